"""Figures of a data set, the regression line, and the test of independence."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import (
    equation,
    minus,
    node,
    over,
    plus,
    power,
    relation,
    root,
    times,
)
from engine.steps.senior.reading import asked
from engine.steps.task import Task

_MOST = 60


def decimal_node(value: Any, decimals: bool = True) -> Node:
    """A rational number as a finite decimal where it is one and `decimals` asks for it."""
    rational = sympy.Rational(value)
    rest = int(rational.q)
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if not decimals or rest != 1 or rational.q == 1:
        return node(rational)
    places = 0
    while (rational * 10**places).q != 1:
        places += 1
    if places > 6:
        return node(rational)
    size = abs(rational)
    digits = str(int(size * 10**places)).rjust(places + 1, "0")
    written = f"{digits[:-places]}.{digits[-places:]}"
    body: Node = tree.Number(Fraction(int(size.p), int(size.q)), written)
    return tree.Negate(body) if rational < 0 else body


_ASKS = {
    "平均数": "mean", "平均值": "mean", "均值": "mean", "方差": "variance", "标准差": "deviation",
    "中位数": "median", "众数": "mode", "极差": "span", "上四分位数": "upper", "下四分位数": "lower",
    "第#百分位数": "percentile", "#%分位数": "percentile",
}  # fmt: skip


_NAMES = "|".join(map(re.escape, _ASKS))


_DATA = rf"(?:求)?(?:一组|样本|这组|下列)?(?:数据|样本)(?:为|是)?(?P<data>#(?:[,和]#)+)(?:这组数据)?(?:,(?:求)?(?:这组数据|它们|该组数据|其)?)?的?(?P<a>{_NAMES})(?:[,和](?P<b>{_NAMES}))?(?:[,和](?P<c>{_NAMES}))?"


def find_data(task: Task) -> Derivation | None:
    """求一组数据的平均数、方差、百分位数等."""
    found = asked(task)
    if found is None:
        return None
    match = re.fullmatch(_DATA, found.words)
    if match is None:
        return None
    count = match["data"].count("#")
    if not 2 <= count <= _MOST:
        return None
    data = [to_sympy(each) for each in found.nodes[:count]]
    rest = list(found.nodes[count:])
    if not all(each.is_Rational for each in data):
        return None
    moves: list[Move] = []
    answers: list[tuple[str, Node]] = []
    proof: list[Claim] = []
    for ask in (match["a"], match["b"], match["c"]):
        if ask is None:
            continue
        place = None
        if _ASKS[ask] == "percentile":
            place = to_sympy(rest.pop(0))
            if not place.is_Rational or not 0 < place < 100:
                return None
        outcome = _figure(data, _ASKS[ask], place)
        if outcome is None:
            return None
        moves += outcome[0]
        answers.append(
            (ask.replace("#", text(node(place)) if place is not None else "#"), outcome[1])
        )
        proof += outcome[2]
    if rest:
        return None
    single = len(answers) == 1
    return Derivation(
        "data", tuple(moves), answer=answers[0][1] if single else None,
        answer_latex=", ".join(latex(value) for _, value in answers),
        answer_text="，".join((f"{name} " if not single else "") + text(value) for name, value in answers), proof=tuple(proof),
    )  # fmt: skip


Outcome = tuple[list[Move], "Node", list[Claim]]


def _figure(data: list[Any], ask: str, place: Any) -> Outcome | None:
    count = len(data)
    ordered = sorted(data)
    mean = sympy.Add(*data) / count
    if ask == "mean":
        filled = over(plus(*data), count)
        value = decimal_node(mean)
        return (
            [
                Move(
                    "data_mean",
                    after=equation(Name("bar(x)"), filled, value),
                    claims=(Equal(filled, value),),
                )
            ],
            value,
            [Equal(times(value, count, sign="×"), plus(*data))],
        )
    if ask in ("variance", "deviation"):
        shown_mean = decimal_node(mean)
        variance = sympy.Add(*((each - mean) ** 2 for each in data)) / count
        filled = over(plus(*(power(minus(each, shown_mean), 2) for each in data)), count)
        value = decimal_node(variance)
        moves = [
            Move(
                "data_variance",
                after=equation(power(Name("s"), 2), filled, value),
                claims=(Equal(filled, value),),
                words={"mean": shown_mean},
            )
        ]
        squares = sympy.Add(*(each**2 for each in data)) / count - mean**2
        proof: list[Claim] = [Equal(filled, value), Equal(node(squares), value)]
        if ask == "deviation":
            value = node(sympy.sqrt(variance))
            moves.append(
                Move(
                    "data_deviation",
                    after=equation(Name("s"), root(decimal_node(variance)), value),
                    claims=(Equal(root(node(variance)), value),),
                )
            )
            proof.append(Equal(power(value, 2), node(variance)))
        return moves, value, proof
    shown = ", ".join(latex(decimal_node(each)) for each in ordered)
    sorting = Move(
        "data_sorted",
        latex=shown,
        claims=tuple(Holds(relation(a, "≤", b)) for a, b in pairwise(ordered)),
    )
    if ask == "median":
        return _median(ordered, sorting)
    if ask == "span":
        value = decimal_node(ordered[-1] - ordered[0])
        claim = Equal(minus(ordered[-1], ordered[0]), value)
        bounds: list[Claim] = [
            Holds(relation(ordered[0], "≤", each, "≤", ordered[-1])) for each in data
        ]
        return (
            [
                Move(
                    "data_span",
                    after=equation(minus(ordered[-1], ordered[0]), value),
                    claims=(claim,),
                )
            ],
            value,
            [claim, *bounds],
        )
    if ask == "mode":
        counts = {each: data.count(each) for each in data}
        most = max(counts.values())
        modes = [each for each, times_ in counts.items() if times_ == most]
        if len(modes) != 1 or most == 1:
            return None
        value = decimal_node(modes[0])
        others = [
            Holds(relation(most, ">", times_))
            for each, times_ in counts.items()
            if each != modes[0]
        ]
        return (
            [Move("data_mode", after=value, words={"count": node(most)})],
            value,
            [*others, Equal(node(most), node(data.count(modes[0])))],
        )
    percent = {"upper": sympy.Integer(75), "lower": sympy.Integer(25)}.get(ask, place)
    return _percentile(ordered, percent, sorting)


def _median(ordered: list[Any], sorting: Move) -> Outcome:
    count = len(ordered)
    half = count // 2
    order = list(sorting.claims)
    if count % 2:
        value = decimal_node(ordered[half])
        return (
            [sorting, Move("median_odd", after=value, words={"place": node(half + 1)})],
            value,
            [*order, Equal(value, node(ordered[half]))],
        )
    value = decimal_node((ordered[half - 1] + ordered[half]) / 2)
    filled = over(plus(ordered[half - 1], ordered[half]), 2)
    return (
        [
            sorting,
            Move("median_even", after=equation(filled, value), claims=(Equal(filled, value),)),
        ],
        value,
        [*order, Equal(filled, value)],
    )


def _percentile(ordered: list[Any], percent: Any, sorting: Move) -> Outcome:
    count = len(ordered)
    index = count * percent / 100
    product = times(node(count), tree.Percent(node(percent)), sign="×")
    moves = [
        sorting,
        Move(
            "percentile_index",
            after=equation(product, decimal_node(index)),
            claims=(Equal(product, node(index)),),
        ),
    ]
    proof: list[Claim] = [*sorting.claims, Equal(product, node(index))]
    if index.is_Integer:
        at = int(index)
        value = decimal_node((ordered[at - 1] + ordered[at]) / 2)
        filled = over(plus(ordered[at - 1], ordered[at]), 2)
        moves.append(
            Move(
                "percentile_between",
                after=equation(filled, value),
                claims=(Equal(filled, value),),
                words={"i": node(at), "j": node(at + 1)},
            )
        )
        return moves, value, [*proof, Equal(filled, value)]
    at = int(sympy.ceiling(index))
    value = decimal_node(ordered[at - 1])
    moves.append(Move("percentile_next", after=value, words={"place": node(at)}))
    return (
        moves,
        value,
        [*proof, Holds(relation(at - 1, "<", index, "<", at)), Equal(value, node(ordered[at - 1]))],
    )
