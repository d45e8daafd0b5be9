"""Measures of plane figures and solids from one another, by the formulas of each figure."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Degrees, Name, Node, Quantity
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.measured.reading import Measured, read_measured
from engine.steps.junior.measured.shapes import CUBE_LETTERS, SQUARE_LETTERS, Formula, Shape
from engine.steps.junior.writing import equation
from engine.steps.task import Task

_LONGEST_WAY = 3


def find_measure(task: Task) -> Derivation | None:
    """扇形的半径为 6，圆心角为 120°，求弧长 and every other way round."""
    reading = read_measured(task)
    if reading is None or len(reading.asks) > 3:
        return None
    round_shape = any("π" in each.written for each in reading.shape.formulas)
    if round_shape and task.grade is not None and task.grade <= 6:
        return None
    moves: list[Move] = []
    proof: list[Claim] = []
    used: set[str] = set()
    known = dict(reading.known)
    for letter, _ in reading.asks:
        way = _way(reading.shape, known, letter, _LONGEST_WAY)
        if way is None:
            return None
        for formula in way:
            done = _apply(reading, formula, known)
            if done is None:
                return None
            moves.append(done[0])
            proof += done[0].claims
            known[formula.wanted] = done[1]
            used |= formula.needs
    if not set(reading.known) <= used:
        return None
    return _answered(reading, known, moves, proof)


def _way(shape: Shape, known: dict[str, Node], wanted: str, most: int) -> list[Formula] | None:
    """The formulas that lead to `wanted`, the fewest first."""
    if wanted in known:
        return []
    for formula in shape.formulas:
        if formula.wanted == wanted and formula.needs <= set(known):
            return [formula]
    if most == 1:
        return None
    ways = []
    for formula in shape.formulas:
        if formula.wanted not in known and formula.needs <= set(known):
            rest = _way(shape, {**known, formula.wanted: formula.node}, wanted, most - 1)
            if rest is not None and any(formula.wanted in each.needs for each in rest):
                ways.append([formula, *rest])
    return min(ways, key=len) if ways else None


def _apply(reading: Measured, formula: Formula, known: dict[str, Node]) -> tuple[Move, Node] | None:
    filled = substituted(formula.node, {letter: known[letter] for letter in formula.needs})
    value: Any = sympy.radsimp(sympy.nsimplify(to_sympy(filled)))
    if not value.is_positive or value.has(sympy.Float):
        return None
    # A triangle that doesn't close, an angle beyond a full turn: no such figure.
    if formula.wanted == "n" and reading.shape.name in ("扇形", "圆锥") and value >= 360:
        return None
    result = from_sympy(value)
    claims = (Equal(filled, result),)
    measure = reading.shape.measures[formula.wanted][0]
    move = Move(
        "figure_formula",
        result,
        latex=latex(equation(Name(formula.wanted), formula.node, filled, result)),
        claims=claims,
        words={"figure": reading.shape.name, "measure": measure},
    )
    return move, result


def _answered(
    reading: Measured, known: dict[str, Node], moves: list[Move], proof: list[Claim]
) -> Derivation:
    shown: list[tuple[str, Node]] = []
    for letter, word in reading.asks:
        value = known[letter]
        if letter == "n" and reading.shape.name in ("扇形", "圆锥"):
            shown.append((word, Degrees(value, None, None)))
        elif reading.unit:
            shown.append((word, Quantity(value, _unit(reading.unit, letter))))
        else:
            shown.append((word, value))
    if len(shown) == 1:
        return Derivation("measured_figure", tuple(moves), shown[0][1], proof=tuple(proof))
    return Derivation(
        "measured_figure",
        tuple(moves),
        None,
        r",\ ".join(rf"\text{{{word}}}={latex(each)}" for word, each in shown),
        "，".join(f"{word}={text(each)}" for word, each in shown),
        proof=tuple(proof),
    )


def _unit(unit: str, letter: str) -> str:
    power = 2 if letter in SQUARE_LETTERS else 3 if letter in CUBE_LETTERS else 1
    if power == 1:
        return unit
    if unit.isascii():
        return f"{unit}^{power}"
    return ("平方" if power == 2 else "立方") + unit
