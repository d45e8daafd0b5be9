"""Measuring a model on a set of questions: every item asked as a pupil's would be, kept as it comes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.tutor.events import Question
from app.tutor.modelling import ModelRoom
from engine.answer.checker import Checker
from engine.cancel import Cancel, CancelledError
from engine.deadline import DeadlineError
from engine.evals import Attempt, Item, Log
from engine.i18n import tr
from engine.judge import Algebra, Weighed
from engine.progress import Progress, Report, silent
from engine.values import Problem, Solution, VerdictKind

RIGHT = (VerdictKind.RIGHT, VerdictKind.WRONG_FORM)
"""A right value in another form counts: the sets ask for values."""


@dataclass(frozen=True, slots=True)
class Run:
    """What is asked of each item: `samples` answers, each the best of `votes`, from `seed` on.

    `plain` asks the model alone; otherwise what algebra can work out is worked out by algebra.
    """

    model: str | None = None
    samples: int = 1
    votes: int = 1
    seed: int = 0
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Evaluating:
    """Everything a run needs; `clock` counts seconds."""

    algebra: Algebra
    models: ModelRoom
    checker: Checker
    clock: Callable[[], float] = time.monotonic

    def run(
        self,
        items: Sequence[Item],
        run: Run,
        log: Log,
        report: Report = silent,
        cancel: Cancel | None = None,
    ) -> Iterator[Attempt]:
        """Each attempt that the log doesn't have yet, once it is kept."""
        stop = cancel or Cancel()
        done = log.done()
        wanted = [(item, sample) for item in items for sample in range(run.samples)]
        for number, (item, sample) in enumerate(wanted):
            if (item.id, sample) in done:
                continue
            report(Progress(tr("第 {number} 题", number=number + 1), number, len(wanted)))
            try:
                attempt = self._attempt(item, sample, run, stop)
            except CancelledError:
                return
            if stop.wanted:
                return
            log.add(attempt)
            yield attempt

    def _attempt(self, item: Item, sample: int, run: Run, cancel: Cancel) -> Attempt:
        begun = self.clock()
        grade = int(item.grade) if item.grade.isdecimal() and 1 <= int(item.grade) <= 12 else None
        problem = Problem(item.question, grade=grade)
        worked = None if run.plain else self._by_algebra(problem)
        tokens = 0
        if worked is not None:
            weighed = Weighed(worked, 1, 1, sure=worked.verified is True)
        else:
            question = Question(item.question, grade, model=run.model, votes=run.votes)
            seed = run.seed + sample * run.votes
            draft = self.models.answer(problem, question, seed, lambda _: None, cancel)
            tokens = sum(one.tokens for one in draft.samples)
            weighed = self.algebra.weigh(problem, draft)
        answer = weighed.solution.answer.latex if weighed.solution.answer is not None else ""
        return Attempt(
            id=item.id,
            sample=sample,
            answer=answer,
            verdict=self._verdict(item, answer),
            sure=weighed.sure,
            votes=weighed.total,
            agreed=weighed.agreed,
            solver=weighed.solution.provenance.solver,
            tokens=tokens,
            seconds=round(self.clock() - begun, 3),
            grade=item.grade,
            tags=item.tags,
        )

    def _by_algebra(self, problem: Problem) -> Solution | None:
        try:
            return self.algebra.solve(problem)
        except DeadlineError:
            return None

    def _verdict(self, item: Item, answer: str) -> str:
        if not answer:
            return "unread"
        verdict = self.checker.check(None, item.answer, answer)
        if verdict.kind in RIGHT:
            return "right"
        # The unit stands in the question; the set's key is the bare number.
        bare = self.checker.check(item.question, item.answer, answer)
        return "right" if bare.kind in RIGHT else "wrong"
