"""错题本: which attempts are in it, why each went wrong, and which have been made good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from curriculum.learner.attempt import Evidence
from curriculum.learner.skill import failed


@dataclass(frozen=True, slots=True)
class Mistake:
    """One attempt in 错题本.

    `cause` is one of `CAUSES` or empty; `redone` counts later tries at making it good, and
    `settled` is the day when one of them was right alone.
    """

    attempt: str
    day: date
    points: tuple[str, ...]
    cause: str = ""
    redone: int = 0
    settled: date | None = None


def opens(seen: Evidence) -> bool:
    """Whether an attempt goes into 错题本; a redo that fails again keeps the old entry instead."""
    return seen.first and failed(seen) and seen.redo_of is None


def opened(seen: Evidence) -> Mistake:
    """The entry of an attempt that `opens` one."""
    return Mistake(seen.attempt, seen.day, seen.points)


def redo(entry: Mistake, seen: Evidence) -> Mistake:
    """`entry` after an attempt with the same or new numbers: settled by one right alone."""
    if not seen.first:
        return entry
    return Mistake(
        entry.attempt,
        entry.day,
        entry.points,
        entry.cause,
        entry.redone + 1,
        entry.settled or (seen.day if seen.alone else None),
    )
