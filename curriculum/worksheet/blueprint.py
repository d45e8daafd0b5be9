"""双向细目表: what each question asks, how hard it is and what it is worth, and the sums of that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from curriculum.generators import KINDS
from curriculum.tree import Tree
from curriculum.worksheet.minutes import counted_minutes, expected_share, grade_of, minutes_of
from curriculum.worksheet.sheet import Sheet

BANDS = ("易", "中", "难")
"""Levels 1 and 2, 3, and 4 and 5."""
NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")


@dataclass(frozen=True, slots=True)
class BlueprintRow:
    """One question of the table."""

    number: int
    section: int
    point: str
    """The code of its first point; empty for a question of no point."""
    point_name: str
    kind: str
    kind_name: str
    level: int
    band: str
    marks: int
    minutes: float
    locked: bool
    made: bool
    """Whether dice made it, so that it can be re-rolled."""


@dataclass(frozen=True, slots=True)
class Share:
    """Questions and marks of one point, kind or band."""

    name: str
    count: int
    marks: int


@dataclass(frozen=True, slots=True)
class Blueprint:
    """The table and its sums; `marks` 0 for a paper without marks."""

    rows: tuple[BlueprintRow, ...]
    by_point: tuple[Share, ...]
    by_kind: tuple[Share, ...]
    by_band: tuple[Share, ...]
    marks: int
    minutes: int
    expected: float
    """The share of the marks that an ordinary class gets."""


def blueprint(sheet: Sheet, tree: Tree) -> Blueprint:
    """The table of `sheet`."""
    grade = grade_of(sheet)
    rows = []
    for number, section, question in sheet.numbered():
        problem = question.problem
        code = problem.points[0] if problem.points else ""
        point = tree.by_code.get(code)
        level = problem.difficulty or 2
        rows.append(
            BlueprintRow(
                number=number,
                section=section,
                point=code,
                point_name=point.name if point is not None else code,
                kind=problem.kind,
                kind_name=KINDS.get(problem.kind, "").removesuffix("题") or "其他",
                level=level,
                band=band(level),
                marks=question.marks,
                minutes=minutes_of(question, grade, sheet.plan.sections[section]),
                locked=question.locked,
                made=question.made,
            )
        )
    return Blueprint(
        rows=tuple(rows),
        by_point=_shares((row.point_name, row.marks) for row in rows),
        by_kind=_shares((row.kind_name, row.marks) for row in rows),
        by_band=_shares((name, row.marks) for name in BANDS for row in rows if row.band == name),
        marks=sheet.marks,
        minutes=counted_minutes(sheet),
        expected=expected_share(sheet),
    )


def band(level: int) -> str:
    """易, 中 or 难."""
    return BANDS[0] if level <= 2 else BANDS[1] if level == 3 else BANDS[2]


def _shares(named: Iterable[tuple[str, int]]) -> tuple[Share, ...]:
    sums: dict[str, list[int]] = {}
    for name, marks in named:
        entry = sums.setdefault(name, [0, 0])
        entry[0] += 1
        entry[1] += marks
    return tuple(Share(name, count, marks) for name, (count, marks) in sums.items())
