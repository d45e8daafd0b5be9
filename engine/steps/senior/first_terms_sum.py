"""The sum of the first k terms of a sequence whose general term is given."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import sympy

from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Divide, Name, Node, Number, Relation, SetOf
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, over, plus, power, times
from engine.steps.senior.progression_formulas import N
from engine.steps.senior.reading import matched
from engine.steps.task import Task

_MOST = 200


def find_first_terms_sum(task: Task) -> Derivation | None:
    """a_n=2n-1，求前10项和: an arithmetic or a geometric progression."""
    nodes = matched(
        task,
        r"(?:在)?数列#(?:的通项公式|的通项)?(?:中|为|是)?,?#,求(?:数列#|它|其|该数列|数列)?的?前#项(?:的|之)?和#?",
        r"(?:在)?数列#的通项(?:公式)?(?:为|是)?#,求(?:数列#|它|其|该数列|数列)?的?前#项(?:的|之)?和#?",
        r"#,求(?:数列#|它|其|该数列|数列)?的?前#项(?:的|之)?和#?",
    )
    if nodes is None:
        return None
    term, count = _given(nodes)
    if term is None or count is None or not 2 <= count <= _MOST:
        return None
    body = sympy.simplify(to_sympy(term))
    if body.free_symbols != {N}:
        return None
    values = [sympy.simplify(body.subs(N, k)) for k in range(1, count + 1)]
    steps = _arithmetic(values) or _geometric(values)
    if steps is None:
        return None
    move, value = steps
    listed: tuple[Claim, ...] = (Equal(plus(*values[:60]), node(sum(values[:60]))),)
    proof = (*(each for each in move.claims if isinstance(each, Equal)), *listed)
    if sympy.simplify(sum(values) - value) != 0:
        return None
    return Derivation("first_terms_sum", (move,), answer=node(value), proof=proof)


def _given(nodes: tuple[Node, ...]) -> tuple[Node | None, int | None]:
    term, count = None, None
    for each in nodes:
        if isinstance(each, Number) and each.is_integer and count is None:
            count = int(each.value)
        elif isinstance(each, Relation) and each.signs == ("=",):
            head = each.operands[0]
            if term is not None or not isinstance(head, Name) or head.subscript != "n":
                return None, None
            term = each.operands[1]
        elif not isinstance(each, SetOf | Name):
            return None, None
    return term, count


def _arithmetic(values: list[Any]) -> tuple[Move, Any] | None:
    gaps = {sympy.simplify(b - a) for a, b in pairwise(values)}
    if len(gaps) != 1:
        return None
    first, last, count = values[0], values[-1], len(values)
    filled = Divide(times(node(count), plus(first, last)), node(2))
    value = sympy.simplify(count * (first + last) / 2)
    move = Move(
        "arithmetic_first_terms",
        after=equation(Name("S", str(count)), filled, value),
        claims=(Equal(filled, node(value)),),
    )
    return move, value


def _geometric(values: list[Any]) -> tuple[Move, Any] | None:
    if 0 in values:
        return None
    ratios = {sympy.simplify(b / a) for a, b in pairwise(values)}
    if len(ratios) != 1 or (q := ratios.pop()) == 1 or not q.is_number:
        return None
    first, count = values[0], len(values)
    filled = over(times(node(first), minus(1, power(node(q), count))), minus(1, q))
    value = sympy.simplify(first * (1 - q**count) / (1 - q))
    move = Move(
        "geometric_first_terms",
        after=equation(Name("S", str(count)), filled, value),
        claims=(Equal(filled, node(value)),),
    )
    return move, value
