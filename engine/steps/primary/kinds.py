"""One kind of number throughout an expression: decimals, or fractions."""

from __future__ import annotations

from collections.abc import Callable

from engine.maths.tree import Add, Divide, Minus, Mixed, Multiply, Node, Percent, Power
from engine.steps.primary.numerals import (
    decimal,
    is_decimal,
    is_fraction,
    is_number,
    places,
    rational,
    value_of,
)
from engine.steps.primary.operation import Operation
from engine.steps.primary.operations import power_of


def powers_computed(node: Node) -> tuple[Node, tuple[Operation, ...]] | None:
    """`node` with the powers of plain numbers worked out, None where there are none."""
    done: list[Operation] = []
    after = _without_powers(node, done)
    return (after, tuple(done)) if done else None


def _without_powers(node: Node, done: list[Operation]) -> Node:
    if is_number(node):
        return node
    if isinstance(node, Power):
        exponent = node.exponent
        plain_power = is_number(node.base) and is_number(exponent)
        if plain_power and value_of(exponent) in range(1, 7):
            found = power_of(node.base, int(value_of(exponent)))
            if found is not None:
                done.append(found)
                return found.after
        return node
    return _rebuilt(node, lambda each: _without_powers(each, done))


def _rebuilt(node: Node, by: Callable[[Node], Node]) -> Node:
    """A sum, product or quotient with each part replaced."""
    if isinstance(node, Add):
        return Add(
            tuple(
                _rebuilt(each, by) if isinstance(each, Minus) else by(each) for each in node.terms
            )
        )
    if isinstance(node, Minus):
        return Minus(by(node.body))
    if isinstance(node, Multiply):
        return Multiply(tuple(by(each) for each in node.factors), node.signs)
    if isinstance(node, Divide):
        return Divide(by(node.numerator), by(node.denominator), node.sign)
    if isinstance(node, Power):
        return Power(by(node.base), node.exponent)
    return node


def unified(node: Node) -> tuple[str, Node] | None:
    """One kind of number throughout: the rule and the rewritten expression, None if it is so."""
    numbers = list(_numbers(node))
    if any(isinstance(each, Mixed) for each in numbers):
        return "mixed_to_improper", _replaced(
            node, lambda each: isinstance(each, Mixed), lambda each: rational(value_of(each))
        )
    fractions = [each for each in numbers if is_fraction(each)]
    percents = any(isinstance(each, Percent) for each in numbers)
    decimals = any(map(is_decimal, numbers))
    if not percents and not (fractions and decimals):
        return None
    if all(map(_is_short, fractions)) and not (fractions and _divides(node)):
        rule = "all_to_decimals" if fractions and percents else (
            "percent_to_decimal" if percents else "fraction_to_decimal"
        )  # fmt: skip
        return rule, _replaced(node, _is_not_decimal, lambda each: decimal(value_of(each)))
    rule = "all_to_fractions" if decimals and percents else (
        "percent_to_fraction" if percents else "decimal_to_fraction"
    )  # fmt: skip
    return rule, _replaced(node, _is_not_fraction, lambda each: rational(value_of(each)))


def _is_not_decimal(node: Node) -> bool:
    return isinstance(node, Percent) or is_fraction(node)


def _is_not_fraction(node: Node) -> bool:
    return isinstance(node, Percent) or is_decimal(node)


def _is_short(node: Node) -> bool:
    needed = places(value_of(node))
    return needed is not None and needed <= 3


def _divides(node: Node) -> bool:
    """Whether something is divided by ÷, where a fraction may be the only exact result."""
    return any(isinstance(each, Divide) and each.sign == "÷" for each in node.walk())


def _numbers(node: Node) -> list[Node]:
    if is_number(node):
        return [node]
    return [inner for child in node.children() for inner in _numbers(child)]


def _replaced(node: Node, which: Callable[[Node], bool], by: Callable[[Node], Node]) -> Node:
    """`node` with each number that `which` picks replaced."""
    if is_number(node):
        return by(node) if which(node) else node
    return _rebuilt(node, lambda each: _replaced(each, which, by))
