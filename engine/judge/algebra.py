"""The algebra at the model's side, held in a process that can be killed."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass

from engine.deadline import DeadlineError, KillableProcess, Remote
from engine.errors import BugError
from engine.i18n import tr
from engine.judge.bare import bare_calculation
from engine.judge.draft import Draft, Review, Sample
from engine.maths.magnitude import refuse_too_long
from engine.values import AnswerKey, LineMark, Mark, Problem, Provenance, Solution, Step

LOGGER = logging.getLogger("wenqu.judge")

CLAIMS = re.compile(r"[=<>≤≥≠≈]|\\(?:leq?|geq?|leqslant|geqslant|neq?|approx|boxed)(?![A-Za-z])")
"""What a line must hold to claim anything that algebra might check."""

WORK_OUT: Remote[Solution | None] = Remote("engine.judge.working", "work_out")
REVIEW: Remote[Review] = Remote("engine.judge.review", "review")
REVIEW_WORKING: Remote[Review] = Remote("engine.judge.review", "review_working")
VOTE: Remote[tuple[int, int]] = Remote("engine.judge.vote", "vote")

SOLVE_SECONDS = 8.0
REVIEW_SECONDS = 5.0
WORKING_SECONDS = 10.0

FEWEST_VOTES = 5
SURE_SHARE = 0.75
"""An answer is stood behind when this share of at least so many samples says the same, and no line
of the one that is shown was refuted."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A judged draft: the solution, how many of `total` samples agree with it, and `sure`."""

    solution: Solution
    agreed: int
    total: int
    sure: bool


@dataclass(frozen=True, slots=True)
class Algebra:
    """Solves and judges; every call is bounded in time and memory by its process."""

    process: KillableProcess

    def solve(self, problem: Problem) -> Solution | None:
        """A proved solution, or None.

        Raises `DeadlineError` when it took too long, and `TooHard` at once for a calculation whose
        result nobody could write down.
        """
        for node in bare_calculation(problem.statement):
            refuse_too_long(node)
        try:
            return self.process.call(
                WORK_OUT, problem.statement, problem.grade, seconds=SOLVE_SECONDS
            )
        except BugError:
            LOGGER.exception("solving failed: %s", problem.statement)
            return None

    def judge(self, problem: Problem, draft: Draft) -> Solution:
        """The draft's most trustworthy sample as a solution with every line marked."""
        return self.weigh(problem, draft).solution

    def weigh(self, problem: Problem, draft: Draft) -> Weighed:
        """The same, with how many samples agree and whether the program stands behind it."""
        reviews = tuple(self._review(problem, sample) for sample in draft.samples)
        chosen, agreed = self._choose(reviews)
        sample, reviewed = draft.samples[chosen], reviews[chosen]
        verified, reason = reviewed.verified
        if len(reviews) > 1:
            reason += tr(
                "{total} 次作答里有 {agreed} 次答案一致。", total=len(reviews), agreed=agreed
            )
        stopped = sample.reason in ("cancelled", "died")
        answer = AnswerKey(reviewed.answer, reviewed.answer) if reviewed.answer else None
        solution = Solution(
            status="solved" if answer is not None and not stopped else "unsolved",
            provenance=draft.provenance,
            answer=answer,
            steps=_steps(reviewed),
            verified=verified,
            verified_reason=reason,
            thinking=sample.thinking,
            text=sample.text,
            stopped=stopped,
        )
        sound = reviewed.first_wrong is None and solution.status == "solved"
        most = len(reviews) >= FEWEST_VOTES and agreed >= len(reviews) * SURE_SHARE
        return Weighed(solution, agreed, len(reviews), sound and (verified is True or most))

    def mark(self, problem: Problem, working: str) -> Solution:
        """A pupil's own working as a solution with every line marked.

        Its provenance is a person; the answer is the one that the working names.
        """
        try:
            reviewed = self.process.call(
                REVIEW_WORKING, problem.statement, working, seconds=WORKING_SECONDS
            )
        except DeadlineError as error:
            late = (
                LineMark(number, line, Mark.TIMEOUT, str(error))
                for number, line in enumerate(working.split("\n"), 1)
                if line.strip()
            )
            reviewed = Review(tuple(late), "")
        verified, reason = reviewed.told
        answer = AnswerKey("", reviewed.answer) if reviewed.answer else None
        return Solution(
            status="solved" if answer is not None else "unsolved",
            provenance=Provenance("person"),
            answer=answer,
            steps=_steps(reviewed),
            verified=verified,
            verified_reason=reason,
            text=working,
        )

    def _review(self, problem: Problem, sample: Sample) -> Review:
        try:
            return self.process.call(REVIEW, problem.statement, sample.text, seconds=REVIEW_SECONDS)
        except DeadlineError:
            return Review((), "")
        except BugError:
            # The pupil's answer outlives our mistake; the log doesn't forgive it.
            LOGGER.exception("reviewing failed: %s", sample.text)
            return Review((), "")

    def _choose(self, reviews: tuple[Review, ...]) -> tuple[int, int]:
        """The index of the sample to show, and how many samples agree with it."""
        if len(reviews) == 1:
            return 0, 1
        answers = tuple(reviewed.answer for reviewed in reviews)
        sound = tuple(reviewed.first_wrong is None for reviewed in reviews)
        try:
            return self.process.call(VOTE, answers, sound, seconds=REVIEW_SECONDS)
        except DeadlineError:
            return 0, 1


def _steps(reviewed: Review) -> tuple[Step, ...]:
    """One step a line that claims something; the step's reason is the line itself."""
    return tuple(
        Step(
            before_latex="",
            after_latex="",
            rule="line",
            reason=line.text,
            mark=line.mark,
            mark_reason=line.reason,
            should_be_latex=line.should_be_latex,
        )
        for line in reviewed.lines
        if line.mark is not Mark.NOT_CHECKABLE or CLAIMS.search(line.text)
    )
