"""Twelve weeks drawn: how many questions, how many of them right alone, on how many days."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Theme
from app.tutor.progress_rows import WeekBar
from engine.i18n import tr

WEEK = 7


class WeekChart(QWidget):
    """A bar a week, water in it as high as the share that was right; a dot under it for each day."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._weeks: tuple[WeekBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_weeks(self, weeks: Sequence[WeekBar]) -> None:
        """Draw these, oldest first."""
        self._weeks = tuple(weeks)
        told = [
            tr("{day}起的一周做了 {count} 题，做对 {right} 题",
               day=_short(week.monday), count=week.answers, right=week.right)
            for week in self._weeks
            if week.answers
        ]  # fmt: skip
        self.setAccessibleName(tr("每周的练习"))
        self.setAccessibleDescription(tr("；").join(told[-4:]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(210))

    def paintEvent(self, event: object) -> None:
        px, color = self._theme.px, self._theme.color
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        if not self._weeks:
            painter.end()
            return
        most = max(8, *(week.answers for week in self._weeks))
        step = self.width() / len(self._weeks)
        floor, top = self.height() - px(48), px(20)
        painter.setPen(QPen(color("hairline"), 1))
        painter.drawLine(QPointF(0, floor), QPointF(self.width(), floor))
        metrics = QFontMetricsF(self.font())
        for place, week in enumerate(self._weeks):
            middle = step * (place + 0.5)
            wide = min(px(34), step * 0.56)
            tall = (floor - top) * week.answers / most
            bar = QRectF(middle - wide / 2, floor - tall, wide, tall)
            self._paint_bar(painter, bar, week)
            if week.answers:
                painter.setPen(color("ink2"))
                share = f"{round(100 * week.right / week.answers)}%"
                box = QRectF(middle - step / 2, bar.top() - px(19), step, px(18))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, share)
            self._paint_days(painter, middle, floor + px(10), week.days, wide)
            day = _short(week.monday)
            last = place == len(self._weeks) - 1
            if last or (place % 2 == 1 and metrics.horizontalAdvance(day) < step * 2):
                painter.setPen(color("ink3"))
                box = QRectF(middle - step, floor + px(24), step * 2, px(20))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tr("本周") if last else day)
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: QRectF, week: WeekBar) -> None:
        if not week.answers:
            return
        color = self._theme.color
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("pool"))
        painter.drawRoundedRect(bar, 5, 5)
        water = QRectF(bar)
        water.setTop(bar.bottom() - bar.height() * week.right / week.answers)
        painter.setBrush(color("water"))
        painter.drawRoundedRect(water, 5, 5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("pool_edge"), 1))
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    def _paint_days(
        self, painter: QPainter, middle: float, height: float, days: int, wide: float
    ) -> None:
        gap = max(3.6, wide / WEEK)
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(WEEK):
            across = middle + (number - (WEEK - 1) / 2) * gap
            painter.setBrush(self._theme.color("accent" if number < days else "hairline"))
            painter.drawEllipse(QPointF(across, height), 1.7, 1.7)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("caption"))
        self.updateGeometry()


def _short(monday: str) -> str:
    day = date.fromisoformat(monday)
    return f"{day.month}/{day.day}"
