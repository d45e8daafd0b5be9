"""为什么这一步成立: one step of a worked solution, explained by the model and checked like any words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.tutor.events import AskEvent, Question
from app.tutor.modelling import ModelRoom
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.judge import Algebra
from engine.values import Problem, Solution, Step

TEMPLATE = "explain.v1"
MAX_TOKENS = 1024
"""Room for a few sentences, and for a reasoning model's thinking before them."""

Report = Callable[[AskEvent], None]


@dataclass(frozen=True, slots=True)
class Explaining:
    """`new_seed` draws a seed; `may_ask` passes with the PIN where one is wanted."""

    algebra: Algebra
    models: ModelRoom
    new_seed: Callable[[], int]
    may_ask: Callable[[str], None]

    def possible(self) -> bool:
        """Whether there is a model to ask."""
        return self.models.state().state != "none"

    def explain(
        self,
        problem: Problem,
        solution: Solution,
        number: int,
        report: Report,
        cancel: Cancel,
        pin: str = "",
    ) -> Solution:
        """Why step `number` (from 0) holds: the model's words, every line marked by the algebra.

        Raises `PinError`, `NoModelError` and other faults of the world.
        """
        if not 0 <= number < len(solution.steps):
            raise WorldError("没有这一步。")
        self.may_ask(pin)
        asked = replace(problem, statement=asked_of(problem, solution.steps, number))
        draft = self.models.answer(
            asked,
            Question(asked.statement),
            self.new_seed(),
            report,
            cancel,
            template=TEMPLATE,
            max_tokens=MAX_TOKENS,
        )
        said = self.algebra.judge(problem, draft)
        # The words explain a step; an answer they may name is not the answer to the problem.
        return replace(said, answer=None, verified=None, verified_reason="")


def asked_of(problem: Problem, steps: Sequence[Step], number: int) -> str:
    """The problem, what stands before the step, and the step, as the model is asked about them."""
    before = "\n".join(line for step in steps[:number] if (line := _line(step)))
    parts = [f"题目：{problem.statement}"]
    if before:
        parts.append(f"前面已经写出：\n{before}")
    parts.append(f"不明白的一步：{_line(steps[number])}")
    return "\n\n".join(parts)


def _line(step: Step) -> str:
    formula = f"${step.after_latex}$" if step.after_latex else ""
    return " ".join(part for part in (step.name, formula or step.reason) if part)
