"""Sets of real numbers given by inequalities: A={x | x²-2x-3<0}, A∩B, solved and compared."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import sympy

from engine.answer.verify.known import Known
from engine.answer.verify.outcome import Outcome
from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.solutions import solution_set
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node

_DEPTH = 4


def judge_regions(node: Node, known: Known) -> Outcome | None:
    """A∩B = {x | 3<x≤4} with the sets that the problem gives; None where one isn't known."""
    if not isinstance(node, tree.Relation) or set(node.signs) != {"="}:
        return None
    first = node.operands[0]
    if not isinstance(first, tree.Name | tree.SetOperation | tree.Complement):
        return None
    if not any(isinstance(each, _REGIONS) for each in node.operands[1:]):
        return None
    sides = [_region(each, known) for each in node.operands]
    if any(each is None for each in sides):
        return None
    for left, right in pairwise(sides):
        if left != right:
            try:
                if not sympy.SymmetricDifference(left, right).is_empty:
                    return Outcome(False)
            except CANNOT:
                return None
            return None
    return Outcome(True)


_REGIONS = (tree.SetBuilder, tree.Interval, tree.SetOperation, tree.SetOf, tree.Constant)


def _region(node: Node, known: Known, depth: int = 0) -> Any | None:
    """A set of real numbers as SymPy's; None for parameters, integers and names that aren't given."""
    if depth > _DEPTH:
        return None
    match node:
        case tree.Constant("R"):
            return sympy.S.Reals
        case tree.Constant("empty"):
            return sympy.S.EmptySet
        case tree.SetBuilder(tree.Name() as element, condition):
            return _solved(condition, str(element))
        case tree.SetBuilder(
            tree.Relation((tree.Name() as element, tree.Constant("R")), ("∈",)), condition
        ):
            return _solved(condition, str(element))
        case tree.Interval(left, right, left_closed, right_closed):
            return _interval(left, right, left_closed, right_closed)
        case tree.SetOf(items):
            if any(letters(each) for each in items):
                return None
            try:
                return sympy.FiniteSet(*(to_sympy(each) for each in items))
            except CANNOT:
                return None
        case tree.SetOperation(sign, parts) if sign in ("∪", "∩"):
            regions = [_region(each, known, depth + 1) for each in parts]
            if any(each is None for each in regions):
                return None
            return sympy.Union(*regions) if sign == "∪" else sympy.Intersection(*regions)
        case tree.Complement(universe, body):
            whole = sympy.S.Reals if universe is None else _region(universe, known, depth + 1)
            inner = _region(body, known, depth + 1)
            return None if whole is None or inner is None else sympy.Complement(whole, inner)
        case tree.Name():
            return _given(node, known, depth + 1)
    return None


def _given(name: Node, known: Known, depth: int) -> Any | None:
    """What the problem, and nothing else, says that a name stands for."""
    if str(name) in ("U", "R") and not any(
        isinstance(each, tree.Relation) and each.operands[0] == name for each in known.builders
    ):
        return sympy.S.Reals if str(name) == "R" else None
    said = [
        each.operands[-1]
        for each in (*known.builders, *(fact.node for fact in known.facts if fact.section == 0))
        if isinstance(each, tree.Relation) and each.signs == ("=",) and each.operands[0] == name
    ]
    regions = [_region(each, known, depth) for each in said[:1]]
    return regions[0] if regions else None


def _solved(condition: Node, unknown: str) -> Any | None:
    if letters(condition) != {unknown}:
        return None
    found = solution_set(condition, unknown)
    if found is None or found.has(sympy.ImageSet, sympy.ConditionSet):
        return None
    return found


def _interval(left: Node, right: Node, left_closed: bool, right_closed: bool) -> Any | None:
    if letters(left) or letters(right):
        return None
    try:
        low, high = to_sympy(left), to_sympy(right)
        return sympy.Interval(low, high, not left_closed, not right_closed)
    except CANNOT:
        return None
