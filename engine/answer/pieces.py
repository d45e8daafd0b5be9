"""Functions and sequences given piece by piece, compared piece by piece."""

from __future__ import annotations

from fractions import Fraction

import sympy

from engine.answer.meaning import label_and_value, swapped
from engine.answer.regions import region_of, same_region
from engine.maths import tree
from engine.maths.equal import letters, same_value
from engine.maths.tree import Node


def same_pieces(key: Node, answer: Node) -> bool | None:
    """Whether two answers, one of which at least is piecewise, give the same values everywhere."""
    key, answer = _in_pieces(key), _in_pieces(answer)
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


def _in_pieces(node: Node) -> Node:
    """a₁=2, aₙ=2n-1(n≥2) as aₙ given in two pieces; anything else as it is."""
    if not isinstance(node, tree.Listing) or len(node.items) != 2:
        return node
    bodies = [item.body if isinstance(item, tree.Where) else item for item in node.items]
    labels = [label_and_value(body)[0] for body in bodies]
    names = [each for each in labels if isinstance(each, tree.Name)]
    if len(names) < 2 or names[0].name != names[1].name:
        return node
    general = next((each for each in names if each.subscript.isalpha()), None)
    if general is None or not any(each.subscript.isdigit() for each in names):
        return node
    number = tree.Name(general.subscript)
    conditions: list[Node | None] = []
    for item, name in zip(node.items, names, strict=True):
        if isinstance(item, tree.Where):
            conditions.append(item.condition)
        elif name.subscript.isdigit():
            place = tree.Number(Fraction(int(name.subscript)), name.subscript)
            conditions.append(tree.Relation((number, place), ("=",)))
        else:
            return node
    values = tuple(label_and_value(body)[1] for body in bodies)
    return tree.Relation((general, tree.Piecewise(values, tuple(conditions))), ("=",))


def _whole(pieces: tree.Piecewise, single: Node) -> bool | None:
    """Whether one expression takes the value of every piece where that piece holds."""
    if not isinstance(single, tree.Relation | tree.Listing | tree.Or | tree.Tuple | tree.SetOf):
        found = [
            _same_there(value, single, condition)
            for value, condition in zip(pieces.values, pieces.conditions, strict=True)
        ]
        return False if False in found else None if None in found else True
    return None


_SAMPLES = tuple(Fraction(each) for each in "-7 -5/2 -1 -1/3 1/5 1/2 3/2 2 3 10".split())


def _same_there(value: Node, single: Node, condition: Node | None) -> bool | None:
    """Whether both have one value where the condition holds: at its point, or as expressions."""
    same = same_value(_at(value, condition), _at(single, condition))
    names = letters(condition) if condition is not None else set()
    if same is not False or len(names) != 1 or getattr(condition, "signs", ()) == ("=",):
        return same
    region = None if condition is None else region_of(condition)
    if region is None:
        return None
    name = tree.Name(names.pop())
    for sample in _SAMPLES:
        if region.contains(sympy.Rational(sample.numerator, sample.denominator)) != sympy.true:
            continue
        number = _number(sample)
        one, two = (
            swapped(each, lambda node: number if node == name else None)  # noqa: B023
            for each in (value, single)
        )
        if same_value(one, two) is False:
            return False
    return None


def _number(value: Fraction) -> Node:
    above = tree.Number(Fraction(abs(value.numerator)), str(abs(value.numerator)))
    below = tree.Number(Fraction(value.denominator), str(value.denominator))
    size = above if value.denominator == 1 else tree.Divide(above, below)
    return tree.Negate(size) if value < 0 else size


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
