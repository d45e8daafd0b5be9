"""A bar at a page's foot for work that takes longer than two seconds: how far, and a way to stop."""

from PySide6.QtCore import QTimer, Signal

from app.gui.bridge import Stream
from app.gui.theme import Theme
from app.gui.widgets.buttons import Button
from app.gui.widgets.surfaces import Card
from app.gui.widgets.text import Words
from app.gui.widgets.water import ProgressLine
from engine.cancel import Cancel
from engine.i18n import tr
from engine.progress import Progress, Report

SHORT_WORK = 2000
"""Milliseconds that work may take before anybody is told how far it is."""


class WaitBar(Card):
    """Shown when work has taken two seconds; `changed` when work begins and when it ends,
    `stopped` when somebody didn't want it any more."""

    changed = Signal()
    stopped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(20, 10, 12, 10), spacing=16, across=True)
        self.words = Words(theme, "", "ui", "ink")
        self.amount = Words(theme, "", "small", "ink2")
        self.line = ProgressLine(theme, tr("进度"))
        self.stop_button = Button(theme, tr("停止"), "outline", height=30, clicked=self.stop)
        self.body.addWidget(self.words)
        self.body.addWidget(self.line, 1)
        self.body.addWidget(self.amount)
        self.body.addWidget(self.stop_button)
        self._cancel: Cancel | None = None
        self._news: Stream[Progress] = Stream(self._hear, parent=self)
        self._patience = QTimer(self, singleShot=True, interval=SHORT_WORK)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self, sentence: str) -> tuple[Report, Cancel]:
        """Work begins; how to report from it, and how it hears that it is to stop."""
        self.stop()
        self._cancel = Cancel()
        self.words.say(sentence)
        self.amount.say("")
        self.line.show_fraction(None)
        self._patience.start()
        self.changed.emit()
        return self._news.add, self._cancel

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._cancel is not None

    def end(self) -> None:
        """The work has come to its end."""
        self._cancel = None
        self._patience.stop()
        self.hide()
        self.changed.emit()

    def stop(self) -> None:
        """Ask what is under way to stop; nothing is heard of it any more."""
        if self._cancel is not None:
            self._cancel.set()
            self.end()
            self.stopped.emit()

    def close_bar(self) -> None:
        """The window is closing."""
        self.stop()
        self._news.close()

    def _hear(self, news: list[Progress]) -> None:
        if not self.busy:
            return
        # The sentence stays: the store says 正在存入题库 in a trial too.
        last = news[-1]
        self.line.show_fraction(last.fraction)
        self.amount.say(f"{last.done:,.0f} {last.unit}".strip())
