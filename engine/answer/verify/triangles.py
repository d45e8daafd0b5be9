"""S△ACD = AC·CD, S△ADE/S△ABC = AD/AB: areas of triangles by their sides, a half or a square forgotten."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.answer.verify.outcome import Outcome
from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.write import latex, text

_TWO = Fraction(2)
_AREA = re.compile(r"S_?\{?(?:△|\\triangle)\s*(?P<corners>[A-Z]{3})\}?")
_PARALLEL = re.compile(r"([A-Z]{2})\s*(?:∥|//|\\parallel|平行于)\s*([A-Z]{2})")


def judge_triangle(node: Node, problem: str) -> Outcome | None:
    """None where the line speaks of something else."""
    if not isinstance(node, tree.Relation) or set(node.signs) != {"="}:
        return None
    first, second = node.operands[0], node.operands[1]
    corners = _corners(first)
    if corners is not None:
        return _product_of_sides(corners, second)
    return _ratio(first, second, problem)


def _corners(node: Node) -> str | None:
    found = _AREA.fullmatch(re.sub(r"\s", "", text(node)))
    return found["corners"] if found else None


def _product_of_sides(corners: str, side: Node) -> Outcome | None:
    """Two sides of a triangle, multiplied: twice its area at least."""
    if not isinstance(side, tree.Multiply) or len(side.factors) != 2:
        return None
    names = [_segment(each) for each in side.factors]
    if None in names or any(not set(name or "") <= set(corners) for name in names):
        return None
    half = tree.Divide(side, tree.Number(_TWO, "2"))
    return Outcome(False, latex(half))


def _ratio(first: Node, second: Node, problem: str) -> Outcome | None:
    """Areas of similar triangles stand in the ratio of the squares of their sides."""
    pair, sides = _two(first), _two(second)
    if pair is None or sides is None:
        return None
    small, large = (_corners(each) for each in pair)
    one, other = (_segment(each) for each in sides)
    if small is None or large is None or one is None or other is None:
        return None
    similar = any(
        ({*a} <= {*small} and {*b} <= {*large}) or ({*b} <= {*small} and {*a} <= {*large})
        for a, b in _PARALLEL.findall(re.sub(r"\$", "", problem))
    )
    if not similar or not {*one} <= {*small} or not {*other} <= {*large}:
        return None
    return Outcome(False)


def _two(node: Node) -> tuple[Node, Node] | None:
    if isinstance(node, tree.Divide):
        return node.numerator, node.denominator
    if isinstance(node, tree.Ratio) and len(node.terms) == 2:
        return node.terms[0], node.terms[1]
    return None


def _segment(node: Node) -> str | None:
    name = node.letters if isinstance(node, tree.Figure) else text(node)
    return name if re.fullmatch(r"[A-Z]{2}", name) else None
