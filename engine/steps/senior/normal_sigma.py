"""3σ 原则: probabilities of a normal variable within one, two or three deviations of its mean.

The three values are those textbooks print: 0.6827, 0.9545 and 0.9973 (人教A版选择性必修第三册 7.5).
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import sympy

from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Add, Call, Divide, Minus, Name, Node, Number, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node
from engine.steps.senior.normal_probability import span_of_event
from engine.steps.senior.reading import matched
from engine.steps.senior.statistics import decimal_node
from engine.steps.task import Task

WITHIN = {1: "0.6827", 2: "0.9545", 3: "0.9973"}


def find_normal_sigma(task: Task) -> Derivation | None:
    """由 3σ 原则求概率."""
    nodes = matched(
        task,
        r"(?:随机变量)?#(?:[~～∼]|服从正态分布|服从)#,求#(?:的)?(?:近似值|约|约为)?",
        r"(?:随机变量)?#,求#(?:的)?(?:近似值|约|约为)?",
    )
    if nodes is None:
        return None
    *heads, wanted = nodes
    if len(heads) == 1 and isinstance(heads[0], Relation) and len(heads[0].operands) == 2:
        if heads[0].signs[0] not in "∼~∽～":
            return None
        heads = list(heads[0].operands)
    if len(heads) != 2:
        return None
    name, given = heads
    if not isinstance(name, Name) or not isinstance(given, Call) or given.function != "N":
        return None
    if len(given.arguments) != 2:
        return None
    mean, variance = (to_sympy(each) for each in given.arguments)
    if not mean.is_Rational or not variance.is_Rational or variance <= 0:
        return None
    deviation = sympy.sqrt(variance)
    span = span_of_event(name, wanted)
    if span is None or not deviation.is_Rational:
        return None
    ends = [None if not end.is_finite else (end - mean) / deviation for end in span]
    if any(each is not None and (not each.is_Integer or abs(each) > 3) for each in ends):
        return None
    return _written(mean, deviation, wanted, ends)


def _written(mean: Any, deviation: Any, wanted: Node, ends: list[Any]) -> Derivation | None:
    """The wanted part from the halves between the mean and each end."""
    low, high = (_side(ends[0], below=True), _side(ends[1], below=False))
    total = low[1] + high[1]
    whole = _whole_band(ends)
    filled: Node = whole if whole is not None else _sum(low[0], high[0])
    answer = decimal_node(total)
    claim = Equal(filled, answer)
    claims: tuple[Claim, ...] = (claim,)
    shown = equation(wanted, answer) if filled == answer else equation(wanted, filled, answer)
    moves = (
        Move(
            "normal_mean_and_deviation",
            latex=rf"\mu={latex(node(mean))},\ \sigma={latex(node(deviation))}",
        ),
        Move("three_sigma", after=shown, claims=claims),
    )
    return Derivation(
        "normal_sigma", moves, answer=answer, proof=(claim, Equal(node(total), answer))
    )


def _side(end: Any, below: bool) -> tuple[Node | None, Any]:
    """The signed area between the mean and one end, as it is written and as a number."""
    half = sympy.Rational(1, 2)
    if end is None:
        return decimal_node(half), half
    if end == 0:
        return None, sympy.Integer(0)
    band = sympy.Rational(WITHIN[abs(int(end))])
    written: Node = Divide(_number(WITHIN[abs(int(end))]), node(2))
    inward = (end < 0) == below
    return (written, band / 2) if inward else (Minus(written), -band / 2)


def _whole_band(ends: list[Any]) -> Node | None:
    """μ-kσ to μ+kσ is in the table as it stands."""
    if ends[0] is None or ends[1] is None or ends[0] != -ends[1]:
        return None
    return _number(WITHIN[int(ends[1])])


def _number(written: str) -> Number:
    return Number(Fraction(written), written)


def _sum(one: Node | None, other: Node | None) -> Node:
    parts = [each for each in (one, other) if each is not None]
    if not parts:
        return node(0)
    parts.sort(key=lambda each: isinstance(each, Minus))
    return parts[0] if len(parts) == 1 else Add(tuple(parts))
