"""Skills drawn one under another: the mastery that is expected, in the range that likely holds it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Theme
from app.gui.widgets import LEVELS, paint_level
from app.tutor.progress_rows import SkillBar
from engine.i18n import tr

ROW = 40


class SkillBars(QWidget):
    """A disc and a name on the left; on the right a line from 0 to 100 % with range and knob."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._skills: tuple[SkillBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_skills(self, skills: Sequence[SkillBar]) -> None:
        """Draw these, from top to bottom."""
        self._skills = tuple(skills)
        self.setAccessibleName(tr("各个知识点的水位"))
        told = (f"{skill.name} {tr(LEVELS[skill.level])}" for skill in self._skills)
        self.setAccessibleDescription(tr("；").join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(ROW) * len(self._skills))

    def paintEvent(self, event: object) -> None:
        px, color = self._theme.px, self._theme.color
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        left = min(self.width() * 0.5, px(260))
        for place, skill in enumerate(self._skills):
            middle = px(ROW) * (place + 0.5)
            side = px(20)
            disc = QRectF(0, middle - side / 2, side, side)
            paint_level(painter, disc, skill.level, self._theme)
            painter.setPen(color("ink"))
            words = QRectF(px(30), middle - px(14), left - px(42), px(28))
            name = painter.fontMetrics().elidedText(
                skill.name, Qt.TextElideMode.ElideRight, int(words.width())
            )
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
            self._paint_range(painter, left, self.width() - px(60) - left, middle, skill)
            painter.setPen(color("ink2"))
            box = QRectF(self.width() - px(52), middle - px(14), px(52), px(28))
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, align, f"{round(100 * skill.expected)}%")
        painter.end()

    def _paint_range(
        self, painter: QPainter, left: float, width: float, middle: float, skill: SkillBar
    ) -> None:
        color = self._theme.color
        painter.setPen(QPen(color("hairline"), 2))
        painter.drawLine(QPointF(left, middle), QPointF(left + width, middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("pool_edge"))
        box = QRectF(left + width * skill.low, middle - 4, width * (skill.high - skill.low), 8)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QPen(color("accent"), 3))
        painter.setBrush(color("card"))
        painter.drawEllipse(QPointF(left + width * skill.expected, middle), 5, 5)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("ui"))
        self.updateGeometry()
