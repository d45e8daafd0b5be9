"""Greatest and least value, or range, of a quadratic in sin x or cos x."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import (
    equation,
    minus,
    node,
    plus,
    power,
    relation,
    times,
    union_node,
)
from engine.steps.senior.reading import Function, as_function, matched
from engine.steps.task import Task

T = symbol("t")
_GOAL = r"(?:的)?(?:最大值和最小值|最小值和最大值|最大值|最小值|最值|值域)"


def find_sine_quadratic(task: Task) -> Derivation | None:
    """求 y=a·sin²x+b·sin x+c 这一类函数的最值、值域."""
    nodes = matched(
        task, rf"(?:求)?(?:函数)?#{_GOAL}", rf"(?:函数)?#,求(?:函数#|函数|它|其|#)?{_GOAL}",
        rf"(?:求)?(?:函数)?#\(#\){_GOAL}",
    )  # fmt: skip
    if nodes is None:
        return None
    first: Node = nodes[0].body if isinstance(nodes[0], tree.Where) else nodes[0]
    if isinstance(nodes[0], tree.Where) and nodes[0].condition != relation(
        Name("x"), "∈", tree.Constant("R")
    ):
        return None
    function = as_function(first)
    real = relation(Name("x"), "∈", tree.Constant("R"))
    if function is None or any(each not in (function.head(), real) for each in nodes[1:]):
        return None
    found = _in_one_ratio(function)
    if found is None:
        return None
    call, quadratic = found
    return _written(function, call, quadratic, task.text)


def _in_one_ratio(function: Function) -> tuple[Call, Any] | None:
    """The ratio that stays, and the quadratic in it; None where sine and cosine both remain."""
    unknown = symbol(function.variable)
    body = to_sympy(function.body)
    if not body.has(sympy.sin, sympy.cos) or body.has(sympy.tan):
        return None
    angles = {atom.args[0] for atom in body.atoms(sympy.sin, sympy.cos)}
    base = next((a for a in angles if a == unknown), None)
    if base is None or not angles <= {unknown, 2 * unknown}:
        return None
    sine, cosine = sympy.sin(unknown), sympy.cos(unknown)
    for keep, drop, double in (
        (sine, cosine, 1 - 2 * sine**2),
        (cosine, sine, 2 * cosine**2 - 1),
    ):
        changed = sympy.expand(body.subs(sympy.cos(2 * unknown), double))
        changed = sympy.expand(changed.subs(drop**2, 1 - keep**2))
        polynomial = changed.subs(keep, T)
        if polynomial.has(unknown) or not polynomial.is_polynomial(T):
            continue
        if sympy.degree(polynomial, T) == 2:
            return Call("sin" if keep is sine else "cos", (Name(function.variable),)), polynomial
    return None


def _written(function: Function, call: Call, quadratic: Any, words: str) -> Derivation | None:
    a, b, c = sympy.Poly(quadratic, T).all_coeffs()
    if not all(each.is_real and each.is_number for each in (a, b, c)):
        return None
    axis, top = -b / (2 * a), sympy.nsimplify(c - b**2 / (4 * a))
    letter = Name("t")
    in_t = Equal(function.body, node(quadratic.subs(T, to_sympy(call))))
    inner: Node = (
        letter if axis == 0 else (minus(letter, axis) if axis > 0 else plus(letter, -axis))
    )
    square: Node = power(inner, 2)
    completed = square if a == 1 else tree.Negate(square) if a == -1 else times(node(a), square)
    completed = plus(completed, top) if top != 0 else completed
    moves = [
        Move("one_ratio_quadratic", before=function.body,
             after=equation(function.head(), quadratic.subs(T, to_sympy(call))), claims=(in_t,),
             words={"ratio": call}),
        Move("let_ratio", after=tree.Listing((equation(letter, call), relation(-1, "≤", letter, "≤", 1))),
             words={"ratio": call}),
        Move("complete_square", before=node(quadratic), after=equation(function.head(), completed),
             claims=(Equal(node(quadratic), completed),)),
    ]  # fmt: skip
    places = {sympy.Integer(-1), sympy.Integer(1)} | ({axis} if -1 < axis < 1 else set())
    values = {
        at: sympy.simplify(quadratic.subs(T, at)) for at in sorted(places, key=lambda e: float(e))
    }
    low = min(values.values(), key=lambda each: float(each))
    high = max(values.values(), key=lambda each: float(each))
    claims: list[Claim] = [in_t, Equal(node(quadratic), completed)]
    for at, value in values.items():
        claims.append(Equal(node(quadratic.subs(T, at)), node(value)))
        claims += [Holds(relation(value, "≤", high)), Holds(relation(value, "≥", low))]
    shown = r",\ ".join(
        latex(equation(letter, at)) + r"\text{ 时 }" + latex(node(v)) for at, v in values.items()
    )
    moves.append(Move("quadratic_on_unit", latex=shown, claims=tuple(claims[2:])))
    if "值域" in words:
        answer = union_node(sympy.Interval(low, high))
        moves.append(Move("range_conclusion", after=answer, words={"range": answer}))
        return Derivation("sine_quadratic", tuple(moves), answer=answer, form="interval",
                          proof=tuple(claims), graphs=(function.body,))  # fmt: skip
    said = [
        (name, value)
        for name, value in (("最大值", high), ("最小值", low))
        if name in words or "最值" in words
    ]
    single = len(said) == 1
    return Derivation(
        "sine_quadratic", tuple(moves), answer=node(said[0][1]) if single else None,
        answer_latex="" if single else r"\text{，}".join(rf"\text{{{n} }}" + latex(node(v)) for n, v in said),
        answer_text="" if single else "，".join(f"{n} {text(node(v))}" for n, v in said),
        proof=tuple(claims), graphs=(function.body,),
    )  # fmt: skip
