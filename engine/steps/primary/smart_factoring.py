"""提取公因数: the distributive law backwards."""

from __future__ import annotations

from fractions import Fraction

from engine.maths.tree import Add, Divide, Node
from engine.steps.derivation import Move
from engine.steps.primary.numerals import (
    divide,
    fraction,
    integer,
    is_fraction,
    is_number,
    multiply,
    parts_of,
    simplest,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.primary.order import factors_of
from engine.steps.primary.round_numbers import is_round, significant
from engine.steps.primary.smart_distribution import is_decimal_world, signed_terms
from engine.steps.primary.smart_sums import sum_node

Product = list[Node]


def _products(node: Node) -> list[tuple[int, Product]] | None:
    """The terms of a sum as signed lists of factors; None where a term is something else."""
    if not isinstance(node, Add):
        return None
    found = []
    for sign, body in signed_terms(node):
        factors = factors_of(body)
        if any(mark == "÷" or not is_number(each) for mark, each in factors):
            return None
        found.append((sign, [each for _, each in factors]))
    return found


def _rest(factors: Product, common: Fraction) -> Product:
    left = list(factors)
    for index, each in enumerate(left):
        if value_of(each) == common:
            del left[index]
            break
    return left


def extract_common_factor(node: Node, eager: bool) -> tuple[Move, ...] | None:
    """a×b+a×c = a×(b+c); a alone counts as a×1."""
    products = _products(node)
    if products is None or not any(len(factors) > 1 for _, factors in products):
        return _common_divisor(node)
    candidates = [each for _, factors in products for each in factors]
    best: tuple[int, Node, list[int]] | None = None
    for each in candidates:
        value = value_of(each)
        if value in (0, 1):
            continue
        holds = [i for i, (_, fs) in enumerate(products) if value in map(value_of, fs)]
        more = len(holds) >= 2 and (best is None or len(holds) > best[0])
        if more and _worth(products, holds, value, eager):
            best = (len(holds), each, holds)
    if best is None:
        return _scaled_factor(node, products, eager)
    return _extracted(node, products, best[1], best[2])


def _inner(products: list[tuple[int, Product]], holds: list[int], common: Fraction) -> Fraction:
    total = Fraction(0)
    for i in holds:
        sign, factors = products[i]
        part = Fraction(sign)
        for each in _rest(factors, common):
            part *= value_of(each)
        total += part
    return total


def _worth(
    products: list[tuple[int, Product]], holds: list[int], common: Fraction, eager: bool
) -> bool:
    total = _inner(products, holds, common)
    parts = []
    for i in holds:
        part = Fraction(1)
        for each in _rest(products[i][1], common):
            part *= value_of(each)
        parts.append(part)
    first = products[holds[0]][0]
    if total < 0 or first < 0:
        return False
    if total == 0 or is_round(total, *parts) or total == 1:
        return True
    if any(each.denominator != 1 for each in parts):
        easier = total.denominator == 1 or (total * common).denominator == 1
        return easier or (eager and len(holds) == len(products))
    return eager and len(holds) == len(products)


def _extracted(
    node: Node, products: list[tuple[int, Product]], common: Node, holds: list[int]
) -> tuple[Move, ...]:
    value = value_of(common)
    decimals = is_decimal_world(node)
    moves: list[Move] = []
    now = node
    bare = [i for i in holds if len(products[i][1]) == 1]
    if bare:
        spelled = [
            (sign, multiply(*factors, integer(1)) if i in bare else multiply(*factors))
            for i, (sign, factors) in enumerate(products)
        ]
        after = sum_node(spelled)
        moves.append(line("smart_times_one", now, after, {"factor": common}))
        now = after
    inside = []
    for i in holds:
        rest = _rest(products[i][1], value)
        inside.append((products[i][0], multiply(*rest) if rest else integer(1)))
    bracket = sum_node(inside)
    total = _inner(products, holds, value)
    others = [(sign, multiply(*fs)) for i, (sign, fs) in enumerate(products) if i not in holds]

    def whole(inner: Node) -> Node:
        return sum_node([(1, multiply(common, inner)), *others])

    moves.append(line("smart_common_factor", now, whole(bracket), {"factor": common}))
    short = simplest(total, decimals=decimals)
    moves.append(line("smart_round_brackets", whole(bracket), whole(short)))
    return tuple(moves)


def _scaled_factor(
    node: Node, products: list[tuple[int, Product]], eager: bool
) -> tuple[Move, ...] | None:
    """4.6×9.9+0.46 = 4.6×9.9+4.6×0.1: the product stays when one factor grows and one shrinks."""
    if not is_decimal_world(node) or any(len(factors) > 2 for _, factors in products):
        return None
    for _, factors in products:
        for common in factors:
            rewritten = _rescaled(products, value_of(common))
            if rewritten is None:
                continue
            holds = list(range(len(rewritten)))
            if not _worth(rewritten, holds, value_of(common), False):
                continue
            after = sum_node([(sign, multiply(*fs)) for sign, fs in rewritten])
            return (
                line("smart_move_points", node, after, {"factor": common}),
                *_extracted(after, rewritten, common, holds),
            )
    return None


def _rescaled(
    products: list[tuple[int, Product]], common: Fraction
) -> list[tuple[int, Product]] | None:
    if common == 0 or significant(common) == 1:
        return None
    rewritten: list[tuple[int, Product]] = []
    for sign, factors in products:
        if common in map(value_of, factors):
            rewritten.append((sign, factors))
            continue
        fit = [
            each
            for each in factors
            if value_of(each) and significant(value_of(each)) == significant(common)
        ]
        if not fit:
            return None
        rest = Fraction(1)
        for other in _rest(factors, value_of(fit[0])):
            rest *= value_of(other)
        moved = rest * value_of(fit[0]) / common
        pair = [simplest(common, decimals=True), simplest(moved, decimals=True)]
        rewritten.append((sign, pair))
    return rewritten


def _common_divisor(node: Node) -> tuple[Move, ...] | None:
    """a÷c+b÷c = (a+b)÷c where a+b is round or the parts don't divide."""
    if not isinstance(node, Add):
        return None
    pairs = []
    for sign, body in signed_terms(node):
        if not (isinstance(body, Divide) and body.sign == "÷"):
            return None
        if not (is_number(body.numerator) and is_number(body.denominator)):
            return None
        pairs.append((sign, body.numerator, body.denominator))
    if len({value_of(below) for _, _, below in pairs}) != 1 or pairs[0][0] < 0:
        return None
    below = pairs[0][2]
    if is_fraction(below) or value_of(below) == 0:
        return None
    total = sum((sign * value_of(above) for sign, above, _ in pairs), Fraction(0))
    if total < 0 or not is_round(total, *(value_of(above) for _, above, _ in pairs)):
        return None
    bracket = sum_node([(sign, above) for sign, above, _ in pairs])
    after = divide(bracket, below)
    short = divide(simplest(total, decimals=is_decimal_world(node)), below)
    return (
        line("smart_common_divisor", node, after, {"factor": below}),
        line("smart_round_brackets", after, short),
    )


def reciprocal_before_factoring(node: Node, eager: bool) -> tuple[Move, ...] | None:
    """Where dividing by a fraction (or a whole number) hides a common factor: multiply instead."""
    if not isinstance(node, Add) or not any(is_fraction(each) for each in node.walk()):
        return None
    turned = []
    changed = False
    for sign, body in signed_terms(node):
        factors = factors_of(body)
        if not all(is_number(each) and value_of(each) for _, each in factors):
            return None
        kept = []
        for mark, each in factors:
            if mark == "÷":
                above, below = parts_of(each)
                each = integer(below) if above == 1 else fraction(below, above)
                changed = True
            kept.append(each)
        turned.append((sign, multiply(*kept)))
    if not changed:
        return None
    after = sum_node(turned)
    lines = extract_common_factor(after, eager)
    return lines and (line("multiply_by_reciprocal", node, after), *lines)
