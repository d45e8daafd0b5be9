"""An inequality against the one stated last: bent, missed, or solved too narrowly."""

from __future__ import annotations

import re

import sympy

from engine.answer.verify.conditions import conditions
from engine.answer.verify.consequence import Bond, bond, loses_some
from engine.answer.verify.known import Known
from engine.answer.verify.rewriting import CANNOT, letters
from engine.answer.verify.statements import Statement
from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node

_SOLVED = re.compile(r"解(?:得|之得|之，得|这个不等式，?得|为)[\s:：]*$")
_GOES_ON = re.compile(r"(?:^|得|即|所以|∴|则|故)[\s:：，,]*$")


def bends_latest(
    node: Node, unknown: str, statement: Statement, known: Known, section: int
) -> bool:
    """x≥5 after -x≥-5: an inequality rewritten wrongly, where there is no other."""
    latest = known.latest
    if latest is None or not _GOES_ON.search(statement.cue):
        return False
    if statement.lead.strip() in tuple(",，、;；"):
        return False  # one of several conditions in a row
    if is_equation(node) or is_equation(latest) or not isinstance(latest, tree.Relation):
        return False
    inequalities = [
        fact.node
        for fact in known.facts
        if fact.section in (0, section)
        and not is_equation(fact.node)
        and unknown in letters(fact.node)
    ]
    if not all(bond(latest, each, unknown) is Bond.SAME for each in inequalities):
        return False
    tie = bond(latest, node, unknown)
    narrow = tie is Bond.PART and _one_sided(node) and _one_sided(latest)
    return tie is Bond.CLASH or (narrow and (not known.restricted or not _isolated(node)))


def _isolated(node: Node) -> bool:
    """x<3: the solution itself, which words of the problem may narrow further."""
    return isinstance(node, tree.Relation) and any(
        isinstance(each, tree.Name) for each in node.operands
    )


_REWRITES = re.compile(
    r"(?:即|化为|化成|变形[为得]|整理[为得]?|等价于|也就是|分解因式,?得|^)[\s:：，,]*$"
)


def rewritten_otherwise(
    node: Node, unknown: str, statement: Statement, known: Known, section: int
) -> bool:
    """x²-3x<4, 即 (x-4)(x-1)<0: a rewriting that loses what satisfies everything said so far."""
    latest = known.latest
    if latest is None or not _REWRITES.search(statement.cue) or known.restricted:
        return False
    if known.cases or known.case or known.conditions or known.assumed or not known.solving:
        return False
    if statement.lead.strip() in tuple(",，、;；") or not _polynomial(node, unknown):
        return False
    if not _polynomial(latest, unknown) or _degree(node, unknown) != _degree(latest, unknown):
        return False
    if bond(latest, node, unknown) not in (Bond.PART, Bond.CLASH):
        return False
    so_far = tuple(
        fact.node
        for fact in known.facts
        if fact.section in (0, section) and letters(fact.node) == {unknown}
    )
    if not so_far or any(is_equation(each) for each in so_far):
        return False
    held: list[Node] = [latest]
    for each in so_far:
        if _polynomial(each, unknown):
            held.append(each)
            continue
        # Once what a logarithm asks for is added, the latest line must say the same as its fact.
        asked = tuple(part for part in conditions(each) if letters(part) == {unknown})
        if not asked or bond(each, tree.And((latest, *asked)), unknown) is not Bond.SAME:
            held.append(each)
            continue
        held += asked
    return loses_some(tree.And(tuple(held)), node, unknown)


def _polynomial(node: Node, unknown: str) -> bool:
    return (
        isinstance(node, tree.Relation)
        and len(node.signs) == 1
        and node.signs[0] in "<>≤≥"
        and letters(node) == {unknown}
        and _degree(node, unknown) >= 2
    )


def _degree(node: Node, unknown: str) -> int:
    """The degree of an inequality's difference, -1 where it is no polynomial."""
    if not isinstance(node, tree.Relation):
        return -1
    try:
        left, right = (to_sympy(each) for each in node.operands)
    except CANNOT:
        return -1
    difference = sympy.expand(left - right)
    name = symbol(unknown)
    return int(sympy.degree(difference, name)) if difference.is_polynomial(name) else -1


def _one_sided(node: Node) -> bool:
    """One inequality of the first degree."""
    if not isinstance(node, tree.Relation) or len(node.signs) != 1 or node.signs[0] not in "<>≤≥":
        return False
    return not any(
        (isinstance(each, tree.Power | tree.Root | tree.Call | tree.Absolute) and letters(each))
        or (isinstance(each, tree.Divide) and letters(each.denominator))
        for each in node.walk()
    )


def misses_latest(node: Node, unknown: str, statement: Statement, known: Known) -> bool:
    """解得 after an inequality gives its solutions: neither others beside them nor more."""
    latest = known.latest
    if latest is None or not _SOLVED.search(statement.cue) or is_equation(node):
        return False
    but = frozenset((unknown,))
    earlier = known.valued(known.resolve(latest), but)
    if letters(earlier) != but or is_equation(earlier):
        return False
    tie = bond(earlier, node, unknown)
    if isinstance(earlier, tree.System):
        return tie in (Bond.CLASH, Bond.FOLLOWS)
    return isinstance(earlier, tree.Relation) and tie is Bond.CLASH


_CONCLUDES = re.compile(r"(?:得|解集[是为]?|所以|故|∴)[\s:：]*$")


def narrower(node: Node, part: Node | None, statement: Statement) -> bool:
    """A system of inequalities solved too narrowly, as with a lost end point."""
    return (
        isinstance(part, tree.System)
        and isinstance(node, tree.Relation)
        and not is_equation(node)
        and not is_equation(part)
        and bool(_CONCLUDES.search(statement.cue))
    )


def is_equation(node: Node) -> bool:
    return all(set(each.signs) <= {"="} for each in node.walk() if isinstance(each, tree.Relation))
