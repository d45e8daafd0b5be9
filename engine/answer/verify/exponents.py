"""Inequalities between powers of one base, told as inequalities between their exponents."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import sympy

from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node

_TURNED = {"<": ">", ">": "<", "≤": "≥", "≥": "≤"}


@lru_cache(maxsize=1024)
def by_exponents(node: Node) -> Node:
    """(1/2)^(x-1) > 4 is x-1 < -2; any other statement stays as it is."""
    if not isinstance(node, tree.Relation) or len(node.signs) != 1 or node.signs[0] not in _TURNED:
        return node
    left, right = node.operands
    power = next((side for side in (left, right) if _is_exponential(side)), None)
    if not isinstance(power, tree.Power):
        return node
    try:
        base = to_sympy(power.base)
        exponents = [_exponent(side, base) for side in (left, right)]
    except CANNOT:
        return node
    one, other = exponents
    if one is None or other is None or not base.is_positive or base == 1:
        return node
    sign = node.signs[0] if base > 1 else _TURNED[node.signs[0]]
    return tree.Relation((one, other), (sign,))


def _is_exponential(node: Node) -> bool:
    return isinstance(node, tree.Power) and not letters(node.base) and bool(letters(node.exponent))


def _exponent(node: Node, base: Any) -> Node | None:
    """e with `node` = base^e."""
    if isinstance(node, tree.Power) and to_sympy(node.base) == base:
        return node.exponent
    if letters(node):
        return None
    value = to_sympy(node)
    found = sympy.log(value, base) if value.is_positive else None
    return from_sympy(found) if found is not None and found.is_rational else None
