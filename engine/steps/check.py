"""Proving what a line claims, without knowing how the line was found."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths.equal import same_value
from engine.maths.from_sympy import from_sympy
from engine.maths.solutions import implies, same_solutions, solution_set
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node, Relation
from engine.maths.unreadable import TooHard, Unreadable
from engine.steps.claim import (
    AntiderivativeOf,
    Claim,
    DerivativeOf,
    Equal,
    Holds,
    Implies,
    SameSolutions,
    SolutionSet,
)
from engine.values import Mark

_CANNOT = (TooHard, Unreadable, NotImplementedError, ValueError, TypeError, AttributeError)


def prove(claims: tuple[Claim, ...]) -> Mark:
    """`CHECKED` when every claim is proved, `WRONG` when one is refuted, else not checkable."""
    if not claims:
        return Mark.NOT_CHECKABLE
    undecided = False
    for claim in claims:
        outcome = holds(claim)
        if outcome is False:
            return Mark.WRONG
        undecided = undecided or outcome is None
    return Mark.NOT_CHECKABLE if undecided else Mark.CHECKED


def holds(claim: Claim) -> bool | None:
    """Whether one claim is true; None when it can't be decided."""
    try:
        match claim:
            case Equal(left, right, under):
                return _equal(left, right, under)
            case SameSolutions(left, right, unknowns):
                return same_solutions(left, right, unknowns)
            case Implies(left, right, unknowns):
                return implies(left, right, unknowns)
            case SolutionSet(relation, unknown, solutions):
                return _solution_set(relation, unknown, solutions)
            case Holds(relation):
                return _relation_holds(relation)
            case DerivativeOf(function, variable, result):
                slope = sympy.diff(to_sympy(function), symbol(variable))
                return _same(slope, to_sympy(result))
            case AntiderivativeOf(function, variable, result):
                slope = sympy.diff(to_sympy(result), symbol(variable))
                return _same(slope, to_sympy(function))
    except _CANNOT:
        return None


def _equal(left: Node, right: Node, under: tuple[Node, ...]) -> bool | None:
    if not under:
        return same_value(left, right)
    first, second = to_sympy(left), to_sympy(right)
    positive = _positive_letters(under)
    return _same(first.subs(positive), second.subs(positive))


def _positive_letters(conditions: tuple[Node, ...]) -> dict[Any, Any]:
    """Letters that a condition such as `x > 0` makes positive, replaced by positive symbols."""
    found = {}
    for condition in conditions:
        if isinstance(condition, Relation) and condition.signs in ((">",), ("≥",)):
            letter, bound = (to_sympy(operand) for operand in condition.operands)
            if letter.is_Symbol and bound.is_nonnegative:
                found[letter] = sympy.Symbol(letter.name, positive=True)
    return found


def _same(first: Any, second: Any) -> bool | None:
    difference = first - second
    if difference == 0:
        return True
    try:
        decided = same_value(from_sympy(first), from_sympy(second))
    except _CANNOT:
        decided = None
    if decided is not None:
        return decided
    return True if sympy.simplify(difference) == 0 else None


def _solution_set(relation: Node, unknown: str, solutions: tuple[Node, ...]) -> bool | None:
    found = solution_set(relation, unknown)
    if found is None:
        return None
    claimed = sympy.FiniteSet(*(to_sympy(solution) for solution in solutions))
    if found == claimed:
        return True
    if not isinstance(found, sympy.FiniteSet) or len(found) != len(claimed):
        return False if isinstance(found, sympy.FiniteSet) else None
    outcomes = [[_same(one, other) for other in found] for one in claimed]
    if all(True in row for row in outcomes):
        return True
    return None if any(None in row for row in outcomes) else False


def _relation_holds(relation: Node) -> bool | None:
    if not isinstance(relation, Relation):
        value = to_sympy(relation)
        return bool(value) if value in (sympy.true, sympy.false) else None
    undecided = False
    for left, sign, right in zip(
        relation.operands, relation.signs, relation.operands[1:], strict=False
    ):
        outcome = same_value(left, right) if sign == "=" else _compared(left, sign, right)
        if outcome is False:
            return False
        undecided = undecided or outcome is None
    return None if undecided else True


def _compared(left: Node, sign: str, right: Node) -> bool | None:
    if sign == "≠":
        same = same_value(left, right)
        return None if same is None else not same
    first, second = to_sympy(left), to_sympy(right)
    if sign in "∈∉":
        inside = second.contains(first)
        if inside not in (sympy.true, sympy.false):
            return None
        return bool(inside) == (sign == "∈")
    kinds = {"<": sympy.Lt, ">": sympy.Gt, "≤": sympy.Le, "≥": sympy.Ge}
    if sign not in kinds:
        return None
    value = kinds[sign](first, second)
    return bool(value) if value in (sympy.true, sympy.false) else None
