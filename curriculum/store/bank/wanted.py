"""What people look for in a bank of made-up problems: filters, and words of every sort."""

import re
from collections.abc import Mapping
from dataclasses import replace

from curriculum.generators.dice import Dice
from curriculum.store.bank.filters import BankFilter
from curriculum.store.bank.room import Bank
from curriculum.store.bank.synthetic import FILES, KINDS, POINTS, TAGS

ONE = tuple("求的甲圆还河式积例")
TWO = tuple("面积 方程 多少 一共 函数 求函 苹果 树苗 操场 概率 公差 梯形".split())
MORE = tuple(
    "解方程 三角形 求函数 还剩多少 用方程解决 平行四边形 等腰三角形的周长 函数的最小值".split()
)
FORMULAS = tuple("x^2 x^2- f(x)=x^2 x^3- AB= a_1= x^2-7x \\times( \\frac{12}{34} $(7,0)$".split())
ABSENT = tuple("三角方程 的求的 函数面积求 对数螺线 x^2+x^3+x^4 方程解方 q 六十四卦".split())

_FORMULA = re.compile(r"\$([^$]+)\$")


def a_filter(dice: Dice) -> BankFilter:
    """Conditions of chance, without words."""
    point = dice.below(POINTS)
    chosen = BankFilter(
        kind=dice.pick(KINDS) if dice.chance(40) else "",
        grade=dice.integer(1, 12) if dice.chance(50) else None,
        difficulty=dice.integer(1, 5) if dice.chance(40) else None,
        tags=(f"单元{dice.below(TAGS)}",) if dice.chance(20) else (),
        origin=f"题库{dice.below(FILES)}.xlsx" if dice.chance(20) else "",
    )
    if dice.chance(30):
        return replace(chosen, point=f"made.topic{point // 12}.point{point}")
    return replace(chosen, point=f"made.topic{point // 12}") if dice.chance(20) else chosen


def searches_by_sort(bank: Bank, dice: Dice, count: int) -> Mapping[str, list[BankFilter]]:
    """`count` searches of each sort of words: some very common, some cut out of statements."""
    texts = [item.problem.statement for item in bank.page(limit=200).items]
    formulas = [formula for text in texts for formula in _FORMULA.findall(text)]

    def cut(shortest: int, longest: int) -> str:
        text = dice.pick(texts).replace(" ", "")
        start = dice.below(max(1, len(text) - longest))
        return text[start : start + dice.integer(shortest, longest)]

    def often(some: tuple[str, ...], other: str) -> str:
        return dice.pick(some) if dice.chance(50) else other

    words = {
        "一个字": [dice.pick(ONE) for _ in range(count)],
        "两个字": [often(TWO, cut(2, 2)) for _ in range(count)],
        "三个字以上": [often(MORE, cut(3, 12)) for _ in range(count)],
        "公式": [often(FORMULAS, dice.pick(formulas or FORMULAS)) for _ in range(count)],
        "标签": [f"单元{dice.below(TAGS)}" for _ in range(count)],
        "几个词": [f"{dice.pick(TWO)} {dice.pick(MORE)}" for _ in range(count)],
        "没有的词": [dice.pick(ABSENT) for _ in range(count)],
    }
    plain = {sort: [BankFilter(words=each) for each in some] for sort, some in words.items()}
    filtered = [
        replace(a_filter(dice), words=dice.pick((*ONE, *TWO, *MORE, *FORMULAS)))
        for _ in range(count)
    ]
    return {**plain, "带筛选的词": filtered}
