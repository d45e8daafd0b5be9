"""等式的性质: taking an equation apart one layer at a time, both sides alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from engine.maths.tree import Add, Divide, Minus, Multiply, Name, Node, Relation
from engine.steps.claim import SameSolutions
from engine.steps.derivation import Move, Words
from engine.steps.primary.numerals import (
    decimal,
    is_number,
    multiply,
    places,
    rational,
    value_of,
)
from engine.steps.primary.operations import chain
from engine.steps.primary.order import factors_of
from engine.steps.primary.unknown import coefficient_of, holds_unknown, known_value

MOST_LINES = 30


@dataclass(slots=True)
class Balance:
    """The equation as it stands, left and right, and the lines so far."""

    left: Node
    right: Node
    unknown: Name
    fractions: bool
    moves: list[Move] = field(default_factory=list)

    def number(self, value: Fraction) -> Node:
        needed = places(value)
        if self.fractions or needed is None or needed > 4:
            return rational(value)
        return decimal(value)

    def equation(self) -> Relation:
        return Relation((self.left, self.right), ("=",))

    def go(self, rule: str, left: Node, right: Node, words: Words | None = None) -> None:
        before = self.equation()
        self.left, self.right = left, right
        claims = (SameSolutions(before, self.equation(), (str(self.unknown),)),)
        self.moves.append(Move(rule, self.equation(), before, claims=claims, words=words or {}))


def solve_balance(work: Balance) -> bool:
    for _ in range(MOST_LINES):
        if work.left == work.unknown and is_number(work.right):
            return True
        if not _step(work):
            return False
    return False


def _step(work: Balance) -> bool:
    if not is_number(work.right):
        return _right_side(work)
    left = work.left
    if isinstance(left, Add):
        return _sum_step(work, left)
    if isinstance(left, Multiply | Divide):
        return _product_step(work, left)
    return False


def _right_side(work: Balance) -> bool:
    if holds_unknown(work.right, work.unknown):
        return _gather_unknowns(work)
    value = known_value(work.right)
    if value is None:
        return False
    work.go("compute_numbers", work.left, work.number(value))
    return True


def _times_unknown(work: Balance, coefficient: Fraction) -> Node:
    if coefficient == 1:
        return work.unknown
    return Multiply((work.number(coefficient), work.unknown), ("",))


def _sum_step(work: Balance, left: Add) -> bool:
    signed = [(-1, t.body) if isinstance(t, Minus) else (1, t) for t in left.terms]
    letters = [(s, n) for s, n in signed if holds_unknown(n, work.unknown)]
    numbers = [(s, n) for s, n in signed if not holds_unknown(n, work.unknown)]
    if any(not is_number(node) for _, node in numbers):
        return _compute_terms(work, signed)
    if len(letters) > 1:
        return _combine(work, letters, numbers)
    if len(numbers) > 1:
        return _combine_numbers(work, letters, numbers)
    (sign, body), (number_sign, number) = letters[0], numbers[0]
    value, right = value_of(number), value_of(work.right)
    if sign > 0 and number_sign > 0:
        if right < value:
            return False
        both = (_join(left, -1, number), _join(work.right, -1, number))
        work.go("subtract_both_sides", *both, {"number": number})
        work.go("compute_both_sides", body, work.number(right - value))
    elif sign > 0:
        both = (_join(left, 1, number), _join(work.right, 1, number))
        work.go("add_both_sides", *both, {"number": number})
        work.go("compute_both_sides", body, work.number(right + value))
    else:
        if value < right:
            return False
        both = (_join(left, 1, body), _join(work.right, 1, body))
        work.go("add_unknown_both_sides", *both, {"number": body})
        work.go("compute_swap", Add((work.number(right), body)), number)
        if right == 0:
            work.go("compute_both_sides", body, number)
            return True
        less = (_join(work.left, -1, work.number(right)), _join(number, -1, work.number(right)))
        work.go("subtract_both_sides", *less, {"number": work.number(right)})
        work.go("compute_both_sides", body, work.number(value - right))
    return True


def _join(node: Node, sign: int, other: Node) -> Node:
    last = Minus(other) if sign < 0 else other
    return Add((*node.terms, last)) if isinstance(node, Add) else Add((node, last))


def _compute_terms(work: Balance, signed: list[tuple[int, Node]]) -> bool:
    built: list[Node] = []
    for sign, node in signed:
        if not holds_unknown(node, work.unknown) and not is_number(node):
            value = known_value(node)
            if value is None:
                return False
            node = work.number(value)
        built.append(Minus(node) if sign < 0 else node)
    work.go("compute_numbers", Add(tuple(built)), work.right)
    return True


def _combine(
    work: Balance, letters: list[tuple[int, Node]], numbers: list[tuple[int, Node]]
) -> bool:
    coefficients = [coefficient_of(node, work.unknown) for _, node in letters]
    if None in coefficients or letters[0][0] < 0:
        return False
    signed = [s * c for (s, _), c in zip(letters, coefficients, strict=True) if c is not None]
    total = sum(signed, Fraction(0))
    if total <= 0:
        return False
    bracket = Add(
        tuple(Minus(work.number(-each)) if each < 0 else work.number(each) for each in signed)
    )
    rest = [Minus(node) if sign < 0 else node for sign, node in numbers]

    def whole(first: Node) -> Node:
        return Add((first, *rest)) if rest else first

    spelled = Multiply((bracket, work.unknown), ("",))
    work.go("combine_unknowns", whole(spelled), work.right, {"unknown": work.unknown})
    work.go("compute_bracket", whole(_times_unknown(work, total)), work.right)
    return True


def _combine_numbers(
    work: Balance, letters: list[tuple[int, Node]], numbers: list[tuple[int, Node]]
) -> bool:
    total = sum((sign * value_of(node) for sign, node in numbers), Fraction(0))
    sign, body = letters[0]
    number = work.number(abs(total))
    if total == 0:
        if sign < 0:
            return False
        work.go("compute_numbers", body, work.right)
    elif sign > 0:
        work.go("compute_numbers", Add((body, Minus(number) if total < 0 else number)), work.right)
    elif total > 0:
        work.go("compute_numbers", Add((number, Minus(body))), work.right)
    else:
        return False
    return True


def _gather_unknowns(work: Balance) -> bool:
    """The smaller multiple of x is taken from both sides."""
    sides = [_linear(side, work) for side in (work.left, work.right)]
    if sides[0] is None or sides[1] is None:
        return False
    (a, p), (b, q) = sides[0], sides[1]
    if a == b or min(a, b) <= 0:
        return False
    if a < b:
        work.go("swap_equation_sides", work.right, work.left)
        return True
    term = _times_unknown(work, b)
    both = (_join(work.left, -1, term), _join(work.right, -1, term))
    work.go("subtract_unknown_both_sides", *both, {"number": term})
    left = _with_number(work, _times_unknown(work, a - b), p)
    if left is None or q < 0:
        return False
    work.go("compute_both_sides", left, work.number(q))
    return True


def _with_number(work: Balance, body: Node, number: Fraction) -> Node | None:
    if number == 0:
        return body
    shown = work.number(abs(number))
    return Add((body, Minus(shown) if number < 0 else shown))


def _linear(node: Node, work: Balance) -> tuple[Fraction, Fraction] | None:
    """a and p when the side is ax + p, written as a sum of simple terms."""
    terms = node.terms if isinstance(node, Add) else (node,)
    slope = constant = Fraction(0)
    for term in terms:
        sign, body = (-1, term.body) if isinstance(term, Minus) else (1, term)
        if holds_unknown(body, work.unknown):
            part = coefficient_of(body, work.unknown)
            if part is None:
                return None
            slope += sign * part
        else:
            value = known_value(body)
            if value is None:
                return None
            constant += sign * value
    return slope, constant


def _product_step(work: Balance, left: Node) -> bool:
    if isinstance(left, Divide) and left.sign == "frac":
        factors = [("×", left.numerator), ("÷", left.denominator)]
    else:
        factors = factors_of(left)
    with_unknown = [(s, n) for s, n in factors if holds_unknown(n, work.unknown)]
    if len(with_unknown) != 1:
        return False
    sign, body = with_unknown[0]
    others = [(s, n) for s, n in factors if not holds_unknown(n, work.unknown)]
    if len(factors) > 2:
        coefficient = coefficient_of(left, work.unknown)
        if coefficient is None or coefficient <= 0:
            return False
        work.go("compute_numbers", _times_unknown(work, coefficient), work.right)
        return True
    other_sign, other = others[0]
    value = known_value(other)
    if value is None or value == 0:
        return False
    if not is_number(other):
        built = [(s, work.number(value) if n is other else n) for s, n in factors]
        work.go("compute_numbers", chain(built), work.right)
        return True
    right = value_of(work.right)
    if sign == "÷":
        if right == 0:
            return False
        bare = isinstance(body, Name)
        grown = Multiply((work.right, body), ("",)) if bare else multiply(work.right, body)
        work.go("multiply_unknown_both_sides", _times(left, body), grown, {"number": body})
        work.go("compute_swap", grown, other)
        shared = work.number(right)
        quotients = (Divide(grown, shared, "÷"), Divide(other, shared, "÷"))
        work.go("divide_both_sides", *quotients, {"number": shared})
        work.go("compute_both_sides", body, work.number(value / right))
    elif other_sign == "÷":
        both = (_times(left, other), multiply(work.right, other))
        work.go("multiply_both_sides", *both, {"number": other})
        work.go("compute_both_sides", body, work.number(right * value))
    else:
        whole = isinstance(body, Add)
        quotients = (Divide(left, other, "÷"), Divide(work.right, other, "÷"))
        rule = "divide_both_sides_bracket" if whole else "divide_both_sides"
        work.go(rule, *quotients, {"number": other, "whole": body})
        work.go("compute_both_sides", body, work.number(right / value))
    return True


def _times(left: Node, factor: Node) -> Node:
    if isinstance(left, Multiply):
        return Multiply((*left.factors, factor), (*left.signs, "×"))
    return Multiply((left, factor), ("×",))
