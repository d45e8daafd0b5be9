"""Drawing a graph by a table of points, and how a line or a hyperbola rises or falls."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.functions import GRAPH, function, function_of_x
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import relation
from engine.steps.task import Task
from engine.values import Table

DRAW = (
    r"(?:画出|画|作出|作)(?:出)?(?:一次函数|二次函数|反比例函数|正比例函数|抛物线|直线|函数)?#(?:的)?(?:函数)?(?:图象|图像)",
    r"(?:draw|plot|graph|sketch)(?:_the)?(?:_graph_of)?#",
)
GROWTH = (
    rf"(?:求|判断|说出)?(?:一次函数|反比例函数|正比例函数|直线|函数)#{GRAPH}的(?:增减性|单调性)",
    r"(?:一次函数|反比例函数|正比例函数|直线|函数)#(?:中)?,?#(?:的值)?随#的增大(?:而|如何变化|怎样变化)(?:如何变化|怎样变化|____)?",
)


def draw_graph(task: Task) -> Derivation | None:
    """列表、描点、连线."""
    found = matched(task, *DRAW)
    if found is None or len(found[1]) != 1:
        return None
    curve = function_of_x(found[1][0])
    if curve is None:
        return None
    body, value = curve
    places = _places(value)
    if places is None:
        return None
    claims: list[Claim] = []
    heights = []
    for place in places:
        put_in = substituted(body, {"x": from_sympy(place)})
        height = from_sympy(value.subs(symbol("x"), place))
        claims.append(Equal(put_in, height))
        heights.append(height)
    table = Table((
        ("$x$", *(f"${latex(from_sympy(place))}$" for place in places)),
        ("$y$", *(f"${latex(height)}$" for height in heights)),
    ))  # fmt: skip
    answer = function(body)
    moves = (
        Move("table_of_points", answer, claims=tuple(claims), layout=table),
        Move("join_points", latex=latex(answer)),
    )
    return Derivation("graph", moves, answer, proof=tuple(claims), graphs=(body,))


def _places(value: Any) -> list[Any] | None:
    """Where to compute points: two for a line, five around a vertex, six on a hyperbola."""
    x = symbol("x")
    if value.is_polynomial(x):
        degree = sympy.degree(value, x)
        if degree == 1:
            root = sympy.solve(value, x)[0]
            return [sympy.Integer(0), root if root != 0 else sympy.Integer(1)]
        if degree == 2:
            a, b, _ = sympy.Poly(value, x).all_coeffs()
            middle = -b / (2 * a)
            return [middle + step for step in (-2, -1, 0, 1, 2)] if middle.is_Rational else None
        return None
    above, below = sympy.fraction(sympy.together(value))
    if above.has(x) or sympy.degree(below, x) != 1 or below.coeff(x, 0) != 0:
        return None
    return [sympy.Integer(each) for each in (-4, -2, -1, 1, 2, 4)]


def tell_growth(task: Task) -> Derivation | None:
    """The sign of k says whether y grows or falls with x."""
    found = matched(task, *GROWTH)
    if found is None:
        return None
    curve = function_of_x(found[1][0])
    if curve is None:
        return None
    body, value = curve
    x = symbol("x")
    k, inverse = _slope(value, x)
    if k is None:
        return None
    told = relation(tree.Name("k"), ">" if k > 0 else "<", 0)
    claims: tuple[Claim, ...] = (Holds(relation(from_sympy(k), ">" if k > 0 else "<", 0)),)
    grows = (k > 0) != inverse
    words = f"y随x的增大而{'增大' if grows else '减小'}"
    if inverse:
        words = "在每个象限内，" + words
    written = words.replace("y随x的", r"}y\text{ 随 }x\text{ 的").join((r"\text{", "}"))
    move = Move("growth_of_inverse" if inverse else "growth_of_line", latex=written,
                claims=claims, words={"k": told})  # fmt: skip
    return Derivation("growth", (move,), None, written, words, proof=claims, graphs=(body,))


def _slope(value: Any, x: Any) -> tuple[Any, bool]:
    if value.is_polynomial(x):
        if sympy.degree(value, x) != 1:
            return None, False
        return sympy.expand(value).coeff(x, 1), False
    k = sympy.cancel(value * x)
    return (None, True) if k.has(x) or not k.is_Rational or k == 0 else (k, True)
