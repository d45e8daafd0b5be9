"""What derivatives are for: composite functions, tangents, monotony, extrema, best values."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, linear_sum, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.analysis.curves import (
    Curve,
    curve,
    derived,
    differentiated,
    integrated,
    value_at,
    written,
)
from curriculum.generators.senior.functions.notation import held, interval
from curriculum.generators.working import said, slips
from engine.values import Step


def composite(dice: Dice, level: int) -> Draft:
    """The derivative of f(ax + b)."""
    a, b = dice.integer(2, 5), dice.nonzero(-5, 5)
    n = dice.integer(3, 6)
    inner = linear_sum([(a, "x"), (b, "")])
    forms = [
        (f"({inner})^{n}", f"{n * a}({inner})^{n - 1}", f"{n}({inner})^{n - 1}", f"{n * a}x^{n - 1}"),
        (rf"\mathrm{{e}}^{{{inner}}}", rf"{a}\mathrm{{e}}^{{{inner}}}", rf"\mathrm{{e}}^{{{inner}}}", rf"({inner})\mathrm{{e}}^{{{inner}}}"),
        (rf"\sin({inner})", rf"{a}\cos({inner})", rf"\cos({inner})", rf"-{a}\cos({inner})"),
        (rf"\cos({inner})", rf"-{a}\sin({inner})", rf"-\sin({inner})", rf"{a}\sin({inner})"),
        (rf"\ln({inner})", rf"\frac{{{a}}}{{{inner}}}", rf"\frac{{1}}{{{inner}}}", rf"\frac{{{a}}}{{x}}"),
    ]  # fmt: skip
    name, result, bare, other = dice.pick(forms)
    steps = (
        said(f"设 $u={inner}$，先对 $u$ 求导，再乘 $u'={a}$。", name="复合函数求导"),
        said(f"所以 $f'(x)={result}$。"),
    )
    wrong = slips(
        result,
        (bare, f"漏乘内层函数的导数 ${a}$。"),
        (other, "求导公式用错了。"),
        (name, "没有求导。"),
        (
            f"{a}{name}" if not name.startswith("(") else f"{a}({inner})^{n}",
            "只乘了内层的导数，外层没有求导。",
        ),
    )
    return Draft(
        f"函数 $f(x)={name}$ 的导数 $f'(x)=$____。",
        result,
        steps,
        lambda: differentiated(name),
        distractors=wrong,
    )


def tangent(dice: Dice, level: int) -> Draft:
    """The tangent at a point; the point where a tangent has a slope; a letter by a tangent."""
    a, b, c = dice.nonzero(-2, 3), dice.integer(-4, 4), dice.integer(-3, 4)
    shape = curve(1, a, b, c)
    x0 = dice.integer(-1, 2)
    y0, k = value_at(shape, x0), value_at(derived(shape), x0)
    if level <= 2:

        def equation(slope: Fraction, x: Fraction | int, y: Fraction) -> str:
            return "y=" + linear_sum([(slope, "x"), (y - slope * x, "")])

        answer = equation(k, x0, y0)
        steps: tuple[Step, ...] = (
            said(f"$f'(x)={written(derived(shape))}$，切线的斜率是 $f'({x0})={fraction(k)}$。", name="求斜率"),
            said(f"切点是 $({x0},{fraction(y0)})$，切线方程是 $y-{in_brackets(y0)}={fraction(k)}(x-{in_brackets(x0)})$，即 ${answer}$。", name="点斜式"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (equation(k, 0, y0), "切点的横坐标没有代进去。"),
            (equation(-k, x0, y0), "斜率的符号错了。"),
            (equation(y0, x0, y0), "把函数值当成了斜率。"),
            (equation(k, x0, -y0), "切点的纵坐标符号错了。"),
            (equation(k + 1, x0, y0), "导数算错了。"),
        )

        def again() -> str:
            # The line meets the cubic twice at x0: f(x) - line has the factor (x - x0)².
            rest = (Fraction(1), Fraction(a), b - k, c - (y0 - k * x0))
            double = value_at(rest, x0) == 0 and value_at(derived(rest), x0) == 0
            return held(answer, double)

        return Draft(
            f"曲线 $y={written(shape)}$ 在点 $({x0},{fraction(y0)})$ 处的切线方程是____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    # through a point outside: y = x^2 scaled, tangents from (p, q) with whole touching points
    m = dice.integer(1, 2)
    one = dice.integer(-3, 2)
    other = one + 2 * dice.integer(1, 3)
    p, q = Fraction(one + other, 2), Fraction(m * one * other)
    lines = [f"y={linear_sum([(2 * m * t, 'x'), (-m * t * t, '')])}" for t in (one, other)]
    answer = r"\text{或}".join(lines)
    parabola = ("" if m == 1 else str(m)) + "x^2"
    steps = (
        said(f"点 $({fraction(p)},{fraction(q)})$ 不在曲线上，设切点为 $(t,{'' if m == 1 else m}t^2)$，切线是 $y={2 * m}tx-{'' if m == 1 else m}t^2$。", name="设切点"),
        said(f"把点代入，得 $t={one}$ 或 $t={other}$，所以切线是 ${lines[0]}$ 或 ${lines[1]}$。", name="求切点"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (lines[0], "只求出一条切线，另一个切点漏了。"),
        (lines[1], "只求出一条切线，另一个切点漏了。"),
        (
            "y=" + linear_sum([(2 * m * p, "x"), (q - 2 * m * p * p, "")]),
            "“过点”的切线，这个点不一定是切点。",
        ),
        (
            r"\text{或}".join(
                f"y={linear_sum([(m * t, 'x'), (-m * t * t, '')])}" for t in (one, other)
            ),
            "导数算错了。",
        ),
    )

    def met() -> str:
        good = all(2 * m * t * p - m * t * t == q for t in (one, other)) and one != other
        return held(answer, good)

    return Draft(
        f"过点 $({fraction(p)},{fraction(q)})$ 作曲线 $y={parabola}$ 的切线，则切线方程是____。",
        answer,
        steps,
        met,
        distractors=wrong,
    )


def _cubic(dice: Dice) -> tuple[Curve, int, int]:
    """A cubic x³ + ... with whole turning points low < high of its derivative."""
    low = dice.integer(-3, 1)
    high = low + 2 * dice.integer(1, 2)
    shape = integrated(curve(3, -3 * (low + high), 3 * low * high))
    return (*shape[:-1], Fraction(dice.integer(-4, 5))), low, high


def monotone(dice: Dice, level: int) -> Draft:
    """Where a cubic, or x − a ln x, falls or rises."""
    if level <= 2:
        shape, low, high = _cubic(dice)
        answer = interval(low, high)
        steps: tuple[Step, ...] = (
            said(
                f"$f'(x)={written(derived(shape))}=3(x{signed(-low) if low else ''})(x{signed(-high) if high else ''})$。",
                name="求导",
            ),
            said(
                f"令 $f'(x)<0$，得 ${low}<x<{high}$，所以单调递减区间是 ${answer}$。",
                name="导数的符号",
            ),
        )
        wrong = slips(
            answer,
            (interval(None, low), "这里导数是正的，函数递增。"),
            (interval(high, None), "这里导数是正的，函数递增。"),
            (interval(-high, -low), "导数的零点符号写反了。"),
            (interval(low, None), "另一个零点没有考虑。"),
        )

        def again() -> str:
            steps_in = [Fraction(k, 8) for k in range(8 * (low - 2), 8 * (high + 2))]
            falls = [
                x for x in steps_in if value_at(shape, x + Fraction(1, 8)) < value_at(shape, x)
            ]
            return interval(falls[0], falls[-1] + Fraction(1, 8))

        return Draft(
            f"函数 $f(x)={written(shape)}$ 的单调递减区间是____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    a, lead = dice.integer(1, 5), dice.pick((1, 2))
    turn = Fraction(a, 2 * lead) if level == 3 else Fraction(a, lead)
    square = level == 3
    if square:
        root = dice.integer(1, 3)
        a, turn = 2 * lead * root * root, Fraction(root)
    name = f"{'' if lead == 1 else lead}x{'^2' if square else ''}-{'' if a == 1 else a}\\ln x"
    answer = interval(0, turn)
    first = f"{2 * lead}x-\\frac{{{a}}}{{x}}" if square else f"{lead}-\\frac{{{a}}}{{x}}"
    steps = (
        said(f"定义域是 $(0,+\\infty)$，$f'(x)={first}$。", name="先看定义域"),
        said(
            f"令 $f'(x)<0$，结合 $x>0$，得 $0<x<{fraction(turn)}$，所以单调递减区间是 ${answer}$。",
            name="导数的符号",
        ),
    )
    wrong = slips(
        answer,
        (interval(None, turn), "没有先求定义域，$x$ 应大于 $0$。"),
        (interval(turn, None), "这里导数是正的，函数递增。"),
        (interval(-turn, turn), "没有先求定义域，$x$ 应大于 $0$。"),
        (interval(0, turn * 2), "导数的零点求错了。"),
    )

    def sampled() -> str:
        from math import log

        def f(x: float) -> float:
            return lead * (x * x if square else x) - a * log(x)

        turn_at = float(turn)
        good = f(turn_at / 4) > f(turn_at / 2) > f(turn_at) < f(turn_at * 2) < f(turn_at * 3)
        return held(answer, good and f(turn_at * 0.99) > f(turn_at) < f(turn_at * 1.01))

    return Draft(
        f"函数 $f(x)={name}$ 的单调递减区间是____。", answer, steps, sampled, distractors=wrong
    )


def with_parameter(dice: Dice, level: int) -> Draft:
    """The letter for which a cubic or a logarithm keeps rising."""
    c = dice.integer(1, 4)
    if level == 3:
        # x³ + a x² + 3c² x rising on R: a² <= 9c²
        answer = rf"[-{3 * c},{3 * c}]"
        name = f"x^3+ax^2+{3 * c * c}x"
        steps: tuple[Step, ...] = (
            said(
                rf"$f'(x)=3x^2+2ax+{3 * c * c}\ge 0$ 对任意 $x$ 成立（个别点为 $0$ 不影响递增）。",
                name="导数不小于零",
            ),
            said(rf"判别式 $4a^2-{36 * c * c}\le 0$，解得 $a\in{answer}$。", name="判别式"),
        )
        wrong = slips(
            answer,
            (rf"(-{3 * c},{3 * c})", r"递增允许 $f'(x)\ge 0$，漏了等号。"),
            (rf"(-\infty,-{3 * c}]\cup[{3 * c},+\infty)", "判别式的符号弄反了。"),
            (rf"[-{3 * c},+\infty)", "只考虑了一边。"),
            (rf"[-{c},{c}]", "判别式算错了。"),
        )

        def again() -> str:
            def rises(a: Fraction) -> bool:
                return all(
                    3 * x * x + 2 * a * x + 3 * c * c >= 0
                    for x in (Fraction(k, 12) for k in range(-20 * 12, 20 * 12))
                )

            inside = all(rises(Fraction(a)) for a in (-3 * c, 0, 3 * c))
            return held(
                answer,
                inside and not rises(3 * c + Fraction(1, 2)) and not rises(-3 * c - Fraction(1, 2)),
            )

        return Draft(
            f"若函数 $f(x)={name}$ 在 $\\mathbf{{R}}$ 上单调递增，则实数 $a$ 的取值范围是____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    # ln x - a x on (0, m) rising: 1/x >= a -> a <= 1/m ; on (m, +inf) falling: a >= 1/m
    m = dice.integer(2, 6)
    rising = dice.chance(50)
    where = f"(0,{m})" if rising else rf"({m},+\infty)"
    answer = (
        rf"\left(-\infty,\frac{{1}}{{{m}}}\right]"
        if rising
        else rf"\left[\frac{{1}}{{{m}}},+\infty\right)"
    )
    sign, turned, word = (r"\ge", r"\le", "递增") if rising else (r"\le", r"\ge", "递减")
    steps = (
        said(
            rf"$f'(x)=\frac{{1}}{{x}}-a$，在 ${where}$ 上单调{word}，就是 $\frac{{1}}{{x}}-a{sign} 0$ 恒成立。",
            name="转化为恒成立",
        ),
        said(
            rf"即 $a{turned} \frac{{1}}{{x}}$，而 $x\in{where}$ 时 $\frac{{1}}{{x}}{'>' if rising else '<'}\frac{{1}}{{{m}}}$，所以 $a\in{answer}$。",
            name="分离参数",
        ),
    )
    other = (
        rf"\left[\frac{{1}}{{{m}}},+\infty\right)"
        if rising
        else rf"\left(-\infty,\frac{{1}}{{{m}}}\right]"
    )
    wrong = slips(
        answer,
        (other, "恒成立时最大、最小用反了。"),
        (
            rf"\left(-\infty,\frac{{1}}{{{m}}}\right)"
            if rising
            else rf"\left(\frac{{1}}{{{m}}},+\infty\right)",
            "端点取得到，漏了等号。",
        ),
        (rf"(-\infty,{m}]" if rising else rf"[{m},+\infty)", "没有取倒数。"),
        (r"(-\infty,0]" if rising else r"(0,+\infty)", "只看了符号，没有求最值。"),
    )

    def tried() -> str:
        xs = (
            [Fraction(m * k, 400) for k in range(1, 400)]
            if rising
            else [m + Fraction(k, 20) for k in range(1, 4000)]
        )
        ok = [
            a
            for a in (Fraction(1, m) + Fraction(d, 50) for d in (-4, -1, 0, 1, 4))
            if all((1 / x >= a) if rising else (1 / x <= a) for x in xs)
        ]
        expected = [
            Fraction(1, m) + Fraction(d, 50) for d in ((-4, -1, 0) if rising else (0, 1, 4))
        ]
        return held(answer, ok == expected)

    return Draft(
        rf"若函数 $f(x)=\ln x-ax$ 在区间 ${where}$ 上单调{word}，则实数 $a$ 的取值范围是____。",
        answer,
        steps,
        tried,
        distractors=wrong,
    )


def extremum(dice: Dice, level: int) -> Draft:
    """An extreme value of a cubic; the letters by a given extremum."""
    shape, low, high = _cubic(dice)
    great = dice.chance(50)
    place = low if great else high
    value = value_at(shape, place)
    word = "大" if great else "小"
    if level <= 2:
        answer = fraction(value)
        steps: tuple[Step, ...] = (
            said(
                f"$f'(x)={written(derived(shape))}$，令 $f'(x)=0$，得 $x={low}$ 或 $x={high}$。",
                name="求导数的零点",
            ),
            said(
                f"$x<{low}$ 时 $f'(x)>0$，${low}<x<{high}$ 时 $f'(x)<0$，$x>{high}$ 时 $f'(x)>0$，所以 $x={place}$ 处取极{word}值。",
                name="看导数变号",
            ),
            said(f"极{word}值是 $f({place})={answer}$。"),
        )
        wrong = slips(
            answer,
            (fraction(value_at(shape, high if great else low)), "极大值与极小值弄反了。"),
            (place, "这是极值点，不是极值。"),
            (fraction(value_at(shape, -place)), "代入时符号错了。"),
            (fraction(value + 1), "代入时计算错了。"),
            (fraction(-value), "结果的符号错了。"),
        )

        def again() -> str:
            near = [value_at(shape, place + Fraction(k, 50)) for k in range(-20, 21)]
            return fraction(max(near) if great else min(near))

        return Draft(
            f"函数 $f(x)={written(shape)}$ 的极{word}值是____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    # f = x³ + a x² + b x, extremum at x=place given the extremum value? use: a, b from both turning points
    a, b = Fraction(-3 * (low + high), 2), Fraction(3 * low * high)
    answer = f"a={fraction(a)},b={fraction(b)}"
    steps = (
        said(
            f"$f'(x)=3x^2+2ax+b$，两个极值点 ${low}$、${high}$ 是方程 $3x^2+2ax+b=0$ 的根。",
            name="极值点处导数为零",
        ),
        said(
            rf"由根与系数的关系，$-\frac{{2a}}{{3}}={low + high}$，$\frac{{b}}{{3}}={low * high}$，所以 $a={fraction(a)}$，$b={fraction(b)}$；检验导数在两点左右变号，符合。",
            name="根与系数的关系",
        ),
    )
    wrong = slips(
        answer,
        (f"a={fraction(-a)},b={fraction(b)}", "两根之和的符号错了。"),
        (f"a={fraction(a)},b={fraction(-b)}", "两根之积的符号错了。"),
        (f"a={fraction(2 * a)},b={fraction(b)}", "$2a$ 没有除以 $2$。"),
        (f"a={fraction(a)},b={low * high}", "漏乘 $3$。"),
    )

    def solved() -> str:
        # 3t² + 2at + b = 0 at both places: two linear equations.
        determinant = 2 * low - 2 * high
        found_a = Fraction(-3 * low * low + 3 * high * high, determinant)
        found_b = -3 * low * low - 2 * found_a * low
        return f"a={fraction(found_a)},b={fraction(found_b)}"

    return Draft(
        f"已知函数 $f(x)=x^3+ax^2+bx$ 在 $x={low}$ 和 $x={high}$ 处都取得极值，则实数 $a$、$b$ 的值是____。",
        answer,
        steps,
        solved,
        distractors=wrong,
    )


def maximum(dice: Dice, level: int) -> Draft:
    """The greatest or least value of a cubic on a closed interval."""
    shape, low, high = _cubic(dice)
    left = low - dice.integer(0, 2) if level == 3 else low + (1 if level == 1 else 0)
    right = high + dice.integer(0 if left != low else 1, 2)
    great = dice.chance(50)
    inside = [x for x in (low, high) if left < x < right]
    values = {x: value_at(shape, x) for x in (left, *inside, right)}
    best = (max if great else min)(values.values())
    answer = fraction(best)
    word = "大" if great else "小"
    steps = (
        said(
            f"$f'(x)={written(derived(shape))}$，在 $({left},{right})$ 内的零点是 ${'$ 和 $'.join(map(str, inside))}$。",
            name="求导数的零点",
        ),
        said(
            "比较极值与端点值："
            + "，".join(f"$f({x})={fraction(v)}$" for x, v in values.items())
            + "。",
            name="比较",
        ),
        said(f"最{word}值是 ${answer}$。"),
    )
    others = [(fraction(v), "没有与其他的极值、端点值全部比较。") for v in values.values()]
    wrong = slips(
        answer,
        *others,
        (fraction((min if great else max)(values.values())), "最大值与最小值弄反了。"),
        (fraction(-best), "结果的符号错了。"),
        (fraction(best + 2), "代入时计算错了。"),
        (fraction(best - 3), "代入时计算错了。"),
    )
    return Draft(
        f"函数 $f(x)={written(shape)}$ 在区间 $[{left},{right}]$ 上的最{word}值是____。", answer, steps,
        lambda: fraction((max if great else min)(value_at(shape, left + Fraction(k, 24)) for k in range(24 * (right - left) + 1))), distractors=wrong[:4],
    )  # fmt: skip


RECIPES = (
    Recipe("func.deriv.composite", "linear-inside", "calculate", (2,), composite),
    Recipe("func.deriv.composite", "linear-inside-choice", "choice", (2,), composite),
    Recipe("func.deriv.tangent", "at-a-point", "calculate", (1, 2, 3), tangent),
    Recipe("func.deriv.tangent", "at-a-point-choice", "choice", (2, 3), tangent),
    Recipe("func.deriv.monotone", "falling", "fill", (1, 2, 3, 4), monotone),
    Recipe("func.deriv.monotone", "falling-choice", "choice", (2, 3), monotone),
    Recipe("func.deriv.monotone-parameter", "letter", "fill", (3, 4), with_parameter),
    Recipe("func.deriv.monotone-parameter", "letter-choice", "choice", (3, 4), with_parameter),
    Recipe("func.deriv.extremum", "value", "calculate", (1, 2), extremum),
    Recipe("func.deriv.extremum", "letters", "reverse", (3,), extremum),
    Recipe("func.deriv.extremum", "value-choice", "choice", (2,), extremum),
    Recipe("func.deriv.maximum", "closed", "calculate", (2, 3), maximum),
    Recipe("func.deriv.maximum", "closed-choice", "choice", (2, 3), maximum),
)
