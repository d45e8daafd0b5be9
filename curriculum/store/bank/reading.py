"""Pages of the bank: what a filter finds, newest first, a page at a time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select, text

from curriculum.bank import BankItem
from curriculum.store.bank import words
from curriculum.store.bank.filters import BankFilter
from curriculum.store.bank.rows import ITEM, item_of
from curriculum.store.bank.tables import BankCommonRow, BankRow

COUNTED = 20_000
"""How far a list is counted to see whether it is the shortest."""

CHUNKS = (64, 512)
"""Candidates looked at together: first, and from then on."""


@dataclass(frozen=True, slots=True)
class BankPage:
    """Problems, newest first; `after` goes into the next call, None when this is the last page."""

    items: tuple[BankItem, ...]
    after: int | None


@dataclass(frozen=True, slots=True)
class _List:
    """One condition as an ordered list of row numbers, and as a test of a row.

    `where` and `test` are SQL with the names of `values` in it; an empty test tests nothing.
    """

    table: str
    number: str
    where: str
    test: str
    values: Mapping[str, object]


def page(connection: Connection, wanted: BankFilter, after: int | None, limit: int) -> BankPage:
    """The newest problems that `wanted` finds, older than the row `after`.

    The shortest list (a label, a set of columns, or the index of words) is walked from its new
    end and every candidate is tested against the rest, so a page costs what it shows.
    """
    numbers = _walk(connection, wanted, after, limit + 1)
    shown = numbers[:limit]
    return BankPage(load(connection, shown), shown[-1] if len(numbers) > limit else None)


def load(connection: Connection, numbers: Sequence[int]) -> tuple[BankItem, ...]:
    """The problems of these rows, in the order given; one that is gone is left out."""
    query = ITEM.where(BankRow.number.in_(numbers))
    found = {row[0]: row for row in connection.execute(query)}
    return tuple(item_of(found[number]) for number in numbers if number in found)


def _walk(connection: Connection, wanted: BankFilter, after: int | None, limit: int) -> list[int]:
    phrases = words.phrases_of(wanted.words)
    if wanted.words.strip() and not phrases:
        return []
    lists = _lists(connection, wanted, phrases)
    leading = _shortest(connection, lists)
    tests = [each.test for each in lists if each is not leading and each.test]
    values = {name: value for each in lists for name, value in each.values.items()}
    # The index of words only narrows: the text decides.
    place = words.place_of(connection)
    for count, phrase in enumerate(phrases):
        tests.append(f"{place}(words, :phrase{count}) > 0")
        values[f"phrase{count}"] = phrase
    older = "" if after is None else f" AND {leading.number} < {after:d}"
    # The SQL is put together from this file's own words, every value is bound: built of
    # SQLAlchemy's expressions each new set of conditions would cost ten milliseconds.
    query = (
        f"SELECT {leading.number} FROM {leading.table} WHERE {leading.where}{older}"  # noqa: S608
        f" ORDER BY {leading.number} DESC"
    )
    if not tests:
        rows = connection.execute(text(f"{query} LIMIT {limit:d}"), leading.values)
        return [row[0] for row in rows]
    passed = text(
        f"SELECT number FROM bank_problem WHERE number IN :chunk AND {' AND '.join(tests)}"  # noqa: S608
    ).bindparams(bindparam("chunk", expanding=True))
    kept: list[int] = []
    for chunk in _chunks(connection, query, leading.values):
        found = connection.execute(passed, {**values, "chunk": chunk})
        kept += sorted((row[0] for row in found), reverse=True)
        if len(kept) >= limit:
            break
    return kept[:limit]


def _lists(connection: Connection, wanted: BankFilter, phrases: Sequence[str]) -> list[_List]:
    lists = [_label_list("point", 0, wanted.point)] if wanted.point else []
    lists += [_label_list("tag", count, tag) for count, tag in enumerate(wanted.tags)]
    columns = {"kind": wanted.kind, "grade": wanted.grade, "difficulty": wanted.difficulty}
    given = {name: value for name, value in columns.items() if value not in ("", None)}
    if given:
        lists.append(_column_list(given))
    if wanted.origin:
        lists.append(_column_list({"origin_file": wanted.origin}))
    if phrases:
        lists.append(_word_list(connection, phrases))
    return lists or [_List("bank_problem", "number", "number > 0", "", {})]


def _label_list(sort: str, count: int, value: str) -> _List:
    name = f"{sort}{count}"
    mine = f"sort = '{sort}' AND value = :{name}"
    held = f"SELECT 1 FROM bank_label WHERE {mine} AND bank_label.number = bank_problem.number"  # noqa: S608
    return _List("bank_label", "number", mine, f"EXISTS ({held})", {name: value})


def _column_list(given: Mapping[str, object]) -> _List:
    equal = " AND ".join(f"{name} = :{name}" for name in given)
    return _List("bank_problem", "number", equal, equal, given)


def _word_list(connection: Connection, phrases: Sequence[str]) -> _List:
    every = dict.fromkeys(piece for phrase in phrases for piece in words.telling_pieces(phrase))
    pieces = list(every)[: words.PIECES_LIMIT]
    query = select(BankCommonRow.piece).where(BankCommonRow.piece.in_(pieces))
    common = set(connection.scalars(query))
    rare = [piece for piece in pieces if piece not in common]
    number, where, value = words.holding(connection, rare or pieces)
    return _List("bank_words", number, where, "", {"pieces": value})


def _shortest(connection: Connection, lists: Sequence[_List]) -> _List:
    if len(lists) == 1:
        return lists[0]
    counts = ", ".join(
        f"(SELECT count(*) FROM (SELECT 1 FROM {each.table} WHERE {each.where}"  # noqa: S608
        f" LIMIT {COUNTED:d}) AS counted)"
        for each in lists
    )
    values = {name: value for each in lists for name, value in each.values.items()}
    row = connection.execute(text(f"SELECT {counts}"), values).one()
    return lists[min(range(len(lists)), key=row.__getitem__)]


def _chunks(
    connection: Connection, query: str, values: Mapping[str, object]
) -> Iterator[Sequence[int]]:
    size, larger = CHUNKS
    streamed = connection.execution_options(stream_results=True)
    with streamed.execute(text(query), values) as result:
        while chunk := [row[0] for row in result.fetchmany(size)]:
            yield chunk
            size = larger
