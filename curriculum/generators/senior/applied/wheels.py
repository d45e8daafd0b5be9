"""A wheel and a harbour: when is it so high, and for how many hours is it deep enough?"""

from fractions import Fraction
from math import cos, sin
from math import pi as turn

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.applied.tides import wave_of
from curriculum.generators.senior.functions.notation import pi
from curriculum.generators.working import line, said, slips

MODEL = "func.triggraph.model"


def first_time(dice: Dice, level: int) -> Draft:
    """On a wheel from the lowest place: when is that height reached first?"""
    r, low = 10 * dice.integer(2, 6), dice.integer(1, 6)
    period = dice.pick((12, 18, 24, 30, 36))
    part = dice.pick((Fraction(1, 6), Fraction(1, 4), Fraction(1, 3)))
    while (part * period).denominator != 1:
        part = dice.pick((Fraction(1, 6), Fraction(1, 4), Fraction(1, 3)))
    t = int(part * period)
    lift = {
        Fraction(1, 6): Fraction(1, 2),
        Fraction(1, 4): Fraction(1),
        Fraction(1, 3): Fraction(3, 2),
    }[part]
    height = low + r * lift
    place = dice.pick(("江边", "某公园", "海滨广场", "某游乐场", "湖心岛"))
    rest = {Fraction(1, 6): r"\frac{1}{2}", Fraction(1, 4): "0", Fraction(1, 3): r"-\frac{1}{2}"}[
        part
    ]
    steps = (
        said(
            rf"$t$ 分钟后转过 $\frac{{2\pi}}{{{period}}}t$，高度 $h={r + low}-{r}\cos\frac{{2\pi}}{{{period}}}t$。".replace(
                r"\frac{2\pi}{12}", r"\frac{\pi}{6}"
            ),
            name="建立模型",
        ),
        said(
            rf"令 $h={decimal(height)}$，得 $\cos\frac{{2\pi t}}{{{period}}}={rest}$，第一次是 $\frac{{2\pi t}}{{{period}}}={pi(2 * part)}$，$t={t}$。"
        ),
    )
    wrong = slips(
        str(t), (period - t, "这是第二次达到这个高度的时间。"), (fraction(Fraction(period) * (height - low) / (2 * r)) if (Fraction(period) * (height - low) / (2 * r)) != t else period // 2, "高度不是随时间均匀升高的。"),
        (2 * t, "圆心角求错了。"), (period // 2 - t if period // 2 != 2 * t else t + 1, "起点是最低点，不是最高点。"),
    )  # fmt: skip

    def again() -> str:
        for minute in range(period + 1):
            if abs(r + low - r * cos(2 * turn * minute / period) - float(height)) < 1e-9:
                return str(minute)
        raise AssertionError("never so high")

    return Draft(
        f"{place}的摩天轮半径是 ${r}$ 米，最低点离地面 ${low}$ 米，匀速转动，每 ${period}$ 分钟转一圈。某人从最低点坐上座舱，第一次离地面 ${decimal(height)}$ 米，是在坐上后的第____分钟末。",
        str(t), steps, again, distractors=wrong,
    )  # fmt: skip


def half_hours(dice: Dice, level: int) -> Draft:
    """How long in a day it is deep enough: only the first of two stretches counted."""
    a, b = dice.integer(2, 4), dice.integer(6, 9)
    need = dice.pick((Fraction(b) + Fraction(a, 2), Fraction(b), Fraction(b) - Fraction(a, 2)))
    long = {Fraction(1, 2): 4, Fraction(0): 6, Fraction(-1, 2): 8}[(need - b) / a]
    first, last = {4: (1, 5), 6: (0, 6), 8: (-1, 7)}[long]
    right = 2 * long
    who = dice.pick(("一艘货轮", "一艘客轮", "一艘科考船", "一艘游轮"))
    task = rf"某港口的水深 $y$（米）与时间 $t$（时）近似满足 $y={wave_of(a, 12, b)}$，{who}要求水深不少于 ${decimal(need)}$ 米才能进港，一昼夜（$0\le t\le 24$）里共有多少小时可以进港？"
    span = rf"{first}\le t\le {last}" if first >= 0 else r"0\le t\le 7$ 或 $11\le t\le 12"
    wrong = long
    value = {4: r"\frac{1}{2}", 6: "0", 8: r"-\frac{1}{2}"}[long]
    lines = (
        rf"由 $y\ge {decimal(need)}$，得 $\sin\frac{{\pi}}{{6}}t\ge {value}$；",
        rf"在一个周期 $0\le t\le 12$ 里，解得 ${span}$，共 ${long}$ 小时；",
        rf"所以一昼夜里共有 ${wrong}$ 小时可以进港。",
    )
    steps = (
        said(rf"周期是 $12$ 小时，一昼夜有两个周期，每个周期里有 ${long}$ 小时。", name="周期性"),
        line(rf"2\times {long}", str(right), "一昼夜共有："),
    )

    def again() -> str:
        many = 2400
        good = sum(a * sin(turn / 6 * (k + 0.5) / 100) + b >= float(need) for k in range(many))
        return str(round(good / 100))

    return slipped(
        dice,
        task,
        lines,
        3,
        str(right),
        str(wrong),
        "一昼夜是 $24$ 小时，有两个周期，只算了一个。",
        steps,
        again,
        "小时",
    )


RECIPES = (
    Recipe(MODEL, "first-time", "reverse", (3,), first_time),
    Recipe(MODEL, "find-slip", "mistake", (3,), half_hours),
)
