"""Slopes and inclinations of lines: two points, angles, three points on a line, ranges."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.forms import Said, Spot, at, judging
from curriculum.generators.senior.functions.notation import held, pi_interval
from curriculum.generators.working import line, said, slips
from engine.values import Step

POINT = "ag.line.slope"
ANGLES = {
    30: r"\frac{\sqrt{3}}{3}", 45: "1", 60: r"\sqrt{3}",
    120: r"-\sqrt{3}", 135: "-1", 150: r"-\frac{\sqrt{3}}{3}",
}  # fmt: skip


def slope(a: Spot, b: Spot) -> Fraction:
    """The slope of the line through two points of different x."""
    return Fraction(b[1] - a[1]) / (b[0] - a[0])


def two_points(dice: Dice, level: int) -> Draft:
    """The slope through two points; at level 3 a letter in the coordinates from the slope."""
    x1, y1 = dice.integer(-5, 5), dice.integer(-5, 5)
    run = dice.nonzero(-6, 6)
    rise = run * dice.nonzero(-3, 3) if level == 1 else dice.nonzero(-7, 7)
    a, b = (x1, y1), (x1 + run, y1 + rise)
    k = slope(a, b)
    if level < 3:
        answer = fraction(k)
        steps: tuple[Step, ...] = (
            said("过两点的直线的斜率公式是 $k=\\frac{y_2-y_1}{x_2-x_1}$，分子、分母的顺序要一致。", name="斜率公式"),
            line(rf"\frac{{{b[1]}-{in_brackets(a[1])}}}{{{b[0]}-{in_brackets(a[0])}}}", answer),
        )  # fmt: skip
        wrong = slips(
            answer,
            (fraction(-k), "分子、分母中坐标相减的顺序不一致。"),
            (fraction(1 / k), "分子、分母写颠倒了，应是纵坐标的差比横坐标的差。"),
            (fraction(-1 / k), "既写颠倒了，相减的顺序又不一致。"),
            (fraction(k + 1), "计算差的时候出错了。"),
            (fraction(k - 2), "计算差的时候出错了。"),
            (fraction(3 * k), "计算差的时候出错了。"),
        )
        asks = dice.pick((
            f"过 ${at(a, 'A')}$，${at(b, 'B')}$ 两点的直线的斜率为____。",
            f"已知直线 $l$ 经过点 ${at(a, 'A')}$ 和 ${at(b, 'B')}$，则直线 $l$ 的斜率 $k=$____。",
            f"经过两点 ${at(a, 'P')}$，${at(b, 'Q')}$ 的直线的斜率是____。",
        ))  # fmt: skip
        return Draft(
            asks, answer, steps, lambda: held(answer, (b[0] - a[0]) * k == b[1] - a[1]),
            distractors=wrong,
        )  # fmt: skip
    answer = str(b[1])
    steps = (
        said(rf"由斜率公式，$\frac{{m-{in_brackets(a[1])}}}{{{run}}}={fraction(k)}$。", name="斜率公式"),
        said(f"解得 $m={answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (fraction(a[1] - rise), "分子、分母中坐标相减的顺序不一致。"),
        (fraction(a[1] + run / k), "把斜率公式的分子、分母写颠倒了。"),
        (fraction(Fraction(rise)), "只求了纵坐标的差，还没有加上点 $A$ 的纵坐标。"),
        (fraction(a[1] + rise + 1), "解方程时算错了。"),
        (fraction(a[1] - rise - 1), "解方程时移项没有变号。"),
    )
    return Draft(
        f"若过 ${at(a, 'A')}$，$B({b[0]},m)$ 两点的直线的斜率为 ${fraction(k)}$，则 $m=$____。",
        answer, steps,
        lambda: str(next(m for m in range(-60, 61) if slope(a, (b[0], m)) == k)),
        distractors=wrong,
    )  # fmt: skip


def inclined(dice: Dice, level: int) -> Draft:
    """The inclination of a line through two points, or of a line with a surd slope."""
    degrees = dice.pick((45, 135) if level == 1 else (30, 60, 120, 150, 45, 135))
    x, y, step = dice.integer(-4, 4), dice.integer(-4, 4), dice.integer(1, 5)
    k = ANGLES[degrees]
    if degrees in (45, 135):
        b = (x + step, y + step if degrees == 45 else y - step)
        lead = f"直线 $l$ 经过 ${at((x, y), 'A')}$，${at(b, 'B')}$ 两点"
        first = rf"斜率 $k=\frac{{{b[1]}-{in_brackets(y)}}}{{{b[0]}-{in_brackets(x)}}}={k}$。"
    else:
        intercept = dice.nonzero(-5, 5)
        lead = f"直线 $l$ 的方程为 $y={k}x{'+' if intercept > 0 else ''}{intercept}$"
        first = f"由方程知，斜率 $k={k}$。"
    answer = rf"{degrees}^{{\circ}}"
    steps = (
        said(first, name="求斜率"),
        said(
            rf"设倾斜角为 $\alpha$，则 $\tan\alpha={k}$，且 $0^{{\circ}}\le\alpha<180^{{\circ}}$，所以 $\alpha={answer}$。",
            name="倾斜角与斜率",
        ),
    )
    wrong = slips(
        answer,
        (rf"{180 - degrees}^{{\circ}}", "正切值的符号看错了。"),
        (rf"{abs(90 - degrees)}^{{\circ}}", "特殊角的正切值记混了。"),
        (rf"-{180 - degrees}^{{\circ}}" if degrees > 90 else rf"-{degrees}^{{\circ}}", "倾斜角的范围是 $[0,\\pi)$，不能是负角。"),
        (rf"{(degrees + 60) % 180 or 90}^{{\circ}}", "特殊角的正切值记混了。"),
        (r"90^{\circ}", "倾斜角是直角时斜率不存在。"),
    )  # fmt: skip

    def again() -> str:
        from math import isclose, radians, tan

        shown = {r"\frac{\sqrt{3}}{3}": 3**-0.5, "1": 1.0, r"\sqrt{3}": 3**0.5}
        size = shown[k.lstrip("-")] * (-1 if k.startswith("-") else 1)
        return rf"{next(d for d in range(1, 180) if d != 90 and isclose(tan(radians(d)), size))}^{{\circ}}"

    return Draft(f"{lead}，则直线 $l$ 的倾斜角为____。", answer, steps, again, distractors=wrong)


def collinear(dice: Dice, level: int) -> Draft:
    """Three points on one line, a letter in one of them."""
    x, y = dice.integer(-4, 4), dice.integer(-4, 4)
    k = dice.nonzero(-3, 3)
    one, two = dice.picks([n for n in range(-4, 6) if n], 2)
    a, b, c = (x, y), (x + one, y + one * k), (x + two, y + two * k)
    answer = str(c[1])
    steps = (
        said("三点共线，所以直线 $AB$ 与直线 $AC$ 的斜率相等，即 $k_{AB}=k_{AC}$。", name="三点共线"),
        said(rf"$k_{{AB}}=\frac{{{b[1]}-{in_brackets(y)}}}{{{b[0]}-{in_brackets(x)}}}={k}$。", name="斜率公式"),
        said(rf"所以 $\frac{{m-{in_brackets(y)}}}{{{two}}}={k}$，解得 $m={answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (str(y - two * k), "分子、分母相减的顺序不一致。"),
        (str(two * k), "漏了点 $A$ 的纵坐标。"),
        (fraction(y + Fraction(two, k)), "斜率公式的分子、分母写颠倒了。"),
        (str(b[1] + two * k), "应从点 $A$ 算起，不是从点 $B$ 算起。"),
        (str(c[1] + 2), "计算出错了。"),
    )
    asks = dice.pick((
        f"若三点 ${at(a, 'A')}$，${at(b, 'B')}$，$C({c[0]},m)$ 在同一条直线上，则实数 $m=$____。",
        f"已知 ${at(a, 'A')}$，${at(b, 'B')}$，$C({c[0]},m)$ 三点共线，则 $m$ 的值为____。",
    ))  # fmt: skip
    return Draft(
        asks, answer, steps,
        lambda: str(next(m for m in range(-80, 81)
                         if (b[0] - x) * (m - y) == (b[1] - y) * (c[0] - x))),
        distractors=wrong,
    )  # fmt: skip


def crossing(dice: Dice, level: int) -> Draft:
    """The slopes of lines through P that meet the segment AB, on both sides of P or on one."""
    x, y = dice.integer(-2, 2), dice.integer(-2, 2)
    left, right = dice.integer(1, 4), dice.integer(1, 4)
    split = dice.chance(50)
    low, high = -dice.integer(1, 4), dice.integer(1, 4)
    if split:
        # A on the left and B on the right, both above P: the vertical line meets the segment
        a, b = (x - left, y - low * left), (x + right, y + high * right)
        answer = rf"(-\infty,{low}]\cup[{high},+\infty)"
        other = f"[{low},{high}]"
        why = "线段 $AB$ 上有与点 $P$ 横坐标相同的点，直线绕点 $P$ 转动时经过与 $x$ 轴垂直的位置，斜率在这里断开"
    else:
        a, b = (x + left, y + low * left), (x + right, y + high * right)
        answer = f"[{low},{high}]"
        other = rf"(-\infty,{low}]\cup[{high},+\infty)"
        why = "直线绕点 $P$ 转动时不经过与 $x$ 轴垂直的位置，斜率从小到大连续变化"
    p = (x, y)
    steps = (
        said(f"$k_{{PA}}={low}$，$k_{{PB}}={high}$。", name="端点处的斜率"),
        said(f"画图可知，{why}，所以 $k$ 的取值范围是 ${answer}$。", name="数形结合"),
    )
    wrong = slips(
        answer,
        (other, "没有看直线转动时是否经过与 $x$ 轴垂直的位置。"),
        (f"({low},{high})", "直线过线段端点时也有公共点，端点要取到。"),
        (rf"(-\infty,{low}]", "只取了一部分。"),
        (rf"[{high},+\infty)", "只取了一部分。"),
    )

    def again() -> str:
        def meets(k: Fraction) -> bool:
            ends = [k * (q[0] - x) - (q[1] - y) for q in (a, b)]
            return ends[0] * ends[1] <= 0

        inside = meets(Fraction(low + high, 2) + Fraction(1, 9))
        outside = meets(Fraction(high + 3)) and meets(Fraction(low - 3))
        return f"[{low},{high}]" if inside else rf"(-\infty,{low}]\cup[{high},+\infty)" if outside else ""  # fmt: skip

    return Draft(
        f"已知点 ${at(a, 'A')}$，${at(b, 'B')}$。若过点 ${at(p, 'P')}$ 的直线 $l$ 与线段 $AB$ 有公共点，则直线 $l$ 的斜率 $k$ 的取值范围是____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def angle_range(dice: Dice, level: int) -> Draft:
    """The range of the inclination from that of the slope, cut at the right angle."""
    by = {150: r"-\frac{\sqrt{3}}{3}", 135: "-1", 120: r"-\sqrt{3}"}
    up = {30: r"\frac{\sqrt{3}}{3}", 45: "1", 60: r"\sqrt{3}"}
    low, high = dice.pick(list(by)), dice.pick(list(up))
    a = pi_interval(0, Fraction(high, 180))
    b = pi_interval(Fraction(low, 180), 1, "[)")
    answer = rf"{a}\cup{b}"
    steps = (
        said(
            f"当 $0\\le k\\le {up[high]}$ 时，倾斜角的范围是 ${a}$；当 ${by[low]}\\le k<0$ 时，倾斜角是钝角，范围是 ${b}$。",
            name="分段讨论",
        ),
        said(f"所以倾斜角的取值范围是 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (pi_interval(Fraction(high, 180), Fraction(low, 180)), "斜率与倾斜角在 $\\frac{\\pi}{2}$ 处断开，不能直接取中间。"),
        (rf"{a}\cup{pi_interval(Fraction(low, 180), 1)}", "倾斜角取不到 $\\pi$。"),
        (pi_interval(0, Fraction(high, 180)), "漏了斜率为负的部分。"),
    )  # fmt: skip

    def again() -> str:
        from math import radians, tan

        inside = [d for d in range(180) if d != 90 and tan(radians(low)) - 1e-9 <= tan(radians(d)) <= tan(radians(high)) + 1e-9]  # fmt: skip
        expected = [d for d in range(180) if d <= high or d >= low]
        return held(answer, inside == expected)

    return Draft(
        rf"直线 $l$ 的斜率 $k$ 满足 ${by[low]}\le k\le {up[high]}$，则直线 $l$ 的倾斜角 $\alpha$ 的取值范围是____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def _upright(dice: Dice) -> Said:
    x, y, z = dice.integer(-6, 6), dice.integer(-6, 0), dice.integer(1, 6)
    told = dice.chance(50)
    return (
        f"经过 ${at((x, y), 'A')}$，${at((x, z), 'B')}$ 两点的直线的斜率{'不存在' if told else '为 $0$'}", told,
        "两点的横坐标相同，直线垂直于 $x$ 轴，倾斜角是 $90^{\\circ}$，斜率不存在。",
        lambda: told == ((x - x) == 0 and z != y),
    )  # fmt: skip


def _growing(dice: Dice) -> Said:
    one, two = dice.picks((30, 45, 60, 120, 135, 150), 2)
    first, second = max(one, two), min(one, two)
    claim = dice.chance(50)
    from_tan = {30: 0.577, 45: 1.0, 60: 1.732, 120: -1.732, 135: -1.0, 150: -0.577}
    larger = from_tan[first] > from_tan[second]
    return (
        rf"倾斜角为 ${first}^{{\circ}}$ 的直线的斜率比倾斜角为 ${second}^{{\circ}}$ 的直线的斜率{'大' if claim else '小'}",
        larger == claim,
        f"两条直线的斜率分别是 ${ANGLES[first]}$ 和 ${ANGLES[second]}$。"
        + ("倾斜角大，斜率不一定大，要看是锐角还是钝角。" if not larger else "两个倾斜角在同一段（同为锐角或同为钝角）时，倾斜角越大，斜率越大。"),
        lambda: (from_tan[first] > from_tan[second]) == claim,
    )  # fmt: skip


def _range(dice: Dice) -> Said:
    told = dice.chance(50)
    text = r"[0,\pi)" if told else r"[0,\pi]"
    return (
        f"直线的倾斜角的取值范围是 ${text}$", told,
        r"与 $x$ 轴平行或重合的直线倾斜角规定为 $0$，所以倾斜角取不到 $\pi$，范围是 $[0,\pi)$。",
        lambda: text.endswith(")"),
    )  # fmt: skip


def _direction(dice: Dice) -> Said:
    k, times = dice.nonzero(-4, 4), dice.integer(2, 3)
    told = dice.chance(50)
    v = (times, times * k) if told else (times * k, times)
    if abs(k) == 1:
        told = True
    return (
        f"斜率为 ${k}$ 的直线的一个方向向量是 ${at(v)}$", told,
        f"斜率为 $k$ 的直线的方向向量是 $(1,k)$ 的非零倍，这里是 $(1,{k})$ 的非零倍。",
        lambda: v[1] == k * v[0],
    )  # fmt: skip


RECIPES = (
    Recipe(POINT, "two-points", "calculate", (1, 2, 3), two_points),
    Recipe(POINT, "two-points-choice", "choice", (1, 2, 3), two_points),
    Recipe(POINT, "inclination", "fill", (1, 2), inclined),
    Recipe(POINT, "inclination-choice", "choice", (1, 2), inclined),
    Recipe(POINT, "collinear", "reverse", (3,), collinear),
    Recipe(POINT, "crossing", "fill", (4,), crossing),
    Recipe(POINT, "crossing-choice", "choice", (4,), crossing),
    Recipe(POINT, "angle-range", "fill", (4,), angle_range),
    Recipe(
        POINT,
        "claims",
        "judge",
        (1, 2),
        judging("倾斜角与斜率", _upright, _growing, _range, _direction),
    ),
)
