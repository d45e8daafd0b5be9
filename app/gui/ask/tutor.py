"""What this page asks of the tutor."""

from collections.abc import Callable
from typing import Protocol

from app.tutor.events import Answered, AskEvent, HistoryItem, Question
from app.tutor.rows import ModelState
from engine.cancel import Cancel


class AskTutor(Protocol):
    """The tutor as 答疑 sees it; every method may block, so all are called in a lane."""

    def ask(self, question: Question, report: Callable[[AskEvent], None], cancel: Cancel) -> None:
        """Answer a question; the last event is `Finished` or `Failed`."""

    def check_working(
        self, statement: str, working: str, report: Callable[[AskEvent], None]
    ) -> None:
        """Mark a pupil's own working; the last event is `Finished` or `Failed`."""

    def answer_now(self) -> None:
        """Let the model stop thinking and write its answer."""

    def history(self, words: str = "", limit: int = 200) -> tuple[HistoryItem, ...]:
        """Earlier questions that hold `words`, newest first."""
        ...

    def recall(self, identifier: str) -> Answered:
        """One earlier question with its answer."""
        ...

    def forget(self, identifier: str) -> None:
        """Delete one earlier question for good."""

    def draft(self) -> str:
        """The half-written question that was kept."""
        ...

    def keep_draft(self, text: str) -> None:
        """Keep the half-written question."""

    def model_state(self) -> ModelState:
        """How the model stands now."""
        ...
