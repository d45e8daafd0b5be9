"""Trigonometric models asked in other ways: the numbers in the formula, a value, the formula."""

from fractions import Fraction
from math import pi as turn
from math import sin

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.senior.functions.notation import pi, wave
from curriculum.generators.working import line, said, slips
from engine.plot.figures import graph
from engine.values import Distractor

MODEL = "func.triggraph.model"
SETTINGS = (
    ("某港口的水深", "米", "时", (12, 24), (4, 12)), ("某地从上午 $10$ 时起的气温", "℃", "时", (24,), (14, 26)), ("一个弹簧振子离桌面的高度", "厘米", "秒", (2, 4, 8), (8, 16)),
    ("摩天轮一个座舱的高度", "米", "分", (12, 20, 24), (30, 60)), ("某湖从四月起的水温", "℃", "月", (12,), (10, 20)), ("水车上一个水斗的高度", "米", "秒", (40, 60, 20), (3, 8)),
)  # fmt: skip


LASTING = {"时": "小时", "月": "个月", "分": "分钟", "秒": "秒"}
"""A stretch of time by the word for a point of it."""


def _setting(dice: Dice) -> tuple[str, str, str, int, int, int]:
    """What swings, its unit and that of time, the period, the middle and the amplitude."""
    what, unit, time, periods, middles = dice.pick(SETTINGS)
    middle = dice.integer(*middles)
    return (
        what,
        unit,
        time,
        dice.pick(periods),
        middle,
        dice.integer(max(2, middle // 4), max(2, middle // 2)),
    )


def wave_of(a: int, period: int, b: int, letter: str = "t") -> str:
    return f"{wave(a, 'sin', 1, 0, _speed(period, letter))}+{b}"


def _speed(period: int, letter: str) -> str:
    return f"{pi(Fraction(2, period))}{letter}" if period != 2 else rf"\pi {letter}"


def formula(dice: Dice, level: int) -> Draft:
    """Highest and lowest values with their times: the amplitude, the speed or the middle."""
    what, unit, time, period, b, a = _setting(dice)
    t0 = dice.integer(2, 4)
    half = Fraction(period, 2)
    ask = dice.pick(("A", "b", r"\omega"))
    value = {"A": str(a), "b": str(b), r"\omega": pi(Fraction(2, period))}[ask]
    steps = (
        said(rf"$A+b={a + b}$，$-A+b={b - a}$，所以 $A={a}$，$b={b}$。", name="最大值与最小值"),
        said(
            rf"相邻的最高点与最低点相隔半个周期，$\frac{{T}}{{2}}={decimal(half)}$，$T={period}$，$\omega=\frac{{2\pi}}{{T}}={pi(Fraction(2, period))}$。",
            name="周期",
        ),
    )
    slip = {
        "A": ((a + b, "这是最大值，还要与最小值一起求。"), (2 * a, "最大值与最小值之差是 $2A$。"), (b, "求成了 $b$。")),
        "b": ((a, "求成了 $A$。"), (a + b, "这是最大值。"), (2 * b, "最大值与最小值之和是 $2b$。")),
        r"\omega": ((pi(Fraction(1, period)), "公式是 $\\omega=\\frac{2\\pi}{T}$，漏了 $2$。"), (pi(Fraction(4, period)), "最高点到最低点只是半个周期。"), (pi(Fraction(period, 2)), "公式弄反了。")),
    }[ask]  # fmt: skip

    def again() -> str:
        if ask != r"\omega":
            high, low = Fraction(a + b), Fraction(b - a)
            return fraction((high - low) / 2 if ask == "A" else (high + low) / 2)
        return pi(Fraction(1) / half)

    return Draft(
        rf"{what} $y$（{unit}）与时间 $t$（{time}）近似满足 $y=A\sin(\omega t+\varphi)+b$（$A>0$，$\omega>0$）。$t={t0}$ 时 $y$ 取最大值 ${a + b}$，此后到 $t={decimal(t0 + half)}$ 时第一次取最小值 ${b - a}$，则 ${ask}=$____。",
        value, steps, again, distractors=slips(value, *slip),
    )  # fmt: skip


def at_time(dice: Dice, level: int) -> Draft:
    """The value at a time that is a twelfth or an eighth of the period further on, from a graph."""
    what, unit, time, period, b, a = _setting(dice)
    while period % 12 and period % 4:
        what, unit, time, period, b, a = _setting(dice)
    parts = [
        k
        for k in ((1, 12), (5, 12), (1, 4), (7, 12), (3, 4), (1, 2))
        if (Fraction(*k) * period).denominator == 1
    ]
    part = Fraction(*dice.pick(parts))
    t = int(part * period)
    level_of = {
        Fraction(1, 12): Fraction(1, 2),
        Fraction(5, 12): Fraction(1, 2),
        Fraction(1, 4): Fraction(1),
        Fraction(7, 12): Fraction(-1, 2),
        Fraction(3, 4): Fraction(-1),
        Fraction(1, 2): Fraction(0),
    }[part]
    value = a * level_of + b
    picture = graph(
        lambda x: a * sin(2 * turn / period * x) + b,
        (0.0, float(period), min(0.0, float(b - a) - 1), float(a + b) + 1),
    )
    angle = pi(2 * part)
    steps = (
        said(
            rf"$x={t}$ 时，$\frac{{2\pi}}{{{period}}}x={angle}$，$\sin {angle}={fraction(level_of)}$。"
            if len(angle) < 6
            else rf"$x={t}$ 时，$\frac{{2\pi}}{{{period}}}x={angle}$，它的正弦是 ${fraction(level_of)}$。",
            name="代入",
        ),
        line(
            rf"{a}\times {fraction(level_of) if level_of >= 0 else f'({fraction(level_of)})'}+{b}",
            fraction(value),
            "所以 $y$：",
        ),
    )
    wrong = slips(
        fraction(value), (fraction(b - a * level_of), "正弦值的符号错了。"), (fraction(a * level_of), f"漏加了 ${b}$。"), (a + b, "这是最大值。"), (b, "这是中间值。"), (b - a, "这是最小值。"),
    )  # fmt: skip

    def again() -> str:
        exact = a * sin(2 * turn * t / period) + b
        return (
            fraction(Fraction(round(2 * exact), 2))
            if abs(2 * exact - round(2 * exact)) < 1e-9
            else "0"
        )

    return Draft(
        rf"{what} $y$（{unit}）与时间 $x$（{time}）的关系近似满足 $y={wave_of(a, period, b, 'x')}$，图象如图，则 $x={t}$ 时，$y=$____。",
        fraction(value), steps, again, distractors=wrong, pictures=(picture,),
    )  # fmt: skip


def which(dice: Dice, level: int) -> Draft:
    """Which formula has this greatest value, least value and period?"""
    what, unit, time, period, b, a = _setting(dice)
    while a == b or period == 2:
        what, unit, time, period, b, a = _setting(dice)
    right = f"$y={wave_of(a, period, b)}$"
    others = (
        (f"$y={wave_of(2 * a, period, b)}$", "振幅是最大值与最小值之差的一半。"), (f"$y={wave_of(a, 2 * period, b)}$", r"$T=\frac{2\pi}{\omega}$，周期不符。"),
        (f"$y={wave_of(a, period, a + b)}$", "中间值是最大值与最小值的平均数。"),
    )  # fmt: skip
    steps = (
        said(
            rf"$A=\frac{{{a + b}-{b - a}}}{{2}}={a}$，$b=\frac{{{a + b}+{b - a}}}{{2}}={b}$。"
            if b >= a
            else rf"$A={a}$，$b={b}$。",
            name="振幅与中间值",
        ),
        said(
            rf"$\omega=\frac{{2\pi}}{{{period}}}={pi(Fraction(2, period))}$，所以选 {right}。",
            name="周期",
        ),
    )

    def again() -> str:
        numbers = {
            right: (a, period, b),
            others[0][0]: (2 * a, period, b),
            others[1][0]: (a, 2 * period, b),
            others[2][0]: (a, period, a + b),
        }
        good = []
        for text, (size, length, middle) in numbers.items():
            ys = [size * sin(2 * turn / length * period * k / 240) + middle for k in range(241)]
            fits = (
                abs(max(ys) - a - b) < 1e-6
                and abs(min(ys) - b + a) < 1e-6
                and abs(ys[0] - ys[-1]) < 1e-6
            )
            good += [text] if fits else []
        return good[0] if len(good) == 1 else ""

    return Draft(
        f"{what} $y$（{unit}）随时间 $t$（{time}）周期性变化，周期是 ${period}$ {LASTING[time]}，最大值是 ${a + b}$，最小值是 ${b - a}$，且 $t=0$ 时 $y={b}$，此后 $y$ 先增大。下列函数中最合适的是",
        "", steps, again, options=(right, *(text for text, _ in others)), distractors=tuple(Distractor("", why) for _, why in others),
    )  # fmt: skip


def _period(dice: Dice) -> Said:
    what, _, time, period, b, a = _setting(dice)
    told = dice.pick((period, 2 * period))
    return (
        rf"若{what} $y$ 与时间 $t$（{time}）满足 $y={wave_of(a, period, b)}$，则它的最小正周期是 ${told}$ {LASTING[time]}", told == period,
        rf"最小正周期 $T=\frac{{2\pi}}{{\omega}}={period}$。",
        lambda: abs(Fraction(2, 1) / Fraction(2, period) - told) == 0,
    )  # fmt: skip


def _range(dice: Dice) -> Said:
    what, unit, _, period, b, a = _setting(dice)
    told = dice.pick((2 * a, a))
    return (
        rf"若{what} $y$（{unit}）满足 $y={wave_of(a, period, b)}$，则 $y$ 的最大值与最小值相差 ${told}$", told == 2 * a,
        rf"最大值是 ${a + b}$，最小值是 ${b - a}$，相差 $2A={2 * a}$。",
        lambda: round(max(a * sin(turn * k / 180) for k in range(360)) - min(a * sin(turn * k / 180) for k in range(360))) == told,
    )  # fmt: skip


_words = fact(
    ("$y=A\\sin(\\omega t+\\varphi)+b$（$A>0$）中，$b$ 等于最大值与最小值的平均数", True, "最大值 $A+b$ 与最小值 $-A+b$ 的平均数是 $b$。"),
    ("匀速转动的摩天轮上，座舱的高度随时间均匀增加", False, "在最低点、最高点附近变化慢，在中间变化快。"),
    ("相邻的最高点与最低点的时间差是一个周期", False, "只是半个周期。"),
    ("$y=A\\sin(\\omega t+\\varphi)+b$ 的图象从中间值升到最高点，要四分之一个周期", True, "一个周期里从中间到最高、回中间、到最低、再回中间，各占四分之一。"),
)  # fmt: skip


RECIPES = (
    Recipe(MODEL, "formula", "fill", (2,), formula),
    Recipe(MODEL, "at-time", "fill", (2,), at_time),
    Recipe(MODEL, "which", "choice", (2,), which),
    Recipe(MODEL, "claims", "judge", (1, 2), judging("三角函数模型", _period, _range, _words)),
)
