"""The path of a question: read, algebra, model, checks, store; every face walks it."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from app import __version__
from app.log import LOGGER
from app.tutor.events import (
    AlgebraSolved,
    AskEvent,
    Failed,
    Finished,
    LineChecked,
    Notice,
    Question,
    Reading,
)
from app.tutor.modelling import ModelRoom, NoModelError
from app.tutor.pin import PinError
from app.tutor.reading import QuestionError, read_question, title_of
from curriculum.store import Store, StoredAnswer
from engine.cancel import Cancel
from engine.deadline import DeadlineError
from engine.errors import WorldError
from engine.i18n import tr
from engine.judge import Algebra, Draft
from engine.values import Problem, Provenance, Solution

Report = Callable[[AskEvent], None]

DRAFT_PLACE = "ask"


@dataclass(frozen=True, slots=True)
class Asking:
    """Everything one question needs; `now` is the clock, `new_seed` draws a seed."""

    store: Store
    algebra: Algebra
    models: ModelRoom
    now: Callable[[], datetime]
    new_seed: Callable[[], int]
    may_ask: Callable[[str], None]
    """Passes with the PIN where a free question to the model wants one; raises `PinError`."""

    def ask(self, question: Question, report: Report, cancel: Cancel) -> None:
        """Answer `question`, reporting as it goes; the last event is `Finished` or `Failed`.

        What came until a stop or a crash is stored too. Nothing is raised for the world's faults.
        """
        begin = time.monotonic()
        try:
            problem = read_question(question.text, question.grade)
        except QuestionError as error:
            report(Failed(str(error)))
            return
        report(Reading(problem))
        identifier = str(uuid.uuid4())
        asked_at = self.now()

        def keep(solution: Solution) -> None:
            stamped = replace(
                solution,
                seconds=round(time.monotonic() - begin, 3),
                provenance=replace(solution.provenance, program_version=__version__),
            )
            title = title_of(problem.statement)
            self.store.keep_answer(StoredAnswer(identifier, asked_at, title, problem, stamped))
            report(Finished(identifier, stamped))

        try:
            solved = self._by_algebra(problem, report)
            if solved is not None:
                keep(solved)
            elif not question.use_model:
                keep(_unsolved(tr("这道题代数还不会，也没有让模型来答。")))
            else:
                keep(self._by_model(problem, question, report, cancel))
        except PinError as error:
            report(Failed(str(error), wants=error.wants))
        except NoModelError as error:
            report(Failed(str(error), error.advice))
        except WorldError as error:
            LOGGER.warning("question not answered: %s", error)
            report(Failed(str(error)))

    def _by_algebra(self, problem: Problem, report: Report) -> Solution | None:
        try:
            solved = self.algebra.solve(problem)
        except DeadlineError as error:
            report(Notice(str(error)))
            return None
        if solved is not None:
            report(AlgebraSolved(solved.steps))
        return solved

    def _by_model(
        self, problem: Problem, question: Question, report: Report, cancel: Cancel
    ) -> Solution:
        self.may_ask(question.pin)
        seed = self.new_seed() if question.seed is None else question.seed
        draft = self.models.answer(problem, question, seed, report, cancel)
        return self._judged(problem, draft, report)

    def _judged(self, problem: Problem, draft: Draft, report: Report) -> Solution:
        solution = self.algebra.judge(problem, draft)
        written = solution.text.split("\n")
        at = 0
        for step in solution.steps:
            # Steps are lines of the text in its order; lines that claim nothing are passed over.
            at = written.index(step.reason, at) + 1
            report(LineChecked(at, step.mark))
        return solution


def _unsolved(reason: str) -> Solution:
    return Solution("unsolved", Provenance("algebra"), verified_reason=reason)
