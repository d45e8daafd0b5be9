"""How the page begins a paper: plans and points listed, and what the new paper's page asks for."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.gui.paper.changes import Changes
from app.gui.paper.desk import Desk
from app.gui.paper.new_paper import NewPaper
from app.tutor.paper_rows import NewPaperAbout


class Beginning(QObject):
    """Between the page of a new paper and the desk."""

    def __init__(self, new: NewPaper, desk: Desk, changes: Changes) -> None:
        super().__init__(new)
        self._new, self._desk, self._changes = new, desk, changes
        new.points.wanted.connect(self._list_points)
        new.points.grade_changed.connect(self.list_plans)
        new.plan.dropped.connect(self._drop_plan)
        new.begun.connect(self._begin)
        new.code_given.connect(self._rebuild)

    def ask(self) -> None:
        """List what a new paper can begin with."""
        self.list_plans(self._new.points.grade)
        self._new.points.ask()

    def fill_in(self, about: NewPaperAbout) -> None:
        """Mark these points, at their term, with the plan that suits them."""
        self._new.points.mark(about.points, about.grade, about.term)
        self._desk.ask(
            lambda desk: desk.plans(about.grade), lambda _: self._new.plan.pick(about.plan)
        )

    def list_plans(self, grade: int) -> None:
        """The plans for a grade."""
        self._desk.ask(lambda desk: desk.plans(grade), self._new.plan.show_plans)

    def make_from_mistakes(self, attempts: Sequence[str]) -> None:
        """A paper of mistakes with other numbers."""
        chosen = tuple(attempts)
        self._changes.make(lambda desk: desk.make_from_mistakes(chosen))

    def _list_points(self, grade: int, term: int, words: str) -> None:
        self._desk.ask(lambda desk: desk.points(grade, term, words), self._new.points.show_points)

    def _drop_plan(self, name: str) -> None:
        self._desk.ask(lambda desk: desk.drop_plan(name), lambda _: self.ask())

    def _begin(self) -> None:
        points, plan = self._new.points, self._new.plan
        kind, grade, term, codes = plan.plan, points.grade, points.half, points.codes
        paper, title = str(plan.paper.value() or ""), plan.title.text().strip()
        sections = plan.rows.sections if plan.rows.edited else None
        self._changes.make(
            lambda desk: desk.make(kind, grade, term, codes, paper, title, sections=sections)
        )

    def _rebuild(self, code: str) -> None:
        if code.strip():
            self._changes.make(lambda desk: desk.rebuild(code))
