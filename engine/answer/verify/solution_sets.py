"""解集为 (3,+∞), 解集是 {-3, 3}: a set written for an answer, as a statement about the unknown."""

from __future__ import annotations

import re
from dataclasses import replace

from engine.answer.verify.known import Known
from engine.answer.verify.rewriting import letters
from engine.answer.verify.statements import Statement
from engine.maths import tree
from engine.maths.tree import Node

_ANNOUNCES = re.compile(r"(?:解集|取值范围|定义域)[^，。；]{0,6}(?:是|为|[:：])?\s*$")


def as_solutions(statement: Statement, known: Known) -> Statement:
    """`statement` with its set as a condition on the one unknown of the problem; else as it is."""
    if statement.sign or not _ANNOUNCES.search(statement.lead):
        return statement
    unknowns = {
        name
        for fact in known.facts
        if fact.section == 0
        for name in letters(known.resolve(fact.node))
    }
    if len(unknowns) != 1:
        return statement
    condition = _condition(statement.node, tree.Name(next(iter(unknowns))))
    return statement if condition is None else replace(statement, node=condition)


def _condition(node: Node, unknown: tree.Name) -> Node | None:
    match node:
        case tree.Interval(left, right, left_closed, right_closed):
            parts: list[Node] = []
            if not _infinite(left):
                parts.append(tree.Relation((unknown, left), ("≥" if left_closed else ">",)))
            if not _infinite(right):
                parts.append(tree.Relation((unknown, right), ("≤" if right_closed else "<",)))
            if not parts:
                return None
            return parts[0] if len(parts) == 1 else tree.And(tuple(parts))
        case tree.SetOf(items) if items and not any(letters(each) for each in items):
            roots = tuple(tree.Relation((unknown, each), ("=",)) for each in items)
            return roots[0] if len(roots) == 1 else tree.Or(roots)
        case tree.SetOperation("∪", parts_of):
            inside = [_condition(each, unknown) for each in parts_of]
            whole = tuple(each for each in inside if each is not None)
            return tree.Or(whole) if len(whole) == len(inside) else None
    return None


def _infinite(node: Node) -> bool:
    return any(isinstance(each, tree.Constant) and "inf" in each.name for each in node.walk())
