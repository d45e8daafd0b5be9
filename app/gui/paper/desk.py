"""The paper desk off the main thread: changes in the store's lane, long work in the free one."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from app.gui.bridge import Lane, Lanes
from app.gui.paper.tutor import PaperPageDesk, PaperTutor
from app.gui.widgets import LoadingLine, WaitBar
from engine.cancel import Cancel, CancelledError
from engine.errors import WorldError
from engine.progress import Report

Result = TypeVar("Result")
QUICK = 300
"""Milliseconds after which the line under the header says that something is being done."""


class Desk(QObject):
    """`busy` while something asked of it is not yet answered."""

    def __init__(
        self,
        lanes: Lanes,
        tutor: PaperTutor,
        line: LoadingLine,
        wait: WaitBar,
        failed: Callable[[WorldError], object],
    ) -> None:
        super().__init__()
        self._lanes, self._tutor, self._line, self._wait = lanes, tutor, line, wait
        self._failed = failed
        self._waiting = 0
        self._patience = QTimer(self, singleShot=True, interval=QUICK)
        self._patience.timeout.connect(lambda: line.show_fraction(None))

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._waiting > 0

    def ask(
        self, work: Callable[[PaperPageDesk], Result], done: Callable[[Result], object]
    ) -> None:
        """Do something at the desk, in order with everything else, then `done`."""
        self._run(Lane.STORE, work, done)

    def aside(
        self, work: Callable[[PaperPageDesk], Result], done: Callable[[Result], object]
    ) -> None:
        """The same beside everything else, for what may take its time."""
        self._run(Lane.FREE, work, done)

    def labour(
        self,
        sentence: str,
        work: Callable[[PaperPageDesk, Report, Cancel], Result],
        done: Callable[[Result], object],
        stopped: Callable[[], object] | None = None,
    ) -> None:
        """Long work with its progress at the foot of the page and a way to stop it.

        `stopped` once it has noticed that it was stopped.
        """
        report, cancel = self._wait.begin(sentence)

        def whole() -> Callable[[], object]:
            try:
                result = work(self._tutor.paper_desk(), report, cancel)
            except CancelledError:
                return stopped or (lambda: None)
            return lambda: done(result)

        def ended(tell: Callable[[], object]) -> None:
            rest()
            tell()

        def failed(error: WorldError) -> None:
            rest()
            self._failed(error)

        def rest() -> None:
            # Work that was stopped has left the bar, which may be another's by now.
            if not cancel.wanted:
                self._wait.end()

        self._lanes.run(Lane.FREE, whole, ended, failed)

    def close_desk(self) -> None:
        """The window is closing."""
        self._patience.stop()
        self._wait.close_bar()

    def _run(
        self, lane: Lane, work: Callable[[PaperPageDesk], Result], done: Callable[[Result], object]
    ) -> None:
        self._waiting += 1
        self._patience.start()

        def ended(result: Result) -> None:
            self._rest()
            done(result)

        def failed(error: WorldError) -> None:
            self._rest()
            self._failed(error)

        self._lanes.run(lane, lambda: work(self._tutor.paper_desk()), ended, failed)

    def _rest(self) -> None:
        self._waiting -= 1
        if not self._waiting:
            self._patience.stop()
            self._line.show_fraction(0.0)
