"""The program from its opening to its end."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.gui import application
from app.gui.window import MainWindow
from engine import i18n
from engine.errors import WorldError
from tests.gui.scripted_tutor import ScriptedTutor


def window_now() -> MainWindow | None:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    return next((window for window in shown if window.isVisible()), None)


def while_running(*steps: Callable[[MainWindow], bool]) -> QTimer:
    """Tries each step in turn until it says that it is done; then closes the window."""
    left = list(steps)
    timer = QTimer()

    def go() -> None:
        window = window_now()
        if window is None or not window.ask.sheet.view.is_ready:
            return
        if left:
            if left[0](window):
                left.pop(0)
        else:
            timer.stop()
            window.close()

    timer.timeout.connect(go)
    timer.start(20)
    return timer


def test_the_window_opens_and_closing_it_ends_the_program(qapp, paths):
    hook = sys.excepthook
    timer = while_running(lambda window: window.ask.sheet.shows("empty"))
    assert application.run(ScriptedTutor(place=paths.data), paths) == 0
    assert not timer.isActive()
    assert sys.excepthook is hook
    assert window_now() is None


def test_the_language_is_switched_without_a_restart(qapp, paths):
    tutor = ScriptedTutor(draft_text="2x=6", place=paths.data)
    first: list[MainWindow] = []

    def choose(window: MainWindow) -> bool:
        first.append(window)
        window.preferences.change(language="en")
        return True

    def another(window: MainWindow) -> bool:
        return window is not first[0] and window.ask.composer.text() == "2x=6"

    timer = while_running(choose, another)
    assert application.run(tutor, paths) == 0
    assert not timer.isActive()
    assert i18n.language() == "en"


def test_a_tutor_that_cannot_be_opened_says_why_in_a_small_window(qapp, paths, monkeypatch):
    sentence = "数据来自更新版本的问渠，请升级。"

    def refuse(_paths: object) -> None:
        raise WorldError(sentence)

    monkeypatch.setattr("app.tutor.open_tutor", refuse)
    said = []

    def look() -> None:
        window = next(w for w in QApplication.topLevelWidgets() if w.isVisible())
        said.extend(
            child.accessibleName()
            for child in window.findChildren(object)
            if hasattr(child, "sentence")
        )
        window.close()

    QTimer.singleShot(50, look)
    assert application.run_window(paths) == 1
    assert said == [sentence]


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_window_needs_a_display_on_linux(name):
    assert application.has_screen("linux", {name: ":0"})
    assert not application.has_screen("linux", {name: ""})
    assert application.has_screen("win32", {})


def test_without_a_display_the_program_says_so(paths, monkeypatch):
    monkeypatch.setattr(application, "has_screen", lambda *_: False)
    with pytest.raises(WorldError, match="没有显示器"):
        application.run_window(paths)
