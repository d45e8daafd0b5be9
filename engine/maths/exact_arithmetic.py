"""Arithmetic of exact quotients of polynomials over one field of generators."""

from __future__ import annotations

from fractions import Fraction

from engine.maths.polynomial import (
    ONE,
    Field,
    Polynomial,
    Rule,
    add,
    as_constant,
    generator,
    key,
    scale,
)
from engine.maths.tree import Node
from engine.maths.unreadable import Unreadable

Quotient = tuple[Polynomial, Polynomial]


class ExactArithmetic:
    """Quotients over one field, which learns the rules of its generators as they appear."""

    def __init__(self) -> None:
        self.field = Field()

    def plus(self, left: Quotient, right: Quotient) -> Quotient:
        (a, b), (c, d) = left, right
        if b == d:
            return add(a, c), b
        times = self.field.multiply
        return add(times(a, d), times(c, b)), times(b, d)

    def times(self, left: Quotient, right: Quotient) -> Quotient:
        (a, b), (c, d) = left, right
        bottom = b if d == ONE else d if b == ONE else self.field.multiply(b, d)
        return self.field.multiply(a, c), bottom

    def inverse(self, value: Quotient) -> Quotient:
        above, below = value
        if not above:
            raise Unreadable("分母不能为0")
        number = as_constant(above)
        if number is not None:
            return scale(below, 1 / number), ONE
        return below, above

    def power(self, base: Quotient, exponent: int) -> Quotient:
        if exponent < 0:
            base, exponent = self.inverse(base), -exponent
        return self.field.power(base[0], exponent), self.field.power(base[1], exponent)

    def rational(self, value: Quotient) -> Fraction | None:
        """The rational number a quotient is, when its two sides are proportional."""
        above, below = value
        if not above:
            return Fraction(0)
        if set(above) != set(below):
            return None
        first = next(iter(above))
        ratio = above[first] / below[first]
        same = all(above[each] == ratio * part for each, part in below.items())
        return ratio if same else None

    def opaque(self, name: str, rule: Rule | None = None) -> Quotient:
        """A generator that stands for something no arithmetic reaches."""
        self.field.independent = False
        if rule is not None:
            self.field.rules.setdefault(name, rule)
        return generator(name), ONE

    def key(self, value: Quotient) -> str:
        return f"({key(value[0])})/({key(value[1])})"

    def value(self, node: Node) -> Quotient:
        """`node` as (numerator, denominator); `Exact` says how."""
        raise NotImplementedError
