"""Axial symmetry, isosceles and equilateral triangles, shortest ways."""

from fractions import Fraction

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
from curriculum.generators.junior.geometry.coordinates import point
from curriculum.generators.latex import decimal, root
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said
from engine.plot.figures import grid
from engine.values import Distractor

AXES = {
    "等边三角形": 3,
    "正方形": 4,
    "长方形": 2,
    "菱形（不是正方形）": 2,
    "正五边形": 5,
    "正六边形": 6,
    "等腰梯形": 1,
    "正八边形": 8,
    "半圆": 1,
    "角": 1,
    "线段": 2,
    "等腰三角形（不是等边三角形）": 1,
}
NO_AXIS = ("一般的平行四边形", "一般的直角梯形", "三边都不相等的三角形", "字母N", "字母S", "字母Z")
YES_AXIS = (
    "等腰三角形",
    "圆",
    "菱形",
    "正五边形",
    "等腰梯形",
    "字母A",
    "字母M",
    "正方形",
    "扇形",
    "字母E",
)


def axes(dice: Dice, level: int) -> Draft:
    """How many axes a figure has."""
    name = dice.pick(tuple(AXES))
    value = AXES[name]
    return ask(f"{name}的对称轴有____条。", value, (said("沿一条直线折叠，两旁能完全重合，这条直线就是对称轴。", name="轴对称图形"), said(f"{name}有 ${value}$ 条对称轴。")), lambda: dict(AXES)[name], (value + 1, "多数了。"), (2 * value, "同一条直线数了两次。"), (value - 1 if value > 1 else 3, "漏数了。"), (0, "它是轴对称图形。"))  # fmt: skip


def which_axial(dice: Dice, level: int) -> Draft:
    """Which figure has an axis, or has none."""
    none = dice.chance(50)
    right = dice.pick(NO_AXIS if none else YES_AXIS)
    wrong = dice.picks(YES_AXIS if none else NO_AXIS, 3)
    return Draft(
        f"下列图形中，{'不' if none else ''}是轴对称图形的是（　）", "", (said("看能不能找到一条直线，沿它折叠后两旁完全重合。", name="轴对称图形"), said(f"{right}{'找不到' if none else '能找到'}这样的直线。")),
        lambda: next(name for name in (*wrong, right) if (name in YES_AXIS) != none), options=(right, *wrong), distractors=tuple(Distractor("", "它是轴对称图形，沿对称轴折叠能重合。" if none else "沿任何直线折叠都不能重合。") for _ in wrong),
    )  # fmt: skip


FIGURE: tuple[Fact, ...] = (
    ("平行四边形一定是轴对称图形。", False, "一般的平行四边形不是。"), ("圆有无数条对称轴。", True, "直径所在的直线都是。"), ("对称轴是一条线段。", False, "对称轴是直线。"), ("角的对称轴是它的平分线。", False, "应是角平分线所在的直线。"), ("线段是轴对称图形。", True, "它的垂直平分线是一条对称轴。"), ("圆的直径是圆的对称轴。", False, "应是直径所在的直线。"), ("轴对称图形可以有不止一条对称轴。", True, "例如正方形有4条。"),
)  # fmt: skip
PROPERTY: tuple[Fact, ...] = (
    ("成轴对称的两个图形全等。", True, "折叠后完全重合。"), ("全等的两个图形一定成轴对称。", False, "还要看位置。"), ("对应点的连线被对称轴垂直平分。", True, "这是轴对称的性质。"), ("对称轴被对应点的连线垂直平分。", False, "是对称轴垂直平分对应点的连线。"), ("轴对称图形与两个图形成轴对称是同一回事。", False, "前者说一个图形，后者说两个图形。"), ("两个图形成轴对称，对应线段的延长线相交时，交点在对称轴上。", True, "交点折叠后与自己重合。"),
)  # fmt: skip


def folding(dice: Dice, level: int) -> Draft:
    """Angles and perimeters of folded paper."""
    if level == 1:
        a = dice.integer(5, 17) * 4
        value = (180 - a) // 2
        return ask(rf"将一张长方形纸片 $ABCD$（$AD\parallel BC$）沿 $EF$ 折叠，点 $E$ 在 $AD$ 上，点 $F$ 在 $BC$ 上，点 $A$，$B$ 分别落在点 $A'$，$B'$ 处。若 $\angle A'ED={degrees(a)}$，则 $\angle AEF=$____。", degrees(value), (said(r"折叠前后 $\angle AEF=\angle A'EF$。", name="轴对称的性质"), said(rf"$2\angle AEF=180^\circ-{degrees(a)}$，$\angle AEF={degrees(value)}$。")), lambda: degrees(single(lambda n: n + n + a == 180)), (degrees(180 - a), "忘了取一半。"), (degrees(a), "找错了折叠前后相等的角。"), (degrees(a // 2), "应从平角里减去。"))  # fmt: skip
    ab, bc, ac = dice.integer(7, 9), dice.integer(10, 12), dice.integer(5, 6)
    if level == 2:
        return ask(rf"将 $\triangle ABC$ 折叠，使点 $B$ 与点 $A$ 重合，折痕分别交 $BC$，$AB$ 于点 $D$，$E$。若 $AC={ac}$，$BC={bc}$，则 $\triangle ADC$ 的周长是____。", ac + bc, (said("折叠后点 $B$ 与点 $A$ 重合，所以 $DA=DB$。", name="轴对称的性质"), said(f"$AD+DC+AC=BC+AC={bc}+{ac}={ac + bc}$。")), lambda: sum((bc, ac)), (ab + bc + ac, "这是 $\\triangle ABC$ 的周长。"), (bc, "少加了 $AC$。"), (2 * ac + bc, "多加了一个 $AC$。"))  # fmt: skip
    value = ab + ac - (bc - ab)
    return ask(rf"在 $\triangle ABC$ 中，$AB={ab}$，$BC={bc}$，$AC={ac}$，沿过点 $B$ 的直线折叠，使点 $A$ 落在 $BC$ 边上的点 $E$ 处，折痕为 $BD$，点 $D$ 在 $AC$ 上，则 $\triangle DEC$ 的周长是____。", bc - ab + ac, (said(f"折叠前后 $BE=BA={ab}$，$DE=DA$。", name="轴对称的性质"), said(f"$EC={bc}-{ab}={bc - ab}$，$DE+DC=AD+DC=AC={ac}$。"), said(f"周长是 ${bc - ab}+{ac}={bc - ab + ac}$。")), lambda: sum((ac, bc, -ab)), (value, "算错了。"), (ac + bc, "点 $E$ 到 $C$ 的长要减去 $BE$。"), (ab + ac, "找错了相等的线段。"))  # fmt: skip


BISECTOR: tuple[Fact, ...] = (
    ("线段垂直平分线上的点到线段两端的距离相等。", True, "这是垂直平分线的性质。"), ("平分线段的直线上的点到线段两端的距离相等。", False, "还要垂直。"), ("到线段两端距离相等的点在线段的垂直平分线上。", True, "这是性质的逆定理。"), ("若 $PA=PB$，则过点 $P$ 的直线是线段 $AB$ 的垂直平分线。", False, "要有两个这样的点才能确定。"), ("三角形三边的垂直平分线交于一点，这点到三个顶点的距离相等。", True, "由垂直平分线的性质得到。"), ("作线段垂直平分线时，画弧的半径可以小于线段的一半。", False, "那样两弧不相交。"),
)  # fmt: skip


def bisector(dice: Dice, level: int) -> Draft:
    """Perimeters and angles with a perpendicular bisector."""
    ac, bc, half = dice.integer(5, 9), dice.integer(7, 14), dice.integer(3, 6)
    if level == 1:
        return ask(rf"在 $\triangle ABC$ 中，$AB$ 的垂直平分线交 $BC$ 于点 $D$，$AC={ac}$，$BC={bc}$，则 $\triangle ACD$ 的周长是____。", ac + bc, (said("$D$ 在 $AB$ 的垂直平分线上，所以 $DA=DB$。", name="线段垂直平分线的性质"), said(f"$AC+CD+DA=AC+BC={ac}+{bc}={ac + bc}$。")), lambda: sum((ac, bc)), (bc, "少加了 $AC$。"), (2 * ac + bc, "多加了一个 $AC$。"), (ac + 2 * bc, "多加了一个 $BC$。"))  # fmt: skip
    if level == 2:
        p = 2 * ac + bc
        return ask(rf"在 $\triangle ABC$ 中，$DE$ 是边 $AC$ 的垂直平分线，分别交 $AC$，$BC$ 于点 $E$，$D$。若 $AE={half}$，$\triangle ABD$ 的周长是 ${p}$，则 $\triangle ABC$ 的周长是____。", p + 2 * half, (said("$DA=DC$，所以 $AB+BD+DA=AB+BC$。", name="线段垂直平分线的性质"), said(f"$AC=2AE={2 * half}$，周长是 ${p}+{2 * half}={p + 2 * half}$。")), lambda: p + half + half, (p + half, "$AC$ 是 $AE$ 的2倍。"), (p, "少加了 $AC$。"), (p - 2 * half, "应相加。"))  # fmt: skip
    a = dice.integer(10, 25) * 2
    base = (180 - a) // 2
    return ask(rf"在 $\triangle ABC$ 中，$AB=AC$，$\angle A={degrees(a)}$，$AB$ 的垂直平分线交 $AC$ 于点 $D$，连接 $BD$，则 $\angle DBC=$____。", degrees(base - a), (said(rf"$DA=DB$，所以 $\angle ABD=\angle A={degrees(a)}$。", name="线段垂直平分线的性质"), said(rf"$AB=AC$，所以 $\angle ABC=(180^\circ-{degrees(a)})\div 2={degrees(base)}$。", name="等边对等角"), said(rf"$\angle DBC={degrees(base)}-{degrees(a)}={degrees(base - a)}$。")), lambda: degrees(90 - Fraction(3 * a, 2)), (degrees(base), "这是 $\\angle ABC$。"), (degrees(a), "这是 $\\angle ABD$。"), (degrees(base // 2), "$BD$ 不是角平分线。"))  # fmt: skip


def mirrored(dice: Dice, level: int) -> Draft:
    """Where the mirror image of a grid point falls."""
    c, x, y = dice.integer(4, 6), dice.integer(0, 3), dice.integer(1, 5)
    z, w = dice.integer(0, 3), dice.integer(1, 5)
    z, w = (z, w) if (z, w) != (x, y) else (z, w % 5 + 1)
    gap = c - x
    text = "如图，方格纸中每个小正方形的边长是1，直线 $l$ 是竖直的格线。画线段 $AB$ 关于直线 $l$ 的对称图形时，点 $A$ 的对应点 $A'$ 在点 $A$ 的右侧，线段 $AA'$ 的长是____。"
    return ask(text, 2 * gap, (said(f"点 $A$ 到直线 $l$ 的距离是 ${gap}$ 格。", name="画轴对称图形"), said(f"对应点到对称轴的距离相等，所以 $AA'={gap}+{gap}={2 * gap}$。")), lambda: (2 * c - x) - x, (gap, "这只是点 $A$ 到对称轴的距离。"), (2 * gap + 1, "格数数错了。"), (2 * gap - 1, "格数数错了。"), pictures=(grid(13, 6, points={"A": (x, y), "B": (z, w)}, polygons=(((x, y), (z, w)),), axes=(((c, 0), (c, 6), "l"),)),))  # fmt: skip


DRAW: tuple[Fact, ...] = (
    ("画一点关于直线的对称点，要过这点作直线的垂线并延长相等的长度。", True, "对应点的连线被对称轴垂直平分。"), ("对称轴上的点，它的对称点就是它本身。", True, "到对称轴的距离是0。"), ("画多边形的对称图形，只画一个顶点的对称点就够了。", False, "每个顶点都要画出对称点，再顺次连接。"), ("把图形平移过去就得到关于直线的对称图形。", False, "对称图形的左右方向相反。"), ("对称点到对称轴的距离可以不相等。", False, "对应点到对称轴的距离相等。"), ("对应点的连线与对称轴垂直。", True, "对称轴垂直平分对应点的连线。"),
)  # fmt: skip


def coordinate_mirror(dice: Dice, level: int) -> Draft:
    """Mirror images in the axes, letters, and in other lines."""
    x, y = dice.nonzero(-7, 7), dice.nonzero(-7, 7)
    x = x + 8 if abs(x) == abs(y) else x
    if level == 1:
        axis = dice.pick("xy")
        key = point(x, -y) if axis == "x" else point(-x, y)
        rule = "横坐标不变，纵坐标互为相反数" if axis == "x" else "纵坐标不变，横坐标互为相反数"
        return ask(f"点 $P{point(x, y)}$ 关于 ${axis}$ 轴对称的点的坐标是____。", key, (said(f"关于 ${axis}$ 轴对称的两点，{rule}。", name="用坐标表示轴对称"), said(f"所以是 ${key}$。")), lambda: next(point(a, b) for a in range(-16, 17) for b in range(-16, 17) if (a, b) != (x, y) and ((a == x and b + y == 0) if axis == "x" else (b == y and a + x == 0))), (point(-x, y) if axis == "x" else point(x, -y), "变号的坐标弄反了。"), (point(-x, -y), "两个坐标都变了号。"), (point(y, x), "横、纵坐标写反了。"))  # fmt: skip
    if level == 2:
        axis = dice.pick("xy")
        a, b = (x, -y) if axis == "x" else (-x, y)
        return ask(f"点 $A({x},m)$ 与点 $B(n,{b})$ 关于 ${axis}$ 轴对称，则 $m+n=$____。", y + a, (said(f"关于 ${axis}$ 轴对称，{'横' if axis == 'x' else '纵'}坐标相等，另一个坐标互为相反数：$m={y}$，$n={a}$。", name="用坐标表示轴对称"), said(f"$m+n={y + a}$。")), lambda: sum((y, a)), (b + a, "纵坐标的关系弄错了。"), (y + x if axis == "y" else y - x, "横坐标的关系弄错了。"), (a - y, "求的是和。"))  # fmt: skip
    c = dice.nonzero(-3, 4)
    vertical = dice.chance(60)
    key = point(2 * c - x, y) if vertical else point(x, 2 * c - y)
    return ask(f"点 $P{point(x, y)}$ 关于直线 ${'x' if vertical else 'y'}={c}$ 对称的点的坐标是____。", key, (said(f"对称点的{'纵' if vertical else '横'}坐标不变，两个{'横' if vertical else '纵'}坐标的平均数是 ${c}$。", name="关于平行于坐标轴的直线对称"), said(f"所以是 ${key}$。")), lambda: next(point(a, y) if vertical else point(x, a) for a in range(-40, 41) if a + (x if vertical else y) == c + c), (point(-x, y) if vertical else point(x, -y), "只变了符号，那是关于坐标轴对称。"), (point(x, 2 * c - y) if vertical else point(2 * c - x, y), "横、纵坐标弄反了。"), (point(c - x, y) if vertical else point(x, c - y), "两点的中点才在直线上，要乘2。"))  # fmt: skip


ISOSCELES: tuple[Fact, ...] = (
    ("等腰三角形的两个底角相等。", True, "等边对等角。"), ("等腰三角形的角平分线、中线、高互相重合。", False, "只有顶角的平分线、底边上的中线和高重合。"), ("等腰三角形底边上的中线平分顶角。", True, "三合一的性质。"), ("等腰三角形的底角可以是钝角。", False, "两个钝角的和超过180°。"), ("等腰三角形腰上的高总在三角形内部。", False, "顶角是钝角时，腰上的高在外部。"), ("等腰三角形的底角都是锐角。", True, "底角等于180°减顶角再取一半。"), ("等腰三角形一腰上的中线也是这边上的高。", False, "三线合一只对底边上的线段成立。"),
)  # fmt: skip


def isosceles(dice: Dice, level: int) -> Draft:
    """Angles of isosceles triangles, with two cases at 3 and 4."""
    if level == 1:
        a = dice.integer(10, 70) * 2
        top = dice.chance(50)
        given, value = (a, (180 - a) // 2) if top else (a // 2, 180 - a)
        return ask(f"等腰三角形的{'顶' if top else '底'}角是 ${degrees(given)}$，它的{'底' if top else '顶'}角是____。", degrees(value), (said("两个底角相等，内角和是180°。", name="等边对等角"), said(rf"$(180^\circ-{degrees(given)})\div 2={degrees(value)}$。" if top else rf"$180^\circ-2\times {degrees(given)}={degrees(value)}$。")), lambda: degrees(single(lambda n: (n + n + given if top else n + given + given) == 180)), (degrees(180 - given), "没有分给两个角。"), (degrees(given), "顶角与底角不一定相等。"), (degrees(value + 10), "算错了。"))  # fmt: skip
    if level == 2:
        a = dice.integer(15, 60)
        return ask(rf"在 $\triangle ABC$ 中，$AB=AC$，$AD$ 是 $BC$ 边上的中线，$\angle BAD={degrees(a)}$，则 $\angle C=$____。", degrees(90 - a), (said("等腰三角形底边上的中线也是底边上的高，所以 $AD\\perp BC$。", name="三线合一"), said(rf"$\angle C=\angle B=90^\circ-{degrees(a)}={degrees(90 - a)}$。")), lambda: degrees(Fraction(180 - 2 * a, 2)), (degrees(a), "角找错了。"), (degrees(180 - 2 * a), "忘了取一半。"), (degrees(2 * a), "这是顶角。"))  # fmt: skip
    if level == 3:
        a = dice.integer(15, 40) * 2
        if a == 60:
            a = 58
        other = (180 - a) // 2
        return ask(f"等腰三角形的一个内角是 ${degrees(a)}$，则它的顶角是____。", f"{degrees(a)}或{degrees(180 - 2 * a)}", (said(f"这个角是顶角时，顶角就是 ${degrees(a)}$。", name="分类讨论"), said(rf"这个角是底角时，顶角是 $180^\circ-2\times {degrees(a)}={degrees(180 - 2 * a)}$。")), lambda: "或".join(degrees(t) for t in range(179, 0, -1) if t == a or t + a + a == 180), (degrees(a), "只想到它是顶角。"), (degrees(180 - 2 * a), "只想到它是底角。"), (f"{degrees(a)}或{degrees(other)}", "求成了底角。"))  # fmt: skip
    a = dice.integer(10, 35) * 2
    values = (90 - a, 90 + a)
    return ask(f"等腰三角形一腰上的高与另一腰的夹角是 ${degrees(a)}$，则这个三角形的顶角是____。", f"{degrees(values[0])}或{degrees(values[1])}", (said(rf"高在三角形内部时，顶角是 $90^\circ-{degrees(a)}={degrees(values[0])}$。", name="分类讨论"), said(rf"高在三角形外部时，顶角是 $90^\circ+{degrees(a)}={degrees(values[1])}$。")), lambda: "或".join(degrees(t) for t in range(1, 180) if abs(90 - t) == a), (degrees(values[0]), "漏了高在三角形外部的情形。"), (degrees(values[1]), "漏了高在三角形内部的情形。"), (f"{degrees(a)}或{degrees(180 - a)}", "高与另一腰的夹角不是顶角。"))  # fmt: skip


JUDGE: tuple[Fact, ...] = (
    ("在一个三角形中，相等的角所对的边相等。", True, "等角对等边。"), ("两个相等的角所对的边一定相等。", False, "两个角要在同一个三角形里。"), ("三角形中较大的边所对的角较大。", True, "大边对大角。"), ("有两个角分别是50°和80°的三角形是等腰三角形。", True, "第三个角是50°，等角对等边。"), ("在两个三角形中，较大的角所对的边较大。", False, "大角对大边只在同一个三角形里成立。"), ("有两个角分别是40°和70°的三角形不是等腰三角形。", False, "第三个角是70°，是等腰三角形。"),
)  # fmt: skip


def two_bisectors(dice: Dice, level: int) -> Draft:
    """A line parallel to a side through the incentre, or a bisector with a parallel."""
    p, q = dice.integer(5, 12), dice.integer(4, 11)
    if level == 2:
        return ask(rf"在 $\triangle ABC$ 中，$\angle B=\angle C$，$AB={p}$，则 $AC=$____。", p, (said("在同一个三角形中，等角对等边。", name="等角对等边"), said(f"$AC=AB={p}$。")), lambda: abs(p), (2 * p, "没有这样的关系。"), (p + 1, "等角对等边。"), (180 - p, "求的是边长。"))  # fmt: skip
    return ask(rf"在 $\triangle ABC$ 中，$\angle ABC$ 与 $\angle ACB$ 的平分线相交于点 $I$，过点 $I$ 作 $DE\parallel BC$，分别交 $AB$，$AC$ 于点 $D$，$E$。若 $AB={p}$，$AC={q}$，则 $\triangle ADE$ 的周长是____。", p + q, (said(r"$\angle DIB=\angle IBC=\angle DBI$，所以 $DI=DB$；同理 $EI=EC$。", name="等角对等边"), said(f"$AD+DE+AE=AD+DB+EC+AE=AB+AC={p + q}$。")), lambda: sum((p, q)), (2 * (p + q), "多算了一倍。"), (p, "少加了 $AC$。"), (abs(p - q) + 1, "应相加。"))  # fmt: skip


EQUILATERAL: tuple[Fact, ...] = (
    ("有一个角是60°的三角形是等边三角形。", False, "要先是等腰三角形。"), ("有一个角是60°的等腰三角形是等边三角形。", True, "这是等边三角形的判定。"), ("三个角都相等的三角形是等边三角形。", True, "每个角都是60°。"), ("等边三角形的每个外角都是60°。", False, "外角是120°。"), ("等边三角形有3条对称轴。", True, "每条边的垂直平分线都是。"), ("有两个角是60°的三角形不一定是等边三角形。", False, "第三个角也是60°，是等边三角形。"), ("等边三角形的高就是它的边长的一半。", False, "高与边的一半不相等。"),
)  # fmt: skip


def equilateral(dice: Dice, level: int) -> Draft:
    """Equilateral triangles: sides, angles, a smaller one, an outside isosceles one."""
    a = dice.integer(3, 15)
    if level == 1:
        return ask(f"等边三角形的周长是 ${3 * a}$，它的边长是____。", a, (said("等边三角形的三边相等。", name="等边三角形的性质"), said(rf"${3 * a}\div 3={a}$。")), lambda: single(lambda n: n + n + n == 3 * a), (3 * a, "这是周长。"), (2 * a, "应除以3。"), (a + 3, "应除以3。"))  # fmt: skip
    kind = dice.pick(("inside", "outside"))
    if level == 2 and kind == "inside":
        b = dice.integer(1, a - 1)
        return ask(rf"$\triangle ABC$ 是等边三角形，点 $D$，$E$ 分别在 $AB$，$AC$ 上，$DE\parallel BC$，$AB={a}$，$BD={b}$，则 $DE=$____。", a - b, (said(r"$DE\parallel BC$，$\angle ADE=\angle B=60^\circ$，$\angle A=60^\circ$，所以 $\triangle ADE$ 是等边三角形。", name="等边三角形的判定"), said(f"$DE=AD={a}-{b}={a - b}$。")), lambda: single(lambda n: n + b == a), (b if b != a - b else a, "找错了线段。"), (a + b, "应相减。"), (2 * a, "没有这样的关系。"))  # fmt: skip
    if level == 2:
        t = dice.integer(10, 40)
        return ask(rf"在等边三角形 $ABC$ 中，点 $D$ 在 $BC$ 上，$\angle BAD={degrees(t)}$，则 $\angle ADC=$____。", degrees(60 + t), (said(r"等边三角形的每个角都是 $60^\circ$。", name="等边三角形的性质"), said(rf"$\angle ADC=\angle B+\angle BAD=60^\circ+{degrees(t)}={degrees(60 + t)}$。")), lambda: degrees(180 - 60 - (60 - t)), (degrees(120 - t), "求成了 $\\angle ADB$。"), (degrees(60 - t), "求成了 $\\angle CAD$。"), (degrees(180 - t), "没有用 $60^\\circ$。"))  # fmt: skip
    side = dice.pick(("外部", "内部"))
    value = 15 if side == "外部" else 75
    return ask(rf"$\triangle ABE$ 是以正方形 $ABCD$ 的边 $AB$ 为一边、在正方形{side}的等边三角形，连接 $DE$，则 $\angle AED=$____。", degrees(value), (said(rf"$AD=AB=AE$，$\angle DAE=90^\circ{'+' if side == '外部' else '-'}60^\circ={degrees(150 if side == '外部' else 30)}$。", name="等边三角形的性质"), said(rf"等边对等角，$\angle AED=(180^\circ-{degrees(150 if side == '外部' else 30)})\div 2={degrees(value)}$。")), lambda: degrees((180 - (90 + (60 if side == "外部" else -60))) // 2), (degrees(90 - value), "正方形的内部与外部弄混了。"), (degrees(30 if side == "外部" else 150), "没有取一半。"), (degrees(60), "这是 $\\angle AEB$。"))  # fmt: skip


def thirty(dice: Dice, level: int) -> Draft:
    """The side opposite 30 degrees, and a second triangle with it."""
    a = dice.integer(2, 12)
    if level == 1:
        back = dice.chance(50)
        given, value = (a, 2 * a) if back else (2 * a, a)
        return ask(r"在 $\triangle ABC$ 中，$\angle C=90^\circ$，$\angle A=30^\circ$，" + (f"$BC={given}$，则 $AB=$____。" if back else f"$AB={given}$，则 $BC=$____。"), value, (said("在直角三角形中，30°角所对的直角边等于斜边的一半。", name="含30°角的直角三角形"), said(f"$BC$ 是 $30^\\circ$ 角所对的直角边，$AB$ 是斜边，所以所求的长是 ${value}$。")), lambda: single(lambda n: (n == a + a) if back else (n + n == given)), (a if back else 4 * a, "一半与两倍弄反了。"), (3 * a, "没有这样的关系。"), (root(3 * a * a), "那是 $60^\\circ$ 角所对的直角边。"))  # fmt: skip
    if level == 2:
        return ask(rf"在 $\triangle ABC$ 中，$\angle ACB=90^\circ$，$\angle A=30^\circ$，$CD\perp AB$ 于点 $D$，$BD={a}$，则 $AB=$____。", 4 * a, (said(rf"$\angle B=60^\circ$，所以 $\angle BCD=30^\circ$，$BC=2BD={2 * a}$。", name="含30°角的直角三角形"), said(rf"又 $\angle A=30^\circ$，$AB=2BC={4 * a}$。")), lambda: decimal(Fraction(a) / Fraction(1, 4)), (2 * a, "只用了一次。"), (3 * a, "这是 $AD$ 的长。"), (8 * a, "多用了一次。"))  # fmt: skip
    return ask(rf"在 $\triangle ABC$ 中，$AB=AC={2 * a}$，$\angle BAC=150^\circ$，则 $\triangle ABC$ 的面积是____。", a * a, (said(rf"作 $CD\perp AB$，交 $BA$ 的延长线于点 $D$，$\angle CAD=30^\circ$，$CD=\frac{{1}}{{2}}AC={a}$。", name="含30°角的直角三角形"), said(rf"面积是 $\frac{{1}}{{2}}\times {2 * a}\times {a}={a * a}$。")), lambda: round(0.5 * 4 * a * a * 0.5), (2 * a * a, "忘了除以2。"), (4 * a * a, "高不是 $AC$。"), (root(3 * a ** 4), "$30^\\circ$ 角所对的边是斜边的一半。"))  # fmt: skip


THIRTY: tuple[Fact, ...] = (
    ("直角三角形中，30°角所对的直角边等于斜边的一半。", True, "可以补成等边三角形来证明。"), ("三角形中，30°角所对的边等于最长边的一半。", False, "要是直角三角形。"), ("直角三角形中，60°角所对的直角边等于斜边的一半。", False, "应是30°角所对的直角边。"), ("直角三角形中，一条直角边等于斜边的一半，它所对的角是30°。", True, "补成等边三角形就能看出。"), ("直角三角形中，30°角所对的直角边等于另一条直角边的一半。", False, "是斜边的一半。"),
)  # fmt: skip


def shortest(dice: Dice, level: int) -> Draft:
    """The river, the symmetric square, by reflection."""
    if level == 2:
        a, b, d = dice.pick(
            (
                (1, 2, 4),
                (2, 4, 8),
                (3, 5, 6),
                (2, 3, 12),
                (4, 1, 12),
                (1, 7, 6),
                (3, 9, 5),
                (5, 4, 12),
                (2, 6, 15),
                (3, 5, 15),
                (7, 5, 5),
                (8, 4, 9),
            )
        )
        total = (a + b) ** 2 + d * d
        value = round(total**0.5)
        text = f"{dice.pick(('小河', '公路', '铁路'))}$l$ 的同侧有 $A$，$B$ 两村，到 $l$ 的距离分别是 ${a}$ km 和 ${b}$ km，两村到 $l$ 的垂足相距 ${d}$ km。要在 $l$ 上选一点 $P$ 建站，使 $PA+PB$ 最小，则 $PA+PB$ 的最小值是____km。"
        return ask(text, root(total), (said("作点 $A$ 关于 $l$ 的对称点 $A'$，连接 $A'B$ 交 $l$ 于点 $P$，$PA+PB=A'B$ 最短。", name="轴对称与最短路径"), said(rf"$A'B^2=({a}+{b})^2+{d}^2={total}$，所以最小值是 ${root(total)}$。")), lambda: root(min(range(1, 900), key=lambda s: abs(s - min((a * a + (x / 100 * d) ** 2) ** 0.5 + (b * b + (d - x / 100 * d) ** 2) ** 0.5 for x in range(101)) ** 2))) if value * value != total else value, (root((a - b) ** 2 + d * d), "那是直接连接 $AB$ 的长。"), (a + b + d, "折线不是最短的。"), (a + b, "没有用到两垂足的距离。"))  # fmt: skip
    a = dice.integer(5, 12)
    m = dice.integer(1, a - 2)
    total = a * a + (a - m) ** 2
    return ask(rf"正方形 $ABCD$ 的边长是 ${a}$，点 $M$ 在 $BC$ 上，$BM={a - m}$，点 $N$ 是对角线 $BD$ 上的动点，则 $CN+MN$ 的最小值是____。", root(total), (said("点 $C$ 关于 $BD$ 的对称点是点 $A$，$CN=AN$。", name="轴对称与最短路径"), said("当 $A$，$N$，$M$ 在同一直线上时，和最小，最小值是 $AM$ 的长。"), said(rf"$AM^2={a}^2+{a - m}^2={total}$，最小值是 ${root(total)}$。")), lambda: root(round(min(((a - t * a / 400) ** 2 + (t * a / 400) ** 2) ** 0.5 + ((a - m - t * a / 400) ** 2 + (t * a / 400) ** 2) ** 0.5 for t in range(401)) ** 2)), (root(a * a + m * m), "没有找到对称点。"), (root(2 * a * a), "这是对角线的长。"), (2 * a - m, "两段不能这样相加。"))  # fmt: skip


SHORT = (
    Case("两点 $A$，$B$ 在直线 $l$ 的异侧，要在 $l$ 上找一点 $P$，使 $PA+PB$ 最小，做法是（　）", "连接 $AB$，与 $l$ 的交点就是点 $P$", "两点之间，线段最短。", (("作点 $A$ 关于 $l$ 的对称点 $A'$，连接 $A'B$", "两点在同侧时才需要这样做。"), ("过点 $A$ 作 $l$ 的垂线，垂足就是点 $P$", "这样只使 $PA$ 最小。"), ("作 $AB$ 的垂直平分线，与 $l$ 的交点就是点 $P$", "这样得到 $PA=PB$。"))),
    Case("两点 $A$，$B$ 在直线 $l$ 的同侧，要在 $l$ 上找一点 $P$，使 $PA+PB$ 最小，做法是（　）", "作点 $A$ 关于 $l$ 的对称点 $A'$，连接 $A'B$，与 $l$ 的交点就是点 $P$", "$PA=PA'$，折线化成了线段。", (("连接 $AB$ 并延长，与 $l$ 的交点就是点 $P$", "这样不是最短。"), ("过点 $A$ 作 $l$ 的垂线，垂足就是点 $P$", "这样只使 $PA$ 最小。"), ("作 $AB$ 的垂直平分线，与 $l$ 的交点就是点 $P$", "这样得到 $PA=PB$。"))),
    Case("要在直线 $l$ 上找一点 $P$，使 $PA=PB$，做法是（　）", "作 $AB$ 的垂直平分线，与 $l$ 的交点就是点 $P$", "垂直平分线上的点到两端距离相等。", (("连接 $AB$，与 $l$ 的交点就是点 $P$", "这样不能保证相等。"), ("作点 $A$ 关于 $l$ 的对称点 $A'$，连接 $A'B$", "这样是和最小。"), ("过点 $A$ 作 $l$ 的垂线，垂足就是点 $P$", "这样只使 $PA$ 最小。"))),
    Case("在造桥选址问题中，河的两岸平行，桥与河岸垂直，要使从 $A$ 到 $B$ 的路径最短，应先（　）", "把点 $A$ 沿垂直于河岸的方向平移河宽的长度", "把桥长先走掉，其余折线化成线段。", (("作点 $A$ 关于河岸的对称点", "这里用平移，不是轴对称。"), ("连接 $AB$，在交点处建桥", "桥要垂直于河岸。"), ("过点 $A$ 作河岸的垂线，在垂足处建桥", "这样不一定最短。"))),
)  # fmt: skip

RECIPES: tuple[Recipe, ...] = (
    *facts("geo.axial.figure", FIGURE, "轴对称图形"),
    Recipe("geo.axial.figure", "axes", "fill", (1,), axes),
    Recipe("geo.axial.figure", "which", "choice", (1,), which_axial),
    *facts("geo.axial.property", PROPERTY, "轴对称的性质"),
    Recipe("geo.axial.property", "folding", "fill", (1, 2, 3), folding),
    *facts("geo.axial.perpendicular-bisector", BISECTOR, "线段的垂直平分线"),
    Recipe("geo.axial.perpendicular-bisector", "use", "fill", (1, 2, 3), bisector),
    Recipe("geo.axial.draw", "grid", "fill", (1,), mirrored),
    *facts("geo.axial.draw", DRAW, "画轴对称图形"),
    Recipe("geo.axial.coordinates", "points", "fill", (1, 2, 3), coordinate_mirror),
    Recipe(
        "geo.axial.coordinates",
        "points-mistake",
        "mistake",
        (1, 2, 3),
        corrected(coordinate_mirror),
    ),
    Recipe("geo.axial.coordinates", "points-choice", "choice", (1, 2, 3), coordinate_mirror),
    *facts("geo.axial.isosceles", ISOSCELES, "等腰三角形的性质"),
    Recipe("geo.axial.isosceles", "angles", "fill", (1, 2, 3, 4), isosceles),
    Recipe("geo.axial.isosceles", "angles-choice", "choice", (1, 2, 3, 4), isosceles),
    *facts("geo.axial.isosceles-judge", JUDGE, "等腰三角形的判定"),
    Recipe("geo.axial.isosceles-judge", "sides", "fill", (2, 3), two_bisectors),
    *facts("geo.axial.equilateral", EQUILATERAL, "等边三角形"),
    Recipe("geo.axial.equilateral", "values", "fill", (1, 2, 3), equilateral),
    *facts("geo.axial.thirty", THIRTY, "含30°角的直角三角形"),
    Recipe("geo.axial.thirty", "lengths", "fill", (1, 2, 3), thirty),
    Recipe("geo.axial.shortest", "least", "fill", (2, 3), shortest),
    Recipe("geo.axial.shortest", "least-mistake", "mistake", (2, 3), corrected(shortest)),
    cases("geo.axial.shortest", "how", SHORT, "最短路径", (2,)),
)
