"""One operation on plain numbers, with the small lines that a pupil writes for it."""

from __future__ import annotations

from fractions import Fraction

from engine.maths.tree import Add, Minus, Multiply, Node, Power
from engine.steps.derivation import Move, Words
from engine.steps.primary.columns import (
    add_columns,
    divide_columns,
    multiply_columns,
    subtract_columns,
)
from engine.steps.primary.fraction_operations import fraction_product, fraction_sum, reduced_line
from engine.steps.primary.numerals import (
    LIMIT,
    decimal,
    divide,
    fraction,
    integer,
    is_decimal,
    is_fraction,
    is_reduced,
    multiply,
    places,
    rational,
    simplest,
    value_of,
)
from engine.steps.primary.operation import Operation, line
from engine.steps.primary.round_numbers import is_power_of_ten, trailing_zeros

MOST_PLACES = 12
"""Decimal places that a pupil still writes out."""


def sum_of(terms: tuple[Node, ...]) -> Operation | None:
    """Adds and subtracts plain numbers from left to right; None when it would go below zero."""
    before = Add(terms)
    signed = [(-1, t.body) if isinstance(t, Minus) else (1, t) for t in terms]
    total = Fraction(0)
    for sign, term in signed:
        total += sign * value_of(term)
        if total < 0:
            return None
    if any(is_fraction(term) for _, term in signed):
        return fraction_sum(before, signed, total)
    after = simplest(total, decimals=True)
    if len(signed) != 2:
        return Operation(before, after, (line("add_up", before, after),))
    first, second = value_of(signed[0][1]), value_of(signed[1][1])
    plus = signed[1][0] == 1
    kind = "decimals" if is_decimal(signed[0][1]) or is_decimal(signed[1][1]) else "whole"
    layout = None
    if max(first, second) >= 20 or kind == "decimals":
        layout = add_columns(first, second) if plus else subtract_columns(first, second)
    rule = f"{'add' if plus else 'subtract'}_{kind}"
    if layout is None and kind == "whole":
        rule = "add_small" if plus else "subtract_small"
    return Operation(before, after, (line(rule, before, after, layout=layout),))


def product_of(factors: list[tuple[str, Node]]) -> Operation | None:
    """Multiplies and divides plain numbers: [("×", 3), ("÷", 4)]; None for division by zero."""
    before = chain(factors)
    if any(sign == "÷" and value_of(node) == 0 for sign, node in factors):
        return None
    total = Fraction(1)
    for sign, node in factors:
        total = total * value_of(node) if sign == "×" else total / value_of(node)
    if max(total.numerator, total.denominator) > LIMIT:
        return None
    if any(is_fraction(node) for _, node in factors):
        return fraction_product(before, factors, total)
    return _plain_product(before, factors, total)


def chain(factors: list[tuple[str, Node]]) -> Node:
    """The product and quotient as written, from left to right."""
    built = factors[0][1]
    for sign, node in factors[1:]:
        if sign == "÷":
            built = divide(built, node)
        elif isinstance(built, Multiply):
            built = Multiply((*built.factors, node), (*built.signs, "×"))
        else:
            built = multiply(built, node)
    return built


def _plain_product(
    before: Node, factors: list[tuple[str, Node]], total: Fraction
) -> Operation | None:
    operands = [node for _, node in factors]
    decimals = any(is_decimal(node) for node in operands)
    divided = factors[-1][0] == "÷"
    needed = places(total)
    if divided and (needed is None or needed > (6 if decimals else 4)):
        return _quotient_as_fraction(before, factors, total)
    if needed is None or needed > MOST_PLACES:
        return None
    after = decimal(total)
    if len(factors) != 2:
        return Operation(before, after, (line("multiply_up", before, after),))
    first, second = (value_of(node) for node in operands)
    if divided:
        return _plain_quotient(before, first, second, after)
    layout = multiply_columns(first, second) if needs_columns(first, second) else None
    rule = _product_rule(first, second, decimals)
    point = sum(places(value_of(node)) or 0 for node in operands)
    words: Words = {"places": str(point)}
    return Operation(before, after, (line(rule, before, after, words, layout),))


def _product_rule(first: Fraction, second: Fraction, decimals: bool) -> str:
    if 0 in (first, second):
        return "times_zero"
    if 1 in (first, second):
        return "times_one"
    if decimals:
        ten = any(is_power_of_ten(each) for each in (first, second))
        return "move_point" if ten else "multiply_decimals"
    if first < 10 and second < 10:
        return "multiply_table"
    if trailing_zeros(first) or trailing_zeros(second):
        return "multiply_zeros"
    return "multiply_digit" if min(first, second) < 10 else "multiply_whole"


def needs_columns(first: Fraction, second: Fraction) -> bool:
    """Whether a pupil would write a product in columns: more than a table's worth of digits."""
    if is_power_of_ten(first) or is_power_of_ten(second):
        return False
    bare = sorted(len(str(int(v * 10 ** (places(v) or 0))).rstrip("0")) for v in (first, second))
    return bare[0] >= 1 and bare[1] >= 2 and bare[0] + bare[1] >= 4


def _plain_quotient(before: Node, first: Fraction, second: Fraction, after: Node) -> Operation:
    shift = places(second) or 0
    scaled = (first * 10**shift, int(second * 10**shift))
    digits = places(value_of(after)) or 0
    long = scaled[1] >= 10 or scaled[0] >= 100 or digits
    layout = divide_columns(*scaled, digits)[0] if long and second else None
    if not shift:
        rule = "divide_to_decimal" if digits else "divide_whole"
        if digits and digits <= (places(first) or 0):
            rule = "divide_decimals"
        if not digits and first < 100 and second < 10 and value_of(after) < 10:
            rule = "divide_table"
        return Operation(before, after, (line(rule, before, after, layout=layout),))
    moved = divide(decimal(scaled[0]), integer(scaled[1]))
    lines = (
        line("whole_divisor", before, moved, {"factor": integer(10**shift)}),
        line("divide_decimals", moved, after, layout=layout),
    )
    return Operation(before, after, lines)


def _quotient_as_fraction(
    before: Node, factors: list[tuple[str, Node]], total: Fraction
) -> Operation:
    """A quotient that no short decimal can write: numerator over denominator, then reduced."""
    first, second = (value_of(node) for _, node in factors[:2])
    scale = 10 ** max(places(first) or 0, places(second) or 0)
    above, below = int(first * scale), int(second * scale)
    bar = fraction(above, below)
    lines: list[Move] = []
    if scale != 1:
        moved = divide(integer(above), integer(below))
        lines.append(line("whole_divisor", before, moved, {"factor": integer(scale)}))
        before_bar: Node = moved
    else:
        before_bar = before
    lines.append(line("quotient_as_fraction", before_bar, bar))
    if not is_reduced(bar):
        lines.append(reduced_line(bar))
    return Operation(before, rational(total), tuple(lines))


def power_of(base: Node, exponent: int) -> Operation | None:
    """base to a small whole exponent, as a product."""
    value = value_of(base) ** exponent
    if max(value.numerator, value.denominator) > LIMIT:
        return None
    before = Power(base, integer(exponent))
    opened = multiply(*[base] * exponent)
    after = (
        decimal(value) if places(value) is not None and not is_fraction(base) else rational(value)
    )
    if exponent == 1:
        return Operation(before, after, (line("power_of_one", before, after),))
    lines = (
        line("power_as_product", before, opened),
        line("multiply_up", opened, after),
    )
    return Operation(before, after, lines)
