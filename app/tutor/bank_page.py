"""The bank as its page uses it: found by more than the index knows, tried before it is taken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import cast

from app.tutor.bank_files import BankImport, export_file
from app.tutor.banking import Banking
from curriculum.bank import BankItem, Placing
from curriculum.exchange import Written, read_file
from curriculum.store.bank import Bank, BankFilter, BankPage, BankStatistics
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.progress import Report, silent

PAGE = 40
"""Problems that the list takes at a time."""

CHUNK = 2000
"""Problems looked through together where hardly any is wanted."""

SAMPLES = 4
"""Problems of a file that are shown before it is taken."""

COMPARED = 20
"""Near duplicates of a file that are shown beside what they are like."""

_YEAR = re.compile(r"(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which problems the page wants: what the store filters by, and what only a look can tell.

    `year` is the year that a tag or the file's name gives; `answered` asks for problems with, or
    without, an answer; `placing` for those that came to their points so.
    """

    filter: BankFilter = field(default_factory=BankFilter)
    year: int | None = None
    answered: bool | None = None
    placing: Placing | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing is asked for."""
        return self == Wanted()

    @property
    def sieved(self) -> bool:
        """Whether problems must be looked at one by one."""
        return (self.year, self.answered, self.placing) != (None, None, None)

    def takes(self, item: BankItem) -> bool:
        """Whether a problem that the filter found is one."""
        return (
            (self.year is None or year_of(item) == self.year)
            and (self.answered is None or is_answered(item) == self.answered)
            and (self.placing is None or item.placing is self.placing)
        )


@dataclass(frozen=True, slots=True)
class Overview:
    """What there is to filter by; `years` newest first."""

    counts: BankStatistics
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """What a file would bring; nothing was kept.

    `samples` are the first problems as they would stand in the bank, `likes` the bank problems
    that rows of the file are nearly the same as.
    """

    path: Path
    found: BankImport
    samples: tuple[BankItem, ...]
    likes: tuple[tuple[int, BankItem], ...]


def year_of(item: BankItem) -> int | None:
    """The year that a tag gives, or else the name of the file."""
    years = (_only_year(text) for text in (*item.tags, item.origin.file))
    return next((year for year in years if year is not None), None)


def _only_year(text: str) -> int | None:
    """The year in `text`; one that names several, such as 2010-2018, says nothing."""
    found = set(_YEAR.findall(text))
    return int(found.pop()) if len(found) == 1 else None


def is_answered(item: BankItem) -> bool:
    """Whether the problem, or one of its parts, has an answer."""
    problem = item.problem
    return problem.answer is not None or any(part.answer for part in problem.parts)


class BankDesk(Banking):
    """The use cases of the bank's page beside those of every face."""

    def overview(self) -> Overview:
        """Counts and years to choose from."""
        counts = self.statistics()
        texts = [str(each.value or "") for each in (*counts.tags, *counts.origins)]
        years = {year for text in texts if (year := _only_year(text)) is not None}
        return Overview(counts, tuple(sorted(years, reverse=True)))

    def find(
        self, wanted: Wanted, after: int | None = None, cancel: Cancel | None = None
    ) -> BankPage:
        """A page of what is wanted, newest first; with a sieve it may be longer than `PAGE`."""
        if not wanted.sieved:
            return self.search(wanted.filter, after, PAGE)
        cancel = cancel or Cancel()
        kept: list[BankItem] = []
        size = PAGE
        while True:
            cancel.check()
            page = self.search(wanted.filter, after, size)
            fitting = [item for item in page.items if wanted.takes(item)]
            kept += fitting
            after = page.after
            if after is None or len(kept) >= PAGE:
                return BankPage(tuple(kept), after)
            # Rare problems are looked for in long strides, frequent ones in short pages.
            size = PAGE if len(fitting) * 4 > len(page.items) else min(size * 2, CHUNK)

    def retag(self, identifier: str, tags: tuple[str, ...]) -> BankItem:
        """Keep a problem under other tags. Raises `BadItemError` for what is no tag."""
        tagged = replace(self._there(identifier), tags=tags)
        self._bank.keep(tagged)
        return tagged

    def move(self, identifier: str, points: tuple[str, ...]) -> BankItem:
        """File a problem under points that a person chose."""
        return self.place(self._there(identifier), points)

    def confirm(self, identifier: str) -> BankItem:
        """A person says that a problem's points are right."""
        item = self._there(identifier)
        return self.place(item, item.problem.points)

    def try_file(self, path: Path, report: Report = silent, cancel: Cancel | None = None) -> Trial:
        """Read a file whole and keep nothing. Raises `BadFileError`."""
        found = self.import_file(path, keep=False, report=report, cancel=cancel)
        items = (row for row in read_file(path, found.format) if isinstance(row, BankItem))
        samples = tuple(self.propose(item) for item in islice(items, SAMPLES))
        known = [each for each in found.alike if isinstance(each.like, str)][:COMPARED]
        likes = ((each.row, self.item(str(each.like))) for each in known)
        return Trial(path, found, samples, tuple((row, item) for row, item in likes if item))

    def export(self, wanted: Wanted, path: Path, cancel: Cancel | None = None) -> Written:
        """Write what is wanted to a file; its name gives the format. Raises `BadFileError`."""
        sieve = _Sieve(self._bank, wanted, cancel or Cancel())
        # `export_file` asks for no more of a bank than what the sieve has.
        return export_file(cast(Bank, sieve), wanted.filter, path, draw=self._draw)

    def write_template(self, path: Path) -> None:
        """An Excel workbook to fill in. Raises `BadFileError`."""
        from curriculum.exchange.spreadsheet import write_template  # loads the Excel library

        write_template(path)

    def _there(self, identifier: str) -> BankItem:
        """The problem as it stands now, so that no change undoes an earlier one."""
        item = self.item(identifier)
        if item is None:
            raise WorldError("这道题已经不在题库里了。")
        return item


@dataclass(frozen=True, slots=True)
class _Sieve:
    """A bank of which only the wanted problems are seen."""

    bank: Bank
    wanted: Wanted
    cancel: Cancel

    def every(self, wanted: BankFilter) -> Iterator[BankItem]:
        for item in self.bank.every(wanted):
            self.cancel.check()
            if self.wanted.takes(item):
                yield item

    def image(self, name: str) -> bytes | None:
        return self.bank.image(name)
