"""简易方程: solved by keeping both sides equal (等式的性质), one layer at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from engine.maths.tree import Add, Divide, Minus, Multiply, Name, Node, Relation
from engine.steps.claim import Equal, Holds, SameSolutions, SolutionSet
from engine.steps.derivation import Derivation, Move, Words
from engine.steps.primary.numerals import (
    decimal,
    is_fraction,
    is_number,
    multiply,
    places,
    rational,
    value_of,
)
from engine.steps.primary.operations import chain
from engine.steps.primary.order import factors_of, plain
from engine.steps.primary.wording import matched
from engine.steps.task import Task

MOST_LINES = 30


@dataclass(slots=True)
class _Work:
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


def solve_equation(task: Task) -> Derivation | None:
    """3x+5=20, 2(x-3)=10, x÷4=6, 15-x=7 for the grades that know no negative numbers."""
    found = matched(
        task,
        r"(?:解(?:下列)?方程|求(?:出)?(?:未知数)?[xX]?|解|求方程的解|解方程并检验)?,?#(?:,?(?:并)?检验)?",
    )
    if found is None or not isinstance(found[1][0], Relation):
        return None
    relation = found[1][0]
    names = {each for each in relation.walk() if isinstance(each, Name)}
    if relation.signs != ("=",) or len(names) != 1 or (task.grade or 0) > 6:
        return None
    (unknown,) = names
    sides = [_clear(side) for side in relation.operands]
    if sides[0] is None or sides[1] is None:
        return None
    young = task.grade is not None
    if not young and not _is_simplest(sides[0], sides[1], unknown):
        return None
    left, right = sides[0], sides[1]
    fractions = any(is_fraction(each) for side in sides if side for each in side.walk())
    work = _Work(left, right, unknown, fractions)
    if not _holds(left, unknown):
        work.go("swap_sides", right, left)
    if not _solve(work):
        return None
    value = value_of(work.right)
    answer = Relation((unknown, work.right), ("=",))
    question = Relation((left, right), ("=",))
    replaced = tuple(_substituted(side, unknown, work.right) for side in (left, right))
    check = Relation(replaced, ("=",))
    moves = (*work.moves, Move("check_solution", check, claims=(Holds(check),)))
    proof = (SolutionSet(question, str(unknown), (work.number(value),)), Equal(*replaced))
    return Derivation("primary_equation", moves, answer, proof=proof)


def _is_simplest(left: Node, right: Node, unknown: Name) -> bool:
    """One operation on x on one side, as in the first lessons on equations."""
    if _holds(left, unknown) and _holds(right, unknown):
        return False
    side, other = (left, right) if _holds(left, unknown) else (right, left)
    if not is_number(other):
        return False
    if isinstance(side, Add):
        return len(side.terms) == 2 and all(
            is_number(body) or body == unknown
            for body in (t.body if isinstance(t, Minus) else t for t in side.terms)
        )
    factors = factors_of(side)
    return 2 <= len(factors) <= 2 and all(is_number(n) or n == unknown for _, n in factors)


def _clear(node: Node) -> Node | None:
    """The side with numbers made plain; None for anything but + - × ÷ and letters."""
    number = plain(node)
    if number is not None:
        return number
    if isinstance(node, Name):
        return node
    if isinstance(node, Add):
        terms: list[Node] = []
        for term in node.terms:
            body = _clear(term.body if isinstance(term, Minus) else term)
            if body is None:
                return None
            terms.append(Minus(body) if isinstance(term, Minus) else body)
        return Add(tuple(terms))
    if isinstance(node, Multiply):
        factors = [_clear(each) for each in node.factors]
        kept = tuple(each for each in factors if each is not None)
        return Multiply(kept, node.signs) if len(kept) == len(factors) else None
    if isinstance(node, Divide):
        above, below = _clear(node.numerator), _clear(node.denominator)
        if above is None or below is None:
            return None
        return Divide(above, below, "frac" if node.sign == "frac" else "÷")
    return None


def _holds(node: Node, unknown: Name) -> bool:
    return any(each == unknown for each in node.walk())


def _solve(work: _Work) -> bool:
    for _ in range(MOST_LINES):
        if work.left == work.unknown and is_number(work.right):
            return True
        if not _step(work):
            return False
    return False


def _step(work: _Work) -> bool:
    if not is_number(work.right):
        return _right_side(work)
    left = work.left
    if isinstance(left, Add):
        return _sum_step(work, left)
    if isinstance(left, Multiply | Divide):
        return _product_step(work, left)
    return False


def _right_side(work: _Work) -> bool:
    if _holds(work.right, work.unknown):
        return _gather_unknowns(work)
    value = _value(work.right)
    if value is None:
        return False
    work.go("compute_numbers", work.left, work.number(value))
    return True


def _value(node: Node) -> Fraction | None:
    """The value of an expression in numbers ≥ 0, None below zero or by zero."""
    if is_number(node):
        return value_of(node)
    if isinstance(node, Add):
        total = Fraction(0)
        for term in node.terms:
            part = _value(term.body if isinstance(term, Minus) else term)
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
            part = _value(each)
            if part is None or (sign == "÷" and part == 0):
                return None
            total = total * part if sign == "×" else total / part
        return total
    return None


def _coefficient(node: Node, unknown: Name) -> Fraction | None:
    """c when `node` is c·x."""
    if node == unknown:
        return Fraction(1)
    if isinstance(node, Divide) and node.sign == "frac":
        above = _coefficient(node.numerator, unknown)
        below = _value(node.denominator)
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


def _times_unknown(work: _Work, coefficient: Fraction) -> Node:
    if coefficient == 1:
        return work.unknown
    return Multiply((work.number(coefficient), work.unknown), ("",))


def _sum_step(work: _Work, left: Add) -> bool:
    signed = [(-1, t.body) if isinstance(t, Minus) else (1, t) for t in left.terms]
    letters = [(s, n) for s, n in signed if _holds(n, work.unknown)]
    numbers = [(s, n) for s, n in signed if not _holds(n, work.unknown)]
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


def _compute_terms(work: _Work, signed: list[tuple[int, Node]]) -> bool:
    built: list[Node] = []
    for sign, node in signed:
        if not _holds(node, work.unknown) and not is_number(node):
            value = _value(node)
            if value is None:
                return False
            node = work.number(value)
        built.append(Minus(node) if sign < 0 else node)
    work.go("compute_numbers", Add(tuple(built)), work.right)
    return True


def _combine(work: _Work, letters: list[tuple[int, Node]], numbers: list[tuple[int, Node]]) -> bool:
    coefficients = [_coefficient(node, work.unknown) for _, node in letters]
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
    work.go("compute_both_sides", whole(_times_unknown(work, total)), work.right)
    return True


def _combine_numbers(
    work: _Work, letters: list[tuple[int, Node]], numbers: list[tuple[int, Node]]
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


def _gather_unknowns(work: _Work) -> bool:
    """The smaller multiple of x is taken from both sides."""
    sides = [_linear(side, work) for side in (work.left, work.right)]
    if sides[0] is None or sides[1] is None:
        return False
    (a, p), (b, q) = sides[0], sides[1]
    if a == b or min(a, b) <= 0:
        return False
    if a < b:
        work.go("swap_sides", work.right, work.left)
        return True
    term = _times_unknown(work, b)
    both = (_join(work.left, -1, term), _join(work.right, -1, term))
    work.go("subtract_unknown_both_sides", *both, {"number": term})
    left = _with_number(work, _times_unknown(work, a - b), p)
    if left is None or q < 0:
        return False
    work.go("compute_both_sides", left, work.number(q))
    return True


def _with_number(work: _Work, body: Node, number: Fraction) -> Node | None:
    if number == 0:
        return body
    shown = work.number(abs(number))
    return Add((body, Minus(shown) if number < 0 else shown))


def _linear(node: Node, work: _Work) -> tuple[Fraction, Fraction] | None:
    """a and p when the side is ax + p, written as a sum of simple terms."""
    terms = node.terms if isinstance(node, Add) else (node,)
    slope = constant = Fraction(0)
    for term in terms:
        sign, body = (-1, term.body) if isinstance(term, Minus) else (1, term)
        if _holds(body, work.unknown):
            part = _coefficient(body, work.unknown)
            if part is None:
                return None
            slope += sign * part
        else:
            value = _value(body)
            if value is None:
                return None
            constant += sign * value
    return slope, constant


def _product_step(work: _Work, left: Node) -> bool:
    if isinstance(left, Divide) and left.sign == "frac":
        factors = [("×", left.numerator), ("÷", left.denominator)]
    else:
        factors = factors_of(left)
    with_unknown = [(s, n) for s, n in factors if _holds(n, work.unknown)]
    if len(with_unknown) != 1:
        return False
    sign, body = with_unknown[0]
    others = [(s, n) for s, n in factors if not _holds(n, work.unknown)]
    if len(factors) > 2:
        coefficient = _coefficient(left, work.unknown)
        if coefficient is None or coefficient <= 0:
            return False
        work.go("compute_numbers", _times_unknown(work, coefficient), work.right)
        return True
    other_sign, other = others[0]
    value = _value(other)
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
        grown = multiply(work.right, body)
        work.go("multiply_unknown_both_sides", _times(left, body), grown, {"number": body})
        work.go("compute_swap", grown, other)
        both = (Divide(grown, work.number(right), "÷"), Divide(other, work.number(right), "÷"))
        work.go("divide_both_sides", *both, {"number": work.number(right)})
        work.go("compute_both_sides", body, work.number(value / right))
    elif other_sign == "÷":
        both = (_times(left, other), multiply(work.right, other))
        work.go("multiply_both_sides", *both, {"number": other})
        work.go("compute_both_sides", body, work.number(right * value))
    else:
        whole = isinstance(body, Add)
        both = (Divide(left, other, "÷"), Divide(work.right, other, "÷"))
        rule = "divide_both_sides_bracket" if whole else "divide_both_sides"
        work.go(rule, *both, {"number": other, "whole": body})
        work.go("compute_both_sides", body, work.number(right / value))
    return True


def _times(left: Node, factor: Node) -> Node:
    if isinstance(left, Multiply):
        return Multiply((*left.factors, factor), (*left.signs, "×"))
    return Multiply((left, factor), ("×",))


def _substituted(node: Node, unknown: Name, value: Node) -> Node:
    if node == unknown:
        return value
    if isinstance(node, Add):
        return Add(tuple(_substituted(each, unknown, value) for each in node.terms))
    if isinstance(node, Minus):
        return Minus(_substituted(node.body, unknown, value))
    if isinstance(node, Multiply):
        factors = tuple(_substituted(each, unknown, value) for each in node.factors)
        return Multiply(factors, ("×",) * len(node.signs))
    if isinstance(node, Divide) and not is_fraction(node):
        return Divide(
            _substituted(node.numerator, unknown, value),
            _substituted(node.denominator, unknown, value),
            node.sign,
        )
    return node
