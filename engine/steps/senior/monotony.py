"""Monotone intervals, extrema, and the greatest and least value on an interval, by derivative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node
from engine.maths.write import latex, text
from engine.steps.claim import Claim, DerivativeOf, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import derivative_moves
from engine.steps.senior.domain import natural_domain
from engine.steps.senior.nodes import equation, interval_node, node, pieces, relation, union_node
from engine.steps.senior.reading import Function, as_function, matched
from engine.steps.senior.signs import SignTable, ordered, sign_table
from engine.steps.task import Task
from engine.values import SignChart

_F = r"(?:函数|曲线)?#"
_SUBJECT = rf"(?:求?{_F}的|{_F},求(?:函数#|函数|它|其|#)?的?)"
_MONOTONE = r"单调(?:性|区间|(?:递)?增区间|(?:递)?减区间)"
_EXTREMA = r"(?:极值|极大值|极小值|极大值和极小值|极小值和极大值|极值点)"


@dataclass(frozen=True)
class Study:
    """A function with its derivative, where it is defined, and the sign of the derivative."""

    function: Function
    moves: tuple[Move, ...]
    slope: Node
    domain: Any
    table: SignTable

    def value(self, at: Any) -> Any:
        """f(at), simplified."""
        return sympy.simplify(to_sympy(self.function.body).subs(symbol(self.function.variable), at))

    def proof(self) -> tuple[Claim, ...]:
        """The derivative is right, and so are its zeros and signs."""
        return (
            DerivativeOf(self.function.body, self.function.variable, self.slope),
            *self.table.proof(),
        )


def study(function: Function, within: Any = sympy.S.Reals) -> Study | None:
    """Differentiate and find the signs; None when a step isn't exact."""
    names = {str(each) for each in function.body.walk() if isinstance(each, Name)}
    if names - {function.variable} or function.variable not in names:
        return None
    domain = natural_domain(function.body, function.variable)
    if domain is None:
        return None
    domain = sympy.Intersection(domain, within)
    steps = derivative_moves(function)
    if steps is None or domain is sympy.S.EmptySet:
        return None
    moves, slope = steps
    if any(isinstance(part, sympy.FiniteSet) for part in pieces(domain)):
        return None
    inner = sympy.Union(*(sympy.Interval.open(p.start, p.end) for p in pieces(domain)))
    table = sign_table(to_sympy(slope), function.variable, inner)
    if table is None or not table.parts:
        return None
    return Study(function, moves, slope, domain, table)


def find_monotony(task: Task) -> Derivation | None:
    """求单调区间、极值."""
    nodes = matched(
        task,
        rf"{_SUBJECT}{_MONOTONE}(?:和{_MONOTONE}|和{_EXTREMA})?",
        rf"{_SUBJECT}{_EXTREMA}(?:和{_MONOTONE})?",
        rf"讨论{_F}的{_MONOTONE}(?:和{_EXTREMA})?",
        rf"{_F},讨论(?:函数#|函数|它|其|#)?的?{_MONOTONE}",
        rf"(?:求|判断){_F}在#上?的单调性",
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


def as_interval(written: Node) -> Any:
    """[a,b], (a,b) as a SymPy interval, or None."""
    if isinstance(written, tree.Interval):
        return to_sympy(written)
    if isinstance(written, tree.Tuple) and len(written.items) == 2:
        low, high = (to_sympy(each) for each in written.items)
        return sympy.Interval.open(low, high) if low.is_number and high.is_number else None
    return None


def chart(found: Study) -> tuple[SignChart, list[tuple[Any, str]]]:
    """The table of signs and arrows, and the extrema as (point, "max" or "min")."""
    function, table = found.function, found.table
    heads, signs, arrows = [], [], []
    extrema: list[tuple[Any, str]] = []
    previous: tuple[Any, int] | None = None
    for part, sign in table.parts:
        if previous is not None and previous[0].end == part.start:
            point = part.start
            heads.append(latex(node(point)))
            if found.domain.contains(point) == sympy.true:
                signs.append("0")
                kind = {(1, -1): "max", (-1, 1): "min"}.get((previous[1], sign))
                value = latex(node(found.value(point)))
                if kind:
                    extrema.append((point, kind))
                    name = "极大值" if kind == "max" else "极小值"
                    arrows.append(rf"\text{{{name} }}{value}")
                else:
                    arrows.append(value)
            else:
                signs.append("")
                arrows.append("")
        heads.append(latex(interval_node(part)))
        signs.append("+" if sign > 0 else "-")
        arrows.append(r"\nearrow" if sign > 0 else r"\searrow")
        previous = (part, sign)
    rows = (
        (latex(function.head(1)), tuple(signs)),
        (latex(function.head()), tuple(arrows)),
    )
    return SignChart(function.variable, tuple(heads), rows), extrema


def joined_parts(found: Study, sign: int) -> list[Any]:
    """The monotone intervals; neighbours with the same sign grow together at a zero inside."""
    merged: list[Any] = []
    for part, value in found.table.parts:
        if value != sign:
            continue
        if (
            merged
            and merged[-1].end == part.start
            and found.domain.contains(part.start) == sympy.true
        ):
            merged[-1] = sympy.Interval.open(merged[-1].start, part.end)
        else:
            merged.append(part)
    return merged


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
        moves.append(Move("monotone_conclusion", latex=r"\text{；}".join(said_latex)))
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
        claims.append(Equal(_at(found.function, point), node(value)))
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


def _at(function: Function, point: Any) -> Node:
    from engine.steps.senior.derivative import replaced

    return replaced(function.body, Name(function.variable), node(point))


def find_extreme_values(task: Task) -> Derivation | None:
    """求闭区间上的最大值和最小值."""
    subject = r"(?:最大值|最小值|最值|最大值和最小值|最小值和最大值)"
    nodes = matched(
        task,
        rf"求?{_F}在(?:区间)?#上?的{subject}",
        rf"{_F},求(?:函数#|函数|它|其|#)?(?:在(?:区间)?#上?)的?{subject}",
        rf"求?{_F},#的{subject}",
        rf"{_F},#,求(?:函数|#)?的?{subject}",
        rf"求?{_F}的{subject}",
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
        edge = sympy.limit(expression, unknown, end, side)
        if not edge.is_extended_real:
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
    compared = tuple(Equal(_at(function, point), node(value)) for point, value in values.items())
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
