"""Chips: a mark and its word on the mark's own ground."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Theme
from app.gui.widgets.marks import MarkKind, paint_mark


class Chip(QWidget):
    """A pill 26 pixels high with a mark and a word."""

    def __init__(self, theme: Theme, kind: MarkKind, word: str) -> None:
        super().__init__()
        self._theme = theme
        self._kind: MarkKind = kind
        self._word = word
        self.setAccessibleName(word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_mark(self, kind: MarkKind, word: str) -> None:
        """Another mark and word."""
        self._kind, self._word = kind, word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        words = self.fontMetrics().horizontalAdvance(self._word)
        return QSize(words + px(8 + 16 + 7 + 12), px(26))

    def paintEvent(self, event: object) -> None:
        px, height = self._theme.px, self.height()
        role = "unverified" if self._kind == "unreadable" else self._kind
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(f"{role}_ground"))
        painter.drawRoundedRect(self.rect(), height / 2, height / 2)
        side = px(16)
        mark = QRectF(px(8), (height - side) / 2, side, side)
        paint_mark(painter, mark, self._kind, self._theme.palette)
        painter.setFont(self.font())
        painter.setPen(self._theme.color(role))
        words = self.rect().adjusted(px(8 + 16 + 7), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._word)
        painter.end()

    def _restyle(self) -> None:
        self.setFont(self._theme.font("small_bold"))
        self.updateGeometry()
