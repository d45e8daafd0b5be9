"""A field to find something with: a lens, the words, and a cross that empties it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
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
        self._lens = QAction(self)
        self._lens.setEnabled(True)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        theme.changed.connect(self._restyle)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def _restyle(self) -> None:
        self._lens.setIcon(self._theme.icon("search", "ink3", 16))
        self.setFont(self._theme.font("ui"))
        self.setFixedHeight(self._theme.px(36))
