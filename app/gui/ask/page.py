"""The page 答疑: the sheet, the question box under it, the drawer of earlier questions."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from app.gui.ask.answering import Answering
from app.gui.ask.both_fields import joined
from app.gui.ask.bottom import Bottom
from app.gui.ask.composer import Composer
from app.gui.ask.draft import DraftKeeper
from app.gui.ask.drawing import Draw, Fragments, drawn, fragments, painter
from app.gui.ask.history import HistoryDrawer
from app.gui.ask.preview import Preview
from app.gui.ask.sheet import Sheet
from app.gui.ask.tutor import AskTutor
from app.gui.bridge import Lane, Lanes
from app.gui.theme import Theme
from app.gui.widgets import Button, LoadingLine, Page, WebRoom, WebView, ask_pin
from app.page import SAMPLES, notice_html
from app.page.moments import spoken_seconds
from app.page.plain import plain_line
from app.tutor.events import Answered, Failed, Finished, Question
from app.tutor.rows import ModelState
from engine.i18n import tr
from engine.values import Problem, Solution

LOW = 640
"""At this height of the page, in pixels, the question box becomes one line."""


class AskPage(Page):
    """Ask, watch, stop, ask again, open earlier questions."""

    titled = Signal(str)
    status = Signal(str)
    models_wanted = Signal()
    pin_wanted = Signal()
    """A PIN is to be set before a question may go to the model."""

    def __init__(
        self,
        theme: Theme,
        room: WebRoom,
        lanes: Lanes,
        tutor: AskTutor,
        assets: Path,
        draw: Draw | None = None,
    ) -> None:
        super().__init__(theme, tr("答疑"))
        self._lanes, self._tutor = lanes, tutor
        self._draw = draw or painter(assets)
        self._shown = 0
        self.identifier: str | None = None
        """Which stored answer is shown, if any."""
        self._problem = Problem("")
        self._working = ""
        """The pupil's own working, where that is what is shown."""
        self.sheet = Sheet(theme, room, assets)
        self.answering = Answering(lanes, tutor, self.sheet)
        self.composer = Composer(theme, Preview(theme, room, assets))
        self.bottom = Bottom(theme, self.composer)
        self.line = LoadingLine(theme, tr("正在装入模型"))
        self.drawer = HistoryDrawer(theme, lanes, tutor, self)
        self.keeper = DraftKeeper(lanes, tutor, self.composer, self.answering)
        self._build()
        self._connect()
        self.new_problem()
        self.keeper.restore()
        self.look_for_model()

    # What the window's menus and keys call.

    def new_problem(self) -> None:
        """A blank sheet and the field ready to write in; an answer that comes is stopped."""
        self.answering.drop()
        self._forget_shown()
        self.sheet.show_empty()
        self._show_title("")
        self.bottom.say("")
        self._show_idle()
        self.composer.invite(tr("写下一道题，比如 x^2-5x+6=0；也可以直接粘贴"))
        self.composer.editor.setFocus()

    def ask(self, text: str, pin: str = "") -> None:
        """Ask this; `pin` lets it through where one is wanted."""
        self._forget_shown()
        self._show_title(text)
        self.bottom.say("")
        self.composer.show_busy(True)
        self.composer.invite(tr("正在作答；现在写下的话会先替你留着"))
        self.again.hide()
        self.status.emit("answering")
        self.answering.ask(Question(text, pin=pin, quick=True))
        self.drawer.slide_away()

    def check(self, statement: str, working: str) -> None:
        """Check this working line by line."""
        self._forget_shown()
        self._show_title(statement)
        self.bottom.say("")
        self.composer.show_busy(True)
        self.composer.invite(tr("正在逐行核对"))
        self.again.hide()
        self.status.emit("answering")
        self.answering.check(statement, working)
        self.drawer.slide_away()

    def write_working(self) -> None:
        """Open the field for one's own working."""
        self.composer.mode.setChecked(True)

    def ask_again(self) -> None:
        """Ask the question that is shown once more; a working is put back to be changed."""
        if self.answering.busy or not self._problem.statement:
            return
        if self._working:
            self.composer.put_draft(joined(self._problem.statement, self._working))
        else:
            self.ask(self._problem.statement)

    def stop(self) -> None:
        """Stop the answer that is coming."""
        self.answering.stop()

    def toggle_history(self, find: bool = False) -> None:
        """Open or close the drawer; `find` goes to its search field."""
        if self.drawer.isVisible() and not find:
            self.drawer.slide_away()
        else:
            self.drawer.slide_in(find)

    def open_earlier(self, identifier: str) -> None:
        """Show an earlier question with its answer."""
        self.answering.drop()
        self._show_idle()
        self._lanes.run(
            Lane.STORE,
            lambda: self._tutor.recall(identifier),
            self._recalled,
            lambda error: self.say(str(error)),
        )

    def use_role(self, role: str) -> None:
        """Show for this role: 小学 has bigger type."""
        self.sheet.use_stage(role or "junior")

    def look_for_model(self) -> None:
        """Say on the empty sheet that no model is there, when none is."""
        self._lanes.run(Lane.FREE, self._tutor.model_state, self._model_found, lambda _: None)

    def opened(self) -> None:
        self.composer.editor.setFocus()

    def views(self) -> tuple[WebView, ...]:
        """The solution, and the problem as it is typed."""
        return (self.sheet.view, self.composer.preview.view)

    def close_page(self) -> None:
        """Stop, settle what was deleted, and keep the draft."""
        self.drawer.undo.settle()
        self.keeper.keep()
        self.answering.drop()

    # Building.

    def _build(self) -> None:
        theme = self.theme
        self.history = Button(theme, tr("历史"), "text", "history", 30, clicked=self.toggle_history)
        self.again = Button(theme, tr("再问一次"), "text", "rotate-cw", 30, clicked=self.ask_again)
        self.new = Button(theme, tr("新问题"), "outline", "plus", 30, clicked=self.new_problem)
        for action in (self.history, self.again, self.new):
            self.header.add_action(action)
        self.again.hide()
        self.body.addWidget(self.line)
        self.body.addWidget(self.sheet.view, 1)
        self.body.addWidget(self.bottom)

    def _connect(self) -> None:
        self.composer.asked.connect(self._ask_written)
        self.composer.handed_in.connect(self._check_written)
        self.composer.stopped.connect(self.stop)
        self.sheet.acted.connect(self._act)
        self.sheet.view.ready.connect(self._measure)
        self.drawer.opened.connect(self._open_from_drawer)
        self.drawer.forgotten.connect(self._forgotten)
        self.answering.status.connect(self._status)
        self.answering.loading.connect(self.line.show_fraction)
        self.answering.where.connect(self.bottom.say)
        self.answering.finished.connect(self._finished)
        self.answering.failed.connect(self._failed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.composer.use_compact(self.height() <= LOW)
        if self.drawer.isVisible():
            self.drawer.place()

    # What happens.

    def _measure(self) -> None:
        width = "innerWidth - document.querySelector('.surface').getBoundingClientRect().width"
        self.sheet.view.script(width, self.bottom.use_scroll_bar)

    def _ask_written(self, text: str) -> None:
        self.composer.put("")
        self.ask(text)

    def _check_written(self, statement: str, working: str) -> None:
        self.composer.put_draft("")
        self.check(statement, working)

    def _act(self, name: str) -> None:
        actions: dict[str, Callable[[], object]] = {
            "stop": self.stop,
            "answer-now": self.answering.answer_now,
            "retry": self.ask_again,
            "models": self.models_wanted.emit,
            "pin": self._ask_pin,
            "new-pin": self.pin_wanted.emit,
            "check": self.write_working,
        }
        if name in actions:
            actions[name]()
        elif name.startswith("sample/") and name[7:].isdigit() and int(name[7:]) < len(SAMPLES):
            self.ask(tr(SAMPLES[int(name[7:])]))

    def _ask_pin(self) -> None:
        text = self._problem.statement
        sentence = tr("请老师或家长输入 PIN，这一位学生接下来半小时可以提问。")
        ask_pin(self.theme, self, sentence, lambda pin: self.ask(text, pin))

    def _status(self, status: str) -> None:
        if status == "stopped":
            self._show_idle()
            self._offer_again()
        self.status.emit(status)

    def _finished(self, event: Finished) -> None:
        self._show_idle()
        run = self.answering.run
        if event.solution.stopped and run and not run.stopped and run.notice:
            action = ("retry", tr("再问一次"))
            self.sheet.fill("notice", str(notice_html(run.notice, "", action)))
        self.identifier = event.identifier
        if run and run.problem:
            self._problem = run.problem
        self._show_answer(self._problem, event.solution)
        self._offer_again()
        self.keeper.keep()
        if self.drawer.isVisible():
            self.drawer.refresh()

    def _failed(self, event: Failed) -> None:
        self._show_idle()
        self._offer_again()
        if not event.reason:
            return
        run = self.answering.run
        if not self.composer.draft():
            self.composer.put_draft(run.text if run else self._problem.statement)
        wish = self._shown
        self._lanes.run(
            Lane.FREE,
            self._tutor.model_state,
            lambda state: self._explain(wish, event, state),
            lambda _: self._explain(wish, event, None),
        )

    def _explain(self, wish: int, event: Failed, state: ModelState | None) -> None:
        if wish != self._shown:
            return
        none = state is not None and state.state == "none" and not event.wants
        action = ("models", tr("去“设置 · 模型”")) if none else ("retry", tr("再问一次"))
        if event.wants:
            pins = {"pin": ("pin", tr("输入 PIN")), "new pin": ("new-pin", tr("去设一个 PIN"))}
            action = pins[event.wants]
        # The advice speaks of commands; in a window the button is shorter.
        advice = "" if none else event.advice
        self.sheet.fill("notice", str(notice_html(event.reason, advice, action)))

    def _recalled(self, answered: Answered) -> None:
        self._forget_shown()
        self.identifier = answered.identifier
        self._show_title(answered.problem.statement)
        self._problem = answered.problem
        self.sheet.clear()
        solution = answered.solution
        if solution.thinking.strip():
            self.sheet.think(solution.thinking)
            self.sheet.fold(False, tr("已收起"))
            self.sheet.settle(0.0)
        self._show_answer(answered.problem, solution)
        self._offer_again()

    def _show_answer(self, problem: Problem, solution: Solution) -> None:
        wish = self._shown
        self.bottom.say(_where(solution))
        self._working = solution.text if solution.provenance.solver == "person" else ""
        self._lanes.run(
            Lane.FREE,
            lambda: fragments(problem, solution),
            lambda made: self._fill(wish, made),
        )
        if problem.pictures or solution.pictures:
            self._lanes.run(
                Lane.FREE,
                lambda: drawn(problem, solution, self._draw),
                lambda made: self._fill_picture(wish, made),
            )

    def _fill(self, wish: int, made: Fragments) -> None:
        if wish != self._shown:
            return
        self.sheet.fill("question", made.question)
        if made.steps:
            self.sheet.fill("steps", made.steps)
            self.sheet.drop_reply()
        self.sheet.fill("answer", made.answer)

    def _fill_picture(self, wish: int, made: str) -> None:
        if wish == self._shown:
            self.sheet.fill("picture", made)

    def _open_from_drawer(self, identifier: str) -> None:
        self.open_earlier(identifier)
        self.drawer.slide_away()

    def _forgotten(self, identifier: str) -> None:
        if identifier == self.identifier:
            self.new_problem()

    # What is shown.

    def _forget_shown(self) -> None:
        self._shown += 1
        self.identifier = None
        self._problem = Problem("")
        self._working = ""
        self.again.hide()

    def _show_title(self, text: str) -> None:
        self._problem = Problem(text)
        title = title_line(text) or tr("答疑")
        self.header.show_title(title)
        self.titled.emit(title_line(text))

    def _show_idle(self) -> None:
        self.composer.show_busy(False)
        self.line.show_fraction(0.0)
        self.composer.invite(tr("再写一道题，比如 x^2-5x+6=0"))
        self.status.emit("idle")

    def _offer_again(self) -> None:
        words, icon = (tr("改一改"), "pencil") if self._working else (tr("再问一次"), "rotate-cw")
        self.again.show_as(words, "text", icon)
        self.again.setVisible(bool(self._problem.statement))

    def say(self, sentence: str) -> None:
        """Say something in place, above the answer."""
        self.sheet.fill("notice", str(notice_html(sentence)))

    def _model_found(self, state: ModelState) -> None:
        if self._problem.statement:
            return
        if state.state == "none":
            html = notice_html(
                tr("还没有模型。代数能解的题照常解，文字题要先装一个模型。"),
                "",
                ("models", tr("去“设置 · 模型”")),
            )
            self.sheet.fill("notice", str(html))
        else:
            self.sheet.fill("notice", "")


def title_line(text: str) -> str:
    """The first line of a question without dollar signs, as a title."""
    first = text.strip().splitlines()[0] if text.strip() else ""
    return plain_line(first)[:60]


def _where(solution: Solution) -> str:
    """Who answered, where, and how long it took."""
    made = solution.provenance
    spent = spoken_seconds(solution.seconds)
    if made.solver == "person":
        return tr("你的解答，由代数逐行核对")
    if made.solver != "model":
        return tr("代数直接解出，没有用模型")
    return " · ".join(part for part in (made.model, made.device, spent) if part)
