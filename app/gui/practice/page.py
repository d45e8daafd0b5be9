"""练习: choose what to practise, answer question after question, see at the end what has risen."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from app.gui.bridge import Lanes
from app.gui.practice.answer_card import Asked
from app.gui.practice.beads import Beads
from app.gui.practice.desk import Desk
from app.gui.practice.end_view import EndView
from app.gui.practice.progress_view import ProgressView
from app.gui.practice.pupil_button import PupilButton
from app.gui.practice.sheet import PracticeSheet
from app.gui.practice.start_view import StartView
from app.gui.practice.turn_view import TurnView
from app.gui.practice.tutor import PracticeDesk, PracticeTutor
from app.gui.practice.why import Why
from app.gui.theme import Theme
from app.gui.widgets import Button, LoadingLine, NoticeCard, Page, WebRoom, WebView, ask_pin
from app.page import prose, steps_html
from app.page.practice import Rung, echo_html, ladder_html, practice_question_html
from app.tutor.pin import PinError
from app.tutor.progress_rows import ProgressFigures
from app.tutor.turns import Another, Ended, Help, Home, Said, Start, Turn
from engine.errors import WorldError
from engine.i18n import tr
from engine.values import Solution

TYPING = 160
"""Milliseconds of rest after which what was typed is typeset."""


class PracticePage(Page):
    """`attempted` is sent after every answer, so that other pages know that something changed."""

    attempted = Signal()
    greeted = Signal(object)
    """The pupil who is at work, and the others: a `Home`."""
    people_wanted = Signal()

    def __init__(
        self, theme: Theme, room: WebRoom, lanes: Lanes, tutor: PracticeTutor, assets: Path
    ) -> None:
        super().__init__(theme, tr("练习"))
        self.line = LoadingLine(theme, tr("正在准备"))
        self.desk = Desk(lanes, tutor, self.line, self._failed, assets)
        self.sheet = PracticeSheet(theme, room, assets)
        self.why = Why(lanes, tutor, self.sheet)
        self.start = StartView(theme)
        self.turn = TurnView(theme, self.sheet)
        self.end = EndView(theme)
        self.progress = ProgressView(theme)
        self.beads = Beads(theme)
        self.far = Button(theme, tr("进步"), "text", "chart-no-axes-column", 34)
        self.home = Button(theme, tr("回到开头"), "text", "arrow-left", 34)
        self.pupil = PupilButton(theme)
        self.notice = NoticeCard(theme, "unreadable")
        self._stack = QStackedWidget()
        self._home: Home | None = None
        self._begun: Start | None = None
        self._shown: Turn | None = None
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._build()
        self._connect()

    def opened(self) -> None:
        self.why.look()
        if self._shown is None:
            self.go_home()
        else:
            self.turn.answer.take_focus()

    def go_home(self) -> None:
        """Back to the beginning; a session that is not over can be gone on with."""
        self.desk.ask(lambda desk: desk.home(), self._show_home)

    def practise(self, points: Sequence[str]) -> None:
        """Begin with these points, as other pages ask for it."""
        self._begin(Start("points", tuple(points)))

    def use_pupil(self, identifier: str) -> None:
        """Go on as another pupil; an adult's PIN may be wanted."""
        self._keep_draft()
        self._with_pin(lambda desk, pin: desk.use_pupil(identifier, pin))

    def redo(self, attempts: Sequence[str], new_numbers: bool) -> None:
        """Do mistakes again, as 错题本 asks for it."""
        self._begun = None
        chosen = tuple(attempts)
        self.desk.ask(lambda desk: desk.redo(chosen, new_numbers), self._show)

    def show_progress(self) -> None:
        """Draw how far the pupil has come."""
        self.desk.ask(lambda desk: desk.progress(), self._show_progress)

    def views(self) -> tuple[WebView, ...]:
        return self.sheet.views()

    def close_page(self) -> None:
        self._typing.stop()
        self.why.clear()
        self._keep_draft()
        self.desk.close_desk()

    @property
    def shown(self) -> Turn | None:
        """The question that is on the table."""
        return self._shown

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text().upper()
        if self._shown and self._shown.way == "choice" and text in self._shown.letters:
            self.turn.answer.choose(text)
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self.header.add_action(self.beads)
        self.header.add_action(self.home)
        self.header.add_action(self.far)
        self.header.add_action(self.pupil)
        self.beads.hide()
        self.home.hide()
        self.notice.hide()
        self.body.addWidget(self.line)
        self.body.addWidget(self.notice)
        self.body.addWidget(self._stack, 1)
        for view in (self.start, self.turn, self.end, self.progress):
            self._stack.addWidget(view)

    def _connect(self) -> None:
        answer, turn = self.turn.answer, self.turn
        self.start.begun.connect(self._begin)
        self.why.pin_wanted.connect(lambda said, then: ask_pin(self.theme, self, said, then))
        self.start.lesson_wanted.connect(self._show_lesson)
        self.sheet.acted.connect(self._acted)
        answer.handed_in.connect(lambda texts: self.desk.ask(_answer(texts), self._said))
        answer.worked.connect(lambda text: self.desk.ask(_work(text), self._said))
        answer.changed.connect(self._changed)
        turn.next.clicked.connect(lambda: self.desk.ask(lambda desk: desk.next(), self._show))
        turn.skip.clicked.connect(lambda: self.desk.ask(lambda desk: desk.skip(), self._show))
        turn.other.clicked.connect(lambda: self._another("same"))
        turn.again.clicked.connect(lambda: self._another("same"))
        turn.easier.clicked.connect(lambda: self._another("easier"))
        turn.harder.clicked.connect(lambda: self._another("harder"))
        self.end.again.connect(self._once_more)
        self.end.home.connect(self.go_home)
        self.home.clicked.connect(self.go_home)
        self.far.clicked.connect(self.show_progress)
        self.pupil.chosen.connect(self.use_pupil)
        self.pupil.added.connect(self._add_pupil)
        self.pupil.changed.connect(self._change_pupil)
        self.pupil.people_wanted.connect(self.people_wanted)
        turn.worked.clicked.connect(self._show_worked)
        self._typing.timeout.connect(self._typeset)

    def _begin(self, start: Start) -> None:
        self._begun = start
        self.desk.ask(lambda desk: desk.begin(start), self._show)

    def _once_more(self) -> None:
        begun = self._begun
        if begun is None or begun.kind == "resume":
            self.go_home()
        else:
            self._begin(begun)

    def _another(self, kind: Another) -> None:
        self.desk.ask(lambda desk: desk.another(kind), self._show)

    def _add_pupil(self, name: str, grade: int) -> None:
        self._keep_draft()
        self._with_pin(lambda desk, pin: desk.add_pupil(name, grade, pin))

    def _change_pupil(self, identifier: str, name: str, grade: int) -> None:
        self._with_pin(lambda desk, pin: desk.change_pupil(identifier, name, grade, pin))

    def _with_pin(self, work: Callable[[PracticeDesk, str], Home], pin: str = "") -> None:
        """Something an adult may have to allow: where it is wanted, the PIN is asked for."""

        def refused(error: WorldError) -> None:
            if isinstance(error, PinError):
                ask_pin(self.theme, self, str(error), lambda typed: self._with_pin(work, typed))
            else:
                self._failed(error)

        self.desk.ask(lambda desk: work(desk, pin), self._show_home, refused)

    def _show_home(self, home: Home) -> None:
        self._home, self._shown = home, None
        self.why.clear()
        self._show_header(tr("练习"), at_home=True)
        self.pupil.show_pupils(home.pupil, home.pupils)
        self.start.show_home(home)
        self.sheet.use_stage(home.pupil.stage)
        self._stack.setCurrentWidget(self.start)
        self.start.take_focus()
        self._show_lesson(*home.lesson)
        self.greeted.emit(home)

    def _show_header(self, title: str, place: str = "", at_home: bool = False) -> None:
        self.notice.hide()
        self.header.show_title(title, place)
        self.beads.hide()
        self.home.setVisible(not at_home)
        for thing in (self.far, self.pupil):
            thing.setVisible(at_home)

    def _show_progress(self, figures: ProgressFigures) -> None:
        self._shown = None
        self._show_header(tr("进步"), figures.pupil)
        self.progress.show_figures(figures, date.today())
        self._stack.setCurrentWidget(self.progress)

    def _show_lesson(self, grade: int, term: int) -> None:
        self.desk.ask(lambda desk: desk.lesson(grade, term), self.start.show_lesson)

    def _show(self, now: Turn | Ended) -> None:
        self.why.clear()
        if isinstance(now, Ended):
            self._shown = None
            self._show_header(tr("练习"))
            self.end.show_end(now)
            self._stack.setCurrentWidget(self.end)
            return
        self._shown = now
        self._show_header(now.point, now.why or now.place)
        self.sheet.use_stage(now.stage)
        self.sheet.show_question(str(practice_question_html(now.problem, self.desk.draw)))
        self.turn.answer.ask(Asked(now.way, now.blanks, now.letters, now.unit, now.stage))
        self.turn.show_over(False)
        self._show_standing(now)
        self._stack.setCurrentWidget(self.turn)
        if now.draft:
            self.turn.answer.put(now.draft)
        self.turn.answer.take_focus()

    def _said(self, said: Said) -> None:
        if self._shown is None:
            return
        self.turn.answer.show_verdict(said.shape, said.word, said.sentence)
        self._show_standing(said)
        self.turn.show_over(said.closed, said.closed and said.solution is None)
        if said.solution is not None and said.closed:
            self.why.show(self._shown.problem, said.solution)
        elif said.solution is not None:
            self.sheet.show_after(str(steps_html(said.solution)))
        if said.closed:
            self._shown = replace(self._shown, marks=said.marks)
            self.turn.next.setFocus()
        else:
            self.turn.answer.take_focus()
        self.attempted.emit()

    def _show_standing(self, now: Turn | Said) -> None:
        total = self._shown.total if self._shown else 0
        self.beads.show_session(now.marks, total)
        self.sheet.show_ladder(str(ladder_html([_rung(help_) for help_ in now.ladder])))
        self.turn.ladder_title.setVisible(bool(now.ladder))
        self.turn.level.show_level(now.level.point, now.level.level, now.level.sentence)

    def _show_worked(self) -> None:
        def shown(solution: Solution | None) -> None:
            if solution is not None and self._shown is not None:
                self.why.show(self._shown.problem, solution)

        self.turn.worked.hide()
        self.desk.ask(lambda desk: desk.worked(), shown)

    def _acted(self, action: str) -> None:
        name, _, rest = action.partition("/")
        if name == "help":
            self.desk.ask(lambda desk: desk.help(), self._helped)
        elif name == "option":
            self.turn.answer.choose(rest)
        elif name == "why" and rest.isdecimal():
            self.why.ask(int(rest))
        elif name == "stop-why":
            self.why.stop()

    def _helped(self, given: tuple[tuple[Help, ...], Said | None]) -> None:
        ladder, said = given
        self.sheet.show_ladder(str(ladder_html([_rung(help_) for help_ in ladder])))
        if said is not None:
            self._said(said)

    def _changed(self, answers: tuple[str, ...]) -> None:
        if self._shown is not None and self._shown.letters:
            self.sheet.choose(answers[0])
        self._typing.start()

    def _typeset(self) -> None:
        if self._shown is None or self.turn.answer.own.isChecked():
            self.sheet.show_echo("")
            return
        texts = () if self._shown.letters else self.turn.answer.answers()
        self.sheet.show_echo(str(echo_html(texts)))
        self._keep_draft()

    def _keep_draft(self) -> None:
        if self._shown is not None and not self._shown.letters:
            texts = self.turn.answer.answers()
            self.desk.ask(lambda desk: desk.keep_draft(texts), lambda _: None)

    def _failed(self, error: WorldError) -> None:
        self.notice.show_notice("unreadable", str(error))


def _rung(help_: Help) -> Rung:
    html = prose.blocks(help_.text)
    return Rung(help_.title, help_.state, html, help_.action, help_.condition)


def _answer(texts: tuple[str, ...]) -> Callable[[PracticeDesk], Said]:
    return lambda desk: desk.answer(texts)


def _work(text: str) -> Callable[[PracticeDesk], Said]:
    return lambda desk: desk.work(text)
