"""A parameter from monotony on an interval, and the monotone intervals of |p(x)|."""

from __future__ import annotations

import itertools
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.function_study import as_interval
from engine.steps.senior.nodes import condition, equation, interval_node, node, relation
from engine.steps.senior.reading import as_function, matched
from engine.steps.senior.signs import real_zeros, sample_point
from engine.steps.senior.solution_sets import solve_inequality
from engine.steps.task import Task

X = symbol("x")
_HOW = r"(?:上|内)?(?:是|为)?(?:单调)?(?:递增|递减|增函数|减函数|增加|减少|单调函数|单调)(?:的)?"


def find_axis_parameter(task: Task) -> Derivation | None:
    """二次函数在区间上单调，对称轴不能落在区间内部."""
    nodes = matched(
        task,
        rf"(?:函数|二次函数)?#在(?:区间)?#{_HOW},求(?:实数)?#(?:的)?(?:取值)?范围",
        r"(?:函数|二次函数)?#(?:的)?单调(?:递)?[增减]区间(?:是|为)#,求(?:实数)?#(?:的值)?",
    )
    if nodes is None or not isinstance(nodes[2], Name):
        return None
    letter = nodes[2]
    function, span = as_function(nodes[0], letters=2), as_interval(nodes[1])
    if function is None or span is None or function.variable != "x":
        return None
    a = symbol(str(letter))
    body = sympy.expand(to_sympy(function.body))
    if body.free_symbols != {X, a} or not body.is_polynomial(X) or sympy.degree(body, X) != 2:
        return None
    lead, middle, _ = sympy.Poly(body, X).all_coeffs()
    if lead.has(a) or not middle.has(a):
        return None
    axis = sympy.expand(-middle / (2 * lead))
    growing = "增" in task.text
    exact = "区间是" in task.text or "区间为" in task.text
    if not growing and "减" not in task.text:
        return None
    right = growing == bool(lead > 0)
    end = span.start if right else span.end
    if not end.is_finite or (exact and (span.end if right else span.start).is_finite):
        return None
    sign = "=" if exact else "≤" if right else "≥"
    demand = relation(axis, sign, end)
    if exact:
        roots = sympy.solve(axis - end, a)
        if len(roots) != 1:
            return None
        answer: Node = equation(letter, roots[0])
        claims: tuple[Claim, ...] = (Equal(node(axis.subs(a, roots[0])), node(end)),)
    else:
        solved = solve_inequality(demand, str(letter))
        if solved is None or solved[0] in (sympy.S.EmptySet, sympy.S.Reals):
            return None
        answer, claims = condition(solved[0], letter), solved[1]
    square = Equal(node(body), node(lead * (X - axis) ** 2 + body.subs(X, axis)))
    moves = (
        Move("parabola_axis", after=equation(Name("x"), axis), claims=(square,)),
        Move("axis_beside_interval", after=demand, words={"side": "左" if right else "右", "interval": nodes[1]}
             if not exact else {"side": "端", "interval": nodes[1]}),
        Move("letter_found", before=demand, after=answer, claims=claims),
    )  # fmt: skip
    return Derivation("axis_parameter", moves, answer=answer, proof=(square, *claims))


def find_absolute_monotony(task: Task) -> Derivation | None:
    """y=|p(x)| 的单调区间."""
    nodes = matched(
        task,
        r"(?:求)?(?:函数)?#的单调(?:递)?[增减]区间",
        r"(?:函数)?#,求(?:函数#|函数|它|其|#)?的?单调(?:递)?[增减]区间",
        r"(?:求)?(?:函数)?#的单调区间",
    )
    if nodes is None:
        return None
    function = as_function(nodes[0])
    if function is None or any(each != function.head() for each in nodes[1:]):
        return None
    absolutes = [each for each in function.body.walk() if isinstance(each, tree.Absolute)]
    body, x = to_sympy(function.body), symbol(function.variable)
    if len(absolutes) != 1 or body.free_symbols != {x}:
        return None
    inner = to_sympy(absolutes[0].body)
    t = sympy.Symbol("t", real=True)
    outer = body.subs(sympy.Abs(inner), t)
    if not inner.is_polynomial(x) or sympy.degree(inner, x) > 2 or not outer.is_polynomial(x, t):
        return None
    if outer.has(sympy.Abs) or sympy.degree(outer, t) != 1:
        return None
    zeros = real_zeros(inner, function.variable)
    if zeros is None:
        return None
    return _by_pieces(task.text, nodes[0], outer, inner, t, x, list(zeros))


def _by_pieces(
    words: str, given: Node, outer: Any, inner: Any, t: Any, x: Any, zeros: list[Any]
) -> Derivation | None:
    marks = set(zeros)
    for sign in (1, -1):
        slope = sympy.diff(outer.subs(t, sign * inner), x)
        if slope.has(x):
            found = real_zeros(slope, str(x))
            if found is None:
                return None
            marks |= set(found)
    edges = [-sympy.oo, *sorted(marks, key=float), sympy.oo]
    parts: list[tuple[Any, int]] = []
    claims: list[Claim] = []
    rows: list[str] = []
    for low, high in itertools.pairwise(edges):
        gap = sympy.Interval.open(low, high)
        at = sample_point(gap)
        sign = 1 if inner.subs(x, at) > 0 else -1
        piece = sympy.expand(outer.subs(t, sign * inner))
        slope = sympy.diff(piece, x).subs(x, at)
        if slope == 0:
            return None
        direction = 1 if slope > 0 else -1
        claims += [Holds(relation(inner.subs(x, at), ">" if sign > 0 else "<", 0)),
                   Holds(relation(slope, ">" if direction > 0 else "<", 0))]  # fmt: skip
        rows.append(rf"{latex(interval_node(gap))}:\ {latex(node(piece))}")
        if parts and parts[-1][1] == direction:
            parts[-1] = (sympy.Interval(parts[-1][0].start, high), direction)
        else:
            parts.append((sympy.Interval(low, high), direction))
    wanted = [d for d, word in ((1, "增"), (-1, "减")) if f"{word}区间" in words] or [1, -1]
    said_latex, said_text = [], []
    for direction in wanted:
        spans = [interval_node(span) for span, d in parts if d == direction]
        if not spans:
            return None
        name = "" if len(wanted) == 1 else {1: "单调递增区间", -1: "单调递减区间"}[direction]
        said_latex.append((rf"\text{{{name}}}" if name else "") + ", ".join(map(latex, spans)))
        said_text.append(name + "，".join(map(text, spans)))
    moves = (
        Move("absolute_pieces", latex=r",\quad ".join(rows), claims=tuple(claims)),
        Move("monotone_conclusion", latex=r"\text{；}".join(said_latex)),
    )
    body = given.operands[1] if isinstance(given, Relation) else given
    return Derivation(
        "absolute_monotony", moves, answer_latex=r"\text{；}".join(said_latex),
        answer_text="；".join(said_text), proof=tuple(claims), graphs=(body,),
    )  # fmt: skip
