"""Adding, multiplying and raising rational numbers, written as decimals or fractions as given."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import number
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.steps.junior.lines import Line, Lines
from engine.steps.junior.writing import over, terms_of, times, total

LONGEST_DECIMAL = 12


def is_rational(node: Node) -> bool:
    """Whether a node has a rational value and no letters."""
    if any(isinstance(inner, tree.Name) for inner in node.walk()):
        return False
    return bool(to_sympy(node).is_Rational)


def number_node(value: Any, *sources: Node) -> Node:
    """A rational value; as a decimal where all the numbers it comes from are decimal."""
    exact = Fraction(int(value.p), int(value.q))
    if exact.denominator != 1 and _decimal(sources):
        written = _terminating(abs(exact))
        if written:
            body = tree.Number(abs(exact), written)
            return tree.Negate(body) if exact < 0 else body
    return number(exact)


def _decimal(sources: tuple[Node, ...]) -> bool:
    seen = False
    for source in sources:
        for inner in source.walk():
            if isinstance(inner, tree.Mixed) or (
                isinstance(inner, tree.Divide) and inner.sign != "÷"
            ):
                return False
            seen = seen or (isinstance(inner, tree.Number) and "." in inner.written)
    return seen


def _terminating(value: Fraction) -> str:
    for places in range(1, LONGEST_DECIMAL):
        scaled = value * 10**places
        if scaled.denominator == 1:
            digits = str(scaled.numerator).rjust(places + 1, "0")
            return f"{digits[:-places]}.{digits[-places:]}"
    return ""


def add_numbers(node: Node) -> Lines:
    """A sum of rational numbers: signs, common denominator, result."""
    terms = terms_of(node)
    values = [to_sympy(term) for term in terms]
    result = number_node(sum(values), node)
    written: list[Line] = []
    plain = total(_unsigned(term) for term in terms)
    if plain != node:
        written.append(Line("drop_brackets_of_signs", plain))
    below = sympy.ilcm(1, *(value.q for value in values))
    fractions = [value for value in values if value.q != 1]
    if fractions and not _decimal((node,)) and {value.q for value in fractions} != {below}:
        common = total(_over_common(value, below) for value in values)
        written.append(Line("common_denominator", common, {"denominator": str(below)}))
    written.append(Line("add_numbers", result))
    return tuple(written)


def _over_common(value: Any, below: Any) -> Node:
    size = over(abs(value) * below, below)
    return tree.Negate(size) if value.is_negative else size


def _unsigned(term: Node) -> Node:
    """--5 is 5, so that -(-5) among terms becomes +5."""
    while isinstance(term, tree.Negate) and isinstance(term.body, tree.Negate):
        term = term.body.body
    return term


def multiply_numbers(node: Node) -> Lines:
    """A product or quotient of rational numbers, division by a fraction turned round first."""
    written: list[Line] = []
    factors = list(_factors(node))
    divided = [value for value, down in factors if down]
    if any(value.q != 1 for value in divided) and not _decimal((node,)):
        turned = times(
            *(number_node(1 / value if down else value) for value, down in factors), sign="×"
        )
        written.append(Line("divide_is_multiply_reciprocal", turned))
    value = to_sympy(node)
    plain = isinstance(node, tree.Divide) and node.sign != "÷" and not divided_away(node)
    if not plain:
        written.append(Line("multiply_numbers", number_node(value, node)))
    return tuple(written)


def divided_away(node: tree.Divide) -> bool:
    """Whether a fraction of numbers can still be reduced."""
    return number_node(to_sympy(node)) != node


def _factors(node: Node, down: bool = False) -> list[tuple[Any, bool]]:
    match node:
        case tree.Multiply(factors=factors):
            return [pair for factor in factors for pair in _factors(factor, down)]
        case tree.Divide(numerator=above, denominator=below, sign="÷"):
            return [*_factors(above, down), *_factors(below, not down)]
    return [(to_sympy(node), down)]
