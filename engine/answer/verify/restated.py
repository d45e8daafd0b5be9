"""A circle or other conic written anew: the same curve, or one coefficient of it lost on the way."""

from __future__ import annotations

from typing import Any

from engine.answer.verify.curve_equations import curve_polynomial
from engine.maths.tree import Node

TERMS = 4
"""With so many terms, two curves that differ in one of them are one curve and a slip."""


def slipped(earlier: Node, later: Node) -> bool:
    """Whether `later` is `earlier` but for one coefficient: (x-2)²+(y+1)²=8 of x²+y²-4x+2y-4=0."""
    one, other = _coefficients(earlier), _coefficients(later)
    if one is None or other is None:
        return False
    if not all(each.keys() & {(0, 2)} and each.keys() & {(2, 0)} for each in (one, other)):
        return False  # parabolas are moved and turned too often
    places = set(one) | set(other)
    if len(places) < TERMS or len(one) < TERMS - 1:
        return False
    different = [place for place in places if one.get(place, 0) != other.get(place, 0)]
    return len(different) == 1


def _coefficients(node: Node) -> dict[Any, Any] | None:
    """The numbers before x², xy, x ... of a curve of the second degree, the first of them 1."""
    polynomial = curve_polynomial(node)
    if polynomial is None or polynomial.total_degree() != 2:
        return None
    found = dict(polynomial.terms())
    leading = found.get((2, 0)) or found.get((0, 2))
    if not leading:
        return None
    return {place: number / leading for place, number in found.items()}
