"""Many rows into one table at the driver's speed; SQLAlchemy's own way takes twice as long."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, insert

from curriculum.store.tables import Base


def insert_many(
    connection: Connection,
    table: type[Base],
    columns: Sequence[str],
    rows: Sequence[tuple[Any, ...]],
) -> None:
    """Insert `rows`, whose values stand in the order of `columns` and are the driver's own types.

    A moment is the text `2026-03-01 08:30:00.000000`, which SQLite keeps and PostgreSQL reads.
    """
    if not rows:
        return
    named = insert(table).compile(dialect=connection.dialect, column_keys=list(columns))
    values: list[Any]
    if named.positiontup is None:
        values = [dict(zip(columns, row, strict=True)) for row in rows]
    elif named.positiontup == list(columns):
        values = list(rows)
    else:
        order = [columns.index(name) for name in named.positiontup]
        values = [tuple(row[place] for place in order) for row in rows]
    connection.exec_driver_sql(str(named), values)
