"""What the press is told and what it says, as values over a pipe."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Print:
    """Set `html` and print it on paper of `width` x `height` millimetres.

    `dpi` 0 wants a PDF, otherwise one PNG a page.
    """

    number: int
    html: str
    width: float
    height: float
    dpi: float = 0.0


@dataclass(frozen=True, slots=True)
class Ready:
    """The press can take orders."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an order: one PDF, or a PNG a page; what the page counted while it set."""

    number: int
    files: tuple[bytes, ...]
    pages: int
    questions: int
    untypeset: int


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing came of an order; `why` is for the log."""

    number: int
    why: str
