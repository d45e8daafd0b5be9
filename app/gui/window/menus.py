"""The menus, shown while Alt is wanted, and the keys, which always hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu

from engine.i18n import tr

if TYPE_CHECKING:
    from app.gui.window.window import MainWindow

Done = Callable[[], object]


class Menus(QObject):
    """文件 编辑 视图 工具 帮助; Alt alone shows them, Alt and a letter opens one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._always = False
        self._alone = False
        self._menus: dict[str, QMenu] = {}
        self._letters: list[QShortcut] = []
        self._fill()
        window.menuBar().setVisible(False)

    def always(self, wanted: bool) -> None:
        """Whether the menus stay, as a teacher's do."""
        self._always = wanted
        self._show(wanted)

    def hide(self) -> bool:
        """Hide the menus if they are there for a moment only; says whether they were."""
        seen = self._window.menuBar().isVisible() and not self._always
        if seen:
            self._show(False)
        return seen

    def alt_pressed(self) -> None:
        """Alt has gone down; only alone does it mean the menus."""
        self._alone = True

    def other_key(self) -> None:
        """Another key has gone down while Alt may be held."""
        self._alone = False

    def alt_released(self) -> None:
        """Alt has come up."""
        if not self._alone or self._always:
            return
        self._alone = False
        if not self.hide():
            self._show(True)
            bar = self._window.menuBar()
            bar.setFocus()
            bar.setActiveAction(bar.actions()[0])

    def menu(self, letter: str) -> QMenu:
        """The menu of a letter."""
        return self._menus[letter]

    def _fill(self) -> None:
        window, ask = self._window, self._window.ask
        editor = ask.composer.editor
        file = self._menu(tr("文件"), "F")
        self._add(file, tr("新问题"), lambda: self._in_ask(ask.new_problem), "Ctrl+N", "F5")
        self._add(file, tr("导出解答…"), window.export_answer, "Ctrl+S")
        file.addSeparator()
        self._add(file, tr("退出"), window.close, "Ctrl+Q")
        edit = self._menu(tr("编辑"), "E")
        for word, done, key in (
            (tr("撤销"), editor.undo, "Ctrl+Z"),
            (tr("重做"), editor.redo, "Ctrl+Y"),
            (tr("剪切"), editor.cut, "Ctrl+X"),
            (tr("复制"), editor.copy, "Ctrl+C"),
            (tr("粘贴"), editor.paste, "Ctrl+V"),
        ):
            # The field has these keys itself; here they are only named.
            action = QAction(f"{word}\t{key}", self)
            action.triggered.connect(lambda _checked=False, done=done: done())
            edit.addAction(action)
        edit.addSeparator()
        self._add(edit, tr("在问过的题里找"), lambda: self._in_ask(self._find), "Ctrl+F")
        view = self._menu(tr("视图"), "V")
        self._add(view, tr("问过的题"), lambda: self._in_ask(ask.toggle_history), "Ctrl+H")
        view.addSeparator()
        self._add(view, tr("放大"), lambda: window.zoom(1), "Ctrl++", "Ctrl+=")
        self._add(view, tr("缩小"), lambda: window.zoom(-1), "Ctrl+-")
        self._add(view, tr("原大"), lambda: window.zoom(0), "Ctrl+0")
        view.addSeparator()
        self._add(view, tr("全屏"), self._full_screen, "F11")
        tools = self._menu(tr("工具"), "T")
        stop = QAction(tr("停止作答") + "\tEsc", self)
        stop.triggered.connect(lambda _checked=False: ask.stop())
        tools.addAction(stop)
        self._add(tools, tr("马上作答"), ask.answering.answer_now, "Ctrl+J")
        self._add(tools, tr("再问一次"), ask.ask_again, "Ctrl+R")
        tools.addSeparator()
        self._add(tools, tr("设置"), lambda: window.show_page("preferences"), "Ctrl+,")
        help_ = self._menu(tr("帮助"), "H")
        self._add(help_, tr("键盘和用法"), lambda: window.show_settings_page("general"), "F1")
        self._add(help_, tr("检查这台电脑"), self._examine)
        self._add(help_, tr("关于问渠"), lambda: window.show_settings_page("about"))

    def _menu(self, word: str, letter: str) -> QMenu:
        menu = self._window.menuBar().addMenu(f"{word}(&{letter})")
        menu.aboutToHide.connect(self._closed)
        self._menus[letter] = menu
        shortcut = QShortcut(QKeySequence(f"Alt+{letter}"), self._window)
        shortcut.activated.connect(lambda: self._open(letter))
        self._letters.append(shortcut)
        return menu

    def _add(self, menu: QMenu, word: str, done: Done, *keys: str) -> None:
        action = QAction(word, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked=False: done())
        menu.addAction(action)
        self._window.addAction(action)

    def _open(self, letter: str) -> None:
        self._alone = False
        self._show(True)
        self._window.menuBar().setActiveAction(self._menus[letter].menuAction())

    def _show(self, shown: bool) -> None:
        self._window.menuBar().setVisible(shown)
        for shortcut in self._letters:
            # A bar that is seen has its letters itself.
            shortcut.setEnabled(not shown)

    def _closed(self) -> None:
        QTimer.singleShot(0, self, self._hide_if_left)

    def _hide_if_left(self) -> None:
        if QApplication.activePopupWidget() is None and not self._always:
            self._show(False)

    def _find(self) -> None:
        self._window.ask.toggle_history(True)

    def _in_ask(self, done: Done) -> None:
        self._window.show_page("ask")
        done()

    def _examine(self) -> None:
        self._window.show_settings_page("about")
        self._window.preferences.about.examine()

    def _full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
