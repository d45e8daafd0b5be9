"""What one day of practice comes to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from curriculum.learner.attempt import Evidence

LONGEST_ANSWER = 600.0
"""Seconds of one answer that count: a page left open is no practice."""


@dataclass(frozen=True, slots=True)
class Day:
    """One pupil's day: first answers, those right alone, and seconds spent."""

    day: date
    answers: int
    right: int
    seconds: float


def fold_day(day: Day | None, seen: Evidence) -> Day | None:
    """The day after one more answer; what could not be judged counts for nothing."""
    if not seen.judged:
        return day
    before = day if day is not None else Day(seen.day, 0, 0, 0.0)
    return Day(
        seen.day,
        before.answers + seen.first,
        before.right + seen.alone,
        before.seconds + min(LONGEST_ANSWER, max(0.0, seen.seconds)),
    )
