"""Rates of change, the derivative by its definition, rules of differentiation, and tangents."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, linear_sum, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.analysis.curves import (
    derived,
    differentiated,
    summed,
    value_at,
    written,
)
from curriculum.generators.working import line, said, slips
from engine.values import Step


def average(dice: Dice, level: int) -> Draft:
    """The average rate over an interval; the speed of a body at a moment."""
    a, b, c = dice.integer(1, 4), dice.nonzero(-5, 6), dice.integer(-3, 6)
    curve = (Fraction(a), Fraction(b), Fraction(c))
    if level == 1:
        low = dice.integer(-1, 3)
        high = low + dice.integer(1, 4)
        rise = value_at(curve, high) - value_at(curve, low)
        answer = fraction(rise / (high - low))
        top = rf"{fraction(value_at(curve, high))}-{in_brackets(value_at(curve, low))}"
        steps: tuple[Step, ...] = (
            line(rf"\frac{{{top}}}{{{high}-{in_brackets(low)}}}", answer, rf"平均变化率是 $\frac{{f({high})-f({low})}}{{{high}-{in_brackets(low)}}}$：", name="平均变化率"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (fraction(rise), "没有除以自变量的改变量。"),
            (fraction(-rise / (high - low)), "分子与分母的顺序不一致。"),
            (fraction(value_at(derived(curve), low)), "这是左端点处的瞬时变化率。"),
            (fraction((value_at(curve, high) + value_at(curve, low)) / 2), "平均变化率不是函数值的平均数。"),
        )  # fmt: skip
        return Draft(
            f"函数 $f(x)={written(curve)}$ 在区间 $[{low},{high}]$ 上的平均变化率是____。", answer, steps,
            lambda: fraction(summed([value_at(derived(curve), Fraction(low) + Fraction(2 * k + 1, 2) * Fraction(high - low, 40)) for k in range(40)]) / 40), distractors=wrong,
        )  # fmt: skip
    moment = dice.integer(1, 4)
    body, length = dice.pick(
        (
            ("质点沿直线运动", "m"),
            ("小球沿斜面向下滚动", "m"),
            ("一辆试验车沿直线行驶", "m"),
            ("一艘小船沿直线行驶", "m"),
        )
    )
    b = abs(b)
    path = (Fraction(a), Fraction(b), Fraction(0))
    speed = 2 * a * moment + b
    answer = str(speed) + r"\text{m/s}"
    ratio = linear_sum([(speed, ""), (a, r"\Delta t")])
    steps = (
        said(rf"从 $t={moment}$ 到 $t={moment}+\Delta t$ ，路程的改变量除以 $\Delta t$，化简得平均速度 ${ratio}$。", name="平均速度"),
        said(rf"当 $\Delta t$ 趋近于 $0$ 时，它趋近于 ${speed}$，这就是 $t={moment}$ 时的瞬时速度。", name="取极限"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (fraction(value_at(path, moment) / moment) + r"\text{m/s}", "这是前一段时间的平均速度。"),
        (str(a * moment + b) + r"\text{m/s}", "求极限前展开错了，漏了系数 $2$。"),
        (fraction(value_at(path, moment)) + r"\text{m/s}", "这是路程，不是速度。"),
        (str(2 * a * moment) + r"\text{m/s}", "漏了一次项对速度的影响。"),
        (str(2 * speed) + r"\text{m/s}", "多乘了 $2$。"),
    )
    return Draft(
        f"{body}，路程 $s$（单位：{length}）与时间 $t$（单位：s）的关系是 $s={written(path, 't')}$，则 $t={moment}$ 时的瞬时速度是____m/s。", answer.replace(r"\text{m/s}", ""), steps,
        lambda: fraction((value_at(path, moment + Fraction(1, 1000)) - value_at(path, moment - Fraction(1, 1000))) * 500), distractors=tuple(type(d)(d.latex.replace(r"\text{m/s}", ""), d.mistake) for d in wrong),
    )  # fmt: skip


def by_definition(dice: Dice, level: int) -> Draft:
    """A limit of differences as a multiple of f'(x0)."""
    place = dice.integer(1, 4)
    slope = dice.nonzero(-5, 6)
    up, bottom = dice.pick(((2, 1), (-1, 1), (3, 1), (-2, 1), (1, 2), (1, 3), (-1, 2), (3, 2)))
    both = level == 3
    down = dice.integer(1, 3) if both else 0
    total = Fraction(up + down, bottom)
    if total == 0:
        down, total = down + 1, Fraction(up + down + 1, bottom)
    step = {1: "", -1: "-"}.get(up, str(up)) + r"\Delta x"
    below = ("" if bottom == 1 else str(bottom)) + r"\Delta x"
    back = f"f({place}-{'' if down == 1 else down}\\Delta x)" if down else f"f({place})"
    quotient = rf"\frac{{f({place}{signed(step)})-{back}}}{{{below}}}"
    answer = fraction(total * slope)
    steps = (
        said(rf"自变量的改变量是 ${fraction(up + down)}\Delta x$，分母却是 ${below}$，先配成一致：$\lim\limits_{{\Delta x\to 0}}{quotient}={fraction(total) if total != 1 else ''}f'({place})$。", name="导数的定义"),
        line(rf"{in_brackets(total)}\times {in_brackets(slope)}", answer, f"代入 $f'({place})={slope}$："),
    )  # fmt: skip
    wrong = slips(
        answer,
        (slope, "分母与自变量的改变量不一致，没有配系数。"),
        (fraction(slope / total), "系数配反了。"),
        (fraction(-total * slope), "改变量的符号错了。"),
        (fraction(Fraction(up, bottom) * slope), "没有看清另一个函数值的自变量。"),
        (fraction(2 * total * slope), "系数配错了。"),
    )
    bend = dice.integer(1, 5)

    def again() -> str:
        # f(x) = slope (x - place) + bend (x - place)² has the derivative; its quotient at ±h averages to the limit.
        def curve(x: Fraction) -> Fraction:
            return slope * (x - place) + bend * (x - place) ** 2

        def at(h: Fraction) -> Fraction:
            return (curve(place + up * h) - curve(place - down * h)) / (bottom * h)

        return fraction((at(Fraction(1, 64)) + at(Fraction(-1, 64))) / 2)

    return Draft(
        rf"已知函数 $f(x)$ 在 $x={place}$ 处可导，且 $f'({place})={slope}$，则 $\lim\limits_{{\Delta x\to 0}}{quotient}=$____。", answer, steps, again, distractors=wrong,
    )  # fmt: skip


def rules(dice: Dice, level: int) -> Draft:
    """The derivative of a sum, a product or a quotient of basic functions."""
    a, n, k = dice.integer(2, 5), dice.integer(2, 5), dice.integer(1, 6)
    shapes: dict[int, tuple[tuple[str, str, str, tuple[tuple[str, str], ...]], ...]] = {
        1: (
            (f"x^{n}+{a}x", f"{n}{_power(n - 1)}+{a}", "和的导数是导数的和", ((f"{n}x^{n}+{a}", "指数没有减 $1$。"), (f"{_power(n - 1)}+{a}", "漏了系数。"), (f"{n}{_power(n - 1)}", "一次项的导数是常数，不是 $0$。"), (f"{n}{_power(n - 1)}+{a}x", "一次项没有求导。"))),
            (f"{a}\\sin x", f"{a}\\cos x", r"$(\sin x)'=\cos x$", ((f"-{a}\\cos x", "正弦的导数没有负号。"), (f"{a}\\sin x", "没有求导。"), (r"\cos x", "漏了系数。"), (f"-{a}\\sin x", "这是余弦的导数。"))),
            (f"{a}\\cos x", f"-{a}\\sin x", r"$(\cos x)'=-\sin x$", ((f"{a}\\sin x", r"$(\cos x)'$ 漏了负号。"), (r"-\sin x", "漏了系数。"), (f"{a}\\cos x", "没有求导。"), (f"-{a}\\cos x", "函数名没有改变。"))),
            (f"{a}^x", rf"{a}^x\ln {a}", r"$(a^x)'=a^x\ln a$", ((f"x\\cdot {a}^{{x-1}}", "把指数函数当成幂函数求导。"), (f"{a}^x", rf"漏乘 $\ln {a}$。"), (rf"\frac{{{a}^x}}{{\ln {a}}}", r"应乘 $\ln a$，不是除。"), (rf"{a}^{{x-1}}\ln {a}", "指数函数的指数不变。"))),
        ),
        2: (
            (f"x^{n}\\mathrm{{e}}^x", rf"({n}{_power(n - 1)}+x^{n})\mathrm{{e}}^x", "积的导数：前导后不导，加前不导后导", ((rf"{n}{_power(n - 1)}\mathrm{{e}}^x", "积的导数不是导数的积。"), (rf"x^{n}\mathrm{{e}}^x", r"漏了 $x^n$ 的导数那一项。"), (rf"({n}{_power(n - 1)}-x^{n})\mathrm{{e}}^x", "积的导数中间是加号。"), (rf"({_power(n - 1)}+x^{n})\mathrm{{e}}^x", "漏了系数。"))),
            (f"x^{n}\\ln x", f"{n}{_power(n - 1)}\\ln x+{_power(n - 1)}", "积的导数：前导后不导，加前不导后导", ((f"{n}{_power(n - 1)}\\cdot \\frac{{1}}{{x}}", "积的导数不是导数的积。"), (f"{n}{_power(n - 1)}\\ln x", "漏了后一项的导数。"), (f"{n}{_power(n - 1)}\\ln x-{_power(n - 1)}", "积的导数中间是加号。"), (f"{_power(n - 1)}\\ln x+{_power(n - 1)}", "漏了系数。"))),
            (f"{a}x\\cos x", f"{a}\\cos x-{a}x\\sin x", "积的导数：前导后不导，加前不导后导", ((f"{a}\\cos x+{a}x\\sin x", r"$(\cos x)'$ 漏了负号。"), (f"-{a}\\sin x", "积的导数不是导数的积。"), (f"{a}\\cos x", "漏了后一项的导数。"), (f"-{a}x\\sin x", "漏了前一项的导数。"))),
        ),
        3: (
            (rf"\frac{{x}}{{x+{k}}}", rf"\frac{{{k}}}{{(x+{k})^2}}", "商的导数：分子求导乘分母，减去分子乘分母的导数，再除以分母的平方", ((rf"-\frac{{{k}}}{{(x+{k})^2}}", "分子相减的顺序颠倒了。"), ("1", "商的导数不是导数的商。"), (rf"\frac{{{k}}}{{x+{k}}}", "分母没有平方。"), (rf"\frac{{2x+{k}}}{{(x+{k})^2}}", "分子中间应是减号。"))),
            (r"\frac{\ln x}{x}", r"\frac{1-\ln x}{x^2}", "商的导数：分子求导乘分母，减去分子乘分母的导数，再除以分母的平方", ((r"\frac{\ln x-1}{x^2}", "分子相减的顺序颠倒了。"), (r"\frac{1+\ln x}{x^2}", "分子中间应是减号。"), (r"\frac{1}{x}", "商的导数不是导数的商。"), (r"\frac{1-\ln x}{x}", "分母没有平方。"))),
            (rf"\frac{{{a}x}}{{\mathrm{{e}}^x}}", rf"\frac{{{a}-{a}x}}{{\mathrm{{e}}^x}}", "商的导数，再约去一个 $\\mathrm{e}^x$", ((rf"\frac{{{a}x-{a}}}{{\mathrm{{e}}^x}}", "分子相减的顺序颠倒了。"), (rf"\frac{{{a}}}{{\mathrm{{e}}^x}}", "商的导数不是导数的商。"), (rf"\frac{{{a}+{a}x}}{{\mathrm{{e}}^x}}", "分子中间应是减号。"), (rf"\frac{{{a}-{a}x}}{{\mathrm{{e}}^{{2x}}}}", "没有约去公因式。"))),
        ),
    }  # fmt: skip
    name, result, why, wrong = dice.pick(shapes[level])
    steps = (said(f"{why}，所以 $f'(x)={result}$。", name="求导法则"),)
    return Draft(
        f"函数 $f(x)={name}$ 的导数 $f'(x)=$____。", result, steps, lambda: differentiated(name),
        distractors=slips(result, *wrong),
    )  # fmt: skip


def _power(exponent: int) -> str:
    return "x" if exponent == 1 else f"x^{exponent}"


RECIPES = (
    Recipe("func.deriv.average", "mean-rate", "calculate", (1, 2), average),
    Recipe("func.deriv.average", "mean-rate-choice", "choice", (1, 2), average),
    Recipe("func.deriv.concept", "limit", "fill", (2, 3), by_definition),
    Recipe("func.deriv.concept", "limit-choice", "choice", (2, 3), by_definition),
    Recipe("func.deriv.basic", "rules", "calculate", (1, 2, 3), rules),
    Recipe("func.deriv.basic", "rules-choice", "choice", (1, 2, 3), rules),
)
