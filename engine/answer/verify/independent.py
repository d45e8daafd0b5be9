"""The final answer of a solution against the algebra's own, where algebra can do the task."""

from __future__ import annotations

import re

from engine.answer.check import check
from engine.maths.extract import final_answer
from engine.maths.passage import split_passage
from engine.steps.solve import solve
from engine.values import Fault, Verdict, VerdictKind

LENGTH = 300
"""Characters of a problem that may still be a bare task."""

WORDS = 24
"""Characters beside the formulas; a longer text is a story, which algebra doesn't read."""

_PLACE = re.compile(r"⟦\d+⟧|\s")
_BOXED = re.compile(r"\\(?:boxed|fbox)\s*\{")
_ANNOUNCES = re.compile(r"^\s*\**\s*(?:口?答|答案|最终答案)\s*\**\s*[:：]")
_OTHERWISE = re.compile("估|大约|约是|余数|有余数")
_REMAINDER = re.compile(r"余|…|\\[cl]?dots")
"""43÷6 is 7 余 1 in one grade and 43/6 in another."""
_DECIDED = (
    None, Fault.SIGN, Fault.DIRECTION, Fault.ENDPOINT, Fault.MAGNITUDE, Fault.RECIPROCAL, Fault.EXTRA,
)  # fmt: skip
"""The faults that make an answer wrong whatever it was meant to be a part of."""


def verdict_on_answer(problem: str, solution: str) -> Verdict | None:
    """What the algebra's own answer says of the one that `solution` names.

    None where algebra doesn't know the task or the solution names no answer.
    """
    place = answer_line(tuple(solution.split("\n")))
    given = final_answer(solution) if place is not None else None
    if not given:
        return None
    return verdict_on(problem, given)


def verdict_on(problem: str, given: str) -> Verdict | None:
    """What the algebra's own answer says of `given`; None where algebra doesn't know the task."""
    if not problem.strip() or len(problem) > LENGTH or not given.strip():
        return None
    task = split_passage(problem)
    if not task.formulas or len(_PLACE.sub("", task.prose)) > WORDS:
        return None
    if _OTHERWISE.search(problem) or _REMAINDER.search(given):
        return None
    solved = solve(problem)
    if solved is None or solved.answer is None:
        return None
    return check(problem, solved.answer.latex, given)


_NAMES = re.compile(
    r"^\s*(?:所以|∴|\\therefore|故|因此|即|综上|于是|得)?[，,\s]*(?:所求|函数|该|它)?(?:的)?(?P<what>[\u4e00-\u9fff]{2,10}?)"
    r"(?:为|是|[:：])\s*\$(?P<given>[^$]{1,160})\$\s*[。.]?\s*$"
)
_WANTED = re.compile(r"(?:求|则)(?P<words>[^求]*)$", re.DOTALL)


def named_answer(problem: str, lines: tuple[str, ...]) -> tuple[int, str] | None:
    """The last line where it names what the problem asks for: 所以切线方程为 $y=x-2$."""
    place = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].strip()), None)
    found = _NAMES.match(lines[place]) if place is not None else None
    wanted = _WANTED.search(problem)
    if place is None or found is None or wanted is None:
        return None
    what = found["what"]
    goals = re.sub(r"\$[^$]*\$", "", wanted["words"])
    if what not in goals or re.search(r"[和与及、]|，.*求", goals):
        return None
    return place, found["given"]


def refutes(verdict: Verdict) -> bool:
    """Whether it is certain that another answer was needed."""
    return verdict.kind is VerdictKind.WRONG and verdict.fault in _DECIDED


def answer_line(lines: tuple[str, ...]) -> int | None:
    """The place of the one line that names the final answer: the only box, or 答 with one formula."""
    boxes = [place for place, line in enumerate(lines) if _BOXED.search(line)]
    if boxes:
        whole = len(boxes) == 1 and len(_BOXED.findall(lines[boxes[0]])) == 1
        return boxes[0] if whole else None
    for place in range(len(lines) - 1, -1, -1):
        if _ANNOUNCES.search(lines[place]):
            return place if len(split_passage(lines[place]).formulas) == 1 else None
    return None
