"""General solutions with a whole-number parameter, compared as sets of numbers.

x = kπ - π/6 and x = kπ + 5π/6 name the same numbers. Each family is offset + k·period; over the
least common multiple of all periods both sides become finite sets of remainders.
"""

from __future__ import annotations

from math import lcm
from typing import Any

import sympy

from engine.answer.meaning import parameter_of, values_of, without_declaration
from engine.maths import tree
from engine.maths.equal import letters
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable

MOST = 240
_CANNOT = (NotImplementedError, ValueError, TypeError, AttributeError, TooHard, Unreadable)
Family = tuple[tuple[Any, ...], Any, int]
"""The offsets (of one number, both ends of an interval, both coordinates of a point), the period,

and how many of the offsets move with it; those come first.
"""


def is_periodic(node: Node) -> bool:
    """Whether the answer runs over a whole-number parameter."""
    return parameter_of(node) is not None


def same_families(left: Node, right: Node) -> bool | None:
    """Whether both run over the same numbers (or the same intervals)."""
    found = remainders_of(left, right)
    return None if found is None else found[0] == found[1]


def remainders_of(left: Node, right: Node) -> tuple[frozenset[Any], frozenset[Any]] | None:
    """What both sides run over within one common period, or None when that can't be told."""
    letter = parameter_of(left) or parameter_of(right) or "k"
    other = parameter_of(right) or letter
    first, second = _families(left, letter), _families(right, other)
    if first is None or second is None:
        return None
    periods = [period for _, period, _ in first + second]
    unit = periods[0]
    ratios = [sympy.simplify(period / unit) for period in periods]
    if not all(ratio.is_Rational and ratio != 0 for ratio in ratios):
        return None
    below = lcm(*(int(ratio.q) for ratio in ratios))
    above = lcm(*(abs(int(ratio.p) * below // int(ratio.q)) for ratio in ratios))
    whole = unit * sympy.Rational(above, below)
    one, two = _remainders(first, whole), _remainders(second, whole)
    if one is None or two is None:
        return None
    return frozenset(one), frozenset(two)


def _families(node: Node, letter: str) -> list[Family] | None:
    try:
        found: list[Family] = []
        values = values_of(without_declaration(node))
        if values is None:
            body = without_declaration(node)
            values = body.parts if isinstance(body, tree.SetOperation) else (body,)
        for value in values:
            ends = _ends(value)
            if ends is None or not any(letter in letters(end) for end in ends):
                return None
            found += _linear([to_sympy(end) for end in ends], symbol(letter))
        return found
    except _CANNOT:
        return None


def _ends(node: Node) -> tuple[Node, ...] | None:
    if isinstance(node, tree.Interval):
        return node.left, node.right
    if isinstance(node, tree.Tuple) and len(node.items) == 2:
        return node.items
    if isinstance(node, tree.Relation) and node.signs == ("≠",):
        return (node.operands[1],)
    if isinstance(node, tree.Relation):
        if len(node.operands) == 3 and set(node.signs) <= set("<≤"):
            return node.operands[0], node.operands[2]
        return None
    return (node,)


def _linear(ends: list[Any], letter: Any) -> list[Family]:
    whole = sympy.Symbol("j", integer=True)
    forms = [[sympy.expand(end.xreplace({letter: whole})) for end in ends]]
    if not all(_slope(end, whole) for end in forms[0] if end.has(whole)):
        forms = [
            [sympy.expand(sympy.powsimp(end.xreplace({letter: 2 * whole + odd}))) for end in ends]
            for odd in (0, 1)
        ]
    found: list[Family] = []
    for form in forms:
        moving = [end for end in form if end.has(whole)]
        slopes = [_slope(end, whole) for end in moving]
        if not slopes or slopes[0] is None or any(slope != slopes[0] for slope in slopes):
            raise Unreadable("这不是一次的通解")
        start = {whole: sympy.S.Zero}
        still = [end for end in form if not end.has(whole)]
        found.append(((*(end.xreplace(start) for end in moving), *still), slopes[0], len(moving)))
    return found


def _slope(expression: Any, letter: Any) -> Any:
    slope = sympy.diff(expression, letter)
    return None if slope.has(letter) or slope == 0 else slope


def _remainders(families: list[Family], whole: Any) -> set[tuple[Any, ...]] | None:
    found = set()
    for offsets, period, moving in families:
        steps = sympy.simplify(whole / period)
        if not steps.is_Integer or abs(steps) > MOST:
            return None
        for step in range(abs(int(steps))):
            share = sympy.simplify((offsets[0] + step * period) / whole)
            first = sympy.simplify(share - sympy.floor(share))
            widths = tuple(sympy.simplify(each - offsets[0]) for each in offsets[1:moving])
            widths += tuple(sympy.simplify(each) for each in offsets[moving:])
            found.add((first, *widths))
    return found
