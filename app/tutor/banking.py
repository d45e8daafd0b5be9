"""The question bank for every face: look things up, count, find what is there twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Self

from app.page import font_file
from app.paths import Paths
from app.tutor.bank_files import BankImport, Draw, export_file, import_file
from app.tutor.point_names import PointNames
from curriculum.bank import BankItem, Placer, Placing
from curriculum.exchange import Written
from curriculum.store import Store, open_store
from curriculum.store.bank import BankFilter, BankPage, BankStatistics
from curriculum.tree import Tree, national_tree
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.progress import Report, silent
from engine.values import Picture

DOTS_PER_INCH = 192.0
"""Of a drawing in a file that leaves: sharp in Word, and half a megabyte at most."""


class Banking:
    """The use cases of the bank. Calls may come from several threads."""

    def __init__(
        self,
        store: Store,
        tree: Callable[[], Tree] = national_tree,
        draw: Draw = lambda picture: None,
    ) -> None:
        self._bank = store.bank
        self._store = store
        self._tree = tree
        self._draw = draw
        self._placer: Placer | None = None
        self._names: PointNames | None = None

    @classmethod
    def open(cls, paths: Paths) -> Self:
        """The bank in the data folder of `paths`; close it afterwards."""
        return cls(open_store(paths.database_url), draw=_drawer(paths))

    def search(self, wanted: BankFilter, after: int | None = None, limit: int = 50) -> BankPage:
        """The newest problems that `wanted` finds; `after` is the page before's `after`."""
        return self._bank.page(wanted, after, limit)

    def item(self, identifier: str) -> BankItem | None:
        """One problem with its solution, or None."""
        return self._bank.item(identifier)

    def image(self, name: str) -> bytes | None:
        """The bytes of a picture that a problem names, or None."""
        return self._bank.image(name)

    def statistics(self) -> BankStatistics:
        """How many problems there are, by everything they can be filtered by."""
        return self._bank.statistics()

    def repeats(self, limit: int, cancel: Cancel) -> tuple[tuple[BankItem, ...], ...]:
        """At most `limit` groups of problems that say the same, the one to keep first in each."""
        groups = islice(self._bank.repeats(cancel), limit)
        return tuple(tuple(sorted(group, key=_worth_keeping)) for group in groups)

    def forget(self, *identifiers: str) -> int:
        """Delete problems for good; how many there were."""
        return self._bank.forget(*identifiers)

    def place(self, item: BankItem, points: tuple[str, ...]) -> BankItem:
        """File a problem under points that a person chose, and give it back so filed."""
        placed = _placed(item, points, Placing.CHOSEN)
        self._bank.keep(placed)
        return placed

    def propose(self, item: BankItem) -> BankItem:
        """`item` with a point, where it has none; not kept yet.

        A tag that is a point's own name was chosen by whoever wrote the file; otherwise one is
        proposed where the words of the statement name it.
        """
        if item.problem.points:
            return item
        if self._placer is None or self._names is None:
            tree = self._tree()
            self._placer, self._names = Placer(tree), PointNames(tree)
        named = self._names.codes(item.tags, item.problem.grade)
        if named:
            return _placed(item, named, Placing.CHOSEN)
        code = self._placer.propose(item.problem)
        return item if code is None else _placed(item, (code,), Placing.PROPOSED)

    def proposed(self, items: Iterator[BankItem]) -> Iterator[BankItem]:
        """Problems on their way in, each with its proposed point."""
        return (self.propose(item) for item in items)

    def import_file(
        self,
        path: Path,
        format: str | None = None,  # noqa: A002
        *,
        keep: bool = True,
        report: Report = silent,
        cancel: Cancel | None = None,
    ) -> BankImport:
        """Take in a file of problems, each with its proposed point; see `bank_files`."""
        return import_file(
            self._bank,
            path,
            format,
            propose=self.propose,
            keep=keep,
            report=report,
            cancel=cancel,
        )

    def export_file(
        self,
        wanted: BankFilter,
        path: Path,
        format: str | None = None,  # noqa: A002
    ) -> Written:
        """Write the problems that `wanted` finds to a file, with their pictures."""
        return export_file(self._bank, wanted, path, format, draw=self._draw)

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()


def _drawer(paths: Paths) -> Draw:
    """Draws a picture as PNG, or gives None where that can't be done."""

    def draw(picture: Picture) -> bytes | None:
        # The drawing library is slow to import and most banks have no drawing.
        from engine.plot.draw import png

        try:
            return png(picture, DOTS_PER_INCH, font=font_file(paths.assets))
        except WorldError:
            return None

    return draw


def _placed(item: BankItem, points: tuple[str, ...], placing: Placing) -> BankItem:
    return replace(item, problem=replace(item.problem, points=points), placing=placing)


def _worth_keeping(item: BankItem) -> tuple[bool, bool, datetime]:
    """With a solution before one without, with an answer before one without, the older first."""
    return (item.solution is None, item.problem.answer is None, item.created_at)
