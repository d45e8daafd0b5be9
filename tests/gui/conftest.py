"""A window for each test, offscreen; Qt's warnings, page errors and stray threads fail it."""

import logging
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QtMsgType
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.gui.bridge import keep_true
from app.gui.theme import Theme
from app.gui.widgets import chromium_flags, register_scheme
from app.gui.window import MainWindow
from app.paths import Paths
from app.tutor.marking import Marker
from engine.values import AnswerKey, Problem
from tests.gui.scripted_tutor import ScriptedTutor

ASSETS = Path(__file__).resolve().parents[2] / "assets"
MakeWindow = Callable[..., MainWindow]
# Without a graphics driver, as on a build machine, Qt says so once and paints in software.
EXPECTED = ("QRhi", "Failed to create RHI", "GPUInfo", "This plugin does not support")

if not (ASSETS / "node_modules" / "katex").is_dir():
    pytest.skip("the page's assets have not been fetched", allow_module_level=True)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "") + " --disable-gpu"
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = chromium_flags(flags, root, True)
    register_scheme()
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    keep_true()
    return ["wenqu"]


@pytest.fixture(autouse=True)
def _nothing_is_said(qtlog: object, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Qt's warnings and the page's script errors fail the test."""
    caplog.set_level(logging.ERROR, logger="app.gui")
    yield
    loud = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    said = [
        record.message
        for record in qtlog.records  # type: ignore[attr-defined]
        if record.type in loud and not any(word in record.message for word in EXPECTED)
    ]
    assert said == []
    assert [record.message for record in caplog.records if record.name.startswith("app.gui")] == []


@pytest.fixture(autouse=True)
def _no_stray_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [
        thread.name
        for thread in threading.enumerate()
        if thread not in before and not thread.name.startswith("Dummy")
    ]
    assert left == []


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "models", tmp_path / "cache", ASSETS)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, ASSETS)
    made.use("light", 1.0, True)
    yield made
    made.deleteLater()


@pytest.fixture(scope="session")
def marker() -> Iterator[Marker]:
    """A marking process that is warm; whoever needs it gives it to its tutor."""
    made = Marker()
    made.start()
    made.judge(Problem("$1+1=$", answer=AnswerKey("2")), ("2",))
    yield made
    made.close()


@pytest.fixture
def open_window(qtbot, theme: Theme, paths: Paths) -> Iterator[MakeWindow]:  # type: ignore[no-untyped-def]
    """Opens a window on a tutor and waits until its pages are there; closes it afterwards."""
    opened: list[tuple[MainWindow, ScriptedTutor]] = []

    def open_it(tutor: ScriptedTutor, first_page: str = "ask") -> MainWindow:
        if isinstance(tutor, ScriptedTutor):
            tutor.place = tutor.place or paths.data
        window = MainWindow(theme, tutor, paths, first_page)
        opened.append((window, tutor))
        window.resize(1366, 740)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: all(view.is_ready for view in window.views()), timeout=20_000)
        return window

    yield open_it
    for window, tutor in opened:
        tutor.gate.set()
        window.close()
        scripted = isinstance(tutor, ScriptedTutor)
        if scripted and tutor.practising is not None and tutor.marker is None:
            tutor.practising.room.close()
        if scripted and tutor.paper is not None:
            tutor.paper.desk.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
