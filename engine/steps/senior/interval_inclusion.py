"""A parameter of a set from how it lies to another: inclusion, empty or non-empty intersection."""

from __future__ import annotations

import itertools
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import condition, number_line, relation
from engine.steps.senior.reading import matched
from engine.steps.senior.set_reading import as_set, label
from engine.steps.senior.signs import sample_point
from engine.steps.task import Task

_NAMES = r"(?:集合)?"


def find_inclusion(task: Task) -> Derivation | None:
    """由 A⊆B、A∩B=∅ 等求参数的取值范围."""
    nodes = matched(
        task,
        rf"{_NAMES}#[,和]{_NAMES}#,(?:且)?#,求(?:实数)?#(?:的)?(?:取值)?范围",
        rf"{_NAMES}#[,和]{_NAMES}#,#,(?:且)?#,求(?:实数)?#(?:的)?(?:取值)?范围",
    )
    if nodes is None or not isinstance(nodes[-1], Name):
        return None
    letter = symbol(str(nodes[-1]))
    written: dict[str, Node] = {}
    for each in nodes[:2]:
        name = (
            label(each.operands[0]) if isinstance(each, Relation) and each.signs == ("=",) else None
        )
        if name is None or not isinstance(each, Relation):
            return None
        written[name] = each.operands[1]
    statement = nodes[2]
    if not isinstance(statement, Relation) or len(nodes) != 4:
        return None
    fixed: dict[str, Any] = {}
    moving: dict[str, Any] = {}
    for name, each in written.items():
        found = as_set(each)
        if found is not None:
            fixed[name] = found[0]
            continue
        band = _band(each, letter)
        if band is None:
            return None
        moving[name] = band
    if len(fixed) != 1 or len(moving) != 1:
        return None
    return _sampled(statement, fixed, moving, letter, nodes[-1])


def _band(each: Node, letter: Any) -> Any:
    """(low, high, left open, right open) of {x | 2a < x ≤ a+1}, ends linear in the letter."""
    if not isinstance(each, tree.SetBuilder) or not isinstance(each.condition, Relation):
        return None
    name = each.element.operands[0] if isinstance(each.element, Relation) else each.element
    given = each.condition
    if given.operands.count(name) != 1 or not set(given.signs) <= set("<≤>≥"):
        return None
    operands, signs = list(given.operands), list(given.signs)
    if signs[0] in ">≥":
        operands, signs = operands[::-1], [{">": "<", "≥": "≤"}[s] for s in signs[::-1]]
    at = operands.index(name)
    low = to_sympy(operands[at - 1]) if at else -sympy.oo
    high = to_sympy(operands[at + 1]) if at + 1 < len(operands) else sympy.oo
    for end in (low, high):
        if end.free_symbols - {letter} or (end.has(letter) and sympy.degree(end, letter) != 1):
            return None
    return low, high, bool(at) and signs[at - 1] == "<", at < len(signs) and signs[at] == "<"


def _sampled(
    statement: Relation, fixed: dict[str, Any], moving: dict[str, Any], letter: Any, wanted: Node
) -> Derivation | None:
    (low, high, open_low, open_high), name = next(iter(moving.values())), next(iter(moving))
    other = next(iter(fixed.values()))
    ends = [end for end in other.boundary if end.is_finite]
    marks: set[Any] = set()
    for moved in (low, high):
        if moved.has(letter):
            marks |= {sympy.solve(moved - end, letter)[0] for end in ends}
    if -sympy.oo not in (low, high) and sympy.oo not in (low, high) and (low - high).has(letter):
        marks |= set(sympy.solve(low - high, letter))
    if not marks or len(marks) > 8:
        return None

    def there(value: Any) -> Any:
        first, last = low.subs(letter, value), high.subs(letter, value)
        if first > last:
            return sympy.S.EmptySet
        return sympy.Interval(first, last, open_low, open_high)

    edges = [-sympy.oo, *sorted(marks, key=float), sympy.oo]
    kept: list[Any] = []
    claims: list[Claim] = []
    for mark in sorted(marks, key=float):
        if _true(statement, {**fixed, name: there(mark)}):
            kept.append(sympy.FiniteSet(mark))
    for first, last in itertools.pairwise(edges):
        gap = sympy.Interval.open(first, last)
        if _true(statement, {**fixed, name: there(sample_point(gap))}):
            kept.append(gap)
    if None in kept or not kept:
        return None
    allowed = sympy.Union(*kept)
    if allowed in (sympy.S.Reals, sympy.S.EmptySet):
        return None
    answer = condition(allowed, wanted)
    for mark in sorted(marks, key=float):
        claims.append(
            Holds(
                relation(
                    mark, "∈" if allowed.contains(mark) == sympy.true else "∉", _written(allowed)
                )
            )
        )
    picture = (
        number_line(other, "数轴上标出的已知集合") if not isinstance(other, sympy.FiniteSet) else ()
    )
    moves = (
        Move("compare_ends", before=statement, after=tree.Listing(tuple(relation(wanted, "=", m) for m in sorted(marks, key=float))) if len(marks) > 1 else relation(wanted, "=", next(iter(marks)))),
        Move("check_each_part", after=answer, claims=tuple(claims)),
    )  # fmt: skip
    return Derivation("set_inclusion", moves, answer=answer, proof=tuple(claims), pictures=picture)


def _written(allowed: Any) -> Node:
    from engine.steps.senior.nodes import union_node

    return union_node(allowed)


def _true(statement: Relation, sets: dict[str, Any]) -> bool:
    """Whether the statement about the sets holds, for sets without letters."""
    left, right = (_value(each, sets) for each in statement.operands)
    if left is None or right is None:
        return False
    sign = statement.signs[0]
    if sign in ("⊆", "⊂"):
        return bool(left.is_subset(right)) and (sign == "⊆" or left != right)
    if sign in ("⊇", "⊃"):
        return bool(right.is_subset(left))
    if sign == "=":
        return bool(left == right)
    return bool(left != right) if sign == "≠" else False


def _value(each: Node, sets: dict[str, Any]) -> Any:
    name = label(each)
    if name is not None and name in sets:
        return sets[name]
    if each == tree.Constant("empty"):
        return sympy.S.EmptySet
    if each in (tree.Constant("R"), Name("R")):
        return sympy.S.Reals
    if isinstance(each, tree.SetOperation) and each.sign in "∪∩":
        parts = [_value(part, sets) for part in each.parts]
        if any(part is None for part in parts):
            return None
        return sympy.Union(*parts) if each.sign == "∪" else sympy.Intersection(*parts)
    return None
