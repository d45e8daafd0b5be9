"""Sums and products of fractions: 通分, 约分, multiplying by the reciprocal."""

from __future__ import annotations

from fractions import Fraction
from math import lcm

from engine.maths.tree import Add, Divide, Minus, Node
from engine.steps.derivation import Move
from engine.steps.primary.numerals import (
    fraction,
    integer,
    is_fraction,
    is_reduced,
    multiply,
    parts_of,
    rational,
    value_of,
)
from engine.steps.primary.operation import Operation, line


def fraction_sum(before: Node, signed: list[tuple[int, Node]], total: Fraction) -> Operation:
    denominators = [parts_of(term)[1] for _, term in signed if is_fraction(term)]
    common = lcm(*denominators)
    lines: list[Move] = []
    now = before
    tops = [parts_of(term)[0] * (common // parts_of(term)[1]) for _, term in signed]
    if any(not is_fraction(term) or parts_of(term)[1] != common for _, term in signed):
        written: list[Node] = [fraction(top, common) for top in tops]
        after = _signed_sum([sign for sign, _ in signed], written)
        same = len(set(denominators)) == 1
        rule = "whole_to_fraction" if same else "bring_to_one_denominator"
        lines.append(line(rule, now, after, {"denominator": integer(common)}))
        now = after
    above = _signed_sum([sign for sign, _ in signed], [integer(top) for top in tops])
    joined = Divide(above, integer(common), "frac")
    lines.append(line("add_numerators", now, joined))
    counted = fraction(int(total * common), common)
    lines.append(line("compute_numerator", joined, counted))
    if not is_reduced(counted):
        lines.append(reduced_line(counted))
    return Operation(before, rational(total), tuple(lines))


def _signed_sum(signs: list[int], terms: list[Node]) -> Node:
    return Add(tuple(Minus(t) if s < 0 else t for s, t in zip(signs, terms, strict=True)))


def reduced_line(node: Node) -> Move:
    above, below = parts_of(node)
    value = Fraction(above, below)
    factor = below // value.denominator
    if value.denominator == 1:
        return line("fraction_to_whole", node, rational(value))
    return line("reduce_fraction", node, rational(value), {"factor": integer(factor)})


def fraction_product(before: Node, factors: list[tuple[str, Node]], total: Fraction) -> Operation:
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
