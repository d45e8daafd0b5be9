"""A field to find something with: a lens, the words, and a cross that empties it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from app.gui.theme import Theme

LONGEST = 200


class SearchField(QLineEdit):
    """One line, at most 200 characters; Esc empties it first and only then goes further."""

    def __init__(self, theme: Theme, placeholder: str) -> None:
        super().__init__()
        self._theme = theme
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setMaxLength(LONGEST)
        self.setClearButtonEnabled(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        lens = self._theme.pixmap("search", "ink3", 16, self.devicePixelRatioF())
        painter.drawPixmap(self._theme.px(12), (self.height() - self._theme.px(16)) // 2, lens)
        painter.end()

    def _restyle(self) -> None:
        self.setTextMargins(self._theme.px(24), 0, 0, 0)
        self.setFont(self._theme.font("ui"))
        self.setFixedHeight(self._theme.px(36))
