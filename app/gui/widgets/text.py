"""Words on the window: a label of one text role and one tone, that wraps with a steady line."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.gui.theme import Theme
from app.gui.theme.fonts import ROLES


class Words(QLabel):
    """A label; `role` names its size, `tone` its colour (ink, ink2, ink3, accent, wrong, right)."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "ui",
        tone: str = "ink",
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._words = ""
        self.setProperty("tone", tone)
        self.setTextFormat(Qt.TextFormat.RichText if wraps else Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self.say(text)

    def say(self, text: str) -> None:
        """Show these words; markup in them is shown as it is written."""
        self._words = text
        self._restyle()

    def minimumSizeHint(self) -> QSize:
        if not self.wordWrap():
            return super().minimumSizeHint()
        return QSize(self._theme.px(48), self._theme.px(ROLES[self._role].line))

    def words(self) -> str:
        """What is shown now."""
        return self._words

    def set_tone(self, tone: str) -> None:
        """Change the colour's role."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._role))
        if self.wordWrap():
            line = self._theme.px(ROLES[self._role].line)
            lines = escape(self._words).replace("\n", "<br>")
            self.setText(f'<p style="line-height:{line}px; margin:0">{lines}</p>')
        else:
            self.setText(self._words)


class Elided(Words):
    """One line of words that ends in an ellipsis where there is no room; the whole is its tip."""

    def __init__(self, theme: Theme, text: str = "", role: str = "ui", tone: str = "ink") -> None:
        super().__init__(theme, text, role, tone)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._role))
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width())
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip(self._words if shown != self._words else "")
        self.setAccessibleName(self._words)
