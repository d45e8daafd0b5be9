"""Simple probability: one draw from a bag, dice and coins, counted case by case."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from itertools import product

from engine.maths.from_sympy import number
from engine.maths.tree import Node, Number
from engine.maths.write import latex
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.reading import asked
from engine.steps.junior.writing import over
from engine.steps.task import Task

COLOURS = "红白黑黄蓝绿"
BAG = re.compile(
    r"(?:在)?(?:一个)?(?:不透明的?)?(?:布|口|纸)?(?:袋子?|袋里|盒子?|箱子?|口袋)(?:里|中|内)?(?:装)?(?:有)"
    rf"(?P<content>(?:(?:,|和)?(?:#|[一二两三四五六七八九十])(?:个|只)(?:[{COLOURS}])(?:色)?(?:小|玻璃)?球)+)"
    r"(?:,?(?:这些|它们)?(?:小|球)?(?:除(?:了)?颜色(?:不同)?(?:外)?(?:都|其他都|其余都|其它都)?(?:完全)?(?:相同|无其他差别|没有其他区别)?))?"
    r",?(?:现)?(?:从(?:袋子?|盒子?|箱子?|口袋|布袋)?(?:里|中|内)?)?(?:任意|随机|任)?(?:地)?(?:摸|取|拿)(?:出)?(?:一|#)(?:个|只)(?:小)?(?:球)?"
    rf",?(?:则|那么|求)?(?:恰好)?(?:它)?(?:摸|取|拿)?(?:到|出)?(?:的)?(?:球)?(?:恰好)?(?:是|为)?(?P<event>[{COLOURS}](?:球|色)?(?:或[{COLOURS}]球)?)(?:球)?的概率(?:是|为)?(?:多少)?"
)
DIE_EVENT = r"(?:朝上|向上)?(?:一面|的一面)?(?:的)?点数(?:是|为)?(?P<kind>大于|小于|不大于|不小于|等于|偶数|奇数|质数|合数|#的倍数|不超过|至少为)?(?:或等于)?(?P<count>#)?"
ONE_DIE = re.compile(
    r"(?:任意)?(?:抛|掷|投掷|抛掷)(?:一)?(?:枚|个|颗)?(?:质地)?(?:均匀)?(?:的)?(?:正方体)?(?:六面体)?骰子(?:一次)?,?(?:则|求|那么)?(?:出现|得到)?(?:的)?"
    + DIE_EVENT
    + r"的概率(?:是|为)?(?:多少)?"
)
TWO_DICE = re.compile(
    r"(?:同时)?(?:抛|掷|投掷|抛掷)两(?:枚|个|颗)(?:质地)?(?:均匀)?(?:的)?(?:正方体)?骰子(?:一次)?,?(?:则|求|那么)?(?:两枚骰子)?(?:朝上|向上)?(?:一面)?(?:的)?点数"
    r"(?P<kind>之和|的和|相同|相等)(?:是|为|等于)?(?P<count>#)?的概率(?:是|为)?(?:多少)?"
)
COINS = re.compile(
    r"(?:同时|连续|任意|随机)*(?:抛|掷|抛掷)(?P<coins>一|两|三)(?:枚|个)(?:质地)?(?:均匀)?(?:的)?硬币(?P<throws>一次|两次|三次)?,?(?:则|求|那么)?(?:落地后)?"
    r"(?P<event>(?:两枚|三枚)?(?:硬币)?(?:全部|都|全)(?:是)?正面(?:朝上|向上)?|(?:两枚|三枚)?(?:硬币)?(?:全部|都|全)(?:是)?反面(?:朝上|向上)?"
    r"|(?:两次|三次)(?:都|全)(?:是)?正面(?:朝上|向上)?|(?:两次|三次)(?:都|全)(?:是)?反面(?:朝上|向上)?|正面(?:朝上|向上)|反面(?:朝上|向上)|(?:恰好)?(?:有)?一(?:枚)?正面?(?:朝上|向上)?,?(?:和)?一(?:枚)?反面?(?:朝上|向上)?|至少有?一枚(?:硬币)?正面(?:朝上|向上))的概率(?:是|为)?(?:多少)?"
)
NUMERALS = {each: value for value, each in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


def find_probability(task: Task) -> Derivation | None:
    """Favourable cases over all equally likely cases."""
    found = asked(task)
    if found is None:
        return None
    for pattern, reader in ((BAG, _bag), (ONE_DIE, _one_die), (TWO_DICE, _two_dice),
                            (COINS, _coins)):  # fmt: skip
        match = pattern.fullmatch(found.words)
        if match is not None:
            counted = reader(match, found.nodes)
            return None if counted is None else _derivation(*counted)
    return None


Counted = tuple[int, int, str, str]


def _derivation(good: int, every: int, what: str, which: str) -> Derivation:
    value = Fraction(good, every)
    fraction: Node = over(good, every)
    result = number(value)
    claim = Equal(fraction, result)
    shown = f"P=\\frac{{m}}{{n}}={latex(fraction)}"
    if fraction != result:
        shown += f"={latex(result)}"
    moves = (
        Move("count_all_cases", number(every), latex=f"n={every}", words={"what": what}),
        Move("count_good_cases", number(good), latex=f"m={good}", words={"which": which}),
        Move("probability_as_ratio", result, latex=shown, claims=(claim,)),
    )
    return Derivation("probability", moves, result, proof=(claim,))


def _count(node: Node) -> int | None:
    if isinstance(node, Number) and node.value.denominator == 1 and 0 <= node.value <= 10_000:
        return int(node.value)
    return None


def _bag(match: re.Match[str], nodes: tuple[Node, ...]) -> Counted | None:
    waiting = iter(nodes)
    balls: dict[str, int] = {}
    for piece in re.finditer(
        rf"(#|[一二两三四五六七八九十])(?:个|只)([{COLOURS}])", match["content"]
    ):
        size = _count(next(waiting)) if piece[1] == "#" else NUMERALS[piece[1]]
        if size is None or piece[2] in balls:
            return None
        balls[piece[2]] = size
    rest = list(waiting)
    if rest and (len(rest) != 1 or _count(rest[0]) != 1):
        return None
    wanted = set(re.findall(f"[{COLOURS}]", match["event"]))
    if not wanted or not wanted <= set(balls):
        return None
    every, good = sum(balls.values()), sum(balls[each] for each in wanted)
    names = "、".join(f"{each}球{size}个" for each, size in balls.items())
    event = "或".join(f"{each}球" for each in balls if each in wanted)
    return good, every, f"袋中有{names}，每个球被摸到的可能性相同", f"摸到{event}"


def _one_die(match: re.Match[str], nodes: tuple[Node, ...]) -> Counted | None:
    kind = match["kind"] or "等于"
    bounds = [_count(each) for each in nodes]
    plain: dict[str, Callable[[int], bool]] = {
        "偶数": lambda n: n % 2 == 0, "奇数": lambda n: n % 2 == 1,
        "质数": lambda n: n in (2, 3, 5), "合数": lambda n: n in (4, 6),
    }  # fmt: skip
    if "或等于" in match[0]:
        return None
    if kind in plain:
        test, which = plain[kind], f"点数是{kind}"
        if bounds:
            return None
    else:
        if len(bounds) != 1 or bounds[0] is None:
            return None
        edge = bounds[0]
        tests: dict[str, Callable[[int], bool]] = {
            "大于": lambda n: n > edge, "小于": lambda n: n < edge, "等于": lambda n: n == edge,
            "不大于": lambda n: n <= edge, "不超过": lambda n: n <= edge,
            "不小于": lambda n: n >= edge, "至少为": lambda n: n >= edge,
        }  # fmt: skip
        if kind == "#的倍数":
            if edge < 1:
                return None
            test, which = (lambda n: n % edge == 0), f"点数是{edge}的倍数"
        else:
            test, which = tests[kind], f"点数{kind}{edge}"
    good = sum(test(n) for n in range(1, 7))
    return good, 6, "骰子的点数有1、2、3、4、5、6，可能性相同", which


def _two_dice(match: re.Match[str], nodes: tuple[Node, ...]) -> Counted | None:
    pairs = list(product(range(1, 7), repeat=2))
    if match["kind"] in ("相同", "相等"):
        if nodes:
            return None
        good, which = sum(a == b for a, b in pairs), "两枚点数相同"
    else:
        total = _count(nodes[0]) if len(nodes) == 1 else None
        if total is None:
            return None
        good, which = sum(a + b == total for a, b in pairs), f"点数之和是{total}"
    return good, 36, "两枚骰子的点数列表，共有6×6种等可能的结果", which


def _coins(match: re.Match[str], nodes: tuple[Node, ...]) -> Counted | None:
    if nodes:
        return None
    count = NUMERALS[match["coins"]]
    throws = NUMERALS[(match["throws"] or "一次")[0]]
    if throws > 1 and count > 1:
        return None
    count *= throws
    event = match["event"]
    faces = list(product("正反", repeat=count))
    named = re.match(r"(两|三)[枚次]", event)
    if named and NUMERALS[named[1]] != count:
        return None
    if re.search(r"全|都", event):
        side = "正" if "正" in event else "反"
        good, which = sum(set(each) == {side} for each in faces), f"全是{side}面"
    elif event.startswith("至少"):
        good, which = sum("正" in each for each in faces), "至少一枚正面"
    elif "正" in event and "反" in event:
        if count != 2:
            return None
        good, which = sum(set(each) == {"正", "反"} for each in faces), "一正一反"
    else:
        if count != 1:
            return None
        good, which = 1, "正面朝上" if "正" in event else "反面朝上"
    told = "、".join("".join(each) for each in faces)
    return good, len(faces), f"等可能的结果有：{told}", which
