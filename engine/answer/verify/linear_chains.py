"""-π/2+2kπ ≤ 2x+π/3 ≤ π/2+2kπ, so -5π/12+kπ ≤ x ≤ π/12+kπ: the same done to all three sides."""

from __future__ import annotations

from typing import Any

import sympy

from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node

_FLIPPED = {"<": ">", ">": "<", "≤": "≥", "≥": "≤"}


def same_chain(latest: Node | None, node: Node) -> bool | None:
    """Whether a chain of inequalities is the one before it, rewritten; None where it can't be."""
    one, other = _read(latest), _read(node)
    if one is None or other is None:
        return None
    (low, middle, high, signs), (new_low, new_middle, new_high, new_signs) = one, other
    shared = middle.free_symbols & new_middle.free_symbols
    if len(shared) != 1 or middle.free_symbols != new_middle.free_symbols:
        return None
    (unknown,) = shared
    try:
        a, b = sympy.Poly(middle, unknown).all_coeffs()
        c, d = sympy.Poly(new_middle, unknown).all_coeffs()
    except (*CANNOT, sympy.PolynomialError, ValueError):
        return None
    factor = c / a
    if not factor.is_number or factor == 0:
        return None
    shift = d - b * factor
    left, right = sympy.expand(low * factor + shift), sympy.expand(high * factor + shift)
    wanted = signs
    if factor < 0:
        left, right = right, left
        wanted = (_FLIPPED[signs[1]], _FLIPPED[signs[0]])
        wanted = (_FLIPPED[wanted[0]], _FLIPPED[wanted[1]])
    same_ends = all(sympy.simplify(x - y) == 0 for x, y in ((left, new_low), (right, new_high)))
    return bool(same_ends and wanted == new_signs)


def _read(node: Node | None) -> tuple[Any, Any, Any, tuple[str, ...]] | None:
    """Low end, middle, high end and signs of `low ≤ middle ≤ high` with one unknown in the middle."""
    if not isinstance(node, tree.Relation) or len(node.operands) != 3:
        return None
    if not set(node.signs) <= {"<", "≤"} or len(letters(node.operands[1])) != 1:
        return None
    (unknown,) = letters(node.operands[1])
    if not letters(node.operands[0]) | letters(node.operands[2]) <= {"k", "n"} - {unknown}:
        return None
    try:
        low, middle, high = (to_sympy(each) for each in node.operands)
        if not middle.is_polynomial(symbol(unknown)) or sympy.degree(middle, symbol(unknown)) != 1:
            return None
    except CANNOT:
        return None
    return low, middle, high, node.signs
