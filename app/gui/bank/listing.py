"""What the page shows of the bank: the list of what is wanted, and the problem that is chosen."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject

from app.gui.bank.desk import Desk
from app.gui.bank.editing import Editing
from app.gui.bank.filters import FilterBand
from app.gui.bank.sheet import BankSheet
from app.page.bank import bank_empty_html, problem_html, rows_html
from app.tutor.bank_page import BankDesk, Wanted
from curriculum.bank import BankItem
from curriculum.store.bank import BankPage as Found
from engine.cancel import Cancel
from engine.i18n import tr


@dataclass(frozen=True, slots=True)
class _Whole:
    """A problem made ready off the main thread; `item` is None when it is gone."""

    item: BankItem | None
    html: str = ""
    row: str = ""
    pictures: Mapping[str, bytes] = field(default_factory=dict)


class Listing(QObject):
    """`listed` names the problems in the list from top to bottom, `chosen` is the one beside it."""

    def __init__(self, desk: Desk, band: FilterBand, sheet: BankSheet, editing: Editing) -> None:
        super().__init__(sheet)
        self._desk, self._band, self._sheet, self._editing = desk, band, sheet, editing
        self.listed: list[str] = []
        self._after: int | None = None
        self._wish = 0
        self._looking = Cancel()
        self._opening = self._changed = ""

    @property
    def chosen(self) -> BankItem | None:
        """The problem that is shown whole."""
        return self._editing.item

    def search(self) -> None:
        """List what is wanted now; an answer to an older wish is dropped."""
        self._looking.set()
        self._looking = cancel = Cancel()
        self._wish += 1
        wish, wanted = self._wish, self._band.wanted
        self._desk.read(
            lambda bank: self._found(bank, wanted, None, cancel),
            lambda found: self._show_list(wish, *found),
        )

    def more(self) -> None:
        """List what follows."""
        wish, wanted, after, cancel = self._wish, self._band.wanted, self._after, self._looking
        if after is not None:
            self._after = None
            self._desk.read(
                lambda bank: self._found(bank, wanted, after, cancel),
                lambda found: self._add_rows(wish, *found),
            )

    def open(self, identifier: str) -> None:
        """Show a problem whole; where there is no room for both, in place of the list."""
        self._sheet.show("problem")
        self._read_whole(identifier)

    def back(self) -> None:
        """The list again, in place of a report or of a problem."""
        self._sheet.show("list" if self.listed else "empty")

    def show_changed(self, item: BankItem) -> None:
        """A problem in its new state, if it is still the one that is shown."""
        if self.chosen is not None and self.chosen.identifier == item.identifier:
            self._changed = item.identifier
            self._read_whole(item.identifier)

    def take_out(self, gone: frozenset[str]) -> None:
        """These problems leave the list; the next one is shown in place of the chosen one."""
        chosen = self.chosen.identifier if self.chosen is not None else ""
        at = self.listed.index(chosen) if chosen in self.listed else 0
        rest = [identifier for identifier in self.listed if identifier not in gone]
        after = [identifier for identifier in self.listed[at:] if identifier not in gone]
        following = after[0] if after else rest[-1] if rest else ""
        for identifier in gone.intersection(self.listed):
            self._sheet.leave(identifier, following)
        self.listed = rest
        if not rest:
            self.search()
        elif chosen in gone:
            self._sheet.show("list")
            self._read_whole(following)

    def close_listing(self) -> None:
        """Nothing is looked for any more."""
        self._looking.set()

    def _found(
        self, bank: BankDesk, wanted: Wanted, after: int | None, cancel: Cancel
    ) -> tuple[Found, str]:
        going = self._editing.going
        page = bank.find(wanted, after, cancel)
        shown = tuple(item for item in page.items if item.identifier not in going)
        html = str(rows_html(shown, self._desk.points, page.after is not None))
        return Found(shown, page.after), html

    def _show_list(self, wish: int, page: Found, html: str) -> None:
        if wish != self._wish:
            return
        self._after = page.after
        self.listed = [item.identifier for item in page.items]
        self._sheet.show_rows(html)
        if not self.listed and page.after is not None:
            self.more()
        elif not self.listed:
            self._editing.item = None
            empty = bank_empty_html(not self._band.wanted.everything)
            self._sheet.show_page("empty", str(empty))
        else:
            self._sheet.show("list")
            chosen = self.chosen.identifier if self.chosen is not None else ""
            self._read_whole(chosen if chosen in self.listed else self.listed[0])

    def _add_rows(self, wish: int, page: Found, html: str) -> None:
        if wish == self._wish:
            self._after = page.after
            self.listed += [item.identifier for item in page.items]
            self._sheet.add_rows(html)

    def _read_whole(self, identifier: str) -> None:
        self._opening = identifier
        self._desk.read(
            lambda bank: self._whole(bank, identifier),
            lambda whole: self._show_whole(identifier, whole),
        )

    def _whole(self, bank: BankDesk, identifier: str) -> _Whole:
        item = bank.item(identifier)
        if item is None:
            return _Whole(None)
        html = str(problem_html(item, self._desk.points, self._desk.draw))
        shown = (*item.problem.pictures, *(item.solution.pictures if item.solution else ()))
        names = dict.fromkeys(picture.image for picture in shown if picture.image)
        found = ((name, bank.image(name)) for name in names if name)
        pictures = {name: data for name, data in found if data is not None}
        return _Whole(item, html, str(rows_html((item,), self._desk.points, False)), pictures)

    def _show_whole(self, identifier: str, whole: _Whole) -> None:
        if identifier != self._opening:
            return
        self._editing.item = whole.item
        html = whole.html or tr("这道题已经不在题库里了。")
        self._sheet.show_problem(html, identifier, whole.pictures)
        if identifier == self._changed and whole.row:
            self._changed = ""
            self._sheet.show_row(identifier, whole.row)
