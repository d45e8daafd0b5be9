"""Where graphs meet the axes and each other, and the quadrants of a straight line."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal, Holds, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.fractional_equation import polynomial_roots
from engine.steps.junior.functions import GRAPH, X, Y, function, function_of_x, point
from engine.steps.junior.linear_and_quadratic import system_with_quadratic
from engine.steps.junior.reading import matched
from engine.steps.junior.systems import linear_system
from engine.steps.junior.writing import ZERO, equation, known, relation, surd_node
from engine.steps.task import Task

WHAT = r"(?:直线|抛物线|一次函数|二次函数|正比例函数|函数)"
AXES = (
    rf"(?:求)?{WHAT}?#{GRAPH}与(?P<axes>(?:#轴(?:,|和|与)?(?:,?#轴)?)|(?:两)?坐标轴|#,#轴)(?:的)?(?:两个|两)?交点(?:的)?(?:坐标)?(?:分别)?(?:是|为)?(?:什么|多少)?",
)
MEET = (
    rf"(?:求)?(?:两条)?{WHAT}?#(?:与|和|,){WHAT}?#{GRAPH}的(?:所有)?交点(?:的)?(?:坐标)?(?:是|为)?(?:什么|多少)?",
)
QUADRANTS = (
    r"(?:求|判断)?(?:直线|一次函数|正比例函数)#(?:的)?(?:图象|图像)?(?:经过|过)(?:哪几个|哪些|第几)象限",
    r"(?:求|判断)?(?:直线|一次函数|正比例函数)#(?:的)?(?:图象|图像)?不(?:经过|过)(?:第几|哪个)象限(?P<negated>)",
)


def find_axis_intersections(task: Task) -> Derivation | None:
    """y = 0 for the x-axis, x = 0 for the y-axis."""
    found = matched(task, *AXES)
    if found is None:
        return None
    nodes = found[1]
    curve = function_of_x(nodes[0])
    axes = list(nodes[1:]) or [X, Y]
    if curve is None or any(axis not in (X, Y) for axis in axes) or len(set(axes)) != len(axes):
        return None
    body, value = curve
    x = symbol("x")
    if not value.is_polynomial(x) or not 1 <= sympy.degree(value, x) <= 2:
        return None
    moves: list[Move] = []
    proof: list[Claim] = []
    shown: list[Node] = []
    for axis in axes:
        part = _on_x_axis(body) if axis == X else _on_y_axis(body)
        if part is None:
            return None
        moves += part[0]
        shown += part[1]
        proof += part[2]
    if not shown:
        return Derivation("axis_intersections", tuple(moves), tree.Constant("empty"),
                          r"\text{没有交点}", proof=tuple(proof), graphs=(body,))  # fmt: skip
    answer: Node = shown[0] if len(shown) == 1 else tree.Listing(tuple(shown))
    return Derivation("axis_intersections", tuple(moves), answer, proof=tuple(proof),
                      graphs=(body,))  # fmt: skip


def points_on_x_axis(
    given: Node,
) -> tuple[list[Move], list[Node], list[Claim]] | None:
    """Where the graph of a quadratic function meets the x-axis, with the lines that find it."""
    curve = function_of_x(given)
    x = symbol("x")
    if curve is None or not curve[1].is_polynomial(x) or sympy.degree(curve[1], x) != 2:
        return None
    return _on_x_axis(curve[0])


Part = tuple[list[Move], list[Node], list[Claim]]


def _on_x_axis(body: Node) -> Part | None:
    line = equation(body, 0)
    solved = polynomial_roots(line, "x")
    if solved is None:
        return None
    roots = solved[1]
    claim = SolutionSet(line, "x", tuple(map(from_sympy, roots)))
    moves = [Move("let_y_be_zero", line, function(body)), *solved[0]]
    points = [point(surd_node(root), ZERO) for root in roots]
    if points:
        shown = ", ".join(latex(each) for each in points)
        moves.append(Move("points_on_x_axis", latex=shown, claims=(claim,)))
    return moves, points, [claim]


def _on_y_axis(body: Node) -> Part:
    put_in = substituted(body, {"x": ZERO})
    value = from_sympy(to_sympy(put_in))
    claim = Equal(put_in, value)
    place = point(ZERO, value)
    moves = [
        Move("let_x_be_zero", equation(Y, put_in), function(body)),
        Move("point_on_y_axis", latex=latex(place), claims=(claim,)),
    ]
    return moves, [place], [claim]


def find_common_points(task: Task) -> Derivation | None:
    """Both equations at once: a system."""
    found = matched(task, *MEET)
    if found is None or len(found[1]) != 2:
        return None
    curves = [function_of_x(node) for node in found[1]]
    if curves[0] is None or curves[1] is None:
        return None
    x = symbol("x")
    if not all(curve[1].is_polynomial(x) for curve in curves if curve):
        return None
    rows = [function(curve[0]) for curve in curves if curve]
    system = tree.System(tuple(rows))
    degrees = sorted(int(sympy.degree(curve[1], x)) for curve in curves if curve)
    inner = (
        linear_system(rows, ("x", "y")) if degrees == [1, 1]
        else system_with_quadratic(rows, ("x", "y")) if degrees == [1, 2]
        else None
    )  # fmt: skip
    if inner is None or inner.answer is None:
        return None
    start = Move("both_equations", system)
    graphs = tuple(curve[0] for curve in curves if curve)
    solutions = _points(inner.answer)
    if not solutions:
        return Derivation("common_points", (start, *inner.moves), tree.Constant("empty"),
                          r"\text{没有交点}", proof=inner.proof, graphs=graphs)  # fmt: skip
    answer: Node = solutions[0] if len(solutions) == 1 else tree.Listing(tuple(solutions))
    end = Move("write_common_points", answer, claims=inner.proof)
    return Derivation("common_points", (start, *inner.moves, end), answer, proof=inner.proof,
                      graphs=graphs)  # fmt: skip


def _points(answer: Node) -> list[Node]:
    systems = answer.parts if isinstance(answer, tree.Or) else (answer,)
    found = []
    for each in systems:
        if isinstance(each, tree.System):
            values: dict[str, Any] = {}
            for row in each.rows:
                row = known(row, tree.Relation)
                values[str(row.operands[0])] = row.operands[1]
            found.append(point(values["x"], values["y"]))
    return found


def find_quadrants(task: Task) -> Derivation | None:
    """The quadrants of a straight line from the signs of k and b."""
    found = matched(task, *QUADRANTS)
    if found is None or len(found[1]) != 1:
        return None
    curve = function_of_x(found[1][0])
    x = symbol("x")
    if curve is None or not curve[1].is_polynomial(x) or sympy.degree(curve[1], x) != 1:
        return None
    k, b = curve[1].coeff(x, 1), sympy.expand(curve[1]).coeff(x, 0)
    through = {1: ["一", "三"], -1: ["二", "四"]}[int(sympy.sign(k))]
    if b != 0:
        extra = {(1, 1): "二", (1, -1): "四", (-1, 1): "一", (-1, -1): "三"}
        through = sorted({*through, extra[int(sympy.sign(k)), int(sympy.sign(b))]},
                         key="一二三四".index)  # fmt: skip
    rest = [each for each in "一二三四" if each not in through]
    negated = found[0].groupdict().get("negated") is not None
    if negated and len(rest) != 1:
        return None
    names = "、".join(f"第{each}" for each in (rest if negated else through)) + "象限"
    told = tuple(
        relation(Name(letter), ">" if value > 0 else "<" if value < 0 else "=", 0)
        for letter, value in (("k", k), ("b", b))
    )
    proof = _sign_claims(k, b)
    move = Move("quadrants", latex=f"\\text{{{names}}}", claims=proof,
                words={"k": told[0], "b": told[1]})  # fmt: skip
    return Derivation("quadrants", (move,), None, f"\\text{{{names}}}", names, proof=proof,
                      graphs=(curve[0],))  # fmt: skip


def _sign_claims(k: Any, b: Any) -> tuple[Claim, ...]:
    return tuple(
        Holds(relation(from_sympy(value), ">" if value > 0 else "<" if value < 0 else "=", 0))
        for value in (k, b)
    )
