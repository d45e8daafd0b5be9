"""Points mirrored and moved in the coordinate plane."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths.from_sympy import from_sympy
from engine.maths.solutions import solution_set
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node, System
from engine.steps.claim import Claim, Equal, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.functions import X, Y, coordinates, point, point_of
from engine.steps.junior.number_lines import condition
from engine.steps.junior.reading import asked, matched
from engine.steps.junior.writing import equation, letters_in, node, relation, total
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


_PLACES = {
    "#轴上": None, "原点": None,
    "第一象限": (">", ">"), "第二象限": ("<", ">"), "第三象限": ("<", "<"), "第四象限": (">", "<"),
}  # fmt: skip


def find_point_parameter(task: Task) -> Derivation | None:
    """点 P(2m-1, m+3) 在 x 轴上（第二象限），求 m."""
    found = matched(
        task,
        r"(?:已知|若|如果)?(?:点)?#在(?:平面直角坐标系的?)?(?P<where>#轴上|第[一二三四]象限)(?:内)?,?(?:则|那么)?(?:求)?#的?(?:值|取值范围|范围)?(?:是|为|=|满足)?",
    )
    if found is None:
        return None
    place = coordinates(found[1][0])
    letter = found[1][-1]
    if place is None or not isinstance(letter, Name) or set(letters_in(*place)) != {str(letter)}:
        return None
    x, y = place
    signs = _PLACES[found[0]["where"]]
    if signs is None:
        axis = found[1][1]
        if axis not in (X, Y):
            return None
        line: Node = equation(y if axis == X else x, 0)
    else:
        line = System((relation(x, signs[0], 0), relation(y, signs[1], 0)))
    values = solution_set(line, str(letter))
    if values is None or values is sympy.S.EmptySet or values == sympy.S.Reals:
        return None
    answer = condition(values, str(letter))
    claims: tuple[Claim, ...] = (SameSolutions(line, answer, (str(letter),)),)
    moves = (Move("signs_of_a_point", line), Move("solve_for_range", answer, line, claims=claims))
    return Derivation("point_parameter", moves, answer, proof=claims)


def _answered(rule: str, place: tuple[Node, Node], image: tuple[Any, Any]) -> Derivation:
    answer = point(from_sympy(sympy.simplify(image[0])), from_sympy(sympy.simplify(image[1])))
    claims: tuple[Claim, ...] = tuple(
        Equal(total((old, from_sympy(new - to_sympy(old)))), node(new))
        for old, new in zip(place, image, strict=True)
    )
    move = Move(rule, answer, point(*place), claims=claims)
    return Derivation("point_image", (move,), answer, proof=claims)
