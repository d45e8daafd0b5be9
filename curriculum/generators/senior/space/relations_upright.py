"""Judging perpendiculars of lines and planes, and proofs that join parallels with perpendiculars."""

from curriculum.generators.recipe import Recipe
from curriculum.generators.senior.space.relations import LETTERS, Facts
from curriculum.generators.senior.space.shapes import chosen, sayings

PERPENDICULAR: Facts = (
    ("若直线 $a$ 垂直于平面 $\\alpha$ 内的两条直线，则 $a\\perp\\alpha$", False, "漏了“相交”，两条平行直线不够。"),
    ("若直线 $a$ 垂直于平面 $\\alpha$ 内的两条相交直线，则 $a\\perp\\alpha$", True, "这是直线与平面垂直的判定定理。"),
    ("若直线 $a$ 垂直于平面 $\\alpha$ 内的无数条直线，则 $a\\perp\\alpha$", False, "这无数条直线可以互相平行，此时 $a$ 不一定垂直于 $\\alpha$。"),
    ("若 $a\\perp\\alpha$，则 $a$ 垂直于 $\\alpha$ 内的任意一条直线", True, "这是直线与平面垂直的定义。"),
    ("垂直于同一个平面的两条直线平行", True, "这是直线与平面垂直的性质定理。"),
    ("若 $a\\parallel b$，$a\\perp\\alpha$，则 $b\\perp\\alpha$", True, "两条平行线中的一条垂直于平面，另一条也垂直于这个平面。"),
    ("若 $a\\perp\\alpha$，$a\\perp b$，则 $b\\parallel\\alpha$", False, "$b$ 也可能在 $\\alpha$ 内。"),
    ("若 $a\\parallel\\alpha$，$a\\perp b$，则 $b\\perp\\alpha$", False, "$b$ 可能与 $\\alpha$ 平行、相交，或在 $\\alpha$ 内。"),
    ("若直线 $a$ 垂直于三角形的两条边，则 $a$ 也垂直于第三条边", True, "三角形的两边相交，所以 $a$ 垂直于三角形所在的平面。"),
    ("若直线 $a$ 垂直于梯形的两条边，则 $a$ 垂直于梯形所在的平面", False, "这两条边可能是互相平行的两底。"),
    ("过一点有且只有一条直线与已知平面垂直", True, "这是空间中垂线的唯一性。"),
    ("过一点有且只有一个平面与已知直线垂直", True, "这是垂面的唯一性。"),
    ("垂直于同一条直线的两条直线互相平行", False, "在空间中，它们也可能相交或异面。"),
    ("若 $PA\\perp$ 平面 $\\alpha$，$A$ 是垂足，直线 $a\\perp AB$（$B\\in\\alpha$），则 $a\\perp PB$", False, "用三垂线定理时，直线 $a$ 要在平面 $\\alpha$ 内（或与 $\\alpha$ 平行）。"),
)  # fmt: skip
PLANES_PERPENDICULAR: Facts = (
    ("若 $\\alpha\\perp\\beta$，$a\\subset\\alpha$，则 $a\\perp\\beta$", False, "$a$ 要垂直于 $\\alpha$ 与 $\\beta$ 的交线。"),
    ("若 $a\\perp\\beta$，$a\\subset\\alpha$，则 $\\alpha\\perp\\beta$", True, "这是平面与平面垂直的判定定理。"),
    ("若 $\\alpha\\perp\\beta$，$\\alpha\\cap\\beta=l$，$a\\subset\\alpha$，$a\\perp l$，则 $a\\perp\\beta$", True, "这是平面与平面垂直的性质定理。"),
    ("若 $\\alpha\\perp\\beta$，$\\alpha\\cap\\beta=l$，$a\\perp l$，则 $a\\perp\\beta$", False, "漏了“$a$ 在平面 $\\alpha$ 内”。"),
    ("若 $a\\subset\\alpha$，$b\\subset\\beta$，$a\\perp b$，则 $\\alpha\\perp\\beta$", False, "两平面内各有一条直线互相垂直，推不出两平面垂直。"),
    ("垂直于同一个平面的两个平面互相平行", False, "它们也可能相交，如墙角的三个面。"),
    ("若 $\\alpha\\parallel\\beta$，$\\gamma\\perp\\alpha$，则 $\\gamma\\perp\\beta$", True, "$\\gamma$ 内垂直于 $\\alpha$ 的直线也垂直于 $\\beta$。"),
    ("若 $\\alpha\\perp\\beta$，则 $\\alpha$ 内一定存在直线平行于 $\\beta$", True, "$\\alpha$ 内与交线平行的直线（交线除外）都平行于 $\\beta$。"),
    ("若 $\\alpha\\perp\\beta$，则 $\\alpha$ 内的任意一条直线都垂直于 $\\beta$", False, "只有 $\\alpha$ 内垂直于交线的直线才垂直于 $\\beta$。"),
    ("若 $\\alpha$ 不垂直于 $\\beta$，则 $\\alpha$ 内一定不存在直线垂直于 $\\beta$", True, "若存在，由判定定理得 $\\alpha\\perp\\beta$，矛盾。"),
    ("若 $\\alpha\\perp\\gamma$，$\\beta\\perp\\gamma$，$\\alpha\\cap\\beta=l$，则 $l\\perp\\gamma$", True, "两个相交平面都垂直于第三个平面，它们的交线也垂直于第三个平面。"),
    ("经过平面外一点，有且只有一个平面与已知平面垂直", False, "过这一点作已知平面的垂线，过垂线的平面都与已知平面垂直，有无数个。"),
    ("若 $\\alpha\\perp\\beta$，$a\\perp\\beta$，则 $a\\parallel\\alpha$", False, "$a$ 也可能在 $\\alpha$ 内。"),
)  # fmt: skip
JOINED: Facts = (
    ("若 $m\\parallel\\alpha$，$n\\perp\\alpha$，则 $m\\perp n$", True, "过 $m$ 作平面交 $\\alpha$ 于 $m'$，$m\\parallel m'$，而 $n\\perp m'$。"),
    ("若 $m\\perp\\alpha$，$n\\perp\\beta$，$\\alpha\\perp\\beta$，则 $m\\perp n$", True, "两平面的垂线所成的角等于两平面的夹角。"),
    ("若 $m\\parallel\\alpha$，$n\\parallel\\beta$，$\\alpha\\parallel\\beta$，则 $m\\parallel n$", False, "$m$ 与 $n$ 可能平行、相交或异面。"),
    ("若 $m\\perp\\alpha$，$m\\perp\\beta$，则 $\\alpha\\parallel\\beta$", True, "垂直于同一条直线的两个平面平行。"),
    ("若 $m\\parallel\\alpha$，$m\\parallel\\beta$，则 $\\alpha\\parallel\\beta$", False, "$\\alpha$ 与 $\\beta$ 可能相交。"),
    ("若 $m\\perp\\alpha$，$m\\parallel\\beta$，则 $\\alpha\\perp\\beta$", True, "$\\beta$ 内有与 $m$ 平行的直线，它垂直于 $\\alpha$。"),
    ("若 $\\alpha\\perp\\beta$，$m\\parallel\\alpha$，则 $m\\perp\\beta$", False, "$m$ 可能与 $\\beta$ 平行、斜交，或在 $\\beta$ 内。"),
    ("若 $m\\parallel n$，$m\\perp\\alpha$，$n\\perp\\beta$，则 $\\alpha\\parallel\\beta$", True, "由 $m\\parallel n$，$m\\perp\\alpha$ 得 $n\\perp\\alpha$，所以 $\\alpha\\parallel\\beta$。"),
    ("若 $m\\subset\\alpha$，$n\\subset\\beta$，$m\\perp n$，则 $\\alpha\\perp\\beta$", False, "推不出其中一条直线垂直于另一个平面。"),
    ("若 $\\alpha\\perp\\beta$，$m\\perp\\alpha$，$n\\parallel\\beta$，则 $m\\perp n$", False, "$m$ 与 $n$ 可能平行、相交或异面，不一定垂直。"),
    ("若 $m\\perp n$，$m\\perp\\alpha$，则 $n\\parallel\\alpha$", False, "$n$ 也可能在 $\\alpha$ 内。"),
    ("若 $m\\perp\\alpha$，$n\\subset\\beta$，$\\alpha\\parallel\\beta$，则 $m\\perp n$", True, "由 $m\\perp\\alpha$，$\\alpha\\parallel\\beta$ 得 $m\\perp\\beta$，所以 $m\\perp n$。"),
    ("若 $m\\parallel n$，$m\\subset\\alpha$，$n\\subset\\beta$，则 $\\alpha\\parallel\\beta$", False, "$\\alpha$ 与 $\\beta$ 可能相交。"),
    ("若 $m\\perp n$，$n\\parallel\\alpha$，则 $m\\perp\\alpha$", False, "$m$ 可能与 $\\alpha$ 平行、斜交，或在 $\\alpha$ 内。"),
)  # fmt: skip
RECIPES = tuple(
    recipe
    for point, facts, topic, given in (
        ("ag.solid.perpendicular", PERPENDICULAR, "直线与平面垂直", LETTERS),
        ("ag.solid.plane-perpendicular", PLANES_PERPENDICULAR, "平面与平面垂直", LETTERS),
        ("ag.solid.proof", JOINED, "平行与垂直的转化", LETTERS.replace("a$，$b", "m$，$n")),
    )
    for recipe in (
        Recipe(point, "sayings", "judge", (2,), sayings(facts, topic, given)),
        Recipe(point, "sayings-choice", "choice", (2, 3), chosen(facts, topic, given)),
    )
)
