"""Solving by algebra with the figure that helps; runs in the killable process."""

from __future__ import annotations

from dataclasses import replace

import sympy

from engine.errors import WorldError
from engine.judge.bare import bare_calculation
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node, Relation
from engine.maths.unreadable import TooHard
from engine.plot import graph_of
from engine.steps.solve import derive
from engine.steps.task import read_task
from engine.values import Picture, Solution

HIGHEST_DEGREE = 4
"""Curves above this degree don't help a pupil to see roots."""


def work_out(statement: str, grade: int | None) -> Solution | None:
    """The algebra's worked solution of `statement` with its pictures, or None."""
    found = derive(statement, grade)
    if found is None:
        _refuse_what_nobody_can_calculate(statement)
        return None
    derivation, solution = found
    pictures: list[Picture] = list(derivation.pictures)
    graphs = derivation.graphs or _curve_of_equation(statement)
    if not pictures or derivation.graphs:
        drawn = (graph_of(to_sympy(expression)) for expression in graphs)
        pictures += [picture for picture in drawn if picture is not None]
    return replace(solution, pictures=tuple(pictures))


def _refuse_what_nobody_can_calculate(statement: str) -> None:
    """A bare calculation beyond all bounds, such as a tower of powers: no model can do it either.

    Raises `TooHard`, whose sentence says what is too large.
    """
    for node in bare_calculation(statement):
        try:
            to_sympy(node)
        except TooHard:
            raise
        except WorldError:
            continue


def _curve_of_equation(statement: str) -> tuple[Node, ...]:
    """A curved equation in one unknown: where its graph meets the axis are its roots."""
    equation = read_task(statement).only
    if not isinstance(equation, Relation) or equation.signs != ("=",):
        return ()
    try:
        left, right = (to_sympy(operand) for operand in equation.operands)
    except WorldError:
        return ()  # 83-29=( ): a blank has no graph
    difference = sympy.expand(left - right)
    if len(difference.free_symbols) != 1 or not difference.is_polynomial():
        return ()
    curved = 2 <= sympy.total_degree(difference) <= HIGHEST_DEGREE
    return (equation,) if curved else ()
