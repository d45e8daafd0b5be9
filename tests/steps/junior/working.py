"""A question worked out by the junior techniques alone."""

from __future__ import annotations

from engine.steps.derivation import Derivation
from engine.steps.junior import TECHNIQUES
from engine.steps.solve import to_solution
from engine.steps.task import read_task
from engine.values import Solution


def worked(question: str) -> tuple[Derivation, Solution] | None:
    """The first junior derivation that proves itself, and its solution in words."""
    task = read_task(question)
    for technique in TECHNIQUES:
        derivation = technique(task)
        if derivation is not None:
            solution = to_solution(derivation)
            if solution is not None:
                return derivation, solution
    return None


def answer(question: str) -> str | None:
    """The answer in LaTeX, or None when nothing is said."""
    found = worked(question)
    return found[1].answer.latex if found is not None else None


def rules(question: str) -> list[str]:
    """The rules of the working, in order."""
    found = worked(question)
    return [step.rule for step in found[1].steps] if found is not None else []
