"""One question through the senior techniques alone, proved as the program proves it."""

from __future__ import annotations

from engine.steps.senior import TECHNIQUES
from engine.steps.solve import to_solution
from engine.steps.task import read_task
from engine.values import Solution


def solved(question: str) -> Solution | None:
    """The first proved solution, or None."""
    task = read_task(question)
    for technique in TECHNIQUES:
        derivation = technique(task)
        if derivation is not None:
            solution = to_solution(derivation)
            if solution is not None:
                return solution
    return None


def answer(question: str) -> str | None:
    """The LaTeX of the answer, or None."""
    solution = solved(question)
    return None if solution is None or solution.answer is None else solution.answer.latex
