"""Surface and volume of prisms, pyramids, frustums and balls."""

from fractions import Fraction
from math import pi as PI  # noqa: N812 (the number)
from math import sqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held, pi
from curriculum.generators.senior.space.measured import value_of
from curriculum.generators.working import line, said, slips
from engine.values import Step

TRIPLES = ((3, 4, 5), (6, 8, 10), (5, 12, 13), (8, 15, 17), (9, 12, 15))


def straight_solid(dice: Dice, level: int) -> Draft:
    """Volume and surface of prisms, pyramids and frustums."""
    if level == 1:
        a, h = dice.integer(2, 9), dice.integer(2, 12)
        volume = a * a * h
        answer = str(volume)
        statement = f"一个正四棱柱的底面边长是 ${a}$，高是 ${h}$，它的体积是____。"
        steps: tuple[Step, ...] = (
            said("棱柱的体积等于底面积乘高。", name="棱柱体积"),
            line(rf"{a}^2\times {h}", answer),
        )
        wrong = slips(answer, (4 * a * h, "求成了侧面积。"), (2 * a * h, "底面积算错了。"),
                      (fraction(Fraction(volume, 3)), "棱柱不用乘 $\\frac{1}{3}$。"), (a * h, "底面积算错了。"))  # fmt: skip
        number = float(a * a * h)
    elif level == 2:
        half, h, slant = dice.pick(TRIPLES[:3])
        if dice.chance(50):
            half, h = h, half
        a = 2 * half
        if dice.chance(50):
            volume_ = Fraction(a * a * h, 3)
            answer = fraction(volume_)
            statement = f"一个正四棱锥的底面边长是 ${a}$，高是 ${h}$，它的体积是____。"
            steps = (
                said("棱锥的体积等于底面积乘高的三分之一。", name="棱锥体积"),
                line(rf"\frac{{1}}{{3}}\times {a}^2\times {h}", answer),
            )
            wrong = slips(answer, (a * a * h, "锥体的体积漏乘了 $\\frac{1}{3}$。"), (fraction(Fraction(a * a * slant, 3)), "把斜高当成了高。"),
                          (fraction(Fraction(a * h, 3)), "底面积算错了。"), (fraction(Fraction(a * a * h, 2)), "应乘 $\\frac{1}{3}$。"))  # fmt: skip
            number = a * a * h / 3
        else:
            total = a * a + 2 * a * slant
            answer = str(total)
            statement = f"一个正四棱锥的底面边长是 ${a}$，高是 ${h}$，它的表面积是____。"
            steps = (
                line(
                    rf"\sqrt{{{h}^2+{half}^2}}",
                    str(slant),
                    "斜高是侧面等腰三角形的高：",
                    name="斜高",
                ),
                line(
                    rf"{a}^2+4\times\frac{{1}}{{2}}\times {a}\times {slant}",
                    answer,
                    "底面积加四个侧面：",
                ),
            )
            wrong = slips(answer, (2 * a * slant, "漏了底面。"), (a * a + 2 * a * h, "把高当成了斜高。"),
                          (a * a + 4 * a * slant, "三角形的面积漏乘了 $\\frac{1}{2}$。"), (fraction(Fraction(a * a * h, 3)), "求成了体积。"))  # fmt: skip
            number = float(a * a + 4 * (a * sqrt(h * h + half * half) / 2))
    else:
        low, high = sorted(dice.picks(range(1, 8), 2))
        h = 3 * dice.integer(1, 4)
        volume = h * (low * low + low * high + high * high) // 3
        answer = str(volume)
        statement = (
            f"一个正四棱台的上、下底面边长分别是 ${low}$，${high}$，高是 ${h}$，它的体积是____。"
        )
        steps = (
            said(
                r"棱台的体积公式是 $V=\frac{1}{3}h\left(S'+\sqrt{S'S}+S\right)$。", name="棱台体积"
            ),
            line(
                rf"\frac{{1}}{{3}}\times {h}\times({low * low}+{low * high}+{high * high})", answer
            ),
        )
        wrong = slips(
            answer,
            (h * (low * low + high * high) // 3 if h * (low * low + high * high) % 3 == 0 else fraction(Fraction(h * (low * low + high * high), 3)), "台体公式漏了 $\\sqrt{S'S}$ 一项。"),
            (3 * volume, "漏乘了 $\\frac{1}{3}$。"),
            (fraction(Fraction(h * (low * low + high * high), 2)), "当成梯形那样取平均了。"),
            (fraction(Fraction(h * (low + high + root_or(low * high)), 3)), "底面积没有平方。"),
        )  # fmt: skip
        # Cut from a whole pyramid: the tip that is missing is similar to it.
        tip = Fraction(h * low, high - low)
        number = float((Fraction(high * high) * (tip + h) - Fraction(low * low) * tip) / 3)
    return Draft(
        statement, answer, steps, lambda: held(answer, abs(value_of(answer) - number) < 1e-6 * number),
        distractors=wrong,
    )  # fmt: skip


def root_or(value: int) -> int:
    """The whole root, or the value where it has none."""
    whole = round(sqrt(value))
    return whole if whole * whole == value else value


def ball(dice: Dice, level: int) -> Draft:
    """Surface and volume of a ball, and of solids put together with half balls."""
    r = dice.integer(1, 9)
    if level in (1, 2):
        surface = dice.chance(50)
        given = 2 * r if level == 2 else r
        word = "直径" if level == 2 else "半径"
        answer = pi(4 * r * r) if surface else pi(Fraction(4 * r**3, 3))
        statement = f"{word}为 ${given}$ 的球的{'表面积' if surface else '体积'}是____。"
        sum_ = rf"4\times\pi\times {r}^2" if surface else rf"\frac{{4}}{{3}}\times\pi\times {r}^3"
        steps: tuple[Step, ...] = (
            *((said(f"半径是 ${r}$。", name="半径"),) if level == 2 else ()),
            line(sum_, answer, "由球的" + ("表面积公式 $S=4\\pi R^2$：" if surface else "体积公式 $V=\\frac{4}{3}\\pi R^3$："), name="公式"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (pi(16 * r * r) if surface else pi(Fraction(32 * r**3, 3)), "把直径当成了半径。"),
            (pi(Fraction(4 * r**3, 3)) if surface else pi(4 * r * r), "表面积和体积的公式弄混了。"),
            (pi(r * r) if surface else pi(4 * r**3), "公式记错了。"),
            (pi(2 * r * r) if surface else pi(Fraction(r**3, 3)), "公式记错了。"),
        )
        number = 4 * PI * r * r if surface else 4 * PI * r**3 / 3
    else:
        h = dice.integer(1, 9)
        if dice.chance(50):
            total = 2 * r * r + 2 * r * h + r * r
            answer = pi(total)
            statement = f"一个几何体由一个底面半径为 ${r}$、高为 ${h}$ 的圆柱和它上面一个同底的半球组成，它的表面积是____。"
            steps = (
                said("圆柱的上底面与半球的底面重合，不算在表面里。", name="重合的面"),
                line(rf"2\times\pi\times {r}^2+2\times\pi\times {r}\times {h}+\pi\times {r}^2", answer, "半球面、圆柱侧面和下底面相加："),
            )  # fmt: skip
            wrong = slips(answer, (pi(total + r * r), "重合的面没有去掉。"), (pi(total + 2 * r * r), "重合的两个面都没有去掉。"),
                          (pi(total - r * r), "漏了下底面。"), (pi(total + 2 * r * r + 1), "半球面的面积算错了。"))  # fmt: skip
            number = 2 * PI * r * (r + h) + PI * r * r
        else:
            volume = Fraction(2 * r**3, 3) + r * r * h
            answer = pi(volume)
            statement = f"一个几何体由一个底面半径为 ${r}$、高为 ${h}$ 的圆柱和它上面一个同底的半球组成，它的体积是____。"
            steps = (
                line(rf"\frac{{1}}{{2}}\times\frac{{4}}{{3}}\times\pi\times {r}^3", pi(Fraction(2 * r**3, 3)), "半球的体积："),
                line(rf"{pi(Fraction(2 * r**3, 3))}+\pi\times {r}^2\times {h}", answer, "加上圆柱的体积："),
            )  # fmt: skip
            wrong = slips(answer, (pi(Fraction(4 * r**3, 3) + r * r * h), "半球当成了整个球。"), (pi(r * r * h), "漏了半球。"),
                          (pi(Fraction(2 * r**3, 3)), "漏了圆柱。"), (pi(Fraction(2 * r**3, 3) + 2 * r * h), "圆柱的底面积算错了。"))  # fmt: skip
            number = PI * (2 * r**3 / 3 + r * r * h)
    return Draft(
        statement, answer, steps, lambda: held(answer, abs(value_of(answer) - number) < 1e-6 * number),
        distractors=wrong,
    )  # fmt: skip


RECIPES: tuple[Recipe, ...] = (
    Recipe("ag.solid.volume-polyhedron", "measure", "calculate", (1, 2, 3), straight_solid),
    Recipe("ag.solid.volume-polyhedron", "measure-choice", "choice", (1, 2, 3), straight_solid),
    Recipe("ag.solid.volume-polyhedron", "measure-fill", "fill", (1, 2, 3), straight_solid),
    Recipe("ag.solid.sphere-measure", "measure", "calculate", (1, 2, 3), ball),
    Recipe("ag.solid.sphere-measure", "measure-choice", "choice", (1, 2, 3), ball),
    Recipe("ag.solid.sphere-measure", "measure-fill", "fill", (1, 2, 3), ball),
)
