"""The tree on the left: terms, topics, points; with words in the field, the points they find."""

from collections.abc import Container

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator

from app.gui.knowledge.tick_box import TickBoxes
from app.gui.knowledge.ticks import CODE, Ticks
from app.gui.theme import Theme
from app.page.point import term_name
from curriculum.tree import Point, Tree
from engine.i18n import tr

MOST_FOUND = 60
"""More points than this are no help to anybody who searches."""


class Outline(QTreeWidget):
    """Arrows move and open, Enter or a click shows a point; `chosen` names it by its code.

    Where ticks are offered, Space or a click on a box ticks a point or a whole topic, and `ticked`
    is sent; what is ticked stays so while something else is looked for.
    """

    chosen = Signal(str)
    ticked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tree: Tree | None = None
        self._ticks = Ticks(self)
        self.setItemDelegate(TickBoxes(theme, self))
        self.setHeaderHidden(True)
        self.setAccessibleName(tr("知识点目录"))
        self.header().setAccessibleName(tr("知识点目录"))
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(self._clicked)
        self.itemActivated.connect(self._clicked)
        self._ticks.changed.connect(self.ticked)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def codes(self) -> tuple[str, ...]:
        """The points that are ticked, in the order of ticking."""
        return self._ticks.codes

    def offer_ticks(self, codes: Container[str]) -> None:
        """Let these points be ticked, and topics that have one of them."""
        self._ticks.possible = codes
        self._ticks.dress()

    def untick(self) -> None:
        """Take every tick away."""
        self._ticks.clear()

    def show_tree(self, tree: Tree) -> None:
        """Every term with its topics and points, closed."""
        self._tree = tree
        self.clear()
        terms: dict[tuple[int, int], QTreeWidgetItem] = {}
        topics: dict[tuple[int, int, str], QTreeWidgetItem] = {}
        for point in tree.points:
            term = (point.grade, point.term)
            if term not in terms:
                terms[term] = self._row(None, term_name(*term), bold=True)
            topic = (*term, point.topic)
            if topic not in topics:
                topics[topic] = self._row(terms[term], point.topic)
            self._row(topics[topic], point.name, point.code)
        self._ticks.dress()

    def look_for(self, words: str) -> None:
        """Show only the points that `words` find; without words, the whole tree again."""
        if self._tree is None:
            return
        if not words.strip():
            self.show_tree(self._tree)
            return
        self.clear()
        found = self._tree.find(words)[:MOST_FOUND]
        for point in found:
            self._row(None, f"{point.name}　{term_name(point.grade, point.term)}", point.code)
        if not found:
            nothing = self._row(None, tr("没有找到。换个说法试试。"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self._ticks.dress()

    def show_chosen(self, point: Point) -> None:
        """Open the tree at a point and mark it."""
        every = QTreeWidgetItemIterator(self)
        while every.value() is not None:
            item = every.value()
            if item.data(0, CODE) == point.code:
                self.setCurrentItem(item)
                self.scrollToItem(item)
                return
            every += 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._open(item)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ticks.touched = False
        super().mousePressEvent(event)

    def _row(
        self, above: QTreeWidgetItem | None, text: str, code: str = "", bold: bool = False
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem([text])
        item.setToolTip(0, text)
        item.setData(0, CODE, code)
        item.setFont(0, self._theme.font("ui_bold" if bold else "ui"))
        if above is None:
            self.addTopLevelItem(item)
        else:
            above.addChild(item)
        return item

    def _clicked(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        if not self._ticks.touched:  # a click that ticked a box opens nothing
            self._open(item)

    def _open(self, item: QTreeWidgetItem) -> None:
        code = item.data(0, CODE)
        if code:
            self.chosen.emit(str(code))
        else:
            item.setExpanded(not item.isExpanded())

    def _restyle(self) -> None:
        self.setIndentation(self._theme.px(18))
        every = QTreeWidgetItemIterator(self)
        while every.value() is not None:
            item = every.value()
            bold = item.parent() is None and item.childCount() > 0
            item.setFont(0, self._theme.font("ui_bold" if bold else "ui"))
            every += 1
