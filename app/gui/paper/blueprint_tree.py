"""细目表: every question under its 大题, with point, kind, level and marks, and its lock."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from app.gui.theme import Theme
from app.tutor.paper_rows import PaperRow, PaperSection
from engine.i18n import tr

_NUMBER = Qt.ItemDataRole.UserRole
ROW = 32
PROVED = {"proved": "已核对", "open": "请您过目", "wrong": "有误", "waiting": "待核对"}


class BlueprintTree(QTreeWidget):
    """`chosen` names a question; Delete and Alt+arrows ask for what the tools do, a right click or
    the menu key for the menu of a question."""

    chosen = Signal(int)
    remove_wanted = Signal(int)
    move_wanted = Signal(int, int)
    menu_wanted = Signal(int, QPoint)
    """Question, and where on the screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("细目表"))
        self.header().setAccessibleName(tr("细目表"))
        self.setHeaderLabels([tr("知识点"), tr("题型"), tr("难度"), tr("分")])
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setProperty("table", True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(20)
        self.currentItemChanged.connect(self._moved)
        theme.changed.connect(self._fit)
        self._fit()

    def show_sections(self, sections: Sequence[PaperSection], number: int) -> None:
        """These questions, `number` chosen."""
        place = self.verticalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        for section in sections:
            words = tr("{count} 题", count=section.count)
            if section.marks:
                words = tr("{count} 题 {marks} 分", count=section.count, marks=section.marks)
            head = QTreeWidgetItem([f"{section.title}　{words}", "", "", ""])
            head.setFirstColumnSpanned(True)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.addTopLevelItem(head)
            head.setFirstColumnSpanned(True)
            for row in section.rows:
                item = self._item(row)
                head.addChild(item)
                if row.number == number:
                    self.setCurrentItem(item)
            head.setExpanded(True)
        self.blockSignals(False)
        self.verticalScrollBar().setValue(place)
        now = self.currentItem()
        if now is not None:
            self.scrollToItem(now)

    def choose(self, number: int) -> None:
        """Choose question `number` without telling anyone."""
        self.blockSignals(True)
        for top in range(self.topLevelItemCount()):
            head = self.topLevelItem(top)
            for place in range(head.childCount() if head is not None else 0):
                item = head.child(place) if head is not None else None
                if item is not None and item.data(0, _NUMBER) == number:
                    self.setCurrentItem(item)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        number = item.data(0, _NUMBER) if item is not None else None
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if number and event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(number)
        elif number and alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_wanted.emit(number, -1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        item = self.currentItem() if by_key else self.itemAt(event.pos())
        number = item.data(0, _NUMBER) if item is not None else None
        if item is not None and number:
            where = event.pos() if not by_key else self.visualItemRect(item).center()
            self.menu_wanted.emit(number, self.viewport().mapToGlobal(where))

    def _item(self, row: PaperRow) -> QTreeWidgetItem:
        marks = str(row.marks) if row.marks else ""
        item = QTreeWidgetItem(
            [f"{row.number}  {row.point_name}", row.kind_name[:2], row.band, marks]
        )
        item.setData(0, _NUMBER, row.number)
        item.setSizeHint(0, QSize(0, self._theme.px(ROW)))
        item.setToolTip(0, row.point_name)
        facts = [tr("第 {number} 题", number=row.number), row.point_name, row.kind_name, row.band]
        facts.append(tr(PROVED[row.proved]))
        if row.locked:
            facts.append(tr("已锁定"))
            item.setIcon(3, self._theme.icon("lock", "ink3", 14))
        elif row.proved in ("open", "wrong"):
            tone = "wrong" if row.proved == "wrong" else "unverified"
            item.setIcon(3, self._theme.icon("circle-dashed", tone, 14))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, tr("，").join(facts))
        return item

    def _moved(self, item: QTreeWidgetItem | None) -> None:
        number = item.data(0, _NUMBER) if item is not None else None
        if number:
            self.chosen.emit(number)

    def _fit(self) -> None:
        self.setFont(self._theme.font("ui"))
        self.header().setFont(self._theme.font("caption"))
        for column, wide in ((1, 46), (2, 40), (3, 44)):
            self.setColumnWidth(column, self._theme.px(wide))
