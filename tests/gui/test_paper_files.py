"""组卷 out of the window: the file dialog, the menus, many papers stopped in the middle."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMenu

from app.gui.paper.row_menu import RowMenu
from tests.gui.paper_room import LEFT, LONG, click, make, open_page, rest, statements
from tests.gui.scripted_tutor import ScriptedTutor


@pytest.fixture
def window(open_window, marker):
    tutor = ScriptedTutor(marker=marker)
    tutor.change(role="teacher")
    return open_window(tutor, "paper")


@pytest.fixture
def page(qtbot, window):
    found = open_page(qtbot, window)
    make(qtbot, found, "A4", plan="lesson")
    return found


@pytest.fixture
def saves(monkeypatch):
    """Answers the dialog for files: the paths to give, and what it was asked."""
    answers, asked = [], []

    def answer(parent, title, name, kinds):
        asked.append((title, name, kinds))
        return (str(answers.pop(0)) if answers else "", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return answers, asked


def deed(menu: QMenu, words: str):
    return next(action for action in menu.actions() if words in action.text())


def test_word_asks_where_to_and_gives_the_file_its_ending(qtbot, page, saves, tmp_path):
    answers, asked = saves
    answers.append(tmp_path / "一次函数")
    click(qtbot, page, page.actions_.word)
    title, name, kinds = asked[0]
    assert (title, kinds) == ("导出", "Word (*.docx)")
    assert name == f"{page.view.title}.docx"
    assert (tmp_path / "一次函数.docx").read_bytes()[:2] == b"PK"
    assert "一次函数.docx" in page.notice.sentence.words()


def test_a_dialog_that_is_given_up_writes_nothing(qtbot, page, saves, tmp_path):
    click(qtbot, page, page.actions_.pdf)
    assert len(saves[1]) == 1
    assert not page.notice.isVisible()
    assert list(tmp_path.glob("*.pdf")) == []


def test_pdf_and_the_menu_write_what_is_shown(qtbot, page, saves, tmp_path):
    answers, asked = saves
    answers += [tmp_path / "卷.pdf", tmp_path / "卷.md", tmp_path / "卷.tex"]
    click(qtbot, page, page.actions_.pdf)
    assert (tmp_path / "卷.pdf").read_bytes()[:4] == b"%PDF"
    qtbot.mouseClick(page.middle.reader.segment("teacher"), LEFT)
    rest(qtbot, page)
    for words in ("Markdown", "LaTeX"):
        deed(page.actions_.menu, words).trigger()
        rest(qtbot, page)
    assert all("教师卷" in name for _, name, _ in asked[1:])
    assert "参考答案" in (tmp_path / "卷.md").read_text(encoding="utf-8")
    assert "\\begin{document}" in (tmp_path / "卷.tex").read_text(encoding="utf-8")


def test_a_narrow_window_keeps_every_deed_in_the_menu(qtbot, window, page):
    menu = page.actions_.menu
    assert not deed(menu, "打印").isVisible()
    window.resize(960, 640)
    qtbot.waitUntil(lambda: not page.actions_.pdf.isVisible())
    assert page.actions_.word.isVisible()
    assert all(deed(menu, words).isVisible() for words in ("撤销", "重做", "新卷", "打印", "PDF"))
    menu.aboutToShow.emit()
    assert not deed(menu, "撤销").isEnabled()
    page.columns.turn_to("side")
    assert page.side.isVisible()
    assert not page.plan.isVisible()
    before = statements(page)
    page.choose(1)
    click(qtbot, page, page.side.question.again)
    menu.aboutToShow.emit()
    deed(menu, "撤销").trigger()
    rest(qtbot, page)
    assert statements(page) == before


def opened_menu(qtbot, page, number):
    """Press the menu key on a row of 细目表."""
    tree = page.plan.tree
    page.choose(number)
    item = tree.currentItem()
    place = tree.visualItemRect(item).center()
    where = tree.viewport().mapToGlobal(place)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(tree.viewport(), QContextMenuEvent(reason, place, where))
    menu = tree.findChild(RowMenu)
    qtbot.waitUntil(menu.isVisible)
    return menu


def choose(qtbot, page, menu, name):
    box = menu.actionGeometry(menu.deeds[name])
    qtbot.mouseClick(menu, LEFT, pos=box.center())
    rest(qtbot, page)


def test_a_rows_menu_does_with_its_question_what_it_says(qtbot, page):
    before = statements(page)
    choose(qtbot, page, opened_menu(qtbot, page, 2), "swap")
    assert statements(page)[1] != before[1]
    choose(qtbot, page, opened_menu(qtbot, page, 2), "lock")
    assert page.view.rows[1].locked
    menu = opened_menu(qtbot, page, 2)
    assert not menu.deeds["swap"].isEnabled()
    assert not menu.deeds["lock"].isVisible()
    choose(qtbot, page, menu, "unlock")
    assert not page.view.rows[1].locked
    menu = opened_menu(qtbot, page, 1)
    assert not menu.deeds["up"].isEnabled()
    choose(qtbot, page, menu, "down")
    assert page.number == 2
    choose(qtbot, page, opened_menu(qtbot, page, 2), "edit")
    assert page.side.question.form.isVisible()
    choose(qtbot, page, opened_menu(qtbot, page, 3), "remove")
    assert page.view.count == len(before) - 1


def test_a_right_click_beside_the_rows_opens_nothing(qtbot, page):
    tree = page.plan.tree
    head = tree.visualItemRect(tree.topLevelItem(0)).center()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, head, tree.viewport().mapToGlobal(head))
    QApplication.sendEvent(tree.viewport(), event)
    assert not tree.findChild(RowMenu).isVisible()


def test_thirty_papers_stopped_in_the_middle_keep_those_with_their_keys(
    qtbot, window, page, tmp_path, monkeypatch
):
    folder = tmp_path / "many"
    desk, gate, papers = window._tutor.paper.desk, Event(), []
    real = desk.prove

    def prove(sheet, *rest_):
        papers.append(sheet)
        if len(papers) == 3:
            gate.wait(30)
        return real(sheet, *rest_)

    monkeypatch.setattr(desk, "prove", prove)
    asked = []

    def how_many(parent, title, question, value, least, most):
        asked.append((value, least, most))
        return value, True

    monkeypatch.setattr(QInputDialog, "getInt", how_many)
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: ("Word", True))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    deed(page.actions_.menu, "30 份").trigger()
    assert asked == [(30, 2, 60)]
    qtbot.waitUntil(lambda: len(papers) == 3, timeout=LONG)
    qtbot.waitUntil(page.wait.stop_button.isVisible, timeout=LONG)
    assert page.wait.line.fraction() is not None
    qtbot.mouseClick(page.wait.stop_button, LEFT)
    assert not page.wait.isVisible()
    gate.set()
    qtbot.waitUntil(lambda: "停下了" in page.notice.sentence.words(), timeout=LONG)
    assert str(folder) in page.notice.sentence.words()
    names = sorted(file.stem for file in folder.iterdir())
    assert len(names) == 6
    assert all(f"{name}-答案" in names for name in names if not name.endswith("答案"))
    assert page.view is not None
    assert not page.desk.busy


def test_many_papers_given_up_in_a_dialog_write_nothing(qtbot, page, tmp_path, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getInt", lambda *_: (30, False))
    page.output.many()
    monkeypatch.setattr(QInputDialog, "getInt", lambda *_: (30, True))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    page.output.many()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "n"))
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: ("Word", False))
    page.output.many()
    assert not page.wait.busy
    assert not Path(tmp_path / "n").exists()
