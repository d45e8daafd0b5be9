"""An error in place: what happened, what to do, and one action; never a dialog."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.gui.theme import Theme
from app.gui.widgets.buttons import Button
from app.gui.widgets.marks import MarkDot, MarkKind
from app.gui.widgets.surfaces import Card, column
from app.gui.widgets.text import Words


class NoticeCard(Card):
    """A card with a mark, a sentence, a quieter sentence of advice, and at most one action."""

    def __init__(self, theme: Theme, kind: MarkKind = "unverified") -> None:
        super().__init__(margins=(20, 14, 16, 14), across=True)
        self._theme = theme
        self.mark = MarkDot(theme, kind, "")
        self.sentence = Words(theme, "", "ui", "ink", wraps=True)
        self.advice = Words(theme, "", "small", "ink2", wraps=True)
        words = QWidget()
        words.setProperty("plain", True)
        words.setLayout(column(self.sentence, self.advice, spacing=2))
        self.body.setSpacing(14)
        self.body.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(words, 1)
        self._actions = QHBoxLayout()
        self._actions.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(self._actions)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_notice(
        self,
        kind: MarkKind,
        sentence: str,
        advice: str = "",
        action: str = "",
        clicked: Callable[[], object] | None = None,
    ) -> None:
        """Say this now."""
        self.mark.show_kind(kind, "")
        self.sentence.say(sentence)
        self.advice.say(advice)
        self.advice.setVisible(bool(advice))
        self.setAccessibleName(f"{sentence} {advice}".strip())
        while (item := self._actions.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if action:
            self._actions.addWidget(Button(self._theme, action, "outline", clicked=clicked))
        self.setVisible(True)
