"""The area between two curves."""

from __future__ import annotations

import itertools
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import AntiderivativeOf, Claim, Equal, Holds, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.integrals import antiderivative
from engine.steps.senior.nodes import equation, node, relation
from engine.steps.senior.reading import as_function, matched
from engine.steps.senior.signs import real_zeros, sample_point
from engine.steps.task import Task

X = symbol("x")
_CURVE = r"(?:曲线|直线|抛物线|函数)?"


def find_curve_area(task: Task) -> Derivation | None:
    """由两条曲线围成的图形的面积."""
    nodes = matched(
        task,
        rf"(?:求)?(?:由)?{_CURVE}#(?:的图象)?[和,]{_CURVE}#(?:的图象)?(?:所)?围成的?(?:的)?(?:封闭|平面)?图形(?:的)?面积(?:#)?",
        rf"(?:求)?(?:由)?{_CURVE}#[和,]{_CURVE}#[和,]{_CURVE}#(?:[和,]#轴)?(?:所)?围成的?(?:的)?(?:封闭|平面)?图形(?:的)?面积(?:#)?",
        rf"(?:求)?(?:由)?{_CURVE}#[和,]#轴(?:所)?围成的?(?:的)?(?:封闭|平面)?图形(?:的)?面积(?:#)?",
    )
    if nodes is None:
        return None
    bodies: list[Node] = []
    walls: list[Any] = []
    for each in nodes:
        if each == Name("x") and "轴" in task.text:
            bodies.append(node(0))
        elif isinstance(each, Relation) and each.operands[0] == Name("x") and each.signs == ("=",):
            walls.append(to_sympy(each.operands[1]))
        elif isinstance(each, Name):
            return None
        else:
            function = as_function(each)
            if function is None or function.variable != "x":
                return None
            bodies.append(function.body)
    if len(bodies) != 2 or len(walls) > 2 or not all(each.is_number for each in walls):
        return None
    return _between(bodies, walls)


def _between(bodies: list[Node], walls: list[Any]) -> Derivation | None:
    first, second = (to_sympy(each) for each in bodies)
    difference = sympy.expand(first - second)
    if not difference.has(X):
        return None
    zeros = real_zeros(difference, "x")
    if zeros is None:
        return None
    marks = sorted({*zeros, *walls}, key=float)
    if walls:
        if len(walls) == 2:
            marks = [each for each in marks if min(walls) <= each <= max(walls)]
        elif len(zeros) != 1 or zeros[0] == walls[0]:
            return None
    if not 2 <= len(marks) <= 4:
        return None
    claims: list[Claim] = [SolutionSet(equation(difference, 0), "x", tuple(map(node, zeros)))]
    total: Any = sympy.Integer(0)
    parts: list[Node] = []
    for low, high in itertools.pairwise(marks):
        at = sample_point(sympy.Interval.open(low, high))
        above = difference.subs(X, at) > 0
        height = difference if above else -difference
        found = antiderivative(height, "x")
        if found is None:
            return None
        primitive = to_sympy(found)
        claims += [
            AntiderivativeOf(node(height), "x", found),
            Holds(relation(height.subs(X, at), ">", 0)),
        ]
        total += primitive.subs(X, high) - primitive.subs(X, low)
        parts.append(tree.Integral(node(height), Name("x"), node(low), node(high)))
    value = sympy.simplify(total)
    whole: Node = parts[0] if len(parts) == 1 else tree.Add(tuple(parts))
    roots = tuple(equation(Name("x"), each) for each in zeros)
    done = Equal(node(total), node(value))
    moves = (
        Move("meeting_points", before=equation(*bodies), after=roots[0] if len(roots) == 1 else tree.Or(roots), claims=tuple(claims[:1])),
        Move("area_as_integral", after=equation(Name("S"), whole), claims=tuple(claims[1:])),
        Move("area_value", after=equation(Name("S"), value), claims=(done,)),
    )  # fmt: skip
    return Derivation(
        "curve_area", moves, answer=node(value), proof=(*claims, done), graphs=tuple(bodies)
    )
