"""Question banks that leave and enter: a dry run first, then one transaction."""

from curriculum.exchange.formats import Format, guess_format
from curriculum.exchange.reading import Reading, read_file
from curriculum.exchange.row import BadFileError, Notes, Refusal, Row
from curriculum.exchange.writing import Written, write_file

__all__ = [
    "BadFileError",
    "Format",
    "Notes",
    "Reading",
    "Refusal",
    "Row",
    "Written",
    "guess_format",
    "read_file",
    "write_file",
]
