"""Inequalities such as sin x > 1/2: one period on the graph, then all periods."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import node, plus, relation, turning
from engine.steps.senior.reading import matched
from engine.steps.senior.solution_sets import FLIPPED
from engine.steps.task import Task

K = symbol("k")
_PI = sympy.pi
_FUNCTIONS = {"sin": sympy.sin, "cos": sympy.cos, "tan": sympy.tan}


def find_trigonometric_inequality(task: Task) -> Derivation | None:
    """解三角不等式 A·sin(ωx+φ)+B > C."""
    nodes = matched(
        task,
        r"(?:解|求)(?:关于#的)?(?:三角)?不等式#(?:的解集)?",
        r"(?:求)?(?:使)?#(?:成立)?的#的(?:取值)?(?:集合|范围)",
        r"(?:三角)?不等式#的解集",
        r"求(?:满足|使(?:得)?)(?:不等式)?#(?:成立)?的#的(?:取值)?(?:集合|范围)",
    )
    if nodes is None:
        return None
    given = next((each for each in nodes if isinstance(each, Relation)), None)
    names = [each for each in nodes if isinstance(each, Name)]
    if given is None or len(given.signs) != 1 or given.signs[0] not in FLIPPED:
        return None
    letters = {str(each) for each in given.walk() if isinstance(each, Name)}
    if len(letters) != 1 or any(str(each) not in letters for each in names):
        return None
    variable = letters.pop()
    calls = {each for each in given.walk() if isinstance(each, Call)}
    if len(calls) != 1 or len(nodes) != 1 + len(names):
        return None
    call = calls.pop()
    if call.function not in _FUNCTIONS:
        return None
    return _solve(given, call, variable)


def _solve(given: Relation, call: Call, variable: str) -> Derivation | None:
    t, x = symbol("t"), symbol(variable)
    atom = to_sympy(call)
    difference = sympy.expand(to_sympy(given.operands[0]) - to_sympy(given.operands[1]))
    linear = difference.subs(atom, t)
    if linear.has(x) or not linear.is_polynomial(t) or sympy.degree(linear, t) != 1:
        return None
    angle = to_sympy(call.arguments[0])
    if not angle.is_polynomial(x) or sympy.degree(angle, x) != 1:
        return None
    rate, rest = sympy.Poly(linear, t).all_coeffs()
    bound = sympy.simplify(-rest / rate)
    sign = given.signs[0] if rate > 0 else FLIPPED[given.signs[0]]
    frequency, phase = sympy.Poly(angle, x).all_coeffs()
    if not frequency.is_positive or not (frequency.is_Rational or (frequency / _PI).is_Rational):
        return None
    span = _one_period(call.function, bound, sign)
    if span is None:
        return None
    (low, high), period = span
    isolated = relation(call, sign, bound)
    moves = []
    if isolated != given:
        moves.append(Move("isolate_trigonometric", before=given, after=isolated))
    strict = sign in "<>"
    left = right = "<" if strict else "≤"
    if call.function == "tan":
        left, right = ("<", right) if sign in "<≤" else (left, "<")
    ends = [sympy.expand((each - phase) / frequency) for each in (low, high)]
    step = period / frequency
    inside, letter = call.arguments[0], Name(variable)
    around = relation(_turned(low, period), left, inside, right, _turned(high, period))
    solved = relation(_turned(ends[0], step), left, letter, right, _turned(ends[1], step))
    claims = _claims(given, difference, x, ends, step, call.function)
    moves.append(
        Move(
            "period_of_inequality",
            before=isolated,
            after=around,
            words={"graph": _NAMES[call.function]},
        )
    )
    if angle != x:
        moves.append(Move("solve_for_x", before=around, after=solved))
    integers = relation(Name("k"), "∈", tree.Constant("Z"))
    moves.append(Move("all_periods", after=solved, claims=tuple(claims)))
    condition = tree.Listing((solved, integers))
    answer = tree.SetBuilder(letter, condition)
    return Derivation(
        "trigonometric_inequality", tuple(moves), answer=answer,
        answer_latex=latex(answer), answer_text=text(answer), proof=tuple(claims),
    )  # fmt: skip


_NAMES = {"sin": "正弦", "cos": "余弦", "tan": "正切"}


def _one_period(function: str, bound: Any, sign: str) -> tuple[tuple[Any, Any], Any] | None:
    """The angles of one period for which the ratio is on the wanted side of the bound."""
    inverse = {"sin": sympy.asin, "cos": sympy.acos, "tan": sympy.atan}[function](bound)
    if not (inverse / _PI).is_Rational:
        return None
    above = sign in ">≥"
    if function == "tan":
        return ((inverse, _PI / 2) if above else (-_PI / 2, inverse)), _PI
    if not abs(bound) < 1:
        return None
    if function == "sin":
        return ((inverse, _PI - inverse) if above else (-_PI - inverse, inverse)), 2 * _PI
    return ((-inverse, inverse) if above else (inverse, 2 * _PI - inverse)), 2 * _PI


def _turned(rest: Any, period: Any) -> Node:
    """2kπ + π/6: the period first, as in the textbook."""
    turns = turning(period)
    return turns if rest == 0 else plus(turns, rest)


def _claims(
    given: Relation, difference: Any, x: Any, ends: list[Any], step: Any, function: str
) -> list[Claim]:
    """Right in the middle of the part, wrong in the middle of the gap, equal at the ends; twice."""
    sign = given.signs[0]
    opposite = {"<": ">", ">": "<", "≤": ">", "≥": "<"}[sign]
    claims: list[Claim] = []
    for turn in (0, 1):
        low, high = (each + turn * step for each in ends)
        inside = sympy.simplify(difference.subs(x, (low + high) / 2))
        outside = sympy.simplify(difference.subs(x, (high + low + step) / 2))
        claims.append(Holds(relation(inside, sign, 0)))
        if function != "tan" or sympy.simplify(high - low - step) != 0:
            gap = (
                outside
                if function != "tan"
                else sympy.simplify(difference.subs(x, (high + low + step) / 2))
            )
            claims.append(Holds(relation(gap, opposite, 0)))
        for end in (low, high):
            value = difference.subs(x, end)
            if value.is_finite:
                claims.append(Equal(node(sympy.simplify(value)), node(0)))
    return claims
