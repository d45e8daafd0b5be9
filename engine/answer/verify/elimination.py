"""A line put into a curve: the equation in one coordinate that must come of it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import sympy

from engine.answer.verify.known import Known
from engine.answer.verify.outcome import Outcome
from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node

_REWRITES = re.compile(r"(?:整理|化简|去括号|展开|移项|合并)[^，。；]{0,6}[\s:：]*$")
_PUT_TOGETHER = re.compile(r"联立|消|代入|得[\s:：]*$")
PAIRS = 12


def judge_elimination(row: Node, cue: str, known: Known) -> Outcome | None:
    """(3+4k²)x²+8kx-8=0 against the line and the conic of the same system.

    Wrong only directly after the two were put together, when nothing but their joint equation
    can stand there.
    """
    coordinates = {"x", "y"} & letters(row)
    if len(coordinates) != 1 or not isinstance(row, tree.Relation) or row.signs != ("=",):
        return None
    kept = coordinates.pop()
    gone = "y" if kept == "x" else "x"
    latest = known.latest
    together = isinstance(latest, tree.System) and len(latest.rows) == 2
    rows = latest.rows if isinstance(latest, tree.System) and together else _curves(known)
    lines = [each for each in rows if _of_line(each, gone) is not None]
    found = [
        found
        for line in lines
        for other in rows
        if other != line
        for found in (_joint(line, other, gone),)
        if found is not None and symbol(kept) in found.free_symbols
    ][:PAIRS]
    if not found:
        return None
    if any(_multiple(row, joint, kept) for joint in found):
        return Outcome(True)
    if together and len(found) >= 1 and _PUT_TOGETHER.search(cue) and _degree(row, kept) == 2:
        return Outcome(False)
    return None


def judge_rewriting(row: Node, cue: str, known: Known) -> Outcome | None:
    """整理得: the joint equation just stated, in the same letters, up to a factor without x."""
    latest = known.latest
    coordinates = {"x", "y"} & letters(row)
    if latest is None or len(coordinates) != 1 or not _REWRITES.search(cue):
        return None
    kept = coordinates.pop()
    before = _difference(latest)
    if letters(latest) != letters(row) or before is None or before == 0:
        return None
    if _degree(latest, kept) != 2 or _degree(row, kept) != 2:
        return None
    return Outcome(_multiple(row, before, kept))


def _curves(known: Known) -> list[Node]:
    rows = [
        row
        for fact in known.facts
        for row in (fact.node.rows if isinstance(fact.node, tree.System) else (fact.node,))
    ]
    return [row for row in rows if {"x", "y"} <= letters(row)][:6]


@lru_cache(maxsize=512)
def _difference(node: Node) -> Any:
    if not isinstance(node, tree.Relation) or node.signs != ("=",):
        return None
    try:
        left, right = (to_sympy(side) for side in node.operands)
        return sympy.expand(sympy.fraction(sympy.together(left - right))[0])
    except CANNOT:
        return None


@lru_cache(maxsize=512)
def _of_line(node: Node, gone: str) -> Any:
    """`gone` in terms of the other letters, for an equation of the first degree in it."""
    difference, name = _difference(node), symbol(gone)
    if difference is None or name not in difference.free_symbols:
        return None
    try:
        polynomial = sympy.Poly(difference, name)
        other = symbol("x" if gone == "y" else "y")
        if polynomial.degree() != 1 or sympy.Poly(difference, name, other).total_degree() != 1:
            return None
        slope, rest = polynomial.all_coeffs()
        return -rest / slope
    except (*CANNOT, sympy.PolynomialError):
        return None


@lru_cache(maxsize=512)
def _joint(line: Node, curve: Node, gone: str) -> Any:
    value, difference = _of_line(line, gone), _difference(curve)
    if value is None or difference is None or symbol(gone) not in difference.free_symbols:
        return None
    try:
        return sympy.expand(sympy.fraction(sympy.together(difference.subs(symbol(gone), value)))[0])
    except CANNOT:
        return None


def _multiple(row: Node, joint: Any, kept: str) -> bool:
    difference = _difference(row)
    if difference is None or difference == 0:
        return False
    try:
        ratio = sympy.cancel(difference / joint)
        return ratio != 0 and symbol(kept) not in ratio.free_symbols
    except CANNOT:
        return False


def _degree(row: Node, kept: str) -> int:
    difference = _difference(row)
    try:
        return int(sympy.degree(difference, symbol(kept))) if difference is not None else 0
    except (*CANNOT, sympy.PolynomialError):
        return 0
