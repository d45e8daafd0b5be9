"""整数解 of an inequality: every whole number of its solutions, and no other."""

from __future__ import annotations

import re

import sympy

from engine.answer.verify.known import Known
from engine.answer.verify.numbers import value
from engine.answer.verify.outcome import Outcome
from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.solutions import solution_set
from engine.maths.tree import Node

_WHOLE = re.compile(r"(?P<kind>非负整数|正整数|负整数|自然数|整数)解")
_MOST = 200


def judge_whole_solutions(node: Node, lead: str, known: Known) -> Outcome | None:
    """x=3, x=4 as the whole solutions of what the problem sets; None for anything else."""
    found = _WHOLE.search(lead)
    numbers = _numbers(node)
    if found is None or numbers is None:
        return None
    unknown, named = numbers
    given = tuple(
        earlier
        for earlier in (known.resolve(fact.node) for fact in known.facts if fact.section == 0)
        if letters(earlier) == {unknown} and not isinstance(earlier, tree.System)
    )
    whole = _whole_numbers(tree.And(given), unknown, found["kind"]) if given else None
    if whole is None:
        return None
    if whole == named:
        return Outcome(True)
    return Outcome(False, ",\\ ".join(f"{unknown}={each}" for each in sorted(whole)))


def _numbers(node: Node) -> tuple[str, set[int]] | None:
    parts = node.parts if isinstance(node, tree.Or) else (node,)
    if isinstance(node, tree.Listing):
        parts = node.items
    names: set[str] = set()
    found: set[int] = set()
    for part in parts:
        match part:
            case tree.Relation((tree.Name() as name, last), ("=",)):
                names.add(str(name))
                items = last.items if isinstance(last, tree.Listing) else (last,)
            case _:
                items = (part,)
        for item in items:
            number = value(item)
            if number is None or number.denominator != 1:
                return None
            found.add(int(number))
    if len(names) > 1:
        return None
    return (names.pop() if names else "x"), found


def _whole_numbers(earlier: Node, unknown: str, kind: str) -> set[int] | None:
    solutions = solution_set(earlier, unknown)
    if solutions is None or solutions.has(sympy.ImageSet, sympy.ConditionSet):
        return None
    ground = {
        "整数": sympy.S.Integers,
        "自然数": sympy.S.Naturals0,
        "非负整数": sympy.S.Naturals0,
        "正整数": sympy.S.Naturals,
    }.get(kind)
    try:
        if ground is None:  # 负整数
            solutions = sympy.Intersection(solutions, sympy.Interval.open(-sympy.oo, 0))
            ground = sympy.S.Integers
        whole = sympy.Intersection(solutions, ground)
        if whole.is_finite_set is False or (whole.inf == -sympy.oo) or (whole.sup == sympy.oo):
            return None
        items = list(whole)
    except CANNOT:
        return None
    return {int(each) for each in items} if len(items) <= _MOST else None
