"""The program with a window: the Qt application, its look, its language, and loud faults."""

import os
import sys
from collections.abc import Callable, Mapping
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from app.gui.theme import Theme
from app.gui.widgets import NoticeCard, prepare
from app.gui.window import MainWindow, WindowTutor
from app.log import LOGGER
from app.paths import Paths
from engine import i18n
from engine.errors import WorldError
from engine.i18n import tr


def run(tutor: WindowTutor, paths: Paths) -> int:
    """Show the window until it is closed; returns the exit status."""
    application = prepare("wenqu", tutor.settings().reduce_motion)
    theme = Theme(application, paths.assets)
    speak(tutor.settings().language, paths)
    house = _House(theme, tutor, paths)
    previous = sys.excepthook
    sys.excepthook = house.tell_bug(previous)
    try:
        house.open()
        return application.exec()
    finally:
        sys.excepthook = previous
        house.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def run_window(paths: Paths, **_options: object) -> int:
    """Open the tutor and show the window; what stands in the way is said in a small one."""
    from app.tutor import open_tutor

    if not has_screen(sys.platform, os.environ):
        raise WorldError("这里没有显示器，窗口打不开；可以在终端里用：wenqu solve 题目")
    try:
        tutor = open_tutor(paths)
    except WorldError as error:
        return _only_say(str(error), paths)
    tutor.warm_up()
    try:
        return run(tutor, paths)
    finally:
        tutor.close()


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can open: on Linux, Qt would end the whole program without a display."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return platform != "linux" or any(environment.get(name) for name in names)


def speak(language: str, paths: Paths) -> None:
    """Use a language, with its table from the assets where there is one."""
    table = paths.assets / "translations" / f"{language}.json"
    i18n.use_language(language, i18n.load_table(table) if table.is_file() else None)


class _House:
    """Holds the one window, and builds it anew when the language changes."""

    def __init__(self, theme: Theme, tutor: WindowTutor, paths: Paths) -> None:
        self._theme, self._tutor, self._paths = theme, tutor, paths
        self.window: MainWindow | None = None

    def open(self) -> None:
        window = MainWindow(self._theme, self._tutor, self._paths)
        window.language_changed.connect(self._rebuild, Qt.ConnectionType.QueuedConnection)
        room = window.screen().availableSize()
        window.resize(min(1366, room.width()), min(740, room.height()))
        self.window = window
        window.show()

    def close(self) -> None:
        if self.window is not None:
            self.window.shut()
            self.window.deleteLater()
            self.window = None

    def tell_bug(self, previous: Callable[..., object]) -> Callable[..., object]:
        """A hook that logs a fault of ours, prints it, and says it in the window."""

        def hook(
            kind: type[BaseException], error: BaseException, trace: TracebackType | None
        ) -> None:
            LOGGER.error("a bug", exc_info=(kind, error, trace))
            previous(kind, error, trace)
            if self.window is not None and not isinstance(error, KeyboardInterrupt):
                self.window.tell_bug(self._paths.log)

        return hook

    def _rebuild(self) -> None:
        old, geometry = self.window, None
        speak(self._tutor.settings().language, self._paths)
        if old is not None:
            geometry = old.saveGeometry()
        # The new window is there before the old one goes, or the application would end.
        self.open()
        if self.window is not None and geometry is not None:
            self.window.restoreGeometry(geometry)
            self.window.show_settings_page("general")
        if old is not None:
            old.close()
            old.deleteLater()


def _only_say(sentence: str, paths: Paths) -> int:
    """A window with one sentence, for when nothing else can be shown."""
    application = prepare("wenqu")
    theme = Theme(application, paths.assets)
    theme.use("system")
    window = QMainWindow()
    window.setWindowTitle(tr("问渠"))
    card = NoticeCard(theme)
    card.show_notice("unverified", sentence, "", tr("退出"), window.close)
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(32, 32, 32, 32)
    layout.addWidget(card)
    window.setCentralWidget(holder)
    window.resize(640, 200)
    window.show()
    application.exec()
    return 1
