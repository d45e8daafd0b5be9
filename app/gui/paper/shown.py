"""The paper that the page shows and the question that is chosen on it."""

from dataclasses import dataclass

from app.tutor.paper_rows import PaperRow, PaperView


@dataclass(slots=True)
class Shown:
    """`number` counts from 1; 0 and None before there is a paper."""

    view: PaperView | None = None
    number: int = 0

    @property
    def row(self) -> PaperRow | None:
        """The question that is chosen."""
        rows = self.view.rows if self.view is not None else ()
        return next((row for row in rows if row.number == self.number), None)

    def show(self, view: PaperView) -> None:
        """Another paper, or the same after a change; the number stays where it can."""
        self.view = view
        self.number = min(max(self.number, 1), view.count)
