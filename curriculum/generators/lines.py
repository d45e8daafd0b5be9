"""The working of a problem as a page of lines, and which line each step stands on."""

import re
from collections.abc import Sequence
from dataclasses import replace

from engine.values import LineMark, Mark, Solution, Step

_RELATION = re.compile(
    r"[=<>≤≥≠≈]|\\(?:leq?|geq?|lt|gt|neq?|approx|in|Rightarrow|therefore)(?![a-z])"
)


def as_lines(solution: Solution) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The lines that line-by-line verification reads, and for each step, its parts after it, the
    number (from 1) of the line that says what it makes."""
    lines: list[str] = []
    places: list[int] = []
    last = ""
    for step in every_step(solution.steps):
        before, after = step.before_latex, step.after_latex
        lead = f"{step.reason} " if step.reason else ""
        if before and after and not _RELATION.search(before) and not _RELATION.search(after):
            lines.append(f"{lead}${before}={after}$")
        else:
            if before and before != last:
                lines.append(f"${before}$")
            lines.append(f"{lead}${after}$" if after else lead)
        places.append(len(lines))
        last = after
    return tuple(lines), tuple(places)


def every_step(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps with their parts, each step before its own."""
    return tuple(inner for step in steps for inner in (step, *every_step(step.parts)))


def with_marks(solution: Solution, marks: Sequence[LineMark]) -> Solution:
    """`solution` with 已核对 on each step whose line was proved; nothing else is said of a step."""
    _, places = as_lines(solution)
    checked = {mark.number for mark in marks if mark.mark is Mark.CHECKED}
    numbers = iter(places)

    def marked(step: Step) -> Step:
        proved = next(numbers) in checked
        parts = tuple(marked(part) for part in step.parts)
        return replace(step, mark=Mark.CHECKED if proved else Mark.NOT_CHECKABLE, parts=parts)

    return replace(solution, steps=tuple(marked(step) for step in solution.steps))
