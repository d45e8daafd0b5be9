"""Lines and circles: how they lie, tangents and their lengths, chords."""

from fractions import Fraction
from math import isqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, linear_sum, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.circles import AROUND
from curriculum.generators.senior.curves.forms import (
    Said,
    along,
    at,
    circle_of,
    either,
    expanded,
    fact,
    gap,
    judging,
    line_of,
    side,
    value,
    whole,
    worked_gap,
)
from curriculum.generators.senior.functions.notation import held, interval
from curriculum.generators.working import line, said, slips
from engine.values import Distractor, Step

LINE = "ag.circle.line"
TANGENT = "ag.circle.tangent"
CHORD = "ag.circle.chord"
SLOPES = ((3, 4, 5), (4, -3, 5), (3, -4, 5), (4, 3, 5), (5, 12, 13), (12, -5, 13))
NAMES = ("相交", "相切", "相离")


def _centre(dice: Dice) -> tuple[int, int]:
    return dice.integer(-4, 4), dice.integer(-4, 4)


def related(dice: Dice, level: int) -> Draft:
    """How a line and a circle lie: standard form (1), general form (2)."""
    c = _centre(dice)
    a, b, far = dice.pick(SLOPES)
    d = dice.integer(1, 4)
    index = dice.below(3)
    r = d + (1, 0, -1)[index]
    if r == 0:
        d, r = 3, 2
    row = (a, b, dice.pick((1, -1)) * d * far - a * c[0] - b * c[1])
    shown = circle_of(c, r * r) if level == 1 else expanded(c, r * r)
    sign = ("<", "=", ">")[index]
    steps: tuple[Step, ...] = (
        said(f"圆心为 ${at(c)}$，半径 $r={r}$。", name="圆心和半径"),
        line(worked_gap(row, c), str(d), "圆心到直线的距离：", name="点到直线的距离公式"),
        said(f"${d}{sign}{r}$，所以直线与圆{NAMES[index]}。", name="比较 d 与 r"),
    )
    others = [name for name in NAMES if name != NAMES[index]]

    def again() -> str:
        # substitute y = -(ax + c)/b into the circle and look at the discriminant
        k, n = Fraction(-a, b), Fraction(-row[2], b)
        p, q, s = 1 + k * k, 2 * (k * (n - c[1]) - c[0]), c[0] ** 2 + (n - c[1]) ** 2 - r * r
        delta = q * q - 4 * p * s
        return NAMES[0 if delta > 0 else 1 if delta == 0 else 2]

    return Draft(
        f"直线 ${side(*row)}=0$ 与圆 ${shown}$ 的位置关系是（　）", "", steps, again,
        options=(NAMES[index], *others, "不能确定"),
        distractors=(*(Distractor("", "要比较圆心到直线的距离与半径的大小。") for _ in others), Distractor("", "算出圆心到直线的距离就能确定。")),
    )  # fmt: skip


def letter(dice: Dice, level: int) -> Draft:
    """The letter in the line for a common point (3) or for tangency (2)."""
    c = _centre(dice)
    a, b, far = dice.pick(SLOPES)
    r = dice.integer(1, 5)
    base = a * c[0] + b * c[1]
    low, high = -r * far - base, r * far - base
    shown = f"直线 ${linear_sum([(a, 'x'), (b, 'y'), (1, 'm')])}=0$ 与圆 ${circle_of(c, r * r)}$"
    inner = linear_sum([(1, "m"), (base, "")])
    if level == 2:
        answer = either(str(low), str(high))
        steps: tuple[Step, ...] = (
            said(
                rf"相切时圆心到直线的距离等于半径：$\frac{{|{inner}|}}{{{far}}}={r}$。", name="相切"
            ),
            said(f"所以 $|{inner}|={r * far}$，解得 $m={high}$ 或 $m={low}$。"),
        )
        wrong = slips(
            answer,
            (str(high), "绝对值等于正数时有两个解，漏了一个。"),
            (str(low), "绝对值等于正数时有两个解，漏了一个。"),
            (either(str(-r - base), str(r - base)), "距离公式漏了分母。"),
            (either(str(-r * r * far - base), str(r * r * far - base)), "把半径的平方当成了半径。") if r > 1 else (either(str(low - 1), str(high + 1)), "计算出错了。"),
            (interval(low, high), "相切时只有一个公共点，是等式，不是不等式。"),
        )  # fmt: skip
        return Draft(
            f"若{shown} 相切，则实数 $m$ 的值为____。", answer, steps,
            lambda: either(*(str(m) for m in range(-250, 251) if (base + m) ** 2 == r * r * (a * a + b * b))),
            distractors=wrong,
        )  # fmt: skip
    answer = interval(low, high)
    steps = (
        said(rf"相交时圆心到直线的距离小于半径：$\frac{{|{inner}|}}{{{far}}}<{r}$。", name="相交"),
        said(f"所以 $-{r * far}<{inner}<{r * far}$，解得 ${low}<m<{high}$。"),
    )
    wrong = slips(
        answer,
        (interval(low, high, "[]"), "端点处直线与圆相切，不是相交。"),
        (rf"(-\infty,{low})\cup({high},+\infty)", "这是相离的条件。"),
        (interval(-r - base, r - base), "距离公式漏了分母。"),
        (interval(-high, -low), "移项时没有变号。"),
    )

    def again() -> str:
        inside = [m for m in range(-250, 251) if (base + m) ** 2 < r * r * (a * a + b * b)]
        return interval(inside[0] - 1, inside[-1] + 1)

    return Draft(
        f"若{shown} 相交，则实数 $m$ 的取值范围是____。", answer, steps, again, distractors=wrong
    )


def half_circle(dice: Dice, level: int) -> Draft:
    """A line of slope ±1 and the upper half of a circle: two points in common, or exactly one."""
    r, k = dice.integer(1, 6), dice.pick((1, -1))
    top = root(2 * r * r)
    two = dice.chance(50)
    straight = "y=x+b" if k == 1 else "y=-x+b"
    answer = f"[{r},{top})" if two else rf"[-{r},{r})\cup\{{{top}\}}"
    what = "有两个" if two else "有且只有一个"
    steps = (
        said(rf"曲线 $y=\sqrt{{{r * r}-x^2}}$ 是圆 $x^2+y^2={r * r}$ 在 $x$ 轴及其上方的部分，即半圆。", name="数形结合"),
        said(f"直线与半圆相切时，$b$ 取 ${top}$；直线过半圆的左、右端点时，$b$ 取 $-{r}$ 或 ${r}$。", name="临界位置"),
        said(f"平移直线，观察公共点的个数，得 $b$ 的取值范围是 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (f"(-{top},{top})", "把半圆当成了整圆，公共点多算了。"),
        (
            f"[{r},{top}]" if two else rf"[-{r},{r}]\cup\{{{top}\}}",
            "相切或过端点时公共点的个数看错了。",
        ),
        (f"({r},{top})" if two else f"[-{r},{r})", "漏了直线过端点或相切的情形。"),
    )

    def again() -> str:
        from math import sqrt

        def count(offset: float) -> int:
            # y = kx + offset, x² + y² = r², keep y ≥ 0
            delta = 2 * r * r - offset * offset
            if delta < -1e-9:
                return 0
            shift = sqrt(max(delta, 0.0))
            xs = {round((-k * offset + s * shift) / 2, 6) for s in (1, -1)}
            return sum(k * x + offset >= -1e-5 for x in xs)

        edge = r * sqrt(2)
        probes = [(-r - 0.1, 0), (-r, 1), (0, 1), (r - 0.01, 1), (r, 2), ((r + edge) / 2, 2), (edge, 1), (edge + 0.1, 0)]  # fmt: skip
        return held(answer, all(count(offset) == number for offset, number in probes))

    return Draft(
        rf"若直线 ${straight}$ 与曲线 $y=\sqrt{{{r * r}-x^2}}$ {what}公共点，则实数 $b$ 的取值范围是____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def touching(dice: Dice, level: int) -> Draft:
    """The tangent at a point of the circle: centre at the origin (1), anywhere (2)."""
    u, v = dice.pick(((1, 2), (2, 1), (3, 4), (4, 3), (1, 3), (2, 3), (3, 1), (1, 1), (3, 2)))
    u, v = u * dice.pick((1, -1)), v * dice.pick((1, -1))
    c = (0, 0) if level == 1 else _centre(dice)
    p = (c[0] + u, c[1] + v)
    square = u * u + v * v
    row = whole(u, v, -u * p[0] - v * p[1])
    answer = line_of(*row)
    k = Fraction(-u, v)
    steps = (
        said(
            f"点 $P$ 在圆上，圆心为 ${at(c, 'C')}$，直线 $CP$ 的斜率是 ${fraction(Fraction(v, u))}$。",
            name="求斜率",
        ),
        said(
            f"切线与 $CP$ 垂直，所以切线的斜率是 ${fraction(k)}$。", name="切线垂直于过切点的半径"
        ),
        said(f"由点斜式整理，得切线方程 ${answer}$。", name="点斜式"),
    )
    wrong = slips(
        answer,
        (line_of(*along(Fraction(v, u), p)), "这是直线 $CP$ 的方程，切线应与它垂直。"),
        (line_of(row[0], row[1], -row[2]), "常数项的符号错了。"),
        (line_of(*along(-k, p)), "垂直的两条直线斜率之积为 $-1$，少了负号。"),
        (line_of(row[0], row[1], row[2] + 1), "常数项算错了。"),
        (line_of(row[0], -row[1], row[2]), "系数的符号错了。"),
    )
    return Draft(
        f"求圆 ${circle_of(c, square)}$ 在点 ${at(p, 'P')}$ 处的切线方程。", answer, steps,
        lambda: held(answer, value(row, p) == 0
                     and value(row, c) ** 2 == square * (row[0] ** 2 + row[1] ** 2)),
        distractors=wrong,
    )  # fmt: skip


def from_outside(dice: Dice, level: int) -> Draft:
    """Tangents from a point outside, one of them vertical."""
    c, r = _centre(dice), dice.integer(1, 4)
    s, t = dice.pick((1, -1)), dice.pick((1, -1))
    rise = dice.pick((2, 3, 4, 1)) * r if dice.chance(60) else dice.integer(1, 6)
    p = (c[0] + s * r, c[1] + t * rise)
    # k from |k(c0-p0) - (c1-p1)| = r√(k²+1): with dx = -sr, dy = -t·rise
    k = Fraction(rise * rise - r * r, 2 * rise * r) * s * t
    slant = line_of(*along(k, p))
    upright = f"x={p[0]}"
    answer = either(upright, slant)
    row = along(k, p)
    steps = (
        said(f"当切线的斜率不存在时，方程为 ${upright}$，圆心到它的距离是 ${r}$，等于半径，符合。", name="斜率不存在"),
        said(f"当切线的斜率存在时，设为 $k$，由圆心到切线的距离等于半径，解得 $k={fraction(k)}$，切线方程为 ${slant}$。", name="圆心到切线的距离等于半径"),
        said(f"所以切线方程为 ${upright}$ 或 ${slant}$。"),
    )  # fmt: skip
    other = line_of(*along(-k, p)) if k else f"y={p[1] + 1}"
    wrong = slips(
        answer,
        (slant, "只求出一条，漏了斜率不存在的切线。"),
        (upright, "只求出斜率不存在的那一条。"),
        (either(upright, other), "斜率的符号错了。"),
        (either(f"y={p[1]}", slant), "与 $x$ 轴垂直的直线方程写错了。") if k else (either(upright, f"y={p[1] - 1}"), "切线的位置错了。"),
    )  # fmt: skip
    return Draft(
        f"求过点 ${at(p, 'P')}$ 且与圆 ${circle_of(c, r * r)}$ 相切的直线的方程。", answer, steps,
        lambda: held(answer, value(row, p) == 0 and abs(p[0] - c[0]) == r
                     and value(row, c) ** 2 == r * r * (row[0] ** 2 + row[1] ** 2)),
        distractors=wrong,
    )  # fmt: skip


def tangent_length(dice: Dice, level: int) -> Draft:
    """The length of the tangents from a point (2); the chord of contact (4)."""
    c = _centre(dice) if level == 2 else (0, 0)
    r = dice.integer(1, 5)
    u, v = dice.integer(1, 6), dice.integer(1, 6)
    if u * u + v * v <= r * r:
        u += r
    u, v = u * dice.pick((1, -1)), v * dice.pick((1, -1))
    p = (c[0] + u, c[1] + v)
    far = u * u + v * v
    if level == 2:
        answer = root(far - r * r)
        steps: tuple[Step, ...] = (
            said(f"圆心 ${at(c, 'C')}$，半径 $r={r}$，$|PC|={root(far)}$。", name="两点间的距离公式"),
            said(rf"切线垂直于过切点的半径，由勾股定理，切线长为 $\sqrt{{|PC|^2-r^2}}=\sqrt{{{far}-{r * r}}}={answer}$。", name="勾股定理"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (root(far), "把圆外的点到圆心的距离当成了切线长。"),
            (root(far + r * r), "勾股定理中斜边是 $PC$，应相减。"),
            (str(far - r * r), "忘了开平方。"),
            (root(far - r * r + 2), "计算出错了。"),
            (root(far - r * r + 5), "计算出错了。"),
        )

        def power() -> str:
            # the power of the point along the vertical or slanted line through the centre
            return root(round((abs(complex(u, v)) - r) * (abs(complex(u, v)) + r)))

        return Draft(
            f"过点 ${at(p, 'P')}$ 作圆 ${circle_of(c, r * r)}$ 的切线，则切线长为____。", answer, steps, power,
            distractors=wrong,
        )  # fmt: skip
    row = whole(u, v, -r * r)
    answer = line_of(*row)
    steps = (
        said("$A$，$B$ 是切点，所以 $PA\\perp OA$，$PB\\perp OB$，$A$，$B$ 在以 $OP$ 为直径的圆上。", name="切线垂直于过切点的半径"),
        said("写出以 $OP$ 为直径的圆的方程，与已知圆的方程相减，消去二次项。", name="两圆方程相减"),
        said(f"得直线 $AB$ 的方程为 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (line_of(u, v, -u * u - v * v), "这是过点 $P$ 且与 $OP$ 垂直的直线。"),
        (line_of(u, v, r * r), "常数项的符号错了。"),
        (line_of(v, -u, 0), "这是直线 $OP$ 的方程。"),
        (line_of(u, v, -r), "右边应是半径的平方。")
        if r > 1
        else (line_of(u, v, -3), "常数项错了。"),
        (line_of(v, u, -r * r), "两个系数写反了。"),
    )

    def again() -> str:
        # the foot on OP is r²/|OP| from the centre
        foot = (Fraction(u * r * r, far), Fraction(v * r * r, far))
        return held(answer, value(row, foot) == 0 and row[0] * v == row[1] * u)

    return Draft(
        f"过点 ${at(p, 'P')}$ 作圆 $O$：$x^2+y^2={r * r}$ 的两条切线，切点分别为 $A$，$B$，则直线 $AB$ 的方程为____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def chord(dice: Dice, level: int) -> Draft:
    """The length of a chord: distance 0 never; level 2 general form."""
    c = _centre(dice)
    if dice.chance(50):
        a, b, far = dice.pick(SLOPES)
        d = dice.integer(1, 3)
        row = whole(a, b, dice.pick((1, -1)) * d * far - a * c[0] - b * c[1])
        d2 = Fraction(d * d)
    else:
        a, b = dice.pick(((1, 1), (1, -1), (1, 2), (2, -1), (1, -3)))
        times = dice.pick((1, -1))
        row = whole(a, b, times * (a * a + b * b) - a * c[0] - b * c[1])
        d2 = Fraction(value(row, c) ** 2, row[0] ** 2 + row[1] ** 2)
    half = dice.pick((1, 2, 3, 4, 5, 6, 7, 8))
    square = int(d2) + half
    if level == 1:
        square = (isqrt(int(d2)) + dice.integer(1, 3)) ** 2
    rest = square - int(d2)
    answer = root(4 * rest)
    shown = circle_of(c, square) if level == 1 else expanded(c, square)
    steps: tuple[Step, ...] = (
        said(f"圆心为 ${at(c)}$，半径 $r={root(square)}$。", name="圆心和半径"),
        line(worked_gap(row, c), gap(row, c), "圆心到直线的距离：", name="点到直线的距离公式"),
        said(
            rf"弦长 $|AB|=2\sqrt{{r^2-d^2}}=2\sqrt{{{square}-{int(d2)}}}={answer}$。",
            name="弦长公式",
        ),
    )
    wrong = slips(
        answer,
        (root(rest), "只求了半弦长，忘了乘 $2$。"),
        (root(4 * (square + int(d2))), "勾股定理中半径是斜边，应相减。"),
        (str(2 * rest), "忘了开平方。")
        if root(4 * rest) != str(2 * rest)
        else (str(4 * rest), "忘了开平方。"),
        (root(4 * rest + 4), "圆心到直线的距离算错了。"),
        (root(4 * rest + 12), "半径算错了。"),
    )

    def again() -> str:
        p, q = row[0], row[1]
        # along the line with x = -(qy + c)/p: the difference of the two y values
        m, n = Fraction(-q, p), Fraction(-row[2], p) - c[0]
        s, t, w = m * m + 1, 2 * (m * n - c[1]), n * n + c[1] ** 2 - square
        between = (t * t - 4 * s * w) / (s * s) * (m * m + 1)
        return root(int(between)) if between.denominator == 1 else ""

    return Draft(
        f"直线 ${side(*row)}=0$ 与圆 ${shown}$ 相交于 $A$，$B$ 两点，则 $|AB|=$____。", answer, steps, again,
        distractors=wrong,
    )  # fmt: skip


def line_by_chord(dice: Dice, level: int) -> Draft:
    """Lines through a point that cut a chord of a given length, one of them vertical."""
    c = _centre(dice)
    d, _, r = dice.pick(
        ((3, 4, 5), (4, 3, 5), (5, 12, 13), (6, 8, 10), (1, 0, 2), (2, 0, 3), (1, 0, 3))
    )
    length = root(4 * (r * r - d * d))
    s, t = dice.pick((1, -1)), dice.pick((1, -1))
    rise = dice.pick((2 * d, 3 * d, d + 2, 1, 2))
    if rise == d:
        rise += 1
    p = (c[0] + s * d, c[1] + t * rise)
    k = Fraction(rise * rise - d * d, 2 * rise * d) * s * t
    slant, upright = line_of(*along(k, p)), f"x={p[0]}"
    row = along(k, p)
    answer = either(upright, slant)
    steps = (
        said(rf"弦长为 ${length}$，半径为 ${r}$，所以圆心到直线的距离 $d=\sqrt{{{r * r}-{r * r - d * d}}}={d}$。", name="弦心距"),
        said(f"当直线的斜率不存在时，方程为 ${upright}$，圆心到它的距离是 ${d}$，符合。", name="斜率不存在"),
        said(f"当斜率存在时，由圆心到直线的距离等于 ${d}$，解得 $k={fraction(k)}$，方程为 ${slant}$。"),
        said(f"所以直线的方程为 ${upright}$ 或 ${slant}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (slant, "由弦长求直线时漏了斜率不存在的情形。"),
        (upright, "只求出斜率不存在的那一条。"),
        (either(upright, line_of(*along(-k, p))), "斜率的符号错了。"),
        (either(upright, line_of(*along(k + 1, p))), "解方程求斜率时算错了。"),
    )
    return Draft(
        f"已知直线 $l$ 过点 ${at(p, 'P')}$，且被圆 ${circle_of(c, r * r)}$ 截得的弦长为 ${length}$，则直线 $l$ 的方程为____。",
        answer, steps,
        lambda: held(answer, value(row, p) == 0 and abs(p[0] - c[0]) == d
                     and value(row, c) ** 2 == d * d * (row[0] ** 2 + row[1] ** 2)),
        distractors=wrong,
    )  # fmt: skip


def middle_chord(dice: Dice, level: int) -> Draft:
    """The chord whose midpoint is given (also the shortest chord through a point)."""
    c = _centre(dice)
    u, v = dice.nonzero(-3, 3), dice.nonzero(-3, 3)
    p = (c[0] + u, c[1] + v)
    square = u * u + v * v + dice.integer(1, 12)
    row = whole(u, v, -u * p[0] - v * p[1])
    shortest = level == 3
    if shortest and dice.chance(50):
        rest = square - u * u - v * v
        answer = root(4 * rest)
        wrong = slips(
            answer,
            (root(4 * square), "这是直径，是最长的弦。"),
            (root(rest), "只求了半弦长，忘了乘 $2$。"),
            (root(4 * (square + u * u + v * v)), "勾股定理中半径是斜边，应相减。"),
            (root(4 * rest + 8), "计算出错了。"),
        )
        return Draft(
            f"过点 ${at(p, 'P')}$ 的直线与圆 ${circle_of(c, square)}$ 相交于 $A$，$B$ 两点，则 $|AB|$ 的最小值为____。", answer,
            (said(f"点 $P$ 在圆内。当 $CP\\perp AB$ 时，圆心 $C$ 到直线的距离最大，弦最短，这时 $d=|CP|={root(u * u + v * v)}$。", name="最短的弦"),
             said(rf"弦长的最小值为 $2\sqrt{{{square}-{u * u + v * v}}}={answer}$。", name="弦长公式")),
            lambda: root(round(min(4 * (square - (u * n - v * m) ** 2 / (m * m + n * n)) for m in range(-3, 4) for n in range(-3, 4) if m or n))),
            distractors=wrong,
        )  # fmt: skip
    answer = line_of(*row)
    asks = (
        f"过点 ${at(p, 'P')}$ 的直线 $l$ 与圆 ${circle_of(c, square)}$ 相交于 $A$，$B$ 两点，当弦 $AB$ 最短时，求直线 $l$ 的方程。"
        if shortest
        else f"若 ${at(p, 'P')}$ 为圆 ${circle_of(c, square)}$ 的弦 $AB$ 的中点，求直线 $AB$ 的方程。"
    )
    steps = (
        said(f"圆心为 ${at(c, 'C')}$，" + ("弦最短时 $CP\\perp AB$。" if shortest else "圆心与弦中点的连线垂直于弦，即 $CP\\perp AB$。"), name="垂径定理"),
        said(f"直线 $CP$ 的斜率是 ${fraction(Fraction(v, u))}$，所以直线 $AB$ 的斜率是 ${fraction(Fraction(-u, v))}$。"),
        said(f"由点斜式整理，得直线的方程为 ${answer}$。", name="点斜式"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (line_of(*along(Fraction(v, u), p)), "这是直线 $CP$ 的方程，弦应与它垂直。"),
        (line_of(row[0], row[1], -row[2]), "常数项的符号错了。"),
        (line_of(*along(Fraction(u, v), p)), "垂直的两条直线斜率之积为 $-1$，少了负号。"),
        (line_of(row[0], row[1], row[2] + 1), "常数项算错了。"),
        (line_of(row[0], row[1], row[2] - 2), "常数项算错了。"),
    )

    def again() -> str:
        # the two ends of the chord are as far from P along the line
        step = (-row[1], row[0])
        return held(answer, value(row, p) == 0 and u * step[0] + v * step[1] == 0)

    return Draft(asks, answer, steps, again, distractors=wrong)


def _touch(dice: Dice) -> Said:
    c, r = _centre(dice), dice.integer(1, 5)
    told = dice.chance(50)
    x = c[0] + r if told else c[0] + r + 1
    return (
        f"直线 $x={x}$ 与圆 ${circle_of(c, r * r)}$ 相切", told,
        f"圆心到直线的距离是 ${abs(x - c[0])}$，半径是 ${r}$，{'两者相等' if told else '两者不相等'}。",
        lambda: (x - c[0]) ** 2 == r * r,
    )  # fmt: skip


def _on(dice: Dice) -> Said:
    p = dice.pick([s for s in AROUND if s[0] and s[1]])
    told = dice.chance(50)
    row = (p[0], p[1], -25) if told else (p[0], -p[1], -25)
    return (
        f"过圆 $x^2+y^2=25$ 上的点 ${at(p)}$ 的切线方程是 ${side(*row)}=0$", told,
        f"过圆 $x^2+y^2=r^2$ 上一点 $(x_0,y_0)$ 的切线方程是 $x_0x+y_0y=r^2$，即 ${side(p[0], p[1], -25)}=0$。",
        lambda: value(row, p) == 0,
    )  # fmt: skip


_lines = fact(
    ("若直线与圆有公共点，则圆心到直线的距离不大于半径", True, "有公共点包括相交与相切，即 $d\\le r$。"),
    ("若一条直线平分圆的周长，则这条直线一定过圆心", True, "只有直径所在的直线才平分圆的周长。"),
    ("曲线 $y=\\sqrt{4-x^2}$ 是整个圆", False, "因为 $y$ 不小于 $0$，它只是 $x$ 轴及其上方的半圆。"),
    ("过圆内一点的直线与圆一定相交", True, "圆心到直线的距离不大于圆心到这一点的距离，小于半径。"),
    ("过圆外一点作圆的切线，一定能作出两条", True, "圆外一点与圆有两条切线，可能有一条斜率不存在。"),
    ("直线的斜率不存在时，不可能与圆相切", False, "垂直于 $x$ 轴的直线也可以与圆相切。"),
)  # fmt: skip


def _length(dice: Dice) -> Said:
    d, half, r = dice.pick(((3, 4, 5), (4, 3, 5), (5, 12, 13), (12, 5, 13), (6, 8, 10), (8, 6, 10)))
    told = dice.chance(50)
    shown = 2 * half if told else half
    return (
        f"半径为 ${r}$ 的圆中，圆心到弦所在直线的距离为 ${d}$，则弦长为 ${shown}$", told,
        rf"弦长是 $2\sqrt{{{r}^2-{d}^2}}={2 * half}$。", lambda: (shown / 2) ** 2 + d * d == r * r,
    )  # fmt: skip


RECIPES = (
    Recipe(LINE, "related", "choice", (1, 2), related),
    Recipe(LINE, "letter", "reverse", (2, 3), letter),
    Recipe(LINE, "letter-choice", "choice", (2, 3), letter),
    Recipe(LINE, "half-circle", "fill", (4,), half_circle),
    Recipe(LINE, "claims", "judge", (1, 2), judging("直线与圆的位置关系", _touch, _lines)),
    Recipe(TANGENT, "touching", "calculate", (1, 2), touching),
    Recipe(TANGENT, "touching-choice", "choice", (1, 2), touching),
    Recipe(TANGENT, "from-outside", "calculate", (3,), from_outside),
    Recipe(TANGENT, "from-outside-choice", "choice", (3,), from_outside),
    Recipe(TANGENT, "length", "fill", (2, 4), tangent_length),
    Recipe(TANGENT, "length-choice", "choice", (2, 4), tangent_length),
    Recipe(TANGENT, "claims", "judge", (2,), judging("圆的切线", _on, _touch)),
    Recipe(CHORD, "length", "calculate", (1, 2), chord),
    Recipe(CHORD, "length-choice", "choice", (1, 2), chord),
    Recipe(CHORD, "line", "reverse", (4,), line_by_chord),
    Recipe(CHORD, "line-choice", "choice", (4,), line_by_chord),
    Recipe(CHORD, "middle", "fill", (2, 3), middle_chord),
    Recipe(CHORD, "middle-choice", "choice", (2, 3), middle_chord),
    Recipe(CHORD, "claims", "judge", (1,), judging("弦长", _length)),
)
