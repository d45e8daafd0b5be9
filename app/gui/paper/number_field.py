"""A field for a whole number: typed, or stepped with the arrow keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.gui.theme import Theme


class NumberField(QLineEdit):
    """`changed` gives another number once it stands; `empty` is shown for 0 where it is given."""

    changed = Signal(int)

    def __init__(self, theme: Theme, name: str, most: int, empty: str = "") -> None:
        super().__init__()
        self._theme, self._most, self._value = theme, most, 0
        self.setAccessibleName(name)
        self.setValidator(QIntValidator(0, most, self))
        self.setMaxLength(len(str(most)))
        self.setPlaceholderText(empty)
        self.editingFinished.connect(lambda: self._take(int(self.text() or 0)))
        theme.changed.connect(self._restyle)
        self._restyle()

    def value(self) -> int:
        """The number that stands."""
        return int(self.text() or 0)

    def show_value(self, value: int) -> None:
        """Show a number without telling anyone."""
        self._value = value
        self.setText("" if not value and self.placeholderText() else str(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = (event.key() == Qt.Key.Key_Up) - (event.key() == Qt.Key.Key_Down)
        if not step:
            super().keyPressEvent(event)
            return
        self._take(min(self._most, max(0, self.value() + step)))

    def _take(self, value: int) -> None:
        value = min(self._most, value)
        if value != self._value:
            self.show_value(value)
            self.changed.emit(value)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("ui"))
        self.setMinimumHeight(self._theme.px(36))
