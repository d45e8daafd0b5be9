"""Pieces of text that so many problems hold that looking them up narrows nothing."""

from collections import Counter

from sqlalchemy import Connection, delete, insert, select

from curriculum.store.bank.tables import BankCommonRow, BankRow
from curriculum.store.bank.words import pieces_of

SAMPLED = 2000
SHARE = 0.04
"""A piece in more than this share of the sample is common."""

FEWEST = 5000
"""Below so many problems every search is quick."""


def find_common_pieces(connection: Connection, last: int, added: int) -> None:
    """Look again which pieces are common, once the bank has grown by a tenth.

    `last` is the newest row's number, `added` how many rows are new.
    """
    if last < FEWEST:
        return
    if added * 10 < last and connection.scalar(select(BankCommonRow.piece).limit(1)) is not None:
        return
    every = max(1, last // SAMPLED)
    sample = select(BankRow.words).where(BankRow.number.in_(range(last, 0, -every)))
    counts: Counter[str] = Counter()
    size = 0
    for text in connection.scalars(sample):
        counts.update(set(pieces_of(text)))
        size += 1
    common = [piece for piece, count in counts.items() if count > SHARE * size]
    connection.execute(delete(BankCommonRow))
    if common:
        connection.execute(insert(BankCommonRow), [{"piece": piece} for piece in common])
