"""How many problems the bank holds, by everything it can be filtered by."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import InstrumentedAttribute

from curriculum.store.bank.tables import BankImageRow, BankLabelRow, BankRow


@dataclass(frozen=True, slots=True)
class Count:
    """How many problems have this value; None where nobody said."""

    value: str | int | None
    problems: int


@dataclass(frozen=True, slots=True)
class BankStatistics:
    """Counts of the bank; a problem with several points or tags is counted under each.

    Points are given as codes and, up to each dot, as what they are in. The most frequent values
    come first; points come by code.
    """

    problems: int
    pictures: int
    kinds: tuple[Count, ...]
    grades: tuple[Count, ...]
    difficulties: tuple[Count, ...]
    origins: tuple[Count, ...]
    points: tuple[Count, ...]
    tags: tuple[Count, ...]


def count(connection: Connection) -> BankStatistics:
    """Every count, each read from an index."""
    points = _labels(connection, "point")
    return BankStatistics(
        problems=connection.scalar(select(func.count()).select_from(BankRow)) or 0,
        pictures=connection.scalar(select(func.count()).select_from(BankImageRow)) or 0,
        kinds=_columns(connection, BankRow.kind),
        grades=_columns(connection, BankRow.grade),
        difficulties=_columns(connection, BankRow.difficulty),
        origins=_columns(connection, BankRow.origin_file),
        points=tuple(sorted(points, key=lambda each: str(each.value))),
        tags=_labels(connection, "tag"),
    )


def _columns(connection: Connection, column: InstrumentedAttribute[Any]) -> tuple[Count, ...]:
    rows = connection.execute(select(column, func.count()).group_by(column)).all()
    return _most_first(Count(value if value != "" else None, number) for value, number in rows)


def _labels(connection: Connection, sort: str) -> tuple[Count, ...]:
    query = select(BankLabelRow.value, func.count()).where(BankLabelRow.sort == sort)
    rows = connection.execute(query.group_by(BankLabelRow.value)).all()
    return _most_first(Count(value, number) for value, number in rows)


def _most_first(counts: Any) -> tuple[Count, ...]:
    return tuple(sorted(counts, key=lambda each: (-each.problems, str(each.value))))
