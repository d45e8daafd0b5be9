"""The page 组卷: 细目表, the paper itself, and what holds for a question or for the whole."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.gui.bridge import Lanes
from app.gui.paper.adding import AddQuestion
from app.gui.paper.band_bar import BandBar
from app.gui.paper.blueprint_tree import BlueprintTree
from app.gui.paper.desk import Desk
from app.gui.paper.layout_panel import LayoutPanel
from app.gui.paper.new_paper import NewPaper
from app.gui.paper.output import Output
from app.gui.paper.question_panel import QuestionPanel
from app.gui.paper.sheet import PaperSheet
from app.gui.paper.tutor import PaperPageDesk, PaperTutor
from app.gui.theme import Theme
from app.gui.widgets import (
    Button,
    Chip,
    LoadingLine,
    NoticeCard,
    Page,
    Segments,
    WaitBar,
    WebRoom,
    WebView,
    Words,
    row,
)
from app.tutor.paper_rows import PaperRow, PaperView
from engine.errors import WorldError
from engine.i18n import tr
from engine.values import Problem, Solution

PLAN, SIDE, NARROW = 316, 262, 1180
Change = Callable[[PaperPageDesk], PaperView]


class PaperPage(Page):
    """Begins with a plan, then shows the paper; every change goes through the desk."""

    def __init__(
        self, theme: Theme, room: WebRoom, lanes: Lanes, tutor: PaperTutor, assets: Path
    ) -> None:
        super().__init__(theme, tr("组卷"))
        self.view: PaperView | None = None
        self.number = 0
        self.line = LoadingLine(theme, tr("正在组卷"))
        self.wait = WaitBar(theme)
        self.desk = Desk(lanes, tutor, self.line, self.wait, self._failed)
        self.notice = NoticeCard(theme, "unreadable")
        self.new = NewPaper(theme)
        self.tree = BlueprintTree(theme)
        self.bands, self.bar = Words(theme, "", "caption", "ink2"), BandBar(theme)
        self.sums = Words(theme, "", "caption", "ink2", wraps=True)
        self.sheet = PaperSheet(theme, room, assets)
        self.reader = Segments(
            theme,
            tr("给谁看"),
            [("student", tr("学生卷")), ("teacher", tr("教师卷")), ("card", tr("答题卡"))],
        )
        self.version = Segments(theme, tr("A、B 卷"), [("A", tr("A 卷")), ("B", tr("B 卷"))])
        self.pages = Words(theme, "", "caption", "ink2")
        self.smaller = Button(theme, "", "text", "zoom-out", 30, name=tr("缩小"))
        self.larger = Button(theme, "", "text", "zoom-in", 30, name=tr("放大"))
        self.which = Segments(theme, tr("看什么"), [("one", tr("第 1 题")), ("all", tr("版式"))])
        self.question, self.layout_ = QuestionPanel(theme), LayoutPanel(theme)
        self.proved = Chip(theme, "right", "")
        self.open = Chip(theme, "unverified", "")
        self.undo = Button(theme, "", "text", "undo-2", 34, name=tr("撤销"))
        self.redo = Button(theme, "", "text", "redo-2", 34, name=tr("重做"))
        self.fresh = Button(theme, tr("新卷"), "text", "plus", 34)
        self.back = Button(theme, tr("回到卷子"), "text", "arrow-left", 34)
        self.more = Button(theme, "", "text", "ellipsis", 34, name=tr("更多"))
        self.print = Button(theme, tr("打印"), "text", "printer", 34)
        self.pdf = Button(theme, "PDF", "outline", height=34)
        self.word = Button(theme, tr("导出 Word"), "primary", height=34)
        self.add = AddQuestion(theme)
        self.output = Output(self.desk, self.say, self._failed, self)
        self.menu = QMenu(self)
        self.output.fill(self.menu)
        self._stack = QStackedWidget()
        self._asked = False
        self._build()
        self._connect()

    def opened(self) -> None:
        if not self._asked:
            self._asked = True
            self.desk.ask(lambda desk: desk.open(), self._opened)

    def make_from_mistakes(self, attempts: Sequence[str]) -> None:
        """A paper of mistakes with other numbers, as 错题本 asks for it."""
        self._asked = True
        chosen = tuple(attempts)
        self._do(lambda desk: desk.make_from_mistakes(chosen))

    def make_from_points(self, points: Sequence[str]) -> None:
        """A paper about these points, as 知识 asks for it."""
        self._asked = True
        chosen = tuple(points)
        self._do(lambda desk: desk.make_from_points(chosen))

    def add_problems(self, problems: Sequence[tuple[Problem, Solution | None]]) -> None:
        """Problems of the bank at the end of the paper."""
        chosen = tuple(problems)
        self._do(lambda desk: desk.add_problems(chosen))

    def say(self, sentence: str, advice: str = "") -> None:
        """Tell in place what was done."""
        self.notice.show_notice("right", sentence, advice, tr("知道了"), self.notice.hide)

    def views(self) -> tuple[WebView, ...]:
        return (self.sheet.view,)

    def close_page(self) -> None:
        self.new.close_new()
        self.sheet.close_sheet()
        self.add.close_picker()
        self.desk.close_desk()

    @property
    def chosen(self) -> PaperRow | None:
        """The question that is chosen."""
        rows = self.view.rows if self.view is not None else ()
        return next((row for row in rows if row.number == self.number), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # What it is made of

    def _build(self) -> None:
        for thing in (self.proved, self.open, self.undo, self.redo, self.fresh, self.back,
                      self.more, self.print, self.pdf, self.word):  # fmt: skip
            self.header.add_action(thing)
        self._left = left = QWidget()
        plan = QVBoxLayout(left)
        plan.setContentsMargins(32, 0, 8, 14)
        plan.setSpacing(8)
        plan.addLayout(row(Words(self.theme, tr("细目表"), "ui_bold"), None, self.add.button))
        plan.addWidget(self.tree, 1)
        plan.addLayout(row(Words(self.theme, tr("难度分配"), "caption"), None, self.bands))
        plan.addWidget(self.bar)
        plan.addWidget(self.sums)
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addLayout(
            row(self.reader, self.version, None, self.pages, self.smaller, self.larger, spacing=6)
        )
        middle.addWidget(self.sheet, 1)
        inner = QWidget()
        inner.setProperty("plain", True)
        panels = QVBoxLayout(inner)
        panels.setContentsMargins(2, 0, 12, 8)
        panels.addWidget(self.question)
        panels.addWidget(self.layout_)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        self._right = right = QWidget()
        side = QVBoxLayout(right)
        side.setContentsMargins(12, 0, 16, 12)
        side.setSpacing(12)
        side.addWidget(self.which)
        side.addWidget(scroll, 1)
        paper = QWidget()
        across = QHBoxLayout(paper)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(left)
        across.addLayout(middle, 1)
        across.addWidget(right)
        self._stack.addWidget(self.new)
        self._stack.addWidget(paper)
        notices = QVBoxLayout()
        notices.setContentsMargins(32, 0, 32, 8)
        notices.addWidget(self.notice)
        foot = QVBoxLayout()
        foot.setContentsMargins(32, 0, 32, 0)
        foot.addWidget(self.wait)
        self.body.addWidget(self.line)
        self.body.addLayout(notices)
        self.body.addWidget(self._stack, 1)
        self.body.addLayout(foot)
        self.notice.hide()
        self.which.show_choice("one")
        self._show_one(True)
        self._show_bar(False)

    def _connect(self) -> None:
        new, question, layout = self.new, self.question, self.layout_
        new.wanted.connect(self._list_points)
        new.grade_changed.connect(self._list_plans)
        new.begun.connect(self._begin)
        new.code_given.connect(self._rebuild)
        new.plan_dropped.connect(
            lambda name: self.desk.ask(lambda desk: desk.drop_plan(name), lambda _: self._list_plans(new.grade))
        )  # fmt: skip
        self.tree.chosen.connect(self.choose)
        self.tree.remove_wanted.connect(lambda number: self._do(lambda d: d.remove(number)))
        self.tree.move_wanted.connect(self._move)
        self.sheet.pressed.connect(self.choose)
        self.sheet.tool.connect(self._tool)
        self.sheet.settled.connect(self._settled)
        self.reader.chosen.connect(lambda reader: self._look(reader=reader))
        self.version.chosen.connect(lambda which: self._do(lambda d: d.set_version(which)))
        self.smaller.clicked.connect(lambda: self.sheet.zoom(-1))
        self.larger.clicked.connect(lambda: self.sheet.zoom(1))
        self.which.chosen.connect(lambda which: self._show_one(which == "one"))
        question.swap.connect(lambda: self._tool("swap"))
        question.reroll.connect(lambda: self._do_one(lambda d, n: d.reroll(n)))
        question.lock.connect(lambda on: self._do_one(lambda d, n: d.lock(n, on)))
        question.moved.connect(lambda way: self._move(self.number, way))
        question.remove.connect(lambda: self._do_one(lambda d, n: d.remove(n)))
        question.level.connect(lambda level: self._do_one(lambda d, n: d.swap(n, level=level)))
        question.marks.connect(lambda marks: self._do_one(lambda d, n: d.set_marks(n, marks)))
        question.room.connect(lambda lines: self._do_one(lambda d, n: d.set_room(n, lines)))
        question.edited.connect(lambda words, key: self._do_one(lambda d, n: d.edit(n, words, key)))
        layout.paper.connect(lambda paper, on: self._do(lambda d: d.set_paper(paper, on)))
        layout.keys.connect(lambda where, steps: self._look(keys=where, steps=steps))
        layout.other.connect(lambda way: self._do(lambda d: d.set_version("B", way)))
        layout.titled.connect(lambda title: self._do(lambda d: d.set_title(title)))
        layout.plan_kept.connect(self._keep_plan)
        self.add.wanted.connect(self._list_for_adding)
        self.add.chosen.connect(self._add)
        self.undo.clicked.connect(lambda: self._do(lambda d: d.undo()))
        self.redo.clicked.connect(lambda: self._do(lambda d: d.redo()))
        self.fresh.clicked.connect(self.show_new)
        self.back.clicked.connect(lambda: self._show_paper(True))
        self.more.clicked.connect(
            lambda: self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        self.print.clicked.connect(self.output.print)
        self.pdf.clicked.connect(lambda: self.output.ask_file(".pdf"))
        self.word.clicked.connect(lambda: self.output.ask_file(".docx"))
        for keys, button in (("Ctrl+Z", self.undo), ("Ctrl+Y", self.redo),
                             ("Ctrl+Shift+Z", self.redo), ("Ctrl+P", self.print)):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(button.click)

    # Beginning

    def show_new(self) -> None:
        """Ask what the next paper is about; the one that stands can be gone back to."""
        self._show_paper(False)
        self._list_plans(self.new.grade)
        self.new.ask()

    def _opened(self, view: PaperView | None) -> None:
        if view is None:
            self.show_new()
        else:
            self._show(view)

    def _list_plans(self, grade: int) -> None:
        self.desk.ask(lambda desk: desk.plans(grade), self.new.show_plans)

    def _list_points(self, grade: int, term: int, words: str) -> None:
        self.desk.ask(lambda desk: desk.points(grade, term, words), self.new.show_points)

    def _begin(self) -> None:
        new = self.new
        kind, grade, term, points = new.plan, new.grade, new.half, new.codes
        paper, title, count = str(new.paper.value() or ""), new.title.text(), new.count.value()
        self._do(lambda d: d.make(kind, grade, term, points, paper, title.strip(), count))

    def _rebuild(self, code: str) -> None:
        if code.strip():
            self._do(lambda desk: desk.rebuild(code))

    def _keep_plan(self, name: str) -> None:
        self.desk.ask(
            lambda desk: desk.save_plan(name),
            lambda _: self.say(tr("方案“{name}”存好了，组新卷时在方案里选它。", name=name.strip())),
        )

    # Changes

    def choose(self, number: int) -> None:
        """Choose a question, on the paper and in the table."""
        self.number = number
        self.tree.choose(number)
        self._show_chosen()
        if self.which.segment("one").isEnabled():
            self.which.show_choice("one")
            self._show_one(True)

    def _do(self, change: Change) -> None:
        self.desk.ask(lambda desk: _with_html(desk, change(desk)), self._changed)

    def _do_one(self, change: Callable[[PaperPageDesk, int], PaperView]) -> None:
        number = self.number
        if number:
            self._do(lambda desk: change(desk, number))

    def _tool(self, name: str) -> None:
        if name == "swap":
            self._do_one(lambda desk, number: desk.swap(number))
        elif name in ("lock", "unlock"):
            self._do_one(lambda desk, number: desk.lock(number, name == "lock"))
        else:
            self._move(self.number, -1 if name == "up" else 1)

    def _move(self, number: int, way: int) -> None:
        count = self.view.count if self.view is not None else 0
        to = number + way
        if number and 1 <= to <= count:
            self.number = to
            self._do(lambda desk: desk.move(number, to))

    def _look(self, reader: str = "", keys: str = "", steps: bool | None = None) -> None:
        if self.view is None:
            return
        look = self.view.look
        wanted = (reader or look.reader, keys or look.keys, look.steps if steps is None else steps)
        self._do(lambda desk: desk.set_look(*wanted))

    def _list_for_adding(self, words: str) -> None:
        grade, term = self.new.grade, self.new.half
        self.desk.ask(lambda desk: desk.points(grade, term, words), self.add.show_points)

    def _add(self, code: str) -> None:
        row_ = self.chosen
        section = row_.section if row_ is not None else 0
        self._do(lambda desk: desk.add(section, code))

    # What is shown

    def _changed(self, found: tuple[PaperView, str]) -> None:
        self.notice.hide()
        view, html = found
        self._show(view, html)

    def _show(self, view: PaperView, html: str = "") -> None:
        self.view = self.output.view = view
        self._show_paper(True)
        if html:
            self.sheet.show_paper(html)
        else:
            self.desk.ask(lambda desk: desk.html(), self.sheet.show_paper)
        self.number = min(max(self.number, 1), view.count)
        self._tell(view)
        if view.note:
            self.notice.show_notice("unverified", view.note)
        if view.counted("waiting"):
            self.desk.aside(lambda desk: desk.prove(), self._proved)

    def _proved(self, view: PaperView) -> None:
        if self.view is not None and view.code == self.view.code:
            self.view = self.output.view = view
            self._tell(view)

    def _tell(self, view: PaperView) -> None:
        worth = tr("{marks} 分", marks=view.marks) if view.marks else ""
        place = "" if view.title.startswith(view.place) else view.place
        facts = [place, tr("{count} 题", count=view.count), worth,
                 tr("约 {minutes} 分钟", minutes=view.minutes)]  # fmt: skip
        self.header.show_title(view.title, " · ".join(fact for fact in facts if fact))
        done, left, wrong = (view.counted(how) for how in ("proved", "open", "wrong"))
        waiting = view.counted("waiting")
        self.proved.show_mark(
            "right", tr("答案 {done} / {count} 已核对", done=done, count=view.count)
        )
        self.proved.setVisible(not waiting)
        if wrong:
            self.open.show_mark("wrong", tr("{count} 题答案有误", count=wrong))
        elif waiting:
            self.open.show_mark("unverified", tr("正在核对答案"))
        else:
            self.open.show_mark("unverified", tr("{count} 题请您过目", count=left))
        self.open.setVisible(bool(wrong or left or waiting))
        self.undo.setEnabled(view.can_undo)
        self.redo.setEnabled(view.can_redo)
        self.tree.show_sections(view.sections, self.number)
        self.bar.show_bands(view.bands)
        self.bands.say(" · ".join(f"{tr(name)} {count}" for name, count in view.bands))
        share = tr("预计得分率约 {share}%", share=round(view.expected * 100))
        self.sums.say(" · ".join(part for part in (worth, share) if part))
        self.reader.show_choice(view.look.reader)
        self.version.show_choice(view.version)
        self.layout_.show_view(view)
        self._show_chosen()

    def _show_chosen(self) -> None:
        found = self.chosen
        self.which.rename("one", tr("第 {number} 题", number=self.number or 1))
        self.question.show_row(found)
        self.question.setVisible(found is not None and not self.layout_.isVisible())
        self.sheet.choose(self.number, bool(found and found.locked))

    def _show_one(self, one: bool) -> None:
        self.question.setVisible(one and self.chosen is not None)
        self.layout_.setVisible(not one)

    def _show_paper(self, paper: bool) -> None:
        self._stack.setCurrentIndex(1 if paper else 0)
        self._show_bar(paper)
        if not paper:
            self.notice.hide()
            self.header.show_title(tr("组卷"))

    def _show_bar(self, paper: bool) -> None:
        for thing in (self.proved, self.open, self.undo, self.redo, self.fresh, self.more,
                      self.print, self.pdf, self.word):  # fmt: skip
            thing.setVisible(paper)
        self.back.setVisible(not paper and self.view is not None)

    def _settled(self, pages: int, untypeset: int, zoom: float) -> None:
        self.output.pages = pages
        view = self.view
        size = view.paper.name.partition("-")[0] if view is not None else ""
        words = tr(
            "{paper} 共 {pages} 页 · {zoom}%", paper=size, pages=pages, zoom=round(zoom * 100)
        )
        self.pages.say(words)
        if untypeset:
            self.notice.show_notice("unverified", tr("有 {count} 个公式排不出来，请改一改。",
                                                     count=untypeset))  # fmt: skip

    def _fit(self) -> None:
        narrow = self.width() < self.theme.px(NARROW)
        px = self.theme.px
        self._left.setFixedWidth(min(px(248 if narrow else PLAN), self.width() // 3))
        self._right.setFixedWidth(min(px(236 if narrow else SIDE), self.width() // 3))

    def _failed(self, error: WorldError) -> None:
        self.notice.show_notice("unreadable", str(error))


def _with_html(desk: PaperPageDesk, view: PaperView) -> tuple[PaperView, str]:
    return view, desk.html()
