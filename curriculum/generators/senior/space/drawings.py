"""Solids as they are drawn: obliquely, and seen from three sides."""

from fractions import Fraction
from math import pi as PI  # noqa: N812 (the number)
from math import sqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held, pi, surd
from curriculum.generators.senior.space.measured import value_of
from curriculum.generators.senior.space.shapes import chosen, sayings
from curriculum.generators.working import line, said, slips
from engine.values import Step

OBLIQUE = (
    ("用斜二测画法画直观图时，与 $x$ 轴平行的线段，长度不变", True, "与 $x$ 轴、$z$ 轴平行的线段，长度保持不变。"),
    ("用斜二测画法画直观图时，与 $y$ 轴平行的线段，长度不变", False, "与 $y$ 轴平行的线段，长度变为原来的一半。"),
    ("水平放置的正方形的直观图一定是菱形", False, "一组边长变为一半，直观图是平行四边形，不是菱形。"),
    ("水平放置的平行四边形的直观图仍是平行四边形", True, "斜二测画法保持平行关系。"),
    ("水平放置的矩形的直观图仍是矩形", False, "直角变成 $45^\\circ$ 或 $135^\\circ$，是平行四边形。"),
    ("水平放置的等边三角形的直观图是等边三角形", False, "与 $y$ 轴平行的高变为一半，三边不再相等。"),
    ("原图中平行的线段，在直观图中仍然平行", True, "斜二测画法保持平行关系。"),
    ("原图中相等的线段，在直观图中仍然相等", False, "方向不同的线段变化的比例不同。"),
    ("线段的中点在直观图中仍是对应线段的中点", True, "同一方向上的长度按同一比例变化。"),
    ("原图形的面积是直观图面积的 $2$ 倍", False, "原面积是直观图面积的 $2\\sqrt{2}$ 倍。"),
)  # fmt: skip
VIEWS = (
    ("球的三视图都是圆", True, "从任何方向看球，轮廓都是大小相同的圆。"),
    ("圆锥的正视图和侧视图都是等腰三角形", True, "底面水平放置时，从前面、左面看到的都是轴截面的形状。"),
    ("圆柱的三视图都是矩形", False, "底面水平放置时，俯视图是圆。"),
    ("三视图完全相同的几何体一定是球", False, "正方体的三视图也可以完全相同。"),
    ("正视图与俯视图的长相等", True, "三视图的规律：长对正。"),
    ("正视图与侧视图的高相等", True, "三视图的规律：高平齐。"),
    ("俯视图与侧视图的宽相等", True, "三视图的规律：宽相等。"),
    ("俯视图与侧视图的长相等", False, "俯视图与侧视图相等的是宽。"),
    ("看不见的轮廓线在三视图中画成虚线", True, "看得见的画实线，看不见的画虚线。"),
    ("三棱锥的三视图一定都是三角形", False, "从某些方向看三棱锥，轮廓是四边形。"),
)  # fmt: skip


def redrawn(dice: Dice, level: int) -> Draft:
    """An oblique drawing's lengths and area, forth and back."""
    a, b = dice.integer(2, 12), 2 * dice.integer(1, 8)
    if level == 1:
        whole = dice.chance(50)
        asked, value = ("O'A'", a) if whole else ("O'C'", b // 2)
        other = "A" if whole else "C"
        steps: tuple[Step, ...] = (
            said(
                f"${'OA' if whole else 'OC'}$ 在 ${'x' if whole else 'y'}$ 轴上，"
                + ("长度不变。" if whole else "长度变为原来的一半。"),
                name="斜二测画法",
            ),
            line(str(a) if whole else rf"\frac{{1}}{{2}}\times {b}", str(value)) if not whole
            else said(f"所以 ${asked}={a}$。"),
        )  # fmt: skip
        wrong = slips(
            str(value),
            (a / 2 if whole and a % 2 else a // 2 if whole else b, "两个方向的变化弄反了。"),
            (2 * a if whole else 2 * b, "变成了两倍。"),
            (a + 1 if whole else b // 2 + 1, "数错了。"),
            (a + b, "这是两边的和。"),
        )
        return Draft(
            f"水平放置的矩形 $OABC$ 中，$OA={a}$，$OC={b}$。以 $OA$ 所在直线为 $x$ 轴、$OC$ 所在直线为 $y$ 轴，"
            f"用斜二测画法画出直观图 $O'A'B'C'$，点 ${other}$ 对应 ${other}'$，则 ${asked}=$____。",
            str(value), steps,
            lambda: str(Fraction(a) if whole else Fraction(b) * Fraction(1, 2)), distractors=wrong,
        )  # fmt: skip
    shape, share = dice.pick((("矩形", 1), ("三角形", 2), ("直角三角形", 2), ("平行四边形", 1)))
    area = Fraction(a * b, share)
    if level == 2:
        answer = surd(area / 4, 2)
        steps = (
            said(r"直观图与原图形的面积之比是 $\frac{\sqrt{2}}{4}$。", name="面积关系"),
            line(rf"\frac{{\sqrt{{2}}}}{{4}}\times {fraction(area)}", answer),
        )
        statement = f"一个水平放置的{shape}的面积是 ${fraction(area)}$，用斜二测画法画出的它的直观图的面积是____。"
        given, factor = area, sqrt(2) / 4
    else:
        given = area
        answer = surd(2 * area, 2)
        steps = (
            said(r"原图形的面积是直观图面积的 $2\sqrt{2}$ 倍。", name="面积关系"),
            line(rf"2\sqrt{{2}}\times {fraction(area)}", answer),
        )
        statement = f"一个水平放置的{shape}，用斜二测画法画出的直观图的面积是 ${fraction(area)}$，则原图形的面积是____。"
        factor = 2 * sqrt(2)
    wrong = slips(
        answer,
        (fraction(given / 2), "只想到一边变为一半，没有想到夹角变成 $45^\\circ$。"),
        (fraction(given * 2), "只想到一边变为一半，没有想到夹角变成 $45^\\circ$。"),
        (surd(given / 4 if level != 2 else given * 2, 2), "倍数用反了。"),
        (surd(given, 2), "倍数用错了，应为 $2\\sqrt{2}$ 倍。"),
    )
    return Draft(
        statement, answer, steps,
        lambda: held(answer, abs(value_of(answer) - float(given) * factor) < 1e-9), distractors=wrong,
    )  # fmt: skip


def seen(dice: Dice, level: int) -> Draft:
    """The volume or the surface of a solid told by its three views."""
    kind = dice.pick(
        ("圆柱", "圆锥", "长方体", "球") if level == 2 else ("圆锥", "圆柱上放圆锥", "正四棱锥")
    )
    r, h = dice.integer(1, 6), dice.integer(2, 9)
    if kind == "圆柱":
        statement = f"一个几何体的正视图和侧视图都是长 ${2 * r}$、高 ${h}$ 的矩形，俯视图是直径为 ${2 * r}$ 的圆，这个几何体的体积是____。"
        answer, reason = pi(r * r * h), f"这是底面半径 ${r}$、高 ${h}$ 的圆柱。"
        sum_ = rf"\pi\times {r}^2\times {h}"
        wrong = slips(answer, (pi(4 * r * r * h), "把直径当成了半径。"), (pi(2 * r * h), "求成了侧面积。"),
                      (pi(Fraction(r * r * h, 3)), "当成了圆锥。"), (pi(r * h), "底面积算错了。"))  # fmt: skip
        number = PI * r * r * h
    elif kind == "圆锥":
        statement = f"一个几何体的正视图和侧视图都是底边长 ${2 * r}$、高 ${h}$ 的等腰三角形，俯视图是带圆心的圆，这个几何体的体积是____。"
        answer, reason = pi(Fraction(r * r * h, 3)), f"这是底面半径 ${r}$、高 ${h}$ 的圆锥。"
        sum_ = rf"\frac{{1}}{{3}}\times\pi\times {r}^2\times {h}"
        wrong = slips(answer, (pi(r * r * h), "锥体的体积漏乘了 $\\frac{1}{3}$。"), (pi(Fraction(4 * r * r * h, 3)), "把直径当成了半径。"),
                      (pi(Fraction(r * h, 3)), "底面积算错了。"), (pi(Fraction(r * r * h, 2)), "应乘 $\\frac{1}{3}$。"))  # fmt: skip
        number = PI * r * r * h / 3
    elif kind == "长方体":
        w = dice.integer(1, 7)
        statement = f"一个几何体的正视图是长 ${r}$、高 ${h}$ 的矩形，侧视图是宽 ${w}$、高 ${h}$ 的矩形，俯视图是矩形，这个几何体的表面积是____。"
        total = 2 * (r * w + r * h + w * h)
        answer, reason = (
            str(total),
            f"由长对正、高平齐、宽相等，这是长 ${r}$、宽 ${w}$、高 ${h}$ 的长方体。",
        )
        sum_ = rf"2\times({r}\times {w}+{r}\times {h}+{w}\times {h})"
        wrong = slips(answer, (r * w * h, "求成了体积。"), (total // 2, "漏乘了 $2$。"),
                      (2 * (r * h + w * h), "漏了上下两个面。"), (2 * (r * w + r * h), "漏了左右两个面。"))  # fmt: skip
        number = float(total)
    elif kind == "球":
        statement = f"一个几何体的三视图都是直径为 ${2 * r}$ 的圆，这个几何体的表面积是____。"
        answer, reason = pi(4 * r * r), f"这是半径为 ${r}$ 的球。"
        sum_ = rf"4\times\pi\times {r}^2"
        wrong = slips(answer, (pi(16 * r * r), "把直径当成了半径。"), (pi(r * r), "求成了大圆的面积。"),
                      (pi(Fraction(4 * r**3, 3)), "求成了体积。"), (pi(2 * r * r), "公式记错了。"))  # fmt: skip
        number = 4 * PI * r * r
    elif kind == "圆柱上放圆锥":
        k = 3 * dice.integer(1, 3)
        statement = (
            f"一个几何体的正视图和侧视图都由一个长 ${2 * r}$、高 ${h}$ 的矩形和它上面一个底边长 ${2 * r}$、高 ${k}$ 的等腰三角形组成，"
            f"俯视图是带圆心的圆，这个几何体的体积是____。"
        )
        volume = r * r * h + r * r * k // 3
        answer, reason = pi(volume), f"这是底面半径 ${r}$、高 ${h}$ 的圆柱上放一个高 ${k}$ 的圆锥。"
        sum_ = rf"\pi\times {r}^2\times {h}+\frac{{1}}{{3}}\times\pi\times {r}^2\times {k}"
        wrong = slips(answer, (pi(r * r * (h + k)), "圆锥的体积漏乘了 $\\frac{1}{3}$。"), (pi(4 * volume), "把直径当成了半径。"),
                      (pi(r * r * h), "漏了上面的圆锥。"), (pi(Fraction(r * r * (h + k), 3)), "圆柱也当成了圆锥。"))  # fmt: skip
        number = PI * volume
    else:
        volume_ = Fraction(4 * r * r * h, 3)
        statement = f"一个几何体的正视图和侧视图都是底边长 ${2 * r}$、高 ${h}$ 的等腰三角形，俯视图是边长 ${2 * r}$ 的正方形和它的两条对角线，这个几何体的体积是____。"
        answer, reason = (
            fraction(volume_),
            f"俯视图的对角线是四条侧棱，这是底面边长 ${2 * r}$、高 ${h}$ 的正四棱锥。",
        )
        sum_ = rf"\frac{{1}}{{3}}\times {2 * r}^2\times {h}"
        wrong = slips(answer, (4 * r * r * h, "锥体的体积漏乘了 $\\frac{1}{3}$。"), (fraction(Fraction(r * r * h, 3)), "底面边长取错了。"),
                      (fraction(Fraction(2 * r * h, 3)), "底面积算错了。"), (2 * r * r * h, "应乘 $\\frac{1}{3}$。"))  # fmt: skip
        number = float(volume_)
    steps: tuple[Step, ...] = (said(reason, name="由视图想几何体"), line(sum_, answer))
    return Draft(
        statement, answer, steps, lambda: held(answer, abs(value_of(answer) - number) < 1e-6 * number),
        distractors=wrong,
    )  # fmt: skip


RECIPES: tuple[Recipe, ...] = (
    Recipe("ag.solid.oblique", "lengths", "calculate", (1, 2, 3), redrawn),
    Recipe("ag.solid.oblique", "lengths-choice", "choice", (2, 3), redrawn),
    Recipe("ag.solid.oblique", "sayings", "judge", (1,), sayings(OBLIQUE, "斜二测画法")),
    Recipe("ag.solid.oblique", "sayings-choice", "choice", (1, 2), chosen(OBLIQUE, "斜二测画法")),
    Recipe("ag.solid.views", "measure", "calculate", (2, 3), seen),
    Recipe("ag.solid.views", "measure-choice", "choice", (2, 3), seen),
    Recipe("ag.solid.views", "sayings", "judge", (1,), sayings(VIEWS, "三视图")),
)
