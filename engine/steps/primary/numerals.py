"""Numbers as primary pupils write them: whole, decimal, fraction, mixed, percent."""

from __future__ import annotations

from fractions import Fraction
from math import gcd, lcm

from engine.maths.tree import (
    Add,
    Divide,
    Minus,
    Mixed,
    Multiply,
    Node,
    Number,
    Percent,
    Quantity,
    Relation,
)

LIMIT = 10**15
"""Numbers beyond this are no primary school's."""


def integer(value: int | Fraction) -> Number:
    """A whole number."""
    return Number(Fraction(value), str(int(value)))


def places(value: Fraction) -> int | None:
    """How many decimal places `value` needs; None when it doesn't terminate."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def decimal(value: int | Fraction, digits: int | None = None) -> Number:
    """A number in decimal digits, with `digits` places where given (zeros kept)."""
    value = Fraction(value)
    needed = places(value)
    assert needed is not None  # noqa: S101 (only called for terminating decimals)
    width = needed if digits is None else max(needed, digits)
    whole = value * 10**width
    figures = str(int(whole)).rjust(width + 1, "0")
    written = figures if not width else f"{figures[:-width]}.{figures[-width:]}"
    return Number(value, written)


def fraction(above: int, below: int) -> Divide:
    """A fraction as given, not reduced."""
    return Divide(integer(above), integer(below), "frac")


def rational(value: int | Fraction) -> Node:
    """A whole number or a fraction in lowest terms."""
    value = Fraction(value)
    if value.denominator == 1:
        return integer(value)
    return fraction(value.numerator, value.denominator)


def mixed(value: Fraction) -> Node:
    """A whole number, proper fraction or mixed number in lowest terms."""
    whole, rest = divmod(value.numerator, value.denominator)
    if not rest or not whole:
        return rational(value)
    return Mixed(whole, rest, value.denominator)


def is_fraction(node: Node) -> bool:
    """A fraction of two whole numbers written with a bar."""
    return (
        isinstance(node, Divide)
        and node.sign == "frac"
        and isinstance(node.numerator, Number)
        and isinstance(node.denominator, Number)
        and node.numerator.is_integer
        and node.denominator.is_integer
        and node.denominator.value != 0
    )


def is_whole(node: Node) -> bool:
    """A whole number."""
    return isinstance(node, Number) and node.is_integer


def is_decimal(node: Node) -> bool:
    """A number written with a decimal point."""
    return isinstance(node, Number) and not node.is_integer


def is_number(node: Node) -> bool:
    """Any single number."""
    if isinstance(node, Percent):
        return isinstance(node.body, Number)
    return isinstance(node, Number | Mixed) or is_fraction(node)


def value_of(node: Node) -> Fraction:
    """The value of a single number."""
    if isinstance(node, Number):
        return node.value
    if isinstance(node, Mixed):
        return node.whole + Fraction(node.numerator, node.denominator)
    if isinstance(node, Percent):
        return value_of(node.body) / node.per
    if is_fraction(node) and isinstance(node, Divide):
        return value_of(node.numerator) / value_of(node.denominator)
    raise ValueError(node)


def parts_of(node: Node) -> tuple[int, int]:
    """Numerator and denominator as written; a whole number stands over 1."""
    if is_fraction(node) and isinstance(node, Divide):
        return int(value_of(node.numerator)), int(value_of(node.denominator))
    value = value_of(node)
    return value.numerator, value.denominator


def is_reduced(node: Node) -> bool:
    """Whether a number is a whole number or a fraction in lowest terms."""
    above, below = parts_of(node)
    return gcd(above, below) == 1 and (below != 1 or not is_fraction(node))


def percent(value: Fraction) -> Percent:
    """`value` in percent."""
    return Percent(decimal(value * 100))


def simplest(value: Fraction, *, decimals: bool) -> Node:
    """A decimal where asked and possible, else a whole number or fraction."""
    if decimals and places(value) is not None:
        return decimal(value)
    return rational(value)


def add(*terms: Node) -> Node:
    """A sum as written."""
    return terms[0] if len(terms) == 1 else Add(terms)


def subtract(left: Node, *others: Node) -> Node:
    """left - a - b, as written."""
    return Add((left, *(Minus(each) for each in others)))


def multiply(*factors: Node) -> Node:
    """A product written with ×."""
    return factors[0] if len(factors) == 1 else Multiply(factors, ("×",) * (len(factors) - 1))


def divide(left: Node, right: Node) -> Divide:
    """left ÷ right."""
    return Divide(left, right, "÷")


def equals(*sides: Node) -> Relation:
    """a = b = c."""
    return Relation(sides, ("=",) * (len(sides) - 1))


def quantity(value: Node, unit: str) -> Quantity:
    """A value with its unit."""
    return Quantity(value, unit)


def common_denominator(nodes: list[Node]) -> int:
    """The least common denominator of several numbers."""
    return lcm(*(parts_of(node)[1] for node in nodes))
