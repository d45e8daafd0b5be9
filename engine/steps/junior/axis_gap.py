"""How far apart a parabola meets the x-axis."""

from __future__ import annotations

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.functions import X
from engine.steps.junior.lines_and_axes import points_on_x_axis
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import total
from engine.steps.task import Task


def find_axis_gap(task: Task) -> Derivation | None:
    """抛物线 y=x²-6x+5 与 x 轴两个交点间的距离."""
    found = matched(
        task,
        r"(?:求)?(?:抛物线|二次函数)#(?:的?图[象像])?(?:与|和)#轴的?两(?:个)?交点(?:之)?间?的距离(?:是|为)?(?:多少)?",
        r"(?:求)?(?:抛物线|二次函数)#(?:的?图[象像])?(?:与|和)#轴(?:交于|相交于)#(?:,|和|与)#两点,(?:则|求)*(?:线段)?#(?:的长)?(?:是|为)?(?:多少)?",
    )
    if found is None or found[1][1] != X:
        return None
    inner = points_on_x_axis(found[1][0])
    if inner is None:
        return None
    moves, points, proof = inner
    places = [each.items[0] for each in points if isinstance(each, tree.Tuple)]
    if len(places) != 2 or len(points) != 2:
        return None
    if len(found[1]) == 5:
        names = [str(each) for each in found[1][2:4]]
        if "".join(names) != str(getattr(found[1][4], "letters", "")) and set(names) != _letters(
            found[1][4]
        ):
            return None
    low, high = sorted(places, key=lambda each: float(sympy.N(to_sympy(each))))
    difference = total((high, tree.Negate(low)))
    value = from_sympy(sympy.radsimp(to_sympy(high) - to_sympy(low)))
    claim = Equal(difference, value)
    move = Move("gap_on_axis", value, difference, claims=(claim,))
    return Derivation("axis_gap", (*moves, move), value, proof=(*proof, claim))


def _letters(node: tree.Node) -> set[str]:
    return {str(each) for each in node.walk() if isinstance(each, tree.Name)}
