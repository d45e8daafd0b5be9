"""脱式计算: the order of operations, everything that is ready computed on one line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from engine.maths.tree import Add, Divide, Minus, Mixed, Multiply, Node, Number, Percent, Power
from engine.steps.primary.numerals import (
    LIMIT,
    decimal,
    is_decimal,
    is_fraction,
    is_number,
    places,
    rational,
    value_of,
)
from engine.steps.primary.operations import (
    Operation,
    chain,
    power_of,
    product_of,
    sum_of,
)

MOST = 24
"""Operations in one question."""
_DIGITS = re.compile(r"\d+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Advance:
    """The expression after one line, what was computed, and how deep in brackets the deepest was."""

    after: Node
    done: tuple[Operation, ...]
    depth: int


def plain(node: Node) -> Node | None:
    """`node` with fraction bars for strokes; None unless it is arithmetic on numbers ≥ 0."""
    if sum(1 for _ in node.walk()) > 6 * MOST:
        return None
    return _plain(node)


def _plain(node: Node) -> Node | None:
    if is_number(node):
        if isinstance(node, Mixed) and node.denominator == 0:
            return None
        if any(isinstance(n, Number) and not _DIGITS.fullmatch(n.written) for n in node.walk()):
            return None
        value = value_of(node)
        return node if max(value.numerator, value.denominator) < LIMIT else None
    if isinstance(node, Add):
        terms = [
            _minus(_plain(term.body)) if isinstance(term, Minus) else _plain(term)
            for term in node.terms
        ]
        return None if None in terms else Add(tuple(t for t in terms if t is not None))
    if isinstance(node, Multiply):
        factors = [_plain(factor) for factor in node.factors]
        if None in factors:
            return None
        kept = tuple(each for each in factors if each is not None)
        flat = _flattened(kept)
        return Multiply(flat, ("×",) * (len(flat) - 1))
    if isinstance(node, Divide):
        above, below = _plain(node.numerator), _plain(node.denominator)
        if above is None or below is None:
            return None
        bar = Divide(above, below, "frac")
        if node.sign != "÷" and is_fraction(bar):
            return bar
        if node.sign == "/" or (node.sign == "frac" and is_number(above) and is_number(below)):
            return Divide(above, below, "÷")
        return Divide(above, below, node.sign)
    if isinstance(node, Power):
        base = _plain(node.base)
        return None if base is None else Power(base, node.exponent)
    return None


def _flattened(factors: tuple[Node, ...]) -> tuple[Node, ...]:
    """A product inside the first factor joins the rest: it is read from left to right anyway."""
    first = factors[0]
    return (*first.factors, *factors[1:]) if isinstance(first, Multiply) else factors


def _minus(node: Node | None) -> Node | None:
    return None if node is None else Minus(node)


def factors_of(node: Node) -> list[tuple[str, Node]]:
    """A product or quotient from left to right: [("×", a), ("÷", b)]."""
    if isinstance(node, Multiply):
        return [*factors_of(node.factors[0]), *(("×", each) for each in node.factors[1:])]
    if isinstance(node, Divide) and node.sign == "÷":
        return [*factors_of(node.numerator), ("÷", node.denominator)]
    return [("×", node)]


def operations_in(node: Node) -> int:
    """How many operations `node` still holds."""
    if is_number(node):
        return 0
    if isinstance(node, Add):
        return (
            len(node.terms)
            - 1
            + sum(operations_in(t.body if isinstance(t, Minus) else t) for t in node.terms)
        )
    if isinstance(node, Multiply):
        return len(node.factors) - 1 + sum(map(operations_in, node.factors))
    return 1 + sum(map(operations_in, node.children()))


def advance(node: Node, depth: int = 0) -> Advance | None:
    """Compute all that is ready in `node`; None when it can't be done with numbers ≥ 0."""
    if isinstance(node, Add):
        return _advance_sum(node, depth)
    if isinstance(node, Power):
        return _advance_power(node, depth)
    if isinstance(node, Divide) and node.sign == "frac":
        return _advance_bar(node, depth)
    if isinstance(node, Multiply | Divide):
        return _advance_product(node, depth)
    return None


def _advance_sum(node: Add, depth: int) -> Advance | None:
    bodies = [term.body if isinstance(term, Minus) else term for term in node.terms]
    if not all(map(is_number, bodies)):
        inner = _advance_each(bodies, depth)
        if inner is None:
            return None
        moved, done, deepest = inner
        terms = tuple(
            Minus(new) if isinstance(old, Minus) else new
            for old, new in zip(node.terms, moved, strict=True)
        )
        return Advance(Add(terms), done, deepest)
    plus_only = len(node.terms) <= 4 and not any(isinstance(t, Minus) for t in node.terms)
    together = plus_only or any(map(is_fraction, bodies))
    count = len(node.terms) if together else 2
    found = sum_of(node.terms[:count])
    if found is None:
        return None
    rest = (found.after, *node.terms[count:])
    return Advance(rest[0] if len(rest) == 1 else Add(rest), (found,), depth)


def _advance_product(node: Node, depth: int) -> Advance | None:
    factors = factors_of(node)
    bodies = [body for _, body in factors]
    if not all(map(is_number, bodies)):
        inner = _advance_each(bodies, depth)
        if inner is None:
            return None
        moved, done, deepest = inner
        signs = [sign for sign, _ in factors]
        return Advance(chain(list(zip(signs, moved, strict=True))), done, deepest)
    together = any(map(is_fraction, bodies))
    count = len(factors) if together else 2
    found = product_of(factors[:count])
    if found is None:
        return None
    return Advance(chain([("×", found.after), *factors[count:]]), (found,), depth)


def _advance_power(node: Power, depth: int) -> Advance | None:
    exponent = node.exponent
    if not is_number(exponent) or value_of(exponent) not in range(1, 7):
        return None
    if is_number(node.base):
        found = power_of(node.base, int(value_of(exponent)))
        return None if found is None else Advance(found.after, (found,), depth)
    inner = advance(node.base, depth + 1)
    return inner and Advance(Power(inner.after, exponent), inner.done, inner.depth)


def _advance_bar(node: Divide, depth: int) -> Advance | None:
    if is_number(node.numerator) and is_number(node.denominator):
        return _advance_product(Divide(node.numerator, node.denominator, "÷"), depth)
    inner = _advance_each([node.numerator, node.denominator], depth)
    if inner is None:
        return None
    (above, below), done, deepest = inner
    return Advance(Divide(above, below, "frac"), done, deepest)


def _advance_each(
    bodies: list[Node], depth: int
) -> tuple[list[Node], tuple[Operation, ...], int] | None:
    moved: list[Node] = []
    done: list[Operation] = []
    deepest = depth
    for body in bodies:
        if is_number(body):
            moved.append(body)
            continue
        bracket = isinstance(body, Add)
        step = advance(body, depth + bracket)
        if step is None:
            return None
        moved.append(step.after)
        done += step.done
        deepest = max(deepest, step.depth)
    return moved, tuple(done), deepest


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
    if isinstance(node, Add):
        return Add(tuple(_replaced(each, which, by) for each in node.terms))
    if isinstance(node, Minus):
        return Minus(_replaced(node.body, which, by))
    if isinstance(node, Multiply):
        return Multiply(tuple(_replaced(each, which, by) for each in node.factors), node.signs)
    if isinstance(node, Divide):
        return Divide(
            _replaced(node.numerator, which, by), _replaced(node.denominator, which, by), node.sign
        )
    if isinstance(node, Power):
        return Power(_replaced(node.base, which, by), node.exponent)
    return node
