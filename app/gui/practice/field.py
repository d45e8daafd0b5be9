"""One line to answer in: large, with the unit inside, patient with input methods."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from app.gui.theme import Theme
from engine.i18n import tr

LONGEST = 400
"""Characters of one answer; no school answer on one line is longer."""


class AnswerField(QLineEdit):
    """Enter hands the answer in, but never while an input method composes."""

    handed_in = Signal()
    focused = Signal()

    def __init__(self, theme: Theme, number: int = 0) -> None:
        super().__init__()
        self._theme = theme
        self._unit = ""
        self._composing = False
        self.setMaxLength(LONGEST)
        name = tr("第 {number} 空", number=number) if number else tr("你的答案")
        self.setAccessibleName(name)
        self.setPlaceholderText(name if number else "")
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return self._composing

    def show_unit(self, unit: str) -> None:
        """The unit that stands at the right end, so that only the number need be typed."""
        self._unit = unit
        self.setAccessibleDescription(tr("单位：{unit}", unit=unit) if unit else "")
        self._restyle()

    def write(self, text: str, place: int) -> None:
        """Put a symbol in; the cursor goes on `place` characters into it."""
        self.insert(text)
        self.setCursorPosition(self.cursorPosition() - len(text) + place)
        self.setFocus()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            if not self._composing:
                self.handed_in.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._composing = False
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._unit:
            return
        painter = QPainter(self)
        painter.setFont(self._theme.font("reading"))
        painter.setPen(self._theme.color("ink2"))
        box = self.rect().adjusted(0, 0, -self._theme.px(16), 0)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._unit
        )
        painter.end()

    def _restyle(self) -> None:
        self.setFont(self._theme.font("answer"))
        self.setFixedHeight(self._theme.px(56))
        room = self.fontMetrics().horizontalAdvance(self._unit) + self._theme.px(12)
        self.setTextMargins(self._theme.px(4), 0, room if self._unit else 0, 0)
