"""Ellipses: definition and equation, properties, focal triangles, lines."""

from fractions import Fraction
from math import gcd, isqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, linear_sum, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.forms import (
    Said,
    either,
    ellipse_of,
    fact,
    hyperbola_of,
    judging,
    root_of,
)
from curriculum.generators.senior.functions.notation import held, interval, surd
from curriculum.generators.working import said, slips
from engine.plot.figures import ellipse as drawn
from engine.values import Distractor, Step

DEFINED = "ag.conic.ellipse"
PROPERTY = "ag.conic.ellipse-property"
FOCAL = "ag.conic.focal-triangle"
LINE = "ag.conic.ellipse-line"
TRIPLES = (
    (5, 4, 3), (5, 3, 4), (10, 8, 6), (10, 6, 8), (13, 12, 5), (13, 5, 12),
    (15, 12, 9), (15, 9, 12), (17, 15, 8), (17, 8, 15),
)  # fmt: skip


def _squares(dice: Dice) -> tuple[int, int]:
    """a² and b², a² > b² > 0."""
    if dice.chance(60):
        a, b, _ = dice.pick(TRIPLES)
        return a * a, b * b
    return dice.pick(
        (
            (2, 1),
            (3, 2),
            (4, 3),
            (4, 1),
            (5, 4),
            (6, 2),
            (8, 4),
            (9, 5),
            (12, 3),
            (16, 7),
            (16, 12),
            (9, 8),
        )
    )


def placed(a2: int, b2: int, upright: bool) -> str:
    """The ellipse with its foci on the x axis, or on the y axis."""
    return ellipse_of(b2, a2) if upright else ellipse_of(a2, b2)


def write(dice: Dice, level: int) -> Draft:
    """The equation from foci and a sum (1), axes and eccentricity (2), foci and a point (3)."""
    upright = dice.chance(50)
    axis = "y" if upright else "x"
    if level == 3:
        points: tuple[tuple[int, int, Fraction, Fraction], ...] = tuple(
            (p, q, Fraction(m), Fraction(n, t))
            for p, q, m, n, t in (
                (8, 2, 2, 1, 1), (18, 8, 3, 2, 1), (6, 3, 2, 1, 1), (12, 4, 3, 1, 1), (4, 3, 1, 3, 2),
                (16, 12, 2, 3, 1), (20, 5, 4, 1, 1), (45, 20, 3, 4, 1), (25, 9, 4, 9, 5), (25, 16, 3, 16, 5),
            )
        )  # fmt: skip
        a2, b2, x, y = dice.pick(points)
        c2 = a2 - b2
        at = (x, y) if not upright else (y, x)
        answer = placed(a2, b2, upright)
        foci = (
            rf"F_1(0,-{root(c2)})$，$F_2(0,{root(c2)})"
            if upright
            else rf"F_1(-{root(c2)},0)$，$F_2({root(c2)},0)"
        )
        statement = f"已知椭圆的两个焦点为 ${foci}$，且椭圆过点 $({fraction(at[0])},{fraction(at[1])})$，求椭圆的标准方程。"
        if "frac" in statement:
            statement = statement.replace(
                f"({fraction(at[0])},{fraction(at[1])})",
                rf"\left({fraction(at[0])},{fraction(at[1])}\right)",
            )
        steps: tuple[Step, ...] = (
            said(
                f"焦点在 ${axis}$ 轴上，$c={root(c2)}$。设出标准方程，由 $a^2=b^2+c^2$ 及点的坐标列方程组。",
                name="待定系数法",
            ),
            said(f"解得 $a^2={a2}$，$b^2={b2}$。"),
            said(f"所以椭圆的标准方程为 ${answer}$。"),
        )
        test = held(answer, x**2 / a2 + y**2 / b2 == 1)
    elif level == 2:
        a, b, c = dice.pick(TRIPLES)
        a2, b2, c2 = a * a, b * b, c * c
        answer = placed(a2, b2, upright)
        ask = dice.below(3)
        given = (
            f"长轴长为 ${2 * a}$，离心率为 ${fraction(Fraction(c, a))}$",
            f"短轴长为 ${2 * b}$，焦距为 ${2 * c}$",
            f"长轴长为 ${2 * a}$，短轴长为 ${2 * b}$",
        )[ask]
        statement = f"已知椭圆的中心在原点，焦点在 ${axis}$ 轴上，{given}，求椭圆的标准方程。"
        steps = (
            said(
                f"由题意得 $a={a}$，$c={c}$，$b={b}$（$a^2=b^2+c^2$）。".replace(f"$c={c}$，", "")
                if ask == 2
                else f"由题意及 $a^2=b^2+c^2$，得 $a={a}$，$b={b}$，$c={c}$。",
                name="求 a、b、c",
            ),
            said(f"焦点在 ${axis}$ 轴上，所以标准方程为 ${answer}$。"),
        )
        test = held(answer, a2 == b2 + c2)
    else:
        a2, b2 = _squares(dice)
        a2, b2 = (a2, b2) if root(a2).isdigit() else (25, 9)
        a, c2 = int(root(a2)), a2 - b2
        answer = placed(a2, b2, upright)
        foci = (
            f"(0,-{root(c2)})$，$(0,{root(c2)})"
            if upright
            else f"(-{root(c2)},0)$，$({root(c2)},0)"
        )
        statement = dice.pick((
            f"已知椭圆的两个焦点坐标分别是 ${foci}$，椭圆上任意一点到两个焦点的距离之和等于 ${2 * a}$，求椭圆的标准方程。",
            f"平面内到两个定点 ${foci}$ 的距离之和等于 ${2 * a}$ 的点的轨迹是椭圆，求这个椭圆的标准方程。",
        ))  # fmt: skip
        steps = (
            said(
                f"由椭圆的定义，$2a={2 * a}$，$a={a}$；又 $c={root(c2)}$，所以 $b^2=a^2-c^2={b2}$。",
                name="椭圆的定义",
            ),
            said(f"焦点在 ${axis}$ 轴上，所以标准方程为 ${answer}$。"),
        )
        test = held(answer, (a2 - c2) == b2)
    wrong = slips(
        answer,
        (placed(a2, b2, not upright), "焦点所在的轴看错了，$a^2$、$b^2$ 写反了。"),
        (placed(4 * a2, 4 * b2, upright), "把长轴长当成了 $a$。"),
        (
            placed(a2 + c2, a2, upright) if level != 2 else placed(a2, c2, upright),
            "$a$、$b$、$c$ 的关系弄错了，应是 $a^2=b^2+c^2$。",
        ),
        (hyperbola_of(a2, b2, upright), "椭圆方程两项之间是加号。"),
    )
    return Draft(statement, answer, steps, lambda: test, distractors=wrong)


def distances(dice: Dice, level: int) -> Draft:
    """The distance to the other focus."""
    a2, b2 = dice.pick(((25, 9), (25, 16), (100, 36), (16, 7), (36, 20), (169, 25), (9, 5), (49, 24), (64, 28), (100, 64)))  # fmt: skip
    upright = dice.chance(40)
    a = int(root(a2))
    c = int(root(a2 - b2))
    one = dice.integer(a - c, a + c)
    if one == a:
        one += 1
    answer = str(2 * a - one)
    steps = (
        said(f"由方程得 $a^2={a2}$，$a={a}$。", name="求 a"),
        said(
            f"由椭圆的定义，$|PF_1|+|PF_2|=2a={2 * a}$，所以 $|PF_2|={2 * a}-{one}={answer}$。",
            name="椭圆的定义",
        ),
    )
    wrong = slips(
        answer,
        (str(abs(a - one)), "距离之和是 $2a$，不是 $a$。"),
        (str(2 * a2 - one), "把 $a^2$ 当成了 $a$。"),
        (str(one), "两个距离的和是 $2a$，不一定相等。"),
        (str(2 * a + one), "应是差，不是和。"),
    )

    def again() -> str:
        # a point (x, y) with a + ex = one has the other distance a − ex
        e = Fraction(c, a)
        x = (Fraction(one) - a) / e
        y2 = b2 * (1 - x * x / a2)
        return root_of((x - c) ** 2 + y2)

    return Draft(
        f"设 $P$ 是椭圆 ${placed(a2, b2, upright)}$ 上一点，$F_1$，$F_2$ 是椭圆的两个焦点。若 $|PF_1|={one}$，则 $|PF_2|=$____。",
        answer, steps, again, distractors=wrong, pictures=(drawn(b2**0.5, a) if upright else drawn(a, b2**0.5),),
    )  # fmt: skip


def parameter(dice: Dice, level: int) -> Draft:
    """For which k the equation is an ellipse with foci on the x axis, on the y axis, or any."""
    p, q = dice.integer(-1, 3), dice.integer(5, 12)
    kind = dice.below(3)
    middle = Fraction(p + q, 2)
    # x²/(q−k) + y²/(k−p) = 1
    shown = rf"\frac{{x^2}}{{{q}-k}}+\frac{{y^2}}{{{linear_sum([(1, 'k'), (-p, '')])}}}=1"
    if kind == 0:
        answer, what = interval(p, middle), "焦点在 $x$ 轴上的椭圆"
        rule = f"${q}-k>{linear_sum([(1, 'k'), (-p, '')])}>0$"
    elif kind == 1:
        answer, what = interval(middle, q), "焦点在 $y$ 轴上的椭圆"
        rule = f"${linear_sum([(1, 'k'), (-p, '')])}>{q}-k>0$"
    else:
        left, right = interval(p, middle), interval(middle, q)
        answer, what = rf"{left}\cup{right}", "椭圆"
        rule = rf"${q}-k$ 与 ${linear_sum([(1, 'k'), (-p, '')])}$ 都是正数，且不相等"
    steps = (
        said(f"方程表示{what}，则 {rule}。", name="椭圆的标准方程"),
        said(f"解得 $k$ 的取值范围是 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (interval(p, q), "没有考虑两个分母的大小关系（相等时是圆）。"),
        (interval(middle, q), "焦点所在的轴弄反了。"),
        (interval(p, middle), "焦点所在的轴弄反了。"),
        (interval(p, middle, "(]"), "两个分母相等时是圆。"),
        (rf"(-\infty,{p})\cup({q},+\infty)", "分母应都是正数。"),
    )

    def again() -> str:
        def good(k: Fraction) -> bool:
            x, y = q - k, k - p
            return x > 0 and y > 0 and (x > y if kind == 0 else y > x if kind == 1 else x != y)

        tried = {
            k: good(k)
            for k in (p - 1, p, p + Fraction(1, 9), middle, q - Fraction(1, 9), q, q + 1)
            for k in (Fraction(k),)
        }
        low, high = tried[p + Fraction(1, 9)], tried[q - Fraction(1, 9)]
        parts = [interval(p, middle)] * low + [interval(middle, q)] * high
        return (
            r"\cup".join(parts)
            if not (tried[Fraction(p)] or tried[Fraction(q)] or tried[middle])
            else ""
        )

    return Draft(
        f"若方程 ${shown}$ 表示{what}，则实数 $k$ 的取值范围是____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def read(dice: Dice, level: int) -> Draft:
    """A length, the vertices or the eccentricity from the equation; 2 needs a standard form first."""
    a2, b2 = _squares(dice)
    c2, upright = a2 - b2, dice.chance(50)
    what = dice.pick(
        ("长轴长", "短轴长", "焦距", "离心率") if level == 1 else ("离心率", "焦距", "焦点坐标")
    )
    shown = placed(a2, b2, upright)
    if level == 2:
        x, y = (b2, a2) if upright else (a2, b2)
        shown = linear_sum([(y, "x^2"), (x, "y^2")]) + f"={x * y}"
    first = f"椭圆的标准方程为 ${placed(a2, b2, upright)}$，$a^2={a2}$，$b^2={b2}$，$c^2=a^2-b^2={c2}$，焦点在 ${'y' if upright else 'x'}$ 轴上。"
    e2 = Fraction(c2, a2)
    if what == "焦点坐标":
        answer = rf"(0,\pm {root(c2)})" if upright else rf"(\pm {root(c2)},0)"
        wrong = slips(
            answer,
            (rf"(\pm {root(c2)},0)" if upright else rf"(0,\pm {root(c2)})", "焦点所在的轴看错了。"),
            (
                rf"(0,\pm {root(a2)})" if upright else rf"(\pm {root(a2)},0)",
                "这是长轴的端点，不是焦点。",
            ),
            (
                rf"(0,\pm {root(a2 + b2)})" if upright else rf"(\pm {root(a2 + b2)},0)",
                "应是 $c^2=a^2-b^2$。",
            ),
            (rf"(0,\pm {c2 + 1})" if upright else rf"(\pm {c2 + 1},0)", "$c$ 求错了。"),
        )
        last = f"焦点坐标为 ${answer}$。"
    else:
        table = {
            "长轴长": root(4 * a2),
            "短轴长": root(4 * b2),
            "焦距": root(4 * c2),
            "离心率": root_of(e2),
        }
        answer = table[what]
        half = {
            "长轴长": root(a2),
            "短轴长": root(b2),
            "焦距": root(c2),
            "离心率": root_of(Fraction(b2, a2)),
        }[what]
        wrong = slips(
            answer,
            (
                half,
                {
                    "长轴长": "把长半轴 $a$ 当成了长轴长 $2a$。",
                    "短轴长": "把 $b$ 当成了短轴长 $2b$。",
                    "焦距": "焦距是 $2c$，不是 $c$。",
                    "离心率": "离心率是 $\\frac{c}{a}$，不是 $\\frac{b}{a}$。",
                }[what],
            ),
            *(
                (text, "弄混了长轴长、短轴长、焦距或离心率。")
                for name, text in table.items()
                if name != what
            ),
            (
                root_of(e2 * e2) if what == "离心率" else root(4 * (a2 + b2)),
                "忘了开平方。" if what == "离心率" else "应是 $c^2=a^2-b^2$。",
            ),
        )
        last = f"所以{what}为 ${answer}$。"

    def again() -> str:
        from math import cos, hypot, pi, sin

        x, y = (b2**0.5, a2**0.5) if upright else (a2**0.5, b2**0.5)
        rim = [hypot(x * cos(pi * t / 2), y * sin(pi * t / 2)) for t in range(4)]
        long, short = max(rim), min(rim)
        gap = (long * long - short * short) ** 0.5
        size = {
            "长轴长": 2 * long,
            "短轴长": 2 * short,
            "焦距": 2 * gap,
            "离心率": gap / long,
            "焦点坐标": gap,
        }[what]
        square = Fraction(size * size).limit_denominator(400)
        if what == "焦点坐标":
            return rf"(0,\pm {root_of(square)})" if y > x else rf"(\pm {root_of(square)},0)"
        return root_of(square)

    return Draft(
        f"椭圆 ${shown}$ 的{what}为____。", answer, (said(first, name="标准方程"), said(last)), again, distractors=wrong,
        solution_pictures=(drawn(b2**0.5, a2**0.5) if upright else drawn(a2**0.5, b2**0.5),),
    )  # fmt: skip


def eccentricity(dice: Dice, level: int) -> Draft:
    """The eccentricity from a shape (3), or from a relation of the lengths."""
    text, answer, why, equation = dice.pick((
        ("短轴的一个端点与两个焦点构成等边三角形", r"\frac{1}{2}", "等边三角形的边长是 $a$，底边是 $2c$，所以 $a=2c$", (0, 2, -1)),
        ("短轴的一个端点与两个焦点构成直角三角形", r"\frac{\sqrt{2}}{2}", "直角边是 $a$，斜边是 $2c$，所以 $2a^2=4c^2$", (2, 0, -1)),
        ("长轴长是短轴长的 $2$ 倍", r"\frac{\sqrt{3}}{2}", "$a=2b$，所以 $a^2=4(a^2-c^2)$，即 $3a^2=4c^2$", (4, 0, -3)),
        ("长轴长是短轴长的 $3$ 倍", r"\frac{2\sqrt{2}}{3}", "$a=3b$，所以 $a^2=9(a^2-c^2)$，即 $8a^2=9c^2$", (9, 0, -8)),
        ("焦距等于短轴长", r"\frac{\sqrt{2}}{2}", "$c=b$，所以 $a^2=2c^2$", (2, 0, -1)),
        ("短轴长是长轴长的 $\\frac{3}{5}$", r"\frac{4}{5}", "短轴长是长轴长的 $\\frac{3}{5}$，即 $5b=3a$，所以 $25(a^2-c^2)=9a^2$", (25, 0, -16)),
        ("长轴长、短轴长、焦距依次成等差数列", r"\frac{3}{5}", "$2b=a+c$，又 $b^2=a^2-c^2$，所以 $4(a^2-c^2)=(a+c)^2$，即 $3a=5c$", (0, 5, -3)),
        ("过右焦点且垂直于长轴的弦长等于短半轴长", r"\frac{\sqrt{3}}{2}", "这条弦长为 $\\frac{2b^2}{a}$，等于 $b$，所以 $a=2b$", (4, 0, -3)),
        ("长轴长、短轴长、焦距依次成等比数列", r"\frac{-1+\sqrt{5}}{2}", "$b^2=ac$，又 $b^2=a^2-c^2$，所以 $c^2+ac-a^2=0$", (1, 1, -1)),
        ("上顶点到右焦点的距离等于焦距", r"\frac{1}{2}", "上顶点到焦点的距离是 $a$，所以 $a=2c$", (0, 2, -1)),
    ))  # fmt: skip
    p, q, r = equation
    steps = (
        said(f"{why}。", name="找 a、c 的关系"),
        said(
            f"两边化成关于 $e=\\frac{{c}}{{a}}$ 的方程，结合 $0<e<1$，得离心率为 ${answer}$。",
            name="离心率",
        ),
    )
    wrong = slips(
        answer,
        (r"\frac{1}{3}", "$a$、$c$ 的关系找错了。"),
        (r"\frac{\sqrt{3}}{3}", "把 $\\frac{b}{a}$ 或 $\\frac{c}{b}$ 当成了离心率。"),
        (r"\frac{\sqrt{5}}{3}", "应由 $a^2=b^2+c^2$ 换掉 $b$。"),
        (r"\sqrt{2}", "椭圆的离心率应小于 $1$，没有检验。"),
    )

    def again() -> str:
        from math import sqrt

        value = (-q + sqrt(q * q - 4 * p * r)) / (2 * p) if p else -r / q
        known = {r"\frac{1}{2}": 0.5, r"\frac{\sqrt{2}}{2}": sqrt(0.5), r"\frac{\sqrt{3}}{2}": sqrt(0.75), r"\frac{2\sqrt{2}}{3}": sqrt(8) / 3,
                 r"\frac{4}{5}": 0.8, r"\frac{3}{5}": 0.6, r"\frac{-1+\sqrt{5}}{2}": (sqrt(5) - 1) / 2}  # fmt: skip
        return next(shown for shown, size in known.items() if abs(size - value) < 1e-9)

    return Draft(
        f"若椭圆的{text}，则该椭圆的离心率为____。", answer, steps, again, distractors=wrong
    )


def focal(dice: Dice, level: int) -> Draft:
    """Perimeter (1), area at 90° or 60° (3) of the triangle of a point and the foci."""
    a, b, c = dice.pick(TRIPLES)
    upright = dice.chance(30)
    shown = placed(a * a, b * b, upright)
    lead = f"已知 $F_1$，$F_2$ 是椭圆 ${shown}$ 的两个焦点，"
    if level == 1:
        if dice.chance(50):
            answer = str(2 * a + 2 * c)
            statement = (
                lead
                + "点 $P$ 在椭圆上，且不在直线 $F_1F_2$ 上，则 $\\triangle PF_1F_2$ 的周长为____。"
            )
            why = f"周长是 $|PF_1|+|PF_2|+|F_1F_2|=2a+2c={2 * a}+{2 * c}={answer}$。"
        else:
            answer = str(4 * a)
            statement = (
                lead
                + "过 $F_1$ 的直线与椭圆交于 $A$，$B$ 两点，且 $A$，$B$，$F_2$ 不共线，则 $\\triangle ABF_2$ 的周长为____。"
            )
            why = f"周长是 $(|AF_1|+|AF_2|)+(|BF_1|+|BF_2|)=4a={answer}$。"
        steps: tuple[Step, ...] = (
            said(f"由方程得 $a={a}$，$b={b}$，$c={c}$。", name="求 a、b、c"),
            said(why, name="椭圆的定义"),
        )
        wrong = slips(
            answer,
            (str(2 * a), "只算了到两个焦点的距离之和。"),
            (str(2 * a + 2 * b), "焦距是 $2c$，不是 $2b$。"),
            (str(a + c), "距离之和是 $2a$，焦距是 $2c$。"),
            (str(4 * a + 2 * c), "多算了一段。"),
            (str(4 * a + 1), "计算出错了。"),
        )

        def around() -> str:
            from math import cos, dist, sin

            p = (a * cos(1.1), b * sin(1.1))
            both = dist(p, (c, 0)) + dist(p, (-c, 0))
            return str(round(both + 2 * c)) if "PF_1F_2" in statement else str(round(2 * both))

        return Draft(
            statement, answer, steps, around, distractors=wrong,
            pictures=(drawn(b, a) if upright else drawn(a, b),),
        )  # fmt: skip
    choices = [90] * (c >= b) + [60] * (4 * c * c >= a * a) + [120] * (4 * c * c >= 3 * a * a)
    if not choices:
        a, b, c = 5, 3, 4
        shown = placed(25, 9, upright)
        lead = f"已知 $F_1$，$F_2$ 是椭圆 ${shown}$ 的两个焦点，"
        choices = [90, 60]
    angle = dice.pick(choices)
    b2 = b * b
    answer = {90: str(b2), 60: surd(Fraction(b2, 3), 3), 120: surd(Fraction(b2), 3)}[angle]
    product = {90: Fraction(2 * b2), 60: Fraction(4 * b2, 3), 120: Fraction(4 * b2)}[angle]
    steps = (
        said(f"由方程得 $a={a}$，$c={c}$，由定义 $|PF_1|+|PF_2|={2 * a}$。", name="椭圆的定义"),
        said(f"由余弦定理，$|PF_1|^2+|PF_2|^2-2|PF_1||PF_2|\\cos {angle}^{{\\circ}}={4 * c * c}$，与定义式联立，得 $|PF_1||PF_2|={fraction(product)}$。", name="余弦定理"),
        said(rf"面积 $S=\frac{{1}}{{2}}|PF_1||PF_2|\sin {angle}^{{\circ}}={answer}$。", name="三角形面积公式"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (str(2 * b2), "三角形的面积忘了乘 $\\frac{1}{2}$，或公式用错了。"),
        (surd(Fraction(b2, 2), 3), "余弦定理中的系数算错了。"),
        (str(a * a), "公式里是 $b^2$，不是 $a^2$。"),
        (str(b2 + 1) if angle == 90 else str(b2), "角的大小没有用对。"),
        (str(b * c), "这是短轴端点处的面积。"),
    )

    def again() -> str:
        from math import acos, cos, degrees, dist, sin

        low, high = 0.0, 1.5707963267948966
        for _ in range(200):
            middle = (low + high) / 2
            p = (a * cos(middle), b * sin(middle))
            m, n = dist(p, (c, 0)), dist(p, (-c, 0))
            size = degrees(acos(max(-1.0, min(1.0, (m * m + n * n - 4 * c * c) / (2 * m * n)))))
            low, high = (middle, high) if size < angle else (low, middle)
        area = c * b * sin(low)
        return (
            answer if abs(area - {90: b2, 60: b2 / 3**0.5, 120: b2 * 3**0.5}[angle]) < 1e-6 else ""
        )

    return Draft(
        f"{lead}点 $P$ 在椭圆上，且 $\\angle F_1PF_2={angle}^{{\\circ}}$，则 $\\triangle PF_1F_2$ 的面积为____。", answer,
        steps, again, distractors=wrong, pictures=(drawn(b, a) if upright else drawn(a, b),),
    )  # fmt: skip


def focal_hyperbola(dice: Dice, level: int) -> Draft:
    """The focal triangle of a hyperbola at a right angle or 60°."""
    a, b, _ = dice.pick(
        ((3, 4, 5), (4, 3, 5), (1, 2, 0), (2, 1, 0), (2, 3, 0), (3, 2, 0), (6, 8, 10), (1, 1, 0))
    )
    b2 = b * b
    angle = dice.pick((90, 60))
    answer = str(b2) if angle == 90 else surd(Fraction(b2), 3)
    product = 2 * b2 if angle == 90 else 4 * b2
    c2 = a * a + b2
    steps = (
        said(f"由方程得 $a={a}$，$c^2=a^2+b^2={c2}$，由定义 $||PF_1|-|PF_2||={2 * a}$。", name="双曲线的定义"),
        said(f"由余弦定理，$|PF_1|^2+|PF_2|^2-2|PF_1||PF_2|\\cos {angle}^{{\\circ}}={4 * c2}$，与定义式平方后联立，得 $|PF_1||PF_2|={product}$。", name="余弦定理"),
        said(rf"面积 $S=\frac{{1}}{{2}}|PF_1||PF_2|\sin {angle}^{{\circ}}={answer}$。", name="三角形面积公式"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (str(2 * b2), "三角形的面积忘了乘 $\\frac{1}{2}$。"),
        (surd(Fraction(b2, 3), 3), "用成了椭圆的焦点三角形面积公式。"),
        (str(a * a + b2), "公式里是 $b^2$，不是 $c^2$。"),
        (str(b2 + 3), "两个距离之差应取绝对值再平方，计算出错了。"),
    )

    def again() -> str:
        # r₁ − r₂ = 2a, law of cosines: r₂ solves a quadratic; area by Heron with squares
        from math import sqrt

        k = 2 * a
        p = product
        small = (-k + sqrt(k * k + 4 * p)) / 2
        large, base = small + k, 2 * sqrt(c2)
        s = (small + large + base) / 2
        area = sqrt(s * (s - small) * (s - large) * (s - base))
        cosine = (small * small + large * large - base * base) / (2 * small * large)
        good = abs(cosine - (0 if angle == 90 else 0.5)) < 1e-9
        return held(root(round(area * area)), good)

    return Draft(
        rf"已知 $F_1$，$F_2$ 是双曲线 ${hyperbola_of(a * a, b2)}$ 的两个焦点，点 $P$ 在双曲线上，且 $\angle F_1PF_2={angle}^{{\circ}}$，则 $\triangle PF_1F_2$ 的面积为____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


NAMES = ("相交", "相切", "相离")


def line_place(dice: Dice, level: int) -> Draft:
    """The lines y = kx + m: place (choice, 2), tangency (3), sum of the roots' x (3)."""
    a2, b2 = dice.pick(((2, 1), (4, 3), (4, 1), (3, 1), (8, 2), (9, 4), (12, 3), (6, 3), (16, 9)))
    k = dice.pick((1, -1, 2, -2))
    edge = a2 * k * k + b2
    p, q = b2 + a2 * k * k, 2 * k * a2
    shown = ellipse_of(a2, b2)
    if level == 2:
        m = max(1, isqrt(edge) + dice.integer(-2, 2))
        index = 0 if m * m < edge else 1 if m * m == edge else 2
        r = a2 * (m * m - b2)
        g = gcd(p, q * m, r)
        equation = linear_sum([(p // g, "x^2"), (q * m // g, "x"), (r // g, "")])
        delta = ((q * m) ** 2 - 4 * p * r) // (g * g)
        steps: tuple[Step, ...] = (
            said(f"联立方程，消去 $y$，得 ${equation}=0$。", name="联立消元"),
            said(
                f"判别式的值是 ${delta}$，{('大于零', '等于零', '小于零')[index]}，所以直线与椭圆{NAMES[index]}。",
                name="判别式",
            ),
        )
        others = [name for name in NAMES if name != NAMES[index]]

        def place() -> str:
            # the ellipse scaled to the unit circle: distance from the centre to the image line
            square = Fraction(m * m, edge)
            return NAMES[0 if square < 1 else 1 if square == 1 else 2]

        return Draft(
            f"直线 $y={linear_sum([(k, 'x'), (m, '')])}$ 与椭圆 ${shown}$ 的位置关系是（　）", "", steps, place,
            options=(NAMES[index], *others, "不能确定"),
            distractors=tuple(Distractor("", "要联立方程，由判别式的符号判断。") for _ in range(3)),
        )  # fmt: skip
    if dice.chance(50):
        answer = either(f"-{root(edge)}", root(edge))
        steps = (
            said(f"联立方程，消去 $y$，得 ${linear_sum([(p, 'x^2'), (q, 'mx'), (a2, 'm^2'), (-a2 * b2, '')])}=0$。", name="联立消元"),
            said(f"相切时判别式为零，化简得 $m^2={edge}$。", name="判别式"),
            said(f"所以 $m$ 的值为 ${answer}$。"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (root(edge), "开平方时漏了负值。"),
            (f"-{root(edge)}", "开平方时漏了正值。"),
            (either(f"-{edge}", str(edge)), "忘了开平方。"),
            (
                either(f"-{root(a2 + b2 * k * k)}", root(a2 + b2 * k * k)),
                "消元时 $a^2$、$b^2$ 的位置弄错了。",
            ),
            (either(f"-{root(edge + 1)}", root(edge + 1)), "计算判别式时出错了。"),
        )
        return Draft(
            f"若直线 $y={linear_sum([(k, 'x'), (1, 'm')])}$ 与椭圆 ${shown}$ 相切，则实数 $m$ 的值为____。", answer, steps,
            lambda: held(answer, (q * q - 4 * p * a2) * edge + 4 * p * a2 * b2 == 0), distractors=wrong,
        )  # fmt: skip
    m = 1 if edge > 1 else 0
    g = gcd(p, q * m, a2 * (m * m - b2))
    answer = f"{fraction(Fraction(-q * m, p))};{fraction(Fraction(a2 * (m * m - b2), p))}"
    total, product = Fraction(-q * m, p), Fraction(a2 * (m * m - b2), p)
    steps = (
        said(f"联立方程，消去 $y$，得 ${linear_sum([(p // g, 'x^2'), (q * m // g, 'x'), (a2 * (m * m - b2) // g, '')])}=0$，判别式大于零。", name="联立消元"),
        said(f"由韦达定理，$x_1+x_2={fraction(total)}$，$x_1x_2={fraction(product)}$。", name="韦达定理"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (f"{fraction(-total)};{fraction(product)}", "两根之和是 $-\\frac{b}{a}$，漏了负号。"),
        (f"{fraction(product)};{fraction(total)}", "两根之和与两根之积写反了。"),
        (
            f"{fraction(total)};{fraction(-product) if product else '1'}",
            "两根之积是 $\\frac{c}{a}$，不带负号。",
        ),
        (f"{fraction(-q * m)};{fraction(product)}", "没有除以二次项系数。"),
        (f"{fraction(total / 2)};{fraction(product + 1)}", "计算出错了。"),
    )

    def roots() -> str:
        # eliminate x instead: x = (y − m)/k, then back to the sum and product of x
        s = Fraction(1, a2 * k * k) + Fraction(1, b2)
        t, u = Fraction(-2 * m, a2 * k * k), Fraction(m * m, a2 * k * k) - 1
        ys, yp = -t / s, u / s
        return f"{fraction((ys - 2 * m) / k)};{fraction((yp - m * ys + m * m) / (k * k))}"

    return Draft(
        f"已知直线 $y={linear_sum([(k, 'x'), (m, '')])}$ 与椭圆 ${shown}$ 交于 $A(x_1,y_1)$，$B(x_2,y_2)$ 两点，则 $x_1+x_2=$____，$x_1x_2=$____。",
        answer, steps, roots, distractors=wrong,
    )  # fmt: skip


def _sum(dice: Dice) -> Said:
    c = dice.integer(1, 6)
    extra = dice.pick((-1, 0, 0, 1, 2, 3))
    size = 2 * c + extra
    told = extra > 0
    what = "椭圆" if told else "线段 $F_1F_2$" if extra == 0 else "不存在的"
    return (
        f"已知 $|F_1F_2|={2 * c}$，平面内到 $F_1$，$F_2$ 的距离之和等于 ${size}$ 的点的轨迹是椭圆", told,
        f"距离之和{'大于' if told else '等于' if extra == 0 else '小于'} $|F_1F_2|$，轨迹是{what}。",
        lambda: size > 2 * c,
    )  # fmt: skip


def _axis(dice: Dice) -> Said:
    p, q = dice.picks((2, 3, 4, 5, 6, 7, 8, 9, 16, 25), 2)
    on_x = dice.chance(50)
    return (
        f"椭圆 ${ellipse_of(p, q)}$ 的焦点在 ${'x' if on_x else 'y'}$ 轴上", on_x == (p > q),
        "哪个分母大，焦点就在哪个轴上。", lambda: (p - q > 0) == on_x,
    )  # fmt: skip


_shape = fact(
    ("椭圆的离心率越接近 $1$，椭圆越扁", True, "离心率接近 $1$ 时 $c$ 接近 $a$，$b$ 接近 $0$，椭圆越扁。"),
    ("椭圆的离心率越大，椭圆越圆", False, "离心率越大，椭圆越扁；越接近 $0$，越接近圆。"),
    ("椭圆既是轴对称图形，又是中心对称图形", True, "椭圆关于两条坐标轴和原点都对称。"),
    ("椭圆的长半轴长就是长轴长", False, "长轴长是长半轴长的 $2$ 倍。"),
    ("椭圆的离心率可以等于 $1$", False, "椭圆的离心率大于 $0$ 且小于 $1$。"),
    ("椭圆上到中心最近的点是短轴的端点", True, "椭圆上的点到中心的距离在 $b$ 与 $a$ 之间。"),
)  # fmt: skip
_lines = fact(
    ("过椭圆内一点的直线与椭圆一定相交", True, "椭圆内的点使方程左边小于 $1$，过它的直线总与椭圆有两个公共点。"),
    ("直线与椭圆只有一个公共点时，一定相切", True, "椭圆是封闭的曲线，只有一个公共点时判别式为零，直线与椭圆相切。"),
    ("直线 $y=kx+1$ 与椭圆 $\\frac{x^2}{5}+y^2=1$ 一定有公共点", True, "直线过点 $(0,1)$，这个点在椭圆上。"),
    ("过椭圆外一点只能作椭圆的一条切线", False, "过椭圆外一点能作两条切线，可能有一条的斜率不存在。"),
    ("用韦达定理求弦的中点前，不需要考虑判别式", False, "要先由判别式大于零保证有两个交点。"),
)  # fmt: skip
_triangle = fact(
    ("椭圆上的点 $P$（不是长轴端点）与两焦点构成的三角形的周长是定值", True, "周长恒为 $2a+2c$。"),
    ("椭圆的焦点三角形的面积是定值", False, "面积随点 $P$ 的位置变化，$P$ 在短轴端点时最大。"),
    ("当点 $P$ 是椭圆短轴端点时，$\\angle F_1PF_2$ 最大", True, "$P$ 在短轴端点时，两个距离的积最大，角的余弦最小，角最大。"),
    ("双曲线上的点 $P$ 与两焦点构成的三角形的周长是定值", False, "双曲线中是距离之差的绝对值为定值，周长不是定值。"),
)  # fmt: skip

RECIPES = (
    Recipe(DEFINED, "write", "calculate", (1, 2, 3), write),
    Recipe(DEFINED, "write-choice", "choice", (1, 2, 3), write),
    Recipe(DEFINED, "distance", "fill", (1,), distances),
    Recipe(DEFINED, "parameter", "reverse", (3,), parameter),
    Recipe(DEFINED, "parameter-choice", "choice", (3,), parameter),
    Recipe(DEFINED, "claims", "judge", (1, 2), judging("椭圆的定义", _sum, _axis)),
    Recipe(PROPERTY, "read", "fill", (1, 2), read),
    Recipe(PROPERTY, "read-choice", "choice", (1, 2), read),
    Recipe(PROPERTY, "eccentricity", "calculate", (3,), eccentricity),
    Recipe(PROPERTY, "eccentricity-choice", "choice", (3,), eccentricity),
    Recipe(PROPERTY, "claims", "judge", (1,), judging("椭圆的几何性质", _shape)),
    Recipe(FOCAL, "ellipse", "calculate", (1, 3), focal),
    Recipe(FOCAL, "ellipse-choice", "choice", (1, 3), focal),
    Recipe(FOCAL, "hyperbola", "fill", (4,), focal_hyperbola),
    Recipe(FOCAL, "claims", "judge", (2,), judging("焦点三角形", _triangle)),
    Recipe(LINE, "place", "choice", (2, 3), line_place),
    Recipe(LINE, "letter", "fill", (3,), line_place),
    Recipe(LINE, "claims", "judge", (2,), judging("直线与椭圆的位置关系", _lines)),
)
