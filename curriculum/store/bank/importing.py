"""Many problems into the bank: what is new is written while the next batch is read."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from curriculum.bank import BadItemError, BankItem
from curriculum.bank.fingerprint import NEAR_BYTES
from curriculum.store.bank import words
from curriculum.store.bank.common import find_common_pieces
from curriculum.store.bank.repeats import same_facts, twins
from curriculum.store.bank.tables import BankRow
from curriculum.store.bank.writing import Ready, lock, next_number, ready, write
from engine.cancel import Cancel
from engine.i18n import tr
from engine.progress import Progress, Report

BATCH = 1000
"""Problems written together."""

HELD = 32 * 1024 * 1024
"""Bytes of pictures held in memory; with so many a batch is written early."""

GATHERED = 32 * 1024 * 1024
"""Bytes of the index of words held in memory during an import, so that little is merged."""

COLLECTED = 10_000
"""Values made between two looks for garbage during an import; Python's own measure is 700."""

Refuse = Callable[[BankItem, str], None]
Take = Callable[[BankItem], None]


@dataclass(frozen=True, slots=True)
class Like:
    """A problem that was taken and says nearly the same as an older one.

    `place` counts the problems that were taken, from 0; `like` is such a place, or the name of a
    problem that the bank had before.
    """

    place: int
    like: int | str


@dataclass(frozen=True, slots=True)
class Imported:
    """How many problems came, how many of them were taken, and which say what another says."""

    found: int
    taken: int
    alike: tuple[Like, ...] = ()


def import_items(
    connection: Connection,
    items: Iterable[BankItem],
    report: Report,
    refuse: Refuse,
    take: Take,
    cancel: Cancel,
) -> Imported:
    """Add `items`, but none that the bank has already; `refuse` hears of each of those and why.

    `take` hears of each that is taken, in the order of their rows. The caller's transaction
    makes it all or nothing.
    """
    lock(connection)
    number = first = next_number(connection)
    found = 0
    shared: set[bytes] = set()
    words.gather(connection, GATHERED)
    with _seldom_collecting(), _Behind(connection) as behind:
        for batch in _batches(items):
            cancel.check()
            found += len(batch)
            made = _made_ready(batch, behind.sqlite, refuse)
            behind.wait()
            new = _new(connection, made, shared, refuse)
            behind.write(new, number)
            number += len(new)
            for each in new:
                take(each.item)
            report(Progress(tr("正在存入题库"), found, None, tr("题")))
        behind.wait()
    words.gather(connection, words.GATHERED)
    if number > first:
        find_common_pieces(connection, number - 1, number - first)
    return Imported(found, number - first, _alike(connection, shared, first, cancel))


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Python looks for garbage in circles less often: problems are many values and no circle."""
    before = gc.get_threshold()
    gc.set_threshold(COLLECTED, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


@dataclass(slots=True)
class _Behind:
    """Writes one batch in a thread of its own while the caller makes the next one ready.

    Between `write` and `wait` the connection is that thread's.
    """

    connection: Connection
    _thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1))
    _writing: Future[None] | None = None

    @property
    def sqlite(self) -> bool:
        """Whether it is SQLite that is written to."""
        return self.connection.dialect.name == "sqlite"

    def __enter__(self) -> "_Behind":
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.shutdown()

    def write(self, problems: Sequence[Ready], number: int) -> None:
        self._writing = self._thread.submit(write, self.connection, problems, number)

    def wait(self) -> None:
        """Until the batch is written. Raises what writing it raised."""
        if self._writing is not None:
            self._writing.result()


def _batches(items: Iterable[BankItem]) -> Iterator[list[BankItem]]:
    batch: list[BankItem] = []
    held = 0
    for item in items:
        batch.append(item)
        held += sum(len(image.data) for image in item.images)
        if len(batch) >= BATCH or held >= HELD:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


def _made_ready(batch: Sequence[BankItem], sqlite: bool, refuse: Refuse) -> list[Ready]:
    made: list[Ready] = []
    for item in batch:
        try:
            made.append(ready(item, sqlite))
        except BadItemError as error:
            refuse(item, str(error))
    return made


def _new(
    connection: Connection, made: Sequence[Ready], shared: set[bytes], refuse: Refuse
) -> list[Ready]:
    """Those the bank has not yet; `shared` gets the near keys of those that others have too."""
    if not made:
        return []
    keys: list[bytes] = [each.row["exact_key"] for each in made]
    there = {key for key, _ in same_facts(connection, {key[:NEAR_BYTES] for key in keys})}
    near = {key[:NEAR_BYTES] for key in there}
    names = BankRow.identifier
    named = set(
        connection.scalars(select(names).where(names.in_([each.item.identifier for each in made])))
    )
    new: list[Ready] = []
    for each, key in zip(made, keys, strict=True):
        if key in there or each.item.identifier in named:
            refuse(each.item, tr("题库里已经有这道题。"))
            continue
        there.add(key)
        named.add(each.item.identifier)
        facts = key[:NEAR_BYTES]
        if facts in near:
            shared.add(facts)
        near.add(facts)
        new.append(each)
    return new


def _alike(
    connection: Connection, shared: Iterable[bytes], first: int, cancel: Cancel
) -> tuple[Like, ...]:
    found: list[Like] = []
    for group in twins(connection, sorted(shared), cancel):
        oldest, item = group[0]
        like = oldest - first if oldest >= first else item.identifier
        found += (Like(number - first, like) for number, _ in group[1:] if number >= first)
    return tuple(sorted(found, key=lambda each: each.place))
