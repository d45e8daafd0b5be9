"""How many questions are 易, 中 and 难: one bar in three tones, with the words beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.gui.theme import Theme

TONES = ("pool_edge", "water", "accent")


class BandBar(QWidget):
    """Three parts as long as there are questions in each."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: tuple[int, ...] = ()
        self.setFixedHeight(8)
        theme.changed.connect(self.update)

    def show_bands(self, bands: Sequence[tuple[str, int]]) -> None:
        """How many of each."""
        self._counts = tuple(count for _, count in bands)
        self.setAccessibleName(" · ".join(f"{name} {count}" for name, count in bands))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        whole, left = sum(self._counts), 0.0
        if not whole:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for count, tone in zip(self._counts, TONES, strict=False):
            wide = self.width() * count / whole
            painter.fillRect(
                QRectF(left, 0, max(0.0, wide - 2), self.height()), self._theme.color(tone)
            )
            left += wide
        painter.end()
