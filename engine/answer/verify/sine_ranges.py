"""π/6 ≤ 2x+π/6 ≤ 7π/6, so -½ ≤ sin(2x+π/6) ≤ 1: the values that a sine takes on an interval."""

from __future__ import annotations

from typing import Any

import sympy

from engine.answer.verify.rewriting import CANNOT, letters, same
from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node


def same_range(latest: Node | None, node: Node) -> bool | None:
    """Whether a chain gives all values of sin or cos of the middle of the chain before it."""
    if not isinstance(latest, tree.Relation) or not isinstance(node, tree.Relation):
        return None
    if len(latest.operands) != 3 or len(node.operands) != 3:
        return None
    if latest.signs != ("≤", "≤") or not set(node.signs) <= {"≤", "<"}:
        return None
    match node.operands[1]:
        case tree.Call(("sin" | "cos") as name, (angle,), None, 0):
            pass
        case _:
            return None
    low, middle, high = latest.operands
    if letters(low) or letters(high) or letters(middle) != letters(angle):
        return None
    if same(middle, angle) is not True:
        return None
    try:
        least, most = _values(name, to_sympy(low), to_sympy(high))
        said = [to_sympy(each) for each in (node.operands[0], node.operands[2])]
        right = all(
            sympy.simplify(one - other) == 0 for one, other in zip(said, (least, most), strict=True)
        )
    except CANNOT:
        return None
    return bool(right and node.signs == ("≤", "≤"))


def _values(name: str, low: Any, high: Any) -> tuple[Any, Any]:
    """The least and the greatest value on [low, high]; raises `ValueError` for an empty one."""
    if not low < high:
        raise ValueError("an interval ends after it begins")
    function = sympy.sin if name == "sin" else sympy.cos
    top, bottom = (sympy.pi / 2, -sympy.pi / 2) if name == "sin" else (sympy.Integer(0), sympy.pi)
    ends = (function(low), function(high))
    most = sympy.Integer(1) if _passes(low, high, top) else sympy.Max(*ends)
    least = sympy.Integer(-1) if _passes(low, high, bottom) else sympy.Min(*ends)
    return least, most


def _passes(low: Any, high: Any, place: Any) -> bool:
    """Whether place + 2kπ lies between the ends for a whole k."""
    first = sympy.ceiling((low - place) / (2 * sympy.pi))
    return bool(place + 2 * sympy.pi * first <= high)
