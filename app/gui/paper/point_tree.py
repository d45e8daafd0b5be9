"""Points to tick off under their topics, every row painted in our own way."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from app.gui.theme import Theme
from app.gui.widgets.painted_box import paint_box
from app.tutor.paper_rows import PointChoice
from engine.i18n import tr

ROW, BOX, STEP = 34, 16, 22
_CODE = Qt.ItemDataRole.UserRole
_TICK = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class PointTree(QTreeWidget):
    """`ticked` gives code, name and whether it is ticked now; Space and a click tick."""

    ticked = Signal(str, str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setAccessibleName(tr("知识点"))
        self.header().setAccessibleName(tr("知识点"))
        self.setItemDelegate(_Rows(theme, self))
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_points(self, points: Sequence[PointChoice], ticked: Mapping[str, str]) -> None:
        """These points under their topics; `ticked` by code."""
        self.clear()
        topics: dict[str, QTreeWidgetItem] = {}
        for point in points:
            head = topics.get(point.topic)
            if head is None:
                head = topics[point.topic] = QTreeWidgetItem([point.topic])
                self.addTopLevelItem(head)
            item = QTreeWidgetItem([point.name])
            item.setData(0, _CODE, point.code)
            item.setData(0, _TICK, point.code in ticked)
            head.addChild(item)
        for head in topics.values():
            self._sum(head)
            head.setExpanded(len(topics) < 4 or bool(head.data(0, _TICK)))

    def tick(self, item: QTreeWidgetItem, on: bool) -> None:
        """Tick a point, or every point of a topic."""
        for child in [item] if item.data(0, _CODE) else _children(item):
            if bool(child.data(0, _TICK)) != on:
                child.setData(0, _TICK, on)
                self.ticked.emit(child.data(0, _CODE), child.text(0), on)
        head = item.parent() or item
        self._sum(head)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if (not item.data(0, _CODE) and event.position().x() > self.theme.px(2 * STEP + 4)) or (
            not item.data(0, _CODE) and event.position().x() < self.theme.px(STEP)
        ):
            item.setExpanded(not item.isExpanded())
        else:
            self.tick(item, item.data(0, _TICK) is not True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item is not None and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            self.tick(item, item.data(0, _TICK) is not True)
            return
        super().keyPressEvent(event)

    def _sum(self, head: QTreeWidgetItem) -> None:
        """True when all below are ticked, None for some, False for none."""
        states = {bool(child.data(0, _TICK)) for child in _children(head)}
        head.setData(0, _TICK, "some" if len(states) > 1 else states.pop() if states else False)
        for item in (head, *_children(head)):
            word = tr("已勾选") if item.data(0, _TICK) is True else tr("未勾选")
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, tr("，").join((item.text(0), word)))


def _children(head: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (head.child(place) for place in range(head.childCount()))
    return [item for item in found if item is not None]


class _Rows(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: PointTree) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px = self._theme, self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("soft" if chosen else "hover"))
            painter.drawRoundedRect(box.adjusted(0.5, 1.5, -4.5, -1.5), 8, 8)
        if chosen and self._view.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1.5, 2.5, -5.5, -2.5), 8, 8)
        is_point, middle = bool(index.data(_CODE)), box.center().y()
        left = box.x() + px(8)
        if not is_point:
            self._arrow(
                painter, left + px(5), middle, bool(option.state & QStyle.StateFlag.State_Open)
            )
        left += px(STEP) if not is_point else px(STEP * 2)
        box = QRectF(left, middle - px(BOX) / 2, px(BOX), px(BOX))
        paint_box(painter, theme, box, _state(index.data(_TICK)))
        words = QRectF(
            left + px(BOX + 10), box.y(), box.right() - left - px(BOX + 18), box.height()
        )
        painter.setFont(theme.font("ui" if is_point else "ui_bold"))
        painter.setPen(theme.color("ink"))
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _arrow(self, painter: QPainter, at: float, middle: float, is_open: bool) -> None:
        painter.setPen(QPen(self._theme.color("ink3"), 1.6))
        wing = 4.0
        points = (
            [
                QPointF(at - wing, middle - 2),
                QPointF(at, middle + 2),
                QPointF(at + wing, middle - 2),
            ]
            if is_open
            else [
                QPointF(at - 2, middle - wing),
                QPointF(at + 2, middle),
                QPointF(at - 2, middle + wing),
            ]
        )
        painter.drawPolyline(points)


def _state(tick: object) -> Qt.CheckState:
    if tick == "some":
        return Qt.CheckState.PartiallyChecked
    return Qt.CheckState.Checked if tick else Qt.CheckState.Unchecked
