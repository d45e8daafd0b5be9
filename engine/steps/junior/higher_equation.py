"""Equations of higher degree that fall apart into factors, and products with other letters."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node, Relation
from engine.steps.claim import Equal, SameSolutions, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.factorisation import factorisation
from engine.steps.junior.reading import to_solve
from engine.steps.junior.writing import (
    NO_SOLUTION,
    ZERO,
    either,
    equation,
    letters_in,
    numbered,
    surd_node,
)
from engine.steps.task import Task

MAXIMUM_DEGREE = 8


def solve_higher_equation(task: Task) -> Derivation | None:
    """解高次方程 by factoring."""
    asked = to_solve(task)
    if asked is None or len(asked[0]) != 1 or asked[2] not in ("", "factor"):
        return None
    given = asked[0][0]
    letters = letters_in(given)
    if not isinstance(given, Relation) or len(letters) != 1 or asked[1] not in ("", letters[0]):
        return None
    return solve_by_factors(given, letters[0])


def solve_by_factors(given: Relation, unknown: str) -> Derivation | None:
    """Everything to the left, factored, each factor zero; None below degree 3."""
    if given.signs != ("=",):
        return None
    x = symbol(unknown)
    left, right = given.operands
    value = sympy.expand(to_sympy(left) - to_sympy(right))
    if not value.is_polynomial(x) or not 3 <= sympy.degree(value, x) <= MAXIMUM_DEGREE:
        return None
    if not all(each.is_Rational for each in sympy.Poly(value, x).coeffs()):
        return None
    if any(
        isinstance(inner, tree.Divide) and to_sympy(inner.denominator).has(x)
        for inner in given.walk()
    ):
        return None
    moves: list[Move] = []
    line: Relation = given
    if right != ZERO:
        line = equation(from_sympy(value), 0)
        moves.append(_same("move_to_left", line, given, unknown))
    inner = factorisation(line.operands[0])
    if inner is None or inner.answer is None:
        return None
    for step in inner.moves:
        if step.after is None or step.before is None:
            continue
        after, before = equation(step.after, 0), equation(step.before, 0)
        claim = Equal(step.before, step.after)
        moves.append(Move(step.rule, after, before, claims=(claim,), words=step.words))
    factored = equation(inner.answer, 0)
    _, factors = sympy.factor_list(value, x)
    roots: list[Any] = []
    for factor, _count in factors:
        found = _real_roots(factor, x)
        if found is None:
            return None
        roots += found
    proof = (SolutionSet(given, unknown, tuple(map(from_sympy, roots))),)
    if not roots:
        moves.append(Move("factors_without_roots", NO_SOLUTION, factored,
                          r"\text{方程没有实数根}", proof))  # fmt: skip
        return Derivation("equation_by_factors", tuple(moves), NO_SOLUTION,
                          r"\text{方程没有实数根}", proof=proof)  # fmt: skip
    cases: Node = tree.Or(tuple(equation(from_sympy(factor), 0) for factor, _ in factors))
    if len(factors) == 1:
        cases = equation(from_sympy(factors[0][0]), 0)
    moves.append(_same("zero_product", cases, factored, unknown))
    answer = either(unknown, roots)
    written = numbered(unknown, roots)
    if answer != cases:
        end = _same("write_roots", answer, cases, unknown)
        moves.append(Move(end.rule, answer, cases, written, end.claims))
    return Derivation("equation_by_factors", tuple(moves), answer, written, proof=proof)


def _same(rule: str, after: Node, before: Node, unknown: str) -> Move:
    return Move(rule, after, before, claims=(SameSolutions(before, after, (unknown,)),))


def _real_roots(factor: Any, x: Any) -> list[Any] | None:
    degree = sympy.degree(factor, x)
    if degree == 1:
        return list(sympy.solve(factor, x))
    if degree == 2:
        a, b, c = sympy.Poly(factor, x).all_coeffs()
        delta = b**2 - 4 * a * c
        if delta < 0:
            return []
        return [
            to_sympy(surd_node(sympy.expand((-b + sign * sympy.sqrt(delta)) / (2 * a))))
            for sign in (1, -1)
        ]
    if degree == 4:
        return _biquadratic(factor, x)
    return None


def _biquadratic(factor: Any, x: Any) -> list[Any] | None:
    """ax⁴ + bx² + c that doesn't split over the rationals: no roots when both squares are < 0."""
    a, b, c, d, e = sympy.Poly(factor, x).all_coeffs()
    if b != 0 or d != 0 or c**2 - 4 * a * e >= 0:
        return None
    return []
