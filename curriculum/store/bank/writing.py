"""Problems go into the bank and out of it, one after another or many together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from curriculum.bank import BankItem
from curriculum.store.bank import words
from curriculum.store.bank.many import insert_many
from curriculum.store.bank.rows import ITEM, images_of, item_of, labels_of, row_of
from curriculum.store.bank.tables import BankImageRow, BankLabelRow, BankRow


@dataclass(frozen=True, slots=True)
class Ready:
    """A problem with everything the tables and the index keep of it; `row` has no number yet."""

    item: BankItem
    row: dict[str, Any]
    entry: str | list[str]
    labels: list[tuple[str, str]]


def ready(item: BankItem, sqlite: bool) -> Ready:
    """`item` made ready to be written. Raises `BadItemError` for text that no file can hold."""
    row = row_of(item)
    return Ready(item, row, words.entry_of(row["words"], sqlite), labels_of(item))


def write(connection: Connection, problems: Sequence[Ready], number: int) -> None:
    """Write new problems, the first as row `number`, the others behind it."""
    if not problems:
        return
    for place, each in enumerate(problems, number):
        each.row["number"] = place
    columns = tuple(problems[0].row)
    insert_many(
        connection, "bank_problem", columns, [tuple(each.row.values()) for each in problems]
    )
    words.add(connection, [(each.row["number"], each.entry) for each in problems])
    labels = [(*label, each.row["number"]) for each in problems for label in each.labels]
    insert_many(connection, "bank_label", ("sort", "value", "number"), labels)
    for each in problems:
        for image in each.item.images:
            _keep_image(connection, image.name, image.data)


def keep(connection: Connection, item: BankItem) -> None:
    """Write `item` in place of the one of that name, or as the newest. Raises `BadItemError`."""
    lock(connection)
    new = ready(item, connection.dialect.name == "sqlite")
    taken = _take_out(connection, item.identifier)
    write(connection, [new], taken.number if taken else next_number(connection))
    _drop_unused(connection, taken.images if taken else ())


def forget(connection: Connection, identifiers: Iterable[str]) -> int:
    """Delete the problems of these names with the pictures nobody else shows; how many there were."""
    lock(connection)
    gone = [_take_out(connection, identifier) for identifier in identifiers]
    taken = [each for each in gone if each is not None]
    _drop_unused(connection, (name for each in taken for name in each.images))
    return len(taken)


def next_number(connection: Connection) -> int:
    """The row number of the next problem."""
    return (connection.scalar(select(func.max(BankRow.number))) or 0) + 1


def lock(connection: Connection) -> None:
    """One writer at a time from here to the end of the transaction: row numbers are counted up."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("LOCK TABLE bank_problem IN SHARE ROW EXCLUSIVE MODE")


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


def _keep_image(connection: Connection, name: str, data: bytes) -> None:
    if connection.scalar(select(BankImageRow.name).where(BankImageRow.name == name)) is None:
        connection.execute(insert(BankImageRow).values(name=name, data=data))
