"""The outline's rows with their boxes painted in our own way: empty, ticked, or some of them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

from app.gui.theme import Theme

SIDE = 16
Index = QModelIndex | QPersistentModelIndex
_TICK = ((0.25, 0.52), (0.43, 0.70), (0.76, 0.32))
_SOME = ((0.27, 0.5), (0.73, 0.5))
"""Corners of the marks as shares of a box's side."""


class TickBoxes(QStyledItemDelegate):
    """Leaves the row to the style, which keeps a place for the box, and paints the box there."""

    def __init__(self, theme: Theme, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._theme, self._tree = theme, tree
        theme.changed.connect(self._restyle)
        self._restyle()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        place = QRectF(self._tree.style().subElementRect(part, full, self._tree))
        side = self._theme.px(SIDE)
        box = QRectF(0, 0, side, side)
        box.moveCenter(place.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._box(painter, box, Qt.CheckState(state))
        painter.restore()

    def _box(self, painter: QPainter, box: QRectF, state: Qt.CheckState) -> None:
        theme = self._theme
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

    def _restyle(self) -> None:
        side = self._theme.px(SIDE)
        self._tree.setStyleSheet(
            f"QTreeView::indicator {{ width: {side}px; height: {side}px; border: none;"
            " background: transparent; image: none; }"
        )
