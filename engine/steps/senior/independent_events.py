"""Probabilities of independent events: both, none, exactly one, at least one; and of repeated trials."""

from __future__ import annotations

import re
from itertools import product
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, plus, power, times
from engine.steps.senior.reading import asked
from engine.steps.senior.statistics import decimal_node
from engine.steps.task import Task

_PEOPLE = (
    r"甲和?乙(?P<third>和?丙)?(?:[两二三]个?人?|[两二三](?:名|位)\w{1,4}|[两二三](?:台|部)\w{1,4})?"
)
_DO = r"(?:各自?)?(?:独立(?:地|射击|破译|完成|投篮|解题|解答|作答|回答)?|同时|分别)?(?:地)?(?:向同一目标|对同一目标|向目标)?(?:射击|投篮|射击一次|投篮一次|各射击一次|各投篮一次|破译[\u4e00-\u9fff]{0,6}|解[\u4e00-\u9fff]{0,6}|做[\u4e00-\u9fff]{0,6}|参加[\u4e00-\u9fff]{0,6})?(?:一次)?"
_CHANCES = r"(?:他们|[两二三]人|甲和乙(?:和丙)?)?(?:能|能够)?(?:独立)?(?P<verb>[\u4e00-\u9fff]{0,8}?)(?:的)?(?:概率|命中率)(?:分别)?(?:是|为)?(?P<numbers>#(?:[,和]#){1,2})"
_EVENT = r"(?P<event>(?:至少有?#?一?(?:个|名)?人|恰好?有?#?一?(?:个|名)?人|只有一人|[两二三](?:个)?人(?:都|同时|均)|都|没有人|无人|[两二三]人都(?:没有|没|未|不)|密码被|目标被|该?题被)[\u4e00-\u9fff]{0,8}?)"


def find_independent(task: Task) -> Derivation | None:
    """相互独立事件的概率."""
    found = asked(task)
    if found is None:
        return None
    match = re.fullmatch(
        rf"{_PEOPLE}{_DO},?(?:且|若|其中)?{_CHANCES}(?:,[^#,求]{{0,12}}(?:独立|没有影响|互不影响|各投一次|各射击一次|各投篮一次|同时射击一次)[^#,求]{{0,6}})?,(?:求)?{_EVENT}(?:的)?(?:概率)",
        found.words,
    )
    if match is None:
        return None
    count = match["numbers"].count("#")
    chances = [to_sympy(each) for each in found.nodes[:count]]
    rest = [to_sympy(each) for each in found.nodes[count:]]
    people = 3 if match["third"] else 2
    if count != people or any(rest_ != 1 for rest_ in rest) or len(rest) > 1:
        return None
    if not all(each.is_Rational and 0 < each < 1 for each in chances):
        return None
    kept = _kept(match["event"], match["verb"] or "", people, bool(rest))
    if kept is None:
        return None
    decimals = all(isinstance(each, tree.Number) for each in found.nodes[:count])
    return _written(chances, kept, decimals)


def _kept(event: str, verb: str, people: int, numbered: bool) -> set[int] | None:
    """How many of the people may succeed for the event to happen."""
    failing = re.search(r"没有?(?!人)|未|不(?!同)", event) is not None
    negated = re.search(r"没|未|不|错|失败|脱靶", verb) is not None
    if negated or re.search(r"失败|脱靶|错", event):
        return None
    one = "一" in event or numbered
    if event.startswith("至少"):
        if not one:
            return None
        return set(range(people)) if failing else set(range(1, people + 1))
    if event.startswith(("恰", "只有")):
        if not one:
            return None
        return {people - 1} if failing else {1}
    if event.startswith(("没有人", "无人")):
        return {0}
    if event.startswith(("密码被", "目标被", "题被", "该题被")):
        return None if failing else set(range(1, people + 1))
    if re.match(r"[两二三]?个?人?(?:都|同时|均)", event):
        stated = {"两": 2, "二": 2, "三": 3}.get(event[0], people)
        if stated != people:
            return None
        return {0} if failing else {people}
    return None


def _written(chances: list[Any], kept: set[int], decimals: bool) -> Derivation:
    def show(value: Any) -> Node:
        return decimal_node(value, decimals)

    outcomes = list(product((True, False), repeat=len(chances)))
    terms, total = [], sympy.Integer(0)
    for outcome in outcomes:
        factors = [p if hit else 1 - p for p, hit in zip(chances, outcome, strict=True)]
        if sum(outcome) in kept:
            terms.append(times(*(show(each) for each in factors), sign="×"))
            total += sympy.Mul(*factors)
    formula: Node = terms[0] if len(terms) == 1 else tree.Add(tuple(terms))
    rule = "independent_cases" if len(terms) > 1 else "independent_product"
    opposite = {0} if kept == set(range(1, len(chances) + 1)) else {len(chances)}
    if len(terms) == len(outcomes) - 1:
        hit = opposite == {len(chances)}
        factors = [show(p) if hit else minus(1, show(p)) for p in chances]
        formula = minus(1, times(*factors, sign="×"))
        rule = "independent_opposite"
    value = show(total)
    claim = Equal(formula, value)
    whole = plus(*(
        sympy.Mul(*(p if hit else 1 - p for p, hit in zip(chances, o, strict=True))) for o in outcomes
    ))  # fmt: skip
    move = Move(rule, after=equation(tree.Name("P"), formula, value), claims=(claim,))
    return Derivation(
        "independent_events", (move,), answer=value,
        proof=(claim, Equal(node(total), value), Equal(whole, node(1))),
    )  # fmt: skip


_TRIALS = (
    r"(?:某|一(?:名|位)?)?(?:射手|射击手|运动员|篮球运动员|选手|人|同学|学生|甲)?(?:每次)?(?:射击|投篮|投球|试验)?(?:一次)?(?:的)?(?:击中目标|命中目标|命中|击中|投中|成功|投篮命中)(?:的)?(?:概率|率)?(?:的概率)?(?:是|为)?#,(?:他|该射手|该运动员|这名射手|若|现|若他|现他|这名运动员)?(?:独立|连续|独立重复)?(?:地)?(?:射击|投篮|投|射|试验)#次(?:[^#,求]{0,12})?,?(?:求)?(?:他|其|其中)?(?P<how>恰好?|至少|至多)(?:有)?(?:击中|命中|投中|成功)?#次(?:击中目标|命中目标|命中|击中|投中|成功|目标)?(?:的)?概率",
)


def find_trials(task: Task) -> Derivation | None:
    """n 次独立重复试验."""
    found = asked(task)
    if found is None:
        return None
    match = next((m for p in _TRIALS if (m := re.fullmatch(p, found.words))), None)
    if match is None or len(found.nodes) != 3:
        return None
    p, n, k = (to_sympy(each) for each in found.nodes)
    if not (p.is_Rational and 0 < p < 1 and n.is_Integer and k.is_Integer and 0 <= k <= n <= 10):
        return None
    decimals = isinstance(found.nodes[0], tree.Number)
    kept = {"至少": range(int(k), int(n) + 1), "至多": range(int(k) + 1)}.get(
        match["how"], range(int(k), int(k) + 1)
    )
    chances = [sympy.binomial(n, j) * p**j * (1 - p) ** (n - j) for j in range(int(n) + 1)]
    others = [j for j in range(int(n) + 1) if j not in kept]
    few = list(kept) if len(kept) <= len(others) or not others else others
    shown = decimal_node(p, decimals)
    terms = [
        times(
            tree.Choose(node(n), node(j)), power(shown, j), power(minus(1, shown), n - j), sign="×"
        )
        for j in few
    ]
    formula: Node = terms[0] if len(terms) == 1 else tree.Add(tuple(terms))
    if few != list(kept):
        formula = (
            minus(1, terms[0]) if len(terms) == 1 else tree.Add((node(1), *map(tree.Minus, terms)))
        )
    value = decimal_node(sympy.Add(*(chances[j] for j in kept)), decimals)
    claim = Equal(formula, value)
    rule = "repeated_trials" if few == list(kept) else "repeated_trials_opposite"
    move = Move(rule, after=equation(tree.Name("P"), formula, value), claims=(claim,))
    return Derivation(
        "trials", (move,), answer=value, proof=(claim, Equal(plus(*chances), node(1)))
    )
