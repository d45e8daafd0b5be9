"""Running calculations: lines that begin with a sign, 原式=, expressions alone on their line."""

from __future__ import annotations

import re

from engine.answer.verify.calculation import compare
from engine.answer.verify.outcome import Outcome
from engine.answer.verify.rewriting import is_arithmetic, letters, same
from engine.answer.verify.statements import Statement
from engine.answer.verify.walk import Walk
from engine.maths import tree
from engine.maths.tree import Node
from engine.values import Mark

_CONTINUES = re.compile(r"^(?:原式|即|∴|所以|故|则|得|上式)?[\s,，:：]*$")
_WHOLE = re.compile(r"原式|上式")


def as_relation(statement: Statement, walk: Walk) -> tuple[Node | None, Node | None, bool]:
    """The statement with its left side; (None, ...) for an expression that stands alone.

    The second is where a running calculation began, the third whether it goes on.
    """
    node = statement.node
    if not statement.sign:
        if isinstance(node, tree.Relation | tree.Or | tree.System | tree.And | tree.Listing):
            return node, None, False
        return None, None, False
    operands, signs = (
        (node.operands, node.signs) if isinstance(node, tree.Relation) else ((node,), ())
    )
    lead = statement.lead.strip()
    begin = walk.chain
    asked = walk.asked.expression_of(walk.part)
    if _WHOLE.search(lead) and asked is not None:
        whole = asked
        if walk.sound.assumed:
            whole = walk.chain[1] if walk.chain and letters(walk.chain[1]) else whole
        begin = (whole, whole)
    elif lead and not _CONTINUES.match(lead):
        begin = None
    elif begin is None and asked is not None:
        begin = (asked, asked)
    if begin is not None and not is_arithmetic(begin[1]):
        # A sum with dots, a set: what follows it is judged by itself.
        begin = None
        walk.chain = (operands[-1], operands[-1])
    if begin is None:
        if len(operands) < 2:
            return None, None, False
        return tree.Relation(operands, signs), None, False
    return tree.Relation((begin[1], *operands), (statement.sign, *signs)), begin[0], True


def against_start(node: Node, start: Node, walk: Walk, outcome: Outcome) -> Outcome:
    """A right step from a wrong value doesn't reach what the calculation began with."""
    if walk.tainted is None or not isinstance(node, tree.Relation):
        return outcome
    a, b = walk.sound.resolve(start), walk.sound.resolve(node.operands[-1])
    a, b = walk.sound.valued(a), walk.sound.valued(b)
    if letters(a) != letters(b):
        return outcome
    verdict = same(a, b)
    return Outcome(False) if verdict is False else outcome


def move_chain(node: Node, start: Node | None, joined: bool, walk: Walk) -> None:
    if not isinstance(node, tree.Relation) or not set(node.signs) <= {"=", "≈"}:
        return
    first = node.operands[0]
    if not joined:
        of_terms = isinstance(first, tree.Name) and first.subscript == "n"
        walk.named = first if of_terms else None
    if isinstance(first, tree.Name | tree.Call | tree.Figure) and len(node.operands) > 1:
        first = node.operands[1]
    walk.chain = (start if joined and start is not None else first, node.operands[-1])


def _answer(statement: Statement, walk: Walk) -> Mark | None:
    """A boxed value against the expression that the problem sets, where it sets just one."""
    asked = walk.asked.expression_of(walk.part)
    if asked is None or not walk.asked.calculates or not statement.boxed or statement.sign:
        return None
    node = walk.sound.resolve(statement.node)
    if letters(node) != letters(asked) or isinstance(node, tree.Listing | tree.Tuple):
        return None
    holds = compare(asked, "=", node, True) if not letters(node) else same(asked, node)
    if holds is None:
        return None
    if holds:
        return Mark.CHECKED
    return Mark.CARRIED if walk.tainted is not None else Mark.WRONG


def judge_expression(statement: Statement, walk: Walk) -> Mark:
    """An expression alone on its line opens a calculation; it is checked when it is the task's."""
    node = statement.node
    answered = _answer(statement, walk)
    if answered is not None:
        return answered
    if statement.sign or isinstance(node, tree.Name | tree.Number | tree.Quantity):
        return Mark.NOT_CHECKABLE
    if statement.lead.strip(" ：:解原式所以") and not isinstance(node, tree.Add | tree.Multiply):
        return Mark.NOT_CHECKABLE
    asked = walk.asked.expression_of(walk.part)
    walk.chain = (node, node)
    if asked is not None and same(asked, node) is True:
        return Mark.CHECKED
    return Mark.NOT_CHECKABLE
