"""Problems of the bank that say the same, in groups, found in one pass over an index."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby, islice

from sqlalchemy import Connection, select

from curriculum.bank import BankItem
from curriculum.bank.duplicates import Candidate, groups
from curriculum.bank.fingerprint import EXACT_BYTES, NEAR_BYTES, near_key
from curriculum.store.bank.reading import load
from curriculum.store.bank.tables import BankRow
from engine.cancel import Cancel
from engine.values import Problem

TOGETHER = 5000
"""Rows read and compared together; more with equal facts are compared in stretches of so many."""

LOOKED_UP = 2000
"""Near keys looked up together."""

Group = tuple[tuple[int, BankItem], ...]
"""Problems that say the same, oldest first, each behind its row number."""


def repeats(connection: Connection, cancel: Cancel) -> Iterator[tuple[BankItem, ...]]:
    """Groups of near duplicates, oldest problem first in each."""
    query = select(BankRow.exact_key, BankRow.number).order_by(BankRow.exact_key)
    with connection.execution_options(stream_results=True).execute(query) as rows:
        by_facts = groupby(rows, key=lambda row: bytes(row[0][:NEAR_BYTES]))
        lists = ([number for _, number in same] for _, same in by_facts)
        for group in _compared(connection, lists, cancel):
            yield tuple(item for _, item in group)


def twins(connection: Connection, nears: Sequence[bytes], cancel: Cancel) -> Iterator[Group]:
    """Groups of near duplicates among the problems of these near keys."""

    def lists() -> Iterator[list[int]]:
        for start in range(0, len(nears), LOOKED_UP):
            by_facts: dict[bytes, list[int]] = defaultdict(list)
            for key, number in same_facts(connection, nears[start : start + LOOKED_UP]):
                by_facts[key[:NEAR_BYTES]].append(number)
            yield from by_facts.values()

    return _compared(connection, lists(), cancel)


def like(connection: Connection, problem: Problem) -> tuple[BankItem, ...]:
    """The problems of the bank that are near duplicates of `problem`, among `TOGETHER` at most."""
    found = same_facts(connection, (near_key(problem),))
    numbers = sorted(islice((number for _, number in found), TOGETHER))
    if not numbers:
        return ()
    candidates: list[Candidate[BankItem | None]] = [Candidate(None, problem)]
    candidates += (Candidate(item, item.problem) for item in load(connection, numbers))
    alike = groups(candidates)
    return tuple(item for group in alike if None in group for item in group if item is not None)


def same_facts(connection: Connection, nears: Collection[bytes]) -> Iterator[tuple[bytes, int]]:
    """The exact key and the row number of every problem with one of these near keys.

    One look into the index for each of them; at most some thousand keys.
    """
    if not nears:
        return
    mark = "?" if connection.dialect.name == "sqlite" else "CAST(%s AS BYTEA)"
    ranges = ", ".join([f"({mark}, {mark})"] * len(nears))
    # The names are this package's own; every value is bound. The join's order is as written.
    query = (
        f"WITH wanted(low, high) AS (VALUES {ranges}) SELECT exact_key, number"  # noqa: S608
        " FROM wanted CROSS JOIN bank_problem WHERE exact_key >= low AND exact_key <= high"
    )
    bounds = (bound for near in nears for bound in (near, near.ljust(EXACT_BYTES, b"\xff")))
    for key, number in connection.exec_driver_sql(query, tuple(bounds)):
        yield bytes(key), number


def _compared(
    connection: Connection, lists: Iterable[list[int]], cancel: Cancel
) -> Iterator[Group]:
    """The groups in each of `lists`, whose problems have equal facts; many lists are read at once."""
    bunch: list[list[int]] = []
    held = 0
    for every in lists:
        cancel.check()
        if len(every) < 2:
            continue
        numbers = iter(sorted(every))
        while stretch := list(islice(numbers, TOGETHER)):
            bunch.append(stretch)
            held += len(stretch)
            if held >= TOGETHER:
                yield from _groups(connection, bunch)
                bunch, held = [], 0
    yield from _groups(connection, bunch)


def _groups(connection: Connection, bunch: Sequence[list[int]]) -> Iterator[Group]:
    every = [number for numbers in bunch for number in numbers]
    items = dict(zip(every, load(connection, every), strict=True))
    for numbers in bunch:
        yield from groups(
            [Candidate((number, items[number]), items[number].problem) for number in numbers]
        )
