"""A tick box painted in our own way: empty, ticked, or some of what it stands for."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.gui.theme import Theme

_TICK = ((0.25, 0.52), (0.43, 0.70), (0.76, 0.32))
_SOME = ((0.27, 0.5), (0.73, 0.5))
"""Corners of the marks as shares of a box's side."""


def paint_box(painter: QPainter, theme: Theme, box: QRectF, state: Qt.CheckState) -> None:
    """Draw the box in `box`; the painter's pen and brush are left as they end."""
    if state is Qt.CheckState.Unchecked:
        painter.setPen(QPen(theme.color("input"), 1.3))
        painter.setBrush(theme.color("card"))
        painter.drawRoundedRect(box, 4, 4)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    painter.drawRoundedRect(box, 4, 4)
    pen = QPen(theme.color("on_accent"), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    corners = _TICK if state is Qt.CheckState.Checked else _SOME
    painter.drawPolyline(
        [QPointF(box.x() + box.width() * x, box.y() + box.height() * y) for x, y in corners]
    )
