"""Products and quotients of fractions, reciprocals, mixed operations."""

from collections.abc import Callable
from fractions import Fraction
from math import gcd, lcm

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, over
from curriculum.generators.primary.numbers.expressions import mixed_sum, tree
from curriculum.generators.primary.numbers.fraction_sums import D, T, f, proper
from curriculum.generators.primary.numbers.frames import (
    Sum,
    blank,
    comparison,
    judge_of,
    kinds,
    sign_of,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import chain, line, said, slips
from engine.values import Step


def times_whole(dice: Dice, level: int) -> Sum:
    """A fraction times a whole number."""
    x = proper(dice, 3, 15)
    w = (
        dice.integer(2, 9)
        if level == 1
        else x.denominator * dice.integer(1, 2)
        if dice.chance(1, 3)
        else dice.integer(2, 24)
    )
    value = x * w
    text = f"{f(x)}{T}{w}" if dice.chance(1, 2) else f"{w}{T}{f(x)}"
    g = gcd(w, x.denominator)
    plain = over(x.numerator * w, x.denominator)
    bottom, rest = x.denominator // g, w // g
    product = f"{x.numerator}{T}{rest}" if rest > 1 and x.numerator > 1 else str(x.numerator * rest)
    middle = product if bottom == 1 else over(product, bottom)
    reduced = f"能约分的先约分：整数 ${w}$ 和分母 ${x.denominator}$ 同时除以 ${g}$。"
    steps: tuple[Step, ...] = (line(text, plain, "分子和整数相乘的积作分子，分母不变。"),)
    if g > 1:
        steps = (line(text, middle, reduced, name="约分"),)
        if middle != f(value):
            steps = (*steps, line(middle, f(value), ""))
    return Sum(
        text,
        f(value),
        steps,
        lambda: f(sum([x] * w, Fraction(0))),
        slips(
            f(value),
            (over(x.numerator, x.denominator * w), "整数要和分子相乘，不是和分母相乘。"),
            (over(x.numerator * w, x.denominator * w), "整数只和分子相乘，分母不变。"),
            *(((plain, "结果没有约分。"),) if plain != f(value) else ()),
            (f(x + w), "把乘号看成了加号。"),
            (f(value + Fraction(1, x.denominator)), "分子算错了。"),
        ),
    )


def times_fraction(dice: Dice, level: int) -> Sum:
    """Fraction by fraction; level 3 with a decimal."""
    if level == 3:
        b = dice.pick((4, 5, 6, 8, 9))
        x = Fraction(dice.pick([n for n in range(1, b) if gcd(n, b) == 1]), b)
        y = Fraction(b * dice.integer(2, 12), 10)
        if y.denominator == 1:
            y += Fraction(b, 10)
        value = x * y
        text = f"{decimal(y)}{T}{f(x)}"
        cut = y / b
        middle = f"{decimal(cut)}{T}{x.numerator}" if x.numerator > 1 else decimal(cut)
        steps: tuple[Step, ...] = (
            (
                line(
                    text,
                    middle,
                    f"小数 ${decimal(y)}$ 和分母 ${b}$ 直接约分，${decimal(y)}\\div {b}={decimal(cut)}$。",
                ),
            )
            if x.numerator > 1
            else (
                line(
                    text,
                    decimal(value),
                    f"小数和分母直接约分，${decimal(y)}\\div {b}={decimal(cut)}$。",
                ),
            )
        )
        if x.numerator > 1:
            steps = (*steps, line(middle, decimal(value), ""))
        return Sum(
            text,
            decimal(value),
            steps,
            lambda: decimal(Fraction(x.numerator * y.numerator, x.denominator * y.denominator)),
            slips(
                decimal(value),
                (decimal(value * 10), "小数和分母约分时小数点错位了。"),
                (decimal(value / 10), "小数和分母约分时小数点错位了。"),
                (
                    decimal(cut) if x.numerator > 1 else decimal(y * b),
                    "约分后忘了乘分子。" if x.numerator > 1 else "应该约分，用除法。",
                ),
                (decimal(value + 1), "多算了 1。"),
            ),
        )
    x, y = proper(dice, 2, 9), proper(dice, 2, 15)
    value = x * y
    top, bottom = x.numerator * y.numerator, x.denominator * y.denominator
    g = gcd(top, bottom)
    text = f"{f(x)}{T}{f(y)}"
    plain = over(f"{x.numerator}{T}{y.numerator}", f"{x.denominator}{T}{y.denominator}")
    low = lcm(x.denominator, y.denominator)
    steps = (
        line(text, plain, "分子相乘的积作分子，分母相乘的积作分母。"),
        line(
            plain,
            f(value),
            "能约分的先约分，再相乘。" if g > 1 else "",
            name="约分" if g > 1 else "",
        ),
    )
    return Sum(
        text,
        f(value),
        steps,
        lambda: f(Fraction(top * 5, bottom * 5)),
        slips(
            f(value),
            *(((over(top, bottom), "结果没有约成最简分数。"),) if g > 1 else ()),
            (f(x + y), "把乘法做成了加法。"),
            (
                over(
                    x.numerator * low // x.denominator * (y.numerator * low // y.denominator), low
                ),
                "通分后分母没有相乘，分数乘法不用通分。",
            ),
            (f(x / y), "后一个分数写成了倒数。"),
            (f(value + Fraction(1, bottom)), "分子算错了。"),
        ),
    )


def times_mixed(dice: Dice, level: int) -> Sum:
    """Mixed operations with products."""
    x, y, z = proper(dice, 2, 6), proper(dice, 3, 9), proper(dice, 2, 8)
    w = dice.integer(2, 12)
    forms: tuple[object, ...] = (
        (x, "+", (y, "*", z)),
        ((x, "*", w), "+", y),
        ((1 - x, "+", y), "*", z),
        (x + 1, "-", (y, "*", z)),
        ((x, "*", y), "*", w),
    )
    return mixed_sum(tree(dice.pick(forms[:3] if level == 2 else forms[2:])), fraction)


def times_easy(dice: Dice, level: int) -> Sum:
    """Laws with fractions."""
    b, c = dice.picks((3, 4, 5, 6, 7, 8, 9), 2)
    t, u = (
        dice.pick([n for n in range(1, b) if gcd(n, b) == 1]),
        dice.pick([n for n in range(1, c) if gcd(n, c) == 1]),
    )
    x, y = Fraction(t, b), Fraction(u, c)
    w = lcm(b, c) * dice.integer(1, 2)
    n = dice.below(2) if level == 2 else dice.integer(2, 4)

    def made(
        text: str,
        value: Fraction,
        lines: tuple[tuple[str, ...], ...],
        again: Callable[[], Fraction],
        *wrong: tuple[Fraction, str],
    ) -> Sum:
        entries = [(f(q), m) for q, m in wrong if q > 0] + [
            (f(value + 1), "多算了 1。"),
            (f(value * 2), "多算了一份。"),
        ]
        return Sum(
            text,
            f(value),
            chain(text, *lines, (f(value), "")),
            lambda: f(again()),
            slips(f(value), *entries),
            ask="用简便方法计算：",
        )

    if n == 0:
        return made(
            f"({f(x)}+{f(y)}){T}{w}",
            (x + y) * w,
            (
                (
                    f"{f(x)}{T}{w}+{f(y)}{T}{w}",
                    f"用 ${w}$ 分别去乘括号里的两个分数，正好都能约分。",
                    "乘法分配律",
                ),
                (f"{f(x * w)}+{f(y * w)}", ""),
            ),
            lambda: sum([x + y] * w, Fraction(0)),
            (x * w + y, f"漏乘了 ${f(y)}$。"),
            (x * y * w, "两个积应该相加。"),
        )
    if n == 1:
        k = dice.pick([m for m in range(2, 9) if gcd(m, b) == 1])
        return made(
            f"{f(x)}{T}{k}{T}{b}",
            x * k * b,
            (
                (f"{f(x)}{T}{b}{T}{k}", f"交换因数的位置，先和分母 ${b}$ 约分。", "乘法交换律"),
                (f"{t}{T}{k}", ""),
            ),
            lambda: sum([x] * (k * b), Fraction(0)),
            (Fraction(t + k), "最后一步应该是乘。"),
        )
    if n == 2:
        v = dice.integer(2, 9)
        return made(
            f"{f(y)}{T}{v}+{f(1 - y) if y < 1 else f(y)}{T}{v}",
            Fraction(v),
            (
                (f"({f(y)}+{f(1 - y)}){T}{v}", f"提出相同的因数 ${v}$。", "乘法分配律"),
                (f"1{T}{v}", ""),
            ),
            lambda: y * v + (1 - y) * v,
            (Fraction(2 * v), f"${v}$ 只能提出一次。"),
        )
    if n == 3:
        v = dice.integer(3, 12)
        q = b * v + 1 if gcd(b * v + 1, b) == 1 else b * v - 1
        sign = "+" if q > b * v else "-"
        return made(
            f"{f(x)}{T}{q}",
            x * q,
            (
                (
                    f"{f(x)}{T}({b * v}{sign}1)",
                    f"把 ${q}$ 看成 ${b * v}{sign}1$，${b * v}$ 能和分母约分。",
                ),
                (f"{f(x)}{T}{b * v}{sign}{f(x)}", "", "乘法分配律"),
                (f"{t * v}{sign}{f(x)}", ""),
            ),
            lambda: sum([x] * q, Fraction(0)),
            (Fraction(t * v) + (1 if sign == "+" else -1), f"${f(x)}$ 也要乘 1，不是加减 1。"),
            (Fraction(t * v), "漏算了一项。"),
        )
    v = dice.integer(5, 12)
    z = Fraction(v - 1, v)
    return made(
        f"{f(z)}{T}{f(x)}+{f(x)}{T}{over(1, v)}",
        x,
        (
            (f"({f(z)}+{over(1, v)}){T}{f(x)}", f"提出相同的因数 ${f(x)}$。", "乘法分配律"),
            (f"1{T}{f(x)}", ""),
        ),
        lambda: z * x + x / v,
        (2 * x, f"${f(x)}$ 只能提出一次。"),
    )


def reciprocal(dice: Dice, level: int) -> Draft:
    """The reciprocal of a fraction, a whole number, a mixed number, a decimal."""
    x = proper(dice, 3, 15)
    n = dice.below(2) if level == 1 else dice.integer(2, 4)
    if n == 0:
        x = x if dice.chance(1, 2) else 1 + x
        return blank(
            f"${f(x)}$ 的倒数是____。",
            f(1 / x),
            (
                said("交换分子、分母的位置，就得到它的倒数。"),
                line(f"{f(x)}{T}{f(1 / x)}", "1", "检验：乘积是 1。"),
            ),
            lambda: f(Fraction(x.denominator * 3, x.numerator * 3)),
            slips(
                f(1 / x),
                (f(x), "倒数要交换分子和分母。"),
                (f(1 - x) if x < 1 else f(x - 1), "倒数不是与 1 的差。"),
            ),
        )
    if n == 1:
        w = dice.integer(2, 20)
        return blank(
            f"${w}$ 的倒数是____。",
            over(1, w),
            (
                said(f"把 ${w}$ 看成 ${over(w, 1)}$，交换分子、分母的位置。"),
                line(f"{w}{T}{over(1, w)}", "1", "检验："),
            ),
            lambda: f(Fraction(1, w)),
            slips(
                over(1, w), (w, "整数的倒数是几分之一。"), (over(w, 1), "倒数要交换分子和分母。")
            ),
        )
    if n == 2:
        w = dice.integer(1, 4)
        value = w + x
        text = rf"{w}{f(x)}"
        return blank(
            f"${text}$ 的倒数是____。",
            f(1 / value),
            (
                line(text, f(value), "先化成假分数："),
                said(f"再交换分子、分母的位置，得 ${f(1 / value)}$。"),
            ),
            lambda: f(Fraction(1) / (w + x)),
            slips(
                f(1 / value),
                (
                    rf"{w}{over(x.denominator, x.numerator)}",
                    "带分数要先化成假分数，不能只颠倒分数部分。",
                ),
                (f(value), "还没有交换分子和分母。"),
            ),
        )
    if n == 3:
        y = Fraction(dice.pick((2, 4, 5, 8, 12, 15, 16, 24, 25, 75, 125)), dice.pick((10, 100)))
        return blank(
            f"${decimal(y)}$ 的倒数是____。",
            f(1 / y),
            (
                line(decimal(y), f(y), "先化成分数："),
                said(f"再交换分子、分母的位置，得 ${f(1 / y)}$。"),
            ),
            lambda: f(Fraction(y.denominator, y.numerator)),
            slips(
                f(1 / y),
                (f(y), "还没有交换分子和分母。"),
                (decimal(y * 10), "小数的倒数不是移动小数点。"),
            ),
        )
    return blank(
        f"${f(x)}{T}$____$=1$。",
        f(1 / x),
        (said(f"乘积是 1 的两个数互为倒数，要填 ${f(x)}$ 的倒数 ${f(1 / x)}$。"),),
        lambda: f(1 / x),
        slips(f(1 / x), (f(1 - x), "这是和为 1，题目是积为 1。"), (f(x), "要填它的倒数。")),
    )


def reciprocal_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about reciprocals."""
    x = proper(dice, 3, 12)
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            "$0$ 没有倒数。",
            True,
            "0 乘任何数都得 0，不会得 1。",
            lambda: not any(0 * n == 1 for n in range(9)),
        ),
        ("$1$ 的倒数是 $1$。", True, "$1\\times 1=1$。", lambda: Fraction(1) / 1 == 1),
        (f"${f(x)}$ 是倒数。", False, "倒数是两个数之间的关系，要说谁是谁的倒数。", lambda: False),
        (
            f"${f(x)}$ 和 ${f(1 / x)}$ 互为倒数。",
            True,
            "它们的乘积是 1。",
            lambda: x * (1 / x) == 1,
        ),
        (
            "真分数的倒数都大于 $1$。",
            True,
            "真分数的分子比分母小，交换后分子比分母大。",
            lambda: all(1 / Fraction(a, b) > 1 for b in range(2, 8) for a in range(1, b)),
        ),
        (
            "一个数的倒数一定比它小。",
            False,
            "真分数的倒数比它大。",
            lambda: Fraction(2) < Fraction(1, 2),
        ),
        (
            "假分数的倒数都小于 $1$。",
            False,
            "等于 1 的假分数，倒数也是 1。",
            lambda: 1 / Fraction(3, 3) < 1,
        ),
        (
            f"${f(x)}$ 和 ${f(1 - x)}$ 的和是 $1$，它们互为倒数。",
            False,
            "乘积是 1 的两个数才互为倒数。",
            lambda: x * (1 - x) == 1,
        ),
    )
    return every[dice.below(8)]


def divide(dice: Dice, level: int) -> Sum:
    """Fraction ÷ whole, whole ÷ fraction, fraction ÷ fraction."""
    x, y = proper(dice, 3, 12), proper(dice, 2, 9)
    w = dice.integer(2, 12)
    if level == 1:
        left, right = x, Fraction(w)
    elif level == 2 and dice.chance(1, 2):
        left, right = Fraction(w), y
    else:
        left, right = x, y
    value = left / right
    text, turned = f"{f(left)}{D}{f(right)}", f"{f(left)}{T}{f(1 / right)}"
    return Sum(
        text,
        f(value),
        (
            line(text, turned, f"除以 ${f(right)}$ 等于乘它的倒数 ${f(1 / right)}$。"),
            line(turned, f(value), "能约分的先约分，再相乘。"),
        ),
        lambda: f(
            next(
                Fraction(
                    left.numerator * right.denominator * k, left.denominator * right.numerator * k
                )
                for k in (3,)
            )
        ),
        slips(
            f(value),
            (f(left * right), "除号变成了乘号，但除数没有变成倒数。"),
            (f(right / left), "把被除数也变成了倒数。")
            if right / left != value
            else (f(value * 2), "约分错了。"),
            (f(1 / (left * right)), "两个数都变成了倒数。"),
            (f(value + 1), "多算了 1。"),
            (f(value * 2), "约分时算错了。"),
        ),
    )


def divide_mixed(dice: Dice, level: int) -> Sum:
    """Mixed operations with quotients."""
    x, y, z = proper(dice, 2, 8), proper(dice, 3, 9), proper(dice, 2, 8)
    w = dice.integer(2, 12)
    forms: tuple[object, ...] = (
        ((x, "/", y), "*", z),
        ((x, "*", y), "/", z),
        ((x, "/", w), "+", y),
        (x, "+", (y, "/", z)),
        (w, "/", (x, "+", y)),
        ((x, "+", y), "/", z),
        (w * x, "/", (1, "-", y)),
        ((1, "-", x), "/", (y, "*", z)),
    )
    return mixed_sum(tree(dice.pick(forms[:4] if level == 3 else forms[4:])), fraction)


def size(dice: Dice, level: int) -> Draft:
    """Products and quotients against the first number."""
    x = proper(dice, 3, 12)
    y = dice.pick((proper(dice, 2, 9), 1 + proper(dice, 2, 9), Fraction(1)))
    times = dice.chance(1, 2)
    word = "大于 1 " if y > 1 else "小于 1 " if y < 1 else "等于 1 "
    bigger = (y > 1) == times
    end = "等于" if y == 1 else "大于" if bigger else "小于"
    yy = f(y) if y != 1 else over(3, 3)
    return comparison(
        f"{f(x)}{T if times else D}{yy}",
        f(x),
        sign_of(x * y, x) if times else sign_of(x, x * y),
        f"一个数（0 除外）{'乘' if times else '除以'}{word}的数，{'积' if times else '商'}{end}原来的数。",
        lambda: sign_of(y, 1) if times else sign_of(1, y),
    )


RECIPES = (
    *kinds("num.fraction.times-whole", "sum", (1, 2), times_whole),
    *kinds("num.fraction.times-fraction", "sum", (1, 2, 3), times_fraction),
    Recipe("num.fraction.times-fraction", "size", "fill", (3,), size),
    *kinds("num.fraction.times-mixed", "order", (2, 3), times_mixed, "calculate choice mistake"),
    *kinds("num.fraction.times-mixed", "easy", (2, 3), times_easy),
    Recipe("num.fraction.reciprocal", "reciprocal", "fill", (1, 2), reciprocal),
    Recipe("num.fraction.reciprocal", "claim", "judge", (2,), judge_of(reciprocal_claim)),
    *kinds("num.fraction.divide-fraction", "sum", (1, 2, 3), divide),
    Recipe("num.fraction.divide-fraction", "size", "fill", (3,), size),
    *kinds("num.fraction.divide-mixed", "order", (3, 4), divide_mixed),
)
