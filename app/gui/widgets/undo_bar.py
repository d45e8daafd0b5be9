"""A bar that says what was just done and offers, for a while, to take it back."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from app.gui.theme import Theme
from app.gui.widgets.buttons import Button
from app.gui.widgets.surfaces import Card
from app.gui.widgets.text import Words


class UndoBar(Card):
    """Holds back one deed: `commit` is called when the time is over, never after an undo."""

    def __init__(self, theme: Theme, undo_word: str, milliseconds: int = 8000) -> None:
        super().__init__(margins=(16, 6, 8, 6), across=True)
        self._words = Words(theme, "", "small", "ink")
        self.button = Button(theme, undo_word, "link", height=28, clicked=self._undo)
        self.body.addWidget(self._words, 1)
        self.body.addWidget(self.button)
        self._commit: Callable[[], object] | None = None
        self._take_back: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(self.settle)
        self.hide()

    def offer(
        self, sentence: str, commit: Callable[[], object], take_back: Callable[[], object]
    ) -> None:
        """Say what was done; an older deed that waits is done for good first."""
        self.settle()
        self._commit, self._take_back = commit, take_back
        self._words.say(sentence)
        self.setAccessibleName(sentence)
        self.show()
        self._timer.start()

    def settle(self) -> None:
        """Do for good what waits, now."""
        self._timer.stop()
        commit, self._commit, self._take_back = self._commit, None, None
        self.hide()
        if commit is not None:
            commit()

    def _undo(self) -> None:
        self._timer.stop()
        take_back, self._commit, self._take_back = self._take_back, None, None
        self.hide()
        if take_back is not None:
            take_back()
