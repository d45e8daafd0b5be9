"""What stands beside an unknown: its coefficient, and the value of parts without it."""

from __future__ import annotations

from fractions import Fraction

from engine.maths.tree import Add, Divide, Minus, Multiply, Name, Node
from engine.steps.primary.numerals import (
    is_number,
    value_of,
)
from engine.steps.primary.order import factors_of


def holds_unknown(node: Node, unknown: Name) -> bool:
    return any(each == unknown for each in node.walk())


def known_value(node: Node) -> Fraction | None:
    """The value of an expression in numbers ≥ 0, None below zero or by zero."""
    if is_number(node):
        return value_of(node)
    if isinstance(node, Add):
        total = Fraction(0)
        for term in node.terms:
            part = known_value(term.body if isinstance(term, Minus) else term)
            if part is None:
                return None
            total += -part if isinstance(term, Minus) else part
            if total < 0:
                return None
        return total
    if isinstance(node, Multiply | Divide):
        total = Fraction(1)
        if isinstance(node, Divide) and node.sign == "frac":
            pairs = [("×", node.numerator), ("÷", node.denominator)]
        else:
            pairs = factors_of(node)
        for sign, each in pairs:
            part = known_value(each)
            if part is None or (sign == "÷" and part == 0):
                return None
            total = total * part if sign == "×" else total / part
        return total
    return None


def coefficient_of(node: Node, unknown: Name) -> Fraction | None:
    """c when `node` is c·x."""
    if node == unknown:
        return Fraction(1)
    if isinstance(node, Divide) and node.sign == "frac":
        above = coefficient_of(node.numerator, unknown)
        below = known_value(node.denominator)
        return above / below if above is not None and below else None
    total, seen = Fraction(1), False
    for sign, each in factors_of(node):
        if each == unknown and sign == "×" and not seen:
            seen = True
        elif is_number(each) and (sign == "×" or value_of(each)):
            total = total * value_of(each) if sign == "×" else total / value_of(each)
        else:
            return None
    return total if seen else None
