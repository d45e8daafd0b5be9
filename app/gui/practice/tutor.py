"""What this page asks of the tutor."""

from collections.abc import Callable
from typing import Protocol

from app.tutor.events import AskEvent
from app.tutor.progress_rows import ProgressFigures
from app.tutor.turns import Another, Ended, Help, Home, Said, Start, TopicRow, Turn
from engine.cancel import Cancel
from engine.values import Problem, Solution


class PracticeDesk(Protocol):
    """One pupil's practice; every method may block, so it is called in a lane."""

    def home(self) -> Home:
        """Where to begin."""
        ...

    def use_pupil(self, identifier: str, pin: str = "") -> Home:
        """Go on as another pupil; may want the PIN."""
        ...

    def add_pupil(self, name: str, grade: int, pin: str = "") -> Home:
        """Take in a new pupil, who is then the one at work."""
        ...

    def change_pupil(self, identifier: str, name: str, grade: int, pin: str = "") -> Home:
        """Another name or grade for a pupil."""
        ...

    def lesson(self, grade: int, term: int) -> tuple[TopicRow, ...]:
        """What a term teaches, with this pupil's levels."""
        ...

    def begin(self, start: Start) -> Turn | Ended:
        """The first question of a session."""
        ...

    def answer(self, texts: tuple[str, ...]) -> Said:
        """Judge what was handed in."""
        ...

    def work(self, text: str) -> Said:
        """Judge a working line by line."""
        ...

    def help(self) -> tuple[tuple[Help, ...], Said | None]:
        """Open the next rung; with the last one the question is over."""
        ...

    def next(self) -> Turn | Ended:
        """The next question, or the end."""
        ...

    def another(self, kind: Another) -> Turn:
        """The same skill with new numbers, or one easier or harder."""
        ...

    def skip(self) -> Turn | Ended:
        """Leave this question as it is."""
        ...

    def worked(self) -> Solution | None:
        """The worked solution of a question that is done."""
        ...

    def redo(self, attempts: tuple[str, ...], new_numbers: bool) -> Turn | Ended:
        """Do mistakes again, with the same or with new numbers."""
        ...

    def progress(self) -> ProgressFigures:
        """How far this pupil has come."""
        ...

    def keep_draft(self, texts: tuple[str, ...]) -> None:
        """Remember what stands in the boxes."""
        ...


class PracticeTutor(Protocol):
    """The tutor as 练习 sees it."""

    def practice_desk(self) -> PracticeDesk:
        """The desk at which pupils practise; opened once."""
        ...

    def can_explain(self) -> bool:
        """Whether there is a model that can be asked why a step holds."""
        ...

    def explain(
        self,
        problem: Problem,
        solution: Solution,
        number: int,
        report: Callable[[AskEvent], None],
        cancel: Cancel,
        pin: str = "",
    ) -> Solution:
        """Why step `number` (from 0) holds, in the model's words with their marks."""
        ...
