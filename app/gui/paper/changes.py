"""Every change of a paper: asked of the desk, and the paper shown anew."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from app.gui.paper.desk import Desk
from app.gui.paper.shown import Shown
from app.gui.paper.tutor import PaperPageDesk
from app.tutor.paper_rows import PaperView
from engine.values import Problem, Solution

Change = Callable[[PaperPageDesk], PaperView]
Told = Callable[[tuple[PaperView, str]], object]


class Changes(QObject):
    """`told` is given the paper after a change, with its page."""

    def __init__(self, desk: Desk, shown: Shown, told: Told, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._shown, self._told = desk, shown, told

    def make(self, change: Change) -> None:
        """Change the paper, or begin one."""
        self._desk.ask(lambda desk: _with_html(desk, change(desk)), self._told)

    def make_one(self, change: Callable[[PaperPageDesk, int], PaperView]) -> None:
        """Change the question that is chosen."""
        number = self._shown.number
        if number:
            self.make(lambda desk: change(desk, number))

    def tool(self, name: str) -> None:
        """Do with the chosen question what a tool beside it, or its row's menu, is named after."""
        if name == "swap":
            self.make_one(lambda desk, number: desk.swap(number))
        elif name == "reroll":
            self.make_one(lambda desk, number: desk.reroll(number))
        elif name == "remove":
            self.make_one(lambda desk, number: desk.remove(number))
        elif name in ("lock", "unlock"):
            self.make_one(lambda desk, number: desk.lock(number, name == "lock"))
        elif name in ("up", "down"):
            self.move(self._shown.number, -1 if name == "up" else 1)

    def move(self, number: int, way: int) -> None:
        """A question one place up (-1) or down (1); it stays the chosen one."""
        view = self._shown.view
        to = number + way
        if number and view is not None and 1 <= to <= view.count:
            self._shown.number = to
            self.make(lambda desk: desk.move(number, to))

    def look(self, reader: str = "", keys: str = "", steps: bool | None = None) -> None:
        """Whose paper, where its keys stand, with steps or not; the rest stays."""
        view = self._shown.view
        if view is None:
            return
        now = view.look
        wanted = (reader or now.reader, keys or now.keys, now.steps if steps is None else steps)
        self.make(lambda desk: desk.set_look(*wanted))

    def add(self, point: str) -> None:
        """One more question of a point, in the chosen one's section."""
        row = self._shown.row
        section = row.section if row is not None else 0
        self.make(lambda desk: desk.add(section, point))

    def add_problems(self, problems: Sequence[tuple[Problem, Solution | None]]) -> None:
        """Problems of the bank at the end of the paper."""
        chosen = tuple(problems)
        self.make(lambda desk: desk.add_problems(chosen))


def _with_html(desk: PaperPageDesk, view: PaperView) -> tuple[PaperView, str]:
    return view, desk.html()
