"""What a standard equation of an ellipse or a hyperbola says of a, b and c."""

from __future__ import annotations

from typing import Any

import sympy

from engine.answer.verify.rewriting import CANNOT
from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node


def semi_axes(equation: Node) -> tuple[Node, ...]:
    """a, b and c of x²/25 + y²/16 = 1 as equations; nothing for any other curve.

    Ellipse: a² > b², c² = a² - b²; hyperbola: a² below the positive square, c² = a² + b².
    """
    if not isinstance(equation, tree.Relation) or equation.signs != ("=",):
        return ()
    try:
        left, right = (to_sympy(side) for side in equation.operands)
        squares = _inverse_squares(left, right)
    except CANNOT:
        return ()
    if squares is None:
        return ()
    over_x, over_y = squares
    if over_x > 0 and over_y > 0 and over_x != over_y:
        long, short = max(over_x, over_y), min(over_x, over_y)
        found = {"a": long, "b": short, "c": long - short}
    elif over_x * over_y < 0:
        found = {"a": max(over_x, over_y), "b": -min(over_x, over_y), "c": abs(over_x - over_y)}
    else:
        return ()
    return tuple(
        tree.Relation((tree.Name(name), from_sympy(sympy.sqrt(square))), ("=",))
        for name, square in found.items()
    )


def _inverse_squares(left: Any, right: Any) -> tuple[Any, Any] | None:
    """p and q of x²/p + y²/q = 1."""
    x, y = symbol("x"), symbol("y")
    difference = sympy.expand(left - right)
    if difference.free_symbols != {x, y} or not difference.is_polynomial(x, y):
        return None
    polynomial = sympy.Poly(difference, x, y)
    if set(polynomial.monoms()) != {(2, 0), (0, 2), (0, 0)}:
        return None
    constant = -polynomial.coeff_monomial(1)
    return constant / polynomial.coeff_monomial(x**2), constant / polynomial.coeff_monomial(y**2)
