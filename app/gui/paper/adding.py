"""加一题: words to find a point by, and a list of what was found to pick from."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout

from app.gui.theme import Theme
from app.gui.widgets import Button, SearchField
from app.tutor.paper_rows import PointChoice
from engine.i18n import tr

MOST = 40
TYPING = 200
_CODE = Qt.ItemDataRole.UserRole


class AddQuestion(QFrame):
    """A popup under its `button`; `wanted` with the words typed, `chosen` names a point's code."""

    wanted = Signal(str)
    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Popup)
        self._theme = theme
        self.button = Button(theme, tr("加一题"), "text", "plus", 30, clicked=self.open_under)
        self.search = SearchField(theme, tr("找知识点"))
        self.list = QListWidget()
        self.list.setProperty("rows", True)
        self.list.setAccessibleName(tr("找到的知识点"))
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._typing.timeout.connect(lambda: self.wanted.emit(self.search.text()))
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self._first)
        self.list.itemActivated.connect(self._pick)
        self.list.itemClicked.connect(self._pick)
        self.setProperty("ground", "card")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.addWidget(self.search)
        whole.addWidget(self.list, 1)

    def open_under(self) -> None:
        """Show the popup below its button."""
        self.resize(self._theme.px(320), self._theme.px(380))
        self.search.setMinimumHeight(self._theme.px(36))
        self.list.setFont(self._theme.font("ui"))
        self.move(self.button.mapToGlobal(QPoint(0, self.button.height() + 4)))
        self.show()
        self.search.setFocus()
        self.wanted.emit(self.search.text())

    def show_points(self, points: Sequence[PointChoice]) -> None:
        """What was found."""
        self.list.clear()
        for point in points[:MOST]:
            item = QListWidgetItem(point.name)
            item.setToolTip(point.topic)
            item.setData(_CODE, point.code)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def close_picker(self) -> None:
        """The window is closing."""
        self._typing.stop()
        self.close()
        self.deleteLater()

    def _first(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._pick(item)

    def _pick(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(str(item.data(_CODE)))
