"""An inequality against the one stated last: bent, missed, or solved too narrowly."""

from __future__ import annotations

import re

from engine.answer.verify.consequence import Bond, bond
from engine.answer.verify.known import Known
from engine.answer.verify.rewriting import letters
from engine.answer.verify.statements import Statement
from engine.maths import tree
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
        if fact.section in (0, section) and not is_equation(fact.node)
    ]
    if not all(bond(latest, each, unknown) is Bond.SAME for each in inequalities):
        return False
    tie = bond(latest, node, unknown)
    narrow = tie is Bond.PART and _one_sided(node) and _one_sided(latest)
    return tie is Bond.CLASH or (narrow and not known.restricted)


def _one_sided(node: Node) -> bool:
    """One inequality of the first degree."""
    if not isinstance(node, tree.Relation) or len(node.signs) != 1 or node.signs[0] not in "<>≤≥":
        return False
    return not any(
        isinstance(each, tree.Power | tree.Root | tree.Call | tree.Absolute)
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
