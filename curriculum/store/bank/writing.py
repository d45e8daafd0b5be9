"""Problems go into the bank and out of it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from curriculum.bank import BadItemError, BankItem
from curriculum.store.bank import words
from curriculum.store.bank.common import find_common_pieces
from curriculum.store.bank.many import insert_many
from curriculum.store.bank.rows import ITEM, images_of, item_of, labels_of, row_of
from curriculum.store.bank.tables import BankImageRow, BankLabelRow, BankRow
from engine.cancel import Cancel
from engine.i18n import tr
from engine.progress import Progress, Report

BATCH = 1000
"""Rows written together."""

HELD = 32 * 1024 * 1024
"""Bytes of pictures held in memory; with so many a batch is written early."""

Refuse = Callable[[BankItem, str], None]


@dataclass(frozen=True, slots=True)
class Imported:
    """How many problems came, and how many of them were taken."""

    found: int
    taken: int


def import_items(
    connection: Connection,
    items: Iterable[BankItem],
    report: Report,
    refuse: Refuse,
    cancel: Cancel,
) -> Imported:
    """Add `items`, but none that the bank has already; `refuse` hears each of those and why.

    The caller's transaction makes it all or nothing.
    """
    _lock(connection)
    number = first = (connection.scalar(select(func.max(BankRow.number))) or 0) + 1
    found = 0
    for batch in _batches(items):
        cancel.check()
        found += len(batch)
        new = _not_there_yet(connection, batch, refuse)
        _write(connection, new, number)
        number += len(new)
        report(Progress(tr("正在存入题库"), found, None, tr("题")))
    if number > first:
        find_common_pieces(connection, number - 1, number - first)
    return Imported(found, number - first)


def keep(connection: Connection, item: BankItem) -> None:
    """Write `item` in place of the one of that name, or as the newest. Raises `BadItemError`."""
    _lock(connection)
    row = row_of(item)
    taken = _take_out(connection, item.identifier)
    number = (
        taken.number if taken else (connection.scalar(select(func.max(BankRow.number))) or 0) + 1
    )
    _write(connection, [(item, row)], number)
    _drop_unused(connection, taken.images if taken else ())


def forget(connection: Connection, identifiers: Iterable[str]) -> int:
    """Delete the problems of these names with the pictures nobody else shows; how many there were."""
    _lock(connection)
    gone = [_take_out(connection, identifier) for identifier in identifiers]
    taken = [each for each in gone if each is not None]
    _drop_unused(connection, (name for each in taken for name in each.images))
    return len(taken)


@dataclass(frozen=True, slots=True)
class _Taken:
    """The row number of a problem that was taken out, and the pictures that it showed."""

    number: int
    images: tuple[str, ...]


def _take_out(connection: Connection, identifier: str) -> _Taken | None:
    query = ITEM.add_columns(BankRow.words).where(BankRow.identifier == identifier)
    row = connection.execute(query).first()
    if row is None:
        return None
    *columns, text = row
    number, item = int(columns[0]), item_of(columns)
    words.remove(connection, number, text)
    for sort, value in labels_of(item):
        connection.execute(
            delete(BankLabelRow).where(
                BankLabelRow.sort == sort,
                BankLabelRow.value == value,
                BankLabelRow.number == number,
            )
        )
    connection.execute(delete(BankRow).where(BankRow.number == number))
    return _Taken(number, images_of(item))


def _drop_unused(connection: Connection, images: Iterable[str]) -> None:
    for name in dict.fromkeys(images):
        shown = select(BankLabelRow.number).where(
            BankLabelRow.sort == "image", BankLabelRow.value == name
        )
        if connection.scalar(shown.limit(1)) is None:
            connection.execute(delete(BankImageRow).where(BankImageRow.name == name))


def _lock(connection: Connection) -> None:
    """One writer at a time from here to the end of the transaction: row numbers are counted up."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("LOCK TABLE bank_problem IN SHARE ROW EXCLUSIVE MODE")


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


_Pair = tuple[BankItem, dict[str, Any]]


def _not_there_yet(connection: Connection, batch: list[BankItem], refuse: Refuse) -> list[_Pair]:
    pairs: list[_Pair] = []
    for item in batch:
        try:
            pairs.append((item, row_of(item)))
        except BadItemError as error:
            refuse(item, str(error))
    keys, names = BankRow.exact_key, BankRow.identifier
    there = set(
        connection.scalars(select(keys).where(keys.in_([row["exact_key"] for _, row in pairs])))
    )
    named = set(
        connection.scalars(select(names).where(names.in_([item.identifier for item, _ in pairs])))
    )
    new: list[_Pair] = []
    for item, row in pairs:
        if row["exact_key"] in there or item.identifier in named:
            refuse(item, tr("题库里已经有这道题。"))
            continue
        there.add(row["exact_key"])
        named.add(item.identifier)
        new.append((item, row))
    return new


def _write(connection: Connection, pairs: list[_Pair], number: int) -> None:
    if not pairs:
        return
    rows = [row for _, row in pairs]
    for place, row in enumerate(rows):
        row["number"] = number + place
    insert_many(connection, BankRow, tuple(rows[0]), [tuple(row.values()) for row in rows])
    words.add(connection, [(row["number"], row["words"]) for row in rows])
    labels = [
        (sort, value, number + place)
        for place, (item, _) in enumerate(pairs)
        for sort, value in labels_of(item)
    ]
    insert_many(connection, BankLabelRow, ("sort", "value", "number"), labels)
    for item, _ in pairs:
        for image in item.images:
            _keep_image(connection, image.name, image.data)


def _keep_image(connection: Connection, name: str, data: bytes) -> None:
    if connection.scalar(select(BankImageRow.name).where(BankImageRow.name == name)) is None:
        connection.execute(insert(BankImageRow).values(name=name, data=data))
