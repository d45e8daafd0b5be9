"""Power functions and the hook function y = x + a/x."""

import itertools
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, linear_sum, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import Real, held, interval
from curriculum.generators.working import line, said, slips
from engine.plot.figures.graphs import graph
from engine.values import Distractor, Step

_POWERS = (("2", Fraction(2)), ("3", Fraction(3)), (r"\frac{1}{2}", Fraction(1, 2)), ("-1", Fraction(-1)), ("-2", Fraction(-2)), (r"\frac{1}{3}", Fraction(1, 3)))  # fmt: skip


def through_point(dice: Dice, level: int) -> Draft:
    """The power function through a point, and a value of it."""
    kind = dice.pick(
        (
            Fraction(1, 2),
            Fraction(1, 2),
            Fraction(3),
            Fraction(-1),
            Fraction(-2),
            Fraction(1, 3),
            Fraction(2),
        )
    )
    if kind == Fraction(1, 2):
        base, other = dice.picks((4, 9, 16, 25, 36), 2)
    elif kind == Fraction(1, 3):
        base, other = dice.picks((8, 27, 64, 125), 2)
    else:
        base, other = dice.picks((2, 3, 4, 5), 2)

    def power(x: int) -> Fraction:
        if kind == Fraction(1, 2):
            return Fraction(next(n for n in range(20) if n * n == x))
        if kind == Fraction(1, 3):
            return Fraction(next(n for n in range(-9, 10) if n**3 == x))
        return Fraction(x) ** int(kind)

    first, second = power(base), power(other)
    shown = fraction(first)
    place = rf"\left({base},{shown}\right)" if "frac" in shown else f"({base},{shown})"
    exponent = fraction(kind)
    if level == 1:
        answer = f"f(x)=x^{{{exponent}}}"
        asked = "f(x)"
        wrong = slips(
            answer, (f"f(x)=x^{{{fraction(-kind)}}}" if kind != -1 else "f(x)=x", "指数的符号错了。"), (f"f(x)=x^{{{fraction(1 / kind)}}}", "指数颠倒了。"),
            (f"f(x)={fraction(first / base)}x", "幂函数的自变量在底数上，不是正比例函数。"), (f"f(x)={{{exponent}}}^x", "自变量在底数的位置，不在指数的位置。"),
        )  # fmt: skip
        statement = f"已知幂函数 $y=f(x)$ 的图象过点 ${place}$，则 $f(x)$ 的解析式为____。"
        tail: tuple[Step, ...] = ()
    else:
        answer = fraction(second)
        asked = f"f({other})"
        wrong = slips(
            answer, (fraction(1 / second), "指数的符号错了。"), (fraction(first * Fraction(other, base)), "把幂函数当成了正比例函数。"),
            (fraction(kind * other), "把乘方算成了乘法。"), (exponent, "这是指数。"), (fraction(-second), "符号错了。"),
        )  # fmt: skip
        statement = f"已知幂函数 $y=f(x)$ 的图象过点 ${place}$，则 ${asked}=$____。"
        tail = (said(f"$f(x)=x^{{{exponent}}}$，代入得 ${asked}={answer}$。", name="代入"),)
    head = f"({base})" if base < 0 else str(base)
    steps = (
        said("设 $f(x)=x^{\\alpha}$。", name="幂函数的形式"),
        said(
            rf"图象过点 ${place}$，所以 ${head}^{{\alpha}}={shown}$，得 $\alpha={exponent}$。",
            name="代入求指数",
        ),
        *tail,
    )

    def again() -> str:
        found = next(e for _, e in _POWERS if _fits(base, e, first))
        if level == 1:
            return f"f(x)=x^{{{fraction(found)}}}"
        value = next(
            v
            for v in (Fraction(n, d) for n in range(-700, 700) for d in (1, 2, 3, 4, 5, 9, 16, 25))
            if _fits(other, found, v)
        )
        return fraction(value)

    return Draft(statement, answer, steps, again, distractors=wrong)


def _fits(x: int, exponent: Fraction, value: Fraction) -> bool:
    """Whether value = x^exponent, compared without roots: value^q = x^p (and not the wrong sign)."""
    p, q = exponent.numerator, exponent.denominator
    return value != 0 and value**q == Fraction(x) ** p and (q % 2 == 1 or value > 0)


def is_power(dice: Dice, level: int) -> Draft:
    """The letter that makes a power function with a wanted property."""
    # (m^2 - p m + q) x^{m - r}: the coefficient is 1 at m = a, b
    a, b = dice.picks((-2, -1, 0, 1, 2, 3, 4), 2)
    total, product = a + b, a * b + 1
    shift = dice.integer(min(a, b), max(a, b)) if level == 4 else dice.integer(0, 2)
    if level == 4:
        # only one of the exponents a - shift, b - shift is positive
        if shift == max(a, b):
            shift -= 1
        keep = max(a, b)
        trend = dice.pick(("递增", "递减"))
        if trend == "递减":
            shift = max(a, b) if min(a, b) < max(a, b) else shift
            shift = max(a, b)
            keep = min(a, b)
        answer = str(keep)
        demand = f" 在 $(0,+\\infty)$ 上单调{trend}，"
    else:
        answer = rf"{min(a, b)} \text{{ 或 }} {max(a, b)}"
        demand = "，"
    coefficient = linear_sum([(1, "m^2"), (-total, "m"), (product, "")])
    exponent = linear_sum([(1, "m"), (-shift, "")])
    equation = linear_sum([(1, "m^2"), (-total, "m"), (a * b, "")])
    steps: list[Step] = [
        said(f"幂函数的系数是 $1$，所以 ${coefficient}=1$。", name="幂函数的定义"),
        line(f"{equation}=0", rf"m={min(a, b)} \text{{ 或 }} m={max(a, b)}", "移项后解方程："),
    ]
    if level == 4:
        steps.append(
            said(
                f"在 $(0,+\\infty)$ 上单调{trend}要求指数 ${exponent}$ 是{'正' if trend == '递增' else '负'}数，所以取 $m={answer}$，另一个值舍去。",
                name="检验单调性",
            )
        )
    both = rf"{min(a, b)} \text{{ 或 }} {max(a, b)}"
    wrong = slips(
        answer, (both if level == 4 else str(max(a, b)), "没有检验单调性。" if level == 4 else "漏了一个解。"), (str(min(a, b) if answer == str(max(a, b)) else max(a, b)), "指数的正负看反了。" if level == 4 else "漏了一个解。"),
        (rf"{-min(a, b)} \text{{ 或 }} {-max(a, b)}" if {a, b} != {-a, -b} else "0", "解方程时符号错了。"), (str(total), "把两根的和当成了解。" if total not in (a, b) else "解方程错了。"),
    )  # fmt: skip
    wrong = tuple(w for w in wrong if w.latex not in (str(a), str(b)) or level == 4)

    def again() -> str:
        found = [m for m in range(-30, 31) if m * m - total * m + product == 1]
        if level == 4:
            found = [m for m in found if (m - shift > 0) == (trend == "递增") and m != shift]
        return r" \text{ 或 } ".join(map(str, found))

    return Draft(
        f"已知幂函数 $f(x)=({coefficient})x^{{{exponent}}}${demand}则实数 $m$ 的值是____。",
        answer, tuple(steps), again, distractors=wrong,
    )  # fmt: skip


_CLAIMS = (
    (r"$y=x^{\frac{1}{2}}$ 的定义域是 $[0,+\infty)$", True, r"$y=\sqrt{x}$ 要求被开方数不小于零。"), (r"$y=x^3$ 是奇函数，在 $\mathbb{R}$ 上单调递增", True, "三次幂保持正负号。"),
    (r"$y=x^2$ 在 $(0,+\infty)$ 上单调递增", True, "开口向上，对称轴是 $y$ 轴。"), (r"$y=x^{-1}$ 在 $(0,+\infty)$ 上单调递减", True, "正数越大，倒数越小。"),
    ("幂函数的图象都过点 $(1,1)$", True, "$1$ 的任何次幂都是 $1$。"), ("幂函数的图象不经过第四象限", True, "$x>0$ 时幂函数的值都是正数。"),
    (r"$y=x^{-1}$ 在定义域上单调递减", False, r"它在 $(-\infty,0)$ 和 $(0,+\infty)$ 上分别递减，在整个定义域上不单调。"), ("$y=2x^2$ 是幂函数", False, "幂函数的系数必须是 $1$。"),
    ("幂函数的图象都过原点", False, "指数为负时 $x\\ne 0$，图象不过原点。"), (r"$y=x^{\frac{1}{2}}$ 是偶函数", False, "定义域不关于原点对称。"),
    (r"$y=x^{-2}$ 在 $(-\infty,0)$ 上单调递减", False, r"它是偶函数，在 $(0,+\infty)$ 上递减，在 $(-\infty,0)$ 上递增。"), ("$y=2^x$ 是幂函数", False, "自变量在指数上的是指数函数。"),
    ("$y=x^3$ 是偶函数", False, "$(-x)^3=-x^3$，是奇函数。"), (r"幂函数在 $(0,+\infty)$ 上都单调递增", False, "指数为负时单调递减。"),
)  # fmt: skip


def power_claims(dice: Dice, level: int) -> Draft:
    """Which statement about power functions is right (wrong)."""
    wanted = dice.chance(50)
    right = dice.pick([one for one in _CLAIMS if one[1] == wanted])
    rest = dice.picks([one for one in _CLAIMS if one[1] != wanted], 3)
    steps = tuple(
        said(("正确：" if truth else "错误：") + why, name="幂函数的性质")
        for _, truth, why in (right, *rest)
    )
    return Draft(
        f"下列说法{'正确' if wanted else '错误'}的是（　）", "", steps,
        lambda: next(text for text, truth, _ in (*rest, right) if truth == wanted), options=(right[0], *(text for text, _, _ in rest)),
        distractors=tuple(Distractor("", why) for _, _, why in rest),
    )  # fmt: skip


def power_graph(dice: Dice, level: int) -> Draft:
    """Whose picture is this: one of five power functions."""
    curves: dict[str, Real] = {
        "y=x^2": lambda x: x * x, "y=x^3": lambda x: x**3, r"y=x^{\frac{1}{2}}": lambda x: x**0.5 if x >= 0 else _break(),
        "y=x^{-1}": lambda x: 1 / x if abs(x) > 0.2 else _break(), "y=x": lambda x: x,
    }  # fmt: skip
    traits = {
        "y=x^2": "图象关于 $y$ 轴对称，过原点", "y=x^3": "图象关于原点对称，过原点，先陡后平再陡", r"y=x^{\frac{1}{2}}": "图象只在 $x\\ge 0$ 一侧，上升得越来越慢",
        "y=x^{-1}": "图象分成两支，不过原点", "y=x": "图象是直线",
    }  # fmt: skip
    answer = dice.pick([name for name in curves if name != "y=x"])
    rest = dice.picks([name for name in curves if name != answer], 3)
    steps = (said(f"{traits[answer]}，这是 ${answer}$ 的图象。", name="看图象的特征"),)

    def again() -> str:
        # The drawn points decide.
        points = [(x, curves[answer](x)) for x in (0.25, 0.5, 2.0)]
        exponents = {
            "y=x^2": 2.0,
            "y=x^3": 3.0,
            r"y=x^{\frac{1}{2}}": 0.5,
            "y=x^{-1}": -1.0,
            "y=x": 1.0,
        }
        return f"${next(n for n, e in exponents.items() if all(abs(x**e - y) < 1e-9 for x, y in points))}$"

    return Draft(
        "如图是一个幂函数的图象，它的解析式可能是（　）", "", steps, again, options=tuple(f"${n}$" for n in (answer, *rest)),
        distractors=tuple(Distractor("", f"它的特征是：{traits[name]}。") for name in rest),
        pictures=(graph(curves[answer], (-3.0, 3.0, -3.0, 3.0), numbers=True),),
    )  # fmt: skip


def _break() -> float:
    """No point is drawn here."""
    raise ValueError


def power_compare(dice: Dice, level: int) -> Draft:
    """a^n, b^n, c^n in order by one power function."""
    exponent = dice.pick(
        (
            r"\frac{1}{2}",
            r"\frac{1}{3}",
            r"\frac{2}{3}",
            "3",
            "-1",
            r"-\frac{1}{2}",
            "0.3",
            "-0.2",
            "1.5",
        )
    )
    falling = exponent.startswith("-")
    tenths = dice.picks(range(3, 30), 3)
    values = dict(zip("abc", tenths, strict=True))
    order = sorted(values, key=lambda k: values[k], reverse=falling)
    answer = "<".join(order)
    shown = "，".join(f"${k}={v / 10:g}^{{{exponent}}}$" for k, v in values.items())
    steps = (
        said(f"指数相同，用幂函数 $y=x^{{{exponent}}}$ 在 $(0,+\\infty)$ 上的单调性：指数是{'负' if falling else '正'}数，单调递{'减' if falling else '增'}。", name="构造幂函数"),
        said(f"因为 ${'<'.join(format(v / 10, 'g') for v in sorted(tenths))}$，所以 ${answer}$。", name="比较底数"),
    )  # fmt: skip
    others = [("".join(p)) for p in ("abc", "acb", "bac", "bca", "cab", "cba")]
    wrong = slips(
        answer,
        ("<".join(reversed(order)), "增减性弄反了。"),
        *[("<".join(p), "比较底数时看错了。") for p in others],
    )

    def again() -> str:
        number = {
            r"\frac{1}{2}": 0.5,
            r"\frac{1}{3}": 1 / 3,
            r"\frac{2}{3}": 2 / 3,
            r"-\frac{1}{2}": -0.5,
        }
        power = number[exponent] if exponent in number else float(exponent)
        return "<".join(sorted(values, key=lambda k: float(values[k]) ** power))

    return Draft(
        f"设 {shown}，则 $a,b,c$ 从小到大用“<”连接为____。",
        answer,
        steps,
        again,
        distractors=wrong[:4],
    )


def hook_range(dice: Dice, level: int) -> Draft:
    """Least value or range of x + a²/x over an interval."""
    r = dice.integer(1, 5)
    a = r * r
    if level == 2:
        answer = str(2 * r)
        statement = dice.pick(
            (
                rf"函数 $y=x+\frac{{{a}}}{{x}}$（$x>0$）的最小值是____。",
                rf"当 $x>0$ 时，函数 $f(x)=x+\frac{{{a}}}{{x}}$ 的最小值是____。",
            )
        )
        steps: tuple[Step, ...] = (
            said(
                rf"在 $(0,{r}]$ 上单调递减，在 $[{r},+\infty)$ 上单调递增。",
                name="对勾函数的单调性",
            ),
            line(rf"{r}+\frac{{{a}}}{{{r}}}", answer, f"所以 $x={r}$ 时取得最小值："),
        )
        wrong = slips(
            answer,
            (r, "这是取到最小值时的 $x$。"),
            (-2 * r, "$x>0$ 时函数值是正数。"),
            (1 + a, "这是 $x=1$ 时的值，不是最小值。"),
            (2 * a, "没有开方。"),
            (a, "最小值是 $2\\sqrt{a}$。"),
            (2 * r + 1, "计算错误。"),
            (4 * r, "多乘了 $2$。"),
        )
        return Draft(
            statement,
            answer,
            steps,
            lambda: fraction(min(Fraction(n, 4) + Fraction(4 * a, n) for n in range(1, 200))),
            distractors=wrong,
        )
    low = dice.integer(1, r) if level == 3 else r + dice.integer(1, 2)
    high = dice.integer(r + 1, r + 5) if level == 3 else low + dice.integer(1, 4)

    def f(x: Fraction | int) -> Fraction:
        return x + Fraction(a) / x

    least = f(r) if low <= r <= high else f(low)
    most = max(f(low), f(high))
    answer = interval(least, most, "[]")
    steps = (
        said(rf"在 $(0,{r}]$ 上单调递减，在 $[{r},+\infty)$ 上单调递增。", name="对勾函数的单调性"),
        said((f"${r}$ 在区间内，最小值是 $f({r})={fraction(least)}$" if low <= r <= high else f"区间 $[{low},{high}]$ 在 ${r}$ 的右边，单调递增，最小值是 $f({low})={fraction(least)}$") + f"，最大值是两端中较大的 ${fraction(most)}$。"),
        said(f"所以值域是 ${answer}$。"),
    )  # fmt: skip
    ends = sorted((f(low), f(high)))
    wrong = slips(
        answer, (interval(ends[0], ends[1], "[]") if ends[0] != ends[1] else interval(least, None, "[)"), "只代入了端点，没有看最低点是否在区间内。"),
        (interval(2 * r, most, "[]"), "最低点不在区间内，取不到。"), (interval(2 * r, None, "[)"), "没有看定义域。"), (answer.replace("[", "(").replace("]", ")"), "端点取得到。"),
        (interval(low, high, "[]"), "这是定义域。"), (interval(least, most + 1, "[]"), "最大值算错了。"),
    )  # fmt: skip

    def again() -> str:
        values = [f(low + Fraction(n, 12)) for n in range(12 * (high - low) + 1)]
        return interval(min(values), max(values), "[]")

    return Draft(
        rf"函数 $f(x)=x+\frac{{{a}}}{{x}}$ 在 $[{low},{high}]$ 上的值域是____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def hook_monotone(dice: Dice, level: int) -> Draft:
    """Monotone intervals of x + a/x; or the letter from them."""
    a = dice.pick((1, 2, 3, 4, 5, 8, 9, 12, 16))
    s = root(a)
    rising = dice.chance(50)
    word = "递增" if rising else "递减"
    if level == 2:
        answer = rf"(-\infty,-{s}],[{s},+\infty)" if rising else f"[-{s},0),(0,{s}]"
        name = rf"x+\frac{{{a}}}{{x}}"
        wrong = slips(
            answer, (f"[-{s},0),(0,{s}]" if rising else rf"(-\infty,-{s}],[{s},+\infty)", "增减弄反了。"), (r"(-\infty,0),(0,+\infty)", "在整个 $(0,+\\infty)$ 上不单调。"),
            (rf"[{s},+\infty)" if rising else f"(0,{s}]", "漏了 $x<0$ 的一侧。"), (rf"(-\infty,-{a}],[{a},+\infty)" if a > 1 else "[-1,1]", "分界点是 $\\sqrt{a}$，且 $x\\ne 0$。"),
            (f"[-{s},{s}]", "$x\\ne 0$，不能连起来。"),
        )  # fmt: skip
        steps = (
            said(
                rf"$x>0$ 时，由 $x=\frac{{{a}}}{{x}}$ 得分界点 $x={s}$：左减右增。",
                name="对勾函数的单调性",
            ),
            said("它是奇函数，关于原点对称的区间上增减相同。", name="奇函数的对称性"),
            said(f"所以单调{word}区间是 ${answer}$。"),
        )

        def again() -> str:
            def rises(low: float, high: float) -> bool:
                xs = [low + (high - low) * n / 64 for n in range(1, 64)]
                ys = [x + a / x for x in xs]
                return all(two > one for one, two in itertools.pairwise(ys))

            edge = a**0.5
            spans = {
                rf"(-\infty,-{s}]": (-edge - 9, -edge),
                f"[-{s},0)": (-edge, 0.0),
                f"(0,{s}]": (0.0, edge),
                rf"[{s},+\infty)": (edge, edge + 9),
            }
            return ",".join(n for n, (low, high) in spans.items() if rises(low, high) == rising)

        return Draft(
            f"函数 $f(x)={name}$ 的单调{word}区间是____。", answer, steps, again, distractors=wrong
        )
    m = dice.integer(1, 6)
    rising = dice.chance(50)
    place = rf"[{m},+\infty)" if rising else f"(0,{m}]"
    answer = rf"0<a\le {m * m}" if rising else rf"a\ge {m * m}"
    steps = (
        said(r"$a>0$ 时，$f(x)$ 在 $(0,\sqrt{a}]$ 上单调递减，在 $[\sqrt{a},+\infty)$ 上单调递增。", name="对勾函数的单调性"),
        said(f"要在 ${place}$ 上单调递{'增' if rising else '减'}，只要 " + (rf"$\sqrt{{a}}\le {m}$。" if rising else rf"$\sqrt{{a}}\ge {m}$。")),
        said(f"所以 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer, (rf"0<a\le {m}" if rising else rf"a\ge {m}", "分界点是 $\\sqrt{a}$，不是 $a$。"), (rf"a\ge {m * m}" if rising else rf"0<a\le {m * m}", "方向弄反了。"),
        (f"a={m * m}", "把“在区间上单调”当成了“单调区间恰好是它”。"), (rf"0<a<{m * m}" if rising else f"a>{m * m}", "端点可以取到。"),
    )  # fmt: skip

    def tried() -> str:
        def works(value: Fraction) -> bool:
            xs = (
                [Fraction(m) + Fraction(n, 16) for n in range(80)]
                if rising
                else [Fraction(m * n, 64) for n in range(1, 65)]
            )
            ys = [x + value / x for x in xs]
            return all((two > one) == rising for one, two in itertools.pairwise(ys))

        values = [Fraction(n, 1) for n in range(1, 3 * m * m + 5)]
        return held(
            answer, all(works(v) == ((v <= m * m) if rising else (v >= m * m)) for v in values)
        )

    return Draft(
        rf"已知函数 $f(x)=x+\frac{{a}}{{x}}$（$a>0$）在区间 ${place}$ 上单调递{'增' if rising else '减'}，则实数 $a$ 的取值范围是____。",
        answer, steps, tried, distractors=wrong,
    )  # fmt: skip


RECIPES = (
    Recipe("func.function.power", "point", "fill", (1, 2), through_point),
    Recipe("func.function.power", "point-choice", "choice", (2,), through_point),
    Recipe("func.function.power", "coefficient", "fill", (3, 4), is_power),
    Recipe("func.function.power", "claims", "choice", (2,), power_claims),
    Recipe("func.function.power", "graph", "choice", (1,), power_graph),
    Recipe("func.function.power", "compare", "fill", (2,), power_compare),
    Recipe("func.function.hook", "range", "fill", (2, 3, 4), hook_range),
    Recipe("func.function.hook", "range-choice", "choice", (2, 3, 4), hook_range),
    Recipe("func.function.hook", "monotone", "choice", (2,), hook_monotone),
    Recipe("func.function.hook", "parameter", "fill", (3,), hook_monotone),
)
