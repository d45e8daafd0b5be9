"""A question in, a proved worked solution out, or nothing."""

from __future__ import annotations

import logging

from engine.errors import BugError, WorldError
from engine.maths.write import latex, text
from engine.steps.check import prove
from engine.steps.decisions import TECHNIQUES
from engine.steps.derivation import Derivation, Move
from engine.steps.explain import explain
from engine.steps.goals import one_by_one
from engine.steps.task import read_task
from engine.steps.wordings import wordings
from engine.values import AnswerKey, Mark, Provenance, Solution, Step

TAKEN_APART = 3
"""The first so many wordings are also taken apart, goal by goal."""

LOGGER = logging.getLogger("wenqu.steps")

_DOES_NOT_FIT = (WorldError, NotImplementedError, ArithmeticError)
"""What SymPy and the bounds say of mathematics that is beyond a technique."""


def solve(question: str, grade: int | None = None) -> Solution | None:
    """Work out `question` by algebra; None when no technique fits and proves itself."""
    found = derive(question, grade)
    return found[1] if found is not None else None


def derive(question: str, grade: int | None = None) -> tuple[Derivation, Solution] | None:
    """The first technique whose derivation proves itself, with its solution in words.

    A question that asks for several things, and that no technique answers as a whole, is taken
    apart and answered thing by thing; what stays unanswered is tried in its other wordings. A technique that fits
    but whose lines are not all proved is passed over: saying nothing is always better than saying
    something wrong. Runs unbounded in time: call it through
    `engine.deadline`.
    """
    others = tuple(wordings(question))
    for place, wording in enumerate((question, *others)):
        found = _derive_whole(wording, grade)
        if found is None and place < TAKEN_APART:
            found = _derive_parts(wording, grade, reworded=place > 0 or not others)
        if found is not None:
            return found
    return None


def _derive_parts(
    question: str, grade: int | None, *, reworded: bool
) -> tuple[Derivation, Solution] | None:
    """Each goal of `question` answered; its parts are tried in other wordings too when `reworded`."""

    def part(each: str) -> Derivation | None:
        for wording in (each, *(wordings(each) if reworded else ())):
            one = _derive_whole(wording, grade)
            if one is not None:
                return one[0]
        return None

    joined = one_by_one(question, part)
    solution = to_solution(joined) if joined is not None else None
    return None if joined is None or solution is None else (joined, solution)


def _derive_whole(question: str, grade: int | None) -> tuple[Derivation, Solution] | None:
    task = read_task(question, grade)
    for technique in TECHNIQUES:
        try:
            derivation = technique(task)
            solution = to_solution(derivation) if derivation is not None else None
        except _DOES_NOT_FIT:
            continue
        except Exception:
            # One technique's bug must not silence the others; the log says it loudly.
            LOGGER.exception("a technique failed on %r", question)
            continue
        if derivation is not None and solution is not None:
            return derivation, solution
    return None


def to_solution(derivation: Derivation) -> Solution | None:
    """`derivation` in words and marks, or None when a claim of it fails or its answer isn't proved."""
    steps = tuple(_to_step(move) for move in derivation.moves)
    if any(step.mark in (Mark.WRONG, Mark.TIMEOUT) for step in _all(steps)):
        return None
    proof = prove(derivation.proof)
    if proof is not Mark.CHECKED:
        return None
    if derivation.answer is None and not derivation.answer_latex:
        raise BugError(f"{derivation.technique} derives no answer")
    written = derivation.answer_latex or latex(derivation.answer)
    return Solution(
        status="solved",
        provenance=Provenance("algebra", technique=derivation.technique),
        answer=AnswerKey(
            latex=written,
            text=derivation.answer_text
            or (text(derivation.answer) if derivation.answer else written),
            form=derivation.form,
        ),
        steps=steps,
        verified=True,
        pictures=derivation.pictures,
    )


def _to_step(move: Move) -> Step:
    name, reason = explain(move.rule, move.words)
    parts = tuple(_to_step(part) for part in move.parts)
    mark = prove(move.claims)
    return Step(
        before_latex=latex(move.before) if move.before is not None else "",
        after_latex=move.latex or (latex(move.after) if move.after is not None else ""),
        rule=move.rule,
        name=name,
        reason=reason,
        mark=mark,
        layout=move.layout,
        parts=parts,
    )


def _all(steps: tuple[Step, ...]) -> list[Step]:
    return [inner for step in steps for inner in (step, *_all(step.parts))]
