"""Multiplying and dividing rational numbers, reciprocals and powers."""

from fractions import Fraction
from math import gcd

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import Claim, choosing, faulty, judged, one_of
from curriculum.generators.junior.algebra.rational_sums import in_sum
from curriculum.generators.junior.algebra.routes import worked_out
from curriculum.generators.latex import decimal, fraction, in_brackets, mixed
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import chain, line, said, slips

F = Fraction


def product(values: list[Fraction]) -> Fraction:
    """The product of several numbers."""
    total = F(1)
    for value in values:
        total *= value
    return total


def times_text(values: list[Fraction]) -> str:
    """Factors with the negative ones in brackets."""
    return in_sum(fraction(values[0])) + "".join(rf"\times {in_brackets(v)}" for v in values[1:])


def multiply(dice: Dice, level: int) -> Draft:
    """Two factors, then fractions, then several."""
    if level == 1:
        values = [F(dice.integer(-12, -2)), F(dice.nonzero(-9, 9))]
    elif level == 2:
        b, d = dice.integer(2, 9), dice.integer(2, 9)
        values = [F(-d * dice.integer(1, 3), b), F(b * dice.nonzero(-3, 3), d)]
    else:
        b, c = dice.integer(2, 6), dice.integer(2, 5)
        values = dice.shuffled(
            [
                F(-dice.integer(2, 5)),
                F(dice.nonzero(-7, 7), b),
                F(b * dice.integer(1, 3)) * dice.pick((1, -1)),
                F(-1, c) * dice.pick((1, -1)),
            ]
        )
        values = values[:3] if level == 3 else values
    shown, total = times_text(values), product(values)
    minus = sum(v < 0 for v in values)
    sign = "-" if minus % 2 else ""
    size = r"\times ".join(fraction(abs(v)) for v in values)
    why = (
        ("两数相乘，同号得正，" if minus == 2 or not minus else "两数相乘，异号得负，") + "再把绝对值相乘。" if len(values) == 2
        else f"负因数有{minus}个，是{'奇' if minus % 2 else '偶'}数个，积为{'负' if minus % 2 else '正'}；再把绝对值相乘。"
    )  # fmt: skip
    steps = chain(
        shown,
        (f"{sign}({size})" if sign else size, why, "先定符号"),
        (fraction(total), "算出绝对值的积："),
    )
    wrong = slips(
        fraction(total), (fraction(-total), "积的符号错了，负因数的个数数错了。" if len(values) > 2 else "积的符号错了：同号得正，异号得负。"),
        (fraction(values[0] + values[1]) if len(values) == 2 else fraction(total / abs(values[-1])), "把乘法算成了加法。" if len(values) == 2 else "漏乘了最后一个因数。"),
        (fraction(values[0] - values[1]) if len(values) == 2 else fraction(-total / abs(values[-1])), "把乘法算成了减法。" if len(values) == 2 else "漏乘了最后一个因数，符号也错了。"),
        (fraction(total / values[1] ** 2), "第二个因数颠倒着乘了。"),
    )  # fmt: skip
    return Draft(
        f"计算：${shown}$。", fraction(total), steps, lambda: worked_out(shown), distractors=wrong
    )


def distribute(dice: Dice, level: int) -> Draft:
    """(a/b + c/d - e/f) × (-n), or a common factor taken out."""
    if level < 4:
        n = dice.pick((12, 24, 36, 30, 60))
        bottoms = dice.picks([k for k in range(2, 13) if n % k == 0], 3)
        parts = [
            F(dice.pick([t for t in range(1, k) if gcd(t, k) == 1]) * dice.pick((1, -1)), k)
            for k in bottoms
        ]
        by = -n if dice.chance(75) else n
        inner = fraction(parts[0]) + "".join(
            fraction(p) if p < 0 else f"+{fraction(p)}" for p in parts[1:]
        )
        shown = rf"({inner})\times {in_brackets(by)}"
        opened = "+".join(rf"{in_sum(fraction(p))}\times {in_brackets(by)}" for p in parts)
        values = [p * by for p in parts]
        total = sum(values, F(0))
        added = fraction(values[0]) + "".join(
            fraction(v) if v < 0 else f"+{fraction(v)}" for v in values[1:]
        )
        steps = chain(
            shown,
            (opened, f"用分配律，用 ${by}$ 去乘括号里的每一项，连同符号一起乘。", "乘法分配律"),
            (added, "分别相乘："),
            (fraction(total), "相加："),
        )
        wrong = slips(
            fraction(total), (fraction(values[0] + parts[1] + parts[2]), "用分配律时只乘了第一项。"), (fraction(-total), "分配时没有把负号一起乘进去。"),
            (fraction(total - 2 * values[-1]), "最后一项的符号错了。"),
        )  # fmt: skip
    else:
        a = dice.integer(3, 19)
        b = dice.integer(2, 15)
        ten = dice.pick((10, 20, 100))
        c = ten - b if ten > b else 10 + b
        k = F(-a, dice.pick((1, 7, 9, 11)))
        signs = dice.pick((1, -1))
        shown = (
            rf"{in_sum(fraction(k))}\times {b}{'+' if signs > 0 else '-'}{c}\times {in_brackets(k)}"
        )
        inner = f"({b}{'+' if signs > 0 else '-'}{c})"
        total = k * (b + signs * c)
        steps = chain(
            shown,
            (
                rf"{in_sum(fraction(k))}\times {inner}",
                "倒过来用分配律，提出相同的因数。",
                "逆用分配律",
            ),
            (rf"{in_sum(fraction(k))}\times {in_brackets(b + signs * c)}", "先算括号里："),
            (fraction(total), "相乘："),
        )
        wrong = slips(
            fraction(total),
            (fraction(-total), "积的符号错了。"),
            (fraction(k * (b - signs * c)), "提出因数后，括号里的加减弄反了。"),
        )
    return Draft(
        f"计算：${shown}$。", fraction(total), steps, lambda: worked_out(shown), distractors=wrong
    )


def reciprocal(dice: Dice, level: int) -> Draft:
    """The reciprocal of a number, a mixed number, a decimal."""
    if level == 1:
        value = F(dice.pick([n for n in range(-12, 13) if abs(n) > 1]))
        text = fraction(value)
    elif level == 2:
        bottom = dice.integer(2, 9)
        value = F(dice.pick([n for n in range(-20, 21) if n and abs(n) != bottom]), bottom)
        text = fraction(value)
    elif dice.chance(50):
        bottom = dice.integer(2, 7)
        value = -F(dice.integer(1, 4) * bottom + dice.integer(1, bottom - 1), bottom)
        text = mixed(value)
    else:
        value = -F(dice.pick((2, 4, 5, 6, 8, 12, 15, 25, 35)), 10)
        text = decimal(value)
    answer = fraction(1 / value)
    steps = (
        *(
            (said(f"先化成假分数：${text}={fraction(value)}$。"),)
            if text != fraction(value)
            else ()
        ),
        said("乘积是1的两个数互为倒数，把分子、分母交换位置，符号不变。"),
        line(rf"1\div {in_brackets(value)}", answer, "验证："),
    )
    wrong = slips(
        answer, (fraction(-1 / value), "倒数的符号与原数相同，丢了负号。" if value < 0 else "求倒数不改变符号。"), (fraction(-value), "把倒数和相反数弄混了。"),
        (text, "没有求倒数。"), (fraction(abs(value)), "求成了绝对值。"),
    )  # fmt: skip
    ask = dice.pick(
        (
            f"${text}$ 的倒数是____。",
            f"____与 ${text}$ 互为倒数。",
            f"若一个数与 ${text}$ 的积是1，则这个数是____。",
        )
    )
    return Draft(
        ask,
        answer,
        steps,
        lambda: worked_out(rf"\frac{{1}}{{{fraction(value)}}}"),
        distractors=wrong,
    )


RECIPROCAL_CLAIMS = (
    Claim("$0$ 的倒数是 $0$", False, "$0$ 乘任何数都得 $0$，不会得 $1$，所以 $0$ 没有倒数。"),
    Claim(
        "倒数等于它本身的数是 $1$ 和 $-1$",
        True,
        "$1\\times 1=1$，$(-1)\\times (-1)=1$。",
        lambda: [n for n in range(-5, 6) if n and F(1, n) == n] == [-1, 1],
    ),
    Claim("任何有理数都有倒数", False, "$0$ 没有倒数。"),
    Claim("互为倒数的两个数符号相同", True, "它们的积是 $1$，是正数，同号两数相乘才得正。"),
    Claim(
        "一个数的倒数一定比它小",
        False,
        r"例如 $\frac{1}{2}$ 的倒数 $2$ 比它大。",
        lambda: 1 / F(1, 2) < F(1, 2),
    ),
    Claim(
        "负数的倒数是正数", False, "负数的倒数仍是负数，它们的积才能是 $1$。", lambda: 1 / F(-3) > 0
    ),
    Claim(
        r"$-1\frac{1}{2}$ 的倒数是 $-\frac{2}{3}$",
        True,
        r"$-1\frac{1}{2}=-\frac{3}{2}$，倒数是 $-\frac{2}{3}$。",
        lambda: F(-3, 2) * F(-2, 3) == 1,
    ),
    Claim(r"$-0.25$ 的倒数是 $4$", False, "符号丢了，应是 $-4$。", lambda: F(-1, 4) * 4 == 1),
)


def reciprocal_judge(dice: Dice, level: int) -> Draft:
    """A claim about reciprocals."""
    return judged(dice.pick(RECIPROCAL_CLAIMS))


def reciprocal_claims(dice: Dice, level: int) -> Draft:
    """Which claim about reciprocals is right."""
    return one_of(dice, "下列说法正确的是（　）", RECIPROCAL_CLAIMS)


def divide(dice: Dice, level: int) -> Draft:
    """a ÷ b, then several in a row from left to right."""
    if level == 1:
        b = dice.integer(-9, -2)
        values, signs = [F(b * dice.nonzero(-9, 9)), F(b)], [-1]
    elif level == 2:
        values, signs = (
            [
                F(dice.nonzero(-12, 12), dice.pick((1, 5, 7))),
                F(-dice.integer(1, 8), dice.integer(2, 9)),
            ],
            [-1],
        )
    else:
        p, q = dice.integer(2, 6), dice.integer(2, 6)
        values = [
            F(dice.nonzero(-4, 4) * p * q),
            F(-p, dice.pick((1, 2, 3))),
            F(dice.nonzero(-3, 3), q),
        ]
        signs = [-1, 1 if level == 3 and dice.chance(60) else -1]
        if level == 4:
            values.append(F(-dice.integer(2, 5)))
            signs.append(1)
    shown = in_sum(fraction(values[0])) + "".join(
        (r"\div " if s < 0 else r"\times ") + in_brackets(v)
        for s, v in zip(signs, values[1:], strict=True)
    )
    flipped = [values[0], *(v if s > 0 else 1 / v for s, v in zip(signs, values[1:], strict=True))]
    total = product(flipped)
    minus = sum(v < 0 for v in flipped)
    steps = chain(
        shown,
        (times_text(flipped), "除以一个数，等于乘这个数的倒数。", "除法法则"),
        (fraction(total), f"负数有{minus}个，结果为{'负' if minus % 2 else '正'}，约分得："),
    )
    grouped = values[0] / product(values[1:]) if len(values) > 2 else values[0] * values[1]
    wrong = slips(
        fraction(total), (fraction(-total), "商的符号错了：同号得正，异号得负。"),
        (fraction(grouped), "没有从左到右算，先算了后面的部分。" if len(values) > 2 else "没有把除数变成倒数就乘了。"),
        (fraction(values[1] / values[0]), "把被除数和除数颠倒了。"), (fraction(-grouped), "符号和运算都错了。"), (fraction(2 * total), "约分时算错了。"), (fraction(-2 * total), "约分时算错了，符号也错了。"),
    )  # fmt: skip
    return Draft(
        f"计算：${shown}$。", fraction(total), steps, lambda: worked_out(shown), distractors=wrong
    )


def divide_slip(dice: Dice, level: int) -> Draft:
    """Division doesn't distribute over the divisor's sum."""
    p, q = dice.pick(((3, 4), (2, 3), (4, 6), (3, 6), (2, 5), (4, 5), (6, 3)))
    k = dice.integer(1, 6) * 12 * dice.pick((1, -1))
    sign = dice.pick(("+", "-"))
    inner = rf"\frac{{1}}{{{p}}}{sign}\frac{{1}}{{{q}}}"
    value = F(1, p) + (F(1, q) if sign == "+" else -F(1, q))
    total = k / value
    shown = rf"{k}\div ({inner})"
    rows = [
        rf"{shown}={k}\div \frac{{1}}{{{p}}}{sign}{in_brackets(k)}\div \frac{{1}}{{{q}}}",
        rf"={k * p}{sign}{in_brackets(k * q)}", f"={k * p + (k * q if sign == '+' else -k * q)}",
    ]  # fmt: skip
    steps = chain(
        shown,
        (rf"{k}\div {in_brackets(value)}", "先算括号里的："),
        (rf"{k}\times {in_brackets(1 / value)}", "除以一个数等于乘它的倒数："),
        (fraction(total), "相乘："),
    )
    return faulty(
        f"{dice.pick(('小明', '小丽', '小华', '小芳'))}计算 ${shown}$ 的过程如下",
        rows,
        1,
        fraction(total),
        "除法没有分配律，不能把除式拆开，要先算括号里的和（差）。",
        steps,
        lambda: worked_out(shown),
    )


def power(dice: Dice, level: int) -> Draft:
    """(-a)^n, -a^n, fractions to a power."""
    if level == 1:
        base, n = F(dice.integer(-6, -2)), dice.integer(2, 3)
    elif level == 2:
        base, n = F(dice.integer(-5, -1)), dice.integer(2, 4)
    else:
        bottom = dice.integer(2, 5)
        base, n = F(-dice.pick([k for k in range(1, 7) if k % bottom]), bottom), dice.integer(2, 3)
    if base == -2 and n == 2:
        n = 3
    inside = level == 1 or dice.chance(60)
    if inside:
        shown, total = f"({fraction(base)})^{n}", base**n
        opened = r"\times ".join([f"({fraction(base)})"] * n)
        why = f"底数是 ${fraction(base)}$，{n}个 ${fraction(base)}$ 相乘。"
    else:
        size = -base
        body = f"({fraction(size)})^{n}" if size.denominator > 1 else f"{size}^{n}"
        shown, total = f"-{body}", -(size**n)
        opened = "-" + r"\times ".join([fraction(size)] * n)
        why = f"底数是 ${fraction(size)}$，负号在幂的外面，先算乘方再取相反数。"
    steps = chain(
        shown,
        (opened, why),
        (fraction(total), f"{'负数的奇次幂是负数，偶次幂是正数。' if inside else ''}算得："),
    )
    half = F(base.numerator**n, base.denominator)
    wrong = slips(
        fraction(total), (fraction(-total), "把 $(-a)^n$ 与 $-a^n$ 弄混了，符号错了。"), (fraction(base * n), "把乘方算成了底数乘指数。"),
        (fraction(half if total.denominator > 1 else -base * n), "只把分子乘方，分母没有乘方。" if total.denominator > 1 else "把乘方算成了底数乘指数，符号也错了。"),
        (fraction(abs(base) + n), "把底数和指数相加了。"), (fraction(-abs(base) - n), "把底数和指数相加了。"),
    )  # fmt: skip
    return Draft(
        f"计算：${shown}$。", fraction(total), steps, lambda: worked_out(shown), distractors=wrong
    )


def power_parts(dice: Dice, level: int) -> Draft:
    """Base, exponent and value of a power."""
    base, n = dice.integer(2, 6), dice.integer(2, 4)
    inside = dice.chance(50)
    shown = f"(-{base})^{n}" if inside else f"-{base}^{n}"
    shown_base = -base if inside else base
    total = shown_base**n if inside else -(base**n)
    said_base = f"在 ${shown}$ 中，底数是____，指数是____，计算结果是____。"
    steps = (
        said(
            f"{'括号把负号也括进去了，底数是' if inside else '没有括号，负号不属于底数，底数是'} ${shown_base}$，指数是 ${n}$。"
        ),
        line(shown, str(total), "结果是"),
    )
    wrong = slips(
        f"{shown_base};{n};{total}",
        (f"{-shown_base};{n};{total}", "底数看错了，要看负号在不在括号里。"),
        (f"{shown_base};{n};{-total}", "结果的符号错了。"),
    )
    return Draft(
        said_base,
        f"{shown_base};{n};{total}",
        steps,
        lambda: f"{shown_base};{n};{worked_out(shown)}",
        distractors=wrong,
    )


def power_equal(dice: Dice, level: int) -> Draft:
    """Which pair of powers is equal."""
    a, b = dice.picks(range(2, 6), 2)
    odd, even = 3, dice.pick((2, 4))
    claims = (
        Claim(f"$(-{a})^{odd}$ 与 $-{a}^{odd}$", True, f"都等于 ${-(a**odd)}$。", lambda: (-a) ** odd == -(a**odd)),
        Claim(f"$(-{b})^{even}$ 与 $-{b}^{even}$", False, f"前者是 ${b**even}$，后者是 ${-(b**even)}$。", lambda: (-b) ** even == -(b**even)),
        Claim(f"${a}^{b}$ 与 ${b}^{a}$", a**b == b**a, f"前者是 ${a**b}$，后者是 ${b**a}$。", lambda: a**b == b**a),
        Claim(f"$(-{b})^{even}$ 与 ${b}^{even}$", True, f"都等于 ${b**even}$。", lambda: (-b) ** even == b**even),
        Claim(rf"$(\frac{{{a}}}{{7}})^2$ 与 $\frac{{{a}^2}}{{7}}$", False, "前者分子、分母都平方，后者只有分子平方。", lambda: F(a, 7) ** 2 == F(a * a, 7)),
        Claim(f"$-|-{a}|$ 与 $-(-{a})$", False, f"前者是 ${-a}$，后者是 ${a}$。", lambda: -abs(-a) == 0 + a),
        Claim(rf"${a}^3$ 与 ${a}\times 3$", a * a == 3, f"前者是 ${a**3}$，后者是 ${a * 3}$。", lambda: a**3 == a * 3),
    )  # fmt: skip
    return one_of(dice, "下列各组数中，相等的一组是（　）", claims)


RECIPES = (
    Recipe("num.rational.multiply", "factors", "calculate", (1, 2, 3, 4), multiply),
    Recipe(
        "num.rational.multiply", "factors-mistake", "mistake", (1, 2, 3, 4), corrected(multiply)
    ),
    Recipe("num.rational.multiply", "factors-choice", "choice", (1, 2), choosing(multiply)),
    Recipe("num.rational.multiply", "distribute", "calculate", (3, 4), distribute),
    Recipe("num.rational.reciprocal", "reciprocal", "fill", (1, 2, 3), reciprocal),
    Recipe("num.rational.reciprocal", "reciprocal-choice", "choice", (2, 3), reciprocal),
    Recipe("num.rational.reciprocal", "claims", "choice", (3,), reciprocal_claims),
    Recipe("num.rational.reciprocal", "claims-judge", "judge", (2,), reciprocal_judge),
    Recipe("num.rational.divide", "divide", "calculate", (1, 2, 3, 4), divide),
    Recipe("num.rational.divide", "divide-choice", "choice", (2,), choosing(divide)),
    Recipe("num.rational.divide", "find-slip", "mistake", (3,), divide_slip),
    Recipe("num.rational.power", "power", "calculate", (1, 2, 3), power),
    Recipe("num.rational.power", "power-choice", "choice", (1, 2, 3), choosing(power)),
    Recipe("num.rational.power", "parts", "fill", (1, 2), power_parts),
    Recipe("num.rational.power", "equal", "choice", (3,), power_equal),
)
