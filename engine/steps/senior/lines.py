"""Straight lines: equations, distances, intersections, slope and inclination."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.steps.claim import Equal, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, over, plus, times
from engine.steps.senior.reading import matched
from engine.steps.senior.straight import Point, X, Y, as_line, as_point, on_line, pair
from engine.steps.senior.tangent import general_form
from engine.steps.task import Task


def find_line(task: Task) -> Derivation | None:
    """求直线方程."""
    end = r"(?:的)?直线(?:#)?的?(?:一般式)?方程"
    nodes = matched(
        task,
        rf"求(?:经)?过(?:两)?点?#和(?:点)?#(?:两点)?{end}",
        rf"求(?:经)?过(?:两)?点?#,#{end}",
        r"(?:经过|过)?(?:两)?点#和(?:点)?#(?:两点)?,求直线(?:#)?的方程",
    )
    if nodes is not None and len(nodes) >= 2:
        return _through(nodes)
    nodes = matched(
        task,
        rf"求(?:经)?过点?#,?且?和(?:直线)?#(?:平行|垂直){end}",
        rf"求(?:经)?过点?#,?且?(?:平行|垂直)于(?:直线)?#{end}",
        r"直线(?:#)?(?:经)?过点?#,?且?和(?:直线)?#(?:平行|垂直),求直线(?:#)?的?方程",
    )
    if nodes is not None:
        points = [p for p in map(as_point, nodes) if p is not None]
        lines = [line for line in map(as_line, nodes) if line is not None]
        if len(points) != 1 or len(lines) != 1:
            return None
        return _related(points[0], lines[0], perpendicular="垂直" in task.text)
    nodes = matched(
        task,
        rf"求(?:经)?过点?#,?且?斜率(?:#)?(?:为|是)?#?{end}",
        rf"求斜率(?:为|是)?#,?且?(?:经)?过点?#{end}",
        rf"求(?:经)?过点?#,?且?倾斜角(?:为|是)?#{end}",
    )
    if nodes is not None and len(nodes) == 2:
        points = [p for p in map(as_point, nodes) if p is not None]
        others = [n for n in nodes if as_point(n) is None]
        if len(points) == 1 and len(others) == 1:
            return _with_slope(points[0], others[0], angle="倾斜角" in task.text)
    nodes = matched(
        task,
        rf"求斜率(?:为|是)?#,?(?:且|和)?在#轴上的?截距(?:为|是)?#{end}",
        rf"求在#轴上的?截距(?:为|是)?#,?(?:且|和)?斜率(?:为|是)?#{end}",
    )
    if nodes is not None and len(nodes) == 3:
        return _with_intercept(nodes)
    return None


def _with_intercept(nodes: tuple[Node, ...]) -> Derivation | None:
    """A slope, and where the line meets an axis."""
    axes = [at for at, each in enumerate(nodes) if each in (Name("x"), Name("y"))]
    if len(axes) != 1 or axes[0] not in (0, 1):
        return None
    at = axes[0]
    intercept = to_sympy(nodes[at + 1])
    slope = nodes[2 if at == 0 else 0]
    if not intercept.is_number:
        return None
    zero = sympy.Integer(0)
    point = (zero, intercept) if nodes[at] == Name("y") else (intercept, zero)
    return _with_slope(point, slope, angle=False)


def _through(nodes: tuple[Node, ...]) -> Derivation | None:
    points = [as_point(each) for each in nodes[:2]]
    if points[0] is None or points[1] is None or points[0] == points[1]:
        return None
    (a, b), (c, d) = points[0], points[1]
    line = general_form((d - b) * (X - a) - (c - a) * (Y - b))
    moves = []
    if a == c:
        moves.append(Move("vertical_line", after=line))
    else:
        slope = sympy.simplify((d - b) / (c - a))
        filled = over(minus(d, b), minus(c, a))
        point_slope = equation(minus(Name("y"), b), times(node(slope), minus(Name("x"), a)))
        moves = [
            Move(
                "slope_of_two_points",
                after=equation(Name("k"), filled, slope),
                claims=(Equal(filled, node(slope)),),
            ),
            Move("point_slope_line", after=point_slope, words={"point": pair(points[0])}),
            Move(
                "general_form",
                before=point_slope,
                after=line,
                claims=(SameSolutions(point_slope, line, ("y",)),),
            ),
        ]
    return Derivation(
        "line",
        tuple(moves),
        answer=line,
        proof=(on_line(line, points[0]), on_line(line, points[1])),
    )


def _related(point: Point, line: tuple[Any, Any, Any], perpendicular: bool) -> Derivation | None:
    a, b, c = line
    if not perpendicular and sympy.simplify(a * point[0] + b * point[1] + c) == 0:
        return None
    p, q = (b, -a) if perpendicular else (a, b)
    m = symbol("m")
    family = equation(plus(node(p * X + q * Y), m), 0)
    value = sympy.simplify(-(p * point[0] + q * point[1]))
    result = general_form(p * X + q * Y + value)
    rule = "perpendicular_family" if perpendicular else "parallel_family"
    put_in = plus(node(p * point[0] + q * point[1]), m)
    moves = (
        Move(rule, after=family),
        Move(
            "point_into_line",
            before=equation(put_in, 0),
            after=equation(m, value),
            words={"point": pair(point)},
            claims=(Equal(node(p * point[0] + q * point[1] + value), node(0)),),
        ),
        Move("write_line", after=result),
    )
    # The new line's own coefficients, read back from its equation, must have the right direction.
    own = as_line(result)
    if own is None:
        return None
    direction = own[0] * a + own[1] * b if perpendicular else own[0] * b - own[1] * a
    return Derivation(
        "line",
        moves,
        answer=result,
        proof=(on_line(result, point), Equal(node(direction), node(0))),
    )


def _with_slope(point: Point, given: Node, angle: bool) -> Derivation | None:
    if isinstance(given, Relation) and given.signs == ("=",) and given.operands[0] == Name("k"):
        given = given.operands[1]
    value = to_sympy(given)
    if not value.is_number:
        return None
    moves = []
    slope = value
    if angle:
        slope = sympy.tan(value)
        if not 0 <= value < sympy.pi or slope.has(sympy.zoo, sympy.tan):
            return None
        moves.append(
            Move(
                "slope_from_angle",
                after=equation(Name("k"), Call("tan", (given,)), slope),
                claims=(Equal(Call("tan", (given,)), node(slope)),),
            )
        )
    point_slope = equation(
        minus(Name("y"), point[1]), times(node(slope), minus(Name("x"), point[0]))
    )
    line = general_form(slope * (X - point[0]) - (Y - point[1]))
    moves += [
        Move("point_slope_line", after=point_slope, words={"point": pair(point)}),
        Move(
            "general_form",
            before=point_slope,
            after=line,
            claims=(SameSolutions(point_slope, line, ("y",)),),
        ),
    ]
    return Derivation(
        "line",
        tuple(moves),
        answer=line,
        proof=(on_line(line, point), SameSolutions(point_slope, line, ("y",))),
    )
