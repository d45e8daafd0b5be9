"""The page 组卷: 细目表, the paper itself, and what holds for a question or for the whole."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from app.gui.bridge import Lanes
from app.gui.paper.actions import Actions
from app.gui.paper.beginning import Beginning
from app.gui.paper.changes import Changes
from app.gui.paper.columns import Columns
from app.gui.paper.desk import Desk
from app.gui.paper.middle import Middle
from app.gui.paper.new_paper import NewPaper
from app.gui.paper.output import Output
from app.gui.paper.plan_side import PlanSide
from app.gui.paper.question_side import QuestionSide
from app.gui.paper.shown import Shown
from app.gui.paper.tutor import PaperTutor
from app.gui.paper.wiring import wire
from app.gui.theme import Theme
from app.gui.widgets import LoadingLine, NoticeCard, Page, WaitBar, WebRoom, WebView
from app.tutor.paper_rows import NewPaperAbout, PaperView
from engine.errors import WorldError
from engine.i18n import tr
from engine.values import Problem, Solution


class PaperPage(Page):
    """Begins with a plan, then shows the paper; every change goes through the desk."""

    def __init__(
        self, theme: Theme, room: WebRoom, lanes: Lanes, tutor: PaperTutor, assets: Path
    ) -> None:
        super().__init__(theme, tr("组卷"))
        self.shown = Shown()
        self.line = LoadingLine(theme, tr("正在组卷"))
        self.wait = WaitBar(theme)
        self.desk = Desk(lanes, tutor, self.line, self.wait, self.fail)
        self.changes = Changes(self.desk, self.shown, self._changed, self)
        self.notice = NoticeCard(theme, "unreadable")
        self.new = NewPaper(theme)
        self.beginning = Beginning(self.new, self.desk, self.changes)
        self.plan, self.middle = PlanSide(theme), Middle(theme, room, assets)
        self.side = QuestionSide(theme)
        self.columns = Columns(theme, self.plan, self.middle, self.side)
        self.actions_ = Actions(theme, self.header, self)
        self.output = Output(self.desk, self.say, self.fail, self)
        self.output.fill(self.actions_.menu)
        self._stack = QStackedWidget()
        self._asked = False
        self._build()
        wire(self)

    @property
    def view(self) -> PaperView | None:
        """The paper that is shown."""
        return self.shown.view

    @property
    def number(self) -> int:
        """The question that is chosen."""
        return self.shown.number

    def opened(self) -> None:
        if not self._asked:
            self._asked = True
            self.desk.ask(lambda desk: desk.open(), self._opened)

    def make_from_mistakes(self, attempts: Sequence[str]) -> None:
        """A paper of mistakes with other numbers, as 错题本 asks for it."""
        self._asked = True
        self.beginning.make_from_mistakes(attempts)

    def begin_with(self, points: Sequence[str]) -> None:
        """A new paper's page with these points marked, as 知识 asks for it."""
        self.opened()  # the paper in the making can then be gone back to
        chosen = tuple(points)
        self.desk.ask(lambda desk: desk.about(chosen), self._about)

    def add_problems(self, problems: Sequence[tuple[Problem, Solution | None]]) -> None:
        """Problems of the bank at the end of the paper."""
        self.changes.add_problems(problems)

    def show_new(self) -> None:
        """Ask what the next paper is about; the one that stands can be gone back to."""
        self.show_paper(False)
        self.beginning.ask()

    def show_paper(self, paper: bool) -> None:
        """The paper, or the page of a new one."""
        self._stack.setCurrentIndex(1 if paper else 0)
        self.actions_.show_for(paper, back=not paper and self.view is not None)
        if not paper:
            self.notice.hide()
            self.header.show_title(tr("组卷"))
        elif self.view is not None:
            self.actions_.show_view(self.view)

    def choose(self, number: int) -> None:
        """Choose a question, on the paper and in the table."""
        self.shown.number = number
        self.plan.tree.choose(number)
        self._show_chosen()
        self.side.show_one(True)

    def say(self, sentence: str, advice: str = "") -> None:
        """Tell in place what was done."""
        self.notice.show_notice("right", sentence, advice, tr("知道了"), self.notice.hide)

    def fail(self, error: WorldError) -> None:
        """Tell in place what couldn't be done."""
        self.notice.show_notice("unreadable", str(error))

    def settle(self, pages: int, untypeset: int) -> None:
        """The paper is set."""
        self.output.pages = pages
        if untypeset:
            self.notice.show_notice("unverified", tr("有 {count} 个公式排不出来，请改一改。",
                                                     count=untypeset))  # fmt: skip

    def views(self) -> tuple[WebView, ...]:
        return (self.middle.sheet.view,)

    def close_page(self) -> None:
        self.new.points.close_side()
        self.middle.sheet.close_sheet()
        self.plan.add.close_picker()
        self.desk.close_desk()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        self._stack.addWidget(self.new)
        self._stack.addWidget(self.columns)
        notices, foot = QVBoxLayout(), QVBoxLayout()
        notices.setContentsMargins(32, 0, 32, 8)
        notices.addWidget(self.notice)
        foot.setContentsMargins(32, 0, 32, 0)
        foot.addWidget(self.wait)
        self.body.addWidget(self.line)
        self.body.addLayout(notices)
        self.body.addWidget(self._stack, 1)
        self.body.addLayout(foot)
        self.notice.hide()
        self.theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.actions_.show_tight(self.columns.count(self.width()) < 3)

    def _opened(self, view: PaperView | None) -> None:
        if view is None:
            self.show_new()
        else:
            self._show(view)

    def _about(self, about: NewPaperAbout) -> None:
        self.show_paper(False)
        self.beginning.fill_in(about)
        if about.note:
            self.notice.show_notice("unverified", about.note)

    def _changed(self, found: tuple[PaperView, str]) -> None:
        self.notice.hide()
        self._show(*found)

    def _show(self, view: PaperView, html: str = "") -> None:
        self.shown.show(view)
        self.output.view = view
        self.show_paper(True)
        if html:
            self.middle.sheet.show_paper(html)
        else:
            self.desk.ask(lambda desk: desk.html(), self.middle.sheet.show_paper)
        self._tell(view)
        if view.note:
            self.notice.show_notice("unverified", view.note)
        if view.counted("waiting"):
            self.desk.aside(lambda desk: desk.prove(), self._proved)

    def _proved(self, view: PaperView) -> None:
        if self.view is not None and view.code == self.view.code:
            self.shown.view = self.output.view = view
            self._tell(view)

    def _tell(self, view: PaperView) -> None:
        if self._stack.currentIndex() == 1:
            self.actions_.show_view(view)
        self.plan.show_view(view, self.number)
        self.middle.show_view(view)
        self.side.show_view(view)
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.shown.row
        self.side.show_row(row, self.number)
        self.middle.sheet.choose(self.number, bool(row and row.locked))
