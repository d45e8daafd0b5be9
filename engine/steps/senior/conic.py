"""A conic as data: its kind, its squares a², b², c², and its standard equation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sympy

from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.senior.nodes import equation, minus, over, plus, power
from engine.steps.senior.straight import X, Y, unlabelled


@dataclass(frozen=True)
class Conic:
    """`kind` circle, ellipse, hyperbola or parabola; for the last three centred at the origin.

    `along` is the letter of the axis through the foci. `squares` are a², b², c²; for a parabola
    `squares[0]` is the focal coordinate (p/2 with its sign). A circle has `centre` and r² in
    `squares[0]`.
    """

    kind: str
    along: str
    squares: tuple[Any, ...]
    centre: tuple[Any, Any]
    expression: Any

    @property
    def standard(self) -> Node:
        """The standard equation."""
        if self.kind == "circle":
            parts = [
                power(_shifted(name, value), 2)
                for name, value in zip("xy", self.centre, strict=True)
            ]
            return equation(plus(*parts), self.squares[0])
        if self.kind == "parabola":
            other = "y" if self.along == "x" else "x"
            return equation(power(Name(other), 2), 4 * self.squares[0] * symbol(self.along))
        a2, b2 = self.squares[0], self.squares[1]
        first, second = Name(self.along), Name("y" if self.along == "x" else "x")
        big, small = (
            power(name, 2) if size == 1 else over(power(name, 2), size)
            for name, size in ((first, a2), (second, b2))
        )
        if self.kind == "hyperbola":
            return equation(minus(big, small), 1)
        terms = (big, small) if self.along == "x" else (small, big)
        return equation(plus(*terms), 1)


def _shifted(name: str, value: Any) -> Node:
    if value == 0:
        return Name(name)
    return minus(Name(name), value) if value > 0 else plus(Name(name), -value)


def as_conic(each: Node) -> Conic | None:
    """The conic of an equation in x and y with numbers, without a product xy."""
    each = unlabelled(each)
    if not isinstance(each, Relation) or each.signs != ("=",):
        return None
    expression = sympy.expand(to_sympy(each.operands[0]) - to_sympy(each.operands[1]))
    if expression.free_symbols != {X, Y} or not expression.is_polynomial(X, Y):
        return None
    polynomial = sympy.Poly(expression, X, Y)
    if polynomial.total_degree() != 2 or polynomial.coeff_monomial(X * Y) != 0:
        return None
    a, b, d, e, f = (polynomial.coeff_monomial(m) for m in (X**2, Y**2, X, Y, sympy.Integer(1)))
    if a == b:
        centre = (-d / (2 * a), -e / (2 * a))
        radius2 = sympy.simplify(centre[0] ** 2 + centre[1] ** 2 - f / a)
        return Conic("circle", "", (radius2,), centre, expression) if radius2 > 0 else None
    origin = (sympy.Integer(0), sympy.Integer(0))
    if a != 0 and b != 0:
        if d != 0 or e != 0 or f == 0:
            return None
        p, q = -f / a, -f / b
        if p > 0 and q > 0:
            along = "x" if p > q else "y"
            big, small = (p, q) if p > q else (q, p)
            return Conic("ellipse", along, (big, small, big - small), origin, expression)
        if p * q < 0:
            along = "x" if p > 0 else "y"
            real, other = (p, -q) if p > 0 else (q, -p)
            return Conic("hyperbola", along, (real, other, real + other), origin, expression)
        return None
    if f == 0 and (a == 0 and e == 0 and d != 0):
        return Conic("parabola", "x", (-d / b / 4,), origin, expression)
    if f == 0 and (b == 0 and d == 0 and e != 0):
        return Conic("parabola", "y", (-e / a / 4,), origin, expression)
    return None
