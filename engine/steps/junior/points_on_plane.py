"""Points mirrored and moved in the coordinate plane."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.functions import X, Y, point, point_of
from engine.steps.junior.reading import asked, matched
from engine.steps.junior.writing import node, total
from engine.steps.task import Task

_END = r"(?:的)?(?:对称)?(?:的)?(?:点)?#?(?:的)?坐标(?:是|为)?(?:多少)?"
_MOVE = r"(?:先|再|然后)?(?:沿#轴(?:的)?(?:正方向|负方向)?)?向(?P<{0}>左|右|上|下)(?:平移|移动)?#(?:个)?(?:单位(?:长度)?)?"


def mirror_point(task: Task) -> Derivation | None:
    """关于 x 轴、y 轴、原点对称的点."""
    found = matched(
        task,
        rf"(?:求|写出)?(?:两)?(?:点)?#(?:与点#)?关于(?:#轴|原点(?:#)?(?:成中心)?|坐标原点)(?:的)?对称{_END}",
        rf"(?:求|写出)?(?:点)?#关于(?:#轴|原点(?:#)?){_END}",
    )
    if found is None:
        return None
    place = point_of(found[1][0])
    axes = [each for each in found[1][1:] if each in (X, Y)]
    if place is None or ("原点" in found[0][0]) == bool(axes):
        return None
    x, y = map(to_sympy, place)
    image = (-x, -y) if not axes else (x, -y) if axes[0] == X else (-x, y)
    rule = "mirror_in_origin" if not axes else "mirror_in_x" if axes[0] == X else "mirror_in_y"
    return _answered(rule, place, image)


def move_point(task: Task) -> Derivation | None:
    """点的平移."""
    found = asked(task)
    if found is None:
        return None
    match = re.fullmatch(
        rf"(?:把|将)?(?:点)?#,?{_MOVE.format('one')}(?:,?{_MOVE.format('two')})?(?:,?(?:后)?(?:得到|所得|则|求|到达)*(?:的)?(?:点)?#?(?:的)?)*(?:对应点)?(?:的)?(?:点)?(?:#)?(?:的)?坐标(?:是|为)?(?:多少)?",
        found.words,
    )
    if match is None:
        return None
    place = point_of(found.nodes[0])
    sizes = [to_sympy(each) for each in found.nodes[1:] if not isinstance(each, Name)]
    ways = [match["one"], *([match["two"]] if match["two"] else [])]
    if place is None or len(sizes) != len(ways) or not all(s.is_Rational and s > 0 for s in sizes):
        return None
    x, y = map(to_sympy, place)
    for way, size in zip(ways, sizes, strict=True):
        x += {"左": -size, "右": size}.get(way, 0)
        y += {"下": -size, "上": size}.get(way, 0)
    return _answered("translate_point", place, (x, y))


def _answered(rule: str, place: tuple[Node, Node], image: tuple[Any, Any]) -> Derivation:
    answer = point(from_sympy(sympy.simplify(image[0])), from_sympy(sympy.simplify(image[1])))
    claims: tuple[Claim, ...] = tuple(
        Equal(total((old, from_sympy(new - to_sympy(old)))), node(new))
        for old, new in zip(place, image, strict=True)
    )
    move = Move(rule, answer, point(*place), claims=claims)
    return Derivation("point_image", (move,), answer, proof=claims)
