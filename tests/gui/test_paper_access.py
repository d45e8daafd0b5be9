"""组卷 for those who hear it, who use large type, and in the smallest window."""

from contextlib import suppress

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from app.gui.paper.band_bar import BandBar
from app.gui.widgets import Chip, LoadingLine, ProgressLine, Segments, Switch, WebView, Words
from tests.gui.paper_room import LONG, make, open_page, rest
from tests.gui.scripted_tutor import ScriptedTutor

TOLD = (
    BandBar, Chip, LoadingLine, ProgressLine, QAbstractButton, QAbstractItemView, QComboBox,
    QLineEdit, QMenu, QPlainTextEdit, QScrollArea, Segments, Switch, WebView,
)  # fmt: skip
"""Everything that isn't a label or a mere ground."""


@pytest.fixture
def window(open_window, marker):
    tutor = ScriptedTutor(marker=marker)
    tutor.change(role="teacher")
    return open_window(tutor, "paper")


@pytest.fixture
def page(qtbot, window):
    return open_page(qtbot, window)


def inside(widget, kind):
    above = widget.parentWidget()
    while above is not None and not isinstance(above, kind):
        above = above.parentWidget()
    return above is not None


def controls(root):
    """What has to be told, but for what Qt keeps inside a list to pick from."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, TOLD)
        and not inside(widget, QComboBox | WebView)
        and not widget.objectName().startswith("qt_")
    ]


def nameless(root):
    return [type(widget).__name__ for widget in controls(root) if not widget.accessibleName()]


def test_everything_on_these_pages_has_a_name(qtbot, page):
    assert nameless(page.new) == []
    names = [widget.accessibleName() for widget in controls(page.new) if widget.isVisible()]
    assert len(set(names)) == len(names)
    make(qtbot, page, "A4", plan="lesson")
    assert nameless(page) == []
    assert nameless(page.plan.add) == []


def test_the_rows_of_the_table_are_told_whole(qtbot, page):
    make(qtbot, page, "A4", plan="lesson")
    told = page.plan.tree.currentItem().data(0, Qt.ItemDataRole.AccessibleTextRole)
    row = page.view.rows[0]
    assert f"第 1 题，{row.point_name}，{row.kind_name}，{row.band}" in told


def cut(root):
    """Controls and words that are seen, but reach out of what they stand in, or over another."""
    found = []
    seen = [one for one in root.findChildren(QWidget) if one.isVisible() and one.width()]
    told = [
        one
        for one in seen
        if isinstance(one, QAbstractButton | QComboBox | QLineEdit | Chip | Words)
        and not inside(one, QComboBox | WebView | QAbstractItemView)
    ]
    for one in told:
        above = one.parentWidget()
        if not above.rect().contains(one.geometry()):
            found.append(("out", type(one).__name__, one.accessibleName() or one.text()))
        if isinstance(one, QAbstractButton) and one.width() < one.sizeHint().width():
            found.append(("narrow", type(one).__name__, one.accessibleName()))
        if isinstance(one, QComboBox):
            words = one.fontMetrics().horizontalAdvance(one.currentText())
            if one.width() < words + round(1.5 * one.height()):  # the words and the arrow
                found.append(("narrow", one.accessibleName(), one.currentText()))
        for other in told:
            beside = other is not one and other.parentWidget() is above
            if beside and one.geometry().intersects(other.geometry()):
                found.append(("over", one.accessibleName(), other.accessibleName()))
    return found


def whole(qtbot, root):
    """Layouts come to rest in their own time; then nothing may be cut."""
    with suppress(TimeoutError):
        qtbot.waitUntil(lambda: cut(root) == [], timeout=3000)
    return cut(root)


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1280, 640, 1.0), (1366, 740, 1.5), (1280, 640, 2.0), (960, 560, 1.0)],
)
def test_nothing_is_cut_or_overlaps(qtbot, window, page, theme, width, height, scale):
    window.resize(width, height)
    theme.use("dark", scale, True)
    qtbot.waitUntil(lambda: page.height() < height)
    page.begin_with(("num.function.linear", "num.function.linear-graph", "num.function.apply"))
    rest(qtbot, page)
    page.new.plan.rows.add.click()
    qtbot.waitUntil(page.new.plan.rows.rows[-1].kind.isVisible)
    assert whole(qtbot, page.new) == []
    page.new.plan.pick("lesson")
    page.new.go.click()
    qtbot.waitUntil(lambda: page.view is not None, timeout=LONG)
    rest(qtbot, page)
    qtbot.waitUntil(lambda: not page.view.counted("waiting"), timeout=LONG)
    for part in ("plan", "side", "paper"):
        page.columns.turn_to(part)
        for one in (True, False):
            page.side.show_one(one)
            assert whole(qtbot, page) == [], part
