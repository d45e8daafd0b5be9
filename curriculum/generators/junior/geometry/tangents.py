"""Lines and circles, tangents, incircles, regular polygons, arcs and cones."""

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
from curriculum.generators.latex import decimal, fraction, root, term
from curriculum.generators.primary.answers import checked, corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said
from engine.plot.figures import cone, sector

LINE: tuple[Fact, ...] = (
    ("圆心到直线的距离等于半径，直线与圆相切。", True, "这时直线与圆有一个公共点。"), ("圆心到直线上某一点的距离等于半径，直线与圆相切。", False, "要看圆心到直线的垂线段的长。"), ("直线与圆最多有两个公共点。", True, "相交时有两个。"), ("圆心到直线的距离小于半径，直线与圆相离。", False, "这时相交。"), ("直线与圆有公共点，就一定相切。", False, "也可能相交。"), ("圆心到直线的距离大于半径，直线与圆相离。", True, "没有公共点。"),
)  # fmt: skip


def line_place(dice: Dice, level: int) -> Draft:
    """The place of a line, of a side of a triangle, of two circles."""
    r = dice.integer(3, 8)
    if level == 1:
        d = r + dice.pick((-2, -1, 0, 1, 2))
        place = "相交" if d < r else "相切" if d == r else "相离"
        return ask(rf"$\odot O$ 的半径是 ${r}$，圆心 $O$ 到直线 $l$ 的距离是 ${d}$，则直线 $l$ 与 $\odot O$ 的位置关系是____。（填“相交”“相切”或“相离”）", place, (said("比较圆心到直线的距离 $d$ 与半径 $r$。", name="直线与圆的位置关系"), said(f"$d={d}$，$r={r}$，所以{place}。")), lambda: ("相离", "相切", "相交")[(d <= r) + (d < r)], *((p, "$d$ 与 $r$ 的大小比较错了。") for p in ("相交", "相切", "相离")))  # fmt: skip
    if level == 2:
        a, b, c = dice.pick(TRIPLES[:5])
        h = Fraction(a * b, c)
        return ask(rf"在 $\triangle ABC$ 中，$\angle C=90^\circ$，$AC={a}$，$BC={b}$，以点 $C$ 为圆心的圆与直线 $AB$ 相切，则圆的半径是____。", fraction(h), (said(f"斜边 $AB={c}$。相切时，半径等于点 $C$ 到 $AB$ 的距离。", name="直线与圆的位置关系"), said(rf"由面积得 ${a}\times {b}={c}r$，$r={fraction(h)}$。", name="等面积法")), lambda: fraction(Fraction(a, c) * b), (a, "$CA$ 不是点 $C$ 到 $AB$ 的距离。"), (b, "$CB$ 不是点 $C$ 到 $AB$ 的距离。"), (fraction(Fraction(c, 2)), "那是斜边上的中线。"))  # fmt: skip
    big, small = dice.integer(5, 9), dice.integer(2, 4)
    return ask(f"两个圆相切，半径分别是 ${big}$ 和 ${small}$，则圆心距是____。", f"{big + small}或{big - small}", (said(f"外切时，圆心距是 ${big}+{small}={big + small}$。", name="两圆的位置关系"), said(f"内切时，圆心距是 ${big}-{small}={big - small}$。")), lambda: "或".join(str(d) for d in range(30, 0, -1) if abs(d - big) == small), (big + small, "漏了内切。"), (big - small, "漏了外切。"), (f"{big + small}或{big}", "内切时圆心距是半径的差。"))  # fmt: skip


JUDGE: tuple[Fact, ...] = (
    ("垂直于半径的直线是圆的切线。", False, "还要经过半径的外端。"), ("经过半径外端且垂直于这条半径的直线是圆的切线。", True, "这是切线的判定定理。"), ("经过半径外端的直线是圆的切线。", False, "还要垂直于这条半径。"), ("与圆有公共点的直线是圆的切线。", False, "只有一个公共点时才是。"), ("圆心到直线的距离等于半径的直线是圆的切线。", True, "这是判定切线的方法。"), ("证明直线是切线，已知直线与圆有公共点时，应连半径、证垂直。", True, "这样得到直线过半径外端且垂直。"), ("证明直线是切线，不知道有没有公共点时，应作垂直、证半径。", True, "证圆心到直线的距离等于半径。"),
)  # fmt: skip
JUDGES = (
    Case(r"点 $A$ 在 $\odot O$ 上，下列条件能说明直线 $AB$ 是 $\odot O$ 的切线的是（　）", r"$\angle OAB=90^\circ$", "直线过半径的外端且垂直于半径。", (("$OA=AB$", "不能得到垂直。"), (r"$\angle AOB=90^\circ$", "直角的顶点应在点 $A$。"), (r"$\angle OBA=90^\circ$", "直角的顶点应在点 $A$。"))),
    Case(r"$OA$ 是 $\odot O$ 的半径，$OA=3$，下列条件能说明直线 $AB$ 是 $\odot O$ 的切线的是（　）", "$AB=4$，$OB=5$", r"$3^2+4^2=5^2$，$\angle OAB=90^\circ$。", (("$AB=5$，$OB=4$", r"直角不在点 $A$。"), ("$AB=3$，$OB=4$", r"$3^2+3^2\ne 4^2$，不垂直。"), ("$AB=4$，$OB=6$", r"$3^2+4^2\ne 6^2$，不垂直。"))),
    Case(r"已知点 $A$ 在 $\odot O$ 上，证明直线 $AB$ 是 $\odot O$ 的切线，应先作的辅助线是（　）", "连接 $OA$", "有公共点，连半径，证垂直。", (("过点 $O$ 作 $AB$ 的垂线", "已知公共点时，连半径就行。"), ("连接 $OB$", "要连过公共点的半径。"), ("延长 $AB$", "这不能证明垂直。"))),
    Case(r"不知道直线 $l$ 与 $\odot O$ 是否有公共点，证明 $l$ 是 $\odot O$ 的切线，应先（　）", "过圆心 $O$ 作 $l$ 的垂线段", "无公共点，作垂直，证半径。", (("任意连接圆心与直线上的一点", "这条线段不一定是半径。"), ("作 $l$ 的平行线", "这不能证明距离等于半径。"), ("连接直径", "与直线没有关系。"))),
    Case(r"$AB$ 是 $\odot O$ 的直径，下列条件能说明直线 $AT$ 是 $\odot O$ 的切线的是（　）", r"$\angle ABT=45^\circ$，$AT=AB$", r"等腰三角形的两个底角都是45°，$\angle BAT=90^\circ$。", ((r"$\angle ABT=45^\circ$，$BT=AB$", r"这时 $\angle BAT$ 是底角，不是90°。"), (r"$\angle ATB=45^\circ$，$BT=AB$", r"这时 $\angle BAT=45^\circ$。"), (r"$\angle ABT=60^\circ$，$AT=AB$", r"这时是等边三角形，$\angle BAT=60^\circ$。"))),
)  # fmt: skip


def tangent(dice: Dice, level: int) -> Draft:
    """Right angles at the point of contact."""
    if level == 1:
        t = dice.integer(20, 70)
        return ask(rf"$PA$ 是 $\odot O$ 的切线，$A$ 是切点，$\angle P={degrees(t)}$，$\angle P$ 是 $\triangle OAP$ 的内角，则 $\angle AOP=$____。", degrees(90 - t), (said(r"切线垂直于过切点的半径，$\angle OAP=90^\circ$。", name="切线的性质"), said(rf"$\angle AOP=90^\circ-{degrees(t)}={degrees(90 - t)}$。")), lambda: degrees(single(lambda n: n + t + 90 == 180)), (degrees(180 - t), "忘了切点处的直角。"), (degrees(t), "直角三角形两锐角互余。"), (degrees(90 + t), "应相减。"), (degrees(90), "那是 $\\angle OAP$。"))  # fmt: skip
    if level == 2:
        a, b, c = dice.pick(TRIPLES[:7])
        return ask(rf"$PA$ 是 $\odot O$ 的切线，$A$ 是切点，$OP={c}$，$\odot O$ 的半径是 ${a}$，则 $PA=$____。", b, (said(r"连接 $OA$，$OA\perp PA$。", name="切线的性质"), said(f"$PA^2={c}^2-{a}^2={b * b}$，$PA={b}$。", name="勾股定理")), lambda: isqrt((c - a) * (c + a)), (c - a, "是平方的关系。"), (root(c * c + a * a), "$OP$ 是斜边。"), (b * b, "忘了开平方。"))  # fmt: skip
    t = dice.integer(20, 35)
    return ask(rf"$AB$ 是 $\odot O$ 的直径，点 $C$ 在 $\odot O$ 上，过点 $C$ 的切线交 $AB$ 的延长线于点 $D$，$\angle A={degrees(t)}$，则 $\angle D=$____。", degrees(90 - 2 * t), (said(rf"连接 $OC$，$\angle COD=2\angle A={degrees(2 * t)}$。", name="圆周角定理"), said(rf"$\angle OCD=90^\circ$，$\angle D=90^\circ-{degrees(2 * t)}={degrees(90 - 2 * t)}$。", name="切线的性质")), lambda: degrees(180 - t - (90 + t)), (degrees(90 - t), "圆心角是圆周角的2倍。"), (degrees(2 * t), "这是 $\\angle COD$。"), (degrees(t), "没有这样的关系。")) if t != 30 else tangent(dice, 1)  # fmt: skip


PROPERTY: tuple[Fact, ...] = (
    ("圆的切线垂直于过切点的半径。", True, "这是切线的性质。"), ("圆的切线垂直于半径。", False, "要是过切点的半径。"), ("经过圆心且垂直于切线的直线必过切点。", True, "过圆心只有一条垂线。"), ("切线与圆有两个公共点。", False, "只有一个公共点。"), ("经过圆上一点的直线都是切线。", False, "可能是割线。"), ("有切线时，常连接圆心和切点得到直角。", True, "切线垂直于过切点的半径。"),
)  # fmt: skip
LENGTH: tuple[Fact, ...] = (
    ("切线长就是切线的长。", False, "切线是直线，没有长度；切线长是点与切点间线段的长。"), ("从圆外一点引圆的两条切线，切线长相等。", True, "这是切线长定理。"), ("圆心与圆外这点的连线平分两条切线的夹角。", True, "由全等可证。"), ("过圆外一点只能作一条切线。", False, "能作两条。"), ("过圆内一点可以作圆的切线。", False, "圆内的点不能作切线。"),
)  # fmt: skip


def tangent_length(dice: Dice, level: int) -> Draft:
    """Two tangents: angles, a third tangent's perimeter, sides of a triangle."""
    a = dice.integer(4, 12)
    if level == 1:
        t = dice.integer(20, 50) * 2
        return ask(rf"$PA$，$PB$ 是 $\odot O$ 的切线，$A$，$B$ 是切点，$\angle APB={degrees(t)}$，则 $\angle PAB=$____。", degrees(90 - t // 2), (said("$PA=PB$，等边对等角。", name="切线长定理"), said(rf"$\angle PAB=(180^\circ-{degrees(t)})\div 2={degrees(90 - t // 2)}$。")), lambda: degrees(single(lambda n: n + n + t == 180)), (degrees(180 - t), "忘了取一半。"), (degrees(t // 2), "这是 $\\angle APO$。"), (degrees(90), "直角是 $\\angle PAO$。"))  # fmt: skip
    if level == 2:
        return ask(rf"$PA$，$PB$ 是 $\odot O$ 的切线，$A$，$B$ 是切点，$CD$ 切 $\odot O$ 于点 $E$，分别交线段 $PA$，$PB$ 于点 $C$，$D$，$PA={a}$，则 $\triangle PCD$ 的周长是____。", 2 * a, (said("$CA=CE$，$DB=DE$。", name="切线长定理"), said(rf"$PC+CE+ED+PD=PA+PB=2\times {a}={2 * a}$。")), lambda: a + a, (a, "应是两条切线长的和。"), (3 * a, "多加了一条。"), (4 * a, "多加了一倍。"))  # fmt: skip
    x, y, z = dice.integer(2, 5), dice.integer(3, 6), dice.integer(4, 8)
    return ask(rf"$\triangle ABC$ 的内切圆与 $BC$，$CA$，$AB$ 分别相切于点 $D$，$E$，$F$，$AB={x + y}$，$BC={y + z}$，$CA={z + x}$，则 $AF=$____。", x, (said("设 $AF=AE=x$，则 $BD=BF=" + f"{x + y}" + "-x$，$CD=CE=" + f"{z + x}" + "-x$。", name="切线长定理"), said(f"$({x + y}-x)+({z + x}-x)={y + z}$，解得 $x={x}$。")), lambda: single(lambda n: x + y - n + z + x - n == y + z), (y if y != x else y + 1, "求成了 $BF$。"), (z, "求成了 $CE$。"), (2 * x, "忘了除以2。"))  # fmt: skip


DRAW = (
    Case(r"过 $\odot O$ 外一点 $P$ 作切线：连接 $OP$，以 $OP$ 为直径作圆，交 $\odot O$ 于点 $A$，$B$，则 $PA$，$PB$ 是切线。说明 $\angle OAP=90^\circ$ 的依据是（　）", "直径所对的圆周角是直角", "$OP$ 是所作圆的直径。", (("垂直的定义", "还没有垂直。"), ("切线垂直于过切点的半径", "这正是要说明的，不能循环论证。"), ("三角形内角和定理", "不能直接得到直角。"))),
    Case(r"过圆外一点 $P$ 用尺规作 $\odot O$ 的切线，第一步常先作（　）", "线段 $OP$ 的垂直平分线", "找到 $OP$ 的中点，才能以 $OP$ 为直径作圆。", (("过点 $P$ 作 $OP$ 的垂线", "切点处才是直角。"), ("以点 $P$ 为圆心任意画弧", "这样找不到切点。"), ("把直尺靠在圆上看着画", "这样不是尺规作图。"))),
    Case("过圆外一点能作圆的切线（　）", "2条", "以这点与圆心的连线为直径的圆与已知圆有两个交点。", (("1条", "漏了一条。"), ("0条", "圆外的点可以作切线。"), ("无数条", "只有两条。"))),
    Case("过圆上一点能作圆的切线（　）", "1条", "过这点只有一条直线垂直于半径。", (("2条", "那是圆外的点。"), ("0条", "那是圆内的点。"), ("无数条", "过半径外端的垂线只有一条。"))),
    Case(r"以 $OP$ 为直径的圆与 $\odot O$ 交于点 $A$，$B$，则 $PA$ 是 $\odot O$ 的切线的依据是（　）", "经过半径外端且垂直于这条半径的直线是圆的切线", r"$\angle OAP=90^\circ$，且 $OA$ 是半径。", (("圆的切线垂直于过切点的半径", "这是性质，条件与结论反了。"), ("切线长相等", "还没有证明是切线。"), ("半径都相等", "不能得到切线。"))),
)  # fmt: skip
IN: tuple[Fact, ...] = (
    ("三角形的内心到三边的距离相等。", True, "都等于内切圆的半径。"), ("三角形的内心到三个顶点的距离相等。", False, "那是外心。"), ("三角形的内心是三条角平分线的交点。", True, "这是内心的定义。"), ("三角形的内心是三边垂直平分线的交点。", False, "那是外心。"), ("三角形的内心一定在三角形内部。", True, "角平分线都在三角形内部。"), ("内心到顶点的距离就是内切圆的半径。", False, "半径是内心到边的距离。"),
)  # fmt: skip


def incircle(dice: Dice, level: int) -> Draft:
    """The inradius and the angle at the incentre."""
    a, b, c = dice.pick(TRIPLES)
    r = (a + b - c) // 2
    if level == 1:
        t = dice.integer(20, 60) * 2
        return ask(rf"点 $I$ 是 $\triangle ABC$ 的内心，$\angle A={degrees(t)}$，则 $\angle BIC=$____。", degrees(90 + t // 2), (said("内心是角平分线的交点。", name="三角形的内心"), said(rf"$\angle BIC=180^\circ-(180^\circ-{degrees(t)})\div 2={degrees(90 + t // 2)}$。")), lambda: degrees(single(lambda n: 2 * (180 - n) + t == 180)), (degrees(2 * t if t < 90 else 360 - 2 * t), "那是外心的关系。"), (degrees(180 - t), "忘了取一半。"), (degrees(90 - t // 2), "没有用180°去减。"))  # fmt: skip
    if level == 2:
        return ask(f"直角三角形的两条直角边长是 ${a}$ 和 ${b}$，则它的内切圆的半径是____。", r, (said(f"斜边是 ${c}$。设半径是 $r$，由切线长定理，$({a}-r)+({b}-r)={c}$。", name="三角形的内切圆"), said(f"解得 $r={r}$。")), lambda: Fraction(a * b, a + b + isqrt(a * a + b * b)), (decimal(Fraction(c, 2)), "那是外接圆的半径。"), (a + b - c, "忘了除以2。"), (fraction(Fraction(a * b, c)), "那是斜边上的高。"))  # fmt: skip
    p, s = dice.integer(8, 20) * 2, dice.integer(2, 5)
    return ask(rf"$\triangle ABC$ 的面积是 ${p * s // 2}$，周长是 ${p}$，则它的内切圆的半径是____。", s, (said("连接内心与三个顶点，三个三角形的高都是内切圆的半径 $r$。", name="三角形的内切圆"), said(rf"$\frac{{1}}{{2}}\times {p}\times r={p * s // 2}$，$r={s}$。")), lambda: single(lambda n: p * n == 2 * (p * s // 2)), (decimal(Fraction(s, 2)), "忘了乘2。"), (2 * s, "多乘了2。"), (p, "这是周长。"))  # fmt: skip


def regular(dice: Dice, level: int) -> Draft:
    """Centre angles, sides, distances and areas of regular polygons."""
    r = 2 * dice.integer(1, 6)
    if level == 1:
        n = dice.pick((3, 4, 5, 6, 8, 9, 10, 12))
        return ask(f"正{ {3: '三', 4: '四', 5: '五', 6: '六', 8: '八', 9: '九', 10: '十', 12: '十二'}[n]}边形的中心角是____。", degrees(360 // n), (said(rf"中心角是 $360^\circ\div {n}={degrees(360 // n)}$。", name="正多边形和圆"),), lambda: degrees(single(lambda k: k * n == 360)), (degrees((n - 2) * 180 // n), "那是内角。"), (degrees(Fraction(180, n)), "一周是360°。"), (degrees(360), "这是周角。"))  # fmt: skip
    kind = dice.pick(("hexagon", "square", "triangle", "area"))
    text, key, steps, number, wrong = {
        "hexagon": (f"正六边形的外接圆的半径是 ${r}$，则它的边心距是____。", root(3 * r * r // 4), f"边长等于半径 ${r}$，边心距的平方是 ${r}^2-{r // 2}^2={3 * r * r // 4}$。", (r * r - r * r / 4), ((r, "边心距不等于半径。"), (r // 2, "那是边长的一半。"), (root(3 * r * r), "没有取边长的一半。"))),
        "square": (f"圆的半径是 ${r}$，则它的内接正方形的边长是____。", root(2 * r * r), f"中心角是直角，边长的平方是 ${r}^2+{r}^2={2 * r * r}$。", 2 * r * r, ((r, "那是正六边形的边长。"), (2 * r, "那是直径。"), (root(3 * r * r), "那是正三角形的边长。"))),
        "triangle": (f"圆的半径是 ${r}$，则它的内接正三角形的边长是____。", root(3 * r * r), f"边心距是 ${r // 2}$，半边长的平方是 ${r}^2-{r // 2}^2={3 * r * r // 4}$，边长是半边长的2倍。", 3 * r * r, ((r, "那是正六边形的边长。"), (root(2 * r * r), "那是正方形的边长。"), (root(3 * r * r // 4), "那是边长的一半。"))),
        "area": (f"正六边形的边长是 ${r}$，则它的面积是____。", root(27 * r**4 // 4), f"分成6个边长为 ${r}$ 的等边三角形，每个的面积是 ${root(3 * r**4 // 16)}$。", 27 * r**4 / 4, ((root(3 * r**4 // 16), "只算了一个三角形。"), (6 * r * r, "三角形的高不是边长。"), (root(3 * r**4), "三角形的个数数错了。"))),
    }[kind]  # fmt: skip
    return ask(
        text,
        key,
        (said(steps, name="正多边形和圆"), said(f"所以是 ${key}$。")),
        lambda: root(round(number)),
        *wrong,
    )


REGULAR: tuple[Fact, ...] = (
    ("正多边形的中心角等于内角。", False, "中心角是360°÷n，只有正方形才相等。"), ("正六边形的边长等于外接圆的半径。", True, "中心角是60°，得到等边三角形。"), ("各边相等的多边形是正多边形。", False, "各角也要相等。"), ("正多边形的边心距就是外接圆的半径。", False, "边心距是中心到边的距离。"), ("正多边形都是轴对称图形。", True, "正n边形有n条对称轴。"), ("正多边形都是中心对称图形。", False, "边数是偶数时才是。"), ("正n边形的中心角等于它的一个外角。", True, "都是360°÷n。"),
)  # fmt: skip


def pi_times(value: Fraction) -> str:
    """A multiple of pi."""
    if value.denominator == 1:
        return term(value, r"\pi")
    return rf"\frac{{{term(value.numerator, chr(92) + 'pi')}}}{{{value.denominator}}}"


def arc(dice: Dice, level: int) -> Draft:
    """Arc length and the area of a sector, forwards, backwards, segments."""
    r = dice.integer(2, 12)
    n = dice.pick((30, 45, 60, 90, 120, 135, 150))
    length, area = Fraction(n * r, 180), Fraction(n * r * r, 360)
    if level == 1:
        if dice.chance(50):
            return ask(f"扇形的半径是 ${r}$，圆心角是 ${degrees(n)}$，则扇形的弧长是____。", pi_times(length), (said(rf"$l=\frac{{n\pi r}}{{180}}$，代入 $n={n}$，$r={r}$。", name="弧长公式"), said(rf"$\frac{{{n}\pi\times {r}}}{{180}}={pi_times(length)}$。")), lambda: pi_times(2 * r * Fraction(n, 360)), (pi_times(area if area != length else 2 * length), "用成了扇形面积公式。"), (pi_times(length / 2), "分母应是180。"), (pi_times(Fraction(2 * r)), "这是整个圆的周长。"), pictures=(sector(r, n),))  # fmt: skip
        return ask(f"扇形的半径是 ${r}$，圆心角是 ${degrees(n)}$，则扇形的面积是____。", pi_times(area), (said(rf"$S=\frac{{n\pi r^2}}{{360}}$，代入 $n={n}$，$r={r}$。", name="扇形面积公式"), said(rf"$\frac{{{n}\pi\times {r}^2}}{{360}}={pi_times(area)}$。")), lambda: pi_times(length * r / 2), (pi_times(length if length != area else 3 * area), "用成了弧长公式。"), (pi_times(2 * area), "分母写成了180。"), (pi_times(Fraction(r * r)), "这是整个圆的面积。"), pictures=(sector(r, n),))  # fmt: skip
    if level == 2:
        kind = dice.pick(("angle", "radius", "by-arc"))
        if kind == "angle":
            return ask(f"扇形的弧长是 ${pi_times(length)}$，半径是 ${r}$，则它的圆心角是____度。", n, (said(rf"由 $\frac{{n\pi\times {r}}}{{180}}={pi_times(length)}$，求 $n$。", name="弧长公式"), said(f"解得 $n={n}$。")), lambda: single(lambda k: Fraction(k * r, 180) == length), (2 * n, "分母应是180。"), (n // 2 if n % 2 == 0 else n + 45, "分母应是180。"), (180 - n if n != 90 else 100, "求成了补角。"))  # fmt: skip
        if kind == "radius":
            return ask(f"扇形的圆心角是 ${degrees(n)}$，弧长是 ${pi_times(length)}$，则它的半径是____。", r, (said(rf"由 $\frac{{{n}\pi r}}{{180}}={pi_times(length)}$，求 $r$。", name="弧长公式"), said(f"解得 $r={r}$。")), lambda: single(lambda k: Fraction(n * k, 180) == length), (2 * r, "分母应是180。"), (r * r, "用成了面积公式。"), (r + 1, "算错了。"))  # fmt: skip
        return ask(f"扇形的弧长是 ${pi_times(length)}$，半径是 ${r}$，则它的面积是____。", pi_times(area), (said(r"$S=\frac{1}{2}lr$。", name="扇形面积公式"), said(rf"$\frac{{1}}{{2}}\times {pi_times(length)}\times {r}={pi_times(area)}$。")), lambda: pi_times(Fraction(r * r) * length / (2 * r)), (pi_times(2 * area), "忘了乘二分之一。"), (pi_times(length * length / 2), "公式用错了。"), (pi_times(length), "这是弧长。"))  # fmt: skip
    r = 2 * dice.integer(1, 6)
    if dice.chance(50):
        return ask(rf"扇形 $OAB$ 的半径是 ${r}$，$\angle AOB=90^\circ$，则弦 $AB$ 与劣弧 $AB$ 围成的弓形的面积是____。", rf"{pi_times(Fraction(r * r, 4))}-{r * r // 2}", (said(rf"扇形的面积是 $\frac{{90\pi\times {r}^2}}{{360}}={pi_times(Fraction(r * r, 4))}$，三角形的面积是 ${r * r // 2}$。", name="割补法"), said(rf"劣弧的弓形面积等于扇形面积减去三角形面积：${pi_times(Fraction(r * r, 4))}-{r * r // 2}$。")), lambda: rf"-{r * r // 2}+{pi_times(Fraction(1, 4) * r * r)}", (rf"{pi_times(Fraction(r * r, 4))}+{r * r // 2}", "劣弧的弓形应减去三角形。"), (rf"{pi_times(Fraction(r * r, 4))}-{r * r}", "三角形的面积忘了除以2。"), (pi_times(Fraction(r * r, 4)), "这是扇形的面积。"))  # fmt: skip
    return ask(rf"线段 $AB$ 长 ${r}$，把它绕点 $A$ 旋转 ${degrees(n)}$，线段 $AB$ 扫过的面积是____。", pi_times(Fraction(n * r * r, 360)), (said(f"扫过的是半径为 ${r}$、圆心角为 ${degrees(n)}$ 的扇形。", name="扇形面积公式"), said(rf"$\frac{{{n}\pi\times {r}^2}}{{360}}={pi_times(Fraction(n * r * r, 360))}$。")), lambda: pi_times(Fraction(n * r, 180) * Fraction(r, 2)), (pi_times(Fraction(n * r, 180)) if r != 2 else pi_times(Fraction(7 * n, 180)), "求成了点 $B$ 经过的路程。"), (pi_times(Fraction(n * r * r, 180)), "分母写成了180。"), (pi_times(Fraction(n * r * r, 1440)), "半径取成了一半。"))  # fmt: skip


def cones(dice: Dice, level: int) -> Draft:
    """Side area, whole area, angle of the net, and the height."""
    r, h, slant = dice.pick(
        (
            (3, 4, 5),
            (5, 12, 13),
            (6, 8, 10),
            (8, 6, 10),
            (4, 3, 5),
            (12, 5, 13),
            (9, 12, 15),
            (8, 15, 17),
        )
    )
    if level == 1:
        return ask(f"圆锥的底面半径是 ${r}$，母线长是 ${slant}$，则它的侧面积是____。", pi_times(Fraction(r * slant)), (said(r"圆锥的侧面积 $S=\pi rl$。", name="圆锥的侧面积"), said(rf"$\pi\times {r}\times {slant}={pi_times(Fraction(r * slant))}$。")), lambda: pi_times(Fraction(2 * r * slant, 2)), (pi_times(Fraction(2 * r * slant)), "忘了乘二分之一。"), (pi_times(Fraction(r * h)), "把高当成了母线。"), (pi_times(Fraction(r * slant + r * r)), "这是全面积。"), pictures=(cone(r, h, labels=(str(r), None, str(slant))),))  # fmt: skip
    if level == 2:
        n = dice.pick((90, 120, 150, 180, 216, 240))
        base = dice.integer(1, 4)
        side = Fraction(360 * base, n)
        return ask(f"圆锥的侧面展开图是圆心角为 ${degrees(n)}$ 的扇形，底面半径是 ${base}$，则圆锥的母线长是____。", fraction(side), (said("展开图的弧长等于底面的周长。", name="圆锥的展开图"), said(rf"$\frac{{{n}\pi l}}{{180}}=2\pi\times {base}$，解得 $l={fraction(side)}$。")), lambda: fraction(Fraction(2 * base) / Fraction(n, 180)), (fraction(side / 2), "弧长应等于底面周长，不是半径。"), (fraction(2 * side), "公式用错了。"), (fraction(Fraction(base * n, 360)) if Fraction(base * n, 360) != side else 7, "比例写反了。"))  # fmt: skip
    return ask(f"圆锥的底面半径是 ${r}$，高是 ${h}$，则它的全面积是____。", pi_times(Fraction(r * slant + r * r)), (said(f"母线的平方是 ${r}^2+{h}^2={slant * slant}$，母线长是 ${slant}$。", name="勾股定理"), said(rf"侧面积是 $\pi\times {r}\times {slant}={pi_times(Fraction(r * slant))}$，底面积是 ${pi_times(Fraction(r * r))}$，全面积是 ${pi_times(Fraction(r * slant + r * r))}$。", name="圆锥的全面积")), lambda: pi_times(Fraction(r) * (isqrt(r * r + h * h) + r)), (pi_times(Fraction(r * slant)), "漏了底面积。"), (pi_times(Fraction(r * h + r * r)), "把高当成了母线。"), (pi_times(Fraction(2 * r * slant + r * r)), "侧面积忘了乘二分之一。"))  # fmt: skip


def hidden(dice: Dice, level: int) -> Draft:
    """Points that move on a hidden circle: least and greatest distances; joined theorems."""
    a, b, c = dice.pick(TRIPLES[:7])
    if level == 4:
        r = dice.integer(1, a - 1)
        least = dice.chance(60)
        value = c - r if least else c + r
        return ask(rf"在矩形 $ABCD$ 中，$AB={a}$，$BC={b}$，点 $P$ 是平面内一点，$AP={r}$，则 $CP$ 的最{'小' if least else '大'}值是____。", value, (said(f"点 $P$ 在以 $A$ 为圆心、${r}$ 为半径的圆上运动。", name="定点定长"), said(f"$AC^2={a}^2+{b}^2={c * c}$，$AC={c}$。", name="勾股定理"), said(f"当 $A$，$P$，$C$ 在同一直线上时取得最{'小' if least else '大'}值，是 ${c}{'-' if least else '+'}{r}={value}$。")), lambda: isqrt(a * a + b * b) + (-r if least else r), (c + r if least else c - r, "最大值与最小值弄反了。"), (c, "这是 $AC$ 的长。"), (b - r if b - r != value and least else b + r, "点 $C$ 到圆心的距离找错了。"))  # fmt: skip
    m, n, k = dice.pick(((3, 4, 5), (6, 8, 10), (5, 12, 13), (8, 15, 17), (9, 12, 15)))
    return ask(rf"在 $\triangle ABC$ 中，$\angle ABC=90^\circ$，$AB={2 * m}$，$BC={n}$，点 $P$ 是 $\triangle ABC$ 内部一点，且 $\angle APB=90^\circ$，则 $CP$ 的最小值是____。", k - m, (said(rf"$\angle APB=90^\circ$，点 $P$ 在以 $AB$ 为直径的圆上，设圆心为 $O$，半径是 ${m}$。", name="定角定弦"), said(f"$OC^2={m}^2+{n}^2={k * k}$，$OC={k}$。", name="勾股定理"), said(f"当 $O$，$P$，$C$ 在同一直线上时，$CP$ 最小，是 ${k}-{m}={k - m}$。")), lambda: round(min(((m - m * (1 - u * u) / (1 + u * u)) ** 2 + (n - 2 * m * u / (1 + u * u)) ** 2) ** 0.5 for u in (i / 500 for i in range(1, 2500)))), (k, "这是 $OC$ 的长。"), (k + m, "那是最大值。"), (n, "这是 $BC$ 的长。"))  # fmt: skip


RECIPES: tuple[Recipe, ...] = (
    *facts("geo.circle.line", LINE, "直线与圆的位置关系"),
    Recipe("geo.circle.line", "place", "fill", (1, 2, 3), line_place),
    *facts("geo.circle.tangent-judge", JUDGE, "切线的判定"),
    cases("geo.circle.tangent-judge", "which", JUDGES, "切线的判定"),
    *facts("geo.circle.tangent-property", PROPERTY, "切线的性质"),
    Recipe("geo.circle.tangent-property", "values", "fill", (1, 2, 3), tangent),
    Recipe("geo.circle.tangent-property", "values-choice", "choice", (1, 2, 3), tangent),
    *facts("geo.circle.tangent-length", LENGTH, "切线长"),
    Recipe("geo.circle.tangent-length", "values", "fill", (1, 2, 3), tangent_length),
    cases("geo.circle.tangent-draw", "how", DRAW, "作圆的切线"),
    *facts("geo.circle.incircle", IN, "三角形的内切圆"),
    Recipe("geo.circle.incircle", "values", "fill", (1, 2, 3), incircle),
    *facts("geo.circle.regular", REGULAR, "正多边形和圆"),
    Recipe("geo.circle.regular", "values", "fill", (1, 2), regular),
    Recipe("geo.circle.arc", "values", "fill", (1, 2, 3), arc),
    Recipe("geo.circle.arc", "values-mistake", "mistake", (1, 2, 3), corrected(arc)),
    Recipe("geo.circle.arc", "values-choice", "choice", (1, 2, 3), arc),
    Recipe("geo.circle.cone", "values", "fill", (1, 2, 3), cones),
    Recipe("geo.circle.cone", "values-mistake", "mistake", (1, 2, 3), corrected(cones)),
    Recipe("geo.circle.cone", "values-choice", "choice", (1, 2, 3), cones),
    Recipe("geo.circle.comprehensive", "hidden-circle", "fill", (4, 5), hidden),
    *checked("geo.circle.comprehensive", "hidden-circle", (4, 5), hidden),
)
