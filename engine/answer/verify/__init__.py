"""A worked solution line by line: what is proved, what is wrong, what can't be checked."""

from __future__ import annotations

import time
from collections.abc import Callable

from engine.answer.verify.marking import mark_lines
from engine.values import LineMark

__all__ = ["verify"]


def verify(
    problem: str, solution: str, clock: Callable[[], float] = time.process_time
) -> tuple[LineMark, ...]:
    """Every line of `solution`, numbered from 1, with its mark.

    Only what algebra proves is `checked`, only what it refutes is `wrong`; a line that is wrong
    because of an earlier one is `carried`. After three seconds on `clock` (of work, so that a busy
    computer costs no marks) the remaining lines are
    `timeout`; a single line isn't bounded, so call this through `engine.deadline`.
    """
    return mark_lines(problem, solution, clock)
