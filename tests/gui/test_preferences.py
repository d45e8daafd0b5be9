"""Settings hold at once, are kept, and say what went wrong."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.gui.widgets import Button
from app.settings import Settings
from tests.gui.scripted_tutor import ScriptedTutor

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(qtbot, open_window):
    tutor = ScriptedTutor()
    window = open_window(tutor)
    window.show_settings_page("models")
    qtbot.waitUntil(lambda: len(window.preferences.models.lines) == 3)
    return window, tutor


def press(qtbot, window, model, wish):
    line = window.preferences.models.lines[model]
    qtbot.mouseClick(line.findChild(Button, wish), LEFT)


def test_the_list_on_the_left_opens_pages(qtbot, opened):
    window, _ = opened
    for key, item in window.preferences.items.items():
        qtbot.mouseClick(item, LEFT)
        assert window.preferences.pages[key].isVisible()


def test_dark_is_chosen_with_a_click_and_kept(qtbot, opened):
    window, tutor = opened
    window.show_settings_page("appearance")
    qtbot.mouseClick(window.preferences.appearance.looks.segment("dark"), LEFT)
    qtbot.waitUntil(lambda: tutor.kept.theme == "dark")
    qtbot.waitUntil(lambda: window.theme.palette.dark)


def test_a_role_chosen_by_keyboard_is_kept(qtbot, opened):
    window, tutor = opened
    window.show_settings_page("general")
    segments = window.preferences.general.role
    segments.segment("junior").setFocus()
    qtbot.keyClick(segments.segment("junior"), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: tutor.kept.role == "senior")


def test_less_motion_is_kept(qtbot, opened):
    window, tutor = opened
    window.show_settings_page("appearance")
    qtbot.mouseClick(window.preferences.appearance.motion, LEFT)
    qtbot.waitUntil(lambda: tutor.kept.reduce_motion is False)


def test_a_setting_that_cannot_be_kept_says_why_and_goes_back(qtbot, open_window):
    tutor = ScriptedTutor(refuses="设置没能存进文件：磁盘满了。")
    window = open_window(tutor)
    window.show_settings_page("appearance")
    qtbot.mouseClick(window.preferences.appearance.looks.segment("dark"), LEFT)
    qtbot.waitUntil(lambda: window.preferences.notice.isVisible())
    assert "磁盘满了" in window.preferences.notice.sentence.words()
    assert window.preferences.appearance.looks.segment("system").isChecked()


def test_models_show_their_state(opened):
    models = opened[0].preferences.models
    assert models.lines["starter"].dot.isChecked()
    assert not models.lines["large"].dot.isEnabled()
    assert "内存 8.0 GB" in models.computer.words()
    assert models.fit.words() == "放得下"
    assert "1.1 GB" in models.legend.words()


def test_another_model_is_used_with_a_click(qtbot, opened):
    window, tutor = opened
    press(qtbot, window, "spare", "use")
    qtbot.waitUntil(lambda: ("use", "spare") in tutor.calls)
    qtbot.waitUntil(lambda: window.preferences.models.lines["spare"].dot.isChecked())


def test_a_download_shows_how_far_it_is_and_ends_on_disk(qtbot, opened):
    window, tutor = opened
    press(qtbot, window, "large", "pull")
    models = window.preferences.models
    qtbot.waitUntil(lambda: models.lines["large"].line.fraction() == pytest.approx(0.5))
    assert "4.5 GB" in models.lines["large"].amount.words()
    tutor.gate.set()
    qtbot.waitUntil(lambda: models.lines["large"].model.state == "on_disk")


def test_a_download_can_be_paused(qtbot, opened):
    window, _ = opened
    press(qtbot, window, "large", "pull")
    models = window.preferences.models
    qtbot.waitUntil(lambda: models.lines["large"].findChild(Button, "pause") is not None)
    press(qtbot, window, "large", "pause")
    qtbot.waitUntil(lambda: "已暂停" in models.notice.sentence.words())
    qtbot.waitUntil(lambda: models.lines["large"].findChild(Button, "pull") is not None)


def test_closing_pauses_a_download(qtbot, opened):
    window, tutor = opened
    press(qtbot, window, "large", "pull")
    qtbot.waitUntil(lambda: ("pull", "large") in tutor.calls)
    window.close()


def test_a_removed_model_can_be_taken_back(qtbot, opened):
    window, tutor = opened
    models = window.preferences.models
    press(qtbot, window, "spare", "remove")
    assert "spare" not in models.lines
    qtbot.mouseClick(models.undo.button, LEFT)
    assert "spare" in models.lines
    assert tutor.calls == []


def test_a_removed_model_is_gone_when_the_time_is_over(qtbot, opened):
    window, tutor = opened
    press(qtbot, window, "spare", "remove")
    window.preferences.models.undo.settle()
    qtbot.waitUntil(lambda: ("remove", "spare") in tutor.calls)
    qtbot.waitUntil(lambda: list(window.preferences.models.lines) == ["starter", "large"])


def test_a_file_that_is_no_model_is_refused_by_name(qtbot, opened):
    window, _ = opened
    models = window.preferences.models
    models.take_in(Path("作业.gguf"))
    qtbot.waitUntil(lambda: "作业.gguf 不是 GGUF 模型文件" in models.notice.sentence.words())


def test_who_never_goes_online_is_offered_no_download(qtbot, open_window):
    window = open_window(ScriptedTutor(kept=Settings(role="junior", offline_only=True)))
    window.show_settings_page("models")
    qtbot.waitUntil(lambda: len(window.preferences.models.lines) == 3)
    assert window.preferences.models.lines["large"].findChild(Button, "pull") is None


def test_the_switch_for_never_online_is_kept(qtbot, opened):
    window, tutor = opened
    window.show_settings_page("privacy")
    qtbot.mouseClick(window.preferences.privacy.offline, LEFT)
    qtbot.waitUntil(lambda: tutor.kept.offline_only is True)


def test_the_doctor_is_asked_and_answers(qtbot, opened):
    window, _ = opened
    window.show_settings_page("about")
    qtbot.mouseClick(window.preferences.about.check, LEFT)
    qtbot.waitUntil(lambda: len(window.preferences.about.findings) == 1)
    assert "请先关掉一些程序" in window.preferences.about.findings[0].accessibleName()


def test_the_data_folder_is_named(opened, paths):
    window, _ = opened
    window.show_settings_page("places")
    shown = [
        label.text()
        for label in window.preferences.pages["places"].findChildren(object)
        if hasattr(label, "words")
    ]
    assert any(str(paths.data) in text for text in shown)


def test_another_computer_answers_once_it_has_been_tried(qtbot, opened):
    window, tutor = opened
    card = window.preferences.models.endpoint
    assert not card.use.isEnabled()
    assert not card.leave.isVisible()
    qtbot.keyClicks(card.url, "http://192.168.1.8:8080/v1")
    qtbot.keyClicks(card.model, "confucius3")
    qtbot.mouseClick(card.use, LEFT)
    qtbot.waitUntil(lambda: "作答" in card.said.words() and card.leave.isVisible())
    assert tutor.kept.endpoint == "http://192.168.1.8:8080/v1"
    qtbot.mouseClick(card.leave, LEFT)
    qtbot.waitUntil(lambda: tutor.kept.endpoint == "")
    qtbot.waitUntil(lambda: not card.leave.isVisible())
    assert card.url.text() == ""


def test_a_computer_that_does_not_answer_is_not_kept(qtbot, opened):
    window, tutor = opened
    card = window.preferences.models.endpoint
    qtbot.keyClicks(card.url, "http://nobody:1")
    qtbot.keyClick(card.url, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "连不上" in card.said.words())
    assert card.use.isEnabled()
    assert tutor.kept.endpoint == ""
