"""How many zeros a function has: monotone parts, and the signs at their ends."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.write import latex
from engine.steps.claim import Claim, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.function_study import Study, as_interval, chart, study
from engine.steps.senior.nodes import interval_node, node, relation
from engine.steps.senior.reading import Function, as_function, matched
from engine.steps.senior.signs import limit_at
from engine.steps.task import Task


def find_zero_count(task: Task) -> Derivation | None:
    """由单调性与零点存在定理判断零点个数."""
    nodes = matched(
        task,
        r"(?:求|判断)?(?:函数)?#的?(?:所有)?零点(?:的)?(?:个数|有几个|有多少个)",
        r"(?:函数)?#(?:有几个|有多少个|有)零点(?:的个数)?",
        r"(?:函数)?#,求(?:函数#|函数|它|其|#)?的?零点(?:的)?个数",
        r"(?:求|判断)?(?:函数)?#在(?:区间)?#(?:上|内)的?零点(?:的)?个数",
        r"(?:求|判断)?方程#(?:的)?(?:实数)?(?:解|根|实根)的?个数",
    )
    if nodes is None:
        return None
    first = nodes[0]
    if isinstance(first, tree.Relation) and "方程" in task.text and first.signs == ("=",):
        first = tree.Add((first.operands[0], tree.Minus(first.operands[1])))
    function = as_function(first)
    if function is None:
        return None
    within: Any = sympy.S.Reals
    for each in nodes[1:]:
        if each == function.head():
            continue
        within = as_interval(each)
        if within is None:
            return None
    found = study(function, within)
    return None if found is None else _counted(found, function)


def count_zeros(function: Function) -> tuple[int, tuple[Move, ...]] | None:
    """How many zeros a function has on its domain, and the lines that show it."""
    found = study(function, sympy.S.Reals)
    derived = None if found is None else _counted(found, function)
    if derived is None or derived.answer is None:
        return None
    return int(to_sympy(derived.answer)), derived.moves


def _counted(found: Study, function: Function) -> Derivation | None:
    body, unknown = to_sympy(function.body), symbol(function.variable)
    zeros: set[Any] = set()
    crossings = 0
    claims: list[Claim] = list(found.proof())
    shown = []
    for part, sign in found.table.parts:
        low = _edge(found, body, unknown, part.start, "+")
        high = _edge(found, body, unknown, part.end, "-")
        if low is None or high is None:
            return None
        for end, value in ((part.start, low), (part.end, high)):
            if value == 0 and found.domain.contains(end) == sympy.true:
                zeros.add(end)
        first, last = (low, high) if sign > 0 else (high, low)
        if first < 0 < last:
            pair = _bracket(body, unknown, part, sign)
            if pair is None:
                return None
            crossings += 1
            for at, below in zip(pair, (True, False) if sign > 0 else (False, True), strict=True):
                value = body.subs(unknown, at)
                claims.append(Holds(relation(value, "<" if below else ">", 0)))
            shown.append(
                r",\ ".join(
                    latex(relation(function.at(node(at)), "<" if below else ">", 0))
                    for at, below in zip(
                        pair, (True, False) if sign > 0 else (False, True), strict=True
                    )
                )
                + rf"\text{{，在 }}{latex(interval_node(part))}\text{{ 内有一个零点}}"
            )
    total = crossings + len(zeros)
    for zero in zeros:
        shown.append(rf"{latex(function.at(node(zero)))}=0")
    drawn, _ = chart(found)
    moves = [
        *found.moves,
        Move("sign_chart", layout=drawn, claims=found.table.proof(),
             words={"df": function.head(1), "x": node(unknown)}),
    ]  # fmt: skip
    if shown:
        moves.append(Move("zero_between", latex=r"\text{；}".join(shown), claims=tuple(claims)))
    moves.append(Move("count_zeros", after=node(total)))
    return Derivation(
        "zero_count", tuple(moves), answer=node(total), proof=tuple(claims), graphs=(function.body,)
    )


def _edge(found: Study, body: Any, unknown: Any, end: Any, side: str) -> Any:
    if found.domain.contains(end) == sympy.true:
        value = found.value(end)
        return value if value.is_real else None
    return limit_at(body, unknown, end, side)


def _bracket(body: Any, unknown: Any, part: Any, sign: int) -> tuple[Any, Any] | None:
    """Two plain numbers of the part with values on both sides of 0, from left to right."""
    tried = [sympy.Integer(k) for k in range(-10, 11)]
    tried += [sympy.Rational(1, k) for k in (2, 3, 4, 10, 100, 1000)]
    tried += [sympy.E**k for k in (-4, -3, -2, -1, 1, 2, 3, 4)] + [
        sympy.Integer(k) for k in (20, 50, 100)
    ]
    tried += [end for end in (part.start, part.end) if end.is_finite]
    inside = []
    for at in tried:
        if part.start <= at <= part.end:
            value = sympy.N(body.subs(unknown, at), 20)
            if value.is_Float and value.is_real:
                inside.append((at, value))
    low = [at for at, value in inside if value * sign < 0]
    high = [at for at, value in inside if value * sign > 0]
    if not low or not high:
        return None
    return max(low, key=float), min(high, key=float)
