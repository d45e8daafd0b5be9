"""What a new paper is about: the term, words to find points by, and the points to tick off."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.paper.point_tree import PointTree
from app.gui.theme import Theme
from app.gui.widgets import Button, Picker, SearchField, Words, row
from app.page.bank_words import grade_name
from app.tutor.paper_rows import PointChoice
from engine.i18n import tr

TYPING = 250
FIRST = 82
"""八年级下册, until somebody picks another term."""


class PointSide(QWidget):
    """`wanted` when the points of a term or of some words are to be listed."""

    wanted = Signal(int, int, str)
    grade_changed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marked: dict[str, str] = {}
        terms = [(g * 10 + t, grade_name(g) + (tr("上册"), tr("下册"))[t - 1])
                 for g in range(1, 13) for t in (1, 2)]  # fmt: skip
        self.term = Picker(theme, tr("年级和学期"))
        self.term.show_choices(terms, FIRST)
        self.search = SearchField(theme, tr("找知识点"))
        self.tree = PointTree(theme)
        self.chosen = Words(theme, "", "caption", "ink2", wraps=True)
        self.clear = Button(theme, tr("清空"), "link", height=28)
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self.setProperty("plain", True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(row(self.term, self.search, spacing=8))
        whole.addWidget(self.tree, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.chosen, 1)
        foot.addWidget(self.clear)
        whole.addLayout(foot)
        self.term.picked.connect(self._term_picked)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self._typing.timeout.connect(self.ask)
        self.tree.ticked.connect(self._ticked)
        self.clear.clicked.connect(self._empty)
        theme.changed.connect(self._fit)
        self._fit()
        self._tell()

    @property
    def grade(self) -> int:
        """The grade that is picked."""
        return int(str(self.term.value())) // 10

    @property
    def half(self) -> int:
        """The term, 1 or 2."""
        return int(str(self.term.value())) % 10

    @property
    def codes(self) -> tuple[str, ...]:
        """The points that are marked; none: all of the term."""
        return tuple(self._marked)

    def show_points(self, points: Sequence[PointChoice]) -> None:
        """List these points under their topics."""
        self.tree.show_points(points, self._marked)

    def mark(self, points: Sequence[PointChoice], grade: int, term: int) -> None:
        """Mark these points, and no others, and turn to a term."""
        self.term.show_value(grade * 10 + term)
        self._marked = {point.code: point.name for point in points}
        self._tell()
        self.search.clear()
        self.grade_changed.emit(grade)
        self.ask()

    def ask(self) -> None:
        """Have the points listed that are wanted now."""
        self._typing.stop()
        self.wanted.emit(self.grade, self.half, self.search.text())

    def close_side(self) -> None:
        """The window is closing."""
        self._typing.stop()

    def _term_picked(self, _: object) -> None:
        self.mark((), self.grade, self.half)

    def _ticked(self, code: str, name: str, on: bool) -> None:
        if on:
            self._marked[code] = name
        else:
            self._marked.pop(code, None)
        self._tell()

    def _empty(self) -> None:
        self._marked = {}
        self._tell()
        self.ask()

    def _tell(self) -> None:
        names = tuple(self._marked.values())
        self.clear.setVisible(bool(names))
        if not names:
            self.chosen.say(tr("没有勾选知识点：整个学期的都会考到。"))
        else:
            shown = "、".join(names[:4])
            more = tr(" 等 {count} 个", count=len(names)) if len(names) > 4 else ""
            self.chosen.say(tr("选了：{names}{more}", names=shown, more=more))

    def _fit(self) -> None:
        self.tree.setMinimumHeight(self._theme.px(180))
