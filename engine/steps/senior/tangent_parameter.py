"""A letter of a line or a curve from their being tangent."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node
from engine.steps.claim import Claim, DerivativeOf, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import derivative_moves
from engine.steps.senior.nodes import equation, node
from engine.steps.senior.reading import Function, as_function, matched
from engine.steps.task import Task

X = symbol("x")


def find_tangent_parameter(task: Task) -> Derivation | None:
    """直线 y=kx 与曲线 y=f(x) 相切，求 k."""
    curve = r"(?:曲线|函数|抛物线)"
    nodes = matched(
        task,
        rf"直线#(?:是|为){curve}#的(?:一条)?切线,求(?:实数)?#",
        rf"直线#和{curve}#(?:的图象|的图像)?(?:相切),求(?:实数)?#",
        rf"{curve}#(?:的图象|的图像)?和直线#相切,求(?:实数)?#",
    )
    if nodes is None or not isinstance(nodes[2], Name):
        return None
    wanted = symbol(str(nodes[2]))
    first, second = (as_function(each, letters=2) for each in nodes[:2])
    if first is None or second is None or first.variable != "x" or second.variable != "x":
        return None
    line, other = (first, second) if _is_line(first) else (second, first)
    if not _is_line(line):
        return None
    return _solved(line, other, wanted)


def _is_line(function: Function) -> bool:
    body = to_sympy(function.body)
    return bool(body.is_polynomial(X)) and sympy.degree(body, X) == 1


def _solved(line: Function, curve: Function, wanted: Any) -> Derivation | None:
    straight, body = to_sympy(line.body), to_sympy(curve.body)
    if (straight.free_symbols | body.free_symbols) - {X} != {wanted}:
        return None
    slope = sympy.diff(body, X)
    at = sympy.Symbol("x0", real=True)
    system = [
        (slope - sympy.diff(straight, X)).subs(X, at), (body - straight).subs(X, at),
    ]  # fmt: skip
    try:
        solved = sympy.solve(system, [at, wanted], dict=True)
    except NotImplementedError:
        return None
    kept = [
        each for each in solved
        if len(each) == 2 and all(v.is_real and not v.free_symbols for v in each.values())
        and not body.subs(wanted, each[wanted]).subs(X, each[at]).has(sympy.zoo, sympy.nan)
    ]  # fmt: skip
    values = list(dict.fromkeys(each[wanted] for each in kept))
    if not values or len(values) > 2:
        return None
    claims: list[Claim] = []
    for each in kept:
        claims += [Equal(node(sympy.simplify(e.subs(each))), node(0)) for e in system]
    contact = symbol("x_0")
    shown = tree.System(tuple(
        equation(left.subs(X, contact), right.subs(X, contact))
        for left, right in ((slope, sympy.diff(straight, X)), (body, straight))
    ))  # fmt: skip
    name = Name(str(wanted))
    parts: tuple[Node, ...] = tuple(equation(name, value) for value in values)
    answer: Node = parts[0] if len(parts) == 1 else tree.Or(parts)
    steps = derivative_moves(curve) if body.free_symbols == {X} else None
    before = steps[0] if steps is not None else ()
    if steps is not None:
        claims.append(DerivativeOf(curve.body, "x", steps[1]))
    moves = (
        *before,
        Move("tangent_conditions", after=shown),
        Move("solve_system", before=shown, after=answer, claims=tuple(claims)),
    )
    return Derivation("tangent_parameter", moves, answer=answer, proof=tuple(claims))
