"""Angles and distances reckoned in coordinates, and a place that is looked for."""

from fractions import Fraction
from math import acos, asin, degrees, sqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.senior.space.angles import SOLID, boxed, drawn
from curriculum.generators.senior.space.components import A, B, any_triple, product_text
from curriculum.generators.senior.space.places import (
    dot,
    minus,
    plus,
    quotient_root,
    shown,
    square_root,
    triple,
    vector,
)
from curriculum.generators.working import said, slips
from engine.values import Step


def angle_of(dice: Dice, level: int) -> Draft:
    """The sine of the angle of a line and a plane, or the cosine of two lines, from their vectors."""
    u, n = any_triple(dice, 3), any_triple(dice, 3)
    for _ in range(8):
        if dot(u, n) and dot(u, n) ** 2 != dot(u, u) * dot(n, n):
            break
        u, n = any_triple(dice, 3), any_triple(dice, 3)
    else:
        u, n = triple(1, 2, 2), triple(2, 0, 1)
    lines = level == 2
    product, lengths = dot(u, n), dot(u, u) * dot(n, n)
    value = quotient_root(abs(product), lengths)
    other = square_root(1 - product * product / lengths)
    steps: tuple[Step, ...] = (
        said(f"${A}\\cdot{B}={product_text(u, n)}={fraction(product)}$。", name="数量积"),
        said(f"$|{A}|={square_root(dot(u, u))}$，$|{B}|={square_root(dot(n, n))}$。", name="模"),
        said(
            f"异面直线所成的角不超过 $90^\\circ$，余弦值取绝对值，是 ${value}$。" if lines
            else f"线面角的正弦等于方向向量与法向量夹角余弦的绝对值，是 ${value}$。", name="取绝对值",
        ),
    )  # fmt: skip
    wrong = slips(
        value,
        (f"-{value}", "没有取绝对值。"),
        (other, "正弦和余弦弄反了。"),
        (quotient_root(abs(product), dot(u, u)), "漏了一个向量的模。"),
        (quotient_root(abs(product), dot(n, n)), "漏了一个向量的模。"),
        (fraction(abs(product) / lengths), "模没有开方。"),
    )

    def again() -> str:
        angle = (
            acos(abs(float(product)) / sqrt(lengths))
            if lines
            else asin(abs(float(product)) / sqrt(lengths))
        )
        degree = degrees(angle)
        square = product * product / lengths
        return held(value, 0 < degree < 90 and square_root(square) == value)

    if lines:
        statement = f"异面直线 $l$，$m$ 的方向向量分别是 ${A}={shown(u)}$，${B}={shown(n)}$，则 $l$ 与 $m$ 所成角的余弦值是____。"
    else:
        statement = rf"直线 $l$ 的方向向量是 ${A}={shown(u)}$，平面 $\alpha$ 的法向量是 ${B}={shown(n)}$，则 $l$ 与 $\alpha$ 所成角的正弦值是____。"
    return Draft(statement, value, steps, again, distractors=wrong[:4])


def folded(dice: Dice, level: int) -> Draft:
    """The cosine of the angle between two planes, from their normals."""
    u, n = any_triple(dice, 3), any_triple(dice, 3)
    for _ in range(8):
        if dot(u, n) and dot(u, n) ** 2 != dot(u, u) * dot(n, n):
            break
        u, n = any_triple(dice, 3), any_triple(dice, 3)
    else:
        u, n = triple(1, 2, 2), triple(2, 0, 1)
    product, lengths = dot(u, n), dot(u, u) * dot(n, n)
    sharp = quotient_root(abs(product), lengths)
    if level == 2:
        answer, asked = sharp, "平面 $\\alpha$ 与平面 $\\beta$ 的夹角的余弦值"
        last = f"两个平面的夹角不超过 $90^\\circ$，余弦值取绝对值，是 ${answer}$。"
    else:
        blunt = dice.chance(50)
        answer = f"-{sharp}" if blunt else sharp
        asked = f"若二面角 $\\alpha-l-\\beta$ 是{'钝' if blunt else '锐'}角，则它的余弦值"
        last = f"已知二面角是{'钝' if blunt else '锐'}角，所以余弦值是 ${answer}$。"
    steps: tuple[Step, ...] = (
        said(f"${A}\\cdot{B}={product_text(u, n)}={fraction(product)}$。", name="数量积"),
        said(f"$|{A}|={square_root(dot(u, u))}$，$|{B}|={square_root(dot(n, n))}$。", name="模"),
        said(last, name="判断锐钝"),
    )
    wrong = slips(
        answer,
        (f"-{sharp}" if answer == sharp else sharp, "没有判断锐角还是钝角。"),
        (square_root(1 - product * product / lengths), "求成了正弦。"),
        (quotient_root(abs(product), dot(u, u)), "漏了一个向量的模。"),
        (quotient_root(abs(product), dot(n, n)), "漏了一个向量的模。"),
        (fraction(abs(product) / lengths), "模没有开方。"),
    )

    def again() -> str:
        return held(answer, square_root(product * product / lengths) == answer.removeprefix("-"))

    return Draft(
        rf"平面 $\alpha$，$\beta$ 的法向量分别是 ${A}={shown(u)}$，${B}={shown(n)}$，{asked}是____。",
        answer, steps, again, distractors=wrong[:4],
    )  # fmt: skip


def away(dice: Dice, level: int) -> Draft:
    """The distance of a place from a plane with a known place and normal, or from a line."""
    lengths = ((1, 2, 2), (2, 1, -2), (2, -2, 1), (2, 3, 6), (0, 3, 4), (-1, 2, 2), (6, -2, 3))
    n = triple(*dice.pick(lengths))
    base, way = any_triple(dice, 3), any_triple(dice, 3)
    while not dot(way, n):
        way = plus(way, n)
    place = plus(base, way)
    if level == 2:
        product = abs(dot(way, n))
        answer = quotient_root(product, dot(n, n))
        steps: tuple[Step, ...] = (
            said(rf"$\overrightarrow{{AP}}={shown(way)}$，$\overrightarrow{{AP}}\cdot\vec{{n}}={fraction(dot(way, n))}$。", name="数量积"),
            said(rf"距离 $d=\frac{{|\overrightarrow{{AP}}\cdot\vec{{n}}|}}{{|\vec{{n}}|}}=\frac{{{fraction(product)}}}{{{square_root(dot(n, n))}}}={answer}$。", name="点到平面的距离"),
        )  # fmt: skip
        wrong = slips(answer, (fraction(product), "忘了除以法向量的模。"), (fraction(product / dot(n, n)), "除以了模的平方。"),
                      (square_root(dot(way, way)), "这是点 $A$ 到点 $P$ 的距离。"), (quotient_root(product + 1, dot(n, n)), "数量积算错了。"), (f"-{answer}", "距离没有取绝对值。"))  # fmt: skip

        def foot() -> str:
            at = plus(place, n, -dot(way, n) / dot(n, n))
            gap = minus(place, at)
            return held(
                answer, dot(minus(at, base), n) == 0 and square_root(dot(gap, gap)) == answer
            )

        return Draft(
            rf"平面 $\alpha$ 的一个法向量是 $\vec{{n}}={shown(n)}$，点 $A{shown(base)}$ 在平面 $\alpha$ 内，则点 $P{shown(place)}$ 到平面 $\alpha$ 的距离是____。",
            answer, steps, foot, distractors=wrong[:4],
        )  # fmt: skip
    along = dot(way, n) ** 2 / dot(n, n)
    square = dot(way, way) - along
    answer = square_root(square)
    steps = (
        said(rf"$\overrightarrow{{AP}}={shown(way)}$，它的平方是 ${fraction(dot(way, way))}$，在直线 $l$ 上的投影的平方是 ${fraction(along)}$。", name="投影"),
        said(rf"由勾股定理，距离是 $\sqrt{{{fraction(dot(way, way))}-{fraction(along)}}}={answer}$。", name="点到直线的距离"),
    )  # fmt: skip
    wrong = slips(answer, (square_root(along), "求成了投影的长。"), (square_root(dot(way, way)), "这是点 $A$ 到点 $P$ 的距离。"),
                  (square_root(dot(way, way) + along), "应该相减。"), (fraction(square), "忘了开方。"), (square_root(square + 1), "计算错了。"))  # fmt: skip

    def nearest() -> str:
        at = plus(base, n, dot(way, n) / dot(n, n))
        gap = minus(place, at)
        return held(answer, dot(gap, n) == 0 and square_root(dot(gap, gap)) == answer)

    return Draft(
        rf"直线 $l$ 经过点 $A{shown(base)}$，方向向量是 $\vec{{u}}={shown(n)}$，则点 $P{shown(place)}$ 到直线 $l$ 的距离是____。",
        answer, steps, nearest, distractors=wrong[:4],
    )  # fmt: skip


def searched(dice: Dice, level: int) -> Draft:
    """Where on an edge a place must lie so that two lines are perpendicular."""
    a, b = dice.integer(2, 6), dice.integer(2, 6)
    share = dice.pick(
        (Fraction(1, 2), Fraction(1, 3), Fraction(2, 3), Fraction(1, 4), Fraction(3, 4))
    )
    # P on CC₁ with CP = λ·h; BP ⟂ B₁C... chosen so that D₁P ⟂ BP for this share alone.
    h2 = Fraction(b * b) / (share * (1 - share)) if share != Fraction(1, 2) else Fraction(4 * b * b)
    # B₁P·BC₁ is used instead where the height would not be whole.
    h = round(sqrt(h2)) if round(sqrt(h2)) ** 2 == h2 else 0
    if h:
        opening, lines = rf"$AB={a}$，$AD={b}$，$AA_1={h}$", ("B_1P", "BP")
    else:
        top, bottom = share.numerator, share.denominator
        b, h = bottom, bottom
        b, h = bottom * dice.integer(1, 2), 0
        h = b * bottom // top if b * bottom % top == 0 else b * bottom
        # B₁C ⟂ BP with P on CC₁: CP·h = b².
        share = Fraction(b * b, h * h)
        opening, lines = rf"$AB={a}$，$AD={b}$，$AA_1={h}$", ("B_1C", "BP")
    places = boxed(a, b, h)
    if lines[0] == "B_1P":
        low = min(share, 1 - share)
        answer = fraction(Fraction(h) * low)
        steps: tuple[Step, ...] = (
            said(f"设 $CP=t$，其中 $0\\leqslant t\\leqslant {h}$，则 $\\overrightarrow{{BP}}\\cdot\\overrightarrow{{B_1P}}={b}^2+t(t-{h})$。", name="设参数"),
            said(f"令它等于 $0$，得 $t^2-{h}t+{b * b}=0$，较小的解是 $t={answer}$，在线段上。", name="求解并检验"),
        )  # fmt: skip
        asked = "且 $CP\\leqslant PC_1$，"
    else:
        answer = fraction(Fraction(h) * share)
        steps = (
            said(f"设 $CP=t$，其中 $0\\leqslant t\\leqslant {h}$，则 $\\overrightarrow{{B_1C}}\\cdot\\overrightarrow{{BP}}={b}^2-{h}t$。", name="设参数"),
            said(f"令它等于 $0$，得 $t={answer}$，不超过 ${h}$，点 $P$ 在线段上。", name="求解并检验"),
        )  # fmt: skip
        asked = ""
    value = Fraction(h) * (min(share, 1 - share) if lines[0] == "B_1P" else share)
    wrong = slips(
        answer,
        (fraction(Fraction(h) - value), "量成了 $PC_1$ 的长。"),
        (fraction(Fraction(h, 2)), "没有计算，直接取了中点。"),
        (fraction(Fraction(b)), "边长代错了。"),
        (fraction(Fraction(b * b)), "没有除以 $AA_1$ 的长。"),
        (fraction(Fraction(h)), "这是端点 $C_1$。"),
    )

    def again() -> str:
        at = plus(places["C"], triple(0, 0, 1), value)
        first = minus(at, places["B_1"]) if lines[0] == "B_1P" else vector(places, "B_1C")
        return held(answer, dot(first, minus(at, places["B"])) == 0 and 0 <= value <= h)

    return Draft(
        f"如图，在长方体 ${SOLID}$ 中，{opening}，点 $P$ 在棱 $CC_1$ 上，{asked}且 ${lines[0]}\\perp {lines[1]}$，则 $CP=$____。".replace("，且 $CP\\leqslant PC_1$，且", "，$CP\\leqslant PC_1$，且").replace("，且 $B_1C", "，且 $B_1C"),
        answer, steps, again, distractors=wrong[:4], pictures=(drawn(places),),
    )  # fmt: skip


RECIPES: tuple[Recipe, ...] = (
    Recipe("ag.spacevec.line-plane-angle", "vectors", "calculate", (2, 3), angle_of),
    Recipe("ag.spacevec.line-plane-angle", "vectors-choice", "choice", (2, 3), angle_of),
    Recipe("ag.spacevec.line-plane-angle", "vectors-fill", "fill", (2, 3), angle_of),
    Recipe("ag.spacevec.dihedral", "normals", "calculate", (2, 3), folded),
    Recipe("ag.spacevec.dihedral", "normals-choice", "choice", (2, 3), folded),
    Recipe("ag.spacevec.dihedral", "normals-fill", "fill", (2, 3), folded),
    Recipe("ag.spacevec.point-plane", "distance", "calculate", (2, 3), away),
    Recipe("ag.spacevec.point-plane", "distance-choice", "choice", (2, 3), away),
    Recipe("ag.spacevec.point-plane", "distance-fill", "fill", (2, 3), away),
    Recipe("ag.spacevec.explore", "perpendicular", "reverse", (4,), searched),
    Recipe("ag.spacevec.explore", "perpendicular-choice", "choice", (4,), searched),
)
