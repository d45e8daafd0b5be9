"""凑整: laws of multiplication and division."""

from __future__ import annotations

from fractions import Fraction

from engine.maths.tree import Divide, Multiply, Node
from engine.steps.derivation import Move
from engine.steps.primary.numerals import (
    divide,
    integer,
    is_fraction,
    is_number,
    is_whole,
    multiply,
    simplest,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.primary.operations import chain
from engine.steps.primary.order import factors_of
from engine.steps.primary.round_numbers import (
    is_power_of_ten,
    is_round,
    significant,
    trailing_zeros,
)

PARTNERS = {25: 4, 125: 8, 5: 2}
"""The number that each of these makes 100, 1000 or 10 with."""


def _numbers(node: Node) -> list[Node] | None:
    """The factors of a product of plain numbers."""
    if not isinstance(node, Multiply):
        return None
    factors = factors_of(node)
    if any(mark == "÷" or not is_number(each) for mark, each in factors):
        return None
    return [each for _, each in factors]


def _is_pair(first: Node, second: Node) -> bool:
    one, other = value_of(first), value_of(second)
    product = one * other
    if is_fraction(first) or is_fraction(second):
        if product.denominator != 1 or product > 1000:
            return False
        return product == 1 or (is_fraction(first) and is_fraction(second))
    if one in (0, 1) or other in (0, 1) or trailing_zeros(one) > 1 or trailing_zeros(other) > 1:
        return False
    digits = significant(product)
    if one.denominator != 1 or other.denominator != 1:
        return product.denominator == 1 and digits == 1
    return (
        digits in (1, 2, 3, 5)
        and trailing_zeros(product) >= max(1 + max(trailing_zeros(one), trailing_zeros(other)), 0)
        and (
            digits == 1
            or {significant(one), significant(other)} & {25, 125, 5, 15, 35, 45} != set()
        )
    )


def pair_factors(node: Node, eager: bool) -> tuple[Move, ...] | None:
    """25×37×4 = (25×4)×37."""
    numbers = _numbers(node)
    if numbers is None or not 3 <= len(numbers) <= 8:
        return None
    pairs: list[tuple[Node, Node]] = []
    used: set[int] = set()
    exact = [True, False]
    for strict in exact:
        for i in range(len(numbers)):
            for j in range(i + 1, len(numbers)):
                if i in used or j in used or not _is_pair(numbers[i], numbers[j]):
                    continue
                ten = is_power_of_ten(value_of(numbers[i]) * value_of(numbers[j]))
                if strict and not ten:
                    continue
                pairs.append((numbers[i], numbers[j]))
                used |= {i, j}
    if not pairs or used == {0, 1}:
        return None
    single = [each for index, each in enumerate(numbers) if index not in used]
    grouped = [multiply(*pair) for pair in pairs]
    after = multiply(*grouped, *single) if len(grouped) > 1 else multiply(grouped[0], *single)
    decimals = not any(is_fraction(each) for each in numbers)
    values = [simplest(value_of(a) * value_of(b), decimals=decimals) for a, b in pairs]
    short = multiply(*values, *single)
    return (
        line("smart_multiplication_laws", node, after),
        line("smart_compute_products", after, short),
    )


def split_factor(node: Node, eager: bool) -> tuple[Move, ...] | None:
    """25×32 = 25×(4×8) = (25×4)×8; 125×32×25 = (125×8)×(4×25)."""
    numbers = _numbers(node)
    if numbers is None or len(numbers) > 4 or any(is_fraction(each) for each in numbers):
        return None
    if len(numbers) == 2 and not eager:
        return None
    special = [i for i, each in enumerate(numbers) if significant(value_of(each)) in (25, 125)]
    if not special:
        return None
    for index in range(len(numbers)):
        if index in special:
            continue
        found = _split(numbers, index, special[:2])
        if found is not None:
            return found
    return None


def _split(numbers: list[Node], index: int, special: list[int]) -> tuple[Move, ...] | None:
    target = value_of(numbers[index])
    scale = trailing_zeros(target)
    partners = [PARTNERS[significant(value_of(numbers[i]))] for i in special]
    rest = Fraction(significant(target))
    for partner in partners:
        rest /= partner
    if rest.denominator != 1:
        if len(special) == 2:
            return _split(numbers, index, special[:1])
        return None
    if rest == 1 and len(special) == 1 and scale <= 0:
        return None
    pieces: list[Node] = [simplest(Fraction(p), decimals=True) for p in partners]
    shift = Fraction(10) ** scale
    if rest != 1 or len(special) == 1:
        last = simplest(rest * shift, decimals=True)
    else:
        last = None
        pieces[-1] = simplest(partners[-1] * shift, decimals=True)
    spelled = multiply(*pieces, *([last] if last is not None else []))
    inside = [spelled if i == index else each for i, each in enumerate(numbers)]
    opened = multiply(*inside)
    groups = [multiply(numbers[i], piece) for i, piece in zip(special, pieces, strict=False)]
    single = [each for i, each in enumerate(numbers) if i != index and i not in special]
    if last is not None:
        single.append(last)
    after = multiply(*groups, *single)
    values = [
        simplest(value_of(numbers[i]) * value_of(piece), decimals=True)
        for i, piece in zip(special, pieces, strict=False)
    ]
    short = multiply(*values, *single)
    before = multiply(*numbers)
    return (
        line("smart_split_factor", before, opened, {"number": numbers[index], "split": spelled}),
        line("smart_multiplication_laws", opened, after),
        line("smart_compute_products", after, short),
    )


def _quotients(node: Node) -> list[tuple[str, Node]] | None:
    factors = factors_of(node)
    if not any(mark == "÷" for mark, _ in factors):
        return None
    if not all(is_number(each) and value_of(each) for _, each in factors):
        return None
    return None if any(is_fraction(each) for _, each in factors) else factors


def divide_by_product(node: Node, eager: bool) -> tuple[Move, ...] | None:
    """a÷b÷c = a÷(b×c) where b×c is round."""
    factors = _quotients(node)
    if factors is None or [mark for mark, _ in factors] != ["×", "÷", "÷"]:
        return None
    above, first, second = (each for _, each in factors)
    product = value_of(first) * value_of(second)
    if not is_round(product, value_of(first), value_of(second)) or significant(product) > 9:
        return None
    after = divide(above, multiply(first, second))
    short = divide(above, simplest(product, decimals=True))
    return (
        line("smart_divide_by_product", node, after),
        line("smart_compute_products", after, short),
    )


def split_product_divisor(node: Node, eager: bool) -> tuple[Move, ...] | None:
    """a÷(b×c) = a÷b÷c where a÷b is easy; 420÷35 = 420÷(7×5) likewise."""
    if not eager or not isinstance(node, Divide) or not is_number(node.numerator):
        return None
    above, below = node.numerator, node.denominator
    if is_fraction(above):
        return None
    if isinstance(below, Multiply):
        return _divide_in_turn(node, above, below)
    if not is_whole(below) or not is_whole(above) or not 10 < value_of(below) < 82:
        return None
    if significant(value_of(below)) in (25, 125) or value_of(above) % value_of(below):
        return None
    for one in (7, 9, 8, 6, 5, 4, 3):
        other = value_of(below) / one
        early = value_of(above) / one
        if other.denominator == 1 and 1 < other < 10 and early.denominator == 1:
            spelled = multiply(integer(one), integer(other))
            split = divide(above, spelled)
            words = {"number": below, "split": spelled}
            after = divide(divide(above, integer(one)), integer(other))
            return (
                line("smart_split_divisor", node, split, words),
                line("smart_divide_in_turn", split, after),
            )
    return None


def _divide_in_turn(node: Node, above: Node, below: Multiply) -> tuple[Move, ...] | None:
    if len(below.factors) != 2 or not all(map(is_number, below.factors)):
        return None
    first, second = below.factors
    for one, other in ((first, second), (second, first)):
        if is_fraction(one) or is_fraction(other) or not value_of(one) or not value_of(other):
            return None
        early = value_of(above) / value_of(one)
        if early.denominator == 1 and significant(early) < 100:
            after = divide(divide(above, one), other)
            return (line("smart_divide_in_turn", node, after),)
    return None


def swap_divisions(node: Node, eager: bool) -> tuple[Move, ...] | None:
    """a÷b÷c = a÷c÷b and a×b÷c = a÷c×b where a÷c is easy and the order written isn't."""
    factors = _quotients(node)
    if not eager or factors is None or len(factors) != 3 or factors[2][0] != "÷":
        return None
    (_, first), (mark, second), (_, third) = factors
    early = value_of(first) / value_of(third)
    if early.denominator != 1:
        return None
    if mark == "÷":
        product = value_of(second) * value_of(third)
        if is_round(product, value_of(second), value_of(third)):
            return None
        if significant(early) > 99 or (value_of(first) / value_of(second)).denominator == 1:
            return None
    elif value_of(second) == value_of(third):
        pass
    elif is_round(value_of(first) * value_of(second), value_of(first), value_of(second)):
        return None
    after = chain([("×", first), ("÷", third), (mark, second)])
    return (line("smart_swap", node, after),)


def scale_quotient(node: Node, eager: bool) -> tuple[Move, ...] | None:
    """3000÷125 = (3000×8)÷(125×8): the quotient stays when both grow."""
    if not eager or not isinstance(node, Divide) or node.sign != "÷":
        return None
    above, below = node.numerator, node.denominator
    if not (is_number(above) and is_number(below)) or is_fraction(above) or is_fraction(below):
        return None
    if value_of(below) == 0 or significant(value_of(below)) not in (25, 125):
        return None
    partner = simplest(Fraction(PARTNERS[significant(value_of(below))]), decimals=True)
    after = divide(multiply(above, partner), multiply(below, partner))
    grown = [simplest(value_of(each) * value_of(partner), decimals=True) for each in (above, below)]
    short = divide(*grown)
    return (
        line("smart_scale_both", node, after, {"factor": partner}),
        line("smart_compute_products", after, short),
    )
