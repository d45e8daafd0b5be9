"""班级 with real clicks on a real database: classes made, pupils added, chosen, taken along, deleted."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.gui.classroom.dialogs import NameDialog, PupilsDialog
from app.gui.widgets import Button
from tests.gui.scripted_tutor import ScriptedTutor

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(open_window, marker):
    tutor = ScriptedTutor(marker=marker)
    tutor.change(role="teacher")
    return open_window(tutor, "classroom")


@pytest.fixture
def page(qtbot, window):
    found = window.classroom
    qtbot.waitUntil(lambda: found.list.count() > 0, timeout=30_000)
    return found


def dialog_of(qtbot, page, kind):
    found = []

    def open_now():
        found[:] = [one for one in page.window().findChildren(kind) if one.isVisible()]
        return bool(found)

    qtbot.waitUntil(open_now)
    return found[0]


def listed(page):
    return [row.name for row in page.roll.rows()]


def add(qtbot, page, names):
    qtbot.mouseClick(page.add, LEFT)
    dialog = dialog_of(qtbot, page, PupilsDialog)
    assert not dialog.yes.isEnabled()
    dialog.names.insertPlainText(names)
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: names.splitlines()[-1] in listed(page), timeout=30_000)


def new_class(qtbot, page, name):
    before = page.list.count()
    qtbot.mouseClick(page.new, LEFT)
    dialog = dialog_of(qtbot, page, NameDialog)
    qtbot.keyClicks(dialog.name, name)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.list.count() == before + 1, timeout=30_000)


def action_of(qtbot, notice, word):
    """The button of a notice; it is shown a turn of the loop after its sentence."""

    def shown():
        return [
            one for one in notice.findChildren(Button) if one.isVisible() and one.words() == word
        ]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def test_a_class_is_made_and_a_pasted_list_fills_it(qtbot, page):
    new_class(qtbot, page, "Class 2")
    add(qtbot, page, "王小明\n李红\n张三")
    assert listed(page) == ["王小明", "李红", "张三"]
    assert page.header.place.words() == "Class 2 · 3 名学生"
    assert not page.notice.isVisible()


def test_pupils_chosen_with_the_keyboard_go_into_another_class(qtbot, page):
    add(qtbot, page, "王小明\n李红\n张三")
    new_class(qtbot, page, "Club")
    page.list.setCurrentRow(0)
    qtbot.waitUntil(lambda: len(listed(page)) >= 3, timeout=30_000)
    page.roll.setFocus()
    page.roll.setCurrentItem(page.roll.topLevelItem(0))
    qtbot.keyClick(page.roll, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(page.roll.chosen()) == 2
    assert page.dock.isVisible()
    club = page.list.item(1).data(Qt.ItemDataRole.UserRole)
    page.into.show_value(club)
    page.into.picked.emit(club)
    qtbot.waitUntil(lambda: page.list.item(1).text() == "Club  2", timeout=30_000)


def test_a_record_is_taken_along_and_deleted_only_after_a_question(
    qtbot, page, tmp_path, monkeypatch
):
    add(qtbot, page, "王小明\n李红")
    page.roll.setCurrentItem(page.roll.topLevelItem(listed(page).index("李红")))
    file = tmp_path / "李红.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    qtbot.mouseClick(page.take, LEFT)
    qtbot.waitUntil(lambda: "存进了" in page.notice.sentence.words(), timeout=30_000)
    assert json.loads(file.read_text(encoding="utf-8"))["pupil"]["name"] == "李红"
    qtbot.mouseClick(page.forget, LEFT)
    assert "删除 李红" in page.notice.sentence.words()
    assert "李红" in listed(page)
    qtbot.mouseClick(action_of(qtbot, page.notice, "删除"), LEFT)
    qtbot.waitUntil(lambda: "李红" not in listed(page), timeout=30_000)


def test_results_are_written_where_the_teacher_says(qtbot, page, tmp_path, monkeypatch):
    add(qtbot, page, "王小明")
    file = tmp_path / "成绩.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), "CSV (*.csv)"))
    qtbot.mouseClick(page.results, LEFT)
    qtbot.waitUntil(lambda: "存进了" in page.notice.sentence.words(), timeout=30_000)
    assert "王小明" in file.read_text(encoding="utf-8-sig")


def test_a_pupil_sits_down_to_practise(qtbot, window, page):
    add(qtbot, page, "王小明")
    page.roll.setCurrentItem(page.roll.topLevelItem(listed(page).index("王小明")))
    qtbot.mouseClick(page.sit, LEFT)
    qtbot.waitUntil(lambda: "王小明" in window.practice.pupil.accessibleName(), timeout=30_000)


def test_every_control_has_a_name_and_the_keys_reach_it(qtbot, page):
    add(qtbot, page, "王小明")
    page.roll.setCurrentItem(page.roll.topLevelItem(0))
    reached = set()
    page.list.setFocus()
    for _ in range(40):
        focused = page.window().focusWidget()
        if focused is None or focused in reached:
            break
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    for control in (page.new, page.results, page.add, page.roll, page.take, page.forget, page.sit):
        assert control in reached
        assert control.accessibleName() or control.text()
