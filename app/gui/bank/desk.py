"""The opened bank with its tree, and the three ways the page works with it off the main thread."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from app.gui.bank.tutor import BankTutor
from app.gui.bridge import Lane, Lanes
from app.gui.widgets import LoadingLine, WaitBar
from app.page import font_file
from app.page.bank import Points
from app.tutor.bank_page import BankDesk
from curriculum.tree import Tree
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.progress import Report
from engine.values import Picture

Result = TypeVar("Result")

QUICK = 300
"""Milliseconds after which the line under the header says that something is being read."""


class Desk(QObject):
    """`bank`, `tree` and `points` are there once `open` has called back."""

    bank: BankDesk
    tree: Tree
    points: Points

    def __init__(
        self,
        lanes: Lanes,
        tutor: BankTutor,
        line: LoadingLine,
        wait: WaitBar,
        failed: Callable[[WorldError], object],
        assets: Path,
    ) -> None:
        super().__init__()
        self._lanes, self._tutor, self._line, self._wait = lanes, tutor, line, wait
        self._failed, self._assets = failed, assets
        self._reading = 0
        self._patience = QTimer(self, singleShot=True, interval=QUICK)
        self._patience.timeout.connect(lambda: line.show_fraction(None))

    def open(self, done: Callable[[], object]) -> None:
        """Open the bank and read the tree, then `done`."""

        def opened(found: tuple[BankDesk, Tree]) -> None:
            self.bank, self.tree = found
            self.points = self.tree.by_code
            done()

        self._run(Lane.FREE, lambda: (self._tutor.bank(), self._tutor.lessons().tree), opened)

    def read(self, work: Callable[[BankDesk], Result], done: Callable[[Result], object]) -> None:
        """Look something up."""
        self._run(Lane.FREE, lambda: work(self.bank), done)

    def write(self, work: Callable[[BankDesk], Result], done: Callable[[Result], object]) -> None:
        """Change something; changes are made in the order they were asked for."""
        self._run(Lane.STORE, lambda: work(self.bank), done)

    def labour(
        self,
        sentence: str,
        work: Callable[[BankDesk, Report, Cancel], Result],
        done: Callable[[Result], object],
    ) -> None:
        """Work that may take long: the bar says how far it is, and it can be stopped.

        It waits for the changes that were asked for before it.
        """
        report, cancel = self._wait.begin(sentence)

        def ended(result: Result) -> None:
            if not cancel.wanted:
                self._wait.end()
                done(result)

        def failed(error: WorldError) -> None:
            if not cancel.wanted:
                self._wait.end()
                self._failed(error)

        self._lanes.run(Lane.STORE, lambda: work(self.bank, report, cancel), ended, failed)

    def draw(self, picture: Picture) -> str:
        """A figure as SVG."""
        # Imported when the first picture is drawn: the drawing library takes a second to load.
        from engine.plot import PAGE
        from engine.plot.draw import svg

        return svg(picture, PAGE, font_file(self._assets))

    def close_desk(self) -> None:
        """The window is closing."""
        self._patience.stop()

    def _run(
        self, lane: Lane, work: Callable[[], Result], done: Callable[[Result], object]
    ) -> None:
        self._reading += 1
        self._patience.start()

        def ended(result: Result) -> None:
            self._rest()
            done(result)

        def failed(error: WorldError) -> None:
            self._rest()
            self._failed(error)

        self._lanes.run(lane, work, ended, failed)

    def _rest(self) -> None:
        self._reading -= 1
        if not self._reading:
            self._patience.stop()
            self._line.show_fraction(0.0)
