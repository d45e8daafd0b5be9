"""Vectors by their coordinates: sums, multiples, dot products and lengths as plain numbers."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise

from engine.answer.verify.rewriting import letters, rewrite, same
from engine.maths import tree
from engine.maths.tree import Node

TWO = tree.Number(Fraction(2), "2")


def coordinates(node: Node, known: Mapping[str, tree.Tuple]) -> tuple[Node, ...] | None:
    """The coordinates of a vector expression, or None when it is none or isn't known."""
    match node:
        case tree.Vector(name):
            found = known.get(name)
            return found.items if found else None
        case tree.Tuple(items) if len(items) in (2, 3):
            return items
        case tree.Negate(body) | tree.Minus(body):
            inner = coordinates(body, known)
            return None if inner is None else tuple(tree.Negate(each) for each in inner)
        case tree.Add(terms):
            parts = [coordinates(term, known) for term in terms]
            rows = [part for part in parts if part is not None]
            if len(rows) < len(parts) or len({len(row) for row in rows}) != 1:
                return None
            return tuple(tree.Add(column) for column in zip(*rows, strict=True))
        case tree.Multiply(factors, _):
            vectors = [coordinates(factor, known) for factor in factors]
            found_at = [index for index, vector in enumerate(vectors) if vector is not None]
            if len(found_at) != 1:
                return None
            rest = tuple(
                in_numbers(each, known)
                for index, each in enumerate(factors)
                if index != found_at[0]
            )
            if any(isinstance(each, tree.Vector) for factor in rest for each in factor.walk()):
                return None
            inside = vectors[found_at[0]] or ()
            return tuple(_product((*rest, each)) for each in inside)
    return None


def _product(factors: tuple[Node, ...]) -> Node:
    if len(factors) == 1:
        return factors[0]
    return tree.Multiply(factors, ("×",) * (len(factors) - 1))


def judge_vectors(node: Node, known: Mapping[str, tree.Tuple]) -> bool | None:
    """2a-b = (4,2)-(1,-3) = (3,5), coordinate by coordinate; None for anything else.

    The first side may be a vector that this line defines.
    """
    if not isinstance(node, tree.Relation) or set(node.signs) != {"="}:
        return None
    if not any(isinstance(each, tree.Tuple) for each in node.operands):
        return None
    sides = [coordinates(each, known) for each in node.operands]
    if sides[0] is None:
        sides = sides[1:]
    whole = [side for side in sides if side is not None]
    if len(whole) < len(sides) or len(whole) < 2 or len({len(side) for side in whole}) != 1:
        return None
    if any(
        letters(a) and not letters(b)
        for one, other in pairwise(whole)
        for a, b in zip(one, other, strict=True)
    ):
        return None  # n = (x, y, z), and then its numbers
    found = [same(a, b) for one, other in pairwise(whole) for a, b in zip(one, other, strict=True)]
    if False in found:
        return False
    return True if all(found) else None


def in_numbers(node: Node, known: Mapping[str, tree.Tuple]) -> Node:
    """`node` with dot products and lengths of known vectors written in coordinates."""

    def change(each: Node) -> Node | None:
        if isinstance(each, tree.Absolute):
            inside = coordinates(each.body, known)
            return None if inside is None else tree.Root(_squares(inside))
        if isinstance(each, tree.Power) and each.exponent == TWO:
            inside = coordinates(each.base, known)
            if inside is None and isinstance(each.base, tree.Vector):
                return tree.Power(tree.Absolute(each.base), TWO)
            return None if inside is None else _squares(inside)
        if isinstance(each, tree.Multiply) and len(each.factors) == 2:
            left, right = (coordinates(factor, known) for factor in each.factors)
            if left is None or right is None or len(left) != len(right):
                return None
            return tree.Add(tuple(_product(pair) for pair in zip(left, right, strict=True)))
        return None

    if not any(isinstance(each, tree.Vector) for each in node.walk()):
        return node
    return rewrite(node, change)


def _squares(inside: tuple[Node, ...]) -> Node:
    return tree.Add(tuple(tree.Power(each, TWO) for each in inside))
