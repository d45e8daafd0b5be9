"""The frame: rail, keys, menus, welcome, closing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
)

from app.settings import Settings
from app.tutor.events import HistoryItem
from tests.gui.scripted_tutor import ScriptedTutor

CTRL = Qt.KeyboardModifier.ControlModifier
NOW = "2026-11-24T08:00:00+00:00"


@pytest.fixture
def window(open_window):
    return open_window(ScriptedTutor())


def test_only_pages_that_exist_are_on_the_rail(window):
    shown = [window.rail.item(key).text() for key in window.rail.shown()]
    assert shown == ["答疑", "练习", "错题", "知识", "设置"]


def test_a_teacher_also_has_papers_the_bank_and_classes(open_window):
    tutor = ScriptedTutor()
    tutor.change(role="teacher")
    window = open_window(tutor)
    shown = [window.rail.item(key).text() for key in window.rail.shown()]
    assert shown == ["答疑", "组卷", "题库", "知识", "班级", "练习", "错题", "设置"]


def test_the_rail_opens_pages(qtbot, window):
    qtbot.mouseClick(window.rail.item("preferences"), Qt.MouseButton.LeftButton)
    assert window.preferences.isVisible()
    assert window.windowTitle() == "问渠 — 设置"
    qtbot.mouseClick(window.rail.item("ask"), Qt.MouseButton.LeftButton)
    assert window.ask.isVisible()
    assert window.ask.composer.editor.hasFocus()


def test_the_rail_says_how_the_model_stands(qtbot, window):
    qtbot.waitUntil(lambda: window.rail.light.text() == "模型就绪")
    qtbot.mouseClick(window.rail.light, Qt.MouseButton.LeftButton)
    assert window.preferences.models.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, Qt.Key.Key_N])
def test_a_key_begins_a_new_problem(qtbot, window, key):
    window.ask.ask("$2x=6$")
    qtbot.waitUntil(lambda: window.ask.sheet.shows("answer"))
    window.show_page("preferences")
    modifier = CTRL if key == Qt.Key.Key_N else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(window, key, modifier)
    assert window.ask.isVisible()
    assert window.ask.sheet.shows("empty")


def test_keys_open_history_and_its_search(qtbot, window):
    qtbot.keyClick(window.ask.composer.editor, Qt.Key.Key_H, CTRL)
    assert window.ask.drawer.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    assert window.ask.drawer.field.hasFocus()
    qtbot.keyClick(window.ask.drawer.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.ask.drawer.isVisible())


def test_keys_open_settings_and_help(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_Comma, CTRL)
    assert window.preferences.isVisible()
    window.show_page("ask")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.preferences.general.isVisible()


def test_ctrl_plus_makes_everything_bigger_and_keeps_it(qtbot, open_window):
    tutor = ScriptedTutor()
    window = open_window(tutor)
    before = window.ask.composer.editor.font().pixelSize()
    qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert window.ask.composer.editor.font().pixelSize() > before
    qtbot.waitUntil(lambda: tutor.kept.text_scale == 1.15)
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    qtbot.waitUntil(lambda: tutor.kept.text_scale == 1.0)
    assert window.ask.composer.editor.font().pixelSize() == before
    for _ in range(20):
        qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    assert window.theme.scale == 0.8


def test_full_screen_and_back(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    qtbot.keyClick(window.ask.composer.editor, Qt.Key.Key_Escape)
    assert not window.isFullScreen()


def test_alt_shows_the_menus_and_esc_hides_them(qtbot, window):
    assert not window.menuBar().isVisible()
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    assert window.menuBar().isVisible()
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles == ["文件(&F)", "编辑(&E)", "视图(&V)", "工具(&T)", "帮助(&H)"]
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.menuBar().isVisible()


def test_alt_with_another_key_does_not_show_the_menus(qtbot, window):
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    qtbot.keyClick(window, Qt.Key.Key_A)
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    assert not window.menuBar().isVisible()


def test_a_teachers_menus_stay(open_window):
    tutor = ScriptedTutor(kept=Settings(role="teacher", reduce_motion=True))
    window = open_window(tutor)
    assert window.menuBar().isVisible()
    assert window.menus.hide() is False
    assert window.menuBar().isVisible()


def test_the_first_start_asks_who_is_there(qtbot, open_window):
    tutor = ScriptedTutor(kept=Settings(reduce_motion=True))
    window = open_window(tutor)
    welcome = window.welcome
    assert welcome is not None
    assert welcome.isVisible()
    assert not welcome.start.isEnabled()
    qtbot.waitUntil(lambda: welcome.model.isVisible())
    qtbot.mouseClick(welcome.choice.cards["primary"], Qt.MouseButton.LeftButton)
    welcome.choice.cards["primary"].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(welcome.choice.cards["primary"], Qt.Key.Key_Right)
    assert welcome.choice.picked() == "junior"
    qtbot.keyClick(welcome.choice.cards["junior"], Qt.Key.Key_Down)
    assert welcome.choice.picked() == "teacher"
    qtbot.mouseClick(welcome.choice.cards["primary"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(welcome.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.ask.isVisible())
    assert tutor.kept.role == "primary"
    assert window.welcome is None


def test_another_language_asks_for_another_window(qtbot, open_window):
    tutor = ScriptedTutor()
    window = open_window(tutor)
    window.show_settings_page("general")
    with qtbot.waitSignal(window.language_changed):
        qtbot.mouseClick(
            window.preferences.general.language.segment("en"), Qt.MouseButton.LeftButton
        )
    assert tutor.kept.language == "en"


def test_closing_in_the_middle_of_an_answer_stops_it(qtbot, open_window):
    tutor = ScriptedTutor(holds=True, events=())
    window = open_window(tutor)
    window.ask.ask("$2x=6$")
    qtbot.waitUntil(lambda: bool(tutor.asked))
    window.close()
    assert tutor.drafts[-1] == "$2x=6$"


def test_a_bug_is_said_in_the_window(qtbot, window, paths):
    window.tell_bug(paths.log)
    assert window.ask.sheet.shows("notice")


def test_every_control_has_a_name(qtbot, open_window):
    tutor = ScriptedTutor(items=[HistoryItem("h", "2x=6", NOW, True, "algebra")])
    window = open_window(tutor)
    window.show_settings_page("models")
    qtbot.waitUntil(lambda: bool(window.preferences.models.lines))
    nameless = [
        control
        for kind in (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)
        for control in window.findChildren(kind)
        if not control.accessibleName()
        and not (isinstance(control, QAbstractButton) and control.text())
        and not control.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_tab_goes_round_the_page_and_shows_where_it_is(qtbot, window):
    assert not window.ring.isVisible()
    reached = []
    for _ in range(14):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert window.ask.history in reached
    assert window.ask.new in reached
    assert window.rail.item("ask") in reached
    window.rail.item("ask").setFocus(Qt.FocusReason.TabFocusReason)
    assert window.ring.isVisible()
    qtbot.keyClick(window.rail.item("ask"), Qt.Key.Key_Down)
    assert window.rail.item("practice").hasFocus()


def test_a_click_shows_no_ring(qtbot, window):
    qtbot.mouseClick(window.rail.item("preferences"), Qt.MouseButton.LeftButton)
    assert not window.ring.isVisible()


def test_dark_and_light_reach_the_page(qtbot, open_window):
    tutor = ScriptedTutor()
    window = open_window(tutor)
    window._applied(replace(tutor.kept, theme="dark"))
    came = []

    def dark():
        window.ask.sheet.view.page().runJavaScript(
            "document.documentElement.dataset.theme", 0, came.append
        )
        return "dark" in came

    qtbot.waitUntil(dark)
    assert window.theme.palette.dark
