"""Functions and sequences given piece by piece, compared piece by piece."""

from __future__ import annotations

from engine.answer.meaning import label_and_value, swapped
from engine.answer.regions import region_of, same_region
from engine.maths import tree
from engine.maths.equal import same_value
from engine.maths.tree import Node


def same_pieces(key: Node, answer: Node) -> bool | None:
    """Whether two answers, one of which at least is piecewise, give the same values everywhere."""
    key, answer = label_and_value(key)[1], label_and_value(answer)[1]
    if not isinstance(key, tree.Piecewise) and not isinstance(answer, tree.Piecewise):
        return None
    if not isinstance(key, tree.Piecewise):
        return _whole(answer, key) if isinstance(answer, tree.Piecewise) else None
    if not isinstance(answer, tree.Piecewise):
        return _whole(key, answer)
    if len(key.values) != len(answer.values):
        return None
    left = list(zip(answer.values, answer.conditions, strict=True))
    for value, condition in zip(key.values, key.conditions, strict=True):
        hit = next((each for each in left if _same_condition(condition, each[1])), None)
        if hit is None:
            return None
        if same_value(_at(value, condition), _at(hit[0], condition)) is not True:
            return same_value(_at(value, condition), _at(hit[0], condition))
        left.remove(hit)
    return True


def _whole(pieces: tree.Piecewise, single: Node) -> bool | None:
    """Whether one expression takes the value of every piece where that piece holds."""
    if not isinstance(single, tree.Relation | tree.Listing | tree.Or | tree.Tuple | tree.SetOf):
        found = [
            same_value(_at(value, condition), _at(single, condition))
            for value, condition in zip(pieces.values, pieces.conditions, strict=True)
        ]
        return False if False in found else None if None in found else True
    return None


def _at(value: Node, condition: Node | None) -> Node:
    """`value` where the condition fixes its letter: 2n at n=1 is 2."""
    if not isinstance(condition, tree.Relation) or condition.signs != ("=",):
        return value
    name, number = condition.operands
    if not isinstance(name, tree.Name):
        return value
    return swapped(value, lambda each: number if each == name else None)


def _same_condition(key: Node | None, answer: Node | None) -> bool:
    if key == answer or key is None or answer is None:
        return key == answer
    first, second = region_of(key), region_of(answer)
    return first is not None and second is not None and same_region(first, second) is True
