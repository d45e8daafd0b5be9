"""Hyperbolas from their asymptotes and a point: the family y²-k²x²=λ holds exactly one of them."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node, PlusMinus, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.conic import Conic, as_conic
from engine.steps.senior.derivative import replaced
from engine.steps.senior.nodes import equation, node
from engine.steps.senior.reading import matched
from engine.steps.senior.straight import X, Y, as_point
from engine.steps.task import Task

_ZERO = sympy.Integer(0)
_LINES = r"(?:它的)?(?:两条)?渐近线(?:的)?(?:方程)?(?:分别)?(?:为|是)?#(?:[和,]#)?"


def find_asymptote_conic(task: Task) -> Derivation | None:
    """已知渐近线和一点，求双曲线的标准方程."""
    end = r"求(?:该|此|这个)?双曲线(?:#)?的?(?:标准)?方程"
    nodes = matched(
        task,
        rf"双曲线(?:#)?的?{_LINES},?(?:且)?(?:双曲线)?(?:它)?(?:经)?过(?:点)?#,{end}",
        rf"双曲线(?:#)?(?:经)?过(?:点)?#,(?:且)?{_LINES},{end}",
        rf"求(?:经)?过(?:点)?#,?(?:且)?(?:以#为渐近线|{_LINES})的双曲线的?(?:标准)?方程",
        rf"求{_LINES},?(?:且)?(?:经)?过(?:点)?#的双曲线的?(?:标准)?方程",
    )
    if nodes is None:
        return None
    points = [point for point in map(as_point, nodes) if point is not None]
    lines = [each for each in nodes if isinstance(each, Relation) and as_point(each) is None]
    names = [each for each in nodes if isinstance(each, Name) and str(each) in "CE"]
    if len(points) != 1 or len(points) + len(lines) + len(names) != len(nodes):
        return None
    slope = _slope(lines)
    return None if slope is None else _through(slope, points[0])


def _slope(lines: list[Relation]) -> Any:
    """k of y=±kx, written as one line or two."""
    slopes = set()
    for line in lines:
        if line.signs != ("=",):
            return None
        for sign in (1, -1) if _has_both_signs(line) else (1,):
            difference = to_sympy(_with_sign(line.operands[0], sign)) - to_sympy(
                _with_sign(line.operands[1], sign)
            )
            solved = sympy.solve(difference, Y)
            if len(solved) != 1:
                return None
            rate = sympy.simplify(solved[0] / X)
            if rate.free_symbols or not rate.is_real or rate == 0:
                return None
            slopes.add(rate)
    if len(slopes) != 2 or sum(slopes) != 0:
        return None
    return max(slopes)


def _has_both_signs(line: Node) -> bool:
    return any(isinstance(each, PlusMinus) for each in line.walk())


def _with_sign(side: Node, sign: int) -> Node:
    for each in list(side.walk()):
        if isinstance(each, PlusMinus):
            return replaced(side, each, node(sign * to_sympy(each.body)))
    return side


def _through(slope: Any, point: tuple[Any, Any]) -> Derivation | None:
    u, v = point
    size = sympy.simplify(u**2 - v**2 / slope**2)
    if size == 0 or not size.is_real:
        return None
    along = "x" if size > 0 else "y"
    squares = (abs(size), abs(size) * slope**2) if size > 0 else (abs(size) * slope**2, abs(size))
    total = squares[0] + squares[1]
    conic = Conic("hyperbola", along, (*squares, total), (_ZERO, _ZERO), None)
    answer = conic.standard
    again = as_conic(answer)
    if again is None or again.kind != "hyperbola" or not isinstance(answer, Relation):
        return None
    family = equation(X**2 - Y**2 / slope**2, Name("lambda"))
    there = to_sympy(answer.operands[0]).subs({X: u, Y: v})
    # Far out, y/x on the curve tends to the slope: the quadratic part vanishes on the asymptotes.
    part = to_sympy(answer.operands[0]).subs(Y, slope * X)
    claims: tuple[Claim, ...] = (
        Equal(node(sympy.simplify(there)), node(1)),
        Equal(node(sympy.simplify(part)), node(0)),
    )
    filled = equation(Name("lambda"), u**2 - v**2 / slope**2)
    moves = (
        Move("hyperbola_family", after=family),
        Move("put_point_into_family", after=filled, before=family),
        Move("write_conic", after=answer, words={"axis": Name(along)}, claims=claims),
    )
    return Derivation("asymptote_conic", moves, answer=answer, proof=claims)
