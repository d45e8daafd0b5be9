"""Markdown with `$...$` taken apart for the writers that have no Markdown of their own."""

import re
from dataclasses import dataclass

LONGEST = 60_000

_PIECE = re.compile(
    r"(?<!\\)\$\$(?P<display>[^$]{1,4000}?)(?<!\\)\$\$"
    r"|(?<!\\)\$(?P<formula>[^$\n]{1,4000}?)(?<!\\)\$"
    r"|(?P<blank>_{4,})|\*\*(?=\S)(?P<strong>[^*\n]{1,500})\*\*"
)
_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069\ufeff]"
)
_RULE = re.compile(r"\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?")


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of words."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Formula:
    """LaTeX without dollar signs."""

    latex: str
    display: bool = False


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to write on."""


Run = Words | Formula | Blank


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of runs."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of cells."""

    cells: tuple[tuple[tuple[Run, ...], ...], ...]


def runs_of(text: str) -> tuple[Run, ...]:
    """The runs of one line."""
    text = _UNWANTED.sub("", text[:LONGEST])
    runs: list[Run] = []
    at = 0
    for found in _PIECE.finditer(text):
        if found.start() > at:
            runs.append(Words(_plain(text[at : found.start()])))
        at = found.end()
        latex = found["formula"] or found["display"]
        if latex is not None:
            runs.append(Formula(latex.strip(), found["display"] is not None))
        elif found["blank"]:
            runs.append(Blank())
        else:
            runs.append(Words(_plain(found["strong"]), strong=True))
    if at < len(text):
        runs.append(Words(_plain(text[at:])))
    return tuple(runs)


def pieces_of(text: str) -> tuple[Paragraph | Rows, ...]:
    """Paragraphs and tables of `text`, in order; blank lines part them."""
    pieces: list[Paragraph | Rows] = []
    table: list[tuple[tuple[Run, ...], ...]] = []
    for line in [*text[:LONGEST].replace("\r", "").split("\n"), ""]:
        bare = line.strip()
        if bare.startswith("|") and bare.endswith("|") and len(bare) > 1:
            if not _RULE.fullmatch(bare):
                cells = re.split(r"(?<!\\)\|", bare[1:-1])
                table.append(tuple(runs_of(cell.strip()) for cell in cells))
            continue
        if table:
            pieces.append(Rows(tuple(table)))
            table = []
        if bare:
            pieces.append(Paragraph(runs_of(bare)))
    return tuple(pieces)


def _plain(text: str) -> str:
    return re.sub(r"\\([\\`*_{}\[\]()#+.!|$<>-])", r"\1", text)
