"""What a face shows of a pupil's progress, ready to be drawn."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WeekBar:
    """A week from its Monday (ISO): first answers, those right alone, days with practice."""

    monday: str
    answers: int
    right: int
    days: int


@dataclass(frozen=True, slots=True)
class SkillBar:
    """A point's water level 0 to 4, and the mastery expected with the range that likely holds it."""

    code: str
    name: str
    level: int
    expected: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ProgressFigures:
    """All that the progress page draws; `learned` is (name, ISO day), newest first."""

    pupil: str
    answers: int
    right: int
    minutes: int
    days: int
    recent_days: int
    due: int
    weeks: tuple[WeekBar, ...]
    skills: tuple[SkillBar, ...]
    learned: tuple[tuple[str, str], ...]
