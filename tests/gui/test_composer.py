"""The question box: keys, input methods, pastes, symbols."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from app.gui.widgets.symbols import SYMBOLS, written
from app.tutor.reading import QUESTION_LENGTH
from tests.gui.scripted_tutor import ScriptedTutor


@pytest.fixture
def window(open_window):
    return open_window(ScriptedTutor())


@pytest.fixture
def composer(window):
    return window.ask.composer


def compose(editor, preedit, commit=""):
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


def test_the_field_is_ready_to_write_in(window, composer):
    assert window.focusWidget() is composer.editor


def test_ctrl_enter_sends_and_enter_is_a_new_line(qtbot, composer):
    qtbot.keyClicks(composer.editor, "x=1")
    qtbot.keyClick(composer.editor, Qt.Key.Key_Return)
    qtbot.keyClicks(composer.editor, "y=2")
    with qtbot.waitSignal(composer.asked) as sent:
        qtbot.keyClick(composer.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent.args == ["x=1\ny=2"]


def test_nothing_is_sent_while_an_input_method_composes(qtbot, composer):
    qtbot.keyClicks(composer.editor, "2x=6")
    compose(composer.editor, "fang cheng")
    with qtbot.assertNotEmitted(composer.asked):
        qtbot.keyClick(composer.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.mouseClick(composer.send, Qt.MouseButton.LeftButton)
    compose(composer.editor, "", "方程")
    with qtbot.waitSignal(composer.asked) as sent:
        qtbot.keyClick(composer.editor, Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier)
    assert sent.args == ["2x=6方程"]


def test_an_empty_field_asks_nothing(qtbot, composer):
    assert not composer.send.isEnabled()
    with qtbot.assertNotEmitted(composer.asked):
        qtbot.keyClick(composer.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert composer.told.isVisible()


def test_a_huge_paste_is_cut_and_says_so(composer):
    pasted = QMimeData()
    pasted.setText("求" * 100_000)
    composer.editor.insertFromMimeData(pasted)
    assert len(composer.text()) == QUESTION_LENGTH
    assert composer.told.isVisible()
    assert "100000" in composer.told.words()


def test_control_characters_of_a_paste_are_left_out(composer):
    pasted = QMimeData()
    pasted.setText("x\x00\x07^2\r\n=4")
    composer.editor.insertFromMimeData(pasted)
    assert composer.text() == "x^2\n=4"


def test_typing_beyond_the_limit_is_cut(composer):
    composer.put("1" * QUESTION_LENGTH)
    composer.editor.insertPlainText("2")
    assert len(composer.text()) == QUESTION_LENGTH
    assert "2" not in composer.text()


def test_a_symbol_is_written_where_the_cursor_is(qtbot, composer):
    qtbot.mouseClick(composer.formula, Qt.MouseButton.LeftButton)
    assert composer.palette_.isVisible()
    root = next(b for b in composer.palette_.buttons if b.words() == "√")
    qtbot.mouseClick(root, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(composer.editor, "2")
    assert composer.text() == "\\sqrt{2}"


@pytest.mark.parametrize("symbol", SYMBOLS, ids=lambda symbol: symbol.name)
def test_every_symbol_leaves_the_cursor_inside_what_it_writes(symbol):
    text, place = written(symbol)
    assert 0 <= place <= len(text)
    assert "\x00" not in text


def test_a_formula_is_previewed_and_plain_words_are_not(qtbot, composer):
    composer.put("小明有几个苹果")
    assert not composer.preview.isVisible()
    composer.put("解方程 x^2-5x+6=0")
    assert composer.preview.isVisible()
    qtbot.waitUntil(lambda: composer.preview.settled)
    shown = []
    composer.preview.view.page().runJavaScript(
        "document.querySelectorAll('.katex').length", 0, shown.append
    )
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0] >= 1


def test_in_a_low_window_the_box_is_one_line(qtbot, window, composer):
    tall = composer.card.height()
    window.resize(1280, 600)
    qtbot.waitUntil(lambda: composer.card.height() < tall)
    assert composer.card.height() <= 56


def test_the_box_stands_under_the_reading_column(qtbot, window, composer):
    came = []
    window.ask.sheet.view.page().runJavaScript(
        "(() => { const r = document.querySelector('.reading').getBoundingClientRect();"
        " return `${r.left} ${r.width}`; })()",
        0,
        came.append,
    )
    qtbot.waitUntil(lambda: bool(came))
    left, width = map(float, came[0].split())
    assert abs(composer.geometry().x() - left) <= 1
    assert abs(composer.geometry().width() - width) <= 1
