"""Tangents of a curve through a point that need not lie on it."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, DerivativeOf, Equal, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import derivative_moves
from engine.steps.senior.domain import natural_domain
from engine.steps.senior.nodes import equation, node
from engine.steps.senior.reading import Function, as_function, matched
from engine.steps.senior.signs import real_zeros
from engine.steps.senior.straight import Point, as_point
from engine.steps.senior.tangent import line_equation
from engine.steps.task import Task

A = symbol("x_0")


def find_outside_tangent(task: Task) -> Derivation | None:
    """过一点作曲线的切线."""
    curve = r"(?:函数|曲线|抛物线)"
    nodes = matched(
        task,
        rf"(?:求)?(?:经)?过(?:点|原点)?#?(?:且)?(?:和)?{curve}#(?:的图象|的图像)?(?:相切)的(?:直线|切线)(?:的)?方程",
        rf"(?:求)?{curve}#(?:的图象|的图像)?(?:的)?(?:经)?过(?:点|原点)#?的切线(?:的)?方程",
        rf"(?:求)?(?:经)?过(?:点|原点)#?(?:作|且和)?{curve}#(?:的图象|的图像)?的切线,?求?(?:切线|该切线)?(?:的)?方程",
        rf"(?:求)?(?:经)?过(?:点|原点)#?的{curve}#(?:的图象|的图像)?的切线(?:的)?方程",
        rf"{curve}?#,求(?:曲线#?|函数#?)?(?:的)?(?:经)?过(?:点|原点)#?(?:的|且和(?:该)?曲线#?相切的)(?:切线|直线)(?:的)?方程",
    )
    if nodes is None:
        return None
    points = [point for point in map(as_point, nodes) if point is not None]
    curves = [each for each in nodes if isinstance(each, Relation)]
    heads = [e for e in nodes if not isinstance(e, Relation) and as_point(e) is None]
    if not points and "原点" in task.text:
        points = [(sympy.Integer(0), sympy.Integer(0))]
    if len(points) != 1 or len(curves) != 1:
        return None
    function = as_function(curves[0])
    if function is None or function.variable != "x" or any(e != function.head() for e in heads):
        return None
    return _through(function, points[0])


def _through(function: Function, point: Point) -> Derivation | None:
    steps = derivative_moves(function)
    domain = natural_domain(function.body, "x")
    if steps is None or domain is None:
        return None
    x = symbol("x")
    body, slope = to_sympy(function.body), to_sympy(steps[1])
    height, steepness = body.subs(x, A), slope.subs(x, A)
    condition = sympy.expand(height + steepness * (point[0] - A) - point[1])
    roots = real_zeros(condition.subs(A, symbol("t")), "t")
    if not roots or condition.free_symbols != {A}:
        return None
    kept = [root for root in roots if domain.contains(root) == sympy.true]
    if not kept or len(kept) > 3:
        return None
    contact = Name("x", "0")
    given = equation(point[1], height + steepness * (point[0] - A))
    solved: tuple[Node, ...] = tuple(equation(contact, each) for each in kept)
    zeros = SolutionSet(equation(condition.subs(A, symbol("t")), 0), "t", tuple(map(node, roots)))
    lines, claims = [], list[Claim]([DerivativeOf(function.body, "x", steps[1]), zeros])
    for each in kept:
        rate, there = (sympy.simplify(e.subs(A, each)) for e in (steepness, height))
        line = line_equation(rate, there - rate * each, Name("x"))
        if line in lines:
            continue
        lines.append(line)
        claims += _touches(line, each, there, rate, point)
    answer: Node = lines[0] if len(lines) == 1 else tree.Or(tuple(lines))
    moves = (
        Move("let_contact", latex=rf"(x_0,\ {_written(height)})"),
        *steps[0],
        Move("line_through_point", after=given, words={"point": tree.Tuple(tuple(map(node, point)))}),
        Move("solve_contact", before=given, after=solved[0] if len(solved) == 1 else tree.Or(solved), claims=(zeros,)),
        Move("write_tangents", after=answer, claims=tuple(claims[2:])),
    )  # fmt: skip
    return Derivation(
        "outside_tangent", moves, answer=answer, proof=tuple(claims), graphs=(function.body,)
    )


def _written(value: Any) -> str:
    from engine.maths.write import latex

    return latex(node(value))


def _touches(line: Relation, at: Any, height: Any, rate: Any, point: Point) -> list[Claim]:
    """The line goes through both points with the slope of the curve."""
    x, y = symbol("x"), symbol("y")
    expression = to_sympy(line.operands[0]) - to_sympy(line.operands[1])
    places = ({x: at, y: height}, {x: point[0], y: point[1]})
    claims: list[Claim] = [Equal(node(sympy.simplify(expression.subs(p))), node(0)) for p in places]
    down = sympy.diff(expression, y)
    claims.append(Equal(node(sympy.simplify(-sympy.diff(expression, x) / down)), node(rate)))
    return claims
