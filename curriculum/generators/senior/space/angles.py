"""Angles and distances in cuboids and pyramids, found by drawing them: translated lines, shadows."""

from fractions import Fraction
from math import acos, asin, degrees, sqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, root
from curriculum.generators.recipe import Draft
from curriculum.generators.senior.functions.notation import surd
from curriculum.generators.senior.space.places import (
    CUBOID,
    Places,
    cuboid,
    dot,
    normal,
    quotient_root,
    sketch,
    square_root,
    vector,
)
from curriculum.generators.working import said, slips
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
            said(f"${sides[0]}^2={squares[0]}$，${sides[1]}^2={squares[1]}$，${sides[2]}^2={squares[2]}$。", name="勾股定理"),
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
