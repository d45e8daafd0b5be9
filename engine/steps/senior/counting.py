"""Counting arrangements and choices, and probabilities of drawing without putting back."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, over, plus, times
from engine.steps.senior.reading import asked, matched
from engine.steps.task import Task

_MOST = 60
_PEOPLE = r"(?:不同的)?(?:个|名|位|本|张|件|种|人)?(?:不同的)?(?:人|同学|学生|男生|女生|志愿者|医生|干部|老师|选手|队员|书|元素|产品|球|小球|数|数字)?"
_TAKE = r"(?:中|里|当中)?(?:任?意?)(?:选|选出|取|取出|抽取|抽出|挑选|选取|选派)(?:出)?"
_HOW_MANY = r",?(?:求)?(?:则)?(?:一?共)?(?:有)?(?:种)?(?:不同的?)?"


def _whole(each: Node) -> int | None:
    value = to_sympy(each) if isinstance(each, tree.Number) else None
    return int(value) if value is not None and value.is_Integer and 0 <= value <= _MOST else None


def find_counting(task: Task) -> Derivation | None:
    """全排列、选取、组数."""
    nodes = matched(
        task,
        rf"#{_PEOPLE}(?:站|排)成一?(?:排|列|行)(?:照相|拍照|合影)?{_HOW_MANY}(?:站法|排法|排列方法|方法|排列方式)(?:数|种数)?",
    )
    if nodes is not None and (n := _whole(nodes[0])) is not None:
        return _arranged(n, n)
    nodes = matched(
        task,
        rf"从#{_PEOPLE}{_TAKE}#{_PEOPLE}(?:参加(?:某项|一项)?(?:活动|比赛|会议|竞赛|劳动))?{_HOW_MANY}(?:选法|取法|选取方法|抽法|方法)(?:数|种数)?",
    )
    if nodes is not None:
        n, k = _whole(nodes[0]), _whole(nodes[1])
        return None if n is None or k is None or k > n else _chosen(n, k)
    nodes = matched(
        task,
        rf"从#{_PEOPLE}{_TAKE}#{_PEOPLE},?(?:分别)?(?:送|分|赠送?|发)给#(?:个|名|位)?{_PEOPLE},?每人(?:各)?(?:一|#)(?:本|个|件|张){_HOW_MANY}(?:送法|分法|方法|赠法)(?:数|种数)?",
    )
    if nodes is not None:
        counts = [_whole(each) for each in nodes]
        if None in counts or counts[1] != counts[2] or any(each != 1 for each in counts[3:]):
            return None
        n, k = counts[0], counts[1]
        return _arranged(n, k) if n is not None and k is not None and 1 <= k <= n else None
    named = _with_one_named(task)
    if named is not None:
        return named
    nodes = matched(
        task,
        rf"从#{_PEOPLE}{_TAKE}#{_PEOPLE}(?:站|排)成一?(?:排|列|行){_HOW_MANY}(?:站法|排法|排列方法|方法)(?:数|种数)?",
    )
    if nodes is not None:
        n, k = _whole(nodes[0]), _whole(nodes[1])
        return None if n is None or k is None or not 1 <= k <= n else _arranged(n, k)
    return _numbers(task)


def _with_one_named(task: Task) -> Derivation | None:
    """从 6 人中选 3 人，甲必须入选（不能入选）: the rest are chosen freely."""
    start = rf"从#{_PEOPLE}{_TAKE}#{_PEOPLE}(?:参加(?:某项|一项|志愿)?(?:活动|比赛|会议|竞赛|劳动))?,?(?:其中|若|要求)?[甲乙丙]"
    end = rf"{_HOW_MANY}(?:选法|取法|选取方法|抽法|方法)(?:数|种数)?"
    within = matched(task, rf"{start}(?:必须|一定要?|必)(?:入选|被选|参加|在内|当选){end}")
    without = matched(task, rf"{start}(?:不能|一定不|不)(?:入选|被选|参加|当选){end}")
    nodes = within or without
    if nodes is None:
        return None
    n, k = _whole(nodes[0]), _whole(nodes[1])
    if n is None or k is None or not 1 <= k < n:
        return None
    return _chosen(n - 1, k - 1) if within is not None else _chosen(n - 1, k)


def _arranged(n: int, k: int) -> Derivation:
    arranged = tree.Arrange(node(n), node(k))
    product = times(*range(n, n - k, -1), sign="×") if 1 < k <= 10 else arranged
    value = node(sympy.ff(n, k))
    claims = (Equal(product, value), Equal(arranged, value))
    shown = equation(arranged, product, value) if product != arranged else equation(arranged, value)
    rule = "arrange_all" if n == k else "arrange_some"
    return Derivation(
        "counting",
        (Move(rule, after=shown, claims=claims, words={"n": node(n), "k": node(k)}),),
        answer=value,
        proof=claims,
    )


def _chosen(n: int, k: int) -> Derivation:
    chosen = tree.Choose(node(n), node(k))
    value = node(sympy.binomial(n, k))
    check = Equal(
        times(value, tree.Factorial(node(k)), tree.Factorial(node(n - k)), sign="×"),
        tree.Factorial(node(n)),
    )
    move = Move(
        "choose_some",
        after=equation(chosen, value),
        claims=(Equal(chosen, value),),
        words={"n": node(n), "k": node(k)},
    )
    return Derivation("counting", (move,), answer=value, proof=(Equal(chosen, value), check))


_DIGITS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}


def _numbers(task: Task) -> Derivation | None:
    found = asked(task)
    if found is None:
        return None
    match = re.fullmatch(
        r"(?:用|由)(?:数字)?((?:#[,和]?)+)(?:这)?(?:[两二三四五六七八九十#]个)?(?:数字|数)?,?(?:可以|能|可)?(?:组成|组成多少个|组成个)(?:没有|无)重复数字的(?:(#)|([两二三四五六]))位(?:自然|整)?数(?:,?求?(?:一?共)?(?:有)?(?:个)?(?:数|个数)?)?",
        found.words,
    )
    if match is None:
        return None
    values = [_whole(each) for each in found.nodes]
    count = match[1].count("#")
    digits = values[:count]
    if any(d is None or d > 9 for d in digits) or len(set(digits)) != count:
        return None
    size = _DIGITS[match[3]] if match[3] else values[-1]
    if len(found.nodes) - count > 1 or size is None or not 2 <= size <= count:
        return None
    if 0 not in digits:
        return _arranged(count, size)
    first = node(count - 1)
    rest = tree.Arrange(node(count - 1), node(size - 1))
    value = node((count - 1) * sympy.ff(count - 1, size - 1))
    product = times(first, rest, sign="×")
    # Counted again: all arrangements less those that begin with 0.
    other = minus(tree.Arrange(node(count), node(size)), rest)
    moves = (
        Move("first_digit", after=first),
        Move("other_digits", after=equation(product, value), claims=(Equal(product, value),)),
    )
    return Derivation(
        "counting", moves, answer=value, proof=(Equal(product, value), Equal(other, value))
    )


def find_drawing(task: Task) -> Derivation | None:
    """超几何概型：不放回抽取."""
    nodes = matched(
        task,
        r"(?:从)?(?:含)?有#件次品的#件产品中?,?(?:从中)?(?:任意?|随机)(?:取|抽取|抽)(?:出)?#件,求(?:恰|恰好|恰有)?(?:有)?#件次品的概率",
        r"从(?:含有|装有|有)#件次品的#件产品(?:中)?(?:任意?|随机)(?:取|抽取|抽)(?:出)?#件,求(?:其中)?(?:恰|恰好|恰有)?(?:有)?#件次品的概率",
    )
    if nodes is not None:
        bad, total, taken, wanted = (_whole(each) for each in nodes)
        if bad is None or total is None:
            return None
        return _drawn(bad, total - bad, taken, wanted)
    color = r"(红|白|黑|黄|蓝|绿)(?:色?小?)球"
    found = asked(task)
    if found is None:
        return None
    match = re.fullmatch(
        rf"(?:一个|某)?(?:不透明的)?(?:袋子|口袋|布袋|袋|盒子|盒)(?:中|里)?(?:装)?有(?:大小相同的)?#个{color}(?:[,和])#个{color},(?:现)?从(?:中|袋中|袋子中|盒中)?(?:任意?|随机)(?:取|摸|抽)(?:取|出)?#个(?:球|小球)?,求(?:其中)?(?:取出的球中)?恰(?:好)?有#个{color}的概率",
        found.words,
    )
    if match is None or match[1] == match[2] or match[3] not in (match[1], match[2]):
        return None
    first, second, taken, wanted = (_whole(each) for each in found.nodes)
    if first is None or second is None:
        return None
    return (
        _drawn(first, second, taken, wanted)
        if match[3] == match[1]
        else _drawn(second, first, taken, wanted)
    )


def _drawn(kind: int, other: int, taken: int | None, wanted: int | None) -> Derivation | None:
    if (
        taken is None
        or wanted is None
        or kind < 0
        or other < 0
        or not 0 <= wanted <= taken <= kind + other
    ):
        return None
    if wanted > kind or taken - wanted > other:
        return None
    all_ways = tree.Choose(node(kind + other), node(taken))
    ways = times(
        tree.Choose(node(kind), node(wanted)), tree.Choose(node(other), node(taken - wanted))
    )
    value = sympy.Rational(
        sympy.binomial(kind, wanted) * sympy.binomial(other, taken - wanted),
        sympy.binomial(kind + other, taken),
    )
    filled = over(ways, all_ways)
    moves = (
        Move(
            "all_outcomes",
            after=equation(all_ways, sympy.binomial(kind + other, taken)),
            claims=(Equal(all_ways, node(sympy.binomial(kind + other, taken))),),
        ),
        Move(
            "good_outcomes",
            after=equation(
                ways, sympy.binomial(kind, wanted) * sympy.binomial(other, taken - wanted)
            ),
            claims=(
                Equal(
                    ways, node(sympy.binomial(kind, wanted) * sympy.binomial(other, taken - wanted))
                ),
            ),
        ),
        Move(
            "classical_probability",
            after=equation(filled, value),
            claims=(Equal(filled, node(value)),),
        ),
    )
    # The probabilities of all counts add up to 1.
    total: list[Any] = [
        sympy.Rational(
            sympy.binomial(kind, j) * sympy.binomial(other, taken - j),
            sympy.binomial(kind + other, taken),
        )
        for j in range(taken + 1)
    ]
    proof: tuple[Claim, ...] = (Equal(filled, node(value)), Equal(plus(*total), node(1)))
    return Derivation("drawing", moves, answer=node(value), proof=proof)
