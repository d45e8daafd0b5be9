"""Equations of lines: by a point and slope, two points, intercepts; the general form read."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, linear_sum
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.forms import (
    Said,
    along,
    at,
    either,
    fact,
    joined,
    judging,
    line_of,
    minus,
    side,
    sloped,
    value,
    whole,
)
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.working import said, slips
from engine.values import Step

FORMS = "ag.line.point-slope"
GENERAL = "ag.line.general"


def point_slope(dice: Dice, level: int) -> Draft:
    """A point and a slope; at level 2 the slope by an inclination, at 3 twice another's."""
    x, y = dice.nonzero(-5, 5), dice.nonzero(-5, 5)
    p = (x, y)
    if level == 1:
        k = dice.nonzero(-4, 4)
        lead, why = f"斜率为 ${k}$", ""
    else:
        degrees = dice.pick((45, 135))
        k = 1 if degrees == 45 else -1
        lead = rf"倾斜角为 ${degrees}^{{\circ}}$"
        why = rf"斜率 $k=\tan {degrees}^{{\circ}}={k}$。"
    answer = line_of(*along(k, p))
    steps = (
        *((said(why, name="求斜率"),) if why else ()),
        said(f"由点斜式，得 ${minus('y', y)}={minus('x', x) if k == 1 else ('-' if k == -1 else str(k)) + '(' + minus('x', x) + ')'}$。", name="点斜式"),
        said(f"整理，得 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (line_of(*along(k, (-x, -y))), "点斜式中是减去点的坐标，符号写反了。"),
        (line_of(*along(-k, p)), "斜率的符号错了。"),
        (line_of(*along(k, (y, x))), "横坐标与纵坐标的位置写反了。"),
        (line_of(*along(k, (x, -y))), "移项时没有变号。"),
        (line_of(*along(k, (x, y + 2))), "整理时常数项算错了。"),
    )
    asks = dice.pick((
        f"已知直线 $l$ 经过点 ${at(p, 'P')}$，且{lead}，求直线 $l$ 的方程。",
        f"经过点 ${at(p, 'A')}$，{lead} 的直线的方程为____。",
    ))  # fmt: skip
    found = along(k, p)
    return Draft(
        asks, answer, steps,
        lambda: held(answer, value(found, p) == 0 == value(found, (x + 1, y + k))), distractors=wrong,
    )  # fmt: skip


def two_point(dice: Dice, level: int) -> Draft:
    """Two points; at level 3 the median of a triangle."""
    a = (dice.integer(-5, 5), dice.integer(-5, 5))
    if level < 3:
        b = (a[0] + dice.nonzero(-6, 6), a[1] + dice.nonzero(-6, 6))
        answer = line_of(*joined(a, b))
        steps: tuple[Step, ...] = (
            said(rf"由两点式，得 $\frac{{{minus('y', a[1])}}}{{{b[1]}-{in_brackets(a[1])}}}=\frac{{{minus('x', a[0])}}}{{{b[0]}-{in_brackets(a[0])}}}$。", name="两点式"),
            said(f"整理成一般式，得 ${answer}$。"),
        )  # fmt: skip
        statement = dice.pick((
            f"求经过 ${at(a, 'A')}$，${at(b, 'B')}$ 两点的直线的方程，写成一般式。",
            f"已知直线 $l$ 过点 ${at(a, 'A')}$ 和 ${at(b, 'B')}$，求直线 $l$ 的一般式方程。",
        ))  # fmt: skip
        ends = (a, b)
    else:
        m = (a[0] + dice.nonzero(-4, 4), a[1] + dice.nonzero(-4, 4))
        dx, dy = dice.integer(1, 4), dice.nonzero(-3, 3)
        if dx * (m[1] - a[1]) == dy * (m[0] - a[0]):
            dy = dy + 1 or 2
        if dx * (m[1] - a[1]) == dy * (m[0] - a[0]):
            dx += 1
        b, c = (m[0] - dx, m[1] - dy), (m[0] + dx, m[1] + dy)
        answer = line_of(*joined(a, m))
        statement = f"已知 $\\triangle ABC$ 的三个顶点是 ${at(a, 'A')}$，${at(b, 'B')}$，${at(c, 'C')}$，求边 $BC$ 上的中线所在直线的方程。"
        steps = (
            said(f"边 $BC$ 的中点是 ${at(m, 'M')}$。", name="中点坐标公式"),
            said(
                f"中线过点 $A$ 与点 $M$，由两点式，得直线 $AM$ 的方程：${answer}$。", name="两点式"
            ),
        )
        ends = (a, m)
    p, q = ends
    wrong = slips(
        answer,
        (line_of(*joined((-p[0], -p[1]), (-q[0], -q[1]))), "点的坐标符号写反了。"),
        (line_of(*joined(p, (q[0], 2 * p[1] - q[1]))), "分子、分母中坐标相减的顺序不一致。"),
        (line_of(*joined((p[1], p[0]), (q[1], q[0]))), "把两个坐标的位置写反了。"),
        (line_of(*joined((p[0], p[1] + 1), (q[0], q[1] + 1))), "整理时常数项算错了。"),
    )
    found = joined(p, q)
    return Draft(
        statement, answer, steps,
        lambda: held(answer, all(value(found, s) == 0 for s in ((p, q) if level < 3 else (
            a, (Fraction(b[0] + c[0], 2), Fraction(b[1] + c[1], 2)))))),
        distractors=wrong,
    )  # fmt: skip


def slope_intercept(dice: Dice, level: int) -> Draft:
    """Slope and intercept given, and the two intercepts given."""
    k, b = dice.nonzero(-5, 5), dice.nonzero(-6, 6)
    if level == 1:
        answer = sloped(k, b)
        wrong = slips(
            answer,
            (sloped(k, -b), "在 $y$ 轴上的截距的符号错了。"),
            (sloped(b, k), "斜率和截距的位置写反了。"),
            (sloped(-k, b), "斜率的符号错了。"),
            (sloped(k, -k * b), "把纵截距当成了横截距。"),
        )
        return Draft(
            f"斜率为 ${k}$，在 $y$ 轴上的截距为 ${b}$ 的直线的方程是____。", answer,
            (said(f"由斜截式 $y=kx+b$，把 $k={k}$，$b={b}$ 代入，得 ${answer}$。", name="斜截式"),),
            lambda: held(answer, all(value(whole(k, -1, b), s) == 0 for s in ((0, b), (1, k + b)))),
            distractors=wrong,
        )  # fmt: skip
    a = dice.nonzero(-6, 6)
    answer = line_of(b, a, -a * b)
    wrong = slips(
        answer,
        (line_of(b, -a, -a * b), "把截距当成了距离，符号错了。"),
        (line_of(a, b, -a * b), "两个截距的位置写反了。"),
        (line_of(b, a, a * b), "右边应是 $1$，移项时没有变号。"),
        (line_of(-b, a, -a * b), "截距的符号错了。"),
        (line_of(a, -b, -a * b), "截距的位置和符号都错了。"),
    )
    found = whole(b, a, -a * b)
    return Draft(
        f"在 $x$ 轴、$y$ 轴上的截距分别是 ${a}$，${b}$ 的直线的一般式方程是____。", answer,
        (said(rf"由截距式，得 $\frac{{x}}{{{a}}}+\frac{{y}}{{{b}}}=1$。", name="截距式"), said(f"去分母并整理，得 ${answer}$。")),
        lambda: held(answer, value(found, (a, 0)) == 0 == value(found, (0, b))), distractors=wrong,
    )  # fmt: skip


def equal_intercepts(dice: Dice, level: int) -> Draft:
    """Through a point with equal (or opposite) intercepts: two lines, one through the origin."""
    x, y = dice.picks((-5, -4, -3, -2, 1, 2, 3, 4, 5), 2)
    if x == -y:
        y += 1 if y not in (-1, x - 1) else 2
    opposite = dice.chance(40)
    if x == y or x == -y or y == 0:
        x, y = 2, 5
    origin = line_of(y, -x, 0)
    slant = line_of(1, -1, y - x) if opposite else line_of(1, 1, -x - y)
    answer = either(origin, slant)
    word = "互为相反数" if opposite else "相等"
    form = rf"\frac{{x}}{{a}}{'-' if opposite else '+'}\frac{{y}}{{a}}=1"
    size = x - y if opposite else x + y
    steps = (
        said(f"当直线过原点时，两个截距都是零，符合条件，方程是 ${origin}$。", name="过原点的情形"),
        said(f"当直线不过原点时，设方程为 ${form}$，把点 $P$ 的坐标代入，得 $a={size}$，方程是 ${slant}$。", name="截距式"),
        said(f"所以直线 $l$ 的方程是 ${origin}$ 或 ${slant}$。"),
    )  # fmt: skip
    other = line_of(1, 1, -x - y) if opposite else line_of(1, -1, y - x)
    wrong = slips(
        answer,
        (slant, "漏了过原点的直线。"),
        (origin, "只想到过原点的直线。"),
        (either(origin, other), "截距的符号关系弄错了。"),
        (either(slant, other), "漏了过原点的直线，又把距离当成了截距。"),
    )

    def again() -> str:
        sign = -1 if opposite else 1
        lines = [along(Fraction(k), (x, y)) for k in (Fraction(y, x), Fraction(-sign))]
        fit = [m for m in lines if Fraction(-m[2], m[0]) == sign * Fraction(-m[2], m[1])]
        return either(*(line_of(*m) for m in fit))

    return Draft(
        f"已知直线 $l$ 过点 ${at((x, y), 'P')}$，且在两坐标轴上的截距{word}，则直线 $l$ 的方程为____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def area(dice: Dice, level: int) -> Draft:
    """The triangle of a line with the axes; at level 4 the least area through a point."""
    if level == 4:
        p, q = dice.integer(1, 5), dice.integer(1, 5)
        answer = line_of(q, p, -2 * p * q)
        steps: tuple[Step, ...] = (
            said(rf"设直线的方程为 $\frac{{x}}{{a}}+\frac{{y}}{{b}}=1$（$a>0$，$b>0$），代入点 $P$，得 $\frac{{{p}}}{{a}}+\frac{{{q}}}{{b}}=1$。", name="截距式"),
            said(rf"由基本不等式，$1=\frac{{{p}}}{{a}}+\frac{{{q}}}{{b}}\ge 2\sqrt{{\frac{{{p * q}}}{{ab}}}}$，所以 $ab\ge {4 * p * q}$，面积 $\frac{{1}}{{2}}ab\ge {2 * p * q}$。", name="基本不等式"),
            said(f"当 $a={2 * p}$，$b={2 * q}$ 时等号成立，面积最小，此时直线的方程为 ${answer}$。"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (line_of(p, q, -p * p - q * q), "用成了到原点距离最大的直线。"),
            (line_of(1, 1, -p - q), "误以为截距相等时面积最小。"),
            (line_of(q, p, -p * q), "等号成立的条件解错了。"),
            (line_of(q, -p, 0), "直线过原点时围不成三角形。"),
        )

        def least() -> str:
            best = min((Fraction(n, 60) for n in range(60 * p + 1, 60 * p * 6)), key=lambda a: a * (q * a / (a - p)))  # fmt: skip
            return line_of(1 / best, 1 / (q * best / (best - p)), -1)

        return Draft(
            f"过点 ${at((p, q), 'P')}$ 的直线 $l$ 与 $x$ 轴、$y$ 轴的正半轴分别交于 $A$，$B$ 两点，$O$ 为坐标原点。当 $\\triangle AOB$ 的面积最小时，求直线 $l$ 的方程。",
            answer, steps, least, distractors=wrong,
        )  # fmt: skip
    a, b, times = dice.nonzero(-5, 5), dice.nonzero(-5, 5), dice.integer(1, 2)
    c = a * b * times
    m, n = Fraction(-c, a), Fraction(-c, b)
    size = abs(m * n) / 2
    answer = fraction(size)
    steps = (
        said(f"令 $y=0$，得在 $x$ 轴上的截距为 ${fraction(m)}$；令 $x=0$，得在 $y$ 轴上的截距为 ${fraction(n)}$。", name="求截距"),
        said(rf"面积 $S=\frac{{1}}{{2}}\times {fraction(abs(m))}\times {fraction(abs(n))}={answer}$。", name="三角形面积"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (fraction(2 * size), "三角形的面积忘了乘 $\\frac{1}{2}$。"),
        (fraction(abs(m) + abs(n)), "应求两条直角边的积的一半。"),
        (fraction(-size), "截距有正负，长度要取绝对值。"),
        (fraction(size / 2), "多乘了一个 $\\frac{1}{2}$。"),
        (fraction(Fraction(abs(a * b), 2)), "把系数当成了截距。"),
    )

    def strips() -> str:
        corner = [(Fraction(0), Fraction(0)), (m, Fraction(0)), (Fraction(0), n)]
        total = sum((corner[i][0] * corner[(i + 1) % 3][1] - corner[(i + 1) % 3][0] * corner[i][1] for i in range(3)), Fraction(0))  # fmt: skip
        return held(fraction(abs(total) / 2), a * m + c == 0 == b * n + c)

    return Draft(
        f"直线 ${side(a, b, c)}=0$ 与两坐标轴围成的三角形的面积为____。", answer, steps, strips,
        distractors=wrong,
    )  # fmt: skip


def read(dice: Dice, level: int) -> Draft:
    """The slope and the intercepts read from the general form."""
    a, b, c = whole(dice.nonzero(-6, 6), dice.nonzero(-6, 6), dice.nonzero(-8, 8))
    k, n, m = Fraction(-a, b), Fraction(-c, b), Fraction(-c, a)
    law = f"化成斜截式，得 ${sloped(k, n)}$。"
    if level == 1:
        answer = fraction(k)
        wrong = slips(
            answer,
            (fraction(-k), "由 $Ax+By+C=0$ 求斜率时漏了负号。"),
            (fraction(1 / k), "斜率是 $-\\frac{A}{B}$，写颠倒了。"),
            (fraction(-1 / k), "漏了负号，又写颠倒了。"),
            (str(a), "没有把 $y$ 的系数化成 $1$。"),
            (fraction(n), "这是在 $y$ 轴上的截距。"),
            (fraction(k + 2), "移项、化系数时算错了。"),
            (fraction(k - 3), "移项、化系数时算错了。"),
        )
        return Draft(
            f"直线 ${side(a, b, c)}=0$ 的斜率为____。", answer, (said(law, name="化为斜截式"), said(f"所以斜率为 ${answer}$。")),
            lambda: held(answer, value((a, b, c), (1, n + k)) == 0 == value((a, b, c), (0, n))),
            distractors=wrong,
        )  # fmt: skip
    answer = f"{fraction(m)};{fraction(n)}"
    wrong = slips(
        answer,
        (f"{fraction(-m)};{fraction(-n)}", "移项时没有变号。"),
        (f"{fraction(n)};{fraction(m)}", "两个截距写反了。"),
        (f"{fraction(abs(m))};{fraction(abs(n))}", "截距不是距离，可以是负数。"),
        (f"{fraction(m)};{fraction(-n)}", "在 $y$ 轴上的截距符号错了。"),
        (f"{fraction(-m)};{fraction(n)}", "在 $x$ 轴上的截距符号错了。"),
    )
    return Draft(
        f"直线 ${side(a, b, c)}=0$ 在 $x$ 轴上的截距为____，在 $y$ 轴上的截距为____。", answer,
        (said(f"令 $y=0$，解得 $x={fraction(m)}$；", name="求截距"), said(f"令 $x=0$，解得 $y={fraction(n)}$。")),
        lambda: held(answer, value((a, b, c), (m, 0)) == 0 == value((a, b, c), (0, n))),
        distractors=wrong,
    )  # fmt: skip


def beside(dice: Dice, level: int) -> Draft:
    """Through a point, parallel or at right angles; level 3: a height or a perpendicular bisector."""
    if level == 2:
        a, b, c = whole(dice.nonzero(-5, 5), dice.nonzero(-5, 5), dice.nonzero(-7, 7))
        p = (dice.nonzero(-5, 5), dice.nonzero(-5, 5))
        parallel = dice.chance(50)
        if parallel and value((a, b, c), p) == 0:
            p = (p[0] + 1, p[1]) if p[0] != -1 else (p[0] - 1, p[1])
        u, v, _ = whole(a, b, 0) if parallel else whole(b, -a, 0)
        form = linear_sum([(u, "x"), (v, "y"), (1, "m")]) + "=0"
        steps: tuple[Step, ...] = (
            said(f"与已知直线{'平行' if parallel else '垂直'}的直线可设为 ${form}$。", name="平行直线系" if parallel else "垂直直线系"),
            said(f"把点 $P$ 的坐标代入，得 $m={-u * p[0] - v * p[1]}$。"),
            said(f"所以所求直线的方程为 ${line_of(u, v, -u * p[0] - v * p[1])}$。"),
        )  # fmt: skip
        statement = f"求过点 ${at(p, 'P')}$ 且与直线 ${side(a, b, c)}=0$ {'平行' if parallel else '垂直'}的直线的方程。"
        other = (b, -a) if parallel else (a, b)
    else:
        p = (dice.integer(-4, 4), dice.integer(-4, 4))
        q = (p[0] + 2 * dice.nonzero(-3, 3), p[1] + 2 * dice.nonzero(-3, 3))
        u, v = q[0] - p[0], q[1] - p[1]
        other = (v, -u)
        if dice.chance(50):
            middle = ((p[0] + q[0]) // 2, (p[1] + q[1]) // 2)
            statement = f"已知 ${at(p, 'A')}$，${at(q, 'B')}$，求线段 $AB$ 的垂直平分线的方程。"
            lead = f"线段 $AB$ 的中点是 ${at(middle)}$，直线 $AB$ 的斜率是 ${fraction(Fraction(v, u))}$，所以垂直平分线的斜率是 ${fraction(Fraction(-u, v))}$。"
            name = "垂直平分线"
        else:
            middle = (p[0] + dice.nonzero(-5, 5), p[1] + dice.nonzero(-5, 5))
            if v * (middle[0] - p[0]) == u * (middle[1] - p[1]):
                middle = (middle[0], middle[1] + 1)
            statement = f"已知 $\\triangle ABC$ 的顶点 ${at(middle, 'A')}$，${at(p, 'B')}$，${at(q, 'C')}$，求边 $BC$ 上的高所在直线的方程。"
            lead = f"直线 $BC$ 的斜率是 ${fraction(Fraction(v, u))}$，所以高所在直线的斜率是 ${fraction(Fraction(-u, v))}$。"
            name = "高线"
        p = middle
        steps = (
            said(lead, name=name),
            said(f"它过点 ${at(p)}$，由点斜式整理，得 ${line_of(u, v, -u * p[0] - v * p[1])}$。", name="点斜式"),
        )  # fmt: skip
    found = whole(u, v, -u * p[0] - v * p[1])
    answer = line_of(*found)
    wrong = slips(
        answer,
        (line_of(*other, -other[0] * p[0] - other[1] * p[1]), "把平行与垂直的条件弄反了。"),
        (line_of(u, v, u * p[0] + v * p[1]), "求常数项时移项没有变号。"),
        (line_of(u, -v, -u * p[0] + v * p[1]), "垂直的直线斜率互为负倒数，少了负号。"),
        (line_of(u, v, -u * p[1] - v * p[0]), "代入时横坐标、纵坐标写反了。"),
        (line_of(u, v, -u * p[0] - v * p[1] + 2), "计算常数项出错了。"),
    )
    return Draft(
        statement, answer, steps,
        lambda: held(answer, (value(found, p) == 0 and other[0] * found[0] == -other[1] * found[1])
                     or (value(found, p) == 0 and u * found[1] == v * found[0])),
        distractors=wrong,
    )  # fmt: skip


def quadrants(dice: Dice, level: int) -> Draft:
    """Which quadrant a line doesn't enter, from signs of products of its coefficients."""
    ab, bc = dice.pick((1, -1)), dice.pick((1, -1))
    ac = ab * bc
    a, b = 1, ab
    c = bc * b
    k, n = -a * b, -c * b
    names = ("第一象限", "第二象限", "第三象限", "第四象限")
    missed = {(1, 1): 3, (1, -1): 1, (-1, 1): 2, (-1, -1): 0}[(k, n)]
    signs = {"AB": ab, "BC": bc, "AC": ac}
    first, second = (
        f"{name}{'>' if signs[name] > 0 else '<'}0" for name in dice.picks(list(signs), 2)
    )
    more, less = ("大于零", "小于零")
    steps = (
        said("把方程化成斜截式，$x$ 的系数是 $-\\frac{A}{B}$，常数项是 $-\\frac{C}{B}$。", name="化为斜截式"),
        said(f"斜率 $-\\frac{{A}}{{B}}$ {more if k > 0 else less}，在 $y$ 轴上的截距 $-\\frac{{C}}{{B}}$ {more if n > 0 else less}，画草图可知直线不经过{names[missed]}。"),
    )  # fmt: skip

    def again() -> str:
        signs = {(1, 1): 0, (-1, 1): 1, (-1, -1): 2, (1, -1): 3}
        seen = set()
        for j in range(-40, 41):
            x = Fraction(j, 4) + Fraction(1, 9)
            y = (-a * x - c) / b
            if y:
                seen.add(signs[(1 if x > 0 else -1, 1 if y > 0 else -1)])
        return next(names[i] for i in range(4) if i not in seen)

    from engine.values import Distractor

    others = [i for i in range(4) if i != missed]
    return Draft(
        f"如果 ${first}$，且 ${second}$，那么直线 $Ax+By+C=0$ 不经过（　）", "", steps, again,
        options=(names[missed], *(names[i] for i in others)),
        distractors=tuple(Distractor("", "斜率或截距的符号判断错了。") for _ in others),
    )  # fmt: skip


def _steep(dice: Dice) -> Said:
    a, b, c = whole(dice.integer(1, 6), dice.nonzero(-6, 6), dice.nonzero(-6, 6))
    told = dice.chance(50)
    k = Fraction(-a, b) if told else Fraction(a, b)
    return (
        f"直线 ${side(a, b, c)}=0$ 的斜率是 ${fraction(k)}$", told,
        f"把方程化成斜截式，$x$ 的系数是 ${fraction(Fraction(-a, b))}$，它就是斜率。",
        lambda: value((a, b, c), (1, k + Fraction(-c, b))) == 0,
    )  # fmt: skip


_general = fact(
    ("任意一条直线都可以用一般式 $Ax+By+C=0$（$A$，$B$ 不同时为 $0$）表示", True, "与 $x$ 轴垂直的直线取 $B=0$ 即可，所以任意直线都能写成一般式。"),
    ("方程 $Ax+By+C=0$ 中，无论 $A$，$B$ 取什么实数，都表示一条直线", False, "$A$，$B$ 同时为 $0$ 时不表示直线。"),
    ("方程 $Ax+By+C=0$（$A$，$B$ 不同时为 $0$）中，当 $C=0$ 时，直线过原点", True, "把原点坐标 $(0,0)$ 代入，方程成立。"),
    ("直线 $Ax+By+C=0$（$A$，$B$ 不同时为 $0$）的斜率一定是 $-\\frac{A}{B}$", False, "当 $B$ 为 $0$ 时，斜率不存在。"),
)  # fmt: skip
_forms = fact(
    ("经过点 $P(x_0,y_0)$ 的任意直线都可以用方程 $y-y_0=k(x-x_0)$ 表示", False, "与 $x$ 轴垂直的直线斜率不存在，不能用点斜式。"),
    ("任意一条不过原点的直线都可以用截距式方程表示", False, "与坐标轴平行的直线有一个截距不存在，不能用截距式。"),
    ("直线在 $y$ 轴上的截距就是直线与 $y$ 轴的交点到原点的距离", False, "截距是交点的纵坐标，可以是负数或零，不是距离。"),
    ("经过两点 $(x_1,y_1)$，$(x_2,y_2)$ 的直线都可以用方程 $\\frac{y-y_1}{y_2-y_1}=\\frac{x-x_1}{x_2-x_1}$ 表示", False, "两点的横坐标相同或纵坐标相同时，分母为零，不能用两点式。"),
    ("过原点的直线在两坐标轴上的截距都是 $0$", True, "直线与两条坐标轴都交于原点，截距都是 $0$。"),
    ("斜率存在的直线都可以用斜截式方程表示", True, "斜率存在时直线与 $y$ 轴必有一个交点，可以写成 $y=kx+b$。"),
)  # fmt: skip


def _cut(dice: Dice) -> Said:
    k, b = dice.nonzero(-5, 5), dice.integer(1, 8)
    told = dice.chance(50)
    return (
        f"直线 ${sloped(k, -b)}$ 在 $y$ 轴上的截距是 ${-b if told else b}$", told,
        f"令 $x=0$，得 $y={-b}$，截距是交点的纵坐标，可以为负。",
        lambda: k * 0 - b == (-b if told else b),
    )  # fmt: skip


RECIPES = (
    Recipe(FORMS, "point-slope", "calculate", (1, 2), point_slope),
    Recipe(FORMS, "point-slope-choice", "choice", (1, 2), point_slope),
    Recipe(FORMS, "two-points", "calculate", (2, 3), two_point),
    Recipe(FORMS, "two-points-choice", "choice", (2, 3), two_point),
    Recipe(FORMS, "intercepts", "fill", (1, 2), slope_intercept),
    Recipe(FORMS, "intercepts-choice", "choice", (1, 2), slope_intercept),
    Recipe(FORMS, "equal-intercepts", "fill", (3,), equal_intercepts),
    Recipe(FORMS, "equal-intercepts-choice", "choice", (3,), equal_intercepts),
    Recipe(FORMS, "area", "calculate", (3, 4), area),
    Recipe(FORMS, "claims", "judge", (1, 2), judging("直线方程的几种形式", _forms, _cut)),
    Recipe(GENERAL, "read", "fill", (1, 2), read),
    Recipe(GENERAL, "read-choice", "choice", (1, 2), read),
    Recipe(GENERAL, "beside", "calculate", (2, 3), beside),
    Recipe(GENERAL, "beside-choice", "choice", (2, 3), beside),
    Recipe(GENERAL, "quadrants", "choice", (2,), quadrants),
    Recipe(GENERAL, "claims", "judge", (1, 2), judging("直线的一般式方程", _general, _steep)),
)
