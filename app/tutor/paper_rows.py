"""What the paper page shows beside the paper: 细目表, sums, what can be undone."""

from dataclasses import dataclass
from typing import Literal

from curriculum.worksheet import Look, Paper, Section

Proved = Literal["proved", "open", "wrong", "waiting"]
"""Whether a key was recomputed: it was, nobody can, it is wrong, not yet."""


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One question of 细目表. `band` is 易, 中 or 难; `key` is prose with `$...$`."""

    number: int
    section: int
    point: str
    point_name: str
    kind: str
    kind_name: str
    level: int
    band: str
    marks: int
    room: int | None
    locked: bool
    made: bool
    proved: Proved
    statement: str
    key: str
    why: str = ""
    """What is wrong with a key that was refuted."""


@dataclass(frozen=True, slots=True)
class PaperSection:
    """One 大题 with its questions; `title` as printed (一、选择题)."""

    title: str
    count: int
    marks: int
    rows: tuple[PaperRow, ...]


@dataclass(frozen=True, slots=True)
class PaperView:
    """A paper as the page shows it. `expected` is the share of marks an ordinary class gets."""

    title: str
    place: str
    sections: tuple[PaperSection, ...]
    count: int
    marks: int
    minutes: int
    expected: float
    bands: tuple[tuple[str, int], ...]
    code: str
    long_code: bool
    paper: Paper
    sealed: bool
    look: Look
    version: str
    other: str
    can_undo: bool
    can_redo: bool
    note: str = ""

    @property
    def rows(self) -> tuple[PaperRow, ...]:
        """Every question, in order."""
        return tuple(row for section in self.sections for row in section.rows)

    def counted(self, proved: Proved) -> int:
        """How many keys stand so."""
        return sum(row.proved == proved for row in self.rows)


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan to begin with: a template of the program or one that was kept."""

    name: str
    title: str
    own: bool
    count: int
    marks: int
    minutes: int
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class PointChoice:
    """A point that questions can be made for, under its topic."""

    code: str
    name: str
    topic: str


@dataclass(frozen=True, slots=True)
class NewPaperAbout:
    """What a new paper about some points begins with: the latest point's term, a template, and
    the points that have questions; `note` says which were left out."""

    grade: int
    term: int
    plan: str
    points: tuple[PointChoice, ...]
    note: str = ""
