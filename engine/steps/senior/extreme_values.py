"""The greatest and least value of a function on an interval."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.function_study import Study, as_interval, chart, study
from engine.steps.senior.monotony import SUBJECT, filled_at
from engine.steps.senior.nodes import equation, node, pieces, relation, union_node
from engine.steps.senior.reading import as_function, matched
from engine.steps.senior.signs import limit_at, ordered
from engine.steps.task import Task


def find_extreme_values(task: Task) -> Derivation | None:
    """求闭区间上的最大值和最小值."""
    subject = r"(?:最大值|最小值|最值|最大值和最小值|最小值和最大值)"
    nodes = matched(
        task,
        rf"求?{SUBJECT}在(?:区间)?#上?的{subject}",
        rf"{SUBJECT},求(?:函数#|函数|它|其|#)?(?:在(?:区间)?#上?)的?{subject}",
        rf"求?{SUBJECT},#的{subject}",
        rf"求?{SUBJECT}在#(?:时|范围内|内)的{subject}",
        rf"(?:求)?当#时,?(?:求)?{SUBJECT}的{subject}",
        rf"{SUBJECT},#,求(?:函数|#)?的?{subject}",
        rf"求?{SUBJECT}的{subject}",
        rf"#,求#的{subject}",
    )
    if nodes is None:
        return None
    if isinstance(nodes[0], tree.Where):
        nodes = (nodes[0].body, nodes[0].condition, *nodes[1:])
    if (
        len(nodes) == 2
        and not isinstance(nodes[1], tree.Relation | tree.Interval | tree.Tuple)
        and isinstance(nodes[0], tree.Relation)
    ):
        # The condition comes first: 已知 0<x<1，求 x(1-x) 的最大值.
        named = as_function(nodes[0])
        if named is None or nodes[1] not in (named.head(),):
            nodes = nodes[::-1]
    function = as_function(nodes[0])
    if function is None:
        return None
    within: Any = sympy.S.Reals
    for extra in nodes[1:]:
        if extra == function.head():
            continue
        span = as_interval(extra) or _membership(extra, function.variable)
        if span is None:
            return None
        within = span
    found = study(function, within)
    if found is None or len(pieces(found.domain)) != 1:
        return None
    return extreme_values_of(
        found,
        "最大" in task.text or "最值" in task.text,
        "最小" in task.text or "最值" in task.text,
    )


def _membership(extra: Node, variable: str) -> Any:
    if not isinstance(extra, tree.Relation):
        return None
    if extra.signs == ("∈",) and extra.operands[0] == Name(variable):
        return as_interval(extra.operands[1])
    from engine.maths.solutions import solution_set

    if not set(extra.signs) <= set("<≤>≥") or Name(variable) not in extra.operands:
        return None
    values = solution_set(extra, variable)
    return values if isinstance(values, sympy.Interval) else None


def extreme_values_of(found: Study, greatest: bool, least: bool) -> Derivation | None:
    """The greatest and least value on the domain studied, where they are reached."""
    function, domain = found.function, found.domain
    unknown = symbol(function.variable)
    expression = to_sympy(function.body)
    inside = list(found.table.zeros)
    closed = [
        end
        for end, open_ in ((domain.start, domain.left_open), (domain.end, domain.right_open))
        if not open_
    ]
    candidates = ordered({*inside, *closed})
    if not candidates:
        return None
    values = {point: found.value(point) for point in candidates}
    high = max(values.values(), key=lambda each: float(sympy.N(each)))
    low = min(values.values(), key=lambda each: float(sympy.N(each)))
    for end, open_, side in (
        (domain.start, domain.left_open, "+"),
        (domain.end, domain.right_open, "-"),
    ):
        if not open_:
            continue
        edge = limit_at(expression, unknown, end, side)
        if edge is None:
            return None
        if (greatest and bool(edge > high)) or (least and bool(edge < low)):
            return None
    drawn, _ = chart(found)
    letter = Name(function.variable)
    moves = [*found.moves]
    if inside:
        roots = [equation(letter, each) for each in inside]
        written: Node = roots[0] if len(roots) == 1 else tree.Or(tuple(roots))
        moves.append(
            Move(
                "derivative_zeros_inside",
                before=equation(function.head(1), 0),
                after=written,
                claims=found.table.proof()[:1],
                words={"interval": union_node(domain)},
            )
        )
    moves.append(
        Move(
            "sign_chart",
            layout=drawn,
            claims=found.table.proof(),
            words={"df": function.head(1), "x": letter},
        )
    )
    compared = tuple(
        Equal(filled_at(function, point), node(value)) for point, value in values.items()
    )
    shown = ", ".join(latex(equation(function.at(node(p)), v)) for p, v in values.items())
    moves.append(Move("compare_values", latex=shown, claims=compared))
    said_latex, said_text = [], []
    for wanted, name, value in ((greatest, "最大值", high), (least, "最小值", low)):
        if wanted:
            both = greatest and least
            said_latex.append((rf"\text{{{name} }}" if both else "") + latex(node(value)))
            said_text.append((f"{name} " if both else "") + text(node(value)))
    order: list[Claim] = []
    for value in values.values():
        order += [Holds(relation(value, "≤", high)), Holds(relation(value, "≥", low))]
    return Derivation(
        "extreme_values",
        tuple(moves),
        answer=node(high if greatest else low) if not (greatest and least) else None,
        answer_latex=r"\text{，}".join(said_latex),
        answer_text="，".join(said_text),
        proof=(*found.proof(), *compared, *order),
        graphs=(function.body,),
    )
