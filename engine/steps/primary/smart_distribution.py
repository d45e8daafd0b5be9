"""乘法分配律 in both directions."""

from __future__ import annotations

from fractions import Fraction

from engine.maths.tree import Add, Minus, Multiply, Node
from engine.steps.derivation import Move
from engine.steps.primary.numerals import (
    divide,
    fraction,
    integer,
    is_fraction,
    is_number,
    is_whole,
    multiply,
    parts_of,
    places,
    simplest,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.primary.order import factors_of
from engine.steps.primary.round_numbers import is_round, near_round, trailing_zeros
from engine.steps.primary.smart_sums import sum_node


def is_decimal_world(node: Node) -> bool:
    return not any(is_fraction(each) for each in node.walk())


def signed_terms(node: Add) -> list[tuple[int, Node]]:
    return [(-1, t.body) if isinstance(t, Minus) else (1, t) for t in node.terms]


def distribute(node: Node, eager: bool) -> tuple[Move, ...] | None:
    """(a+b)×c = a×c+b×c where every product is easy; dividing by c likewise."""
    factors = factors_of(node)
    if len(factors) != 2:
        return None
    (_, first), (mark, second) = factors
    if mark == "÷":
        return _distribute_division(node, first, second, eager)
    bracket, outer = (first, second) if isinstance(first, Add) else (second, first)
    if not isinstance(bracket, Add) or not is_number(outer):
        return None
    signed = signed_terms(bracket)
    if not all(is_number(each) for _, each in signed):
        return None
    products = [value_of(each) * value_of(outer) for _, each in signed]
    total = sum((sign * value_of(each) for sign, each in signed), Fraction(0))
    if not _products_easy(signed, outer, products, total, eager):
        return None
    ordered = [
        (sign, multiply(each, outer) if bracket is first else multiply(outer, each))
        for sign, each in signed
    ]
    return _spread("smart_distribute", node, ordered, products)


def _products_easy(
    signed: list[tuple[int, Node]],
    outer: Node,
    products: list[Fraction],
    total: Fraction,
    eager: bool,
) -> bool:
    if total < 0:
        return False
    inside = [value_of(each) for _, each in signed]
    if any(is_fraction(each) for _, each in signed):
        return all(each.denominator == 1 for each in products) and total.denominator != 1
    if is_fraction(outer):
        return eager and all(each.denominator == 1 for each in products)
    if is_round(total, *inside) or len(signed) != 2:
        return False
    return (
        eager
        and any(trailing_zeros(each) >= 1 for each in inside + products)
        and (max(map(trailing_zeros, products)) >= 1)
    )


def _spread(
    rule: str, node: Node, ordered: list[tuple[int, Node]], values: list[Fraction]
) -> tuple[Move, ...] | None:
    after = sum_node(ordered)
    total = Fraction(0)
    for (sign, _), value in zip(ordered, values, strict=True):
        total += sign * value
        if total < 0:
            return None
    decimals = all(places(value) is not None for value in values)
    short = sum_node(
        [
            (sign, simplest(value, decimals=decimals))
            for (sign, _), value in zip(ordered, values, strict=True)
        ]
    )
    return line(rule, node, after), line("smart_compute_products", after, short)


def _distribute_division(
    node: Node, first: Node, second: Node, eager: bool
) -> tuple[Move, ...] | None:
    if not isinstance(first, Add) or not is_number(second) or value_of(second) == 0:
        return None
    signed = signed_terms(first)
    if not all(is_number(each) for _, each in signed):
        return None
    values = [value_of(each) / value_of(second) for _, each in signed]
    if any(each.denominator != 1 for each in values):
        return None
    if is_fraction(second) or any(is_fraction(each) for _, each in signed):
        above, below = parts_of(second)
        turned = integer(below) if above == 1 else fraction(below, above)
        after = multiply(first, turned)
        lines = distribute(after, eager)
        return lines and (line("multiply_by_reciprocal", node, after), *lines)
    total = sum((sign * value_of(each) for sign, each in signed), Fraction(0))
    if not eager or is_round(total, *(value_of(each) for _, each in signed)):
        return None
    ordered: list[tuple[int, Node]] = [(sign, divide(each, second)) for sign, each in signed]
    return _spread("smart_distribute_division", node, ordered, values)


def near_round_factor(node: Node, eager: bool) -> tuple[Move, ...] | None:
    """45×102 = 45×(100+2), 99×38 = (100-1)×38; also n×a/b where n is b±1."""
    if not eager or not isinstance(node, Multiply) or len(node.factors) != 2:
        return None
    first, second = node.factors
    if not (is_number(first) and is_number(second)):
        return None
    for index, (each, other) in enumerate(((first, second), (second, first))):
        split = _split_near(each, other)
        if split is None:
            continue
        base, rest, decimals = split
        sign = 1 if rest > 0 else -1
        inner = [
            (1, simplest(base, decimals=decimals)),
            (sign, simplest(abs(rest), decimals=decimals)),
        ]
        bracket = sum_node(inner)
        factors = (bracket, other) if index == 0 else (other, bracket)
        after = multiply(*factors)
        ordered = [
            (s, multiply(part, other) if index == 0 else multiply(other, part)) for s, part in inner
        ]
        values = [value_of(part) * value_of(other) for _, part in inner]
        spread = _spread("smart_distribute", after, ordered, values)
        rule = "smart_split_sum" if sign > 0 else "smart_split_difference"
        words = {"number": each, "split": bracket}
        return spread and (line(rule, node, after, words), *spread)
    return None


def _split_near(each: Node, other: Node) -> tuple[Fraction, Fraction, bool] | None:
    if is_fraction(other) and is_whole(each):
        _, below = parts_of(other)
        value = value_of(each)
        if abs(value - below) in (1, 2) and below > 3:
            return Fraction(below), value - below, True
        return None
    if is_fraction(each) or is_fraction(other):
        return None
    if trailing_zeros(value_of(other)) > 0 or value_of(other) == 1:
        return None
    found = near_round(value_of(each))
    return (*found, True) if found else None
