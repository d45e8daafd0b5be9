"""Parallelograms and their special kinds, midlines, trapeziums, moving points."""

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
from curriculum.generators.primary.answers import checked
from curriculum.generators.primary.numbers.frames import padded
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said
from engine.plot.figures import rhombus

PROPERTY: tuple[Fact, ...] = (
    ("平行四边形的对角线相等。", False, "对角线互相平分，不一定相等。"), ("平行四边形的对角相等，邻角互补。", True, "由对边平行得到。"), ("平行四边形的对角线互相平分。", True, "这是平行四边形的性质。"), ("平行四边形的对角线平分一组对角。", False, "菱形才有这条性质。"), ("平行四边形的邻角相等。", False, "邻角互补。"), ("平行四边形的对边平行且相等。", True, "这是平行四边形的性质。"), ("平行四边形的对角互补。", False, "对角相等，邻角互补。"),
)  # fmt: skip


def parallelogram(dice: Dice, level: int) -> Draft:
    """Angles, sides, diagonals, bisectors."""
    a = dice.integer(40, 80)
    ab, bc = dice.integer(4, 8), dice.integer(9, 14)
    start = r"在平行四边形 $ABCD$ 中，"
    if level == 1:
        kind = dice.pick(("angle", "perimeter"))
        if kind == "angle":
            return ask(rf"{start}$\angle A={degrees(a)}$，则 $\angle B=$____。", degrees(180 - a), (said("平行四边形的邻角互补。", name="平行四边形的性质"), said(rf"$\angle B=180^\circ-{degrees(a)}={degrees(180 - a)}$。")), lambda: degrees(Fraction(360 - 2 * a, 2)), (degrees(a), "对角才相等。"), (degrees(90 - a), "没有直角。"), (degrees(360 - a), "邻角的和是180°。"))  # fmt: skip
        return ask(rf"{start}$AB={ab}$，$BC={bc}$，则它的周长是____。", 2 * (ab + bc), (said("平行四边形的对边相等。", name="平行四边形的性质"), said(rf"$2\times ({ab}+{bc})={2 * (ab + bc)}$。")), lambda: ab + bc + ab + bc, (ab + bc, "只加了两边。"), (ab * bc, "周长不是乘积。"), (2 * ab + bc, "漏了一边。"))  # fmt: skip
    if level == 2:
        if dice.chance(50):
            return ask(rf"{start}$\angle A+\angle C={degrees(2 * a)}$，则 $\angle D=$____。", degrees(180 - a), (said(rf"对角相等，$\angle A=\angle C={degrees(a)}$。", name="平行四边形的性质"), said(rf"邻角互补，$\angle D={degrees(180 - a)}$。")), lambda: degrees((360 - 2 * a) // 2), (degrees(a), "这是 $\\angle A$。"), (degrees(360 - 2 * a), "这是 $\\angle B+\\angle D$。"), (degrees(180 - 2 * a if a < 90 else a), "没有先取一半。"))  # fmt: skip
        return ask(rf"{start}$AB={ab}$，$AD={bc}$，$\angle ABC$ 的平分线交 $AD$ 于点 $E$，则 $DE=$____。", bc - ab, (said(r"$AD\parallel BC$，$\angle AEB=\angle EBC=\angle ABE$，所以 $AE=AB$。", name="等角对等边"), said(f"$DE=AD-AE={bc}-{ab}={bc - ab}$。")), lambda: single(lambda n: n + ab == bc), (ab, "这是 $AE$ 的长。"), (bc + ab, "应相减。"), (decimal(Fraction(bc, 2)), "$E$ 不是中点。"))  # fmt: skip
    p, q = 2 * dice.integer(7, 10), 2 * dice.integer(3, 6)
    low, high = (p - q) // 2, (p + q) // 2
    return ask(rf"平行四边形的两条对角线的长分别是 ${p}$ 和 ${q}$，则它的一条边长 $x$ 的取值范围是____。", f"{low}<x<{high}", (said(f"对角线互相平分，一半的长是 ${p // 2}$ 和 ${q // 2}$。", name="平行四边形的性质"), said(f"由三角形三边的关系，${p // 2}-{q // 2}<x<{p // 2}+{q // 2}$，即 ${low}<x<{high}$。")), lambda: f"x>{min(n for n in range(1, 60) if n >= p / 2 - q / 2)}且x<{max(n for n in range(1, 60) if n <= p / 2 + q / 2)}", (f"{p - q}<x<{p + q}", "对角线要取一半。"), (f"{q}<x<{p}", "没有用三角形三边的关系。"), (f"{low}<x<{p + q}", "右边没有取一半。"))  # fmt: skip


JUDGE: tuple[Fact, ...] = (
    ("一组对边平行，另一组对边相等的四边形是平行四边形。", False, "也可能是等腰梯形。"), ("一组对边平行且相等的四边形是平行四边形。", True, "这是平行四边形的判定。"), ("两组对角分别相等的四边形是平行四边形。", True, "由内角和可推出对边平行。"), ("对角线相等的四边形是平行四边形。", False, "要对角线互相平分。"), ("对角线互相平分的四边形是平行四边形。", True, "这是平行四边形的判定。"), ("一组对边相等，一组对角相等的四边形是平行四边形。", False, "这是“边边角”的情形，不一定成立。"), ("两组邻边分别相等的四边形是平行四边形。", False, "要两组对边分别相等；两组邻边相等是筝形。"),
)  # fmt: skip
JUDGES = (
    Case(r"下列条件中，不能判定四边形 $ABCD$ 是平行四边形的是（　）", r"$AB\parallel CD$，$AD=BC$", "可能是等腰梯形。", ((r"$AB\parallel CD$，$AD\parallel BC$", "两组对边分别平行，能判定。"), ("$AB=CD$，$AD=BC$", "两组对边分别相等，能判定。"), (r"$AB\parallel CD$，$AB=CD$", "一组对边平行且相等，能判定。"))),
    Case(r"四边形 $ABCD$ 中，$AD\parallel BC$，要使它是平行四边形，可添加的条件是（　）", "$AD=BC$", "一组对边平行且相等。", (("$AB=CD$", "可能是等腰梯形。"), ("$AC=BD$", "可能是等腰梯形。"), (r"$\angle A+\angle B=180^\circ$", r"这由 $AD\parallel BC$ 就能得到。"))),
    Case(r"四边形 $ABCD$ 的对角线 $AC$，$BD$ 相交于点 $O$，下列条件能判定它是平行四边形的是（　）", "$OA=OC$，$OB=OD$", "对角线互相平分。", (("$OA=OB$，$OC=OD$", "可能是等腰梯形。"), ("$AC=BD$", "对角线相等不能判定。"), (r"$AC\perp BD$", "对角线垂直不能判定。"))),
    Case(r"四边形 $ABCD$ 中，$AB=CD$，要使它是平行四边形，可添加的条件是（　）", r"$AB\parallel CD$", "一组对边平行且相等。", ((r"$AD\parallel BC$", "可能是等腰梯形。"), (r"$\angle B=\angle C$", "不能判定。"), ("$AC=BD$", "可能是等腰梯形。"))),
    Case(r"四边形 $ABCD$ 的四个内角 $\angle A$，$\angle B$，$\angle C$，$\angle D$ 的度数之比如下，能判定它是平行四边形的是（　）", "$2:3:2:3$", "两组对角分别相等。", (("$2:3:3:2$", "相等的角要相对，∠A与∠C不相等。"), ("$1:2:3:4$", "没有相等的对角。"), ("$2:2:3:3$", "相等的是邻角。"))),
)  # fmt: skip


def midline(dice: Dice, level: int) -> Draft:
    """The midline of a triangle, stories and quadrilaterals of midpoints."""
    a = dice.integer(4, 20)
    if level == 1:
        back = dice.chance(50)
        text = r"点 $D$，$E$ 分别是 $\triangle ABC$ 的边 $AB$，$AC$ 的中点，" + (
            f"$DE={a}$，则 $BC=$____。" if back else f"$BC={2 * a}$，则 $DE=$____。"
        )
        return ask(text, 2 * a if back else a, (said("三角形的中位线平行于第三边，并且等于第三边的一半。", name="三角形中位线定理"), said(f"所以所求的长是 ${2 * a if back else a}$。")), lambda: (a + a) if back else single(lambda n: n + n == 2 * a), (a if back else 4 * a, "一半与两倍弄反了。"), (3 * a, "没有这样的关系。"), (a + 2, "算错了。"))  # fmt: skip
    if level == 2:
        if dice.chance(50):
            x = dice.integer(10, 40)
            return ask(f"要测量池塘两端 $A$，$B$ 的距离，在池塘外取一点 $C$，连接 $AC$，$BC$，分别取它们的中点 $D$，$E$，量得 $DE={x}$ m，则 $A$，$B$ 的距离是____m。", 2 * x, (said("$DE$ 是 $\\triangle ABC$ 的中位线，$AB=2DE$。", name="三角形中位线定理"), said(rf"$2\times {x}={2 * x}$。")), lambda: x + x, (x, "中位线是第三边的一半。"), (4 * x, "多乘了一次2。"), (x // 2, "一半与两倍弄反了。"))  # fmt: skip
        p, q, r = dice.integer(4, 7), dice.integer(6, 8), dice.integer(7, 10)
        return ask(rf"$\triangle ABC$ 的三边长是 ${2 * p}$，${2 * q}$，${2 * r}$，顺次连接三边中点所得三角形的周长是____。", p + q + r, (said("新三角形的三边都是中位线，各等于原三边的一半。", name="三角形中位线定理"), said(f"${p}+{q}+{r}={p + q + r}$。")), lambda: decimal(Fraction(2 * (p + q + r), 2)), (2 * (p + q + r), "这是原三角形的周长。"), (decimal(Fraction(p + q + r, 2)), "多取了一次一半。"), (p + q, "漏了一边。"))  # fmt: skip
    b, c = dice.integer(4, 8), dice.integer(10, 16)
    c += (c - b) % 2
    return ask(rf"在 $\triangle ABC$ 中，$D$，$E$ 分别是 $AB$，$AC$ 的中点，点 $F$ 在 $DE$ 上，且 $\angle AFB=90^\circ$，$AB={2 * b}$，$BC={2 * c}$，则 $EF=$____。", c - b, (said(f"$DE$ 是中位线，$DE=\\frac{{1}}{{2}}BC={c}$。", name="三角形中位线定理"), said(f"$FD$ 是直角三角形 $AFB$ 斜边上的中线，$FD=\\frac{{1}}{{2}}AB={b}$。", name="斜边上的中线"), said(f"$EF={c}-{b}={c - b}$。")), lambda: single(lambda n: 2 * n + 2 * b == 2 * c), (c, "这是 $DE$ 的长。"), (b, "这是 $DF$ 的长。"), (2 * c - 2 * b, "没有取一半。"))  # fmt: skip


MIDLINE: tuple[Fact, ...] = (
    ("三角形的中位线就是三角形的中线。", False, "中位线连接两边的中点，中线连接顶点与对边中点。"), ("三角形有三条中位线。", True, "每两边中点连成一条。"), ("三角形的中位线平行于第三边，且等于第三边的一半。", True, "这是中位线定理。"), ("过三角形一边中点的线段就是中位线。", False, "要两个端点都是中点。"), ("三角形的三条中位线围成的三角形与原三角形面积相等。", False, "面积是原来的四分之一。"), ("三角形的三条中位线围成的三角形的周长是原三角形周长的一半。", True, "每边都是原来的一半。"),
)  # fmt: skip
RECTANGLE: tuple[Fact, ...] = (
    ("对角线相等的四边形是矩形。", False, "对角线相等的平行四边形才是矩形。"), ("对角线相等的平行四边形是矩形。", True, "这是矩形的判定。"), ("矩形的对角线互相垂直。", False, "矩形的对角线相等且互相平分。"), ("有三个角是直角的四边形是矩形。", True, "第四个角也是直角。"), ("有一个角是直角的四边形是矩形。", False, "要有三个直角，或先是平行四边形。"), ("矩形的对角线相等且互相平分。", True, "这是矩形的性质。"), ("矩形的对角线平分每一组对角。", False, "正方形、菱形才这样。"),
)  # fmt: skip


def rectangle(dice: Dice, level: int) -> Draft:
    """Diagonals of a rectangle, the 60 degree triangle, folding."""
    a, *_ = dice.pick(TRIPLES[:6])
    if level == 1:
        return ask(rf"矩形 $ABCD$ 的对角线相交于点 $O$，$AC={2 * a}$，则 $OB=$____。", a, (said("矩形的对角线相等且互相平分。", name="矩形的性质"), said(rf"$OB=\frac{{1}}{{2}}BD=\frac{{1}}{{2}}AC={a}$。")), lambda: single(lambda n: n + n == 2 * a), (2 * a, "这是整条对角线。"), (4 * a, "应取一半。"), (a + 1, "算错了。"))  # fmt: skip
    if level == 2:
        if dice.chance(50):
            return ask(rf"矩形 $ABCD$ 的对角线相交于点 $O$，$\angle AOB=60^\circ$，$AB={a}$，则 $AC=$____。", 2 * a, (said(r"$OA=OB$，$\angle AOB=60^\circ$，所以 $\triangle AOB$ 是等边三角形。", name="矩形的性质"), said(f"$OA=AB={a}$，$AC=2OA={2 * a}$。")), lambda: a + a, (a, "这是 $OA$ 的长。"), (root(3 * a * a), "这是 $BC$ 的长。"), (4 * a, "多乘了一次2。"))  # fmt: skip
        t = dice.integer(20, 40)
        return ask(rf"矩形 $ABCD$ 的对角线相交于点 $O$，$\angle ACB={degrees(t)}$，则 $\angle AOB=$____。", degrees(2 * t), (said(rf"$OB=OC$，所以 $\angle OBC=\angle OCB={degrees(t)}$。", name="等边对等角"), said(rf"$\angle AOB=\angle OBC+\angle OCB={degrees(2 * t)}$。", name="三角形的外角")), lambda: degrees(180 - (180 - t - t)), (degrees(t), "这是底角。"), (degrees(90 - t), "这是 $\\angle BAC$。"), (degrees(180 - 2 * t), "这是 $\\angle BOC$。"))  # fmt: skip
    w, h = dice.pick(
        ((4, 8), (6, 8), (9, 27), (3, 9), (4, 6), (5, 25), (6, 18), (8, 16), (3, 5), (12, 18))
    )
    value = Fraction(h * h - w * w, 2 * h)
    return ask(rf"矩形 $ABCD$ 中，$AB={w}$，$AD={h}$，将矩形沿对角线 $BD$ 折叠，点 $C$ 落在点 $C'$ 处，$BC'$ 交 $AD$ 于点 $E$，则 $AE=$____。", fraction(value), (said(r"折叠与平行得 $\angle EBD=\angle CBD=\angle EDB$，所以 $EB=ED$。", name="折叠"), said(f"设 $AE=x$，则 $BE=DE={h}-x$。"), said(f"在直角三角形 $ABE$ 中，${w}^2+x^2=({h}-x)^2$，解得 $x={fraction(value)}$。", name="勾股定理")), lambda: next(fraction(Fraction(n, 2 * h)) for n in range(2 * h * h) if w * w + Fraction(n, 2 * h) ** 2 == (h - Fraction(n, 2 * h)) ** 2), (fraction(h - value), "求成了 $DE$ 的长。"), (fraction(Fraction(h, 2)), "$E$ 不是中点。"), (fraction(value / 2), "算错了。"))  # fmt: skip


def median(dice: Dice, level: int) -> Draft:
    """The median on the hypotenuse."""
    a, b, c = dice.pick(TRIPLES)
    if level == 1:
        back = dice.chance(50)
        return ask(r"在 $\triangle ABC$ 中，$\angle ACB=90^\circ$，$D$ 是 $AB$ 的中点，" + (f"$CD={a}$，则 $AB=$____。" if back else f"$AB={2 * a}$，则 $CD=$____。"), 2 * a if back else a, (said("直角三角形斜边上的中线等于斜边的一半。", name="斜边上的中线"), said(f"所以所求的长是 ${2 * a if back else a}$。")), lambda: a + a if back else single(lambda n: 2 * n == 2 * a), (a if back else 4 * a, "一半与两倍弄反了。"), (3 * a, "没有这样的关系。"), (a + 1, "算错了。"))  # fmt: skip
    if level == 2:
        return ask(f"直角三角形的两条直角边长是 ${a}$ 和 ${b}$，则斜边上的中线长是____。", fraction(Fraction(c, 2)), (said(f"斜边的平方是 ${a}^2+{b}^2={c * c}$，斜边是 ${c}$。", name="勾股定理"), said(f"斜边上的中线是 ${fraction(Fraction(c, 2))}$。", name="斜边上的中线")), lambda: fraction(Fraction(isqrt(a * a + b * b), 2)), (c, "这是斜边的长。"), (fraction(Fraction(a * b, c)), "这是斜边上的高。"), (fraction(Fraction(b, 2)), "那是直角边的一半。"))  # fmt: skip
    t = dice.integer(20, 40)
    return ask(rf"在 $\triangle ABC$ 中，$\angle ACB=90^\circ$，$CD$ 是斜边 $AB$ 上的中线，$\angle A={degrees(t)}$，则 $\angle BCD=$____。", degrees(90 - t), (said("$CD=AD$（斜边上的中线等于斜边的一半）。", name="斜边上的中线"), said(rf"$\angle ACD=\angle A={degrees(t)}$，$\angle BCD=90^\circ-{degrees(t)}={degrees(90 - t)}$。", name="等边对等角")), lambda: degrees(single(lambda n: n + t == 90)), (degrees(t), "这是 $\\angle ACD$。"), (degrees(2 * t), "这是 $\\angle BDC$。"), (degrees(45), "$CD$ 不是角平分线。"))  # fmt: skip


MEDIAN: tuple[Fact, ...] = (
    ("三角形一边上的中线等于这边的一半。", False, "要是直角三角形斜边上的中线。"), ("直角三角形斜边上的中线等于斜边的一半。", True, "补成矩形就能证明。"), ("直角三角形直角边上的中线等于这条直角边的一半。", False, "只对斜边成立。"), ("如果三角形一边上的中线等于这边的一半，那么它是直角三角形。", True, "分成的两个等腰三角形可推出直角。"), ("直角三角形斜边上的中线把它分成两个等腰三角形。", True, "中线等于斜边的一半。"), ("直角三角形斜边上的中线就是斜边上的高。", False, "等腰直角三角形才重合。"),
)  # fmt: skip
RHOMBUS: tuple[Fact, ...] = (
    ("对角线互相垂直的四边形是菱形。", False, "还要互相平分。"), ("对角线互相垂直的平行四边形是菱形。", True, "这是菱形的判定。"), ("四条边相等的四边形是菱形。", True, "这是菱形的判定。"), ("菱形的对角线相等。", False, "菱形的对角线互相垂直平分，不一定相等。"), ("菱形的面积等于两条对角线的积。", False, "还要除以2。"), ("菱形的每条对角线平分一组对角。", True, "这是菱形的性质。"), ("有一组邻边相等的四边形是菱形。", False, "有一组邻边相等的平行四边形才是菱形。"),
)  # fmt: skip


def rhombus_values(dice: Dice, level: int) -> Draft:
    """Sides, angles, area and height of a rhombus."""
    a, b, c = dice.pick(TRIPLES[:7])
    picture = (rhombus(2 * b, 2 * a),)
    if level == 1:
        return ask(f"菱形的两条对角线长是 ${2 * a}$ 和 ${2 * b}$，则它的面积是____。", 2 * a * b, (said("菱形的面积等于两条对角线的积的一半。", name="菱形的面积"), said(rf"$\frac{{1}}{{2}}\times {2 * a}\times {2 * b}={2 * a * b}$。")), lambda: 4 * (a * b) // 2, (4 * a * b, "忘了除以2。"), (a * b, "多除了一次2。"), (2 * (a + b), "面积不是和。"))  # fmt: skip
    if level == 2:
        if dice.chance(50):
            return ask(f"菱形的两条对角线长是 ${2 * a}$ 和 ${2 * b}$，则它的边长是____。", c, (said(f"对角线互相垂直平分，一半的长是 ${a}$ 和 ${b}$。", name="菱形的性质"), said(f"边长的平方是 ${a}^2+{b}^2={c * c}$，边长是 ${c}$。", name="勾股定理")), lambda: isqrt(a * a + b * b), (2 * c, "代入了对角线的全长。"), (a + b, "是平方的关系。"), (c * c, "忘了开平方。"), pictures=picture)  # fmt: skip
        t = dice.integer(25, 65) * 2
        return ask(rf"菱形 $ABCD$ 中，$\angle BAD={degrees(t)}$，则 $\angle ABD=$____。", degrees(90 - t // 2), (said(r"$AB=AD$，所以 $\angle ABD=\angle ADB$。", name="等边对等角"), said(rf"$\angle ABD=(180^\circ-{degrees(t)})\div 2={degrees(90 - t // 2)}$。")), lambda: degrees(single(lambda n: n + n + t == 180)), (degrees(180 - t), "这是 $\\angle ABC$，还要取一半。"), (degrees(t // 2), "这是 $\\angle BAC$。"), (degrees(t), "邻角互补。"))  # fmt: skip
    value = Fraction(2 * a * b, c)
    return ask(rf"菱形 $ABCD$ 的对角线 $AC={2 * b}$，$BD={2 * a}$，$DH\perp AB$ 于点 $H$，则 $DH=$____。", fraction(value), (said(f"边长 $AB$ 的平方是 ${a}^2+{b}^2={c * c}$，$AB={c}$。", name="菱形的性质"), said(rf"面积用两种方法表示：$\frac{{1}}{{2}}\times {2 * b}\times {2 * a}={c}\times DH$。", name="等面积法"), said(f"$DH={fraction(value)}$。")), lambda: fraction(Fraction(4 * a * b, 2) / c), (fraction(2 * value), "面积忘了除以2。"), (c, "这是边长。"), (fraction(value / 2), "多除了一次2。"), pictures=picture)  # fmt: skip


SQUARE: tuple[Fact, ...] = (
    ("四条边相等的四边形是正方形。", False, "那是菱形。"), ("对角线相等的菱形是正方形。", True, "菱形又是矩形。"), ("对角线互相垂直的矩形是正方形。", True, "矩形又是菱形。"), ("对角线互相垂直且相等的四边形是正方形。", False, "还要互相平分。"), ("顺次连接矩形各边中点得到的四边形是矩形。", False, "得到菱形。"), ("顺次连接菱形各边中点得到的四边形是矩形。", True, "对角线互相垂直，中点四边形的邻边垂直。"), ("正方形既是矩形，又是菱形。", True, "它具有两者的全部性质。"), ("顺次连接任意四边形各边中点得到的四边形是平行四边形。", True, "由中位线定理得到。"),
)  # fmt: skip


def square(dice: Dice, level: int) -> Draft:
    """Diagonals, an isosceles triangle inside, two squares."""
    a = dice.integer(2, 12)
    if level == 1:
        back = dice.chance(50)
        if back:
            return ask(f"正方形的对角线长是 ${2 * a}$，则它的面积是____。", 2 * a * a, (said("正方形的面积等于对角线平方的一半。", name="正方形的性质"), said(rf"$\frac{{1}}{{2}}\times {2 * a}^2={2 * a * a}$。")), lambda: 4 * Fraction(a * a, 2), (4 * a * a, "忘了除以2。"), (a * a, "多除了一次2。"), (8 * a, "那是把对角线当成了边长的周长。"))  # fmt: skip
        return ask(f"正方形的边长是 ${a}$，则它的对角线长是____。", root(2 * a * a), (said(f"对角线的平方是 ${a}^2+{a}^2={2 * a * a}$。", name="勾股定理"), said(f"对角线长是 ${root(2 * a * a)}$。")), lambda: root(round((a * 2**0.5) ** 2)), (2 * a, "是平方的关系。"), (a * a, "这是面积。"), (root(3 * a * a), "是 $\\sqrt{2}$ 倍。"))  # fmt: skip
    if level == 2:
        return ask(r"$E$ 是正方形 $ABCD$ 的对角线 $AC$ 上的一点，$AE=AB$，则 $\angle EBC=$____。", degrees(Fraction(45, 2)), (said(r"对角线与边的夹角是 $45^\circ$，$\angle BAE=45^\circ$。", name="正方形的性质"), said(r"$AE=AB$，$\angle ABE=(180^\circ-45^\circ)\div 2=67.5^\circ$，$\angle EBC=90^\circ-67.5^\circ=22.5^\circ$。", name="等边对等角")), lambda: degrees(90 - Fraction(135, 2)), (degrees(Fraction(135, 2)), "这是 $\\angle ABE$。"), (degrees(45), "$E$ 不是中心。"), (degrees(30), "没有这样的关系。")) if dice.chance(25) else perimeter_square(dice)  # fmt: skip
    m = dice.integer(1, a)
    total = a * a + m * m
    return ask(rf"在正方形 $ABCD$ 中，点 $E$，$F$ 分别在 $BC$，$CD$ 上，$BE=CF={m}$，$AB={a + m}$，连接 $AE$，$BF$，则 $BF=$____。", root((a + m) ** 2 + m * m), (said(r"$AB=BC$，$\angle ABE=\angle BCF=90^\circ$，$BE=CF$，所以 $\triangle ABE\cong\triangle BCF$（SAS），$BF=AE$。", name="边角边"), said(f"$BF^2={a + m}^2+{m}^2={(a + m) ** 2 + m * m}$，$BF={root((a + m) ** 2 + m * m)}$。", name="勾股定理")), lambda: root(round(abs(complex(a + m, m)) ** 2)), (root(2 * (a + m) ** 2), "这是对角线的长。"), (a + 2 * m, "是平方的关系。"), (root(total) if total != (a + m) ** 2 + m * m else a, "直角边找错了。"))  # fmt: skip


def perimeter_square(dice: Dice) -> Draft:
    """A quarter of two overlapping squares, whatever the turn."""
    a = 2 * dice.integer(1, 8)
    value = a * a // 4
    return ask(f"两个边长都是 ${a}$ 的正方形 $ABCD$ 和 $OEFG$，点 $O$ 是正方形 $ABCD$ 的中心，正方形 $OEFG$ 绕点 $O$ 旋转，则两个正方形重叠部分的面积是____。", value, (said("由全等（角边角），重叠部分的面积不变，总等于正方形面积的四分之一。", name="角边角"), said(rf"$\frac{{1}}{{4}}\times {a}^2={value}$。")), lambda: (a // 2) * (a // 2), (a * a // 2, "应是四分之一。"), (a * a, "这是整个正方形的面积。"), (2 * a, "求的是面积。"))  # fmt: skip


TRAPEZIUM: tuple[Fact, ...] = (
    ("平行四边形是特殊的梯形。", False, "梯形只有一组对边平行。"), ("等腰梯形的两条对角线相等。", True, "由全等可以证明。"), ("等腰梯形同一底上的两个角相等。", True, "这是等腰梯形的性质。"), ("一组对边平行的四边形是梯形。", False, "另一组对边还要不平行。"), ("等腰梯形的对角线互相平分。", False, "互相平分的是平行四边形。"), ("等腰梯形是轴对称图形。", True, "对称轴过两底的中点。"), ("直角梯形的四个角都是直角。", False, "只有两个直角。"),
)  # fmt: skip


def trapezium(dice: Dice, level: int) -> Draft:
    """Heights, legs and angles of isosceles and right trapeziums."""
    a, b, c = dice.pick(TRIPLES[:5])
    top = dice.integer(3, 9)
    if level == 1:
        t = dice.integer(50, 80)
        return ask(rf"等腰梯形 $ABCD$ 中，$AD\parallel BC$，$\angle B={degrees(t)}$，则 $\angle D=$____。", degrees(180 - t), (said(r"同一底上的两个角相等，$\angle C=\angle B$。", name="等腰梯形的性质"), said(rf"$AD\parallel BC$，$\angle D=180^\circ-\angle C={degrees(180 - t)}$。")), lambda: degrees(Fraction(360 - 2 * t, 2)), (degrees(t), "$\\angle D$ 与 $\\angle C$ 互补。"), (degrees(90 - t), "没有直角。"), (degrees(2 * t), "没有这样的关系。"))  # fmt: skip
    if level == 2:
        return ask(rf"等腰梯形 $ABCD$ 中，$AD\parallel BC$，$AD={top}$，$BC={top + 2 * a}$，$AB={c}$，则梯形的高是____。", b, (said(f"作两条高，把下底分成 ${a}$，${top}$，${a}$ 三段。", name="作高"), said(f"高的平方是 ${c}^2-{a}^2={b * b}$，高是 ${b}$。", name="勾股定理")), lambda: isqrt(c * c - ((top + 2 * a - top) // 2) ** 2), (c, "腰不是高。"), (a, "这是下底的一段。"), (root(c * c + a * a), "斜边弄错了。"))  # fmt: skip
    return ask(rf"直角梯形 $ABCD$ 中，$AD\parallel BC$，$\angle B=90^\circ$，$AD={top}$，$BC={top + a}$，$CD={c}$，则梯形的面积是____。", decimal(Fraction((2 * top + a) * b, 2)), (said(f"作 $DE\\perp BC$ 于点 $E$，$EC={top + a}-{top}={a}$，$DE^2={c}^2-{a}^2={b * b}$，$DE={b}$。", name="作高"), said(rf"面积是 $\frac{{1}}{{2}}\times ({top}+{top + a})\times {b}={decimal(Fraction((2 * top + a) * b, 2))}$。")), lambda: decimal(top * b + Fraction(a * b, 2)), (decimal(Fraction((2 * top + a) * c, 2)), "把腰当成了高。"), ((2 * top + a) * b, "忘了除以2。"), (top * b, "只算了长方形。"))  # fmt: skip


def moving(dice: Dice, level: int) -> Draft:
    """When do moving points make a parallelogram."""
    v, w = dice.pick(((1, 3), (1, 2), (2, 3), (1, 4), (2, 4)))
    t = dice.integer(2, 6)
    ad, bc = 0, 0
    if level == 3:
        bc = (v + w) * t
        ad = v * t + dice.integer(4, 9)
        ad = max(ad, bc - 3)
        return ask(rf"在四边形 $ABCD$ 中，$AD\parallel BC$，$AD={ad}$ cm，$BC={bc}$ cm，点 $P$ 从点 $A$ 出发，以每秒 {v} cm 的速度沿 $AD$ 向点 $D$ 运动；同时点 $Q$ 从点 $C$ 出发，以每秒 {w} cm 的速度沿 $CB$ 向点 $B$ 运动，一点到达终点时，另一点也停止。经过____秒，四边形 $ABQP$ 是平行四边形。", t, (said(r"$AP\parallel BQ$，当 $AP=BQ$ 时，四边形 $ABQP$ 是平行四边形。", name="平行四边形的判定"), said(f"设经过 $t$ 秒，$AP={v}t$，$BQ={bc}-{w}t$。".replace("=1t", "=t").replace("-1t", "-t")), said(f"${v}t={bc}-{w}t$，解得 $t={t}$。".replace("$1t=", "$t="))), lambda: next(n for n in range(1, 99) if v * n == bc - w * n), (fraction(Fraction(ad, v + w)) if ad != bc else t + 1, "把 $AD$ 当成了 $BC$。"), (fraction(Fraction(bc, w)), "这是点 $Q$ 到终点的时间。"), (t + 2, "方程列错了。"))  # fmt: skip
    ad = (v + w) * t + 2 * (v + w)
    first = t + 2
    late = w * first
    return ask(rf"在四边形 $ABCD$ 中，$AD\parallel BC$，$\angle B=90^\circ$，$AD={ad}$ cm，$BC={ad + late}$ cm，点 $P$ 从点 $A$ 出发，以每秒 {v} cm 的速度沿 $AD$ 向点 $D$ 运动；同时点 $Q$ 从点 $C$ 出发，以每秒 {w} cm 的速度沿 $CB$ 向点 $B$ 运动，一点到达终点时，另一点也停止。经过____秒，四边形 $PQCD$ 是平行四边形。", first, (said(r"$PD\parallel QC$，当 $PD=QC$ 时，四边形 $PQCD$ 是平行四边形。", name="平行四边形的判定"), said(f"设经过 $t$ 秒，$PD={ad}-{v}t$，$QC={w}t$。".replace("-1t", "-t")), said(f"${ad}-{v}t={w}t$，解得 $t={first}$。".replace("-1t", "-t"))), lambda: next(n for n in range(1, 99) if ad - v * n == w * n), (fraction(Fraction(ad + late, v + w)), "那是四边形 $ABQP$ 为矩形的时刻。"), (first + 2, "方程列错了。"), (fraction(Fraction(ad, v)) if v != v + w else 1, "这是点 $P$ 到终点的时间。"))  # fmt: skip


RECIPES: tuple[Recipe, ...] = (
    *facts("geo.quadrilateral.property", PROPERTY, "平行四边形的性质"),
    Recipe("geo.quadrilateral.property", "values", "fill", (1, 2, 3), parallelogram),
    Recipe(
        "geo.quadrilateral.property", "values-choice", "choice", (1, 2, 3), padded(parallelogram)
    ),
    *facts("geo.quadrilateral.judge", JUDGE, "平行四边形的判定"),
    cases("geo.quadrilateral.judge", "which", JUDGES, "平行四边形的判定"),
    *facts("geo.quadrilateral.midline", MIDLINE, "三角形中位线"),
    Recipe("geo.quadrilateral.midline", "lengths", "fill", (1, 2, 3), midline),
    *facts("geo.quadrilateral.rectangle", RECTANGLE, "矩形"),
    Recipe("geo.quadrilateral.rectangle", "values", "fill", (1, 2, 3), rectangle),
    *facts("geo.quadrilateral.median", MEDIAN, "斜边上的中线"),
    Recipe("geo.quadrilateral.median", "values", "fill", (1, 2, 3), median),
    *facts("geo.quadrilateral.rhombus", RHOMBUS, "菱形"),
    Recipe("geo.quadrilateral.rhombus", "values", "fill", (1, 2, 3), rhombus_values),
    Recipe(
        "geo.quadrilateral.rhombus", "values-choice", "choice", (1, 2, 3), padded(rhombus_values)
    ),
    *facts("geo.quadrilateral.square", SQUARE, "正方形"),
    Recipe("geo.quadrilateral.square", "values", "fill", (1, 2, 3), square),
    *facts("geo.quadrilateral.trapezium", TRAPEZIUM, "梯形"),
    Recipe("geo.quadrilateral.trapezium", "values", "fill", (1, 2, 3), trapezium),
    Recipe("geo.quadrilateral.moving", "moments", "fill", (3, 4), moving),
    *checked("geo.quadrilateral.moving", "moments", (3, 4), moving),
)
