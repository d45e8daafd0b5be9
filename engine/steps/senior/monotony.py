"""Monotone intervals, extrema, and the greatest and least value on an interval, by derivative."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.tree import Name, Node
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.function_study import Study, as_interval, chart, joined_parts, study
from engine.steps.senior.nodes import equation, interval_node, node, relation, union_node
from engine.steps.senior.reading import Function, as_function, matched
from engine.steps.task import Task

SUBJECT = r"(?:二次函数|函数|曲线)?#"


_SUBJECT = rf"(?:求?{SUBJECT}的|{SUBJECT},求(?:函数#|函数|它|其|#)?的?)"


_MONOTONE = r"单调(?:性|区间|(?:递)?增区间|(?:递)?减区间)"


_EXTREMA = r"(?:极值|极大值|极小值|极大值和极小值|极小值和极大值|极值点)"


def find_monotony(task: Task) -> Derivation | None:
    """求单调区间、极值."""
    nodes = matched(
        task,
        rf"{_SUBJECT}{_MONOTONE}(?:和{_MONOTONE}|和{_EXTREMA})?",
        rf"{_SUBJECT}{_EXTREMA}(?:和{_MONOTONE})?",
        rf"讨论{SUBJECT}的{_MONOTONE}(?:和{_EXTREMA})?",
        rf"{SUBJECT},讨论(?:函数#|函数|它|其|#)?的?{_MONOTONE}",
        rf"(?:求|判断){SUBJECT}在(?:区间)?#(?:上|内)?的{_MONOTONE}",
    )
    if nodes is None:
        return None
    function = as_function(nodes[0])
    if function is None:
        return None
    within: Any = sympy.S.Reals
    for extra in nodes[1:]:
        if extra == function.head():
            continue
        span = as_interval(extra)
        if span is None:
            return None
        within = span
    found = study(function, within)
    if found is None:
        return None
    words = task.text
    wants_monotony = "单调" in words or "增区间" in words or "减区间" in words
    return _written(found, wants_monotony, "极" in words, words)


def _written(found: Study, monotony: bool, extreme: bool, words: str) -> Derivation | None:
    function = found.function
    drawn, extrema = chart(found)
    moves = []
    if found.domain != sympy.S.Reals:
        moves.append(
            Move(
                "state_domain",
                after=union_node(found.domain),
                words={"domain": union_node(found.domain)},
            )
        )
    moves += found.moves
    zero = equation(function.head(1), 0)
    letter = Name(function.variable)
    roots = [equation(letter, each) for each in found.table.zeros]
    if roots:
        written: Node = roots[0] if len(roots) == 1 else tree.Or(tuple(roots))
        moves.append(
            Move("derivative_zeros", before=zero, after=written, claims=found.table.proof()[:1])
        )
        moves.append(
            Move(
                "sign_chart",
                layout=drawn,
                claims=found.table.proof(),
                words={"df": function.head(1), "x": letter},
            )
        )
    else:
        rule = (
            "derivative_always_positive"
            if found.table.parts[0][1] > 0
            else "derivative_always_negative"
        )
        if len({sign for _, sign in found.table.parts}) > 1:
            moves.append(
                Move(
                    "sign_chart",
                    layout=drawn,
                    claims=found.table.proof(),
                    words={"df": function.head(1), "x": letter},
                )
            )
        else:
            moves.append(
                Move(
                    rule,
                    after=relation(function.head(1), ">" if "pos" in rule else "<", 0),
                    claims=found.table.proof(),
                    words={"df": function.head(1)},
                )
            )
    said_latex, said_text = [], []
    claims: list[Claim] = list(found.proof())
    if monotony:
        only_up = "增区间" in words and "减区间" not in words
        only_down = "减区间" in words and "增区间" not in words
        for sign, name in ((1, "单调递增区间"), (-1, "单调递减区间")):
            if (only_up and sign < 0) or (only_down and sign > 0):
                continue
            spans = joined_parts(found, sign)
            if not spans:
                if only_up or only_down:
                    said_latex.append(rf"\text{{没有{name}}}")
                    said_text.append(f"没有{name}")
                continue
            if only_up or only_down:
                said_latex.append(", ".join(latex(interval_node(each)) for each in spans))
                said_text.append("，".join(text(interval_node(each)) for each in spans))
                continue
            said_latex.append(
                rf"\text{{{name}}}" + ", ".join(latex(interval_node(each)) for each in spans)
            )
            said_text.append(name + "，".join(text(interval_node(each)) for each in spans))
        moves.append(
            Move("monotone_conclusion", latex=r"\text{；}".join(said_latex), claims=found.proof())
        )
    if extreme:
        shown = _extrema(found, extrema, words)
        if shown is None:
            return None
        more_latex, more_text, more_claims = shown
        claims += more_claims
        said_latex += more_latex
        said_text += more_text
        rule = "extrema_conclusion" if extrema else "no_extrema"
        moves.append(Move(rule, latex=r"\text{；}".join(more_latex), claims=tuple(more_claims)))
    return Derivation(
        "monotony",
        tuple(moves),
        answer_latex=r"\text{；}".join(said_latex),
        answer_text="；".join(said_text),
        proof=tuple(claims),
        graphs=(function.body,),
    )


def _extrema(
    found: Study, extrema: list[tuple[Any, str]], words: str
) -> tuple[list[str], list[str], list[Claim]] | None:
    said_latex, said_text = [], []
    claims: list[Claim] = []
    points_only = "极值点" in words and "极值" not in words.replace("极值点", "")
    both = "极值" in words
    for point, kind in extrema:
        value = found.value(point)
        name = "极大值" if kind == "max" else "极小值"
        if not both and name not in words:
            continue
        claims.append(Equal(filled_at(found.function, point), node(value)))
        if points_only:
            said_latex.append(
                rf"\text{{{name}点 }}" + latex(equation(Name(found.function.variable), point))
            )
            said_text.append(f"{name}点 " + text(equation(Name(found.function.variable), point)))
            continue
        if not both and sum(other == kind for _, other in extrema) == 1:
            said_latex.append(latex(node(value)))
            said_text.append(text(node(value)))
            continue
        shown = equation(found.function.at(node(point)), value)
        said_latex.append(rf"\text{{{name} }}" + latex(shown))
        said_text.append(f"{name} {text(shown)}")
    if not said_latex:
        if both and not extrema:
            return [r"\text{无极值}"], ["无极值"], claims
        return None
    return said_latex, said_text, claims


def filled_at(function: Function, point: Any) -> Node:
    from engine.steps.senior.derivative import replaced

    return replaced(function.body, Name(function.variable), node(point))
