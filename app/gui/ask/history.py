"""The drawer of earlier questions: find, open, delete with a while to think again."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import (
    QEasingCurve,
    QPoint,
    QPropertyAnimation,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.gui.ask.history_list import HistoryList
from app.gui.ask.tutor import AskTutor
from app.gui.bridge import Lane, Lanes
from app.gui.theme import Theme
from app.gui.widgets import Button, Card, SearchField, UndoBar, Words, row
from app.tutor.events import HistoryItem
from engine.errors import WorldError
from engine.i18n import tr

WIDTH = 380


class HistoryDrawer(Card):
    """Slides over the right side; `opened` names the question that was chosen."""

    opened = Signal(str)
    forgotten = Signal(str)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        lanes: Lanes,
        tutor: AskTutor,
        parent: QWidget,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__("drawer", margins=(20, 12, 16, 12), spacing=10, parent=parent)
        self._theme, self._lanes, self._tutor, self._today = theme, lanes, tutor, today
        self._page = parent
        self._items: tuple[HistoryItem, ...] = ()
        self._going: str | None = None
        self._asked = 0
        self.field = SearchField(theme, tr("在问过的题里找"))
        self.list = HistoryList(theme)
        self.close_button = Button(
            theme, "", "text", "x", 30, clicked=self.slide_away, name=tr("关上")
        )
        self.nothing = Words(theme, "", "ui", "ink2", wraps=True)
        self.undo = UndoBar(theme, tr("撤销"))
        title = Words(theme, tr("问过的题"), "section")
        self.body.addLayout(row(title, None, self.close_button))
        self.body.addWidget(self.field)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.undo)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)
        self._pause.timeout.connect(self.refresh)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(self._slid)
        self._leaving = False
        self.field.textChanged.connect(lambda _: self._pause.start())
        self.list.opened.connect(self.opened)
        self.list.unwanted.connect(self.delete)
        self.hide()

    @property
    def at_rest(self) -> bool:
        """Whether it stands still."""
        return self._slide.state() != QPropertyAnimation.State.Running

    def slide_in(self, find: bool = False) -> None:
        """Come in from the right, with the newest questions; `find` goes to the search field."""
        self._leaving = False
        self.place()
        end = self.pos()
        if not self.isVisible():
            self.move(end + QPoint(self.width(), 0))
            self.show()
        self.raise_()
        self._glide(end)
        self.refresh()
        target = self.field if find else self.list
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def slide_away(self) -> None:
        """Go out to the right; what was deleted stays deleted."""
        if not self.isVisible():
            return
        self.undo.settle()
        self._leaving = True
        self._glide(self.pos() + QPoint(self.width(), 0))
        self.closed.emit()

    def place(self) -> None:
        """Stand at the right edge of the page."""
        page = self._page
        width = min(self._theme.px(WIDTH), page.width() - 40)
        top = self._theme.px(60)
        self.setGeometry(page.width() - width, top, width, page.height() - top)

    def refresh(self) -> None:
        """Ask the store again; an answer to an older wish is dropped."""
        self._asked += 1
        wish, words = self._asked, self.field.text()
        self._lanes.run(
            Lane.STORE,
            lambda: self._tutor.history(words),
            lambda items: self._show(wish, items),
            self._could_not,
        )

    def delete(self, identifier: str) -> None:
        """Take a question off the list; it is gone for good when the time to undo is over."""
        item = next((item for item in self._items if item.identifier == identifier), None)
        if item is None:
            return
        self.undo.offer(
            tr("已删除“{title}”", title=_short(item.title)),
            commit=lambda: self._forget(identifier),
            take_back=self._take_back,
        )
        self._going = identifier
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.slide_away()
            return
        super().keyPressEvent(event)

    def _take_back(self) -> None:
        self._going = None
        self._fill()

    def _forget(self, identifier: str) -> None:
        self._items = tuple(item for item in self._items if item.identifier != identifier)
        self._going = None
        self._lanes.run(
            Lane.STORE,
            lambda: self._tutor.forget(identifier),
            lambda _: self.forgotten.emit(identifier),
            self._could_not,
        )

    def _show(self, wish: int, items: tuple[HistoryItem, ...]) -> None:
        if wish == self._asked:
            self._items = items
            self._fill()

    def _fill(self) -> None:
        shown = [item for item in self._items if item.identifier != self._going]
        self.list.show_items(shown, self._today())
        if self.field.text().strip():
            self.nothing.say(tr("没有找到，换个词试试。"))
        else:
            self.nothing.say(tr("还没有问过题。写下一道，它会留在这里。"))
        self.nothing.setVisible(not shown)
        self.list.setVisible(bool(shown))

    def _could_not(self, error: WorldError) -> None:
        self.nothing.say(str(error))
        self.nothing.show()

    def _glide(self, end: QPoint) -> None:
        self._slide.stop()
        self._slide.setDuration(self._theme.motion(180))
        self._slide.setStartValue(self.pos())
        self._slide.setEndValue(end)
        self._slide.start()

    def _slid(self) -> None:
        if self._leaving:
            self.hide()


def _short(title: str) -> str:
    return title if len(title) <= 12 else f"{title[:12]}…"
