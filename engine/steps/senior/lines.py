"""Straight lines: equations, distances, intersections, slope and inclination."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
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
from engine.steps.senior.tangent import general_form
from engine.steps.task import Task

X, Y = symbol("x"), symbol("y")
Point = tuple[Any, Any]


def as_point(each: Node) -> Point | None:
    """(1, 2) or A(1, 2) with numbers."""
    items: tuple[Node, ...] = ()
    if isinstance(each, tree.Tuple):
        items = each.items
    elif isinstance(each, Call) and len(each.function) == 1 and each.function.isupper():
        items = each.arguments
    elif isinstance(each, tree.Interval) and not each.left_closed and not each.right_closed:
        items = (each.left, each.right)
    if len(items) != 2:
        return None
    x, y = (to_sympy(item) for item in items)
    return (x, y) if x.is_number and y.is_number and x.is_real and y.is_real else None


def as_line(each: Node) -> tuple[Any, Any, Any] | None:
    """A, B, C of Ax + By + C = 0, also from "l: ..."; None for anything else."""
    if isinstance(each, tree.Ratio) and len(each.terms) == 2:
        each = each.terms[1]
    if not isinstance(each, Relation) or each.signs != ("=",):
        return None
    difference = sympy.expand(to_sympy(each.operands[0]) - to_sympy(each.operands[1]))
    if not difference.free_symbols <= {X, Y} or not difference.free_symbols:
        return None
    if not difference.is_polynomial(X, Y):
        return None
    polynomial = sympy.Poly(difference, X, Y)
    if polynomial.total_degree() != 1:
        return None
    return polynomial.coeff_monomial(X), polynomial.coeff_monomial(Y), polynomial.coeff_monomial(1)


def two_letters(each: Node) -> str:
    """AB, however it was read: a product of letters, a name or a segment; "" for anything else."""
    if isinstance(each, tree.Multiply) and all(isinstance(factor, Name) for factor in each.factors):
        return "".join(str(factor) for factor in each.factors)
    return str(getattr(each, "letters", each if isinstance(each, Name) else ""))


def pair(point: Point) -> Node:
    """The point as written."""
    return tree.Tuple((node(point[0]), node(point[1])))


def on_line(line: Relation, point: Point) -> Claim:
    """That the point satisfies the equation."""
    value = to_sympy(line.operands[0]) - to_sympy(line.operands[1])
    return Equal(node(value.subs({X: point[0], Y: point[1]})), node(0))


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
    return None


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
    family = equation(p * X + q * Y + m, 0)
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
    assert own is not None
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
