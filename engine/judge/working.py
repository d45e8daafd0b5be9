"""Solving by algebra with the figure that helps; runs in the killable process."""

from __future__ import annotations

from dataclasses import replace

from engine.maths.to_sympy import to_sympy
from engine.plot import graph_of
from engine.steps.solve import derive
from engine.values import Picture, Solution


def work_out(statement: str, grade: int | None) -> Solution | None:
    """The algebra's worked solution of `statement` with its pictures, or None."""
    found = derive(statement, grade)
    if found is None:
        return None
    derivation, solution = found
    pictures: list[Picture] = list(derivation.pictures)
    for expression in derivation.graphs:
        picture = graph_of(to_sympy(expression))
        if picture is not None:
            pictures.append(picture)
    return replace(solution, pictures=tuple(pictures))
