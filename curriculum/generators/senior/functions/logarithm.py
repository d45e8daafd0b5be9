"""Logarithms: the idea, the laws, the functions, comparing, inverse functions, real scales."""

import itertools
from fractions import Fraction
from math import log

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, linear_sum, polynomial, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held, interval, point
from curriculum.generators.working import line, said, slips
from engine.values import Step


def convert(dice: Dice, level: int) -> Draft:
    """Between a power and a logarithm, or the value of a logarithm, or the x in log_x or log x."""
    base, power = dice.pick(
        (
            (2, 3),
            (2, 4),
            (2, 5),
            (3, 2),
            (3, 3),
            (3, 4),
            (5, 2),
            (5, 3),
            (2, 6),
            (4, 2),
            (4, 3),
            (10, 2),
            (10, 3),
        )
    )
    down = dice.chance(40)
    e = -power if down else power
    value = Fraction(base) ** e
    log_name = r"\lg" if base == 10 else rf"\log_{{{base}}}"
    if level == 1:
        shown = fraction(value)
        answer = str(e)
        steps: tuple[Step, ...] = (
            said(
                f"对数就是指数：因为 ${base}^{{{e}}}={shown}$，所以 ${log_name} {shown}={e}$。",
                name="对数的定义",
            ),
        )
        wrong = slips(
            answer,
            (-e, "指数的符号错了。"),
            (fraction(Fraction(1, e)), "真数与底数的位置弄反了。"),
            (fraction(value / base), "把对数当成了除法。"),
            (e + 1, "乘方的次数算错了。"),
            (fraction(value), "这是真数。"),
        )

        def again() -> str:
            return str(next(n for n in range(-9, 10) if Fraction(base) ** n == value))

        return Draft(f"计算：${log_name} {shown}=$____。", answer, steps, again, distractors=wrong)
    if level == 2:
        # log_x or unknown
        unknown = dice.pick(("true", "base"))
        if unknown == "true":
            answer = f"x={fraction(value)}"
            equation = f"{log_name} x={e}"
            rule = f"化成指数式：$x={base}^{{{e}}}={fraction(value)}$。"
            wrong = slips(
                answer,
                (f"x={base * e}", "把乘方算成了乘法。"),
                (f"x={fraction(1 / value)}", "指数的符号错了。"),
                (f"x={e**base if abs(e) < 5 and base < 6 else e}", "底数与指数的位置弄反了。"),
                (f"x={fraction(-value)}", "负指数表示倒数，真数是正数。"),
            )
        else:
            e, value = power, Fraction(base) ** power
            answer = f"x={base}"
            equation = rf"\log_x {value.numerator}={e}"
            rule = f"化成指数式：$x^{{{e}}}={value.numerator}$，又 $x>0$ 且 $x\\ne 1$，所以 $x={base}$。"
            wrong = slips(
                answer,
                (f"x={fraction(value / e)}", "把乘方算成了乘法。"),
                (rf"x=\pm {base}", "底数必须大于零。"),
                (f"x=-{base}", "底数必须大于零。"),
                (f"x={e}", "指数与底数的位置弄反了。"),
            )
        steps = (said(rule, name="指数式与对数式的互化"),)

        def again() -> str:
            if unknown == "true":
                return "x=" + fraction(
                    next(
                        Fraction(a, b)
                        for b in (1, base**power)
                        for a in range(1, base**power + 1)
                        if abs(log(a / b) / log(base) - e) < 1e-9
                    )
                )
            return f"x={next(n for n in range(2, 50) if n**e == value)}"

        return Draft(f"方程 ${equation}$ 的解是____。", answer, steps, again, distractors=wrong)
    # a^{log_a N} with shifts: a^{k + log_a N}
    a, n, k = dice.pick((2, 3, 5)), dice.integer(3, 12), dice.nonzero(-2, 2)
    if n == a:
        n += 1
    value = Fraction(n) * Fraction(a) ** k
    answer = fraction(value)
    shown = rf"{a}^{{{k}+\log_{{{a}}}{n}}}"
    steps = (
        line(shown, rf"{a}^{{{k}}}\times {a}^{{\log_{{{a}}}{n}}}", "指数相加，化成同底数幂相乘。", name="指数幂的运算"),
        line(rf"{a}^{{{k}}}\times {n}", answer, rf"对数恒等式 ${a}^{{\log_{{{a}}}{n}}}={n}$：", name="对数恒等式"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (n + a ** abs(k), "指数相加时应当相乘，不是相加。"),
        (n + k, "底数和对数不能直接约去后再加指数。"),
        (fraction(Fraction(n) / Fraction(a) ** k), "指数的符号错了。"),
        (n * k, "把乘方算成了乘法。"),
        (n, "漏了指数中的另一部分。"),
    )
    return Draft(
        f"计算：${shown}=$____。", answer, steps,
        lambda: fraction(Fraction(float(a) ** (k + log(n) / log(a))).limit_denominator(30)), distractors=wrong,
    )  # fmt: skip


def laws(dice: Dice, level: int) -> Draft:
    """Sums and differences of logarithms that come to a number."""
    base = dice.pick((2, 3, 6, 10)) if level < 4 else 10
    name = r"\lg " if base == 10 else rf"\log_{{{base}}}"
    e = dice.integer(1, 3)
    cofactor = dice.pick((3, 5, 7, 12) if base != 3 else (2, 4, 5, 10))
    if level == 2:
        if dice.chance(50):
            one, two = base**e * cofactor, cofactor
            text, combined = f"{name}{one}-{name}{two}", rf"{name}\frac{{{one}}}{{{two}}}"
            rule = "真数相除"
        else:
            # product M N = base^e with whole M, N when possible
            m, n = {2: (2, 2 ** (e + 1)), 3: (3, 3 ** (e + 1)), 6: (4, 9), 10: (4, 25)}[base]
            if base in (2, 3):
                e += 2
            else:
                e = 2
            one, two = m, n
            text, combined = f"{name}{one}+{name}{two}", f"{name}({one}\\times {two})"
            rule = "真数相乘"
        answer = str(e)
        steps: tuple[Step, ...] = (
            line(
                text,
                combined,
                f"同底的对数{'相减' if '-' in text else '相加'}，{rule}。",
                name="对数的运算性质",
            ),
            line(combined, answer, "对数的定义。"),
        )
        wrong = slips(
            answer,
            (e + 1, "乘方的次数算错了。"),
            (-e, "符号错了。"),
            (
                rf"{name}{one - two if '-' in text and one > two else one + two}",
                "对数的和差不是真数的和差。",
            ),
            (fraction(Fraction(1, e)) if e > 1 else "0", "指数与底数弄反了。"),
        )
        minus = "-" in text
        return Draft(
            f"计算：${text}=$____。", answer, steps,
            lambda: str(round((log(one) + (-1 if minus else 1) * log(two)) / log(base))), distractors=wrong,
        )  # fmt: skip
    if level == 3:
        p, q = dice.integer(2, 3), dice.pick((2, 3, 5))
        # p·log_b q' ... : log_b(b^e·q^p) - p·log_b q = e
        base = dice.pick([b for b in (2, 3, 10) if b != q])
        name = r"\lg " if base == 10 else rf"\log_{{{base}}}"
        e = dice.integer(1, 3 if base < 10 else 2)
        big = base**e * q**p
        text = f"{name}{big}-{p}{name}{q}"
        steps = (
            line(text, f"{name}{big}-{name}{q**p}", f"系数移到真数的指数上：${p}{name}{q}={name}{q}^{p}$。", name="幂的对数"),
            line(f"{name}{big}-{name}{q**p}", f"{name}{base**e}", "同底的对数相减，真数相除。", name="商的对数"),
            line(f"{name}{base**e}", str(e), "对数的定义。"),
        )  # fmt: skip
        wrong = slips(
            str(e),
            (e + 1, "乘方的次数算错了。"),
            (rf"{name}{big - p * q}", "对数的差不是真数的差。"),
            (e * p, "系数的处理错了。"),
            (base**e, "这是真数，还要求对数。"),
            (-e, "符号错了。"),
        )
        return Draft(
            f"计算：${text}=$____。", str(e), steps, lambda: str(round((log(big) - p * log(q)) / log(base))), distractors=wrong,
        )  # fmt: skip
    # (lg 5)^2 + lg 2 · lg 50 = 1 kinds
    which = dice.pick(("square", "chain", "both"))
    if which == "square":
        text, answer = r"(\lg 5)^2+\lg 2\times \lg 50", "1"
        if dice.chance(50):
            text = r"(\lg 2)^2+\lg 5\times \lg 20"
            inner = (r"\lg 20=1+\lg 2", r"\lg 2(\lg 2+\lg 5)+\lg 5")
        else:
            inner = (r"\lg 50=1+\lg 5", r"\lg 5(\lg 5+\lg 2)+\lg 2")
        steps = (
            said(f"${inner[0]}$。", name="积的对数"),
            line(text, inner[1], "代入并提取公因式。"),
            line(inner[1], "1", r"$\lg 2+\lg 5=\lg 10=1$，用两次。", name="lg2+lg5=1"),
        )
        value = log(5, 10) ** 2 + log(2, 10) * log(50, 10)
        wrong = slips(
            answer,
            (2, r"$\lg 2+\lg 5=1$，用完后剩下的还是它。"),
            (0, "计算错误。"),
            (r"2\lg 5", "把 $(\\lg 5)^2$ 写成了 $2\\lg 5$。"),
            (r"\lg 2", "漏了一部分。"),
        )
    elif which == "chain":
        a, b, c = dice.pick(
            (
                (2, 3, 4),
                (2, 5, 8),
                (3, 2, 27),
                (3, 5, 9),
                (2, 3, 8),
                (5, 2, 25),
                (2, 7, 16),
                (3, 4, 81),
            )
        )
        power = round(log(c) / log(a))
        text = rf"\log_{{{a}}}{b}\times \log_{{{b}}}{c}"
        answer = str(power)
        middle = rf"\frac{{\lg {b}}}{{\lg {a}}}\times \frac{{\lg {c}}}{{\lg {b}}}"
        steps = (
            line(text, middle, "用换底公式都化成常用对数。", name="换底公式"),
            line(middle, rf"\frac{{\lg {c}}}{{\lg {a}}}", "约分。"),
            line(rf"\frac{{\lg {c}}}{{\lg {a}}}", answer, f"${c}={a}^{power}$。"),
        )  # fmt: skip
        value = log(b) / log(a) * log(c) / log(b)
        wrong = slips(
            answer,
            (fraction(Fraction(1, power)), "换底后分子、分母颠倒了。"),
            (power + 1, "乘方的次数算错了。"),
            (c // a, "把对数的商当成了真数的商。"),
            (b * power, "约分错了。"),
            (1, "没有看真数与底数的关系。"),
        )
    else:
        # m = log_2 3, express log_6 12 : with 2^a=3
        text, answer = r"\log_{2}9\times \log_{3}8-\lg 4-2\lg 5", "4"
        steps = (
            line(
                r"\log_{2}9\times \log_{3}8",
                "6",
                r"换底：$\frac{2\lg 3}{\lg 2}\times \frac{3\lg 2}{\lg 3}=6$。",
                name="换底公式",
            ),
            line(r"\lg 4+2\lg 5", "2", r"$\lg 4+\lg 25=\lg 100=2$。", name="积的对数"),
            line("6-2", "4", "相减："),
        )
        value = log(9, 2) * log(8, 3) - log(4, 10) - 2 * log(5, 10)
        wrong = slips(
            answer,
            (8, "后一部分应当整体减去。"),
            (6, "漏减了一部分。"),
            (5, "$\\lg 100=2$。"),
            (0, "换底后约分错了。"),
        )
    return Draft(
        f"计算：${text}=$____。", answer, steps, lambda: str(round(value)), distractors=wrong
    )


def express(dice: Dice, level: int) -> Draft:
    """log of one number by letters for others: lg 2 = a, lg 3 = b."""
    twos, threes, fives = dice.integer(0, 3), dice.integer(0, 3), dice.integer(0, 1)
    if twos + threes == 0 or (level == 4 and not fives):
        twos, threes, fives = twos + 1, threes, 1 if level == 4 else fives
    if level == 3:
        fives = 0
        twos, threes = max(twos, 1), max(threes, 1)
    number = 2**twos * 3**threes * 5**fives
    answer = linear_sum([(twos - fives, "a"), (threes, "b"), (fives, "")])
    factors = r"\times ".join(
        f"{p}^{k}" if k > 1 else str(p) for p, k in ((2, twos), (3, threes), (5, fives)) if k
    )
    steps = (
        said(
            f"分解真数：${number}={factors}$。"
            if factors != str(number)
            else f"${number}$ 不能再分解。",
            name="分解真数",
        ),
        *((said(r"$\lg 5=\lg\frac{10}{2}=1-\lg 2=1-a$。", name="lg5=1-lg2"),) if fives else ()),
        said(rf"$\lg {number}={answer}$。", name="积、幂的对数"),
    )
    wrong = slips(
        answer, (linear_sum([(twos + fives, "a"), (threes, "b"), (fives, "")]), r"$\lg 5=1-a$，符号错了。"), (rf"a^{max(twos, 2)}b^{max(threes, 2)}", "对数的和不能写成积。"),
        (linear_sum([(twos - fives, "a"), (threes, "b")]) + ("+5" if fives else "+1"), "常数错了。"), (linear_sum([(threes, "a"), (twos - fives, "b"), (fives, "")]), "两个字母写反了。"),
        (linear_sum([(twos - fives + 1, "a"), (threes, "b"), (fives, "")]), "因数的个数数错了。"),
    )  # fmt: skip

    def again() -> str:
        value = log(number, 10)
        a, b = log(2, 10), log(3, 10)
        found = next(
            (p, q, c) for c in (0, 1) for p in range(-3, 6) for q in range(6) if abs(p * a + q * b + c - value) < 1e-9
        )  # fmt: skip
        return linear_sum([(found[0], "a"), (found[1], "b"), (found[2], "")])

    return Draft(
        rf"已知 $\lg 2=a$，$\lg 3=b$，则 $\lg {number}$ 用 $a,b$ 表示为____。", answer, steps, again, distractors=wrong,
    )  # fmt: skip


def fixed_point(dice: Dice, level: int) -> Draft:
    """The fixed point of y = k·log_a(px + q) + v."""
    p = 1 if level == 1 else dice.pick((2, 3))
    x = dice.integer(-4, 5)
    q, v = 1 - p * x, dice.nonzero(-5, 5)
    inner = linear_sum([(p, "x"), (q, "")])
    k = "" if level == 1 else dice.pick(("", "2", "3"))
    name = rf"{k}\log_a({inner}){signed(v)}" if inner != "x" else rf"{k}\log_a x{signed(v)}"
    answer = f"({x},{v})"
    steps = (
        said(f"$\\log_a 1=0$，令真数 ${inner}=1$，得 $x={x}$。", name="令真数为1"),
        said(f"此时 $y={v}$，与 $a$ 无关，定点是 ${answer}$。"),
    )
    zero = Fraction(-q, p)
    wrong = slips(
        answer,
        (point(fraction(zero), str(v)), "应当令真数为 $1$，不是 $0$。"),
        (f"({-x},{v})" if x else f"(1,{v})", "解方程时符号错了。"),
        (f"({x},{v + 1})", "$\\log_a 1=0$，不是 $1$。"),
        (f"({x},0)", "漏了后面加的常数。"),
        (f"({v},{x})", "横、纵坐标写反了。"),
    )

    def again() -> str:
        for n in range(-30, 31):
            t = p * n + q
            if t > 0:
                ys = [(float(k or 1)) * log(t) / log(a) + v for a in (0.5, 2.0, 3.0)]
                if max(ys) - min(ys) < 1e-12:
                    return f"({n},{round(ys[0])})"
        return ""

    return Draft(
        rf"函数 $y={name}$（$a>0$ 且 $a\ne 1$）的图象恒过定点____。", answer, steps, again, distractors=wrong,
    )  # fmt: skip


def domain(dice: Dice, level: int) -> Draft:
    """The domain of a logarithm (with a root, with a quadratic)."""
    low = dice.integer(-4, 3)
    high = low + dice.integer(2, 6)
    name = dice.pick((r"\ln", r"\lg", r"\log_2"))
    if level == 1:
        p = dice.integer(1, 3)
        inner = (
            linear_sum([(p, "x"), (-p * low, "")])
            if dice.chance(60)
            else linear_sum([(-1, "x"), (low, "")])
        )
        up = not inner.startswith("-x") and inner != "-x"
        answer = interval(low, None) if up else interval(None, low)
        shown = rf"{name}({inner})"
        condition = f"{inner}>0"
        wrong = slips(
            answer,
            (
                interval(low, None, "[)") if up else interval(None, low, "(]"),
                "真数必须大于零，不能等于零。",
            ),
            (interval(None, low) if up else interval(low, None), "不等号方向弄反了。"),
            (interval(0, None), "是真数大于零，不是 $x$ 大于零。"),
            (interval(-low, None) if up else interval(None, -low), "移项没有变号。"),
            (r"(-\infty,+\infty)", "真数必须大于零。"),
        )

        def inside(x: Fraction) -> bool:
            return x > low if up else x < low

        def good(x: Fraction) -> bool:
            return (x - low if up else low - x) > 0
    elif level == 2:
        inner = polynomial([-1, low + high, -low * high])
        answer, condition, shown = interval(low, high), f"{inner}>0", rf"{name}({inner})"
        wrong = slips(
            answer,
            (rf"(-\infty,{low})\cup({high},+\infty)", "二次项系数是负数，不等号方向弄反了。"),
            (interval(low, high, "[]"), "真数必须大于零，不能等于零。"),
            (interval(-high, -low), "因式分解后符号错了。"),
            (interval(low, None), "只解了一半。"),
        )

        def inside(x: Fraction) -> bool:
            return low < x < high

        def good(x: Fraction) -> bool:
            return -x * x + (low + high) * x - low * high > 0
    else:
        inner, rooted = linear_sum([(1, "x"), (-low, "")]), linear_sum([(-1, "x"), (high, "")])
        if high > 0:
            rooted = f"{high}-x"
        answer, condition, shown = (
            interval(low, high, "(]"),
            rf"{inner}>0$，且 ${rooted}\ge 0",
            rf"{name}({inner})+\sqrt{{{rooted}}}",
        )
        wrong = slips(
            answer,
            (interval(low, high), "被开方数可以等于零。"),
            (interval(low, high, "[]"), "真数不能等于零。"),
            (interval(low, high, "[)"), "两个端点的开闭弄反了。"),
            (rf"({low},+\infty)", "漏了被开方数的条件。"),
            (r"(-\infty,+\infty)", "两个条件应同时成立。"),
        )

        def inside(x: Fraction) -> bool:
            return low < x <= high

        def good(x: Fraction) -> bool:
            return x - low > 0 and high - x >= 0

    steps = (
        said(
            f"真数大于零{'，被开方数不小于零' if level == 3 else ''}：${condition}$。",
            name="列条件",
        ),
        said(f"解得定义域是 ${answer}$。"),
    )

    def again() -> str:
        return held(
            answer, all(inside(x) == good(x) for x in (Fraction(n, 2) for n in range(-40, 41)))
        )

    return Draft(
        dice.pick(("函数 $f(x)={}$ 的定义域是____。", "函数 $y={}$ 的定义域为____。")).format(
            shown
        ),
        answer,
        steps,
        again,
        distractors=wrong,
    )


def composite(dice: Dice, level: int) -> Draft:
    """Monotone intervals of log_a of a quadratic."""
    low = dice.integer(-4, 2)
    half = dice.integer(1, 3)
    high, middle = low + 2 * half, low + half
    up = dice.chance(50)
    inner = (
        polynomial([1, -(low + high), low * high])
        if up
        else polynomial([-1, low + high, -low * high])
    )
    small = dice.chance(50)
    base = r"\frac{1}{2}" if small else dice.pick(("2", "3"))
    rising = dice.chance(50)
    want_rise = rising != small
    if up:
        answer = interval(high, None) if want_rise else interval(None, low)
        other = interval(None, low) if want_rise else interval(high, None)
        careless = interval(middle, None) if want_rise else interval(None, middle)
        area = rf"(-\infty,{low})\cup({high},+\infty)"
    else:
        answer = interval(low, middle, "(]") if want_rise else interval(middle, high, "[)")
        other = interval(middle, high, "[)") if want_rise else interval(low, middle, "(]")
        careless = interval(None, middle, "(]") if want_rise else interval(middle, None, "[)")
        area = interval(low, high)
    word = "递增" if rising else "递减"
    steps = (
        said(f"先求定义域：${inner}>0$，得 ${area}$。", name="先求定义域"),
        said(f"底数{'小于' if small else '大于'} $1$，外层单调递{'减' if small else '增'}，所以要找内层 $u={inner}$ 的{'增' if want_rise else '减'}区间，对称轴 $x={middle}$。", name="同增异减"),
        said(f"在定义域内，单调{word}区间是 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (other, "没有看底数与 $1$ 的大小，增减弄反了。"),
        (careless, "没有先求定义域。"),
        (area, "这是定义域。"),
        (interval(low, high), "区间内两侧的增减不同。"),
    )

    def again() -> str:
        def f(x: Fraction) -> float:
            u = (x - low) * (x - high) * (1 if up else -1)
            return log(u) / log(0.5 if small else float(base))

        spans = (
            {interval(high, None): (high, high + 9), interval(None, low): (low - 9, low)}
            if up
            else {
                interval(low, middle, "(]"): (low, middle),
                interval(middle, high, "[)"): (middle, high),
            }
        )
        for text, (a, b) in spans.items():
            xs = [a + Fraction((b - a) * n, 32) for n in range(1, 32)]
            ys = [f(x) for x in xs]
            if all((two > one) == rising for one, two in itertools.pairwise(ys)):
                return text
        return ""

    log_name = rf"\log_{{{base}}}"
    return Draft(
        f"函数 $f(x)={log_name}({inner})$ 的单调{word}区间是____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def solve(dice: Dice, level: int) -> Draft:
    """Logarithmic equations (with a false root) and inequalities."""
    a = dice.pick((2, 3))
    if level == 3:
        # log_a (x + p) + log_a (x - q) = e... roots r > q, other root rejected
        r = dice.integer(2, 6)
        m = dice.integer(1, r - 1)
        n = a ** dice.integer(1, 3)
        # x(x - m)... need (x)(x-m)=n with root integer: choose pairs
        pairs = [(u, v) for u in range(1, 30) for v in range(1, 30) if u * v == n and u > v]
        u, v = dice.pick(pairs)
        m = u - v
        # x = u : u·(u - m) = n ; other root x = -v
        shift = dice.integer(-3, 3)
        left, right = linear_sum([(1, "x"), (shift, "")]), linear_sum([(1, "x"), (shift - m, "")])
        root, false = u - shift, -v - shift
        e = next(k for k in range(1, 9) if a**k == n)
        answer = f"x={root}"
        log_name = rf"\log_{{{a}}}"
        one = f"{log_name} x" if left == "x" else f"{log_name}({left})"
        two = f"{log_name} x" if right == "x" else f"{log_name}({right})"
        steps: tuple[Step, ...] = (
            said(f"真数大于零：${left}>0$ 且 ${right}>0$，即 $x>{m - shift}$。", name="先看真数"),
            said(f"左边合成一个对数，化成指数式得 $({left})({right})={a}^{e}={n}$。" if left != "x" else f"左边合成一个对数，化成指数式得 $x({right})={a}^{e}={n}$。", name="积的对数"),
            said(f"解得两个根 ${root}$ 和 ${false}$，${false}$ 使真数为负，舍去，所以 ${answer}$。", name="检验"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (rf"x={root} \text{{ 或 }} x={false}", "解出后没有检验真数大于零。"),
            (f"x={false}", "舍去的根弄反了。"),
            (f"x={fraction(Fraction(n + m - 2 * shift, 2))}", "把真数的积当成了和。"),
            (f"x={root + 1}", "计算错误。"),
        )

        def again() -> str:
            found = [
                x
                for x in range(-40, 60)
                if x + shift > 0
                and x + shift - m > 0
                and abs((log(x + shift) + log(x + shift - m)) / log(a) - e) < 1e-9
            ]
            return f"x={found[0]}"

        return Draft(
            f"方程 ${one}+{two}={e}$ 的解是____。", answer, steps, again, distractors=wrong
        )
    p, q = dice.integer(1, 2), dice.nonzero(-4, 4)
    e = dice.integer(0, 3)
    small = dice.chance(50)
    inner = linear_sum([(p, "x"), (q, "")])
    less = dice.chance(50)
    base = rf"\frac{{1}}{{{a}}}" if small else str(a)
    value = Fraction(1, a**e) if small else Fraction(a**e)
    bound = Fraction(value - q) / p
    floor = Fraction(-q, p)
    between = less != small
    answer = interval(floor, bound) if between else interval(bound, None)
    sign = "<" if less else ">"
    steps = (
        said(rf"把右边写成同底的对数：${e}=\log_{{{base}}} {fraction(value)}$。", name="化同底"),
        said(f"底数{'小于' if small else '大于'} $1$，并且真数要大于零，得 " + (f"$0<{inner}<{fraction(value)}$。" if between else f"${inner}>{fraction(value)}$。"), name="单调性与真数的限制"),
        said(f"解得解集是 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (
            interval(None, bound) if between else interval(floor, None),
            "去掉对数符号后忘了真数大于零。" if between else "漏了右边的值。",
        ),
        (
            interval(bound, None) if between else interval(floor, bound),
            "没有看底数与 $1$ 的大小，方向弄反了。",
        ),
        (interval(floor, bound, "(]") if between else interval(bound, None, "[)"), "端点取不到。"),
        (
            interval(floor, Fraction(e - q, p))
            if between and e - q != value - q and e > 0
            else interval(None, floor),
            "右边的数没有化成对数。",
        ),
    )

    def tried() -> str:
        xs = [Fraction(n, 12) + Fraction(1, 97) for n in range(-120, 240)]
        number = 1 / a if small else float(a)

        def held_at(x: Fraction) -> bool:
            t = p * x + q
            if t <= 0:
                return False
            y = log(t) / log(number)
            return y < e if less else y > e

        return held(
            answer, all(held_at(x) == ((floor < x < bound) if between else x > bound) for x in xs)
        )

    return Draft(
        rf"不等式 $\log_{{{base}}}({inner}){sign}{e}$ 的解集是____。",
        answer,
        steps,
        tried,
        distractors=wrong,
    )


def compare(dice: Dice, level: int) -> Draft:
    """Powers and logarithms in order, by 0 and 1 as middle values."""
    tiny, big = dice.pick(("0.2", "0.3", "0.5", "0.7")), dice.pick(("2", "3", "1.5", "5"))
    e = dice.pick(("0.2", "0.3", "0.6", "1.2"))
    pool = {
        rf"\log_{{{big}}} {tiny}": log(float(tiny)) / log(float(big)), f"{tiny}^{{{e}}}": float(tiny) ** float(e), f"{big}^{{{e}}}": float(big) ** float(e),
    }  # fmt: skip
    names = dice.shuffled(sorted(pool))
    values = dict(zip("abc", names, strict=True))
    order = sorted("abc", key=lambda k: pool[values[k]])
    answer = "<".join(order)
    steps = (
        said(rf"$\log_{{{big}}} {tiny}<\log_{{{big}}} 1=0$。", name="与0比较"),
        said(f"$0<{tiny}^{{{e}}}<{tiny}^0=1$，${big}^{{{e}}}>{big}^0=1$。", name="与1比较"),
        said(f"所以 ${answer}$。"),
    )
    others = [
        (order[2], order[1], order[0]),
        (order[1], order[0], order[2]),
        (order[0], order[2], order[1]),
        (order[1], order[2], order[0]),
    ]
    wrong = slips(
        answer,
        *[
            ("<".join(o), why)
            for o, why in zip(
                others,
                (
                    "大小顺序弄反了。",
                    "对数的正负判断错了。",
                    "没有与 $1$ 比较。",
                    "没有借助 $0$ 和 $1$ 作中间值。",
                ),
                strict=True,
            )
        ],
    )
    return Draft(
        "已知 " + "，".join(f"${k}={v}$" for k, v in values.items()) + "，则 $a,b,c$ 从小到大用“<”连接为____。", answer, steps,
        lambda: "<".join(sorted("abc", key=lambda k: pool[values[k]])), distractors=wrong,
    )  # fmt: skip


def inverse(dice: Dice, level: int) -> Draft:
    """The inverse of a power or logarithm, or a value of it."""
    a = dice.pick((2, 3, 5))
    if level == 1:
        exponential = dice.chance(50)
        answer = rf"y=\log_{{{a}}} x" if exponential else f"y={a}^x"
        shown = f"y={a}^x" if exponential else rf"y=\log_{{{a}}} x"
        steps: tuple[Step, ...] = (
            said(
                f"由 ${shown}$ 解出 $x="
                + (rf"\log_{{{a}}} y$" if exponential else f"{a}^y$")
                + "，再把 $x$ 与 $y$ 互换。",
                name="求反函数",
            ),
            said(f"所以反函数是 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (
                rf"y=\frac{{1}}{{{a}^x}}" if exponential else rf"y=\frac{{1}}{{\log_{{{a}}} x}}",
                "把反函数当成了倒数。",
            ),
            (f"y=x^{a}", "自变量的位置错了。"),
            (
                rf"y=\log_x {a}" if exponential else f"y=-{a}^x",
                "底数与真数的位置写反了。" if exponential else "符号错了。",
            ),
        )

        def again() -> str:
            g = (lambda y: log(y) / log(a)) if exponential else (lambda y: a**y)
            f = (lambda x: a**x) if exponential else (lambda x: log(x) / log(a))
            return held(answer, all(abs(g(f(x)) - x) < 1e-9 for x in (0.5, 1.5, 2.0)))

        return Draft(f"函数 ${shown}$ 的反函数是____。", answer, steps, again, distractors=wrong)
    e = dice.integer(1, 4 if a < 5 else 3)
    n = a**e
    if level == 2:
        answer = str(e)
        steps = (
            said(rf"$f(x)$ 与 $y={a}^x$ 互为反函数，所以 $f(x)=\log_{{{a}}} x$。", name="反函数"),
            line(rf"\log_{{{a}}} {n}", answer, "代入："),
        )
        wrong = slips(
            answer,
            (fraction(Fraction(1, n)), "把反函数当成了倒数。"),
            (a * n, "代入了错误的函数。"),
            (-e, "符号错了。"),
            (e + 1, "乘方的次数错了。"),
            (fraction(Fraction(n, a)), "把对数当成了除法。"),
        )
        return Draft(
            dice.pick((rf"若函数 $y=f(x)$ 的图象与 $y={a}^x$ 的图象关于直线 $y=x$ 对称，则 $f({n})=$____。", rf"若函数 $y=f(x)$ 与 $y={a}^x$ 互为反函数，则 $f({n})=$____。")),
            answer, steps, lambda: str(next(x for x in range(20) if a**x == n)), distractors=wrong,
        )  # fmt: skip
    shift, up = dice.nonzero(-3, 3), dice.nonzero(-3, 3)
    inner = linear_sum([(1, "x"), (-shift, "")])
    shown = f"y={a}^{{{inner}}}{signed(up)}"
    answer = rf"y=\log_{{{a}}}({linear_sum([(1, 'x'), (-up, '')])}){signed(shift)}"
    steps = (
        said(f"原函数的值域是 $y>{up}$，所以反函数的定义域是 $x>{up}$。", name="反函数的定义域"),
        said(
            rf"由 ${shown}$ 解出 $x=\log_{{{a}}}({linear_sum([(1, 'y'), (-up, '')])}){signed(shift)}$。",
            name="解出x",
        ),
        said(f"互换 $x$ 与 $y$，得 ${answer}$（$x>{up}$）。"),
    )
    wrong = slips(
        answer,
        (rf"y=\log_{{{a}}}({linear_sum([(1, 'x'), (up, '')])}){signed(shift)}", "移项没有变号。"),
        (
            rf"y=\log_{{{a}}}({linear_sum([(1, 'x'), (-up, '')])}){signed(-shift)}",
            "最后一步移项没有变号。",
        ),
        (rf"y=\log_{{{a}}}({inner}){signed(up)}", "没有解出 $x$ 就换成了对数。"),
        (rf"y=\frac{{1}}{{{a}^{{{inner}}}{signed(up)}}}", "把反函数当成了倒数。"),
    )
    return Draft(
        f"函数 ${shown}$ 的反函数是____。", answer, steps,
        lambda: held(answer, all(abs(log(float(a) ** (x - shift) + up - up) / log(a) + shift - x) < 1e-9 for x in (-2, 0, 1, 4))), distractors=wrong,
    )  # fmt: skip


def scale(dice: Dice, level: int) -> Draft:
    """Earthquakes, loudness, acidity, stars: a difference on a logarithmic scale is a ratio."""
    kind = dice.pick(("quake", "sound", "acid", "rocket"))
    if kind == "quake":
        one = Fraction(dice.integer(40, 60), 10)
        gap = dice.integer(1, 3)
        place, other = dice.pick(
            (("甲地", "乙地"), ("A市", "B市"), ("海域甲", "海域乙"), ("某地去年", "该地今年"))
        )
        answer = str(10**gap)
        statement = (
            rf"里氏震级的计算公式是 $M=\lg A-\lg A_0$，其中 $A$ 是被测地震的最大振幅，$A_0$ 是标准地震的振幅（常数）。"
            f"{place}发生了{decimal(one + gap)}级地震，{other}发生了{decimal(one)}级地震，则前者的最大振幅是后者的____倍。"
        )
        steps: tuple[Step, ...] = (
            said(rf"两式相减：$\lg A_1-\lg A_2={decimal(one + gap)}-{decimal(one)}={gap}$。", name="作差"),
            said(rf"即 $\lg\frac{{A_1}}{{A_2}}={gap}$，所以 $\frac{{A_1}}{{A_2}}=10^{{{gap}}}={answer}$。", name="商的对数"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (gap if gap > 1 else 2, "震级的差不是振幅的倍数。"),
            (10 * gap if gap > 1 else 20, "应当是 $10$ 的乘方，不是 $10$ 的倍数。"),
            (fraction((one + gap) / one), "把震级的比当成了振幅的比。"),
            (10 ** (gap + 1), "指数算错了。"),
        )
        exact = 10.0 ** float(one + gap) / 10.0 ** float(one)
    elif kind == "sound":
        a = dice.step(30, 70, 10)
        gap = dice.pick((10, 20, 30, 40))
        loud, quiet = dice.pick(
            (
                ("装修电钻声", "教室读书声"),
                ("飞机起飞的声音", "公路车流声"),
                ("演唱会现场", "办公室谈话声"),
                ("工厂机器声", "图书馆翻书声"),
            )
        )
        answer = str(10 ** (gap // 10))
        statement = (
            rf"声音的强度等级（单位：分贝）$L=10\lg\frac{{I}}{{I_0}}$，其中 $I$ 是声强，$I_0$ 是常数。"
            f"测得{loud}是{a + gap}分贝，{quiet}是{a}分贝，则前者的声强是后者的____倍。"
        )
        steps = (
            said(rf"两式相减：$10\lg\frac{{I_1}}{{I_2}}={gap}$。", name="作差"),
            said(
                rf"所以 $\lg\frac{{I_1}}{{I_2}}={gap // 10}$，$\frac{{I_1}}{{I_2}}=10^{{{gap // 10}}}={answer}$。",
                name="化成指数式",
            ),
        )
        wrong = slips(
            answer,
            (gap, "分贝的差不是声强的倍数。"),
            (fraction(Fraction(a + gap, a)), "把分贝的比当成了声强的比。"),
            (10 ** (gap // 10 + 1), "没有除以系数 $10$，或指数算错了。"),
            (gap // 10 if gap > 10 else 5, "还要化成指数式。"),
        )
        exact = 10.0 ** ((a + gap) / 10) / 10.0 ** (a / 10)
    elif kind == "acid":
        low = dice.integer(2, 5)
        gap = dice.integer(1, 4)
        sour, plain = dice.pick(
            (
                ("柠檬汁", "矿泉水"),
                ("某种酸雨", "清洁的雨水"),
                ("食醋", "牛奶"),
                ("一种果汁", "自来水"),
            )
        )
        answer = str(10**gap)
        statement = (
            rf"溶液的酸碱度 $\mathrm{{pH}}=-\lg[\mathrm{{H}}^+]$，其中 $[\mathrm{{H}}^+]$ 是氢离子的浓度（摩尔/升）。"
            f"{sour}的pH是{low}，{plain}的pH是{low + gap}，则前者的氢离子浓度是后者的____倍。"
        )
        steps = (
            said(
                rf"氢离子浓度分别是 $10^{{-{low}}}$ 和 $10^{{-{low + gap}}}$ 摩尔/升。",
                name="化成指数式",
            ),
            line(rf"\frac{{10^{{-{low}}}}}{{10^{{-{low + gap}}}}}", answer, "相除，指数相减："),
        )
        wrong = slips(
            answer,
            (fraction(Fraction(1, 10**gap)), "pH越小，氢离子浓度越大。"),
            (gap if gap > 1 else 2, "pH的差不是浓度的倍数。"),
            (fraction(Fraction(low + gap, low)), "把pH的比当成了浓度的比。"),
            (10 ** (gap + 1), "指数算错了。"),
        )
        exact = 10.0**-low / 10.0 ** -(low + gap)
    else:
        power = dice.integer(2, 6)
        times = dice.pick((2000, 3000, 1000, 4000))
        answer = str(2**power)
        statement = (
            rf"在不考虑空气阻力的条件下，火箭的最大速度 $v$（米/秒）与火箭和燃料的总质量 $M$、火箭（除燃料外）的质量 $m$ 满足 $v={times}\log_2\frac{{M}}{{m}}$。"
            f"要使最大速度达到{times * power}米/秒，总质量应是火箭质量的____倍。"
        )
        steps = (
            said(
                rf"由 ${times * power}={times}\log_2\frac{{M}}{{m}}$，得 $\log_2\frac{{M}}{{m}}={power}$。",
                name="代入",
            ),
            said(rf"化成指数式，$\frac{{M}}{{m}}=2^{power}={answer}$。", name="化成指数式"),
        )
        wrong = slips(
            answer,
            (2 * power if power != 2 else 6, "把乘方算成了乘法。"),
            (power, "还要化成指数式。"),
            (power**2 if power not in (2, 4) else 2**power + 1, "底数与指数的位置弄反了。"),
            (10**power if power < 4 else 2 ** (power - 1), "底数看错了。"),
        )
        exact = 2.0**power
    return Draft(statement, answer, steps, lambda: str(round(exact)), distractors=wrong)


RECIPES = (
    Recipe("func.log.concept", "convert", "fill", (1, 2, 3), convert),
    Recipe("func.log.concept", "convert-choice", "choice", (1, 2, 3), convert),
    Recipe("func.log.laws", "calculate", "fill", (2, 3, 4), laws),
    Recipe("func.log.laws", "calculate-choice", "choice", (3,), laws),
    Recipe("func.log.laws", "express", "fill", (3, 4), express),
    Recipe("func.log.laws", "express-choice", "choice", (3, 4), express),
    Recipe("func.log.graph", "fixed-point", "fill", (1, 2), fixed_point),
    Recipe("func.log.graph", "fixed-point-choice", "choice", (1, 2), fixed_point),
    Recipe("func.log.graph", "domain", "fill", (1, 2, 3), domain),
    Recipe("func.log.graph", "composite", "fill", (4,), composite),
    Recipe("func.log.graph", "composite-choice", "choice", (4,), composite),
    Recipe("func.log.compare", "solve", "fill", (3, 4), solve),
    Recipe("func.log.compare", "order", "fill", (3,), compare),
    Recipe("func.log.compare", "order-choice", "choice", (3,), compare),
    Recipe("func.log.inverse", "inverse", "fill", (1, 2, 3), inverse),
    Recipe("func.log.inverse", "inverse-choice", "choice", (1, 2, 3), inverse),
    Recipe("func.log.application", "scale", "word", (3,), scale),
)
