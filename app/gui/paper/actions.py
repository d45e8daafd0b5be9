"""What stands in the page's header: how the keys stand, and the deeds that leave the page."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from app.gui.theme import Theme
from app.gui.widgets import Button, Chip, Header
from app.tutor.paper_rows import PaperView
from engine.i18n import tr


class Actions(QObject):
    """Chips and buttons; where there is no room, the menu takes the buttons in."""

    def __init__(self, theme: Theme, header: Header, page: QWidget) -> None:
        super().__init__(page)
        self._header = header
        self.proved = Chip(theme, "right", "")
        self.open = Chip(theme, "unverified", "")
        self.undo = Button(theme, "", "text", "undo-2", 34, name=tr("撤销"))
        self.redo = Button(theme, "", "text", "redo-2", 34, name=tr("重做"))
        self.fresh = Button(theme, tr("新卷"), "text", "plus", 34)
        self.back = Button(theme, tr("回到卷子"), "text", "arrow-left", 34)
        self.more = Button(theme, "", "text", "ellipsis", 34, name=tr("更多"))
        self.print = Button(theme, tr("打印"), "text", "printer", 34)
        self.pdf = Button(theme, "PDF", "outline", height=34)
        self.word = Button(theme, tr("导出 Word"), "primary", height=34)
        self.menu = QMenu(page)
        self.menu.setAccessibleName(tr("更多"))
        self._also: list[tuple[QAction, Button]] = []
        self._paper = self._tight = False
        self._waiting = self._open = False
        for thing in (self.proved, self.open, self.undo, self.redo, self.fresh, self.back,
                      self.more, self.print, self.pdf, self.word):  # fmt: skip
            header.add_action(thing)
        for button in (self.undo, self.redo, self.fresh, self.print, self.pdf):
            also = self.menu.addAction(button.words() or button.accessibleName())
            also.triggered.connect(button.click)
            self._also.append((also, button))
        self.menu.addSeparator()
        self.menu.aboutToShow.connect(self._enable)
        self.more.clicked.connect(
            lambda: self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        for keys, button in (("Ctrl+Z", self.undo), ("Ctrl+Y", self.redo),
                             ("Ctrl+Shift+Z", self.redo), ("Ctrl+P", self.print)):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.activated.connect(button.click)
        self.show_for(paper=False, back=False)

    def show_for(self, paper: bool, back: bool) -> None:
        """The deeds of a paper, or of a new one that may be given up (`back`)."""
        self._paper = paper
        self.back.setVisible(back)
        self._fit()

    def show_tight(self, tight: bool) -> None:
        """Whether there is room for the main deed alone."""
        self._tight = tight
        self._fit()

    def show_view(self, view: PaperView) -> None:
        """Title and sums, how the keys stand, and what can be undone."""
        worth = tr("{marks} 分", marks=view.marks) if view.marks else ""
        place = "" if view.title.startswith(view.place) else view.place
        facts = [place, tr("{count} 题", count=view.count), worth,
                 tr("约 {minutes} 分钟", minutes=view.minutes)]  # fmt: skip
        self._header.show_title(view.title, " · ".join(fact for fact in facts if fact))
        done, left, wrong = (view.counted(how) for how in ("proved", "open", "wrong"))
        waiting = view.counted("waiting")
        self.proved.show_mark(
            "right", tr("答案 {done} / {count} 已核对", done=done, count=view.count)
        )
        if wrong:
            self.open.show_mark("wrong", tr("{count} 题答案有误", count=wrong))
        elif waiting:
            self.open.show_mark("unverified", tr("正在核对答案"))
        else:
            self.open.show_mark("unverified", tr("{count} 题请您过目", count=left))
        self._waiting, self._open = bool(waiting), bool(wrong or left or waiting)
        self.undo.setEnabled(view.can_undo)
        self.redo.setEnabled(view.can_redo)
        self._fit()

    def _fit(self) -> None:
        paper, wide = self._paper, self._paper and not self._tight
        for thing in (self.undo, self.redo, self.fresh, self.print, self.pdf):
            thing.setVisible(wide)
        for thing in (self.more, self.word):
            thing.setVisible(paper)
        for also, _ in self._also:
            also.setVisible(self._tight)
        # Two chips don't fit beside a title then; what isn't checked is the one that matters.
        only_open = self._tight and self._open
        self.proved.setVisible(paper and not self._waiting and not only_open)
        self.open.setVisible(paper and self._open)
        self._header.place.setVisible(bool(self._header.place.words()) and not self._tight)

    def _enable(self) -> None:
        for also, button in self._also:
            also.setEnabled(button.isEnabled())
