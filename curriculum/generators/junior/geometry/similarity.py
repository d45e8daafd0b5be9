"""Ratios, similar figures and triangles, homothety."""

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
from curriculum.generators.latex import fraction, linear_sum, over
from curriculum.generators.primary.answers import checked, corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import said
from engine.plot.figures import figure

RATIO: tuple[Fact, ...] = (
    (r"若 $\frac{a}{b}=\frac{c}{d}$，则 $ad=bc$。", True, "比例的基本性质。"), ("若 $a$ 与 $b$ 的比是2∶3，则 $a$ 一定是2，$b$ 一定是3。", False, "只知道比，不知道具体的值。"), (r"若 $3a=4b$（$a$，$b$ 不为0），则 $\frac{a}{b}=\frac{3}{4}$。", False, r"应是 $\frac{a}{b}=\frac{4}{3}$。"), ("线段1 cm，2 cm，3 cm，6 cm成比例。", True, "1×6=2×3。"), ("线段的比例中项可以是负数。", False, "线段的长是正数。"), ("线段2，3，4，5成比例。", False, "2×5≠3×4。"), ("求两条线段的比要先统一单位。", True, "单位相同，比才有意义。"),
)  # fmt: skip


def ratio(dice: Dice, level: int) -> Draft:
    """The fourth proportional, the mean, values of fractions of ratios."""
    p, q = dice.pick(((2, 3), (3, 4), (3, 5), (4, 5), (2, 5), (5, 7), (3, 7), (1, 3), (1, 4)))
    if level == 1:
        k = dice.integer(2, 6)
        if dice.chance(50):
            return ask(f"线段 $a$，$b$，$c$，$d$ 成比例，$a={p}$，$b={q}$，$c={p * k}$，则 $d=$____。", q * k, (said(rf"$\frac{{a}}{{b}}=\frac{{c}}{{d}}$，即 ${p}d={q}\times {p * k}$。".replace("$1d", "$d").replace("即 1d", "即 d"), name="比例的基本性质"), said(f"$d={q * k}$。")), lambda: single(lambda n: p * n == q * p * k), (fraction(Fraction(p * p * k, q)), "内项、外项弄错了。"), (p * k + q - p, "不是相差相等。"), (q + k, "没有按比例算。"))  # fmt: skip
        a, b = dice.pick(
            ((1, 4), (1, 9), (4, 9), (2, 8), (3, 12), (4, 16), (2, 18), (3, 27), (9, 16))
        )
        mean = single(lambda n: n * n == a * b)
        return ask(f"线段 $c$ 是线段 $a$，$b$ 的比例中项，$a={a}$，$b={b}$，则 $c=$____。", mean, (said(rf"$c^2=ab={a}\times {b}={a * b}$。", name="比例中项"), said(f"线段的长是正数，$c={mean}$。")), lambda: round((a * b) ** 0.5), (a * b, "忘了开平方。"), (rf"\pm {mean}", "线段的长不能是负数。"), (fraction(Fraction(a + b, 2)), "那是平均数。"))  # fmt: skip
    if level == 2:
        m, n = dice.pick(((1, 1), (1, -1), (2, 1), (1, 2), (2, -1), (3, -1)))
        top = linear_sum([(m, "a"), (n, "b")])
        value = Fraction(m * p + n * q, q)
        return ask(rf"已知 $\frac{{a}}{{b}}={over(p, q)}$，则 $\frac{{{top}}}{{b}}=$____。", fraction(value), (said(f"设 $a={p}k$，$b={q}k$（$k\\ne 0$）。".replace("=1k", "=k"), name="设比值"), said(rf"代入约去 $k$，得 ${fraction(value)}$。")), lambda: fraction(m * Fraction(p, q) + n), (fraction(Fraction(m * p - n * q, q)), "符号弄错了。"), (fraction(Fraction(m * p + n * q, p)), "分母代错了。"), (fraction(Fraction(m * q + n * p, q)), "$a$，$b$ 的比写反了。"))  # fmt: skip
    r = dice.integer(2, 8)
    total = dice.integer(2, 5) * (p + q + r)
    part = Fraction(total, p + q + r)
    return ask(rf"已知 $\frac{{a}}{{{p}}}=\frac{{b}}{{{q}}}=\frac{{c}}{{{r}}}$，且 $a+b+c={total}$，则 $c=$____。".replace(r"\frac{a}{1}", "a"), fraction(r * part), (said(f"设比值是 $k$，则 $a={p}k$，$b={q}k$，$c={r}k$。".replace("=1k", "=k"), name="设比值"), said(f"${p + q + r}k={total}$，$k={fraction(part)}$，$c={fraction(r * part)}$。")), lambda: fraction(Fraction(total) * r / (p + q + r)), (fraction(part), "求出的是 $k$。"), (fraction(q * part) if q != r else fraction(p * part), "求成了另一个。"), (fraction(Fraction(total, 3)), "不是平均分。"))  # fmt: skip


GOLDEN: tuple[Fact, ...] = (
    (r"黄金比是 $\frac{\sqrt{5}-1}{2}$。", True, "较长线段与全长的比，约为0.618。"), ("较短线段与全长的比是黄金比。", False, "较长线段与全长的比才是。"), ("一条线段有两个黄金分割点。", True, "关于中点对称。"), ("一条线段只有一个黄金分割点。", False, "有两个。"), ("点 $C$ 是线段 $AB$ 的黄金分割点，$AC>BC$，则 $AC^2=BC\\cdot AB$。", True, "较长线段是较短线段与全长的比例中项。"), ("黄金分割点就是线段的中点。", False, "分得的两段不相等。"),
)  # fmt: skip


def golden(dice: Dice, level: int) -> Draft:
    """The longer, the shorter part, and the distance of both points."""
    a = 2 * dice.integer(1, 10)
    h = a // 2
    long = rf"{h}\sqrt{{5}}-{h}" if h > 1 else r"\sqrt{5}-1"
    short = rf"{3 * h}-{h}\sqrt{{5}}" if h > 1 else r"3-\sqrt{5}"
    if level == 1:
        return ask(f"点 $C$ 是线段 $AB$ 的黄金分割点，$AC>BC$，$AB={a}$，则 $AC=$____。", long, (said(r"较长线段与全长的比是 $\frac{\sqrt{5}-1}{2}$。", name="黄金分割"), said(rf"$AC=\frac{{\sqrt{{5}}-1}}{{2}}\times {a}={long}$。")), lambda: rf"-{h}+{h if h > 1 else ''}\sqrt{{5}}", (short, "求成了较短的线段。"), (rf"{h if h > 1 else ''}\sqrt{{5}}+{h}", "黄金比记错了。"), (h, "黄金分割点不是中点。"))  # fmt: skip
    return ask(f"点 $C$ 是线段 $AB$ 的黄金分割点，$AC>BC$，$AB={a}$，则 $BC=$____。", short, (said(rf"$AC=\frac{{\sqrt{{5}}-1}}{{2}}\times {a}={long}$。", name="黄金分割"), said(f"$BC=AB-AC={short}$。")), lambda: rf"-{h if h > 1 else ''}\sqrt{{5}}+{3 * h}", (long, "求成了较长的线段。"), (h, "黄金分割点不是中点。"), (rf"{h if h > 1 else ''}\sqrt{{5}}+{3 * h}", "符号弄错了。"))  # fmt: skip


PARALLEL: tuple[Fact, ...] = (
    ("两条直线被一组平行线所截，所得的对应线段成比例。", True, "这是基本事实。"), ("被截得的线段的比等于平行线段本身的比。", False, "那是相似得到的，比的是另外的线段。"), (r"在 $\triangle ABC$ 中，$DE\parallel BC$（$D$，$E$ 在 $AB$，$AC$ 上），则 $\frac{AD}{DB}=\frac{AE}{EC}$。", True, "上比下等于上比下。"), (r"在 $\triangle ABC$ 中，$DE\parallel BC$（$D$，$E$ 在 $AB$，$AC$ 上），则 $\frac{AD}{DB}=\frac{DE}{BC}$。", False, r"应是 $\frac{AD}{AB}=\frac{DE}{BC}$。"), (r"在 $\triangle ABC$ 中，$DE\parallel BC$（$D$，$E$ 在 $AB$，$AC$ 上），则 $\frac{AD}{AB}=\frac{AE}{EC}$。", False, r"上比全要等于上比全：$\frac{AD}{AB}=\frac{AE}{AC}$。"), (r"在 $\triangle ABC$ 中，$DE\parallel BC$（$D$，$E$ 在 $AB$，$AC$ 上），则 $\frac{AD}{AB}=\frac{AE}{AC}$。", True, "上比全等于上比全。"),
)  # fmt: skip


def cut(dice: Dice, level: int) -> Draft:
    """Segments cut by parallels."""
    p, q, k = dice.integer(2, 5), dice.integer(3, 7), dice.integer(2, 4)
    p = p + 1 if p == q else p
    if level == 1:
        return ask(rf"直线 $l_1\parallel l_2\parallel l_3$，直线 $m$ 与它们依次交于点 $A$，$B$，$C$，直线 $n$ 与它们依次交于点 $D$，$E$，$F$。若 $AB={p}$，$BC={q}$，$DE={p * k}$，则 $EF=$____。", q * k, (said(r"$\frac{AB}{BC}=\frac{DE}{EF}$。", name="平行线分线段成比例"), said(rf"$\frac{{{p}}}{{{q}}}=\frac{{{p * k}}}{{EF}}$，$EF={q * k}$。")), lambda: single(lambda n: p * n == q * p * k), (fraction(Fraction(p * p * k, q)), "比例写反了。"), (p * k + q - p, "不是相差相等。"), ((p + q) * k, "求成了 $DF$。"))  # fmt: skip
    return ask(rf"在 $\triangle ABC$ 中，点 $D$，$E$ 分别在 $AB$，$AC$ 上，$DE\parallel BC$，$AD={p}$，$DB={q}$，$AC={(p + q) * k}$，则 $AE=$____。", p * k, (said(r"$\frac{AD}{AB}=\frac{AE}{AC}$。", name="平行线分线段成比例"), said(rf"$\frac{{{p}}}{{{p + q}}}=\frac{{AE}}{{{(p + q) * k}}}$，$AE={p * k}$。")), lambda: single(lambda n: n * q == p * ((p + q) * k - n), 300), (q * k, "求成了 $EC$。"), (fraction(Fraction(p * (p + q) * k, q)), "上比下与上比全写混了。"), (p + k, "没有按比例算。"))  # fmt: skip


POLYGONS: tuple[Fact, ...] = (
    ("所有的矩形都相似。", False, "长与宽的比可以不同。"), ("所有的正方形都相似。", True, "角相等，边成比例。"), ("所有的菱形都相似。", False, "角可以不同。"), ("全等图形是相似比为1的相似图形。", True, "全等是相似的特殊情形。"), ("对应角相等的两个多边形相似。", False, "对应边还要成比例。"), ("所有的等边三角形都相似。", True, "角都是60°，边成比例。"), ("所有的等腰三角形都相似。", False, "顶角可以不同。"), ("相似多边形的对应边成比例。", True, "这是相似多边形的性质。"),
)  # fmt: skip


def polygons(dice: Dice, level: int) -> Draft:
    """A side or an angle of similar polygons."""
    p, q = dice.pick(((2, 3), (3, 4), (3, 5), (4, 5), (1, 2), (2, 5)))
    k, m = dice.integer(2, 5), dice.integer(6, 9)
    if level == 1:
        return ask(f"四边形 $ABCD$ 与四边形 $EFGH$ 相似（对应顶点依次写出），$AB={p * k}$，$EF={q * k}$，$BC={p * m}$，则 $FG=$____。", q * m, (said(rf"相似比是 $\frac{{AB}}{{EF}}={over(p, q)}$。", name="相似多边形的性质"), said(rf"$\frac{{BC}}{{FG}}={over(p, q)}$，$FG={q * m}$。")), lambda: single(lambda n: n * p * k == q * k * p * m), (fraction(Fraction(p * p * m, q)), "相似比的顺序写反了。"), (p * m + (q - p) * k, "不是相差相等。"), (p * m, "两个图形不全等。"))  # fmt: skip
    a, b, c = dice.integer(60, 85), dice.integer(86, 100), dice.integer(101, 120)
    d = 360 - a - b - c
    return ask(rf"四边形 $ABCD$ 与四边形 $EFGH$ 相似（对应顶点依次写出），$\angle A={degrees(a)}$，$\angle B={degrees(b)}$，$\angle G={degrees(c)}$，则 $\angle H=$____。", degrees(d), (said(rf"对应角相等，$\angle C=\angle G={degrees(c)}$，$\angle H=\angle D$。", name="相似多边形的性质"), said(rf"$\angle D=360^\circ-{degrees(a)}-{degrees(b)}-{degrees(c)}={degrees(d)}$。")), lambda: degrees(single(lambda n: n + a + b + c == 360)), (degrees(a), "对应角找错了。"), (degrees(b), "对应角找错了。"), (degrees(180 - c), "没有互补的关系。"))  # fmt: skip


def parallel_similar(dice: Dice, level: int) -> Draft:
    """A shape and X shape."""
    p, q, k = dice.integer(2, 4), dice.integer(2, 6), dice.integer(2, 4)
    if dice.chance(50):
        return ask(rf"如图，在 $\triangle ABC$ 中，点 $D$，$E$ 分别在 $AB$，$AC$ 上，$DE\parallel BC$，$AD={p}$，$DB={q}$，$DE={p * k}$，则 $BC=$____。", (p + q) * k, (said(r"$DE\parallel BC$，所以 $\triangle ADE\sim\triangle ABC$。", name="A字形"), said(rf"$\frac{{DE}}{{BC}}=\frac{{AD}}{{AB}}=\frac{{{p}}}{{{p + q}}}$，$BC={(p + q) * k}$。")), lambda: single(lambda n: n * p == p * k * (p + q)), (q * k if q != p else q * k + 1, "用了 $AD:DB$，应是 $AD:AB$。"), (fraction(Fraction(p * p * k, p + q)), "比例写反了。"), (p * k + q, "没有按比例算。"), pictures=(figure({"A": (1.5, 3), "B": (0, 0), "C": (4, 0), "D": (0.75, 1.5), "E": (2.75, 1.5)}, "AB BC CA DE"),))  # fmt: skip
    r = dice.integer(3, 8)
    return ask(rf"如图，$AB\parallel CD$，$AD$ 与 $BC$ 相交于点 $O$，$OA={p}$，$OD={p * k}$，$AB={r}$，则 $CD=$____。", r * k, (said(r"$AB\parallel CD$，所以 $\triangle AOB\sim\triangle DOC$。", name="8字形"), said(rf"$\frac{{AB}}{{CD}}=\frac{{OA}}{{OD}}=\frac{{{p}}}{{{p * k}}}$，$CD={r * k}$。")), lambda: single(lambda n: n * p == r * p * k), (fraction(Fraction(r, k)), "比例写反了。"), (r + p * k - p, "不是相差相等。"), (r * (k + 1), "对应边写错了。"), pictures=(figure({"A": (0.6, 2.2), "B": (2.2, 2.2), "C": (0, 0), "D": (3, 0), "O": (1.4, 1.2)}, "AB CD AD BC"),))  # fmt: skip


JUDGE = (
    Case(r"在 $\triangle ABC$ 与 $\triangle DEF$ 中，$\angle A=\angle D$，下列条件不能判定两个三角形相似的是（　）", r"$\frac{AB}{DE}=\frac{BC}{EF}$", "相等的角不是夹角。", ((r"$\angle B=\angle E$", "两角分别相等，能判定。"), (r"$\angle C=\angle F$", "两角分别相等，能判定。"), (r"$\frac{AB}{DE}=\frac{AC}{DF}$", "两边成比例且夹角相等，能判定。"))),
    Case(r"点 $D$，$E$ 分别在 $\triangle ABC$ 的边 $AB$，$AC$ 上，下列条件不能判定 $\triangle ADE\sim\triangle ACB$ 的是（　）", r"$\frac{AD}{AC}=\frac{DE}{BC}$", "公共角 $\\angle A$ 不是这两组边的夹角。", ((r"$\angle ADE=\angle C$", "两角分别相等，能判定。"), (r"$\angle AED=\angle B$", "两角分别相等，能判定。"), (r"$\frac{AD}{AC}=\frac{AE}{AB}$", "两边成比例且夹角相等，能判定。"))),
    Case(r"点 $D$ 在 $\triangle ABC$ 的边 $AB$ 上，下列条件不能判定 $\triangle ACD\sim\triangle ABC$ 的是（　）", r"$\frac{AC}{CD}=\frac{AB}{BC}$", "公共角 $\\angle A$ 不是这两组边的夹角。", ((r"$\angle ACD=\angle B$", "两角分别相等，能判定。"), (r"$\angle ADC=\angle ACB$", "两角分别相等，能判定。"), (r"$AC^2=AD\cdot AB$", "两边成比例且夹角相等，能判定。"))),
    Case(r"$\triangle ABC$ 的三边长是4，5，6，下列三角形中与它相似的是（　）", "三边长是8，10，12的三角形", "三边成比例，比都是1∶2。", (("三边长是6，7，8的三角形", "三边不成比例。"), ("三边长是8，9，10的三角形", "三边不成比例。"), ("三边长是12，15，20的三角形", "三边不成比例。"))),
    Case("下列各组三角形一定相似的是（　）", "各有一个角是100°的两个等腰三角形", "100°只能是顶角，底角都是40°。", (("各有一个角是40°的两个等腰三角形", "40°可能是顶角，也可能是底角。"), ("两个直角三角形", "只有一组角相等。"), ("各有一个角是30°的两个等腰三角形", "30°可能是顶角，也可能是底角。"))),
    Case(r"$\triangle ABC$ 中，$AB=6$，$AC=8$，$\angle A=60^\circ$，下列三角形中与它相似的是（　）", "两边长是3，4，夹角是60°的三角形", "两边成比例且夹角相等。", (("两边长是3，4，夹角是30°的三角形", "夹角不相等。"), ("两边长是3，5，夹角是60°的三角形", "两边不成比例。"), ("两边长是4，6，夹角是60°的三角形", "两边不成比例。"))),
)  # fmt: skip
AA: tuple[Fact, ...] = (
    ("两角分别相等的两个三角形相似。", True, "这是相似的判定。"), ("有一个锐角相等的两个直角三角形相似。", True, "还有直角相等。"), ("有一个角相等的两个三角形相似。", False, "要两个角分别相等。"), ("顶角相等的两个等腰三角形相似。", True, "底角也分别相等。"), ("有一个角相等的两个等腰三角形相似。", False, "要同是顶角或同是底角。"), ("直角三角形斜边上的高分成的两个三角形都与原三角形相似。", True, "两角分别相等。"), ("两个直角三角形一定相似。", False, "锐角不一定相等。"),
)  # fmt: skip


def altitude(dice: Dice, level: int) -> Draft:
    """The altitude on the hypotenuse, and a common angle."""
    p, q = dice.pick(((1, 4), (1, 9), (4, 9), (2, 8), (3, 12), (4, 16), (2, 18), (9, 16), (3, 27)))
    h = single(lambda n: n * n == p * q)
    if level == 2:
        return ask(rf"在 $\triangle ABC$ 中，$\angle ACB=90^\circ$，$CD\perp AB$ 于点 $D$，$AD={p}$，$BD={q}$，则 $CD=$____。", h, (said(r"$\angle A=\angle BCD$，$\angle ADC=\angle CDB=90^\circ$，所以 $\triangle ACD\sim\triangle CBD$。", name="两角分别相等"), said(rf"$CD^2=AD\cdot BD={p}\times {q}={p * q}$，$CD={h}$。")), lambda: round((p * q) ** 0.5), (p * q, "忘了开平方。"), (fraction(Fraction(p + q, 2)), "那是斜边的一半。"), (q - p, "没有这样的关系。"))  # fmt: skip
    ab, k = dice.integer(2, 3), dice.integer(2, 4)
    ad = ab * ab
    return ask(rf"点 $D$ 在 $\triangle ABC$ 的边 $AB$ 上，$\angle ACD=\angle B$，$AD={ad}$，$AC={ab * k}$，则 $AB=$____。", k * k, (said(r"$\angle A=\angle A$，$\angle ACD=\angle B$，所以 $\triangle ACD\sim\triangle ABC$。", name="两角分别相等"), said(rf"$\frac{{AC}}{{AB}}=\frac{{AD}}{{AC}}$，$AC^2=AD\cdot AB$，即 ${ab * k}^2={ad}AB$，$AB={k * k}$。")), lambda: single(lambda n: n * ad == (ab * k) ** 2), (ab * k + ab, "没有按比例算。"), (fraction(Fraction(ab * k, ad)), "忘了平方。"), (k * k + ad, "多加了 $AD$。")) if k > ab else altitude(dice, 2)  # fmt: skip


JUDGE_FACTS: tuple[Fact, ...] = (
    ("两边成比例且有一个角相等的两个三角形相似。", False, "相等的角要是夹角。"), ("两边成比例且夹角相等的两个三角形相似。", True, "这是相似的判定。"), ("三边成比例的两个三角形相似。", True, "这是相似的判定。"), (r"$\triangle ABC$ 与 $\triangle DEF$ 相似，则一定有 $\angle A=\angle D$。", False, "没有用符号“∽”写出对应关系，要分类。"), ("全等三角形一定相似。", True, "相似比是1。"), ("相似三角形一定全等。", False, "大小可以不同。"),
)  # fmt: skip


def correspond(dice: Dice, level: int) -> Draft:
    """A point on a side makes a similar triangle: two ways."""
    ab, ac, ad = dice.pick(
        (
            (8, 6, 4),
            (9, 6, 3),
            (12, 9, 6),
            (10, 8, 5),
            (15, 10, 6),
            (16, 12, 8),
            (10, 6, 3),
            (8, 4, 1),
        )
    )
    one, two = Fraction(ad * ac, ab), Fraction(ad * ab, ac)
    return ask(rf"在 $\triangle ABC$ 中，$AB={ab}$，$AC={ac}$，点 $D$ 在 $AB$ 上，$AD={ad}$，点 $E$ 在边 $AC$ 上，若以 $A$，$D$，$E$ 为顶点的三角形与 $\triangle ABC$ 相似，则 $AE=$____。", f"{fraction(one)}或{fraction(two)}", (said(rf"$\triangle ADE\sim\triangle ABC$ 时，$\frac{{AD}}{{AB}}=\frac{{AE}}{{AC}}$，$AE={fraction(one)}$。", name="分类讨论"), said(rf"$\triangle ADE\sim\triangle ACB$ 时，$\frac{{AD}}{{AC}}=\frac{{AE}}{{AB}}$，所求的长是 ${fraction(two)}$。")), lambda: "或".join(fraction(Fraction(n, 60)) for n in range(1, 60 * ac + 1) if Fraction(n, 60) * ab == ad * ac or Fraction(n, 60) * ac == ad * ab), (fraction(one), "只按一种对应关系计算。"), (fraction(two), "只按一种对应关系计算。"), (f"{fraction(one)}或{ac}", "第二种对应关系的比例写错了。"))  # fmt: skip


PROPERTY: tuple[Fact, ...] = (
    ("相似三角形面积的比等于相似比。", False, "等于相似比的平方。"), ("相似三角形周长的比等于相似比。", True, "这是相似三角形的性质。"), ("相似三角形对应高的比等于相似比。", True, "对应线段的比都等于相似比。"), (r"两个相似三角形的面积比是 $4:9$，则周长比是 $4:9$。", False, r"相似比是 $2:3$，周长比是 $2:3$。"), ("把一个三角形的各边都扩大为原来的3倍，面积扩大为原来的9倍。", True, "面积的比是相似比的平方。"), ("等高的两个三角形的面积比等于底的比的平方。", False, "等于底的比。"),
)  # fmt: skip


def similar_ratio(dice: Dice, level: int) -> Draft:
    """Perimeters and areas of similar triangles."""
    p, q = dice.pick(((1, 2), (2, 3), (3, 4), (1, 3), (2, 5), (3, 5), (4, 5)))
    if level == 1:
        squared = dice.chance(60)
        return ask(f"两个相似三角形的相似比是 ${p}:{q}$，则它们的{'面积' if squared else '周长'}比是____。", f"{p * p}:{q * q}" if squared else f"{p}:{q}", (said("面积的比等于相似比的平方。" if squared else "周长的比等于相似比。", name="相似三角形的性质"), said(f"所以是 ${p * p if squared else p}:{q * q if squared else q}$。")), lambda: f"{Fraction(p, q) ** (2 if squared else 1)}".replace("/", ":"), (f"{p}:{q}" if squared else f"{p * p}:{q * q}", "面积比才是相似比的平方。"), (f"{2 * p + 1}:{2 * q - 1}" if q - p != 1 else f"{p}:{p + q}", "没有这样的关系。"), (f"{q}:{p}", "比的顺序写反了。"))  # fmt: skip
    k = dice.integer(1, 5)
    if level == 2:
        if dice.chance(50):
            return ask(rf"$\triangle ABC\sim\triangle DEF$，$AB:DE={p}:{q}$，$\triangle ABC$ 的面积是 ${p * p * k}$，则 $\triangle DEF$ 的面积是____。", q * q * k, (said(f"面积的比是 ${p}^2:{q}^2={p * p}:{q * q}$。", name="相似三角形的性质"), said(rf"${p * p * k}\div {p * p}\times {q * q}={q * q * k}$。")), lambda: fraction(Fraction(p * p * k) / Fraction(p, q) ** 2), (fraction(Fraction(p * q * k)), "面积比没有平方。"), (fraction(Fraction(p**4 * k, q * q)), "比写反了。"), (q * q * k + 1, "算错了。"))  # fmt: skip
        return ask(rf"两个相似三角形的面积比是 ${p * p}:{q * q}$，较小三角形的周长是 ${6 * p * k}$，则较大三角形的周长是____。", 6 * q * k, (said(f"相似比是 ${p}:{q}$，周长的比等于相似比。", name="相似三角形的性质"), said(rf"${6 * p * k}\div {p}\times {q}={6 * q * k}$。")), lambda: single(lambda n: n * p == 6 * p * k * q, 2000), (fraction(Fraction(6 * q * q * k, p)), "由面积比求相似比没有开方。"), (fraction(Fraction(6 * p * p * k, q)), "比写反了。"), (6 * p * k + q - p, "不是相差相等。"))  # fmt: skip
    area = (p * p) * k
    rest = q * q * k - area
    return ask(rf"在 $\triangle ABC$ 中，点 $D$，$E$ 分别在 $AB$，$AC$ 上，$DE\parallel BC$，$AD:DB={p}:{q - p}$，$\triangle ADE$ 的面积是 ${area}$，则四边形 $DBCE$ 的面积是____。", rest, (said(rf"$\triangle ADE\sim\triangle ABC$，相似比是 $AD:AB={p}:{q}$。", name="相似三角形的性质"), said(f"面积比是 ${p * p}:{q * q}$，$\\triangle ABC$ 的面积是 ${q * q * k}$。"), said(f"${q * q * k}-{area}={rest}$。")), lambda: fraction(Fraction(area) * (Fraction(q, p) ** 2 - 1)), (q * q * k, "求成了 $\\triangle ABC$ 的面积。"), (fraction(Fraction(area * (q - p) ** 2, p * p)), "用了 $AD:DB$，应是 $AD:AB$。"), (fraction(Fraction(area * q, p) - area), "面积比没有平方。"))  # fmt: skip


def shadows(dice: Dice, level: int) -> Draft:
    """Heights by shadows, poles, mirrors."""
    tall = dice.pick(("旗杆", "教学楼", "古塔", "大树", "路灯杆", "纪念碑", "信号塔"))
    if level == 1:
        pole, shade, k = dice.integer(1, 3), dice.integer(2, 4), dice.integer(4, 9)
        story = worded(
            dice,
            (
                f"同一时刻，高 {pole} 米的标杆的影长是 {shade} 米，{tall}的影长是 {shade * k} 米，",
                f"{pupil(dice)}在阳光下测得{tall}的影长是 {shade * k} 米，同时测得竖直放置的 {pole} 米长的木杆影长是 {shade} 米，",
                f"数学活动课上测量{tall}：竖直立一根 {pole} 米长的木棒，影长 {shade} 米；同一时刻{tall}的影长 {shade * k} 米。",
            ),
            f"{tall}的高是多少米？",
        )
        return ask(story, rf"{pole * k}\text{{米}}", (said("同一时刻，太阳光下物高与影长成比例。", name="相似三角形的应用"), said(rf"设高是 $x$ 米，$\frac{{{pole}}}{{{shade}}}=\frac{{x}}{{{shade * k}}}$，$x={pole * k}$。")), lambda: rf"{single(lambda n: n * shade == pole * shade * k)}\text{{米}}", (rf"{fraction(Fraction(shade * shade * k, pole)) if shade != pole else shade * k + 1}\text{{米}}", "比例写反了。"), (rf"{shade * k + pole}\text{{米}}", "不是相差相等。"), (rf"{shade * k - shade + pole + (1 if pole == shade else 0)}\text{{米}}", "没有按比例算。"))  # fmt: skip
    if level == 2:
        eye, near, k = (
            dice.pick((Fraction(8, 5), Fraction(3, 2))),
            dice.integer(2, 3),
            dice.integer(4, 8),
        )
        value = eye * k
        text = f"{dice.pick(('小明', '小红', '小华', '小刚'))}想测量{tall}的高，在地面上放一面平面镜，镜子离{tall}底部 {near * k} 米，他退到离镜子 {near} 米处，刚好从镜子里看到{tall}的顶端，眼睛离地面 {float(eye):g} 米，{tall}的高是多少米？"
        return ask(text, rf"{float(value):g}\text{{米}}", (said("入射角等于反射角，两个直角三角形相似。", name="两角分别相等"), said(rf"设高是 $x$ 米，$\frac{{x}}{{{float(eye):g}}}=\frac{{{near * k}}}{{{near}}}$，$x={float(value):g}$。")), lambda: rf"{float(Fraction(near * k, near) * eye):g}\text{{米}}", (rf"{float(value + eye):g}\text{{米}}", "不必再加眼高。"), (rf"{near * k}\text{{米}}", "这是距离。"), (rf"{float(eye * near):g}\text{{米}}", "比例写错了。"))  # fmt: skip
    pole, wall, k = dice.pick((2, 1)), dice.integer(1, 3), dice.integer(4, 9)
    tall_one = k * pole + wall
    return ask(f"同一时刻，竖直放置的 {pole} 米长的标杆的影长是 1 米，{tall}的影子一部分落在地面上，长 {k} 米，另一部分落在墙上，高 {wall} 米，{tall}的高是多少米？", rf"{tall_one}\text{{米}}", (said(f"过墙上影子的顶端作水平线，上面的一段与地面上的影长成比例：$\\frac{{x}}{{{k}}}=\\frac{{{pole}}}{{1}}$，$x={k * pole}$。", name="相似三角形的应用"), said(f"下面的一段等于墙上的影高：${k * pole}+{wall}={tall_one}$（米）。")), lambda: rf"{single(lambda n: n - wall == k * pole)}\text{{米}}", (rf"{k * pole}\text{{米}}", "漏加墙上的影高。"), (rf"{(k + wall) * pole if pole != 1 else k + 2 * wall}\text{{米}}", "墙上的影子不能与地面的影子一样算。"), (rf"{k * pole - wall}\text{{米}}", "应相加。"))  # fmt: skip


def models(dice: Dice, level: int) -> Draft:
    """The three equal angles on a line, the inscribed square, a moving point."""
    kind = dice.pick(("k", "square", "moving"))
    if kind == "k":
        be, cf, k = dice.integer(2, 4), dice.integer(2, 6), dice.integer(2, 4)
        ab = be * k
        ec = cf * k
        return ask(rf"在矩形 $ABCD$ 中，点 $E$ 在 $BC$ 上，点 $F$ 在 $CD$ 上，$AE\perp EF$，$AB={ab}$，$BE={be}$，$EC={ec}$，则 $CF=$____。", cf, (said(r"$\angle BAE+\angle AEB=90^\circ$，$\angle CEF+\angle AEB=90^\circ$，所以 $\angle BAE=\angle CEF$。", name="一线三等角"), said(rf"$\triangle ABE\sim\triangle ECF$，$\frac{{AB}}{{EC}}=\frac{{BE}}{{CF}}$，$CF={cf}$。")), lambda: single(lambda n: n * ab == be * ec), (fraction(Fraction(ab * ec, be)), "比例写反了。"), (fraction(Fraction(ab * be, ec)), "线段不在对应的位置上。"), (ec, "没有用相似。")) if cf <= ab else models(dice, level)  # fmt: skip
    if kind == "square":
        base, h = dice.pick(
            (
                (12, 8),
                (10, 15),
                (12, 6),
                (6, 3),
                (20, 30),
                (30, 20),
                (120, 80),
                (12, 4),
                (15, 10),
                (21, 28),
            )
        )
        value = Fraction(base * h, base + h)
        return ask(rf"一块三角形余料 $ABC$，$BC={base}$，高 $AD={h}$，把它加工成正方形零件，使正方形的一边在 $BC$ 上，其余两个顶点分别在 $AB$，$AC$ 上，则正方形的边长是____。", fraction(value), (said(rf"设边长是 $x$，小三角形的高是 ${h}-x$，它与 $\triangle ABC$ 相似。", name="相似三角形对应高的比"), said(rf"$\frac{{x}}{{{base}}}=\frac{{{h}-x}}{{{h}}}$，解得 $x={fraction(value)}$。")), lambda: fraction(1 / (Fraction(1, base) + Fraction(1, h))), (fraction(Fraction(h, 2)) if value != Fraction(h, 2) else h, "没有用相似。"), (fraction(Fraction(base, 2)) if value != Fraction(base, 2) else base, "没有用相似。"), (fraction(Fraction(base + h, 4)), "比例写错了。"))  # fmt: skip
    ab, bc = dice.pick(((6, 8), (12, 16), (8, 16), (6, 12), (9, 12)))
    one, two = Fraction(ab * bc, bc + 2 * ab), Fraction(ab * ab, ab + 2 * bc)
    return ask(rf"在 $\triangle ABC$ 中，$\angle B=90^\circ$，$AB={ab}$ cm，$BC={bc}$ cm，点 $P$ 从点 $A$ 出发沿 $AB$ 以每秒1 cm的速度向点 $B$ 运动，同时点 $Q$ 从点 $B$ 出发沿 $BC$ 以每秒2 cm的速度向点 $C$ 运动，一点到达终点时另一点也停止。若以 $P$，$B$，$Q$ 为顶点的三角形与 $\triangle ABC$ 相似，则运动的时间是____秒。", f"{fraction(one)}或{fraction(two)}", (said(f"设运动 $t$ 秒，$PB={ab}-t$，$BQ=2t$，$\\angle B$ 是公共角。", name="动点与相似"), said(rf"$\frac{{PB}}{{AB}}=\frac{{BQ}}{{BC}}$ 时，$\frac{{{ab}-t}}{{{ab}}}=\frac{{2t}}{{{bc}}}$，$t={fraction(one)}$。"), said(rf"$\frac{{PB}}{{BC}}=\frac{{BQ}}{{AB}}$ 时，所求的时间是 ${fraction(two)}$ 秒。")), lambda: "或".join(fraction(t) for t in sorted({Fraction(n, d) for d in (ab + 2 * bc, bc + 2 * ab) for n in range(1, d * min(ab, bc // 2))}, reverse=True) if (ab - t) * bc == 2 * t * ab or (ab - t) * ab == 2 * t * bc), (fraction(one), "只考虑了一种对应。"), (fraction(two), "只考虑了一种对应。"), (f"{fraction(one)}或{fraction(2 * two)}", "第二种情形算错了。"))  # fmt: skip


HOMOTHETY: tuple[Fact, ...] = (
    ("相似图形都是位似图形。", False, "位似图形的对应点连线还要经过同一点。"), ("位似图形一定是相似图形。", True, "位似是特殊的相似。"), ("位似图形对应点的连线经过位似中心。", True, "这是位似的性质。"), ("以同一点为位似中心、同一相似比，只能画出一个位似图形。", False, "在位似中心的同侧和异侧各有一个。"), ("位似图形的对应边平行（或在同一条直线上）。", True, "由相似得到。"), ("位似中心只能在图形的内部。", False, "可以在图形外部、内部或边上。"),
)  # fmt: skip


def homothety(dice: Dice, level: int) -> Draft:
    """Ratios of homothetic triangles."""
    p, q = dice.pick(((1, 2), (2, 3), (1, 3), (2, 5), (3, 5), (3, 4)))
    k = dice.integer(2, 6)
    if level == 1:
        return ask(rf"$\triangle ABC$ 与 $\triangle DEF$ 是以点 $O$ 为位似中心的位似图形，$OA:OD={p}:{q}$，$AB={p * k}$，则 $DE=$____。", q * k, (said("位似图形的相似比等于对应点到位似中心的距离的比。", name="位似"), said(rf"$AB:DE=OA:OD={p}:{q}$，$DE={q * k}$。")), lambda: single(lambda n: n * p == p * k * q), (fraction(Fraction(p * p * k, q)), "比写反了。"), (p * k + q - p, "不是相差相等。"), (q * q * k, "边的比不用平方。"))  # fmt: skip
    return ask(rf"$\triangle ABC$ 与 $\triangle DEF$ 是以点 $O$ 为位似中心的位似图形，点 $A$ 的对应点 $D$ 在线段 $OA$ 的延长线上，$OA:AD={p}:{q - p}$，则 $\triangle ABC$ 与 $\triangle DEF$ 的面积比是____。", f"{p * p}:{q * q}", (said(f"$OA:OD={p}:{q}$，这是相似比。", name="位似"), said(f"面积的比是 ${p * p}:{q * q}$。")), lambda: str(Fraction(p * p, q * q)).replace("/", ":"), (f"{p}:{q}", "面积比没有平方。"), (f"{p * p}:{(q - p) ** 2}" if (q - p) != q else "1:1", "用了 $OA:AD$，应是 $OA:OD$。"), (f"{q * q}:{p * p}", "比的顺序写反了。"))  # fmt: skip


def homothety_point(dice: Dice, level: int) -> Draft:
    """Points scaled about the origin, on both sides."""
    k = dice.integer(2, 3)
    shrink = dice.chance(50)
    x, y = k * dice.nonzero(-4, 4), k * dice.nonzero(-4, 4)
    y = y + k * 5 if abs(x) == abs(y) else y
    f = Fraction(1, k) if shrink else Fraction(k)
    u, v = int(x * f), int(y * f)
    told = f"缩小为原来的 $\\frac{{1}}{{{k}}}$" if shrink else f"放大为原来的 ${k}$ 倍"
    if level == 1:
        return ask(f"以原点 $O$ 为位似中心，将 $\\triangle ABC$ 在位似中心的同侧{told}，点 $A{point(x, y)}$ 的对应点的坐标是____。", point(u, v), (said(f"同侧的位似图形，坐标都乘 ${fraction(f)}$。", name="位似图形的坐标"), said(f"得 ${point(u, v)}$。")), lambda: point(Fraction(x) * f, Fraction(y) * f), (point(-u, -v), "那是异侧的对应点。"), (point(x + k, y + k), "坐标应乘，不是加。"), (point(u, y), "两个坐标都要乘。"))  # fmt: skip
    return ask(f"以原点 $O$ 为位似中心，将 $\\triangle ABC$ {told}，点 $A{point(x, y)}$ 的对应点的坐标是____。", f"{point(u, v)}或{point(-u, -v)}", (said(f"坐标都乘 ${fraction(f)}$（同侧）或 ${fraction(-f)}$（异侧）。", name="位似图形的坐标"), said(f"得 ${point(u, v)}$ 或 ${point(-u, -v)}$。")), lambda: "或".join(point(s * x * f, s * y * f) for s in (1, -1)), (point(u, v), "漏了位似中心另一侧的一点。"), (point(-u, -v), "漏了同侧的一点。"), (f"{point(u, v)}或{point(-u, v)}", "异侧时两个坐标都变号。"))  # fmt: skip


RECIPES: tuple[Recipe, ...] = (
    *facts("geo.similarity.ratio", RATIO, "比例"),
    Recipe("geo.similarity.ratio", "values", "fill", (1, 2, 3), ratio),
    *facts("geo.similarity.golden", GOLDEN, "黄金分割"),
    Recipe("geo.similarity.golden", "parts", "fill", (1, 2), golden),
    *facts("geo.similarity.parallel", PARALLEL, "平行线分线段成比例"),
    Recipe("geo.similarity.parallel", "cut", "fill", (1, 2), cut),
    *facts("geo.similarity.polygons", POLYGONS, "相似图形"),
    Recipe("geo.similarity.polygons", "values", "fill", (1, 2), polygons),
    Recipe("geo.similarity.parallel-similar", "lengths", "fill", (2,), parallel_similar),
    Recipe(
        "geo.similarity.parallel-similar",
        "lengths-mistake",
        "mistake",
        (2,),
        corrected(parallel_similar),
    ),
    Recipe("geo.similarity.parallel-similar", "lengths-choice", "choice", (2,), parallel_similar),
    *facts("geo.similarity.judge-aa", AA, "两角分别相等"),
    Recipe("geo.similarity.judge-aa", "lengths", "fill", (2, 3), altitude),
    *facts("geo.similarity.judge", JUDGE_FACTS, "相似三角形的判定"),
    cases("geo.similarity.judge", "which", JUDGE, "相似三角形的判定"),
    Recipe("geo.similarity.judge", "two-ways", "fill", (3,), correspond),
    *facts("geo.similarity.property", PROPERTY, "相似三角形的性质"),
    Recipe("geo.similarity.property", "values", "fill", (1, 2, 3), similar_ratio),
    Recipe("geo.similarity.property", "values-choice", "choice", (1, 2, 3), similar_ratio),
    Recipe("geo.similarity.apply", "heights", "word", (1, 2, 3), shadows),
    *checked("geo.similarity.apply", "heights", (1, 2, 3), shadows),
    Recipe("geo.similarity.models", "joined", "fill", (4,), models),
    *checked("geo.similarity.models", "joined", (4,), models),
    *facts("geo.similarity.homothety", HOMOTHETY, "位似"),
    Recipe("geo.similarity.homothety", "values", "fill", (1, 2), homothety),
    Recipe("geo.similarity.homothety-coordinates", "points", "fill", (1, 3), homothety_point),
    Recipe(
        "geo.similarity.homothety-coordinates",
        "points-mistake",
        "mistake",
        (1, 3),
        corrected(homothety_point),
    ),
    Recipe(
        "geo.similarity.homothety-coordinates", "points-choice", "choice", (1, 3), homothety_point
    ),
)
