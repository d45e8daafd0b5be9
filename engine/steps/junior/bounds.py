"""What lies beyond school mathematics is left alone, not guessed at."""

from __future__ import annotations

from functools import wraps

import sympy
from sympy.polys.polyerrors import BasePolynomialError

from engine.maths.unreadable import TooHard, Unreadable
from engine.steps.derivation import Derivation
from engine.steps.junior.expansion import TooManyTerms
from engine.steps.task import Task
from engine.steps.technique import Technique

BEYOND = (
    TooHard, Unreadable, TooManyTerms, NotImplementedError, BasePolynomialError,
    sympy.SympifyError, ZeroDivisionError,
)  # fmt: skip


def within_school(technique: Technique) -> Technique:
    """The technique, saying nothing where an expression is too large or has no value."""

    @wraps(technique)
    def bounded(task: Task) -> Derivation | None:
        try:
            return technique(task)
        except BEYOND:
            return None

    return bounded
