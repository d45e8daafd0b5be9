"""The knowledge page: the tree on the left, a point with its problems on the right."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.bridge import Lane, Lanes
from app.gui.knowledge.outline import Outline
from app.gui.knowledge.ready import SAMPLES, ReadyPoint, make_ready
from app.gui.knowledge.sheet import PointSheet
from app.gui.knowledge.tutor import KnowledgeTutor
from app.gui.theme import Theme
from app.gui.widgets import Button, Page, SearchField, WebRoom, WebView, Words, row
from app.page.point import term_name
from app.tutor.lessons import Lessons
from curriculum.tree import Point
from engine.errors import WorldError
from engine.i18n import tr

TYPING = 150
"""Milliseconds of rest after which words are looked for."""
WIDTH = 308


class KnowledgePage(Page):
    """Finds a point by grade, topic or words; shows what it asks, and problems of it."""

    practice_wanted = Signal(str)
    """The point that is shown is to be practised."""
    paper_wanted = Signal(tuple)
    """Codes of the points that a paper is to be about."""

    def __init__(
        self, theme: Theme, room: WebRoom, lanes: Lanes, tutor: KnowledgeTutor, assets: Path
    ) -> None:
        super().__init__(theme, tr("知识"))
        self._lanes, self._tutor, self._assets = lanes, tutor, assets
        self._lessons: Lessons | None = None
        self._asked = False
        self._seed = 0
        self.point: Point | None = None
        self.search = SearchField(theme, tr("找一个知识点，比如 勾股"))
        self.outline = Outline(theme)
        self.sheet = PointSheet(theme, room, assets)
        self.practise = Button(theme, tr("练这个知识点"), "primary", height=34)
        self.paper = Button(theme, tr("组一份卷"), "outline", height=34)
        self.ticked = Words(theme, "", "caption", "ink2")
        self.untick = Button(theme, tr("清空"), "link", height=28)
        self._makeable = self._teacher = False
        self.header.add_action(self.paper)
        self.header.add_action(self.practise)
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._build()
        self._typing.timeout.connect(lambda: self.outline.look_for(self.search.text()))
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self._open_first)
        self.outline.chosen.connect(self.show_point)
        self.sheet.acted.connect(self._acted)
        self.practise.clicked.connect(self._practise)
        self.paper.clicked.connect(self._make_paper)
        self.outline.ticked.connect(self._offer)
        self.untick.clicked.connect(self.outline.untick)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._offer()

    def opened(self) -> None:
        """Read the tree when the page is first wanted; papers are offered to teachers."""
        self._teacher = self._tutor.settings().role == "teacher"
        self._offer_ticks()
        if not self._asked:
            self._asked = True
            self.header.show_title(tr("知识"), tr("正在打开……"))
            self._lanes.run(Lane.FREE, self._tutor.lessons, self._show_tree, self._failed)

    def show_point(self, code: str, seed: int = 0) -> None:
        """Show a point, with the problems of `seed`."""
        lessons = self._lessons
        if lessons is None:
            return
        self._seed = seed
        assets = self._assets
        self._lanes.run(
            Lane.FREE, lambda: make_ready(lessons, code, seed, assets), self._show, self._failed
        )

    def views(self) -> tuple[WebView, ...]:
        """The point with its problems."""
        return (self.sheet.view,)

    def close_page(self) -> None:
        """Nothing is kept here; the view goes with the window."""
        self._typing.stop()

    def _build(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(32, 0, 12, 12)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.outline, 1)
        column.addLayout(row(self.ticked, None, self.untick))
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(left)
        across.addWidget(self.sheet.view, 1)
        self._left = left
        self.body.addLayout(across)
        self.setTabOrder(self.search, self.outline)

    def _show_tree(self, lessons: Lessons) -> None:
        self._lessons = lessons
        self.outline.show_tree(lessons.tree)
        self._offer_ticks()
        self.header.show_title(tr("知识"), tr("{count} 个知识点", count=len(lessons.tree.points)))
        if self.point is None and lessons.tree.points:
            self.show_point(lessons.tree.points[0].code)

    def _show(self, shown: ReadyPoint) -> None:
        self.point = shown.point
        self._makeable = shown.makeable
        self._offer()
        self.sheet.show(shown.main, shown.aside)
        self.outline.show_chosen(shown.point)
        self.header.show_title(tr("知识"), term_name(shown.point.grade, shown.point.term))

    def _practise(self) -> None:
        if self.point is not None:
            self.practice_wanted.emit(self.point.code)

    def _make_paper(self) -> None:
        codes = self.outline.codes or ((self.point.code,) if self.point is not None else ())
        if codes:
            self.paper_wanted.emit(codes)

    def _offer_ticks(self) -> None:
        if self._lessons is not None:
            self.outline.offer_ticks(self._lessons.table.by_point if self._teacher else ())
            if not self._teacher:
                self.outline.untick()
        self._offer()

    def _offer(self) -> None:
        """Show the deeds that what is shown, or ticked, allows."""
        count = len(self.outline.codes)
        self.practise.setVisible(self._makeable)
        self.paper.setVisible(self._teacher and (self._makeable or count > 0))
        words = tr("用勾选的 {count} 个组卷", count=count) if count else tr("组一份卷")
        self.paper.show_as(words, "outline")
        self.ticked.say(tr("勾选了 {count} 个知识点", count=count))
        for thing in (self.ticked, self.untick):
            thing.setVisible(count > 0)

    def _open_first(self) -> None:
        self._typing.stop()
        self.outline.look_for(self.search.text())
        first = self.outline.topLevelItem(0)
        if self.search.text().strip() and first is not None:
            self.outline.itemClicked.emit(first, 0)

    def _acted(self, action: str) -> None:
        name, _, rest = action.partition("/")
        if name == "point":
            self.show_point(rest)
        elif name == "more" and self.point is not None:
            self.show_point(self.point.code, self._seed + SAMPLES)

    def _failed(self, error: WorldError) -> None:
        self.header.show_title(tr("知识"), str(error))

    def _restyle(self) -> None:
        self._left.setFixedWidth(self.theme.px(WIDTH))
