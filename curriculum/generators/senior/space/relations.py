"""Judging what holds for points, lines and planes: basic facts, parallels and perpendiculars."""

from curriculum.generators.recipe import Recipe
from curriculum.generators.senior.space.shapes import chosen, sayings

Facts = tuple[tuple[str, bool, str], ...]

LETTERS = "已知 $a$，$b$ 是不重合的直线，$\\alpha$，$\\beta$，$\\gamma$ 是不重合的平面，"
FACTS: Facts = (
    ("经过空间任意三点，有且只有一个平面", False, "三点必须不在一条直线上；三点共线时，过它们的平面有无数个。"),
    ("不共线的三点确定一个平面", True, "这是基本事实 $1$。"),
    ("一条直线和一个点确定一个平面", False, "点在直线上时，过它们的平面有无数个，要求点在直线外。"),
    ("两条相交直线确定一个平面", True, "这是基本事实的推论。"),
    ("两条平行直线确定一个平面", True, "这是基本事实的推论。"),
    ("四边形一定是平面图形", False, "四个顶点不共面时，得到的是空间四边形。"),
    ("梯形一定是平面图形", True, "梯形的两底平行，两条平行直线确定一个平面。"),
    ("三角形一定是平面图形", True, "三个顶点不共线，确定一个平面。"),
    ("如果两个不重合的平面有一个公共点，那么它们有且只有一个公共点", False, "它们有且只有一条过该点的公共直线，公共点有无数个。"),
    ("如果直线 $l$ 上有两个点在平面 $\\alpha$ 内，那么直线 $l$ 上的所有点都在平面 $\\alpha$ 内", True, "这是基本事实 $2$。"),
    ("三条两两相交的直线一定共面", False, "三条直线交于同一点时，可以不共面，如正方体同一顶点处的三条棱。"),
    ("三条互相平行的直线一定共面", False, "如三棱柱的三条侧棱互相平行，却不共面。"),
    ("若直线 $l$ 在平面 $\\alpha$ 内，用符号表示为 $l\\in\\alpha$", False, "直线与平面之间用包含关系，应写 $l\\subset\\alpha$；点与平面之间才用 $\\in$。"),
    ("若点 $A$ 在直线 $l$ 上，用符号表示为 $A\\in l$", True, "点是元素，直线是点的集合，用 $\\in$。"),
    ("若 $P\\in\\alpha$，$P\\in\\beta$，且 $\\alpha\\cap\\beta=l$，则 $P\\in l$", True, "这是基本事实 $3$：公共点都在交线上。"),
    ("圆上任意三点都能确定一个平面", True, "圆上任意三点不共线。"),
    ("圆心和圆上任意两点一定能确定一个平面", False, "圆上两点是一条直径的两端时，三点共线。"),
    ("三个平面两两相交，一定有三条交线", False, "三个平面可以相交于同一条直线。"),
)  # fmt: skip
POSITION: Facts = (
    ("没有公共点的两条直线一定是平行直线", False, "没有公共点的两条直线可能平行，也可能异面。"),
    ("分别在两个平面内的两条直线一定是异面直线", False, "它们也可能平行或相交；异面直线是不同在任何一个平面内的两条直线。"),
    ("不同在任何一个平面内的两条直线是异面直线", True, "这是异面直线的定义。"),
    ("空间中两条不重合的直线的位置关系只有相交、平行、异面三种", True, "共面时相交或平行，不共面时异面。"),
    ("直线在平面外，则这条直线与平面平行", False, "直线在平面外，包括平行与相交两种情况。"),
    ("直线与平面有且只有一个公共点，则直线与平面相交", True, "这是直线与平面相交的定义。"),
    ("若直线 $a$ 与平面 $\\alpha$ 内的无数条直线不相交，则 $a\\parallel\\alpha$", False, "$a$ 与 $\\alpha$ 相交时，也与 $\\alpha$ 内无数条直线不相交（异面）。"),
    ("若直线 $a\\parallel$ 平面 $\\alpha$，直线 $b\\subset\\alpha$，则 $a$ 与 $b$ 没有公共点", True, "$a$ 与 $\\alpha$ 没有公共点，所以与 $\\alpha$ 内的任何直线都没有公共点。"),
    ("与同一条直线都异面的两条直线一定异面", False, "这两条直线可能平行、相交或异面。"),
    ("若 $a$ 与 $b$ 异面，$c\\parallel a$，且 $c$ 与 $b$ 不相交，则 $c$ 与 $b$ 异面", True, "若 $c\\parallel b$，则 $a\\parallel b$，与已知矛盾。"),
    ("过平面外一点与平面内一点的直线，和平面内不经过该点的直线是异面直线", True, "这是异面直线的判定定理。"),
    ("若两个平面没有公共点，则这两个平面平行", True, "这是两个平面平行的定义。"),
    ("两个平面有一条公共直线，则它们一定重合", False, "两个相交平面也有一条公共直线。"),
    ("若两个平面平行，则其中一个平面内的直线与另一个平面没有公共点", True, "两个平行平面没有公共点。"),
    ("若直线 $a$ 与 $b$ 异面，直线 $b$ 与 $c$ 异面，则 $a$ 与 $c$ 异面", False, "异面没有传递性，$a$ 与 $c$ 可能平行或相交。"),
)  # fmt: skip
PARALLEL_LINES: Facts = (
    ("空间中，垂直于同一条直线的两条直线平行", False, "在空间中，它们可能平行、相交或异面，如正方体同一顶点处的三条棱。"),
    ("平行于同一条直线的两条直线平行", True, "这是基本事实 $4$，平行线的传递性。"),
    ("如果空间中两个角的两边分别对应平行，那么这两个角相等", False, "这两个角相等或互补。"),
    ("如果空间中两个角的两边分别对应平行，那么这两个角相等或互补", True, "这是等角定理。"),
    ("顺次连接空间四边形各边的中点，得到的四边形是平行四边形", True, "由三角形中位线定理，一组对边都平行且等于同一条对角线的一半。"),
    ("顺次连接空间四边形各边的中点，得到的四边形一定是菱形", False, "两条对角线相等时才是菱形。"),
    ("若空间四边形的两条对角线互相垂直，则顺次连接各边中点得到矩形", True, "中点四边形的邻边分别平行于两条对角线。"),
    ("若 $a\\parallel b$，$b\\parallel c$，则 $a$ 与 $c$ 不重合时 $a\\parallel c$", True, "由平行线的传递性。"),
    ("若 $a\\parallel b$，且 $c$ 与 $a$ 异面，则 $c$ 与 $b$ 也异面", False, "$c$ 与 $b$ 可能相交。"),
    ("三棱柱的三条侧棱互相平行", True, "由棱柱的定义，侧棱互相平行。"),
    ("空间中，没有公共点的两条直线平行", False, "还可能异面。"),
    ("空间四边形的两条对角线平行", False, "空间四边形的两条对角线异面。"),
)  # fmt: skip
LINE_PLANE: Facts = (
    ("若 $a\\parallel b$，$b\\subset\\alpha$，则 $a\\parallel\\alpha$", False, "漏了 $a\\not\\subset\\alpha$，$a$ 也可能在 $\\alpha$ 内。"),
    ("若 $a\\not\\subset\\alpha$，$b\\subset\\alpha$，$a\\parallel b$，则 $a\\parallel\\alpha$", True, "这是直线与平面平行的判定定理。"),
    ("若 $a\\parallel\\alpha$，$b\\subset\\alpha$，则 $a\\parallel b$", False, "$a$ 与 $b$ 没有公共点，可能平行，也可能异面。"),
    ("若 $a\\parallel\\alpha$，$a\\subset\\beta$，$\\alpha\\cap\\beta=b$，则 $a\\parallel b$", True, "这是直线与平面平行的性质定理。"),
    ("若 $a\\parallel\\alpha$，$b\\parallel\\alpha$，则 $a\\parallel b$", False, "平行于同一个平面的两条直线可能平行、相交或异面。"),
    ("若 $a\\parallel b$，$a\\parallel\\alpha$，则 $b\\parallel\\alpha$", False, "$b$ 也可能在 $\\alpha$ 内。"),
    ("若 $a\\parallel\\alpha$，则 $a$ 与 $\\alpha$ 内的无数条直线平行", True, "过 $a$ 的平面与 $\\alpha$ 的交线都与 $a$ 平行。"),
    ("若 $a\\parallel\\alpha$，则 $a$ 与 $\\alpha$ 内的任意一条直线平行", False, "$a$ 与 $\\alpha$ 内的直线也可能异面。"),
    ("若直线 $a$ 上有两个点到平面 $\\alpha$ 的距离相等，则 $a\\parallel\\alpha$", False, "$a$ 可能与 $\\alpha$ 相交，两点在平面的两侧；也可能在 $\\alpha$ 内。"),
    ("若 $a\\parallel\\alpha$，则 $a$ 上各点到 $\\alpha$ 的距离相等", True, "由线面平行，各点到平面的垂线段平行且相等。"),
    ("若一条直线与一个平面内的无数条直线平行，则这条直线与这个平面平行", False, "直线也可能在这个平面内。"),
    ("过平面外一点，可以作无数条直线与这个平面平行", True, "这些直线都在过该点且与已知平面平行的平面内。"),
)  # fmt: skip
PLANE_PLANE: Facts = (
    ("若平面 $\\alpha$ 内有两条直线都平行于平面 $\\beta$，则 $\\alpha\\parallel\\beta$", False, "漏了两条直线“相交”，两条平行直线不够。"),
    ("若平面 $\\alpha$ 内有两条相交直线都平行于平面 $\\beta$，则 $\\alpha\\parallel\\beta$", True, "这是平面与平面平行的判定定理。"),
    ("若平面 $\\alpha$ 内有无数条直线都平行于平面 $\\beta$，则 $\\alpha\\parallel\\beta$", False, "这无数条直线可以互相平行，此时 $\\alpha$ 与 $\\beta$ 可能相交。"),
    ("若平面 $\\alpha$ 内的任意一条直线都平行于平面 $\\beta$，则 $\\alpha\\parallel\\beta$", True, "任取两条相交直线，用判定定理。"),
    ("若 $\\alpha\\parallel\\beta$，$a\\subset\\alpha$，则 $a\\parallel\\beta$", True, "$a$ 与 $\\beta$ 没有公共点。"),
    ("若 $\\alpha\\parallel\\beta$，$a\\subset\\alpha$，$b\\subset\\beta$，则 $a\\parallel b$", False, "$a$ 与 $b$ 没有公共点，可能平行，也可能异面。"),
    ("若 $\\alpha\\parallel\\beta$，$\\gamma\\cap\\alpha=a$，$\\gamma\\cap\\beta=b$，则 $a\\parallel b$", True, "这是平面与平面平行的性质定理。"),
    ("平行于同一个平面的两个不重合的平面互相平行", True, "平面平行有传递性。"),
    ("平行于同一条直线的两个平面互相平行", False, "这两个平面可能相交，交线与已知直线平行。"),
    ("若 $a\\subset\\alpha$，$b\\subset\\beta$，$a\\parallel b$，则 $\\alpha\\parallel\\beta$", False, "$\\alpha$ 与 $\\beta$ 可能相交。"),
    ("夹在两个平行平面之间的平行线段相等", True, "两条平行线段确定一个平面，它与两个平行平面的交线平行，得到平行四边形。"),
    ("若三个不共线的点到平面 $\\beta$ 的距离相等，则这三点所在的平面与 $\\beta$ 平行", False, "三点可能在平面 $\\beta$ 的两侧。"),
)  # fmt: skip
RECIPES = tuple(
    recipe
    for point, facts, topic, given in (
        ("ag.solid.facts", FACTS, "平面的基本性质", ""),
        ("ag.solid.position", POSITION, "空间中的位置关系", ""),
        ("ag.solid.parallel-lines", PARALLEL_LINES, "空间中的平行直线", ""),
        ("ag.solid.line-plane", LINE_PLANE, "直线与平面平行", LETTERS),
        ("ag.solid.plane-plane", PLANE_PLANE, "平面与平面平行", LETTERS),
    )
    for recipe in (
        Recipe(point, "sayings", "judge", (1, 2), sayings(facts, topic, given)),
        Recipe(point, "sayings-choice", "choice", (1, 2), chosen(facts, topic, given)),
    )
)
