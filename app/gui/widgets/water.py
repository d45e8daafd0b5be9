"""The water line: progress as a solid line with a knob on dots, and the disc of a water level."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Theme
from engine.i18n import tr

LEVELS = ("未学", "刚学", "初会", "渐熟", "掌握")
_FILLS = (0.0, 0.22, 0.48, 0.74, 1.0)


class ProgressLine(QWidget):
    """How far something has come: solid behind the knob, dots before it; None hides the knob."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._fraction: float | None = 0.0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_fraction(self, fraction: float | None) -> None:
        """Move the knob; `fraction` is 0 to 1, or None when nobody knows."""
        self._fraction = fraction
        percent = "" if fraction is None else f"{round(fraction * 100)}%"
        self.setAccessibleDescription(percent)
        self.update()

    def fraction(self) -> float | None:
        """Where the knob stands."""
        return self._fraction

    def sizeHint(self) -> QSize:
        return QSize(200, 16)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, left, right = self.height() / 2, 2.0, self.width() - 7.0
        here = left + (right - left) * (self._fraction or 0.0)
        dots = QPen(self._theme.color("input"), 2, Qt.PenStyle.CustomDashLine)
        dots.setDashPattern([1.0, 2.6])
        painter.setPen(dots)
        painter.drawLine(QPointF(here, middle), QPointF(right, middle))
        if self._fraction is not None:
            solid = QPen(self._theme.color("accent"), 4, Qt.PenStyle.SolidLine)
            solid.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(solid)
            painter.drawLine(QPointF(left, middle), QPointF(here, middle))
            painter.setPen(QPen(self._theme.color("accent"), 3))
            painter.setBrush(self._theme.color("card"))
            painter.drawEllipse(QPointF(here, middle), 4.5, 4.5)
        painter.end()


class WaterLevel(QWidget):
    """A disc filled with water to one of five levels; a word always stands beside it."""

    def __init__(self, theme: Theme, level: int = 0, size: int = 18) -> None:
        super().__init__()
        self._theme = theme
        self._level = level
        self._size = size
        self.setAccessibleName(tr(LEVELS[level]))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_level(self, level: int) -> None:
        """Fill it to another level, 0 to 4."""
        self._level = level
        self.setAccessibleName(tr(LEVELS[level]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        side = min(self.width(), self.height())
        paint_level(painter, QRectF(0, 0, side, side), self._level, self._theme)
        painter.end()


def paint_level(painter: QPainter, box: QRectF, level: int, theme: Theme) -> None:
    """Draw the disc of a water level, 0 to 4, into a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.x(), box.y())
    painter.scale(box.width() / 18, box.height() / 18)
    accent, disc = theme.color("accent"), QRectF(1, 1, 16, 16)
    fill = _FILLS[level]
    if fill:
        surface = 17 - 16 * fill
        water = QPainterPath(QPointF(0, surface))
        swell = 0.0 if fill == 1.0 else 1.2
        water.cubicTo(
            QPointF(6, surface - swell), QPointF(12, surface + swell), QPointF(18, surface)
        )
        water.lineTo(18, 18)
        water.lineTo(0, 18)
        round_edge = QPainterPath()
        round_edge.addEllipse(disc)
        painter.fillPath(water.intersected(round_edge), accent)
    ring = QPen(accent if fill else theme.color("ink3"), 1.6)
    if not fill:
        ring.setDashPattern([2, 1.6])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(ring)
    painter.drawEllipse(disc)
    if fill == 1.0:
        painter.setPen(QPen(theme.color("card"), 1.8))
        painter.drawPolyline([QPointF(5.6, 9.2), QPointF(8, 11.6), QPointF(12.6, 6.6)])
    painter.restore()


class LoadingLine(QWidget):
    """A line 2 pixels high under the header; it keeps its room, so nothing below it moves."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._fraction: float | None = 0.0
        self.setFixedHeight(2)
        self.setAccessibleName(name)
        theme.changed.connect(self.update)

    def show_fraction(self, fraction: object) -> None:
        """0 shows nothing, None dots (nobody knows how long), a share of 1 a solid part."""
        self._fraction = float(fraction) if isinstance(fraction, int | float) else None
        self.update()

    def fraction(self) -> float | None:
        """What is shown now."""
        return self._fraction

    def paintEvent(self, event: object) -> None:
        if self._fraction == 0.0:
            return
        painter = QPainter(self)
        accent = self._theme.color("accent")
        if self._fraction is None:
            pen = QPen(accent, 2, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([6, 4])
            painter.setPen(pen)
            painter.drawLine(0, 1, self.width(), 1)
        else:
            painter.fillRect(0, 0, round(self.width() * self._fraction), 2, accent)
        painter.end()
