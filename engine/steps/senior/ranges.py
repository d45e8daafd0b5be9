"""The values a function takes: quadratics by completing the square, others by monotony."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.domain import has_hard_domain
from engine.steps.senior.function_study import Study, as_interval, study
from engine.steps.senior.nodes import (
    equation,
    minus,
    node,
    number_line,
    over,
    plus,
    power,
    relation,
    times,
    union_node,
)
from engine.steps.senior.reading import Function, as_function, matched
from engine.steps.senior.signs import limit_at
from engine.steps.task import Task


def values_taken(function: Function, within: Any = sympy.S.Reals) -> Any:
    """The range as a SymPy set, or None when it can't be found exactly."""
    found = study(function, within)
    return None if found is None else image(found)


def image(found: Study) -> Any:
    """The union of what each monotone part reaches, ends included where they belong."""
    unknown = symbol(found.function.variable)
    expression = to_sympy(found.function.body)
    reached: list[Any] = []
    for part, sign in found.table.parts:
        low = _edge(found, expression, unknown, part.start, "+")
        high = _edge(found, expression, unknown, part.end, "-")
        if low is None or high is None:
            return None
        (a, a_in), (b, b_in) = (low, high) if sign > 0 else (high, low)
        if not bool(a < b):
            return None
        reached.append(sympy.Interval(a, b, not a_in, not b_in))
    return sympy.Union(*reached)


def _edge(
    found: Study, expression: Any, unknown: Any, end: Any, side: str
) -> tuple[Any, bool] | None:
    if found.domain.contains(end) == sympy.true:
        value = found.value(end)
        return (value, True) if value.is_real else None
    value = limit_at(expression, unknown, end, side)
    return None if value is None else (value, False)


_ALL_REAL = tuple(relation(Name("x"), "∈", real) for real in (tree.Constant("R"), Name("R")))


def find_range(task: Task) -> Derivation | None:
    """求函数的值域."""
    nodes = matched(
        task,
        r"(?:求)?(?:函数)?#(?:,#)?的值域",
        r"(?:求)?(?:函数)?#在(?:区间)?#上?的值域",
        r"(?:求)?(?:函数)?#\(#\)的值域",
        r"(?:函数)?#,(?:#,)?求(?:函数#|函数|它|其|#)?(?:在(?:区间)?#上?)?的?值域",
    )
    if nodes is None:
        return None
    first: Node = nodes[0]
    within: Any = sympy.S.Reals
    limit: Node | None = None
    if isinstance(first, tree.Where):
        limit, first = first.condition, first.body
    function = as_function(first)
    if function is None or has_hard_domain(function.body):
        return None
    for each in (*nodes[1:], *([limit] if limit is not None else [])):
        if each == function.head():
            continue
        if each in _ALL_REAL:
            continue
        span = as_span(each, function.variable)
        if span is None:
            return None
        within = span
    found = study(function, within)
    if found is None:
        return None
    values = image(found)
    if values is None:
        return None
    answer = union_node(values)
    moves, claims = _steps(found, function, within, answer)
    return Derivation(
        "range", (*moves, Move("range_conclusion", after=answer, words={"range": answer})), answer=answer,
        form="interval", proof=(*found.proof(), *claims), graphs=(function.body,),
        pictures=number_line(values, "数轴上标出的值域"),
    )  # fmt: skip


def as_span(each: Node, variable: str) -> Any:
    """An interval, or a condition on the letter that is one."""
    span = as_interval(each)
    if span is not None:
        return span
    if not isinstance(each, Relation):
        return None
    if each.signs == ("∈",) and each.operands[0] == Name(variable):
        return as_interval(each.operands[1])
    from engine.maths.solutions import solution_set

    if not set(each.signs) <= set("<≤>≥") or Name(variable) not in each.operands:
        return None
    values = solution_set(each, variable)
    return values if isinstance(values, sympy.Interval) else None


def _steps(
    found: Study, function: Function, within: Any, answer: Node
) -> tuple[list[Move], tuple[Claim, ...]]:
    expression = to_sympy(function.body)
    unknown, letter = symbol(function.variable), Name(function.variable)
    if expression.is_polynomial(unknown) and sympy.degree(expression, unknown) == 2:
        a, b, c = sympy.Poly(expression, unknown).all_coeffs()
        axis, top = -b / (2 * a), sympy.nsimplify(c - b**2 / (4 * a))
        square = (
            power(minus(letter, axis) if axis >= 0 else plus(letter, -axis), 2)
            if axis != 0
            else power(letter, 2)
        )
        completed = square if a == 1 else times(node(a), square)
        if a == -1:
            completed = tree.Negate(square)
        completed = plus(completed, top) if top != 0 else completed
        claim = Equal(function.body, completed)
        moves = [
            Move(
                "complete_square",
                before=function.body,
                after=equation(function.head(), completed),
                claims=(claim,),
            )
        ]
        if within == sympy.S.Reals:
            rule = "square_least" if a > 0 else "square_greatest"
            moves.append(
                Move(
                    rule,
                    after=relation(function.head(), "≥" if a > 0 else "≤", top),
                    words={"x": equation(letter, axis)},
                )
            )
        else:
            moves.append(
                Move(
                    "axis_and_interval",
                    words={"axis": equation(letter, axis), "interval": union_node(within)},
                    latex=_end_values(found),
                    claims=_end_claims(found),
                )
            )
        return moves, (claim,)
    top, bottom = sympy.fraction(sympy.together(expression))
    if (
        all(p.is_polynomial(unknown) and sympy.degree(p, unknown) == 1 for p in (top, bottom))
        and within == sympy.S.Reals
    ):
        whole, rest = sympy.div(top, bottom, unknown)
        shown = (
            plus(whole, over(rest, bottom))
            if rest.could_extract_minus_sign() is False
            else minus(whole, over(-rest, bottom))
        )
        claim = Equal(function.body, shown)
        split = Move(
            "separate_constant",
            before=function.body,
            after=equation(function.head(), shown),
            claims=(claim,),
        )
        never = Move(
            "never_reached",
            after=relation(function.head(), "≠", whole),
            words={"fraction": from_sympy(rest / bottom)},
        )
        return [split, never], (claim,)
    from engine.steps.senior.function_study import chart

    drawn, _ = chart(found)
    moves = list(found.moves)
    moves.append(
        Move(
            "sign_chart",
            layout=drawn,
            claims=found.table.proof(),
            words={"df": function.head(1), "x": letter},
        )
    )
    shown_ends = _end_values(found)
    if shown_ends:
        moves.append(Move("compare_values", latex=shown_ends, claims=_end_claims(found)))
    return moves, ()


def _points(found: Study) -> list[Any]:
    from engine.steps.senior.signs import ordered

    ends = {
        e
        for part, _ in found.table.parts
        for e in (part.start, part.end)
        if found.domain.contains(e) == sympy.true
    }
    return list(ordered(ends))


def _end_values(found: Study) -> str:
    from engine.maths.write import latex

    return r",\ ".join(
        latex(equation(found.function.at(node(e)), found.value(e))) for e in _points(found)
    )


def _end_claims(found: Study) -> tuple[Claim, ...]:
    from engine.steps.senior.derivative import replaced

    letter = Name(found.function.variable)
    return tuple(
        Equal(replaced(found.function.body, letter, node(e)), node(found.value(e)))
        for e in _points(found)
    )
