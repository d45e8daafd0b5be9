"""The knowledge page: the tree on the left, a point with its problems on the right."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.bridge import Lane, Lanes
from app.gui.knowledge.outline import Outline
from app.gui.knowledge.sheet import PointSheet
from app.gui.knowledge.tutor import KnowledgeTutor
from app.gui.theme import Theme
from app.gui.widgets import Button, Page, SearchField, WebRoom, WebView
from app.page import font_file
from app.page.point import point_aside_html, point_html, term_name
from app.tutor.lessons import Lessons, NothingMadeError
from curriculum.tree import Point
from engine.errors import WorldError
from engine.i18n import tr
from engine.values import Picture

SAMPLES = 4
"""How many problems a point shows at a time."""
TYPING = 150
"""Milliseconds of rest after which words are looked for."""
WIDTH = 308


@dataclass(frozen=True, slots=True)
class _Shown:
    """A point made ready off the main thread."""

    point: Point
    main: str
    aside: str
    makeable: bool


class KnowledgePage(Page):
    """Finds a point by grade, topic or words; shows what it asks, and problems of it."""

    practice_wanted = Signal(str)
    """The point that is shown is to be practised."""

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
        self.practise.hide()
        self.header.add_action(self.practise)
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._build()
        self._typing.timeout.connect(lambda: self.outline.look_for(self.search.text()))
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self._open_first)
        self.outline.chosen.connect(self.show_point)
        self.sheet.acted.connect(self._acted)
        self.practise.clicked.connect(self._practise)
        theme.changed.connect(self._restyle)
        self._restyle()

    def opened(self) -> None:
        """Read the tree when the page is first wanted."""
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
        self._lanes.run(
            Lane.FREE, lambda: self._ready(lessons, code, seed), self._show, self._failed
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
        self.header.show_title(tr("知识"), tr("{count} 个知识点", count=len(lessons.tree.points)))
        if self.point is None and lessons.tree.points:
            self.show_point(lessons.tree.points[0].code)

    def _ready(self, lessons: Lessons, code: str, seed: int) -> _Shown:
        point = lessons.tree.point(code)
        try:
            samples = tuple(lessons.problems(code, None, SAMPLES, seed))
        except NothingMadeError:
            samples = ()
        main = point_html(point, lessons.requirements(point), samples, self._draw)
        before = tuple(lessons.tree.point(one) for one in point.requires)
        after = tuple(one for one in lessons.tree.points if code in one.requires)
        aside = str(point_aside_html(before, after))
        return _Shown(point, str(main), aside, bool(samples))

    def _draw(self, picture: Picture) -> str:
        # Imported when the first picture is drawn: matplotlib takes a second to load.
        from engine.plot import PAGE
        from engine.plot.draw import svg

        return svg(picture, PAGE, font_file(self._assets))

    def _show(self, shown: _Shown) -> None:
        self.point = shown.point
        self.practise.setVisible(shown.makeable)
        self.sheet.show(shown.main, shown.aside)
        self.outline.show_chosen(shown.point)
        self.header.show_title(tr("知识"), term_name(shown.point.grade, shown.point.term))

    def _practise(self) -> None:
        if self.point is not None:
            self.practice_wanted.emit(self.point.code)

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
