"""Distances between points and lines, intersections, slopes, midpoints."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Call, Name, Node
from engine.steps.claim import Claim, Equal, Holds, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import (
    equation,
    minus,
    node,
    over,
    plus,
    power,
    relation,
    root,
    times,
)
from engine.steps.senior.reading import matched
from engine.steps.senior.straight import Point, X, Y, as_line, as_point, on_line, pair, two_letters
from engine.steps.senior.tangent import general_form
from engine.steps.task import Task


def find_distance(task: Task) -> Derivation | None:
    """点到直线、两平行线、两点间的距离."""
    nodes = matched(
        task,
        r"(?:求)?点?#到(?:直线)?#的距离",
        r"(?:求)?原点到(?:直线)?#的距离",
        r"点#和?(?:直线)?#,求点#到直线#的距离",
    )
    if nodes is not None:
        point = (
            as_point(nodes[0]) if "原点" not in task.text else (sympy.Integer(0), sympy.Integer(0))
        )
        line = as_line(nodes[-1])
        return None if point is None or line is None else _point_line(point, line)
    nodes = matched(
        task,
        r"(?:求)?(?:两(?:条)?)?平行(?:直)?线#和#(?:之)?间?的距离",
        r"(?:求)?(?:两)?(?:条)?(?:平行)?直线#和(?:直线)?#(?:之)?间的距离",
    )
    if nodes is not None:
        lines = [as_line(each) for each in nodes]
        return None if lines[0] is None or lines[1] is None else _parallel(lines[0], lines[1])
    nodes = matched(
        task,
        r"(?:求)?(?:两)?点#和(?:点)?#(?:两点)?(?:之)?间?的距离",
        r"点?#,#,求#",
        r"点?#和(?:点)?#,求#",
    )
    if (
        nodes is not None
        and (p := as_point(nodes[0])) is not None
        and (q := as_point(nodes[1])) is not None
    ):
        if len(nodes) == 3 and not (
            isinstance(nodes[2], tree.Absolute)
            and isinstance(nodes[0], Call)
            and isinstance(nodes[1], Call)
            and two_letters(nodes[2].body) == nodes[0].function + nodes[1].function
        ):
            return None
        return _two_points(p, q)
    return None


def _point_line(point: Point, line: tuple[Any, Any, Any]) -> Derivation:
    a, b, c = line
    top = plus(
        times(node(a), node(point[0]), sign="×"), times(node(b), node(point[1]), sign="×"), c
    )
    filled = over(tree.Absolute(top), root(plus(power(node(a), 2), power(node(b), 2))))
    value = sympy.radsimp(abs(a * point[0] + b * point[1] + c) / sympy.sqrt(a**2 + b**2))
    general = general_form(a * X + b * Y + c)
    # The foot of the perpendicular lies on the line and is as far away as the formula says.
    scale = (a * point[0] + b * point[1] + c) / (a**2 + b**2)
    foot = (point[0] - a * scale, point[1] - b * scale)
    proof = (
        Equal(filled, node(value)),
        Equal(node(a * foot[0] + b * foot[1] + c), node(0)),
        Equal(
            node(sympy.expand((foot[0] - point[0]) ** 2 + (foot[1] - point[1]) ** 2)),
            node(sympy.expand(value**2)),
        ),
    )
    moves = (
        Move("line_general", after=general),
        Move(
            "point_line_distance",
            after=equation(Name("d"), filled, value),
            claims=(Equal(filled, node(value)),),
        ),
    )
    return Derivation("distance", moves, answer=node(value), proof=proof)


def _parallel(one: tuple[Any, Any, Any], other: tuple[Any, Any, Any]) -> Derivation | None:
    a, b, c = one
    if sympy.simplify(a * other[1] - b * other[0]) != 0:
        return None
    scale = a / other[0] if other[0] != 0 else b / other[1]
    e = sympy.simplify(other[2] * scale)
    if e == c:
        return None
    filled = over(tree.Absolute(minus(c, e)), root(plus(power(node(a), 2), power(node(b), 2))))
    value = sympy.radsimp(abs(c - e) / sympy.sqrt(a**2 + b**2))
    moves = [
        Move(
            "same_coefficients",
            latex="",
            after=tree.Listing((equation(a * X + b * Y + c, 0), equation(a * X + b * Y + e, 0))),
        )
    ]
    moves.append(
        Move(
            "parallel_distance",
            after=equation(Name("d"), filled, value),
            claims=(Equal(filled, node(value)),),
        )
    )
    start = (-c / a, sympy.Integer(0)) if a != 0 else (sympy.Integer(0), -c / b)
    proof = (
        Equal(filled, node(value)),
        Equal(
            node((a * start[0] + b * start[1] + e) ** 2),
            node(sympy.expand(value**2 * (a**2 + b**2))),
        ),
    )
    return Derivation("distance", tuple(moves), answer=node(value), proof=proof)


def _two_points(p: Point, q: Point) -> Derivation:
    filled = root(plus(power(minus(q[0], p[0]), 2), power(minus(q[1], p[1]), 2)))
    value = sympy.sqrt(sympy.expand((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2))
    claim = Equal(filled, node(value))
    move = Move("two_point_distance", after=equation(filled, value), claims=(claim,))
    return Derivation(
        "distance", (move,), answer=node(value), proof=(claim, Holds(relation(value, "≥", 0)))
    )


def find_intersection(task: Task) -> Derivation | None:
    """两直线的交点、斜率、倾斜角、中点."""
    nodes = matched(task, r"(?:求)?(?:两)?(?:条)?直线#和(?:直线)?#的交点(?:坐标)?")
    if nodes is not None:
        return _crossing(nodes)
    nodes = matched(
        task,
        r"(?:求)?直线#的(?:斜率|倾斜角)(?:和(?:斜率|倾斜角))?",
        r"(?:求)?(?:经)?过(?:两)?点?#和(?:点)?#(?:两点)?的直线(?:#)?的(?:斜率|倾斜角)",
    )
    if nodes is not None and not ("斜率" in task.text and "倾斜角" in task.text):
        return _slope(nodes, angle="倾斜角" in task.text)
    nodes = matched(
        task,
        r"(?:求)?(?:两)?点?#和(?:点)?#(?:连线|的连线|为端点的线段|的线段)?的中点(?:坐标)?",
        r"点?#和(?:点)?#,求线段#的中点(?:#)?的?坐标",
    )
    if (
        nodes is not None
        and (p := as_point(nodes[0])) is not None
        and (q := as_point(nodes[1])) is not None
    ):
        middle = ((p[0] + q[0]) / 2, (p[1] + q[1]) / 2)
        filled = tree.Tuple((over(plus(p[0], q[0]), 2), over(plus(p[1], q[1]), 2)))
        claims = tuple(Equal(a, node(b)) for a, b in zip(filled.items, middle, strict=True))
        move = Move("midpoint", before=filled, after=pair(middle), claims=claims)
        return Derivation("midpoint", (move,), answer=pair(middle), proof=claims)
    return None


def find_intercept(task: Task) -> Derivation | None:
    """直线在坐标轴上的截距."""
    nodes = matched(task, r"(?:求)?直线#在#轴上的截距", r"直线#,求(?:它|直线)?在#轴上的截距")
    if nodes is None or str(nodes[1]) not in ("x", "y"):
        return None
    line, axis = as_line(nodes[0]), str(nodes[1])
    if line is None:
        return None
    slope, free = (line[0], Name("y")) if axis == "x" else (line[1], Name("x"))
    if slope == 0:
        return None
    value = sympy.simplify(-line[2] / slope)
    general = general_form(line[0] * X + line[1] * Y + line[2])
    point = (value, sympy.Integer(0)) if axis == "x" else (sympy.Integer(0), value)
    claim = on_line(general, point)
    move = Move(
        "intercept",
        after=equation(Name(axis), value),
        claims=(claim,),
        words={"zero": equation(free, 0)},
    )
    return Derivation("intercept", (move,), answer=node(value), proof=(claim,))


def _crossing(nodes: tuple[Node, ...]) -> Derivation | None:
    one, other = as_line(nodes[0]), as_line(nodes[1])
    if one is None or other is None or one[0] * other[1] - one[1] * other[0] == 0:
        return None
    rows = [equation(a * X + b * Y + c, 0) for a, b, c in (one, other)]
    found = sympy.solve([to_sympy(r.operands[0]) for r in rows], (X, Y), dict=True)[0]
    point = (found[X], found[Y])
    system = tree.System(tuple(rows))
    solved = tree.System((equation(X, point[0]), equation(Y, point[1])))
    claim = SameSolutions(system, solved, ("x", "y"))
    moves = (
        Move("line_system", after=system),
        Move("solve_system", before=system, after=solved, claims=(claim,)),
    )
    return Derivation(
        "intersection",
        moves,
        answer=pair(point),
        proof=(on_line(rows[0], point), on_line(rows[1], point)),
    )


def _slope(nodes: tuple[Node, ...], angle: bool) -> Derivation | None:
    moves: list[Move] = []
    if len(nodes) == 1:
        line = as_line(nodes[0])
        if line is None or line[1] == 0:
            return None
        slope = sympy.simplify(-line[0] / line[1])
        written = equation(Name("y"), slope * X - line[2] / line[1])
        claim: Claim = SameSolutions(nodes[0], written, ("y",))
        moves.append(Move("slope_intercept", before=nodes[0], after=written, claims=(claim,)))
    else:
        p, q = as_point(nodes[0]), as_point(nodes[1])
        if p is None or q is None or p[0] == q[0]:
            return None
        slope = sympy.simplify((q[1] - p[1]) / (q[0] - p[0]))
        filled = over(minus(q[1], p[1]), minus(q[0], p[0]))
        claim = Equal(filled, node(slope))
        moves.append(
            Move("slope_of_two_points", after=equation(Name("k"), filled, slope), claims=(claim,))
        )
    if not angle:
        if len(nodes) == 1:
            moves.append(Move("read_slope", after=equation(Name("k"), slope)))
        return Derivation("slope", tuple(moves), answer=node(slope), proof=(claim,))
    value = sympy.atan(slope)
    if not (value / sympy.pi).is_Rational:
        return None
    value = value if value >= 0 else value + sympy.pi
    degrees = tree.Degrees(node(value / sympy.pi * 180))
    moves.append(Move("angle_from_slope", after=equation(Call("tan", (Name("alpha"),)), slope)))
    tangent = Equal(node(sympy.tan(value)), node(slope))
    moves.append(Move("inclination", after=equation(Name("alpha"), degrees), claims=(tangent,)))
    return Derivation(
        "slope",
        tuple(moves),
        answer=degrees,
        proof=(claim, tangent, Holds(relation(0, "≤", value, "<", sympy.pi))),
    )
