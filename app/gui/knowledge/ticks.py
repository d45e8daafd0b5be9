"""Boxes before the points of the outline, and before topics: all, some or none of theirs."""

from collections.abc import Container, Iterator

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator

CODE = int(Qt.ItemDataRole.UserRole) + 1
"""Where a row keeps its point's code; empty for a term or a topic."""
_CHECK = Qt.ItemFlag.ItemIsUserCheckable
_ON, _OFF, _SOME = (
    Qt.CheckState.Checked,
    Qt.CheckState.Unchecked,
    Qt.CheckState.PartiallyChecked,
)


class Ticks(QObject):
    """`possible` are the points that may be ticked; `touched` after a box was, until it is reset."""

    changed = Signal()

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree
        self._codes: dict[str, None] = {}
        self.possible: Container[str] = ()
        self.touched = False
        tree.itemChanged.connect(self._changed)

    @property
    def codes(self) -> tuple[str, ...]:
        """What is ticked, in the order of ticking."""
        return tuple(self._codes)

    def clear(self) -> None:
        """Take every tick away."""
        self._codes.clear()
        self.dress()
        self.changed.emit()

    def dress(self) -> None:
        """Give the rows that stand now their boxes."""
        self.touched = False
        self._tree.blockSignals(True)
        for item in self._rows():
            code = item.data(0, CODE)
            if code and code in self.possible:
                item.setFlags(item.flags() | _CHECK)
                item.setCheckState(0, _ON if code in self._codes else _OFF)
            elif item.flags() & _CHECK:
                item.setFlags(item.flags() & ~_CHECK)
                item.setData(0, Qt.ItemDataRole.CheckStateRole, None)
        for item in self._rows():
            if any(_points(item)):
                item.setFlags(item.flags() | _CHECK)
                self._sum(item)
        self._tree.blockSignals(False)
        self._tree.viewport().update()

    def _changed(self, item: QTreeWidgetItem) -> None:
        if not item.flags() & _CHECK:
            return
        self.touched = True
        on = item.checkState(0) is _ON
        self._tree.blockSignals(True)
        for point in [item] if item.data(0, CODE) else list(_points(item)):
            point.setCheckState(0, _ON if on else _OFF)
            if on:
                self._codes[point.data(0, CODE)] = None
            else:
                self._codes.pop(point.data(0, CODE), None)
        topic = item.parent() if item.data(0, CODE) else item
        if topic is not None:
            self._sum(topic)
        self._tree.blockSignals(False)
        self._tree.viewport().update()
        self.changed.emit()

    def _sum(self, topic: QTreeWidgetItem) -> None:
        states = [point.checkState(0) for point in _points(topic)]
        topic.setCheckState(0, states[0] if len(set(states)) == 1 else _SOME)

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        every = QTreeWidgetItemIterator(self._tree)
        while every.value() is not None:
            yield every.value()
            every += 1


def _points(topic: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    """The points of a topic that may be ticked."""
    for place in range(topic.childCount()):
        item = topic.child(place)
        if item is not None and item.flags() & _CHECK and item.data(0, CODE):
            yield item
