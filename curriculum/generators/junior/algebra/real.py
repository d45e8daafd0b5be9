"""Square roots, cube roots and real numbers."""

from dataclasses import replace
from fractions import Fraction
from math import isqrt

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import Claim, choosing, judged, one_of
from curriculum.generators.junior.algebra.routes import worked_out
from curriculum.generators.latex import decimal, fraction, linear_sum, signed
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import chain, line, said, slips
from engine.values import Step

F = Fraction


def _square(dice: Dice, level: int) -> tuple[str, Fraction, str]:
    """A square as shown, its root, how both are written."""
    if level == 1:
        side = F(dice.integer(2, 12))
    elif level == 2:
        side = (
            F(dice.integer(11, 30))
            if dice.chance(40)
            else F(dice.integer(1, 8), dice.integer(2, 9))
        )
    else:
        side = F(dice.integer(2, 15), 10)
        return decimal(side**2), side, decimal(side)
    return fraction(side**2), side, fraction(side)


def arithmetic_root(dice: Dice, level: int) -> Draft:
    """The arithmetic square root; at level 3 of √16 itself."""
    if level < 4:
        shown, side, answer = _square(dice, level)
        ask = dice.pick((f"${shown}$ 的算术平方根是____。", rf"$\sqrt{{{shown}}}=$____。"))
        steps = (
            said(
                f"哪个正数的平方等于 ${shown}$？因为 ${'(' + answer + ')' if 'frac' in answer else answer}^2={shown}$。"
            ),
            said(f"所以算术平方根是 ${answer}$，它不会是负数。"),
        )
        wrong = slips(
            answer,
            (rf"\pm {answer}", "写成了平方根，算术平方根只有不小于0的一个。"),
            (fraction(side**2 / 2), "把开平方当成了除以2。"),
            (fraction(side**4), "把开平方当成了平方。"),
            (f"-{answer}", "算术平方根不会是负数。"),
        )
        return Draft(
            ask, answer, steps, lambda: worked_out(rf"\sqrt{{{shown}}}"), distractors=wrong
        )
    small = dice.integer(2, 6)
    inner, square = small**2, small**4
    shown = rf"\sqrt{{{square}}}"
    steps = (
        line(shown, str(inner), "先算出这个数："),
        said(f"再求 ${inner}$ 的算术平方根，是 ${small}$。"),
    )
    wrong = slips(
        str(small),
        (inner, f"只算了 ${shown}$，还没有求它的算术平方根。"),
        (rf"\pm {small}", "写成了平方根。"),
        (square, "求反了。"),
        (rf"\pm {inner}", f"只算了 ${shown}$，还写成了两个。"),
    )
    return Draft(
        f"${shown}$ 的算术平方根是____。",
        str(small),
        steps,
        lambda: str(isqrt(isqrt(square))),
        distractors=wrong,
    )


def root_zero(dice: Dice, level: int) -> Draft:
    """√(a - m) + |b - n| = 0."""
    m, n = dice.nonzero(-6, 9), dice.nonzero(-8, 8)
    if n == -m:
        n -= 1
        n = n or -1
    first, second = linear_sum([(1, "a"), (-m, "")]), linear_sum([(1, "b"), (-n, "")])
    other = f"|{second}|" if level < 4 else f"({second})^2"
    shown, value, wrong_value = dice.pick(
        (("a+b", m + n, -m - n), ("ab", m * n, -m * n), ("a-b", m - n, n - m))
    )
    steps = (
        said(rf"$\sqrt{{{first}}}$ 和 ${other}$ 都不小于0，和为0，所以都是0。"),
        line(f"{first}=0", f"a={m}", "第一个："), line(f"{second}=0", f"b={n}", "第二个："), said(f"所以 ${shown}={value}$。"),
    )  # fmt: skip
    wrong = slips(
        str(value),
        (wrong_value, "符号错了。"),
        (m - n if shown == "a+b" else m + n, "解 $b$ 时移项没有变号。"),
    )

    def again() -> str:
        (found,) = [
            (a, b)
            for a in range(-12, 13)
            for b in range(-12, 13)
            if a >= m and abs(a - m) + abs(b - n) == 0
        ]
        a, b = found
        return str({"a+b": a + b, "ab": a * b, "a-b": a - b}[shown])

    return Draft(
        rf"若 $\sqrt{{{first}}}+{other}=0$，则 ${shown}$ 的值是____。",
        str(value),
        steps,
        again,
        distractors=wrong,
    )


def square_root(dice: Dice, level: int) -> Draft:
    """Both square roots."""
    shown, side, answer_side = _square(dice, min(level, 3))
    if level == 3 and dice.chance(50):
        k = dice.integer(2, 9)
        shown, side, answer_side = (
            (f"(-{k})^2", F(k), str(k))
            if dice.chance(50)
            else (rf"\sqrt{{{k**4 if k < 6 else 16}}}", F(0), "")
        )
        if not side:
            k = k if k < 6 else 2
            answer_side, side = str(k), F(k)
    answer = rf"\pm {answer_side}"
    first = (
        (said(f"先算出 ${shown}={fraction(side**2)}$。"),)
        if shown[0] in "(\\" and "frac" not in shown
        else ()
    )
    steps = (
        *first,
        said(
            rf"因为 $(\pm {answer_side})^2={fraction(side**2) if first else shown}$，正数有两个互为相反数的平方根。"
        ),
        said(f"所以平方根是 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (answer_side, "只写了正的平方根，漏了负的。"),
        (rf"\pm {fraction(side**2)}", "没有开平方。"),
        (f"-{answer_side}", "只写了负的平方根。"),
        (fraction(side**2), "没有开平方。"),
    )
    return Draft(
        f"${shown}$ 的平方根是____。", answer, steps,
        lambda: ",".join(fraction(F(n, 90 * side.denominator)) for n in range(-3000, 3001) if F(n, 90 * side.denominator) ** 2 == side**2) if abs(side) * 90 * side.denominator <= 3000 else rf"\pm {fraction(side)}",
        distractors=wrong,
    )  # fmt: skip


def solve_square(dice: Dice, level: int) -> Draft:
    """x² = a and (x - m)² = a, k(x - m)² = a."""
    side = dice.integer(2, 9)
    m = 0 if level == 2 else dice.nonzero(-6, 6)
    k = 1 if level < 4 else dice.pick((4, 9, 2, 3))
    right = k * side**2
    body = "x^2" if not m else f"({linear_sum([(1, 'x'), (-m, '')])})^2"
    shown = f"{'' if k == 1 else k}{body}={right}"
    low, high = m - side, m + side
    answer = rf"x=\pm {side}" if not m else f"x={high}\\text{{ 或 }}x={low}"
    inner = linear_sum([(1, "x"), (-m, "")])
    steps = (
        *((line(shown, f"{body}={side**2}", f"两边除以 ${k}$。"),) if k > 1 else ()),
        line(
            f"{body}={side**2}",
            rf"{inner}=\pm {side}",
            "根据平方根的意义，正数有两个平方根。",
            name="开平方",
        ),
        *((line(rf"{inner}=\pm {side}", answer, "分别求出两个值："),) if m else ()),
    )
    wrong = slips(
        answer, (f"x={high}", "开平方只取了正的一个。"), (f"x={low}", "开平方只取了负的一个。")
    )
    return Draft(
        f"求下式中 $x$ 的值：${shown}$。",
        answer,
        steps,
        lambda: r"\text{ 或 }".join(f"x={x}" for x in range(-40, 41) if k * (x - m) ** 2 == right),
        distractors=wrong,
    )


def two_roots(dice: Dice, level: int) -> Draft:
    """The two square roots of a number are a - m and 2a + n."""
    a = dice.nonzero(-6, 8)
    k = dice.integer(2, 3)
    m = dice.nonzero(-9, 9)
    n = -(a + m) - k * a
    if a + m == 0:
        m += 1
        n -= 1
    first, second = linear_sum([(1, "a"), (m, "")]), linear_sum([(k, "a"), (n, "")])
    value = (a + m) ** 2
    steps = (
        said("一个正数的两个平方根互为相反数，和为0。"), line(f"({first})+({second})=0", f"{linear_sum([(1 + k, 'a'), (m + n, '')])}=0", "列方程："),
        line(f"{linear_sum([(1 + k, 'a'), (m + n, '')])}=0", f"a={a}", "解得"), said(f"平方根是 $\\pm {abs(a + m)}$，这个正数是 ${value}$。"),
    )  # fmt: skip
    wrong = slips(
        str(value),
        (a, "求出的是 $a$，还没有求这个正数。"),
        (abs(a + m), "求出的是平方根，还要平方。"),
        (-value, "正数的符号错了。"),
        (2 * value, "最后的平方算错了。"),
    )
    return Draft(
        f"若一个正数的两个平方根分别是 ${first}$ 和 ${second}$，则这个正数是____。", str(value), steps,
        lambda: str(next((x + m) ** 2 for x in range(-60, 61) if x + m == -(k * x + n) and x + m != 0)), distractors=wrong,
    )  # fmt: skip


def cube_root(dice: Dice, level: int) -> Draft:
    """A cube root, also of negatives, fractions, and of √64."""
    if level < 3:
        value = (
            F(dice.nonzero(-6, 6))
            if level == 1
            else F(dice.nonzero(-5, 5), dice.pick((2, 3, 4, 5, 10)))
        )
        shown = fraction(value**3)
        ask = dice.pick((f"${shown}$ 的立方根是____。", rf"$\sqrt[3]{{{shown}}}=$____。"))
        first: tuple[Step, ...] = ()
    else:
        k = dice.integer(2, 3)
        shown, value = (rf"\sqrt{{{k**6}}}", F(k)) if dice.chance(60) else (f"-(-{k})^3", F(k))
        ask = f"${shown}$ 的立方根是____。"
        first = (said(f"先算出 ${shown}={fraction(value**3)}$。"),)
    answer = fraction(value)
    steps = (
        *first,
        said(
            f"因为 ${'(' + answer + ')' if value < 0 or value.denominator > 1 else answer}^3={fraction(value**3)}$，所以立方根是 ${answer}$。每个数只有一个立方根，符号与原数相同。"
        ),
    )
    wrong = slips(
        answer,
        (rf"\pm {fraction(abs(value))}", "立方根只有一个，没有正负两个。"),
        (fraction(-value), "立方根的符号与原数相同。"),
        (fraction(value**3 / 3), "把开立方当成了除以3。"),
        (fraction(value**3) if first else fraction(value**2), "没有开立方。"),
    )
    return Draft(
        ask,
        answer,
        steps,
        lambda: fraction(
            next(
                F(n, value.denominator)
                for n in range(-60, 61)
                if F(n, value.denominator) ** 3 == value**3
            )
        ),
        distractors=wrong,
    )


def cube_shift(dice: Dice, level: int) -> Draft:
    """How the root moves when the decimal point moves."""
    k = dice.integer(2, 99)
    while k in (8, 27, 64):
        k += 1
    near = round(k ** (1 / 3), 3)
    shift = dice.pick((1, -1))
    shown = decimal(F(k) * F(1000) ** shift)
    answer = decimal(F(str(near)) * F(10) ** shift)
    steps = (
        said(
            f"被开方数的小数点{'向右' if shift > 0 else '向左'}移动3位，立方根的小数点就同向移动1位。"
        ),
        said(rf"所以 $\sqrt[3]{{{shown}}}\approx {answer}$。"),
    )
    wrong = slips(
        answer,
        (decimal(F(str(near)) * F(1000) ** shift), "立方根的小数点只移动1位。"),
        (decimal(F(str(near)) * F(10) ** -shift), "小数点移动的方向弄反了。"),
        (decimal(F(str(near)) * F(100) ** shift), "小数点移动的位数错了。"),
        (decimal(F(str(near))), "小数点没有移动。"),
    )
    return Draft(
        rf"已知 $\sqrt[3]{{{k}}}\approx {near}$，则 $\sqrt[3]{{{shown}}}\approx$____。",
        answer,
        steps,
        lambda: decimal(
            F(round(float(F(shown)) ** (1 / 3) * 1000 / 10**shift), 1000) * F(10) ** shift
        ),
        distractors=wrong,
    )


ROOT_CLAIMS = (
    Claim("负数没有平方根", True, "任何数的平方都不是负数。"), Claim("负数没有立方根", False, "例如 $-8$ 的立方根是 $-2$。", lambda: (-2) ** 3 != -8),
    Claim(r"$\sqrt{9}=\pm 3$", False, r"$\sqrt{9}$ 表示算术平方根，等于 $3$。"), Claim("$0$ 的平方根是 $0$", True, "只有 $0$ 的平方等于 $0$。"),
    Claim("$1$ 的平方根是 $1$", False, r"$1$ 的平方根是 $\pm 1$。", lambda: [n for n in range(-3, 4) if n * n == 1] == [1]), Claim("$-4$ 是 $16$ 的一个平方根", True, "$(-4)^2=16$。", lambda: (-4) ** 2 == 16),
    Claim(r"$16$ 的平方根是 $4$", False, r"$16$ 的平方根是 $\pm 4$，漏了负的。"), Claim("$64$ 的立方根是 $\\pm 4$", False, "立方根只有一个，是 $4$。", lambda: (-4) ** 3 == 64),
    Claim("每个正数都有两个平方根，它们互为相反数", True, "正负两个数的平方相等。"), Claim(r"$(-5)^2$ 的平方根是 $-5$", False, r"$(-5)^2=25$，平方根是 $\pm 5$。"),
    Claim("立方根等于它本身的数只有 $0$ 和 $1$", False, "还有 $-1$。", lambda: [n for n in range(-5, 6) if n**3 == n] == [0, 1]), Claim(r"$\sqrt[3]{-8}=-\sqrt[3]{8}$", True, "两边都等于 $-2$。"),
)  # fmt: skip


def root_claims(dice: Dice, level: int) -> Draft:
    """Which claim about roots is right."""
    return one_of(dice, "下列说法正确的是（　）", ROOT_CLAIMS)


def root_judge(dice: Dice, level: int) -> Draft:
    """A claim about roots."""
    return judged(dice.pick(ROOT_CLAIMS))


def irrational(dice: Dice, level: int) -> Draft:
    """Which number is irrational, or how many are."""
    k = dice.pick((2, 3, 5, 6, 7, 10, 11, 13))
    s = dice.integer(2, 9)
    c, t = dice.integer(2, 4), fraction(F(-dice.integer(1, 8), 9))
    endless = "是开不尽的方根，是无限不循环小数。"
    pool = [
        (rf"\sqrt{{{k}}}", True, endless),
        (
            rf"\frac{{\pi}}{{{dice.integer(2, 5)}}}",
            True,
            r"$\pi$ 是无限不循环小数，除以整数后还是。",
        ),
        (r"0.1010010001\cdots", True, "是有规律但不循环的无限小数。"),
        (rf"\sqrt[3]{{{dice.pick((2, 4, 9, 10))}}}", True, endless),
        (rf"-\sqrt{{{k + 12 if isqrt(k + 12) ** 2 != k + 12 else 17}}}", True, endless),
        (rf"\sqrt{{{s * s}}}", False, f"等于 ${s}$，是整数。"),
        (r"\frac{22}{7}", False, r"是分数，它只是 $\pi$ 的近似值。"),
        ("3.14", False, r"是有限小数，它只是 $\pi$ 的近似值。"),
        (r"0.\dot{3}", False, r"是循环小数，等于 $\frac{1}{3}$。"),
        (rf"-\sqrt[3]{{{c**3}}}", False, f"等于 $-{c}$，是整数。"),
        (t, False, "是分数或整数。"),
        ("0", False, "是整数。"),
        (decimal(F(dice.integer(11, 99), 100)), False, "是有限小数。"),
    ]
    pool = [
        (text, kind, f"${text}$ {why}所以是{'无' if kind else '有'}理数。".replace("。所以", "，"))
        for text, kind, why in pool
    ]
    yes, no = [p for p in pool if p[1]], [p for p in pool if not p[1]]
    if level < 3:
        claims = [Claim(f"${t}$", v, why) for t, v, why in (dice.pick(yes), *dice.picks(no, 3))]
        return one_of(dice, "下列各数中，是无理数的是（　）", claims)
    chosen = dice.shuffled(dice.picks(yes, dice.integer(1, 4)) + dice.picks(no, 3))
    count = sum(v for _, v, _ in chosen)
    row = "，".join(f"${t}$" for t, _, _ in chosen)
    tail = (
        r"（$0.1010010001\cdots$ 中相邻两个1之间0的个数逐次加1）"
        if any("cdots" in t for t, _, _ in chosen)
        else ""
    )
    steps = (*(said(why) for _, _, why in chosen), said(f"所以无理数有{count}个。"))
    return Draft(
        f"在 {row}{tail} 中，无理数有____个。",
        str(count),
        steps,
        lambda: str(
            sum(
                1
                for t, _, _ in chosen
                if (
                    "pi" in t
                    or "cdots" in t
                    or ("sqrt" in t and not worked_out(t).lstrip("-").isdigit())
                )
            )
        ),
        distractors=slips(
            str(count),
            (
                sum("sqrt" in t or "pi" in t for t, _, _ in chosen),
                "认为带根号的数都是无理数，有的根号开得尽。",
            ),
            (count + 1, "把有限小数、循环小数或分数当成了无理数。"),
            (count - 1, "漏了一个。") if count > 1 else (count + 2, "多数了。"),
        ),
    )


def real_parts(dice: Dice, level: int) -> Draft:
    """The opposite, the absolute value of a real number."""
    k = dice.pick((2, 3, 5, 6, 7, 10, 11, 13, 15))
    floor = isqrt(k)
    if level == 1:
        shown, answer = rf"\sqrt{{{k}}}", rf"-\sqrt{{{k}}}"
        shown, answer = dice.pick(((shown, answer), (answer, shown)))
        ask = f"${shown}$ 的相反数是____。"
        steps: tuple[Step, ...] = (
            said("实数的相反数与有理数一样，改变符号就行。"),
            said(f"所以是 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (shown, "没有改变符号。"),
            (
                rf"\frac{{1}}{{{shown}}}"
                if not shown.startswith("-")
                else rf"-\frac{{1}}{{{shown[1:]}}}",
                "把相反数和倒数弄混了。",
            ),
        )
    else:
        n = dice.integer(1, floor) if dice.chance(50) else dice.integer(floor + 1, floor + 3)
        first = dice.chance(50)
        shown = rf"\sqrt{{{k}}}-{n}" if first else rf"{n}-\sqrt{{{k}}}"
        positive = (n <= floor) == first
        other = rf"{n}-\sqrt{{{k}}}" if first else rf"\sqrt{{{k}}}-{n}"
        if level == 2:
            answer, ask = (
                other,
                dice.pick((f"${shown}$ 的相反数是____。", f"与 ${shown}$ 互为相反数的数是____。")),
            )
            steps = (
                line(f"-({shown})", answer, "相反数就是在前面添上负号，去括号时每一项都变号。"),
            )
            wrong = slips(
                answer, (shown, "没有变号。"), (rf"-\sqrt{{{k}}}-{n}", "去括号时只变了一项的符号。")
            )
        else:
            answer, ask = (shown if positive else other), rf"$|{shown}|=$____。"
            steps = (
                said(
                    rf"因为 $\sqrt{{{k}}}{'>' if n <= floor else '<'}{n}$，所以 ${shown}{'>' if positive else '<'}0$。"
                ),
                line(
                    f"|{shown}|",
                    answer,
                    "正数的绝对值是它本身。" if positive else "负数的绝对值是它的相反数。",
                ),
            )
            wrong = slips(
                answer,
                (other if positive else shown, "去绝对值时没有比较大小。"),
                (rf"\sqrt{{{k}}}+{n}", "把绝对值里的减号当成了加号。"),
            )
    return Draft(
        ask,
        answer,
        steps,
        lambda: worked_out(f"-({shown})" if level < 3 else f"|{shown}|"),
        distractors=wrong,
    )


REAL_CLAIMS = (
    Claim("带根号的数都是无理数", False, r"例如 $\sqrt{4}=2$ 是有理数。"), Claim("无限小数都是无理数", False, "无限循环小数是有理数。"), Claim("无理数都是无限小数", True, "无理数是无限不循环小数。"),
    Claim("数轴上的点都表示有理数", False, "数轴上的点与实数一一对应，还有表示无理数的点。"), Claim("实数与数轴上的点一一对应", True, "每个实数都能用数轴上的一个点表示，反过来也是。"), Claim("实数分为正实数和负实数", False, "漏了 $0$。"),
    Claim("两个无理数的和一定是无理数", False, r"例如 $\sqrt{2}+(-\sqrt{2})=0$。"), Claim(r"$\pi$ 是无理数", True, r"$\pi$ 是无限不循环小数。"), Claim(r"$\frac{\sqrt{2}}{2}$ 是分数", False, r"$\sqrt{2}$ 是无理数，$\frac{\sqrt{2}}{2}$ 也是无理数，不是分数。"), Claim(r"$\sqrt{3}$ 的倒数是 $\frac{\sqrt{3}}{3}$", True, r"$\sqrt{3}\times \frac{\sqrt{3}}{3}=1$。"),
)  # fmt: skip


def real_claims(dice: Dice, level: int) -> Draft:
    """Which claim about real numbers is right."""
    return one_of(dice, "下列说法正确的是（　）", REAL_CLAIMS)


def real_judge(dice: Dice, level: int) -> Draft:
    """A claim about real numbers."""
    return judged(dice.pick(REAL_CLAIMS))


def _not_square(dice: Dice, low: int, high: int) -> int:
    """A whole number that is no square."""
    return dice.pick([n for n in range(low, high + 1) if isqrt(n) ** 2 != n])


def neighbours(dice: Dice, level: int) -> Draft:
    """Between which two whole numbers √k (+ m) lies; its whole and fractional part."""
    k = _not_square(dice, 2, 60 if level < 3 else 99)
    n = isqrt(k)
    m = 0 if level == 1 else dice.nonzero(-3, 4)
    shown = rf"\sqrt{{{k}}}" + (signed(m) if m else "")
    told = said(
        rf"因为 ${n * n}<{k}<{(n + 1) ** 2}$，所以 ${n}<\sqrt{{{k}}}<{n + 1}$。", name="夹逼"
    )
    if level == 3:
        answer = rf"\sqrt{{{k}}}-{n}"
        steps = (
            told,
            said(rf"整数部分是 ${n}$，小数部分就是 $\sqrt{{{k}}}-{n}$，不能写成近似的小数。"),
        )
        wrong = slips(
            answer,
            (
                decimal(F(round(k**0.5 * 10), 10) - n),
                "小数部分是无限不循环小数，不能用近似值代替。",
            ),
            (rf"{n}-\sqrt{{{k}}}", "减反了，小数部分是正数。"),
            (rf"\sqrt{{{k}}}-{n + 1}", "整数部分找错了。"),
            (rf"\sqrt{{{k}}}-{n - 1}", "整数部分找错了。"),
        )
        return Draft(
            rf"$\sqrt{{{k}}}$ 的小数部分是____。",
            answer,
            steps,
            lambda: rf"\sqrt{{{k}}}-{sum(1 for j in range(1, 20) if j * j <= k)}",
            distractors=wrong,
        )
    low = n + m
    steps = (told, *((said(f"两边都加上 ${m}$，得 ${low}<{shown}<{low + 1}$。"),) if m else ()))
    answer = f"{low};{low + 1}"
    right = f"${low}$ 和 ${low + 1}$ 之间"
    others = [
        low + 1,
        low - 1,
        low + 2 if not m else n if n not in (low, low + 1, low - 1) else low + 2,
    ]
    wrong = slips(
        "",
        *(
            (
                f"{o};{o + 1}",
                f"找邻近的平方数找错了，${n}^2={n * n}$，${n + 1}^2={(n + 1) ** 2}$。"
                if o != n
                else f"忘了加上 ${m}$。",
            )
            for o in others
        ),
    )
    return Draft(
        f"估计 ${shown}$ 的值在两个相邻整数____和____之间。", answer, steps,
        lambda: f"{int((k**0.5 + m) // 1)};{int((k**0.5 + m) // 1) + 1}", distractors=wrong,
        options=(right, *(f"${o}$ 和 ${o + 1}$ 之间" for o in others)),
    )  # fmt: skip


def neighbours_choice(dice: Dice, level: int) -> Draft:
    """The same as a choice."""
    own = neighbours(dice, level)
    stem = own.statement.split("的值")[0] + "的值在（　）"
    return replace(own, statement=stem)


def compare_roots(dice: Dice, level: int) -> Draft:
    """√a and n; a√b and c√d; (√a - 1)/2 and 1/2."""
    if level == 1:
        k = _not_square(dice, 2, 90)
        n = isqrt(k) + dice.below(2)
        one, two, a, b = rf"\sqrt{{{k}}}", str(n), F(k), F(n * n)
        steps = [
            said(
                rf"$(\sqrt{{{k}}})^2={k}$，${n}^2={n * n}$，${k}{'>' if k > n * n else '<'}{n * n}$。"
            )
        ]
    elif level == 2:
        p, q = dice.picks((2, 3, 5, 6, 7), 2)
        x = dice.integer(2, 6)
        y = max(2, isqrt(x * x * p // q) + dice.below(2))
        one, two = rf"{x}\sqrt{{{p}}}", rf"{y}\sqrt{{{q}}}"
        a, b = F(x * x * p), F(y * y * q)
        if dice.chance(50):
            one, two, a, b = "-" + one, "-" + two, -a, -b
        steps = [
            said(
                rf"把根号外的数平方后移到根号里：${one}={'-' if a < 0 else ''}\sqrt{{{abs(a)}}}$，${two}={'-' if b < 0 else ''}\sqrt{{{abs(b)}}}$。"
            )
        ]
        if a < 0:
            steps.append(said("两个负数，绝对值大的反而小。"))
    else:
        k, m, bottom = _not_square(dice, 2, 40), dice.integer(1, 3), dice.integer(2, 4)
        top = max(1, isqrt(k) - m + dice.below(2))
        one, two = rf"\frac{{\sqrt{{{k}}}-{m}}}{{{bottom}}}", rf"\frac{{{top}}}{{{bottom}}}"
        a, b = F(k), F((top + m) ** 2)
        steps = [
            said(
                rf"分母相同，只比分子：比较 $\sqrt{{{k}}}-{m}$ 与 ${top}$，也就是比较 $\sqrt{{{k}}}$ 与 ${top + m}$。"
            ),
            said(
                rf"因为 ${k}{'>' if a > b else '<'}{(top + m) ** 2}$，所以 $\sqrt{{{k}}}{'>' if a > b else '<'}{top + m}$。"
            ),
        ]
    if a == b:
        return compare_roots(dice, 1)
    sign = ">" if a > b else "<"
    steps.append(said(f"所以 ${one}{sign}{two}$。"))

    def again() -> str:
        import sympy

        from curriculum.generators.junior.algebra.routes import symbolic

        return ">" if sympy.N(symbolic(one) - symbolic(two), 30) > 0 else "<"

    return Draft(
        f"比较大小：${one}$ ____ ${two}$（填“$>$”“$<$”或“$=$”）。",
        sign,
        tuple(steps),
        again,
        distractors=slips(
            sign,
            (
                "<" if sign == ">" else ">",
                "没有比较平方，只看了根号里面的数。" if level == 2 else "大小判断反了。",
            ),
        ),
    )


def operate(dice: Dice, level: int) -> Draft:
    """Adding like roots, then squares, cube roots and absolute values together."""
    k = dice.pick((2, 3, 5, 6, 7))
    if level < 3:
        a, b = dice.integer(2, 9), dice.nonzero(-9, 9)
        shown = rf"{a}\sqrt{{{k}}}{signed(b) if abs(b) > 1 else '+' if b > 0 else '-'}\sqrt{{{k}}}"
        answer = linear_sum([(a + b, rf"\sqrt{{{k}}}")])
        steps = chain(
            shown,
            (f"({a}{signed(b)})\\sqrt{{{k}}}", "逆用分配律，把系数相加减。"),
            (answer, "算出系数："),
        )
        wrong = slips(
            answer,
            (str(a + b), "丢掉了根号。"),
            (linear_sum([(a + b, rf"\sqrt{{{2 * k}}}")]), "根号里的数也相加了。"),
            (linear_sum([(a - b, rf"\sqrt{{{k}}}")]), "系数的加减弄反了。"),
            (linear_sum([(a * b, rf"\sqrt{{{k}}}")]), "系数相乘了。"),
        )
    else:
        s, c, p = dice.integer(2, 9), dice.integer(2, 4), dice.integer(2, 5)
        n = isqrt(k) + 1
        minus = dice.chance(50)
        shown = (
            rf"\sqrt{{{s * s}}}{'-' if minus else '+'}\sqrt[3]{{-{c**3}}}+|\sqrt{{{k}}}-{n}|"
            + (rf"-(-{p})^2" if level > 3 else "")
        )
        tail = f"-{p * p}" if level > 3 else ""
        whole = s + (c if minus else -c) + n - (p * p if level > 3 else 0)
        answer = linear_sum([(whole, ""), (-1, rf"\sqrt{{{k}}}")])
        steps = chain(
            shown,
            (
                rf"{s}{'-' if minus else '+'}(-{c})+{n}-\sqrt{{{k}}}{tail}",
                rf"分别计算，$\sqrt{{{k}}}<{n}$，所以绝对值等于 ${n}-\sqrt{{{k}}}$。",
            ),
            (answer, "合并："),
        )
        wrong = slips(
            answer,
            (linear_sum([(whole - 2 * n, ""), (1, rf"\sqrt{{{k}}}")]), "去绝对值时没有比较大小。"),
            (
                linear_sum([(whole + (-2 * c if minus else 2 * c), ""), (-1, rf"\sqrt{{{k}}}")]),
                "负数的立方根是负数，符号错了。",
            ),
            (linear_sum([(whole + n, ""), (-1, rf"\sqrt{{{k}}}")]), "最后合并时算错了。"),
        )
    return Draft(f"计算：${shown}$。", answer, steps, lambda: worked_out(shown), distractors=wrong)


RECIPES = (
    Recipe("num.real.arithmetic-root", "root", "fill", (1, 2, 3, 4), arithmetic_root),
    Recipe(
        "num.real.arithmetic-root",
        "root-mistake",
        "mistake",
        (1, 2, 3, 4),
        corrected(arithmetic_root),
    ),
    Recipe("num.real.arithmetic-root", "root-choice", "choice", (2, 4), arithmetic_root),
    Recipe("num.real.arithmetic-root", "both-zero", "fill", (3, 4), root_zero),
    Recipe("num.real.square-root", "roots", "fill", (1, 2, 3), square_root),
    Recipe("num.real.square-root", "roots-choice", "choice", (1, 3), square_root),
    Recipe("num.real.square-root", "solve", "calculate", (2, 3, 4), solve_square),
    Recipe("num.real.square-root", "two-roots", "reverse", (4,), two_roots),
    Recipe("num.real.square-root", "claims", "choice", (3,), root_claims),
    Recipe("num.real.cube-root", "root", "fill", (1, 2, 3), cube_root),
    Recipe("num.real.cube-root", "root-mistake", "mistake", (1, 2, 3), corrected(cube_root)),
    Recipe("num.real.cube-root", "point-shift", "fill", (3,), cube_shift),
    Recipe("num.real.cube-root", "claims-judge", "judge", (2,), root_judge),
    Recipe("num.real.real", "irrational", "choice", (1, 2), irrational),
    Recipe("num.real.real", "count-irrational", "fill", (3,), irrational),
    Recipe("num.real.real", "opposite-absolute", "fill", (1, 2, 3), real_parts),
    Recipe("num.real.real", "claims", "choice", (3,), real_claims),
    Recipe("num.real.real", "claims-judge", "judge", (2,), real_judge),
    Recipe("num.real.estimate", "neighbours", "fill", (1, 2, 3), neighbours),
    Recipe("num.real.estimate", "neighbours-mistake", "mistake", (1, 2, 3), corrected(neighbours)),
    Recipe("num.real.estimate", "neighbours-choice", "choice", (1, 2), neighbours_choice),
    Recipe("num.real.estimate", "compare", "fill", (1, 2, 3), compare_roots),
    Recipe("num.real.operate", "operate", "calculate", (1, 2, 3, 4), operate),
    Recipe("num.real.operate", "operate-mistake", "mistake", (1, 2, 3, 4), corrected(operate)),
    Recipe("num.real.operate", "operate-choice", "choice", (2, 3), choosing(operate)),
)
