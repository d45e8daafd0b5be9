"""Equations of circles in standard and general form, and curves traced by moving points."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, linear_sum, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.forms import (
    Said,
    Spot,
    at,
    circle_of,
    expanded,
    fact,
    judging,
    line_of,
    root_of,
    shifted,
)
from curriculum.generators.senior.functions.notation import held, interval
from curriculum.generators.working import said, slips
from engine.values import Distractor, Step

STANDARD = "ag.circle.standard"
GENERAL = "ag.circle.general"
LOCUS = "ag.circle.locus"
AROUND = ((3, 4), (4, 3), (-3, 4), (4, -3), (-4, -3), (3, -4), (0, 5), (5, 0), (-5, 0), (0, -5))


def squared(p: Spot, q: Spot) -> Fraction:
    """The square of the distance."""
    return Fraction((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2)


def _centre(dice: Dice) -> tuple[int, int]:
    return dice.nonzero(-5, 5), dice.nonzero(-5, 5)


def _wrong(answer: str, c: Spot, square: Fraction | int) -> tuple[Distractor, ...]:
    return slips(
        answer,
        (circle_of((-c[0], -c[1]), square), "圆心坐标的符号写反了。"),
        (circle_of(c, Fraction(square) * 4), "把直径当成了半径。"),
        (circle_of((c[1], c[0]), square), "圆心的横坐标、纵坐标写反了。"),
        (circle_of(c, Fraction(square) / 4), "把半径又除以了 $2$。"),
        (circle_of((c[0], -c[1]), square), "圆心纵坐标的符号写反了。"),
    )


def standard(dice: Dice, level: int) -> Draft:
    """Centre and radius; a diameter; a centre and a tangent or a point; a centre on a line."""
    c = _centre(dice)
    if level == 1:
        r = dice.integer(2, 7)
        square: Fraction | int = r * r
        answer = circle_of(c, square)
        statement = dice.pick((
            f"圆心为 ${at(c, 'C')}$，半径为 ${r}$ 的圆的标准方程是____。",
            f"已知圆 $C$ 的圆心是 ${at(c)}$，半径长是 ${r}$，则圆 $C$ 的标准方程为____。",
        ))  # fmt: skip
        steps: tuple[Step, ...] = (
            said("圆心为 $(a,b)$、半径为 $r$ 的圆的标准方程是 $(x-a)^2+(y-b)^2=r^2$。", name="圆的标准方程"),
            said(f"代入得 ${answer}$。"),
        )  # fmt: skip
        extra = ((circle_of(c, r), "方程右边应是半径的平方。"),)
        test = (c[0] + r, c[1])
    elif level == 2:
        u, v = dice.nonzero(-4, 4), dice.nonzero(-4, 4)
        a, b = (c[0] - u, c[1] - v), (c[0] + u, c[1] + v)
        square = u * u + v * v
        answer = circle_of(c, square)
        extra = ((circle_of(c, 4 * square), "把直径当成了半径。"),)
        if dice.chance(60):
            statement = (
                f"以线段 $AB$ 为直径的圆，其中 ${at(a, 'A')}$，${at(b, 'B')}$，求圆的标准方程。"
            )
            first = f"圆心是 $AB$ 的中点 ${at(c)}$，半径是 $|AB|$ 的一半，即 ${root(square)}$。"
        else:
            statement = (
                f"已知圆 $C$ 的圆心为 ${at(c, 'C')}$，且过点 ${at(b, 'B')}$，求圆 $C$ 的标准方程。"
            )
            first = f"半径 $r=|CB|={root(square)}$。"
        steps = (said(first, name="求圆心和半径"), said(f"所以圆的标准方程是 ${answer}$。"))
        test = b
    else:
        s, t = dice.picks(AROUND, 2)
        a, b = (c[0] + s[0], c[1] + s[1]), (c[0] + t[0], c[1] + t[1])
        square = 25
        answer = circle_of(c, square)
        u, v = dice.pick(((1, 1), (1, -1), (2, 1), (1, 2), (2, -1), (1, -2), (3, 1), (3, -1)))
        m, n = t[0] - s[0], t[1] - s[1]
        if m * v == n * u:
            u, v = -v, u
        row = (u, v, -u * c[0] - v * c[1])
        bisector = line_of(2 * m, 2 * n, a[0] ** 2 + a[1] ** 2 - b[0] ** 2 - b[1] ** 2)
        statement = f"已知圆 $C$ 过点 ${at(a, 'A')}$，${at(b, 'B')}$，且圆心在直线 ${line_of(*row)}$ 上，求圆 $C$ 的标准方程。"
        steps = (
            said(f"圆心在线段 $AB$ 的垂直平分线 ${bisector}$ 上。", name="弦的垂直平分线过圆心"),
            said(f"与直线 ${line_of(*row)}$ 联立，解得圆心 ${at(c, 'C')}$，半径 $r=|CA|=5$。"),
            said(f"所以圆 $C$ 的标准方程是 ${answer}$。"),
        )
        extra = ((circle_of(c, 5), "方程右边应是半径的平方。"),)
        test = a
    wrong = slips(
        answer, *extra, *((entry.latex, entry.mistake) for entry in _wrong(answer, c, square))
    )
    return Draft(
        statement, answer, steps,
        lambda: held(circle_of(c, squared(c, test)), squared(c, test) == square), distractors=wrong,
    )  # fmt: skip


def read(dice: Dice, level: int) -> Draft:
    """Centre and radius read from the standard form (1) or the general form (2)."""
    c = _centre(dice)
    if level == 1:
        square = dice.pick((2, 3, 4, 5, 8, 9, 12, 16, 18, 25))
        shown = circle_of(c, square)
        first = said("与圆的标准方程 $(x-a)^2+(y-b)^2=r^2$ 对照。", name="圆的标准方程")
    else:
        square = dice.integer(1, 6) ** 2 if dice.chance(60) else dice.pick((2, 3, 5, 8, 12))
        shown = expanded(c, square)
        first = said(f"配方，得 ${circle_of(c, square)}$。", name="配方")
    answer = f"{at(c)};{root(square)}"
    wrong = slips(
        answer,
        (f"{at((-c[0], -c[1]))};{root(square)}", "圆心坐标的符号写反了。"),
        (f"{at(c)};{square}", "方程右边是半径的平方，忘了开平方。") if root(square) != str(square) else (f"{at(c)};2", "半径求错了。"),
        (f"{at((-c[0], -c[1]))};{square}", "圆心坐标的符号写反了，半径也忘了开平方。") if root(square) != str(square) else (f"{at((c[1], c[0]))};3", "两个坐标写反了。"),
        (f"{at((c[0], -c[1]))};{root(square)}", "圆心纵坐标的符号写反了。"),
        (f"{at((2 * c[0], 2 * c[1]))};{root(square)}", "配方时一次项系数忘了除以 $2$。"),
    )  # fmt: skip

    def again() -> str:
        found = [(x, y) for x in range(-9, 10) for y in range(-9, 10)
                 if all(squared((x, y), (c[0] + u, c[1] + v)) == u * u + v * v for u, v in ((3, 1), (-2, 5), (4, -7)))]  # fmt: skip
        return f"{at(found[0])};{root_of(square)}"

    return Draft(
        f"圆 ${shown}$ 的圆心坐标为____，半径为____。", answer,
        (first, said(f"所以圆心坐标为 ${at(c)}$，半径为 ${root(square)}$。")), again, distractors=wrong,
    )  # fmt: skip


def place(dice: Dice, level: int) -> Draft:
    """Where a point lies to a circle; at level 3 the range of a letter for a point inside."""
    c = _centre(dice)
    if level == 2:
        u, v = dice.nonzero(-4, 4), dice.nonzero(-4, 4)
        d = u * u + v * v
        square = d + dice.pick((0, dice.integer(1, 6), -dice.integer(1, d - 1)))
        p = (c[0] + u, c[1] + v)
        names = ("在圆上", "在圆内", "在圆外")
        index = 0 if d == square else 1 if d < square else 2
        sign = "=<>"[index]
        others = [n for i, n in enumerate(names) if i != index]
        return Draft(
            f"点 ${at(p, 'P')}$ 与圆 ${circle_of(c, square)}$ 的位置关系是（　）", "",
            (said(f"把点 $P$ 的坐标代入方程左边，得 ${d}$，与右边比较：${d}{sign}{square}$。", name="点与圆的位置关系"),
             said(f"所以点 $P$ {names[index]}。")),
            lambda: names[(squared(p, c) > square) * 2 or int(squared(p, c) < square)],
            options=(f"{names[index]}", *others, "不能确定"),
            distractors=(*(Distractor("", "要比较点到圆心的距离与半径的大小。") for _ in others), Distractor("", "代入坐标就能确定。")),
        )  # fmt: skip
    u, r = dice.integer(1, 4), 0
    far = dice.pick((1, 2, 3))
    square = u * u + far * far
    # the point (c0+u, m): inside when (m-c1)² < far²
    low, high = c[1] - far, c[1] + far
    answer = interval(low, high)
    r = c[0] + u
    steps = (
        said(rf"点在圆内，则 ${u}^2+({linear_sum([(1, 'm'), (-c[1], '')])})^2<{square}$，即 $({linear_sum([(1, 'm'), (-c[1], '')])})^2<{far * far}$。", name="点在圆内"),
        said(f"解得 ${low}<m<{high}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (interval(low, high, "[]"), "点在圆内，不含圆上的点，端点取不到。"),
        (rf"(-\infty,{low})\cup({high},+\infty)", "这是点在圆外的条件。"),
        (interval(-high, -low), "圆心坐标的符号看错了。"),
        (interval(c[1] - far * far, c[1] + far * far), "忘了开平方。"),
    )

    def tried() -> str:
        quarter = [Fraction(n, 4) for n in range(-80, 81)]
        inside = [m for m in quarter if squared((r, m), c) < square]
        return interval(inside[0] - Fraction(1, 4), inside[-1] + Fraction(1, 4))

    return Draft(
        f"若点 $P({r},m)$ 在圆 ${circle_of(c, square)}$ 的内部，则实数 $m$ 的取值范围是____。", answer,
        steps, tried, distractors=wrong,
    )  # fmt: skip


def condition(dice: Dice, level: int) -> Draft:
    """For which values of a letter an equation of second degree is a circle."""
    d, e = 2 * dice.nonzero(-4, 4), 2 * dice.nonzero(-4, 4)
    times = dice.pick((1, 1, 5, 2))
    top = Fraction(d * d + e * e, 4 * times)
    answer = interval(None, top)
    shown = linear_sum([(1, "x^2"), (1, "y^2"), (d, "x"), (e, "y"), (times, "m")]) + "=0"
    steps = (
        said(f"方程表示圆的条件是 $D^2+E^2-4F>0$，即 ${d * d}+{e * e}-{4 * times}m>0$。", name="表示圆的条件"),
        said(f"解得 $m<{fraction(top)}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (interval(None, top, "(]"), "等于零时只表示一个点，不是圆。"),
        (interval(top, None), "解不等式时方向错了。"),
        (interval(None, 4 * top), "$F$ 前面的系数 $4$ 漏了。"),
        (interval(None, -top), "移项时没有变号。"),
    )

    def again() -> str:
        circle = [m for m in (top - 1, top, top + 1) if Fraction(d, 2) ** 2 + Fraction(e, 2) ** 2 - times * m > 0]  # fmt: skip
        return interval(None, circle[0] + 1) if len(circle) == 1 else ""

    return Draft(
        f"若方程 ${shown}$ 表示圆，则实数 $m$ 的取值范围是____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def three_points(dice: Dice, level: int) -> Draft:
    """The circle through three points."""
    c = (dice.integer(-4, 4), dice.integer(-4, 4))
    spots = dice.picks(AROUND, 3)
    a, b, d = ((c[0] + s[0], c[1] + s[1]) for s in spots)
    answer = expanded(c, 25)
    f = c[0] ** 2 + c[1] ** 2 - 25
    steps = (
        said("设圆的方程为 $x^2+y^2+Dx+Ey+F=0$，把三点的坐标分别代入，得到关于 $D$，$E$，$F$ 的方程组。", name="待定系数法"),
        said(f"解得 $D={-2 * c[0]}$，$E={-2 * c[1]}$，$F={f}$。"),
        said(f"所以圆的方程为 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (expanded((-c[0], -c[1]), 25), "解方程组时一次项系数的符号错了。"),
        (expanded(c, 5), "常数项求错了。"),
        (expanded((c[1], c[0]), 25), "两个一次项的系数写反了。"),
        (expanded((2 * c[0], 2 * c[1]), 25 + 3 * (c[0] ** 2 + c[1] ** 2)), "系数算错了。"),
        (expanded(c, 24), "常数项求错了。"),
        (expanded((c[0], c[1] + 1), 25), "系数算错了。"),
    )

    def again() -> str:
        m, n = b[0] - a[0], b[1] - a[1]
        p, q = d[0] - a[0], d[1] - a[1]
        s, t = Fraction(m * m + n * n, 2), Fraction(p * p + q * q, 2)
        k = m * q - n * p
        centre = (a[0] + (s * q - t * n) / k, a[1] + (m * t - p * s) / k)
        return expanded(centre, squared(centre, a))

    return Draft(
        f"求过三点 ${at(a, 'A')}$，${at(b, 'B')}$，${at(d, 'C')}$ 的圆的一般方程。", answer, steps, again,
        distractors=wrong,
    )  # fmt: skip


def midpoint_locus(dice: Dice, level: int) -> Draft:
    """The middle of a fixed point and a point moving on a circle."""
    r = dice.pick((2, 4, 6, 8))
    c = (2 * dice.integer(-2, 2), 2 * dice.integer(-2, 2))
    a = (2 * dice.nonzero(-4, 4), 2 * dice.integer(-4, 4))
    if a == c:
        a = (a[0] + 2, a[1] + 2)
    middle = ((a[0] + c[0]) // 2, (a[1] + c[1]) // 2)
    answer = circle_of(middle, Fraction(r * r, 4))
    steps = (
        said(f"设 $M(x,y)$，$P(x_0,y_0)$。由中点坐标公式，$x_0=2x-{a[0]}$，$y_0=2y-{a[1]}$。".replace("--", "+").replace("x-0", "x").replace("y-0", "y"), name="相关点法"),
        said("点 $P$ 在圆上，把 $x_0$，$y_0$ 代入圆的方程。", name="代入"),
        said(f"整理得点 $M$ 的轨迹方程是 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (circle_of(middle, r * r), "半径也应缩为一半。"),
        (circle_of((2 * a[0] - c[0], 2 * a[1] - c[1]), r * r), "把点 $A$ 当成了中点。"),
        (circle_of((-middle[0], -middle[1]), Fraction(r * r, 4)), "圆心坐标的符号写反了。"),
        (circle_of(c, Fraction(r * r, 4)), "圆心也要换成中点。"),
    )

    def again() -> str:
        corners = [(c[0] + r, c[1]), (c[0], c[1] + r), (c[0] - r, c[1])]
        spots = [(Fraction(p[0] + a[0], 2), Fraction(p[1] + a[1], 2)) for p in corners]
        centre = ((spots[0][0] + spots[2][0]) / 2, spots[0][1])
        return held(
            circle_of(centre, squared(centre, spots[0])),
            squared(centre, spots[1]) == squared(centre, spots[0]),
        )

    return Draft(
        f"已知点 ${at(a, 'A')}$，点 $P$ 是圆 ${circle_of(c, r * r)}$ 上的动点，$M$ 是线段 $AP$ 的中点，则点 $M$ 的轨迹方程是____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def apollonius(dice: Dice, level: int) -> Draft:
    """Points whose distances to two fixed points have a given ratio."""
    k = dice.pick((2, 2, 3))
    step = dice.integer(1, 2) * (k * k - 1)
    a0 = dice.integer(-4, 4)
    near_first = dice.chance(50)
    # |PA| = k |PB| with A, B on the x axis, B at a0, A at a0 - step
    a, b = (a0 - step, 0), (a0, 0)
    centre = Fraction(k * k * b[0] - a[0], k * k - 1)
    square = Fraction(k * k * step * step, (k * k - 1) ** 2)
    answer = circle_of((centre, 0), square)
    names = (a, b) if near_first else (b, a)
    ratio = f"|PA|={k}|PB|" if near_first else f"|PB|={k}|PA|"
    big, small = (a[0], b[0])
    steps = (
        said(rf"设 $P(x,y)$，由题意 $\sqrt{{{shifted('x', big)}+y^2}}={k}\sqrt{{{shifted('x', small)}+y^2}}$。", name="直接法"),
        said(f"两边平方并整理，得 ${answer}$。"),
        said("这就是点 $P$ 的轨迹方程，轨迹是一个圆。", name="阿波罗尼斯圆"),
    )  # fmt: skip
    other = Fraction(k * k * a[0] - b[0], k * k - 1)
    wrong = slips(
        answer,
        (circle_of((other, 0), square), "两个距离的倍数关系弄反了。"),
        (circle_of((-centre, 0), square), "圆心坐标的符号错了。"),
        (circle_of((centre, 0), square * 4), "整理时半径求错了。"),
        (circle_of((Fraction(a[0] + b[0], 2), 0), square), "圆心不是线段 $AB$ 的中点。"),
    )

    def again() -> str:
        ends = [Fraction(k * b[0] + a[0], k + 1), Fraction(k * b[0] - a[0], k - 1)]
        middle = (ends[0] + ends[1]) / 2
        return circle_of((middle, 0), (ends[0] - middle) ** 2)

    return Draft(
        f"已知点 ${at(names[0], 'A')}$，${at(names[1], 'B')}$，动点 $P$ 满足 ${ratio}$，则点 $P$ 的轨迹方程是____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def right_angle_locus(dice: Dice, level: int) -> Draft:
    """The corner of a right angle over a fixed segment, without the ends."""
    r = dice.integer(1, 6)
    m = dice.integer(-4, 4)
    a, b = (m - r, 0), (m + r, 0)
    body = circle_of((m, 0), r * r)
    answer = rf"{body}(y\neq 0)"
    steps = (
        said(rf"设 $C(x,y)$。$\angle C$ 是直角，所以 $\overrightarrow{{CA}}\cdot\overrightarrow{{CB}}=0$，即 $({linear_sum([(1, 'x'), (-a[0], '')])})({linear_sum([(1, 'x'), (-b[0], '')])})+y^2=0$。", name="直接法"),
        said(f"整理得 ${body}$。"),
        said(r"$A$，$B$，$C$ 构成三角形，不能共线，所以 $y\neq 0$。", name="去掉不符合的点"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (body, "求出轨迹方程后没有去掉与 $A$，$B$ 共线的点。"),
        (rf"{circle_of((m, 0), 4 * r * r)}(y\neq 0)", "把 $AB$ 的长当成了半径。"),
        (rf"{circle_of((-m, 0), r * r)}(y\neq 0)" if m else rf"{circle_of((0, 0), r)}(y\neq 0)", "圆心的坐标或半径写错了。"),
    )  # fmt: skip
    return Draft(
        rf"已知 $\mathrm{{Rt}}\triangle ABC$ 的斜边为 $AB$，且 ${at(a, 'A')}$，${at(b, 'B')}$，则直角顶点 $C$ 的轨迹方程是____。",
        answer, steps,
        lambda: held(rf"{circle_of((Fraction(a[0] + b[0], 2), 0), squared(a, b) / 4)}(y\neq 0)", b[0] > a[0]),
        distractors=wrong,
    )  # fmt: skip


def _radius(dice: Dice) -> Said:
    c, square = _centre(dice), dice.pick((4, 9, 16, 25, 36, 49))
    told = dice.chance(50)
    shown = int(square**0.5) if told else square
    return (
        f"圆 ${circle_of(c, square)}$ 的半径是 ${shown}$", told,
        "圆的标准方程的右边是半径的平方，要开平方才是半径。", lambda: shown * shown == square,
    )  # fmt: skip


def _heart(dice: Dice) -> Said:
    c, square = _centre(dice), dice.integer(2, 30)
    told = dice.chance(50)
    shown = c if told else (-c[0], -c[1])
    return (
        f"圆 ${circle_of(c, square)}$ 的圆心坐标是 ${at(shown)}$", told,
        f"与 $(x-a)^2+(y-b)^2=r^2$ 对照，圆心是 ${at(c)}$。",
        lambda: squared(shown, (c[0] + 1, c[1])) == 1,
    )  # fmt: skip


def _kind(dice: Dice) -> Said:
    d, e = 2 * dice.nonzero(-4, 4), 2 * dice.nonzero(-4, 4)
    edge = (d * d + e * e) // 4
    f = edge + dice.pick((-3, -1, 0, 0, 2, 5))
    told = f < edge
    what = "，表示一个圆" if told else "，只表示一个点" if f == edge else "，不表示任何图形"
    return (
        f"方程 ${linear_sum([(1, 'x^2'), (1, 'y^2'), (d, 'x'), (e, 'y'), (f, '')])}=0$ 表示一个圆", told,
        f"配方后右边是 ${edge - f}${what}。", lambda: d * d + e * e - 4 * f > 0,
    )  # fmt: skip


_traced = fact(
    ("到两个定点的距离之比为常数 $k$（$k>0$）的点的轨迹一定是圆", False, "当 $k=1$ 时，轨迹是这两点连线段的垂直平分线。"),
    ("到定点的距离等于定长 $r$（$r>0$）的点的轨迹是圆", True, "这就是圆的定义。"),
    ("求出动点的轨迹方程后，不需要检验是否有不满足条件的点", False, "要检验，把不满足条件的点去掉，或把漏掉的点补上。"),
    ("到两定点 $A$，$B$ 的距离相等的点的轨迹是线段 $AB$ 的垂直平分线", True, "这是线段的垂直平分线的性质与判定。"),
    ("求“轨迹”与求“轨迹方程”是一回事", False, "求轨迹除了求出方程，还要说明轨迹是什么图形。"),
)  # fmt: skip

RECIPES = (
    Recipe(STANDARD, "write", "calculate", (1, 2, 4), standard),
    Recipe(STANDARD, "write-choice", "choice", (1, 2, 4), standard),
    Recipe(STANDARD, "read", "fill", (1,), read),
    Recipe(STANDARD, "place", "choice", (2, 3), place),
    Recipe(STANDARD, "inside", "fill", (3,), place),
    Recipe(STANDARD, "claims", "judge", (1,), judging("圆的标准方程", _radius, _heart)),
    Recipe(GENERAL, "read", "fill", (2,), read),
    Recipe(GENERAL, "read-choice", "choice", (2,), read),
    Recipe(GENERAL, "condition", "reverse", (3,), condition),
    Recipe(GENERAL, "condition-choice", "choice", (3,), condition),
    Recipe(GENERAL, "three-points", "calculate", (4,), three_points),
    Recipe(GENERAL, "claims", "judge", (2,), judging("圆的一般方程", _kind)),
    Recipe(LOCUS, "midpoint", "calculate", (3,), midpoint_locus),
    Recipe(LOCUS, "midpoint-choice", "choice", (3,), midpoint_locus),
    Recipe(LOCUS, "apollonius", "fill", (4,), apollonius),
    Recipe(LOCUS, "right-angle", "calculate", (4,), right_angle_locus),
    Recipe(LOCUS, "claims", "judge", (2,), judging("轨迹方程", _traced)),
)
