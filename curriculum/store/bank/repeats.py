"""Problems of the bank that say the same, in groups, found in one pass over an index."""

from collections.abc import Iterator
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


def repeats(connection: Connection, cancel: Cancel) -> Iterator[tuple[BankItem, ...]]:
    """Groups of near duplicates, oldest problem first in each."""
    bunch: list[list[int]] = []
    for numbers in _same_facts(connection, cancel):
        bunch.append(numbers)
        if sum(map(len, bunch)) >= TOGETHER:
            yield from _compared(connection, bunch)
            bunch = []
    yield from _compared(connection, bunch)


def like(connection: Connection, problem: Problem) -> tuple[BankItem, ...]:
    """The problems of the bank that are near duplicates of `problem`, among `TOGETHER` at most."""
    near = near_key(problem)
    query = (
        select(BankRow.number)
        .where(BankRow.exact_key >= near, BankRow.exact_key <= near.ljust(EXACT_BYTES, b"\xff"))
        .limit(TOGETHER)
    )
    numbers = sorted(connection.scalars(query))
    if not numbers:
        return ()
    items = load(connection, numbers)
    candidates: list[Candidate[BankItem | None]] = [Candidate(None, problem)]
    candidates += (Candidate(item, item.problem) for item in items)
    found = groups(candidates)
    return tuple(item for group in found if None in group for item in group if item is not None)


def _same_facts(connection: Connection, cancel: Cancel) -> Iterator[list[int]]:
    """The numbers of the problems that share a near key, oldest first, at most `TOGETHER` a list."""
    query = select(BankRow.exact_key, BankRow.number).order_by(BankRow.exact_key)
    with connection.execution_options(stream_results=True).execute(query) as rows:
        for _, same in groupby(rows, key=lambda row: row[0][:NEAR_BYTES]):
            cancel.check()
            numbers = iter(sorted(number for _, number in same))
            while stretch := list(islice(numbers, TOGETHER)):
                if len(stretch) > 1:
                    yield stretch


def _compared(connection: Connection, bunch: list[list[int]]) -> Iterator[tuple[BankItem, ...]]:
    every = [number for numbers in bunch for number in numbers]
    items = dict(zip(every, load(connection, every), strict=True))
    for numbers in bunch:
        yield from groups([Candidate(items[each], items[each].problem) for each in numbers])
