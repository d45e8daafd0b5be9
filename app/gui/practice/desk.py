"""The practice desk off the main thread: one thing after another, in the store's lane."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from app.gui.bridge import Lane, Lanes
from app.gui.practice.tutor import PracticeDesk, PracticeTutor
from app.gui.widgets import LoadingLine
from app.page import font_file
from engine.errors import WorldError
from engine.values import Picture

Result = TypeVar("Result")
QUICK = 300
"""Milliseconds after which the line under the header says that something is being done."""


class Desk(QObject):
    """`busy` while something asked of it is not yet answered."""

    def __init__(
        self,
        lanes: Lanes,
        tutor: PracticeTutor,
        line: LoadingLine,
        failed: Callable[[WorldError], object],
        assets: Path,
    ) -> None:
        super().__init__()
        self._lanes, self._tutor, self._failed, self._assets = lanes, tutor, failed, assets
        self._waiting = 0
        self._patience = QTimer(self, singleShot=True, interval=QUICK)
        self._patience.timeout.connect(lambda: line.show_fraction(None))
        self._line = line

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._waiting > 0

    def ask(
        self,
        work: Callable[[PracticeDesk], Result],
        done: Callable[[Result], object],
        refused: Callable[[WorldError], object] | None = None,
    ) -> None:
        """Do something at the desk, then `done` with what came of it; `refused` gets its fault."""
        self._waiting += 1
        self._patience.start()

        def ended(result: Result) -> None:
            self._rest()
            done(result)

        def failed(error: WorldError) -> None:
            self._rest()
            (refused or self._failed)(error)

        self._lanes.run(Lane.STORE, lambda: work(self._tutor.practice_desk()), ended, failed)

    def draw(self, picture: Picture) -> str:
        """A figure as SVG."""
        # Imported when the first picture is drawn: the drawing library takes a second to load.
        from engine.plot import PAGE
        from engine.plot.draw import svg

        return svg(picture, PAGE, font_file(self._assets))

    def close_desk(self) -> None:
        """The window is closing."""
        self._patience.stop()

    def _rest(self) -> None:
        self._waiting -= 1
        if not self._waiting:
            self._patience.stop()
            self._line.show_fraction(0.0)
