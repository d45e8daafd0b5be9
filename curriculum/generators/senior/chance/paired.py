"""Two variables: scatter, regression, residuals, and the 2 by 2 table."""

from fractions import Fraction
from math import sqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips
from engine.plot.figures import scatter_plot
from engine.values import Distractor, Step


def relation(dice: Dice, level: int) -> Draft:
    """Function, correlation or neither; positive or negative."""
    if level == 1:
        right, *_ = chosen = dice.pick(
            (
                ("人的身高与体重", "相关关系", "身高影响体重，但不能由身高确定体重。"), ("正方形的边长与面积", "函数关系", "面积由边长唯一确定。"),
                ("学生每天的学习时间与成绩", "相关关系", "学习时间影响成绩，但不能确定成绩。"), ("匀速行驶的汽车的路程与时间", "函数关系", "路程由时间唯一确定。"),
                ("施肥量与粮食产量", "相关关系", "施肥量影响产量，但不能确定产量。"), ("圆的半径与周长", "函数关系", "周长由半径唯一确定。"),
                ("汽车的使用年限与所支出的维修费", "相关关系", "年限影响维修费，但不能确定它。"), ("单价一定时，商品的数量与总价", "函数关系", "总价由数量唯一确定。"),
            )
        )  # fmt: skip
        kind, why = chosen[1], chosen[2]
        other = "函数关系" if kind == "相关关系" else "相关关系"
        return Draft(
            f"{right}之间的关系是____。（填“函数关系”或“相关关系”）", kind, (said(why, name="相关关系"),), lambda: kind if ("确定。" in why and "唯一" in why) == (kind == "函数关系") else other,
            distractors=(Distractor(other, "要看一个量能否由另一个量唯一确定。"),),
        )  # fmt: skip
    slope = dice.pick((-1, 1))
    xs = list(range(1, 8))
    start = dice.integer(3, 6) if slope > 0 else dice.integer(14, 18)
    ys = [start + slope * (2 * x) // 1 + dice.integer(-1, 1) for x in xs]
    word, other = ("正相关", "负相关") if slope > 0 else ("负相关", "正相关")
    steps = (
        said(
            "从左到右看，散点大致"
            + ("上升" if slope > 0 else "下降")
            + f"，一个量增大时另一个量有{'增大' if slope > 0 else '减小'}的趋势。",
            name="看散点图",
        ),
        said(f"所以是{word}。"),
    )

    def again() -> str:
        mx, my = Fraction(sum(xs), 7), Fraction(sum(ys), 7)
        return (
            "正相关"
            if sum(((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True)), Fraction(0)) > 0
            else "负相关"
        )

    return Draft(
        "散点图如图所示，两个变量是____。（填“正相关”或“负相关”）", word, steps, again,
        distractors=(Distractor(other, "看散点从左到右是上升还是下降。"),),
        pictures=(scatter_plot([float(x) for x in xs], [float(y) for y in ys]),),
    )  # fmt: skip


def _points(dice: Dice, exact: bool = False) -> tuple[list[int], list[int], Fraction, Fraction]:
    """Five points with x = 1..5, y whole, and the least-squares line."""
    xs = [1, 2, 3, 4, 5]
    slope, start = dice.integer(1, 4), dice.integer(2, 9)
    noise = dice.pick(
        ((0, 0, 0, 0, 0),)
        if exact
        else (
            (1, -1, 0, -1, 1),
            (0, 1, -1, 0, 0),
            (-1, 1, 0, 0, 0),
            (1, 0, -1, 0, 0),
            (0, -1, 1, 1, -1),
            (-1, 0, 1, 1, -1),
        )
    )
    ys = [start + slope * x + e for x, e in zip(xs, noise, strict=True)]
    mx, my = Fraction(3), Fraction(sum(ys), 5)
    b = sum(((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True)), Fraction(0)) / 10
    return xs, ys, b, my - 3 * b


def _line_text(b: Fraction, a: Fraction) -> str:
    sign = "+" if a >= 0 else "-"
    slope = "" if b == 1 else decimal(b)
    return rf"\hat{{y}}={slope}x" + (f"{sign}{decimal(abs(a))}" if a else "")


def _table(xs: list[int], ys: list[int]) -> str:
    return (
        "\n\n| $x$ | " + " | ".join(f"${x}$" for x in xs) + " |\n|" + "---|" * 6 + "\n| $y$ | "
        + " | ".join(f"${y}$" for y in ys) + " |\n\n"
    )  # fmt: skip


def least_squares(dice: Dice, level: int) -> Draft:
    """The regression line of five points; or a prediction; or a missing value."""
    xs, ys, b, a = _points(dice)
    my = Fraction(sum(ys), 5)
    what = dice.pick(
        (
            "广告费 $x$（万元）与销售额 $y$（万元）",
            "使用年限 $x$（年）与维修费 $y$（百元）",
            "学习时间 $x$（时）与得分 $y$（分）",
            "施肥量 $x$（单位）与产量 $y$（单位）",
        )
    )
    start = f"{what}的统计数据如下：{_table(xs, ys)}"
    text = _line_text(b, a)
    top = sum(x * y for x, y in zip(xs, ys, strict=True))
    steps: list[Step] = [
        said(
            rf"$\bar{{x}}=3$，$\bar{{y}}={decimal(my)}$，$\sum x_iy_i={top}$，$\sum x_i^2=55$。",
            name="求平均数",
        ),
        line(
            rf"\frac{{{top}-5\times 3\times {decimal(my)}}}{{55-5\times 3^2}}",
            decimal(b),
            r"$\hat{b}=\frac{\sum x_iy_i-n\bar{x}\bar{y}}{\sum x_i^2-n\bar{x}^2}$：",
            name="最小二乘法",
        ),
        line(
            rf"{decimal(my)}-{decimal(b)}\times 3",
            decimal(a),
            r"$\hat{a}=\bar{y}-\hat{b}\bar{x}$：",
        ),
    ]
    if level == 2:
        answer = text
        ask = r"用最小二乘法求 $y$ 关于 $x$ 的经验回归方程 $\hat{y}=\hat{b}x+\hat{a}$。"
        wrong = slips(
            answer,
            (_line_text(a, b), "$a$、$b$ 的位置写反了。"),
            (_line_text(b, my), r"$\hat{a}$ 应是 $\bar{y}-\hat{b}\bar{x}$。"),
            (_line_text(b, a + 1), "算错了。"),
        )
    elif level == 3:
        at = dice.integer(6, 9)
        answer = decimal(b * at + a)
        ask = f"用最小二乘法求出经验回归方程，并预测 $x={at}$ 时 $y$ 的值约是____。"
        steps.append(
            line(
                rf"{decimal(b)}\times {at}{'+' if a >= 0 else '-'}{decimal(abs(a))}",
                answer,
                f"把 $x={at}$ 代入：",
            )
        )
        wrong = slips(
            answer,
            (decimal(a * at + b), "$a$、$b$ 的位置写反了。"),
            (decimal(b * at), r"漏了 $\hat{a}$。"),
            (decimal(b * (at - 1) + a), "代入的值看错了。"),
        )
    else:
        k = dice.below(5)
        shown = (
            "\n\n| $x$ | "
            + " | ".join(f"${x}$" for x in xs)
            + " |\n|"
            + "---|" * 6
            + "\n| $y$ | "
            + " | ".join("$m$" if j == k else f"${y}$" for j, y in enumerate(ys))
            + " |\n\n"
        )
        start = f"{what}的统计数据如下：{shown}"
        answer = str(ys[k])
        ask = rf"已知 $y$ 关于 $x$ 的经验回归方程是 ${text}$，则表中的 $m=$____。"
        steps = [
            said(
                rf"$\bar{{x}}=3$，回归直线过样本点的中心，所以 $\bar{{y}}={decimal(b)}\times 3{'+' if a >= 0 else '-'}{decimal(abs(a))}={decimal(my)}$。",
                name="过样本点的中心",
            ),
            line(
                rf"5\times {decimal(my)}-{'-'.join(str(y) for j, y in enumerate(ys) if j != k)}",
                answer,
                "用总和减去其余各数：",
            ),
        ]
        fit = b * xs[k] + a
        wrong = slips(
            answer,
            (decimal(fit), "回归直线不一定过每个数据点，不能直接代入。"),
            (decimal(my), "求成了平均数。"),
            (ys[k] + 1, "算错了。"),
        )
    kept = tuple(w for w in wrong if w.latex != answer)

    def again() -> str:
        import sympy

        p, q = sympy.symbols("p q")
        error = sum((p * x + q - y) ** 2 for x, y in zip(xs, ys, strict=True))
        found = sympy.solve([sympy.diff(error, p), sympy.diff(error, q)], [p, q])
        slope, constant = Fraction(str(found[p])), Fraction(str(found[q]))
        if level == 2:
            return (
                rf"\hat{{y}}={fraction(slope)}x+{fraction(constant)}"
                if constant >= 0
                else rf"\hat{{y}}={fraction(slope)}x{fraction(constant)}"
            )
        if level == 3:
            return fraction(slope * at + constant)
        return fraction(5 * (slope * 3 + constant) - sum(y for j, y in enumerate(ys) if j != k))

    return Draft(start + ask, answer, tuple(steps), again, distractors=kept)


def residual(dice: Dice, level: int) -> Draft:
    """A residual, or which model fits better."""
    if level == 1 or dice.chance(60):
        b, a = Fraction(dice.integer(5, 30), 10), Fraction(dice.integer(-20, 50), 10)
        x = dice.integer(2, 9)
        predicted = b * x + a
        off = Fraction(dice.nonzero(-15, 15), 10)
        observed = predicted + off
        answer = decimal(off)
        text = _line_text(b, a)
        steps: tuple[Step, ...] = (
            line(
                rf"{decimal(b)}\times {x}{'+' if a >= 0 else '-'}{decimal(abs(a))}",
                decimal(predicted),
                f"$x={x}$ 时的预测值：",
            ),
            line(
                f"{decimal(observed)}-{decimal(predicted) if predicted >= 0 else f'({decimal(predicted)})'}",
                answer,
                "残差等于观测值减预测值：",
                name="残差",
            ),
        )
        wrong = slips(
            answer,
            (decimal(-off), "残差写成了预测值减观测值。"),
            (decimal(predicted), "求成了预测值。"),
            (decimal(observed), "这是观测值。"),
        )
        return Draft(
            rf"已知经验回归方程是 ${text}$，在样本点 $({x},{decimal(observed)})$ 处的残差是____。", answer, steps,
            lambda: fraction(Fraction(str(float(observed))).limit_denominator(1000) - (b * x + a)), distractors=tuple(w for w in wrong if w.latex != answer),
        )  # fmt: skip
    values = sorted(dice.picks(range(52, 99), 3))
    shown = dice.shuffled(values)
    names = ["模型一", "模型二", "模型三"]
    best = names[shown.index(values[-1])]
    answer = best
    steps = (
        said("$R^2$ 越接近 $1$，残差平方和越小，拟合效果越好。", name="决定系数"),
        said(f"所以{best}的拟合效果最好。"),
    )
    listing = "，".join(
        f"{name}的 $R^2={decimal(Fraction(v, 100))}$" for name, v in zip(names, shown, strict=True)
    )
    return Draft(
        f"用三个模型拟合同一组数据，{listing}，拟合效果最好的是____。", answer, steps,
        lambda: max(zip(shown, names, strict=True))[1],
        distractors=tuple(Distractor(name, "$R^2$ 越大（越接近 $1$）拟合越好。") for name in names if name != best),
    )  # fmt: skip


def coefficient(dice: Dice, level: int) -> Draft:
    """Compare |r|, or work r out where it is a simple number."""
    if level == 1:
        sizes = dice.picks(range(30, 99), 3)
        values = [Fraction(v, 100) * dice.pick((1, -1)) for v in sizes]
        names = ["甲", "乙", "丙"]
        best = names[sizes.index(max(sizes))]
        listing = "，".join(
            f"{name}组 $r={decimal(v)}$" for name, v in zip(names, values, strict=True)
        )
        return Draft(
            f"三组数据的样本相关系数分别是：{listing}，线性相关程度最强的是____组。（填“甲”“乙”或“丙”）", best,
            (said("看 $|r|$ 的大小：$|r|$ 越接近 $1$，线性相关程度越强。", name="相关系数"),),
            lambda: max(zip((abs(v) for v in values), names, strict=True))[1],
            distractors=tuple(Distractor(name, "要比较 $|r|$，不是比较 $r$。") for name in names if name != best),
        )  # fmt: skip
    xs = [1, 2, 3, 4, 5]
    ys, r = dice.pick(
        (
            ([2, 1, 3, 5, 4], Fraction(4, 5)),
            ([1, 3, 2, 5, 4], Fraction(4, 5)),
            ([1, 2, 3, 5, 4], Fraction(9, 10)),
            ([5, 3, 4, 1, 2], Fraction(-4, 5)),
            ([5, 4, 3, 1, 2], Fraction(-9, 10)),
            ([2, 4, 1, 5, 3], Fraction(3, 10)),
            ([1, 4, 3, 2, 5], Fraction(6, 10)),
            ([4, 5, 3, 1, 2], Fraction(-8, 10)),
        )
    )
    k, shift = dice.integer(1, 4), dice.integer(0, 6)
    shown = [k * y + shift for y in ys]
    my = Fraction(sum(shown), 5)
    top = sum(((x - 3) * (y - my) for x, y in zip(xs, shown, strict=True)), Fraction(0))
    spread = sum(((y - my) ** 2 for y in shown), Fraction(0))
    answer = decimal(r)
    steps: tuple[Step, ...] = (
        said(
            rf"$\bar{{x}}=3$，$\bar{{y}}={decimal(my)}$，$\sum(x_i-\bar{{x}})(y_i-\bar{{y}})={decimal(top)}$，$\sum(x_i-\bar{{x}})^2=10$，$\sum(y_i-\bar{{y}})^2={decimal(spread)}$。",
            name="先求各个和",
        ),
        line(
            rf"\frac{{{decimal(top)}}}{{\sqrt{{10}}\times \sqrt{{{decimal(spread)}}}}}",
            answer,
            "代入相关系数的公式：",
            name="相关系数",
        ),
    )
    wrong = slips(
        answer,
        (decimal(-r), "符号错了：看两个量是同增还是一增一减。"),
        (decimal(r * r), "多平方了一次。"),
        (decimal(top / 10), r"求成了 $\hat{b}$。"),
    )

    def again() -> str:
        a = [x - sum(xs) / 5 for x in xs]
        b = [y - sum(shown) / 5 for y in shown]
        cosine = sum(p * q for p, q in zip(a, b, strict=True)) / sqrt(
            sum(p * p for p in a) * sum(q * q for q in b)
        )
        return f"{round(cosine, 6):g}"

    return Draft(
        f"已知数据{_table(xs, shown)}则样本相关系数 $r=$____。",
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def nonlinear(dice: Dice, level: int) -> Draft:
    """Take logarithms, fit a line, go back."""
    c, k = dice.integer(1, 4), Fraction(dice.integer(1, 9), 10)
    b, a = decimal(k), c
    answer = rf"y=e^{{{b}x+{a}}}"
    steps: tuple[Step, ...] = (
        said(rf"由 $z=\ln y$，得 $\ln y={b}x+{a}$。", name="换元"),
        said(rf"化回 $y$：$y=e^{{{b}x+{a}}}$。", name="换回原变量"),
    )
    wrong = slips(
        answer,
        (f"y={b}x+{a}", "求出后没有把变量换回去。"),
        (rf"y=\ln({b}x+{a})", "由 $\\ln y$ 得 $y$ 要用指数。"),
        (rf"y=e^{{{a if a > 1 else ''}x+{b}}}", "$a$、$b$ 的位置写反了。"),
    )
    return Draft(
        rf"用模型 $y=ce^{{kx}}$ 拟合一组数据，设 $z=\ln y$，得到 $z$ 关于 $x$ 的经验回归方程 $\hat{{z}}={b}x+{a}$，则 $y$ 关于 $x$ 的经验回归方程是____。",
        answer, steps, lambda: rf"y=e^{{{a}}}e^{{{b}x}}", distractors=wrong,
    )  # fmt: skip


def contingency(dice: Dice, level: int) -> Draft:
    """A missing cell, the statistic, or the conclusion."""
    a, b, c, d = dice.pick(
        (
            (40, 20, 10, 30),
            (30, 20, 10, 40),
            (25, 25, 15, 35),
            (20, 30, 10, 40),
            (35, 15, 25, 25),
            (30, 10, 30, 30),
            (45, 15, 15, 25),
            (20, 10, 20, 50),
        )
    )
    n = a + b + c + d
    top = n * (a * d - b * c) ** 2
    value = Fraction(top, (a + b) * (c + d) * (a + c) * (b + d))
    title = dice.pick(
        (
            ("爱好运动", "男", "女"),
            ("喜欢阅读", "学生甲班", "学生乙班"),
            ("患病", "服药", "未服药"),
            ("满意", "青年", "老年"),
            ("睡眠充足", "走读生", "住校生"),
        )
    )
    cells = [a, b, c, d]
    rounded = Fraction(int(value * 1000 + Fraction(1, 2)), 1000)
    table = (
        (
            f"\n\n| | {title[0]} | 不{title[0]} | 合计 |\n|---|---|---|---|\n| {title[1]} | ${{}}$ | ${{}}$ | ${a + b}$ |\n| {title[2]} | ${{}}$ | ${{}}$ | ${c + d}$ |\n| 合计 | ${a + c}$ | ${b + d}$ | ${n}$ |\n\n"
        )
        .replace("不患病", "未患病")
        .replace("不睡眠充足", "睡眠不足")
        .replace("不满意", "不满意")
    )
    steps: tuple[Step, ...]
    if level == 1:
        k = dice.below(4)
        shown = table.format(*("m" if j == k else v for j, v in enumerate(cells)))
        answer = str(cells[k])
        row = a + b if k < 2 else c + d
        other = cells[k ^ 1]
        steps = (line(f"{row}-{other}", answer, "用这一行的合计减去另一格：", name="列联表"),)
        wrong = slips(
            answer,
            (row, "这是这一行的合计。"),
            (other, "看成了旁边的一格。"),
            (n - row, "减错了合计。"),
        )
        return Draft(
            f"某次调查得到 $2\\times 2$ 列联表：{shown}则 $m=$____。", answer, steps,
            lambda: str((a + c if k % 2 == 0 else b + d) - cells[k ^ 2]), distractors=wrong,
        )  # fmt: skip
    shown = table.format(*cells)
    formula = r"$\chi^2=\frac{n(ad-bc)^2}{(a+b)(c+d)(a+c)(b+d)}$"
    fit = rf"\frac{{{n}\times ({a}\times {d}-{b}\times {c})^2}}{{{a + b}\times {c + d}\times {a + c}\times {b + d}}}"
    exact = rounded == value
    first = (
        line(fit, fraction(value), "代入公式：", name="独立性检验")
        if exact
        else said(rf"代入公式：$\chi^2={fit}\approx {decimal(rounded)}$。", name="独立性检验")
    )
    if level == 2:
        answer = decimal(rounded)
        steps = (first,)
        wrong = slips(
            answer,
            (decimal(Fraction(int(value / n * 1000 + Fraction(1, 2)), 1000)), "漏乘了 $n$。"),
            (decimal(Fraction(abs(a * d - b * c), 100)), "只算了交叉相乘的差。"),
            (decimal(rounded + 1), "算错了。"),
        )
        return Draft(
            f"某次调查得到 $2\\times 2$ 列联表：{shown}则 $\\chi^2\\approx$____。（结果精确到 $0.001$；{formula}）", answer, steps,
            lambda: f"{n * (a * d - b * c) ** 2 / ((a + b) * (c + d) * (a + c) * (b + d)) + 1e-9:.3f}", distractors=wrong,
        )  # fmt: skip
    bound, alpha = dice.pick(
        (
            (Fraction(3841, 1000), "0.05"),
            (Fraction(6635, 1000), "0.01"),
            (Fraction(10828, 1000), "0.001"),
        )
    )
    related = value >= bound
    answer = "是" if related else "否"
    steps = (
        first,
        said(
            rf"$\chi^2{'>' if related else '<'} {decimal(bound)}=x_{{{alpha}}}$，"
            + (
                f"推断两者有关联，犯错误的概率不超过 ${alpha}$。"
                if related
                else "没有充分证据推断两者有关联。"
            )
        ),
    )
    return Draft(
        f"某次调查得到 $2\\times 2$ 列联表：{shown}依据 $\\alpha={alpha}$ 的独立性检验（临界值 $x_{{{alpha}}}={decimal(bound)}$，{formula}），能否认为两者有关联？____（填“是”或“否”）",
        answer, steps,
        lambda: "是" if n * (a * d - b * c) ** 2 >= float(bound) * (a + b) * (c + d) * (a + c) * (b + d) else "否",
        distractors=(Distractor("否" if related else "是", "把算出的值与临界值比较：不小于临界值才推断有关联。"),),
    )  # fmt: skip


RECIPES = (
    Recipe("prob.paired.relation", "kind", "fill", (1, 2), relation),
    Recipe("prob.paired.coefficient", "strength", "fill", (1, 3), coefficient),
    Recipe("prob.paired.least-squares", "five-points", "calculate", (2, 3, 4), least_squares),
    Recipe("prob.paired.residual", "residual", "fill", (1, 2), residual),
    Recipe("prob.paired.nonlinear", "exponential", "fill", (2,), nonlinear),
    Recipe("prob.paired.nonlinear", "exponential-choice", "choice", (2,), nonlinear),
    Recipe("prob.paired.table", "two-by-two", "fill", (1, 2, 3), contingency),
)
