"""Tables as text (CSV), with commas, semicolons or tabs between the cells."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, TextIO

from curriculum.bank import BankItem
from curriculum.exchange.columns import HEADINGS
from curriculum.exchange.draft import Stamp
from curriculum.exchange.row import BadFileError, Notes, Row
from curriculum.exchange.sheet import cells_of, read_cells
from curriculum.exchange.texts import bounded_lines, open_text

LINE_LIMIT = 1_000_000
"""Characters of one line of the file; a cell is bounded by the standard library at 131,072."""

_ACTIVE = re.compile(r"'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])")
"""How a cell begins that a spreadsheet program might run as a formula (OWASP, CSV injection)."""


def write_csv(items: Iterable[BankItem], file: IO[str]) -> None:
    """A row for each of `items` under Chinese headings.

    A cell that might be run as a formula begins with an apostrophe, which makes it text.
    """
    writer = csv.writer(file)
    writer.writerow(HEADINGS)
    for item in items:
        writer.writerow([quieted(cell) for cell in cells_of(item)])


def read_csv(path: Path, stamp: Stamp, notes: Notes) -> Iterator[Row]:
    """A row for every line under the headings. Raises `BadFileError`."""
    with open_text(path) as file:
        yield from read_cells(_records(file), stamp)


def quieted(cell: str) -> str:
    """The cell as text that no spreadsheet program runs."""
    return f"'{cell}" if _ACTIVE.match(cell) else cell


def spoken(cell: str) -> str:
    """What `quieted` was given."""
    return cell[1:] if cell.startswith("'") and _ACTIVE.match(cell) else cell


def _records(file: TextIO) -> Iterator[Sequence[str]]:
    lines = _lines(file)
    start = next(lines, "")
    reader = csv.reader(_again(start, lines), delimiter=_delimiter(start))
    while True:
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise BadFileError(
                "第 {line} 行附近有一格太长，或者引号没有成对。", line=reader.line_num
            ) from None
        yield [spoken(cell) for cell in record]


def _lines(file: TextIO) -> Iterator[str]:
    for number, line in enumerate(bounded_lines(file, LINE_LIMIT), 1):
        if line is None:
            raise BadFileError("第 {line} 行太长，不能导入。", line=number)
        yield line.replace("\x00", "")


def _again(start: str, rest: Iterator[str]) -> Iterator[str]:
    yield start.lstrip("\ufeff")
    yield from rest


def _delimiter(line: str) -> str:
    """The sign between the cells of the headings."""
    return max(",\t;", key=line.count)
