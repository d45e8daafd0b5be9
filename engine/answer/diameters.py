"""In formulas of the circle the diameter d is 2r."""

from __future__ import annotations

from fractions import Fraction

from engine.answer.meaning import swapped
from engine.maths import tree
from engine.maths.equal import letters
from engine.maths.tree import Node

_TWO_RADII = tree.Multiply((tree.Number(Fraction(2), "2"), tree.Name("r")), ("",))


def by_radius(problem: str, node: Node, beside: Node) -> Node:
    """πd as π·2r, where the question is of a circle and the other side writes r."""
    names, others = letters(node), letters(beside)
    if "圆" not in problem or "d" not in names or "r" in names:
        return node
    if "r" not in others or "d" in others:
        return node
    return swapped(node, lambda each: _TWO_RADII if each == tree.Name("d") else None)
