"""Circles: chords, arcs, angles at the centre and on the circle, points, three points."""

from fractions import Fraction
from math import isqrt

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
from curriculum.generators.junior.geometry.pythagoras import TRIPLES
from curriculum.generators.latex import decimal, fraction, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said
from engine.plot.figures import circle_points

CONCEPT: tuple[Fact, ...] = (
    ("长度相等的弧是等弧。", False, "等弧要能完全重合，在同圆或等圆中。"), ("直径是圆中最长的弦。", True, "直径经过圆心。"), ("弦是直径。", False, "经过圆心的弦才是直径。"), ("半圆是弧。", True, "直径的两个端点把圆分成的每一条弧叫半圆。"), ("半圆就是直径。", False, "半圆是弧，直径是弦。"), ("同圆的半径都相等。", True, "圆上各点到圆心的距离都等于半径。"), ("面积相等的两个圆是等圆。", True, "面积相等，半径就相等。"), ("圆上任意两点间的部分叫作弦。", False, "那是弧；弦是连接两点的线段。"),
)  # fmt: skip


def radii(dice: Dice, level: int) -> Draft:
    """Isosceles triangles of two radii."""
    t = dice.integer(20, 65)
    if level == 1:
        return ask(rf"$AB$ 是 $\odot O$ 的弦，$\angle OAB={degrees(t)}$，则 $\angle AOB=$____。", degrees(180 - 2 * t), (said("$OA=OB$，等边对等角。", name="半径相等"), said(rf"$\angle AOB=180^\circ-2\times {degrees(t)}={degrees(180 - 2 * t)}$。")), lambda: degrees(single(lambda n: n + t + t == 180)), (degrees(2 * t), "没有用180°去减。"), (degrees(180 - t), "少减了一个底角。"), (degrees(t), "这是底角。"))  # fmt: skip
    t = dice.integer(10, 28)
    return ask(rf"$AB$ 是 $\odot O$ 的直径，点 $C$ 在 $\odot O$ 上，点 $D$ 是弦 $CE$ 的延长线与 $AB$ 的延长线的交点（$E$ 在 $C$，$D$ 之间），$DE=OB$，$\angle D={degrees(t)}$，则 $\angle AOC=$____。", degrees(3 * t), (said(rf"$DE=OE$，所以 $\angle EOD=\angle D={degrees(t)}$，$\angle OEC=2\angle D={degrees(2 * t)}$。", name="三角形的外角"), said(rf"$OE=OC$，$\angle C={degrees(2 * t)}$，$\angle AOC=\angle C+\angle D={degrees(3 * t)}$。")), lambda: degrees(180 - (180 - 2 * t - t)), (degrees(2 * t), "这是 $\\angle C$。"), (degrees(t), "这是 $\\angle D$。"), (degrees(180 - 3 * t), "这是 $\\angle BOC$。"))  # fmt: skip


PERPENDICULAR: tuple[Fact, ...] = (
    ("平分弦的直径垂直于弦。", False, "这条弦不能是直径。"), ("垂直于弦的直径平分弦，并且平分弦所对的两条弧。", True, "这是垂径定理。"), ("弦的垂直平分线经过圆心。", True, "圆心到弦的两端距离相等。"), ("弓形的高就是弦心距。", False, "弓形的高与弦心距的和（或差）等于半径。"), ("在同圆中，弦心距越大，弦越长。", False, "弦心距越大，弦越短。"), ("平分弦（不是直径）的直径垂直于弦。", True, "这是垂径定理的推论。"),
)  # fmt: skip


def chord(dice: Dice, level: int) -> Draft:
    """Chord, distance, radius; arch bridges; two parallel chords."""
    a, b, r = dice.pick(TRIPLES[:7])
    if level == 2:
        kind = dice.pick(("chord", "distance", "radius"))
        text, value, square = {
            "chord": (rf"$\odot O$ 的半径是 ${r}$，圆心 $O$ 到弦 $AB$ 的距离是 ${a}$，则 $AB=$____。", 2 * b, f"半弦的平方是 ${r}^2-{a}^2={b * b}$，半弦是 ${b}$，$AB={2 * b}$。"),
            "distance": (rf"$\odot O$ 的半径是 ${r}$，弦 $AB={2 * b}$，则圆心 $O$ 到 $AB$ 的距离是____。", a, f"半弦是 ${b}$，距离的平方是 ${r}^2-{b}^2={a * a}$，距离是 ${a}$。"),
            "radius": (rf"$\odot O$ 的弦 $AB={2 * b}$，圆心 $O$ 到 $AB$ 的距离是 ${a}$，则 $\odot O$ 的半径是____。", r, f"半弦是 ${b}$，半径的平方是 ${b}^2+{a}^2={r * r}$，半径是 ${r}$。"),
        }[kind]  # fmt: skip
        again = {
            "chord": lambda: 2 * isqrt(r * r - a * a),
            "distance": lambda: isqrt((r - b) * (r + b)),
            "radius": lambda: single(lambda n: n * n - a * a == b * b),
        }[kind]
        return ask(text, value, (said("作 $OC\\perp AB$ 于点 $C$，则 $C$ 是 $AB$ 的中点。", name="垂径定理"), said(square)), again, (b if kind == "chord" else 2 * b, "半弦与整条弦弄混了。"), (root(abs(r * r - 4 * b * b)) if kind == "distance" else root(4 * b * b + a * a), "代入了整条弦，没有取一半。"), (a + b, "是平方的关系。"))  # fmt: skip
    if level == 3:
        rise = r - a
        thing = dice.pick(("圆弧形拱桥", "圆弧形拱门", "圆弧形桥洞"))
        return ask(f"一座{thing}的跨度（弧所对的弦）长 {2 * b} 米，拱高（弧的中点到弦的距离）是 {rise} 米，弧是劣弧。弧所在圆的半径是多少米？", rf"{r}\text{{米}}", (said(f"设半径是 $R$ 米，弦心距是 $(R-{rise})$ 米，半弦是 ${b}$ 米。", name="垂径定理"), said(f"${b}^2+(R-{rise})^2=R^2$，解得 $R={r}$。", name="勾股定理")), lambda: rf"{Fraction(b * b + rise * rise, 2 * rise)}\text{{米}}", (rf"{a}\text{{米}}", "求成了弦心距。"), (rf"{fraction(Fraction(4 * b * b + rise * rise, 2 * rise))}\text{{米}}", "代入了整条弦。"), (rf"{rise + b}\text{{米}}", "把拱高当成了弦心距。"))  # fmt: skip
    k = dice.integer(1, 3)
    r, near, far = 5 * k, 3 * k, 4 * k
    return ask(rf"$\odot O$ 的半径是 ${r}$，弦 $AB\parallel CD$，$AB={2 * near}$，$CD={2 * far}$，则 $AB$ 与 $CD$ 之间的距离是____。", f"{far - near}或{far + near}", (said(f"圆心到 $AB$，$CD$ 的距离分别是 ${far}$ 和 ${near}$。", name="垂径定理"), said(f"两弦在圆心同侧时，距离是 ${far}-{near}={far - near}$；在异侧时，是 ${far}+{near}={far + near}$。", name="分类讨论")), lambda: "或".join(str(abs(isqrt(r * r - near * near) + s * isqrt(r * r - far * far))) for s in (-1, 1)), (far + near, "漏了两弦在圆心同侧的情形。"), (far - near, "漏了两弦在圆心异侧的情形。"), (f"{2 * (far - near)}或{2 * (far + near)}", "没有用半弦。"))  # fmt: skip


CENTRAL: tuple[Fact, ...] = (
    ("相等的圆心角所对的弧相等。", False, "要在同圆或等圆中。"), ("在同圆或等圆中，相等的圆心角所对的弧相等，所对的弦也相等。", True, "这是圆心角定理。"), ("在同圆中，弧是另一条弧的2倍，所对的弦也是2倍。", False, "弦小于2倍（两边之和大于第三边）。"), ("在同圆或等圆中，相等的弦所对的圆心角相等。", True, "这是推论。"), ("相等的弦所对的弧相等。", False, "要在同圆或等圆中，且同是劣弧或优弧。"), ("顶点在圆心的角叫作圆心角。", True, "这是圆心角的定义。"), ("在同圆中，弦相等则弦心距相等。", True, "由全等可证。"),
)  # fmt: skip


def central(dice: Dice, level: int) -> Draft:
    """Arcs, angles at the centre and base angles."""
    if level == 1:
        p, q, r = dice.pick(
            ((1, 2, 3), (2, 3, 4), (3, 4, 5), (1, 3, 5), (2, 3, 5), (1, 2, 6), (3, 2, 7), (5, 6, 7))
        )
        unit = 360 // (p + q + r)
        return ask(rf"点 $A$，$B$，$C$ 把 $\odot O$ 分成三段弧，它们的度数之比是 ${p}:{q}:{r}$，则最短的一段弧所对的圆心角是____。", degrees(min(p, q, r) * unit), (said("弧的度数等于它所对的圆心角的度数，一周共 $360^\\circ$。", name="圆心角"), said(rf"$360^\circ\times \frac{{{min(p, q, r)}}}{{{p + q + r}}}={degrees(min(p, q, r) * unit)}$。")), lambda: degrees(single(lambda n: n * (p + q + r) == 360 * min(p, q, r))), (degrees(Fraction(min(p, q, r) * unit, 2)), "那是圆周角。"), (degrees(max(p, q, r) * unit), "求成了最长的一段。"), (degrees(min(p, q, r) * unit + 10), "算错了。"))  # fmt: skip
    t = dice.integer(35, 75)
    return ask(rf"在 $\odot O$ 中，弧 $AB$ 与弧 $AC$ 相等，$\angle B={degrees(t)}$（$\angle B$ 是 $\triangle ABC$ 的内角），则 $\angle A=$____。", degrees(180 - 2 * t), (said("弧相等，所对的弦相等，$AB=AC$。", name="圆心角、弧、弦的关系"), said(rf"$\angle C=\angle B={degrees(t)}$，$\angle A=180^\circ-2\times {degrees(t)}={degrees(180 - 2 * t)}$。", name="等边对等角")), lambda: degrees(single(lambda n: n + 2 * t == 180)), (degrees(2 * t), "没有用180°去减。"), (degrees(t), "这是底角。"), (degrees(Fraction(180 - t, 2)), "顶角与底角弄反了。"))  # fmt: skip


INSCRIBED: tuple[Fact, ...] = (
    ("圆周角等于圆心角的一半。", False, "要对着同一条弧。"), ("同弧所对的圆周角相等。", True, "都等于这条弧所对圆心角的一半。"), ("半圆（或直径）所对的圆周角是直角。", True, "所对的圆心角是180°。"), ("顶点在圆上的角叫作圆周角。", False, "两边还要都与圆相交。"), ("同一条弦所对的圆周角都相等。", False, "顶点在弦的两侧时互补。"), ("90°的圆周角所对的弦是直径。", True, "所对的圆心角是180°。"), ("相等的圆周角所对的弧相等。", False, "要在同圆或等圆中。"),
)  # fmt: skip


def inscribed(dice: Dice, level: int) -> Draft:
    """Angles on the circle: the half, the diameter, the two sides of a chord."""
    a = dice.integer(25, 80)
    picture = (circle_points({"A": 80, "B": 270 - a, "C": 270 + a}, "AB AC OB OC"),)
    if level == 1:
        back = dice.chance(50)
        text = r"如图，点 $A$，$B$，$C$ 在 $\odot O$ 上，" + (
            rf"$\angle A={degrees(a)}$，则 $\angle BOC=$____。"
            if back
            else rf"$\angle BOC={degrees(2 * a)}$，则 $\angle A=$____。"
        )
        value = 2 * a if back else a
        return ask(text, degrees(value), (said("圆周角等于它所对弧上的圆心角的一半。", name="圆周角定理"), said(rf"所以所求的角是 ${degrees(value)}$。")), lambda: degrees(single(lambda n: n == a + a if back else n + n == 2 * a)), (degrees(a if back else 4 * a if 4 * a < 360 else 2 * a), "一半与两倍弄反了。"), (degrees(180 - a), "没有互补的关系。"), (degrees(Fraction(a, 2)), "多取了一次一半。"), pictures=picture)  # fmt: skip
    if level == 2:
        t = dice.integer(20, 70)
        return ask(rf"$AB$ 是 $\odot O$ 的直径，点 $C$，$D$ 在 $\odot O$ 上，且在 $AB$ 的两侧，$\angle BAC={degrees(t)}$，则 $\angle ADC=$____。", degrees(90 - t), (said(r"$AB$ 是直径，$\angle ACB=90^\circ$。", name="直径所对的圆周角"), said(rf"$\angle B=90^\circ-{degrees(t)}={degrees(90 - t)}$，同弧所对的圆周角相等，$\angle ADC=\angle B={degrees(90 - t)}$。", name="同弧所对的圆周角")), lambda: degrees(Fraction(180 - 2 * t, 2)), (degrees(t), "对的不是同一条弧。"), (degrees(180 - 2 * t), "这是圆心角 $\\angle AOC$。"), (degrees(90 + t), "没有互补的关系。"))  # fmt: skip
    return ask(rf"$\odot O$ 的弦 $AB$ 所对的圆心角 $\angle AOB={degrees(2 * a)}$，点 $C$ 在 $\odot O$ 上（不与 $A$，$B$ 重合），则 $\angle ACB=$____。", f"{degrees(a)}或{degrees(180 - a)}", (said(rf"点 $C$ 在优弧上时，圆周角是圆心角的一半，是 ${degrees(a)}$。", name="圆周角定理"), said(rf"点 $C$ 在劣弧上时，与它互补，是 ${degrees(180 - a)}$。", name="分类讨论")), lambda: f"{degrees(Fraction(2 * a, 2))}或{degrees(Fraction(360 - 2 * a, 2))}", (degrees(a), "漏了点 $C$ 在劣弧上的情形。"), (degrees(180 - a), "漏了点 $C$ 在优弧上的情形。"), (f"{degrees(2 * a)}或{degrees(180 - a)}", "圆周角是圆心角的一半。")) if a != 90 else inscribed(dice, 2)  # fmt: skip


CYCLIC: tuple[Fact, ...] = (
    ("圆内接四边形的对角互补。", True, "两个圆周角所对的弧合成整个圆。"), ("圆内接四边形的对角相等。", False, "对角互补。"), ("圆内接四边形的任意一个外角等于它的内对角。", True, "都与相邻的内角互补。"), ("以圆心为一个顶点、其余三点在圆上的四边形，对角互补。", False, "四个顶点都要在圆上。"), ("圆内接平行四边形是矩形。", True, "对角相等又互补，都是直角。"), ("所有的四边形都有外接圆。", False, "对角互补的四边形才有。"),
)  # fmt: skip


def cyclic(dice: Dice, level: int) -> Draft:
    """Opposite angles, the exterior angle, ratios, the angle at the centre."""
    a = dice.integer(95, 130)
    start = r"四边形 $ABCD$ 内接于 $\odot O$，"
    if level == 1:
        ext = dice.chance(40)
        text = start + (
            rf"点 $E$ 在 $BC$ 的延长线上，$\angle DCE={degrees(180 - a)}$，则 $\angle A=$____。"
            if ext
            else rf"$\angle A={degrees(a)}$，则 $\angle C=$____。"
        )
        return ask(text, degrees(180 - a), (said("外角等于它的内对角。" if ext else "圆内接四边形的对角互补。", name="圆内接四边形"), said(rf"所以所求的角是 ${degrees(180 - a)}$。")), lambda: degrees(single(lambda n: n + a == 180)), (degrees(a), "互补与相等弄反了。"), (degrees(a - 90), "不是互余。"), (degrees(360 - 2 * a), "没有这样的关系。"))  # fmt: skip
    if level == 2:
        p, q, r = dice.pick(
            ((1, 2, 3), (2, 3, 4), (1, 3, 5), (2, 1, 4), (3, 4, 6), (4, 3, 5), (2, 5, 7), (1, 1, 2))
        )
        unit = Fraction(180, p + r)
        value = 180 - q * unit
        return ask(rf"{start}$\angle A:\angle B:\angle C={p}:{q}:{r}$，则 $\angle D=$____。", degrees(value), (said(rf"$\angle A+\angle C=180^\circ$，一份是 $180^\circ\div ({p}+{r})={degrees(unit)}$。", name="圆内接四边形"), said(rf"$\angle B={degrees(q * unit)}$，$\angle D=180^\circ-\angle B={degrees(value)}$。")), lambda: degrees(Fraction(180 * (p + r - q), p + r)), (degrees(q * unit), "这是 $\\angle B$。"), (degrees(unit), "这是一份。"), (degrees(value / 2), "多取了一半。"))  # fmt: skip
    return ask(rf"{start}$\angle BOD={degrees(360 - 2 * a)}$（小于平角，点 $A$ 在劣弧 $BD$ 上），则 $\angle A=$____。", degrees(a), (said(rf"$\angle C=\frac{{1}}{{2}}\angle BOD={degrees(180 - a)}$。", name="圆周角定理"), said(rf"$\angle A=180^\circ-\angle C={degrees(a)}$。", name="圆内接四边形")), lambda: degrees(Fraction(360 - (360 - 2 * a), 2)), (degrees(180 - a), "这是 $\\angle C$。"), (degrees(2 * a - 180), "四边形 $ABOD$ 的顶点 $O$ 不在圆上。"), (degrees(360 - 2 * a), "圆周角不等于圆心角。"))  # fmt: skip


POINT: tuple[Fact, ...] = (
    ("点到圆心的距离大于半径，点在圆外。", True, "这是点与圆的位置关系。"), ("点到圆心的距离等于半径，点在圆上。", True, "圆是到定点的距离等于定长的点的集合。"), ("点到圆心的距离小于半径，点在圆上。", False, "这时点在圆内。"), ("点到圆上各点的最大距离是8、最小距离是2，圆的半径一定是5。", False, "点在圆外时半径是3。"), ("圆心在圆上。", False, "圆心在圆内，不在圆上。"),
)  # fmt: skip


def point_place(dice: Dice, level: int) -> Draft:
    """Inside, on, outside; largest and smallest distances."""
    if level <= 2:
        r = dice.integer(3, 9)
        d = r + dice.pick((-2, -1, 0, 1, 2, 3))
        place = "圆内" if d < r else "圆上" if d == r else "圆外"
        shown = (
            rf"$\odot O$ 的半径是 ${r}$，$OP={d}$"
            if level == 1
            else rf"$\odot O$ 的直径是 ${2 * r}$，$OP={d}$"
        )
        return ask(f"{shown}，则点 $P$ 在____。（填“圆内”“圆上”或“圆外”）", place, (said("比较点到圆心的距离 $d$ 与半径 $r$。", name="点与圆的位置关系"), said(f"$d={d}$，$r={r}$，所以点 $P$ 在{place}。")), lambda: ("圆外", "圆上", "圆内")[(d <= r) + (d < r)], *((p, "要把点到圆心的距离与半径（不是直径）比较。") for p in ("圆内", "圆上", "圆外")))  # fmt: skip
    small, big = dice.integer(2, 5), dice.integer(7, 14)
    one, two = Fraction(big + small, 2), Fraction(big - small, 2)
    return ask(f"点 $P$ 不在圆上，点 $P$ 到圆上各点的最大距离是 ${big}$，最小距离是 ${small}$，则圆的半径是____。", f"{decimal(one)}或{decimal(two)}", (said(rf"点 $P$ 在圆内时，直径是 ${big}+{small}={big + small}$，半径是 ${decimal(one)}$。", name="分类讨论"), said(rf"点 $P$ 在圆外时，直径是 ${big}-{small}={big - small}$，半径是 ${decimal(two)}$。")), lambda: "或".join(decimal(Fraction(n, 4)) for n in range(80, 0, -1) if any(d + Fraction(n, 4) == big and abs(d - Fraction(n, 4)) == small for d in (big - Fraction(n, 4),))), (decimal(one), "漏了点在圆外的情形。"), (decimal(two), "漏了点在圆内的情形。"), (f"{big + small}或{big - small}", "求成了直径。"))  # fmt: skip


THREE: tuple[Fact, ...] = (
    ("三点确定一个圆。", False, "三点要不在同一条直线上。"), ("不在同一条直线上的三个点确定一个圆。", True, "圆心是两条垂直平分线的交点。"), ("三角形的外心到三个顶点的距离相等。", True, "都等于外接圆的半径。"), ("三角形的外心一定在三角形内部。", False, "钝角三角形的外心在外部，直角三角形的在斜边中点。"), ("直角三角形的外心是斜边的中点。", True, "斜边是外接圆的直径。"), ("三角形的外心是三条角平分线的交点。", False, "是三边垂直平分线的交点。"), ("任意三角形都有一个外接圆。", True, "三个顶点不在同一条直线上。"),
)  # fmt: skip


def circumscribed(dice: Dice, level: int) -> Draft:
    """The circumradius of right, equilateral and isosceles triangles."""
    a, b, c = dice.pick(TRIPLES[:7])
    if level == 2:
        return ask(f"直角三角形的两条直角边长是 ${a}$ 和 ${b}$，则它的外接圆的半径是____。", decimal(Fraction(c, 2)), (said(f"斜边的平方是 ${a}^2+{b}^2={c * c}$，斜边是 ${c}$。", name="勾股定理"), said(f"斜边是外接圆的直径，半径是 ${decimal(Fraction(c, 2))}$。", name="三角形的外接圆")), lambda: decimal(Fraction(isqrt(a * a + b * b), 2)), (c, "这是直径。"), (decimal(Fraction(a + b - c, 2)), "那是内切圆的半径。"), (decimal(Fraction(b, 2)), "斜边才是直径。"))  # fmt: skip
    if level == 3:
        height = dice.pick(((8, 4), (6, 3), (24, 8), (12, 4), (24, 18), (30, 25), (16, 4), (8, 2)))
        base, h = height
        radius = Fraction(base * base // 4 + h * h, 2 * h)
        return ask(f"等腰三角形的底边长是 ${base}$，底边上的高是 ${h}$，则它的外接圆的半径是____。", fraction(radius), (said(f"圆心在底边的垂直平分线上。设半径是 $R$，圆心到底边的距离是 $|{h}-R|$。", name="三角形的外接圆"), said(f"${base // 2}^2+({h}-R)^2=R^2$，解得 $R={fraction(radius)}$。", name="勾股定理")), lambda: fraction(Fraction((base // 2) ** 2, h) / 2 + Fraction(h, 2)), (h, "高不是半径。") if radius != h else (2 * h, "高不是直径。"), (fraction(Fraction(base, 2)) if radius != Fraction(base, 2) else base, "底边不是直径。"), (fraction(2 * radius), "求成了直径。"))  # fmt: skip
    k = dice.integer(1, 4)
    r, half, d = 5 * k, 4 * k, 3 * k
    return ask(rf"等腰三角形 $ABC$ 内接于半径是 ${r}$ 的 $\odot O$，底边 $BC={2 * half}$，则 $BC$ 边上的高是____。", f"{r - d}或{r + d}", (said(f"圆心到 $BC$ 的距离的平方是 ${r}^2-{half}^2={d * d}$，距离是 ${d}$。", name="垂径定理"), said(f"圆心在三角形内部时，高是 ${r}+{d}={r + d}$；在外部时，高是 ${r}-{d}={r - d}$。", name="分类讨论")), lambda: "或".join(str(h) for h in range(1, 2 * r) if half * half + (h - r) ** 2 == r * r), (r + d, "漏了圆心在三角形外部的情形。"), (r - d, "漏了圆心在三角形内部的情形。"), (f"{d}或{r}", "高要加上（减去）半径。"))  # fmt: skip


CONTRADICTION = tuple(
    Case(f"用反证法证明“{claim}”时，应先假设（　）", right, "反证法先假设结论不成立，要把结论全部否定。", tuple((w, "这不是结论的全部否定。") for w in wrong))
    for claim, right, wrong in (
        ("在一个三角形中，至少有一个内角不小于60°", "每一个内角都小于60°", ("有一个内角小于60°", "每一个内角都大于60°", "有一个内角大于60°")),
        ("在三角形中，不能有两个角是直角", "三角形中有两个角是直角", ("三角形中没有直角", "三角形中有一个角是直角", "三角形中有一个角不是直角")),
        ("若 $a>b$，则 $a^3>b^3$", r"$a^3\le b^3$", ("$a^3<b^3$", "$a^3=b^3$", "$a<b$")),
        (r"两条直线都与第三条直线平行，则这两条直线平行", "这两条直线不平行", ("这两条直线垂直", "第三条直线与它们相交", "这两条直线都不与第三条直线平行")),
        (r"在 $\triangle ABC$ 中，若 $AB\ne AC$，则 $\angle B\ne \angle C$", r"$\angle B=\angle C$", (r"$\angle B\ne \angle C$", "$AB=AC$", r"$\angle A=\angle B$")),
        ("圆的切线垂直于过切点的半径", "切线与过切点的半径不垂直", ("切线与过切点的半径平行", "切线与圆相交", "半径不过切点")),
        (r"若 $a^2$ 是偶数（$a$ 是整数），则 $a$ 是偶数", "$a$ 是奇数", ("$a^2$ 是奇数", "$a$ 是偶数", "$a$ 是正数")),
    )
)  # fmt: skip
CONTRADICTION_FACTS: tuple[Fact, ...] = (
    ("反证法的第一步是假设结论不成立。", True, "再由假设推出矛盾。"), ("“大于”的反面是“小于”。", False, "反面是“不大于”，即小于或等于。"), ("“至少有一个”的反面是“一个也没有”。", True, "这是全部否定。"), ("用反证法时，可以不用假设就推出矛盾。", False, "矛盾应由假设推出，才能说明假设不成立。"), ("反证法推出的矛盾可以与已知、定义、定理相矛盾。", True, "由此说明假设不成立。"), ("“都是”的反面是“都不是”。", False, "反面是“不都是”。"),
)  # fmt: skip

RECIPES: tuple[Recipe, ...] = (
    *facts("geo.circle.concept", CONCEPT, "圆的有关概念"),
    Recipe("geo.circle.concept", "radii", "fill", (1, 3), radii),
    *facts("geo.circle.perpendicular", PERPENDICULAR, "垂径定理"),
    Recipe("geo.circle.perpendicular", "chord", "fill", (2, 3, 4), chord),
    *facts("geo.circle.central-angle", CENTRAL, "圆心角、弧、弦"),
    Recipe("geo.circle.central-angle", "angles", "fill", (1, 2), central),
    *facts("geo.circle.inscribed", INSCRIBED, "圆周角"),
    Recipe("geo.circle.inscribed", "angles", "fill", (1, 2, 3), inscribed),
    Recipe("geo.circle.inscribed", "angles-choice", "choice", (1, 2, 3), inscribed),
    *facts("geo.circle.cyclic", CYCLIC, "圆内接四边形"),
    Recipe("geo.circle.cyclic", "angles", "fill", (1, 2, 3), cyclic),
    *facts("geo.circle.point", POINT, "点与圆的位置关系"),
    Recipe("geo.circle.point", "place", "fill", (1, 2, 3), point_place),
    *facts("geo.circle.three-points", THREE, "外接圆"),
    Recipe("geo.circle.three-points", "radius", "fill", (2, 3, 4), circumscribed),
    cases("geo.circle.contradiction", "assume", CONTRADICTION, "反证法"),
    *facts("geo.circle.contradiction", CONTRADICTION_FACTS, "反证法"),
)
