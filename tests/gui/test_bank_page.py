"""The bank's page with real keys and clicks on a real database: found, put in order, in and out."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, current_thread

import pytest
from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QEvent,
    QMimeData,
    QPointF,
    Qt,
    QUrl,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMainWindow, QWidget

from app.gui.bank import BankPage
from app.gui.bridge import Lanes
from app.gui.theme import Theme
from app.gui.widgets import Button, WebRoom, wait_bar
from app.tutor.bank_page import BankDesk
from app.tutor.lessons import Lessons
from curriculum.bank import BankItem, Placing, bank_image, new_identifier
from curriculum.exchange import read_file
from curriculum.generators import table
from curriculum.store import open_store
from curriculum.store.bank import BankFilter
from curriculum.tree import national_tree
from engine import i18n
from engine.progress import Progress
from engine.values import AnswerKey, Choice, Picture, Problem, Provenance, Solution
from tests.gui.conftest import ASSETS

MOMENT = datetime(2026, 9, 1, 8, tzinfo=UTC)
LEFT = Qt.MouseButton.LeftButton


def problem_of(statement, *, kind="fill", answer="1", points=(), grade=None, choices=()):
    key = AnswerKey(answer, answer) if answer else None
    return Problem(statement, choices=choices, answer=key, kind=kind, points=points, grade=grade)


def item_of(problem, *, tags=(), placing=Placing.NONE, solution=None, images=()):
    return BankItem(
        new_identifier(),
        problem,
        MOMENT,
        tags=tags,
        placing=placing,
        solution=solution,
        images=images,
    )


ROOTS = item_of(
    problem_of(
        "方程 $x^2-5x+6=0$ 的两根之和是（　）。",
        kind="choice",
        answer="A",
        grade=9,
        choices=tuple(
            Choice(label, f"${n}$") for label, n in zip("ABCD", (5, -5, 6, -6), strict=True)
        ),
    ),
    tags=("2015", "期中"),
    solution=Solution("solved", Provenance("person"), text="由根与系数的关系，两根之和是 $5$。"),
)
SIDES = item_of(
    problem_of("直角三角形两直角边长为 $3$ 和 $4$，用勾股定理求斜边。", answer="5", grade=8)
)
OPEN = item_of(problem_of("画出你家到学校的路线图。", kind="draw", answer="", grade=3))


class Tutor:
    """A bank over a real file, and which threads asked for it."""

    def __init__(self, folder: Path, desk: type[BankDesk] = BankDesk) -> None:
        self.desk = desk(open_store(f"sqlite:///{folder / 'bank.db'}"))
        self.threads: set[str] = set()

    def bank(self) -> BankDesk:
        self.threads.add(current_thread().name)
        return self.desk

    def lessons(self) -> Lessons:
        return Lessons(national_tree(), table())

    def count(self) -> int:
        return self.desk.statistics().problems


class _Window(QMainWindow):
    """A window that looks at keys."""

    def keyPressEvent(self, event):
        super().keyPressEvent(event)


@pytest.fixture
def open_page(qtbot, theme: Theme, tmp_path: Path) -> Iterator[object]:
    """Opens the page in a window on a bank that holds the given problems."""
    opened: list[tuple[QMainWindow, BankPage, Lanes, WebRoom, Tutor]] = []

    def open_it(*items: BankItem, desk: type[BankDesk] = BankDesk) -> BankPage:
        tutor = Tutor(tmp_path, desk)
        for item in items:
            tutor.desk._bank.keep(item)
        window = _Window()
        lanes, room = Lanes(window), WebRoom(ASSETS, window)
        page = BankPage(theme, room, lanes, tutor, ASSETS)
        page.tutor = tutor
        window.setCentralWidget(page)
        opened.append((window, page, lanes, room, tutor))
        window.resize(1286, 720)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: page.sheet.view.is_ready, timeout=20_000)
        page.opened()
        qtbot.waitUntil(lambda: page.overview is not None, timeout=20_000)
        if items:
            qtbot.waitUntil(lambda: page.listing.chosen is not None)
        else:
            qtbot.waitUntil(lambda: page.sheet.view_name == "empty")
        return page

    yield open_it
    for window, page, lanes, _, tutor in opened:
        page.close_page()
        lanes.close()
        page.sheet.view.shut()
        tutor.desk.close()
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def read(qtbot, page, script):
    """What a piece of JavaScript says about the page that is shown."""
    said = []
    page.sheet.view.script(f"JSON.stringify([{script}])", said.append)
    qtbot.waitUntil(lambda: bool(said))
    return json.loads(said[0])[0]


def shows(qtbot, page, selector, text):
    script = f"(document.querySelector({json.dumps(selector)}) || {{textContent: ''}}).textContent"
    qtbot.waitUntil(lambda: text in read(qtbot, page, script), timeout=10_000)


def press(qtbot, page, selector):
    """A click on a link of the page."""
    assert read(qtbot, page, f"Boolean(document.querySelector({json.dumps(selector)}))"), selector
    read(qtbot, page, f"document.querySelector({json.dumps(selector)}).click(), 1")


def link(action):
    return f'[href="wenqu://action/{action}"]'


def listed(qtbot, page, *items):
    """The list shows just these, from top to bottom."""
    wanted = [item.identifier for item in items]
    rows = "[...document.querySelectorAll('.bank-row')].map((row) => row.dataset.id)"
    qtbot.waitUntil(lambda: read(qtbot, page, rows) == wanted, timeout=10_000)
    assert page.listing.listed == wanted


def choose(qtbot, page, chip, text):
    """Open a chip's menu and take the entry that begins so."""
    qtbot.mouseClick(page.band.chips[chip], LEFT)
    menu = page.band.menu
    action = next(each for each in menu.actions() if each.text().startswith(text))
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Return)


def write_lines(path: Path, *statements: str) -> Path:
    lines = [json.dumps({"question": each, "answer": "7"}) for each in statements]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_the_bank_is_opened_off_the_main_thread_and_counted(qtbot, open_page):
    page = open_page(OPEN, SIDES, ROOTS)
    assert page.tutor.threads
    assert all(name.startswith("wenqu-") for name in page.tutor.threads)
    assert page.header.place.words() == "题库里有 3 题"
    listed(qtbot, page, ROOTS, SIDES, OPEN)
    shows(qtbot, page, ".asked", "两根之和")
    assert read(qtbot, page, "document.querySelectorAll('.bank .katex').length") > 4
    assert read(qtbot, page, "document.querySelectorAll('.untypeset').length") == 0
    shows(qtbot, page, ".key .result", "A")
    shows(qtbot, page, ".explained", "根与系数")


def test_typed_words_find_and_esc_shows_all_again(qtbot, open_page):
    page = open_page(OPEN, SIDES, ROOTS)
    qtbot.keyClicks(page.band.field, "2015")
    listed(qtbot, page, ROOTS)
    qtbot.keyClick(page.band.field, Qt.Key.Key_Escape)
    listed(qtbot, page, ROOTS, SIDES, OPEN)
    page.band.field.insert("x^2-5x")  # as an input method commits it
    qtbot.keyClick(page.band.field, Qt.Key.Key_Return)
    listed(qtbot, page, ROOTS)


def test_nothing_found_says_so_and_offers_to_clear(qtbot, open_page):
    page = open_page(OPEN, ROOTS)
    page.band.field.setText("立体几何")
    qtbot.keyClick(page.band.field, Qt.Key.Key_Return)
    shows(qtbot, page, "#empty h2", "没有找到")
    press(qtbot, page, link("clear"))
    listed(qtbot, page, ROOTS, OPEN)
    assert page.band.field.text() == ""


@pytest.mark.parametrize(
    ("chip", "entry", "wanted"),
    [
        ("kind", "选择题", ROOTS),
        ("grade", "三年级", OPEN),
        ("year", "2015", ROOTS),
        ("answered", "没有答案", OPEN),
    ],
)
def test_a_chip_filters_by_what_its_menu_says(qtbot, open_page, chip, entry, wanted):
    page = open_page(OPEN, SIDES, ROOTS)
    choose(qtbot, page, chip, entry)
    listed(qtbot, page, wanted)
    button = page.band.chips[chip]
    assert button.words().startswith(entry)
    assert button.accessibleName().startswith(f"{button.title}：{entry}")
    assert page.band.clear_button.isVisible()
    qtbot.mouseClick(page.band.clear_button, LEFT)
    listed(qtbot, page, ROOTS, SIDES, OPEN)
    assert button.words() == button.title


def test_a_point_is_chosen_from_the_tree_with_keys(qtbot, open_page):
    point = national_tree().find("勾股定理")[0]
    placed = item_of(problem_of("斜边是多少？", points=(point.code,)), placing=Placing.CHOSEN)
    page = open_page(placed, ROOTS)
    choose(qtbot, page, "point", "选一个")
    assert page.picker.codes() == (point.code,)
    page.picker.field.insert(point.name)
    assert page.picker.codes()[0] == point.code
    qtbot.keyClick(page.picker.field, Qt.Key.Key_Down)
    qtbot.keyClick(page.picker.list, Qt.Key.Key_Return)
    listed(qtbot, page, placed)
    assert not page.picker.isVisible()
    assert page.band.chips["point"].words() == point.name


def test_esc_closes_the_picker_and_nothing_changes(qtbot, open_page):
    page = open_page(ROOTS)
    choose(qtbot, page, "point", "选一个")
    qtbot.keyClick(page.picker.field, Qt.Key.Key_Escape)
    assert not page.picker.isVisible()
    assert page.band.wanted.everything


def test_a_long_list_goes_on_when_more_is_asked_for(qtbot, open_page):
    many = [item_of(problem_of(f"第 ${n}$ 个数的平方是多少？")) for n in range(90)]
    page = open_page(*many)
    newest = many[::-1]
    listed(qtbot, page, *newest[:40])
    press(qtbot, page, link("more"))
    listed(qtbot, page, *newest[:80])
    press(qtbot, page, link("more"))
    listed(qtbot, page, *newest)
    assert not read(qtbot, page, "Boolean(document.querySelector('.more'))")


def test_arrow_keys_walk_through_the_list_and_show_each_problem(qtbot, open_page):
    page = open_page(OPEN, SIDES, ROOTS)
    listed(qtbot, page, ROOTS, SIDES, OPEN)
    page.sheet.focus_list()
    at = "document.activeElement.dataset.id || ''"
    qtbot.waitUntil(lambda: read(qtbot, page, at) == ROOTS.identifier)
    qtbot.keyClick(page.sheet.view.focusProxy(), Qt.Key.Key_Down)
    shows(qtbot, page, ".asked", "斜边")
    qtbot.keyClick(page.sheet.view.focusProxy(), Qt.Key.Key_End)
    shows(qtbot, page, ".asked", "路线图")
    assert read(qtbot, page, at) == OPEN.identifier


def test_a_guessed_point_is_confirmed(qtbot, open_page):
    point = national_tree().find("勾股定理")[0]
    guessed = item_of(
        problem_of("求斜边。", points=(point.code,), grade=8), placing=Placing.PROPOSED
    )
    page = open_page(guessed)
    shows(qtbot, page, ".belongs", "待确认")
    press(qtbot, page, link("confirm"))
    qtbot.waitUntil(lambda: page.tutor.desk.item(guessed.identifier).placing is Placing.CHOSEN)
    qtbot.waitUntil(lambda: "待确认" not in read(qtbot, page, "document.body.textContent"))
    assert page.tutor.desk.item(guessed.identifier).problem.points == (point.code,)


def test_another_point_is_chosen_for_a_problem(qtbot, open_page):
    page = open_page(SIDES)
    shows(qtbot, page, ".belongs", "选一个知识点")
    press(qtbot, page, link("place"))
    qtbot.waitUntil(page.picker.isVisible)
    other = national_tree().find("垂径定理")[0]
    page.picker.field.insert(other.name)
    qtbot.keyClick(page.picker.field, Qt.Key.Key_Return)
    shows(qtbot, page, ".belongs", other.name)
    kept = page.tutor.desk.item(SIDES.identifier)
    assert (kept.problem.points, kept.placing) == ((other.code,), Placing.CHOSEN)


def test_tags_are_edited_in_one_line(qtbot, open_page):
    page = open_page(ROOTS)
    press(qtbot, page, link("tags"))
    qtbot.waitUntil(page.tags.isVisible)
    assert page.tags.field.text() == "2015、期中"
    qtbot.keyClick(page.tags.field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    page.tags.field.insert("期末，易错、易错")
    qtbot.keyClick(page.tags.field, Qt.Key.Key_Return)
    shows(qtbot, page, ".belongs", "易错")
    assert page.tutor.desk.item(ROOTS.identifier).tags == ("期末", "易错")
    assert page.tutor.desk.search(BankFilter(words="易错")).items


def test_changes_that_follow_quickly_keep_one_another(qtbot, open_page):
    point = national_tree().find("勾股定理")[0]
    guessed = item_of(problem_of("求斜边。", points=(point.code,)), placing=Placing.PROPOSED)
    page = open_page(guessed)
    page.editing.confirm()
    page.editing.change_tags()
    page.tags.field.setText("易错")
    qtbot.keyClick(page.tags.field, Qt.Key.Key_Return)
    shows(qtbot, page, ".belongs", "易错")
    kept = page.tutor.desk.item(guessed.identifier)
    assert (kept.placing, kept.tags) == (Placing.CHOSEN, ("易错",))


def test_a_tag_that_cannot_be_kept_is_said_in_the_notice(qtbot, open_page):
    page = open_page(ROOTS)
    page.editing.change_tags()
    page.tags.field.setText("长" * 101)
    qtbot.keyClick(page.tags.field, Qt.Key.Key_Return)
    qtbot.waitUntil(page.notice.isVisible)
    assert "1 到 100 个字" in page.notice.sentence.words()
    assert page.tutor.desk.item(ROOTS.identifier).tags == ROOTS.tags


def test_a_deleted_problem_comes_back_when_undone(qtbot, open_page):
    page = open_page(OPEN, ROOTS)
    shows(qtbot, page, ".asked", "两根之和")
    press(qtbot, page, link(f"delete/{ROOTS.identifier}"))
    listed(qtbot, page, OPEN)
    shows(qtbot, page, ".asked", "路线图")
    assert page.header.place.words() == "题库里有 1 题"
    assert page.tutor.count() == 2
    qtbot.mouseClick(page.undo.button, LEFT)
    listed(qtbot, page, ROOTS, OPEN)
    qtbot.waitUntil(lambda: page.header.place.words() == "题库里有 2 题")


def test_delete_in_the_list_is_final_when_the_time_is_over(qtbot, open_page):
    page = open_page(OPEN, ROOTS)
    page.sheet.focus_list()
    at = "document.activeElement.dataset.id || ''"
    qtbot.waitUntil(lambda: read(qtbot, page, at) == ROOTS.identifier)
    qtbot.keyClick(page.sheet.view.focusProxy(), Qt.Key.Key_Delete)
    listed(qtbot, page, OPEN)
    page.undo.settle()
    qtbot.waitUntil(lambda: page.tutor.count() == 1)
    assert page.tutor.desk.item(ROOTS.identifier) is None


def test_delete_works_on_a_row_that_is_not_the_open_one(qtbot, open_page):
    page = open_page(OPEN, ROOTS)
    listed(qtbot, page, ROOTS, OPEN)
    page.sheet.view.setFocus()
    read(qtbot, page, f"document.getElementById('row-{OPEN.identifier}').focus(), 1")
    qtbot.keyClick(page.sheet.view.focusProxy(), Qt.Key.Key_Delete)
    listed(qtbot, page, ROOTS)
    shows(qtbot, page, ".asked", "两根之和")


def test_what_was_deleted_is_deleted_when_the_window_closes(qtbot, open_page):
    page = open_page(OPEN, ROOTS)
    press(qtbot, page, link(f"delete/{ROOTS.identifier}"))
    listed(qtbot, page, OPEN)
    page.close_page()
    qtbot.waitUntil(lambda: page.tutor.count() == 1)


def test_a_file_is_tried_first_and_kept_only_when_asked(qtbot, open_page, tmp_path):
    page = open_page(SIDES)
    file = write_lines(
        tmp_path / "新题.jsonl", SIDES.problem.statement, "甲有 $12$ 个苹果，吃了 $5$ 个。", ""
    )
    page.files.try_file(file)
    shows(qtbot, page, "#report h1", "新题.jsonl")
    figures = "[...document.querySelectorAll('.figures dd')].map((one) => one.textContent)"
    assert read(qtbot, page, figures) == ["3", "1", "2", "1", "0"]
    shows(qtbot, page, ".reasons", "题库里已经有这道题")
    assert page.tutor.count() == 1
    assert not page.band.isVisible()
    assert not page.deeds.import_button.isEnabled()
    assert page.decision.yes_button.words() == "收进 1 题"
    qtbot.mouseClick(page.decision.yes_button, LEFT)
    qtbot.waitUntil(page.notice.isVisible)
    assert page.notice.sentence.words() == "收进了 1 题"
    assert page.tutor.count() == 2
    shows(qtbot, page, ".bank-row", "苹果")
    assert page.deeds.import_button.isEnabled()


def test_a_trial_is_put_away_with_esc(qtbot, open_page, tmp_path):
    page = open_page(SIDES)
    page.files.try_file(write_lines(tmp_path / "新题.jsonl", "$7+5$ 等于几？"))
    qtbot.waitUntil(page.decision.isVisible)
    qtbot.waitUntil(page.decision.yes_button.hasFocus)
    qtbot.keyClick(page.decision.yes_button, Qt.Key.Key_Escape)
    listed(qtbot, page, SIDES)
    assert page.sheet.view_name == "list"
    assert page.tutor.count() == 1


def test_esc_that_the_page_does_not_need_reaches_the_window(qtbot, open_page, monkeypatch):
    page = open_page(ROOTS)
    heard = []
    monkeypatch.setattr(
        type(page.window()), "keyPressEvent", lambda _, event: heard.append(event.key())
    )
    listed(qtbot, page, ROOTS)
    page.sheet.focus_list()
    qtbot.keyClick(page.sheet.view.focusProxy(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: heard == [Qt.Key.Key_Escape])


def test_nearly_the_same_problem_is_shown_beside_its_like(qtbot, open_page, tmp_path):
    page = open_page(item_of(problem_of("小明有 $12$ 个苹果，吃了 $5$ 个，还剩几个？")))
    page.files.try_file(
        write_lines(tmp_path / "a.jsonl", "小明有 $12$ 个苹果，他吃了 $5$ 个，还剩几个？")
    )
    shows(qtbot, page, ".alike", "题库里有：小明有")


def test_a_bad_file_is_said_in_the_notice(qtbot, open_page, tmp_path):
    page = open_page(SIDES)
    old = tmp_path / "旧卷.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    page.files.try_file(old)
    qtbot.waitUntil(page.notice.isVisible)
    assert "旧版的 Word" in page.notice.sentence.words()
    assert page.sheet.view_name == "list"
    assert page.deeds.import_button.isEnabled()
    (button,) = page.notice.findChildren(Button)
    qtbot.mouseClick(button, LEFT)
    assert not page.notice.isVisible()


def test_a_dropped_file_is_tried(qtbot, open_page, tmp_path):
    page = open_page(SIDES)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write_lines(tmp_path / "b.jsonl", "$7+5$ 得几？")))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    place = QPointF(600, 400)
    enter = QDragEnterEvent(place, copy, data, LEFT, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    assert page.hint.isVisible()
    QApplication.sendEvent(page, QDropEvent(place, copy, data, LEFT, none))
    assert not page.hint.isVisible()
    shows(qtbot, page, "#report h1", "b.jsonl")


def test_what_is_found_is_exported_and_nothing_else(qtbot, open_page, tmp_path, monkeypatch):
    page = open_page(OPEN, SIDES, ROOTS)
    choose(qtbot, page, "answered", "有答案")
    listed(qtbot, page, ROOTS, SIDES)
    answers = (str(tmp_path / "找到的"), "CSV (*.csv)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answers)
    qtbot.mouseClick(page.deeds.export_button, LEFT)
    qtbot.waitUntil(page.notice.isVisible)
    assert "2 题存进了" in page.notice.sentence.words()
    rows = list(read_file(tmp_path / "找到的.csv"))
    assert [row.problem.statement for row in rows] == [
        ROOTS.problem.statement,
        SIDES.problem.statement,
    ]


def test_repeats_are_shown_and_all_but_one_deleted_with_a_way_back(qtbot, open_page):
    statements = (f"小明有 $12$ 个苹果，{who}吃了 $5$ 个，还剩几个？" for who in ("", "他"))
    twice = [item_of(problem_of(statement)) for statement in statements]
    page = open_page(*twice, OPEN)
    qtbot.mouseClick(page.deeds.more_button, LEFT)
    page.deeds.menu.actions()[0].trigger()
    shows(qtbot, page, "#report h1", "1 组重复")
    assert page.decision.yes_button.words() == "删掉重复的 1 题"
    qtbot.mouseClick(page.decision.yes_button, LEFT)
    listed(qtbot, page, OPEN, twice[0])
    assert page.tutor.count() == 3
    qtbot.mouseClick(page.undo.button, LEFT)
    listed(qtbot, page, OPEN, *twice[::-1])


def test_a_bank_without_repeats_says_so(qtbot, open_page):
    page = open_page(OPEN, ROOTS)
    page.editing.look_for_repeats()
    qtbot.waitUntil(page.notice.isVisible)
    assert page.notice.sentence.words() == "没有重复的题。"


def test_an_empty_bank_offers_the_two_things_one_can_do(qtbot, open_page, tmp_path, monkeypatch):
    page = open_page()
    shows(qtbot, page, "#empty", "题库还是空的")
    assert not page.band.isVisible()
    assert not page.deeds.export_button.isEnabled()
    template = tmp_path / "模板.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(template), ""))
    press(qtbot, page, link("template"))
    qtbot.waitUntil(page.notice.isVisible)
    assert [row.problem.kind for row in read_file(template)] == ["choice"]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(template), ""))
    press(qtbot, page, link("import"))
    shows(qtbot, page, "#report h1", "模板.xlsx")
    qtbot.keyClick(page.decision.yes_button, Qt.Key.Key_Return)
    shows(qtbot, page, ".bank-row", "两根之和")
    assert page.band.isVisible()


class _SlowDesk(BankDesk):
    """Takes a file in when it is let."""

    gate = Event()

    def import_file(self, path, format=None, **options):  # noqa: A002
        self.gate.wait(20)
        return super().import_file(path, format, **options)


def test_long_work_says_so_and_can_be_stopped(qtbot, open_page, tmp_path, monkeypatch):
    monkeypatch.setattr(wait_bar, "SHORT_WORK", 0)
    _SlowDesk.gate.clear()
    page = open_page(SIDES, desk=_SlowDesk)
    page.files.try_file(write_lines(tmp_path / "c.jsonl", "$7+5$ 得几？"))
    qtbot.waitUntil(page.wait.isVisible)
    assert "c.jsonl" in page.wait.words.words()
    assert not page.deeds.import_button.isEnabled()
    qtbot.mouseClick(page.wait.stop_button, LEFT)
    _SlowDesk.gate.set()
    assert not page.wait.isVisible()
    assert page.deeds.import_button.isEnabled()
    page.editing.change_tags()
    page.tags.field.setText("后来")
    qtbot.keyClick(page.tags.field, Qt.Key.Key_Return)
    shows(qtbot, page, ".belongs", "后来")  # the lane has gone on, and no report has come
    assert page.sheet.view_name == "list"


def test_the_bar_says_how_far_the_work_is(qtbot, theme):
    bar = wait_bar.WaitBar(theme)
    qtbot.addWidget(bar)
    report, cancel = bar.begin("正在收进 卷.docx")
    report(Progress("正在存入题库", 3000, None, "题"))
    qtbot.waitUntil(lambda: bar.amount.words() == "3,000 题")
    assert bar.words.words() == "正在收进 卷.docx"
    report(Progress("正在存入题库", 5000, 10_000, "题"))
    qtbot.waitUntil(lambda: bar.line.fraction() == 0.5)
    bar.stop()
    assert cancel.wanted
    assert not bar.busy
    bar.close_bar()


def test_a_picture_of_a_problem_is_drawn(qtbot, open_page):
    pixels, data = QImage(3, 2, QImage.Format.Format_RGB32), QByteArray()
    pixels.fill(Qt.GlobalColor.red)
    pixels.save(QBuffer(data), "PNG")
    image = bank_image(data.data())
    shown = Problem("看图填空。", pictures=(Picture("image", "图1", image=image.name),))
    page = open_page(item_of(shown, images=(image,)))
    width = "(document.querySelector('canvas') || {width: 0}).width"
    qtbot.waitUntil(lambda: read(qtbot, page, width) == 3)
    label = "document.querySelector('canvas').getAttribute('aria-label')"
    assert read(qtbot, page, label) == "图1"


def test_every_control_has_a_name_and_the_keyboard_reaches_it(qtbot, open_page):
    page = open_page(OPEN, SIDES, ROOTS)
    controls = [
        widget
        for widget in page.findChildren(QWidget)
        if isinstance(widget, Button | QLineEdit) and widget.isVisible() and widget.isEnabled()
    ]
    assert len(controls) > 8
    assert all(widget.accessibleName() for widget in controls)
    page.band.field.setFocus()
    reached = set()
    for _ in range(len(controls) + 2):
        focused = QApplication.focusWidget()
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is page.sheet.view.focusProxy():
            page.deeds.more_button.setFocus()
    assert set(controls) <= reached


def test_large_letters_put_the_problem_in_place_of_the_list(qtbot, open_page, theme):
    page = open_page(OPEN, SIDES, ROOTS)
    theme.use("dark", 2.0, True)
    shown = "getComputedStyle(document.getElementById('problem')).display"
    qtbot.waitUntil(lambda: read(qtbot, page, shown) == "none")
    assert page.band.fold.isVisible()
    assert not page.band.chips["kind"].isVisible()
    qtbot.mouseClick(page.band.fold, LEFT)
    assert page.band.chips["kind"].isVisible()
    press(qtbot, page, link(f"open/{SIDES.identifier}"))
    qtbot.waitUntil(lambda: read(qtbot, page, shown) == "block")
    wide = "Math.max(...[...document.querySelectorAll('.bank > *')].map((x) => x.scrollWidth))"
    assert read(qtbot, page, wide) <= read(qtbot, page, "window.innerWidth")
    focused = "document.activeElement.getAttribute('href')"
    qtbot.waitUntil(lambda: read(qtbot, page, focused) == "wenqu://action/back")
    page.sheet.view.setFocus()
    qtbot.keyClick(page.sheet.view.focusProxy(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: read(qtbot, page, shown) == "none")
    theme.use("light", 1.0, True)


CONTRAST = """(() => {
  const parts = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (color) => parts(color).slice(0, 3).map((part) => part / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, place) => sum + c * [0.2126, 0.7152, 0.0722][place], 0);
  const ground = (box) => {
    const color = getComputedStyle(box).backgroundColor;
    const clear = parts(color)[3] === 0;
    return clear && box.parentElement ? ground(box.parentElement) : color;
  };
  const found = [];
  for (const box of document.querySelectorAll(".bank *")) {
    const own = [...box.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !box.getClientRects().length || box.closest(".katex-mathml")) continue;
    const [high, low] = [light(getComputedStyle(box).color), light(ground(box))]
      .sort((a, b) => b - a);
    found.push((high + 0.05) / (low + 0.05));
  }
  return [found.length, Math.min(...found)];
})()"""


@pytest.mark.parametrize("look", ["light", "dark"])
def test_all_words_stand_out_from_their_ground(qtbot, open_page, theme, tmp_path, look):
    point = national_tree().find("勾股定理")[0]
    guessed = item_of(
        problem_of("求斜边。", answer="", points=(point.code,)), placing=Placing.PROPOSED
    )
    page = open_page(ROOTS, guessed)
    theme.use(look, 1.0, True)
    shows(qtbot, page, ".belongs", "待确认")
    count, least = read(qtbot, page, CONTRAST)
    assert count > 20
    assert least >= 4.5
    page.files.try_file(write_lines(tmp_path / "d.jsonl", ROOTS.problem.statement, "$7+5$ 得几？"))
    shows(qtbot, page, "#report h1", "d.jsonl")
    count, least = read(qtbot, page, CONTRAST)
    assert count > 10
    assert least >= 4.5


def test_the_page_speaks_english_too(qtbot, open_page):
    i18n.use_language(
        "en", {"题库里有 {count} 题": "{count} problems in the bank", "答案": "Answer"}
    )
    page = open_page(ROOTS)
    assert page.header.place.words() == "1 problems in the bank"
    shows(qtbot, page, ".key h2", "Answer")


def test_a_problem_goes_onto_the_paper(qtbot, open_page):
    page = open_page(ROOTS)
    qtbot.waitUntil(lambda: page.listing.chosen is not None)
    sent = []
    page.paper_wanted.connect(lambda *given: sent.append(given))
    page.sheet.acted.emit("paper")
    assert [problem.statement for problem, _ in sent] == [ROOTS.problem.statement]
    assert sent[0][1] == ROOTS.solution
