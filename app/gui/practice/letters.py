"""Large buttons to choose one of: A B C D, or 对 and 错."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from app.gui.theme import Theme
from app.gui.widgets import RowButton
from engine.i18n import tr


class LetterButton(RowButton):
    """One choice, 56 high; the chosen one has the accent's edge and ground."""

    def __init__(self, theme: Theme, letter: str) -> None:
        super().__init__()
        self._theme = theme
        self.letter = letter
        self.setCheckable(True)
        name = tr("选项 {letter}", letter=letter) if letter.isascii() else letter
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.letter)
        side = self._theme.px(56)
        return QSize(max(self._theme.px(72), words + self._theme.px(32)), side)

    def paintEvent(self, event: object) -> None:
        color, chosen = self._theme.color, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled() and not chosen:
            edge, ground, ink = "hairline", "bg", "ink3"
        elif chosen:
            edge, ground, ink = "accent", "soft", "accent"
        else:
            edge, ground, ink = "input", "hover" if self.underMouse() else "card", "ink"
        width = 2 if chosen else 1
        painter.setPen(QPen(color(edge), width))
        painter.setBrush(color(ground))
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, 8, 8)
        painter.setFont(self.font())
        painter.setPen(color(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.letter)
        painter.end()

    def _restyle(self) -> None:
        self.setFont(self._theme.font("answer"))
        self.updateGeometry()
        self.update()
