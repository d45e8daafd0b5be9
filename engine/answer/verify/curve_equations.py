"""An equation of a line or curve as one polynomial in x and y."""

from __future__ import annotations

from functools import lru_cache

import sympy

from engine.answer.verify.consequence import difference_of
from engine.answer.verify.rewriting import CANNOT
from engine.maths.to_sympy import symbol
from engine.maths.tree import Node

X, Y = symbol("x"), symbol("y")


@lru_cache(maxsize=512)
def curve_polynomial(node: Node) -> sympy.Poly | None:
    """Left minus right side, denominators cleared; None with other letters or for no equation."""
    difference = difference_of(node)
    if difference is None:
        return None
    try:
        above = sympy.expand(sympy.numer(sympy.together(difference)))
        if not above.free_symbols or not above.free_symbols <= {X, Y}:
            return None
        return sympy.Poly(above, X, Y) if above.is_polynomial(X, Y) else None
    except CANNOT:
        return None
