"""组卷 with real keys and clicks: a paper made, changed, undone, written, printed, rebuilt by code."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from app.gui.paper.printing import set_sheet
from tests.gui.paper_room import LEFT, LONG, click, make, open_page, pick, rest, statements
from tests.gui.scripted_tutor import ScriptedTutor


@pytest.fixture
def window(open_window, marker):
    tutor = ScriptedTutor(marker=marker)
    tutor.change(role="teacher")
    return open_window(tutor, "paper")


@pytest.fixture
def page(qtbot, window):
    return open_page(qtbot, window)


def test_a_teacher_makes_an_a3_unit_paper_changes_it_and_prints_both_versions(
    qtbot, page, open_window, marker, tmp_path, monkeypatch
):
    view = make(qtbot, page)
    assert view.paper.name == "A3"
    assert view.place == "八年级下册"
    assert view.marks == 100
    assert page.actions_.proved.accessibleName() == f"答案 {view.count} / {view.count} 已核对"
    before = statements(page)
    for number in (2, 9):
        page.plan.tree.choose(number)
        page.choose(number)
        assert page.side.which.segment("one").text() == f"第 {number} 题"
        click(qtbot, page, page.side.question.other)
    after = statements(page)
    assert [
        place for place, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]
    ] == [1, 8]
    assert page.view.marks == 100
    code = page.view.code
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "set"))
    for suffix in (".docx", ".pdf"):
        monkeypatch.setattr(page.output, "_kind", lambda suffix=suffix: suffix)
        page.output.whole_set()
        rest(qtbot, page)
        assert "4 个文件" in page.notice.sentence.words()
    names = sorted(file.name for file in (tmp_path / "set").iterdir())
    assert len(names) == 8
    word = next(file for file in (tmp_path / "set").iterdir() if file.name.endswith("-A.docx"))
    body = ZipFile(word).read("word/document.xml").decode()
    assert "<m:f>" in body or "<m:oMath" in body
    pdf = QPdfDocument()
    pdf.load(str(word.with_suffix(".pdf")))
    assert pdf.pageCount() >= 1
    size = pdf.pagePointSize(0)
    assert round(size.width() / 72 * 25.4) == 420
    pdf.close()
    # Another computer, an empty profile: the code alone brings the same paper.
    empty = tmp_path / "other"
    empty.mkdir()
    tutor = ScriptedTutor(marker=marker, place=empty)
    tutor.change(role="teacher")
    other = open_window(tutor, "paper").paper
    qtbot.waitUntil(lambda: other.new.plan.plans.count() > 0, timeout=LONG)
    other.new.code.setText(code)
    qtbot.keyClick(other.new.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: other.view is not None, timeout=LONG)
    rest(qtbot, other)
    assert statements(other) == after
    assert other.view.code == code


def test_a_code_nobody_knows_says_so_and_invents_nothing(qtbot, page):
    page.new.code.setText("QQQQ-9999")
    click(qtbot, page, page.new.again)
    assert page.view is None
    assert page.notice.isVisible()
    assert page.new.isVisible()


def test_every_change_is_taken_back_with_the_keyboard(qtbot, window, page):
    make(qtbot, page)
    before = statements(page)
    page.choose(1)
    click(qtbot, page, page.side.question.again)
    click(qtbot, page, page.side.question.down)
    assert page.number == 2
    page.side.question.worth.setText("7")
    qtbot.keyClick(page.side.question.worth, Qt.Key.Key_Return)
    rest(qtbot, page)
    assert page.view.rows[1].marks == 7
    page.plan.tree.setFocus()
    qtbot.keyClick(page.plan.tree, Qt.Key.Key_Delete)
    rest(qtbot, page)
    assert page.view.count == len(before) - 1
    for _ in range(4):
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        rest(qtbot, page)
    assert statements(page) == before
    assert not page.actions_.undo.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    rest(qtbot, page)
    assert statements(page) != before


def test_a_locked_question_is_left_alone_by_dice(qtbot, page):
    make(qtbot, page)
    page.choose(1)
    click(qtbot, page, page.side.question.held)
    assert page.view.rows[0].locked
    assert not page.side.question.other.isEnabled()
    page.middle.sheet.tool.emit("swap")
    rest(qtbot, page)
    assert "锁定" in page.notice.sentence.words()
    page.middle.sheet.tool.emit("unlock")
    rest(qtbot, page)
    assert page.side.question.other.isEnabled()


def test_a_press_on_the_paper_chooses_the_question(qtbot, page):
    make(qtbot, page)
    page.middle.sheet.view.script("document.querySelector('.unit[data-number=\"4\"] .say').click()")
    qtbot.waitUntil(lambda: page.number == 4, timeout=LONG)
    found = []
    page.middle.sheet.view.script(
        "document.querySelector('.unit.chosen').dataset.number + ' ' +"
        " document.querySelectorAll('.tools a').length",
        found.append,
    )
    qtbot.waitUntil(lambda: bool(found), timeout=LONG)
    assert found == ["4 4"]
    page.middle.sheet.view.script("document.querySelector('.tools a[href$=down]').click()")
    qtbot.waitUntil(lambda: page.number == 5, timeout=LONG)


def test_own_words_stand_on_the_paper_and_are_left_to_the_teachers_eye(qtbot, page):
    make(qtbot, page)
    page.choose(1)
    click(qtbot, page, page.side.question.change)
    page.side.question.words.setPlainText("写出直线 $y=2x+1$ 的斜率。<script>alert(1)</script>")
    page.side.question.own_key.setPlainText("2")
    click(qtbot, page, page.side.question.keep)
    qtbot.waitUntil(lambda: page.view.rows[0].proved == "open", timeout=LONG)
    assert "1 题请您过目" in page.actions_.open.accessibleName()
    found = []
    page.middle.sheet.view.script("document.getElementById('leaves').innerText", found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=LONG)
    assert "<script>" in found[0]


def test_layout_changes_are_seen_at_once_and_bad_millimetres_refused(qtbot, page):
    make(qtbot, page)
    qtbot.mouseClick(page.side.which.segment("all"), LEFT)
    pick(page.side.layout_.format, "8K")
    rest(qtbot, page)
    assert page.view.paper.name == "8K"
    pick(page.side.layout_.format, "own")
    page.side.layout_.own.setText("9x9")
    qtbot.keyClick(page.side.layout_.own, Qt.Key.Key_Return)
    rest(qtbot, page)
    assert page.notice.isVisible()
    assert page.view.paper.name == "8K"
    page.side.layout_.own.setText("210x297")
    qtbot.keyClick(page.side.layout_.own, Qt.Key.Key_Return)
    rest(qtbot, page)
    assert page.view.paper.width == 210
    qtbot.mouseClick(page.side.layout_.sealed, LEFT)
    rest(qtbot, page)
    assert not page.view.sealed
    qtbot.mouseClick(page.middle.reader.segment("teacher"), LEFT)
    rest(qtbot, page)
    assert page.view.look.reader == "teacher"
    qtbot.mouseClick(page.middle.version.segment("B"), LEFT)
    rest(qtbot, page)
    assert page.view.version == "B"
    page.side.layout_.name.setText("我的结构")
    click(qtbot, page, page.side.layout_.keep)
    assert "我的结构" in page.notice.sentence.words()
    click(qtbot, page, page.actions_.fresh)
    texts = [page.new.plan.plans.itemText(place) for place in range(page.new.plan.plans.count())]
    assert any(text.startswith("我的结构") for text in texts)


def test_a_file_that_cannot_be_written_leaves_the_paper_on_the_screen(qtbot, page, tmp_path):
    make(qtbot, page, "A4", plan="lesson")
    (tmp_path / "block").write_text("")
    page.output.write(tmp_path / "block" / "卷.docx")
    rest(qtbot, page)
    assert page.notice.isVisible()
    assert page.view is not None
    page.output.write(tmp_path / "卷.docx")
    rest(qtbot, page)
    assert (tmp_path / "卷.docx").is_file()


def test_the_printer_gets_every_page_in_its_own_size(qtbot, page, tmp_path):
    make(qtbot, page, "A4", plan="lesson")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    file = tmp_path / "printed.pdf"
    printer.setOutputFileName(str(file))
    set_sheet(printer, 210, 297)
    page.output.send(printer)
    rest(qtbot, page)
    assert re.match(r"\d+ 页送到了打印机", page.notice.sentence.words())
    printed = QPdfDocument()
    printed.load(str(file))
    assert printed.pageCount() == page.output.pages
    assert round(printed.pagePointSize(0).height() / 72 * 25.4) == 297
    printed.close()


def test_many_papers_at_once_each_with_its_key(qtbot, page, tmp_path):
    make(qtbot, page, "A4", plan="lesson")
    page.output.write_many(3, tmp_path / "many", ".docx")
    rest(qtbot, page)
    assert len(list(Path(tmp_path / "many").glob("*.docx"))) == 6


def test_one_more_question_is_found_by_its_point(qtbot, page):
    view = make(qtbot, page)
    page.choose(view.count)
    page.plan.add.open_under()
    qtbot.keyClicks(page.plan.add.search, "")
    page.plan.add.search.setText("正比例函数")
    qtbot.waitUntil(
        lambda: (
            page.plan.add.list.count() > 0 and page.plan.add.list.item(0).text() == "正比例函数"
        ),
        timeout=LONG,
    )
    qtbot.keyClick(page.plan.add.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.view.count == view.count + 1, timeout=LONG)
    assert page.view.rows[-1].point_name == "正比例函数"


def test_a_paper_in_the_making_is_there_again_after_the_window_was_shut(
    qtbot, page, open_window, marker, window
):
    make(qtbot, page)
    page.choose(1)
    click(qtbot, page, page.side.question.other)
    kept = statements(page)
    tutor = ScriptedTutor(marker=marker, place=window._tutor.place)
    tutor.change(role="teacher")
    again = open_window(tutor, "paper").paper
    qtbot.waitUntil(lambda: again.view is not None, timeout=LONG)
    assert statements(again) == kept
    assert again.actions_.undo.isEnabled()
