"""The marks of checking, painted: shape and colour together, never colour alone."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Palette, Theme

MarkKind = Literal["right", "wrong", "half", "unverified", "unreadable"]


def paint_mark(painter: QPainter, box: QRectF, kind: MarkKind, palette: Palette) -> None:
    """Draw one mark into a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.x(), box.y())
    painter.scale(box.width() / 22, box.height() / 22)
    color = QColor(palette.unverified if kind == "unreadable" else getattr(palette, kind))
    _SHAPES[kind](painter, color, QColor(palette.card))
    painter.restore()


def _pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _right(painter: QPainter, color: QColor, ground: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QRectF(1, 1, 20, 20))
    painter.setPen(_pen(ground, 2.4))
    tick = QPolygonF([QPointF(6.6, 11.4), QPointF(9.8, 14.4), QPointF(15.4, 8)])
    painter.drawPolyline(tick)


def _wrong(painter: QPainter, color: QColor, ground: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(1.5, 1.5, 19, 19), 4, 4)
    painter.setPen(_pen(ground, 2.4))
    painter.drawLine(QPointF(7.4, 7.4), QPointF(14.6, 14.6))
    painter.drawLine(QPointF(14.6, 7.4), QPointF(7.4, 14.6))


def _half(painter: QPainter, color: QColor, ground: QColor) -> None:
    painter.setPen(QPen(color, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(2, 2, 18, 18))
    half = QPainterPath(QPointF(11, 2))
    half.arcTo(QRectF(2, 2, 18, 18), 90, 180)
    half.closeSubpath()
    painter.fillPath(half, QBrush(color))


def _unverified(painter: QPainter, color: QColor, ground: QColor) -> None:
    ring = QPen(color, 1.8)
    ring.setDashPattern([2.4, 1.9])
    painter.setPen(ring)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(2, 2, 18, 18))
    painter.setPen(_pen(color, 2))
    painter.drawLine(QPointF(7.4, 11), QPointF(14.6, 11))


def _unreadable(painter: QPainter, color: QColor, ground: QColor) -> None:
    painter.setPen(_pen(color, 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon([QPointF(11, 1.5), QPointF(20.5, 11), QPointF(11, 20.5), QPointF(1.5, 11)])
    question = QPainterPath(QPointF(8.9, 9))
    question.cubicTo(QPointF(9, 5.6), QPointF(13.6, 6.2), QPointF(13, 9))
    question.cubicTo(QPointF(12.8, 10.2), QPointF(11, 10.6), QPointF(11, 12.2))
    painter.drawPath(question)
    painter.drawPoint(QPointF(11, 15.2))


_SHAPES = {
    "right": _right,
    "wrong": _wrong,
    "half": _half,
    "unverified": _unverified,
    "unreadable": _unreadable,
}


class MarkDot(QWidget):
    """One mark standing alone; its accessible name is the mark's word."""

    def __init__(self, theme: Theme, kind: MarkKind, word: str, size: int = 22) -> None:
        super().__init__()
        self._theme = theme
        self._kind: MarkKind = kind
        self._size = size
        self.setAccessibleName(word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_kind(self, kind: MarkKind, word: str) -> None:
        """Become another mark."""
        self._kind = kind
        self.setAccessibleName(word)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()), self._kind, self._theme.palette)
        painter.end()
