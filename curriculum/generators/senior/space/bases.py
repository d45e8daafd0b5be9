"""Vectors of a parallelepiped by three of its edges; points in a line and in a plane."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.senior.space.angles import SOLID, boxed, drawn
from curriculum.generators.senior.space.components import any_triple
from curriculum.generators.senior.space.places import (
    Triple,
    between,
    cross,
    dot,
    minus,
    mixed,
    plus,
    scaled,
    shown,
    triple,
)
from curriculum.generators.senior.space.shapes import chosen, sayings
from curriculum.generators.working import said, slips
from engine.values import Step

CONCEPT = (
    ("空间中任意两个向量都是共面向量", True, "空间任意两个向量都可以平移到同一个平面内。"),
    ("若两条直线异面，则它们的方向向量不共面", False, "任意两个空间向量总是共面的。"),
    ("模相等的两个向量是相等向量", False, "还要方向相同。"),
    ("零向量与任意向量平行", True, "这是规定。"),
    ("若 $|\\vec{a}|=|\\vec{b}|$，则 $\\vec{a}=\\vec{b}$ 或 $\\vec{a}=-\\vec{b}$", False, "模相等的向量方向可以是任意的。"),
    ("空间任意三个向量都共面", False, "如正方体同一顶点处三条棱对应的向量不共面。"),
    ("在平行六面体 $ABCD-A_1B_1C_1D_1$ 中，$\\overrightarrow{AB}+\\overrightarrow{AD}+\\overrightarrow{AA_1}=\\overrightarrow{AC_1}$", True, "三条棱的向量相加得到体对角线的向量。"),
    ("在平行六面体 $ABCD-A_1B_1C_1D_1$ 中，$\\overrightarrow{AB}+\\overrightarrow{AD}=\\overrightarrow{AC_1}$", False, "漏加了一条棱，$\\overrightarrow{AB}+\\overrightarrow{AD}=\\overrightarrow{AC}$。"),
    ("若 $\\vec{a}$ 与 $\\vec{b}$ 共线，$\\vec{b}$ 与 $\\vec{c}$ 共线，则 $\\vec{a}$ 与 $\\vec{c}$ 共线", False, "$\\vec{b}=\\vec{0}$ 时不一定成立。"),
    ("平行六面体中，相对棱对应的同向向量相等", True, "相对的棱平行且相等。"),
)  # fmt: skip
BASIS = (
    ("三个不共面的向量可以构成空间的一个基底", True, "这是空间向量基本定理的条件。"),
    ("三个两两不共线的向量一定可以构成空间的一个基底", False, "两两不共线的三个向量也可能共面。"),
    ("若 $\\{\\vec{a},\\vec{b},\\vec{c}\\}$ 是基底，则其中任何一个都不是零向量", True, "零向量与任意两个向量共面。"),
    ("若 $\\{\\vec{a},\\vec{b},\\vec{c}\\}$ 是基底，则 $\\{\\vec{a}+\\vec{b},\\vec{a}-\\vec{b},\\vec{c}\\}$ 也是基底", True, "$\\vec{a}+\\vec{b}$ 与 $\\vec{a}-\\vec{b}$ 在 $\\vec{a}$，$\\vec{b}$ 的平面内且不共线，$\\vec{c}$ 不在这个平面内。"),
    ("若 $\\{\\vec{a},\\vec{b},\\vec{c}\\}$ 是基底，则 $\\{\\vec{a}+\\vec{b},\\vec{a}-\\vec{b},\\vec{a}\\}$ 也是基底", False, "这三个向量都在 $\\vec{a}$，$\\vec{b}$ 的平面内，共面。"),
    ("空间的基底是唯一的", False, "任意三个不共面的向量都可以作基底。"),
    ("用同一个基底表示同一个向量，系数是唯一的", True, "这是空间向量基本定理的结论。"),
    ("若 $x\\vec{a}+y\\vec{b}+z\\vec{c}=\\vec{0}$ 且 $\\vec{a}$，$\\vec{b}$，$\\vec{c}$ 不共面，则 $x=y=z=0$", True, "否则其中一个可由另两个表示，三个向量就共面了。"),
)  # fmt: skip


def expressed(dice: Dice, level: int) -> Draft:
    """A vector of a parallelepiped by three edges from one corner."""
    a, b, c = r"\overrightarrow{AB}", r"\overrightarrow{AD}", r"\overrightarrow{AA_1}"
    names = {"A": (0, 0, 0), "B": (1, 0, 0), "C": (1, 1, 0), "D": (0, 1, 0)}
    corners = {name: triple(*at) for name, at in names.items()}
    corners |= {f"{name}_1": plus(at, triple(0, 0, 1)) for name, at in corners.items()}
    if level == 1:
        start, end = dice.pick(
            (("A", "C_1"), ("B", "D_1"), ("C", "A_1"), ("D", "B_1"), ("A_1", "C"), ("B_1", "D"))
        )
        found, opening = minus(corners[end], corners[start]), ""
        asked = rf"\overrightarrow{{{start}{end}}}"
    else:
        edge = dice.pick(
            (("B", "C"), ("C", "C_1"), ("A_1", "B_1"), ("C_1", "D_1"), ("B_1", "C_1"), ("D", "D_1"))
        )
        share = (
            Fraction(1, 2)
            if level == 2
            else dice.pick((Fraction(1, 3), Fraction(2, 3), Fraction(1, 4)))
        )
        opening = (
            f"点 $M$ 是棱 ${edge[0]}{edge[1]}$ 的中点，" if level == 2
            else rf"点 $M$ 在棱 ${edge[0]}{edge[1]}$ 上，$\overrightarrow{{{edge[0]}M}}={fraction(share)}\overrightarrow{{{edge[0]}{edge[1]}}}$，"
        )  # fmt: skip
        found = minus(between(corners[edge[0]], corners[edge[1]], share), corners["A"])
        asked = r"\overrightarrow{AM}"
    answer = _sum(found, (r"\vec{a}", r"\vec{b}", r"\vec{c}"))
    steps: tuple[Step, ...] = (
        said("从起点出发，沿着棱一条一条走到终点，把这些棱对应的向量相加。", name="首尾相接"),
        said(f"方向相同取正，方向相反取负，所以 ${asked}={answer}$。"),
    )
    flipped = tuple(-x if k == 0 else x for k, x in enumerate(found))
    lost = tuple(Fraction(0) if k == 2 else x for k, x in enumerate(found))
    wrong = slips(
        answer,
        (_sum(scaled(found, -1), (r"\vec{a}", r"\vec{b}", r"\vec{c}")), "起点和终点弄反了。"),
        (_sum(triple(*flipped), (r"\vec{a}", r"\vec{b}", r"\vec{c}")), "第一条棱的方向弄反了。"),
        (_sum(triple(*lost), (r"\vec{a}", r"\vec{b}", r"\vec{c}")), "漏加了一条棱。"),
        (
            _sum(triple(found[1], found[0], found[2]), (r"\vec{a}", r"\vec{b}", r"\vec{c}")),
            "两条棱弄混了。",
        ),
        (_sum(triple(1, 1, 1), (r"\vec{a}", r"\vec{b}", r"\vec{c}")), "这是体对角线的向量。"),
    )

    def again() -> str:
        # Any parallelepiped will do: the coefficients solve a system in a crooked one.
        u, v, w = triple(2, 1, 0), triple(-1, 3, 1), triple(1, 1, 4)
        place = plus(plus(scaled(u, found[0]), v, found[1]), w, found[2])
        whole = mixed(u, v, w)
        got = (mixed(place, v, w) / whole, mixed(u, place, w) / whole, mixed(u, v, place) / whole)
        return held(answer, _sum(got, (r"\vec{a}", r"\vec{b}", r"\vec{c}")) == answer)

    places = boxed(3, 3, 3)
    return Draft(
        f"如图，在平行六面体 ${SOLID}$ 中，{opening}设 ${a}=\\vec{{a}}$，${b}=\\vec{{b}}$，${c}=\\vec{{c}}$，则 ${asked}=$____。",
        answer, steps, again, distractors=wrong[:4], pictures=(drawn(places),),
    )  # fmt: skip


def _sum(parts: Triple, letters: tuple[str, str, str]) -> str:
    text = ""
    for value, letter in zip(parts, letters, strict=True):
        if not value:
            continue
        size = "" if abs(value) == 1 else fraction(abs(value))
        text += ("-" if value < 0 else "+" if text else "") + size + letter
    return text or r"\vec{0}"


def in_line(dice: Dice, level: int) -> Draft:
    """The unknown that makes points collinear or coplanar."""
    if level == 2:
        base, way = any_triple(dice, 3), any_triple(dice, 3)
        first, second = dice.nonzero(-3, 3), dice.nonzero(-3, 3)
        if first == second:
            second = -first if first != -second else first + 4
        one, two = plus(base, way, first), plus(base, way, second)
        place = 2 if way[2] else 0 if way[0] else 1
        answer = fraction(two[place])
        shown_two = [fraction(x) for x in two]
        shown_two[place] = "m"
        ratio = Fraction(second, first)
        steps: tuple[Step, ...] = (
            said(rf"三点共线，则 $\overrightarrow{{AC}}=\lambda\overrightarrow{{AB}}$，由已知的坐标得 $\lambda={fraction(ratio)}$。", name="共线的条件"),
            said(f"比较第三个未知的坐标，得 $m={answer}$。"),
        )  # fmt: skip
        wrong = slips(answer, (fraction(-two[place]), "符号弄错了。"), (fraction(one[place]), "直接取了点 $B$ 的坐标。"),
                      (fraction(two[place] - base[place]), "忘了加上点 $A$ 的坐标。"), (fraction(two[place] + 1), "计算错了。"))  # fmt: skip

        def lined() -> str:
            # The area of the triangle vanishes for this value and for no neighbour.
            def doubled(m: Fraction) -> Fraction:
                parts = list(two)
                parts[place] = m
                across = cross(minus(one, base), minus(triple(*parts), base))
                return dot(across, across)

            value = Fraction(two[place])
            return held(answer, doubled(value) == 0 and doubled(value + 1) != 0)

        return Draft(
            f"已知 $A{shown(base)}$，$B{shown(one)}$，$C({','.join(shown_two)})$ 三点共线，则 $m=$____。",
            answer, steps, lined, distractors=wrong,
        )  # fmt: skip
    x, y = (
        dice.pick(
            (
                Fraction(1, 2),
                Fraction(1, 3),
                Fraction(2, 3),
                Fraction(1, 4),
                Fraction(2),
                Fraction(-1),
            )
        ),
        dice.pick((Fraction(1, 3), Fraction(1, 6), Fraction(1, 4), Fraction(-1), Fraction(3))),
    )
    z = 1 - x - y
    answer = fraction(z)
    steps = (
        said("四点共面的条件是系数的和等于 $1$。", name="共面的条件"),
        said(rf"所以 $m=1-\left({fraction(x)}\right)-\left({fraction(y)}\right)={answer}$。"),
    )
    wrong = slips(answer, (fraction(-x - y), "系数的和应等于 $1$，不是 $0$。"), (fraction(x + y), "系数的和应等于 $1$。"),
                  (fraction(1 + x + y), "符号弄错了。"), (fraction(z + 1), "系数的和应等于 $1$。"), (fraction(-z), "符号弄错了。"))  # fmt: skip

    def coplanar() -> str:
        a, b, c = triple(1, 0, 2), triple(0, 2, 1), triple(3, 1, 0)
        p = plus(plus(scaled(a, x), b, y), c, z)
        flat = mixed(minus(b, a), minus(c, a), minus(p, a)) == 0
        off = plus(p, c, 1)
        return held(answer, flat and mixed(minus(b, a), minus(c, a), minus(off, a)) != 0)

    head = rf"\overrightarrow{{OP}}={_coefficient(x)}\overrightarrow{{OA}}{signed_coefficient(y)}\overrightarrow{{OB}}+m\overrightarrow{{OC}}"
    return Draft(
        f"已知 $A$，$B$，$C$ 三点不共线，$O$ 是平面 $ABC$ 外一点，且 ${head}$。若点 $P$ 在平面 $ABC$ 内，则 $m=$____。",
        answer, steps, coplanar, distractors=wrong[:4],
    )  # fmt: skip


def _coefficient(value: Fraction) -> str:
    return "" if value == 1 else "-" if value == -1 else fraction(value)


def signed_coefficient(value: Fraction) -> str:
    """`+\\frac{1}{3}` or `-`, before a vector."""
    return "+" if value == 1 else "-" if value == -1 else signed(value)


RECIPES: tuple[Recipe, ...] = (
    Recipe("ag.spacevec.concept", "edges", "fill", (1, 2), expressed),
    Recipe("ag.spacevec.concept", "edges-choice", "choice", (1, 2), expressed),
    Recipe("ag.spacevec.concept", "sayings", "judge", (1,), sayings(CONCEPT, "空间向量的概念")),
    Recipe("ag.spacevec.concept", "sayings-choice", "choice", (1, 2), chosen(CONCEPT, "概念")),
    Recipe("ag.spacevec.theorem", "express", "fill", (2, 3), expressed),
    Recipe("ag.spacevec.theorem", "express-choice", "choice", (2, 3), expressed),
    Recipe("ag.spacevec.theorem", "sayings", "judge", (2,), sayings(BASIS, "空间向量基本定理")),
    Recipe("ag.spacevec.collinear", "unknown", "reverse", (2, 3), in_line),
    Recipe("ag.spacevec.collinear", "unknown-choice", "choice", (2, 3), in_line),
    Recipe("ag.spacevec.collinear", "unknown-fill", "fill", (2, 3), in_line),
)
