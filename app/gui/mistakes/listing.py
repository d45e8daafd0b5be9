"""The list of mistakes, painted row by row: how the water stands, the question, what is known."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.gui.theme import Theme
from app.gui.widgets import paint_level
from app.page.moments import spoken_day
from app.page.plain import plain_line
from app.tutor.mistake_rows import Group, MistakeRow
from curriculum.learner import CAUSES
from engine.i18n import tr

_ROW = Qt.ItemDataRole.UserRole
ROW, HEAD = 61, 40
Index = QModelIndex | QPersistentModelIndex


class MistakeList(QListWidget):
    """`chosen` names the mistake that is to be shown; arrows move, and show as they go."""

    chosen = Signal(str)
    more_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._group: Group | None = None
        self.setAccessibleName(tr("错题"))
        self.setItemDelegate(_Rows(theme, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._moved)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: Sequence[MistakeRow], today: date) -> None:
        """A list from its beginning; its first mistake is chosen."""
        self.blockSignals(True)
        self.clear()
        self._group = None
        self.blockSignals(False)
        self.add_rows(rows, today)
        for number in range(self.count()):
            if self.row_at(number) is not None:
                self.setCurrentRow(number)
                break

    def add_rows(self, rows: Sequence[MistakeRow], today: date) -> None:
        """What follows in the list."""
        for row in rows:
            if row.group != self._group:
                self._group = row.group
                head = QListWidgetItem(_heading(row, today))
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                self.addItem(head)
            item = QListWidgetItem(plain_line(row.statement))
            item.setData(_ROW, row)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, tr("，").join((item.text(), _facts(row)))
            )
            self.addItem(item)

    def row_at(self, number: int) -> MistakeRow | None:
        """The mistake in a row; None for a heading."""
        item = self.item(number)
        found = item.data(_ROW) if item is not None else None
        return found if isinstance(found, MistakeRow) else None

    def rows(self) -> tuple[MistakeRow, ...]:
        """What is listed, from top to bottom."""
        found = (self.row_at(number) for number in range(self.count()))
        return tuple(row for row in found if row is not None)

    def _moved(self, item: QListWidgetItem | None) -> None:
        row = item.data(_ROW) if item is not None else None
        if isinstance(row, MistakeRow):
            self.chosen.emit(row.attempt)

    def _scrolled(self, value: int) -> None:
        if value and value == self.verticalScrollBar().maximum():
            self.more_wanted.emit()


def _heading(row: MistakeRow, today: date) -> str:
    if row.group == "today":
        return tr("今天")
    if row.group == "late":
        return tr("早该重练的")
    if row.group == "settled":
        return tr("已过关")
    day = spoken_day(date.fromisoformat(row.due), today)
    return tr("以后 · {day}起", day=day)


def _facts(row: MistakeRow) -> str:
    facts = [row.point]
    if row.cause:
        facts.append(tr(CAUSES[row.cause]))
    if row.times > 1:
        facts.append(tr("第 {count} 次", count=row.times))
    return "  ·  ".join(facts)


class _Rows(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: MistakeList) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        is_row = isinstance(index.data(_ROW), MistakeRow)
        return QSize(100, self._theme.px(ROW if is_row else HEAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(_ROW)
        if isinstance(row, MistakeRow):
            self._paint_row(painter, option.rect, row, str(index.data()), option.state)
        else:
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.color("ink3"))
            words = option.rect.adjusted(self._theme.px(12), self._theme.px(10), 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()

    def _paint_row(
        self, painter: QPainter, box: QRect, row: MistakeRow, title: str, state: QStyle.StateFlag
    ) -> None:
        px, theme = self._theme.px, self._theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        ground = QRectF(box).adjusted(0.5, 1.5, -4.5, -1.5)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("soft" if chosen else "hover"))
            painter.drawRoundedRect(ground, 8, 8)
        if chosen and self._view.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 8, 8)
        side = px(20)
        paint_level(
            painter, QRectF(box.x() + px(12), box.y() + px(10), side, side), row.level, theme
        )
        left, width = box.x() + px(44), box.width() - px(44) - px(14)
        painter.setFont(theme.font("reading"))
        painter.setPen(theme.color("ink"))
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, box.y() + px(7), width, px(26)), 0, shown)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        facts = painter.fontMetrics().elidedText(_facts(row), Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, box.y() + px(34), width, px(20)), 0, facts)
