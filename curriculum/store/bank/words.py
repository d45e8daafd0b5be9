"""The index of words: which problems hold a piece of text, for words of any length.

A piece is one sign or two neighbours, a number counting as one sign; so 方程 is one piece and is
found at once, which a trigram index can't do, and 69 is not found in 693. The index narrows;
the text itself, kept in `bank_problem.words`, decides.
"""

import operator
import re
from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import Connection, column, delete, table

from curriculum.bank import BankItem
from curriculum.bank.wording import searched
from curriculum.store.bank.many import insert_many

_NUMBER = re.compile(r"([0-9]+(?:\.[0-9]+)?)")
_SIGN = re.compile(r"[0-9]{1,40}(?:[.．][0-9]{1,40})?|[^\s\x00-\x1f\x7f]")
"""One sign; a number is one, and an endless one some."""

_FULL_WIDTH = tuple(
    (chr(code), chr(code + 0xFEE0)) for code in range(0x21, 0x7F) if not chr(code).isalnum()
)
"""SQLite's tokenizer drops ASCII signs, so they go in as their full-width twins."""

PIECES_LIMIT = 64
"""Pieces that one search looks up; the text decides about the rest."""

WORDS_LIMIT = 12
"""Words of one search; more are left out."""

GATHERED = 1024 * 1024
"""Bytes that SQLite's index gathers in memory before it writes, unless told otherwise."""

_words = table("bank_words", column("number"), column("pieces"))


def words_of(item: BankItem) -> str:
    """Everything about a problem that is searched, one field a line."""
    problem = item.problem
    fields = [problem.statement, *(part.statement for part in problem.parts)]
    fields += (choice.text for choice in problem.choices)
    return "\n".join(
        (*(_numbers_apart(searched(field)) for field in fields), *map(_tag, item.tags))
    )


def phrases_of(words: str) -> tuple[str, ...]:
    """What a person typed, as the texts that `words_of` must hold, one for each word."""
    typed = (_numbers_apart(searched(word)) for word in words.split())
    return tuple(dict.fromkeys(phrase for phrase in typed if _SIGN.search(phrase)))[:WORDS_LIMIT]


def pieces_of(words: str) -> list[str]:
    """The pieces of a text, line by line; some may come twice."""
    pieces: list[str] = []
    for line in words.split("\n"):
        signs = _SIGN.findall(line)
        pieces += signs
        pieces += map(operator.add, signs, signs[1:])
    return pieces


def telling_pieces(phrase: str) -> list[str]:
    """The pieces to look up for a phrase: its pairs, or its only sign."""
    signs = _SIGN.findall(phrase)
    return list(dict.fromkeys(map(operator.add, signs, signs[1:]))) or signs


def entry_of(words: str, sqlite: bool) -> str | list[str]:
    """What the index keeps of a text."""
    return _tokens(words) if sqlite else sorted({*pieces_of(words)})


def add(connection: Connection, entries: Sequence[tuple[int, str | list[str]]]) -> None:
    """Index new problems, each by its number; `entry_of` made the entries."""
    number = "rowid" if _is_sqlite(connection) else "number"
    insert_many(connection, "bank_words", (number, "pieces"), entries)


def gather(connection: Connection, size: int) -> None:
    """Let SQLite's index gather `size` bytes in memory before it writes and merges."""
    if _is_sqlite(connection):
        connection.exec_driver_sql(
            "INSERT INTO bank_words(bank_words, rank) VALUES ('hashsize', ?)", (size,)
        )


def remove(connection: Connection, number: int, words: str) -> None:
    """Take a problem out of the index; `words` is what it was put in with."""
    if _is_sqlite(connection):
        connection.exec_driver_sql(
            "INSERT INTO bank_words(bank_words, rowid, pieces) VALUES ('delete', ?, ?)",
            (number, _tokens(words)),
        )
    else:
        connection.execute(delete(_words).where(_words.c.number == number))


def holding(connection: Connection, pieces: Sequence[str]) -> tuple[str, str, object]:
    """How to look `pieces` up: the number's column, a condition on `:pieces`, and its value."""
    if _is_sqlite(connection):
        wanted = " AND ".join(f'"{_full_width(piece)}"' for piece in pieces)
        return "rowid", "bank_words MATCH :pieces", wanted
    return "number", "pieces @> CAST(:pieces AS TEXT[])", list(pieces)


def place_of(connection: Connection) -> str:
    """The function that finds one text in another, 0 when it isn't there."""
    return "instr" if _is_sqlite(connection) else "strpos"


@lru_cache(maxsize=4096)
def _tag(tag: str) -> str:
    """A tag as it is searched; the same few stand on many problems."""
    return _numbers_apart(searched(tag))


def _numbers_apart(text: str) -> str:
    """Spaces around every number, so that none is found inside a longer one."""
    return " ".join(_NUMBER.split(text))


def _tokens(words: str) -> str:
    return " ".join(pieces_of(_full_width(words)))


def _full_width(text: str) -> str:
    for plain, wide in _FULL_WIDTH:  # a third of what a translation costs
        text = text.replace(plain, wide)
    return text


def _is_sqlite(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"
