"""What this page asks of the tutor."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from app.tutor.paper import Exported
from app.tutor.paper_rows import NewPaperAbout, PaperView, PlanRow, PointChoice
from curriculum.worksheet import Section
from engine.cancel import Cancel
from engine.progress import Report
from engine.values import Problem, Solution


class PaperPageDesk(Protocol):
    """One paper in the making; every method may block, so it is called in a lane.

    What can't be done raises `WorldError` with a sentence, and the paper stays as it was.
    """

    # Beginning

    def open(self) -> PaperView | None:
        """The paper as it was left; None where there is none."""

    def plans(self, grade: int) -> tuple[PlanRow, ...]:
        """What a new paper of a grade can begin with: templates, then the plans that were kept."""
        ...

    def points(self, grade: int, term: int, words: str = "") -> tuple[PointChoice, ...]:
        """The points of a term that have questions, or those anywhere that `words` find."""
        ...

    def about(self, points: Sequence[str]) -> NewPaperAbout:
        """What a paper about these points begins with, by their codes."""
        ...

    def make(
        self,
        kind: str,
        grade: int,
        term: int,
        points: Sequence[str] = (),
        paper: str = "",
        title: str = "",
        count: int = 0,
        sections: Sequence[Section] | None = None,
    ) -> PaperView:
        """A new paper; `sections` where the plan's rows were changed, empty words and 0: its own."""
        ...

    def make_from_mistakes(self, attempts: Sequence[str], new_numbers: bool = True) -> PaperView:
        """A paper of mistakes, each with other numbers or just as it was."""
        ...

    def rebuild(self, code: str) -> PaperView:
        """The paper behind a footer's code."""
        ...

    def save_plan(self, name: str) -> None:
        """Keep this paper's plan under a name."""

    def drop_plan(self, name: str) -> None:
        """Delete a kept plan."""

    def leave(self) -> None:
        """Put the paper away."""

    # Changes, each of which `undo` takes back

    def swap(self, number: int, level: int | None = None, kind: str | None = None) -> PaperView:
        """Another question in a question's place."""
        ...

    def reroll(self, number: int) -> PaperView:
        """The same question with other numbers."""
        ...

    def reroll_all(self) -> PaperView:
        """Other numbers in every question that isn't locked."""
        ...

    def lock(self, number: int, locked: bool) -> PaperView:
        """Hold a question against dice, or let it go."""
        ...

    def move(self, number: int, to: int) -> PaperView:
        """A question to another's place."""
        ...

    def remove(self, number: int) -> PaperView:
        """Take a question out."""
        ...

    def set_marks(self, number: int, marks: int) -> PaperView:
        """What a question is worth."""
        ...

    def set_room(self, number: int, lines: int | None) -> PaperView:
        """Lines left for working; None: measured."""
        ...

    def edit(self, number: int, statement: str, key: str) -> PaperView:
        """A question in the teacher's own words."""
        ...

    def add(self, section: int, point: str, kind: str = "", level: int = 2) -> PaperView:
        """One more question of a point at a section's end."""
        ...

    def add_problems(self, problems: Sequence[tuple[Problem, Solution | None]]) -> PaperView:
        """Problems of the bank, each in the section of its kind; they make a paper if there is none."""
        ...

    def set_title(self, title: str) -> PaperView:
        """The title at the head of the paper."""
        ...

    def set_paper(self, paper: str, sealed: bool | None = None) -> PaperView:
        """A size by name or in millimetres, with or without 密封线; None: as it is."""
        ...

    def undo(self) -> PaperView:
        """One change back."""
        ...

    def redo(self) -> PaperView:
        """One change forward again."""
        ...

    # What is shown

    def set_look(self, reader: str, keys: str, steps: bool) -> PaperView:
        """Whose paper is shown, where its keys stand, with steps or without."""
        ...

    def set_version(self, version: str, other: str = "") -> PaperView:
        """A or B; `other` says what makes B: numbers or order."""
        ...

    def page(self) -> str:
        """The paper as a whole page."""
        ...

    def html(self) -> str:
        """The paper's units, for a page that stands."""
        ...

    # Out of the window

    def prove(self, report: Report = ...) -> PaperView:
        """Recompute the keys that were not yet."""
        ...

    def export(self, path: Path) -> Exported:
        """What is shown as a file, by its suffix."""
        ...

    def export_set(self, folder: Path, suffix: str, report: Report = ...) -> tuple[Path, ...]:
        """A and B with the key of each, four files."""
        ...

    def batch(
        self,
        count: int,
        folder: Path,
        suffix: str,
        report: Report = ...,
        cancel: Cancel | None = None,
    ) -> int:
        """Different papers of one plan with a key each; how many files there are now."""
        ...


class PaperTutor(Protocol):
    """The tutor as 组卷 sees it."""

    def paper_desk(self) -> PaperPageDesk:
        """The desk at which papers are made; opened once."""
        ...
