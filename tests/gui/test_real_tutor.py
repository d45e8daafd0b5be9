"""The window over the real tutor: algebra, the small real model in its child, and the store."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt

from app.paths import Paths
from app.settings import Settings, save_settings
from app.tutor import Tutor, open_tutor
from app.tutor.modelling import ModelRoom

SECONDS = 150_000
"""Milliseconds that a small model may take on a busy machine."""


class GatedTutor:
    """The real tutor, with the gate that the window fixture lifts at its end."""

    def __init__(self, tutor: Tutor) -> None:
        import threading

        self.gate = threading.Event()
        self._tutor = tutor

    def __getattr__(self, name: str) -> object:
        return getattr(self._tutor, name)


@pytest.fixture
def real(paths: Paths, test_model: Path) -> Iterator[GatedTutor]:
    save_settings(paths.settings, Settings(role="junior", model="test"))
    tutor = open_tutor(replace(paths, models=test_model.parent))
    yield GatedTutor(tutor)
    tutor.close()


def words(qtbot, window, region):
    came: list[object] = []
    script = f"document.getElementById('{region}').innerText"
    window.ask.sheet.view.page().runJavaScript(script, 0, came.append)
    qtbot.waitUntil(lambda: bool(came))
    return str(came[0])


def type_and_send(qtbot, window, text):
    window.ask.composer.editor.setPlainText(text)
    qtbot.keyClick(
        window.ask.composer.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )


@pytest.mark.model
def test_a_question_goes_all_the_way_and_comes_back_from_the_store(qtbot, open_window, real):
    window = open_window(real)
    type_and_send(qtbot, window, "解方程：$2x^2-5x-3=0$")
    qtbot.waitUntil(lambda: window.ask.sheet.shows("answer"), timeout=SECONDS)
    qtbot.waitUntil(lambda: "已核对" in words(qtbot, window, "answer"), timeout=SECONDS)
    type_and_send(
        qtbot,
        window,
        "小明有24个苹果，给了小红一些，又买了5个，比原来还多2个，请讲讲他给了小红几个。",
    )
    qtbot.waitUntil(lambda: len(real.history()) == 2, timeout=SECONDS)
    qtbot.waitUntil(lambda: not real.history()[0].stopped, timeout=SECONDS)
    newest, oldest = real.history()
    assert newest.solver == "model"
    assert oldest.verified is True
    answered = real.recall(newest.identifier)
    assert answered.solution.text
    assert answered.solution.provenance.model == "test"


@pytest.mark.model
@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_a_killed_child_leaves_the_window_and_the_words(qtbot, open_window, real):
    window = open_window(real)
    type_and_send(qtbot, window, "请把圆周率的历史详细讲一讲，越长越好。")
    room: ModelRoom = real._room
    qtbot.waitUntil(lambda: room.state().state == "answering", timeout=SECONDS)
    qtbot.waitUntil(lambda: words(qtbot, window, "reply").strip() != "", timeout=SECONDS)
    children = psutil.Process().children(recursive=True)
    largest = max(children, key=lambda child: child.memory_info().rss)
    largest.kill()
    qtbot.waitUntil(lambda: window.ask.sheet.shows("notice"), timeout=5_000)
    qtbot.waitUntil(lambda: len(real.history()) == 1, timeout=SECONDS)
    (kept,) = real.history()
    assert kept.stopped
    assert real.recall(kept.identifier).solution.text
    type_and_send(qtbot, window, "解方程：$3x=12$")
    qtbot.waitUntil(lambda: len(real.history()) == 2, timeout=SECONDS)
    assert real.history()[0].verified is True
