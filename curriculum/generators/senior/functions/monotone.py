"""Monotonicity: intervals, proofs by difference, comparing, inequalities, parameters, extrema."""

import itertools
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, linear_sum, polynomial
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held, interval
from curriculum.generators.working import line, said, slips
from engine.plot.figures.graphs import graph
from engine.values import Step


def intervals(dice: Dice, level: int) -> Draft:
    """Monotone intervals of a quadratic, of |x - a| forms, of x|x - a|."""
    rising = dice.chance(50)
    word = "递增" if rising else "递减"
    if level == 1:
        a, h, k = dice.pick((1, -1, 2)), dice.nonzero(-4, 4), dice.integer(-5, 5)
        name = polynomial([a, -2 * a * h, a * h * h + k])
        right = (a > 0) == rising
        answer = interval(h, None, "[)") if right else interval(None, h, "(]")
        other = interval(None, h, "(]") if right else interval(h, None, "[)")
        steps: tuple[Step, ...] = (
            said(f"开口向{'上' if a > 0 else '下'}，对称轴是 $x={h}$。", name="看开口和对称轴"),
            said(f"所以单调{word}区间是 ${answer}$。"),
        )
        wrong = slips(answer, (other, "增减弄反了。"), (interval(-h, None, "[)") if right else interval(None, -h, "(]"), "对称轴的符号错了。"),
                      (interval(k, None, "[)") if right else interval(None, k, "(]"), "单调区间看的是 $x$，不是函数值。"), (interval(h + 1, None, "[)") if right else interval(None, h + 1, "(]"), "对称轴算错了。"), (interval(2 * h, None, "[)") if right else interval(None, 2 * h, "(]"), "对称轴是 $-\\frac{b}{2a}$，没有除以 $2$。"))  # fmt: skip

        def f(x: Fraction) -> Fraction:
            return a * (x - h) ** 2 + k

        pieces = [(None, h), (h, None)]
    elif level == 2:
        # |x^2 - r^2 ...| with roots p < q: rising on [p, m] and [q, oo)
        p = dice.integer(-5, 1)
        q = p + 2 * dice.integer(1, 4)
        m = (p + q) // 2
        name = f"|{polynomial([1, -(p + q), p * q])}|"
        answer = f"[{p},{m}],[{q},+\\infty)" if rising else f"(-\\infty,{p}],[{m},{q}]"
        other = f"(-\\infty,{p}],[{m},{q}]" if rising else f"[{p},{m}],[{q},+\\infty)"
        steps = (
            said(f"先画 $y={polynomial([1, -(p + q), p * q])}$ 的图象，与 $x$ 轴交于 $({p},0)$，$({q},0)$，对称轴 $x={m}$；再把 $x$ 轴下方的部分翻到上方。", name="翻折变换"),
            said(f"由图象从左往右看，单调{word}区间是 ${answer}$（几个区间用“，”或“和”隔开，不能用 $\\cup$ 连接）。", name="看图写区间"),
        )  # fmt: skip
        wrong = slips(answer, (other, "增减弄反了。"), (interval(m, None, "[)") if rising else interval(None, m, "(]"), "没有翻折，看成了没有绝对值的抛物线。"),
                      (interval(q, None, "[)") if rising else interval(None, p, "(]"), "漏了中间的一段。"), (f"[{p},{q}]", "这一段内有增有减。"))  # fmt: skip

        def f(x: Fraction) -> Fraction:
            return abs((x - p) * (x - q))

        pieces = [(None, p), (p, m), (m, q), (q, None)]
    else:
        # x|x - 2h|: h>0 : rises on (-oo, h], [2h, oo), falls on [h, 2h]
        h = dice.integer(1, 4)
        name = rf"x|x-{2 * h}|"
        answer = f"(-\\infty,{h}],[{2 * h},+\\infty)" if rising else f"[{h},{2 * h}]"
        other = f"[{h},{2 * h}]" if rising else f"(-\\infty,{h}],[{2 * h},+\\infty)"
        steps = (
            said(rf"当 $x\ge {2 * h}$ 时，解析式是 $x^2-{2 * h}x$，开口向上，对称轴在这一段的左边，所以在 $[{2 * h},+\infty)$ 上递增。", name="去绝对值"),
            said(rf"当 $x<{2 * h}$ 时，解析式是 $-x^2+{2 * h}x$，开口向下，在 $(-\infty,{h}]$ 上递增，在 $[{h},{2 * h})$ 上递减。"),
            said(f"所以单调{word}区间是 ${answer}$。"),
        )  # fmt: skip
        wrong = slips(answer, (other, "增减弄反了。"), (f"[{h},+\\infty)" if rising else f"(-\\infty,{h}]", "没有分段，只看了一段的对称轴。"),
                      (f"[{2 * h},+\\infty)" if rising else f"(-\\infty,{2 * h}]", "漏看了 $x$ 较小的一段。"), (f"[0,{2 * h}]" if not rising else f"(-\\infty,{h}]", "只看到了其中一段。" if rising else "没有看顶点在哪里。"))  # fmt: skip

        def f(x: Fraction) -> Fraction:
            return x * abs(x - 2 * h)

        pieces = [(None, h), (h, 2 * h), (2 * h, None)]

    def again() -> str:
        kept = []
        for low, high in pieces:
            start = Fraction(low if low is not None else (high or 0) - 20)
            end = Fraction(high if high is not None else (low or 0) + 20)
            ys = [f(start + (end - start) * n / 40) for n in range(41)]
            if all((b > a) == rising for a, b in itertools.pairwise(ys)):
                kept.append(interval(low, high, "[]"))
        return ",".join(kept)

    ask = dice.pick(
        (
            f"函数 $f(x)={name}$ 的单调{word}区间是____。",
            f"写出函数 $f(x)={name}$ 的单调{word}区间：____。",
        )
    )
    return Draft(ask, answer, steps, again, distractors=wrong)


def from_graph(dice: Dice, level: int) -> Draft:
    """Monotone intervals from the picture of a curve over a closed interval."""
    xs = [dice.integer(-5, -3)]
    for _ in range(3):
        xs.append(xs[-1] + dice.integer(1, 3))
    up_first = dice.chance(50)
    ys = [dice.integer(-1, 1)]
    for n in range(3):
        ys.append(ys[-1] + (1 if (n % 2 == 0) == up_first else -1) * dice.integer(1, 3))
    rising = dice.chance(50)
    word = "递增" if rising else "递减"
    kept = [n for n in range(3) if (ys[n + 1] > ys[n]) == rising]
    answer = ",".join(f"[{xs[n]},{xs[n + 1]}]" for n in kept)
    rest = ",".join(f"[{xs[n]},{xs[n + 1]}]" for n in range(3) if n not in kept)

    def curve(x: float) -> float:
        for n in range(3):
            if xs[n] - 1e-9 <= x <= xs[n + 1] + 1e-9:
                t = (x - xs[n]) / (xs[n + 1] - xs[n])
                return ys[n] + (ys[n + 1] - ys[n]) * t * t * (3 - 2 * t)
        raise ValueError

    window = (float(min(xs[0], 0) - 1), float(max(xs[-1], 0) + 1), float(min(*ys, 0) - 1), float(max(*ys, 0) + 1))  # fmt: skip
    dots = [(x, y, f"({x},{y})") for x, y in zip(xs, ys, strict=True)]
    steps = (
        said(f"从左往右看，图象上升的部分函数单调递增，下降的部分单调递减。求单调{word}区间，就找{'上升' if rising else '下降'}的部分。", name="看图象"),
        said(f"单调{word}区间是 ${answer}$" + ("，两个区间不能用 $\\cup$ 连接。" if len(kept) > 1 else "。")),
    )  # fmt: skip
    wrong = slips(answer, (rest, "增减弄反了。"), (f"[{xs[0]},{xs[-1]}]", "函数在整个定义域上不单调。"),
                  (",".join(f"[{min(ys[n], ys[n + 1])},{max(ys[n], ys[n + 1])}]" for n in kept), "单调区间写的是 $x$ 的范围，不是 $y$ 的范围。"))  # fmt: skip

    def again() -> str:
        runs = []
        for n in range(3):
            heights = [curve(xs[n] + (xs[n + 1] - xs[n]) * t / 16) for t in range(17)]
            if all((b > a) == rising for a, b in itertools.pairwise(heights)):
                runs.append(f"[{xs[n]},{xs[n + 1]}]")
        return ",".join(runs)

    return Draft(
        f"定义在 $[{xs[0]},{xs[-1]}]$ 上的函数 $y=f(x)$ 的图象如图所示，则它的单调{word}区间是____。",
        answer, steps, again, distractors=wrong, pictures=(graph(curve, window, dots=dots, label="y=f(x)"),),
    )  # fmt: skip


def proof_gap(dice: Dice, level: int) -> Draft:
    """The factored difference f(x1) - f(x2) in a proof by definition."""
    kind = dice.pick(("inverse", "hook", "square"))
    k = dice.integer(1, 6)
    if kind == "inverse":
        c = dice.nonzero(-3, 3)
        name = rf"\frac{{{k}}}{{x}}{'+' if c > 0 else '-'}{abs(c)}"
        place, trend = r"(0,+\infty)", "递减"
        gap = rf"\frac{{{k if k > 1 else ''}(x_2-x_1)}}{{x_1x_2}}"
        sign = ">"
        why = "$x_2-x_1>0$，$x_1x_2>0$"
    elif kind == "hook":
        k = dice.integer(2, 5)
        name = rf"x+\frac{{{k * k}}}{{x}}"
        place, trend = rf"[{k},+\infty)", "递增"
        gap = rf"\frac{{(x_1-x_2)(x_1x_2-{k * k})}}{{x_1x_2}}"
        sign = "<"
        why = f"$x_1-x_2<0$，$x_1x_2>{k * k}$"
    else:
        c = dice.nonzero(-5, 5)
        name = linear_sum([(k, "x^2"), (c, "")])
        place, trend = r"[0,+\infty)", "递增"
        gap = f"{k if k > 1 else ''}(x_1+x_2)(x_1-x_2)"
        sign = "<"
        why = "$x_1+x_2>0$，$x_1-x_2<0$"
    wrong = slips(
        gap, (gap.replace("x_1x_2}", "x_1+x_2}").replace("(x_1+x_2)(x_1-x_2)", "(x_1-x_2)^2"), "通分或分解因式错了。"),
        (gap.replace("x_2-x_1", "x_1-x_2") if kind == "inverse" else gap.replace("(x_1-x_2)", "(x_2-x_1)"), "作差的顺序弄反了，符号错了。"),
        (gap.replace(f"-{k * k}", f"+{k * k}") if kind == "hook" else f"{k if k > 1 else ''}(x_1-x_2)", "变形时没有化到最后的乘积形式，或符号错了。"),
    )  # fmt: skip
    steps = (
        said(rf"任取 $x_1,x_2\in {place}$，且 $x_1<x_2$。", name="取值"),
        said(f"作差并分解因式，$f(x_1)-f(x_2)={gap}$。", name="作差、变形"),
        said(f"因为 {why}，所以 $f(x_1)-f(x_2){sign}0$，$f(x)$ 在 ${place}$ 上单调{trend}。", name="定号、下结论"),
    )  # fmt: skip

    def again() -> str:
        import sympy

        one, two = sympy.symbols("x_1 x_2")
        forms = {
            "inverse": lambda x: sympy.Integer(k) / x, "hook": lambda x: x + sympy.Integer(k * k) / x, "square": lambda x: k * x * x,
        }  # fmt: skip
        return str(sympy.latex(sympy.factor(forms[kind](one) - forms[kind](two))))

    return Draft(
        rf"用定义证明函数 $f(x)={name}$ 在 ${place}$ 上单调{trend}时，任取 $x_1,x_2\in {place}$，且 $x_1<x_2$，"
        "则 $f(x_1)-f(x_2)=$____。（化成因式乘积或商的形式）",
        gap, steps, again, distractors=wrong,
    )  # fmt: skip


def solve_by_monotone(dice: Dice, level: int) -> Draft:
    """f(px + q) < f(rx + s) for a monotone f over an interval."""
    rising = dice.chance(50)
    low = dice.integer(-4, 0)
    high = low + dice.integer(4, 8)
    bounded = level >= 3
    p = dice.pick((1, 2)) if level >= 3 else 2
    # f(u) < f(v) with u = p x + q, v = x' ... take u = px - m, v = n
    n = dice.integer(low + 1, high - 1)
    q = dice.nonzero(-3, 3)
    inner = linear_sum([(p, "x"), (q, "")])
    ends = (
        (Fraction(low - q, p), Fraction(n - q, p))
        if rising
        else (Fraction(n - q, p), Fraction(high - q, p))
    )
    if bounded:
        answer = interval(ends[0], ends[1], "[)") if rising else interval(ends[0], ends[1], "(]")
    else:
        answer = interval(None, ends[1]) if rising else interval(ends[0], None)
    cut = ends[1] if rising else ends[0]
    place = f"定义在 $[{low},{high}]$ 上的" if bounded else "定义在 $\\mathbb{R}$ 上的"
    word = "增" if rising else "减"
    sign = "<" if rising else ">"
    steps: tuple[Step, ...] = (
        said(f"$f(x)$ 是{word}函数，由 $f({inner})<f({n})$ 得 ${inner}{sign}{n}$。", name="利用单调性"),
        *((said(f"还要在定义域内：${low}\\le {inner}\\le {high}$。", name="定义域的限制"),) if bounded else ()),
        said(f"解得解集是 ${answer}$。"),
    )  # fmt: skip
    whole = interval(None, cut) if rising else interval(cut, None)
    wrong = slips(
        answer, (whole if bounded else interval(None, -cut) if rising else interval(-cut, None), "去掉 $f$ 后忘了定义域的限制。" if bounded else "移项没有变号。"),
        (interval(cut, None) if rising else interval(None, cut), f"{word}函数去掉 $f$ 后的不等号方向弄反了。"),
        (interval(low, n, "[)") if rising else interval(n, high, "(]"), f"求出的是 ${inner}$ 的范围，还要解出 $x$。"),
        (interval(cut, Fraction(high - q, p), "(]") if rising else interval(Fraction(low - q, p), cut, "[)"), "不等号方向弄反了。"),
    )  # fmt: skip

    def again() -> str:
        xs = [Fraction(k, 4) for k in range(-120, 121)]
        good = [
            x
            for x in xs
            if (not bounded or low <= p * x + q <= high)
            and ((p * x + q < n) if rising else (p * x + q > n))
        ]
        inside = {
            x for x in xs if (x < ends[1] if rising else x > ends[0])
            and (not bounded or (x >= ends[0] if rising else x <= ends[1]))
        }  # fmt: skip
        return held(answer, set(good) == inside)

    return Draft(
        f"已知 $f(x)$ 是{place}{word}函数，则不等式 $f({inner})<f({n})$ 的解集是____。", answer, steps,
        again, distractors=wrong,
    )  # fmt: skip


def parameter(dice: Dice, level: int) -> Draft:
    """A quadratic (or a function in two pieces) monotone: the range of a letter."""
    if level == 3:
        # x^2 - 2ax + c rising on [m, oo): a <= m
        m, c = dice.nonzero(-4, 5), dice.integer(1, 6)
        times = dice.pick((1, 2))
        rising = dice.chance(50)
        place = interval(m, None, "[)") if rising else interval(None, m, "(]")
        bound = Fraction(m, times)
        answer = f"a\\le {fraction(bound)}" if rising else f"a\\ge {fraction(bound)}"
        name = f"x^2-{2 * times}ax+{c}"
        axis = linear_sum([(times, "a")])
        steps: tuple[Step, ...] = (
            said(f"开口向上，对称轴是 $x={axis}$。", name="找对称轴"),
            said(f"要在 ${place}$ 上单调递{'增' if rising else '减'}，对称轴应在区间的{'左' if rising else '右'}端（可以重合）：${axis}" + (r"\le " if rising else r"\ge ") + f"{m}$。", name="对称轴与区间的位置"),
            said(f"所以 ${answer}$。"),
        )  # fmt: skip
        wrong = slips(
            answer, (answer.replace(r"\le", r"\ge") if rising else answer.replace(r"\ge", r"\le"), "对称轴与区间的位置弄反了。"),
            (f"a={fraction(bound)}", "把“在区间上单调”当成了“单调区间就是这个区间”。"), (answer.replace(r"\le", "<").replace(r"\ge", ">"), "对称轴与端点重合时也满足。"),
            (f"a\\le {-m}" if rising else f"a\\ge {-m}", "对称轴的符号错了。"),
        )  # fmt: skip

        def again() -> str:
            def works(a: Fraction) -> bool:
                xs = [
                    Fraction(m) + (Fraction(n, 8) if rising else -Fraction(n, 8)) for n in range(60)
                ]
                ys = [x * x - 2 * times * a * x for x in xs]
                return all(two > one for one, two in itertools.pairwise(ys))

            values = [Fraction(n, 4) for n in range(-60, 61)]
            return held(
                answer, all(works(a) == (a <= bound if rising else a >= bound) for a in values)
            )

        return Draft(
            f"若函数 $f(x)={name}$ 在区间 ${place}$ 上单调递{'增' if rising else '减'}，则实数 $a$ 的取值范围是____。",
            answer, steps, again, distractors=wrong,
        )  # fmt: skip
    # (k - a)x + b for x < 1 ; a/x ... take: (a - p)x + q (x <= 1), -? use falling: (p - a)x + q, x<1; a/x, x>=1? falling needs p<a, a>0, p - a + q >= a
    p = dice.integer(1, 3)
    q = p + 2 * dice.integer(1, 3)
    top = Fraction(p + q, 2)
    answer = rf"{p}<a\le {fraction(top)}"
    name = rf"\begin{{cases}}({p}-a)x+{q},&x<1\\\frac{{a}}{{x}},&x\ge 1\end{{cases}}"
    steps = (
        said(f"第一段递减：${p}-a<0$，即 $a>{p}$。", name="每段都递减"),
        said("第二段递减：$a>0$。"),
        said(rf"分界点处左段的值不小于右段的值：${p}-a+{q}\ge a$，即 $a\le {fraction(top)}$。", name="比较分界点"),
        said(f"所以 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer, (f"a>{p}", "漏了分界点处两段值的大小要求。"), (rf"a\ge {fraction(top)}", "分界点处的大小关系弄反了。"),
        (rf"0<a\le {fraction(top)}", "漏了第一段递减的条件。"), (f"{p}<a<{fraction(top)}", "分界点处两段的值可以相等。"),
    )  # fmt: skip

    def tried() -> str:
        def falls(a: Fraction) -> bool:
            xs = [1 + Fraction(n, 64) for n in range(-64, 129)]
            ys = [(p - a) * x + q if x < 1 else a / x for x in xs]
            near = (p - a) + q >= a
            return near and all(two < one for one, two in itertools.pairwise(ys))

        values = [Fraction(n, 4) for n in range(-20, 60)]
        return held(answer, all(falls(a) == (p < a <= top) for a in values))

    return Draft(
        rf"已知函数 $f(x)={name}$ 是 $\mathbb{{R}}$ 上的减函数，则实数 $a$ 的取值范围是____。", answer, steps,
        tried, distractors=wrong,
    )  # fmt: skip


def composite(dice: Dice, level: int) -> Draft:
    """Monotone intervals of a root of a quadratic: first the domain."""
    low = dice.integer(-5, 1)
    up = dice.chance(50)
    half = dice.integer(1, 3)
    high = low + 2 * half
    middle = low + half
    rising = dice.chance(50)
    word = "递增" if rising else "递减"
    sign = 1 if up else -1
    square = polynomial([sign, -sign * (low + high), sign * low * high])
    if up:
        answer = interval(high, None, "[)") if rising else interval(None, low, "(]")
        careless = interval(middle, None, "[)") if rising else interval(None, middle, "(]")
        area = rf"(-\infty,{low}]\cup[{high},+\infty)"
    else:
        answer = interval(low, middle, "[]") if rising else interval(middle, high, "[]")
        careless = interval(None, middle, "(]") if rising else interval(middle, None, "[)")
        area = f"[{low},{high}]"
    opposite = {True: interval(None, low, "(]") if up else interval(middle, high, "[]"), False: interval(high, None, "[)") if up else interval(low, middle, "[]")}[rising]  # fmt: skip
    steps = (
        said(rf"先求定义域：由 ${square}\ge 0$，得 ${area}$。", name="先求定义域"),
        said(
            rf"外层 $y=\sqrt{{u}}$ 递增，所以只看内层 $u={square}$ 的增减，对称轴是 $x={middle}$。",
            name="同增异减",
        ),
        said(f"在定义域内，单调{word}区间是 ${answer}$。"),
    )
    wrong = slips(
        answer, (careless, "没有先求定义域，单调区间超出了定义域。"), (opposite, "增减弄反了。"), (area, "这是定义域。"),
        (interval(low, high, "[]"), "定义域内左右两边的增减不同。"),
    )  # fmt: skip

    def again() -> str:
        xs = [Fraction(n, 4) for n in range(4 * low - 40, 4 * high + 41)]
        usable = [x for x in xs if sign * (x - low) * (x - high) >= 0]
        run = [
            x for x, y in itertools.pairwise(usable)
            if y - x == Fraction(1, 4) and (sign * (y - low) * (y - high) > sign * (x - low) * (x - high)) == rising
        ]  # fmt: skip
        start, end = run[0], run[-1] + Fraction(1, 4)
        return interval(None if start == xs[0] else start, None if end == xs[-1] else end, "[]")

    return Draft(
        rf"函数 $f(x)=\sqrt{{{square}}}$ 的单调{word}区间是____。", answer, steps, again,
        distractors=wrong,
    )  # fmt: skip


def extremum(dice: Dice, level: int) -> Draft:
    """The largest and least value over an interval: fraction, hook, quadratic."""
    if level == 2:
        k, c = dice.integer(1, 8), dice.integer(1, 3)
        low = c + dice.integer(1, 2)
        high = low + dice.integer(1, 4)
        most = dice.chance(50)
        name = rf"\frac{{{k}}}{{x-{c}}}"
        values = (Fraction(k, low - c), Fraction(k, high - c))
        answer = fraction(values[0] if most else values[1])
        steps: tuple[Step, ...] = (
            said(f"$f(x)$ 在 $[{low},{high}]$ 上单调递减。", name="判断单调性"),
            line(rf"\frac{{{k}}}{{{low if most else high}-{c}}}", answer, f"所以在{'左' if most else '右'}端点取得最{'大' if most else '小'}值："),
        )  # fmt: skip
        wrong = slips(answer, (fraction(values[1] if most else values[0]), "最大值和最小值弄反了。"), (str(low if most else high), "这是取到最值时的 $x$。"),
                      (fraction(Fraction(k, low if most else high)), "代入时漏了常数。"), (fraction(Fraction(k, low if most else high) + 1), "计算错误。"), (fraction(Fraction(k, low if most else high) + 2), "计算错误。"), ("0", "$x$ 有界，函数值不会是零。"))  # fmt: skip
        return Draft(
            f"函数 $f(x)={name}$（$x\\in [{low},{high}]$）的最{'大' if most else '小'}值是____。", answer, steps,
            lambda: fraction((max if most else min)(Fraction(k) / (low - c + Fraction(n * (high - low), 60)) for n in range(61))),
            distractors=wrong,
        )  # fmt: skip
    vertex, base = dice.integer(-2, 4), dice.integer(-6, 6)
    lead = dice.pick((1, -1, 2)) if level == 3 else 1
    left, right = dice.integer(-3, 3), dice.integer(1, 5)
    low, high = vertex + left, vertex + left + right
    most = dice.chance(50)

    def f(x: int | Fraction) -> int | Fraction:
        return lead * (x - vertex) ** 2 + base

    candidates = [f(low), f(high)] + ([base] if low <= vertex <= high else [])
    best = max(candidates) if most else min(candidates)
    name = polynomial([lead, -2 * lead * vertex, lead * vertex * vertex + base])
    answer = str(best)
    inside = low < vertex < high
    steps = (
        said(f"对称轴是 $x={vertex}$，开口向{'上' if lead > 0 else '下'}，" + (f"对称轴在区间内，顶点的函数值是 ${base}$。" if inside else "对称轴不在区间内部，函数在区间上单调。"), name="看对称轴与区间"),
        said(f"两端的函数值：$f({low})={f(low)}$，$f({high})={f(high)}$。"),
        said(f"比较得最{'大' if most else '小'}值是 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer, (base, "不论对称轴是否在区间内都取了顶点值。"), (min(candidates) if most else max(candidates), "最大值和最小值弄反了。"),
        (min(f(low), f(high)) if most else max(f(low), f(high)), "没有比较对称轴与区间中点。"), (low, "这是自变量的值。"), (high, "这是自变量的值。"),
        (best + lead, "计算错误。"), (best + 2 * lead, "计算错误。"), (best + 3 * lead, "计算错误。"),
    )  # fmt: skip
    return Draft(
        f"函数 $f(x)={name}$ 在区间 $[{low},{high}]$ 上的最{'大' if most else '小'}值是____。", answer, steps,
        lambda: fraction((max if most else min)(f(low + Fraction(n, 6)) for n in range(6 * (high - low) + 1))),
        distractors=wrong,
    )  # fmt: skip


def moving_axis(dice: Dice, level: int) -> Draft:
    """The least value of x² - 2ax + c on an interval, as a function of a; or a from it."""
    low = dice.integer(-2, 1)
    high = low + dice.integer(1, 3)
    c = dice.integer(-3, 5)
    # choose case for a so that least value is given
    case = dice.pick(("left", "middle", "right"))
    ends = {low: low * low + c, high: high * high + c}
    if case == "left":
        a = low - dice.integer(1, 3)
        least = ends[low] - 2 * a * low
    elif case == "right":
        a = high + dice.integer(1, 3)
        least = ends[high] - 2 * a * high
    else:
        a = dice.integer(low, high)
        least = c - a * a
    if least == ends[low] and low == 0:
        # The least value at 0 would fit every a below 0.
        a = high + 1
        least = ends[high] - 2 * a * high
    if least == ends[high] and high == 0:
        a = low - 1
        least = ends[low] - 2 * a * low
    fits = sorted({
        *( [Fraction(ends[low] - least, 2 * low)] if low and Fraction(ends[low] - least, 2 * low) <= low else []),
        *( [Fraction(ends[high] - least, 2 * high)] if high and Fraction(ends[high] - least, 2 * high) >= high else []),
        *(Fraction(s * r) for r in range(12) for s in (1, -1) if r * r == c - least and low <= s * r <= high),
    })  # fmt: skip
    answer = r" \text{ 或 } ".join(fraction(one) for one in fits)
    name = linear_sum([(1, "x^2"), (-2, "ax"), (c, "")])
    square = c - least
    steps = (
        said(f"对称轴的横坐标是 $a$，开口向上，按 $a$ 与区间 $[{low},{high}]$ 的位置分三类。", name="分类讨论"),
        said(f"当 $a<{low}$ 时，最小值是 $f({low})={linear_sum([(low * low + c, ''), (-2 * low, 'a')])}$，令它等于 ${least}$；" + _verdict(low, ends[low] - least, low, True)),
        said(f"当 ${low}\\le a\\le {high}$ 时，最小值是顶点的纵坐标 ${linear_sum([(-1, 'a^2'), (c, '')])}$，令它等于 ${least}$，" + _roots(square, low, high)),
        said(f"当 $a>{high}$ 时，最小值是 $f({high})={linear_sum([(high * high + c, ''), (-2 * high, 'a')])}$，令它等于 ${least}$；" + _verdict(high, ends[high] - least, high, False)),
        said(f"综上，$a$ 的值是 ${answer}$。"),
    )  # fmt: skip

    def again() -> str:
        # Between the quarters of a the least value is found among the sampled points.
        found = []
        for n in range(-240, 241):
            one = Fraction(n, 12)
            at = min(max(one, Fraction(low)), Fraction(high))
            samples = [low + Fraction(k, 12) for k in range(12 * (high - low) + 1)]
            if min(x * x - 2 * one * x + c for x in (*samples, at)) == least:
                found.append(one)
        return r" \text{ 或 } ".join(fraction(one) for one in found)

    return Draft(
        f"已知函数 $f(x)={name}$ 在区间 $[{low},{high}]$ 上的最小值为 ${least}$，求实数 $a$ 的值。", answer,
        steps, again,
        distractors=slips(answer, (r" \text{ 或 } ".join(fraction(one) for one in fits[:1]) if len(fits) > 1 else fraction(-fits[0] if fits[0] else Fraction(1)), "没有讨论对称轴在区间的哪一侧。")),
    )  # fmt: skip


def _verdict(end: int, difference: int, bound: int, below: bool) -> str:
    """Solve end² + c - 2·end·a = least for a and test it against the case."""
    if end == 0:
        return "最小值不随 $a$ 变化，不成立。"
    root = Fraction(difference, 2 * end)
    good = root < bound if below else root > bound
    return f"解得 $a={fraction(root)}$，" + ("符合。" if good else "不在这一类，舍去。")


def _roots(square: int, low: int, high: int) -> str:
    """What comes of a² = square within low <= a <= high."""
    if square < 0:
        return "无解。"
    kept = [r for r in range(low, high + 1) if r * r == square]
    return (
        "这一类中符合的是 " + "、".join(f"${r}$" for r in kept) + "。"
        if kept
        else "解出的 $a$ 都不在这一类，舍去。"
    )


RECIPES = (
    Recipe("func.function.monotone", "intervals", "fill", (1, 2, 3), intervals),
    Recipe("func.function.monotone", "intervals-choice", "choice", (1, 2, 3), intervals),
    Recipe("func.function.monotone", "graph", "fill", (1,), from_graph),
    Recipe("func.function.monotone", "difference", "fill", (3,), proof_gap),
    Recipe("func.function.monotone-use", "inequality", "fill", (2, 3), solve_by_monotone),
    Recipe("func.function.monotone-use", "parameter", "fill", (3, 4), parameter),
    Recipe("func.function.monotone-use", "parameter-choice", "choice", (3, 4), parameter),
    Recipe("func.function.monotone-use", "composite", "fill", (4,), composite),
    Recipe("func.function.monotone-use", "composite-choice", "choice", (4,), composite),
    Recipe("func.function.extremum", "interval", "fill", (2, 3), extremum),
    Recipe("func.function.extremum", "interval-choice", "choice", (2, 3), extremum),
    Recipe("func.function.extremum", "moving-axis", "reverse", (5,), moving_axis),
)
