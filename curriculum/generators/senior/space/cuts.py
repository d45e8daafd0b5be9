"""Spheres round solids, shortest ways over their faces, planes through them."""

from fractions import Fraction
from math import pi as PI  # noqa: N812 (the number)
from math import sqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held, pi, surd
from curriculum.generators.senior.space.measured import value_of
from curriculum.generators.senior.space.places import CUBOID, cuboid, sketch, square_root
from curriculum.generators.working import line, said, slips
from engine.values import Picture, Step

BOXES = (
    (1, 2, 2, 3),
    (2, 3, 6, 7),
    (1, 4, 8, 9),
    (2, 4, 4, 6),
    (2, 6, 9, 11),
    (4, 4, 7, 9),
    (2, 5, 14, 15),
)


def round_solid(dice: Dice, level: int) -> Draft:
    """The sphere round a cuboid, a prism or three edges at right angles, and the one inside a cube."""
    if level == 2:
        a, b, c, d = dice.pick(BOXES)
        a, b, c = dice.shuffled((a, b, c))
        answer = pi(d * d)
        statement = f"长方体的长、宽、高分别是 ${a}$，${b}$，${c}$，它的各顶点都在同一个球面上，则这个球的表面积是____。"
        steps: tuple[Step, ...] = (
            said("长方体的体对角线是外接球的直径。", name="外接球"),
            line(rf"\sqrt{{{a}^2+{b}^2+{c}^2}}", str(d), "直径："),
            said(rf"表面积 $4\pi R^2=\pi\times {d}^2={answer}$。", name="公式"),
        )
        wrong = slips(answer, (pi(4 * d * d), "把直径当成了半径。"), (pi(Fraction(d * d, 4)), "求成了大圆的面积。"),
                      (pi(a * a + b * b), "用了底面的对角线。"), (pi(Fraction(d**3, 6)), "求成了体积。"))  # fmt: skip
        centre = (a / 2, b / 2, c / 2)
        number = 4 * PI * sum(each * each for each in centre)
    elif level == 3:
        a, b, c, d = dice.pick(BOXES)
        a, b, c = dice.shuffled((a, b, c))
        answer = pi(d * d)
        statement = f"三棱锥 $P-ABC$ 的三条侧棱 $PA$，$PB$，$PC$ 两两垂直，且 $PA={a}$，$PB={b}$，$PC={c}$，则三棱锥 $P-ABC$ 的外接球的表面积是____。"
        steps = (
            said(
                "三条侧棱两两垂直，把它补成以这三条棱为长、宽、高的长方体，它们有同一个外接球。",
                name="补成长方体",
            ),
            line(rf"\sqrt{{{a}^2+{b}^2+{c}^2}}", str(d), "外接球的直径："),
            said(rf"表面积 $4\pi R^2=\pi\times {d}^2={answer}$。", name="公式"),
        )
        wrong = slips(answer, (pi(4 * d * d), "把直径当成了半径。"), (pi(a * a + b * b), "把底面外接圆当成了大圆。"),
                      (pi(Fraction(d * d, 4)), "求成了大圆的面积。"), (pi(Fraction(d**3, 6)), "求成了体积。"))  # fmt: skip
        number = 4 * PI * ((a / 2) ** 2 + (b / 2) ** 2 + (c / 2) ** 2)
    else:
        a = dice.integer(1, 9)
        inside = dice.chance(50)
        square = Fraction(a * a) if inside else Fraction(3 * a * a)
        answer = pi(square)
        which = "内切球（与各面都相切）" if inside else "外接球"
        statement = f"棱长为 ${a}$ 的正方体的{which}的表面积是____。"
        steps = (
            said("内切球的直径等于棱长。" if inside else rf"外接球的直径是体对角线，等于 $\sqrt{{3}}\times {a}$。", name="直径"),
            said(rf"表面积 $4\pi R^2=\pi\times(2R)^2={answer}$。", name="公式"),
        )  # fmt: skip
        wrong = slips(answer, (pi(3 * a * a if inside else a * a), "内切球与外接球弄混了。"), (pi(2 * a * a), "直径取成了面对角线。"),
                      (pi(4 * square), "把直径当成了半径。"), (pi(square / 4), "求成了大圆的面积。"))  # fmt: skip
        number = 4 * PI * ((a / 2) ** 2 if inside else 3 * (a / 2) ** 2)
    return Draft(
        statement, answer, steps, lambda: held(answer, abs(value_of(answer) - number) < 1e-6 * number),
        distractors=wrong,
    )  # fmt: skip


def shortest(dice: Dice, level: int) -> Draft:
    """The shortest way over a cuboid's faces, by unfolding."""
    a, b, h = dice.integer(1, 6), dice.integer(1, 6), dice.integer(1, 6)
    if level == 3 and a == b == h:
        h += 1
    ways = {
        "展开": (a + b) ** 2 + h * h,
        "另一种展开": (a + h) ** 2 + b * b,
        "第三种展开": (b + h) ** 2 + a * a,
    }
    if level == 2:
        a = b = h = dice.integer(1, 9)
        ways = {"展开": 5 * a * a}
    best = min(ways.values())
    answer = root(best)
    places = cuboid(b, a, h)
    figure_: Picture = sketch(places, CUBOID)
    opening = (
        f"如图，一只蚂蚁从棱长为 ${a}$ 的正方体 $ABCD-A_1B_1C_1D_1$ 的顶点 $A$ 沿表面爬到顶点 $C_1$" if level == 2
        else f"如图，长方体 $ABCD-A_1B_1C_1D_1$ 中，$AB={a}$，$AD={b}$，$AA_1={h}$。一只蚂蚁从顶点 $A$ 沿表面爬到顶点 $C_1$"
    )  # fmt: skip
    if level == 2:
        steps: tuple[Step, ...] = (
            said("把相邻的两个面展开成一个平面，两点之间线段最短。", name="展开"),
            line(rf"\sqrt{{({a}+{a})^2+{a}^2}}", answer),
        )
    else:
        steps = (
            said("经过的两个面有三种展开方法，两点之间线段最短。", name="展开"),
            said(rf"三种情况的平方分别是 $({a}+{b})^2+{h}^2={ways['展开']}$，$({a}+{h})^2+{b}^2={ways['另一种展开']}$，$({b}+{h})^2+{a}^2={ways['第三种展开']}$。", name="分别计算"),
            said(f"其中最小的是 ${best}$，所以最短路程是 ${answer}$。"),
        )  # fmt: skip
    wrong = slips(
        answer,
        (root(a * a + b * b + h * h), "这是体对角线，蚂蚁不能穿过内部。"),
        (root(max(ways.values())) if level != 2 else str(3 * a), "只展开了一种，没有比较。" if level != 2 else "沿三条棱走不是最短的。"),
        (str(a + b + h), "沿棱走不是最短的。"),
        (root(a * a + b * b) + f"+{h}", "先走对角线再走棱，不是最短的。"),
    )  # fmt: skip

    def walked() -> str:
        # Over the edge between two faces at a place `t` of its length, tried closely.
        ways_ = ((h, a, b), (b, a, h), (a, b, h))
        found = min(
            sqrt((edge * t / 4000) ** 2 + near * near)
            + sqrt((edge * (1 - t / 4000)) ** 2 + far * far)
            for edge, near, far in ways_
            for t in range(4001)
        )
        return held(answer, abs(found - sqrt(best)) < 1e-4)

    return Draft(
        f"{opening}，它爬过的最短路程是____。", answer, steps, walked, distractors=wrong,
        pictures=(figure_,),
    )  # fmt: skip


def cross_section(dice: Dice, level: int) -> Draft:
    """The area of a plane cut through a cube: through three corners, or through midpoints."""
    a = 2 * dice.integer(1, 6)
    places = cuboid(a, a, a)
    which = dice.below(3)
    if which == 0:
        answer = surd(Fraction(a * a, 2), 3)
        opening, lines = "过 $A_1$，$B$，$D$ 三点的平面截正方体，所得截面的面积", "A_1B A_1D BD"
        steps: tuple[Step, ...] = (
            said(
                f"截面是边长为 ${surd(Fraction(a), 2)}$ 的等边三角形，三边都是面对角线。",
                name="截面的形状",
            ),
            line(rf"\frac{{\sqrt{{3}}}}{{4}}\times\left({surd(Fraction(a), 2)}\right)^2", answer),
        )
        number = sqrt(3) / 2 * a * a
    elif which == 1:
        answer = surd(Fraction(a * a), 2)
        opening, lines = "平面 $ACC_1A_1$ 截正方体，所得截面的面积", "AC A_1C_1"
        steps = (
            said(
                f"截面是矩形，一边是棱 ${a}$，另一边是面对角线 ${surd(Fraction(a), 2)}$。",
                name="截面的形状",
            ),
            line(rf"{a}\times {surd(Fraction(a), 2)}", answer),
        )
        number = sqrt(2) * a * a
    else:
        side = square_root(Fraction(a * a, 2))
        answer = surd(Fraction(3 * a * a, 4), 3)
        opening, lines = "过棱 $AB$，$BC$，$CC_1$ 的中点的平面截正方体，所得截面的面积", ""
        steps = (
            said(
                f"这个平面与六条棱都交于中点，截面是边长为 ${side}$ 的正六边形。", name="截面的形状"
            ),
            line(rf"6\times\frac{{\sqrt{{3}}}}{{4}}\times\left({side}\right)^2", answer),
        )
        number = 6 * sqrt(3) / 4 * a * a / 2
    wrong = slips(
        answer,
        (surd(Fraction(a * a, 4), 3), "把棱长当成了截面的边长。"),
        (surd(Fraction(a * a, 2), 2), "截面的形状认错了。"),
        (str(a * a), "截面不是正方形的面。"),
        (surd(Fraction(a * a), 3), "面积公式用错了。"),
        (surd(Fraction(3 * a * a, 2), 3), "边长算错了。"),
    )
    return Draft(
        f"如图，正方体 $ABCD-A_1B_1C_1D_1$ 的棱长为 ${a}$，{opening}是____。", answer, steps,
        lambda: held(answer, abs(value_of(answer) - number) < 1e-9 * number), distractors=wrong[:4],
        pictures=(sketch(places, CUBOID, lines=lines),),
    )  # fmt: skip


RECIPES: tuple[Recipe, ...] = (
    Recipe("ag.solid.circumsphere", "corners", "calculate", (1, 2, 3), round_solid),
    Recipe("ag.solid.circumsphere", "corners-choice", "choice", (1, 2, 3), round_solid),
    Recipe("ag.solid.circumsphere", "corners-fill", "fill", (1, 2, 3), round_solid),
    Recipe("ag.solid.section", "shortest", "calculate", (2, 3), shortest),
    Recipe("ag.solid.section", "shortest-choice", "choice", (2, 3), shortest),
    Recipe("ag.solid.section", "cut", "fill", (3,), cross_section),
    Recipe("ag.solid.section", "cut-choice", "choice", (3,), cross_section),
)
