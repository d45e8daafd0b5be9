"""The outline's rows with their boxes painted in our own way: empty, ticked, or some of them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

from app.gui.theme import Theme
from app.gui.widgets.painted_box import paint_box

SIDE = 16
Index = QModelIndex | QPersistentModelIndex


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
        paint_box(painter, self._theme, box, Qt.CheckState(state))
        painter.restore()

    def _restyle(self) -> None:
        side = self._theme.px(SIDE)
        self._tree.setStyleSheet(
            f"QTreeView::indicator {{ width: {side}px; height: {side}px; border: none;"
            " background: transparent; image: none; }"
        )
