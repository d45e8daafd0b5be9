"""The page of mistakes: which to do again, one of them whole, and the button that goes on."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.gui.bridge import Lane, Lanes
from app.gui.mistakes.listing import MistakeList
from app.gui.mistakes.sheet import MistakeSheet
from app.gui.mistakes.tutor import MistakeDesk, MistakeTutor
from app.gui.theme import Theme
from app.gui.widgets import (
    Button,
    Card,
    NoticeCard,
    Page,
    Picker,
    Segments,
    WebRoom,
    WebView,
    Words,
    column,
    row,
)
from app.page import font_file
from app.page.mistakes import Bead, Written, mistake_html
from app.page.moments import spoken_day
from app.tutor.mistake_rows import MistakeCounts, MistakeRow, MistakeWhole, Moment
from curriculum.learner import CAUSES
from engine.errors import WorldError
from engine.i18n import tr
from engine.values import Picture

Result = TypeVar("Result")

LIST_WIDTH = 380


class MistakesPage(Page):
    """`redo_wanted` gives attempts to do again and whether with new numbers; `print_wanted` the
    same for a paper; `practice_wanted` when there is nothing here yet."""

    redo_wanted = Signal(tuple, bool)
    print_wanted = Signal(tuple)
    practice_wanted = Signal()

    def __init__(
        self, theme: Theme, room: WebRoom, lanes: Lanes, tutor: MistakeTutor, assets: Path
    ) -> None:
        super().__init__(theme, tr("错题本"))
        self._lanes, self._tutor, self._assets = lanes, tutor, assets
        self._which, self._point, self._cause = "now", "", ""
        self.whole: MistakeWhole | None = None
        self._wish = 0
        self.sheet = MistakeSheet(theme, room, assets)
        self.list = MistakeList(theme)
        self.which = Segments(
            theme,
            tr("错题本"),
            (("now", tr("该重练")), ("all", tr("全部")), ("settled", tr("已过关"))),
        )
        self.point = Picker(theme, tr("知识点"), 34)
        self.cause = Picker(theme, tr("为什么错"), 34)
        self.print = Button(theme, tr("打印变式卷"), "text", "printer", 34)
        self.redo_all = Button(theme, tr("重练这些"), "outline", height=34)
        self.same = Button(theme, tr("做原题"), "text", "eye", 40)
        self.redo = Button(theme, tr("换个数字再练"), "primary", height=44)
        self.notice = NoticeCard(theme, "unreadable")
        self.empty = NoticeCard(theme, "right")
        self._build()
        self._connect()

    def opened(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read the counts and the list again."""
        self._ask(lambda desk: desk.mistake_counts(), self._show_counts)
        self._search()

    def views(self) -> tuple[WebView, ...]:
        return (self.sheet.view,)

    def _build(self) -> None:
        self.header.add_action(self.print)
        self.header.add_action(self.redo_all)
        self.which.show_choice("now")
        left = QWidget()
        side = QVBoxLayout(left)
        side.setContentsMargins(32, 2, 12, 12)
        side.setSpacing(10)
        side.addWidget(self.which)
        side.addLayout(row(self.point, self.cause, spacing=8))
        side.addWidget(self.list, 1)
        self._left = left
        self.dock = Card(margins=(24, 14, 20, 14), across=True)
        words = column(
            Words(self.theme, tr("换一组数字，练同一种方法"), "reading"),
            Words(self.theme, tr("独立做对，这道题就过关。"), "caption", "ink2"),
            spacing=2,
        )
        self.dock.body.addLayout(words, 1)
        self.dock.body.addWidget(self.same)
        self.dock.body.addWidget(self.redo)
        detail = QWidget()
        right = QVBoxLayout(detail)
        right.setContentsMargins(24, 0, 24, 16)
        right.setSpacing(8)
        right.addWidget(self.notice)
        right.addWidget(self.sheet.view, 1)
        right.addWidget(self.dock)
        self.notice.hide()
        nothing = QWidget()
        alone = QVBoxLayout(nothing)
        alone.setContentsMargins(32, 24, 32, 24)
        alone.addWidget(self.empty)
        alone.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(detail)
        self._stack.addWidget(nothing)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(left)
        across.addWidget(self._stack, 1)
        self.body.addLayout(across)
        self._fit()

    def _connect(self) -> None:
        self.which.chosen.connect(self._choose_which)
        self.point.picked.connect(self._filter)
        self.cause.picked.connect(self._filter)
        self.list.chosen.connect(self._open)
        self.list.more_wanted.connect(self._more)
        self.sheet.acted.connect(self._acted)
        self.redo.clicked.connect(lambda: self._redo(True))
        self.same.clicked.connect(lambda: self._redo(False))
        self.redo_all.clicked.connect(lambda: self.redo_wanted.emit(self._listed(), True))
        self.print.clicked.connect(lambda: self.print_wanted.emit(self._listed()))
        self.theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self._left.setFixedWidth(min(self.theme.px(LIST_WIDTH), 460))

    def _choose_which(self, which: str) -> None:
        self._which = which
        self._search()

    def _filter(self, _: object) -> None:
        self._point = str(self.point.value() or "")
        self._cause = str(self.cause.value() or "")
        self._search()

    def _search(self) -> None:
        self._wish += 1
        wish, wanted = self._wish, (self._which, self._point, self._cause)
        self._ask(lambda desk: desk.mistakes(*wanted), lambda rows: self._show_list(wish, rows))

    def _more(self) -> None:
        wanted = self._which, self._point, self._cause
        self._ask(
            lambda desk: desk.mistakes(*wanted, more=True),
            lambda rows: self.list.add_rows(rows, date.today()),
        )

    def _show_counts(self, counts: MistakeCounts) -> None:
        for key, word, number in (
            ("now", tr("该重练"), counts.now),
            ("all", tr("全部"), counts.all),
            ("settled", tr("已过关"), counts.settled),
        ):
            self.which.rename(key, f"{word} {number}")
        place = tr("有 {count} 道该重练了", count=counts.now) if counts.now else ""
        self.header.show_title(tr("错题本"), place)
        self.point.show_choices([("", tr("所有知识点")), *counts.points], self._point)
        causes = [(name, f"{tr(CAUSES[name])} {number}") for name, number in counts.causes]
        self.cause.show_choices([("", tr("所有原因")), *causes], self._cause)

    def _show_list(self, wish: int, rows: tuple[MistakeRow, ...]) -> None:
        if wish != self._wish:
            return
        self.whole = None
        self.list.show_rows(rows, date.today())
        for button in (self.print, self.redo_all):
            button.setVisible(bool(rows))
        self._stack.setCurrentIndex(0 if rows else 1)
        if not rows:
            self.sheet.show("")
            self._show_empty()

    def _show_empty(self) -> None:
        if self._point or self._cause or self._which == "settled":
            self.empty.show_notice("unverified", tr("这里还没有错题。"))
        elif self._which == "now":
            self.empty.show_notice("right", tr("现在没有要重练的错题。"))
        else:
            self.empty.show_notice(
                "right",
                tr("还没有错题，去练几道吧。"),
                action=tr("去练习"),
                clicked=self.practice_wanted.emit,
            )

    def _open(self, attempt: str) -> None:
        self._ask(lambda desk: self._ready(desk.mistake(attempt)), self._show)

    def _ready(self, whole: MistakeWhole) -> tuple[MistakeWhole, str]:
        html = mistake_html(
            whole.place,
            whole.problem,
            Written(whole.given, whole.shape, whole.word, whole.sentence),
            whole.solution,
            whole.row.cause,
            [_bead(moment) for moment in whole.line],
            self._draw,
        )
        return whole, str(html)

    def _show(self, found: tuple[MistakeWhole, str]) -> None:
        self.notice.hide()
        self.whole, html = found
        self.sheet.show(html)
        self.redo.setEnabled(self.whole.problem.source.kind == "generator")

    def _acted(self, action: str) -> None:
        name, _, cause = action.partition("/")
        if name == "cause" and self.whole is not None and cause in CAUSES:
            attempt = self.whole.row.attempt
            self._ask(lambda desk: self._ready(desk.set_cause(attempt, cause)), self._show)

    def _redo(self, new_numbers: bool) -> None:
        if self.whole is not None:
            self.redo_wanted.emit((self.whole.row.attempt,), new_numbers)

    def _listed(self) -> tuple[str, ...]:
        return tuple(row.attempt for row in self.list.rows())

    def _draw(self, picture: Picture) -> str:
        # Imported when the first picture is drawn: the drawing library takes a second to load.
        from engine.plot import PAGE
        from engine.plot.draw import svg

        return svg(picture, PAGE, font_file(self._assets))

    def _ask(self, work: Callable[[MistakeDesk], Result], done: Callable[[Result], object]) -> None:
        self._lanes.run(Lane.STORE, lambda: work(self._tutor.mistake_desk()), done, self._failed)

    def _failed(self, error: WorldError) -> None:
        self._stack.setCurrentIndex(0)
        self.notice.show_notice("unreadable", str(error))


def _bead(moment: Moment) -> Bead:
    day = spoken_day(date.fromisoformat(moment.day), date.today())
    return Bead(day, moment.word, moment.shape or "")
