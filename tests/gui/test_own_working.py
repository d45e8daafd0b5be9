"""A pupil's own working: written, handed in, marked line by line, opened again, changed."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from app.gui.ask.both_fields import MARK, joined, parted
from app.gui.widgets import WebView
from app.tutor.events import Answered, Failed, Finished, HistoryItem, Reading
from app.tutor.handed_in import WORKING_LENGTH
from engine.values import AnswerKey, Mark, Problem, Provenance, Solution, Source, Step
from tests.gui.scripted_tutor import ScriptedTutor

PROBLEM = Problem("解方程：2x+3=7", source=Source("person"))
WORKING = "2x=7+3\n2x=10\nx=5"
MARKED = Solution(
    "solved",
    Provenance("person"),
    AnswerKey("", "x=5"),
    (
        Step("", "", "line", reason="2x=7+3", mark=Mark.WRONG, mark_reason="请再推一遍。",
             should_be_latex="2x=7-3"),
        Step("", "", "line", reason="2x=10", mark=Mark.CARRIED, mark_reason="沿用了前面的错。"),
        Step("", "", "line", reason="x=5", mark=Mark.CARRIED, mark_reason="沿用了前面的错。"),
    ),
    False,
    "第 1 行还不对，先改这一行，再往下看。",
    text=WORKING,
)  # fmt: skip
NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC).isoformat()
CONTROL = Qt.KeyboardModifier.ControlModifier


class OwnTutor(ScriptedTutor):
    """Marks every working in the same way, and remembers it."""

    def recall(self, identifier: str) -> Answered:
        return Answered(identifier, NOW, PROBLEM, MARKED)


@pytest.fixture
def tutor():
    return OwnTutor(marked=(Reading(PROBLEM), Finished("own", MARKED)))


@pytest.fixture
def window(open_window, tutor):
    return open_window(tutor)


@pytest.fixture
def composer(window):
    return window.ask.composer


def inside(qtbot, view: WebView, script: str):
    came: list[object] = []
    view.page().runJavaScript(script, 0, came.append)
    qtbot.waitUntil(lambda: bool(came))
    return came[0]


def words_of(qtbot, window, region):
    script = f"document.getElementById('{region}').innerText"
    return str(inside(qtbot, window.ask.sheet.view, script))


def typed(qtbot, editor, text):
    for number, line in enumerate(text.split("\n")):
        if number:
            qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.keyClicks(editor, line)


def open_field(qtbot, composer):
    qtbot.mouseClick(composer.mode, Qt.MouseButton.LeftButton)


def commit(field, words, preedit=""):
    event = QInputMethodEvent(preedit, [])
    if words:
        event.setCommitString(words)
    QApplication.sendEvent(field, event)


def hand_in(qtbot, composer):
    open_field(qtbot, composer)
    commit(composer.editor, "解方程：")
    typed(qtbot, composer.editor, "2x+3=7")
    typed(qtbot, composer.working, WORKING)
    qtbot.mouseClick(composer.send, Qt.MouseButton.LeftButton)


def test_the_second_field_is_there_only_when_it_is_wanted(qtbot, composer):
    assert not composer.working.isVisible()
    open_field(qtbot, composer)
    assert composer.working.isVisible()
    assert composer.send.words() == "检查"
    open_field(qtbot, composer)
    assert not composer.working.isVisible()
    assert composer.send.words() == "提问"


def test_the_fields_and_the_button_have_names(composer):
    assert composer.editor.accessibleName() == "题目"
    assert composer.working.accessibleName() == "我的解答"
    assert composer.mode.accessibleName() == "检查我的解答"


def test_each_line_comes_back_with_its_mark(qtbot, window, composer, tutor):
    hand_in(qtbot, composer)
    qtbot.waitUntil(lambda: window.ask.sheet.shows("answer"))
    assert tutor.calls == [("check", "解方程：2x+3=7", WORKING)]
    assert tutor.asked == []
    steps = words_of(qtbot, window, "steps")
    assert "有误" in steps
    assert "应为" in steps
    assert "请再推一遍" in steps
    assert steps.count("沿用了前面的错") == 2
    answer = words_of(qtbot, window, "answer")
    assert "你的答案" in answer
    assert "还不对" in answer
    assert "第 1 行" in answer
    shapes = "[...document.querySelectorAll('#steps .line')].map(l => l.dataset.shape).join(' ')"
    assert inside(qtbot, window.ask.sheet.view, shapes) == "wrong unverified unverified"


def test_lines_without_dollar_signs_are_typeset(qtbot, window, composer):
    hand_in(qtbot, composer)
    qtbot.waitUntil(lambda: window.ask.sheet.shows("answer"))
    counted = "document.querySelectorAll('#steps .katex').length"
    qtbot.waitUntil(lambda: inside(qtbot, window.ask.sheet.view, counted) >= 4)


def test_the_work_is_never_done_on_the_main_thread(qtbot, window, composer, tutor):
    hand_in(qtbot, composer)
    qtbot.waitUntil(lambda: window.ask.sheet.shows("answer"))
    assert tutor.lanes
    assert not any(name.startswith("MainThread") for name in tutor.lanes)


def test_by_keyboard_alone(qtbot, window, composer, tutor):
    composer.editor.setFocus()
    typed(qtbot, composer.editor, "2x+3=7")
    composer.mode.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(composer.mode, Qt.Key.Key_Return)
    assert window.focusWidget() is composer.working
    typed(qtbot, composer.working, WORKING)
    qtbot.keyClick(composer.working, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: window.ask.sheet.shows("answer"))
    assert tutor.calls == [("check", "2x+3=7", WORKING)]


def test_tab_goes_from_the_question_to_the_working(qtbot, window, composer):
    open_field(qtbot, composer)
    composer.editor.setFocus()
    qtbot.keyClick(composer.editor, Qt.Key.Key_Tab)
    assert window.focusWidget() is composer.working


def test_nothing_is_handed_in_while_an_input_method_composes(qtbot, composer):
    open_field(qtbot, composer)
    composer.put("2x+3=7")
    commit(composer.working, "", "suo yi")
    with qtbot.assertNotEmitted(composer.handed_in):
        qtbot.keyClick(composer.working, Qt.Key.Key_Return, CONTROL)
        qtbot.keyClick(composer.editor, Qt.Key.Key_Enter, CONTROL)
    commit(composer.working, "所以x=2")
    with qtbot.waitSignal(composer.handed_in) as sent:
        qtbot.keyClick(composer.working, Qt.Key.Key_Return, CONTROL)
    assert sent.args == ["2x+3=7", "所以x=2"]


def test_enter_alone_begins_the_next_line(qtbot, composer):
    open_field(qtbot, composer)
    composer.put("2x+3=7")
    with qtbot.assertNotEmitted(composer.handed_in):
        typed(qtbot, composer.working, "2x=4\nx=2")
    assert composer.working.toPlainText() == "2x=4\nx=2"


def test_what_is_missing_is_said_where_it_is_missing(qtbot, window, composer):
    open_field(qtbot, composer)
    assert not composer.send.isEnabled()
    qtbot.keyClick(composer.editor, Qt.Key.Key_Return, CONTROL)
    assert "题目" in composer.told.words()
    composer.put("2x+3=7")
    qtbot.keyClick(composer.editor, Qt.Key.Key_Return, CONTROL)
    assert "解答" in composer.told.words()
    assert window.focusWidget() is composer.working


def test_a_symbol_goes_into_the_field_that_is_written_in(qtbot, composer):
    open_field(qtbot, composer)
    composer.put("x^2=2")
    composer.working.setFocus()
    qtbot.mouseClick(composer.formula, Qt.MouseButton.LeftButton)
    root = next(b for b in composer.palette_.buttons if b.words() == "√")
    qtbot.mouseClick(root, Qt.MouseButton.LeftButton)
    assert composer.working.toPlainText() == "\\sqrt{}"
    assert composer.text() == "x^2=2"


def test_a_working_has_its_own_limit(composer):
    composer.mode.setChecked(True)
    composer.working.insertPlainText("1" * (WORKING_LENGTH + 5))
    assert len(composer.working.toPlainText()) == WORKING_LENGTH


def test_it_can_be_changed_and_checked_again(qtbot, window, composer, tutor):
    hand_in(qtbot, composer)
    qtbot.waitUntil(lambda: window.ask.sheet.shows("answer"))
    assert composer.draft() == ""
    assert window.ask.again.words() == "改一改"
    qtbot.mouseClick(window.ask.again, Qt.MouseButton.LeftButton)
    assert composer.checking
    assert composer.working.toPlainText() == WORKING
    composer.working.setPlainText("2x=4\nx=2")
    qtbot.mouseClick(composer.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(tutor.calls) == 2)
    assert tutor.calls[1][2] == "2x=4\nx=2"


def test_an_earlier_one_is_opened_with_its_marks(qtbot, window, tutor):
    tutor.items = [HistoryItem("own", "解方程：2x+3=7", NOW, False, "person")]
    window.ask.open_earlier("own")
    qtbot.waitUntil(lambda: window.ask.sheet.shows("answer"))
    assert "有误" in words_of(qtbot, window, "steps")
    assert window.ask.again.words() == "改一改"


def test_when_it_fails_nothing_that_was_written_is_lost(qtbot, window, composer, tutor):
    tutor.marked = (Failed("题目太长了。"),)
    hand_in(qtbot, composer)
    qtbot.waitUntil(lambda: window.ask.sheet.shows("notice"))
    assert composer.checking
    assert composer.text() == "解方程：2x+3=7"
    assert composer.working.toPlainText() == WORKING


def test_a_half_written_working_survives_the_program(qtbot, open_window):
    tutor = ScriptedTutor(draft_text=joined("2x+3=7", "2x=4"))
    window = open_window(tutor)
    composer = window.ask.composer
    qtbot.waitUntil(lambda: composer.checking)
    assert composer.text() == "2x+3=7"
    assert composer.working.toPlainText() == "2x=4"
    typed(qtbot, composer.working, "\nx=2")
    qtbot.waitUntil(lambda: bool(tutor.drafts))
    assert parted(tutor.drafts[-1])[1].endswith("x=2")


def test_the_empty_page_offers_it(qtbot, window, composer):
    link = "document.querySelector('.empty .own a').getAttribute('href')"
    assert inside(qtbot, window.ask.sheet.view, link) == "wenqu://action/check"
    window.ask.sheet.view.acted.emit("check")
    qtbot.waitUntil(lambda: composer.checking)
    assert window.focusWidget() is composer.editor


def test_in_a_low_window_both_fields_stay_under_each_other(qtbot, window, composer):
    open_field(qtbot, composer)
    window.resize(1280, 600)
    qtbot.waitUntil(lambda: window.height() <= 600)
    assert composer.working.isVisible()
    qtbot.waitUntil(lambda: composer.working.geometry().top() > composer.editor.geometry().bottom())


@pytest.mark.parametrize(("question", "working"), [("x=1", ""), ("x=1\ny=2", "a\nb"), ("", "a")])
def test_both_fields_as_one_text_and_back(question, working):
    assert parted(joined(question, working)) == (question, working)
    assert (MARK in joined(question, working)) is bool(working)
