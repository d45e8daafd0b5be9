"""Checking answers and worked solutions with no model and no store."""

from __future__ import annotations

from types import TracebackType

from engine.answer.checker import Checker
from engine.values import LineMark, Verdict

VERIFY_SECONDS = 10.0


class Checking:
    """A warm checking process; use it as a context."""

    def __init__(self) -> None:
        self._checker = Checker()
        self._checker.start()

    def __enter__(self) -> Checking:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._checker.close()

    def check(self, problem: str, expected: str, given: str) -> Verdict:
        """The verdict on `given`; out of time is a verdict too."""
        return self._checker.check(problem or None, expected, given)

    def verify(self, problem: str, solution: str) -> tuple[LineMark, ...]:
        """Every line of `solution` with its mark."""
        return self._checker.verify(problem, solution, seconds=VERIFY_SECONDS)
