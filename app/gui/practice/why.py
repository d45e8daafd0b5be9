"""为什么这一步成立？ under each step of a worked solution: one question to the model at a time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.gui.bridge import Lane, Lanes
from app.gui.practice.sheet import PracticeSheet
from app.gui.practice.tutor import PracticeTutor
from app.page import steps_html
from app.page.practice import explained_html
from app.tutor.pin import PinError
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.values import Problem, Solution


class Why(QObject):
    """`pin_wanted` carries its sentence and what to do with the PIN that is typed."""

    pin_wanted = Signal(str, object)

    def __init__(self, lanes: Lanes, tutor: PracticeTutor, sheet: PracticeSheet) -> None:
        super().__init__()
        self._lanes, self._tutor, self._sheet = lanes, tutor, sheet
        self._possible = False
        self._shown: tuple[Problem, Solution] | None = None
        self._cancel: Cancel | None = None

    @property
    def busy(self) -> bool:
        """Whether the model is at it."""
        return self._cancel is not None

    def look(self) -> None:
        """Find out again whether there is a model to ask."""
        self._lanes.run(Lane.FREE, self._tutor.can_explain, self._found)

    def show(self, problem: Problem, solution: Solution) -> None:
        """The worked solution, each step with its question where a model can be asked."""
        self.stop()
        self._shown = (problem, solution)
        self._sheet.show_after(str(steps_html(solution, self._possible)))

    def clear(self) -> None:
        """Another question is on the table; what is still being thought about the old one goes."""
        self.stop()
        self._shown = None

    def ask(self, number: int, pin: str = "") -> None:
        """Ask why step `number` holds; nothing while the model is at another."""
        if self._shown is None or self.busy:
            return
        problem, solution = shown = self._shown
        cancel = self._cancel = Cancel()
        self._sheet.show_explained(number, str(explained_html(None)))

        def ended(html: str) -> None:
            if self._cancel is cancel:
                self._cancel = None
            if self._shown is shown:
                self._sheet.show_explained(number, html)

        def said(found: Solution) -> None:
            words = "" if found.text.strip() else tr("没有写出什么，再问一次试试。")
            ended(str(explained_html(found, words)))

        def failed(error: WorldError) -> None:
            ended("" if isinstance(error, PinError) else str(explained_html(None, str(error))))
            if isinstance(error, PinError):
                again: Callable[[str], None] = lambda typed: self.ask(number, typed)  # noqa: E731
                self.pin_wanted.emit(str(error), again)

        self._lanes.run(
            Lane.FREE,
            lambda: self._tutor.explain(problem, solution, number, lambda _: None, cancel, pin),
            said,
            failed,
        )

    def stop(self) -> None:
        """Let the model stop; what it has said so far is shown."""
        if self._cancel is not None:
            self._cancel.set()

    def _found(self, possible: bool) -> None:
        self._possible = possible
