"""The knowledge page, with real keys and clicks: found by words, by the tree, by its streams."""

import pytest
from PySide6.QtCore import Qt

from curriculum.tree import national_tree
from tests.gui.scripted_tutor import ScriptedTutor


@pytest.fixture
def tutor():
    return ScriptedTutor()


@pytest.fixture
def page(qtbot, open_window, tutor):
    window = open_window(tutor)
    qtbot.mouseClick(window.rail.item("knowledge"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.knowledge.point is not None, timeout=30_000)
    qtbot.waitUntil(lambda: window.knowledge.sheet.view.is_ready, timeout=30_000)
    return window.knowledge


def read(qtbot, page, script):
    """What a piece of JavaScript says about the page that is shown."""
    said = []
    page.sheet.view.script(script, said.append)
    qtbot.waitUntil(lambda: bool(said))
    return said[0]


def shows(qtbot, page, name):
    title = "(document.querySelector('.point h1') || {}).textContent"
    qtbot.waitUntil(lambda: read(qtbot, page, title) == name, timeout=10_000)


def test_the_tree_is_read_off_the_main_thread_when_the_page_is_wanted(page, tutor):
    assert ("lessons",) in tutor.calls
    assert all(name.startswith("wenqu-") for name in tutor.lanes)
    assert page.outline.topLevelItemCount() == 24


def test_words_and_enter_open_the_point_they_name(qtbot, page):
    page.search.insert("勾股定理的逆定理")  # as an input method commits it
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    point = national_tree().find("勾股定理的逆定理")[0]
    shows(qtbot, page, point.name)


def test_words_that_find_nothing_say_so(qtbot, page):
    qtbot.keyClicks(page.search, "qwertyuiop")
    qtbot.waitUntil(lambda: page.outline.topLevelItemCount() == 1)
    assert "没有找到" in page.outline.topLevelItem(0).text(0)
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.outline.topLevelItemCount() == 24)


def test_arrows_and_enter_reach_a_point_in_the_tree(qtbot, page):
    outline = page.outline
    outline.setFocus()
    outline.setCurrentItem(outline.topLevelItem(0))
    for _ in range(2):
        qtbot.keyClick(outline, Qt.Key.Key_Right)
        qtbot.keyClick(outline, Qt.Key.Key_Down)
    qtbot.keyClick(outline, Qt.Key.Key_Down)
    chosen = outline.currentItem().text(0)
    qtbot.keyClick(outline, Qt.Key.Key_Return)
    shows(qtbot, page, chosen)


def test_a_point_shows_problems_and_other_ones_when_asked(qtbot, page):
    page.show_point("pre.set.union-intersection")
    shows(qtbot, page, "并集与交集")
    first = read(qtbot, page, "document.querySelector('.sample-problem summary').textContent")
    read(qtbot, page, "document.querySelector('.samples-head a').click(); 1")
    again = "document.querySelector('.sample-problem summary').textContent"
    qtbot.waitUntil(lambda: read(qtbot, page, again) != first, timeout=10_000)
    assert read(qtbot, page, "document.querySelectorAll('.katex-error').length") == 0
    assert read(qtbot, page, "document.querySelectorAll('.katex').length") > 0


def test_a_sample_opens_to_its_worked_solution(qtbot, page):
    page.show_point("pre.set.union-intersection")
    shows(qtbot, page, "并集与交集")
    read(qtbot, page, "document.querySelector('.sample-problem summary').click(); 1")
    opened = "document.querySelector('.sample-problem').open"
    qtbot.waitUntil(lambda: read(qtbot, page, opened) is True)
    assert read(qtbot, page, "document.querySelectorAll('.sample-problem[open] .line').length") > 0


def test_a_stream_leads_to_the_point_before(qtbot, page):
    point = next(point for point in national_tree().points if point.requires)
    before = national_tree().point(point.requires[0])
    page.show_point(point.code)
    shows(qtbot, page, point.name)
    read(qtbot, page, "document.querySelector('.stream-of a').click(); 1")
    shows(qtbot, page, before.name)
