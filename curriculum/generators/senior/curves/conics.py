"""Conics together: chords, how lines lie, fixed values, extremes, equations of curves, uses."""

from collections.abc import Callable
from fractions import Fraction
from math import gcd

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, linear_sum, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.forms import (
    along,
    at,
    either,
    ellipse_of,
    fact,
    hyperbola_of,
    judging,
    line_of,
    root_of,
    sloped,
    value,
)
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.working import said, slips
from engine.values import Distractor, Step

CHORD = "ag.conic.chord"
POSITION = "ag.conic.position"
FIXED = "ag.conic.fixed"
RANGE = "ag.conic.range"
CURVE = "ag.conic.curve"
OPTICS = "ag.conic.optics"
OVALS = ((2, 1), (4, 3), (4, 1), (3, 1), (8, 2), (9, 4), (12, 3), (6, 3), (16, 9), (5, 4), (4, 2))


def length(dice: Dice, level: int) -> Draft:
    """The length of a chord of an ellipse."""
    a2, b2 = dice.pick(OVALS)
    k = dice.pick((1, -1, 2, -2))
    m = dice.pick(
        [n for n in (-2, -1, 0, 1, 2) if n * n < a2 * k * k + b2 and (level > 3 or abs(n) < 2)]
    )
    p = b2 + a2 * k * k
    q, r = 2 * a2 * k * m, a2 * (m * m - b2)
    delta, g = q * q - 4 * p * r, gcd(p, q, r)
    answer = root_of(Fraction((1 + k * k) * delta, p * p))
    steps = (
        said(f"联立方程，消去 $y$，得 ${linear_sum([(p // g, 'x^2'), (q // g, 'x'), (r // g, '')])}=0$。", name="联立消元"),
        said(f"由韦达定理，$x_1+x_2={fraction(Fraction(-q, p))}$，$x_1x_2={fraction(Fraction(r, p))}$。", name="韦达定理"),
        said(rf"弦长 $|AB|=\sqrt{{1+k^2}}\cdot\sqrt{{(x_1+x_2)^2-4x_1x_2}}={answer}$。", name="弦长公式"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (root_of(Fraction(delta, p * p)), "漏乘了 $\\sqrt{1+k^2}$。"),
        (root_of(Fraction((1 + k * k) * delta)), "求 $|x_1-x_2|$ 时漏除以二次项系数。"),
        (root_of(Fraction((1 + k * k) * delta, 4 * p * p)), "求 $|x_1-x_2|$ 时多除以了 $2$。"),
        (root_of(Fraction((1 + k * k) ** 2 * delta, p * p)), "$1+k^2$ 忘了开平方。"),
        (root_of(Fraction((1 + k * k) * (delta + 8), p * p)), "判别式算错了。"),
    )

    def again() -> str:
        # eliminate x: x = (y − m)/k, with √(1 + 1/k²)·|y₁ − y₂|
        s = b2 + a2 * k * k
        t, u = -2 * m * b2, b2 * m * m - a2 * b2 * k * k
        return root_of((1 + Fraction(1, k * k)) * Fraction(t * t - 4 * s * u, s * s))

    return Draft(
        f"直线 ${sloped(k, m)}$ 与椭圆 ${ellipse_of(a2, b2)}$ 相交于 $A$，$B$ 两点，则 $|AB|=$____。", answer, steps, again,
        distractors=wrong,
    )  # fmt: skip


def middle(dice: Dice, level: int) -> Draft:
    """The line of a chord by its midpoint: ellipse or parabola."""
    if dice.chance(60):
        a2, b2 = dice.pick(((16, 4), (9, 4), (16, 9), (36, 9), (8, 4), (12, 4), (16, 8), (25, 16)))
        x, y = dice.pick((1, 2)) * dice.pick((1, -1)), dice.pick((1, -1))
        k = Fraction(-b2 * x, a2 * y)
        shown = f"椭圆 ${ellipse_of(a2, b2)}$"
        law = f"两式相减，得 $k_{{AB}}=-\\frac{{b^2x_0}}{{a^2y_0}}={fraction(k)}$"
        product = Fraction(-b2, a2)
    else:
        p = dice.pick((2, 3, 4))
        y = dice.pick((1, -1, 2))
        x = dice.integer(2, 5)
        k = Fraction(p, y)
        a2 = b2 = 0
        shown = f"抛物线 $y^2={2 * p}x$"
        law = f"两式相减，得 $k_{{AB}}=\\frac{{p}}{{y_0}}={fraction(k)}$"
        product = Fraction(p)
    row = along(k, (x, y))
    answer = line_of(*row)
    steps = (
        said("设 $A(x_1,y_1)$，$B(x_2,y_2)$，把两点的坐标分别代入曲线方程。", name="设而不求"),
        said(f"{law}。", name="点差法"),
        said(
            f"由点斜式整理，得直线 $AB$ 的方程为 ${answer}$；点 $M$ 在曲线内部，直线与曲线有两个交点。",
            name="检验",
        ),
    )
    wrong = slips(
        answer,
        (line_of(*along(-k, (x, y))), "斜率的符号错了。"),
        (line_of(*along(1 / k, (x, y))), "斜率写颠倒了。"),
        (line_of(*along(k, (-x, -y))), "点斜式中点的坐标符号写反了。"),
        (line_of(row[0], row[1], row[2] + 1), "整理时常数项算错了。"),
        (line_of(*along(k * 2, (x, y))), "中点的坐标和是中点坐标的 $2$ 倍，弄错了倍数。"),
    )

    def again() -> str:
        # the sum of the roots after eliminating y must be 2x
        n = y - k * x
        of_oval, of_bowl = (
            -2 * a2 * k * n / (b2 + a2 * k * k or 1),
            (2 * product - 2 * k * n) / (k * k),
        )
        total = of_oval if a2 else of_bowl
        return held(answer, total == 2 * x and value(row, (0, n)) == 0)

    return Draft(
        f"已知{shown} 的弦 $AB$ 的中点为 ${at((x, y), 'M')}$，求直线 $AB$ 的方程。", answer, steps, again, distractors=wrong,
    )  # fmt: skip


COUNTS = ("0", "1", "2")


def common(dice: Dice, level: int) -> Draft:
    """How many points a line and a hyperbola share (3); the slopes for exactly one (4)."""
    n = dice.pick((1, 2, 3, 4))
    if level == 3:
        k, m = dice.pick((1, -1, 2, -2, 0, 3)), dice.integer(-3, 3)
        lead, delta = 1 - k * k, m * m + n - n * k * k
        if lead == 0 and m == 0:
            m = 1
            delta = m * m + n - n * k * k
        count = 1 if lead == 0 else 2 if delta > 0 else 1 if delta == 0 else 0
        why = (
            "二次项系数为零，方程是一次方程，有一个解，直线与渐近线平行"
            if lead == 0
            else f"判别式{'大于零，有两个解' if delta > 0 else '等于零，有一个解' if delta == 0 else '小于零，没有实数解'}"
        )
        steps: tuple[Step, ...] = (
            said(f"联立方程，消去 $y$，得 ${linear_sum([(lead, 'x^2'), (-2 * k * m, 'x'), (-m * m - n, '')])}=0$。", name="联立消元"),
            said(f"{why}，所以公共点的个数是 ${count}$。", name="讨论二次项系数"),
        )  # fmt: skip

        def counted() -> str:
            # turn by 45°: (x − y)(x + y) = n with u = x + y, v = x − y
            # v(k + 1) + u(k − 1) = −2m  on u·v = n
            p, q, w = k - 1, 2 * m, (k + 1) * n
            if p == 0 or k == -1:
                return "1"
            d = q * q - 4 * p * w
            return "2" if d > 0 else "1" if d == 0 else "0"

        answer = str(count)
        others = [c for c in COUNTS if c != answer]
        return Draft(
            f"直线 ${sloped(k, m) if k or m else 'y=0'}$ 与双曲线 ${hyperbola_of(n, n)}$ 的公共点的个数是（　）", "", steps,
            lambda: f"${counted()}$", options=(f"${answer}$", *(f"${c}$" for c in others), "$3$"),
            distractors=(*(Distractor("", "要看消元后二次项系数是否为零，再看判别式。") for _ in others), Distractor("", "二次方程最多有两个解。")),
        )  # fmt: skip
    m = dice.integer(1, 4)
    edge = root_of(Fraction(m * m + n, n))
    answer = either("-1", "1", f"-{edge}", edge)
    steps = (
        said(
            f"联立方程，消去 $y$，得 $(1-k^2)x^2-{linear_sum([(2 * m, 'kx')])}-{m * m + n}=0$。",
            name="联立消元",
        ),
        said(
            "当 $1-k^2=0$，即 $k$ 取 $1$ 或 $-1$ 时，直线与渐近线平行，恰有一个公共点。",
            name="二次项系数为零",
        ),
        said(
            f"当 $1-k^2$ 不为零时，由判别式为零，得 $k$ 取 ${edge}$ 或 $-{edge}$，直线与双曲线相切。",
            name="判别式",
        ),
        said(f"所以 $k$ 的值为 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (either(f"-{edge}", edge), "漏了与渐近线平行（二次项系数为零）的情形。"),
        (either("-1", "1"), "漏了相切的情形。"),
        (either("1", edge), "漏了负值。"),
        (either("-1", "1", edge), "漏了一条切线。"),
    )

    def again() -> str:
        square = Fraction(m * m + n, n)
        delta = 4 * square * m * m + 4 * (1 - square) * (m * m + n)
        return held(answer, delta == 0 and square != 1)

    return Draft(
        f"若直线 $y=kx+{m}$ 与双曲线 ${hyperbola_of(n, n)}$ 有且只有一个公共点，则实数 $k$ 的值为____。", answer, steps, again,
        distractors=wrong,
    )  # fmt: skip


def fixed(dice: Dice, level: int) -> Draft:
    """A fixed point of chords seen at a right angle; a fixed product of slopes; a fixed sum."""
    kind = dice.below(3)
    if kind == 0:
        p = dice.integer(1, 6)
        answer = f"({2 * p},0)"
        steps: tuple[Step, ...] = (
            said(f"设直线 $AB$ 的方程为 $x=ty+n$，与抛物线方程联立，得 $y^2-{2 * p}ty-{2 * p}n=0$，由韦达定理得 $y_1y_2=-{2 * p}n$。", name="设线联立"),
            said(r"由 $OA\perp OB$，得 $x_1x_2+y_1y_2=0$，而 $x_1x_2=n^2$。", name="垂直的条件"),
            said(f"所以 $n^2-{2 * p}n=0$。因为 $A$，$B$ 都不是原点，$n$ 不为零，所以 $n={2 * p}$，直线恒过定点 ${answer}$。", name="求定点"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (f"({p},0)", "把 $2p$ 当成了 $p$。"),
            (f"({4 * p},0)", "$y_1y_2$ 的值求错了。"),
            (f"(0,{2 * p})", "定点应在抛物线的对称轴上。"),
            (f"(-{2 * p},0)", "符号错了。"),
        )

        def met() -> str:
            spots = set()
            for s in (Fraction(1), Fraction(2), Fraction(-3)):
                # A = (2p/s², 2p/s), B = (2p·s², −2p·s)
                a, b = (2 * p / s**2, 2 * p / s), (2 * p * s**2, -2 * p * s)
                spots.add(a[0] - a[1] * (b[0] - a[0]) / (b[1] - a[1]))
            return f"({spots.pop()},0)" if len(spots) == 1 else ""

        return Draft(
            rf"已知 $A$，$B$ 是抛物线 $y^2={2 * p}x$ 上异于原点 $O$ 的两个动点，且 $OA\perp OB$，则直线 $AB$ 恒过定点____。", answer, steps, met,
            distractors=wrong,
        )  # fmt: skip
    a2, b2 = dice.pick(OVALS)
    if kind == 1:
        size = Fraction(-b2, a2)
        answer = fraction(size)
        steps = (
            said("设 $P(x_0,y_0)$，顶点 $A(-a,0)$，$B(a,0)$，则 $k_{PA}\\cdot k_{PB}=\\frac{y_0^2}{x_0^2-a^2}$。", name="斜率公式"),
            said(f"由椭圆方程，$y_0^2={linear_sum([(Fraction(-b2, a2), 'L'), (b2, '')]).replace('L', 'x_0^2')}$，代入并约分。", name="代入"),
            said(f"所以 $k_{{PA}}\\cdot k_{{PB}}=-\\frac{{b^2}}{{a^2}}={answer}$，是定值。", name="定值"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (fraction(-size), "符号错了。"),
            (fraction(1 / size), "分子、分母写颠倒了。"),
            (root_of(-size), "多开了平方。"),
            ("-1", "只有圆才有这个结论。"),
        )

        def tried() -> str:
            found = set()
            for x in (0.3, 0.7, -0.5):
                u = x * a2**0.5
                y = (b2 * (1 - u * u / a2)) ** 0.5
                found.add(round(y / (u + a2**0.5) * y / (u - a2**0.5), 8))
            return fraction(Fraction(found.pop()).limit_denominator(30)) if len(found) == 1 else ""

        return Draft(
            f"已知 $A$，$B$ 分别是椭圆 ${ellipse_of(a2, b2)}$ 的左、右顶点，$P$ 是椭圆上异于 $A$，$B$ 的任意一点，则直线 $PA$ 与 $PB$ 的斜率之积为____。", answer, steps,
            tried, distractors=wrong,
        )  # fmt: skip
    size = Fraction(1, a2) + Fraction(1, b2)
    answer = fraction(size)
    steps = (
        said("当直线 $OA$ 不与坐标轴重合时，设 $OA$：$y=kx$，则 $OB$：$y=-\\frac{1}{k}x$。", name="设线"),
        said(f"与椭圆方程联立，分别求出 $|OA|^2$，$|OB|^2$，相加得 $\\frac{{1}}{{|OA|^2}}+\\frac{{1}}{{|OB|^2}}=\\frac{{1}}{{a^2}}+\\frac{{1}}{{b^2}}={answer}$。", name="联立求值"),
        said("当 $OA$ 与坐标轴重合时，上式也成立，所以是定值。", name="特殊位置"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (fraction(1 / size), "取了倒数。"),
        (fraction(Fraction(1, a2 + b2)), "应是倒数的和。"),
        (fraction(size / 2), "多除以了 $2$。"),
        (str(a2 + b2), "应是倒数的和，不是和。"),
    )

    def measured() -> str:
        from math import cos, sin

        found = set()
        for t in (0.2, 0.9, 1.3):
            found.add(
                round(
                    sum(
                        cos(t + s) ** 2 / a2 + sin(t + s) ** 2 / b2 for s in (0, 1.5707963267948966)
                    ),
                    8,
                )
            )
        return fraction(Fraction(found.pop()).limit_denominator(200)) if len(found) == 1 else ""

    return Draft(
        rf"设 $O$ 为坐标原点，$A$，$B$ 是椭圆 ${ellipse_of(a2, b2)}$ 上的两个动点，且 $OA\perp OB$，则 $\frac{{1}}{{|OA|^2}}+\frac{{1}}{{|OB|^2}}=$____。", answer, steps,
        measured, distractors=wrong,
    )  # fmt: skip


def extreme(dice: Dice, level: int) -> Draft:
    """Extremes on an ellipse: the product of focal distances, a linear form, an area, a distance."""
    a2, b2 = dice.pick(
        (
            (25, 9),
            (25, 16),
            (16, 9),
            (9, 4),
            (4, 1),
            (16, 4),
            (9, 5),
            (4, 3),
            (36, 20),
            (36, 9),
            (49, 24),
            (64, 28),
            (81, 45),
            (100, 64),
            (36, 16),
            (49, 25),
        )
    )
    shown, a, c2 = ellipse_of(a2, b2), int(root(a2)), a2 - b2
    kind = dice.below(3) if level == 3 else 3
    if kind == 0:
        answer, ask = (
            str(a2),
            "设 $F_1$，$F_2$ 是椭圆的两个焦点，$P$ 是椭圆上的动点，则 $|PF_1|\\cdot|PF_2|$ 的最大值为____。",
        )
        why = rf"由定义 $|PF_1|+|PF_2|={2 * a}$，由基本不等式，$|PF_1|\cdot|PF_2|\le\left(\frac{{{2 * a}}}{{2}}\right)^2={a2}$，$P$ 为短轴端点时取等号"
        other = (str(b2), "这是最小值。")
    elif kind == 1:
        answer, ask = root(a2 + b2), "设 $P(x,y)$ 是椭圆上的动点，则 $x+y$ 的最大值为____。"
        why = rf"设 $x={a}\cos\theta$，$y={root(b2)}\sin\theta$，由辅助角公式，$x+y$ 的最大值是 $\sqrt{{{a2}+{b2}}}$"
        other = (
            root_of((a + float_root(b2)) ** 2) if root(b2).isdigit() else root(a2),
            "两个最大值不能同时取到。",
        )
    elif kind == 2:
        answer, ask = (
            root_of(Fraction(a2 * b2, 4)),
            "设 $O$ 为坐标原点，$A$ 是椭圆的右顶点，$P$ 是椭圆上的动点，则 $\\triangle OAP$ 面积的最大值为____。",
        )
        why = "底边 $OA$ 的长是 $a$，点 $P$ 到 $x$ 轴的距离最大为 $b$，所以面积的最大值是 $\\frac{1}{2}ab$"
        other = (root(a2 * b2), "三角形的面积忘了乘 $\\frac{1}{2}$。")
    else:
        answer, ask = (
            root_of(Fraction(a2 * b2, 4)),
            "设 $O$ 为坐标原点，斜率存在的直线 $l$ 与椭圆相交于 $A$，$B$ 两点，则 $\\triangle OAB$ 面积的最大值为____。",
        )
        why = "设 $l$：$y=kx+m$，联立后由弦长公式和点到直线的距离公式写出面积，再用基本不等式（并满足判别式大于零），得面积不大于 $\\frac{1}{2}ab$"
        other = (root(a2 * b2), "面积的最大值是 $\\frac{1}{2}ab$，漏乘 $\\frac{1}{2}$。")
    steps = (
        said(f"由方程得 $a^2={a2}$，$b^2={b2}$，$c^2={c2}$。", name="求 a、b、c"),
        said(f"{why}。", name="建立目标函数"),
        said(f"所以最大值为 ${answer}$。"),
    )
    wrong = slips(
        answer,
        other,
        (root(c2), "这是半焦距。"),
        (root_of(Fraction(a2 * c2)), "把 $b$ 当成了 $c$。"),
        (str(a2 + b2), "忘了开平方，或目标函数写错了。"),
        (str(a2 * b2 + 1), "目标函数写错了。"),
    )

    def again() -> str:
        from math import cos, dist, pi, sin, sqrt

        b, c = sqrt(b2), sqrt(c2)
        rim = [(a * cos(pi * t / 1800), b * sin(pi * t / 1800)) for t in range(3600)]
        if kind == 0:
            best = max(dist(p, (c, 0)) * dist(p, (-c, 0)) for p in rim)
        elif kind == 1:
            best = max(x + y for x, y in rim)
        elif kind == 2:
            best = max(a * abs(y) / 2 for _, y in rim)
        else:
            best = max(abs(p[0] * q[1] - p[1] * q[0]) / 2 for p in rim[::60] for q in rim[::60])
        return (
            root_of(Fraction(round(best * best * 4 + 0.0), 4))
            if kind != 1
            else root(round(best * best))
        )

    return Draft(f"已知椭圆 ${shown}$，{ask}", answer, steps, again, distractors=wrong)


def float_root(number: int) -> int:
    """The whole root of a square."""
    return int(root(number)) if root(number).isdigit() else 0


def between(dice: Dice, level: int) -> Draft:
    """The range of the distance from a point of the ellipse to a focus."""
    a, b, c = dice.pick(
        (
            (5, 4, 3),
            (5, 3, 4),
            (10, 8, 6),
            (10, 6, 8),
            (13, 12, 5),
            (13, 5, 12),
            (15, 12, 9),
            (15, 9, 12),
            (17, 15, 8),
            (17, 8, 15),
            (20, 16, 12),
            (25, 24, 7),
        )
    )
    answer = f"[{a - c},{a + c}]"
    steps = (
        said(
            f"由方程得 $a={a}$，$c={c}$。设 $P(x,y)$，则 $|PF|=a-ex$（$F$ 为右焦点），其中 $-{a}\\le x\\le {a}$。",
            name="焦半径",
        ),
        said(f"所以 $|PF|$ 的取值范围是 $[a-c,a+c]$，即 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (f"[{b},{a}]", "把短半轴长当成了最小值。"),
        (f"({a - c},{a + c})", "长轴的两个端点处能取到。"),
        (f"[{c},{a}]", "最小距离是 $a-c$。"),
        (f"[{a - b},{a + b}]", "把 $b$ 当成了 $c$。"),
    )

    def again() -> str:
        from math import cos, dist, pi, sin

        far = [dist((a * cos(pi * t / 1800), b * sin(pi * t / 1800)), (c, 0)) for t in range(3600)]
        return f"[{round(min(far))},{round(max(far))}]"

    return Draft(
        f"已知 $F$ 是椭圆 ${ellipse_of(a * a, b * b)}$ 的一个焦点，$P$ 是椭圆上的动点，则 $|PF|$ 的取值范围是____。", answer, steps, again,
        distractors=wrong,
    )  # fmt: skip


def on_curve(dice: Dice, level: int) -> Draft:
    """Whether a point's coordinates satisfy an equation: the letter that puts it on the curve."""
    x, y = dice.nonzero(-4, 4), dice.nonzero(-4, 4)
    a, b, c = dice.nonzero(-3, 3), dice.nonzero(-3, 3), dice.nonzero(-5, 5)
    m = a * x * x + b * x * y + c * y
    terms = linear_sum([(a, "x^2"), (b, "xy"), (c, "y")])
    answer = str(m)
    steps = (
        said("点在曲线上，它的坐标就满足曲线的方程。", name="曲线的方程"),
        said(f"把 $x={x}$，$y={y}$ 代入方程左边，得 $m={m}$。", name="代入"),
    )
    wrong = slips(
        answer,
        (str(a * y * y + b * x * y + c * x), "代入时横坐标、纵坐标写反了。"),
        (str(-m), "符号错了。"),
        (str(a * x * x - b * x * y + c * y), "负数相乘时符号错了。"),
        (str(m + 2), "计算出错了。"),
        (str(m - 3), "计算出错了。"),
    )
    return Draft(
        f"若点 ${at((x, y), 'P')}$ 在曲线 ${terms}=m$ 上，则实数 $m=$____。", answer, steps,
        lambda: str(x * (a * x + b * y) + c * y), distractors=wrong,
    )  # fmt: skip


AXES = (" $x$ 轴", " $y$ 轴", "原点", "直线 $y=x$ ")


def mirrored(dice: Dice, level: int) -> Draft:
    """The one symmetry that an equation shows."""
    index = dice.below(4)
    n, m = dice.integer(2, 9), dice.integer(2, 5)
    table: tuple[tuple[str, Callable[[int, int], int]], ...] = (
        (rf"y^2={linear_sum([(1, 'x^3'), (m, 'x'), (n, '')])}", lambda x, y: y * y - x**3 - m * x - n),
        (rf"x^2+{m}y^3={linear_sum([(1, 'y'), (n, '')])}", lambda x, y: x * x + m * y**3 - y - n),
        (rf"{m}x^3+y={linear_sum([(n, 'xy^2')])}", lambda x, y: m * x**3 + y - n * x * y * y),
        (rf"x^2+y^2+{linear_sum([(m, 'x'), (m, 'y')])}+{n}xy=1", lambda x, y: x * x + y * y + m * (x + y) + n * x * y - 1),
    )  # fmt: skip
    text, test = table[index]
    swap = (
        "用 $-y$ 代替 $y$",
        "用 $-x$ 代替 $x$",
        "同时用 $-x$ 代替 $x$、$-y$ 代替 $y$",
        "交换 $x$ 与 $y$",
    )[index]

    def again() -> str:
        def kept(turn: int) -> bool:
            spots = ((1, 2), (3, -1), (2, 5), (-4, 3))
            images = [((x, -y), (-x, y), (-x, -y), (y, x))[turn] for x, y in spots]
            values = [(test(*s), test(*i)) for s, i in zip(spots, images, strict=True)]
            return all(p == q for p, q in values) or all(p == -q for p, q in values)

        return (
            next(AXES[turn].strip() for turn in range(4) if kept(turn))
            if sum(map(kept, range(4))) == 1
            else ""
        )

    others = [name for name in AXES if name != AXES[index]]
    return Draft(
        f"曲线 ${text}$ 关于（　）对称。", "",
        (said(f"在方程中{swap}，方程不变，所以曲线关于{AXES[index]}对称。", name="由方程看对称性"), said("用其他代换，方程都要改变。")),
        again, options=tuple(name.strip() for name in (AXES[index], *others)),
        distractors=tuple(Distractor("", "作相应的代换后方程变了，不具有这种对称性。") for _ in others),
    )  # fmt: skip


def bridge(dice: Dice, level: int) -> Draft:
    """Arch, lamp, tunnel and orbit."""
    kind = dice.below(4)
    if kind < 2:
        h, half = dice.pick(((2, 2), (4, 4), (2, 4), (3, 3), (5, 10), (4, 8), (8, 8), (6, 12)))
        drop = dice.pick((1, 2))
        place = dice.pick(
            ("一座拱桥的桥洞", "某公园的石拱桥", "一条小河上的拱桥", "一座抛物线形拱桥")
        )
        verb = dice.pick(("下降", "上升"))
        if verb == "上升":
            drop = min(drop, h - 1)
        level_now = h + drop if verb == "下降" else h - drop
        square = Fraction(half * half * level_now, h)
        answer = rf"{root_of(4 * square)}\text{{ m}}"
        statement = f"{place}是抛物线形，当拱顶离水面 ${h}$ m 时，水面宽 ${2 * half}$ m。水面{verb} ${drop}$ m 后，水面宽为____ m。".replace(
            "抛物线形拱桥是抛物线形", "拱桥的桥拱是抛物线形"
        )
        p2 = Fraction(half * half, h)
        steps: tuple[Step, ...] = (
            said(f"以拱顶为原点、对称轴为 $y$ 轴建系，设抛物线的方程为 $x^2=-2py$，代入 $({half},-{h})$，得 $x^2=-{linear_sum([(p2, 'y')])}$。", name="建系"),
            said(f"水面{verb}后，拱顶离水面 ${level_now}$ m，把 $y=-{level_now}$ 代入，得 $x^2={fraction(square)}$。"),
            said(f"所以水面宽为 ${root_of(4 * square)}$ m。"),
        )  # fmt: skip
        wrong = slips(
            answer.split(r"\text")[0],
            (root_of(square), "只求了一半的宽。"),
            (str(2 * half + 2 * drop), "宽度与高度不成正比例。"),
            (fraction(Fraction(2 * half * level_now, h)), "宽度与高度不成正比例。"),
        )
        answer = answer.split(r"\text")[0]
        return Draft(
            statement, answer, steps,
            lambda: root_of(Fraction((2 * half) ** 2) * level_now / h), distractors=wrong,
        )  # fmt: skip
    if kind == 2:
        width, depth = dice.pick(
            (
                (60, 40),
                (40, 20),
                (20, 10),
                (24, 10),
                (30, 15),
                (36, 12),
                (48, 24),
                (64, 32),
                (80, 20),
            )
        )
        size = Fraction((width // 2) ** 2, 4 * depth)
        answer = decimal(size) if (size * 1000).denominator == 1 else fraction(size)
        thing = dice.pick(("探照灯的反射镜", "太阳灶的镜面", "汽车前灯的反光镜", "手电筒的反光镜"))
        steps = (
            said(f"以镜面的顶点为原点、对称轴为 $x$ 轴建系，镜口边缘一点的坐标是 $({depth},{width // 2})$。", name="建系"),
            said(f"设方程为 $y^2=2px$，代入得 $p={fraction(2 * size)}$。"),
            said(f"焦点到顶点的距离是 $\\frac{{p}}{{2}}$，即 ${answer}$ cm。", name="抛物线的光学性质"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (fraction(2 * size), "焦点到顶点的距离是 $\\frac{p}{2}$，不是 $p$。"),
            (fraction(4 * size), "把口径当成了半径，或把 $2p$ 当成了 $p$。"),
            (fraction(size * 8), "代入时用了口径的全长。"),
        )
        verb = "光源" if "灶" not in thing else "锅底（受热点）"
        return Draft(
            f"{thing}的轴截面是抛物线的一部分，{verb}位于抛物线的焦点处。已知镜口的直径为 ${width}$ cm，镜深 ${depth}$ cm，则焦点到镜面顶点的距离为____ cm。", answer, steps,
            lambda: fraction(next(Fraction(f, 48) for f in range(1, 48 * 200) if Fraction(f, 12) * depth == (width // 2) ** 2)), distractors=wrong,
        )  # fmt: skip
    near, far = dice.pick(
        ((400, 2400), (200, 600), (500, 1500), (300, 900), (266, 26666), (350, 4350))
    )[:2]
    radius = 6400
    what = dice.pick(("长轴长", "焦距"))
    span = near + far + 2 * radius if what == "长轴长" else far - near
    answer = str(span)
    steps = (
        said(
            f"近地点、远地点到地心的距离分别是 $a-c$ 和 $a+c$，即 ${near + radius}$ km 和 ${far + radius}$ km。",
            name="椭圆的性质",
        ),
        said(f"两式{'相加' if what == '长轴长' else '相减'}，得{what}为 ${span}$ km。"),
    )
    wrong = slips(
        answer,
        (str(near + far), "没有加上地球的半径。" if what == "长轴长" else "应相减。"),
        (str(span // 2), "求成了一半。"),
        (str(near + far + radius), "地球的半径要加两次。"),
    )
    craft = dice.pick(("人造地球卫星", "某颗科学实验卫星", "一颗气象卫星", "某通信卫星"))
    return Draft(
        f"{craft}的运行轨道是以地球的中心（地心）为一个焦点的椭圆。已知近地点距地面 ${near}$ km，远地点距地面 ${far}$ km，地球半径约为 ${radius}$ km，则这个椭圆的{what}约为____ km。", answer, steps,
        lambda: str(int(Fraction(near + radius + far + radius) if what == "长轴长" else Fraction(far + radius - near - radius))), distractors=wrong,
    )  # fmt: skip


def orbit(dice: Dice, level: int) -> Draft:
    """The eccentricity of an orbit from its nearest and farthest distance."""
    p, q = dice.pick(
        ((1, 3), (1, 2), (2, 3), (3, 5), (1, 4), (3, 7), (4, 5), (2, 7), (5, 7), (1, 9))
    )
    near = p * dice.step(2000, 4000, 500)
    far = near * q // p
    e = Fraction(q - p, q + p)
    answer = fraction(e)
    body, star, unit = dice.pick(
        (
            ("一颗彗星", "太阳", "万千米"),
            ("某小行星", "太阳", "万千米"),
            ("一艘月球探测器", "月球", "千米"),
            ("一艘环月飞船", "月球", "千米"),
        )
    )
    steps = (
        said(
            f"$a-c={near}$，$a+c={far}$，所以 $2a={near + far}$，$2c={far - near}$。",
            name="椭圆的性质",
        ),
        said(
            rf"离心率 $e=\frac{{c}}{{a}}=\frac{{{far - near}}}{{{far + near}}}={answer}$。",
            name="离心率",
        ),
    )
    wrong = slips(
        answer,
        (fraction(Fraction(p, q)), "把最近与最远距离之比当成了离心率。"),
        (fraction(Fraction(q + p, q - p)), "离心率小于 $1$，分子、分母写颠倒了。"),
        (fraction(Fraction(q - p, q)), "分母应是 $a$，不是 $a+c$。"),
        (fraction(e / 2), "多除以了 $2$。"),
    )

    def again() -> str:
        centre = Fraction(near + far, 2)
        return fraction((centre - near) / centre)

    return Draft(
        f"{body}的运行轨道是以{star}的中心为一个焦点的椭圆，它到{star}中心的最近距离是 ${near}$ {unit}，最远距离是 ${far}$ {unit}，则轨道的离心率为____。", answer, steps,
        again, distractors=wrong,
    )  # fmt: skip


_two_way = fact(
    ("如果曲线 $C$ 上的点的坐标都满足方程 $f(x,y)=0$，那么 $f(x,y)=0$ 就是曲线 $C$ 的方程", False, "还要反过来：以方程的解为坐标的点都在曲线上。"),
    ("方程 $x^2-y^2=0$ 表示两条相交直线", True, "方程化为 $(x+y)(x-y)=0$，表示直线 $x+y=0$ 和 $x-y=0$。"),
    ("到两坐标轴距离相等的点的轨迹方程是 $y=x$", False, "漏了 $y=-x$，应为 $y^2=x^2$。"),
    ("过点 $A(2,0)$ 且平行于 $y$ 轴的直线的方程是 $|x|=2$", False, "方程 $|x|=2$ 还包括直线 $x=-2$。"),
    ("方程中用 $-y$ 代替 $y$，方程不变，则曲线关于 $x$ 轴对称", True, "点 $(x,y)$ 与 $(x,-y)$ 都在曲线上，它们关于 $x$ 轴对称。"),
)  # fmt: skip
_together = fact(
    ("直线与双曲线只有一个公共点时，直线一定与双曲线相切", False, "与渐近线平行的直线与双曲线也只有一个公共点。"),
    ("直线与双曲线联立消元后，要先讨论二次项系数是否为零", True, "二次项系数为零时方程是一次方程，直线与渐近线平行。"),
    ("平面内到定点与到定直线（不过定点）的距离之比为 $\\frac{1}{2}$ 的点的轨迹是椭圆", True, "比值是离心率，小于 $1$，轨迹是椭圆。"),
    ("平面内到定点与到定直线（不过定点）的距离之比为 $2$ 的点的轨迹是椭圆", False, "比值大于 $1$，轨迹是双曲线。"),
)  # fmt: skip
_chords = fact(
    ("设直线为 $x=my+n$ 时，弦长公式是 $\\sqrt{1+m^2}|y_1-y_2|$", True, "这时横坐标的差是纵坐标的差的 $m$ 倍。"),
    ("设直线为 $x=my+n$ 时，弦长仍等于 $\\sqrt{1+m^2}|x_1-x_2|$", False, "这时应为 $\\sqrt{1+m^2}|y_1-y_2|$。"),
    ("双曲线用点差法求出中点弦的斜率后，还要用判别式检验", True, "求出的直线可能与双曲线没有公共点。"),
    ("椭圆内一点总是某条弦的中点", True, "过椭圆内任意一点都能作出以它为中点的弦。"),
)  # fmt: skip
_proofs = fact(
    ("用特殊位置求出定值后，就不需要再作一般证明", False, "特殊位置只能猜出结果，还要作一般证明。"),
    ("求圆锥曲线中参数的取值范围时，要用判别式保证直线与曲线有两个交点", True, "判别式大于零是有两个交点的前提。"),
    ("设直线方程时，要考虑斜率不存在的情形", True, "与 $x$ 轴垂直的直线不能写成 $y=kx+m$。"),
)  # fmt: skip
_light = fact(
    ("从抛物线的焦点发出的光线，经抛物线反射后平行于对称轴", True, "这是抛物线的光学性质。"),
    ("从椭圆的一个焦点发出的光线，经椭圆反射后经过另一个焦点", True, "这是椭圆的光学性质。"),
    ("从双曲线的一个焦点发出的光线，经双曲线反射后经过另一个焦点", False, "反射光线的反向延长线经过另一个焦点。"),
    ("从抛物线的焦点发出的光线，经抛物线反射后会聚到准线上一点", False, "反射光线平行于对称轴。"),
)  # fmt: skip

RECIPES = (
    Recipe(CHORD, "length", "calculate", (3, 4), length),
    Recipe(CHORD, "length-choice", "choice", (3, 4), length),
    Recipe(CHORD, "middle", "calculate", (3,), middle),
    Recipe(CHORD, "middle-choice", "choice", (3,), middle),
    Recipe(CHORD, "claims", "judge", (2,), judging("弦长与中点弦", _chords)),
    Recipe(POSITION, "count", "choice", (3,), common),
    Recipe(POSITION, "once", "reverse", (4,), common),
    Recipe(POSITION, "claims", "judge", (2,), judging("直线与圆锥曲线", _together)),
    Recipe(FIXED, "value", "fill", (4,), fixed),
    Recipe(FIXED, "value-choice", "choice", (4,), fixed),
    Recipe(FIXED, "claims", "judge", (2,), judging("定点与定值", _proofs)),
    Recipe(RANGE, "extreme", "calculate", (3, 4), extreme),
    Recipe(RANGE, "between", "fill", (3,), between),
    Recipe(RANGE, "between-choice", "choice", (3,), between),
    Recipe(RANGE, "claims", "judge", (2,), judging("最值与范围", _proofs)),
    Recipe(CURVE, "on-curve", "fill", (1,), on_curve),
    Recipe(CURVE, "symmetry", "choice", (2,), mirrored),
    Recipe(CURVE, "claims", "judge", (2,), judging("曲线与方程", _two_way)),
    Recipe(OPTICS, "uses", "word", (3,), bridge),
    Recipe(OPTICS, "orbit", "fill", (2,), orbit),
    Recipe(OPTICS, "orbit-choice", "choice", (2,), orbit),
    Recipe(OPTICS, "claims", "judge", (1,), judging("圆锥曲线的光学性质", _light)),
)
