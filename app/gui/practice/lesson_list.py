"""The points of a term, under their topics, each with the water level it has reached."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.gui.theme import Theme
from app.gui.widgets import LEVELS, paint_level
from app.tutor.turns import PointRow, TopicRow
from engine.i18n import tr

_POINT = Qt.ItemDataRole.UserRole
ROW, TOPIC = 44, 40
Index = QModelIndex | QPersistentModelIndex


class LessonList(QListWidget):
    """`chosen` names a point's code; a click or Enter chooses."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("这一册的知识点"))
        self.setItemDelegate(_Rows(theme, self))
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemClicked.connect(self._choose)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_topics(self, topics: Sequence[TopicRow]) -> None:
        """Fill the list."""
        self.clear()
        for topic in topics:
            head = QListWidgetItem(topic.name)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(head)
            for point in topic.points:
                item = QListWidgetItem(point.name)
                item.setData(_POINT, point)
                said = [point.name, tr(LEVELS[point.level])]
                said += [tr("该复习了")] if point.due else []
                item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("，").join(said))
                if not point.makeable:
                    item.setFlags(Qt.ItemFlag.NoItemFlags)
                    item.setToolTip(tr("这个知识点要动手做，没有可以出的题。"))
                self.addItem(item)

    def point(self, row: int) -> PointRow | None:
        """The point in a row; None for a topic's."""
        item = self.item(row)
        found = item.data(_POINT) if item is not None else None
        return found if isinstance(found, PointRow) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentItem())
            return
        super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem | None) -> None:
        point = item.data(_POINT) if item is not None else None
        if isinstance(point, PointRow) and point.makeable:
            self.chosen.emit(point.code)


class _Rows(QStyledItemDelegate):
    """A topic as a small heading; a point as disc, name, and the level's word."""

    def __init__(self, theme: Theme, parent: LessonList) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = ROW if isinstance(index.data(_POINT), PointRow) else TOPIC
        return QSize(100, self._theme.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px, color = self._theme, self._theme.px, self._theme.color
        point = index.data(_POINT)
        box = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not isinstance(point, PointRow):
            painter.setFont(theme.font("small_bold"))
            painter.setPen(color("ink2"))
            words = box.adjusted(px(8), px(10), 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
            painter.restore()
            return
        ground = ""
        if state & QStyle.StateFlag.State_Selected:
            ground = "soft"
        elif state & QStyle.StateFlag.State_MouseOver and point.makeable:
            ground = "hover"
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(ground))
            painter.drawRoundedRect(QRectF(box).adjusted(0, 1, -4, -1), 8, 8)
        side = px(20)
        disc = QRectF(box.x() + px(10), box.center().y() - side / 2 + 0.5, side, side)
        paint_level(painter, disc, point.level, theme)
        right = tr("该复习了") if point.due else tr(LEVELS[point.level])
        painter.setFont(theme.font("caption"))
        painter.setPen(color("accent" if point.due else "ink3"))
        words = box.adjusted(px(42), 0, -px(16), 0)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, align, right)
        room = words.width() - painter.fontMetrics().horizontalAdvance(right) - px(16)
        painter.setFont(theme.font("ui"))
        painter.setPen(color("ink" if point.makeable else "ink3"))
        name = painter.fontMetrics().elidedText(point.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()
