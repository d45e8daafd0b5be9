"""What a function is: values, the same function, domain, range, tables and graphs, formulas."""

from fractions import Fraction
from math import isqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, linear_sum, polynomial, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held, interval
from curriculum.generators.working import line, said, slips
from engine.plot.figures.graphs import graph
from engine.values import Distractor, Step


def value(dice: Dice, level: int) -> Draft:
    """f(a), f(f(a)), or the x with f(x) given, for a quadratic or a fraction."""
    if level <= 2:
        a, b, c = dice.integer(1, 3), dice.nonzero(-4, 4), dice.nonzero(-6, 6)
        at = dice.integer(1, 3) if level == 1 and dice.chance(50) else -dice.integer(1, 3)
        name = polynomial([a, b, c])
        out = a * at * at + b * at + c
        bracketed = in_brackets(at)
        put = (
            rf"{a}\times " if a > 1 else ""
        ) + rf"{bracketed}^2{signed(b)}\times {bracketed}{signed(c)}"
        steps: tuple[Step, ...] = (
            line(put, str(out), f"求 $f({at})$，就是把 $x={at}$ 代入解析式。", name="代入"),
        )
        wrong = slips(
            str(out), (-a * at * at + b * at + c, "平方时符号错了，任何数的平方都不是负数。"),
            (a * at * at - b * at + c, "代入时一次项的符号错了。"), (a * at * at + b * at, "漏了常数项。"),
            (at * (a + b + c), r"$f(x)$ 表示对应关系，不是 $f$ 与 $x$ 的乘积。"),
            (out + c, "常数项多加了一次。"), (out - b, "一次项算错了。"), (out + 2, "计算错误。"),
        )  # fmt: skip
        return Draft(
            f"已知函数 $f(x)={name}$，则 $f({at})=$____。", str(out), steps,
            lambda: str(sum(k * at**p for k, p in ((a, 2), (b, 1), (c, 0)))), distractors=wrong,
        )  # fmt: skip
    shift, top = dice.integer(1, 4), dice.integer(2, 6)
    at = dice.integer(0, 5)
    first = Fraction(top, at + shift)
    second = Fraction(top) / (first + shift)
    name = rf"\frac{{{top}}}{{x+{shift}}}"
    steps = (
        line(rf"\frac{{{top}}}{{{at}+{shift}}}", fraction(first), f"先求里层 $f({at})$。"),
        line(
            rf"\frac{{{top}}}{{{fraction(first)}+{shift}}}", fraction(second),
            rf"再把 ${fraction(first)}$ 代入，求 $f\left({fraction(first)}\right)$。",
        ),
    )  # fmt: skip
    wrong = slips(
        fraction(second), (fraction(first), "只求了里层，还要再代一次。"),
        (fraction(first * first), "把 $f(f(x))$ 当成了 $f(x)$ 的平方。"),
        (fraction(2 * first), "把 $f(f(x))$ 当成了 $2f(x)$。"), (fraction(1 / second), "分子分母颠倒了。"), (fraction(second + 1), "计算错误。"), (fraction(first + second), "多加了里层的值。"), (fraction(second + 2), "计算错误。"), (fraction(second + Fraction(1, 2)), "计算错误。"),
    )  # fmt: skip

    def again() -> str:
        x = Fraction(at)
        for _ in range(2):
            x = top / (x + shift)
        return fraction(x)

    return Draft(
        f"已知函数 $f(x)={name}$，则 $f(f({at}))=$____。", fraction(second), steps, again,
        distractors=wrong,
    )  # fmt: skip


_SAME = (
    (r"$f(x)=x$，$g(x)=\sqrt[3]{x^3}$", r"立方根 $\sqrt[3]{x^3}=x$，定义域都是 $\mathbb{R}$。"),
    (r"$f(x)=|x|$，$g(x)=\sqrt{x^2}$", r"$\sqrt{x^2}=|x|$，定义域都是 $\mathbb{R}$。"),
    (r"$f(x)=x^2-2x$，$g(t)=t^2-2t$", "自变量用什么字母表示不影响函数。"),
    (r"$f(x)=1\ (x\ne 0)$，$g(x)=x^0$", r"$x^0=1$，且要求 $x\ne 0$，两者一致。"),
    (r"$f(x)=|x-1|$，$g(x)=\sqrt{(x-1)^2}$", r"$\sqrt{(x-1)^2}=|x-1|$，定义域都是 $\mathbb{R}$。"),
    (r"$f(x)=\sqrt{x^2+1}$，$g(u)=\sqrt{u^2+1}$", "自变量用什么字母表示不影响函数。"),
)
_UNLIKE = (
    (r"$f(x)=x$，$g(x)=\frac{x^2}{x}$", r"$g(x)$ 的定义域是 $x\ne 0$，定义域不同。"),
    (r"$f(x)=x$，$g(x)=\sqrt{x^2}$", r"$\sqrt{x^2}=|x|$，对应关系不同。"),
    (r"$f(x)=x$，$g(x)=(\sqrt{x})^2$", r"$g(x)$ 的定义域是 $x\ge 0$，定义域不同。"),
    (r"$f(x)=1$，$g(x)=x^0$", r"$x^0$ 要求 $x\ne 0$，定义域不同。"),
    (r"$f(x)=x+1$，$g(x)=\frac{x^2-1}{x-1}$", r"$g(x)$ 要求 $x\ne 1$，定义域不同。"),
    (r"$f(x)=\sqrt{x+1}\cdot\sqrt{x-1}$，$g(x)=\sqrt{x^2-1}$", r"$f(x)$ 要求 $x\ge 1$，$g(x)$ 还可以 $x\le -1$。"),
    (r"$f(x)=x-2$，$g(x)=\sqrt{(x-2)^2}$", r"$\sqrt{(x-2)^2}=|x-2|$，对应关系不同。"),
    (r"$f(x)=2|x|$，$g(x)=2x$", "$x<0$ 时值不同，对应关系不同。"),
)  # fmt: skip


def _second(pair: str) -> str:
    """The formula of a pair's second function."""
    return "$" + pair.rpartition("=")[2]


def same(dice: Dice, level: int) -> Draft:
    """Which pair is one and the same function."""
    right, why = dice.pick(_SAME)
    rest = dice.picks(_UNLIKE, 3)
    steps = (
        said("定义域相同，并且对应关系也相同，才是同一个函数。", name="函数的三要素"),
        *(said(f"{_second(text)} 所在的一组：{reason}") for text, reason in rest),
        said(f"{_second(right)} 所在的一组：{why}所以是同一个函数。"),
    )
    known = {text for text, _ in _SAME}
    return Draft(
        dice.pick(("下列各组函数中，表示同一个函数的是（　）", "下列各组中的两个函数是同一个函数的是（　）")),
        "", steps, lambda: next(text for text in (*(t for t, _ in rest), right) if text in known),
        options=(right, *(text for text, _ in rest)),
        distractors=tuple(Distractor("", reason) for _, reason in rest),
    )  # fmt: skip


def domain(dice: Dice, level: int) -> Draft:
    """Roots and denominators: the conditions hold at the same time."""
    low = dice.integer(-5, 2)
    hole = low + dice.integer(1, 5)
    high = hole + dice.integer(1, 4)
    inside = linear_sum([(1, "x"), (-low, "")])
    bottom = linear_sum([(1, "x"), (-hole, "")])
    if level == 1:
        lead = dice.integer(1, 3)
        name = rf"\sqrt{{{linear_sum([(lead, 'x'), (-lead * low, '')])}}}"
        answer, conditions = (
            interval(low, None, "[)"),
            [rf"{linear_sum([(lead, 'x'), (-lead * low, '')])}\ge 0"],
        )
        wrong = slips(answer, (interval(low, None), "被开方数可以等于零，端点取得到。"),
                      (interval(None, low, "(]"), "不等号方向弄反了。"), (interval(-low, None, "[)"), "移项没有变号。"),
                      (interval(0, None, "[)"), "是被开方数不小于零，不是 $x$ 不小于零。"), (interval(low + 1, None, "[)"), "解不等式时算错了。"))  # fmt: skip

        def good(x: Fraction) -> bool:
            return x - low >= 0
    elif level == 2:
        name = rf"\sqrt{{{inside}}}+\frac{{1}}{{{bottom}}}"
        answer = rf"[{low},{hole})\cup({hole},+\infty)"
        conditions = [rf"{inside}\ge 0", rf"{bottom}\ne 0"]
        wrong = slips(answer, (interval(low, None, "[)"), "漏了分母不为零。"), (interval(hole, None), "把分母不为零当成了分母大于零。"),
                      (rf"({low},{hole})\cup({hole},+\infty)", "被开方数可以等于零。"),
                      (rf"(-\infty,{hole})\cup({hole},+\infty)", "两个条件应同时成立，误取了并集。"))  # fmt: skip

        def good(x: Fraction) -> bool:
            return x >= low and x != hole
    else:
        square = polynomial([-1, low + high, -low * high])
        name = rf"\frac{{\sqrt{{{square}}}}}{{{bottom}}}"
        answer = rf"[{low},{hole})\cup({hole},{high}]"
        conditions = [rf"{square}\ge 0", rf"{bottom}\ne 0"]
        wrong = slips(answer, (interval(low, high, "[]"), "漏了分母不为零。"),
                      (rf"(-\infty,{low}]\cup[{high},+\infty)", "二次项系数是负数，不等号方向弄反了。"),
                      (rf"({low},{hole})\cup({hole},{high})", "被开方数可以等于零。"), (interval(hole, high, "(]"), "把分母不为零当成了分母大于零。"))  # fmt: skip

        def good(x: Fraction) -> bool:
            return (x - low) * (high - x) >= 0 and x != hole

    solved = {1: rf"x\ge {low}", 2: rf"x\ge {low} \text{{ 且 }} x\ne {hole}"}.get(
        level, rf"{low}\le x\le {high} \text{{ 且 }} x\ne {hole}"
    )
    steps = (
        said("要使函数有意义，须满足 " + "，且 ".join(f"${one}$" for one in conditions) + "。", name="列条件"),
        said(f"解得 ${solved}$，几个条件要同时成立，取交集。", name="解不等式组"),
        said(f"所以定义域是 ${answer}$。"),
    )  # fmt: skip

    def again() -> str:
        xs = [Fraction(n, 2) for n in range(-60, 61)]

        def inside(x: Fraction) -> bool:
            return x >= low and (level == 1 or x != hole) and (level < 3 or x <= high)

        return held(answer, all(inside(x) == good(x) for x in xs))

    ask = dice.pick(("函数 $f(x)={}$ 的定义域是____。", "函数 $y={}$ 的定义域为____。"))
    return Draft(ask.format(name), answer, steps, again, distractors=wrong)


def inner_domain(dice: Dice, level: int) -> Draft:
    """From the domain of f(x) to that of f(px+q), or back."""
    p, q = dice.integer(2, 3) if level > 3 else dice.pick((1, 2)), dice.nonzero(-4, 4)
    low = dice.integer(-4, 2)
    high = low + dice.integer(2, 6)
    inner = linear_sum([(p, "x"), (q, "")])
    back = level >= 4 and dice.chance(50)
    if not back:
        one, two = Fraction(low - q, p), Fraction(high - q, p)
        answer = interval(one, two, "[]")
        steps: tuple[Step, ...] = (
            said(f"$f$ 作用的整体 ${inner}$ 必须在 $[{low},{high}]$ 内。", name="整体代换"),
            said(rf"由 ${low}\le {inner}\le {high}$，解得 ${fraction(one)}\le x\le {fraction(two)}$。"),
            said(f"所以 $f({inner})$ 的定义域是 ${answer}$。"),
        )  # fmt: skip
        wrong = slips(
            answer, (interval(p * low + q, p * high + q, "[]"), f"把 $[{low},{high}]$ 当成了 $x$ 的范围，去求 ${inner}$ 的范围。"),
            (interval(low, high, "[]"), f"定义域是 $x$ 的范围，要由 ${inner}$ 在 $[{low},{high}]$ 内解出 $x$。"),
            (interval(Fraction(low + q, p), Fraction(high + q, p), "[]"), "移项没有变号。"),
            (interval(low - q, high - q, "[]"), "没有除以 $x$ 的系数，或除错了。"),
            (interval(one, two), "端点可以取到。"),
        )  # fmt: skip
        given, asked = "f(x)", f"f({inner})"
    else:
        answer = interval(p * low + q, p * high + q, "[]")
        steps = (
            said(rf"$f({inner})$ 的定义域是 $x$ 的范围：${low}\le x\le {high}$。", name="定义域的含义"),
            said(rf"所以 ${p * low + q}\le {inner}\le {p * high + q}$，$f$ 作用的范围不变。"),
            said(f"所以 $f(x)$ 的定义域是 ${answer}$。"),
        )  # fmt: skip
        wrong = slips(
            answer, (interval(Fraction(low - q, p), Fraction(high - q, p), "[]"), f"把 $[{low},{high}]$ 当成了 ${inner}$ 的范围。"),
            (interval(low, high, "[]"), "定义域是 $x$ 的范围，$f$ 作用的范围要再求一步。"),
            (interval(p * low - q, p * high - q, "[]"), "代入时符号错了。"), (interval(p * low, p * high, "[]"), "漏了常数项。"),
        )  # fmt: skip
        given, asked = f"f({inner})", "f(x)"

    def again() -> str:
        xs = [Fraction(n, 6) for n in range(-200, 201)]
        if back:
            seen = [p * x + q for x in xs if low <= x <= high]
        else:
            seen = [x for x in xs if low <= p * x + q <= high]
        return interval(min(seen), max(seen), "[]")

    return Draft(
        f"已知函数 ${given}$ 的定义域是 $[{low},{high}]$，则函数 ${asked}$ 的定义域是____。", answer,
        steps, again, distractors=wrong,
    )  # fmt: skip


def quadratic_range(dice: Dice, level: int) -> Draft:
    """The range of a quadratic over an interval."""
    lead = 1 if level == 2 else dice.pick((1, -1, 2, -2))
    vertex, base = dice.integer(-3, 3), dice.integer(-5, 5)
    low = vertex - dice.integer(1, 3)
    high = vertex + dice.integer(1, 4)
    if level == 4:
        low = vertex + dice.integer(1, 2)
        high = low + dice.integer(1, 3)
        if dice.chance(50):
            low, high = 2 * vertex - high, 2 * vertex - low
    opening = dice.pick("[(") if level == 3 else "["

    def f(x: int) -> int:
        return lead * (x - vertex) ** 2 + base

    name = polynomial([lead, -2 * lead * vertex, lead * vertex * vertex + base])
    closing = "]"
    inside = low < vertex < high
    ends = sorted((f(low), f(high)))
    if inside:
        far = f(low) if abs(low - vertex) > abs(high - vertex) else f(high)
        reached = closing == "]" if far == f(high) else opening == "["
        if f(low) == f(high):
            reached = True
        answer = interval(base, far, "[" + ("]" if reached else ")")) if lead > 0 else interval(far, base, ("[" if reached else "(") + "]")  # fmt: skip
        why = f"对称轴 $x={vertex}$ 在区间内，顶点处取得{'最小' if lead > 0 else '最大'}值 ${base}$；离对称轴较远的一端函数值是 ${far}$" + ("。" if reached else "，但取不到。")  # fmt: skip
    else:
        answer = interval(ends[0], ends[1], "[]") if opening == "[" else interval(ends[0], ends[1], "[)" if f(low) == ends[1] else "(]")  # fmt: skip
        why = f"对称轴 $x={vertex}$ 不在区间内，函数在区间上单调，两端的值是 $f({low})={f(low)}$，$f({high})={f(high)}$。"
    domain_text = f"{opening}{low},{high}{closing}"
    square = f"{'' if lead == 1 else '-' if lead == -1 else lead}({linear_sum([(1, 'x'), (-vertex, '')])})^2{signed(base) if base else ''}"
    if vertex == 0:
        square = linear_sum([(lead, "x^2"), (base, "")])
    steps: list[Step] = []
    if vertex:
        steps.append(line(name, square, "配方，找出对称轴和顶点。", name="配方"))
    steps += [said(why, name="看对称轴与区间的位置"), said(f"所以值域是 ${answer}$。")]
    wrong = slips(
        answer, (interval(ends[0], ends[1], "[]") if ends[0] != ends[1] else interval(base, base + 1, "[]"), "只代入了两个端点，没有看顶点在不在区间内。"),
        (interval(min(base, *ends), max(base, *ends), "[]"), "没有看对称轴是否在区间内，直接取了顶点。"),
        (interval(base, None, "[)") if lead > 0 else interval(None, base, "(]"), "没有看定义域，求的是在 $\\mathbb{R}$ 上的值域。"),
        (interval(min(base, *ends), max(base, *ends), "()"), "端点的开闭弄错了。"), (interval(low, high, "[]"), "这是定义域。"),
    )  # fmt: skip

    def again() -> str:
        xs = [low + Fraction(n, 12) for n in range(12 * (high - low) + 1)]
        whole = [lead * (x - vertex) ** 2 + base for x in xs]
        inner = whole if opening == "[" else whole[1:]
        return interval(min(whole), max(whole), ("[" if min(whole) in inner else "(") + ("]" if max(whole) in inner else ")"))  # fmt: skip

    return Draft(
        f"函数 $f(x)={name}$，$x\\in {domain_text}$ 的值域是____。", answer, tuple(steps), again,
        distractors=wrong,
    )  # fmt: skip


def fraction_range(dice: Dice, level: int) -> Draft:
    """Separate the constant, or put t for the root."""
    if level == 3:
        a, c = dice.nonzero(-4, 4), dice.nonzero(-5, 5)
        k = dice.nonzero(-6, 6)
        top = linear_sum([(a, "x"), (a * c + k, "")])
        bottom = linear_sum([(1, "x"), (c, "")])
        answer = rf"(-\infty,{a})\cup({a},+\infty)"
        name = rf"\frac{{{top}}}{{{bottom}}}"
        split = rf"{a}{'+' if k > 0 else '-'}\frac{{{abs(k)}}}{{{bottom}}}"
        steps: tuple[Step, ...] = (
            line(name, split, "分子凑出分母的倍数，分离常数。", name="分离常数"),
            said(rf"$\frac{{{abs(k)}}}{{{bottom}}}\ne 0$，可以取到其他一切实数，所以 $y\ne {a}$。"),
            said(f"值域是 ${answer}$。"),
        )
        wrong = slips(
            answer, (rf"(-\infty,{-c})\cup({-c},+\infty)", "这是定义域。"), (r"(-\infty,0)\cup(0,+\infty)", "漏了分离出来的常数。"),
            (rf"(-\infty,{-a})\cup({-a},+\infty)", "常数的符号错了。"), (r"(-\infty,+\infty)", "有一个值取不到。"),
        )  # fmt: skip

        def again() -> str:
            import sympy

            x, y = sympy.symbols("x y")
            root = sympy.solve(sympy.Eq(y * (x + c), a * x + a * c + k), x)[0]
            hole = sympy.solve(sympy.denom(sympy.together(root)), y)[0]
            return rf"(-\infty,{hole})\cup({hole},+\infty)"

        return Draft(f"函数 $y={name}$ 的值域是____。", answer, steps, again, distractors=wrong)
    # y = x ± sqrt(x - m): t >= 0, x = t^2 + m
    shift = dice.integer(-4, 5)
    times = dice.pick((2, 4)) if level == 4 else dice.pick((1, 3))
    minus = dice.chance(60)
    inside = linear_sum([(1, "x"), (-shift, "")])
    head = "" if times == 1 else str(times)
    name = rf"x{'-' if minus else '+'}{head}\sqrt{{{inside}}}"
    least = Fraction(shift) - Fraction(times * times, 4) if minus else Fraction(shift)
    answer = interval(least, None, "[)")
    middle = Fraction(times, 2)
    quadratic = linear_sum([(1, "t^2"), (-times if minus else times, "t"), (shift, "")])
    steps = (
        said(rf"设 $t=\sqrt{{{inside}}}$，则 $t\ge 0$，$x={linear_sum([(1, 't^2'), (shift, '')])}$。", name="换元（写出新变量的范围）"),
        said(rf"$y={quadratic}$（$t\ge 0$），对称轴是 $t={fraction(middle if minus else -middle)}$。", name="化为二次函数"),
        said(
            (rf"$t={fraction(middle)}$ 时取得最小值 ${fraction(least)}$" if minus else rf"在 $[0,+\infty)$ 上单调递增，$t=0$ 时取得最小值 ${fraction(least)}$")
            + f"，没有最大值，值域是 ${answer}$。"
        ),
    )  # fmt: skip
    vertex = Fraction(shift) - Fraction(times * times, 4)
    wrong = slips(
        answer, (interval(vertex if not minus else shift, None, "[)"), "换元后没有看 $t\\ge 0$ 与对称轴的位置。"),
        (interval(least, None), "最小值取得到。"), (interval(0, None, "[)"), "这是 $t$ 的范围。"), (r"(-\infty,+\infty)", "函数有最小值。"),
        (interval(None, least, "(]"), "开口向上，应有最小值。"),
    )  # fmt: skip

    def tried() -> str:
        ts = [Fraction(n, 2) for n in range(200)]
        return interval(
            min(t * t + shift + (-times if minus else times) * t for t in ts), None, "[)"
        )

    return Draft(f"函数 $y={name}$ 的值域是____。", answer, steps, tried, distractors=wrong)


def table(dice: Dice, level: int) -> Draft:
    """Two functions by a table: f(g(x)), or the x with a given value."""
    inputs = [1, 2, 3, 4][: 3 if level == 1 else 4]
    f = dict(zip(inputs, dice.shuffled(inputs), strict=True))
    g = dict(zip(inputs, [dice.pick(inputs) for _ in inputs], strict=True))
    at = dice.pick(inputs)
    head = "|$x$|" + "".join(f"${x}$|" for x in inputs)
    rule = "|" + "---|" * (len(inputs) + 1)
    rows = [f"|${n}(x)$|" + "".join(f"${m[x]}$|" for x in inputs) for n, m in (("f", f), ("g", g))]
    shown = "\n\n" + "\n".join((head, rule, *rows)) + "\n\n"
    if level <= 2:
        answer = f[g[at]]
        steps: tuple[Step, ...] = (
            said(f"从里往外查表：$x={at}$ 时，$g({at})={g[at]}$。", name="先求里层"),
            said(f"再查 $f({g[at]})={f[g[at]]}$，所以 $f(g({at}))={answer}$。"),
        )
        wrong = slips(str(answer), (g[f[at]], "里外顺序弄反了，求成了 $g(f(x))$。"), (g[at], "只查了里层。"),
                      (f[at], "没有先求里层的 $g(x)$。"), (f[at] * g[at], "把复合当成了相乘。"), (f[g[at]] + 4, "查错了列。"))  # fmt: skip
        return Draft(
            f"已知函数 $f(x)$，$g(x)$ 由下表给出：{shown}则 $f(g({at}))=$____。", str(answer), steps,
            lambda: str(next(f[x] for x in inputs if x == g[at])), distractors=wrong,
        )  # fmt: skip
    target = f[g[at]]
    found = [x for x in inputs if f[g[x]] == target]
    text = ";".join(map(str, found)) if len(found) == 1 else ",".join(map(str, found))
    inner = next(x for x in inputs if f[x] == target)
    steps = (
        said(f"查 $f$ 的一行：函数值是 ${target}$ 的自变量是 ${inner}$，所以 $g(x)={inner}$。", name="由外到内"),
        said(f"再查 $g$ 的一行：$g(x)={inner}$ 时，$x={','.join(map(str, found))}$。"),
    )  # fmt: skip
    answer_set = rf"\{{{text}\}}".replace(";", ",")
    return Draft(
        f"已知函数 $f(x)$，$g(x)$ 由下表给出：{shown}则满足 $f(g(x))={target}$ 的 $x$ 组成的集合是____。",
        answer_set, steps,
        lambda: rf"\{{{','.join(str(x) for x in inputs if {k: f[v] for k, v in g.items()}[x] == target)}\}}",
        distractors=slips(answer_set, (rf"\{{{inner}\}}", "这是 $g(x)$ 的值，还要再求 $x$。")),
    )  # fmt: skip


def read_graph(dice: Dice, level: int) -> Draft:
    """Domain or range from the picture of an arc of a parabola."""
    lead = dice.pick((1, -1))
    vertex, base = dice.integer(-2, 2), dice.integer(-2, 2)
    left, right = dice.integer(1, 2), dice.integer(1, 2)
    low, high = vertex - left, vertex + right

    def f(x: float) -> float:
        return lead * (x - vertex) ** 2 + base

    def drawn(x: float) -> float:
        if not low - 1e-9 <= x <= high + 1e-9:
            raise ValueError
        return f(x)

    far = int(f(low) if left >= right else f(high))
    answer = interval(base, far, "[]") if lead > 0 else interval(far, base, "[]")
    what = dice.pick(("定义域", "值域")) if level == 1 else "值域"
    if what == "定义域":
        answer = interval(low, high, "[]")
        other = interval(min(base, far), max(base, far), "[]")
    else:
        other = interval(low, high, "[]")
    window = (float(low - 1), float(high + 1), float(min(base, far, 0) - 1), float(max(base, far, 0) + 1))  # fmt: skip
    dots = [(low, int(f(low)), f"({low},{int(f(low))})"), (vertex, base, f"({vertex},{base})"), (high, int(f(high)), f"({high},{int(f(high))})")]  # fmt: skip
    ends = sorted((int(f(low)), int(f(high))))
    steps = (
        said("定义域看图象在 $x$ 轴方向上从哪里到哪里，值域看图象在 $y$ 轴方向上从最低到最高。", name="读图"),
        said(f"图象左右两端的横坐标是 ${low}$ 和 ${high}$；最低点的纵坐标是 ${min(base, far)}$，最高点的纵坐标是 ${max(base, far)}$。"),
        said(f"所以{what}是 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer, (other, "把定义域和值域弄反了。"), (interval(ends[0], ends[1], "[]") if ends[0] < ends[1] else interval(base - 1, base + 1, "[]"), "只看了两个端点，没有看最高点和最低点。"),
        (answer.replace("[", "(").replace("]", ")"), "端点是实心点，取得到。"), (interval(None, max(base, far), "(]"), "图象向下没有无限延伸。"),
    )  # fmt: skip
    return Draft(
        f"函数 $y=f(x)$ 的图象如图所示（两端是实心点），则函数的{what}是____。", answer, steps,
        lambda: interval(low, high, "[]") if what == "定义域" else interval(
            min(int(f(x)) for x in range(low, high + 1)), max(int(f(x)) for x in range(low, high + 1)), "[]"),
        distractors=wrong, pictures=(graph(drawn, window, dots=dots, label="y=f(x)"),),
    )  # fmt: skip


def by_substitution(dice: Dice, level: int) -> Draft:
    """f(x + m) known as a polynomial, or f(√x + m): find f(x)."""
    m = dice.nonzero(-3, 3)
    a, b, c = (1 if level == 2 else dice.integer(1, 3)), dice.integer(-4, 4), dice.integer(-5, 5)
    inner = linear_sum([(1, "x"), (m, "")])
    outer = [a, b, c]
    shown = [a, 2 * a * m + b, a * m * m + b * m + c]
    answer = f"f(x)={polynomial(outer)}"
    back = linear_sum([(1, "t"), (-m, "")])
    lead = "" if shown[0] == 1 else str(shown[0])
    put = f"{lead}({back})^2"
    if shown[1]:
        put += signed(shown[1]) if abs(shown[1]) != 1 else ("+" if shown[1] > 0 else "-")
        put += f"({back})"
    put += signed(shown[2]) if shown[2] else ""
    steps = (
        said(f"设 $t={inner}$，则 $x={back}$，$t\\in\\mathbb{{R}}$。", name="换元"),
        line(
            f"f(t)={put}", f"f(t)={polynomial(outer, 't')}", "代入后展开、合并同类项。", name="代入"
        ),
        said(f"把字母 $t$ 换成 $x$，得 ${answer}$。"),
    )
    wrong = slips(
        answer, (f"f(x)={polynomial([a, 4 * a * m + b, 4 * a * m * m + 2 * b * m + c])}", "方向弄反了，应当用 $t$ 表示 $x$ 再代入。"),
        (f"f(x)={polynomial(shown)}", f"这是 $f({inner})$，不是 $f(x)$。"),
        (f"f(x)={polynomial([a, b, c + m])}", "常数项算错了。"), (f"f(x)={polynomial([a, b, c + a * m * m])}", "展开平方时常数项多算了。"),
    )  # fmt: skip
    ask = dice.pick(("若", "已知"))
    return Draft(
        f"{ask} $f({inner})={polynomial(shown)}$，则 $f(x)$ 的解析式为____。", answer, steps,
        lambda: held(answer, all(a * (x + m) ** 2 + b * (x + m) + c == shown[0] * x * x + shown[1] * x + shown[2] for x in range(-9, 10))),
        distractors=wrong,
    )  # fmt: skip


def by_system(dice: Dice, level: int) -> Draft:
    """p f(x) + q f(-x) given: replace x by -x and eliminate."""
    p = dice.integer(2, 4)
    q = dice.integer(1, p - 1)
    even, odd, constant = dice.integer(0, 2), dice.nonzero(-3, 3), dice.nonzero(-4, 4)
    if level == 4:
        even = 0
    given = [(p + q) * even, (p - q) * odd, (p + q) * constant]
    own = polynomial([even, odd, constant])
    answer = f"f(x)={own}"
    head = f"{p}f(x)+{'' if q == 1 else q}f(-x)"
    other = f"{p}f(-x)+{'' if q == 1 else q}f(x)"
    mirrored = polynomial([given[0], -given[1], given[2]])
    steps = (
        said(f"${head}={polynomial(given)}$ ①，把 $x$ 换成 $-x$，得 ${other}={mirrored}$ ②。", name="列方程组"),
        said(f"①$\\times {p}$ 减去 ②" + (f"$\\times {q}$" if q > 1 else "") + f"，消去 $f(-x)$，得 ${p * p - q * q}f(x)={polynomial([(p * p - q * q) * k for k in (even, odd, constant)])}$。", name="消元"),
        said(f"所以 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer, (f"f(x)={polynomial([even, -odd, constant])}", "这是 $f(-x)$，不是 $f(x)$。"),
        (f"f(x)={polynomial([Fraction(k, p + q) for k in given])}", "把 $f(-x)$ 当成了 $f(x)$。"),
        (f"f(x)={polynomial([Fraction(k, p - q) for k in given])}", "把 $f(-x)$ 当成了 $-f(x)$。"),
        (f"f(x)={polynomial(given)}", "等号右边是两个函数值的组合，不是 $f(x)$。"),
    )  # fmt: skip
    return Draft(
        f"已知函数 $f(x)$ 对任意实数 $x$ 都满足 ${head}={polynomial(given)}$，则 $f(x)$ 的解析式为____。",
        answer, steps,
        lambda: held(answer, all(
            p * (even * x * x + odd * x + constant) + q * (even * x * x - odd * x + constant)
            == given[0] * x * x + given[1] * x + given[2] for x in range(-9, 10))),
        distractors=wrong,
    )  # fmt: skip


def by_iteration(dice: Dice, level: int) -> Draft:
    """A linear f with f(f(x)) given."""
    k, b = dice.pick((2, 3, 4)), dice.nonzero(-5, 5)
    square, rest = k * k, (k + 1) * b
    other = Fraction(rest, 1 - k)
    rising = level == 3
    one, two = linear_sum([(k, "x"), (b, "")]), linear_sum([(-k, "x"), (other, "")])
    answer = f"f(x)={one}" if rising else f"f(x)={one} \\text{{ 或 }} f(x)={two}"
    steps = (
        said(r"设 $f(x)=kx+b$（$k\ne 0$），则 $f(f(x))=k(kx+b)+b=k^2x+kb+b$。", name="待定系数法"),
        said(f"对照系数，得 $k^2={square}$，$kb+b={rest}$，所以 $k=\\pm {k}$。"),
        said(
            f"$f(x)$ 在 $\\mathbb{{R}}$ 上单调递增，所以 $k={k}$，$b={b}$。" if rising
            else f"$k={k}$ 时，$b={b}$；$k=-{k}$ 时，$b={fraction(other)}$。"
        ),
        said(f"所以 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer, (f"f(x)={two}" if rising else f"f(x)={one}", "斜率的符号没有按条件取舍，或漏了一个解。"),
        (f"f(x)={linear_sum([(square, 'x'), (rest, '')])}", "这是 $f(f(x))$。"),
        (f"f(x)={linear_sum([(k, 'x'), (Fraction(rest, 2), '')])}", "常数项是 $kb+b$，不是 $2b$。"),
        (f"f(x)={linear_sum([(k, 'x'), (rest, '')])}", "常数项还要解方程 $kb+b$。"),
    )  # fmt: skip
    extra = "，且 $f(x)$ 在 $\\mathbb{R}$ 上单调递增" if rising else ""
    root = isqrt(square)

    def again() -> str:
        good = [
            (m, Fraction(rest, m + 1)) for m in ((root,) if rising else (root, -root))
            if all(m * (m * x + Fraction(rest, m + 1)) + Fraction(rest, m + 1) == square * x + rest for x in range(5))
        ]  # fmt: skip
        return r" \text{ 或 } ".join(f"f(x)={linear_sum([(m, 'x'), (n, '')])}" for m, n in good)

    return Draft(
        f"已知 $f(x)$ 是一次函数{extra}，若 $f(f(x))={linear_sum([(square, 'x'), (rest, '')])}$，则 $f(x)$ 的解析式为____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


RECIPES = (
    Recipe("func.function.concept", "value", "fill", (1, 2, 3), value),
    Recipe("func.function.concept", "value-choice", "choice", (2, 3), value),
    Recipe("func.function.concept", "same", "choice", (2,), same),
    Recipe("func.function.domain", "conditions", "fill", (1, 2, 3), domain),
    Recipe("func.function.domain", "conditions-choice", "choice", (1, 2, 3), domain),
    Recipe("func.function.domain", "inner", "fill", (3, 4), inner_domain),
    Recipe("func.function.domain", "inner-choice", "choice", (3, 4), inner_domain),
    Recipe("func.function.range", "quadratic", "fill", (2, 3, 4), quadratic_range),
    Recipe("func.function.range", "separate", "fill", (3, 4, 5), fraction_range),
    Recipe("func.function.range", "separate-choice", "choice", (3, 4), fraction_range),
    Recipe("func.function.representation", "table", "fill", (1, 2, 3), table),
    Recipe("func.function.representation", "read-graph", "fill", (1, 2), read_graph),
    Recipe("func.function.formula", "substitution", "fill", (2, 3), by_substitution),
    Recipe("func.function.formula", "substitution-choice", "choice", (2, 3), by_substitution),
    Recipe("func.function.formula", "system", "fill", (4, 5), by_system),
    Recipe("func.function.formula", "linear", "fill", (3, 4), by_iteration),
)
