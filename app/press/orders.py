"""What the press is told and what it says, as values over a pipe."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Print:
    """Set `html` on paper of `width` x `height` millimetres and bring it as `form`.

    `form` is pdf, png (one a page, at `dpi`) or nothing, for what the page counts alone.
    """

    number: int
    html: str
    width: float
    height: float
    form: str = "pdf"
    dpi: float = 0.0


@dataclass(frozen=True, slots=True)
class Ready:
    """The press can take orders."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an order: one PDF, or a PNG a page; what the page counted while it set.

    `text` is the PDF's own, read back from its bytes.
    """

    number: int
    files: tuple[bytes, ...]
    pages: int
    questions: int
    untypeset: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing came of an order; `why` is for the log."""

    number: int
    why: str
