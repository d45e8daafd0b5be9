"""The list of earlier questions, painted row by row, with a heading for each day."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.gui.theme import Theme
from app.gui.widgets import MarkKind, paint_mark
from app.page.moments import local_moment, spoken_day
from app.page.plain import plain_line
from app.tutor.events import HistoryItem
from engine.i18n import tr

_ITEM = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex


def mark_of(item: HistoryItem) -> tuple[MarkKind, str]:
    """The mark and the word of an earlier question."""
    if item.stopped:
        return "unverified", tr("没答完")
    if item.verified is None:
        return "unverified", tr("未核对")
    return ("right", tr("已核对")) if item.verified else ("wrong", tr("有误"))


class _Painter(QStyledItemDelegate):
    """Paints one row whole: mark, title, a quieter line, and a bin where the pointer is."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = index.data(_ITEM) is None
        return QSize(100, self._theme.px(36 if heading else 60))

    def bin_of(self, row: QRect) -> QRect:
        """Where the bin stands in a row."""
        side = self._theme.px(32)
        return QRect(row.right() - side - 8, row.center().y() - side // 2, side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        item = index.data(_ITEM)
        if isinstance(item, HistoryItem):
            state = option.state
            self._paint_item(painter, box, item, state)
        else:
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.color("ink3"))
            words = box.adjusted(self._theme.px(12), self._theme.px(10), 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()

    def _paint_item(
        self, painter: QPainter, box: QRect, item: HistoryItem, state: QStyle.StateFlag
    ) -> None:
        px, theme = self._theme.px, self._theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        under = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = QRectF(box).adjusted(0.5, 1.5, -0.5, -1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or under:
            painter.setBrush(theme.color("soft" if chosen else "hover"))
            painter.drawRoundedRect(ground, 8, 8)
        if chosen and self._view.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 8, 8)
        kind, word = mark_of(item)
        side = px(18)
        mark = QRectF(box.x() + px(12), box.y() + px(11), side, side)
        paint_mark(painter, mark, kind, theme.palette)
        left, right = box.x() + px(42), box.right() - px(12)
        if under or chosen:
            bin_box = self.bin_of(box)
            right = bin_box.x() - px(4)
            picture = theme.pixmap("trash-2", "ink2", 16, painter.device().devicePixelRatio())
            gap = (bin_box.width() - px(16)) // 2
            painter.drawPixmap(bin_box.x() + gap, bin_box.y() + gap, picture)
        painter.setFont(theme.font("ui"))
        painter.setPen(theme.color("ink"))
        title = painter.fontMetrics().elidedText(
            plain_line(item.title), Qt.TextElideMode.ElideRight, right - left
        )
        painter.drawText(QRect(left, box.y() + px(8), right - left, px(24)), 0, title)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        when = local_moment(item.asked_at).strftime("%H:%M")
        solver = _solver_of(item)
        quiet = f"{when}  ·  {solver}  ·  {word}"
        painter.drawText(QRect(left, box.y() + px(33), right - left, px(20)), 0, quiet)


def _solver_of(item: HistoryItem) -> str:
    if item.solver == "person":
        return tr("我的解答")
    return tr("代数解出") if item.solver == "algebra" else tr("模型作答")


class HistoryList(QListView):
    """Arrows move, Enter opens, Delete deletes; so do a click and the bin."""

    opened = Signal(str)
    unwanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._model = QStandardItemModel(self)
        self._painter = _Painter(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("问过的题"))
        theme.changed.connect(self.doItemsLayout)

    def show_items(self, items: Sequence[HistoryItem], today: date) -> None:
        """Show these, newest first, under a heading for each day."""
        self._model.clear()
        last_day = ""
        for item in items:
            day = spoken_day(local_moment(item.asked_at).date(), today)
            if day != last_day:
                heading = QStandardItem(day)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self._model.appendRow(heading)
                last_day = day
            row = QStandardItem(item.title)
            row.setData(item, _ITEM)
            row.setData(f"{item.title} {mark_of(item)[1]}", Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(row)

    def identifiers(self) -> tuple[str, ...]:
        """What is listed now, from top to bottom."""
        rows = [self._model.item(row).data(_ITEM) for row in range(self._model.rowCount())]
        return tuple(item.identifier for item in rows if isinstance(item, HistoryItem))

    def row_box(self, identifier: str) -> QRect:
        """Where the row of one question stands in the viewport."""
        for row in range(self._model.rowCount()):
            item = self._model.item(row).data(_ITEM)
            if isinstance(item, HistoryItem) and item.identifier == identifier:
                return self.visualRect(self._model.index(row, 0))
        return QRect()

    def bin_box(self, identifier: str) -> QRect:
        """Where its bin stands."""
        return self._painter.bin_of(self.row_box(identifier))

    def select(self, identifier: str) -> None:
        """Mark the question that is open."""
        for row in range(self._model.rowCount()):
            item = self._model.item(row).data(_ITEM)
            if isinstance(item, HistoryItem) and item.identifier == identifier:
                self.setCurrentIndex(self._model.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self._item_at(self.currentIndex())
        if item and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(item.identifier)
        elif item and event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit(item.identifier)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        item = self._item_at(index)
        if item is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._painter.bin_of(self.visualRect(index)).contains(place):
            self.unwanted.emit(item.identifier)
        else:
            self.opened.emit(item.identifier)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        item = self._item_at(self.indexAt(event.pos()))
        if item is None:
            return
        menu = QMenu(self)
        menu.addAction(tr("打开"), lambda: self.opened.emit(item.identifier))
        menu.addAction(tr("删除"), lambda: self.unwanted.emit(item.identifier))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _item_at(self, index: QModelIndex) -> HistoryItem | None:
        item = index.data(_ITEM) if index.isValid() else None
        return item if isinstance(item, HistoryItem) else None
