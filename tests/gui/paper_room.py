"""What tests of the paper page do again and again: open it, wait for it, make a paper."""

from PySide6.QtCore import QPoint, Qt

LEFT = Qt.MouseButton.LeftButton
LONG = 60_000


def rest(qtbot, page):
    qtbot.waitUntil(lambda: not page.desk.busy and not page.wait.busy, timeout=LONG)


def topic(page, name):
    tree = page.new.points.tree
    heads = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    return next(head for head in heads if name in head.text(0))


def press(qtbot, page, item, across):
    tree = page.new.points.tree
    box = tree.visualItemRect(item)
    qtbot.mouseClick(tree.viewport(), LEFT, pos=QPoint(across, box.center().y()))


def pick(picker, value):
    picker.show_value(value)
    picker.picked.emit(value)


def make(qtbot, page, paper="A3", plan="unit"):
    """A paper about 一次函数 of 八年级下册, as a teacher would ask for it."""
    press(qtbot, page, topic(page, "一次函数"), 34)  # the box of the whole topic
    page.new.plan.pick(plan)
    page.new.plan.paper.show_value(paper)
    begin(qtbot, page)
    qtbot.waitUntil(lambda: page.output.pages > 0, timeout=LONG)
    return page.view


def begin(qtbot, page):
    """Press 出卷 and wait for the paper."""
    qtbot.mouseClick(page.new.go, LEFT)
    qtbot.waitUntil(lambda: page.view is not None, timeout=LONG)
    rest(qtbot, page)


def statements(page):
    return [row.statement for row in page.view.rows]


def click(qtbot, page, button):
    qtbot.mouseClick(button, LEFT)
    rest(qtbot, page)


def open_page(qtbot, window):
    """The page of a new paper, its plans and points listed."""
    page = window.paper
    qtbot.waitUntil(lambda: page.new.plan.plans.count() > 0, timeout=LONG)
    qtbot.waitUntil(lambda: page.new.points.tree.topLevelItemCount() > 0, timeout=LONG)
    return page
