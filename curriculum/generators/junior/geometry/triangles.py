"""Triangles and polygons: sides, lines, angles, tilings."""

from collections.abc import Callable
from fractions import Fraction
from math import radians, tan

from curriculum.generators.dice import Dice
from curriculum.generators.junior.geometry.asking import (
    Case,
    Fact,
    ask,
    cases,
    degrees,
    facts,
    single,
)
from curriculum.generators.latex import decimal
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said
from engine.plot.figures import figure, triangle_by_angles
from engine.values import Distractor

CONCEPT: tuple[Fact, ...] = (
    ("等边三角形是特殊的等腰三角形。", True, "等边三角形有两边相等。"), ("三角形按边分，可分为不等边三角形、等腰三角形和等边三角形三类。", False, "等边三角形包含在等腰三角形里，分为不等边和等腰两类。"), ("一个三角形中至少有两个锐角。", True, "有两个角不是锐角时，内角和就超过180°。"), ("钝角三角形有三个钝角。", False, "只有一个角是钝角。"), ("四边形具有稳定性。", False, "三角形具有稳定性，四边形没有。"),
    ("自行车的三角形车架利用了三角形的稳定性。", True, "三边长确定，形状就确定。"), ("由三条线段组成的图形叫作三角形。", False, "三条线段要不在同一直线上，且首尾顺次相接。"), ("直角三角形不可能是等腰三角形。", False, "等腰直角三角形就是。"),
)  # fmt: skip
SOLID = (
    Case("要使一个木制的四边形框架不变形，至少需要加钉木条（　）", "1根", "沿一条对角线钉1根，分成两个三角形。", (("2根", "1根就够了。"), ("3根", "1根就够了。"), ("4根", "1根就够了。"))),
    Case("要使一个木制的五边形框架不变形，至少需要加钉木条（　）", "2根", "从一个顶点引2条对角线，分成3个三角形。", (("1根", "还剩一个四边形会变形。"), ("3根", "多钉了1根。"), ("5根", "不必把对角线全钉上。"))),
    Case("要使一个木制的六边形框架不变形，至少需要加钉木条（　）", "3根", "从一个顶点引3条对角线，分成4个三角形。", (("2根", "还剩一个四边形会变形。"), ("4根", "多钉了1根。"), ("9根", "不必把对角线全钉上。"))),
    Case("要使一个木制的七边形框架不变形，至少需要加钉木条（　）", "4根", "从一个顶点引4条对角线，分成5个三角形。", (("3根", "还剩一个四边形会变形。"), ("5根", "多钉了1根。"), ("14根", "不必把对角线全钉上。"))),
    Case("盖房子时，在窗框未安装好之前，木工师傅常常先在窗框上斜钉一根木条，这样做的道理是（　）", "三角形具有稳定性", "斜钉一根木条分成两个三角形。", (("两点之间，线段最短", "这里防止变形，与长短无关。"), ("两点确定一条直线", "这里防止变形。"), ("四边形具有不稳定性", "正因为不稳定，才要分成三角形。"))),
    Case("下列图形中，具有稳定性的是（　）", "三角形", "三边长确定，形状就确定。", (("正方形", "四边形没有稳定性。"), ("长方形", "四边形没有稳定性。"), ("平行四边形", "四边形没有稳定性。"))),
)  # fmt: skip


def sides(dice: Dice, level: int) -> Draft:
    """The third side: a range, a whole number, an isosceles perimeter."""
    a, b = dice.integer(3, 9), dice.integer(3, 9)
    b = b + 4 if a == b else b
    low, high = abs(a - b), a + b
    if level == 1:
        text = f"三角形的两边长是 ${a}$ 和 ${b}$，则第三边的长 $x$ 的取值范围是____。"
        return ask(text, f"{low}<x<{high}", (said(f"第三边大于两边之差、小于两边之和：${max(a, b)}-{min(a, b)}<x<{a}+{b}$。", name="三角形三边的关系"), said(f"即 ${low}<x<{high}$。")), lambda: f"x>{max(a - b, b - a)}且x<{sum((a, b))}", (f"x<{high}", "还要大于两边之差。"), (rf"{low}\le x\le {high}", "等于时三点在同一条直线上，围不成三角形。"), (f"x>{low}", "还要小于两边之和。"), (f"{min(a, b)}<x<{max(a, b)}", "应与两边的和、差比较。"))  # fmt: skip
    if level == 2:
        odd = dice.chance(50)
        fits = [n for n in range(low + 1, high) if n % 2 == odd]
        text = f"一个三角形的两边长是 ${a}$ 和 ${b}$，第三边的长是{'奇' if odd else '偶'}数，则第三边的长可以有____个不同的值。"
        return ask(text, len(fits), (said(f"第三边 $x$ 满足 ${low}<x<{high}$。", name="三角形三边的关系"), said(f"其中{'奇' if odd else '偶'}数有 ${'$，$'.join(map(str, fits))}$，共 ${len(fits)}$ 个。")), lambda: sum(1 for n in range(1, 40) if n % 2 == odd and 2 * max(a, b, n) < a + b + n), (high - low - 1, "没有限定奇偶。"), (len(fits) + 1, "等于和或差时围不成三角形。"), (len(fits) - 1, "漏了一个。"), (high - low + 1, "端点也算进去了。"))  # fmt: skip
    short, long = min(a, b), max(a, b)
    if dice.chance(40):
        long = 2 * short + dice.integer(0, 3)
    both = 2 * short > long
    key = f"{2 * short + long}或{2 * long + short}" if both else str(2 * long + short)
    first = f"腰长是 ${short}$ 时，三边为 ${short}$，${short}$，${long}$，" + (
        f"能围成三角形，周长是 ${2 * short + long}$。"
        if both
        else f"${short}+{short}$ 不大于 ${long}$，围不成三角形。"
    )
    text = f"等腰三角形的两边长是 ${long}$ 和 ${short}$，则它的周长是____。"

    def again() -> str:
        return "或".join(
            str(2 * leg + base) for leg, base in ((short, long), (long, short)) if 2 * leg > base
        )

    return ask(text, key, (said(first, name="分类讨论"), said(f"腰长是 ${long}$ 时，三边为 ${long}$，${long}$，${short}$，周长是 ${2 * long + short}$。")), again, (f"{2 * short + long}或{2 * long + short}", "分类后没有检验三边关系。"), (2 * short + long, "只想到一种情形（还要检验能否围成）。"), (2 * long + short, "漏了一种情形。"), (long + short, "少算了一条腰。"), (f"{2 * short + long}或{2 * long + 2 * short}", "有一种情形算错了。"))  # fmt: skip


CAN = tuple((t, False) for t in ((1, 2, 3), (2, 3, 6), (4, 5, 9), (3, 3, 7), (5, 6, 12), (2, 2, 4), (4, 7, 11), (8, 3, 5))) + tuple((t, True) for t in ((3, 4, 5), (5, 5, 9), (6, 7, 12), (4, 4, 4), (2, 6, 7), (8, 9, 15), (7, 10, 4), (3, 8, 8)))  # fmt: skip


def which_sides(dice: Dice, level: int) -> Draft:
    """Which three lengths make a triangle."""
    right = dice.pick([t for t, fits in CAN if fits])
    wrong = dice.picks([t for t, fits in CAN if not fits], 3)
    show: Callable[[tuple[int, ...]], str] = lambda t: "，".join(map(str, t))  # noqa: E731
    unit = dice.pick(("cm", "dm", "m"))
    return Draft(
        f"下列各组数是三条线段的长（单位：{unit}），其中能组成三角形的是（　）", "", (said("看较短两条线段的和是否大于最长的一条。", name="三角形三边的关系"), said(f"{show(right)}：较短两条的和大于最长的一条，能组成三角形；其余各组都不能。")),
        lambda: next(show(t) for t in (*wrong, right) if all(2 * side < sum(t) for side in t)), options=(show(right), *(show(t) for t in wrong)),
        distractors=tuple(Distractor("", f"较短两条的和{'等于' if sum(t) == 2 * max(t) else '小于'}最长的一条，围不成三角形。") for t in wrong),
    )  # fmt: skip


THREE_LINES: tuple[Fact, ...] = (
    ("三角形的三条高都在三角形内部。", False, "钝角三角形有两条高在外部，直角三角形有两条高是直角边。"), ("三角形的角平分线是射线。", False, "三角形的角平分线是线段。"), ("三角形的中线把三角形分成面积相等的两部分。", True, "两部分等底同高。"), ("三角形的三条中线交于一点，这点叫作重心。", True, "这是重心的定义。"), ("三角形的三条高的交点一定在三角形内部。", False, "钝角三角形三条高所在直线的交点在外部。"),
    ("直角三角形只有一条高。", False, "两条直角边也是它的高，共三条。"), ("三角形的高是线段。", True, "是顶点到对边所在直线的垂线段。"), ("三角形的中线平分三角形的周长。", False, "中线平分面积，不一定平分周长。"),
)  # fmt: skip


def three_line_values(dice: Dice, level: int) -> Draft:
    """Areas by medians, perimeters of the halves, two heights."""
    if level == 1:
        s = 4 * dice.integer(3, 12)
        return ask(rf"$AD$ 是 $\triangle ABC$ 的中线，$\triangle ABC$ 的面积是 ${s}$，则 $\triangle ABD$ 的面积是____。", s // 2, (said("中线把三角形分成等底同高的两部分，面积相等。", name="中线平分面积"), said(f"${s}\\div 2={s // 2}$。")), lambda: single(lambda n: n + n == s), (s, "这是整个三角形的面积。"), (s // 4, "多除了一次2。"), (2 * s, "应取一半。"))  # fmt: skip
    if level == 2:
        if dice.chance(50):
            ab, ac = dice.integer(8, 15), dice.integer(4, 7)
            return ask(rf"$AD$ 是 $\triangle ABC$ 的中线，$AB={ab}$，$AC={ac}$，则 $\triangle ABD$ 与 $\triangle ACD$ 的周长之差是____。", ab - ac, (said("$BD=CD$，$AD$ 是公共边，周长之差就是 $AB$ 与 $AC$ 的差。", name="三角形的中线"), said(f"${ab}-{ac}={ab - ac}$。")), lambda: (ab + 5 + 3) - (ac + 5 + 3), (ab + ac, "求的是差。"), (2 * (ab - ac), "公共边和相等的线段已抵消。"), (abs(ab - 2 * ac) or 1, "算错了。"))  # fmt: skip
        s = 4 * dice.integer(3, 12)
        return ask(rf"$AD$ 是 $\triangle ABC$ 的中线，$E$ 是 $AD$ 的中点，$\triangle ABC$ 的面积是 ${s}$，则 $\triangle ABE$ 的面积是____。", s // 4, (said(rf"$AD$ 是中线，$\triangle ABD$ 的面积是 ${s // 2}$。", name="中线平分面积"), said(rf"$BE$ 是 $\triangle ABD$ 的中线，$\triangle ABE$ 的面积是 ${s // 4}$。")), lambda: decimal(Fraction(s) * Fraction(1, 2) * Fraction(1, 2)), (s // 2, "只平分了一次。"), (decimal(Fraction(s, 8)), "多平分了一次。"), (s, "这是整个三角形的面积。"))  # fmt: skip
    b, c = dice.integer(20, 45), dice.integer(55, 80)
    a = 180 - b - c
    a, b = (a, b) if a % 2 == 0 else (a - 1, b + 1)
    value = c + a // 2 - 90
    return ask(rf"$AD$，$AE$ 分别是 $\triangle ABC$ 的高和角平分线，$\angle B={degrees(b)}$，$\angle C={degrees(c)}$，则 $\angle DAE=$____。", degrees(value), (said(rf"$\angle BAC=180^\circ-{degrees(b)}-{degrees(c)}={degrees(a)}$，所以 $\angle CAE={degrees(a // 2)}$。", name="角平分线"), said(rf"在直角三角形 $ACD$ 中，$\angle CAD=90^\circ-{degrees(c)}={degrees(90 - c)}$。", name="直角三角形两锐角互余"), said(rf"$\angle DAE={degrees(a // 2)}-{degrees(90 - c)}={degrees(value)}$。")), lambda: degrees(Fraction(c - b, 2)), (degrees(a // 2), "这是 $\\angle CAE$。"), (degrees(90 - c), "这是 $\\angle CAD$。"), (degrees(c - b), "忘了取一半。"), (degrees(a // 2 + 90 - c), "两个角应相减。"))  # fmt: skip


def angle_sum(dice: Dice, level: int) -> Draft:
    """Interior angles: the third, ratios, bisectors meeting."""
    if level == 1:
        a, b = dice.integer(30, 85), dice.integer(25, 80)
        right = dice.chance(40)
        a = 90 if right else a
        c = 180 - a - b
        text = rf"在 $\triangle ABC$ 中，$\angle A={degrees(a)}$，$\angle B={degrees(b)}$，则 $\angle C=$____。"
        return ask(text, degrees(c), (said("三角形的内角和等于180°。", name="三角形内角和定理"), said(rf"$\angle C=180^\circ-{degrees(a)}-{degrees(b)}={degrees(c)}$。")), lambda: degrees(single(lambda n: n + a + b == 180)), (degrees(a + b), "没有用180°去减。"), (degrees(180 - a), "只减了一个角。"), (degrees(c + 10), "算错了。"), pictures=(triangle_by_angles(a, b),))  # fmt: skip
    if level == 2:
        p, q, r = dice.pick(
            (
                (1, 2, 3),
                (2, 3, 4),
                (1, 3, 5),
                (3, 4, 5),
                (1, 1, 2),
                (2, 3, 5),
                (1, 2, 6),
                (4, 5, 9),
                (2, 3, 7),
                (1, 4, 5),
                (3, 5, 10),
            )
        )
        unit = 180 // (p + q + r)
        ask_for, part = dice.pick((("A", p), ("B", q), ("C", r)))
        text = rf"在 $\triangle ABC$ 中，$\angle A:\angle B:\angle C={p}:{q}:{r}$，则 $\angle {ask_for}=$____。"
        return ask(text, degrees(part * unit), (said(f"设三个角是 ${p}x$ 度、${q}x$ 度、${r}x$ 度。", name="设元"), said(rf"${p}x+{q}x+{r}x=180$，解得 $x={unit}$，所以 $\angle {ask_for}={degrees(part * unit)}$。".replace("$1x", "$x").replace("+1x", "+x"))), lambda: degrees(Fraction(180 * part, p + q + r)), (degrees(unit), "求出的是一份。") if part > 1 else (degrees(2 * unit), "份数看错了。"), (degrees(360 * part // (p + q + r) if part * 360 % (p + q + r) == 0 else unit + 5), "内角和是180°。"), (degrees(180 - part * unit), "求成了外角。"), (degrees(part * unit + 10), "算错了。"))  # fmt: skip
    a = 2 * dice.integer(15, 60)
    value = 90 + a // 2
    text = rf"在 $\triangle ABC$ 中，$\angle ABC$ 与 $\angle ACB$ 的平分线相交于点 $I$，$\angle A={degrees(a)}$，则 $\angle BIC=$____。"
    return ask(text, degrees(value), (said(rf"$\angle ABC+\angle ACB=180^\circ-{degrees(a)}={degrees(180 - a)}$。", name="三角形内角和定理"), said(rf"$\angle IBC+\angle ICB=\frac{{1}}{{2}}\times {degrees(180 - a)}={degrees(90 - a // 2)}$。", name="角平分线"), said(rf"$\angle BIC=180^\circ-{degrees(90 - a // 2)}={degrees(value)}$。")), lambda: degrees(180 - Fraction(2 * (90 - a // 2), 2)), (degrees(180 - a), "这是 $\\angle ABC+\\angle ACB$。"), (degrees(90 - a // 2), "这是两个半角的和。"), (degrees(2 * a if 2 * a < 180 else a), "没有这样的关系。"), (degrees(value + 5), "算错了。"))  # fmt: skip


SUM_FACTS: tuple[Fact, ...] = (
    ("直角三角形的两个锐角互余。", True, "内角和180°减去直角。"), ("有两个角互余的三角形是直角三角形。", True, "第三个角是90°。"), ("三角形的内角和随三角形变大而变大。", False, "内角和总是180°。"), ("一个三角形中可以有两个直角。", False, "那样内角和就超过180°。"), ("用量角器量几个三角形，就证明了内角和是180°。", False, "度量不能代替证明。"), ("三角形三个内角中最大的角不小于60°。", True, "都小于60°时和不到180°。"), ("三角形中最小的角可以是70°。", False, "三个角都不小于70°，和超过180°。"),
)  # fmt: skip


def exterior(dice: Dice, level: int) -> Draft:
    """The exterior angle, forwards, backwards and with a bisector."""
    a, b = 2 * dice.integer(15, 40), 2 * dice.integer(15, 40)
    start = r"如图，$\angle ACD$ 是 $\triangle ABC$ 的一个外角，点 $D$ 在 $BC$ 的延长线上，"
    ta, tb = tan(radians(b)), tan(radians(180 - a - b))
    h = 2.2
    c_x = h / ta + h / tb if a + b != 90 else h / ta
    picture = figure(
        {"A": (h / ta, h), "B": (0, 0), "C": (c_x, 0), "D": (c_x + 1.2, 0)}, "AB BC CA CD"
    )
    if level == 1:
        text, value, test = (
            rf"{start}$\angle A={degrees(a)}$，$\angle B={degrees(b)}$，则 $\angle ACD=$____。",
            a + b,
            lambda n: (180 - n) + a + b == 180,
        )
        why = rf"$\angle ACD=\angle A+\angle B={degrees(a)}+{degrees(b)}={degrees(a + b)}$。"
    else:
        text, value, test = (
            rf"{start}$\angle ACD={degrees(a + b)}$，$\angle B={degrees(b)}$，则 $\angle A=$____。",
            a,
            lambda n: n + b + 180 - a - b == 180,
        )
        why = rf"$\angle A=\angle ACD-\angle B={degrees(a + b)}-{degrees(b)}={degrees(a)}$。"
    if level == 3:
        value = a // 2
        text = rf"{start}$\angle ABC$ 的平分线与 $\angle ACD$ 的平分线相交于点 $E$，$\angle A={degrees(a)}$，则 $\angle E=$____。"
        return ask(text, degrees(value), (said(r"$\angle ECD=\angle E+\angle EBC$，$\angle ACD=\angle A+\angle ABC$。", name="三角形的外角"), said(r"两条平分线使 $\angle ACD=2\angle ECD$，$\angle ABC=2\angle EBC$，所以 $\angle A=2\angle E$。"), said(rf"$\angle E={degrees(value)}$。")), lambda: degrees(Fraction(a + b, 2) - Fraction(b, 2)), (degrees(a), "没有取一半。"), (degrees(90 + a // 2), "那是两条内角平分线的夹角。"), (degrees(90 - a // 2), "那是两条外角平分线的夹角。"), (degrees(value + 5), "算错了。"))  # fmt: skip
    return ask(text, degrees(value), (said("三角形的外角等于与它不相邻的两个内角的和。", name="三角形的外角"), said(why)), lambda: degrees(single(test)), (degrees(180 - a - b), "求成了 $\\angle ACB$。"), (degrees(180 - value), "求成了相邻的补角。"), (degrees(a + 2 * b if level > 1 else abs(a - b) or 8), "加与减弄反了。"), (degrees(value + 4), "算错了。"), pictures=(picture,))  # fmt: skip


EXTERIOR: tuple[Fact, ...] = (
    ("三角形的外角等于两个内角的和。", False, "要说“与它不相邻的”两个内角。"), ("三角形的外角大于任何一个内角。", False, "大于与它不相邻的内角。"), ("三角形的一个外角大于与它不相邻的任何一个内角。", True, "它等于这两个内角的和。"), ("三角形的外角和是360°。", True, "每个顶点取一个外角。"), ("三角形的外角一定是钝角。", False, "钝角的外角是锐角。"), ("三角形的一个外角与它相邻的内角互补。", True, "它们是邻补角。"), ("三角形的外角和等于180°。", False, "外角和是360°。"),
)  # fmt: skip


def polygon_angles(dice: Dice, level: int) -> Draft:
    """Sums, sides, diagonals, one cut off."""
    n = dice.integer(5, 12)
    total = (n - 2) * 180
    if level == 1:
        kind = dice.pick(("sum", "diagonals", "outer"))
        if kind == "outer":
            n = dice.pick((5, 6, 8, 9, 10, 12, 15, 18, 20))
            return ask(f"一个正多边形的每个外角都是 ${degrees(360 // n)}$，它的边数是____。", n, (said("多边形的外角和是360°。", name="多边形的外角和"), said(rf"$360\div {360 // n}={n}$。")), lambda: single(lambda k: k * (360 // n) == 360), (n - 2, "把外角和当成了内角和的公式。"), (n + 2, "用外角和除以每个外角就行。"), (2 * n, "外角和是360°。"))  # fmt: skip
        if kind == "sum":
            return ask(f"${n}$ 边形的内角和是____度。", total, (said(r"内角和是 $(n-2)\times 180^\circ$。", name="多边形的内角和"), said(rf"$({n}-2)\times 180={total}$。")), lambda: sum(180 for _ in range(n - 2)), (n * 180, "把内角和写成了 $n\\times 180^\\circ$。"), (total + 180, "少减了一个三角形。"), (360, "那是外角和。"))  # fmt: skip
        d = n * (n - 3) // 2
        return ask(f"${n}$ 边形共有____条对角线。", d, (said(f"从每个顶点可引 ${n}-3={n - 3}$ 条，每条数了两次。", name="对角线的条数"), said(rf"$\frac{{{n}\times {n - 3}}}{{2}}={d}$。")), lambda: sum(1 for i in range(n) for j in range(i) if j not in (i - 1, (i + 1) % n)), (2 * d, "忘了除以2。"), (n - 3, "只数了从一个顶点引出的。"), (n * (n - 1) // 2, "把边也算进去了。"))  # fmt: skip
    if level == 2:
        return ask(f"一个多边形的内角和是 ${degrees(total)}$，它的边数是____。", n, (said(rf"设边数是 $n$，则 $(n-2)\times 180={total}$。", name="多边形的内角和"), said(f"解得 $n={n}$。")), lambda: single(lambda k: k > 2 and (k - 2) * 180 == total, 60), (n - 2, "忘了加2。"), (n + 2, "加减弄反了。"), (n - 1, "算错了。"))  # fmt: skip
    if level == 3:
        k = dice.integer(2, 5)
        n = 2 * k + 2
        return ask(f"一个多边形的内角和是外角和的 ${k}$ 倍，它的边数是____。", n, (said("外角和是360°，与边数无关。", name="多边形的外角和"), said(rf"$(n-2)\times 180=360\times {k}$，解得 $n={n}$。")), lambda: single(lambda m: m > 2 and (m - 2) * 180 == 360 * k, 60), (2 * k, "忘了加2。"), (k + 2, "外角和是360°，不是180°。"), (n + 1, "算错了。"))  # fmt: skip
    return ask(f"一个多边形截去一个角后，形成的多边形的内角和是 ${degrees(total)}$，则原多边形的边数是____。", f"{n - 1}或{n}或{n + 1}", (said(f"新多边形的边数满足 $(n-2)\\times 180={total}$，是 ${n}$。", name="多边形的内角和"), said("截去一个角，边数可能多1、不变或少1。"), said(f"所以原多边形的边数是 ${n - 1}$、${n}$ 或 ${n + 1}$。")), lambda: "或".join(str(m) for m in range(3, 40) if any((m + d - 2) * 180 == total for d in (1, 0, -1))), (n + 1, "只想到边数少1的情形。"), (n - 1, "只想到边数多1的情形。"), (f"{n - 1}或{n + 1}", "漏了边数不变的情形。"), (n, "截去一个角，边数可能改变。"))  # fmt: skip


TILING = (
    Case("下列正多边形中，只用一种不能铺满平面的是（　）", "正五边形", "每个内角108°，360°不是108°的整数倍。", (("正三角形", "每个角60°，6个凑成360°。"), ("正方形", "每个角90°，4个凑成360°。"), ("正六边形", "每个角120°，3个凑成360°。"))),
    Case("下列正多边形中，只用一种能铺满平面的是（　）", "正六边形", "每个内角120°，3个凑成360°。", (("正五边形", "每个角108°，凑不成360°。"), ("正八边形", "每个角135°，凑不成360°。"), ("正十边形", "每个角144°，凑不成360°。"))),
    Case("用边长相等的正三角形和另一种正多边形铺满平面，另一种可以是（　）", "正方形", "3个60°与2个90°凑成360°。", (("正五边形", "60°与108°凑不成360°。"), ("正八边形", "60°与135°凑不成360°。"), ("正十边形", "60°与144°凑不成360°。"))),
    Case("用边长相等的正方形和另一种正多边形铺满平面，另一种可以是（　）", "正八边形", "1个90°与2个135°凑成360°。", (("正五边形", "90°与108°凑不成360°。"), ("正六边形", "90°与120°凑不成360°。"), ("正十边形", "90°与144°凑不成360°。"))),
    Case("用同样大小、形状的一种图形铺地，不能铺满平面的是（　）", "正五边形", "每个内角108°，凑不成360°。", (("任意三角形", "三个内角的和180°，两组凑成360°。"), ("任意四边形", "四个内角的和正好360°。"), ("正六边形", "3个120°凑成360°。"))),
)  # fmt: skip
CORNERS = ((3, 3, 4, 2), (3, 4, 6, 1), (3, 2, 6, 2), (4, 1, 8, 2), (3, 1, 12, 2))


def tiling(dice: Dice, level: int) -> Draft:
    """How many of each meet at a corner."""
    names = {3: "正三角形", 4: "正方形", 6: "正六边形", 8: "正八边形", 12: "正十二边形"}
    inner: Callable[[int], Fraction] = lambda n: Fraction((n - 2) * 180, n)  # noqa: E731
    if level == 1:
        n = dice.pick((3, 4, 6))
        value = int(360 / inner(n))
        return ask(f"只用{names[n]}地砖铺满地面，每个顶点处有____块地砖。", value, (said(f"{names[n]}的每个内角是 ${degrees(inner(n))}$。", name="平面镶嵌"), said(rf"$360\div {decimal(inner(n))}={value}$。")), lambda: single(lambda k: k * inner(n) == 360), (n if n != value else value + 2, "边数不是块数。"), (value + 1, "顶点处的角要凑成360°。"), (value - 1, "顶点处的角要凑成360°。"))  # fmt: skip
    a, p, b, q = dice.pick(CORNERS)
    text = f"用边长相等的{names[a]}和{names[b]}两种地砖铺满地面，若每个顶点处有 ${p}$ 块{names[a]}，则有____块{names[b]}。"
    return ask(text, q, (said(f"内角分别是 ${degrees(inner(a))}$ 和 ${degrees(inner(b))}$，顶点处要凑成360°。", name="平面镶嵌"), said(rf"$(360-{decimal(inner(a))}\times {p})\div {decimal(inner(b))}={q}$。")), lambda: single(lambda k: p * inner(a) + k * inner(b) == 360), (q + 1, "凑起来超过360°。"), (q + 2, "凑起来超过360°。"), (p if p != q else q + 3, "两种的块数不一定相等。"))  # fmt: skip


RECIPES: tuple[Recipe, ...] = (
    *facts("geo.triangle.concept", CONCEPT, "三角形的概念"),
    cases("geo.triangle.concept", "stability", SOLID, "三角形的稳定性", (1,)),
    Recipe("geo.triangle.sides", "third", "fill", (1, 2, 3), sides),
    Recipe("geo.triangle.sides", "third-mistake", "mistake", (1, 2, 3), corrected(sides)),
    Recipe("geo.triangle.sides", "third-choice", "choice", (1, 2, 3), sides),
    Recipe("geo.triangle.sides", "which", "choice", (1,), which_sides),
    *facts("geo.triangle.lines", THREE_LINES, "三角形的高、中线与角平分线"),
    Recipe("geo.triangle.lines", "values", "fill", (1, 2, 3), three_line_values),
    *facts("geo.triangle.angle-sum", SUM_FACTS, "三角形内角和定理"),
    Recipe("geo.triangle.angle-sum", "angles", "fill", (1, 2, 3), angle_sum),
    Recipe("geo.triangle.angle-sum", "angles-choice", "choice", (2, 3), angle_sum),
    *facts("geo.triangle.exterior", EXTERIOR, "三角形的外角"),
    Recipe("geo.triangle.exterior", "angles", "fill", (1, 2, 3), exterior),
    Recipe("geo.triangle.polygon-angles", "sums", "fill", (1, 2, 3, 4), polygon_angles),
    Recipe(
        "geo.triangle.polygon-angles",
        "sums-mistake",
        "mistake",
        (1, 2, 3, 4),
        corrected(polygon_angles),
    ),
    Recipe("geo.triangle.polygon-angles", "sums-choice", "choice", (1, 2, 3), polygon_angles),
    cases("geo.triangle.tiling", "which", TILING, "平面镶嵌"),
    Recipe("geo.triangle.tiling", "corner", "fill", (1, 2), tiling),
    Recipe("geo.triangle.tiling", "corner-mistake", "mistake", (1, 2), corrected(tiling)),
)
