"""A drawer to choose a point from: words find it, arrows and Enter take it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.gui.theme import Theme
from app.gui.widgets import Button, Card, SearchField, Words, row
from app.page.point import term_name
from curriculum.tree import Point, Tree
from engine.i18n import tr

WIDTH = 400
MOST_FOUND = 80
_CODE = int(Qt.ItemDataRole.UserRole) + 1

Picked = Callable[[str], object]


class PointPicker(Card):
    """Lies over the right side of the page until a point is taken or Esc is pressed."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__("drawer", margins=(20, 12, 16, 12), spacing=10, parent=page)
        self._theme, self._page = theme, page
        self._tree: Tree | None = None
        self._first: Sequence[Point] = ()
        self._counts: dict[str, int] = {}
        self._picked: Picked = lambda code: None
        self.title = Words(theme, "", "section")
        self.field = SearchField(theme, tr("找一个知识点，比如 勾股"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("知识点"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = Words(theme, tr("没有找到。换个说法试试。"), "ui", "ink2", wraps=True)
        close = Button(theme, "", "text", "x", 30, clicked=self.close_picker, name=tr("关上"))
        self.body.addLayout(row(self.title, None, close))
        self.body.addWidget(self.field)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.list, 1)
        self.field.textChanged.connect(lambda _: self._fill())
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._take)
        self.list.itemActivated.connect(self._take)
        theme.changed.connect(self._restyle)
        self.hide()

    def ask(
        self,
        title: str,
        tree: Tree,
        first: Sequence[Point],
        picked: Picked,
        counts: dict[str, int] | None = None,
    ) -> None:
        """Let a point be chosen; `first` are shown before anything is typed."""
        self._tree, self._first, self._picked = tree, first, picked
        self._counts = counts or {}
        self.title.say(title)
        self.setAccessibleName(title)
        self.field.clear()
        self._fill()
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_picker(self) -> None:
        """Choose nothing."""
        self.hide()

    def place(self) -> None:
        """Stand at the right edge, under the header."""
        width = min(self._theme.px(WIDTH), self._page.width() - 40)
        top = self._theme.px(60)
        self.setGeometry(self._page.width() - width, top, width, self._page.height() - top)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the field into the list, Enter takes the first."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down and self.list.count():
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                self.list.setCurrentRow(0)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.field.text().strip() and self.list.count():
                    self._take(self.list.item(0))
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.list.currentItem()
        if event.key() == Qt.Key.Key_Escape:
            self.close_picker()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._take(item)
        else:
            super().keyPressEvent(event)

    def codes(self) -> tuple[str, ...]:
        """What is listed now, from top to bottom."""
        return tuple(str(self.list.item(at).data(_CODE)) for at in range(self.list.count()))

    def _fill(self) -> None:
        if self._tree is None:
            return
        words = self.field.text().strip()
        found = self._tree.find(words)[:MOST_FOUND] if words else self._first
        self.list.clear()
        for point in found:
            count = self._counts.get(point.code)
            shown = f"{point.name}　{term_name(point.grade, point.term)}"
            item = QListWidgetItem(f"{shown}　{tr('{count} 题', count=count)}" if count else shown)
            item.setData(_CODE, point.code)
            item.setToolTip(shown)
            item.setSizeHint(QSize(0, self._theme.px(34)))
            self.list.addItem(item)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)

    def _take(self, item: QListWidgetItem) -> None:
        if not self.isVisible():
            return  # Enter and its click arrive both
        self.hide()
        self._picked(str(item.data(_CODE)))

    def _restyle(self) -> None:
        self.list.setFont(self._theme.font("ui"))
        self._fill()
        self.place()
