"""A technique that meets something it can't compute simply doesn't fit."""

from __future__ import annotations

from functools import wraps

import sympy

from engine.maths.unreadable import TooHard, Unreadable
from engine.steps.derivation import Derivation
from engine.steps.task import Task
from engine.steps.technique import Technique

# What SymPy raises for input outside its powers, besides our own refusals.
_OUTSIDE = (
    Unreadable,
    TooHard,
    NotImplementedError,
    ArithmeticError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    sympy.PolynomialError,
)


def quiet(technique: Technique) -> Technique:
    """`technique`, answering None where its algebra ends."""

    @wraps(technique)
    def tried(task: Task) -> Derivation | None:
        try:
            return technique(task)
        except _OUTSIDE:
            return None

    return tried
