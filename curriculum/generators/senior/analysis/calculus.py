"""Elective calculus: limits, continuity, second derivatives, integrals, two variables."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import (
    decimal,
    fraction,
    in_brackets,
    linear_sum,
    polynomial,
    signed,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.analysis.curves import (
    curve,
    derived,
    integrated,
    summed,
    times,
    value_at,
    written,
)
from curriculum.generators.senior.functions.notation import held, pi
from curriculum.generators.working import line, said, slips
from engine.values import Step


def sequence_limit(dice: Dice, level: int) -> Draft:
    """A quotient of polynomials in n; the sum of an endless geometric series."""
    if level == 2:
        top, low = dice.integer(1, 6), dice.integer(2, 7)
        b, c, d = dice.nonzero(-5, 5), dice.nonzero(-5, 5), dice.nonzero(-5, 5)
        square = dice.chance(50)
        shrink = dice.chance(25)
        upper = (0, top, b) if square and shrink else (top, b, c) if square else (top, b)
        lower = (low, d, c) if square else (low, d)
        answer = fraction(Fraction(upper[0], lower[0]))
        quotient = rf"\frac{{{polynomial(upper, 'n')}}}{{{polynomial(lower, 'n')}}}"
        power = "n^2" if square else "n"
        steps: tuple[Step, ...] = (
            said(
                f"分子、分母同除以 ${power}$，含 $n$ 在分母的项都趋近于 $0$。",
                name="同除以最高次幂",
            ),
            said(f"所以极限是 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (fraction(Fraction(lower[0], top)), "分子与分母的系数弄反了。"),
            (fraction(Fraction(upper[-1], lower[-1])), "应看最高次项的系数，不是常数项。"),
            (
                fraction(Fraction(top, lower[0])) if answer == "0" else "0",
                "分子、分母的次数没有看清。",
            ),
            ("1", "没有看系数。"),
            (fraction(Fraction(-top, low)), "符号错了。"),
            (fraction(Fraction(top + 1, low)), "系数看错了。"),
        )
        return Draft(
            rf"$\lim\limits_{{n\to\infty}}{quotient}=$____。", answer, steps,
            lambda: fraction(Fraction(value_at(curve(*upper), 10**12) / value_at(curve(*lower), 10**12)).limit_denominator(1000)), distractors=wrong,
        )  # fmt: skip
    first = dice.integer(1, 9)
    ratio = Fraction(dice.pick((1, -1)), dice.integer(2, 5))
    value = first / (1 - ratio)
    answer = fraction(value)
    terms = "+".join(in_brackets(first * ratio**k) if k else str(first) for k in range(3))
    steps = (
        said(rf"公比 $q={fraction(ratio)}$，$0<|q|<1$，各项和存在。", name="检验公比"),
        line(
            rf"\frac{{{first}}}{{1-{in_brackets(ratio)}}}",
            answer,
            r"$S=\frac{a_1}{1-q}$：",
            name="无穷等比数列的和",
        ),
    )
    wrong = slips(
        answer,
        (fraction(first / (1 + ratio)), "分母的符号错了。"),
        (fraction(first * (1 - ratio)), "应除以 $1-q$。"),
        (fraction(first * ratio / (1 - ratio)), "首项用错了。"),
        (fraction(value + first), "多加了首项。"),
    )
    return Draft(
        f"无穷等比数列各项的和 ${terms}+\\cdots=$____。", answer, steps,
        lambda: fraction(sum((first * ratio**k for k in range(60)), Fraction(0)).limit_denominator(1000)), distractors=wrong,
    )  # fmt: skip


def function_limit(dice: Dice, level: int) -> Draft:
    """A limit after cancelling; the letter that makes a function continuous."""
    place, other = dice.nonzero(-4, 5), dice.nonzero(-5, 5)
    if other == -place or other == place:
        other += 1 if other + 1 not in (0, place, -place) else 2
    product = times(curve(1, -place), curve(1, other))
    value = place + other
    quotient = rf"\frac{{{written(product)}}}{{x{signed(-place)}}}"
    answer = str(value)
    steps: tuple[Step, ...] = (
        said(
            f"分母趋近于 $0$，不能直接代入；分解约分，$x\\ne {place}$ 时原式等于 $x{signed(other)}$。",
            name="约去零因式",
        ),
        line(f"{place}{signed(other)}", answer, "再代入："),
    )
    wrong = slips(
        answer,
        ("0", "分母极限为零时不能直接代入。"),
        (place - other, "分解因式时符号错了。"),
        (other, "约分后没有代入。"),
        (2 * place, "分解因式错了。"),
        (-value, "结果的符号错了。"),
    )
    near = (place + Fraction(1, 10**6), place - Fraction(1, 10**6))

    def again() -> str:
        values = [value_at(product, x) / (x - place) for x in near]
        return fraction(summed(values) / 2)

    if level == 2:
        return Draft(
            rf"$\lim\limits_{{x\to {place}}}{quotient}=$____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    name = rf"f(x)=\begin{{cases}}{quotient},&x\ne {place}\\a,&x={place}\end{{cases}}"
    return Draft(
        f"若函数 ${name}$ 在 $x={place}$ 处连续，则实数 $a=$____。", answer,
        (*steps, said(f"连续就是极限等于函数值，所以要求的数是 ${answer}$。", name="连续的定义")), again, distractors=wrong,
    )  # fmt: skip


def second(dice: Dice, level: int) -> Draft:
    """The turning point of a cubic; a small change by the differential."""
    if level == 3:
        place = dice.integer(-3, 4)
        c, d = dice.integer(-4, 4), dice.integer(-5, 5)
        shape = curve(1, -3 * place, c, d)
        value = value_at(shape, place)
        answer = f"({place},{fraction(value)})"
        steps: tuple[Step, ...] = (
            said(
                f"$f''(x)={written(derived(derived(shape)))}$，在 $x={place}$ 两侧变号。",
                name="二阶导数变号",
            ),
            said(f"$f({place})={fraction(value)}$，所以拐点是 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (f"({-place},{fraction(value_at(shape, -place))})", "二阶导数的零点求错了。"),
            (f"({place},{fraction(-value)})", "函数值的符号错了。"),
            (f"({place},0)", "纵坐标应是函数值。"),
            (f"({place},{fraction(value_at(derived(shape), place))})", "纵坐标代成了一阶导数。"),
        )

        def again() -> str:
            # The middle of symmetry: f(p+h) + f(p-h) = 2 f(p) for every h.
            good = next(
                p
                for p in range(-9, 10)
                if all(
                    value_at(shape, p + h) + value_at(shape, p - h) == 2 * value_at(shape, p)
                    for h in (1, 2, 3)
                )
            )
            return f"({good},{fraction(value_at(shape, good))})"

        return Draft(
            f"曲线 $y={written(shape)}$ 的拐点是____。", answer, steps, again, distractors=wrong
        )
    n, x, small = dice.integer(2, 4), dice.integer(1, 4), Fraction(dice.pick((1, 2, -1)), 100)
    change = n * x ** (n - 1) * small

    answer = decimal(change)
    steps = (
        said(
            rf"微分等于导数乘 $\mathrm{{d}}x$，导数是 ${n}x{'' if n == 2 else f'^{n - 1}'}$。",
            name="微分",
        ),
        line(
            rf"{n}\times {x}{'' if n == 2 else f'^{n - 1}'}\times {in_brackets(decimal(small))}",
            answer,
            "代入：",
        ),
    )
    wrong = slips(
        answer,
        (n * x ** (n - 1), r"把 $\mathrm{d}y$ 写成导数，漏了 $\mathrm{d}x$。"),
        (decimal(x ** (n - 1) * small), "漏乘了系数。"),
        (decimal(n * x**n * small), "指数没有减 $1$。"),
        (decimal(-change), "符号错了。"),
    )
    return Draft(
        rf"函数 $y=x^{n}$ 在 $x={x}$ 处，当 $\mathrm{{d}}x={decimal(small)}$ 时，微分 $\mathrm{{d}}y=$____。", answer, steps,
        lambda: decimal(((x + small) ** n - (x - small) ** n) / 2 - ((small**3) * n * (n - 1) * (n - 2) * x ** max(0, n - 3)) / 6), distractors=wrong,
    )  # fmt: skip


def lhopital(dice: Dice, level: int) -> Draft:
    """A limit of the form 0/0; the middle point of Lagrange's theorem."""
    if level == 3:
        a, b = dice.integer(1, 6), dice.integer(1, 6)
        forms = (
            (
                rf"\frac{{\mathrm{{e}}^{{{a}x}}-1}}{{{b}x}}".replace("{1x}", "{x}"),
                0,
                Fraction(a, b),
                f"{a}\\mathrm{{e}}^{{{a}x}}",
                str(b),
            ),
            (
                rf"\frac{{\sin {a}x}}{{{b}x}}".replace("1x", "x"),
                0,
                Fraction(a, b),
                rf"{a}\cos {a}x",
                str(b),
            ),
            (
                rf"\frac{{\ln(1+{a}x)}}{{{b}x}}".replace("1x", "x"),
                0,
                Fraction(a, b),
                rf"\frac{{{a}}}{{1+{a}x}}",
                str(b),
            ),
            (
                rf"\frac{{1-\cos {a}x}}{{x^2}}".replace("1x", "x"),
                0,
                Fraction(a * a, 2),
                rf"{a}\sin {a}x",
                "2x",
            ),
        )
        name, at, value, top, bottom = dice.pick(forms)
        answer = fraction(value)
        steps: tuple[Step, ...] = (
            said(
                rf"分子、分母都趋近于 $0$，分别求导，得 $\frac{{{top}}}{{{bottom}}}$。",
                name="洛必达法则",
            ),
            said(
                ("还是 $0$ 比 $0$，再求导一次。" if bottom == "2x" else "")
                + f"代入 $x={at}$，极限是 ${answer}$。"
            ),
        )
        wrong = slips(
            answer,
            (fraction(1 / value), "分子与分母弄反了。"),
            ("0", "分母极限为零时不能直接代入。"),
            ("1", "求导时漏了系数。"),
            (fraction(value * 2), "系数算错了。"),
            (fraction(-value), "符号错了。"),
        )

        def again() -> str:
            from curriculum.generators.senior.analysis.curves import symbolic

            expression = symbolic(name)
            symbol = next(iter(expression.free_symbols))
            near = [float(expression.subs(symbol, h).evalf(40)) for h in (1e-6, -1e-6)]
            return fraction(Fraction(sum(near) / 2).limit_denominator(60))

        return Draft(
            rf"$\lim\limits_{{x\to {at}}}{name}=$____。", answer, steps, again, distractors=wrong
        )
    low = dice.integer(-3, 2)
    high = low + 2 * dice.integer(1, 4)
    a, b = dice.integer(1, 3), dice.integer(-4, 4)
    middle = Fraction(low + high, 2)
    answer = fraction(middle)
    shape = curve(a, b, dice.integer(-3, 3))
    slope = (value_at(shape, high) - value_at(shape, low)) / (high - low)
    steps = (
        said(
            rf"$\frac{{f({high})-f({low})}}{{{high}-{in_brackets(low)}}}$ 的值是 ${fraction(slope)}$，$f'(x)={written(derived(shape))}$。",
            name="拉格朗日中值定理",
        ),
        said(rf"令 $f'(\xi)$ 等于它，解得的数是 ${answer}$，在开区间内。"),
    )
    wrong = slips(
        answer,
        (fraction(slope), "这是割线的斜率。"),
        (fraction(Fraction(high - low, 2)), "应是中点，不是区间长度的一半。"),
        (str(low), "端点不在开区间内。"),
        (fraction(middle + 1), "方程解错了。"),
        (fraction(-middle), "方程解错了。"),
    )
    return Draft(
        rf"函数 $f(x)={written(shape)}$ 在区间 $[{low},{high}]$ 上满足拉格朗日中值定理的 $\xi=$____。", answer, steps,
        lambda: fraction(next(x for x in (Fraction(k, 2) for k in range(2 * low + 1, 2 * high)) if value_at(derived(shape), x) == slope)), distractors=wrong,
    )  # fmt: skip


def by_picture(dice: Dice, level: int) -> Draft:
    """An integral as an area: a triangle, a trapezium, a half or a quarter of a circle."""
    kind = dice.pick(("line", "half", "quarter"))
    if kind == "line":
        a, low = dice.integer(1, 3), dice.integer(0, 2)
        b, high = dice.integer(0, 4), low + dice.integer(1, 4)
        name = linear_sum([(a, "x"), (b, "")])
        value = Fraction((a * low + b + a * high + b) * (high - low), 2)
        answer = fraction(value)
        figure, limits = "直角梯形（或三角形）", (str(low), str(high))
        wrong = slips(
            answer,
            (fraction(2 * value), "梯形的面积忘了除以 $2$。"),
            (fraction(-value), "图形在 $x$ 轴上方，值是正的。"),
            (a * high + b, "这是右端的函数值。"),
            (fraction(value + high - low), "上底、下底算错了。"),
        )

        def again() -> str:
            return fraction(
                sum(
                    (a * (low + Fraction(2 * k + 1, 2) * Fraction(high - low, 50)) + b)
                    * Fraction(high - low, 50)
                    for k in range(50)
                )
            )
    else:
        r = dice.integer(1, 6)
        name = rf"\sqrt{{{r * r}-x^2}}"
        share = Fraction(1, 2) if kind == "half" else Fraction(1, 4)
        answer = pi(share * r * r)
        figure = "半圆" if kind == "half" else "四分之一圆"
        limits = (str(-r) if kind == "half" else "0", str(r))
        wrong = slips(
            answer,
            (pi(Fraction(r * r)), f"只是{figure}，不是整个圆。"),
            (pi(share * 2 * r), "把面积当成了周长。"),
            (pi(share * r * r / 2), f"这是{figure}的一半。"),
            (pi(share * r**3), "半径的平方算错了。"),
        )

        def again() -> str:
            from math import pi as number
            from math import sqrt

            left = -r if kind == "half" else 0
            parts = 20000
            width = (r - left) / parts
            total = (
                sum(sqrt(max(0.0, r * r - (left + (k + 0.5) * width) ** 2)) for k in range(parts))
                * width
            )
            return held(answer, abs(total - float(share) * r * r * number) < 1e-3 * r * r)

    steps: tuple[Step, ...] = (
        said(f"曲线 $y={name}$ 与 $x$ 轴在这一段围成{figure}。", name="几何意义"),
        said(f"它的面积是 ${answer}$，就是定积分的值。"),
    )
    return Draft(
        rf"用定积分的几何意义计算：$\displaystyle\int_{{{limits[0]}}}^{{{limits[1]}}}{'(' + name + ')' if '+' in name else name}\,\mathrm{{d}}x=$____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def by_antiderivative(dice: Dice, level: int) -> Draft:
    """A polynomial, a power of x, or e^x and 1/x integrated between limits."""
    if level == 2:
        shape = curve(3 * dice.integer(1, 2), 2 * dice.nonzero(-3, 3), dice.integer(-4, 5))
        low = dice.integer(-2, 1)
        high = low + dice.integer(1, 3)
        whole = integrated(shape)
        value = value_at(whole, high) - value_at(whole, low)
        answer = fraction(value)
        steps: tuple[Step, ...] = (
            said(f"一个原函数是 $F(x)={written(whole)}$。", name="求原函数"),
            line(
                rf"{fraction(value_at(whole, high))}-{in_brackets(value_at(whole, low))}",
                answer,
                f"$F({high})-F({low})$：",
                name="微积分基本定理",
            ),
        )
        wrong = slips(
            answer,
            (fraction(value_at(whole, high) + value_at(whole, low)), "下限代入时漏变号。"),
            (fraction(value_at(shape, high) - value_at(shape, low)), "没有求原函数。"),
            (fraction(-value), "上限、下限弄反了。"),
            (fraction(value_at(whole, high)), "下限没有代入。"),
            (fraction(value + 1), "计算错了。"),
            (fraction(value - 2), "计算错了。"),
            (fraction(value + 3), "计算错了。"),
        )
        return Draft(
            rf"$\displaystyle\int_{{{low}}}^{{{high}}}({written(shape)})\,\mathrm{{d}}x=$____。", answer, steps,
            lambda: fraction((value_at(shape, low) + 4 * value_at(shape, Fraction(low + high, 2)) + value_at(shape, high)) * (high - low) / 6), distractors=wrong,
        )  # fmt: skip
    a, b = dice.integer(1, 5), dice.integer(2, 6)
    kind = dice.pick(("exp", "log", "sin"))
    head = "" if a == 1 else str(a)
    if kind == "exp":
        name, limits, answer, root_text = (
            rf"{head}\mathrm{{e}}^x",
            ("0", rf"\ln {b}"),
            str(a * (b - 1)),
            rf"{head}\mathrm{{e}}^x",
        )
        wrong = slips(
            answer,
            (a * b, "下限代入的值是 $1$，不是 $0$。"),
            (rf"{head}\ln {b}", "没有求原函数。"),
            (b - 1 if a > 1 else b + 1, "漏了系数。"),
            (a * (b + 1), "下限代入时漏变号。"),
        )
    elif kind == "log":
        name, limits, answer, root_text = (
            rf"\frac{{{a}}}{{x}}",
            ("1", rf"\mathrm{{e}}^{b}"),
            str(a * b),
            rf"{head}\ln x",
        )
        wrong = slips(
            answer,
            (rf"{head}\mathrm{{e}}^{b}", "原函数求错了。"),
            (a * b - 1, r"$\ln 1=0$。"),
            (b if a > 1 else b + 1, "漏了系数。"),
            (rf"{head}\ln {b}", "上限代错了。"),
        )
    else:
        name, limits, answer, root_text = (
            rf"{head}\sin x",
            ("0", r"\pi"),
            str(2 * a),
            rf"-{head}\cos x",
        )
        wrong = slips(
            answer,
            ("0", r"$\cos\pi=-1$，下限代入时漏变号。"),
            (-2 * a, r"$\sin x$ 的原函数是 $-\cos x$，漏了负号。"),
            (a, "只算了一半。"),
            (4 * a, "多乘了 $2$。"),
        )
    steps = (
        said(f"一个原函数是 ${root_text}$。", name="求原函数"),
        said(f"代入上限、下限相减，得 ${answer}$。", name="微积分基本定理"),
    )

    def again() -> str:
        from math import e, exp, log
        from math import pi as number
        from math import sin as sine

        left, right = (
            (0.0, log(b)) if kind == "exp" else (1.0, e**b) if kind == "log" else (0.0, number)
        )
        f = (
            (lambda x: a * exp(x))
            if kind == "exp"
            else (lambda x: a / x)
            if kind == "log"
            else (lambda x: a * sine(x))
        )
        parts = 40000
        width = (right - left) / parts
        total = sum(f(left + (k + 0.5) * width) for k in range(parts)) * width
        return fraction(
            Fraction(round(total)) if abs(total - round(total)) < 2e-3 else Fraction(-99)
        )

    return Draft(
        rf"$\displaystyle\int_{{{limits[0]}}}^{{{limits[1]}}}{name}\,\mathrm{{d}}x=$____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def area(dice: Dice, level: int) -> Draft:
    """The area between a parabola and a line; a distance by a speed."""
    if level == 3:
        low = dice.integer(-2, 1)
        high = low + dice.integer(1, 4)
        # y = x² and the chord through both points
        slope, start = low + high, -low * high
        value = Fraction((high - low) ** 3, 6)
        answer = fraction(value)
        chord = linear_sum([(slope, "x"), (start, "")])
        between = curve(-1, slope, start)
        steps: tuple[Step, ...] = (
            said(
                f"交点的横坐标是 ${low}$ 和 ${high}$，直线在上，抛物线在下。", name="求交点，分上下"
            ),
            said(
                rf"面积是 $\displaystyle\int_{{{low}}}^{{{high}}}({written(between)})\,\mathrm{{d}}x={answer}$。",
                name="定积分",
            ),
        )
        wrong = slips(
            answer,
            (fraction(-value), "上下曲线弄反了，面积是正的。"),
            (fraction(2 * value), "系数算错了。"),
            (fraction(Fraction((high - low) ** 3, 3)), "只积了抛物线的部分。"),
            (fraction(Fraction((high - low) ** 2, 2)), "原函数求错了。"),
        )
        return Draft(
            f"由抛物线 $y=x^2$ 与直线 $y={chord}$ 围成的图形的面积是____。", answer, steps,
            lambda: fraction((value_at(between, low) + 4 * value_at(between, Fraction(low + high, 2)) + value_at(between, high)) * (high - low) / 6), distractors=wrong,
        )  # fmt: skip
    a, b, t = 3 * dice.integer(1, 3), 2 * dice.integer(1, 5), dice.integer(2, 4)
    speed = curve(a, b, 0)
    value = value_at(integrated(speed), t)
    answer = fraction(value)
    who = dice.pick(("一个小球", "一辆电动小车", "一个质点", "一只滑块"))
    steps = (
        said(
            rf"路程是速度的定积分：$\displaystyle\int_0^{{{t}}}({written(speed, 't')})\,\mathrm{{d}}t$。",
            name="路程与速度",
        ),
        said(f"原函数是 ${written(integrated(speed), 't')}$，代入得 ${answer}$ 米。"),
    )
    wrong = slips(
        answer,
        (fraction(value_at(speed, t)), "这是末速度，不是路程。"),
        (fraction(value_at(speed, t) * t), "速度在变，不能直接乘时间。"),
        (fraction(value_at(speed, t) * t / 2), "这不是匀加速运动。"),
        (fraction(value_at(derived(speed), t)), "求成了加速度。"),
    )
    return Draft(
        f"{who}沿直线运动，速度 $v={written(speed, 't')}$（单位：m/s，$t$ 的单位：s），则前 ${t}$ 秒内它走过的路程是____米。", answer, steps,
        lambda: fraction((value_at(speed, 0) + 4 * value_at(speed, Fraction(t, 2)) + value_at(speed, t)) * t / 6), distractors=wrong,
    )  # fmt: skip


def two_variables(dice: Dice, level: int) -> Draft:
    """A partial derivative at a point; the stationary point of a quadratic."""
    a, b, c = dice.integer(1, 4), dice.nonzero(-4, 5), dice.integer(1, 4)
    x, y = dice.integer(-3, 4), dice.integer(-3, 4)
    if level == 2:
        by_x = dice.chance(50)
        value = 2 * a * x * y + b if by_x else a * x * x + 2 * c * y
        name = f"{'' if a == 1 else a}x^2y{signed(b)}x+{'' if c == 1 else c}y^2".replace(
            "+1x", "+x"
        ).replace("-1x", "-x")
        answer = str(value)
        letter, other = ("x", "y") if by_x else ("y", "x")
        rule = (
            linear_sum([(2 * a, "xy"), (b, "")]) if by_x else linear_sum([(a, "x^2"), (2 * c, "y")])
        )
        steps: tuple[Step, ...] = (
            said(f"对 ${letter}$ 求偏导，把 ${other}$ 看作常数，得 ${rule}$。", name="偏导数"),
            said(f"代入 $x={x}$，$y={y}$，值是 ${answer}$。"),
        )
        swapped = a * x * x + 2 * c * y if by_x else 2 * a * x * y + b
        wrong = slips(
            answer,
            (swapped, "对另一个变量求导了。"),
            (2 * a * x * y + b + a * x * x + 2 * c * y, "把两个变量都当成了变量。"),
            (value - b if by_x else value - 2 * c * y, "漏了一项。"),
            (-value, "符号错了。"),
            (value + 1, "计算错了。"),
        )

        def f(p: Fraction, q: Fraction) -> Fraction:
            return a * p * p * q + b * p + c * q * q

        h = Fraction(1, 7)
        return Draft(
            rf"函数 $z={name}$ 在点 $({x},{y})$ 处对 ${letter}$ 的偏导数是____。", answer, steps,
            lambda: fraction((f(x + h, Fraction(y)) - f(x - h, Fraction(y))) / (2 * h) if by_x else (f(Fraction(x), y + h) - f(Fraction(x), y - h)) / (2 * h)), distractors=wrong,
        )  # fmt: skip
    # z = a (x-p)² + c (y-q)² + r expanded
    name = linear_sum(
        [
            (a, "x^2"),
            (c, "y^2"),
            (-2 * a * x, "x"),
            (-2 * c * y, "y"),
            (a * x * x + c * y * y + b, ""),
        ]
    )
    answer = f"({x},{y})"
    steps = (
        said(
            f"两个偏导数是 ${linear_sum([(2 * a, 'x'), (-2 * a * x, '')])}$ 和 ${linear_sum([(2 * c, 'y'), (-2 * c * y, '')])}$。",
            name="求偏导数",
        ),
        said(f"都等于零，得驻点 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (f"({-x},{-y})", "解方程时符号错了。"),
        (f"({y},{x})", "两个坐标写反了。"),
        (f"({2 * x},{2 * y})", "方程解错了。"),
        ("(0,0)", "没有解方程。"),
    )

    def least() -> str:
        def g(p: int, q: int) -> int:
            return a * p * p + c * q * q - 2 * a * x * p - 2 * c * y * q

        best = min(((p, q) for p in range(-9, 10) for q in range(-9, 10)), key=lambda at: g(*at))
        return f"({best[0]},{best[1]})"

    return Draft(f"函数 $z={name}$ 的驻点是____。", answer, steps, least, distractors=wrong)


RECIPES = (
    Recipe("func.calculus.limit-sequence", "limit", "calculate", (2, 3), sequence_limit),
    Recipe("func.calculus.limit-sequence", "limit-choice", "choice", (2, 3), sequence_limit),
    Recipe("func.calculus.limit-function", "limit", "calculate", (2, 3), function_limit),
    Recipe("func.calculus.second", "second", "fill", (2, 3), second),
    Recipe("func.calculus.lhopital", "limit", "calculate", (2, 3), lhopital),
    Recipe("func.calculus.integral", "by-picture", "calculate", (2,), by_picture),
    Recipe("func.calculus.newton-leibniz", "integral", "calculate", (2, 3), by_antiderivative),
    Recipe("func.calculus.newton-leibniz", "integral-choice", "choice", (2, 3), by_antiderivative),
    Recipe("func.calculus.area", "area", "calculate", (2, 3), area),
    Recipe("func.calculus.two-variable", "partial", "calculate", (2, 3), two_variables),
)
