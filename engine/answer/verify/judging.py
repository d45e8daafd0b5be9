"""One statement against what is known: true, false with what it should be, or undecided."""

from __future__ import annotations

from engine.answer.verify.chain import judge_chain
from engine.answer.verify.consequence import Bond, entailed
from engine.answer.verify.doubts import ELEMENTARY
from engine.answer.verify.known import Known
from engine.answer.verify.one_unknown import judge_one_unknown
from engine.answer.verify.outcome import UNDECIDED, Outcome, may_be_named
from engine.answer.verify.rewriting import is_arithmetic, letters, same
from engine.answer.verify.several_unknowns import judge_several, visible_equations
from engine.answer.verify.statements import Statement, roots_as_one
from engine.maths import tree
from engine.maths.tree import Node


def judge(
    node: Node,
    statement: Statement,
    known: Known,
    section: int,
    rounded: bool,
    joined: bool = False,
) -> Outcome:
    """What can be proved of one statement; `joined` says that it goes on with a calculation."""
    if not is_arithmetic(node) or not is_arithmetic(known.resolve(node)):
        return UNDECIDED
    if isinstance(node, tree.Relation):
        outcome = judge_chain(node, known, rounded, joined)
        if outcome.holds is False and not outcome.pure and not joined:
            left = node.operands[0]
            if len(node.operands) == 2 and letters(left) and not may_be_named(left):
                outcome = UNDECIDED  # an equation: its letters may have been used anew
        if outcome.holds is None and joined:
            return _under_premises(node, known, section)
        if outcome.holds is not None:
            return outcome
        if len(node.signs) > 1 and set(node.signs) == {"="}:
            return UNDECIDED
    if isinstance(node, tree.Listing | tree.And):
        return _every(node, statement, known, section, rounded)
    if isinstance(node, tree.Relation | tree.Or | tree.System):
        return _relation(node, statement, known, section)
    return UNDECIDED


def _under_premises(node: tree.Relation, known: Known, section: int) -> Outcome:
    """A calculation whose step holds because of an equation: (x+y)²-2xy = 5²-2×3."""
    if known.imaginary or not set(node.signs) <= {"="}:
        return UNDECIDED
    for left, right in zip(node.operands, node.operands[1:], strict=False):
        first, second = known.resolve(left), known.resolve(right)
        claim = tree.Relation((first, second), ("=",))
        visible = visible_equations(known, section, letters(claim))
        tie = Bond.SAME if same(first, second) is True else entailed(visible, claim)
        if tie is Bond.CLASH and not known.curves:
            return Outcome(False)
        if tie not in (Bond.SAME, Bond.FOLLOWS):
            return UNDECIDED
    return Outcome(True)


def _every(
    node: tree.Listing | tree.And, statement: Statement, known: Known, section: int, rounded: bool
) -> Outcome:
    parts = node.items if isinstance(node, tree.Listing) else node.parts
    whole = [judge(part, statement, known, section, rounded) for part in parts[:12]]
    for each in whole:
        if each.holds is False:
            return each
    return Outcome(True) if whole and all(each.holds for each in whole) else UNDECIDED


def _relation(node: Node, statement: Statement, known: Known, section: int) -> Outcome:
    """An equation, inequality, alternative or system against the earlier ones."""
    if known.partial and any(
        isinstance(each, tree.Call) and each.function not in ELEMENTARY for each in node.walk()
    ):
        return UNDECIDED
    facts = list(known.facts)
    unknowns: frozenset[str] = (
        frozenset().union(*(letters(fact.node) for fact in facts)) if facts else frozenset()
    )
    resolved = known.resolve(roots_as_one(node, unknowns))
    names = letters(resolved)
    if not names or len(names) > 6:
        return UNDECIDED
    single = names
    if len(names) > 1:
        narrowed = known.valued(resolved, _head(resolved))
        if len(letters(narrowed)) == 1:
            resolved, single = narrowed, letters(narrowed)
    if known.imaginary:
        return UNDECIDED
    if len(single) == 1:
        outcome = judge_one_unknown(resolved, next(iter(single)), statement, known, section)
        if outcome.holds is not None or outcome.lost:
            return outcome
    return judge_several(resolved, statement, known, section)


def _head(node: Node) -> frozenset[str]:
    if isinstance(node, tree.Relation) and isinstance(node.operands[0], tree.Name):
        return frozenset((str(node.operands[0]),))
    return frozenset()
