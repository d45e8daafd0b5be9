"""Checking answers and solutions in a process that can be killed, each within its time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.deadline import DeadlineError, KillableProcess, Remote
from engine.values import LineMark, Mark, Verdict, VerdictKind

CHECK: Remote[Verdict] = Remote("engine.answer.check", "check")
VERIFY: Remote[tuple[LineMark, ...]] = Remote("engine.answer.verify", "verify")

CHECK_SECONDS = 2.0
VERIFY_SECONDS = 10.0


class Checker:
    """A warm checker; out of time is a verdict, never an exception."""

    def __init__(self, process: KillableProcess | None = None) -> None:
        self._process = process or KillableProcess(preloaded=(CHECK.module, VERIFY.module))

    def check(
        self, problem: str | None, expected: str, given: str, *, seconds: float = CHECK_SECONDS
    ) -> Verdict:
        """The verdict on `given`, as `engine.answer.check` gives it."""
        try:
            return self._process.call(CHECK, problem, expected, given, seconds=seconds)
        except DeadlineError as error:
            return Verdict(VerdictKind.TIMEOUT, str(error))

    def check_many(
        self, rows: Iterable[tuple[str | None, str, str]], *, seconds: float = CHECK_SECONDS
    ) -> Iterator[Verdict]:
        """One verdict a row of (problem, expected, given), in order, each within `seconds`."""
        for problem, expected, given in rows:
            yield self.check(problem, expected, given, seconds=seconds)

    def verify(
        self, problem: str, solution: str, *, seconds: float = VERIFY_SECONDS
    ) -> tuple[LineMark, ...]:
        """Every line of `solution` with its mark; all out of time when the whole took too long."""
        try:
            return self._process.call(VERIFY, problem, solution, seconds=seconds)
        except DeadlineError as error:
            return tuple(
                LineMark(number, line, Mark.TIMEOUT, str(error))
                for number, line in enumerate(solution.split("\n"), 1)
            )

    def start(self) -> None:
        """Begin to start the process, without waiting for it."""
        self._process.start()

    def close(self) -> None:
        """End the checking process."""
        self._process.close()
