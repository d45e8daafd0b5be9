"""Normals of planes, and what is parallel or upright by them."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.senior.space.components import A, B, any_triple
from curriculum.generators.senior.space.places import (
    cross,
    dot,
    scaled,
    shown,
    triple,
)
from curriculum.generators.senior.space.shapes import sayings
from curriculum.generators.working import said, slips
from engine.values import Step

UPRIGHT = (
    ("若直线的方向向量与平面的法向量垂直，则直线与平面平行", False, "直线也可能在平面内。"),
    ("若直线的方向向量与平面的法向量平行，则直线与平面垂直", True, "法向量与平面垂直，与它平行的直线也与平面垂直。"),
    ("若两个平面的法向量平行，则这两个平面平行或重合", True, "两个平面有公共的垂线方向。"),
    ("若两个平面的法向量垂直，则这两个平面垂直", True, "两个平面所成的角与法向量所成的角相等或互补。"),
    ("若直线的方向向量与平面的法向量的数量积为零，则直线与平面垂直", False, "数量积为零说明直线与平面平行或在平面内。"),
    ("一条直线的方向向量是唯一的", False, "与它共线的非零向量都是方向向量。"),
    ("一个平面的法向量有无数个，它们互相平行", True, "都与平面垂直。"),
    ("若 $\\vec{n}$ 是平面 $\\alpha$ 的法向量，则 $-\\vec{n}$ 也是", True, "与 $\\vec{n}$ 共线的非零向量都是法向量。"),
    ("求法向量时，可以取平面内两个共线的向量列方程组", False, "两个向量共线时，方程组的解不止一个方向。"),
)  # fmt: skip


def upright_to(dice: Dice, level: int) -> Draft:
    """A normal of the plane of two vectors, one of its components given."""
    u, v = any_triple(dice, 3), any_triple(dice, 3)
    for _ in range(6):
        n = cross(u, v)
        if n[2] and n != triple(0, 0, 0):
            break
        u, v = any_triple(dice, 3), any_triple(dice, 3)
    else:
        u, v = triple(1, 0, 1), triple(0, 1, 2)
        n = cross(u, v)
    n = scaled(n, Fraction(1, 1) / n[2])
    answer = shown(n)
    steps: tuple[Step, ...] = (
        said(r"设 $\vec{n}=(x,y,1)$，它与平面内两个不共线的向量都垂直，数量积都是 $0$。", name="列方程组"),
        said(f"由 $\\vec{{n}}\\cdot{A}=0$，$\\vec{{n}}\\cdot{B}=0$ 解得 $x={fraction(n[0])}$，$y={fraction(n[1])}$。", name="解方程组"),
        said(f"代回两个方程检验都成立，所以这个法向量是 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (shown(triple(-n[0], -n[1], 1)), "解方程组时符号弄错了。"),
        (shown(triple(n[1], n[0], 1)), "两个坐标弄反了。"),
        (shown(triple(n[0], -n[1], 1)), "只检验了一个方程。"),
        (shown(triple(n[0] + 1, n[1], 1)), "计算错了。"),
        (shown(triple(-n[0], n[1], 1)), "只检验了一个方程。"),
    )

    def again() -> str:
        return held(answer, dot(n, u) == 0 and dot(n, v) == 0)

    return Draft(
        rf"已知 ${A}={shown(u)}$，${B}={shown(v)}$ 是平面 $\alpha$ 内两个不共线的向量，平面 $\alpha$ 的一个法向量 $\vec{{n}}=(x,y,1)$，则 $\vec{{n}}=$____。",
        answer, steps, again, distractors=wrong[:4],
    )  # fmt: skip


def made_parallel(dice: Dice, level: int) -> Draft:
    """The unknown that makes a line or planes parallel or perpendicular."""
    n = any_triple(dice, 4)
    while not n[0]:
        n = any_triple(dice, 4)
    case = dice.pick(("line-upright", "planes-parallel", "line-parallel", "planes-upright"))
    if case in ("line-upright", "planes-parallel"):
        times = dice.pick((2, -1, 3, -2))
        u = scaled(n, times)
        place = next(k for k in (2, 1) if n[k])
        answer = fraction(u[place])
        parts = [fraction(x) for x in u]
        parts[place] = "m"
        why = (
            r"直线与平面垂直，方向向量与法向量平行" if case == "line-upright"
            else "两个平面平行，它们的法向量平行"
        )  # fmt: skip
        steps: tuple[Step, ...] = (
            said(f"{why}，对应坐标成比例。", name="平行的条件"),
            said(f"由第一个坐标得比值是 ${times}$，所以 $m={answer}$。"),
        )
        wrong = slips(answer, (fraction(-u[place]), "比值的符号弄错了。"), (fraction(n[place]), "没有乘比值。"),
                      (fraction(-(u[0] * n[0] + dot(u, n) - u[place] * n[place] - u[0] * n[0]) / n[place]), "当成数量积为零了。"),
                      (fraction(u[place] + 1), "计算错了。"), (fraction(Fraction(n[place]) / times), "比值用反了。"))  # fmt: skip

        def across() -> str:
            return held(answer, cross(u, n) == triple(0, 0, 0))

        again = across
    else:
        u = any_triple(dice, 4)
        place = next(k for k in (2, 1, 0) if n[k])
        rest = dot(u, n) - u[place] * n[place]
        m = -rest / n[place]
        fixed = [*u]
        fixed[place] = m
        u = triple(*fixed)
        answer = fraction(m)
        parts = [fraction(x) for x in u]
        parts[place] = "m"
        why = (
            "直线与平面平行，方向向量与法向量垂直" if case == "line-parallel"
            else "两个平面垂直，它们的法向量垂直"
        )  # fmt: skip
        shown_parts = list(u)
        steps = (
            said(f"{why}，数量积是 $0$。", name="垂直的条件"),
            said(f"解得 $m={answer}$。"),
        )
        wrong = slips(answer, (fraction(-m), "符号弄错了。"), (fraction(rest), "没有除以系数。"),
                      (fraction(Fraction(shown_parts[0]) / n[0] * n[place]), "当成平行了。"), (fraction(m + 1), "计算错了。"), (fraction(m - 1), "计算错了。"))  # fmt: skip

        def flat() -> str:
            return held(answer, dot(u, n) == 0)

        again = flat
    opening = {
        "line-upright": (r"直线 $l$ 的方向向量是", r"平面 $\alpha$ 的法向量是", r"$l\perp\alpha$"),
        "line-parallel": (r"直线 $l$ 的方向向量是", r"平面 $\alpha$ 的法向量是", r"$l\parallel\alpha$"),
        "planes-parallel": (r"平面 $\alpha$ 的法向量是", r"平面 $\beta$ 的法向量是", r"$\alpha\parallel\beta$"),
        "planes-upright": (r"平面 $\alpha$ 的法向量是", r"平面 $\beta$ 的法向量是", r"$\alpha\perp\beta$"),
    }[case]  # fmt: skip
    inner = ",".join(parts)
    first = rf"\left({inner}\right)" if "frac" in inner else f"({inner})"
    return Draft(
        f"已知{opening[0]} ${A}={first}$，{opening[1]} ${B}={shown(n)}$。若 {opening[2]}，则 $m=$____。",
        answer, steps, again, distractors=wrong[:4],
    )  # fmt: skip


RECIPES: tuple[Recipe, ...] = (
    Recipe("ag.spacevec.normal", "solve", "calculate", (2,), upright_to),
    Recipe("ag.spacevec.normal", "solve-choice", "choice", (2,), upright_to),
    Recipe("ag.spacevec.normal", "sayings", "judge", (2,), sayings(UPRIGHT, "法向量")),
    Recipe("ag.spacevec.parallel", "unknown", "reverse", (2,), made_parallel),
    Recipe("ag.spacevec.parallel", "unknown-choice", "choice", (2,), made_parallel),
    Recipe("ag.spacevec.parallel", "sayings", "judge", (2,), sayings(UPRIGHT, "方向向量与法向量")),
)
