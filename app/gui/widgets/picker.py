"""A field that opens a short list to pick from, with our own arrow."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox

from app.gui.theme import Theme


class Picker(QComboBox):
    """`picked` gives the value behind the words that a person chose."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str, height: int = 36) -> None:
        super().__init__()
        self._theme = theme
        self._height = height
        self._values: list[object] = []
        self.setAccessibleName(name)
        self.activated.connect(lambda place: self.picked.emit(self._values[place]))
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_choices(self, choices: Sequence[tuple[object, str]], value: object = None) -> None:
        """What there is to pick; `value` is picked, or the first where it isn't among them."""
        self.clear()
        self._values = [choice for choice, _ in choices]
        self.addItems([words for _, words in choices])
        self.show_value(value)

    def show_value(self, value: object) -> None:
        """Show what is picked, without telling anyone."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def value(self) -> object:
        """What is picked; None where there is nothing."""
        place = self.currentIndex()
        return self._values[place] if place >= 0 else None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("ink2" if self.isEnabled() else "ink3"), 1.6))
        across, middle, wing = self.width() - self._theme.px(16), self.height() / 2, 4.0
        painter.drawPolyline(
            [
                QPointF(across - wing, middle - 2),
                QPointF(across, middle + 2),
                QPointF(across + wing, middle - 2),
            ]
        )
        painter.end()

    def _restyle(self) -> None:
        self.setFont(self._theme.font("ui"))
        self.setFixedHeight(self._theme.px(self._height))
