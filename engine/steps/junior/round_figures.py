"""弧长、扇形、圆锥: formulas of the circle with angles in degrees; heights of right triangles."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Degrees, Node
from engine.maths.write import latex
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import letters_in, node, over, power, times
from engine.steps.task import Task

_PI = tree.Constant("pi")
_LENGTH = r"(?:的)?(?:长|长度)?(?:为|是|等于|=)?#"
_ARC_FACTS = rf"(?:圆|扇形|弧)?(?:的)?(?:所在圆的)?(?:半径){_LENGTH},?(?:且|它的|扇形的|弧所对的|所对的|这条弧所对的)?(?:圆心角)(?:的度数)?(?:为|是|等于)?#(?:的圆心角)?"
_ARC_FACTS_BACK = rf"(?:扇形)?(?:的)?圆心角(?:的度数)?(?:为|是|等于)?#,?(?:且)?(?:扇形的)?(?:所在圆的)?半径{_LENGTH}"
_WANT = r",?(?:则|那么)?(?:求)?(?:它|该|这个|此|这条)?(?:扇形)?(?:所对的|的)?(?P<what>弧长|弧的长|弧的长度|面积|扇形(?:的)?面积|扇形(?:的)?弧长)(?:是|为)?(?:多少)?"
SECTOR = (
    rf"(?:已知|若|如果|在)?(?:一个)?(?:扇形|圆)?(?:的)?{_ARC_FACTS}{_WANT}",
    rf"(?:已知|若|如果)?(?:一个)?(?:扇形)?(?:的)?{_ARC_FACTS_BACK}{_WANT}",
    r"(?:求)?半径为#(?:的圆中)?,?(?:的)?圆心角为#的扇形的(?P<what>面积|弧长)",
    r"(?:求)?(?:在)?半径为#的圆中,?#的圆心角所对的(?P<what>弧长)(?:是|为)?(?:多少)?",
    r"(?:求)?圆心角为#,?半径为#的扇形的(?P<what>面积|弧长)",
)
CONE = (
    r"(?:已知|若|如果)?(?:一个)?圆锥的?底面(?:圆的)?半径(?:为|是)?#,?(?:且|它的)?(?P<second>母线|高)(?:的)?(?:长)?(?:为|是)?#,?(?:则|那么)?(?:求)?(?:它|该|这个|此)?(?:圆锥)?的?(?P<what>侧面积|全面积|表面积|体积)(?:是|为)?(?:多少)?",
    r"(?:已知|若|如果)?(?:一个)?圆柱的?底面(?:圆的)?半径(?:为|是)?#,?(?:且|它的)?(?P<second>高)(?:为|是)?#,?(?:则|那么)?(?:求)?(?:它|该|这个|此)?(?:圆柱)?的?(?P<what>侧面积|全面积|表面积|体积)(?:是|为)?(?:多少)?(?P<cylinder>)",
)
HEIGHT = (
    r"(?:已知|若|如果)?(?:一个)?直角三角形(?:的)?两(?:条)?直角边(?:的)?(?:长)?(?:分别)?(?:为|是)#(?:和|,|与)#,?(?:则|那么)?(?:求|试求)?(?:它的|其)?(?P<what>斜边上的高|斜边上的中线|斜边的中线|面积|内切圆(?:的)?半径|外接圆(?:的)?半径)(?:的)?(?:长|长度)?(?:是|为|=)?(?:多少)?",
)


SIDES = (
    r"(?:已知|若|如果)?(?:一个)?等腰直角三角形(?:的)?(?:一条)?(?P<leg>直角边|斜边)(?:的)?(?:长)?(?:为|是)#,?(?:则|那么)?(?:求)?(?:它的|其)?(?P<other>斜边|直角边|面积)(?:的)?(?:长(?:度)?)?(?:是|为)?(?:多少)?",
    r"(?:已知|若|如果)?(?:一个)?等边三角形(?:的)?边长(?:为|是)#,?(?:则|那么)?(?:求)?(?:它的|该三角形的|这个三角形的|其)?(?P<what>面积|高)(?:是|为)?(?:多少)?",
    r"(?:已知|若|如果)?(?:一个)?菱形(?:的)?(?:两条)?对角线(?:的)?(?:长)?(?:分别)?(?:为|是)#(?:和|,|与)#,?(?:则|那么)?(?:求)?(?:它的|该菱形的|菱形的|这个菱形的)?(?P<rhombus>面积|边长|周长)(?:是|为)?(?:多少)?",
    r"(?:已知|若|如果)?(?:一个)?正方形(?:的)?(?:对角线(?:的)?(?:长)?(?:为|是)#),?(?:则|那么)?(?:求)?(?:它的)?(?P<square>面积|边长)(?:是|为)?(?:多少)?",
)


def _plane_figure(nodes: tuple[Node, ...], groups: dict[str, str | None]) -> Derivation | None:
    """等边三角形、菱形、正方形."""
    read = _lengths(nodes)
    if read is None:
        return None
    bodies, unit = read
    sizes = [to_sympy(each) for each in bodies]
    first = bodies[0]
    if groups.get("what") and len(bodies) == 1:
        height = over(times(tree.Root(node(3)), first, sign="×"), 2)
        if groups["what"] == "高":
            return _measured("equilateral_height", height, sympy.sqrt(3) * sizes[0] / 2, unit)
        area = over(times(tree.Root(node(3)), power(first, 2), sign="×"), 4)
        return _measured("equilateral_area", area, sympy.sqrt(3) * sizes[0] ** 2 / 4, unit, 2)
    if groups.get("leg") and len(bodies) == 1:
        return _isosceles_right(groups, first, sizes[0], unit)
    if groups.get("rhombus") and len(bodies) == 2:
        side = tree.Root(tree.Add((power(over(first, 2), 2), power(over(bodies[1], 2), 2))))
        length = sympy.sqrt(sizes[0] ** 2 + sizes[1] ** 2) / 2
        if groups["rhombus"] == "面积":
            return _measured(
                "rhombus_area", over(times(*bodies, sign="×"), 2), sizes[0] * sizes[1] / 2, unit, 2
            )
        if groups["rhombus"] == "边长":
            return _measured("rhombus_side", side, length, unit)
        return _measured("rhombus_side", times(4, side, sign="×"), 4 * length, unit)
    if groups.get("square") and len(bodies) == 1:
        if groups["square"] == "面积":
            return _measured("rhombus_area", over(power(first, 2), 2), sizes[0] ** 2 / 2, unit, 2)
        return _measured(
            "square_side", over(first, tree.Root(node(2))), sizes[0] / sympy.sqrt(2), unit
        )
    return None


def _isosceles_right(
    groups: dict[str, str | None], given: Node, size: Any, unit: str
) -> Derivation | None:
    leg = groups["leg"] == "直角边"
    if groups["other"] == "面积":
        area = over(power(given, 2), 2 if leg else 4)
        return _measured("right_triangle_area", area, size**2 / (2 if leg else 4), unit, 2)
    if leg == (groups["other"] == "直角边"):
        return None
    if leg:
        longest = times(tree.Root(node(2)), given, sign="×")
        return _measured("isosceles_right", longest, sympy.sqrt(2) * size, unit)
    return _measured("isosceles_right", over(given, tree.Root(node(2))), size / sympy.sqrt(2), unit)


def measure_round_figure(task: Task) -> Derivation | None:
    """One formula, with the answer as a multiple of π."""
    found = matched(task, *SECTOR)
    if found is not None and len(found[1]) == 2:
        return _sector(found[1], found[0]["what"], task.grade)
    found = matched(task, *CONE)
    if found is not None and len(found[1]) == 2:
        groups = found[0].groupdict()
        if task.grade is not None and task.grade <= 6:
            return None
        return _cone(found[1], groups["second"], groups["what"], groups.get("cylinder") is not None)
    found = matched(task, *SIDES)
    if found is not None:
        return _plane_figure(found[1], found[0].groupdict())
    found = matched(task, *HEIGHT)
    if found is not None and len(found[1]) == 2:
        return _right_triangle(found[1], found[0]["what"])
    return None


def _lengths(nodes: tuple[Node, ...]) -> tuple[list[Node], str] | None:
    """Positive lengths in one unit."""
    units = {each.unit if isinstance(each, tree.Quantity) else "" for each in nodes}
    bodies = [each.value if isinstance(each, tree.Quantity) else each for each in nodes]
    if len(units) != 1 or any(
        letters_in(each) or not to_sympy(each).is_positive for each in bodies
    ):
        return None
    return bodies, units.pop()


def _measured(rule: str, formula: Node, value: Any, unit: str, square: int = 1) -> Derivation:
    claim = Equal(formula, node(value))
    answer: Node = node(value)
    if unit:
        word = {1: "", 2: "平方", 3: "立方"}[square]
        suffix = {1: "", 2: "²", 3: "³"}[square]
        named = re.fullmatch(r"[a-z]+", unit)
        answer = tree.Quantity(answer, unit + suffix if named else word + unit)
    shown = f"{latex(formula)}={latex(answer)}"
    move = Move(rule, node(value), latex=shown, claims=(claim,))
    return Derivation("round_figure", (move,), answer, proof=(claim,))


def _sector(nodes: tuple[Node, ...], what: str, grade: int | None) -> Derivation | None:
    angles = [each for each in nodes if isinstance(each, Degrees)]
    radii = [each for each in nodes if not isinstance(each, Degrees)]
    if len(angles) != 1 or len(radii) != 1 or angles[0].minutes is not None:
        return None
    read = _lengths((radii[0],))
    size = to_sympy(angles[0].degrees)
    if read is None or not size.is_Rational or not 0 < size < 360:
        return None
    (radius,), unit = read
    r = to_sympy(radius)
    if "弧" in what:
        formula = over(times(angles[0].degrees, _PI, radius, sign="×"), 180)
        return _measured("arc_length", formula, size * sympy.pi * r / 180, unit)
    formula = over(times(angles[0].degrees, _PI, power(radius, 2), sign="×"), 360)
    return _measured("sector_area_degrees", formula, size * sympy.pi * r**2 / 360, unit, 2)


def _cone(nodes: tuple[Node, ...], second: str, what: str, cylinder: bool) -> Derivation | None:
    read = _lengths(nodes)
    if read is None:
        return None
    (radius, other), unit = read
    r, h = to_sympy(radius), to_sympy(other)
    base = times(_PI, power(radius, 2), sign="×")
    if cylinder:
        side = times(2, _PI, radius, other, sign="×")
        if what == "体积":
            return _measured(
                "cylinder_volume", times(base, other, sign="×"), sympy.pi * r**2 * h, unit, 3
            )
        if what == "侧面积":
            return _measured("cylinder_side", side, 2 * sympy.pi * r * h, unit, 2)
        whole = tree.Add((side, times(2, base, sign="×")))
        return _measured("cylinder_surface", whole, 2 * sympy.pi * r * (h + r), unit, 2)
    slant, height = (other, None) if second == "母线" else (None, other)
    if slant is not None and not h > r:
        return None
    if what == "体积":
        if height is None:
            height = tree.Root(tree.Add((power(other, 2), tree.Minus(power(radius, 2)))))
            h = sympy.sqrt(h**2 - r**2)
        volume = times(over(1, 3), base, height, sign="×")
        return _measured("cone_volume", volume, sympy.pi * r**2 * h / 3, unit, 3)
    if slant is None:
        slant = tree.Root(tree.Add((power(other, 2), power(radius, 2))))
        h = sympy.sqrt(h**2 + r**2)
    side = times(_PI, radius, slant, sign="×")
    if what == "侧面积":
        return _measured("cone_side", side, sympy.pi * r * h, unit, 2)
    return _measured("cone_surface", tree.Add((side, base)), sympy.pi * r * (h + r), unit, 2)


def _right_triangle(nodes: tuple[Node, ...], what: str) -> Derivation | None:
    read = _lengths(nodes)
    if read is None:
        return None
    (a, b), unit = read
    x, y = to_sympy(a), to_sympy(b)
    longest = tree.Root(tree.Add((power(a, 2), power(b, 2))))
    c = sympy.sqrt(x**2 + y**2)
    if what == "面积":
        return _measured("right_triangle_area", over(times(a, b, sign="×"), 2), x * y / 2, unit, 2)
    if what == "斜边上的高":
        return _measured(
            "height_on_hypotenuse",
            over(times(a, b, sign="×"), longest),
            sympy.radsimp(x * y / c),
            unit,
        )
    if "内切圆" in what:
        inner = over(tree.Add((a, b, tree.Minus(longest))), 2)
        return _measured("inscribed_radius", inner, (x + y - c) / 2, unit)
    return _measured("median_on_hypotenuse", over(longest, 2), c / 2, unit)
