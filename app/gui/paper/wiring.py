"""What is pressed on the paper page, and the change that it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from app.gui.paper.row_menu import RowMenu
from engine.i18n import tr

if TYPE_CHECKING:
    from app.gui.paper.page import PaperPage


def wire(page: PaperPage) -> None:
    """Join every part of the page to the changes of its paper."""
    _wire_header(page)
    _wire_table(page)
    _wire_question(page)
    _wire_whole(page)


def _wire_header(page: PaperPage) -> None:
    actions, changes, output = page.actions_, page.changes, page.output
    actions.undo.clicked.connect(lambda: changes.make(lambda desk: desk.undo()))
    actions.redo.clicked.connect(lambda: changes.make(lambda desk: desk.redo()))
    actions.fresh.clicked.connect(page.show_new)
    actions.back.clicked.connect(lambda: page.show_paper(True))
    actions.print.clicked.connect(output.print)
    actions.pdf.clicked.connect(lambda: output.ask_file(".pdf"))
    actions.word.clicked.connect(lambda: output.ask_file(".docx"))


def _wire_table(page: PaperPage) -> None:
    tree, add, changes = page.plan.tree, page.plan.add, page.changes
    menu = RowMenu(tree)

    def offer(number: int, where: QPoint) -> None:
        page.choose(number)
        row = page.shown.row
        if row is not None and page.view is not None:
            menu.show_row(row, page.view.count)
            menu.popup(where)

    def do(deed: str) -> None:
        if deed == "edit":
            page.columns.turn_to("side")
            page.side.question.edit()
        else:
            changes.tool(deed)

    def find(words: str) -> None:
        points = page.new.points
        grade, term = points.grade, points.half
        page.desk.ask(lambda desk: desk.points(grade, term, words), add.show_points)

    tree.chosen.connect(page.choose)
    tree.remove_wanted.connect(lambda number: changes.make(lambda desk: desk.remove(number)))
    tree.move_wanted.connect(changes.move)
    tree.menu_wanted.connect(offer)
    menu.wanted.connect(do)
    add.wanted.connect(find)
    add.chosen.connect(changes.add)


def _wire_question(page: PaperPage) -> None:
    question, changes = page.side.question, page.changes
    question.swap.connect(lambda: changes.tool("swap"))
    question.reroll.connect(lambda: changes.tool("reroll"))
    question.remove.connect(lambda: changes.tool("remove"))
    question.lock.connect(lambda on: changes.tool("lock" if on else "unlock"))
    question.moved.connect(lambda way: changes.tool("up" if way < 0 else "down"))
    question.level.connect(lambda level: changes.make_one(lambda d, n: d.swap(n, level=level)))
    question.marks.connect(lambda marks: changes.make_one(lambda d, n: d.set_marks(n, marks)))
    question.room.connect(lambda lines: changes.make_one(lambda d, n: d.set_room(n, lines)))
    question.edited.connect(lambda words, key: changes.make_one(lambda d, n: d.edit(n, words, key)))


def _wire_whole(page: PaperPage) -> None:
    layout, middle, changes = page.side.layout_, page.middle, page.changes

    def keep(name: str) -> None:
        said = tr("方案“{name}”存好了，组新卷时在方案里选它。", name=name.strip())
        page.desk.ask(lambda desk: desk.save_plan(name), lambda _: page.say(said))

    middle.sheet.pressed.connect(page.choose)
    middle.sheet.tool.connect(changes.tool)
    middle.settled.connect(page.settle)
    middle.reader.chosen.connect(lambda reader: changes.look(reader=reader))
    middle.version.chosen.connect(lambda which: changes.make(lambda d: d.set_version(which)))
    layout.paper.connect(lambda paper, on: changes.make(lambda d: d.set_paper(paper, on)))
    layout.keys.connect(lambda where, steps: changes.look(keys=where, steps=steps))
    layout.other.connect(lambda way: changes.make(lambda d: d.set_version("B", way)))
    layout.titled.connect(lambda title: changes.make(lambda d: d.set_title(title)))
    layout.plan_kept.connect(keep)
