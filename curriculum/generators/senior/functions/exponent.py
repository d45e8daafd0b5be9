"""Roots, rational exponents, exponential functions, comparing, growth and decay."""

from fractions import Fraction
from functools import partial

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, linear_sum, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held, interval
from curriculum.generators.working import line, said, slips
from engine.plot.figures.graphs import graph
from engine.values import Distractor, Step


def root_or_power(dice: Dice, level: int) -> Draft:
    """Between a radical and a rational exponent; a value of one."""
    if level == 1:
        n = dice.integer(2, 5)
        m = dice.pick([k for k in range(1, 6) if k != n and Fraction(k, n).denominator == n])
        down = dice.chance(40)
        letter = dice.pick("axb")
        inside = letter if m == 1 else f"{letter}^{m}"
        radical = rf"\sqrt{{{inside}}}" if n == 2 else rf"\sqrt[{n}]{{{inside}}}"
        shown = rf"\frac{{1}}{{{radical}}}" if down else radical
        minus = "-" if down else ""
        answer = rf"{letter}^{{{minus}\frac{{{m}}}{{{n}}}}}"
        flipped = str(n) if m == 1 else rf"\frac{{{n}}}{{{m}}}"
        wrong = slips(
            answer, (rf"{letter}^{{{minus}{flipped}}}", "指数的分子、分母写反了。"), (f"{letter}^{{{'' if down else '-'}{_over(m, n)}}}", "指数的符号错了。"),
            (f"{letter}^{{{minus}{m * n}}}", "根指数应当作分母，不是相乘。"), (f"-{letter}^{{{_over(m, n)}}}" if down else f"{letter}^{{{_over(m, n + 1)}}}", "负指数表示倒数，不是负数。" if down else "根指数看错了。"),
        )  # fmt: skip
        steps: tuple[Step, ...] = (
            said(r"根指数作分母，被开方数的指数作分子：$\sqrt[n]{a^m}=a^{\frac{m}{n}}$。", name="分数指数幂"),
            *((said("写在分母里，指数变为相反数。", name="负指数"),) if down else ()),
            said(f"所以 ${shown}={answer}$。"),
        )  # fmt: skip
        value = Fraction(-m if down else m, n)
        return Draft(
            f"设 ${letter}>0$，用分数指数幂表示 ${shown}=$____。", answer, steps,
            lambda: held(answer, abs(2.0 ** float(value) - (1 / (2.0**m) ** (1 / n) if down else (2.0**m) ** (1 / n))) < 1e-9), distractors=wrong,
        )  # fmt: skip
    root_base, n = dice.pick(
        ((2, 2), (3, 2), (5, 2), (2, 3), (3, 3), (4, 2), (2, 4), (5, 3), (3, 4))
    )
    m = dice.pick([k for k in (1, 2, 3) if Fraction(k, n).denominator == n])
    down = dice.chance(50)
    number = Fraction(root_base**n)
    if level == 3:
        bottom = dice.pick(
            [k for k in (2, 3, 5, 7) if k != root_base and root_base % k and k % root_base]
        )
        number = Fraction(root_base**n, bottom**n)
        over_value = Fraction(root_base, bottom) ** m
    else:
        over_value = Fraction(root_base**m)
    value = 1 / over_value if down else over_value
    answer = fraction(value)
    shown_base = rf"\left({fraction(number)}\right)" if number.denominator > 1 else fraction(number)
    exponent = ("-" if down else "") + _over(m, n)
    inner = fraction(Fraction(root_base, bottom)) if level == 3 else str(root_base)
    opened = (
        rf"\left({inner}\right)^{{{'-' if down else ''}{m}}}"
        if level == 3
        else f"{inner}^{{{'-' if down else ''}{m}}}"
    )
    steps = (
        line(
            f"{shown_base}^{{{exponent}}}",
            opened,
            f"底数写成 ${n}$ 次幂的形式，指数相乘。",
            name="幂的乘方",
        ),
        line(opened, answer, "负指数取倒数。" if down else "乘方。"),
    )
    wrong = slips(
        answer, (fraction(1 / value), "指数的符号看错了。"), (fraction(-value), "负指数表示倒数，不是负数。" if down else "符号错了。"), (fraction(number * Fraction(m, n)), "把乘方算成了底数乘指数。"),
        (fraction(Fraction(root_base) if m > 1 else number), "漏了一步乘方或开方。"), (fraction(value * 2), "计算错误。"),
    )  # fmt: skip

    def again() -> str:
        found = next(
            Fraction(a, b) for b in range(1, 400) for a in range(1, 400)
            if Fraction(a, b) ** n == (1 / number**m if down else number**m)
        )  # fmt: skip
        return fraction(found)

    return Draft(
        f"计算：${shown_base}^{{{exponent}}}=$____。", answer, steps, again, distractors=wrong
    )


def _over(top: int, bottom: int) -> str:
    return rf"\frac{{{top}}}{{{bottom}}}" if bottom > 1 else str(top)


def even_root(dice: Dice, level: int) -> Draft:
    """√((a - b)²) kinds, even roots give the absolute value."""
    n = dice.pick((2, 4, 6))
    edge = dice.nonzero(-5, 6)
    above = dice.chance(50)
    inner = linear_sum([(1, "a"), (-edge, "")])
    back = linear_sum([(edge, ""), (-1, "a")])
    answer = inner if above else back
    sign = ">" if above else "<"
    radical = rf"\sqrt{{({inner})^2}}" if n == 2 else rf"\sqrt[{n}]{{({inner})^{n}}}"
    cube = dice.chance(50)
    odd = r"\sqrt[3]{(" + back + ")^3}"
    if cube:
        answer = linear_sum([(-2, "a"), (2 * edge, "")]) if not above else "0"
        shown = f"{radical}+{odd}"
    else:
        shown = radical
    steps = (
        said(rf"偶次方根 ${radical}=|{inner}|$。", name="偶次方根"),
        said(
            f"已知 $a{sign}{edge}$，${inner}{sign}0$，去掉绝对值得 ${inner if above else back}$。",
            name="去绝对值",
        ),
        *(
            (said(f"奇次方根直接去掉：${odd}={back}$，相加得 ${answer}$。", name="奇次方根"),)
            if cube
            else ()
        ),
    )
    pool = [
        inner,
        back,
        "0",
        linear_sum([(2, "a"), (-2 * edge, "")]),
        linear_sum([(-2, "a"), (2 * edge, "")]),
    ]
    why = [
        "偶次方根没有加绝对值，符号没有按条件判断。",
        "没有看条件中的大小关系。",
        "两项没有抵消。",
        "符号错了。",
        "符号错了。",
    ]

    def again() -> str:
        at = edge + (3 if above else -3)
        value = abs(at - edge) + ((edge - at) if cube else 0)
        options = {
            inner: at - edge,
            back: edge - at,
            "0": 0,
            pool[3]: 2 * (at - edge),
            pool[4]: 2 * (edge - at),
        }
        order = [inner, back, "0"] if not cube else ["0", pool[4], pool[3]]
        return next(text for text in order if options[text] == value)

    return Draft(
        f"若 $a{sign}{edge}$，则化简 ${shown}=$____。", answer, steps, again,
        distractors=slips(answer, *zip(pool, why, strict=True)),
    )  # fmt: skip


def calculate(dice: Dice, level: int) -> Draft:
    """A sum of powers with fractions, zero and negative exponents."""
    parts: list[tuple[str, Fraction, str]] = []
    one, n, m = dice.pick(
        (
            (2, 3, 2),
            (3, 3, 1),
            (4, 2, 1),
            (3, 2, 3),
            (2, 4, 3),
            (3, 3, 2),
            (5, 2, 1),
            (4, 3, 2),
            (2, 2, 3),
        )
    )
    first = Fraction(one**m)
    parts.append(
        (
            f"{one**n}^{{{_over(m, n)}}}",
            first,
            f"${one**n}^{{{_over(m, n)}}}=({one}^{n})^{{{_over(m, n)}}}={one}^{m}={one**m}$",
        )
    )
    two, k = dice.pick(((2, 1), (2, 2), (3, 1), (2, 3), (3, 2), (4, 1)))
    half = rf"\left(\frac{{1}}{{{two}}}\right)^{{-{k}}}"
    parts.append(
        (half, Fraction(two**k), f"${half}={two}^{k}={two**k}$" if k > 1 else f"${half}={two}$")
    )
    zero = dice.pick((r"(\pi-3)^0", r"(\sqrt{2}-1)^0", r"\left(\frac{2}{3}\right)^0", "(-5)^0"))
    parts.append((zero, Fraction(1), f"${zero}=1$"))
    if level >= 4:
        a, b = dice.pick(((2, 3), (3, 2), (4, 3), (3, 5), (2, 5)))
        shown = rf"\left(\frac{{{a**2}}}{{{b**2}}}\right)^{{-\frac{{1}}{{2}}}}"
        parts.append(
            (
                shown,
                Fraction(b, a),
                rf"${shown}=\left(\frac{{{a}}}{{{b}}}\right)^{{-1}}=\frac{{{b}}}{{{a}}}$",
            )
        )
    parts = dice.shuffled(parts[: 2 if level == 2 else 4])
    signs = [1] + [dice.pick((1, -1)) for _ in parts[1:]]
    total = sum((s * p[1] for s, p in zip(signs, parts, strict=True)), Fraction(0))
    text = "".join(
        ("" if n == 0 else "+" if s > 0 else "-") + p[0]
        for n, (s, p) in enumerate(zip(signs, parts, strict=True))
    )
    numbers = "".join(
        fraction(p[1]) if n == 0 else ("+" if s > 0 else "-") + fraction(p[1])
        for n, (s, p) in enumerate(zip(signs, parts, strict=True))
    )
    answer = fraction(total)
    by = dict(enumerate(parts))
    place = next(n for n, p in by.items() if p[0] == half)
    wrong = slips(
        answer, (fraction(total - signs[place] * (two**k - Fraction(1, two**k))), "负指数没有取倒数。"), (fraction(total - 2 * signs[place] * two**k), "把负指数当成了负数。"),
        (fraction(total - (signs[next((n for n, p in by.items() if p[0] == zero), 0)]) if level > 2 else total + 1), "零次幂等于 $1$，不是 $0$。" if level > 2 else "计算错误。"),
        (fraction(total + one), "分数指数幂算错了。"),
    )  # fmt: skip

    def again() -> str:
        value = 0.0
        floats = {
            f"{one**n}^{{{_over(m, n)}}}": float(one**n) ** (m / n), half: (1 / two) ** -k, zero: 1.0,
        }  # fmt: skip
        if level >= 4:
            floats[shown] = (a * a / (b * b)) ** -0.5
        for sign, part in zip(signs, parts, strict=True):
            value += sign * floats[part[0]]
        return fraction(Fraction(value).limit_denominator(60))

    steps = (
        *(said(f"{p[2]}。", name="指数幂的运算") for p in parts),
        line(numbers, answer, "合起来："),
    )
    return Draft(f"计算：${text}$。", answer, steps, again, distractors=wrong)


def letters(dice: Dice, level: int) -> Draft:
    """Simplify a product of powers with letters, or a + 1/a kinds."""
    if level == 3:
        p, q = (
            Fraction(dice.integer(1, 5), dice.integer(2, 4)),
            Fraction(dice.integer(1, 5), dice.integer(2, 4)),
        )
        r = Fraction(dice.integer(1, 3), dice.pick((2, 3, 4, 6)))
        total = p + q - r
        if total == 0:
            r += 1
            total = p + q - r

        def up(value: Fraction) -> str:
            return "a" if value == 1 else f"a^{{{fraction(value)}}}"

        answer = up(total)
        text = rf"{up(p)}\cdot {up(q)}\div {up(r)}"
        exponents = f"{fraction(p)}+{fraction(q)}-{fraction(r)}"
        steps: tuple[Step, ...] = (
            said("同底数幂相乘，指数相加；相除，指数相减。", name="指数幂的运算性质"),
            line(exponents, fraction(total), "指数的运算："),
            said(f"所以结果是 ${answer}$。"),
        )
        wrong = slips(
            answer, (up(p * q - r), "同底数幂相乘，指数应当相加，不是相乘。"), (up(p + q + r), "相除时指数应当相减。"), (up(-total), "指数的符号错了。"), (up(p + q), "漏了除以的一项。"),
            (up(total + 1), "指数算错了。"),
        )  # fmt: skip
        return Draft(
            f"设 $a>0$，化简：${text}=$____。", answer, steps,
            lambda: held(answer, abs(2.0 ** float(p) * 2.0 ** float(q) / 2.0 ** float(r) - 2.0 ** float(total)) < 1e-9), distractors=wrong,
        )  # fmt: skip
    s = dice.integer(3, 9)
    which = dice.pick(("square", "half"))
    if which == "square":
        answer = str(s * s - 2)
        given, asked = "x+x^{-1}", "x^2+x^{-2}"
        how = line(
            f"{s}^2-2",
            answer,
            r"$(x+x^{-1})^2=x^2+2+x^{-2}$，所以 $x^2+x^{-2}$ 等于：",
            name="完全平方公式",
        )
        wrong = slips(
            answer,
            (s * s, "展开时漏了中间项 $2$。"),
            (s * s + 2, "中间项应当减去。"),
            (2 * s, "把平方当成了乘 $2$。"),
            (s * s - 1, "中间项是 $2$。"),
        )

        def again() -> str:
            x = (s + (s * s - 4) ** 0.5) / 2
            return str(round(x**2 + x**-2))
    else:
        answer = str(s * s - 2)
        given, asked = r"x^{\frac{1}{2}}+x^{-\frac{1}{2}}", "x+x^{-1}"
        how = line(
            f"{s}^2-2",
            answer,
            r"两边平方，$x+2+x^{-1}$ 等于已知值的平方，所以 $x+x^{-1}$ 等于：",
            name="完全平方公式",
        )
        wrong = slips(
            answer,
            (s * s, "展开时漏了中间项 $2$。"),
            (s * s + 2, "中间项应当减去。"),
            (2 * s, "把平方当成了乘 $2$。"),
            (s * s - 1, "中间项是 $2$。"),
        )

        def again() -> str:
            r = (s + (s * s - 4) ** 0.5) / 2
            return str(round(r**2 + r**-2))

    return Draft(
        f"已知 ${given}={s}$（$x>0$），则 ${asked}=$____。",
        answer,
        (how,),
        again,
        distractors=wrong,
    )


def _power_curve(base: float, times: int, right: int, up: int, x: float) -> float:
    """times·base^(x - right) + up."""
    return float(times * base ** (x - right) + up)


def fixed_point(dice: Dice, level: int) -> Draft:
    """The fixed point of y = k·a^(x-h) + v."""
    h, v = dice.nonzero(-5, 5), dice.nonzero(-5, 5)
    k = 1 if level == 1 else dice.pick((2, 3, -1, -2))
    power = f"a^{{{linear_sum([(1, 'x'), (-h, '')])}}}"
    name = ("" if k == 1 else "-" if k == -1 else rf"{k}") + power + signed(v)
    answer = f"({h},{k + v})"
    steps = (
        said(
            f"$a^0=1$，令指数 ${linear_sum([(1, 'x'), (-h, '')])}=0$，得 $x={h}$。",
            name="令指数为零",
        ),
        said(f"此时 $y={k}{signed(v)}={k + v}$，与 $a$ 无关，所以定点是 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (f"({-h},{k + v})", "令指数为零时符号错了。"),
        (f"({h},{v})", "漏了 $a^0=1$。"),
        (f"(0,{k + v})", "没有看图象的平移。"),
        (f"({h},{k + v + 1})", "计算错误。"),
        (f"({-h},{v})", "横、纵坐标都错了。"),
    )

    def again() -> str:
        curves = [partial(_power_curve, a, k, h, v) for a in (0.5, 2.0, 3.0)]
        x = next(
            x
            for x in range(-20, 21)
            if max(f(x) for f in curves) - min(f(x) for f in curves) < 1e-12
        )
        return f"({x},{round(curves[0](x))})"

    return Draft(
        dice.pick((rf"函数 $y={name}$（$a>0$ 且 $a\ne 1$）的图象恒过定点____。", rf"无论 $a$（$a>0$ 且 $a\ne 1$）取何值，函数 $f(x)={name}$ 的图象必过点____。")),
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def exponential_range(dice: Dice, level: int) -> Draft:
    """The range of a^x over an interval, of a quadratic in a^x, of a^(quadratic)."""
    a = dice.pick((2, 3))
    if level == 2:
        small = dice.chance(50)
        base = Fraction(1, a) if small else Fraction(a)
        low, high = -dice.integer(1, 2), dice.integer(1, 3)
        shown = rf"\left(\frac{{1}}{{{a}}}\right)^x" if small else f"{a}^x"
        ends = sorted((base**low, base**high))
        answer = interval(ends[0], ends[1], "[]")
        steps: tuple[Step, ...] = (
            said(f"底数{'小于' if small else '大于'} $1$，函数单调递{'减' if small else '增'}。", name="看底数与1的大小"),
            said(f"$x={low}$ 时函数值是 ${fraction(base**low)}$，$x={high}$ 时函数值是 ${fraction(base**high)}$，值域是 ${answer}$。"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (interval(low * a, high * a, "[]"), "把乘方算成了乘法。"),
            (interval(0, ends[1], "(]"), "定义域是有限区间，最小值取得到。"),
            (interval(ends[0], ends[1]), "端点取得到。"),
            (interval(-ends[1], ends[1], "[]"), "指数函数的值总是正数。"),
            (interval(low, high, "[]"), "这是定义域。"),
        )
        return Draft(
            f"函数 $y={shown}$，$x\\in [{low},{high}]$ 的值域是____。", answer, steps,
            lambda: interval(min(base**n for n in range(low, high + 1)), max(base**n for n in range(low, high + 1)), "[]"), distractors=wrong,
        )  # fmt: skip
    if level == 3:
        # a^(−x²+2hx+c): exponent <= top
        h, top = dice.integer(-2, 2), dice.integer(-1, 3)
        inner = linear_sum([(-1, "x^2"), (2 * h, "x"), (top - h * h, "")])
        small = dice.chance(40)
        base = Fraction(1, a) if small else Fraction(a)
        edge = base**top
        answer = interval(edge, None, "[)") if small else interval(0, edge, "(]")
        shown = rf"\left(\frac{{1}}{{{a}}}\right)^{{{inner}}}" if small else f"{a}^{{{inner}}}"
        steps = (
            said(rf"设 $u={inner}$，配方得最大值是 ${top}$，所以 $u\le {top}$。", name="换元"),
            said(f"底数{'小于' if small else '大于'} $1$，$y$ 随 $u$ 的增大而{'减小' if small else '增大'}，并且 $y>0$，值域是 ${answer}$。", name="指数函数的单调性"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (interval(None, edge, "(]"), "指数函数的值是正数。"),
            (
                interval(0, edge, "(]") if small else interval(edge, None, "[)"),
                "没有看底数与 $1$ 的大小。",
            ),
            (interval(0, None), "没有注意指数有最大值。"),
            (interval(None, top, "(]"), "这是指数的范围。"),
            (interval(0, edge), "最值取得到。"),
        )

        def again() -> str:
            values = [base ** (-((x - h) ** 2) + top) for x in range(h - 8, h + 9)]
            return interval(min(values), None, "[)") if small else interval(0, max(values), "(]")

        return Draft(f"函数 $y={shown}$ 的值域是____。", answer, steps, again, distractors=wrong)
    # a^{2x} - 2 m a^x + c on [0, n]: t in [1, a^n]
    n = dice.integer(1, 2)
    top = a**n
    m = dice.integer(1, top)
    c = dice.integer(-3, 6)

    def g(t: Fraction | int) -> Fraction:
        return Fraction(t * t - 2 * m * t + c)

    least, most = g(m), max(g(1), g(top))
    answer = interval(least, most, "[]")
    quad = linear_sum([(1, "t^2"), (-2 * m, "t"), (c, "")])
    shown = f"{a * a}^x-{2 * m}\\cdot {a}^x{signed(c) if c else ''}"
    steps = (
        said(rf"设 $t={a}^x$，由 $x\in [0,{n}]$ 得 $t\in [1,{top}]$（新变量的范围要写出来）。", name="换元"),
        said(f"$y={quad}$，对称轴 $t={m}$ 在 $[1,{top}]$ 内，最小值是 ${fraction(least)}$。", name="二次函数"),
        said(f"两端的值是 ${fraction(g(1))}$ 和 ${fraction(g(top))}$，最大值是 ${fraction(most)}$，值域是 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (interval(least, None, "[)"), "换元后没有写 $t$ 的范围。"),
        (
            interval(min(g(1), g(top)), max(g(1), g(top)), "[]")
            if g(1) != g(top)
            else interval(None, most, "(]"),
            "只代入了两端。",
        ),
        (interval(least, max(g(0), g(n)), "[]"), "把 $x$ 的范围当成了 $t$ 的范围。"),
        (interval(least, most), "端点取得到。"),
        (interval(1, top, "[]"), "这是 $t$ 的范围。"),
    )

    def tried() -> str:
        ts = [1 + Fraction(k, 12) for k in range(12 * (top - 1) + 1)]
        return interval(min(map(g, ts)), max(map(g, ts)), "[]")

    return Draft(
        f"函数 $y={shown}$，$x\\in [0,{n}]$ 的值域是____。", answer, steps, tried, distractors=wrong
    )


def exponential_graph(dice: Dice, level: int) -> Draft:
    """Four exponential curves in one picture: their bases in order."""
    bases = [0.4, 0.65, 1.6, 2.6]
    names = dict(zip(dice.shuffled("abcd"), bases, strict=True))
    two = dice.picks(sorted(names), 3)
    chosen = {k: names[k] for k in two}
    order = sorted(chosen, key=lambda k: chosen[k])
    answer = "<".join(order)
    functions = [partial(_power_curve, b, 1, 0, 0) for b in chosen.values()]
    labels = [f"y={k}^x" for k in chosen]
    steps = (
        said("上升的曲线底数大于 $1$，下降的曲线底数在 $0$ 与 $1$ 之间。", name="看单调性"),
        said(
            "作直线 $x=1$，它与各曲线交点的纵坐标就是底数，越高底数越大。",
            name="看x=1处的高度",
        ),
        said(f"所以 ${answer}$。"),
    )
    orders = ["<".join(p) for p in _orders(tuple(chosen))]
    wrong = slips(
        answer,
        ("<".join(reversed(order)), "大小顺序看反了。"),
        *[(text, "没有比较 $x=1$ 处的高度。") for text in orders],
    )
    return Draft(
        f"如图是函数 {'、'.join(f'$y={k}^x$' for k in chosen)} 的图象，则 ${'$，$'.join(sorted(chosen))}$ 从小到大用“<”连接为____。",
        answer, steps, lambda: "<".join(k for _, k in sorted((f(1.0), k) for f, k in zip(functions, chosen, strict=True))),
        distractors=wrong[:4], pictures=(graph(functions, (-2.5, 2.5, -0.5, 4.0), label=labels, verticals=(1,)),),
    )  # fmt: skip


def _orders(letters: tuple[str, ...]) -> list[tuple[str, ...]]:
    a, b, c = letters
    return [(a, b, c), (a, c, b), (b, a, c), (b, c, a), (c, a, b), (c, b, a)]


def solve(dice: Dice, level: int) -> Draft:
    """Exponential equations and inequalities brought to one base."""
    a = dice.pick((2, 3))
    if level == 2:
        p, q = dice.integer(1, 3), dice.nonzero(-4, 4)
        e = dice.integer(-3, 4)
        value = Fraction(a) ** e
        x = Fraction(e - q, p)
        inner = linear_sum([(p, "x"), (q, "")])
        answer = f"x={fraction(x)}"
        steps: tuple[Step, ...] = (
            said(f"化成同底：${fraction(value)}={a}^{{{e}}}$。", name="化同底"),
            line(f"{inner}={e}", answer, "底数相同，指数相等："),
        )
        wrong = slips(
            answer,
            (f"x={fraction(Fraction(e + q, p))}", "移项没有变号。"),
            (f"x={fraction(Fraction(-e - q, p))}", "负指数化错了。"),
            (f"x={e}", f"指数是 ${inner}$，还要解方程。"),
            (f"x={fraction(value - q)}", "没有化成同底。"),
            (f"x={fraction(x + 1)}", "解方程时算错了。"),
            (f"x={fraction(-x)}", "符号错了。"),
            (f"x={fraction(x - 1)}", "解方程时算错了。"),
            (f"x={fraction(x + 2)}", "解方程时算错了。"),
        )
        return Draft(
            f"方程 ${a}^{{{inner}}}={fraction(value)}$ 的解是____。", answer, steps,
            lambda: "x=" + fraction(next(Fraction(n, 6) for n in range(-120, 121) if (v := p * Fraction(n, 6) + q).denominator == 1 and Fraction(a) ** int(v) == value)), distractors=wrong,
        )  # fmt: skip
    p, q = dice.integer(1, 3), dice.nonzero(-4, 4)
    e = dice.integer(-3, 4)
    small = dice.chance(60)
    base = Fraction(1, a) if small else Fraction(a)
    greater = dice.chance(50)
    inner = linear_sum([(p, "x"), (q, "")])
    value = base**e
    x = Fraction(e - q, p)
    up = greater != small
    answer = interval(x, None) if up else interval(None, x)
    shown = rf"\left(\frac{{1}}{{{a}}}\right)^{{{inner}}}" if small else f"{a}^{{{inner}}}"
    same = rf"\left(\frac{{1}}{{{a}}}\right)^{{{e}}}" if small else f"{a}^{{{e}}}"
    sign = ">" if greater else "<"
    steps = (
        said(f"化成同底：${fraction(value)}={same}$。", name="化同底"),
        said(f"底数{'在 $0$ 与 $1$ 之间，函数单调递减，不等号改变方向' if small else '大于 $1$，函数单调递增，不等号方向不变'}：${inner}{'>' if up else '<'}{e}$。", name="指数函数的单调性"),
        said(f"解得解集是 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (
            interval(None, x) if up else interval(x, None),
            "底数在 $(0,1)$ 内时不等号没有改变方向。"
            if small
            else "底数大于 $1$，不等号方向不变。",
        ),
        (
            interval(Fraction(e + q, p), None) if up else interval(None, Fraction(e + q, p)),
            "移项没有变号。",
        ),
        (interval(x + 1, None) if up else interval(None, x + 1), "解不等式时算错了。"),
        (
            interval(Fraction(-e - q, p), None) if up else interval(None, Fraction(-e - q, p)),
            "化同底时指数的符号错了。",
        ),
        (interval(e, None) if up else interval(None, e), "没有解出 $x$。"),
        (interval(None, -x) if up else interval(-x, None), "符号和方向都错了。"),
    )

    def again() -> str:
        xs = [Fraction(n, 6) + Fraction(1, 24) for n in range(-90, 91)]
        good = all(
            ((float(base) ** float(p * t + q) > float(value)) == greater) == ((t > x) if up else (t < x)) for t in xs
        )  # fmt: skip
        return held(answer, good)

    return Draft(
        f"不等式 ${shown}{sign}{fraction(value)}$ 的解集是____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def compare(dice: Dice, level: int) -> Draft:
    """Three powers: same base, then with a middle value."""
    base = dice.pick(("0.8", "1.7", "0.6", "1.2", "0.3", "2.5"))
    one, two = sorted(dice.picks((-12, -8, -5, 3, 5, 7, 9, 11, 16), 2))
    small = float(base) < 1
    exponents = [f"{one / 10:g}", f"{two / 10:g}"]
    if level == 2:
        values = {"a": f"{base}^{{{exponents[0]}}}", "b": f"{base}^{{{exponents[1]}}}"}
        if dice.chance(50):
            values = {"a": values["b"], "b": values["a"]}
        number = {
            k: float(base) ** (one / 10 if v.endswith(f"{{{exponents[0]}}}") else two / 10)
            for k, v in values.items()
        }
        answer = "a>b" if number["a"] > number["b"] else "a<b"
        steps: tuple[Step, ...] = (
            said(f"底数相同，用函数 $y={base}^x$ 的单调性：底数{'小于' if small else '大于'} $1$，单调递{'减' if small else '增'}。", name="指数函数的单调性"),
            said(f"${exponents[0]}<{exponents[1]}$，所以 ${answer}$。"),
        )  # fmt: skip
        wrong: tuple[Distractor, ...] = (
            Distractor("a<b" if answer == "a>b" else "a>b", "没有看底数与 $1$ 的大小。"),
            Distractor("a=b", "指数不同，值不相等。"),
        )
        return Draft(
            f"设 $a={values['a']}$，$b={values['b']}$，则 $a$ 与 $b$ 的大小关系是____。", answer, steps,
            lambda: "a>b" if number["a"] > number["b"] else "a<b", distractors=wrong,
        )  # fmt: skip
    big, tiny = (
        dice.pick((("1.5", 0.3), ("1.2", 0.7), ("3", 0.2), ("2", 0.4), ("1.8", 0.6))),
        dice.pick(("0.4", "0.6", "0.8", "0.2")),
    )
    p, q = dice.pick((0.2, 0.5, 0.7)), dice.pick((1.1, 1.4, 1.9))
    # two powers of tiny below 1 and one of big above 1
    pool = {
        f"{tiny}^{{{p}}}": float(tiny) ** p,
        f"{tiny}^{{{q}}}": float(tiny) ** q,
        f"{big[0]}^{{{big[1]}}}": float(big[0]) ** big[1],
    }
    texts = dice.shuffled(sorted(pool))
    values = dict(zip("abc", texts, strict=True))
    order = sorted("abc", key=lambda k: pool[values[k]])
    answer = "<".join(order)
    steps = (
        said(
            f"$y={tiny}^x$ 单调递减，${p}<{q}$，所以 ${tiny}^{{{p}}}>{tiny}^{{{q}}}$，并且都在 $0$ 与 $1$ 之间。",
            name="单调性",
        ),
        said(f"${big[0]}^{{{big[1]}}}>{big[0]}^0=1$。", name="借助中间值1"),
        said(f"所以 ${answer}$。"),
    )
    wrong = slips(
        answer,
        ("<".join(reversed(order)), "大小顺序弄反了。"),
        ("<".join((order[1], order[0], order[2])), "底数小于 $1$ 时单调递减。"),
        ("<".join((order[2], order[0], order[1])), "没有借助中间值 $1$。"),
        ("<".join((order[0], order[2], order[1])), "没有借助中间值 $1$。"),
    )
    return Draft(
        "设 " + "，".join(f"${k}={v}$" for k, v in values.items()) + "，则 $a,b,c$ 从小到大用“<”连接为____。", answer, steps,
        lambda: "<".join(sorted("abc", key=lambda k: pool[values[k]])), distractors=wrong,
    )  # fmt: skip


def growth(dice: Dice, level: int) -> Draft:
    """Growth by a rate, halving, doubling: the model or a value."""
    kind = dice.pick(("half", "double", "rate", "filter"))
    if kind == "half":
        thing, unit, every = dice.pick(
            (
                ("某种放射性物质", "克", "天"),
                ("某种放射性元素", "毫克", "年"),
                ("一种药物在血液中的含量", "毫克", "小时"),
                ("某种同位素样品", "克", "小时"),
            )
        )
        step = dice.pick((2, 3, 4, 5, 6, 8))
        times = dice.integer(2, 5)
        start = 2**times * dice.integer(1, 12)
        left = start // 2**times
        statement = f"{thing}的半衰期是{step}{every}（每经过{step}{every}，剩余量减为原来的一半）。现有{start}{unit}，经过{step * times}{every}后还剩多少{unit}？"
        answer = rf"{left}\text{{{unit}}}"
        steps: tuple[Step, ...] = (
            said(f"经过 $t$ {every}，经历了 $\\frac{{t}}{{{step}}}$ 个半衰期，剩余量 $y={start}\\cdot\\left(\\frac{{1}}{{2}}\\right)^{{\\frac{{t}}{{{step}}}}}$。", name="指数衰减模型"),
            line(rf"{start}\times \left(\frac{{1}}{{2}}\right)^{{{times}}}", str(left), f"${step * times}$ {every}是 ${times}$ 个半衰期："),
        )  # fmt: skip
        wrong = slips(
            answer,
            (
                rf"{fraction(Fraction(start, 2 * times))}\text{{{unit}}}",
                "每次减半是乘 $\\frac{1}{2}$，不是除以次数。",
            ),
            (rf"{start - left}\text{{{unit}}}", "这是减少的量。"),
            (rf"{left * 2}\text{{{unit}}}", "少算了一个半衰期。"),
        )

        def again() -> str:
            amount = Fraction(start)
            for _ in range(times):
                amount /= 2
            return rf"{fraction(amount)}\text{{{unit}}}"
    elif kind == "double":
        thing, unit = dice.pick(
            (("某种细菌", "个"), ("一种酵母菌", "个"), ("某种藻类", "个"), ("一种单细胞生物", "个"))
        )
        minutes = dice.pick((10, 15, 20, 30))
        hours = dice.integer(1, 2)
        times = hours * 60 // minutes
        start = dice.pick((1, 5, 10, 50, 100))
        total = start * 2**times
        statement = f"{thing}每{minutes}分钟分裂一次（由{1}个分裂成{2}个）。开始时有{start}个，经过{hours}小时后共有多少个？"
        answer = rf"{total}\text{{{unit}}}"
        steps = (
            said(
                f"${hours}$ 小时分裂 $\\frac{{{60 * hours}}}{{{minutes}}}={times}$ 次，每次变为原来的 $2$ 倍。",
                name="指数增长模型",
            ),
            line(
                rf"{start}\times 2^{{{times}}}" if start > 1 else f"2^{{{times}}}",
                str(total),
                "所以个数是：",
            ),
        )
        wrong = slips(
            answer,
            (rf"{start * 2 * times}\text{{{unit}}}", "每次都是乘 $2$，不是加 $2$。"),
            (rf"{start * 2 ** (times - 1)}\text{{{unit}}}", "少算了一次分裂。"),
            (rf"{start + 2**times}\text{{{unit}}}", "每个都在分裂，应当相乘。"),
        )

        def again() -> str:
            count = start
            for _ in range(times):
                count += count
            return rf"{count}\text{{{unit}}}"
    elif kind == "filter":
        thing, what = dice.pick(
            (("一种净水器", "杂质"), ("某种空气过滤网", "粉尘"), ("一种污水处理装置", "污染物"))
        )
        share = dice.pick((50, 80, 90))
        times = dice.integer(2, 4)
        keep = Fraction(100 - share, 100) ** times
        start = 10 ** (2 * times) if share != 50 else 2**times * 50
        left = keep * start
        statement = f"{thing}每过滤一次可去掉{what}的{share}%。原来含{what}{start}毫克，过滤{times}次后还剩多少毫克？"
        answer = rf"{fraction(left)}\text{{毫克}}"
        rest = decimal(Fraction(100 - share, 100))
        steps = (
            said(f"每次过滤后剩下原来的 ${100 - share}\\%$，即乘 ${rest}$。", name="指数衰减模型"),
            line(rf"{start}\times {rest}^{{{times}}}", fraction(left), f"${times}$ 次后剩下："),
        )
        wrong = slips(
            answer,
            (
                rf"{fraction(start * Fraction(share, 100) ** times)}\text{{毫克}}",
                "应当乘剩下的百分比。",
            ),
            (rf"{fraction(left * 10)}\text{{毫克}}", "少乘了一次。"),
            (rf"{fraction(start - left)}\text{{毫克}}", "这是去掉的量。"),
        )

        def again() -> str:
            amount = Fraction(start)
            for _ in range(times):
                amount -= amount * share / 100
            return rf"{fraction(amount)}\text{{毫克}}"
    else:
        thing, start, unit = dice.pick(
            (
                ("某工厂今年的年产值", dice.integer(2, 9) * 100, "万元"),
                ("某市今年的绿化面积", dice.integer(2, 9) * 10, "平方千米"),
                ("某公司今年的营业额", dice.integer(3, 12) * 100, "万元"),
                ("某县今年的粮食产量", dice.integer(2, 9) * 10, "万吨"),
            )
        )
        rate = dice.pick((5, 8, 10, 12, 15, 20))
        statement = f"{thing}是{start}{unit}，计划今后每年比上一年增长{rate}%。设经过$x$年后为$y${unit}，写出$y$关于$x$的函数解析式（$x\\in\\mathbb{{N}}^*$）。"
        factor = decimal(1 + Fraction(rate, 100))
        answer = rf"y={start}\times {factor}^x"
        steps = (
            said(f"每年是上一年的 $(1+{rate}\\%)$ 倍，即乘 ${factor}$。", name="指数增长模型"),
            said(f"经过 $x$ 年乘了 $x$ 次，所以 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (
                rf"y={start}(1+{decimal(Fraction(rate, 100))}x)",
                "每年增长的量不同，不是每年加同一个数。",
            ),
            (rf"y={start}\times {decimal(Fraction(rate, 100))}^x", "应当乘 $1$ 加增长率。"),
            (rf"y={start}\times {factor}^{{x-1}}", "经过 $x$ 年乘了 $x$ 次。"),
        )

        def again() -> str:
            amount = [Fraction(start)]
            for _ in range(6):
                amount.append(amount[-1] + amount[-1] * rate / 100)
            return held(
                answer, all(v == start * Fraction(factor) ** n for n, v in enumerate(amount))
            )

    return Draft(statement, answer, steps, again, distractors=wrong)


RECIPES = (
    Recipe("func.exp.root", "convert", "fill", (1, 2, 3), root_or_power),
    Recipe("func.exp.root", "convert-choice", "choice", (1, 2, 3), root_or_power),
    Recipe("func.exp.root", "even-root", "fill", (3,), even_root),
    Recipe("func.exp.rational", "calculate", "calculate", (2, 3, 4), calculate),
    Recipe("func.exp.rational", "letters", "fill", (3, 4), letters),
    Recipe("func.exp.rational", "letters-choice", "choice", (3, 4), letters),
    Recipe("func.exp.graph", "fixed-point", "fill", (1, 2), fixed_point),
    Recipe("func.exp.graph", "fixed-point-choice", "choice", (1, 2), fixed_point),
    Recipe("func.exp.graph", "range", "fill", (2, 3, 4), exponential_range),
    Recipe("func.exp.graph", "curves", "choice", (2,), exponential_graph),
    Recipe("func.exp.compare", "solve", "fill", (2, 3), solve),
    Recipe("func.exp.compare", "solve-choice", "choice", (2, 3), solve),
    Recipe("func.exp.compare", "order", "fill", (2, 3), compare),
    Recipe("func.exp.compare", "order-choice", "choice", (3,), compare),
    Recipe("func.exp.application", "growth", "word", (2,), growth),
)
