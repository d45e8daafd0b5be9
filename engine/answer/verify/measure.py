"""How well the marks agree with labelled solutions: the four figures of line checking."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from engine.answer.verify import verify
from engine.values import LineMark, Mark


@dataclass(frozen=True, slots=True)
class Labelled:
    """One worked solution; `checkable` are the lines algebra could prove, `wrong` the first error."""

    id: str
    grade: int
    problem: str
    solution: str
    checkable: tuple[int, ...]
    wrong: int | None


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures are shares from 0 to 1; `slowest` is in seconds for one whole solution."""

    found: float
    """Planted wrong lines that are the first line marked wrong."""
    false_alarms: float
    """Right lines that are marked wrong."""
    checked: float
    """Checkable right lines that are marked checked."""
    slowest: float
    solutions: int
    wrong_lines: int
    right_lines: int
    checkable_lines: int
    misjudged: tuple[str, ...] = ()
    """`id:line kind` of everything that counts against the figures."""


def labelled() -> Iterator[Labelled]:
    """The solutions that ship with this package."""
    text = files(__package__ or "").joinpath("data/solutions.jsonl").read_text("utf-8")
    for row in text.splitlines():
        item = json.loads(row)
        yield Labelled(**{**item, "checkable": tuple(item["checkable"])})


def measure() -> Measured:
    """Mark every labelled solution and count; single-process and unbounded in time."""
    found = wrong = alarms = right = checked = checkable = solutions = 0
    slowest = 0.0
    misjudged: list[str] = []
    for item in labelled():
        solutions += 1
        begun = time.perf_counter()
        marks = verify(item.problem, item.solution)
        slowest = max(slowest, time.perf_counter() - begun)
        first = next((mark.number for mark in marks if mark.mark is Mark.WRONG), None)
        if item.wrong is not None:
            wrong += 1
            found += first == item.wrong
            if first != item.wrong:
                misjudged.append(f"{item.id}:{item.wrong} missed")
        for mark in _right_lines(marks, item.wrong):
            right += 1
            if mark.mark is Mark.WRONG:
                alarms += 1
                misjudged.append(f"{item.id}:{mark.number} alarm")
            if mark.number in item.checkable:
                checkable += 1
                checked += mark.mark is Mark.CHECKED
                if mark.mark is not Mark.CHECKED:
                    misjudged.append(f"{item.id}:{mark.number} unchecked")
    return Measured(
        found / max(wrong, 1), alarms / max(right, 1), checked / max(checkable, 1), slowest,
        solutions, wrong, right, checkable, tuple(misjudged),
    )  # fmt: skip


def _right_lines(marks: tuple[LineMark, ...], wrong: int | None) -> Iterator[LineMark]:
    """The lines known to be right: all, or those before the planted error."""
    for mark in marks:
        if mark.text.strip() and (wrong is None or mark.number < wrong):
            yield mark
