"""From a tree to one exact quotient of polynomials: the fast way to prove two values equal.

Surds of rational numbers are split into square roots of primes, logarithms of rational numbers
into logarithms of primes, and sines of the school angles into surds; anything else that is no
arithmetic (sin x, |x|, 2^n) becomes a generator named by its own exact argument.
"""

from __future__ import annotations

from fractions import Fraction

from engine.maths import tree
from engine.maths.exact_arithmetic import Quotient
from engine.maths.exact_functions import ExactFunctions
from engine.maths.polynomial import ONE, ZERO, constant, generator, scale
from engine.maths.tree import Node
from engine.maths.unreadable import Unreadable


class Exact(ExactFunctions):
    """The exact values of several trees over one common field."""

    def value(self, node: Node) -> Quotient:
        """`node` as (numerator, denominator). Raises `TooHard` or `Unreadable`."""
        method = getattr(self, "value_" + type(node).__name__.lower(), None)
        if method is None:
            raise Unreadable("这个式子不能直接计算")
        result: Quotient = method(node)
        return result

    def value_number(self, node: tree.Number) -> Quotient:
        return constant(node.value), ONE

    def value_mixed(self, node: tree.Mixed) -> Quotient:
        return constant(node.whole + Fraction(node.numerator, node.denominator)), ONE

    def value_percent(self, node: tree.Percent) -> Quotient:
        above, below = self.value(node.body)
        return scale(above, Fraction(1, node.per)), below

    def value_name(self, node: tree.Name) -> Quotient:
        return generator(str(node)), ONE

    def value_vector(self, node: tree.Vector) -> Quotient:
        name = node.name
        if name == "0":
            return ZERO, ONE
        if len(name) == 2 and name[0] > name[1]:  # BA is -AB
            return scale(generator(f"→{name[::-1]}"), Fraction(-1)), ONE
        return generator(f"→{name}"), ONE

    def value_figure(self, node: tree.Figure) -> Quotient:
        letters = min(node.letters, node.letters[::-1])
        return generator(f"{node.kind} {letters}"), ONE

    def value_constant(self, node: tree.Constant) -> Quotient:
        if node.name == "i":
            return generator("I"), ONE
        if node.name in ("pi", "e"):
            return generator(f"#{node.name}"), ONE
        raise Unreadable("这个式子不能直接计算")

    def value_add(self, node: tree.Add) -> Quotient:
        total: Quotient = (ZERO, ONE)
        for term in node.terms:
            total = self.plus(total, self.value(term))
        return total

    def value_minus(self, node: tree.Minus) -> Quotient:
        above, below = self.value(node.body)
        return scale(above, Fraction(-1)), below

    def value_negate(self, node: tree.Negate) -> Quotient:
        above, below = self.value(node.body)
        return scale(above, Fraction(-1)), below

    def value_multiply(self, node: tree.Multiply) -> Quotient:
        if sum(_has_vector(factor) for factor in node.factors) > 1:
            return self.inner_product(node)
        total: Quotient = (ONE, ONE)
        for factor in node.factors:
            total = self.times(total, self.value(factor))
        return total

    def inner_product(self, node: tree.Multiply) -> Quotient:
        total: Quotient = (ONE, ONE)
        for factor in node.factors:
            total = self.times(total, self.value(factor))
        self.field.independent = False
        return total

    def value_divide(self, node: tree.Divide) -> Quotient:
        return self.times(self.value(node.numerator), self.inverse(self.value(node.denominator)))

    def value_ratio(self, node: tree.Ratio) -> Quotient:
        if len(node.terms) != 2:
            raise Unreadable("连比不是一个数")
        return self.times(self.value(node.terms[0]), self.inverse(self.value(node.terms[1])))

    def value_degrees(self, node: tree.Degrees) -> Quotient:
        total = self.value(node.degrees)
        for part, size in ((node.minutes, 60), (node.seconds, 3600)):
            if part is not None:
                above, below = self.value(part)
                total = self.plus(total, (scale(above, Fraction(1, size)), below))
        return self.times(total, (scale(generator("#pi"), Fraction(1, 180)), ONE))


def _has_vector(node: Node) -> bool:
    return any(isinstance(each, tree.Vector) for each in node.walk())


__all__ = ["Exact", "Quotient"]
