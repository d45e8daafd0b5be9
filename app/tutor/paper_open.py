"""The paper that is open on the desk: how it is looked at, what is undone, and that it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from app.tutor.lessons import Lessons
from app.tutor.paper import PaperDesk
from app.tutor.paper_rows import PaperView, Proved
from app.tutor.paper_saved import Saved
from app.tutor.paper_view import view_of
from curriculum.worksheet import History, Look, Plan, Question, Sheet, SheetError
from engine.errors import WorldError

Change = Callable[[Sheet], Sheet]
Made = Callable[[str, bool, int], str]
"""A mistake's attempt, whether with new numbers, and a seed: the identifier of its question."""


@dataclass(slots=True)
class OpenPaper:
    """One paper with its history; every change of it goes through `_change` or `_plan`."""

    desk: PaperDesk
    lessons: Callable[[], Lessons]
    saved: Saved
    new_seed: Callable[[], int]
    again: Made
    _history: History | None = None
    _look: Look = field(default_factory=Look)
    _version: str = "A"
    _proved: dict[tuple[str, int], tuple[Proved, str]] = field(default_factory=dict)

    def open(self) -> PaperView | None:
        """The paper in the making as it was left; None where there is none."""
        if self._history is None:
            self._history = self.desk.kept_draft()
        return None if self._history is None else self.view()

    def leave(self) -> None:
        """Put this paper away; a new one can be begun."""
        self._history = None
        self.desk.drop_draft()

    def undo(self) -> PaperView:
        """One change back."""
        return self._to(self._here().undone())

    def redo(self) -> PaperView:
        """One change forward again."""
        return self._to(self._here().redone())

    def set_look(self, reader: str, keys: str, steps: bool) -> PaperView:
        """Whose paper is shown, where its keys stand, with steps or without."""
        self._look = replace(self._look, reader=reader, keys=keys, steps=steps)
        return self.view()

    def set_version(self, version: str, other: str = "") -> PaperView:
        """Show A or B; `other` says what makes the B paper: numbers or order."""
        self._version = version
        if other and other != self._now().plan.other:
            return self._plan(lambda plan: replace(plan, other=other), keep_version=True)
        return self.view()

    def view(self) -> PaperView:
        """The paper as it stands."""
        history, sheet = self._here(), self._shown()
        return view_of(
            sheet,
            history,
            self.lessons().tree,
            code=self.desk.code(sheet),
            look=self._look,
            version=self._version,
            stands=self._stands,
        )

    def page(self) -> str:
        """The paper as a whole page for a view."""
        return self.desk.page(self._shown(), self._set(), screen=True)

    def html(self) -> str:
        """The paper's units, for a page that stands."""
        return self.desk.html(self._shown(), self._set())

    # For the rooms of the desk

    def _begin(self, sheet: Sheet) -> PaperView:
        self._version = "A"
        history = History(sheet)
        if self._history is not None:
            # A paper that was put in another's place can be had back.
            history = self._history.done(sheet)
        return self._to(history)

    def _change(self, change: Change) -> PaperView:
        if self._version == "B":
            raise SheetError("B 卷由 A 卷得来；要改题，请先回到 A 卷。")
        return self._to(self._here().done(change(self._now())))

    def _plan(self, change: Callable[[Plan], Plan], keep_version: bool = False) -> PaperView:
        version = self._version if keep_version else "A"
        sheet = self._now()
        plan = change(sheet.plan)
        view = self._to(self._here().done(replace(sheet, plan=plan)))
        return self.set_version(version) if version != view.version else view

    def _to(self, history: History) -> PaperView:
        self._history = history
        self.desk.keep_draft(history)
        self.saved.keep_questions(history.now)
        return self.view()

    def _here(self) -> History:
        if self._history is None:
            raise WorldError("还没有卷子，先组一份。")
        return self._history

    def _now(self) -> Sheet:
        return self._here().now

    def _shown(self) -> Sheet:
        return self.desk.other(self._now()) if self._version == "B" else self._now()

    def _set(self) -> Look:
        return replace(self._look, two=self._version == "B")

    def _stands(self, question: Question) -> tuple[Proved, str]:
        return self._proved.get((question.identifier, question.turn), ("waiting", ""))
