"""The perpendicular bisector of a segment."""

from __future__ import annotations

import sympy

from engine.maths.to_sympy import to_sympy
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import node
from engine.steps.senior.reading import matched
from engine.steps.senior.straight import X, Y, as_line, as_point, pair
from engine.steps.senior.tangent import general_form
from engine.steps.task import Task


def find_bisector(task: Task) -> Derivation | None:
    """线段的垂直平分线（中垂线）."""
    line = r"(?:的)?(?:垂直平分线|中垂线)(?:#)?(?:的)?(?:一般式)?方程"
    nodes = matched(
        task,
        rf"(?:点)?#[和,](?:点)?#(?:两点)?,求线段#{line}",
        rf"(?:求)?以?(?:点)?#[和,](?:点)?#(?:为端点|的连线|连线)?(?:的线段)?{line}",
    )
    if nodes is None:
        return None
    points = [p for p in map(as_point, nodes) if p is not None]
    if len(points) != 2 or points[0] == points[1]:
        return None
    (a, b), (c, d) = points
    middle = ((a + c) / 2, (b + d) / 2)
    answer = general_form((c - a) * (X - middle[0]) + (d - b) * (Y - middle[1]))
    read = as_line(answer)
    if read is None:
        return None
    left = to_sympy(answer.operands[0])
    claims: tuple[Claim, ...] = (
        Equal(node(left.subs({X: middle[0], Y: middle[1]})), node(0)),
        Equal(node(sympy.expand(read[0] * (d - b) - read[1] * (c - a))), node(0)),
    )
    moves = (
        Move("midpoint_of_segment", after=pair(middle)),
        Move("perpendicular_through_midpoint", after=answer, claims=claims),
    )
    return Derivation("bisector", moves, answer=answer, proof=claims)
