"""Asking, watching, stopping, asking again; drafts and earlier questions."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from app.gui.widgets import WebView
from app.tutor.events import (
    AlgebraSolved,
    Finished,
    HistoryItem,
    LineChecked,
    ModelLoading,
    ModelReady,
    Notice,
    Reading,
    Reply,
    Thought,
)
from engine.values import Mark, Problem, Provenance, Solution
from tests.gui.scripted_tutor import ROOTS, WRITTEN, ScriptedTutor, failed

CUT = Solution("unsolved", Provenance("model", model="starter"), text="先给出去", stopped=True)
STREAM = (
    Reading(Problem("小明有24个苹果")),
    ModelReady("starter", "CPU：没有找到显卡"),
    Thought("先想一想，"),
    Thought("再算。"),
)
NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC).isoformat()
ITEMS = [
    HistoryItem("h1", "解方程：2x=6", NOW, True, "algebra"),
    HistoryItem("h2", "小明有24个苹果", NOW, None, "model"),
    HistoryItem("h3", "求导数", NOW, False, "model", True),
]


def inside(qtbot, view: WebView, script: str):
    came: list[object] = []
    view.page().runJavaScript(script, 0, came.append)
    qtbot.waitUntil(lambda: bool(came))
    return came[0]


def words_of(qtbot, window, region):
    return str(
        inside(qtbot, window.ask.sheet.view, f"document.getElementById('{region}').innerText")
    )


def commit(field, words):
    """Words as an input method brings them."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(field, event)


def ask(qtbot, window, text="小明有24个苹果"):
    commit(window.ask.composer.editor, text)
    qtbot.mouseClick(window.ask.composer.send, Qt.MouseButton.LeftButton)


def test_a_question_is_asked_answered_and_shown(qtbot, open_window):
    tutor = ScriptedTutor()
    window = open_window(tutor)
    ask(qtbot, window, "2x=6")
    qtbot.waitUntil(lambda: window.ask.sheet.shows("answer"))
    assert tutor.asked[0].text == "2x=6"
    assert window.ask.composer.text() == ""
    assert window.ask.again.isVisible()
    assert "已核对" in words_of(qtbot, window, "answer")
    assert "系数化为 1" in words_of(qtbot, window, "steps")
    assert "2x=6" in window.windowTitle()


def test_thinking_opens_while_it_comes_and_folds_when_words_come(qtbot, open_window):
    tutor = ScriptedTutor(events=STREAM, holds=True, after_stop=(Reply("先给出去：$24-8=16$"),))
    window = open_window(tutor)
    ask(qtbot, window)
    qtbot.waitUntil(lambda: window.ask.sheet.thought == "先想一想，再算。")
    view = window.ask.sheet.view
    qtbot.waitUntil(
        lambda: inside(qtbot, view, "document.getElementById('thought').hidden") is False
    )
    tutor.gate.set()
    qtbot.waitUntil(lambda: "16" in window.ask.sheet.reply)
    qtbot.waitUntil(
        lambda: inside(qtbot, view, "document.getElementById('thought').hidden") is True
    )
    assert "想了" in words_of(qtbot, window, "fold")


def test_stop_frees_the_page_at_once(qtbot, open_window):
    tutor = ScriptedTutor(
        events=STREAM, holds=True, after_stop=(Reply("太晚了"), Finished("s", CUT))
    )
    window = open_window(tutor)
    ask(qtbot, window)
    qtbot.waitUntil(lambda: window.ask.sheet.thought != "")
    assert window.ask.composer.send.words() == "停止"
    qtbot.mouseClick(window.ask.composer.send, Qt.MouseButton.LeftButton)
    assert window.ask.composer.send.words() == "提问"
    assert not window.ask.answering.busy
    qtbot.waitUntil(lambda: window.ask.sheet.shows("answer"))
    assert "太晚了" not in window.ask.sheet.reply
    assert "已停止" in words_of(qtbot, window, "answer")


def test_esc_stops_too(qtbot, open_window):
    tutor = ScriptedTutor(events=STREAM, holds=True, after_stop=(Finished("s", CUT),))
    window = open_window(tutor)
    ask(qtbot, window)
    qtbot.waitUntil(lambda: window.ask.sheet.thought != "")
    qtbot.keyClick(window.ask.composer.editor, Qt.Key.Key_Escape)
    assert not window.ask.answering.busy


def test_answer_now_reaches_the_tutor(qtbot, open_window):
    tutor = ScriptedTutor(events=STREAM, holds=True)
    window = open_window(tutor)
    ask(qtbot, window)
    qtbot.waitUntil(lambda: window.ask.sheet.thought != "")
    window.ask.sheet.view.acted.emit("answer-now")
    qtbot.waitUntil(lambda: ("answer_now",) in tutor.calls)


def test_asking_again_asks_the_same(qtbot, open_window):
    tutor = ScriptedTutor()
    window = open_window(tutor)
    ask(qtbot, window, "2x=6")
    qtbot.waitUntil(lambda: window.ask.sheet.shows("answer"))
    qtbot.mouseClick(window.ask.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(tutor.asked) == 2)
    qtbot.waitUntil(lambda: not window.ask.answering.busy)
    assert tutor.asked[1].text == "解方程：$2x=6$"


def test_marks_appear_on_the_lines_of_the_reply(qtbot, open_window):
    tutor = ScriptedTutor(
        events=(*STREAM[:2], Reply(WRITTEN.text), LineChecked(1, Mark.CHECKED)), holds=True
    )
    window = open_window(tutor)
    ask(qtbot, window)
    script = "document.querySelectorAll('#reply [data-shape=right]').length"
    qtbot.waitUntil(lambda: inside(qtbot, window.ask.sheet.view, script) == 1)


def test_steps_of_the_algebra_are_shown_before_the_end(qtbot, open_window):
    tutor = ScriptedTutor(
        events=(Reading(Problem("$2x=6$")), AlgebraSolved(ROOTS.steps)), holds=True
    )
    window = open_window(tutor)
    ask(qtbot, window, "2x=6")
    qtbot.waitUntil(lambda: window.ask.sheet.shows("steps"))


def test_loading_shows_a_line_and_the_rail_says_so(qtbot, open_window):
    tutor = ScriptedTutor(events=(STREAM[0], ModelLoading("starter", 0.4)), holds=True)
    window = open_window(tutor)
    ask(qtbot, window)
    qtbot.waitUntil(lambda: window.ask.line.fraction() == pytest.approx(0.4))
    assert window.rail.light.text() == "正在装入"
    window.ask.stop()
    assert window.ask.line.fraction() == 0.0


def test_when_the_child_dies_the_words_are_kept_and_one_may_ask_again(qtbot, open_window):
    died = "模型中途停下了，已经写出的话留住了；再问一次会重新启动它。"
    tutor = ScriptedTutor(events=(*STREAM[:2], Reply("先给出去"), Notice(died), Finished("d", CUT)))
    window = open_window(tutor)
    ask(qtbot, window)
    qtbot.waitUntil(lambda: window.ask.sheet.shows("answer"))
    assert "再问一次" in words_of(qtbot, window, "notice")
    assert "先给出去" in words_of(qtbot, window, "steps")
    window.ask.sheet.view.acted.emit("retry")
    qtbot.waitUntil(lambda: len(tutor.asked) == 2)


def test_a_failure_is_explained_and_the_question_comes_back(qtbot, open_window):
    window = open_window(ScriptedTutor(events=failed("题目里有读不了的字符。", "请写成文字。")))
    ask(qtbot, window, "怪题")
    qtbot.waitUntil(lambda: window.ask.sheet.shows("notice"))
    assert "请写成文字" in words_of(qtbot, window, "notice")
    assert window.ask.composer.text() == "怪题"
    assert not window.ask.answering.busy


def test_without_a_model_the_way_to_one_is_shown(qtbot, open_window):
    window = open_window(ScriptedTutor(state="none", events=failed("这道题要请模型来答。")))
    qtbot.waitUntil(lambda: window.ask.sheet.shows("notice"))
    assert "还没有模型" in words_of(qtbot, window, "notice")
    ask(qtbot, window)
    qtbot.waitUntil(lambda: "这道题要请模型来答" in words_of(qtbot, window, "notice"))
    window.ask.sheet.view.acted.emit("models")
    assert window.preferences.isVisible()


def test_a_bug_of_the_tutor_ends_the_run_loudly(qtbot, open_window):
    tutor = ScriptedTutor()
    tutor.ask = lambda *_: 1 / 0  # type: ignore[assignment]
    window = open_window(tutor)
    with qtbot.capture_exceptions() as loud:
        ask(qtbot, window, "2x=6")
        qtbot.waitUntil(lambda: bool(loud) and window.ask.sheet.shows("notice"))
    assert loud[0][0] is ZeroDivisionError
    assert not window.ask.answering.busy


def test_a_sample_is_asked_by_pressing_it(qtbot, open_window):
    tutor = ScriptedTutor()
    window = open_window(tutor)
    window.ask.sheet.view.acted.emit("sample/0")
    qtbot.waitUntil(lambda: len(tutor.asked) == 1)
    assert tutor.asked[0].text == "解方程：$2x^2-5x-3=0$"
    window.ask.sheet.view.acted.emit("sample/99")
    window.ask.sheet.view.acted.emit("sample/x")
    assert len(tutor.asked) == 1


def test_a_new_problem_stops_the_old_one_and_hears_no_more_of_it(qtbot, open_window):
    tutor = ScriptedTutor(events=STREAM, holds=True, after_stop=(Finished("s", CUT),))
    window = open_window(tutor)
    ask(qtbot, window)
    qtbot.waitUntil(lambda: window.ask.sheet.thought != "")
    qtbot.mouseClick(window.ask.new, Qt.MouseButton.LeftButton)
    assert window.ask.sheet.shows("empty")
    assert window.ask.sheet.thought == ""
    tutor.gate.set()
    qtbot.wait(0)
    assert not window.ask.sheet.shows("answer")


# Drafts.


def test_what_is_half_written_is_kept_after_a_pause(qtbot, open_window):
    tutor = ScriptedTutor()
    window = open_window(tutor)
    qtbot.keyClicks(window.ask.composer.editor, "half")
    qtbot.waitUntil(lambda: tutor.drafts == ["half"])
    assert tutor.lanes == {"wenqu-store"}


def test_a_draft_comes_back(qtbot, open_window):
    window = open_window(ScriptedTutor(draft_text="解方程 x^2="))
    qtbot.waitUntil(lambda: window.ask.composer.text() == "解方程 x^2=")


def test_while_an_answer_comes_its_question_is_the_draft(qtbot, open_window):
    tutor = ScriptedTutor(events=STREAM, holds=True, after_stop=(Finished("s", WRITTEN),))
    window = open_window(tutor)
    ask(qtbot, window)
    qtbot.waitUntil(lambda: tutor.drafts[-1:] == ["小明有24个苹果"])
    tutor.gate.set()
    qtbot.waitUntil(lambda: tutor.drafts[-1] == "")


def test_closing_keeps_the_draft_without_waiting(qtbot, open_window):
    tutor = ScriptedTutor()
    window = open_window(tutor)
    window.ask.composer.put("没写完")
    window.close()
    assert tutor.drafts == ["没写完"]


# Earlier questions.


@pytest.fixture
def history(qtbot, open_window):
    tutor = ScriptedTutor(items=list(ITEMS))
    window = open_window(tutor)
    qtbot.mouseClick(window.ask.history, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.ask.drawer.list.identifiers()) == 3)
    return window, tutor


def test_searching_narrows_the_list(qtbot, history):
    window, _ = history
    commit(window.ask.drawer.field, "苹果")
    qtbot.waitUntil(lambda: window.ask.drawer.list.identifiers() == ("h2",))
    window.ask.drawer.field.setText("没有的词")
    qtbot.waitUntil(lambda: window.ask.drawer.nothing.isVisible())
    qtbot.keyClick(window.ask.drawer.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(window.ask.drawer.list.identifiers()) == 3)
    assert window.ask.drawer.isVisible()


def test_a_click_opens_an_earlier_question(qtbot, history):
    window, _ = history
    box = window.ask.drawer.list.row_box("h1")
    qtbot.mouseClick(window.ask.drawer.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    qtbot.waitUntil(lambda: window.ask.sheet.shows("answer"))
    assert window.ask.identifier == "h1"
    qtbot.waitUntil(lambda: not window.ask.drawer.isVisible())


def test_the_keyboard_opens_one_too(qtbot, history):
    window, _ = history
    window.ask.drawer.list.select("h1")
    qtbot.keyClick(window.ask.drawer.list, Qt.Key.Key_Down)
    qtbot.keyClick(window.ask.drawer.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.ask.identifier == "h2")


def test_a_deleted_question_can_be_taken_back(qtbot, history):
    window, tutor = history
    drawer = window.ask.drawer
    box = drawer.list.bin_box("h2")
    qtbot.mouseClick(drawer.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert drawer.list.identifiers() == ("h1", "h3")
    assert drawer.undo.isVisible()
    qtbot.mouseClick(drawer.undo.button, Qt.MouseButton.LeftButton)
    assert drawer.list.identifiers() == ("h1", "h2", "h3")
    assert tutor.calls == []


def test_a_deleted_question_is_gone_when_the_drawer_closes(qtbot, history):
    window, tutor = history
    window.ask.drawer.list.select("h2")
    qtbot.keyClick(window.ask.drawer.list, Qt.Key.Key_Delete)
    qtbot.keyClick(window.ask.drawer.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: ("forget", "h2") in tutor.calls)


def test_deleting_two_in_a_row_loses_only_the_first_for_good(qtbot, history):
    window, tutor = history
    window.ask.drawer.delete("h1")
    window.ask.drawer.delete("h2")
    qtbot.waitUntil(lambda: tutor.calls == [("forget", "h1")])
    assert window.ask.drawer.list.identifiers() == ("h3",)
    qtbot.mouseClick(window.ask.drawer.undo.button, Qt.MouseButton.LeftButton)
    assert window.ask.drawer.list.identifiers() == ("h2", "h3")


def test_a_question_that_is_gone_says_so(qtbot, open_window):
    window = open_window(ScriptedTutor())
    window.ask.open_earlier("missing")
    qtbot.waitUntil(lambda: "不在记录里" in words_of(qtbot, window, "notice"))
