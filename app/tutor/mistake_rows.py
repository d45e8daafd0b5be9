"""What a face shows of 错题本: the rows of its list, and one mistake whole."""

from dataclasses import dataclass
from typing import Literal

from app.tutor.turns import Shape
from engine.values import Problem, Solution

Group = Literal["today", "late", "later", "settled"]
"""When it is to be done again: today, already some days ago, on a later day, or never more."""


@dataclass(frozen=True, slots=True)
class MistakeRow:
    """One mistake in the list; `cause` is a permanent name or empty, `times` how often it went
    wrong, `level` the water level of its point, `due` the day of the next review in ISO form."""

    attempt: str
    statement: str
    point: str
    cause: str
    times: int
    level: int
    group: Group
    due: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A day on the line of a mistake: what happened or will happen."""

    day: str
    word: str
    shape: Shape | None
    to_come: bool = False


@dataclass(frozen=True, slots=True)
class MistakeWhole:
    """One mistake: the problem, what was written, what was said of it, the right way, its line."""

    row: MistakeRow
    place: str
    problem: Problem
    given: tuple[str, ...]
    shape: Shape
    word: str
    sentence: str
    solution: Solution | None
    line: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class MistakeCounts:
    """How many there are to do again now, in all, and settled; and which points and causes."""

    now: int
    all: int
    settled: int
    points: tuple[tuple[str, str], ...]
    causes: tuple[tuple[str, int], ...]
