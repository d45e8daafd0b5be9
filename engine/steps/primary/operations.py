"""One operation on plain numbers, with the small lines that a pupil writes for it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from engine.maths.tree import Add, Divide, Minus, Multiply, Node, Power
from engine.steps.claim import Equal
from engine.steps.derivation import Move, Words
from engine.steps.primary.columns import (
    add_columns,
    divide_columns,
    multiply_columns,
    subtract_columns,
)
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
    parts_of,
    places,
    rational,
    value_of,
)
from engine.steps.primary.round_numbers import is_power_of_ten, trailing_zeros
from engine.values.layout import ColumnForm


@dataclass(frozen=True, slots=True)
class Operation:
    """What was written, what came out, and the lines between."""

    before: Node
    after: Node
    lines: tuple[Move, ...]


def line(
    rule: str,
    before: Node,
    after: Node,
    words: Words | None = None,
    layout: ColumnForm | None = None,
) -> Move:
    """A line of computing: both sides have the same value."""
    return Move(
        rule, after, before, claims=(Equal(before, after),), words=words or {}, layout=layout
    )


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
        return _fraction_sum(before, signed, total)
    after = _like(total, [term for _, term in signed])
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


def _like(value: Fraction, operands: list[Node]) -> Node:
    return decimal(value) if places(value) is not None else rational(value)


def _fraction_sum(before: Node, signed: list[tuple[int, Node]], total: Fraction) -> Operation:
    denominators = [parts_of(term)[1] for _, term in signed if is_fraction(term)]
    common = lcm(*denominators)
    lines: list[Move] = []
    now = before
    tops = [parts_of(term)[0] * (common // parts_of(term)[1]) for _, term in signed]
    if any(not is_fraction(term) or parts_of(term)[1] != common for _, term in signed):
        written = [fraction(top, common) for top in tops]
        after = _signed_sum([sign for sign, _ in signed], written)
        same = len(set(denominators)) == 1
        rule = "whole_to_fraction" if same else "common_denominator"
        lines.append(line(rule, now, after, {"denominator": integer(common)}))
        now = after
    above = _signed_sum([sign for sign, _ in signed], [integer(top) for top in tops])
    joined = Divide(above, integer(common), "frac")
    lines.append(line("add_numerators", now, joined))
    counted = fraction(int(total * common), common)
    lines.append(line("compute_numerator", joined, counted))
    if not is_reduced(counted):
        lines.append(_reduced(counted))
    after = lines[-1].after
    assert after is not None  # noqa: S101 (every line here has one)
    return Operation(before, after, tuple(lines))


def _signed_sum(signs: list[int], terms: list[Node]) -> Node:
    return Add(tuple(Minus(t) if s < 0 else t for s, t in zip(signs, terms, strict=True)))


def _reduced(node: Node) -> Move:
    above, below = parts_of(node)
    value = Fraction(above, below)
    factor = below // value.denominator
    if value.denominator == 1:
        return line("fraction_to_whole", node, rational(value))
    return line("reduce_fraction", node, rational(value), {"factor": integer(factor)})


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
        return _fraction_product(before, factors, total)
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


def _fraction_product(before: Node, factors: list[tuple[str, Node]], total: Fraction) -> Operation:
    if len(factors) == 2:
        (_, first), (sign, second) = factors
        if value_of(second) == 1 or (value_of(first) == 1 and sign == "×"):
            return Operation(before, rational(total), (line("times_one", before, rational(total)),))
    lines: list[Move] = []
    now = before
    if any(sign == "÷" for sign, _ in factors):
        turned = [node if sign == "×" else _reciprocal(node) for sign, node in factors]
        after = multiply(*turned)
        lines.append(line("multiply_by_reciprocal", now, after))
        now, factors = after, [("×", node) for node in turned]
    pairs = [parts_of(node) for _, node in factors]
    tops = [integer(top) for top, below in pairs]
    belows = [integer(below) for top, below in pairs if below != 1]
    if total == 0 or not belows:
        lines.append(line("multiply_fractions", now, rational(total)))
    else:
        joined = Divide(multiply(*tops), multiply(*belows), "frac")
        lines.append(line("multiply_fractions", now, joined))
        shared = any(
            Fraction(int(t.value), int(b.value)).denominator != int(b.value)
            for t in tops
            for b in belows
        )
        rule = "cancel_then_multiply" if shared else "compute_fraction"
        lines.append(line(rule, joined, rational(total)))
    return Operation(before, rational(total), tuple(lines))


def _reciprocal(node: Node) -> Node:
    above, below = parts_of(node)
    return integer(below) if above == 1 else fraction(below, above)


def _plain_product(before: Node, factors: list[tuple[str, Node]], total: Fraction) -> Operation:
    operands = [node for _, node in factors]
    decimals = any(is_decimal(node) for node in operands)
    divided = factors[-1][0] == "÷"
    needed = places(total)
    if needed is None or needed > (6 if decimals else 4):
        return _quotient_as_fraction(before, factors, total)
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
        lines.append(_reduced(bar))
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
