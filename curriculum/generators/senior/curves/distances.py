"""Distances between points, from points to lines, between parallels; midpoints."""

from fractions import Fraction
from math import isqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, linear_sum, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.forms import (
    Said,
    Spot,
    at,
    either,
    fact,
    gap,
    joined,
    judging,
    root_of,
    side,
    value,
    whole,
    worked_gap,
)
from curriculum.generators.working import line, said, slips
from engine.values import Distractor, Step

POINTS = "ag.line.distance-points"
TO_LINE = "ag.line.point-line"
TRIPLES = ((3, 4, 5), (4, 3, 5), (5, 12, 13), (12, 5, 13), (6, 8, 10), (8, 6, 10), (8, 15, 17))


def squared(p: Spot, q: Spot) -> Fraction:
    """The square of the distance."""
    return Fraction((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2)


def apart(dice: Dice, level: int) -> Draft:
    """How far two points are apart; at level 3 a coordinate from the distance."""
    x, y = dice.integer(-5, 5), dice.integer(-5, 5)
    if level == 3:
        m, n, far = dice.pick(TRIPLES[:6])
        b = (x + m * dice.pick((1, -1)), y)
        low, high = y + n, y - n
        answer = either(*map(str, sorted((low, high))))
        steps: tuple[Step, ...] = (
            said(rf"由两点间的距离公式，$\sqrt{{{m}^2+({linear_sum([(1, 'a'), (-y, '')])})^2}}={far}$。", name="两点间的距离公式"),
            said(f"两边平方，得 $({linear_sum([(1, 'a'), (-y, '')])})^2={n * n}$，所以 $a={max(low, high)}$ 或 $a={min(low, high)}$。"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (str(low), "平方等于正数时有两个解，漏了一个。"),
            (str(high), "平方等于正数时有两个解，漏了一个。"),
            (either(*map(str, sorted((y + far - m, y - far + m)))), "距离公式漏了平方。"),
            (either(*map(str, sorted((-y + n, -y - n)))) if y else str(low + 1), "坐标的差的符号错了。"),
        )  # fmt: skip
        a = (x, y)
        return Draft(
            f"已知点 ${at(a, 'A')}$，$B({b[0]},a)$，且 $|AB|={far}$，则实数 $a$ 的值为____。", answer, steps,
            lambda: either(*(str(t) for t in range(-60, 61) if squared(a, (b[0], t)) == far * far)),
            distractors=wrong,
        )  # fmt: skip
    if level == 1:
        m, n, _ = dice.pick(TRIPLES)
        m, n = m * dice.pick((1, -1)), n * dice.pick((1, -1))
    else:
        m, n = dice.nonzero(-7, 7), dice.nonzero(-7, 7)
    p, q = (x, y), (x + m, y + n)
    answer = root(m * m + n * n)
    steps = (
        said(r"两点间的距离公式：$|AB|=\sqrt{(x_2-x_1)^2+(y_2-y_1)^2}$。", name="两点间的距离公式"),
        line(
            rf"\sqrt{{({q[0]}-{in_brackets(p[0])})^2+({q[1]}-{in_brackets(p[1])})^2}}",
            answer,
            "代入坐标：",
        ),
    )
    wrong = slips(
        answer,
        (str(m * m + n * n), "距离公式漏了开平方。"),
        (str(abs(m) + abs(n)), "应先平方再相加，最后开平方。"),
        (root_of((p[0] + q[0]) ** 2 + (p[1] + q[1]) ** 2), "应是坐标的差，不是坐标的和。"),
        (root(abs(m * m - n * n)), "两个平方之间是加号。"),
        (root(m * m + n * n + 1), "计算差的时候出错了。"),
    )
    asks = dice.pick((
        f"已知 ${at(p, 'A')}$，${at(q, 'B')}$，则 $|AB|=$____。",
        f"点 ${at(p, 'A')}$ 与点 ${at(q, 'B')}$ 之间的距离为____。",
        f"已知平面内两点 ${at(p, 'A')}$，${at(q, 'B')}$，则线段 $AB$ 的长为____。",
    ))  # fmt: skip
    return Draft(
        asks, answer, steps,
        lambda: root(round(abs(complex(*q) - complex(*p)) ** 2)), distractors=wrong,
    )  # fmt: skip


def middle(dice: Dice, level: int) -> Draft:
    """The midpoint; the other end; at level 3 the length of a median."""
    m = (dice.integer(-5, 5), dice.integer(-5, 5))
    u, v = dice.nonzero(-5, 5), dice.nonzero(-5, 5)
    a, b = (m[0] - u, m[1] - v), (m[0] + u, m[1] + v)
    if level == 1:
        answer = at(m)
        wrong = slips(
            answer,
            (at((u, v)), "把中点坐标公式写成了坐标差的一半。"),
            (at((2 * m[0], 2 * m[1])), "坐标的和忘了除以 $2$。"),
            (at((2 * u, 2 * v)), "求成了坐标的差。"),
            (at((m[1], m[0])), "横坐标、纵坐标写反了。"),
            (at((-m[0], -m[1] - 1)), "符号错了。"),
        )
        return Draft(
            f"已知 ${at(a, 'A')}$，${at(b, 'B')}$，则线段 $AB$ 的中点坐标为____。", answer,
            (said(rf"由中点坐标公式，横坐标是 $\frac{{{a[0]}+{in_brackets(b[0])}}}{{2}}={m[0]}$，纵坐标是 $\frac{{{a[1]}+{in_brackets(b[1])}}}{{2}}={m[1]}$。", name="中点坐标公式"),),
            lambda: at(next((x, y) for x in range(-30, 31) for y in range(-30, 31)
                            if x - a[0] == b[0] - x and y - a[1] == b[1] - y)),
            distractors=wrong,
        )  # fmt: skip
    if level == 2:
        answer = at(b)
        wrong = slips(
            answer,
            (
                at((Fraction(a[0] + m[0], 2), Fraction(a[1] + m[1], 2))),
                "求成了 $A$ 与 $M$ 的中点。",
            ),
            (at((2 * a[0] - m[0], 2 * a[1] - m[1])), "把点 $A$ 当成了中点。"),
            (at((m[0] - a[0], m[1] - a[1])), "只求了坐标的差。"),
            (at((2 * m[0] + a[0], 2 * m[1] + a[1])), "移项时没有变号。"),
        )
        return Draft(
            f"已知线段 $AB$ 的中点为 ${at(m, 'M')}$，且 ${at(a, 'A')}$，则点 $B$ 的坐标为____。", answer,
            (said(rf"设 $B(x,y)$，由中点坐标公式，$\frac{{{a[0]}+x}}{{2}}={m[0]}$，$\frac{{{a[1]}+y}}{{2}}={m[1]}$。", name="中点坐标公式"),
             said(f"解得 $x={b[0]}$，$y={b[1]}$，所以点 $B$ 的坐标为 ${answer}$。")),
            lambda: at(next((x, y) for x in range(-30, 31) for y in range(-30, 31)
                            if a[0] + x == 2 * m[0] and a[1] + y == 2 * m[1])),
            distractors=wrong,
        )  # fmt: skip
    c = (m[0] + dice.nonzero(-5, 5), m[1] + dice.nonzero(-6, 6))
    if value(joined(a, b), c) == 0:
        c = (c[0], c[1] + 1)
    square = int(squared(m, c))
    answer = root(square)
    wrong = slips(
        answer,
        (str(square), "最后忘了开平方。"),
        (root_of(squared(c, (u, v))), "中点坐标是坐标的和的一半，不是差的一半。"),
        (root_of(squared(c, a)), "这是边 $CA$ 的长，中线的另一端是 $AB$ 的中点。"),
        (root_of(squared(c, (2 * m[0], 2 * m[1]))), "求中点时忘了除以 $2$。"),
        (root(square + 2), "计算出错了。"),
    )
    return Draft(
        f"已知 $\\triangle ABC$ 的顶点为 ${at(a, 'A')}$，${at(b, 'B')}$，${at(c, 'C')}$，则边 $AB$ 上的中线长为____。", answer,
        (said(f"边 $AB$ 的中点是 ${at(m, 'M')}$。", name="中点坐标公式"), said(rf"中线长 $|CM|={answer}$。", name="两点间的距离公式")),
        lambda: root_of((2 * squared(c, a) + 2 * squared(c, b) - squared(a, b)) / 4), distractors=wrong,
    )  # fmt: skip


SHAPES = (
    "等腰直角三角形",
    "直角三角形，但不是等腰三角形",
    "等腰三角形，但不是直角三角形",
    "等边三角形",
)


def shaped(dice: Dice, level: int) -> Draft:
    """What triangle three points form, by the lengths of its sides."""
    a = (dice.integer(-4, 4), dice.integer(-4, 4))
    u, v = dice.pick(((1, 2), (2, 1), (3, 1), (1, 3), (2, 3), (3, 2)))
    u, v = u * dice.pick((1, -1)), v * dice.pick((1, -1))
    kind = dice.below(3)
    b = (a[0] + u, a[1] + v)
    if kind == 0:
        c = (a[0] - v, a[1] + u)
    elif kind == 1:
        c = (a[0] - 2 * v, a[1] + 2 * u)
    else:
        c = (a[0] + v, a[1] + u)
        if u == v or u == -v:
            c = (a[0] + u, a[1] - v)
    lengths = [squared(a, b), squared(b, c), squared(c, a)]
    ab, bc, ca = (root_of(n) for n in lengths)
    right = SHAPES[kind]
    tail = {0: "$|AB|=|CA|$，且 $|AB|^2+|CA|^2=|BC|^2$", 1: "$|AB|^2+|CA|^2=|BC|^2$，且三边互不相等",
            2: "有且只有两边相等，且任意两边的平方和不等于第三边的平方"}[kind]  # fmt: skip

    def again() -> str:
        three = sorted(lengths)
        equal, square = len(set(three)) < 3, three[0] + three[1] == three[2]
        return SHAPES[0 if equal and square else 1 if square else 2 if equal else 3]

    others = [text for text in SHAPES if text != right]
    return Draft(
        f"已知 ${at(a, 'A')}$，${at(b, 'B')}$，${at(c, 'C')}$，则 $\\triangle ABC$ 是（　）", "",
        (said(f"由两点间的距离公式，$|AB|={ab}$，$|BC|={bc}$，$|CA|={ca}$。", name="两点间的距离公式"), said(f"{tail}，所以是{right}。")),
        again, options=(right, *others),
        distractors=tuple(Distractor("", "要算出三边的长，再看有没有相等的边、是否满足勾股定理。") for _ in others),
    )  # fmt: skip


def least_sum(dice: Dice, level: int) -> Draft:
    """The least value of a sum of two roots, seen as distances to two points."""
    c, high, low = dice.integer(2, 9), dice.integer(1, 5), dice.integer(1, 5)
    square = c * c + (high + low) ** 2
    answer = root(square)
    second = linear_sum([(1, "x^2"), (-2 * c, "x"), (c * c + low * low, "")])
    steps = (
        said(rf"$\sqrt{{x^2+{high * high}}}$ 是点 $P(x,0)$ 到点 $A(0,{high})$ 的距离；第二个根式配方后是 $\sqrt{{(x-{c})^2+{low * low}}}$，是点 $P$ 到点 $B({c},{-low})$ 的距离。", name="几何意义"),
        said(rf"点 $A$，$B$ 在 $x$ 轴的两侧，所以距离的和不小于 $|AB|=\sqrt{{{c}^2+({high}+{low})^2}}={answer}$，$P$ 在线段 $AB$ 上时取到。", name="两点之间线段最短"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (root(c * c + (high - low) ** 2), "两个点应取在 $x$ 轴的两侧。"),
        (str(square), "距离公式漏了开平方。"),
        (str(high + low), "两个根式不能同时取到各自的最小值。"),
        (root(high * high + c * c + low * low), "在 $x=0$ 处取值不是最小的。"),
        (root(square + 3), "计算出错了。"),
    )

    def again() -> str:
        from math import hypot

        best = min(hypot(x / 500, high) + hypot(x / 500 - c, low) for x in range(500 * c + 1))
        return root(round(best * best))

    return Draft(
        rf"函数 $y=\sqrt{{x^2+{high * high}}}+\sqrt{{{second}}}$ 的最小值为____。", answer, steps, again,
        distractors=wrong,
    )  # fmt: skip


def to_line(dice: Dice, level: int) -> Draft:
    """From a point to a line; at level 2 the line isn't in general form; at 3 a letter."""
    p = (dice.integer(-4, 5), dice.integer(-4, 5))
    a, b = dice.pick(
        ((3, 4), (4, -3), (3, -4), (4, 3), (5, 12), (1, -1), (1, 1), (1, 2), (2, -1), (1, -3))
    )
    square = a * a + b * b
    if level == 3:
        a, b, far = dice.pick(
            ((3, 4, 5), (4, -3, 5), (3, -4, 5), (4, 3, 5), (5, 12, 13), (12, -5, 13))
        )
        d = dice.integer(1, 4)
        base = a * p[0] + b * p[1]
        answer = either(*map(str, sorted((d * far - base, -d * far - base))))
        steps: tuple[Step, ...] = (
            said(rf"由点到直线的距离公式，$\frac{{|{linear_sum([(base, ''), (1, 'm')])}|}}{{{far}}}={d}$。", name="点到直线的距离公式"),
            said(f"所以 $|{linear_sum([(1, 'm'), (base, '')])}|={d * far}$，解得 $m={d * far - base}$ 或 $m={-d * far - base}$。"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (str(d * far - base), "绝对值等于正数时有两个解，漏了一个。"),
            (str(-d * far - base), "绝对值等于正数时有两个解，漏了一个。"),
            (either(*map(str, sorted((d - base, -d - base)))), "公式漏了分母。"),
            (either(*map(str, sorted((d * far + base, -d * far + base)))) if base else str(d), "移项时没有变号。"),
        )  # fmt: skip
        return Draft(
            f"若点 ${at(p, 'P')}$ 到直线 ${linear_sum([(a, 'x'), (b, 'y'), (1, 'm')])}=0$ 的距离为 ${d}$，则实数 $m$ 的值为____。",
            answer, steps,
            lambda: either(*(str(m) for m in range(-200, 200) if (base + m) ** 2 == d * d * square_of(a, b))),
            distractors=wrong,
        )  # fmt: skip
    c = dice.nonzero(-9, 9)
    if a * p[0] + b * p[1] + c == 0:
        c += 5
    row = (a, b, c)
    answer = gap(row, p)
    if level == 1:
        shown = side(*row) + "=0"
        first = ""
    else:
        shown = f"{linear_sum([(a, 'x')])}={linear_sum([(-b, 'y'), (-c, '')])}"
        first = f"先化成一般式，得 ${side(*row)}=0$。"
    steps = (
        *((said(first, name="化为一般式"),) if first else ()),
        line(worked_gap(row, p), answer, "由点到直线的距离公式：", name="点到直线的距离公式"),
    )
    top = value(row, p)
    wrong = slips(
        answer,
        (
            root_of((top - 2 * c) ** 2 / Fraction(square)),
            "没有化成一般式就代入，常数项的符号错了。",
        ),
        (fraction(abs(top)), "公式漏了分母。"),
        (root_of(top**2 / Fraction(square * square)), "分母忘了开平方。"),
        (root_of((top + 1) ** 2 / Fraction(square)), "代入时算错了。"),
        (
            root_of((a * p[1] + b * p[0] + c) ** 2 / Fraction(square)),
            "代入时横坐标、纵坐标写反了。",
        ),
    )

    def foot() -> str:
        t = top / square
        return root_of(squared(p, (p[0] - a * t, p[1] - b * t)))

    return Draft(
        f"点 ${at(p, 'P')}$ 到直线 $l$：${shown}$ 的距离为____。",
        answer,
        steps,
        foot,
        distractors=wrong,
    )


def square_of(a: int, b: int) -> int:
    """a² + b²."""
    return a * a + b * b


def parallels(dice: Dice, level: int) -> Draft:
    """Between parallel lines, at level 2 with coefficients to be made equal; level 3 an equation."""
    a, b = dice.pick(((3, 4), (4, -3), (3, -4), (1, -1), (1, 1), (1, 2), (2, -1), (5, 12), (1, -3)))
    c, extra = dice.nonzero(-8, 8), dice.nonzero(-9, 9)
    times = 2 if level > 1 else 1
    d = times * c + extra if level > 1 else c + extra
    second = (a * times, b * times, d)
    square = a * a + b * b
    far = root_of(Fraction(extra, times) ** 2 / square)
    steps: tuple[Step, ...] = (
        *((said(f"先把 $x$、$y$ 的系数化成相同：第一条直线化为 ${side(a * times, b * times, c * times)}=0$。", name="系数化为相同"),) if times > 1 else ()),
        said(rf"由两平行直线间的距离公式，$d=\frac{{|{times * c}-{in_brackets(d)}|}}{{\sqrt{{{in_brackets(a * times)}^2+{in_brackets(b * times)}^2}}}}={far}$。", name="两平行直线间的距离公式"),
    )  # fmt: skip
    wrong = slips(
        far,
        (root_of(Fraction(c - d) ** 2 / square), "两方程的 $x$、$y$ 系数没有化成相同就套公式。"),
        (root_of(Fraction(c - d) ** 2 / (square * 4)), "两方程的系数没有化成相同，分子取错了。"),
        (str(abs(extra)), "公式漏了分母。"),
        (
            root_of(Fraction(times * c + d) ** 2 / (square * times * times)),
            "常数项应相减，不是相加。",
        ),
        (root_of(Fraction(extra, times) ** 2 / square * 4), "多乘了 $2$。"),
        (root_of(Fraction(extra, times) ** 2 / square / 4), "多除以了 $2$。"),
    )

    def again() -> str:
        spot = (Fraction(-c, a), Fraction(0))
        return gap(second, spot)

    return Draft(
        f"两条平行直线 $l_1$：${side(a, b, c)}=0$ 与 $l_2$：${side(*second)}=0$ 之间的距离为____。", far, steps, again,
        distractors=wrong,
    )  # fmt: skip


def area(dice: Dice, level: int) -> Draft:
    """The area of a triangle by side and height."""
    a = (dice.integer(-3, 3), dice.integer(-3, 3))
    b = (a[0] + dice.nonzero(-5, 5), a[1] + dice.nonzero(-5, 5))
    c = (a[0] + dice.nonzero(-5, 5), a[1] + dice.nonzero(-5, 5))
    row = joined(a, b)
    if value(row, c) == 0:
        c = (c[0], c[1] + 2)
    twice = abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
    answer = fraction(Fraction(twice, 2))
    steps = (
        said(f"$|AB|={root_of(squared(a, b))}$，直线 $AB$ 的方程是 ${side(*row)}=0$。", name="底"),
        line(worked_gap(row, c), gap(row, c), "点 $C$ 到直线 $AB$ 的距离，也就是高：", name="高"),
        said(rf"面积 $S=\frac{{1}}{{2}}\times {root_of(squared(a, b))}\times {gap(row, c)}={answer}$。", name="三角形面积"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (str(twice), "三角形的面积忘了乘 $\\frac{1}{2}$。"),
        (fraction(Fraction(twice, 4)), "多乘了一个 $\\frac{1}{2}$。"),
        (root_of(squared(a, b)), "这只是底边的长。"),
        (gap(row, c), "这只是高。"),
    )

    def pick() -> str:
        from math import gcd

        corners = [a, b, c]
        edge = sum(
            gcd(corners[i][0] - corners[i - 1][0], corners[i][1] - corners[i - 1][1])
            for i in range(3)
        )
        xs, ys = [p[0] for p in corners], [p[1] for p in corners]

        def inside(x: int, y: int) -> bool:
            signs = [(corners[i][0] - corners[i - 1][0]) * (y - corners[i - 1][1]) - (corners[i][1] - corners[i - 1][1]) * (x - corners[i - 1][0]) for i in range(3)]  # fmt: skip
            return all(s > 0 for s in signs) or all(s < 0 for s in signs)

        within = sum(
            inside(x, y) for x in range(min(xs), max(xs) + 1) for y in range(min(ys), max(ys) + 1)
        )
        return fraction(within + Fraction(edge, 2) - 1)

    return Draft(
        f"已知 $\\triangle ABC$ 的三个顶点为 ${at(a, 'A')}$，${at(b, 'B')}$，${at(c, 'C')}$，求 $\\triangle ABC$ 的面积。",
        answer, steps, pick, distractors=wrong,
    )  # fmt: skip


def parallels_slip(dice: Dice, level: int) -> Draft:
    """A working that puts unequal coefficients into the formula for parallels."""
    a, b, far = dice.pick(((3, 4, 5), (4, -3, 5), (3, -4, 5), (4, 3, 5), (5, 12, 13), (12, -5, 13)))
    c, extra = dice.nonzero(-8, 8), dice.nonzero(-9, 9)
    d = 2 * c + extra
    if c == d:
        d, extra = d + 1, extra + 1
    if extra == 0:
        d, extra = d + 1, extra + 1
    second = side(2 * a, 2 * b, d) + "=0"
    right = fraction(Fraction(abs(extra), 2 * far))
    answer = f"2;{right}"
    statement = (
        f"题目：求平行直线 ${side(a, b, c)}=0$ 与 ${second}$ 之间的距离。\n\n一位同学的解答如下：\n\n"
        rf"第1步：两条直线平行，可以用公式 $d=\frac{{|C_1-C_2|}}{{\sqrt{{A^2+B^2}}}}$；"
        f"\n\n第2步：取 $A={a}$，$B={b}$，$C_1={c}$，$C_2={d}$；\n\n"
        rf"第3步：代入得 $d={fraction(Fraction(abs(c - d), far))}$。"
        "\n\n这个解答从第____步开始出错，正确的距离为____。"
    )
    steps = (
        said("用这个公式之前，要先把两个方程中 $x$、$y$ 的系数化成相同，第2步没有这样做。", name="系数化为相同"),
        said(f"第一条直线化为 ${side(2 * a, 2 * b, 2 * c)}=0$，再代入公式，距离是 ${right}$。", name="两平行直线间的距离公式"),
    )  # fmt: skip

    def again() -> str:
        size = value((2 * a, 2 * b, d), (Fraction(-c, a), 0)) ** 2 / (4 * a * a + 4 * b * b)
        return f"2;{fraction(Fraction(isqrt(size.numerator), isqrt(size.denominator)))}"

    return Draft(statement, answer, steps, again)


def _far(dice: Dice) -> Said:
    m, n, d = dice.pick(TRIPLES)
    told = dice.chance(50)
    shown = d if told else d * d if dice.chance(50) else m + n
    return (
        f"点 $A({m},0)$ 与点 $B(0,{n})$ 之间的距离是 ${shown}$", told,
        f"$|AB|=\\sqrt{{{m}^2+{n}^2}}={d}$。", lambda: m * m + n * n == shown * shown,
    )  # fmt: skip


_points = fact(
    ("坐标平面内两点间的距离可能是负数", False, "距离不小于零。"),
    ("以 $A(x_1,y_1)$，$B(x_2,y_2)$ 为端点的线段的中点坐标是 $\\left(\\frac{x_1-x_2}{2},\\frac{y_1-y_2}{2}\\right)$", False, "中点坐标是两端坐标的和的一半。"),
    ("用坐标法证明几何命题时，坐标系的建立方式不同，结论也会不同", False, "建系方式只影响计算的繁简，不影响结论。"),
    ("两点间的距离公式对与坐标轴平行的线段也适用", True, "横坐标（或纵坐标）的差为零，公式仍然成立。"),
)  # fmt: skip


def _upright(dice: Dice) -> Said:
    x, y, c = dice.nonzero(-6, 6), dice.nonzero(-6, 6), dice.nonzero(-6, 6)
    if x == c:
        c = c + 1 or 1
    told = dice.chance(50)
    wrong = abs(x + c) if abs(x + c) != abs(x - c) else abs(x - c) + 1
    shown = abs(x - c) if told else wrong
    return (
        f"点 ${at((x, y))}$ 到直线 $x={c}$ 的距离是 ${shown}$", told,
        f"直线垂直于 $x$ 轴，距离是横坐标的差的绝对值，即 $|{x}-{in_brackets(c)}|={abs(x - c)}$。",
        lambda: (x - c) ** 2 == shown * shown,
    )  # fmt: skip


def _coincide(dice: Dice) -> Said:
    a, b, c = whole(dice.integer(1, 5), dice.nonzero(-5, 5), dice.nonzero(-6, 6))
    e = c + dice.nonzero(-5, 5)
    told = dice.chance(50)
    formula = r"\frac{|C_1-C_2|}{\sqrt{A^2+B^2}}" if told else r"\frac{|C_1-C_2|}{A^2+B^2}"
    return (
        f"两条平行直线 ${side(a, b, c)}=0$ 与 ${side(a, b, e)}=0$ 之间的距离可用公式 $d={formula}$ 计算", told,
        "两条平行直线的 $x$、$y$ 的系数相同时，距离是常数项的差的绝对值除以 $\\sqrt{A^2+B^2}$。",
        lambda: r"\sqrt" in formula and c != e,
    )  # fmt: skip


RECIPES = (
    Recipe(POINTS, "apart", "calculate", (1, 2, 3), apart),
    Recipe(POINTS, "apart-choice", "choice", (1, 2, 3), apart),
    Recipe(POINTS, "middle", "fill", (1, 2, 3), middle),
    Recipe(POINTS, "middle-choice", "choice", (1, 2, 3), middle),
    Recipe(POINTS, "shape", "choice", (3,), shaped),
    Recipe(POINTS, "least-sum", "fill", (5,), least_sum),
    Recipe(POINTS, "claims", "judge", (1, 2), judging("两点间的距离与中点", _far, _points)),
    Recipe(TO_LINE, "to-line", "calculate", (1, 2, 3), to_line),
    Recipe(TO_LINE, "to-line-choice", "choice", (1, 2, 3), to_line),
    Recipe(TO_LINE, "parallels", "fill", (1, 2), parallels),
    Recipe(TO_LINE, "parallels-choice", "choice", (1, 2), parallels),
    Recipe(TO_LINE, "area", "calculate", (3,), area),
    Recipe(TO_LINE, "find-slip", "mistake", (3,), parallels_slip),
    Recipe(TO_LINE, "claims", "judge", (1, 2), judging("点到直线的距离", _upright, _coincide)),
)
