"""Numbers drawn or dice thrown: the equally likely outcomes are listed and counted."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations, product
from math import prod

import sympy

from engine.maths.tree import Choose, Node, Power
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.counting import _whole
from engine.steps.senior.nodes import equation, node, over
from engine.steps.senior.reading import asked
from engine.steps.task import Task

_COUNT = {"一": 1, "1": 1, "两": 2, "二": 2, "三": 3, "2": 2, "3": 3}
_DRAW = r"从(?P<numbers>#(?:[,和]#)+)(?:这)?(?:[#两三四五六七八九十](?:个)?(?:数字|数)|(?:个)?(?:数字|数))?(?:中|里),?(?:不放回地)?(?:任意?|随机)?(?:地)?(?:取|取出|选|选取|抽取|选出|抽出|取了)(?P<count>[一两二三#])个(?:不同的)?(?:数字|数)?"
_DICE = r"(?:先后|同时|连续|一次)?(?:抛掷|投掷|掷|抛)(?P<dice>[两二三#]|一)(?:枚|颗|个|次)?(?:质地均匀的|均匀的|相同的|普通的)?(?:正方体)?骰子(?P<times>[两二三#]次)?"
_EVENT = r",?(?:则|那么|求)*(?:取到的?|抽到的?|取出的|这|所取的|它们的|向上的|两次|所得|朝上的|抽到的|取到的|选出的|出现的)*(?:[两二三#]个|两枚骰子|两次)?(?:数字|数|点数|骰子的点数|面的点数|骰子)?(?:的|之)?(?P<of>和|积|乘积|差的绝对值)?(?:恰好|恰)?(?:为|是|等于)?(?P<how>偶数|奇数|质数|合数|#的倍数|大于#|小于#|不小于#|不大于#|#)(?:的)?(?:概率)"


def find_equally_likely(task: Task) -> Derivation | None:
    """任取几个数、掷骰子，和或积满足条件的概率."""
    found = asked(task)
    if found is None or "概率" not in task.text:
        return None
    nodes = [_whole(each) for each in found.nodes]
    match = re.fullmatch(_DRAW + _EVENT, found.words)
    if match is not None:
        count = match["numbers"].count("#")
        numbers, rest = nodes[:count], nodes[count:]
        if (
            any(each is None for each in numbers)
            or len(set(numbers)) != count
            or not 2 <= count <= 12
        ):
            return None
        stated = re.search(r"这#(?:个)?(?:数字|数)", match[0])
        if stated and (not rest or rest.pop(0) != count):
            return None
        size = _COUNT.get(match["count"]) or (rest.pop(0) if rest else None)
        if size not in (1, 2, 3) or size > count or (size > 1 and not match["of"]):
            return None
        if size == 1 and match["of"]:
            return None
        rows = list(combinations([each for each in numbers if each is not None], size))
        return _counted(rows, match, rest, Choose(node(count), node(size)))
    match = re.fullmatch(_DICE + _EVENT, found.words)
    if match is None:
        return None
    size = _COUNT.get(match["dice"]) or (nodes.pop(0) if nodes else None)
    if match["times"]:
        if size != 1:
            return None
        size = _COUNT.get(match["times"][0]) or (nodes.pop(0) if nodes else None)
    if size not in (2, 3):
        return None
    rows = list(product(range(1, 7), repeat=size))
    return _counted(rows, match, nodes, Power(node(6), node(size)))


def _counted(
    rows: list[tuple[int, ...]], match: re.Match[str], rest: list[int | None], all_ways: Node
) -> Derivation | None:
    values: Callable[[tuple[int, ...]], int] = sum if (match["of"] or "和") == "和" else prod
    if (match["of"] or "").startswith("差"):
        if len(rows[0]) != 2:
            return None
        values = _gap
    kind = match["how"]
    bound = rest.pop(-1) if "#" in kind and rest else None
    if (rest and not all(each == len(rows[0]) for each in rest)) or ("#" in kind and bound is None):
        return None
    limit = bound or 0
    tests: dict[str, Callable[[int], bool]] = {
        "偶数": lambda v: v % 2 == 0, "奇数": lambda v: v % 2 == 1, "大于#": lambda v: v > limit,
        "小于#": lambda v: v < limit, "不小于#": lambda v: v >= limit, "不大于#": lambda v: v <= limit,
        "质数": lambda v: bool(sympy.isprime(v)),
        "合数": lambda v: v > 1 and not sympy.isprime(v),
        "#": lambda v: v == limit, "#的倍数": lambda v: limit > 0 and v % limit == 0,
    }  # fmt: skip
    good = [row for row in rows if tests[kind](values(row))]
    value = sympy.Rational(len(good), len(rows))
    total = Equal(all_ways, node(len(rows)))
    shown = over(node(len(good)), node(len(rows)))
    claim = Equal(shown, node(value))
    listed = "、".join("(" + ",".join(map(str, row)) + ")" for row in good[:12]) + (
        "等" if len(good) > 12 else ""
    )
    moves = (
        Move("all_outcomes", after=equation(all_ways, len(rows)), claims=(total,)),
        Move(
            "listed_outcomes",
            after=node(len(good)),
            words={"listed": listed or "没有", "count": str(len(good))},
        ),
        Move("classical_probability", after=equation(shown, value), claims=(claim,)),
    )
    return Derivation("equally_likely", moves, answer=node(value), proof=(total, claim))


def _gap(row: tuple[int, ...]) -> int:
    return abs(row[0] - row[1])
