"""Problems of the bank that say the same, in groups, found in one pass over an index."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection, func, select

from curriculum.bank import BankItem
from curriculum.bank.duplicates import Candidate, groups
from curriculum.bank.fingerprint import near_key
from curriculum.store.bank.reading import load
from curriculum.store.bank.tables import BankRow
from engine.cancel import Cancel
from engine.values import Problem

TOGETHER = 5000
"""Rows read and compared together; more with equal facts are compared in stretches of so many."""


def repeats(connection: Connection, cancel: Cancel) -> Iterator[tuple[BankItem, ...]]:
    """Groups of near duplicates, oldest problem first in each."""
    for bunch in _bunches(connection):
        cancel.check()
        items = dict(zip(bunch, load(connection, [number for _, number in bunch]), strict=True))
        for _, same in groupby(bunch, key=itemgetter(0)):
            yield from groups([Candidate(items[each], items[each].problem) for each in same])


def like(connection: Connection, problem: Problem) -> tuple[BankItem, ...]:
    """The problems of the bank that are near duplicates of `problem`, at most `TOGETHER`."""
    query = select(BankRow.number).where(BankRow.near_key == near_key(problem))
    items = load(connection, list(connection.scalars(query.limit(TOGETHER))))
    candidates: list[Candidate[BankItem | None]] = [Candidate(None, problem)]
    candidates += (Candidate(item, item.problem) for item in items)
    found = groups(candidates)
    return tuple(item for group in found if None in group for item in group if item is not None)


def _bunches(connection: Connection) -> Iterator[list[tuple[int, int]]]:
    """The (near key, number) pairs whose key comes more than once, keys kept together."""
    key = BankRow.near_key
    several = select(key).group_by(key).having(func.count() > 1)
    query = select(key, BankRow.number).where(key.in_(several)).order_by(key, BankRow.number)
    with connection.execution_options(stream_results=True).execute(query) as rows:
        bunch: list[tuple[int, int]] = []
        for found, number in rows:
            if len(bunch) >= TOGETHER and (bunch[-1][0] != found or len(bunch) >= 2 * TOGETHER):
                yield bunch
                bunch = []
            bunch.append((found, number))
        if bunch:
            yield bunch
