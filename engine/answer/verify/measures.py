"""Calculations that carry units: every measure in its base unit, its dimension beside it."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from engine.answer.verify.rewriting import rewrite
from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.units import find_unit

Dimension = tuple[tuple[str, int], ...]


@lru_cache(maxsize=2048)
def without_units(node: Node) -> Node:
    """The bare numbers of an expression; compounds (3米20厘米) keep their units."""

    def change(each: Node) -> Node | None:
        if isinstance(each, tree.Compound):
            return each
        return without_units(each.value) if isinstance(each, tree.Quantity) else None

    return rewrite(node, change)


def one_reading(left: Node, right: Node) -> tuple[Node, Node]:
    """分 is a minute beside hours and seconds, a coin beside 元 and 角."""
    beside = units_in(left) | units_in(right)
    if "分" not in beside:
        return left, right
    meaning = ""
    if beside & {"时", "小时", "个小时", "秒", "分钟"}:
        meaning = "分钟"
    elif beside & {"元", "角", "块"}:
        meaning = "分钱"

    def change(each: Node) -> Node | None:
        if isinstance(each, tree.Quantity) and each.unit == "分" and meaning:
            return tree.Quantity(each.value, meaning)
        return None

    return rewrite(left, change), rewrite(right, change)


def units_in(node: Node) -> frozenset[str]:
    """The units written in an expression."""
    return frozenset(each.unit for each in node.walk() if isinstance(each, tree.Quantity))


def in_base_units(node: Node) -> tuple[Node, Dimension] | None:
    """The expression with every measure in base units, and its dimension.

    None where units don't fit together (3米+5) or one is unknown.
    """
    match node:
        case tree.Quantity(value, name):
            unit = find_unit(name)
            if unit is None:
                return None
            return _times(value, unit.factor), unit.dimension
        case tree.Compound(parts):
            return _sum(parts)
        case tree.Add(terms):
            return _sum(terms)
        case tree.Minus(body) | tree.Negate(body):
            inner = in_base_units(body)
            return None if inner is None else (type(node)(inner[0]), inner[1])
        case tree.Multiply(factors, signs):
            found = [in_base_units(factor) for factor in factors]
            whole = [each for each in found if each is not None]
            if len(whole) < len(found):
                return None
            dimension: Dimension = ()
            for _, each in whole:
                dimension = _join(dimension, each, 1)
            return tree.Multiply(tuple(each for each, _ in whole), signs), dimension
        case tree.Divide(numerator, denominator, sign):
            above, below = in_base_units(numerator), in_base_units(denominator)
            if above is None or below is None:
                return None
            return tree.Divide(above[0], below[0], sign), _join(above[1], below[1], -1)
    return (node, ()) if not units_in(node) else None


def _sum(terms: tuple[Node, ...]) -> tuple[Node, Dimension] | None:
    found = [in_base_units(term) for term in terms]
    whole = [each for each in found if each is not None]
    if len(whole) < len(found) or len({dimension for _, dimension in whole}) != 1:
        return None
    return tree.Add(tuple(each for each, _ in whole)), whole[0][1]


def _times(value: Node, factor: Fraction) -> Node:
    if factor == 1:
        return value
    above, below = factor.numerator, factor.denominator
    scale: Node = tree.Number(Fraction(above), str(above))
    if below != 1:
        scale = tree.Divide(scale, tree.Number(Fraction(below), str(below)))
    return tree.Multiply((value, scale), ("×",))


def _join(left: Dimension, right: Dimension, sign: int) -> Dimension:
    powers = dict(left)
    for kind, power in right:
        powers[kind] = powers.get(kind, 0) + sign * power
    return tuple(sorted((kind, power) for kind, power in powers.items() if power))
