"""A function given piece by piece, at a number: the piece whose condition holds there."""

from __future__ import annotations

from engine.answer.verify.calculation import compare
from engine.answer.verify.rewriting import letters, put
from engine.maths import tree
from engine.maths.tree import Node


def value_of_piece(function: tuple[str, tree.Piecewise], argument: Node) -> Node | None:
    """The expression that belongs to `argument`, put in; None where that can't be decided."""
    variable, pieces = function
    if letters(argument):
        return None
    for body, condition in zip(pieces.values, pieces.conditions, strict=True):
        holds = True if condition is None else _holds(put(condition, {variable: argument}))
        if holds is None:
            return None
        if holds:
            return put(body, {variable: argument})
    return None


def _holds(condition: Node) -> bool | None:
    if not isinstance(condition, tree.Relation) or letters(condition):
        return None
    found = [
        compare(left, sign, right)
        for left, sign, right in zip(
            condition.operands, condition.signs, condition.operands[1:], strict=False
        )
    ]
    if False in found:
        return False
    return True if all(found) else None
