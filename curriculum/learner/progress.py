"""How a pupil is getting on: what was learned, accuracy week by week, days practised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from curriculum.learner.days import Day
from curriculum.learner.skill import Skill

WEEKS = 12
RECENT = 28
"""Days that "lately" reaches back; a missed day breaks nothing."""


@dataclass(frozen=True, slots=True)
class Week:
    """One week from its Monday: first answers, those right alone, days with practice, seconds."""

    monday: date
    answers: int
    right: int
    days: int
    seconds: float

    @property
    def accuracy(self) -> float | None:
        """The share right alone, or None in a week without practice."""
        return self.right / self.answers if self.answers else None


@dataclass(frozen=True, slots=True)
class Progress:
    """The figures of the progress page.

    `learned` are points with the day they counted as learned, newest first. `weeks` are the last
    `WEEKS`, oldest first, those without practice too. `days` counts all days with practice,
    `recent_days` those of the last `RECENT`: nothing that one missed day could break. `due` counts
    skills to review today.
    """

    answers: int
    right: int
    seconds: float
    learned: tuple[tuple[str, date], ...]
    weeks: tuple[Week, ...]
    days: int
    recent_days: int
    due: int


def progress(skills: Iterable[Skill], days: Iterable[Day], today: date) -> Progress:
    """The figures as of `today`."""
    skills, days = tuple(skills), tuple(day for day in days if day.answers)
    learned = sorted(
        ((skill.point, skill.learned) for skill in skills if skill.learned is not None),
        key=lambda entry: (-entry[1].toordinal(), entry[0]),
    )
    monday = today - timedelta(days=today.weekday())
    return Progress(
        answers=sum(day.answers for day in days),
        right=sum(day.right for day in days),
        seconds=sum(day.seconds for day in days),
        learned=tuple(learned),
        weeks=tuple(
            _week(monday - timedelta(weeks=back), days) for back in range(WEEKS - 1, -1, -1)
        ),
        days=len(days),
        recent_days=sum(0 <= (today - day.day).days < RECENT for day in days),
        due=sum(skill.due <= today for skill in skills),
    )


def _week(monday: date, days: tuple[Day, ...]) -> Week:
    inside = [day for day in days if 0 <= (day.day - monday).days < 7]
    return Week(
        monday,
        sum(day.answers for day in inside),
        sum(day.right for day in inside),
        len(inside),
        sum(day.seconds for day in inside),
    )
