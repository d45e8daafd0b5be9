"""Angles and distances in cuboids and pyramids, found by drawing them: translated lines, shadows."""

from fractions import Fraction
from math import acos, asin, degrees, sqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import surd
from curriculum.generators.senior.space.places import (
    CUBOID,
    Places,
    cuboid,
    dot,
    minus,
    normal,
    quotient_root,
    sketch,
    square_root,
    triple,
    vector,
)
from curriculum.generators.working import said, slips
from engine.plot.figures import vertices_in
from engine.values import Picture, Step

SOLID = "ABCD-A_1B_1C_1D_1"


def box(a: int, b: int, h: int) -> str:
    """The opening of a problem on a cuboid: AB = a, AD = b, AA₁ = h."""
    if a == b == h:
        return f"如图，在棱长为 ${a}$ 的正方体 ${SOLID}$ 中，"
    if a == b:
        return f"如图，在正四棱柱 ${SOLID}$ 中，$AB={a}$，$AA_1={h}$，"
    return f"如图，在长方体 ${SOLID}$ 中，$AB={a}$，$AD={b}$，$AA_1={h}$，"


def boxed(a: int, b: int, h: int) -> Places:
    """Its corners: DA = b along x, DC = a along y."""
    return cuboid(b, a, h)


def drawn(places: Places, lines: str = "", dashed: str = "") -> Picture:
    """The cuboid with lines in sight and out of sight."""
    return sketch(places, CUBOID, lines=lines, dashed=dashed)


def cosine_square(places: Places, one: str, two: str) -> tuple[Fraction, Fraction]:
    """The scalar product of two named vectors, and the product of their squares."""
    u, v = vector(places, one), vector(places, two)
    return dot(u, v), dot(u, u) * dot(v, v)


def lines_apart(dice: Dice, level: int) -> Draft:
    """The angle between two skew lines of a cube or a cuboid, one of them translated."""
    if level == 2:
        one, two, moved, angle, why = dice.pick((
            ("A_1B", "B_1D_1", "$BD\\parallel B_1D_1$", 60, r"$\triangle A_1BD$ 的三边都是面对角线，是等边三角形"),
            ("A_1B", "AC", "$A_1C_1\\parallel AC$", 60, r"$\triangle A_1BC_1$ 的三边都是面对角线，是等边三角形"),
            ("AB_1", "BC_1", "$AD_1\\parallel BC_1$", 60, r"$\triangle AB_1D_1$ 的三边都是面对角线，是等边三角形"),
            ("AC", "BC_1", "$AD_1\\parallel BC_1$", 60, r"$\triangle ACD_1$ 的三边都是面对角线，是等边三角形"),
            ("A_1B", "CD", "$AB\\parallel CD$", 45, r"$\triangle A_1AB$ 是等腰直角三角形"),
            ("BC_1", "AA_1", "$BB_1\\parallel AA_1$", 45, r"$\triangle B_1BC_1$ 是等腰直角三角形"),
            ("AC", "B_1D_1", "$BD\\parallel B_1D_1$", 90, "正方形的对角线互相垂直"),
            ("A_1D", "BC_1", "$B_1C\\parallel A_1D$", 90, "正方形的对角线互相垂直"),
            ("AA_1", "BC", "$BB_1\\parallel AA_1$", 90, r"$BB_1\perp BC$"),
        ))  # fmt: skip
        a = dice.integer(1, 6)
        places = boxed(a, a, a)
        answer = rf"{angle}^\circ"
        steps: tuple[Step, ...] = (
            said(f"平移：{moved}，所以它们所成的角就是相交直线所成的角。", name="平移"),
            said(rf"{why}，所以所成的角是 ${answer}$。"),
        )
        wrong = slips(
            answer, *((rf"{other}^\circ", "平移后三角形认错了。") for other in (30, 45, 60, 90)),
            (rf"{180 - angle}^\circ" if angle != 90 else r"120^\circ", r"异面直线所成的角不超过 $90^\circ$。"),
        )  # fmt: skip

        def measured() -> str:
            product, lengths = cosine_square(places, one, two)
            return rf"{round(degrees(acos(abs(float(product)) / sqrt(lengths))))}^\circ"

        return Draft(
            f"{box(a, a, a)}异面直线 ${one}$ 与 ${two}$ 所成的角的大小是____。", answer, steps,
            measured, distractors=wrong, pictures=(drawn(places, f"{one} {two}"),),
        )  # fmt: skip
    a, b, h = dice.integer(1, 4), dice.integer(1, 4), dice.integer(1, 4)
    if level == 3 or a == b:
        if a == b == h:
            h += 1
        places = boxed(a, b, h)
        one, two, moved, sides, middle = dice.pick((
            ("A_1B", "AC", "A_1C_1\\parallel AC", ("A_1B", "A_1C_1", "BC_1"), a),
            ("A_1B", "B_1C", "A_1D\\parallel B_1C", ("A_1B", "A_1D", "BD"), h),
            ("AC", "BC_1", "AD_1\\parallel BC_1", ("AC", "AD_1", "CD_1"), b),
        ))  # fmt: skip
        squares = [dot(vector(places, s), vector(places, s)) for s in sides]
        value = quotient_root(middle * middle, squares[0] * squares[1])
        steps = (
            said(f"连接辅助线，${moved}$，所成的角就是 ${sides[0]}$ 与 ${sides[1]}$ 所成的角。", name="平移"),
            said(f"${sides[0]}$，${sides[1]}$，${sides[2]}$ 的平方分别是 ${squares[0]}$，${squares[1]}$，${squares[2]}$。", name="勾股定理"),
            said(rf"由余弦定理，余弦值是 $\frac{{{squares[0]}+{squares[1]}-{squares[2]}}}{{2\times {square_root(squares[0])}\times {square_root(squares[1])}}}={value}$。", name="余弦定理"),
        )  # fmt: skip
        product_sign = 1
    else:
        places = boxed(a, b, h)
        one, two = "BD_1", "AC"
        value = quotient_root(abs(a * a - b * b), (a * a + b * b) * (a * a + b * b + h * h))
        half, long = Fraction(a * a + b * b, 4), Fraction(a * a + b * b + h * h, 4)
        third = b * b + Fraction(h * h, 4)
        product_sign = 1 if b < a else -1
        raw = quotient_root(a * a - b * b, (a * a + b * b) * (a * a + b * b + h * h))
        steps = (
            said(r"设 $O$ 是 $AC$ 与 $BD$ 的交点，$M$ 是 $DD_1$ 的中点，则 $OM\parallel BD_1$，所成的角就是 $OM$ 与 $OA$ 所成的角。", name="中位线"),
            said(f"$OA^2={fraction(half)}$，$OM^2={fraction(long)}$，$AM^2={fraction(third)}$。", name="勾股定理"),
            said(rf"由余弦定理 $\cos\angle AOM={raw}$" + ("。" if a > b else rf"，是钝角，取它的补角，余弦值是 ${value}$。"), name="余弦定理"),
        )  # fmt: skip
    wrong = slips(
        value,
        (f"-{value}", "异面直线所成的角不能是钝角，余弦值不能为负。"),
        (quotient_root(a * a + 1, (a * a + h * h) * (a * a + b * b)), "余弦定理用错了。"),
        (quotient_root(h, a * a + b * b + h * h), "角找错了。"),
        (quotient_root(a, a * a + b * b + h * h), "角找错了。"),
        (quotient_root(1, a * a + b * b + 1), "边长算错了。"),
    )

    def again() -> str:
        product, lengths = cosine_square(places, one, two)
        return square_root(product * product / lengths) if product_sign else ""

    return Draft(
        f"{box(a, b, h)}异面直线 ${one}$ 与 ${two}$ 所成角的余弦值是____。", value, steps, again,
        distractors=wrong[:4], pictures=(drawn(places, f"{one} {two}"),),
    )  # fmt: skip


def line_on_plane(dice: Dice, level: int) -> Draft:
    """The angle between a line and a plane: its sine, tangent or size, by the shadow."""
    a, b, h = dice.integer(1, 5), dice.integer(1, 5), dice.integer(1, 5)
    if level == 2:
        a = b = h
        one, plane, shadow, angle, why = dice.pick((
            ("A_1B", "ABCD", "AB", 45, r"$AA_1\perp$ 平面 $ABCD$"),
            ("AD_1", "ABB_1A_1", "AA_1", 45, r"$A_1D_1\perp$ 平面 $ABB_1A_1$"),
            ("BC_1", "CDD_1C_1", "CC_1", 45, r"$BC\perp$ 平面 $CDD_1C_1$"),
            ("A_1B", "BDD_1B_1", "BO_1", 30, r"设 $O_1$ 是上底面的中心，$A_1O_1\perp B_1D_1$，$A_1O_1\perp BB_1$，所以 $A_1O_1\perp$ 平面 $BDD_1B_1$"),
            ("AA_1", "ABCD", "", 90, r"$AA_1\perp$ 平面 $ABCD$"),
            ("BC_1", "BDD_1B_1", "BO_1", 30, r"设 $O_1$ 是上底面的中心，$C_1O_1\perp B_1D_1$，$C_1O_1\perp BB_1$，所以 $C_1O_1\perp$ 平面 $BDD_1B_1$"),
        ))  # fmt: skip
        answer = rf"{angle}^\circ"
        last = (
            "直线垂直于平面，所成的角是直角" if angle == 90
            else rf"射影是 ${shadow}$，在直角三角形中，所成的角是 ${answer}$"
        )  # fmt: skip
        steps: tuple[Step, ...] = (said(f"{why}。", name="找垂线"), said(f"{last}。", name="射影"))
        wrong = slips(answer, *((rf"{other}^\circ", "射影找错了。") for other in (30, 45, 60, 90)))
        places = boxed(a, b, h)

        def sized() -> str:
            u, n = vector(places, one), normal(places, plane)
            return rf"{round(degrees(asin(abs(float(dot(u, n))) / sqrt(dot(u, u) * dot(n, n)))))}^\circ"

        extra = "BD B_1D_1" if plane == "BDD_1B_1" else ""
        return Draft(
            f"{box(a, b, h)}直线 ${one}$ 与平面 ${plane}$ 所成的角的大小是____。", answer, steps, sized,
            distractors=wrong, pictures=(drawn(places, f"{one} {extra}"),),
        )  # fmt: skip
    places = boxed(a, b, h)
    one = dice.pick(("AC_1", "BD_1", "A_1C", "B_1D"))
    plane, up = dice.pick((("ABCD", h), ("ABB_1A_1", b), ("ADD_1A_1", a)))
    square = a * a + b * b + h * h
    across = square - up * up
    tangent = dice.chance(50)
    answer = quotient_root(up, across if tangent else square)
    word = "正切" if tangent else "正弦"
    steps = (
        said(f"这个平面的垂线段长是 ${up}$，是棱长；直线在平面内的射影是面对角线，长是 ${root(across)}$。", name="射影"),
        said(f"体对角线长 $\\sqrt{{{a}^2+{b}^2+{h}^2}}={root(square)}$。", name="勾股定理"),
        said(rf"所以{word}值是 $\frac{{{up}}}{{{root(across if tangent else square)}}}={answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (surd(Fraction(1, square), across * square), "求成了余弦。"),
        (quotient_root(up, square if tangent else across), f"求成了{'正弦' if tangent else '正切'}。"),
        (surd(Fraction(1, up), across), "对边与邻边弄反了。"),
        (quotient_root(up, square - a * a if up != a else square - b * b), "射影找错了。"),
        (quotient_root(1, square + 1), "计算错了。"),
    )  # fmt: skip

    def again() -> str:
        u, n = vector(places, one), normal(places, plane)
        sine = dot(u, n) ** 2 / (dot(u, u) * dot(n, n))
        return square_root(sine / (1 - sine) if tangent else sine)

    return Draft(
        f"{box(a, b, h)}直线 ${one}$ 与平面 ${plane}$ 所成角的{word}值是____。", answer, steps, again,
        distractors=wrong[:4], pictures=(drawn(places, one),),
    )  # fmt: skip


def far_off(dice: Dice, level: int) -> Draft:
    """The distance from a corner to a plane: by the upright drawn, or by equal volumes."""
    if level == 2:
        a, b, h = dice.integer(1, 6), dice.integer(2, 7), dice.integer(2, 7)
        places = boxed(a, b, h)
        corner, plane, up, edge = dice.pick((
            ("A_1", "ABCD", h, "AA_1"), ("C", "ABB_1A_1", b, "CB"), ("B", "CDD_1C_1", b, "BC"),
            ("D_1", "ABB_1A_1", b, "D_1A_1"), ("C_1", "ADD_1A_1", a, "C_1D_1"), ("B", "ADD_1A_1", a, "AB"),
        ))  # fmt: skip
        answer = str(up)
        steps: tuple[Step, ...] = (
            said(f"长方体中，${edge}\\perp$ 平面 ${plane}$，垂足在这个平面内，所以 ${edge}$ 就是垂线段。", name="垂线段"),
            said(f"距离是 ${edge}={answer}$。"),
        )  # fmt: skip
        wrong = slips(
            answer, (root(a * a + b * b), "这条线段不垂直于平面。"), (root(up * up + h * h), "这条线段不垂直于平面。"),
            (root(a * a + b * b + h * h), "把体对角线当成了距离。"), (root(up * up + a * a + 1), "找错了线段。"),
        )  # fmt: skip
        name = f"点 ${corner}$ 到平面 ${plane}$ 的距离是____。"
    else:
        base, corner, plane = dice.pick((
            ("ABD", "A", "A_1BD"), ("BAC", "B", "AB_1C"), ("CBD", "C", "BC_1D"), ("DAC", "D", "ACD_1"),
        ))  # fmt: skip
        a, b, h = dice.integer(1, 4), dice.integer(1, 4), dice.integer(1, 4)
        if level == 3:
            a = b = dice.integer(1, 5)
            h = a if dice.chance(40) else dice.integer(1, 6)
        places = boxed(a, b, h)
        apex = f"{corner}_1"
        top = Fraction(a * b * h)
        square = Fraction(a * a * b * b + b * b * h * h + h * h * a * a)
        answer = quotient_root(top, square)
        area = square_root(square / 4)
        steps = (
            said(f"三棱锥 ${apex}-{base}$ 的高是 ${apex}{corner}={h}$，底面是直角三角形，体积是 $\\frac{{1}}{{3}}\\times\\frac{{1}}{{2}}\\times {a}\\times {b}\\times {h}={fraction(top / 6)}$。", name="换底"),
            said(f"三角形 ${plane}$ 的三边的平方是 ${a * a + b * b}$，${b * b + h * h}$，${a * a + h * h}$，由余弦定理可求得它的面积是 ${area}$。", name="求新底面的面积"),
            said(rf"设距离为 $d$，由体积相等，$\frac{{1}}{{3}}\times {area}\times d={fraction(top / 6)}$，得 $d={answer}$。".replace(r"\times 1\times d", r"\times d"), name="等体积法"),
        )  # fmt: skip
        wrong = slips(
            answer, (quotient_root(top, 4 * square), "求三角形面积时多乘了 $2$。"),
            (quotient_root(2 * top, square), "求三角形面积时又除以了 $2$。"),
            (quotient_root(a * h, a * a + h * h), "这条线段不垂直于平面。"),
            (quotient_root(h, a * a + b * b + h * h), "没有换底，底面积算错了。"),
            (quotient_root(top, 3 * square), r"体积公式的 $\frac{1}{3}$ 弄错了。"),
        )  # fmt: skip
        name = f"点 ${corner}$ 到平面 ${plane}$ 的距离是____。"

    def again() -> str:
        n = normal(places, plane)
        gap = minus(places[corner], places[vertices_in(plane)[0]])
        return quotient_root(abs(dot(gap, n)), dot(n, n))

    lines = "" if level == 2 else _triangle(plane)
    return Draft(
        box(a, b, h) + name, answer, steps, again, distractors=wrong[:4],
        pictures=(drawn(places, "", lines),),
    )  # fmt: skip


def _triangle(name: str) -> str:
    a, b, c = vertices_in(name)
    return f"{a}{b} {b}{c} {c}{a}"


def opened(dice: Dice, level: int) -> Draft:
    """A dihedral angle: in a cuboid along an edge or a diagonal, or in a regular pyramid."""
    if level == 2:
        a = dice.integer(1, 6)
        places = boxed(a, a, a)
        name, _, flat, angle, why = dice.pick((
            ("A_1-BC-A", "BC", "A_1BA", 45, r"$A_1B\perp BC$，$AB\perp BC$"),
            ("D_1-AB-D", "AB", "D_1AD", 45, r"$AD_1\perp AB$，$AD\perp AB$"),
            ("B-AA_1-C", "AA_1", "BAC", 45, r"$AB\perp AA_1$，$AC\perp AA_1$"),
            ("B-AA_1-D", "AA_1", "BAD", 90, r"$AB\perp AA_1$，$AD\perp AA_1$"),
            ("C_1-AD-C", "AD", "C_1DC", 45, r"$C_1D\perp AD$，$CD\perp AD$"),
        ))  # fmt: skip
        answer = rf"{angle}^\circ"
        steps: tuple[Step, ...] = (
            said(
                rf"{why}，所以 $\angle {flat}$ 是二面角 ${name}$ 的平面角。", name="二面角的平面角"
            ),
            said(f"所以二面角的大小是 ${answer}$。"),
        )
        wrong = slips(answer, *((rf"{t}^\circ", "平面角的两边没有都垂直于棱。") for t in (30, 45, 60, 90, 135)))  # fmt: skip

        def sized() -> str:
            corner, ridge_ends, other = name.split("-")
            n, m = normal(places, ridge_ends + corner), normal(places, ridge_ends + other)
            return rf"{round(degrees(acos(float(dot(n, m)) / sqrt(dot(n, n) * dot(m, m)))))}^\circ"

        return Draft(
            f"{box(a, a, a)}二面角 ${name}$ 的大小是____。", answer, steps, sized,
            distractors=wrong[:4], pictures=(drawn(places, _wing(name)),),
        )  # fmt: skip
    tangent = dice.chance(50)
    word = "正切" if tangent else "余弦"
    if level == 3:
        half, h = dice.integer(1, 5), dice.integer(1, 6)
        places = {"A": triple(half, -half, 0), "B": triple(half, half, 0), "C": triple(-half, half, 0),
                  "D": triple(-half, -half, 0), "P": triple(0, 0, h), "O": triple(0, 0, 0), "E": triple(half, 0, 0)}  # fmt: skip
        slant = half * half + h * h
        answer = fraction(Fraction(h, half)) if tangent else quotient_root(half, slant)
        steps = (
            said(r"设 $O$ 是底面的中心，$E$ 是 $AB$ 的中点，则 $PE\perp AB$，$OE\perp AB$，$\angle PEO$ 是所求二面角的平面角。", name="二面角的平面角"),
            said(rf"$OE={half}$，$PO={h}$，$PE={root(slant)}$。", name="勾股定理"),
            said(rf"在直角三角形 $POE$ 中，{word}值是 $\frac{{{h if tangent else half}}}{{{half if tangent else root(slant)}}}={answer}$。" if answer != (f"\\frac{{{h if tangent else half}}}{{{half if tangent else root(slant)}}}") else f"在直角三角形 $POE$ 中，{word}值是 ${answer}$。"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (quotient_root(h, 2 * half * half) if tangent else quotient_root(2 * half * half, 2 * (2 * half * half + h * h)), "用侧棱作角，侧棱不垂直于底边。"),
            (fraction(Fraction(half, h)) if tangent else quotient_root(h, slant), "边的比弄反了。" if tangent else "求成了正弦。"),
            (fraction(Fraction(h, 2 * half)) if tangent else quotient_root(2 * half, 4 * half * half + h * h), "底面的边心距是边长的一半。"),
            (quotient_root(h, slant + 1), "计算错了。"), (fraction(Fraction(h + 1, half + 2)), "计算错了。"),
        )  # fmt: skip
        text = f"如图，正四棱锥 $P-ABCD$ 的底面边长是 ${2 * half}$，高是 ${h}$，则侧面 $PAB$ 与底面 $ABCD$ 所成二面角的{word}值是____。"
        pictures = (sketch(places, "ABCD PAB PBC PCD PDA", dashed="PO OE", lines="PE"),)
        pair = ("ABP", "ABC")
    else:
        a, b, h = dice.integer(1, 4), dice.integer(1, 4), dice.integer(1, 4)
        places = boxed(a, b, h)
        foot = quotient_root(a * b, a * a + b * b)
        across = Fraction(a * a * b * b, a * a + b * b)
        answer = square_root(h * h / across) if tangent else square_root(across / (across + h * h))
        steps = (
            said(
                r"作 $AE\perp BD$，垂足为 $E$，连接 $A_1E$。$AA_1\perp$ 平面 $ABCD$，所以 $BD\perp AA_1$，$BD\perp$ 平面 $A_1AE$，$BD\perp A_1E$，$\angle A_1EA$ 是所求二面角的平面角。",
                name="二面角的平面角",
            ),
            said(
                rf"由面积，$AE=\frac{{AB\cdot AD}}{{BD}}={foot}$，$A_1A={h}$，$A_1E={square_root(across + h * h)}$。",
                name="等面积法",
            ),
            said(f"在直角三角形 $A_1AE$ 中，{word}值是 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (quotient_root(h, b * b) if tangent else quotient_root(b, b * b + h * h), "平面角的两边没有都垂直于棱。"),
            (quotient_root(h, a * a) if tangent else quotient_root(a, a * a + h * h), "平面角的两边没有都垂直于棱。"),
            (square_root(across / (h * h)) if tangent else square_root(h * h / (across + h * h)), "边的比弄反了。" if tangent else "求成了正弦。"),
            (quotient_root(2 * h, a * a + b * b) if tangent else square_root(Fraction(a * a + b * b, a * a + b * b + 4 * h * h)), "垂足不是底面的中心。"),
            (quotient_root(1, a * a + b * b + h * h + 1), "计算错了。"),
        )  # fmt: skip
        text = f"{box(a, b, h)}二面角 $A_1-BD-A$ 的{word}值是____。"
        pictures = (drawn(places, "A_1B", "BD A_1D"),)
        pair = ("BDA_1", "BDA")

    def again() -> str:
        n, m = normal(places, pair[0]), normal(places, pair[1])
        cosine = dot(n, m) ** 2 / (dot(n, n) * dot(m, m))
        return square_root(1 / cosine - 1 if tangent else cosine)

    return Draft(text, answer, steps, again, distractors=wrong[:4], pictures=pictures)


def _wing(name: str) -> str:
    corner, ridge, other = name.split("-")
    start, end = vertices_in(ridge)
    return f"{corner}{start} {corner}{end} {other}{start} {other}{end}"


RECIPES = (
    Recipe("ag.solid.skew-angle", "translate", "calculate", (2, 3, 4), lines_apart),
    Recipe("ag.solid.skew-angle", "translate-choice", "choice", (2, 3, 4), lines_apart),
    Recipe("ag.solid.line-plane-angle", "shadow", "calculate", (2, 3), line_on_plane),
    Recipe("ag.solid.line-plane-angle", "shadow-choice", "choice", (2, 3), line_on_plane),
    Recipe("ag.solid.distance", "volumes", "calculate", (2, 3, 4), far_off),
    Recipe("ag.solid.distance", "volumes-choice", "choice", (2, 3, 4), far_off),
    Recipe("ag.solid.dihedral", "plane-angle", "calculate", (2, 3, 4), opened),
    Recipe("ag.solid.dihedral", "plane-angle-choice", "choice", (2, 3, 4), opened),
)  # fmt: skip
