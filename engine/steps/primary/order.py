"""脱式计算: the order of operations, everything that is ready computed on one line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.maths.tree import Add, Divide, Minus, Mixed, Multiply, Node, Number, Power
from engine.steps.primary.numerals import (
    LIMIT,
    is_fraction,
    is_number,
    value_of,
)
from engine.steps.primary.operation import Operation
from engine.steps.primary.operations import (
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
        inner = _advance_each(bodies, depth, bracketed=True)
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
    bodies: list[Node], depth: int, *, bracketed: bool = False
) -> tuple[list[Node], tuple[Operation, ...], int] | None:
    moved: list[Node] = []
    done: list[Operation] = []
    deepest = depth
    for body in bodies:
        if is_number(body):
            moved.append(body)
            continue
        # A product inside a product stands in brackets, or it would have joined it.
        inside = isinstance(body, Multiply) or (isinstance(body, Divide) and body.sign == "÷")
        bracket = isinstance(body, Add) or (bracketed and inside)
        step = advance(body, depth + bracket)
        if step is None:
            return None
        moved.append(step.after)
        done += step.done
        deepest = max(deepest, step.depth)
    return moved, tuple(done), deepest
