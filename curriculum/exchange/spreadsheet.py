"""Excel workbooks (.xlsx): read as values only, written as text only; macros are never looked at."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font

from curriculum.bank import BankItem
from curriculum.exchange.archive import Archive, open_archive
from curriculum.exchange.columns import HEADINGS, TEMPLATE
from curriculum.exchange.draft import Stamp
from curriculum.exchange.row import BadFileError, Notes, Row
from curriculum.exchange.sheet import cells_of, read_cells

ROWS_LIMIT = 1_048_576
COLUMNS_LIMIT = 64
EMPTY_LIMIT = 5_000
"""Excel's own bound on rows, and ours on columns and on empty rows before the sheet is over."""

_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

_EXAMPLE = (
    "方程 $x^2-5x+6=0$ 的两根之和是（　）。",
    "选择题",
    "$5$",
    "$-5$",
    "$6$",
    "$-6$",
    "A",
    "由根与系数的关系，两根之和是 $5$。",
    "一元二次方程",
    "较易",
    "示例",
)


def read_xlsx(path: Path, stamp: Stamp, notes: Notes) -> Iterator[Row]:
    """A row for every line under the headings of the first sheet that has them.

    Raises `BadFileError`.
    """
    with open_archive(path) as archive:
        _check_parts(archive)
    try:
        book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except Exception:  # openpyxl raises whatever a damaged file makes it trip over
        raise BadFileError("这个 Excel 文件不完整或已损坏。") from None
    try:
        yield from _sheets(book, stamp)
    finally:
        book.close()


def write_xlsx(items: Iterable[BankItem], file: IO[bytes]) -> None:
    """A row for each of `items` under Chinese headings."""
    book = Workbook(write_only=True)
    sheet = _sheet(book, HEADINGS)
    for item in items:
        sheet.append([_text(sheet, cell) for cell in cells_of(item)])
    book.save(file)


def write_template(path: Path) -> None:
    """A workbook with the headings and one example, for teachers to fill in.

    Raises `BadFileError` where it can't be written.
    """
    book = Workbook(write_only=True)
    sheet = _sheet(book, TEMPLATE)
    sheet.append([_text(sheet, cell) for cell in _EXAMPLE])
    try:
        book.save(path)
    except OSError as error:
        raise BadFileError(
            "写不了 {name}：{why}。", name=path.name[:80], why=error.strerror
        ) from None


def table_bytes(title: str, headings: Sequence[str], rows: Iterable[Sequence[str | int]]) -> bytes:
    """A workbook of one sheet: headings that stay in view, numbers as numbers, text as text."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:31])
    sheet.freeze_panes = "A2"
    for place in range(len(headings)):
        sheet.column_dimensions[chr(65 + place)].width = 14
    sheet.append([_text(sheet, heading) for heading in headings])
    for row in rows:
        sheet.append([cell if isinstance(cell, int) else _text(sheet, cell) for cell in row])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _sheet(book: Any, headings: Sequence[str]) -> Any:
    sheet = book.create_sheet("题库")
    sheet.freeze_panes = "A2"
    for place, heading in enumerate(headings):
        letter = chr(65 + place)
        sheet.column_dimensions[letter].width = 48 if heading in ("题干", "解析") else 14
    row = [_text(sheet, heading) for heading in headings]
    for cell in row:
        cell.font = Font(bold=True)
    sheet.append(row)
    return sheet


def _text(sheet: Any, text: str) -> Any:
    """A cell of text, whatever it begins with: never a formula."""
    cell = WriteOnlyCell(sheet, _CONTROL.sub("", text))
    cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _check_parts(archive: Archive) -> None:
    """No part may declare anything: Office never does, and a bomb has to."""
    for name in archive.names:
        if name.endswith((".xml", ".rels")):
            head = archive.read(name)
            if _DECLARED.search(head) or b"<\x00!\x00D" in head or b"\x00<\x00!\x00D" in head:
                raise BadFileError("XML 里定义了实体，可能有害，不能导入。")


def _sheets(book: Any, stamp: Stamp) -> Iterator[Row]:
    problem: BadFileError | None = None
    for sheet in book.worksheets:
        try:
            yield from read_cells(_records(sheet), stamp)
        except BadFileError as error:
            problem = problem or error
        else:
            return
    raise problem or BadFileError("这个 Excel 文件里没有工作表。")


def _records(sheet: Any) -> Iterator[list[str]]:
    rows = sheet.iter_rows(max_row=ROWS_LIMIT, max_col=COLUMNS_LIMIT)
    empty = 0
    try:
        for row in rows:
            cells = [_said(cell) for cell in row]
            empty = 0 if any(cells) else empty + 1
            if empty > EMPTY_LIMIT:
                return
            yield cells
    except BadFileError:
        raise
    except Exception:
        raise BadFileError("这个 Excel 文件不完整或已损坏。") from None


def _said(cell: Any) -> str:
    """The value of a cell as a person sees it."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "对" if value else "错"
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime | date | time | timedelta):
        return _moment(value, str(cell.number_format))
    return str(value)[:100]


def _moment(value: datetime | date | time | timedelta, form: str) -> str:
    """A date; one without a year is a fraction that Excel took for a date: 1/2."""
    if isinstance(value, date) and "y" not in form.lower():
        return f"{value.month}/{value.day}"
    return str(value).removesuffix(" 00:00:00")
