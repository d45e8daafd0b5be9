"""Congruent triangles, the bisector of an angle, ruler and compasses."""

from dataclasses import replace
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
from curriculum.generators.latex import decimal
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Make, Recipe
from curriculum.generators.working import said
from engine.plot.figures import figure
from engine.values import Distractor

CONCEPT: tuple[Fact, ...] = (
    ("面积相等的两个三角形全等。", False, "面积相等，形状可能不同。"), ("全等三角形的周长相等。", True, "对应边都相等。"), ("全等三角形的面积相等。", True, "能够完全重合。"), ("周长相等的两个三角形全等。", False, "三边不一定分别相等。"), ("形状相同的两个图形全等。", False, "大小也要相同。"), ("全等三角形对应边上的高相等。", True, "能够完全重合。"), ("两个等边三角形一定全等。", False, "边长可能不同。"), ("平移前后的两个图形全等。", True, "平移不改变形状和大小。"),
)  # fmt: skip


def matching(dice: Dice, level: int) -> Draft:
    """Corresponding sides and angles."""
    first, second = dice.picks(("ABC", "DEF", "MNP", "PQR", "XYZ"), 2)
    first, second = ("ABC", "DEF") if set(first) & set(second) else (first, second)
    order = dice.shuffled([0, 1, 2])
    one = "".join(first[k] for k in order)
    two = "".join(second[k] for k in order)
    start = rf"已知 $\triangle {one}\cong\triangle {two}$，"
    if level == 1:
        a, b, c = dice.integer(5, 7), dice.integer(8, 9), dice.integer(10, 12)
        side = {"ab": a, "bc": b, "ca": c}
        name = {
            "ab": (one[:2], two[:2]),
            "bc": (one[1:], two[1:]),
            "ca": (one[0] + one[2], two[0] + two[2]),
        }
        pick = dice.pick(("ab", "bc", "ca"))
        given = "，".join(f"${name[k][0]}={side[k]}$" for k in side)
        others = [side[k] for k in side if k != pick]
        return ask(f"{start}{given}，则 ${name[pick][1]}=$____。", side[pick], (said(f"对应顶点写在对应的位置上，${name[pick][1]}$ 的对应边是 ${name[pick][0]}$。", name="全等三角形的性质"), said(f"所以 ${name[pick][1]}={side[pick]}$。")), lambda: {x: side[k] for k, (_, x) in name.items()}[name[pick][1]], (others[0], "找错了对应边。"), (others[1], "找错了对应边。"), (a + b + c, "这是周长。"))  # fmt: skip
    if level == 2:
        p, q = dice.integer(35, 60), dice.integer(65, 80)
        r = 180 - p - q
        if r in (p, q):
            p, r = p + 1, r - 1
        sizes = (p, q, r)
        want = dice.integer(0, 2)
        known = [k for k in range(3) if k != 2]
        text = (
            f"{start}"
            + "，".join(rf"$\angle {one[k]}={degrees(sizes[k])}$" for k in known)
            + rf"，则 $\angle {two[want]}=$____。"
        )
        return ask(text, degrees(sizes[want]), (said(rf"$\angle {two[want]}$ 与 $\angle {one[want]}$ 是对应角，相等。", name="全等三角形的性质"), said(rf"$\angle {one[want]}={degrees(sizes[want])}$" + ("（由三角形内角和求出）。" if want == 2 else "。"))), lambda: degrees((p, q, single(lambda n: n + p + q == 180))[want]), (degrees(sizes[(want + 1) % 3]), "找错了对应角。"), (degrees(sizes[(want + 2) % 3]), "找错了对应角。"), (degrees(180 - sizes[want]), "求成了补角。"))  # fmt: skip
    ab, be = dice.integer(8, 14), dice.integer(2, 5)
    return ask(rf"如图，点 $B$，$E$，$C$，$F$ 依次在同一条直线上，$\triangle ABC\cong\triangle DEF$，$BF={ab + be}$，$EC={ab - be}$，则 $BE=$____。", be, (said(r"$\triangle ABC\cong\triangle DEF$，所以 $BC=EF$，都减去公共部分 $EC$，得 $BE=CF$。", name="全等三角形的性质"), said(f"$BE=({ab + be}-{ab - be})\\div 2={be}$。")), lambda: single(lambda n: 2 * n + ab - be == ab + be), (2 * be, "忘了除以2。"), (ab, "这是 $BC$ 的长。"), (be + 1, "算错了。"), pictures=(figure({"B": (0, 0), "E": (be, 0), "C": (ab, 0), "F": (ab + be, 0), "A": (ab * 0.4, ab * 0.6), "D": (ab * 0.4 + be, ab * 0.6)}, "BF AB AC DE DF"),))  # fmt: skip


RULES = {
    "SSS": "三边分别相等",
    "SAS": "两边和它们的夹角分别相等",
    "ASA": "两角和它们的夹边分别相等",
    "AAS": "两角和其中一角的对边分别相等",
    "HL": "直角三角形的斜边和一条直角边分别相等",
}
Known = tuple[str, str, str]
SETUPS: tuple[Known, ...] = (
    (r"$AB=CD$，$BC=DA$，连接 $AC$（$A$，$B$，$C$，$D$ 依次是四边形 $ABCD$ 的顶点），可证 $\triangle ABC\cong\triangle CDA$", "SSS", "$AC$ 是公共边，三边分别相等。"),
    (r"在 $\triangle ABC$ 中，$AB=AC$，$D$ 是 $BC$ 的中点，由 $AB=AC$，$BD=CD$，$AD=AD$，可证 $\triangle ABD\cong\triangle ACD$", "SSS", "三边分别相等。"),
    (r"在 $\triangle ABC$ 与 $\triangle DEF$ 中，$AB=DE$，$BC=EF$，$AC=DF$，可证 $\triangle ABC\cong\triangle DEF$", "SSS", "三边分别相等。"),
    (r"用尺规作一个角等于已知角，能说明两个角相等，是因为作图时得到的两个三角形全等", "SSS", "作图时截取了三组相等的线段。"),
    (r"线段 $AB$，$CD$ 相交于点 $O$，$OA=OB$，$OC=OD$，可证 $\triangle AOC\cong\triangle BOD$", "SAS", "对顶角是两边的夹角。"),
    (r"在 $\triangle ABC$ 中，$AB=AC$，$AD$ 平分 $\angle BAC$ 交 $BC$ 于点 $D$，由 $AB=AC$，$\angle BAD=\angle CAD$，$AD=AD$，可证 $\triangle ABD\cong\triangle ACD$", "SAS", "相等的角是两边的夹角。"),
    (r"在池塘外取一点 $C$，连接 $AC$ 并延长到 $D$，使 $CD=CA$，连接 $BC$ 并延长到 $E$，使 $CE=CB$，量出 $DE$ 的长就是 $A$，$B$ 间的距离，可证 $\triangle ABC\cong\triangle DEC$", "SAS", "对顶角是两边的夹角。"),
    (r"四边形 $ABCD$ 中，$AB\parallel CD$，$AB=CD$，连接 $AC$，可证 $\triangle ABC\cong\triangle CDA$", "SAS", "内错角相等，它是两边的夹角，$AC$ 是公共边。"),
    (r"一块三角形玻璃碎成几块，其中一块保留了完整的一条边和它两端的两个角，只带这一块就能配出同样的玻璃", "ASA", "两角和夹边确定一个三角形。"),
    (r"线段 $AD$，$BC$ 相交于点 $O$，$OA=OD$，$AB\parallel CD$，由 $\angle A=\angle D$，$OA=OD$，$\angle AOB=\angle DOC$，可证 $\triangle AOB\cong\triangle DOC$", "ASA", "边 $OA$，$OD$ 是两角的夹边。"),
    (r"四边形 $ABCD$ 中，$AB\parallel CD$，$AD\parallel BC$，连接 $AC$，由两组内错角相等和公共边 $AC$，可证 $\triangle ABC\cong\triangle CDA$", "ASA", "公共边是两角的夹边。"),
    (r"点 $D$ 在 $AB$ 上，点 $E$ 在 $AC$ 上，$AB=AC$，$\angle B=\angle C$，由公共角 $\angle A$，可证 $\triangle ABE\cong\triangle ACD$", "ASA", r"$AB$ 是 $\angle A$ 与 $\angle B$ 的夹边，$AC$ 是 $\angle A$ 与 $\angle C$ 的夹边。"),
    (r"$AD$ 平分 $\angle BAC$，$\angle B=\angle C$，由 $\angle BAD=\angle CAD$，$AD=AD$，可证 $\triangle ABD\cong\triangle ACD$", "AAS", "公共边 $AD$ 是相等的角 $\\angle B$，$\\angle C$ 的对边。"),
    (r"点 $P$ 在 $\angle AOB$ 的平分线上，$PD\perp OA$ 于点 $D$，$PE\perp OB$ 于点 $E$，由直角、平分得的角和公共边 $OP$，可证 $\triangle POD\cong\triangle POE$", "AAS", "公共边 $OP$ 是直角的对边。"),
    (r"在 $\triangle ABC$ 与 $\triangle DEF$ 中，$\angle A=\angle D$，$\angle B=\angle E$，$BC=EF$，可证 $\triangle ABC\cong\triangle DEF$", "AAS", "$BC$，$EF$ 是 $\\angle A$，$\\angle D$ 的对边。"),
    (r"$AC\perp BC$，$AD\perp BD$，垂足分别为 $C$，$D$，$AC=AD$，由公共边 $AB$，可证 $\mathrm{Rt}\triangle ABC\cong \mathrm{Rt}\triangle ABD$", "HL", "斜边是公共边，一条直角边相等。"),
    (r"在 $\triangle ABC$ 中，$AB=AC$，$AD\perp BC$ 于点 $D$，由 $AB=AC$，$AD=AD$，可证 $\mathrm{Rt}\triangle ABD\cong \mathrm{Rt}\triangle ACD$", "HL", "斜边相等，一条直角边公共。"),
    (r"点 $P$ 在 $\angle AOB$ 内部，$PD\perp OA$ 于点 $D$，$PE\perp OB$ 于点 $E$，$PD=PE$，由公共边 $OP$，可证 $\mathrm{Rt}\triangle POD\cong \mathrm{Rt}\triangle POE$", "HL", "斜边公共，一条直角边相等。"),
)  # fmt: skip


def rule(*only: str) -> Make:
    """Which criterion a proof uses, for setups of some criteria."""

    def made(dice: Dice, level: int) -> Draft:
        text, key, why = dice.pick([s for s in SETUPS if not only or s[1] in only])
        known = {entry: answer for entry, answer, _ in SETUPS}
        return Draft(
            f"{text}，判定全等的依据是____。（填“SSS”“SAS”“ASA”“AAS”或“HL”）", key, (said(why, name="全等的判定"), said(f"{RULES[key]}，依据是 {key}。")),
            lambda: known[text], distractors=tuple(Distractor(k, f"{k} 要求{RULES[k]}，与这里的条件不符。") for k in RULES if k != key),
        )  # fmt: skip

    return made


def rule_choice(*only: str) -> Make:
    """The same as a choice."""
    inner = rule(*only)

    def made(dice: Dice, level: int) -> Draft:
        draft = inner(dice, level)
        four = [
            entry
            for entry in draft.distractors
            if entry.latex != ("HL" if draft.answer != "HL" else "ASA")
        ][:3]
        text = draft.statement.split("____")[0] + "（　）"
        return replace(
            draft,
            statement=text,
            answer="",
            options=(draft.answer, *(e.latex for e in four)),
            distractors=tuple(four),
        )

    return made


ADD = (
    Case(r"已知 $AB=AD$，$AC$ 是 $\triangle ABC$ 与 $\triangle ADC$ 的公共边，添加下列一个条件，不能判定 $\triangle ABC\cong\triangle ADC$ 的是（　）", r"$\angle BCA=\angle DCA$", "这是“边边角”，不能判定全等。", ((r"$CB=CD$", "可用SSS判定。"), (r"$\angle BAC=\angle DAC$", "可用SAS判定。"), (r"$\angle B=\angle D=90^\circ$", "可用HL判定。"))),
    Case(r"在 $\triangle ABC$ 和 $\triangle DEF$ 中，$AB=DE$，$\angle B=\angle E$，添加下列一个条件，不能判定两个三角形全等的是（　）", r"$AC=DF$", "这是“边边角”，角不是夹角。", ((r"$BC=EF$", "可用SAS判定。"), (r"$\angle A=\angle D$", "可用ASA判定。"), (r"$\angle C=\angle F$", "可用AAS判定。"))),
    Case(r"在 $\triangle ABC$ 和 $\triangle DEF$ 中，$AB=DE$，$BC=EF$，要用“SAS”判定两个三角形全等，还需添加的条件是（　）", r"$\angle B=\angle E$", "夹角是两边的公共顶点处的角。", ((r"$\angle A=\angle D$", "它不是夹角。"), (r"$\angle C=\angle F$", "它不是夹角。"), (r"$AC=DF$", "那是用SSS判定。"))),
    Case(r"在 $\triangle ABC$ 和 $\triangle DEF$ 中，$\angle A=\angle D$，$\angle B=\angle E$，要用“ASA”判定两个三角形全等，还需添加的条件是（　）", "$AB=DE$", "夹边是两角顶点间的边。", (("$BC=EF$", "那是用AAS判定。"), ("$AC=DF$", "那是用AAS判定。"), (r"$\angle C=\angle F$", "三个角相等不能判定全等。"))),
    Case(r"在 $\triangle ABC$ 和 $\triangle DEF$ 中，$\angle C=\angle F=90^\circ$，$AC=DF$，要用“HL”判定两个三角形全等，还需添加的条件是（　）", "$AB=DE$", "斜边与一条直角边分别相等。", (("$BC=EF$", "那是用SAS判定。"), (r"$\angle A=\angle D$", "那是用ASA判定。"), (r"$\angle B=\angle E$", "那是用AAS判定。"))),
    Case(r"下列条件中，不能判定 $\triangle ABC\cong\triangle DEF$ 的是（　）", r"$\angle A=\angle D$，$\angle B=\angle E$，$\angle C=\angle F$", "三个角分别相等，大小可能不同。", (("$AB=DE$，$BC=EF$，$AC=DF$", "可用SSS判定。"), (r"$AB=DE$，$\angle B=\angle E$，$BC=EF$", "可用SAS判定。"), (r"$\angle A=\angle D$，$\angle B=\angle E$，$AB=DE$", "可用ASA判定。"))),
)  # fmt: skip


def wide(dice: Dice, level: int) -> Draft:
    """Lengths and angles from a proved congruence."""
    kind = dice.pick(("pond", "cross", "k"))
    if kind == "pond":
        x = dice.integer(12, 48)
        a, b = dice.integer(10, 30), dice.integer(10, 30)
        return ask(rf"为了测量池塘两端 $A$，$B$ 的距离，{dice.pick(('小明', '小红', '测量小组', '几位同学'))}在平地上取一个可以直接到达 $A$，$B$ 的点 $C$，$AC={a}$ 米，$BC={b}$ 米。连接 $AC$ 并延长到 $D$，使 $CD={a}$ 米；连接 $BC$ 并延长到 $E$，使 $CE={b}$ 米；量得 $DE={x}$ 米。$A$，$B$ 的距离是多少米？" if abs(a - b) < x < a + b else rf"测量池塘两端 $A$，$B$ 的距离时，在平地上取一点 $C$，连接 $AC$ 并延长到 $D$，使 $CD=CA$；连接 $BC$ 并延长到 $E$，使 $CE=CB$；量得 $DE={x}$ 米。$A$，$B$ 的距离是多少米？", rf"{x}\text{{米}}", (said(r"$CA=CD$，$\angle ACB=\angle DCE$（对顶角相等），$CB=CE$，所以 $\triangle ABC\cong\triangle DEC$（SAS）。", name="边角边"), said(rf"全等三角形的对应边相等，$AB=DE={x}$（米）。")), lambda: rf"{abs(-x)}\text{{米}}", (rf"{2 * x}\text{{米}}", "$DE$ 与 $AB$ 相等，不是一半。"), (rf"{a + b + 1 if a + b == x else a + b}\text{{米}}", "不能把两条边相加。"), (rf"{x // 2}\text{{米}}", "不必取一半。"))  # fmt: skip
    if kind == "cross":
        p, q = dice.integer(25, 50), dice.integer(55, 80)
        return ask(rf"点 $D$，$E$ 分别在 $AB$，$AC$ 上，$AB=AC$，$AD=AE$，$\angle A={degrees(p)}$，$\angle ABE={degrees(q - 30)}$，则 $\angle ADC=$____。", degrees(180 - p - q + 30), (said(r"$AB=AC$，$\angle A=\angle A$，$AE=AD$，所以 $\triangle ABE\cong\triangle ACD$（SAS）。", name="边角边"), said(rf"$\angle ACD=\angle ABE={degrees(q - 30)}$，$\angle ADC=180^\circ-{degrees(p)}-{degrees(q - 30)}={degrees(210 - p - q)}$。")), lambda: degrees(single(lambda n: n + p + q - 30 == 180)), (degrees(p + q - 30), "求成了外角。"), (degrees(180 - p), "只减了一个角。"), (degrees(q - 30), "找错了对应角。"))  # fmt: skip
    a, b = dice.integer(3, 9), dice.integer(10, 16)
    return ask(rf"在 $\triangle ABC$ 中，$\angle ACB=90^\circ$，$AC=BC$，直线 $l$ 经过点 $C$，且点 $A$，$B$ 在 $l$ 的同侧，$AD\perp l$ 于点 $D$，$BE\perp l$ 于点 $E$。若 $AD={a}$，$BE={b}$，则 $DE=$____。", a + b, (said(r"$\angle ACD+\angle BCE=90^\circ$，$\angle ACD+\angle CAD=90^\circ$，所以 $\angle CAD=\angle BCE$（同角的余角相等）。"), said(r"又 $\angle ADC=\angle CEB=90^\circ$，$AC=CB$，所以 $\triangle ACD\cong\triangle CBE$（AAS）。", name="角角边"), said(f"$CD=BE={b}$，$CE=AD={a}$，$DE=CD+CE={a + b}$。")), lambda: sum((a, b)), (b - a, "那是两点在异侧时的结果。"), (b, "这是 $CD$ 的长。"), (2 * b, "两段分别等于 $BE$ 和 $AD$。"))  # fmt: skip


def median_double(dice: Dice, level: int) -> Draft:
    """倍长中线: the range of a median; 截长补短: a sum."""
    if dice.chance(60):
        a, b = dice.integer(5, 9), dice.integer(2, 4)
        b = b + 1 if (a - b) % 2 and level == 3 else b
        low, high = Fraction(a - b, 2), Fraction(a + b, 2)
        text = rf"在 $\triangle ABC$ 中，$AB={a}$，$AC={b}$，$AD$ 是 $BC$ 边上的中线，则 $AD$ 的取值范围是____。"
        key = f"{decimal(low)}<AD<{decimal(high)}"
        return ask(text, key, (said(r"延长 $AD$ 到点 $E$，使 $DE=AD$，连接 $BE$，则 $\triangle ADC\cong\triangle EDB$（SAS），$BE=AC$。", name="倍长中线"), said(f"在 $\\triangle ABE$ 中，${a}-{b}<AE<{a}+{b}$，而 $AE=2AD$。", name="三角形三边的关系"), said(f"所以 ${decimal(low)}<AD<{decimal(high)}$。")), lambda: f"{decimal(Fraction(a, 2) - Fraction(b, 2))}<AD<{decimal(Fraction(a, 2) + Fraction(b, 2))}", (f"{a - b}<AD<{a + b}", "忘了 $AE$ 是 $AD$ 的2倍。"), (f"{decimal(low)}<AD<{a + b}", "右边没有取一半。"), (f"{b}<AD<{a}", "没有构造三角形。"))  # fmt: skip
    a, b = dice.integer(4, 8), dice.integer(2, 4)
    return ask(rf"在 $\triangle ABC$ 中，$\angle B=2\angle C$，$AD$ 平分 $\angle BAC$，交 $BC$ 于点 $D$，$AB={a}$，$BD={b}$，则 $AC=$____。", a + b, (said(r"在 $AC$ 上截取 $AE=AB$，连接 $DE$，则 $\triangle ABD\cong\triangle AED$（SAS）。", name="截长"), said(r"$DE=BD$，$\angle AED=\angle B=2\angle C$，又 $\angle AED=\angle C+\angle EDC$，所以 $\angle EDC=\angle C$，$EC=DE$。", name="等角对等边"), said(f"$AC=AE+EC=AB+BD={a}+{b}={a + b}$。")), lambda: sum((a, b)), (a, "只算了截取的一段。"), (a + 2 * b, "多加了一段。"), (2 * a, "没有这样的关系。"))  # fmt: skip


BISECTOR: tuple[Fact, ...] = (
    ("角的平分线上的点到角的两边的距离相等。", True, "这是角平分线的性质。"), ("点 $P$ 在角的平分线上，$D$，$E$ 是两边上任意的点，则 $PD=PE$。", False, "要 $PD$，$PE$ 分别垂直于两边。"), ("角的内部到角的两边距离相等的点在角的平分线上。", True, "这是性质的逆定理。"), ("三角形的三条角平分线交于一点，这点到三边的距离相等。", True, "由角平分线的性质得到。"), ("到三角形三边所在直线距离相等的点只有1个。", False, "内角平分线交点1个，外角平分线交点3个，共4个。"), ("到三角形三个顶点距离相等的点是三条角平分线的交点。", False, "是三边垂直平分线的交点。"),
)  # fmt: skip


def bisector_use(dice: Dice, level: int) -> Draft:
    """Distances and areas by the bisector's property."""
    h, ab, ac = dice.integer(2, 6), dice.integer(6, 12), dice.integer(4, 9)
    if level == 1:
        bc = h + dice.integer(3, 8)
        return ask(rf"在 $\triangle ABC$ 中，$\angle C=90^\circ$，$AD$ 平分 $\angle BAC$，交 $BC$ 于点 $D$，$BC={bc}$，$BD={bc - h}$，则点 $D$ 到 $AB$ 的距离是____。", h, (said("作 $DE\\perp AB$ 于点 $E$。$AD$ 是角平分线，$DC\\perp AC$，所以 $DE=DC$。", name="角平分线的性质"), said(f"$DC={bc}-{bc - h}={h}$，点 $D$ 到 $AB$ 的距离是 ${h}$。")), lambda: single(lambda n: n + bc - h == bc), (bc - h, "把线段 $BD$ 当成了距离。"), (bc, "这是 $BC$ 的长。"), (bc + h, "应相减。")) if bc - h > h else bisector_use(dice, 2)  # fmt: skip
    if level == 2:
        value = Fraction((ab + ac) * h, 2)
        return ask(rf"$AD$ 是 $\triangle ABC$ 的角平分线，$DE\perp AB$ 于点 $E$，$DE={h}$，$AB={ab}$，$AC={ac}$，则 $\triangle ABC$ 的面积是____。", decimal(value), (said(f"作 $DF\\perp AC$ 于点 $F$，则 $DF=DE={h}$。", name="角平分线的性质"), said(rf"面积是 $\frac{{1}}{{2}}\times {ab}\times {h}+\frac{{1}}{{2}}\times {ac}\times {h}={decimal(value)}$。")), lambda: decimal(Fraction(ab * h, 2) + Fraction(ac * h, 2)), (decimal(2 * value), "忘了除以2。"), (decimal(Fraction(ab * h, 2)), "只算了 $\\triangle ABD$。"), (decimal(Fraction(ab * ac, 2)), "角 $A$ 不是直角。"))  # fmt: skip
    p = dice.integer(10, 20) * 2
    return ask(rf"$\triangle ABC$ 的三条角平分线相交于点 $I$，点 $I$ 到 $BC$ 的距离是 ${h}$，$\triangle ABC$ 的周长是 ${p}$，则 $\triangle ABC$ 的面积是____。", p * h // 2, (said("角平分线的交点到三边的距离相等。", name="角平分线的性质"), said(rf"连接 $I$ 与三个顶点，面积是三个三角形面积的和：$\frac{{1}}{{2}}\times {p}\times {h}={p * h // 2}$。")), lambda: decimal(Fraction(h, 2) * sum((p // 2, p - p // 2))), (p * h, "忘了除以2。"), (p + h, "不能相加。"), (decimal(Fraction(p * h, 4)), "多除了一次2。"))  # fmt: skip


RULER = (
    Case("用尺规作一个角等于已知角，依据的判定方法是（　）", "SSS", "作图时得到三组相等的线段。", (("SAS", "作图时没有先得到角相等。"), ("ASA", "作图时没有先得到角相等。"), ("HL", "没有直角。"))),
    Case("用尺规作角的平分线，能说明平分的依据是（　）", "SSS", "两次以相同半径画弧，得三边分别相等。", (("SAS", "作图时没有先得到角相等。"), ("AAS", "作图时没有先得到角相等。"), ("HL", "没有直角。"))),
    Case("已知两边和它们的夹角，用尺规作三角形，通常的作图顺序是（　）", "先作一个角等于已知角，再在角的两边上截取两条线段，连接端点", "夹角在两边的公共端点处。", (("先作两条线段首尾相接，再画角", "角的位置不能随意画。"), ("先作一边，在这边的对面作角", "夹角作到了一边的对面。"), ("先用量角器画角，再截取线段", "尺规作图不用量角器。"))),
    Case("尺规作图所用的工具是（　）", "没有刻度的直尺和圆规", "这是尺规作图的规定。", (("刻度尺和圆规", "直尺没有刻度。"), ("三角板和圆规", "不用三角板。"), ("量角器和直尺", "不用量角器。"))),
    Case("作已知角的平分线时，分别以两个交点为圆心画弧，半径应（　）", "大于两交点间距离的一半，且两次相同", "这样两弧才相交，且得到的线段相等。", (("小于两交点间距离的一半", "两弧不相交。"), ("两次可以不同", "得到的线段不相等。"), ("等于角的大小", "半径是长度。"))),
    Case("过直线外一点用尺规作已知直线的平行线，常用的依据是（　）", "作一个角等于已知角，同位角相等，两直线平行", "过这点作截线，再作相等的同位角。", (("两直线平行，同位角相等", "这是性质，条件与结论反了。"), ("垂线段最短", "和长短无关。"), ("两点确定一条直线", "不能说明平行。"))),
)  # fmt: skip

RECIPES: tuple[Recipe, ...] = (
    *facts("geo.congruent.concept", CONCEPT, "全等形"),
    Recipe("geo.congruent.concept", "matching", "fill", (1, 2, 3), matching),
    Recipe("geo.congruent.concept", "matching-choice", "choice", (1, 2), matching),
    Recipe("geo.congruent.sss", "rule", "choice", (1,), rule_choice("SSS")),
    Recipe("geo.congruent.sas", "rule", "choice", (1,), rule_choice("SAS")),
    Recipe("geo.congruent.aas", "rule", "choice", (1,), rule_choice("ASA", "AAS")),
    Recipe("geo.congruent.hl", "rule", "choice", (1,), rule_choice("HL")),
    Recipe("geo.congruent.judge", "rule", "fill", (2,), rule()),
    cases("geo.congruent.judge", "add", ADD, "全等的判定", (2,)),
    Recipe("geo.congruent.judge", "use", "calculate", (3,), wide),
    Recipe("geo.congruent.auxiliary", "lines", "fill", (3, 4), median_double),
    Recipe("geo.congruent.auxiliary", "lines-mistake", "mistake", (3, 4), corrected(median_double)),
    Recipe("geo.congruent.auxiliary", "lines-choice", "choice", (3,), median_double),
    *facts("geo.congruent.angle-bisector", BISECTOR, "角平分线的性质"),
    Recipe("geo.congruent.angle-bisector", "use", "fill", (1, 2, 3), bisector_use),
    cases("geo.congruent.ruler-compass", "how", RULER, "尺规作图", (1,)),
)
