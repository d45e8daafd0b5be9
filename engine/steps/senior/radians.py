"""Degrees and radians, and the arc and area of a sector."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node, over, power, times
from engine.steps.senior.reading import asked, matched
from engine.steps.task import Task

_NUMBERED = (tree.Number, tree.Negate, tree.Divide, tree.Multiply, tree.Constant)


def find_radians(task: Task) -> Derivation | None:
    """角度制与弧度制互化."""
    nodes = matched(
        task,
        r"(?:求)?(?:将|把)?(?:弧度|角度|角)?#(?:化|换算|转化|改写|换)(?:为|成)(?:弧度|弧度制|角度|角度制|度)(?:数)?",
        r"#(?:化为弧度|对应的弧度数|的弧度数|化为角度)",
        r"(?:将|把)?#(?:rad|弧度)(?:化|换算)(?:为|成)(?:角度|度|角度制)",
    )
    if nodes is None:
        return None
    given = nodes[0]
    degrees = isinstance(given, tree.Degrees) or (
        isinstance(given, tree.Negate) and isinstance(given.body, tree.Degrees)
    )
    value = to_sympy(given)
    if (
        degrees == ("弧度" not in re.sub("弧度(?=[^为成]*化)", "", task.text.replace("rad", "")))
        or not value.is_real
    ):
        return None
    if degrees:
        turns = sympy.Rational(value * 180 / sympy.pi) if (value / sympy.pi).is_Rational else None
        if turns is None:
            return None
        filled = times(node(turns), over(tree.Constant("pi"), node(180)), sign="×")
        answer = node(value)
        move = Move(
            "to_radians", after=equation(given, filled, answer), claims=(Equal(filled, answer),)
        )
        return Derivation("radians", (move,), answer=answer, proof=(Equal(given, answer),))
    if not (value / sympy.pi).is_Rational or value == 0:
        return None
    size = node(value / sympy.pi * 180)
    shown: Node = tree.Degrees(size.body) if isinstance(size, tree.Negate) else tree.Degrees(size)
    if isinstance(size, tree.Negate):
        shown = tree.Negate(shown)
    claim = Equal(given, shown)
    move = Move("to_degrees", after=equation(given, shown), claims=(claim,))
    return Derivation("radians", (move,), answer=shown, proof=(claim,))


_PARTS = {"圆心角": "alpha", "半径": "r", "弧长": "l", "面积": "S", "周长": "C"}
_FACT = r"(?:(?:扇形|它|其)的?)?(?P<what>圆心角|半径|弧长|面积|周长)(?:的弧度数|大小)?(?:为|是)?#(?P<unit>rad|弧度)?"


def find_sector(task: Task) -> Derivation | None:
    """扇形的弧长与面积."""
    found = asked(task)
    if found is None or "扇形" not in found.words:
        return None
    given, _, wanted = found.words.rpartition(",求")
    known: dict[str, Any] = {}
    units: set[str] = set()
    nodes = list(found.nodes)
    given = re.sub(r"^(?:一个|某)", "", given)
    for clause in re.split(
        r",(?:且)?|和(?=面积|周长|半径|弧长|圆心角)", given.replace("所对的", "")
    ):
        match = re.fullmatch(_FACT, clause.replace("圆心角#", "圆心角为#"))
        if match is None or match["what"] in known:
            return None
        each = nodes.pop(0)
        if isinstance(each, tree.Quantity):
            units.add(each.unit.removeprefix("平方").rstrip("²"))
            each = each.value
        value = to_sympy(each)
        if not value.is_positive or (match["what"] == "圆心角" and value > 2 * sympy.pi):
            return None
        known[match["what"]] = value
    asked_for = re.fullmatch(
        r"(?:(?:该|这个|此)?扇形的?|它的|其)?(?:的)?(?P<a>圆心角|半径|弧长|面积|周长)(?:的弧度数)?(?:#)?",
        wanted,
    )
    if asked_for is None or len(known) != 2 or asked_for["a"] in known:
        return None
    return _sector(known, asked_for["a"], units)


def _sector(known: dict[str, Any], wanted: str, units: set[str]) -> Derivation | None:
    angle, radius = sympy.Symbol("alpha", positive=True), sympy.Symbol("r", positive=True)
    formulas = {
        "圆心角": angle, "半径": radius, "弧长": angle * radius, "面积": angle * radius**2 / 2,
        "周长": 2 * radius + angle * radius,
    }  # fmt: skip
    found = sympy.solve(
        [formulas[what] - value for what, value in known.items()], [angle, radius], dict=True
    )
    if len(found) != 1 or not found[0][angle] < 2 * sympy.pi:
        return None
    a, r = found[0][angle], found[0][radius]
    value = sympy.simplify(formulas[wanted].subs(found[0]))
    names: dict[str, Node] = {
        "圆心角": Name("alpha"),
        "半径": Name("r"),
        "弧长": Name("l"),
        "面积": Name("S"),
        "周长": Name("C"),
    }
    filled: Node = {
        "圆心角": over(node(a * r), node(r)), "半径": node(r),
        "弧长": times(node(a), node(r), sign="×"),
        "面积": times(over(node(1), node(2)), node(a), power(node(r), 2), sign="×"),
        "周长": tree.Add((times(node(2), node(r), sign="×"), times(node(a), node(r), sign="×"))),
    }[wanted]  # fmt: skip
    claims = [Equal(node(formulas[what].subs(found[0])), node(v)) for what, v in known.items()]
    final = Equal(filled, node(value))
    rule = {"圆心角": "sector_angle", "面积": "sector_area", "周长": "sector_perimeter"}.get(
        wanted, "sector_arc"
    )
    shown = (
        equation(names[wanted], filled, value)
        if filled != node(value)
        else equation(names[wanted], value)
    )
    moves = []
    if set(known) != {"圆心角", "半径"}:
        pair = tree.System((equation(Name("alpha"), a), equation(Name("r"), r)))
        moves.append(Move("sector_unknowns", after=pair, claims=tuple(claims)))
    moves.append(Move(rule, after=shown, claims=(final,)))
    answer = node(value)
    if units and wanted != "圆心角":
        unit = units.pop()
        if units:
            return None
        square = f"{unit}²" if unit.isascii() else f"平方{unit}"
        answer = tree.Quantity(answer, square if wanted == "面积" else unit)
    return Derivation("sector", tuple(moves), answer=answer, proof=(*claims, final))
