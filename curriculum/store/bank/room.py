"""The bank's face: every call is one transaction and gives back values."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import InterfaceError, OperationalError

from curriculum.bank import BankItem
from curriculum.store.bank import importing, reading, repeats, statistics, writing
from curriculum.store.bank.filters import BankFilter
from curriculum.store.bank.importing import Imported, Refuse, Take
from curriculum.store.bank.reading import BankPage
from curriculum.store.bank.statistics import BankStatistics
from curriculum.store.bank.tables import BankImageRow, BankRow
from curriculum.store.failing import reason_of
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.progress import Report, silent
from engine.values import Problem

IMPORT_CACHE = 131_072
"""KiB of the file that SQLite holds in memory during an import, so that indexes grow there."""

EXPORTED = 500
PAGE_LIMIT = 5000
"""Problems of one page at most."""


class Bank:
    """Problems that people brought. Safe to call from several threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._sqlite = engine.dialect.name == "sqlite"

    def import_items(
        self,
        items: Iterable[BankItem],
        report: Report = silent,
        *,
        keep: bool = True,
        refuse: Refuse = lambda item, reason: None,
        take: Take = lambda item: None,
        cancel: Cancel | None = None,
    ) -> Imported:
        """Add `items` in one transaction: all that are new, or, when anything is raised, none.

        A problem the bank has already (same fingerprint or same name) is not added; `refuse`
        hears of it and why, `take` of each that is. With `keep` False everything is tried and
        nothing stays. Batches are written in a thread of their own while `items` go on.
        """
        with self._writing() as connection:
            try:
                if self._sqlite:
                    connection.exec_driver_sql(f"PRAGMA cache_size=-{IMPORT_CACHE}")
                done = importing.import_items(
                    connection, items, report, refuse, take, cancel or Cancel()
                )
                if not keep:
                    connection.rollback()
                    return done
                connection.commit()
                if self._sqlite:
                    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                # The pool keeps connections: what was widened for this one job goes back.
                connection.invalidate()
        return done

    def keep(self, item: BankItem) -> None:
        """Write one problem, in place of an earlier state of it. Raises `BadItemError`."""
        with self._writing() as connection:
            writing.keep(connection, item)
            connection.commit()

    def forget(self, *identifiers: str) -> int:
        """Delete problems for good, with pictures nobody else shows; how many there were."""
        with self._writing() as connection:
            gone = writing.forget(connection, identifiers)
            connection.commit()
        return gone

    def page(
        self, wanted: BankFilter | None = None, after: int | None = None, limit: int = 50
    ) -> BankPage:
        """The newest problems that `wanted` finds; `after` is the page before's `after`.

        A page has `limit` problems, 1 to `PAGE_LIMIT`.
        """
        limit = max(1, min(limit, PAGE_LIMIT))
        with self._engine.connect() as connection:
            return reading.page(connection, wanted or BankFilter(), after, limit)

    def every(self, wanted: BankFilter | None = None) -> Iterator[BankItem]:
        """All problems that `wanted` finds, newest first, read as they are taken."""
        after: int | None = None
        while True:
            page = self.page(wanted, after, EXPORTED)
            yield from page.items
            after = page.after
            if after is None:
                return

    def item(self, identifier: str) -> BankItem | None:
        """One problem by name, or None."""
        query = select(BankRow.number).where(BankRow.identifier == identifier)
        with self._engine.connect() as connection:
            found = reading.load(connection, list(connection.scalars(query)))
        return found[0] if found else None

    def image(self, name: str) -> bytes | None:
        """The bytes of the picture of that name, or None."""
        query = select(BankImageRow.data).where(BankImageRow.name == name)
        with self._engine.connect() as connection:
            return connection.scalar(query)

    def statistics(self) -> BankStatistics:
        """How many problems there are, by everything they can be filtered by."""
        with self._engine.connect() as connection:
            return statistics.count(connection)

    def repeats(self, cancel: Cancel | None = None) -> Iterator[tuple[BankItem, ...]]:
        """Groups of problems that say the same, oldest first in each."""
        with self._engine.connect() as connection:
            yield from repeats.repeats(connection, cancel or Cancel())

    def like(self, problem: Problem) -> tuple[BankItem, ...]:
        """The problems of the bank that say the same as `problem`."""
        with self._engine.connect() as connection:
            return repeats.like(connection, problem)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A connection to write with; a full disk or a busy file becomes a sentence."""
        try:
            with self._engine.connect() as connection:
                yield connection
        except (OperationalError, InterfaceError) as error:
            raise WorldError(
                "题库没有写进去：{why}。什么也没有改动；看看磁盘满没满、有没有别的程序正在写。",
                why=reason_of(error),
            ) from error
