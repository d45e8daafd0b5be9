"""Controls that choose: a switch, a radio dot, and a row of segments."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.gui.theme import Theme
from app.gui.widgets.arrows import RowButton
from app.gui.widgets.flow import FlowLayout


class Switch(QAbstractButton):
    """On or off, as a knob in a pill; its accessible name is the sentence beside it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(24))

    def paintEvent(self, event: object) -> None:
        on, height = self.isChecked(), self.height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color("accent" if on else "input")
        painter.setPen(QPen(color, 1.2))
        painter.setBrush(color if on else self._theme.color("card"))
        painter.drawRoundedRect(
            QRectF(0.8, 1.8, self.width() - 1.6, height - 3.6), height / 2 - 2, height / 2 - 2
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("on_accent" if on else "ink2"))
        middle = QPointF(self.width() - height / 2 if on else height / 2, height / 2)
        painter.drawEllipse(middle, height * 0.29, height * 0.29)
        painter.end()


class RadioDot(QAbstractButton):
    """One of several: a ring, filled when chosen, dashed when it cannot be chosen yet."""

    def __init__(self, theme: Theme, name: str, size: int = 20) -> None:
        super().__init__()
        self._theme = theme
        self._size = size
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_radio(painter, QRectF(self.rect()), self._theme, self.isChecked(), self.isEnabled())
        painter.end()


def paint_radio(
    painter: QPainter, box: QRectF, theme: Theme, chosen: bool, possible: bool = True
) -> None:
    """A radio dot in a square box."""
    edge = box.adjusted(1, 1, -1, -1)
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(edge)
        painter.setBrush(theme.color("on_accent"))
        painter.drawEllipse(edge.center(), box.width() * 0.2, box.width() * 0.2)
        return
    pen = QPen(theme.color("input"), 1.4)
    if not possible:
        pen.setDashPattern([2.2, 1.8])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(edge)


class _Segment(RowButton):
    def __init__(self, theme: Theme, word: str) -> None:
        super().__init__()
        self._theme = theme
        self.setText(word)
        self.setAccessibleName(word)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        self.setFont(self._theme.font("ui_bold"))
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + self._theme.px(28), self._theme.px(32))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        if chosen or self.underMouse():
            painter.setPen(QPen(self._theme.color("hairline"), 1) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("card" if chosen else "soft"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        painter.setFont(self._theme.font("ui_bold" if chosen else "ui"))
        painter.setPen(self._theme.color("ink" if chosen else "ink2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Segments(QWidget):
    """A few choices side by side, of which one holds; `chosen` names the new one."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._theme = theme
        self._segments: dict[str, _Segment] = {}
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        layout = FlowLayout(self, gap=2)
        layout.setContentsMargins(3, 3, 3, 3)
        for key, word in choices:
            segment = _Segment(theme, word)
            segment.setAccessibleName(f"{name} {word}")
            segment.clicked.connect(lambda _checked=False, key=key: self._pick(key))
            self._segments[key] = segment
            layout.addWidget(segment)

    def sizeHint(self) -> QSize:
        hints = [segment.sizeHint() for segment in self._segments.values()]
        wide = sum(hint.width() + 2 for hint in hints) + 4
        return QSize(wide, max(hint.height() for hint in hints) + 6)

    def show_choice(self, key: str) -> None:
        """Show which one holds, without telling anyone."""
        for name, segment in self._segments.items():
            segment.setChecked(name == key)

    def rename(self, key: str, word: str) -> None:
        """Other words on one choice, a count behind them say."""
        segment = self._segments[key]
        segment.setText(word)
        segment.setAccessibleName(f"{self.accessibleName()} {word}")
        segment.updateGeometry()
        self.updateGeometry()

    def segment(self, key: str) -> QAbstractButton:
        """The button of one choice."""
        return self._segments[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        keys = list(self._segments)
        here = next((i for i, key in enumerate(keys) if self._segments[key].hasFocus()), 0)
        there = keys[(here + step) % len(keys)]
        self._segments[there].setFocus(Qt.FocusReason.TabFocusReason)
        self._pick(there)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("hairline"), 1))
        painter.setBrush(self._theme.color("hover"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        painter.end()

    def _pick(self, key: str) -> None:
        self.show_choice(key)
        self.chosen.emit(key)
