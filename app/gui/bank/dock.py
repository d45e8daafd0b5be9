"""A bar docked at the foot of the page: a report's decision."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from app.gui.theme import Theme
from app.gui.widgets import Button, Card, Words
from engine.i18n import tr


class DecisionBar(Card):
    """A sentence, the one deed it is about, and the way back."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(20, 10, 12, 10), spacing=8, across=True)
        self.words = Words(theme, "", "ui", "ink2", wraps=True)
        self.no_button = Button(theme, tr("取消"), "text", clicked=self.refuse)
        self.yes_button = Button(theme, "", "primary", clicked=self._agree)
        self.body.addWidget(self.words, 1)
        self.body.addWidget(self.no_button)
        self.body.addWidget(self.yes_button)
        self._yes: Callable[[], object] | None = None
        self._no: Callable[[], object] | None = None
        self.hide()

    def ask(
        self,
        sentence: str,
        deed: str,
        yes: Callable[[], object] | None,
        no: Callable[[], object],
    ) -> None:
        """Offer `deed`, where there is one; either answer is called once and ends it."""
        self._yes, self._no = yes, no
        self.words.say(sentence)
        self.yes_button.show_as(deed, "primary")
        self.yes_button.setVisible(yes is not None)
        self.no_button.show_as(tr("取消") if yes is not None else tr("回到列表"), "text")
        self.setAccessibleName(sentence)
        self.show()
        target = self.yes_button if yes is not None else self.no_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self) -> None:
        """The way back."""
        self._end(self._no)

    def drop(self) -> None:
        """Neither: something else has come."""
        self._end(None)

    def _agree(self) -> None:
        self._end(self._yes)

    def _end(self, answer: Callable[[], object] | None) -> None:
        self._yes = self._no = None
        self.hide()
        if answer is not None:
            answer()
