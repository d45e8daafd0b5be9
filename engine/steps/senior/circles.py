"""Circles from centre and radius, and how a line lies to a circle."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.chords import chord_proof
from engine.steps.senior.conic import Conic, as_conic
from engine.steps.senior.nodes import (
    equation,
    minus,
    node,
    over,
    plus,
    power,
    relation,
    root,
    sure,
    times,
)
from engine.steps.senior.reading import matched
from engine.steps.senior.straight import X, Y, as_line, as_point, pair
from engine.steps.task import Task


def _touching(nodes: tuple[Node, ...]) -> Derivation | None:
    """The radius is the distance of the centre from the line it touches."""
    centre, line = as_point(nodes[0]), nodes[1]
    if centre is None or not isinstance(line, Relation) or line.signs != ("=",):
        return None
    straight = sympy.expand(to_sympy(line.operands[0]) - to_sympy(line.operands[1]))
    if not straight.is_polynomial(X, Y) or sympy.total_degree(straight) != 1:
        return None
    a, b = straight.coeff(X, 1), straight.coeff(Y, 1)
    size = sympy.Abs(straight.subs({X: centre[0], Y: centre[1]}))
    if not size.is_number or size == 0:
        return None
    radius = sympy.radsimp(size / sympy.sqrt(a**2 + b**2))
    filled = over(node(size), root(plus(power(node(a), 2), power(node(b), 2))))
    move = Move(
        "radius_from_tangent",
        after=equation(Name("r"), filled, radius),
        claims=(Equal(filled, node(radius)),),
    )
    return _circle(centre, sympy.expand(radius**2), (move,), ())


def find_circle(task: Task) -> Derivation | None:
    """求圆的方程."""
    end = r"(?:的)?圆(?:#)?的(?:标准)?方程"
    nodes = matched(
        task,
        rf"(?:求)?以(?:点)?#为圆心,?(?:且|和)?(?:以#为半径|半径(?:为|是|长为)?#){end}",
        rf"(?:求)?圆心(?:为|是|在)(?:点)?#,?(?:且|和)?半径(?:为|是|长为)?#{end}",
        r"圆心(?:为|是|在)(?:点)?#,?(?:且|和)?半径(?:为|是)?#,?(?:的圆的方程|求圆#?的(?:标准)?方程)",
    )
    if nodes is not None:
        centre = as_point(nodes[0])
        given = nodes[1]
        if isinstance(given, Relation) and given.operands[0] == Name("r"):
            given = given.operands[1]
        radius = to_sympy(given)
        if centre is None or not radius.is_number or not radius > 0:
            return None
        return _circle(centre, radius**2, (), ())
    nodes = matched(
        task,
        rf"(?:求)?以(?:点)?#为圆心,?(?:且|和)?(?:经)?过(?:点)?#{end}",
        rf"(?:求)?圆心(?:为|是|在)(?:点)?#,?(?:且|和)?(?:经)?过(?:点)?#{end}",
    )
    if nodes is not None:
        centre, point = as_point(nodes[0]), as_point(nodes[1])
        if centre is None or point is None or centre == point:
            return None
        square = sympy.expand((centre[0] - point[0]) ** 2 + (centre[1] - point[1]) ** 2)
        filled = plus(power(minus(point[0], centre[0]), 2), power(minus(point[1], centre[1]), 2))
        move = Move(
            "radius_from_point",
            after=equation(power(Name("r"), 2), filled, square),
            claims=(Equal(filled, node(square)),),
        )
        return _circle(centre, square, (move,), (point,))
    nodes = matched(
        task,
        rf"(?:求)?以(?:点)?#为圆心,?(?:且|和)?和直线#相切{end}",
        rf"(?:求)?圆心(?:为|是|在)(?:点)?#,?(?:且|和)?和直线#相切{end}",
    )
    if nodes is not None:
        return _touching(nodes)
    nodes = matched(
        task,
        rf"(?:求)?以(?:点)?#和(?:点)?#(?:的)?(?:连线|线段)?(?:#)?为直径(?:两?端点)?{end}",
        rf"(?:求)?以#,#为直径(?:的)?(?:两)?端点{end}",
        r"点?#和(?:点)?#,求以(?:线段)?#为直径的圆的(?:标准)?方程",
    )
    if nodes is not None:
        one, other = as_point(nodes[0]), as_point(nodes[1])
        if one is None or other is None or one == other:
            return None
        centre = ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
        square = sympy.expand(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) / 4)
        moves = (
            Move("centre_of_diameter", after=pair(centre)),
            Move("radius_of_diameter", after=equation(power(Name("r"), 2), square)),
        )
        return _circle(centre, square, moves, (one, other))
    return None


def _circle(
    centre: tuple[Any, Any], square: Any, before: tuple[Move, ...], points: tuple[Any, ...]
) -> Derivation:
    conic = Conic("circle", "", (square,), centre, None)
    standard = conic.standard
    standard = sure(Relation, standard)
    left = to_sympy(standard.operands[0])
    t = symbol("t")
    around = left.subs(
        {
            X: centre[0] + sympy.sqrt(square) * sympy.cos(t),
            Y: centre[1] + sympy.sqrt(square) * sympy.sin(t),
        }
    )
    proof: list[Claim] = [Equal(node(sympy.expand(around)), node(square))]
    proof += [Equal(node(left.subs({X: p[0], Y: p[1]})), node(square)) for p in points]
    move = Move("circle_from_centre", after=standard, words={"centre": pair(centre)})
    return Derivation("circle", (*before, move), answer=standard, proof=tuple(proof))


def find_position(task: Task) -> Derivation | None:
    """直线与圆的位置关系、弦长."""
    nodes = matched(
        task,
        r"(?:判断|求)?直线#和圆#的位置关系",
        r"(?:判断|求)?圆#和直线#的位置关系",
        r"直线#和圆#,(?:判断|求)它们的位置关系",
    )
    chord = False
    if nodes is None:
        chord = True
        nodes = matched(
            task,
            r"(?:求)?直线#被圆#(?:所)?截得的弦长",
            r"直线#被圆#(?:所)?截得的弦(?:#)?的?长(?:度)?",
            r"(?:求)?圆#截直线#(?:所得)?的弦长",
            r"直线#和圆#(?:相)?交于#(?:[和,]#)?两点,求(?:弦|弦长|线段)?#(?:的长)?",
        )
    if nodes is None:
        return None
    lines = [line for line in map(as_line, nodes[:2]) if line is not None]
    circles = [c for c in map(as_conic, nodes[:2]) if c is not None and c.kind == "circle"]
    if len(lines) != 1 or len(circles) != 1:
        return None
    return _line_circle(lines[0], circles[0], chord)


def _line_circle(line: tuple[Any, Any, Any], circle: Conic, chord: bool) -> Derivation | None:
    a, b, c = line
    centre, square = circle.centre, circle.squares[0]
    radius = sympy.sqrt(square)
    distance = sympy.radsimp(abs(a * centre[0] + b * centre[1] + c) / sympy.sqrt(a**2 + b**2))
    top = plus(
        times(node(a), node(centre[0]), sign="×"), times(node(b), node(centre[1]), sign="×"), c
    )
    filled = over(tree.Absolute(top), root(plus(power(node(a), 2), power(node(b), 2))))
    claim = Equal(filled, node(distance))
    moves = [
        Move("centre_and_radius", after=tree.Listing((pair(centre), equation(Name("r"), radius)))),
        Move("point_line_distance", after=equation(Name("d"), filled, distance), claims=(claim,)),
    ]
    gap = sympy.simplify(distance - radius)
    inside = sympy.simplify(square - distance**2)
    if not chord:
        sign, name = ("=", "相切") if gap == 0 else (("<", "相交") if gap < 0 else (">", "相离"))
        compared = Holds(relation(distance, sign, radius))
        moves.append(
            Move(
                "compare_distance",
                after=relation(Name("d"), sign, Name("r")),
                claims=(compared,),
                words={"name": name},
            )
        )
        return Derivation(
            "line_circle",
            tuple(moves),
            answer_latex=rf"\text{{{name}}}",
            answer_text=name,
            proof=(claim, compared),
        )
    if not inside > 0:
        return None
    value = 2 * sympy.sqrt(inside)
    shown = times(2, root(minus(power(Name("r"), 2), power(Name("d"), 2))))
    moves.append(
        Move(
            "chord_by_right_triangle",
            after=equation(tree.Absolute(Name("AB")), shown, value),
            claims=(
                Equal(
                    times(2, root(minus(power(node(radius), 2), power(node(distance), 2)))),
                    node(value),
                ),
            ),
        )
    )
    return Derivation(
        "chord",
        tuple(moves),
        answer=node(value),
        proof=(claim, *chord_proof(line, circle.expression, value)),
    )
