"""A file of problems, read question by question in whatever format it is."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from importlib import import_module
from pathlib import Path

from curriculum.exchange.draft import Stamp, tidy
from curriculum.exchange.formats import Format, format_named, guess_format
from curriculum.exchange.row import Notes, Refusal, Row

Reader = Callable[[Path, Stamp, Notes], Iterator[Row]]

_READERS: Mapping[Format, tuple[str, str]] = {
    Format.JSONL: ("jsonl", "read_jsonl"),
    Format.CSV: ("comma", "read_csv"),
    Format.XLSX: ("spreadsheet", "read_xlsx"),
    Format.DOCX: ("read_docx", "read_docx"),
    Format.MOODLE: ("read_moodle", "read_moodle"),
    Format.GIFT: ("read_gift", "read_gift"),
    Format.QTI: ("read_qti", "read_qti"),
}
"""Module and function; a library is loaded only for a file that needs it."""


class Reading:
    """The rows of one file, one after another.

    `row` is the number of the one just given; `notes` are complete after the last.
    """

    def __init__(self, path: Path, format: Format, moment: datetime) -> None:  # noqa: A002
        self.format = format
        self.notes = Notes()
        self.row = 0
        module, function = _READERS[format]
        reader: Reader = getattr(import_module(f"curriculum.exchange.{module}"), function)
        (name,) = tidy([path.name]) or ("",)
        self._rows = reader(path, Stamp(name, moment), self.notes)

    def __iter__(self) -> Iterator[Row]:
        return self

    def __next__(self) -> Row:
        row = next(self._rows)
        at = row.row if isinstance(row, Refusal) else self.notes.row or row.origin.row
        self.row = at or self.row + 1
        return row


def read_file(
    path: Path,
    format: str | None = None,  # noqa: A002
    *,
    moment: datetime | None = None,
) -> Reading:
    """The problems in `path`: each a `BankItem`, or a `Refusal` with its row and the reason.

    Without `format` (a name of `Format`) it is guessed from content and name. `moment` is when
    the problems were brought, now by default. Raises `BadFileError` for a file that can't be read
    as a whole, at once or while it is read; nothing else is raised, whatever the bytes.
    """
    chosen = guess_format(path) if format is None else format_named(format)
    return Reading(path, chosen, moment or datetime.now().astimezone())
