"""One question on its way to an answer: what was asked, since when, and whether it was stopped."""

from dataclasses import dataclass, field

from PySide6.QtCore import QElapsedTimer

from engine.cancel import Cancel
from engine.values import Problem


def _started() -> QElapsedTimer:
    clock = QElapsedTimer()
    clock.start()
    return clock


@dataclass(slots=True)
class Run:
    """The run that the page shows; an older run's news is told apart by identity."""

    text: str
    cancel: Cancel = field(default_factory=Cancel)
    clock: QElapsedTimer = field(default_factory=_started)
    thinking_since: float | None = None
    thought_seconds: float | None = None
    ended: bool = False
    stopped: bool = False
    notice: str = ""
    problem: Problem | None = None

    @property
    def seconds(self) -> float:
        """How long it has taken so far."""
        return self.clock.elapsed() / 1000

    @property
    def live(self) -> bool:
        """Whether pieces that arrive are still wanted."""
        return not self.ended and not self.stopped
