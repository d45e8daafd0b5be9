"""Things of two kinds drawn together: exactly, at least, all of a kind, the same or different."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations

import sympy

from engine.maths.tree import Add, Choose, Node
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.counting import _whole
from engine.steps.senior.nodes import equation, minus, node, over, times
from engine.steps.senior.reading import asked
from engine.steps.task import Task

_UNIT = r"(?:个|名|位|只|件|张|台|本|支|颗)"
_KIND = r"(?:(?:大小|形状|质地|除颜色外)[^#,]{{0,10}}的)?(?P<{0}>红|白|黑|黄|蓝|绿|男|女|次|正|合格|不合格|一等|二等)(?:色)?(?:小?球|生|同学|学生|教师|老师|医生|志愿者|运动员|品|产品|卡片|棋子)?"
TWO = rf"#{_UNIT}{_KIND.format('one')}(?:[,和])?#{_UNIT}{_KIND.format('other')}"
PLACE = r"(?:一个|某|现)?(?:不透明的)?(?:口袋|袋子|布袋|袋|盒子|盒|箱子|箱|小组)?(?:中|里|内)?(?:共)?(?:装)?(?:有)?(?:大小(?:和)?(?:质地)?(?:完全)?相同的|除颜色外完全相同的)?"
TAKE = r"(?:现)?(?:从中|从袋中|从盒中|从袋子中|从袋里|从中同时|从箱中)?(?:一次|同时)?(?:任意?|随机)?(?:地)?(?:一次|同时)?(?:不放回地)?(?:取出|摸出|抽取|抽出|选出|选取|选派|取|摸|抽|选)#(?:个|名|位|只|件|张|人)(?:小?球|同学|学生|人|产品|代表|志愿者|参加\w{1,8})?"
_SOME = r"(?:小?球|生|同学|学生|教师|老师|医生|志愿者|品|产品|卡片|棋子)"
_EVENT = (
    r"(?P<event>(?:其中)?(?:取出的|摸出的|所取的|所选的|选出的|选中的|抽到的|取到的|摸到的|抽出的|这)?(?:#|[两二三])?(?:个|名|位|只|件)?(?:小?球|人|产品)?(?:中)?"
    r"(?:(?P<how>恰好?有?|至少有?|至多有?|最多有?)(?P<size>#|[一两二三])(?:个|名|位|只|件)(?:是|为)?(?P<which>红|白|黑|黄|蓝|绿|男|女|次|正|合格|不合格)(?:色)?"
    rf"{_SOME}?(?:被选中|入选)?"
    r"|(?:恰好?)?(?:都|全)(?:是|为)(?P<all>红|白|黑|黄|蓝|绿|男|女|次|正|合格)(?:色(?:的)?)?(?:小?球|生|同学|品)?(?:的)?"
    r"|(?:是|为|恰好?(?:是|为)?|恰有)?(?:一|1|#)?(?:个|名)?(?P<p>红|白|黑|黄|蓝|绿|男|女)(?:色)?(?:小?球|生)?(?:和)?(?:一|1|#)(?:个|名)?(?P<q>红|白|黑|黄|蓝|绿|男|女)(?:色)?(?:小?球|生)?"
    r"|(?:颜色)?(?P<same>同色|颜色相同|颜色不同|不同色|颜色不相同|颜色恰好不同|异色)(?:的)?))"
)
_FORMS = (
    rf"从{PLACE}{TWO}(?:的(?:口袋|袋子|布袋|袋|盒子|盒|箱子))?(?:中|里|内)?,?{TAKE},(?:则|那么|求)*{_EVENT}(?:的)?概率",
    rf"{PLACE}{TWO}(?:的(?:口袋|袋子|布袋|袋|盒子|盒|箱子))?,{TAKE},(?:则|那么|求)*{_EVENT}(?:的)?概率",
)
_WORDS = {"一": 1, "两": 2, "二": 2, "三": 3}


def find_kinds_drawn(task: Task) -> Derivation | None:
    """从两类对象中任取几个，某种情形的概率."""
    found = asked(task)
    if found is None or "放回" in found.words.replace("不放回", ""):
        return None
    match = next((m for form in _FORMS if (m := re.fullmatch(form, found.words))), None)
    if match is None:
        return None
    numbers = [_whole(each) for each in found.nodes]
    if any(each is None for each in numbers):
        return None
    a, b, k, *rest = (each for each in numbers if each is not None)
    one, other = match["one"], match["other"]
    if one == other or not 1 <= k <= a + b or a + b > 20:
        return None
    kept = _kept(match, a, b, k, one, other, rest)
    if not kept:
        return None
    return _written(a, b, k, kept)


def _kept(
    match: re.Match[str], a: int, b: int, k: int, one: str, other: str, rest: list[int]
) -> list[int] | None:
    """How many of the first kind may be among those drawn."""
    possible = range(max(0, k - b), min(a, k) + 1)
    if match["how"]:
        size = _WORDS.get(match["size"]) or (rest.pop() if rest else None)
        if size is None or match["which"] not in (one, other) or any(each != k for each in rest):
            return None
        counts = {j: j if match["which"] == one else k - j for j in possible}
        how = match["how"][:2]
        tests: dict[str, Callable[[int], bool]] = {
            "至少": lambda v: v >= size,
            "至多": lambda v: v <= size,
            "最多": lambda v: v <= size,
        }
        if how not in tests:
            return [j for j in possible if counts[j] == size]
        return [j for j in possible if tests[how](counts[j])]
    if match["all"]:
        if match["all"] not in (one, other) or any(each != k for each in rest):
            return None
        wanted = k if match["all"] == one else 0
        return [j for j in possible if j == wanted]
    if match["p"]:
        if {match["p"], match["q"]} != {one, other} or k != 2 or any(each != 1 for each in rest):
            return None
        return [j for j in possible if j == 1]
    if k != 2 or any(each != k for each in rest):
        return None
    same = match["same"] in ("同色", "颜色相同")
    return [j for j in possible if (j in (0, 2)) == same]


def _written(a: int, b: int, k: int, kept: list[int]) -> Derivation:
    all_ways = Choose(node(a + b), node(k))
    total = sympy.binomial(a + b, k)
    terms: list[Node] = []
    for j in kept:
        factors = [Choose(node(n), node(m)) for n, m in ((a, j), (b, k - j)) if m]
        terms.append(factors[0] if len(factors) == 1 else times(*factors, sign="×"))
    ways: Node = terms[0] if len(terms) == 1 else Add(tuple(terms))
    groups = combinations(range(a + b), k)
    count = sum(sum(each < a for each in chosen) in kept for chosen in groups)
    value = sympy.Rational(count, total)
    none = max(0, k - b) == 0 and 0 not in kept and len(kept) > 2
    if none and len(kept) == min(a, k):
        ways = minus(all_ways, Choose(node(b), node(k)))
    claims = (Equal(all_ways, node(total)), Equal(ways, node(count)))
    filled = over(ways, all_ways)
    done = Equal(filled, node(value))
    moves = (
        Move("all_outcomes", after=equation(all_ways, total), claims=claims[:1]),
        Move("good_outcomes", after=equation(ways, count), claims=claims[1:]),
        Move(
            "classical_probability",
            after=equation(over(node(count), node(total)), value),
            claims=(done,),
        ),
    )
    return Derivation("kinds_drawn", moves, answer=node(value), proof=(*claims, done))
