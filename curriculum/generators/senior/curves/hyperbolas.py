"""Hyperbolas and parabolas: definitions, equations, properties, focal chords."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, linear_sum, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.forms import (
    Said,
    either,
    fact,
    hyperbola_of,
    judging,
    root_of,
)
from curriculum.generators.senior.functions.notation import held, point
from curriculum.generators.working import said, slips
from engine.plot.figures import hyperbola as branches
from engine.plot.figures import parabola as bowl
from engine.values import Step

HYPERBOLA = "ag.conic.hyperbola"
PROPERTY = "ag.conic.hyperbola-property"
PARABOLA = "ag.conic.parabola"
LINE = "ag.conic.parabola-line"
TRIPLES = (
    (3, 4, 5), (4, 3, 5), (6, 8, 10), (8, 6, 10), (5, 12, 13), (12, 5, 13),
    (9, 12, 15), (12, 9, 15), (8, 15, 17), (15, 8, 17), (7, 24, 25), (24, 7, 25),
)  # fmt: skip


def write(dice: Dice, level: int) -> Draft:
    """The equation from foci and a difference (1), axes (2), an asymptote and a point or focus (3)."""
    upright = dice.chance(50)
    axis = "y" if upright else "x"
    a, b, c = dice.pick(TRIPLES)
    answer = hyperbola_of(a * a, b * b, upright)
    if level == 1:
        foci = f"(0,-{c})$，$(0,{c})" if upright else f"(-{c},0)$，$({c},0)"
        statement = f"已知双曲线的两个焦点坐标分别是 ${foci}$，双曲线上的点到两个焦点的距离之差的绝对值等于 ${2 * a}$，求双曲线的标准方程。"
        first = f"由双曲线的定义，$2a={2 * a}$，$a={a}$；又 $c={c}$，所以 $b^2=c^2-a^2={b * b}$。"
        name = "双曲线的定义"
    elif level == 2:
        given = dice.pick(
            (
                f"实轴长为 ${2 * a}$，虚轴长为 ${2 * b}$",
                f"实轴长为 ${2 * a}$，焦距为 ${2 * c}$",
                f"焦距为 ${2 * c}$，离心率为 ${fraction(Fraction(c, a))}$",
            )
        )
        statement = f"已知双曲线的中心在原点，焦点在 ${axis}$ 轴上，{given}，求双曲线的标准方程。"
        first, name = f"由题意及 $c^2=a^2+b^2$，得 $a={a}$，$b={b}$，$c={c}$。", "求 a、b、c"
    else:
        k = Fraction(a, b) if upright else Fraction(b, a)
        focus = f"(0,{c})" if upright else f"({c},0)"
        statement = rf"已知双曲线的中心在原点，一个焦点为 ${focus}$，一条渐近线的方程为 $y={linear_sum([(k, 'x')])}$，求双曲线的标准方程。"
        first = rf"焦点在 ${axis}$ 轴上，渐近线的斜率是 $\frac{{{'a' if upright else 'b'}}}{{{'b' if upright else 'a'}}}={fraction(k)}$；又 $c={c}$，$c^2=a^2+b^2$，解得 $a={a}$，$b={b}$。"
        name = "渐近线"
    steps: tuple[Step, ...] = (
        said(first, name=name),
        said(f"焦点在 ${axis}$ 轴上，所以标准方程为 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (hyperbola_of(a * a, b * b, not upright), "焦点所在的轴看错了。"),
        (hyperbola_of(b * b, a * a, upright), "$a$ 与 $b$ 写反了。"),
        (hyperbola_of(a * a, c * c + a * a, upright), "写成了 $b^2=a^2+c^2$，应为 $c^2=a^2+b^2$。"),
        (hyperbola_of(4 * a * a, 4 * b * b, upright), "把实轴长当成了 $a$。"),
    )
    return Draft(
        statement, answer, steps,
        lambda: hyperbola_of(((c + a) - (c - a)) ** 2 // 4, c * c - a * a, upright),
        distractors=wrong,
    )  # fmt: skip


def other_focus(dice: Dice, level: int) -> Draft:
    """The distance to the other focus: one value or two, by the least distance c − a."""
    a, b, c = dice.pick(TRIPLES)
    near = c - a
    one = near + dice.integer(1, 3 * a)
    found = [n for n in (one - 2 * a, one + 2 * a) if n >= near and n + one >= 2 * c]
    answer = either(*map(str, found))
    steps = (
        said(f"由方程得 $a={a}$，$c={c}$。由双曲线的定义，$||PF_1|-|PF_2||={2 * a}$，所以 $|PF_2|$ 可能取 ${abs(one - 2 * a)}$ 或 ${one + 2 * a}$。" if one > 2 * a else f"由方程得 $a={a}$，$c={c}$。由双曲线的定义，$||PF_1|-|PF_2||={2 * a}$，而 $|PF_1|={one}$，所以只能是 $|PF_2|={one}+{2 * a}$。", name="双曲线的定义"),
        said(f"双曲线上的点到焦点的距离不小于 $c-a={near}$，检验后，所求距离是 ${answer}$。", name="检验"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (either(str(abs(one - 2 * a)), str(one + 2 * a)), "没有检验距离是否不小于 $c-a$。"),
        (str(one + a), "距离之差的绝对值是 $2a$，不是 $a$。"),
        (str(abs(2 * a - one) + 2 * c), "把焦距用进去了。"),
        (str(one + 2 * b), "距离之差是 $2a$，不是 $2b$。"),
        (str(one + 2 * c), "距离之差是 $2a$，不是 $2c$。"),
    )
    wrong = tuple(w for w in wrong if set(w.latex.split(r"\text{或}")) != set(map(str, found)))

    def again() -> str:
        # |PF₁| = e·x + a on the right branch (F₁ left), −e·x − a on the left branch
        e, values = Fraction(c, a), []
        for x in ((one - a) / e, (-one - a) / e):
            if x * x >= a * a:
                values.append(abs(e * x - a))
        return either(*map(fraction, sorted(values)))

    return Draft(
        f"设 $P$ 是双曲线 ${hyperbola_of(a * a, b * b)}$ 上一点，$F_1$，$F_2$ 是双曲线的两个焦点。若 $|PF_1|={one}$，则 $|PF_2|=$____。",
        answer, steps, again, distractors=wrong, solution_pictures=(branches(a, b),),
    )  # fmt: skip


def read(dice: Dice, level: int) -> Draft:
    """Asymptotes, eccentricity or an axis from the equation; level 3: eccentricity from asymptotes."""
    a, b = dice.pick(
        ((3, 4), (4, 3), (1, 2), (2, 1), (2, 3), (3, 2), (5, 12), (1, 3), (3, 1), (4, 5))
    )
    upright = dice.chance(50)
    c2 = a * a + b * b
    k = Fraction(a, b) if upright else Fraction(b, a)
    shown = hyperbola_of(a * a, b * b, upright)
    if level == 3:
        answer = root_of(Fraction(c2, a * a))
        axis = "y" if upright else "x"
        statement = rf"若焦点在 ${axis}$ 轴上的双曲线的渐近线方程为 $y=\pm {linear_sum([(k, 'x')])}$，则该双曲线的离心率为____。"
        steps: tuple[Step, ...] = (
            said(rf"焦点在 ${axis}$ 轴上，渐近线的斜率为 $\pm\frac{{{'a' if upright else 'b'}}}{{{'b' if upright else 'a'}}}$，所以 $\frac{{b}}{{a}}={fraction(Fraction(b, a))}$。", name="渐近线"),
            said(rf"离心率 $e=\sqrt{{1+\left(\frac{{b}}{{a}}\right)^2}}={answer}$。", name="离心率"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (root_of(Fraction(c2, b * b)), "焦点所在的轴弄错了，把 $a$、$b$ 用反了。"),
            (
                root_of(abs(Fraction(a * a - b * b, a * a))),
                "双曲线中 $c^2=a^2+b^2$，不是 $a^2-b^2$。",
            ),
            (root_of(Fraction(a * a, c2)), "离心率应大于 $1$，没有检验。"),
            (fraction(Fraction(c2, a * a)), "忘了开平方。"),
        )
        return Draft(
            statement,
            answer,
            steps,
            lambda: root_of(1 + (1 / k**2 if upright else k**2)),
            distractors=wrong,
        )
    what = (
        dice.pick(("渐近线方程", "离心率", "实轴长", "焦距"))
        if level == 1
        else dice.pick(("渐近线方程", "离心率"))
    )
    if level == 2:
        shown = (
            linear_sum([(b * b, "y^2"), (-a * a, "x^2")])
            if upright
            else linear_sum([(b * b, "x^2"), (-a * a, "y^2")])
        ) + f"={a * a * b * b}"
    first = said(
        f"双曲线的标准方程为 ${hyperbola_of(a * a, b * b, upright)}$，$a={a}$，$b={b}$，$c={root(c2)}$，焦点在 ${'y' if upright else 'x'}$ 轴上。",
        name="标准方程",
    )
    if what == "渐近线方程":
        answer = rf"y=\pm {linear_sum([(k, 'x')])}"
        wrong = slips(
            answer,
            (rf"y=\pm {linear_sum([(1 / k, 'x')])}", "焦点所在的轴没有看清，斜率写颠倒了。"),
            (rf"y=\pm {linear_sum([(k * k, 'x')])}", "斜率忘了开平方。"),
            (rf"y={linear_sum([(k, 'x')])}", "渐近线有两条，漏了一条。"),
            (rf"y=\pm {linear_sum([(1 / k / k, 'x')])}", "斜率写颠倒了，又忘了开平方。"),
        )
    else:
        table = {"离心率": root_of(Fraction(c2, a * a)), "实轴长": str(2 * a), "焦距": root(4 * c2)}
        answer = table[what]
        wrong = slips(
            answer,
            ({"离心率": root_of(Fraction(c2, b * b)), "实轴长": str(a), "焦距": root(c2)}[what], {"离心率": "离心率是 $\\frac{c}{a}$，不是 $\\frac{c}{b}$。", "实轴长": "实轴长是 $2a$，不是 $a$。", "焦距": "焦距是 $2c$，不是 $c$。"}[what]),
            (root_of(abs(Fraction(a * a - b * b, a * a if what == "离心率" else 1))) if what != "实轴长" else str(2 * b), "双曲线中 $c^2=a^2+b^2$，$a$、$b$ 也不能混淆。"),
            (fraction(Fraction(b, a)) if what == "离心率" else str(2 * (a + b)), "概念混淆了。"),
            (root_of(Fraction(a * a, c2)) if what == "离心率" else root(4 * c2 + 4), "离心率大于 $1$，应检验。" if what == "离心率" else "计算出错了。"),
        )  # fmt: skip

    def again() -> str:
        if what != "渐近线方程":
            far = {
                "离心率": Fraction(c2, a * a),
                "实轴长": Fraction(4 * a * a),
                "焦距": Fraction(4 * c2),
            }[what]
            return root_of(far)
        x = 10**6
        y = (a * (1 + x * x / b**2) ** 0.5) if upright else b * (x * x / a**2 - 1) ** 0.5
        return rf"y=\pm {linear_sum([(Fraction(y / x).limit_denominator(20), 'x')])}"

    return Draft(
        f"双曲线 ${shown}$ 的{what}为____。", answer, (first, said(f"所以{what}为 ${answer}$。")), again, distractors=wrong,
        solution_pictures=() if upright else (branches(a, b),),
    )  # fmt: skip


def bowl_of(k: Fraction | int, upright: bool) -> str:
    """y² = kx, or x² = ky."""
    return f"x^2={linear_sum([(k, 'y')])}" if upright else f"y^2={linear_sum([(k, 'x')])}"


def focus_of(k: Fraction | int, upright: bool) -> str:
    """The focus of y² = kx or x² = ky."""
    q = fraction(Fraction(k) / 4)
    return point("0", q) if upright else point(q, "0")


def parabola_read(dice: Dice, level: int) -> Draft:
    """The focus or directrix: of y² = kx (1), of y = ax² or ax² + by = 0 (2)."""
    upright = level == 2 or dice.chance(50)
    k: Fraction = Fraction(dice.nonzero(-6, 6) * 2)
    shown = bowl_of(k, upright)
    if level == 2:
        n = Fraction(dice.pick((1, 2, 4, 8, 16, 32, -2, -4, -8, -16)), dice.pick((4, 8)))
        k = 1 / n
        shown = f"y={linear_sum([(n, 'x^2')])}"
    ask = dice.pick(("焦点坐标", "准线方程"))
    letter = "y" if upright else "x"
    line_of = f"{letter}={fraction(-k / 4)}"
    answer = focus_of(k, upright) if ask == "焦点坐标" else line_of
    steps: tuple[Step, ...] = (
        said(f"抛物线的标准方程为 ${bowl_of(k, upright)}$，$2p={fraction(abs(k))}$，$\\frac{{p}}{{2}}={fraction(abs(k) / 4)}$，焦点在 ${letter}$ 轴的{'正' if k > 0 else '负'}半轴上。", name="标准方程"),
        said(f"所以{ask}为 ${answer}$。"),
    )  # fmt: skip
    if ask == "焦点坐标":
        wrong = slips(
            answer,
            (focus_of(k, not upright), "焦点所在的轴看错了。"),
            (focus_of(-k, upright), "焦点在哪个半轴上看错了。"),
            (focus_of(2 * k, upright), "焦点到顶点的距离是 $\\frac{p}{2}$，不是 $p$。"),
            (
                focus_of(1 / k, not upright) if level == 2 else focus_of(4 * k, upright),
                "没有先化成标准方程。" if level == 2 else "$2p$ 要除以 $4$。",
            ),
        )
    else:
        wrong = slips(
            answer,
            (f"{letter}={fraction(k / 4)}", "准线与焦点在顶点的两侧，符号错了。"),
            (f"{letter}={fraction(-k / 2)}", "准线到顶点的距离是 $\\frac{p}{2}$，不是 $p$。"),
            (f"{'x' if upright else 'y'}={fraction(-k / 4)}", "准线的方向看错了。"),
            (
                f"{letter}={fraction(-1 / k / 4)}" if level == 2 else f"{letter}={fraction(-k)}",
                "没有先化成标准方程。" if level == 2 else "$2p$ 要除以 $4$。",
            ),
        )

    def again() -> str:
        # the point at the height of the focus is 2|f| from the focus and from the directrix
        f = k / 4
        good = (2 * f) ** 2 == k * f
        return (
            (focus_of(4 * f, upright) if ask == "焦点坐标" else f"{letter}={fraction(-f)}")
            if good
            else ""
        )

    return Draft(
        f"抛物线 ${shown}$ 的{ask}为____。", answer, steps, again, distractors=wrong,
        solution_pictures=() if upright else (bowl(float(k) / 2),),
    )  # fmt: skip


def parabola_write(dice: Dice, level: int) -> Draft:
    """The equation from the focus or directrix (1), a point's focal distance (3)."""
    upright, half = dice.chance(50), dice.integer(1, 4)
    sign = dice.pick((1, -1)) if level == 1 else 1
    k = 4 * half * sign
    letter = "y" if upright else "x"
    answer = bowl_of(k, upright)
    if level == 1:
        given = dice.pick(
            (f"焦点坐标是 ${focus_of(k, upright)}$", f"准线方程是 ${letter}={-half * sign}$")
        )
        statement = f"已知抛物线的顶点在原点，{given}，求抛物线的标准方程。"
        first = f"焦点在 ${letter}$ 轴上，$\\frac{{p}}{{2}}={half}$，所以 $p={2 * half}$。"
    else:
        x = dice.integer(1, 6)
        spot = f"M(m,{x})" if upright else f"M({x},m)"
        form = "x^2=2py" if upright else "y^2=2px"
        statement = f"已知抛物线 ${form}$（$p>0$）上一点 ${spot}$ 到焦点的距离为 ${x + half}$，求抛物线的方程。"
        first = f"由抛物线的定义，点 $M$ 到焦点的距离等于它到准线的距离：${x}+\\frac{{p}}{{2}}={x + half}$，解得 $p={2 * half}$。"
    steps = (
        said(first, name="抛物线的定义" if level > 1 else "求 p"),
        said(f"所以抛物线的方程为 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (bowl_of(k, not upright), "焦点所在的轴看错了。"),
        (bowl_of(Fraction(k, 2), upright), "把 $p$ 当成了焦点到顶点的距离，它是焦点到准线的距离。"),
        (bowl_of(-k, upright), "开口方向看错了。"),
        (bowl_of(2 * k, upright), "方程中一次项系数是 $2p$，算错了。"),
    )

    def again() -> str:
        # a point (t, 2·half) of the curve is as far from the focus as from the directrix
        t = Fraction((2 * half) ** 2, abs(k))
        good = (t - half) ** 2 + (2 * half) ** 2 == (t + half) ** 2
        return held(answer, good)

    return Draft(statement, answer, steps, again, distractors=wrong)


def focal_chord(dice: Dice, level: int) -> Draft:
    """A chord through the focus: length by x₁ + x₂ + p (2), by its slope (3), one part from it (1)."""
    p = 2 * dice.integer(1, 4)
    shown = f"y^2={2 * p}x"
    if level == 1:
        x = dice.integer(1, 9)
        answer = fraction(x + Fraction(p, 2))
        steps: tuple[Step, ...] = (
            said(f"由方程得 $2p={2 * p}$，准线为 $x=-{p // 2}$。", name="准线"),
            said(
                f"由抛物线的定义，$|PF|=x_0+\\frac{{p}}{{2}}={x}+{p // 2}={answer}$。",
                name="焦半径",
            ),
        )
        wrong = slips(
            answer,
            (str(x + p), "应加 $\\frac{p}{2}$，不是 $p$。"),
            (str(x), "这是横坐标，不是到焦点的距离。"),
            (str(abs(x - p // 2) or x + 3), "应加上 $\\frac{p}{2}$。"),
            (str(x + 2 * p), "应加 $\\frac{p}{2}$，不是 $2p$。"),
        )
        return Draft(
            f"已知抛物线 $C$：${shown}$ 的焦点为 $F$，点 $P$ 在 $C$ 上，且点 $P$ 的横坐标为 ${x}$，则 $|PF|=$____。", answer, steps,
            lambda: root_of((x - Fraction(p, 2)) ** 2 + 2 * p * x), distractors=wrong, pictures=(bowl(p),),
        )  # fmt: skip
    if level == 2:
        total = p + dice.integer(1, 8)
        answer = str(total + p)
        steps = (
            said(
                f"由方程得 $p={p}$。弦 $AB$ 过焦点，由抛物线的定义，$|AB|=|AF|+|BF|=x_1+x_2+p$。",
                name="焦点弦",
            ),
            said(f"所以 $|AB|={total}+{p}={answer}$。"),
        )
        wrong = slips(
            answer,
            (str(total), "漏加了 $p$。"),
            (str(total + 2 * p), "应加 $p$，不是 $2p$。"),
            (fraction(total + Fraction(p, 2)), "两个焦半径各加 $\\frac{p}{2}$，共加 $p$。"),
            (str(total + 2 * p + 1), "计算出错了。"),
        )

        def chord_again() -> str:
            from math import dist, sqrt

            # x₁x₂ = p²/4 for a focal chord
            d = sqrt(total * total - p * p)
            x1, x2 = (total + d) / 2, (total - d) / 2
            return str(round(dist((x1, sqrt(2 * p * x1)), (x2, -sqrt(2 * p * x2)))))

        return Draft(
            f"过抛物线 ${shown}$ 的焦点的直线交抛物线于 $A(x_1,y_1)$，$B(x_2,y_2)$ 两点，若 $x_1+x_2={total}$，则 $|AB|=$____。", answer, steps,
            chord_again, distractors=wrong, pictures=(bowl(p),),
        )  # fmt: skip
    k2_top, k2_bottom, text = dice.pick(
        ((1, 1, "1"), (3, 1, r"\sqrt{3}"), (1, 3, r"\frac{\sqrt{3}}{3}"), (4, 1, "2"), (1, 1, "-1"), (3, 1, r"-\sqrt{3}"), (1, 4, r"\frac{1}{2}"))
    )  # fmt: skip
    k2 = Fraction(k2_top, k2_bottom)
    size = Fraction(2 * p) * (1 + 1 / k2)
    answer = fraction(size)
    steps = (
        said(f"焦点为 $F({p // 2},0)$，直线 $AB$ 的方程与抛物线方程联立，消去 $y$，由韦达定理得 $x_1+x_2={fraction(size - p)}$。", name="联立消元"),
        said(f"弦 $AB$ 过焦点，$|AB|=x_1+x_2+p={fraction(size - p)}+{p}={answer}$。", name="焦点弦"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (fraction(size - p), "漏加了 $p$。"),
        (fraction(size / 2), "把 $2p$ 当成了 $p$。"),
        (fraction(size + p), "多加了 $p$。"),
        (str(2 * p), "这是通径的长，只有弦垂直于对称轴时才是。"),
    )

    def again() -> str:
        from math import sqrt

        k, half = sqrt(float(k2)), p / 2
        # y = k(x − p/2): k²x² − (k²p + 2p)x + k²p²/4 = 0
        delta = (k * k * p + 2 * p) ** 2 - k**4 * p * p
        long = sqrt(1 + k * k) * sqrt(delta) / (k * k)
        return fraction(Fraction(long).limit_denominator(20)) if half else ""

    return Draft(
        f"过抛物线 ${shown}$ 的焦点 $F$ 作斜率为 ${text}$ 的直线，与抛物线交于 $A$，$B$ 两点，则 $|AB|=$____。", answer, steps, again,
        distractors=wrong, pictures=(bowl(p),),
    )  # fmt: skip


def _differ(dice: Dice) -> Said:
    c = dice.integer(2, 6)
    size = 2 * c - dice.pick((1, 2, 0, 0))
    absolute = dice.chance(60)
    told = absolute and size < 2 * c
    word = "距离之差的绝对值" if absolute else "距离之差"
    why = (
        "差的绝对值小于 $|F_1F_2|$，轨迹是双曲线。"
        if told
        else "差的绝对值等于 $|F_1F_2|$，轨迹是两条射线。"
        if absolute
        else "没有取绝对值，最多只得到一支（或一条射线）。"
    )
    return (
        f"已知 $|F_1F_2|={2 * c}$，平面内到 $F_1$，$F_2$ 的{word}等于 ${size}$ 的点的轨迹是双曲线", told, why,
        lambda: "绝对值" in word and size * size < 4 * c * c,
    )  # fmt: skip


_shape = fact(
    ("双曲线的实半轴长一定大于虚半轴长", False, "双曲线中 $a$ 与 $b$ 的大小没有限制。"),
    ("双曲线的离心率大于 $1$", True, "因为 $c$ 大于 $a$，所以离心率大于 $1$。"),
    ("等轴双曲线的离心率是 $\\sqrt{2}$", True, "这时 $a=b$，$c$ 是 $a$ 的 $\\sqrt{2}$ 倍。"),
    ("渐近线方程相同的双曲线，离心率一定相同", False, "焦点可能在不同的坐标轴上，离心率不一定相同。"),
    ("双曲线的离心率越大，开口越开阔", True, "离心率越大，渐近线的斜率的绝对值越大，开口越开阔。"),
    ("焦点在 $y$ 轴上的双曲线的渐近线方程是 $y=\\pm\\frac{b}{a}x$", False, "焦点在 $y$ 轴上时，渐近线是 $y=\\pm\\frac{a}{b}x$。"),
)  # fmt: skip
_bowl = fact(
    ("到定点 $F$ 与到定直线 $l$ 距离相等的点的轨迹一定是抛物线", False, "当点 $F$ 在直线 $l$ 上时，轨迹是过 $F$ 且垂直于 $l$ 的直线。"),
    ("抛物线的焦点到准线的距离等于 $p$", True, "焦点与准线到顶点的距离都是 $\\frac{p}{2}$，合起来是 $p$。"),
    ("抛物线 $y^2=2px$（$p>0$）中，$p$ 是焦点到顶点的距离", False, "$p$ 是焦点到准线的距离，焦点到顶点的距离是 $\\frac{p}{2}$。"),
    ("抛物线是中心对称图形", False, "抛物线只有一条对称轴，没有对称中心。"),
    ("抛物线 $x^2=-4y$ 的开口向下", True, "因为 $x^2$ 不小于零，所以 $y$ 不大于零，开口向下。"),
)  # fmt: skip
_once = fact(
    ("若直线与抛物线只有一个公共点，则直线与抛物线相切", False, "与对称轴平行（或重合）的直线与抛物线也只有一个公共点，但不相切。"),
    ("过抛物线焦点且垂直于对称轴的弦是最短的焦点弦", True, "这条弦叫做通径，长为 $2p$，是焦点弦中最短的。"),
    ("抛物线的任意一条弦 $AB$ 都满足 $|AB|=x_1+x_2+p$", False, "只有过焦点的弦才可以用这个式子。"),
    ("以抛物线的焦点弦为直径的圆与准线相切", True, "弦的中点到准线的距离等于弦长的一半。"),
    ("过点 $(0,1)$ 且与抛物线 $y^2=4x$ 只有一个公共点的直线有 $3$ 条", True, "两条切线（其中一条是 $y$ 轴）和一条平行于 $x$ 轴的直线，共三条。"),
)  # fmt: skip

RECIPES = (
    Recipe(HYPERBOLA, "write", "calculate", (1, 2, 3), write),
    Recipe(HYPERBOLA, "write-choice", "choice", (1, 2, 3), write),
    Recipe(HYPERBOLA, "other-focus", "fill", (3,), other_focus),
    Recipe(HYPERBOLA, "claims", "judge", (1, 2), judging("双曲线的定义", _differ)),
    Recipe(PROPERTY, "read", "fill", (1, 2, 3), read),
    Recipe(PROPERTY, "read-choice", "choice", (1, 2, 3), read),
    Recipe(PROPERTY, "claims", "judge", (1,), judging("双曲线的几何性质", _shape)),
    Recipe(PARABOLA, "read", "fill", (1, 2), parabola_read),
    Recipe(PARABOLA, "read-choice", "choice", (1, 2), parabola_read),
    Recipe(PARABOLA, "write", "calculate", (1, 3), parabola_write),
    Recipe(PARABOLA, "write-choice", "choice", (1, 3), parabola_write),
    Recipe(PARABOLA, "claims", "judge", (1,), judging("抛物线", _bowl)),
    Recipe(LINE, "focal-chord", "calculate", (1, 2, 3), focal_chord),
    Recipe(LINE, "focal-chord-choice", "choice", (1, 2, 3), focal_chord),
    Recipe(LINE, "claims", "judge", (2,), judging("直线与抛物线", _once)),
)
