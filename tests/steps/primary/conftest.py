"""What the tests of primary techniques share: solving by this room's techniques alone."""

from collections.abc import Callable

import pytest

from engine.steps.derivation import Derivation
from engine.steps.primary import TECHNIQUES
from engine.steps.solve import to_solution
from engine.steps.task import read_task
from engine.values import Solution

Found = tuple[Derivation, Solution]


def _solved(question: str, grade: int | None = None) -> Found | None:
    task = read_task(question, grade)
    for technique in TECHNIQUES:
        derivation = technique(task)
        if derivation is not None:
            solution = to_solution(derivation)
            if solution is not None:
                return derivation, solution
    return None


@pytest.fixture(scope="session")
def solve() -> Callable[..., Found | None]:
    """The first primary technique that fits, with its proved solution."""
    return _solved
