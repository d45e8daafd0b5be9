"""A number missing from an equation, such as ( )+25=60, found by the opposite operation."""

from __future__ import annotations

import re
from dataclasses import replace

from engine.maths.tree import Relation
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.equation import solve_equation
from engine.steps.task import Task, read_task

_BLANK = r"(?:____+|\(\s*\)|□)"
_EQUATION = re.compile(rf"[\d\s.+\-×÷*()/=%]*{_BLANK}[\d\s.+\-×÷*()/=%]*[。.]?")


def fill_number(task: Task) -> Derivation | None:
    """The one number that belongs in the blank of an equation."""
    said = task.text.strip().replace("（", "(").replace("）", ")").translate(_WIDE)
    blanks = re.findall(_BLANK, said)
    if not _EQUATION.fullmatch(said) or len(blanks) != 1 or said.count("=") != 1:
        return None
    sides = [each.strip(" 。.") for each in said.split("=")]
    if any(re.fullmatch(_BLANK, each) for each in sides):
        return None
    equation = re.sub(_BLANK, "x", said).rstrip(" 。.")
    found = solve_equation(read_task(f"解方程：{equation}", min(task.grade or 5, 6)))
    if found is None or not isinstance(found.answer, Relation):
        return None
    names = Move("blank_as_letter", found.moves[0].before)
    value = found.answer.operands[1]
    moves = (names, *found.moves) if names.after is not None else found.moves
    return replace(found, technique="primary_fill_number", moves=moves, answer=value)


_WIDE = str.maketrans("０１２３４５６７８９＋－＝　", "0123456789+-= ")
