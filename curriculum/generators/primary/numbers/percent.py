"""Percents: meaning, conversion, rates, parts, more and fewer by a percent, back to the whole."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, over
from curriculum.generators.primary.numbers.chinese import reading
from curriculum.generators.primary.numbers.frames import (
    blank,
    comparison,
    judge_of,
    sign_of,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips
from engine.plot.figures import hundred_grid

T, D = r"\times ", r"\div "

f, d = fraction, decimal


def pc(value: Fraction | int) -> str:
    """A percent in LaTeX: the number of hundredths with a percent sign."""
    return rf"{d(Fraction(value))}\%"


def read(dice: Dice, level: int) -> Draft:
    """Reading and writing percents."""
    n = (
        dice.integer(1, 150)
        if level == 1
        else dice.pick((Fraction(dice.integer(11, 995), 10), Fraction(dice.integer(101, 250))))
    )
    value = Fraction(n)
    text = d(value)
    whole, _, tail = text.partition(".")
    spoken = (
        "百分之"
        + reading(int(whole))
        + ("点" + "".join("零一二三四五六七八九"[int(c)] for c in tail) if tail else "")
    )
    if dice.chance(1, 2):
        return blank(
            f"{spoken}写作____。",
            pc(value),
            (said("先写分子，再写百分号“%”。"), said(f"写作 ${pc(value)}$。")),
            lambda: rf"{text}\%",
            slips(
                pc(value),
                (pc(value / 10) if value != 100 else pc(10), "数写错了。"),
                (text, "漏写了百分号。"),
            ),
        )
    return blank(
        f"${pc(value)}$ 读作____。",
        spoken,
        (said("先读“百分之”，再读百分号前面的数。"), said(f"读作{spoken}。")),
        lambda: spoken,
        slips(
            spoken,
            (spoken.replace("百分之", "一百分之"), "读作“百分之”，不读“一百分之”。"),
            (spoken.removeprefix("百分之") + "百分", "先读“百分之”。"),
        ),
    )


def grid(dice: Dice, level: int) -> Draft:
    """A hundred grid."""
    n = dice.integer(5, 95)
    if dice.chance(1, 2):
        return blank(
            "看百格图，涂色部分占整个图形的____。（填百分数）",
            pc(n),
            (said(f"一共 100 格，涂了 ${n}$ 格，占 ${pc(n)}$。"),),
            lambda: pc(Fraction(n, 100) * 100),
            slips(
                pc(n),
                (pc(100 - n) if n != 50 else pc(51), "这是没有涂色的部分。"),
                (pc(n + 1), "多数了一格。"),
            ),
            (hundred_grid(n),),
        )
    return blank(
        "看百格图，没有涂色的部分占整个图形的____。（填百分数）",
        pc(100 - n),
        (said(f"涂色的占 ${pc(n)}$，没有涂色的占 $1-{pc(n)}={pc(100 - n)}$。"),),
        lambda: pc(sum(1 for k in range(100) if k >= n)),
        slips(
            pc(100 - n),
            (pc(n) if n != 50 else pc(51), "这是涂色的部分。"),
            (pc(101 - n), "多数了一格。"),
        ),
        (hundred_grid(n),),
    )


def claims(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about percents."""
    n = dice.pick((20, 25, 40, 50, 60, 75))
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            f"一根绳子长 ${pc(n)}$ 米。",
            False,
            "百分数只表示两个数的关系，后面不能带单位。",
            lambda: False,
        ),
        (
            f"女生人数占全班的 ${pc(n)}$。",
            True,
            "百分数表示一个数是另一个数的百分之几。",
            lambda: n < 100,
        ),
        (
            "百分数都小于 $100\\%$。",
            False,
            "例如增长到原来的 120%，百分数可以大于 100%。",
            lambda: Fraction(120, 100) < 1,
        ),
        (
            "出勤率可以达到 $110\\%$。",
            False,
            "出勤人数不会超过应到人数，出勤率最多是 100%。",
            lambda: 110 <= 100,
        ),
        ("今年的产量可以是去年的 $120\\%$。", True, "今年的产量可以比去年多。", lambda: 120 > 100),
        (
            f"${over(n, 100)}$ 千克和 ${pc(n)}$ 千克都可以写。",
            False,
            "分数可以表示具体数量，百分数不能。",
            lambda: False,
        ),
        (
            "一件衣服先涨价 $10\\%$，再降价 $10\\%$，价格不变。",
            False,
            "两次的单位“1”不同，$1\\times(1+10\\%)\\times(1-10\\%)=99\\%$。",
            lambda: Fraction(110, 100) * Fraction(90, 100) == 1,
        ),
        (
            "甲数比乙数多 $25\\%$，乙数就比甲数少 $25\\%$。",
            False,
            "单位“1”不同，乙数比甲数少 $0.25\\div 1.25=20\\%$。",
            lambda: Fraction(1, 4) / Fraction(5, 4) == Fraction(1, 4),
        ),
        (
            f"${pc(n)}={d(Fraction(n, 100))}$",
            True,
            "去掉百分号，小数点向左移动两位。",
            lambda: Fraction(n, 100) == Fraction(d(Fraction(n, 100))),
        ),
    )
    return every[dice.below(6)] if level == 1 else every[dice.integer(2, 8)]


def convert(dice: Dice, level: int) -> Draft:
    """百分数、分数、小数互化."""
    tens = (5, 8, 12, 15, 20, 24, 25, 32, 35, 36, 40, 45, 48, 50, 60, 64, 75, 80, 85, 90)
    tenths = (25, 125, 5, 1200, 1250, 1500, 375, 1750, 2500, 16, 40, 80)
    value = Fraction(dice.pick(tens), 100) if level == 1 else Fraction(dice.pick(tenths), 1000)
    hundredths = value * 100
    kind = dice.below(4)
    if kind == 0:
        return blank(
            f"把 ${d(value)}$ 化成百分数是____。",
            pc(hundredths),
            (said("小数点向右移动两位，再添上百分号。"), said(f"${d(value)}={pc(hundredths)}$。")),
            lambda: rf"{d(value * 100)}\%",
            slips(
                pc(hundredths),
                (pc(hundredths / 10), "小数点应移动两位。"),
                (pc(hundredths * 10), "小数点应移动两位。"),
                (
                    pc(hundredths / 10000) if (hundredths / 10000).denominator < 10**7 else pc(1),
                    "小数点移动的方向反了。",
                ),
            ),
            form="percent",
        )
    if kind == 1:
        return blank(
            f"把 ${pc(hundredths)}$ 化成小数是____。",
            d(value),
            (said("去掉百分号，小数点向左移动两位。"), said(f"${pc(hundredths)}={d(value)}$。")),
            lambda: d(hundredths / 100),
            slips(
                d(value),
                (d(value * 10), "小数点应移动两位。"),
                (d(hundredths), "去掉百分号，小数点还要移动。"),
                (d(value / 10), "小数点应移动两位。"),
            ),
            form="decimal",
        )
    if kind == 2:
        plain = (
            over(d(hundredths), 100)
            if hundredths.denominator == 1
            else over(d(hundredths * 10), 1000)
        )
        return blank(
            f"把 ${pc(hundredths)}$ 化成最简分数是____。",
            f(value),
            (
                said(
                    "先写成分母是 100 的分数，再约分。"
                    + ("分子是小数，先把分子化成整数。" if hundredths.denominator > 1 else "")
                ),
                line(plain, f(value), "约分："),
            )
            if plain != f(value)
            else (said(f"写成分母是 100 的分数：${plain}$，已经最简。"),),
            lambda: f(hundredths / 100),
            slips(
                f(value),
                *(((plain, "没有约成最简分数。"),) if plain != f(value) else ()),
                (f(value * 10), "分母是 100。"),
                (f(value / 10), "分母是 100。"),
            ),
        )
    return blank(
        f"把 ${f(value)}$ 化成百分数是____。"
        if value.denominator > 1
        else f"把 ${d(value)}$ 化成百分数是____。",
        pc(hundredths),
        (
            said(
                f"先化成小数：${value.numerator}{D}{value.denominator}={d(value)}$。"
                if value.denominator > 1
                else "把整数看成小数。"
            ),
            said(f"再化成百分数：${d(value)}={pc(hundredths)}$。"),
        ),
        lambda: pc(Fraction(value.numerator * 100, value.denominator)),
        slips(
            pc(hundredths),
            (
                pc(value.numerator) if value.numerator != hundredths else pc(value.numerator + 1),
                "先用分子除以分母。",
            ),
            (pc(hundredths / 10), "小数点应移动两位。"),
            (pc(hundredths * 10), "小数点应移动两位。"),
        ),
        form="percent",
    )


def compare(dice: Dice, level: int) -> Draft:
    """A percent, a fraction, a decimal."""
    n = dice.pick((5, 20, 25, 35, 40, 50, 60, 75, 80))
    value = Fraction(n, 100)
    other = value + Fraction(dice.pick((-5, -1, 0, 0, 1, 5)), 100)
    other = other if other > 0 else value
    right = dice.pick((d(other), f(other)))
    left = pc(n)
    why = (
        f"都化成小数：${left}={d(value)}$"
        + (f"，${right}={d(other)}$" if "frac" in right else "")
        + "，再比。"
    )
    return comparison(left, right, sign_of(value, other), why, lambda: sign_of(n, other * 100))


RECIPES = (
    Recipe("stat.percent.meaning", "read-write", "fill", (1, 2), read),
    Recipe("stat.percent.meaning", "grid", "fill", (1,), grid),
    Recipe("stat.percent.meaning", "claim", "judge", (1,), judge_of(claims)),
    Recipe("stat.percent.convert", "convert", "calculate", (1, 2), convert),
    Recipe("stat.percent.convert", "convert-choice", "choice", (1,), convert),
    Recipe("stat.percent.convert", "symbols", "fill", (2,), compare),
    Recipe("stat.percent.less-more", "claim", "judge", (3,), judge_of(claims)),
    Recipe("stat.percent.more-percent", "claim", "judge", (3,), judge_of(claims)),
)
