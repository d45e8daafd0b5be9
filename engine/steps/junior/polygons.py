"""Polygons: sides, angles and diagonals from one another."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Degrees, Name, Node
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import equation, node, over, times, total
from engine.steps.task import Task

_SIDES = {"三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十二": 12}
_N = Name("n")
_WHO = r"(?P<regular>正)?(?:(?P<name>十二|[三四五六七八九十])|#)边形"
_IS = r"(?:的)?(?:度数)?(?:是|为|等于|=)?(?:多少度?|几条?)?"
FROM_SIDES = (
    rf"(?:求)?(?:一个)?{_WHO}(?:的)?(?P<what>内角和|外角和|(?:每一个|每个)内角|(?:每一个|每个)外角|(?:一共有|共有)?(?:多少条)?对角线(?:的)?(?:总)?(?:条数|数)?){_IS}",
)
_POLYGON = r"(?:已知|若|如果)?(?:一个|某)?(?P<regular>正)?(?:凸)?多边形(?:的)?"
_ASK = r",?(?:则|那么|求)*(?:这个|该|它|此)?(?:正)?(?:多边形)?(?:是几边形|(?:是)?(?:的)?边数(?:#)?(?:是|为)?(?:多少)?)(?:\??)"
TO_SIDES = (
    (rf"{_POLYGON}内角和(?:是|为|等于)#{_ASK}", "sum"),
    (rf"{_POLYGON}(?:每一个|每个|一个|各个)外角(?:都)?(?:是|为|等于)#{_ASK}", "outer"),
    (rf"{_POLYGON}(?:每一个|每个|一个|各个)内角(?:都)?(?:是|为|等于)#{_ASK}", "inner"),
    (rf"{_POLYGON}内角和(?:是|等于|为)(?:它的|其)?外角和的#倍{_ASK}", "times"),
)  # fmt: skip


def measure_polygon(task: Task) -> Derivation | None:
    """Angles or diagonals from the number of sides, or the number of sides from an angle."""
    found = matched(task, *FROM_SIDES)
    if found is not None:
        match, nodes = found
        n = _SIDES.get(match["name"] or "")
        if n is None and len(nodes) == 1 and to_sympy(nodes[0]).is_Integer:
            n = int(to_sympy(nodes[0]))
        if n is None or not 3 <= n <= 360:
            return None
        if "每" in match["what"] and not match["regular"]:
            return None
        return _angles(n, match["what"])
    for pattern, kind in TO_SIDES:
        found = matched(task, pattern)
        if found is not None and found[1]:
            if kind in ("outer", "inner") and "每" not in found[0][0] and not found[0]["regular"]:
                return None
            return _sides(found[1][0], kind)
    return None


def _angles(n: int, what: str) -> Derivation:
    total_of_angles = times(total((n, -2)), Degrees(node(180)), sign="×")
    if "对角线" in what:
        formula = over(times(n, total((n, -3)), sign="×"), 2)
        return _answered("diagonals_of_polygon", formula, node(n * (n - 3) // 2), Name("N"))
    if what == "外角和":
        answer: Node = Degrees(node(360))
        move = Move("exterior_sum", answer, claims=(Equal(answer, times(2, Degrees(node(180)))),))
        return Derivation("polygon", (move,), answer, proof=move.claims)
    if what == "内角和":
        return _answered("interior_sum", total_of_angles, Degrees(node(180 * (n - 2))))
    if "外角" in what:
        value = sympy.Rational(360, n)
        return _answered("exterior_angle", over(Degrees(node(360)), n), Degrees(node(value)))
    value = sympy.Rational(180 * (n - 2), n)
    return _answered("interior_angle", over(total_of_angles, n), Degrees(node(value)))


def _answered(rule: str, formula: Node, answer: Node, head: Node | None = None) -> Derivation:
    claim = Equal(formula, answer)
    return Derivation(
        "polygon", (Move(rule, answer, formula, claims=(claim,)),), answer, proof=(claim,)
    )


def _sides(given: Node, kind: str) -> Derivation | None:
    size: Any = to_sympy(given)
    if isinstance(given, Degrees):
        size = size * 180 / sympy.pi
    elif kind != "times":
        return None
    if not size.is_Rational or size <= 0:
        return None
    n = {
        "sum": size / 180 + 2, "outer": 360 / size, "times": 2 * size + 2,
        "inner": 360 / (180 - size) if size < 180 else sympy.Integer(0),
    }[kind]  # fmt: skip
    if not n.is_Integer or not 3 <= n <= 1000:
        return None
    degrees = Degrees(node(size))
    inside = times(total((_N, -2)), Degrees(node(180)), sign="×")
    filled = times(total((n, -2)), Degrees(node(180)), sign="×")
    around = Degrees(node(360))
    lines: dict[str, tuple[Node, Claim]] = {
        "sum": (equation(inside, degrees), Equal(filled, degrees)),
        "outer": (equation(times(_N, degrees, sign="×"), around), Equal(times(n, degrees, sign="×"), around)),
        "inner": (equation(times(_N, Degrees(node(180 - size)), sign="×"), around),
                  Equal(times(n, Degrees(node(180 - size)), sign="×"), around)),
        "times": (equation(inside, times(size, around, sign="×")), Equal(filled, times(size, around, sign="×"))),
    }  # fmt: skip
    line, claim = lines[kind]
    answer = node(n)
    moves = (
        Move(f"polygon_equation_{kind}", line),
        Move("polygon_sides", equation(_N, answer), line, claims=(claim,)),
    )
    return Derivation("polygon", moves, answer, proof=(claim,))


def solve_angle_relation(task: Task) -> Derivation | None:
    """一个角的补角是它的余角的3倍: an equation for the angle."""
    found = matched(
        task,
        r"(?:已知|若|如果)?(?:一个|某个?)角的(?P<a>补角|余角)(?P<how>是|等于|比)(?:它|这个角)(?:的)?(?P<b>补角|余角|本身|自身)?(?:的)?(?:(?P<times>#)倍|(?P<part>#))?(?P<more>[多少大小])?#?,?(?:则|那么|求)*(?:这个角|它|这个角的度数|该角)(?:的度数|的大小)?(?:是|为)?(?:多少度?)?",
    )
    if found is None:
        return None
    match, nodes = found
    x = sympy.Symbol("x", real=True)
    kinds = {"补角": 180 - x, "余角": 90 - x, "本身": x, "自身": x, None: x}
    factor: Any = sympy.Integer(1)
    extra: Any = sympy.Integer(0)
    rest = list(nodes)
    if match["times"] or match["part"]:
        factor = to_sympy(rest.pop(0))
    if match["more"]:
        if len(rest) != 1 or not isinstance(rest[0], Degrees):
            return None
        extra = to_sympy(rest.pop()) * 180 / sympy.pi
        extra = extra if match["more"] in "多大" else -extra
    if rest or not factor.is_Rational or not extra.is_Rational or factor <= 0:
        return None
    if (match["how"] == "比" and not match["more"]) or (match["how"] != "比" and match["more"]):
        return None
    if factor == 1 and extra == 0:
        return None
    left, right = kinds[match["a"]], factor * kinds[match["b"]] + extra
    solved = sympy.solve(left - right, x)
    limit = 90 if "余角" in (match["a"], match["b"]) else 180
    if len(solved) != 1 or not 0 < solved[0] < limit:
        return None
    value = solved[0]
    claim = Equal(node(left.subs(x, value)), node(right.subs(x, value)))
    line = equation(node(left), node(right))
    answer = Degrees(node(value))
    moves = (
        Move("angle_unknown", line, words={"a": match["a"]}),
        Move("solve_angle", equation(Name("x"), node(value)), line, claims=(claim,)),
    )
    return Derivation("angle_relation", moves, answer, proof=(claim,))
