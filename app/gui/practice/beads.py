"""A session's questions as beads on the water line: each with its mark, the present one ringed."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Theme
from app.gui.widgets import MarkKind, paint_mark
from engine.i18n import tr

_STEP, _SIDE, _MOST = 29, 22, 12


class Beads(QWidget):
    """`marks` are those of the questions done; more than twelve are told in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marks: tuple[MarkKind, ...] = ()
        self._total = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_session(self, marks: Sequence[MarkKind], total: int) -> None:
        """So many done with these marks, of `total`; 0 means that there is no end."""
        self._marks, self._total = tuple(marks), total
        right = sum(mark == "right" for mark in marks)
        name = tr("第 {number} 题", number=len(marks) + 1)
        if total:
            name = tr("共 {total} 题，做了 {count} 题", total=total, count=len(marks))
        self.setAccessibleName(name)
        self.setAccessibleDescription(tr("一次做对 {count} 题", count=right))
        self.setVisible(bool(total or marks))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(_STEP) * len(self._shown()) + px(6), px(30))

    def paintEvent(self, event: object) -> None:
        px, color = self._theme.px, self._theme.color
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        middle = self.height() / 2
        for place, number in enumerate(self._shown()):
            across = px(3) + px(_STEP) * place + px(_STEP) / 2
            done = number <= len(self._marks)
            side = px(_SIDE)
            box = QRectF(across - side / 2, middle - side / 2, side, side)
            if done:
                paint_mark(painter, box, self._marks[number - 1], self._theme.palette)
                continue
            present = number == len(self._marks) + 1
            painter.setPen(QPen(color("accent" if present else "input"), 2 if present else 1))
            painter.setBrush(color("card") if present else Qt.BrushStyle.NoBrush)
            radius = px(12) if present else px(10)
            painter.drawEllipse(QPointF(across, middle), radius, radius)
            painter.setPen(color("accent" if present else "ink3"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
        painter.end()

    def _shown(self) -> range:
        total = max(self._total, len(self._marks) + (0 if self._total else 1))
        last = min(total, max(_MOST, len(self._marks) + 1))
        return range(max(1, last - _MOST + 1), last + 1)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("caption"))
        self.updateGeometry()
