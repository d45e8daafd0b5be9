"""组卷, before a paper is made: the rows of its plan changed, summed, refused, and filled in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.paper_room import LEFT, LONG, begin, open_page, pick, press, rest, topic
from tests.gui.scripted_tutor import ScriptedTutor


@pytest.fixture
def window(open_window, marker):
    tutor = ScriptedTutor(marker=marker)
    tutor.change(role="teacher")
    return open_window(tutor, "paper")


@pytest.fixture
def page(qtbot, window):
    return open_page(qtbot, window)


@pytest.fixture
def rows(page):
    return page.new.plan.rows


def put(qtbot, field, number):
    field.selectAll()
    qtbot.keyClicks(field, str(number))


def test_the_rows_of_a_template_stand_there_with_their_sum(page, rows):
    assert [row.kind.currentText() for row in rows.rows] == ["选择题", "填空题", "解答题", "附加题"]
    assert [row.level.currentText() for row in rows.rows] == ["易到中", "易到中", "易到难", "难"]
    assert rows.total.words() == "共 21 题，100 分"
    assert not rows.edited
    page.new.plan.pick("oral")
    assert rows.total.words() == "共 60 题，不打分"


def test_each_key_changes_the_sum_and_the_paper_comes_as_the_rows_say(qtbot, page, rows):
    press(qtbot, page, topic(page, "一次函数"), 34)
    put(qtbot, rows.rows[0].count, 4)
    assert rows.total.words() == "共 17 题，88 分"
    put(qtbot, rows.rows[0].marks, 6)
    assert rows.rows[0].sum.words() == "24 分"
    assert rows.total.words() == "共 17 题，100 分"
    pick(rows.rows[0].level, "中")
    qtbot.mouseClick(rows.rows[3].drop, LEFT)
    assert rows.total.words() == "共 16 题，96 分"
    begin(qtbot, page)
    first = page.view.sections[0]
    assert [section.count for section in page.view.sections] == [4, 6, 6]
    assert [row.marks for row in first.rows] == [6, 6, 6, 6]
    assert page.view.marks == 96
    qtbot.waitUntil(lambda: page.output.pages > 0, timeout=LONG)


def test_a_row_is_added_given_another_kind_and_the_plan_had_back(qtbot, page, rows):
    own = rows.sections
    qtbot.mouseClick(rows.add, LEFT)
    last = rows.rows[-1]
    qtbot.waitUntil(last.kind.hasFocus)
    pick(last.kind, "判断题")
    assert rows.sections[-1].kinds == ("judge",)
    assert rows.sections[-1].lead
    assert rows.undo.isVisible()
    qtbot.mouseClick(rows.undo, LEFT)
    assert rows.sections == own
    pick(rows.rows[2].kind, "证明题")
    pick(rows.rows[2].kind, "解答题")
    assert rows.sections == own


def test_rows_that_were_changed_outlive_another_grade_but_not_another_plan(qtbot, page, rows):
    put(qtbot, rows.rows[0].count, 5)
    pick(page.new.points.term, 91)
    rest(qtbot, page)
    assert rows.sections[0].count == 5
    page.new.plan.pick("lesson")
    assert not rows.edited


def test_nonsense_is_refused_in_a_sentence_and_the_rows_stay(qtbot, page, rows):
    put(qtbot, rows.rows[0].count, 0)
    qtbot.mouseClick(page.new.go, LEFT)
    rest(qtbot, page)
    assert "0 题" in page.notice.sentence.words()
    assert page.view is None
    put(qtbot, rows.rows[0].count, 8)
    put(qtbot, rows.rows[1].marks, 0)
    qtbot.mouseClick(page.new.go, LEFT)
    rest(qtbot, page)
    assert "要么都写，要么都不写" in page.notice.sentence.words()
    while rows.rows:
        qtbot.mouseClick(rows.rows[0].drop, LEFT)
    qtbot.mouseClick(page.new.go, LEFT)
    rest(qtbot, page)
    assert "大题" in page.notice.sentence.words()
    assert rows.add.hasFocus()


def test_tab_walks_the_rows_from_left_to_right_and_then_on(qtbot, page, rows):
    page.new.plan.plans.setFocus()
    for row in rows.rows:
        for field in (row.kind, row.level, row.count, row.marks, row.drop):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            assert field.hasFocus(), field.accessibleName()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert rows.add.hasFocus()
    qtbot.keyClick(rows.add, Qt.Key.Key_Tab)
    assert page.new.plan.paper.hasFocus()


def test_twelve_rows_are_the_most(qtbot, rows):
    while rows.add.isEnabled():
        qtbot.mouseClick(rows.add, LEFT)
    assert len(rows.rows) == 12


def test_points_and_plan_are_filled_in_where_another_page_asks(qtbot, page):
    page.begin_with(("num.function.linear", "num.function.linear-graph", "num.real.root"))
    rest(qtbot, page)
    assert "num.function.linear" in page.new.points.codes
    assert page.new.points.grade == 8
    qtbot.waitUntil(lambda: page.new.plan.plan in ("lesson", "unit"))
    assert "一次函数" in page.new.points.chosen.words()
    page.begin_with(("no.such.point",))
    rest(qtbot, page)
    assert "还没有题" in page.notice.sentence.words()


def test_a_paper_in_the_making_can_be_gone_back_to(qtbot, page):
    page.new.plan.pick("lesson")
    begin(qtbot, page)
    title = page.view.title
    page.begin_with(("num.function.linear",))
    rest(qtbot, page)
    assert page.new.isVisible()
    assert page.new.plan.plan == "lesson"
    qtbot.mouseClick(page.actions_.back, LEFT)
    assert page.columns.isVisible()
    assert page.header.title.words() == title


def test_points_come_from_the_page_of_knowledge(qtbot, open_window, marker):
    tutor = ScriptedTutor(marker=marker)
    tutor.change(role="teacher")
    window = open_window(tutor, "knowledge")
    knowledge = window.knowledge
    qtbot.waitUntil(lambda: knowledge.point is not None, timeout=LONG)
    assert knowledge.paper.words() == "组一份卷"
    knowledge.show_point("num.function.linear")
    qtbot.waitUntil(lambda: knowledge.point.code == "num.function.linear", timeout=LONG)
    outline = knowledge.outline
    item = outline.currentItem()
    outline.setFocus()
    outline.setCurrentItem(item.parent())
    qtbot.keyClick(outline, Qt.Key.Key_Space)  # the whole topic
    count = len(outline.codes)
    assert count > 3
    assert item.checkState(0) is Qt.CheckState.Checked
    outline.setCurrentItem(item)
    qtbot.keyClick(outline, Qt.Key.Key_Space)  # all but this one
    assert item.parent().checkState(0) is Qt.CheckState.PartiallyChecked
    assert len(outline.codes) == count - 1
    knowledge.search.insert("勾股定理的逆定理")
    qtbot.keyClick(knowledge.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: outline.topLevelItem(0).childCount() == 0, timeout=LONG)
    outline.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    assert knowledge.paper.words() == f"用勾选的 {count} 个组卷"
    codes = outline.codes
    qtbot.mouseClick(knowledge.paper, LEFT)
    page = window.paper
    qtbot.waitUntil(lambda: page.new.points.codes != (), timeout=LONG)
    rest(qtbot, page)
    assert set(page.new.points.codes) == set(codes)
    assert page.new.plan.plan == "unit"
    qtbot.mouseClick(knowledge.untick, LEFT)
    knowledge.outline.untick()
    assert knowledge.outline.codes == ()


def test_a_pupil_is_offered_no_paper(qtbot, open_window, marker):
    window = open_window(ScriptedTutor(marker=marker), "knowledge")
    knowledge = window.knowledge
    qtbot.waitUntil(lambda: knowledge.point is not None, timeout=LONG)
    assert knowledge.paper.isHidden()
    first = knowledge.outline.topLevelItem(0).child(0)
    assert not first.flags() & Qt.ItemFlag.ItemIsUserCheckable
