"""Sets of real numbers given by inequalities, intervals or builders, compared as sets."""

from __future__ import annotations

from typing import Any

import sympy

from engine.answer.meaning import choose_sign
from engine.answer.verdicts import wrong
from engine.i18n import tr
from engine.maths import tree
from engine.maths.equal import letters
from engine.maths.solutions import solution_set
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable
from engine.values import Fault, Verdict

_CANNOT = (NotImplementedError, ValueError, TypeError, AttributeError, TooHard, Unreadable,
           RecursionError)  # fmt: skip
_FLIP = {"<": ">", ">": "<", "≤": "≥", "≥": "≤", "≠": "≠"}


def region_of(node: Node) -> Any:
    """The SymPy set that `node` describes, or None when it can't be told."""
    try:
        return _region(node)
    except _CANNOT:
        return None


def _region(node: Node) -> Any:
    if isinstance(node, tree.Where):
        return _region(node.body)
    if isinstance(node, tree.And | tree.System | tree.Or | tree.Listing):
        parts = (
            node.rows if isinstance(node, tree.System)
            else node.items if isinstance(node, tree.Listing) else node.parts
        )  # fmt: skip
        sets = [_region(part) for part in parts]
        if any(each is None for each in sets):
            return None
        together = isinstance(node, tree.And | tree.System) or (
            isinstance(node, tree.Listing) and _all_relations(parts)
        )
        meet: Any = sympy.Intersection(*sets) if together else sympy.Union(*sets)
        if together and isinstance(node, tree.Listing) and meet is sympy.S.EmptySet:
            return sympy.Union(*sets)
        return meet
    if isinstance(node, tree.SetBuilder):
        return _region(node.condition)
    if isinstance(node, tree.Relation):
        return _relation(node)
    if _turned_round(node):
        return None
    if isinstance(node, tree.Tuple) and len(node.items) == 2:
        return sympy.Interval.open(to_sympy(node.items[0]), to_sympy(node.items[1]))
    if isinstance(node, tree.SetOperation):
        sets = [_region(part) for part in node.parts]
        if any(each is None for each in sets):
            return None
        if node.sign == "∪":
            return sympy.Union(*sets)
        return sympy.Intersection(*sets) if node.sign == "∩" else sympy.Complement(*sets)
    built = to_sympy(node)
    if isinstance(built, sympy.Set):
        return built
    return sympy.FiniteSet(built) if isinstance(built, sympy.Expr) else None


def _turned_round(node: Node) -> bool:
    """A pair whose first number is the larger: a point, never an interval."""
    if isinstance(node, tree.Interval):
        ends = (node.left, node.right)
    elif isinstance(node, tree.Tuple) and len(node.items) == 2:
        ends = (node.items[0], node.items[1])
    else:
        return False
    left, right = (to_sympy(end) for end in ends)
    return bool(left.is_number and right.is_number and (left - right).is_positive)


def _all_relations(parts: tuple[Node, ...]) -> bool:
    return all(isinstance(part, tree.Relation) for part in parts)


def _relation(node: tree.Relation) -> Any:
    if any(isinstance(each, tree.PlusMinus) for each in node.walk()):
        if node.signs not in (("≠",), ("=",)):
            return None
        both = [_region(choose_sign(node, upper)) for upper in (True, False)]
        return sympy.Intersection(*both) if node.signs == ("≠",) else sympy.Union(*both)
    result: Any = sympy.S.Reals
    for left, sign, right in zip(node.operands, node.signs, node.operands[1:], strict=False):
        named = tree.Name | tree.Call
        if sign in _FLIP and isinstance(right, named) and not isinstance(left, named):
            left, sign, right = right, _FLIP[sign], left
        one = _half(left, sign, right)
        if one is None:
            return None
        result = sympy.Intersection(result, one)
    return result


def _half(left: Node, sign: str, right: Node) -> Any:
    if isinstance(left, tree.Name | tree.Call) and not (letters(right) & letters(left)):
        if sign in ("∈", "∉"):
            inside = _region(right)
            return inside if sign == "∈" else sympy.Complement(sympy.S.Reals, inside)
        value = to_sympy(right)
        if sign == "<":
            return sympy.Interval.open(-sympy.oo, value)
        if sign == "≤":
            return sympy.Interval(-sympy.oo, value)
        if sign == ">":
            return sympy.Interval.open(value, sympy.oo)
        if sign == "≥":
            return sympy.Interval(value, sympy.oo)
        if sign == "≠":
            return sympy.Complement(sympy.S.Reals, sympy.FiniteSet(value))
        if sign == "=":
            return sympy.FiniteSet(value)
        return None
    unknowns = letters(left, right)
    if len(unknowns) != 1:
        return None
    return solution_set(tree.Relation((left, right), (sign,)), next(iter(unknowns)))


def same_region(first: Any, second: Any) -> bool | None:
    """Whether two sets hold the same reals: proved, refuted or undecided."""
    if first == second:
        return True
    try:
        one, two = first - second, second - first
        if one is sympy.S.EmptySet and two is sympy.S.EmptySet:
            return True
        if first.free_symbols or second.free_symbols:
            return None
        for rest in (one, two):
            if rest.is_empty is False:
                return False
        borders = first.boundary, second.boundary
        if not all(isinstance(border, sympy.FiniteSet) for border in borders):
            return None  # the whole numbers are their own border, without end
        ends = sorted(borders[0], key=float), sorted(borders[1], key=float)
        if len(ends[0]) != len(ends[1]):
            return False
        if any(sympy.simplify(a - b) != 0 for a, b in zip(*ends, strict=True)):
            return False
    except _CANNOT:
        return None
    return None


def same_closure(key: Node, answer: Node) -> bool:
    """Whether two intervals differ at most in their ends, which monotony doesn't mind."""
    kinds = tree.Interval | tree.Tuple
    if not isinstance(key, kinds) or not isinstance(answer, kinds):
        return False
    first, second = region_of(key), region_of(answer)
    if first is None or second is None:
        return False
    try:
        return bool(first.closure == second.closure)
    except _CANNOT:
        return False


def region_fault(key: Any, answer: Any) -> Verdict:
    """What is wrong with a set of reals, as far as it can be told."""
    try:
        if key is sympy.S.EmptySet:
            return wrong(tr("这里其实是无解（空集），再检查一下条件。"), Fault.EXTRA)
        if answer is sympy.S.EmptySet:
            return wrong(tr("其实有解，再找一找。"), Fault.INCOMPLETE)
        if key.boundary == answer.boundary:
            if key.closure == answer.closure:
                return wrong(tr("端点取不取得到还不对，注意开闭。"), Fault.ENDPOINT)
            if key.interior.intersect(answer.interior) is sympy.S.EmptySet:
                return wrong(tr("不等号的方向反了。"), Fault.DIRECTION)
        if answer - key is sympy.S.EmptySet:
            return wrong(tr("范围小了，还漏了一部分。"), Fault.INCOMPLETE)
        if key - answer is sympy.S.EmptySet:
            return wrong(tr("范围大了，有些值不该取。"), Fault.EXTRA)
        mirrored = sympy.ImageSet(sympy.Lambda(symbol("x"), -symbol("x")), key)
        if isinstance(mirrored, sympy.Set) and mirrored.doit() == answer:
            return wrong(tr("符号还不对，检查正负号。"), Fault.SIGN)
    except _CANNOT:
        pass
    return wrong(tr("范围还不对，再检查端点和方向。"))
