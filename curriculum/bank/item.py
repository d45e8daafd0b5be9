"""One problem that somebody brought, with everything the bank knows about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from uuid import uuid4

from curriculum.bank.image import BankImage
from engine.errors import WorldError
from engine.values import Problem, Solution

KINDS = ("", "calculate", "fill", "choice", "judge", "word", "reverse", "mistake", "draw", "prove")
"""题型 a problem may have; empty where nobody said."""

GRADES = range(1, 13)
DIFFICULTIES = range(1, 6)

STATEMENT_LIMIT = 20_000
"""Characters; the longest examination problem with its material has about 1,500."""
TAGS_LIMIT = 50
TAG_LIMIT = 100
FILE_LIMIT = 255


class BadItemError(WorldError):
    """Something about a problem is outside of what the bank takes; the text says what."""


_UUID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

_NOT_ONE_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Control characters, line ends of every kind, and halves of characters."""


class Placing(StrEnum):
    """How a problem came to its curriculum points (`Problem.points`)."""

    NONE = "none"
    PROPOSED = "proposed"
    """By the program, from the words of the statement; a person may still move it."""
    CHOSEN = "chosen"
    """By a person or by the file it came from; the program never moves it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The file a problem was read from (its name, no folder) and the row or question in it.

    Rows are numbered from 1 as a person sees them in that file.
    """

    file: str = ""
    row: int | None = None


@dataclass(frozen=True, slots=True)
class BankItem:
    """A bank problem. `identifier` is a UUID that travels with it from computer to computer.

    `created_at` carries its time zone. `images` are the bytes of the pictures that the problem
    names (`Picture.image` is a `BankImage.name`); they come along when a problem enters or
    leaves, and are empty when it is only listed. Raises `BadItemError` for what no bank takes:
    an empty or endless statement, a grade outside 1 to 12, a difficulty outside 1 to 5.
    """

    identifier: str
    problem: Problem
    created_at: datetime
    solution: Solution | None = None
    tags: tuple[str, ...] = ()
    origin: Origin = Origin()
    placing: Placing = Placing.NONE
    images: tuple[BankImage, ...] = ()

    def __post_init__(self) -> None:
        if not _UUID.fullmatch(self.identifier):
            raise ValueError(f"not a UUID in its usual form: {self.identifier!r}")
        if self.created_at.utcoffset() is None:
            raise ValueError("created_at needs a time zone")
        _check_problem(self.problem)
        _check_labels(self.tags, self.problem.points, self.origin)

    @property
    def created_utc(self) -> datetime:
        """The same moment in UTC."""
        return self.created_at.astimezone(UTC)


def new_identifier() -> str:
    """A fresh UUID for a problem that never had one."""
    return str(uuid4())


def _check_problem(problem: Problem) -> None:
    if not problem.statement.strip():
        raise BadItemError("题目是空的。")
    if len(problem.statement) > STATEMENT_LIMIT:
        raise BadItemError(
            "题目太长：{length} 字，最多 {limit} 字。",
            length=len(problem.statement),
            limit=STATEMENT_LIMIT,
        )
    if problem.grade is not None and problem.grade not in GRADES:
        raise BadItemError("年级是 {grade}，应当在 1 到 12 之间。", grade=problem.grade)
    if problem.difficulty is not None and problem.difficulty not in DIFFICULTIES:
        raise BadItemError("难度是 {level}，应当在 1 到 5 之间。", level=problem.difficulty)
    if problem.kind not in KINDS:
        raise BadItemError("没有叫 {kind} 的题型。", kind=problem.kind[:40])


def _check_labels(tags: tuple[str, ...], points: tuple[str, ...], origin: Origin) -> None:
    if len(tags) > TAGS_LIMIT or len(points) > TAGS_LIMIT:
        raise BadItemError("标签或知识点太多，各自最多 {limit} 个。", limit=TAGS_LIMIT)
    if len(set(tags)) != len(tags):
        raise BadItemError("同一个标签写了两遍。")
    for tag in (*tags, *points):
        if not tag.strip() or len(tag) > TAG_LIMIT or _NOT_ONE_LINE.search(tag):
            raise BadItemError(
                "标签和知识点要写在一行里，1 到 {limit} 个字：{tag}。",
                limit=TAG_LIMIT,
                tag=tag[:40],
            )
    if len(origin.file) > FILE_LIMIT or _NOT_ONE_LINE.search(origin.file):
        raise BadItemError("来源文件的名字不能用：{file}。", file=origin.file[:40])
    if origin.row is not None and not 0 < origin.row < 2**31:
        raise BadItemError("来源的行号不对：{row}。", row=origin.row)
