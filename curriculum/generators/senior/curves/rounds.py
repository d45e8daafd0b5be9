"""Two circles, their common chord, and greatest and least values on a circle."""

from fractions import Fraction
from math import isqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import linear_sum, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.circles import squared
from curriculum.generators.senior.curves.forms import (
    Said,
    at,
    circle_of,
    either,
    expanded,
    fact,
    judging,
    line_of,
    root_of,
    side,
    value,
    whole,
)
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.working import said, slips
from engine.values import Distractor, Step

TWO = "ag.circle.circles"
SHARED = "ag.circle.common-chord"
EXTREME = "ag.circle.extremum"
OFFSETS = (
    (3, 4, 5),
    (4, 3, 5),
    (-3, 4, 5),
    (4, -3, 5),
    (6, 8, 10),
    (-8, 6, 10),
    (5, 12, 13),
    (0, 5, 5),
    (6, 0, 6),
)
NAMES = ("外离", "外切", "相交", "内切", "内含")
TANGENTS = (4, 3, 2, 1, 0)


def _centre(dice: Dice) -> tuple[int, int]:
    return dice.integer(-3, 3), dice.integer(-3, 3)


def _two(dice: Dice) -> tuple[tuple[int, int], int, tuple[int, int], int, int, int]:
    """Two circles (centre, radius), their distance and which of the five places they have."""
    c = _centre(dice)
    u, v, d = dice.pick(OFFSETS)
    index = dice.below(5)
    r = dice.integer(1, d - 1)
    other = {
        0: d - r - 1,
        1: d - r,
        2: max(abs(d - r) + 1, d - r + 1),
        3: d + r,
        4: d + r + dice.integer(1, 2),
    }[index]
    if other < 1:
        other, index = d - r, 1
    return c, r, (c[0] + u, c[1] + v), other, d, index


def _place(c: tuple[int, int], r: int, e: tuple[int, int], s: int) -> int:
    """Which of the five places, by squares alone."""
    square = squared(c, e)
    outer, inner = (r + s) ** 2, (r - s) ** 2
    return (
        0
        if square > outer
        else 1
        if square == outer
        else 2
        if square > inner
        else 3
        if square == inner
        else 4
    )


def related(dice: Dice, level: int) -> Draft:
    """How two circles lie; at level 3 how many tangents they share."""
    c, r, e, s, d, index = _two(dice)
    shown = (
        [circle_of(c, r * r), circle_of(e, s * s)]
        if level == 2
        else [expanded(c, r * r), expanded(e, s * s)]
    )
    compare = (
        f"{d}>{r + s}",
        f"{d}={r + s}",
        f"{abs(r - s)}<{d}<{r + s}",
        f"{d}={abs(r - s)}",
        f"{d}<{abs(r - s)}",
    )[index]
    steps: tuple[Step, ...] = (
        said(f"两圆的圆心分别为 ${at(c, 'C_1')}$，${at(e, 'C_2')}$，半径分别为 ${r}$，${s}$，圆心距为 ${d}$。", name="圆心距"),
        said(f"半径的和为 ${r + s}$，差的绝对值为 ${abs(r - s)}$。因为 ${compare}$，所以两圆{NAMES[index]}。", name="比较圆心距与半径的和、差"),
    )  # fmt: skip
    if level == 3:
        steps = (
            *steps,
            said(f"{NAMES[index]}的两圆有 ${TANGENTS[index]}$ 条公切线。", name="公切线"),
        )
        answer = str(TANGENTS[index])
        wrong = slips(
            answer,
            *(
                (str(n), "两圆的位置关系判断错了，公切线的条数也就错了。")
                for n in (4, 3, 2, 1)
                if n != TANGENTS[index]
            ),
        )
        return Draft(
            f"圆 $C_1$：${shown[0]}$ 与圆 $C_2$：${shown[1]}$ 的公切线的条数是____。", answer, steps,
            lambda: str(TANGENTS[_place(c, r, e, s)]), distractors=wrong,
        )  # fmt: skip
    others = [NAMES[i] for i in dice.shuffled([i for i in range(5) if i != index])][:3]
    return Draft(
        f"圆 $C_1$：${shown[0]}$ 与圆 $C_2$：${shown[1]}$ 的位置关系是（　）", "", steps,
        lambda: NAMES[_place(c, r, e, s)], options=(NAMES[index], *others),
        distractors=tuple(Distractor("", "要比较圆心距与两圆半径的和、差。") for _ in others),
    )  # fmt: skip


def tangent_letter(dice: Dice, level: int) -> Draft:
    """The radius that makes two circles touch: from outside and from inside."""
    c = _centre(dice)
    u, v, d = dice.pick(OFFSETS)
    e = (c[0] + u, c[1] + v)
    r = dice.integer(1, d - 1)
    answer = either(str(d - r), str(d + r))
    steps = (
        said(f"圆心距为 ${d}$，已知圆的半径为 ${r}$，另一圆的半径为 $r$。", name="圆心距"),
        said(f"外切时，圆心距等于半径的和，得 $r={d - r}$；", name="外切"),
        said(f"内切时，圆心距等于半径的差的绝对值。因为圆心 ${at(e)}$ 在已知圆外，所以大圆的半径为 $r$，这时 $r$ 为 ${d + r}$。", name="内切"),
        said(f"综合两种情形，$r$ 的值是 ${d - r}$ 或 ${d + r}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (str(d - r), "相切只想到外切，漏了内切。"),
        (str(d + r), "只想到内切，漏了外切。"),
        (either(str(d), str(d + r)), "外切时圆心距等于半径的和，算错了。"),
        (either(str(d - r), str(d)), "内切时圆心距等于半径的差的绝对值，算错了。"),
    )
    return Draft(
        f"若圆 ${circle_of(c, r * r)}$ 与圆 ${circle_of(e, 1).removesuffix('1')}r^2$（$r>0$）相切，则 $r$ 的值为____。", answer, steps,
        lambda: either(*(str(s) for s in range(1, 60) if _place(c, r, e, s) in (1, 3))), distractors=wrong,
    )  # fmt: skip


def common_chord(dice: Dice, level: int) -> Draft:
    """The line of the common chord (2), its length (3)."""
    c = _centre(dice)
    d = dice.integer(1, 4)
    u, v = dice.pick(((1, 1), (1, -1), (2, 1), (1, 2), (2, -1), (1, -2), (1, 3)))
    n = u * u + v * v
    # both centres on the line through M along (u, v); M is the middle of the chord
    one, two = d, -dice.integer(1, 4) if dice.chance(60) else d + dice.integer(1, 3)
    half = dice.integer(1, 9)
    first = (c[0] + one * u, c[1] + one * v)
    second = (c[0] + two * u, c[1] + two * v)
    p, q = one * one * n + half, two * two * n + half
    row = whole(u, v, -u * c[0] - v * c[1])
    shown = [expanded(first, p), expanded(second, q)]
    if level == 2:
        answer = line_of(*row)
        steps: tuple[Step, ...] = (
            said("两圆方程的二次项系数相同，把两个方程相减，消去二次项。", name="两圆方程相减"),
            said(f"整理得公共弦所在直线的方程为 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (line_of(v, -u, -v * c[0] + u * c[1]), "这是连心线的方程，公共弦与它垂直。"),
            (line_of(u, v, u * c[0] + v * c[1]), "相减时常数项的符号错了。"),
            (line_of(u, -v, -u * c[0] - v * c[1]), "相减时一次项的符号错了。"),
            (line_of(u, v, -u * c[0] - v * c[1] + 1), "相减时常数项算错了。"),
            (line_of(u, v, -u * c[0] - v * c[1] - 2), "相减时常数项算错了。"),
        )

        def power() -> str:
            spots = [(c[0] - v, c[1] + u), (c[0] + 3 * v, c[1] - 3 * u)]
            return held(
                answer,
                all(
                    value(row, s) == 0 and squared(s, first) - p == squared(s, second) - q
                    for s in spots
                ),
            )

        return Draft(
            f"圆 $C_1$：${shown[0]}$ 与圆 $C_2$：${shown[1]}$ 的公共弦所在直线的方程为____。", answer, steps, power,
            distractors=wrong,
        )  # fmt: skip
    answer = root(4 * half)
    steps = (
        said(f"两圆方程相减，得公共弦所在直线的方程 ${line_of(*row)}$。", name="两圆方程相减"),
        said(f"圆 $C_1$ 的圆心为 ${at(first)}$，半径为 ${root(p)}$，圆心到公共弦的距离为 ${root(one * one * n)}$。", name="弦心距"),
        said(rf"公共弦长为 $2\sqrt{{{p}-{one * one * n}}}={answer}$。", name="弦长公式"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (root(half), "只求了半弦长，忘了乘 $2$。"),
        (root(4 * (p + one * one * n)), "勾股定理中半径是斜边，应相减。"),
        (root((one - two) ** 2 * n), "这是圆心距，不是公共弦长。"),
        (root(4 * half + 8), "圆心到公共弦的距离算错了。"),
        (root(4 * half + 20), "半径算错了。"),
    )

    def heron() -> str:
        # height of the triangle of the two centres and one common point
        k = (one - two) ** 2 * n
        area16 = 4 * p * k - (p + k - q) ** 2
        return root_of(Fraction(area16, k))

    return Draft(
        f"圆 $C_1$：${shown[0]}$ 与圆 $C_2$：${shown[1]}$ 的公共弦的长为____。", answer, steps, heron,
        distractors=wrong,
    )  # fmt: skip


def family(dice: Dice, level: int) -> Draft:
    """The circle through the meeting points of a circle and a line, and the origin."""
    n, a, b = dice.integer(2, 6), dice.pick((1, 2, 3)), dice.pick((1, -1, 2, -2))
    c = dice.pick([k for k in range(1, n + 1) if n * n % k == 0]) * dice.pick((1, -1))
    t = n * n // c
    answer = linear_sum([(1, "x^2"), (1, "y^2"), (t * a, "x"), (t * b, "y")]) + "=0"
    straight = side(a, b, c)
    condition = linear_sum([(-n * n, ""), (c, "L")]).replace("L", r"\lambda")
    steps = (
        said(rf"设所求圆的方程为 $x^2+y^2-{n * n}+\lambda({straight})=0$。", name="圆系方程"),
        said(rf"圆过原点，代入得 ${condition}=0$，所以 $\lambda={t}$。", name="代入"),
        said(f"所求圆的方程为 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (
            linear_sum([(1, "x^2"), (1, "y^2"), (-t * a, "x"), (-t * b, "y")]) + "=0",
            "参数的符号错了。",
        ),
        (
            linear_sum([(1, "x^2"), (1, "y^2"), (t * a, "x"), (-t * b, "y")]) + "=0",
            "合并同类项时符号错了。",
        ),
        (
            linear_sum([(1, "x^2"), (1, "y^2"), (2 * t * a, "x"), (2 * t * b, "y")]) + "=0",
            "求参数时算错了。",
        ),
    )

    def again() -> str:
        # on the line the two circles have the same power at every point
        on = [(Fraction(x), Fraction(-c - a * x, b)) for x in (-3, 0, 2, 5)]
        return held(answer, all(n * n + t * a * x + t * b * y == 0 for x, y in on))

    return Draft(
        f"求经过圆 $x^2+y^2={n * n}$ 与直线 ${straight}=0$ 的两个交点，并且经过原点的圆的方程。", answer, steps,
        again, distractors=wrong,
    )  # fmt: skip


def farthest(dice: Dice, level: int) -> Draft:
    """Greatest and least distance from the points of a circle to a point (2) or a line (3)."""
    c = _centre(dice)
    if level == 2:
        u, v, d = dice.pick(OFFSETS)
        p = (c[0] + u, c[1] + v)
        r = dice.integer(1, d + 3)
        if r == d:
            r -= 1
        what, shown = "点", f"定点 ${at(p, 'P')}$ "
    else:
        a, b, d = dice.pick(((3, 4, 5), (4, -3, 5), (3, -4, 5), (5, 12, 13)))
        away = dice.integer(2, 5)
        row = whole(a, b, dice.pick((1, -1)) * away * d - a * c[0] - b * c[1])
        d, r = away, dice.integer(1, away - 1)
        what, shown = "直线", f"直线 ${side(*row)}=0$ "
    high, low = d + r, abs(d - r)
    answer = f"{high};{low}"
    steps = (
        said(f"圆心为 ${at(c)}$，半径为 ${r}$，圆心到{what}的距离为 ${d}$。", name="圆心到" + what + "的距离"),
        said(f"最大距离是 $d+r={high}$，最小距离是 ${'d-r' if d >= r else 'r-d'}={low}$。", name="数形结合"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (f"{d};{r}", "这是圆心的距离和半径，没有相加减。"),
        (f"{low};{high}", "最大值与最小值写反了。"),
        (f"{high};{d}", "最小距离要减去半径。"),
        (
            f"{d + r * r};{abs(d - r * r)}" if r > 1 else f"{high + 1};{low}",
            "把半径的平方当成了半径，或圆心距算错了。",
        ),
        (f"{high};{low + 1}", "最小距离算错了。"),
    )

    def again() -> str:
        from math import cos, dist, pi, sin

        rim = [
            (c[0] + r * cos(2 * pi * t / 7200), c[1] + r * sin(2 * pi * t / 7200))
            for t in range(7200)
        ]
        if level == 2:
            gaps = [dist(s, p) for s in rim]
        else:
            gaps = [
                abs(row[0] * x + row[1] * y + row[2]) / (row[0] ** 2 + row[1] ** 2) ** 0.5
                for x, y in rim
            ]
        return f"{round(max(gaps))};{round(min(gaps))}"

    return Draft(
        f"圆 ${circle_of(c, r * r)}$ 上的点到{shown}的距离的最大值为____，最小值为____。", answer, steps,
        again, distractors=wrong,
    )  # fmt: skip


def seen(dice: Dice, level: int) -> Draft:
    """Extremes of x²+y² (3), of a linear form (3) or of a slope (4) on a circle."""
    kind = dice.below(2) if level == 3 else 2
    if kind == 0:
        u, v, d = dice.pick(OFFSETS[:7])
        r = dice.integer(1, d - 1)
        c = (u, v)
        high, low = (d + r) ** 2, (d - r) ** 2
        what, why = "x^2+y^2", "$x^2+y^2$ 是点 $(x,y)$ 到原点的距离的平方"
        tail = f"圆心到原点的距离为 ${d}$，所以距离的范围是从 ${d - r}$ 到 ${d + r}$"
        wrongs = (
            (f"{d + r};{d - r}", "忘了平方。"),
            (f"{high};0", "原点不在圆上，取不到 $0$。"),
            (f"{d * d + r * r};{d * d - r * r}", "应先加减再平方。"),
        )
    elif kind == 1:
        a, b, d = dice.pick(((3, 4, 5), (4, -3, 5), (3, -4, 5), (5, 12, 13), (4, 3, 5)))
        c, r = _centre(dice), dice.integer(1, 4)
        base = a * c[0] + b * c[1]
        high, low = base + r * d, base - r * d
        what, why = (
            linear_sum([(a, "x"), (b, "y")]),
            f"设 $t={linear_sum([(a, 'x'), (b, 'y')])}$，它表示一组平行直线",
        )
        tail = (
            f"直线与圆有公共点，圆心到直线的距离不大于 ${r}$，即 $|t-{base}|\\le {r * d}$".replace(
                "--", "+"
            ).replace("t-0", "t")
        )
        wrongs = (
            (f"{base + r};{base - r}", "距离公式漏了分母。"),
            (f"{low};{high}", "最大值与最小值写反了。"),
            (f"{r * d};{-r * d}", "没有加上圆心处的值。"),
        )
    else:
        a, b = dice.pick(
            (
                (2, 3),
                (2, 1),
                (5, 9),
                (5, 16),
                (3, 1),
                (3, 3),
                (3, 6),
                (4, 4),
                (10, 36),
                (4, 12),
                (13, 25),
            )
        )
        a *= dice.pick((1, -1))
        c, r2 = (a, 0), b
        top = root_of(Fraction(b, a * a - b))
        what, why = r"\frac{y}{x}", r"$\frac{y}{x}$ 是点 $(x,y)$ 与原点连线的斜率"
        shown = circle_of(c, r2)
        answer = f"{top};-{top}"
        steps: tuple[Step, ...] = (
            said(f"{why}，设为 $k$，即直线 $y=kx$ 与圆有公共点。", name="几何意义"),
            said("直线与圆相切时取到最大值和最小值，由圆心到直线的距离等于半径求出 $k$ 的两个值。", name="相切"),
            said(f"所以最大值为 ${answer.split(';')[0]}$，最小值为 ${answer.split(';')[1]}$。"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (f"-{top};{top}", "最大值与最小值写反了。"),
            (f"{top};0", "最小值应在另一条切线处取到。"),
            (
                f"{root_of(Fraction(a * a - b, b))};-{root_of(Fraction(a * a - b, b))}",
                "正切值写颠倒了。",
            ),
            (
                f"{root_of(Fraction(b, a * a))};-{root_of(Fraction(b, a * a))}",
                "把正弦值当成了正切值。",
            ),
        )

        def slopes() -> str:
            from math import cos, pi, sin, sqrt

            values = [
                sqrt(b) * sin(pi * t / 9000) / (a + sqrt(b) * cos(pi * t / 9000))
                for t in range(18000)
            ]
            square = max(values) ** 2
            exact = next(
                Fraction(p, q)
                for q in range(1, 170)
                for p in (round(square * q),)
                if p and abs(p / q - square) < 1e-5
            )
            return f"{root_of(exact)};-{root_of(exact)}"

        return Draft(
            rf"已知实数 $x$，$y$ 满足方程 ${shown}$，则 ${what}$ 的最大值为____，最小值为____。", answer, steps,
            slopes, distractors=wrong,
        )  # fmt: skip
    answer = f"{high};{low}"
    wrong = slips(
        answer,
        *wrongs,
        (f"{high + 1};{low}", "计算出错了。"),
        (f"{high};{low - 1}", "计算出错了。"),
    )
    steps = (
        said(f"{why}。", name="几何意义"),
        said(f"{tail}。"),
        said(f"所以最大值为 ${high}$，最小值为 ${low}$。"),
    )

    def again() -> str:
        from math import cos, pi, sin

        rim = [(c[0] + r * cos(pi * t / 9000), c[1] + r * sin(pi * t / 9000)) for t in range(18000)]
        values = [x * x + y * y if kind == 0 else a * x + b * y for x, y in rim]
        return f"{round(max(values))};{round(min(values))}"

    return Draft(
        f"已知实数 $x$，$y$ 满足方程 ${circle_of(c, r * r)}$，则 ${what}$ 的最大值为____，最小值为____。", answer, steps,
        again, distractors=wrong,
    )  # fmt: skip


def _five(dice: Dice) -> Said:
    c, r, e, s, d, index = _two(dice)
    told = dice.chance(50)
    shown = NAMES[index] if told else NAMES[(index + dice.integer(1, 4)) % 5]
    return (
        f"若两圆的半径分别为 ${r}$ 和 ${s}$，圆心距为 ${d}$，则两圆{shown}", told,
        f"半径的和为 ${r + s}$，差的绝对值为 ${abs(r - s)}$，与圆心距 ${d}$ 比较，两圆{NAMES[index]}。",
        lambda: NAMES[_place(c, r, e, s)] == shown and isqrt(int(squared(c, e))) == d,
    )  # fmt: skip


_shared = fact(
    ("两圆相交时，连心线垂直平分公共弦", True, "两圆关于连心线对称，所以连心线垂直平分公共弦。"),
    ("两圆的方程相减，得到的直线一定是公共弦所在的直线", False, "只有两圆相交时才有公共弦。"),
    ("圆 $x^2+y^2=4$ 与圆 $2x^2+2y^2-4x-7=0$ 求公共弦时，直接把两个方程相减就得到直线方程", False, "二次项系数不相同，要先化成相同，再相减。"),
    ("在圆系 $x^2+y^2+D_1x+E_1y+F_1+\\lambda(x^2+y^2+D_2x+E_2y+F_2)=0$ 中，$\\lambda=-1$ 时方程不再表示圆", True, "这时二次项消去，方程不含二次项，不再表示圆。"),
)  # fmt: skip
_least = fact(
    ("直线与圆相交时，圆上的点到直线的最小距离是 $d-r$", False, "相交时圆上有点在直线上，最小距离是 $0$。"),
    ("直线与圆相离时，圆上的点到直线的最小距离是 $d-r$", True, "过圆心作直线的垂线，它与圆的较近的交点到直线的距离是 $d-r$。"),
    ("过圆内一定点的所有弦中，与过这点的直径垂直的弦最短", True, "这时圆心到弦的距离最大，弦最短。"),
    ("圆外一点到圆上各点的距离的最大值与最小值之差等于圆的直径", True, "最大值是 $d+r$，最小值是 $d-r$，差是 $2r$。"),
)  # fmt: skip

RECIPES = (
    Recipe(TWO, "related", "choice", (2,), related),
    Recipe(TWO, "tangents", "fill", (3,), related),
    Recipe(TWO, "touching", "reverse", (3,), tangent_letter),
    Recipe(TWO, "touching-choice", "choice", (3,), tangent_letter),
    Recipe(TWO, "claims", "judge", (1, 2), judging("圆与圆的位置关系", _five)),
    Recipe(SHARED, "chord", "calculate", (2, 3), common_chord),
    Recipe(SHARED, "chord-choice", "choice", (2, 3), common_chord),
    Recipe(SHARED, "family", "calculate", (4,), family),
    Recipe(SHARED, "claims", "judge", (2,), judging("两圆的公共弦", _shared)),
    Recipe(EXTREME, "distance", "fill", (2, 3), farthest),
    Recipe(EXTREME, "distance-choice", "choice", (2, 3), farthest),
    Recipe(EXTREME, "meaning", "fill", (3, 4), seen),
    Recipe(EXTREME, "meaning-choice", "choice", (3, 4), seen),
    Recipe(EXTREME, "claims", "judge", (2,), judging("与圆有关的最值", _least)),
)
