"""Numbers made of digits under a condition, and things shared out, counted one by one."""

from __future__ import annotations

import re
from itertools import permutations, product

from engine.maths.tree import Add, Arrange, Choose, Node, Power
from engine.steps.derivation import Derivation
from engine.steps.senior.answers import counted
from engine.steps.senior.counting import _DIGITS, _whole
from engine.steps.senior.nodes import minus, node, times
from engine.steps.senior.reading import asked
from engine.steps.task import Task

_HEAD = r"(?:用|由)(?:数字)?(?P<digits>(?:#[,和]?)+)(?:这)?(?:[两二三四五六七八九十#]个)?(?:数字|数)?,?(?:可以|能够?|可|一共可以|共可以)?(?:组成|排成)(?:多少个|个)?"
_SIZE = r"(?P<size>[两三四五六])位(?:的)?"
_KIND = r"(?P<kind>偶数|奇数|能被#整除的(?:自然|整)?数|#的倍数|(?:自然|整)?数)"


def find_digit_numbers(task: Task) -> Derivation | None:
    """没有重复数字的偶数、奇数、5 的倍数；允许重复的数."""
    found = asked(task)
    if found is None:
        return None
    match = re.fullmatch(
        rf"{_HEAD}(?:(?P<unlike>没有|无|不含|没)(?:有)?重复数字的|(?P<repeat>允许有?重复数字的|可以重复的|数字可以重复的))?{_SIZE}{_KIND}(?:,?(?:求)?(?:一?共)?(?:有)?(?:个)?(?:数|个数)?)?(?:\(数字(?:可以|允许)重复\))?",
        found.words,
    )
    if match is None:
        return None
    values = [_whole(each) for each in found.nodes]
    count = match["digits"].count("#")
    digits = [each for each in values[:count] if each is not None and each <= 9]
    if (
        len(digits) != count
        or len(set(digits)) != count
        or not (match["unlike"] or match["repeat"])
    ):
        return None
    rest = values[count:]
    size = _DIGITS[match["size"]]
    kind = match["kind"]
    divisor = rest[0] if "#" in kind and rest else 2 if kind in ("偶数", "奇数") else 1
    if divisor not in (1, 2, 5) or (match["unlike"] and size > count) or len(rest) > ("#" in kind):
        return None
    odd = kind == "奇数"
    last = [d for d in digits if (d % divisor == 0) != odd]
    if match["repeat"]:
        return _repeated(digits, size, last)
    numbers = [row for row in permutations(digits, size) if row[0] != 0 and row[-1] in last]
    formula = _formula(digits, size, last)
    return counted("digit_numbers", "last_digit_first", formula, len(numbers))


def _formula(digits: list[int], size: int, last: list[int]) -> Node:
    """By the last digit: 0 apart from the others, because 0 can't come first."""
    n = len(digits)
    terms: list[Node] = []
    plain = [d for d in last if d != 0]
    if 0 in last:
        terms.append(Arrange(node(n - 1), node(size - 1)))
    if plain:
        if 0 in digits:
            inner: list[Node] = [node(len(plain)), node(n - 2)]
            if size > 2:
                inner.append(Arrange(node(n - 2), node(size - 2)))
            terms.append(times(*inner, sign="×"))
        else:
            terms.append(times(node(len(plain)), Arrange(node(n - 1), node(size - 1)), sign="×"))
    if not terms:
        return node(0)
    return terms[0] if len(terms) == 1 else Add(tuple(terms))


def _repeated(digits: list[int], size: int, last: list[int]) -> Derivation | None:
    if len(digits) ** size > 50_000:
        return None
    numbers = [row for row in product(digits, repeat=size) if row[0] != 0 and row[-1] in last]
    first = len(digits) - (0 in digits)
    middle: list[Node] = [Power(node(len(digits)), node(size - 2))] if size > 2 else []
    formula = times(node(first), *middle, node(len(last)), sign="×")
    return counted("digit_numbers", "digits_may_repeat", formula, len(numbers))


_SHARED = re.compile(
    r"(?:将|把)?#(?:个|名|位|本|封|件)?(?:不同的)?(?:同学|学生|老师|教师|志愿者|书|小球|球|医生|人|信|大学生|实习生|党员|干部|礼物|工程|礼品)?(?:全部)?(?:分配|分派|分|安排|派|放|投)?(?:到|给|入|进|去|成)?#(?:个|名|位)?(?:不同的)?(?:班级?|盒子?|学校|人|同学|小朋友|单位|社区|城市|乡镇|地方|岗位|小区|山区|邮箱|信箱|部门)(?:中|里|参加\w{0,6}|支教|工作|实习|服务)?(?:去)?,?(?:要求)?(?P<each>每(?:个|名|位)?(?:班级?|盒子?|学校|人|同学|小朋友|单位|社区|城市|乡镇|地方|岗位|小区|山区|部门)?(?:中|里)?(?:至少|都要有|最少)(?:有|放|分到?|去|安排|得到?)?(?:#|一|1)(?:个|名|人|本|位)?(?:同学|学生|老师|志愿者|小?球|书|人)?)?,?(?:则|那么)?(?:求)?(?:一?共)?(?:有)?(?:种)?(?:不同的)?(?:分法|放法|安排方法|分配方法|分配方案|方法|方案|安排方案|分派方法|投法)(?:总数|种数|共?有?种?)?(?:种)?"
)


def find_sharing(task: Task) -> Derivation | None:
    """n 个不同的人分到 k 个不同的地方，每处至少一个，或没有限制."""
    found = asked(task)
    match = _SHARED.fullmatch(found.words) if found is not None else None
    if found is None or match is None or "相同" in task.text:
        return None
    numbers = [_whole(each) for each in found.nodes]
    if None in numbers[:2] or any(each != 1 for each in numbers[2:]):
        return None
    n, k = (each for each in numbers[:2] if each is not None)
    if not (1 <= k <= 6 and 1 <= n <= 8) or k**n > 300_000:
        return None
    if not match["each"]:
        if numbers[2:]:
            return None
        return counted(
            "sharing",
            "share_freely",
            Power(node(k), node(n)),
            sum(1 for _ in product(range(k), repeat=n)),
        )
    if k > n:
        return None
    count = sum(len(set(row)) == k for row in product(range(k), repeat=n))
    formula: Node = Power(node(k), node(n))
    for empty in range(1, k):
        term = times(Choose(node(k), node(empty)), Power(node(k - empty), node(n)), sign="×")
        formula = (
            minus(formula, term)
            if empty % 2
            else Add((*formula.terms, term) if isinstance(formula, Add) else (formula, term))
        )
    if n == k + 1:
        formula = times(Choose(node(n), node(2)), Arrange(node(k), node(k)), sign="×")
        return counted("sharing", "share_in_groups", formula, count)
    if n == k:
        return counted(
            "sharing", "arrange_all", Arrange(node(n), node(n)), count, {"n": node(n), "k": node(k)}
        )
    return counted("sharing", "share_with_none_empty", formula, count)
