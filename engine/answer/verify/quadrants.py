"""Sine, cosine and tangent of an angle whose quadrant is given: sign and value together."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.answer.verify.numbers import value
from engine.answer.verify.outcome import Outcome
from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.alphabet import GREEK
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.maths.write import latex

_SIGNS = {
    1: {"sin": 1, "cos": 1, "tan": 1},
    2: {"sin": 1, "cos": -1, "tan": -1},
    3: {"sin": -1, "cos": -1, "tan": 1},
    4: {"sin": -1, "cos": 1, "tan": -1},
}
_LETTER = r"(?:∠|\\angle)?\s*(?P<letter>\\[a-z]{2,6}|[α-ωA-C])"
_QUADRANT = re.compile(rf"{_LETTER}\s*\$?\s*(?:是|为|在)?第([一二三四])象限")
_KIND = re.compile(rf"{_LETTER}\s*\$?\s*(?:是|为)(?P<kind>锐角|钝角)")
_KIND_FIRST = re.compile(rf"(?P<kind>锐角|钝角)\s*\$?\s*{_LETTER}")
_NUMBER = dict(zip("一二三四", (1, 2, 3, 4), strict=True))


def quadrants(words: str, equations: tuple[Node, ...]) -> dict[str, int]:
    """The quadrant of each angle that the problem places: in words, or as α∈(π/2, π)."""
    found: dict[str, int] = {}
    for match in _QUADRANT.finditer(words):
        found[_name(match["letter"])] = _NUMBER[match[2]]
    for pattern in (_KIND, _KIND_FIRST):
        for match in pattern.finditer(words):
            found[_name(match["letter"])] = 1 if match["kind"] == "锐角" else 2
    for each in equations:
        place = _of_interval(each)
        if place is not None:
            found[place[0]] = place[1]
    return found


def _name(letter: str) -> str:
    if letter.startswith("\\"):
        return letter[1:]
    return GREEK.get(letter, letter)


def _of_interval(node: Node) -> tuple[str, int] | None:
    match node:
        case tree.Relation((tree.Name() as name, tree.Interval(left, right)), ("∈",)):
            low, high = left, right
        case tree.Relation((low_node, tree.Name() as name, high_node), signs) if set(signs) <= {
            "<",
            "≤",
        }:
            low, high = low_node, high_node
        case _:
            return None
    try:
        start, end = (to_sympy(each) / sympy.pi * 2 for each in (low, high))
        if not (start.is_number and end.is_number):
            return None
        turn = sympy.floor(start)
        if start < end <= turn + 1:
            return str(name), int(turn) % 4 + 1
    except (*CANNOT, TypeError):
        return None
    return None


def judge_ratio(node: Node, places: dict[str, int], terms: dict[Node, Node]) -> Outcome | None:
    """cos α = -4/5 with sin α = 3/5 in the second quadrant; None for anything else."""
    if not isinstance(node, tree.Relation) or set(node.signs) != {"="}:
        return None
    first, last = node.operands[0], node.operands[-1]
    match first:
        case tree.Call(("sin" | "cos" | "tan") as ratio, (tree.Name() as angle,), None, 0):
            place = places.get(str(angle))
        case _:
            return None
    if place is None or letters(last):
        return None
    try:
        said = to_sympy(last)
    except CANNOT:
        return None
    if not said.is_real or said == 0:
        return None
    worked_out = _worked_out(ratio, str(angle), place, terms, first)
    if worked_out is not None:
        if sympy.simplify(worked_out - said) == 0:
            return Outcome(True) if len(node.operands) == 2 else None
        return Outcome(False, latex(worked_out))
    if (said > 0) is not sympy.S.true and _SIGNS[place][ratio] > 0:
        return Outcome(False, latex(-said))
    if (said < 0) is not sympy.S.true and _SIGNS[place][ratio] < 0:
        return Outcome(False, latex(-said))
    return None


def _worked_out(
    wanted: str, angle: str, place: int, terms: dict[Node, Node], itself: Node
) -> Any | None:
    """The ratio from another one that is known of the same angle."""
    for node, known in terms.items():
        match node:
            case tree.Call(("sin" | "cos" | "tan") as ratio, (tree.Name() as other,), None, 0):
                pass
            case _:
                continue
        if str(other) != angle or node == itself or (value(known) is None and letters(known)):
            continue
        try:
            given = to_sympy(known)
        except CANNOT:
            continue
        signs = _SIGNS[place]
        if not given.is_real or bool(given > 0) is not (signs[ratio] > 0):
            continue
        if ratio == "tan":
            cosine = signs["cos"] / sympy.sqrt(1 + given**2)
            sine = given * cosine
        elif ratio == "sin":
            sine, cosine = given, signs["cos"] * sympy.sqrt(1 - given**2)
        else:
            sine, cosine = signs["sin"] * sympy.sqrt(1 - given**2), given
        if cosine == 0:
            continue
        return sympy.nsimplify({"sin": sine, "cos": cosine, "tan": sine / cosine}[wanted])
    return None
