"""Derivatives at work: best values in life, inequalities, constructed functions, letters, zeros."""

import itertools
from fractions import Fraction
from math import exp, log

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.analysis.curves import curve, derived, value_at, written
from curriculum.generators.senior.functions.notation import held, interval
from curriculum.generators.working import said, slips
from engine.values import Step


def optimization(dice: Dice, level: int) -> Draft:
    """An open box from a square sheet; a cylinder-free profit; the best cut found by a derivative."""
    if level == 3:
        side = 6 * dice.integer(1, 6)
        best = Fraction(side, 6)
        volume = best * (side - 2 * best) ** 2
        asked = dice.chance(50)
        material = dice.pick(("铁皮", "硬纸板", "铝板", "塑料板"))
        answer = fraction(best if asked else volume)
        steps: tuple[Step, ...] = (
            said(
                f"设截去的小正方形边长为 $x$ cm，容积 $V=x({side}-2x)^2$，$0<x<{side // 2}$。",
                name="列函数，写定义域",
            ),
            said(
                f"$V'=({side}-2x)({side}-6x)$，在定义域内的零点是 $x={fraction(best)}$，左增右减。",
                name="求导",
            ),
            said(
                f"唯一的极大值就是最大值：$x={fraction(best)}$ 时，$V={fraction(volume)}$。",
                name="作答",
            ),
        )
        wrong = slips(
            answer,
            (fraction(Fraction(side, 4)), "把周长问题的结论搬来了。"),
            (fraction(Fraction(side, 3)), "求导时漏了一项。"),
            (fraction(Fraction(side, 2)), "这是定义域的端点，容积为 $0$。"),
            (fraction(volume if asked else best), "求的量看错了。"),
        )
        return Draft(
            f"用一块边长为 ${side}$ cm 的正方形{material}做一个无盖的方盒：四角各截去一个同样大小的正方形，再沿虚线折起、焊牢。" + ("要使容积最大，截去的小正方形的边长是____cm。" if asked else "这个方盒的最大容积是____cm³。"), answer, steps,
            lambda: _best_box(side, asked), distractors=wrong,
        )  # fmt: skip
    # profit: price p (10³ yuan), cubic cost
    top = dice.integer(3, 9)
    rate = 3 * top * top
    unit, goods = dice.pick(
        (("台", "一种净水器"), ("件", "一种文创产品"), ("吨", "一种涂料"), ("辆", "一种电动自行车"))
    )
    fixed = dice.integer(1, 6) * 10
    peak = Fraction(2 * top**3) - fixed
    asked = dice.chance(50)
    answer = str(top) if asked else fraction(peak)
    steps = (
        said(f"利润 $y={rate}x-x^3-{fixed}$（$x>0$），$y'={rate}-3x^2$。", name="列函数"),
        said(
            f"令 $y'=0$，在 $x>0$ 内只有 $x={top}$；$0<x<{top}$ 时 $y'>0$，$x>{top}$ 时 $y'<0$。",
            name="求导",
        ),
        said(f"所以产量是 ${top}$ 时利润最大，最大利润是 ${fraction(peak)}$ 万元。", name="作答"),
    )
    wrong = slips(
        answer,
        (fraction(peak) if asked else str(top), "求的量看错了。"),
        (str(rate), "令导数为零后没有开平方。"),
        (fraction(peak + fixed), "没有减去固定成本。"),
        (fraction(Fraction(rate, 3)), "没有开平方。"),
        (str(top + 1), "方程解错了。"),
    )
    return Draft(
        f"某厂生产{goods} $x$ 百{unit}时，销售收入是 ${rate}x$ 万元，总成本是 $x^3+{fixed}$ 万元。" + (f"要使利润最大，应生产____百{unit}。" if asked else "最大利润是____万元。"), answer, steps,
        lambda: _best_profit(rate, fixed, asked), distractors=wrong,
    )  # fmt: skip


def _best_box(side: int, asked: bool) -> str:
    tried = [Fraction(k, 12) for k in range(1, 6 * side)]
    best = max(tried, key=lambda x: x * (side - 2 * x) ** 2)
    return fraction(best if asked else best * (side - 2 * best) ** 2)


def _best_profit(rate: int, fixed: int, asked: bool) -> str:
    tried = [Fraction(k, 10) for k in range(1, 300)]
    best = max(tried, key=lambda x: rate * x - x**3 - fixed)
    return fraction(best if asked else rate * best - best**3 - fixed)


def inequality(dice: Dice, level: int) -> Draft:
    """The least value that proves an inequality, or the greatest constant it allows."""
    a = dice.integer(1, 5)
    kind = dice.pick(("exp", "log", "xlnx"))
    if kind == "exp":
        # e^x - a x, least at ln a: a - a ln a
        name = rf"\mathrm{{e}}^x-{'' if a == 1 else a}x"
        answer = "1" if a == 1 else rf"{a}-{a}\ln {a}"
        why, place = rf"f'(x)=\mathrm{{e}}^x-{a}", "0" if a == 1 else rf"\ln {a}"
        where = r"\mathbf{R}"
        trials = (exp(k / 1000) - a * k / 1000 for k in range(-3000, 4000))
        exact = a - a * log(a)
        wrong = slips(
            answer,
            (rf"{a}+{a}\ln {a}" if a > 1 else "0", "代入时符号错了。"),
            (rf"\ln {a}" if a > 1 else "-1", "这是取得最小值的 $x$。"),
            (rf"1-{a}", "代入的点不对。"),
            (r"\mathrm{e}" if a == 1 else rf"\mathrm{{e}}-{a}", "代入的点不对。"),
        )
    elif kind == "log":
        # x - a ln x: least at a: a - a ln a
        name = rf"x-{'' if a == 1 else a}\ln x"
        answer = "1" if a == 1 else rf"{a}-{a}\ln {a}"
        why, place = rf"f'(x)=1-\frac{{{a}}}{{x}}", str(a)
        where = r"(0,+\infty)"
        trials = (k / 1000 - a * log(k / 1000) for k in range(1, 12000))
        exact = a - a * log(a)
        wrong = slips(
            answer,
            (str(a) if a > 1 else "0", r"漏了 $\ln$ 那一项。"),
            (rf"{a}+{a}\ln {a}" if a > 1 else "-1", "代入时符号错了。"),
            (rf"1-\ln {a}" if a > 1 else "2", "漏了系数。"),
            ("1" if a > 1 else r"\mathrm{e}", "代入的点不对。"),
        )
    else:
        # a x ln x least at 1/e : -a/e
        name = rf"{'' if a == 1 else a}x\ln x"
        answer = rf"-\frac{{{a}}}{{\mathrm{{e}}}}"
        why, place = rf"f'(x)={'' if a == 1 else a}(\ln x+1)", r"\frac{1}{\mathrm{e}}"
        where = r"(0,+\infty)"
        trials = (a * k / 1000 * log(k / 1000) for k in range(1, 3000))
        exact = -a / exp(1)
        wrong = slips(
            answer,
            (rf"\frac{{{a}}}{{\mathrm{{e}}}}", "代入时符号错了。"),
            (rf"-{a}\mathrm{{e}}", "代入时倒数弄错了。"),
            ("0", "代入的点不对。"),
            (r"\frac{1}{\mathrm{e}}", "这是取得最小值的 $x$。"),
            (str(-a), r"$\ln$ 的值算错了。"),
        )
    steps = (
        said(f"在 ${where}$ 上 ${why}$，令 $f'(x)=0$，得 $x={place}$。", name="求导"),
        said(
            f"导数在 $x={place}$ 左边为负、右边为正，所以 $f(x)$ 的最小值是 ${answer}$，$m$ 最大是 ${answer}$。",
            name="最小值",
        ),
    )
    return Draft(
        rf"已知函数 $f(x)={name}$。若不等式 $f(x)\ge m$ 对定义域内的一切 $x$ 都成立，则实数 $m$ 的最大值是____。", answer, steps,
        lambda: held(answer, abs(min(trials) - exact) < 1e-5), distractors=wrong,
    )  # fmt: skip


def constructed(dice: Dice, level: int) -> Draft:
    """A condition on f and f' that makes x f(x) or f(x)/e^x monotone; an inequality solved by it."""
    a, value = dice.integer(1, 5), dice.integer(1, 6)
    kind = dice.pick(("product", "quotient"))
    larger = dice.chance(50)
    sign = ">" if larger else "<"
    if kind == "product":
        # x > 0, x f' + f > 0: x f rising; f(a) = value/a.. choose f(a)=value -> a·value
        condition = rf"x>0$ 时，$xf'(x)+f(x){sign}0"
        goal = rf"xf(x)>{a * value}"
        helper = "g(x)=xf(x)"
        why = rf"g'(x)=xf'(x)+f(x){sign}0"
        answer = interval(a, None) if larger else interval(0, a)
        head = (
            r"设定义在 $(0,+\infty)$ 上的函数 $f(x)$ 满足：当 $"
            + condition
            + f"$，且 $f({a})={value}$。"
        )
        wrong = slips(
            answer,
            (interval(0, a) if larger else interval(a, None), "增减性用反了。"),
            (interval(None, a), "漏了定义域。"),
            (interval(a * value, None), "把函数值当成了自变量。"),
            (interval(value, None), "把函数值当成了自变量。"),
        )
    else:
        condition = rf"f'(x){sign}f(x)"
        goal = rf"f(x)>{value}\mathrm{{e}}^{{x-{a}}}"
        helper = r"g(x)=\frac{f(x)}{\mathrm{e}^x}"
        why = rf"g'(x)=\frac{{f'(x)-f(x)}}{{\mathrm{{e}}^x}}{sign}0"
        answer = interval(a, None) if larger else interval(None, a)
        head = rf"设定义在 $\mathbf{{R}}$ 上的函数 $f(x)$ 的导函数是 $f'(x)$，对任意 $x$ 都有 ${condition}$，且 $f({a})={value}$。"
        wrong = slips(
            answer,
            (interval(None, a) if larger else interval(a, None), "增减性用反了。"),
            (interval(0, None), "没有用已知的函数值。"),
            (interval(-a, None), "符号错了。"),
            (interval(value, None), "把函数值当成了自变量。"),
        )
    steps = (
        said(
            f"构造 ${helper}$，则 ${why}$，$g(x)$ 单调递{'增' if larger else '减'}。",
            name="构造函数",
        ),
        said(f"要解的不等式就是 $g(x)>g({a})$，所以解集是 ${answer}$。", name="用单调性"),
    )

    def again() -> str:
        # An example that meets the condition, tried at many points.
        pace = 0.5 if larger else -0.5
        points = [k / 16 for k in range(1, 160) if k != 16 * a]
        if kind == "product":
            good = all(
                (a * value * (x / a) ** pace > a * value) == ((x > a) == larger) for x in points
            )
        else:
            good = all(
                (value * exp((1 + pace) * (x - a)) > value * exp(x - a)) == ((x > a) == larger)
                for x in points
            )
        return held(answer, good)

    return Draft(f"{head}则不等式 ${goal}$ 的解集是____。", answer, steps, again, distractors=wrong)


def always(dice: Dice, level: int) -> Draft:
    """For which letter an inequality holds always, or somewhere, on an interval."""
    low = dice.integer(-2, 1)
    high = low + dice.integer(2, 4)
    turn = dice.integer(low, high)
    shape = (
        curve(1, -3 * turn, 0, dice.integer(-3, 4))
        if level == 4
        else curve(1, -2 * turn, dice.integer(-3, 4))
    )
    stops = (
        [x for x in (Fraction(0), Fraction(2 * turn)) if low < x < high]
        if level == 4
        else [Fraction(turn)]
    )
    values = [value_at(shape, x) for x in (Fraction(low), Fraction(high), *stops)]
    least, greatest = min(values), max(values)
    every = dice.chance(60)
    bound, other = (greatest, least) if every else (least, greatest)
    answer = rf"[{fraction(bound)},+\infty)"
    words = "恒成立" if every else "有解"
    extreme = "最大" if every else "最小"
    steps: tuple[Step, ...] = (
        said(
            rf"$a\ge {written(shape)}$ 在区间上{words}，只要 $a$ 不小于右边的{extreme}值。",
            name="恒成立与能成立",
        ),
        said(
            f"右边的导数是 ${written(derived(shape))}$，比较极值与端点值，{extreme}值是 ${fraction(bound)}$。",
            name="求最值",
        ),
        said(f"所以 $a$ 的取值范围是 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (rf"[{fraction(other)},+\infty)", "恒成立与能成立的最大、最小用反了。"),
        (rf"(-\infty,{fraction(bound)}]", "不等号的方向弄反了。"),
        (rf"({fraction(bound)},+\infty)", "等号能取到。"),
        (rf"[{fraction(bound + 2)},+\infty)", "最值算错了。"),
    )

    def again() -> str:
        found = [value_at(shape, low + Fraction(k, 24)) for k in range(24 * (high - low) + 1)]
        return rf"[{fraction(max(found) if every else min(found))},+\infty)"

    return Draft(
        rf"关于 $x$ 的不等式 $a-({written(shape)})\ge 0$ 在区间 $[{low},{high}]$ 上{words}，则实数 $a$ 的取值范围是____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def zeros(dice: Dice, level: int) -> Draft:
    """How many zeros a cubic has; for which letter it has three."""
    t = dice.integer(1, 3)
    shift = dice.nonzero(-9, 9)
    peak = 2 * t**3
    name = f"x^3-{3 * t * t}x"
    if level == 3:
        value = shift if abs(shift) != peak else shift + (1 if shift > 0 else -1)
        count = 3 if abs(value) < peak else 1
        if dice.chance(25):
            value, count = dice.pick((peak, -peak)), 2
        answer = str(count)
        steps: tuple[Step, ...] = (
            said(
                f"$f'(x)=3x^2-{3 * t * t}$，极大值 $f(-{t})={peak + value}$，极小值 $f({t})={value - peak}$。",
                name="求极值",
            ),
            said(
                {
                    3: "极大值为正、极小值为负，三段上各有一个零点。",
                    1: "两个极值同号，只有一个零点。",
                    2: "有一个极值恰好是零，另有一个零点。",
                }[count]
                + f"所以有 ${count}$ 个零点。",
                name="看极值的符号",
            ),
        )
        wrong = slips(answer, *((str(k), "没有看极大值与极小值的符号。") for k in (0, 1, 2, 3)))
        return Draft(
            f"函数 $f(x)={name}{signed(value)}$ 的零点个数是____。", answer, steps,
            lambda: _count_zeros(t, value), distractors=wrong,
        )  # fmt: skip
    answer = interval(-peak, peak)
    steps = (
        said(
            f"方程就是 ${name}=a$。设 $g(x)={name}$，$g'(x)=3x^2-{3 * t * t}$，极大值 $g(-{t})={peak}$，极小值 $g({t})=-{peak}$。",
            name="分离参数",
        ),
        said(f"直线 $y=a$ 与曲线有三个交点，要 $-{peak}<a<{peak}$。", name="数形结合"),
    )
    wrong = slips(
        answer,
        (interval(-peak, peak, "[]"), "取等号时只有两个交点。"),
        (interval(-t, t), "把极值点当成了极值。"),
        (interval(None, -peak), "这时只有一个交点。"),
        (interval(0, peak), "只看了一半。"),
    )

    def again() -> str:
        inside = all(
            _count_zeros(t, -Fraction(a)) == "3"
            for a in (-peak + Fraction(1, 4), 0, peak - Fraction(1, 4))
        )
        outside = all(
            _count_zeros(t, -Fraction(a)) != "3" for a in (-peak, peak, peak + 1, -peak - 1)
        )
        return held(answer, inside and outside)

    return Draft(
        f"若关于 $x$ 的方程 ${name}-a=0$ 有三个不同的实数根，则实数 $a$ 的取值范围是____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def _count_zeros(t: int, shift: Fraction | int) -> str:
    """Zeros of x³ − 3t²x + shift, by Sturm's way of counting sign changes on a fine exact grid."""
    shape = curve(1, 0, -3 * t * t, shift)
    marks = [Fraction(k, 16) for k in range(-16 * 12, 16 * 12 + 1)]
    values = [value_at(shape, x) for x in marks]
    exact = sum(value == 0 for value in values)
    crossings = sum(a * b < 0 for a, b in itertools.pairwise(values))
    return str(exact + crossings)


RECIPES = (
    Recipe("func.deriv.optimization", "best", "word", (3, 4), optimization),
    Recipe("func.deriv.optimization", "best-choice", "choice", (3, 4), optimization),
    Recipe("func.deriv.prove", "bound", "fill", (3,), inequality),
    Recipe("func.deriv.prove", "bound-choice", "choice", (3,), inequality),
    Recipe("func.deriv.construct", "solve", "fill", (4,), constructed),
    Recipe("func.deriv.construct", "solve-choice", "choice", (4,), constructed),
    Recipe("func.deriv.always", "range", "fill", (3, 4), always),
    Recipe("func.deriv.always", "range-choice", "choice", (3, 4), always),
    Recipe("func.deriv.zeros", "cubic", "fill", (3, 4), zeros),
    Recipe("func.deriv.zeros", "cubic-choice", "choice", (3, 4), zeros),
)
