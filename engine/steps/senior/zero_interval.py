"""零点所在的区间: between which two neighbouring whole numbers a monotone function's zero lies."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation, Tuple
from engine.maths.write import latex
from engine.steps.claim import Claim, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import interval_node, node, relation
from engine.steps.senior.reading import as_function, matched
from engine.steps.senior.zero_count import count_zeros
from engine.steps.task import Task

_FURTHEST = 20
_WHOLE = r"(?:,(?:其中)?#(?:为整数|是整数)?|\(#(?:为整数|是整数)?\))"


def find_zero_interval(task: Task) -> Derivation | None:
    """求函数的零点所在的区间 (n, n+1)."""
    nodes = matched(
        task,
        rf"(?:求)?(?:函数)?#的(?:一个)?零点(?:所在的?|所在|在)(?:的)?区间#?{_WHOLE}?",
        rf"(?:函数)?#的(?:一个|唯一的?)?零点(?:所在的?区间为|所在的?区间是|在区间|在|属于|位于区间)#(?:内|上|中)?{_WHOLE}?,(?:求)?(?:整数)?#",
        rf"(?:方程)?#的(?:实数)?(?:根|解)(?:所在的?区间为|在区间|在|属于)#(?:内|上|中)?{_WHOLE}?,(?:求)?(?:整数)?#",
    )
    if nodes is None:
        return None
    first = nodes[0]
    function = as_function(first)
    if function is None or function.variable != "x":
        return None
    spans = [each for each in nodes[1:] if isinstance(each, Tuple)]
    letters = [each for each in nodes[1:] if isinstance(each, Name)]
    integral = [each for each in nodes[1:] if isinstance(each, Relation)]
    if len(spans) > 1 or len(spans) + len(letters) + len(integral) != len(nodes) - 1:
        return None
    if any(each.signs != ("∈",) for each in integral):
        return None
    asked = None
    if spans:
        asked = _letter_of(spans[0])
        if asked is None or any(each != asked for each in letters):
            return None
    counted = count_zeros(function)
    if counted is None or counted[0] != 1:
        return None
    body, unknown = to_sympy(function.body), symbol("x")
    found = _place(body, unknown)
    if found is None:
        return None
    at, low, high = found
    claims: list[Claim] = [
        Holds(relation(low, "<" if low < 0 else ">", 0)),
        Holds(relation(high, "<" if high < 0 else ">", 0)),
    ]
    shown = r",\ ".join(
        latex(relation(function.at(node(each)), "<" if value < 0 else ">", 0))
        for each, value in ((at, low), (at + 1, high))
    )
    span = interval_node(sympy.Interval.open(at, at + 1))
    wants_letter = bool(letters) and task.text.rstrip("。.？? ").endswith(
        (str(letters[-1]), f"{letters[-1]}$", "的值")
    )
    answer: Node = node(at) if wants_letter else span
    moves = (
        *counted[1],
        Move(
            "zero_between_whole",
            after=answer,
            latex=f"{shown},\\ {latex(answer)}",
            claims=tuple(claims),
        ),
    )
    return Derivation(
        "zero_interval", moves, answer=answer, proof=tuple(claims), graphs=(function.body,)
    )


def _letter_of(span: Tuple) -> Name | None:
    """The n of (n, n+1)."""
    if len(span.items) != 2 or not isinstance(span.items[0], Name):
        return None
    gap = sympy.expand(to_sympy(span.items[1]) - to_sympy(span.items[0]))
    return span.items[0] if gap == 1 else None


def _place(body: Any, unknown: Any) -> tuple[Any, Any, Any] | None:
    values: dict[int, Any] = {}
    for at in range(-_FURTHEST, _FURTHEST + 1):
        value = body.subs(unknown, at)
        if value.is_real and value.is_finite:
            values[at] = value
    changes = [at for at in values if at + 1 in values and values[at] * values[at + 1] < 0]
    if len(changes) != 1 or any(value == 0 for value in values.values()):
        return None
    at = changes[0]
    return sympy.Integer(at), values[at], values[at + 1]
