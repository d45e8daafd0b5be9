"""What the curriculum is made of: points, the sentences of the standard they serve, and packs."""

from dataclasses import dataclass

STAGES = ("primary", "junior", "senior")
"""小学, 初中, 高中."""

GRADES = {"primary": range(1, 7), "junior": range(7, 10), "senior": range(10, 13)}

DEMANDS = ("了解", "理解", "掌握", "运用")

STRANDS = {
    "num": "数与代数",
    "geo": "图形与几何",
    "stat": "统计与概率",
    "pro": "综合与实践",
    "pre": "预备知识",
    "func": "函数",
    "ag": "几何与代数",
    "prob": "概率与统计",
    "mod": "数学建模与数学探究",
}
"""The strand that the first word of a code names."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that a lesson or two teach.

    `code` is permanent and names no grade: editions move points between terms. `order` is the
    place in the term's book, unit number times 100 plus the place in the unit. `course` is 必修,
    选择性必修 or 选修 in senior high, empty before. `unmakeable` says why no exact problem can be
    made for it (a hands-on activity), or is empty.
    """

    code: str
    stage: str
    grade: int
    term: int
    order: int
    strand: str
    topic: str
    name: str
    aliases: tuple[str, ...]
    can: str
    demand: str
    requires: tuple[str, ...]
    mistakes: tuple[str, ...]
    standard: tuple[str, ...]
    course: str = ""
    unmakeable: str = ""

    @property
    def place(self) -> tuple[int, int, int]:
        """Grade, term and order: where the point stands in the course of the years."""
        return (self.grade, self.term, self.order)


@dataclass(frozen=True, slots=True)
class Requirement:
    """One content requirement of the standard, in short words, and where it stands there."""

    identifier: str
    where: str
    says: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A textbook edition that orders the same points differently; `places` has what differs."""

    identifier: str
    name: str
    sources: tuple[str, ...]
    places: dict[str, tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class Pack:
    """The points of one stage, versioned apart from the program."""

    stage: str
    version: str
    standard: str
    sources: tuple[str, ...]
    requirements: tuple[Requirement, ...]
    points: tuple[Point, ...]
    editions: tuple[Edition, ...]
