"""Rows of people under a condition: side by side, apart, at the ends; and groups with a condition.

Each formula of the textbook is compared with a count of all rows or groups one by one.
"""

from __future__ import annotations

import re
from itertools import combinations, pairwise, permutations

from engine.maths import tree
from engine.maths.tree import Node
from engine.steps.derivation import Derivation
from engine.steps.senior.answers import counted
from engine.steps.senior.counting import _whole
from engine.steps.senior.nodes import minus, node, plus, times
from engine.steps.senior.reading import asked
from engine.steps.task import Task

_LONGEST = 8
"""Rows up to this length are counted one by one (40,320 rows)."""

_NAMES = "甲乙丙丁戊己庚"
_SOME = rf"[{_NAMES}](?:和?[{_NAMES}])*"
_PERSON = r"(?:个|名|位)?(?:不同的)?(?:人|同学|学生|选手|演员|志愿者|老师|小朋友|队员|运动员|朋友)?"
_ROW = rf"(?:有)?#{_PERSON}(?:{_SOME}(?:[#两三四五六七]人?)?)?(?:站|排|坐)成?一?(?:排|列|行)(?:照相|拍照|合影|留念)*"
_ASK = r"(?:的)?(?:,?(?:求)?(?:一?共)?(?:有)?(?:种)?(?:不同)?(?:的)?(?:排法|站法|坐法|排列方法|排列方式|方法|排队方法)(?:共?有?种?|的?种数|总?数)*)?(?:种)?"
_COUNTED = {"两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7}


def find_arrangement(task: Task) -> Derivation | None:
    """相邻、不相邻、在与不在某个位置的排列."""
    found = asked(task)
    if found is None:
        return None
    if "和#" in found.words and (mixed := _mixed_row(found.words, list(map(_whole, found.nodes)))):
        return mixed
    conditions = (
        (rf"(?:其中)?(?:要求)?(?P<who>{_SOME})(?P<some>#|[两三])?(?:个|名)?(?:人|同学)?(?:必须|要|一定|恰好?)?(?:相邻|站在一起|排在一起|挨着|在一起|紧挨着)", "together"),
        (rf"(?:其中)?(?:要求)?(?P<who>{_SOME})(?P<some>#|[两三])?(?:个|名)?(?:人|同学)?(?:互)?(?:都?不相邻|不能相邻|不能站在一起|不站在一起|不能排在一起|不在一起|互不相邻)", "apart"),
        (rf"(?:其中)?(?:要求)?(?P<who>[{_NAMES}])(?:必须|要|一定)?(?:站在|排在|站|在)(?:正中间|中间|最中间|排头|排尾|最左端|最右端|最左边|最右边|左端|右端)(?:的?位置)?", "placed"),
        (rf"(?:其中)?(?:要求)?(?P<who>[{_NAMES}])(?:必须|要)?(?:站在|排在|站|在)(?:两端|两头)(?:之一)?", "end"),
        (rf"(?:其中)?(?:要求)?(?P<who>{_SOME})(?P<some>#|[两三])?(?:个|名)?人?(?:都)?(?:不站|不在|不能站|不能在|不排|不能排|不能站在|不站在|不排在|不能排在)(?:在)?(?:两端|两头|首尾)", "inside"),
        (rf"(?:其中)?(?:要求)?(?P<who>[{_NAMES}])(?:不站|不在|不能站|不能在|不排|不能排)(?:在)?(?:排头|排尾|最左端|最右端|最左边|最右边|左端|右端|正中间|中间)", "not_placed"),
        (r"(?:其中)?(?P<who>甲)(?:不站|不在|不能站|不能在|不排)(?:在)?排头,(?:且)?乙(?:不站|不在|不能站|不能在|不排)(?:在)?排尾", "two_bans"),
    )  # fmt: skip
    for pattern, kind in conditions:
        match = re.fullmatch(
            rf"{_ROW},?(?:若|如果|且)?{pattern}{_ASK}", found.words
        ) or re.fullmatch(rf"{_ROW}{_ASK},(?:若|如果|且)?{pattern}{_ASK}", found.words)
        if match is None:
            continue
        numbers = [_whole(each) for each in found.nodes]
        n = numbers[0]
        people = [each for each in match["who"] if each in _NAMES]
        if n is None or not 2 <= n <= _LONGEST or len(set(people)) != len(people):
            return None
        if ("正中间" in match[0] or "中间" in match[0]) and n % 2 == 0:
            return None
        named = match.groupdict().get("some")
        if named and (
            (named == "#" and numbers[-1] != len(people))
            or _COUNTED.get(named, len(people)) != len(people)
        ):
            return None
        if len(people) > n or (kind in ("together", "apart") and len(people) < 2):
            return None
        return _row(kind, n, len(people))
    return None


def _mixed_row(words: str, numbers: list[int | None]) -> Derivation | None:
    """Two kinds of people in a row, one kind together or apart."""
    kind = r"(?P<{0}>男生|女生|男同学|女同学|男人|女人|老师|学生|教师|家长|医生|护士|大人|小孩|成人|儿童)"
    match = re.fullmatch(
        rf"#(?:个|名|位){kind.format('one')}[,和]#(?:个|名|位){kind.format('other')}(?:站|排)成一?(?:排|列|行)(?:照相|拍照|合影|留念)*{_ASK}?,?(?:若|如果|要求|其中)?(?:#(?:个|名|位))?{kind.format('which')}(?:必须|都|全|要|[两三]人)*(?P<how>相邻|站在一起|排在一起|在一起|互?不相邻|不能相邻|都?不相邻|两两不相邻){_ASK}",
        words,
    )  # fmt: skip
    if match is None or match["one"] == match["other"]:
        return None
    if match["which"] not in (match["one"], match["other"]) or None in numbers:
        return None
    a, b, *stated = (each for each in numbers if each is not None)
    m = a if match["which"] == match["one"] else b
    if a + b > _LONGEST or m < 2 or (stated and stated != [m]):
        return None
    return _row("apart" if "不" in match["how"] else "together", a + b, m)


def _row(kind: str, n: int, m: int) -> Derivation | None:
    """n people in a row, the first m of them under a condition."""
    everyone: Node = tree.Arrange(node(n), node(n))
    rest: Node = tree.Arrange(node(n - 1), node(n - 1))
    formulas: dict[str, Node | None] = {
        "together": times(tree.Arrange(node(n - m + 1), node(n - m + 1)), tree.Arrange(node(m), node(m)), sign="×"),
        "apart": times(tree.Arrange(node(n - m), node(n - m)), tree.Arrange(node(n - m + 1), node(m)), sign="×") if m <= n - m + 1 else None,
        "placed": rest,
        "end": times(node(2), rest, sign="×"),
        "inside": times(tree.Arrange(node(n - 2), node(m)), tree.Arrange(node(n - m), node(n - m)), sign="×") if m <= n - 2 else None,
        "not_placed": times(node(n - 1), rest, sign="×"),
        "two_bans": plus(minus(everyone, times(node(2), rest, sign="×")), tree.Arrange(node(n - 2), node(n - 2))),
    }  # fmt: skip
    formula = formulas[kind]
    if formula is None:
        return None
    count = sum(_allowed(kind, row, m) for row in permutations(range(n)))
    return counted("arrangement", f"row_{kind}", formula, count)


def _allowed(kind: str, row: tuple[int, ...], m: int) -> bool:
    places = sorted(row.index(each) for each in range(m))
    last = len(row) - 1
    match kind:
        case "together":
            return places[-1] - places[0] == m - 1
        case "apart":
            return all(b - a > 1 for a, b in pairwise(places))
        case "placed":
            return places[0] == 0
        case "end":
            return places[0] in (0, last)
        case "inside":
            return places[0] > 0 and places[-1] < last
        case "two_bans":
            return row.index(0) != 0 and row.index(1) != last
    return places[0] != 0


_PEOPLE = r"(?:个|名|位|件|只|本)(?P<{0}>[\u4e00-\u9fff]{{1,5}}?)"
_GROUP = (
    r"(?:某\w{0,4})?(?:现)?(?:从|有)#" + _PEOPLE.format("one") + r"(?:[,和])?#" + _PEOPLE.format("other")
    + r"(?:中|里)?,?(?:现)?(?:从中|要从中)?(?:任意?|随机)?(?:选出|选取|选派|选|抽取|取出|抽出|取|挑选|抽)#(?:个|名|位|件)?(?:人|同学|学生|代表|志愿者|产品|球)?"
    + r"(?:组成\w{1,6}|参加\w{1,8}|担任\w{1,6}|去\w{1,6})?,?"
)  # fmt: skip
_WANTED = r"(?:其中|要求|且|若)*(?:(?P<how>至少|至多|恰|恰好)?(?:要)?(?:有)?#(?:个|名|位|件)(?P<which>[\u4e00-\u9fff]{1,4}?)(?:当选|入选|参加|被选中)?|(?P<both>(?:既要?有|(?:[\u4e00-\u9fff]{1,4})?都?(?:要)?有|男[、,和]?女(?:生)?都(?:要)?有)[\u4e00-\u9fff]{0,10}))"
_WAYS = r"(?:的)?(?:,?(?:求)?(?:一?共)?(?:有)?(?:种)?(?:不同的?)?(?:选法|取法|选取方法|抽法|方法|选派方案|方案|选派方法)(?:共?有?种?|的?种数|总?数)*)(?:种)?"


def find_group(task: Task) -> Derivation | None:
    """从两类对象中选取，至少、至多、恰有几个."""
    found = asked(task)
    if found is None:
        return None
    match = re.fullmatch(rf"{_GROUP}{_WANTED}{_WAYS}", found.words)
    if match is None:
        return None
    numbers = [_whole(each) for each in found.nodes]
    if any(each is None for each in numbers):
        return None
    a, b, k, *bound = (each for each in numbers if each is not None)
    if not 1 <= k <= a + b or a + b > 16:
        return None
    one, other = match["one"], match["other"]
    if match["both"]:
        if k < 2 or not (one[0] in match["both"] and other[0] in match["both"]):
            return None
        everything = tree.Choose(node(a + b), node(k))
        formula = minus(everything, tree.Choose(node(a), node(k))) if k <= a else everything
        formula = minus(formula, tree.Choose(node(b), node(k))) if k <= b else formula
        count = _groups(a, b, k, range(1, k))
        return counted("group", "group_both_kinds", formula, count)
    kind = match["which"]
    if kind == other and kind != one:
        a, b = b, a
    elif kind != one or one == other:
        return None
    size = bound[0]
    low, high = max(0, k - b), min(a, k)
    kept = {
        "至少": range(max(low, size), high + 1),
        "至多": range(low, min(high, size) + 1),
    }.get(match["how"] or "恰", range(size, size + 1))
    if not kept or kept[0] < low or kept[-1] > high:
        return None
    terms = [
        times(tree.Choose(node(a), node(j)), tree.Choose(node(b), node(k - j)), sign="×")
        for j in kept
    ]
    formula = terms[0] if len(terms) == 1 else tree.Add(tuple(terms))
    if match["how"] == "至少" and size == 1 and k <= b:
        formula = minus(tree.Choose(node(a + b), node(k)), tree.Choose(node(b), node(k)))
    rule = {"至少": "group_at_least", "至多": "group_at_most"}.get(
        match["how"] or "恰", "group_exactly"
    )
    return counted("group", rule, formula, _groups(a, b, k, kept))


def _groups(a: int, b: int, k: int, kept: range) -> int:
    return sum(sum(each < a for each in chosen) in kept for chosen in combinations(range(a + b), k))
