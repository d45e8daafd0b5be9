"""Distances of a point of the plane from the axes and from the origin."""

from __future__ import annotations

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.functions import coordinates
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import letters_in, power, root, total
from engine.steps.task import Task


def find_plane_distance(task: Task) -> Derivation | None:
    """点 A(2,-5) 到 x 轴的距离."""
    found = matched(
        task,
        r"(?:求|已知)?(?:在平面直角坐标系中,)?点?#,?(?:则|求)?(?:点#)?到(?:(?P<origin>(?:坐标)?原点#?)|#轴)的距离(?:是|为|等于)?(?:多少)?",
    )
    if found is None:
        return None
    place = coordinates(found[1][0])
    if place is None or letters_in(*place):
        return None
    x, y = place
    if found[0]["origin"]:
        if any(str(each) != "O" and str(each) not in "PABCMQ" for each in found[1][1:]):
            return None
        formula: Node = root(total((power(x, 2), power(y, 2))))
        value = sympy.sqrt(to_sympy(x) ** 2 + to_sympy(y) ** 2)
        return _answered("distance_to_origin", formula, from_sympy(value))
    axis = found[1][-1]
    if not isinstance(axis, Name) or str(axis) not in "xy":
        return None
    kept = y if str(axis) == "x" else x
    return _answered("distance_to_axis", tree.Absolute(kept), from_sympy(abs(to_sympy(kept))))


def _answered(rule: str, formula: Node, value: Node) -> Derivation:
    claims = (Equal(formula, value),)
    move = Move(rule, value, claims=claims, before=formula)
    return Derivation("plane_distance", (move,), value, proof=claims)
