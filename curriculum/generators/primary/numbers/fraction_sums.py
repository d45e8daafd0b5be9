"""Working with fractions: sums, products, quotients, mixed and easy ways, 裂项, reciprocals."""

import itertools
from fractions import Fraction
from math import lcm

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, over
from curriculum.generators.primary.numbers.expressions import mixed_sum, tree
from curriculum.generators.primary.numbers.fraction_sense import coprime
from curriculum.generators.primary.numbers.frames import (
    Sum,
    kinds,
)
from curriculum.generators.working import chain, line, said, slips
from engine.values import Step

T, D = r"\times ", r"\div "

f = fraction


def proper(dice: Dice, low: int = 3, high: int = 12) -> Fraction:
    """A proper fraction in lowest terms."""
    return Fraction(*coprime(dice, low, high))


def lowered(before: str, value: Fraction) -> tuple[Step, ...]:
    """One more line, when a result can be reduced."""
    return () if before == f(value) else (line(before, f(value), "约成最简分数。", name="约分"),)


def add_sub(dice: Dice, level: int) -> Sum:
    """Same bottoms, then unlike ones."""
    if level == 1:
        b = dice.integer(5, 15)
        t, u = dice.integer(1, b - 1), dice.integer(1, b - 1)
        plus = dice.chance(1, 2)
        t, u = (t, u) if plus or t > u else (u, t)
        t += 0 if plus or t != u else 1
        value = Fraction(t + u if plus else t - u, b)
        sign = "+" if plus else "-"
        text, plain = f"{over(t, b)}{sign}{over(u, b)}", over(t + u if plus else t - u, b)
        return Sum(
            text,
            f(value),
            (
                line(
                    text,
                    plain,
                    f"同分母分数相{'加' if plus else '减'}，分母不变，分子相{'加' if plus else '减'}。",
                ),
                *lowered(plain, value),
            ),
            lambda: f(Fraction((t + u if plus else t - u) * 7, b * 7)),
            slips(
                f(value),
                (over(t + u, 2 * b), "分母不能相加。")
                if plus
                else (f(Fraction(t + u, b)), "把减号看成了加号。"),
                *(((plain, "结果没有约成最简分数。"),) if plain != f(value) else ()),
                (f(value + Fraction(1, b)), "分子多算了 1。"),
                (f(value + 1), "整数部分算错了。"),
            ),
        )
    x, y = proper(dice, 2, 9), proper(dice, 2, 12)
    while x.denominator == y.denominator or x == y:
        y = proper(dice, 2, 12)
    plus = dice.chance(1, 2)
    if not plus and x < y:
        x, y = y, x
    if level == 3 and dice.chance(1, 3):
        return one_minus(dice, y)
    low = lcm(x.denominator, y.denominator)
    a, b = x.numerator * low // x.denominator, y.numerator * low // y.denominator
    sign = "+" if plus else "-"
    value = x + y if plus else x - y
    text, middle, plain = (
        f"{f(x)}{sign}{f(y)}",
        f"{over(a, low)}{sign}{over(b, low)}",
        over(a + b if plus else a - b, low),
    )
    top, bottom = (
        (x.numerator + y.numerator, x.denominator + y.denominator)
        if plus
        else (abs(x.numerator - y.numerator), abs(x.denominator - y.denominator))
    )
    careless = over(top, bottom) if bottom and top else over(x.numerator, low)
    steps = (
        line(text, middle, f"分母不同，先通分，公分母是 ${low}$。", name="通分"),
        line(middle, plain, f"分母不变，分子相{'加' if plus else '减'}。"),
        *lowered(plain, value),
    )
    return Sum(
        text,
        f(value),
        steps,
        lambda: f(
            Fraction(
                x.numerator * y.denominator + (1 if plus else -1) * y.numerator * x.denominator,
                x.denominator * y.denominator,
            )
        ),
        slips(
            f(value),
            (careless, "分子、分母不能分别相加（减）。"),
            *(((plain, "结果没有约成最简分数。"),) if plain != f(value) else ()),
            (
                over(
                    x.numerator + y.numerator if plus else abs(x.numerator - y.numerator) or 1, low
                ),
                "通分时只改了分母，忘了改分子。",
            ),
            (f(x - y if plus and x > y else x + y), "加减号看错了。")
            if not plus or x > y
            else (f(y - x), "加减号看错了。"),
            (f(value + Fraction(1, low)), "分子多算了 1。"),
        ),
    )


def one_minus(dice: Dice, y: Fraction) -> Sum:
    """A whole number less a fraction."""
    w = dice.integer(1, 3)
    value = w - y
    b = y.denominator
    text = f"{w}-{f(y)}"
    middle = f"{over(w * b, b)}-{f(y)}"
    return Sum(
        text,
        f(value),
        (
            line(text, middle, f"把 ${w}$ 看成分母是 ${b}$ 的分数。"),
            line(middle, f(value), "分母不变，分子相减。"),
        ),
        lambda: f(Fraction(w * b - y.numerator, b)),
        slips(
            f(value),
            (
                f(abs(w - y.numerator) / Fraction(b)) if w != y.numerator else over(1, b),
                "整数没有化成同分母的分数。",
            ),
            (f(y), "没有减。"),
            (f(w + y), "把减号看成了加号。"),
            (f(value + Fraction(1, b)), "分子多算了 1。"),
        ),
    )


def mixed(dice: Dice, level: int) -> Sum:
    """Three fractions with + and -."""
    b = dice.pick((4, 6, 8, 9, 10, 12))
    parts = [
        Fraction(dice.integer(1, n - 1), n)
        for n in (b, dice.pick((2, 3)), dice.pick((b, 2 * b if b < 7 else b)))
    ]
    x, y, z = sorted(parts, reverse=True)
    forms: tuple[object, ...] = (
        ((x, "+", y), "-", z),
        ((x, "-", z), "+", y),
        (x, "-", (y, "-", z)) if y > z else ((x, "+", y), "-", z),
        (1 + x, "-", (y, "+", z)) if level == 3 else ((x, "-", y), "+", z),
    )
    return mixed_sum(tree(dice.pick(forms[2:] if level == 3 else forms)), fraction)


def easy(dice: Dice, level: int) -> Sum:
    """Easy sums: same bottoms first, brackets opened."""
    b = dice.pick((5, 7, 9, 11, 13))
    t = dice.integer(1, b - 2)
    x, y = Fraction(t, b), Fraction(b - t, b)
    z = proper(dice, 3, 8)
    while z.denominator == b:
        z = proper(dice, 3, 8)
    n = dice.below(2) if level == 2 else dice.integer(2, 3)

    def made(
        text: str,
        value: Fraction,
        lines: tuple[tuple[str, ...], ...],
        pairs: tuple[tuple[int, Fraction], ...],
        *wrong: tuple[Fraction, str],
    ) -> Sum:
        bottom = lcm(*(p.denominator for _, p in pairs))
        entries = [(f(w), m) for w, m in wrong if w > 0]
        entries += [(f(value + 1), "凑整时多算了 1。"), (f(value + Fraction(1, b)), "分子算错了。")]
        return Sum(
            text,
            f(value),
            chain(text, *lines, (f(value), "")),
            lambda: f(
                Fraction(sum(s * p.numerator * (bottom // p.denominator) for s, p in pairs), bottom)
            ),
            slips(f(value), *entries),
            ask="用简便方法计算：",
        )

    if n == 0:
        return made(
            f"{f(x)}+{f(z)}+{f(y)}",
            1 + z,
            (
                (f"{f(x)}+{f(y)}+{f(z)}", "交换加数的位置，同分母的先加。", "加法交换律"),
                (f"1+{f(z)}", ""),
            ),
            ((1, x), (1, z), (1, y)),
            (z, "漏加了凑成的 1。"),
        )
    if n == 1:
        return made(
            f"{f(z)}+{f(x)}+{f(y)}",
            1 + z,
            (
                (f"{f(z)}+({f(x)}+{f(y)})", "先把同分母的两个数相加。", "加法结合律"),
                (f"{f(z)}+1", ""),
            ),
            ((1, z), (1, x), (1, y)),
            (z, "漏加了凑成的 1。"),
        )
    head = 1 + z
    if n == 2:
        return made(
            f"{f(head)}-{f(x)}-{f(y)}",
            head - 1,
            (
                (f"{f(head)}-({f(x)}+{f(y)})", "连续减去两个数，等于减去它们的和。", "减法的性质"),
                (f"{f(head)}-1", ""),
            ),
            ((1, head), (-1, x), (-1, y)),
            (head - x + y, "括号里应该是两个减数的和。"),
            (head, "忘了减。"),
        )
    w = x + dice.integer(1, 2)
    z = z if z < 1 else z - 1
    return made(
        f"{f(w)}-({f(x)}+{f(z)})",
        w - x - z,
        (
            (f"{f(w)}-{f(x)}-{f(z)}", "去掉减号后面的括号，加号变减号。", "减法的性质"),
            (f"{f(w - x)}-{f(z)}", ""),
        ),
        ((1, w), (-1, x), (-1, z)),
        (w - x + z, "去括号时没有变号。"),
        (w - x, f"忘了减 ${f(z)}$。"),
    )


def telescope(dice: Dice, level: int) -> Sum:
    """裂项相消; level 5 has steps of 2."""
    start, count, gap = dice.integer(1, 4), dice.integer(4, 8), 1 if level == 4 else 2
    start = start if gap == 1 else 2 * dice.integer(0, 2) + 1
    ends = [start + gap * k for k in range(count + 1)]
    terms = [rf"\frac{{1}}{{{a}{T}{b}}}" for a, b in itertools.pairwise(ends)]
    text = "+".join(terms[:3]) + r"+\cdots+" + terms[-1] if count > 4 else "+".join(terms)
    inner = Fraction(1, ends[0]) - Fraction(1, ends[-1])
    value = inner / gap
    first = over(1, ends[0]) if ends[0] > 1 else "1"
    shown = "+".join(
        f"({over(1, a) if a > 1 else '1'}-{over(1, b)})"
        for a, b in list(itertools.pairwise(ends))[: 2 if count > 4 else count]
    )
    rule = (
        f"每一项都能拆成两个分数的差：$\\frac{{1}}{{n{T}(n+{gap})}}="
        + (
            r"\frac{1}{n}-\frac{1}{n+1}$"
            if gap == 1
            else rf"\frac{{1}}{{2}}{T}(\frac{{1}}{{n}}-\frac{{1}}{{n+2}})$"
        )
        + "。"
    )
    steps: list[Step] = [
        said(rule, name="裂项"),
        said(
            f"拆开后中间的分数一加一减都抵消了：${shown}"
            + (r"+\cdots" if count > 4 else "")
            + "$，"
            + ("" if gap == 1 else r"再乘 $\frac{1}{2}$，")
            + "只剩首尾两项。",
            name="相消",
        ),
    ]
    end = (
        f"{first}-{over(1, ends[-1])}"
        if gap == 1
        else rf"\frac{{1}}{{2}}{T}({first}-{over(1, ends[-1])})"
    )
    steps.append(line(end, f(value), ""))
    return Sum(
        text,
        f(value),
        tuple(steps),
        lambda: f(sum((Fraction(1, a * b) for a, b in itertools.pairwise(ends)), Fraction(0))),
        slips(
            f(value),
            (f(inner), "分母相差 2，拆开后还要除以 2。")
            if gap == 2
            else (f(Fraction(1, ends[0])), "忘了减最后一项。"),
            (f(Fraction(1, ends[0]) - Fraction(1, ends[-2])), "最后一项看错了。"),
            (f(1 - Fraction(1, ends[-1])) if ends[0] > 1 else over(1, ends[-1]), "第一项看错了。"),
            (f(Fraction(count, ends[0] * ends[-1])), "不能把分子相加、首尾分母相乘。"),
        ),
        ask="求和：",
    )


RECIPES = (
    *kinds("num.fraction.add-sub", "sum", (1, 2, 3), add_sub),
    *kinds("num.fraction.addsub-mixed", "order", (2, 3), mixed, "calculate choice mistake"),
    *kinds("num.fraction.addsub-mixed", "easy", (2, 3), easy, "calculate mistake"),
    *kinds("num.fraction.telescoping", "telescope", (4, 5), telescope, "calculate choice"),
)
