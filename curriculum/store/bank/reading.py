"""Pages of the bank: what a filter finds, newest first, a page at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, func, literal_column, select

from curriculum.bank import BankItem
from curriculum.store.bank import words
from curriculum.store.bank.filters import BankFilter
from curriculum.store.bank.rows import ITEM, item_of
from curriculum.store.bank.tables import BankCommonRow, BankLabelRow, BankRow

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
    """One condition as an ordered list of numbers, and as a test of a row."""

    numbers: Select[int]
    number: ColumnElement[int]
    tests: tuple[ColumnElement[bool], ...]


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
    tests = [test for each in lists if each is not leading for test in each.tests]
    # The index of words only narrows: the text decides.
    tests += [words.holds(connection, phrase) for phrase in phrases]
    query = leading.numbers.order_by(leading.number.desc())
    if after is not None:
        query = query.where(leading.number < after)
    if not tests:
        return list(connection.scalars(query.limit(limit)))
    kept: list[int] = []
    for chunk in _chunks(connection, query):
        passed = select(BankRow.number).where(BankRow.number.in_(chunk), *tests)
        kept += sorted(connection.scalars(passed), reverse=True)
        if len(kept) >= limit:
            break
    return kept[:limit]


def _lists(connection: Connection, wanted: BankFilter, phrases: Sequence[str]) -> list[_List]:
    lists = [_label_list("point", wanted.point)] if wanted.point else []
    lists += [_label_list("tag", tag) for tag in wanted.tags]
    equal: list[ColumnElement[bool]] = []
    if wanted.kind:
        equal.append(BankRow.kind == wanted.kind)
    if wanted.grade is not None:
        equal.append(BankRow.grade == wanted.grade)
    if wanted.difficulty is not None:
        equal.append(BankRow.difficulty == wanted.difficulty)
    if equal:
        lists.append(_column_list(*equal))
    if wanted.origin:
        lists.append(_column_list(BankRow.origin_file == wanted.origin))
    if phrases:
        lists.append(_word_list(connection, phrases))
    return lists or [_column_list()]


def _label_list(sort: str, value: str) -> _List:
    mine = (BankLabelRow.sort == sort, BankLabelRow.value == value)
    held = select(BankLabelRow.number).where(*mine, BankLabelRow.number == BankRow.number)
    numbers = select(BankLabelRow.number).where(*mine)
    return _List(numbers, BankLabelRow.number.expression, (held.correlate(BankRow).exists(),))


def _column_list(*equal: ColumnElement[bool]) -> _List:
    return _List(select(BankRow.number).where(*equal), BankRow.number.expression, equal)


def _word_list(connection: Connection, phrases: Sequence[str]) -> _List:
    pieces = [piece for phrase in phrases for piece in words.telling_pieces(phrase)]
    query = select(BankCommonRow.piece).where(BankCommonRow.piece.in_(pieces))
    common = set(connection.scalars(query))
    rare = [piece for piece in dict.fromkeys(pieces) if piece not in common]
    numbers = words.holding(connection, rare or pieces)
    return _List(numbers, literal_column(numbers.selected_columns[0].name), ())


def _shortest(connection: Connection, lists: Sequence[_List]) -> _List:
    if len(lists) == 1:
        return lists[0]
    counts = [
        connection.scalar(select(func.count()).select_from(each.numbers.limit(COUNTED).subquery()))
        for each in lists
    ]
    return lists[min(range(len(lists)), key=lambda place: counts[place] or 0)]


def _chunks(connection: Connection, query: Select[int]) -> Iterator[Sequence[int]]:
    size, larger = CHUNKS
    with connection.execution_options(stream_results=True).execute(query) as result:
        while chunk := [row[0] for row in result.fetchmany(size)]:
            yield chunk
            size = larger
