"""One linear equation in one unknown, in the five steps of the textbook."""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import SameSolutions, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.expansion import TooManyTerms, has_brackets, monomials
from engine.steps.junior.reading import to_solve
from engine.steps.junior.writing import (
    NO_SOLUTION,
    equation,
    letters_in,
    relation,
    terms_of,
    times,
    total,
)
from engine.steps.task import Task

ALWAYS = r"\text{任意数都是解}"
FLIPPED = {"=": "=", "<": ">", ">": "<", "≤": "≥", "≥": "≤"}


def solve_linear_equation(task: Task) -> Derivation | None:
    """解方程: one equation whose unknown has degree one once multiplied out."""
    asked = to_solve(task)
    if asked is None or len(asked[0]) != 1 or asked[2]:
        return None
    given = asked[0][0]
    if not isinstance(given, Relation) or given.signs != ("=",):
        return None
    letters = letters_in(given)
    if len(letters) != 1 or asked[1] not in ("", letters[0]):
        return None
    found = linear_moves(given, letters[0])
    if found is None:
        return None
    moves, answer = found
    if answer is None:
        return None
    if answer == tree.Constant("infinitely_many"):
        always = SameSolutions(given, equation(0, 0), (letters[0],))
        return Derivation("linear_equation", moves, answer, ALWAYS, "任意数都是解", proof=(always,))
    solutions = (answer.operands[1],) if isinstance(answer, Relation) else ()
    return Derivation(
        "linear_equation", moves, answer, proof=(SolutionSet(given, letters[0], solutions),)
    )


def linear_moves(given: Relation, unknown: str) -> tuple[tuple[Move, ...], Node | None] | None:
    """The moves for a linear equation or inequality, and its last line; None if it isn't one."""
    x = symbol(unknown)
    left, right = given.operands
    try:
        difference = sympy.expand(to_sympy(left) - to_sympy(right))
    except (ValueError, TypeError, AttributeError):
        return None
    if not difference.is_polynomial(x) or sympy.degree(difference, x) > 1:
        return None
    if not all(each.is_Rational for each in sympy.Poly(difference, x).coeffs()):
        return None
    if any(not _polynomial(side, x) for side in given.operands):
        return None
    try:
        return _Linear(given, unknown).solved()
    except TooManyTerms:
        return None


def _polynomial(side: Node, x: Any) -> bool:
    for inner in side.walk():
        if isinstance(inner, tree.Divide) and to_sympy(inner.denominator).free_symbols:
            return False
        if isinstance(inner, tree.Root | tree.Absolute | tree.Call):
            return False
    return bool(to_sympy(side).is_polynomial(x))


class _Linear:
    """The line reached so far, and the moves that led there."""

    def __init__(self, given: Relation, unknown: str) -> None:
        self.line, self.unknown, self.x = given, unknown, symbol(unknown)
        self.kind = "equation" if given.signs == ("=",) else "inequality"
        self.moves: list[Move] = []

    def go(self, rule: str, after: Relation, **words: Node | str) -> None:
        if after == self.line:
            return
        claim = SameSolutions(self.line, after, (self.unknown,))
        self.moves.append(Move(rule, after, self.line, claims=(claim,), words=words))
        self.line = after

    def rewrite(self, left: Node, right: Node) -> Relation:
        return Relation((left, right), self.line.signs)

    def solved(self) -> tuple[tuple[Move, ...], Node | None] | None:
        for _ in range(4):
            if not self._clear_denominators() and not self._remove_brackets():
                break
        self._transpose()
        coefficient, constant = self._collected()
        if coefficient == 0:
            last = self._without_unknown(constant)
            return tuple(self.moves), last
        self._divide(coefficient, constant)
        return tuple(self.moves), self.line

    def _clear_denominators(self) -> bool:
        parts = [[_split(term) for term in terms_of(side)] for side in self.line.operands]
        every = [part for side in parts for part in side]
        if all(coefficient.denominator == 1 for coefficient, _ in every):
            return False
        if any(_has_fraction(core) for _, core in every):
            return False
        if len(every) == 2 and not has_brackets(self.line) and len(parts[0]) == 1:
            sides = [to_sympy(side).free_symbols for side in self.line.operands]
            if not all(sides):
                return False
        factor = lcm(*(coefficient.denominator for coefficient, _ in every))
        sides_after = [
            total(times(coefficient * factor, core) for coefficient, core in side) for side in parts
        ]
        self.go(f"clear_denominators_{self.kind}", self.rewrite(*sides_after), factor=str(factor))
        return True

    def _remove_brackets(self) -> bool:
        if not has_brackets(self.line):
            return False
        left, right = (total(monomials(side)) for side in self.line.operands)
        self.go("remove_brackets", self.rewrite(left, right))
        return True

    def _transpose(self) -> None:
        left, right = ([*monomials(side)] for side in self.line.operands)
        ours = [term for term in left if term.has(self.x)]
        constants = [term for term in right if not term.has(self.x)]
        crossing = [term for term in right if term.has(self.x)]
        leaving = [term for term in left if not term.has(self.x)]
        if not crossing and not leaving:
            return
        if not ours and not constants:
            # 3 = 2x: reading it from the other side is shorter than moving both terms.
            swapped = Relation(self.line.operands[::-1], (FLIPPED[self.line.signs[0]],))
            self.go("swap_sides", swapped)
            return
        moved = self.rewrite(
            total([*ours, *(-term for term in crossing)]),
            total([*constants, *(-term for term in leaving)]),
        )
        self.go("transpose", moved, terms=_listed([*crossing, *leaving]))

    def _collected(self) -> tuple[Any, Any]:
        left, right = (sympy.expand(to_sympy(side)) for side in self.line.operands)
        coefficient = left.coeff(self.x, 1) - right.coeff(self.x, 1)
        constant = right.coeff(self.x, 0) - left.coeff(self.x, 0)
        self.go(
            "collect_like_terms", self.rewrite(*map(_as_node, (coefficient * self.x, constant)))
        )
        return coefficient, constant

    def _divide(self, coefficient: Any, constant: Any) -> None:
        if coefficient == 1:
            return
        sign = self.line.signs[0]
        rule = f"divide_by_coefficient_{self.kind}"
        if coefficient.is_negative and self.kind == "inequality":
            sign, rule = FLIPPED[sign], "divide_by_negative_inequality"
        after = relation(Name(self.unknown), sign, constant / coefficient)
        self.go(rule, after, coefficient=_as_node(coefficient))

    def _without_unknown(self, constant: Any) -> Node | None:
        """0·x compared with a constant: no solution, or every number."""
        sign = self.line.signs[0]
        holds = {"=": constant == 0, "<": constant > 0, ">": constant < 0,
                 "≤": constant >= 0, "≥": constant <= 0}[sign]  # fmt: skip
        if self.kind == "equation" and holds:
            after: Node = tree.Constant("infinitely_many")
            claim = SameSolutions(self.line, equation(0, 0), (self.unknown,))
            self.moves.append(Move("always_true", after, self.line, claims=(claim,)))
            return after
        after = tree.Constant("R") if holds else NO_SOLUTION
        told: Node = after
        if holds:
            told = relation(Name(self.unknown), "∈", after)
        claim = SameSolutions(self.line, told, (self.unknown,))
        rule = "always_true" if holds else "never_true"
        self.moves.append(Move(rule, after, self.line, claims=(claim,)))
        return after


def _as_node(value: Any) -> Node:
    return total([value])


def _listed(terms: list[Any]) -> str:
    return "、".join(f"${latex(_as_node(term))}$" for term in terms)


def _split(term: Node) -> tuple[Fraction, Node]:
    """A term as rational coefficient times what is left, -2(x+1)/3 as (-2/3, x+1)."""
    match term:
        case tree.Negate(body=body) | tree.Minus(body=body):
            coefficient, core = _split(body)
            return -coefficient, core
        case tree.Divide(numerator=above, denominator=below):
            divisor = to_sympy(below)
            if divisor.is_Rational and divisor != 0:
                coefficient, core = _split(above)
                return coefficient / Fraction(int(divisor.p), int(divisor.q)), core
        case tree.Multiply(factors=factors):
            parts = [_split(factor) for factor in factors]
            coefficient = Fraction(1)
            for part, _ in parts:
                coefficient *= part
            cores = [core for _, core in parts]
            return coefficient, times(*cores)
    value = to_sympy(term)
    if value.is_Rational:
        return Fraction(int(value.p), int(value.q)), total([1])
    return Fraction(1), term


def _has_fraction(core: Node) -> bool:
    return any(
        isinstance(inner, tree.Divide | tree.Percent | tree.Mixed)
        or (isinstance(inner, tree.Number) and inner.value.denominator != 1)
        for inner in core.walk()
    )
