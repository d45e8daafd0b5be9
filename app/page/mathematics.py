"""A text of prose and formulas, taken apart by every delimiter that pupils and models write."""

import re
from dataclasses import dataclass

LONGEST_FORMULA = 4_000
"""Characters. Nothing in school is longer; a longer one is shown as the text that it is."""

_ENVIRONMENTS = (
    "equation|align|aligned|alignat|alignedat|gather|gathered|split|cases|dcases|rcases|drcases"
    "|array|subarray|matrix|pmatrix|bmatrix|Bmatrix|vmatrix|Vmatrix|smallmatrix|darray|eqnarray"
)
_OPENING = re.compile(
    r"(?P<escaped>\\\\|\\\$)"
    r"|(?P<pair>\$\$|\$|\\\[|\\\()"
    r"|(?P<left>\\left\s{0,3}(?:\\[{|]|[(\[|.])\s{0,3})?"
    rf"\\begin\{{(?P<name>(?:{_ENVIRONMENTS})\*?)\}}"
)
_CLOSING = {
    "$$": re.compile(r"(?<!\\)\$\$"),
    "$": re.compile(r"(?<!\\)\$|\n[^\S\n]*\n"),
    "\\[": re.compile(r"\\\]"),
    "\\(": re.compile(r"\\\)"),
}
_RIGHT = re.compile(r"\s{0,3}\\right\s{0,3}(?:\\[}|]|[)\]|.])")


@dataclass(frozen=True, slots=True)
class Prose:
    """A stretch of words, exactly as it stood."""

    text: str


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula: LaTeX without its delimiters; `source` is how it stood in the text."""

    latex: str
    display: bool
    source: str


Piece = Prose | Formula


def split(text: str) -> tuple[Piece, ...]:
    """The pieces of `text` in order; their sources joined give `text` again.

    Accepted: `$..$`, `$$..$$`, `\\(..\\)`, `\\[..\\]` and bare environments such as
    `\\begin{cases}`. An opening whose end is missing or too far away is prose. The time is
    linear in the length of `text`, with `LONGEST_FORMULA` as its factor.
    """
    pieces: list[Piece] = []
    shown = at = 0
    while match := _OPENING.search(text, at):
        found = None if match["escaped"] else _formula(text, match)
        if found is None:
            at = match.end()
            continue
        if shown < match.start():
            pieces.append(Prose(text[shown : match.start()]))
        pieces.append(found)
        shown = at = match.start() + len(found.source)
    if shown < len(text):
        pieces.append(Prose(text[shown:]))
    return tuple(pieces)


def trimmed(latex: str) -> str:
    """Without the white space at both ends; the space of a last `\\ ` belongs to it and stays."""
    inner = latex.strip()
    backslashes = len(inner) - len(inner.rstrip("\\"))
    return inner + " " if backslashes % 2 and latex.rstrip() != latex else inner


def _formula(text: str, opening: re.Match[str]) -> Formula | None:
    if opening["name"]:
        return _environment(text, opening)
    mark = opening["pair"]
    limit = opening.end() + LONGEST_FORMULA
    closing = _CLOSING[mark].search(text, opening.end(), limit)
    if closing is None or closing.group().startswith("\n"):
        return None
    latex = trimmed(text[opening.end() : closing.start()])
    if not latex:
        return None
    return Formula(latex, mark in ("$$", "\\["), text[opening.start() : closing.end()])


def _environment(text: str, opening: re.Match[str]) -> Formula | None:
    name = opening["name"]
    begin, end = f"\\begin{{{name}}}", f"\\end{{{name}}}"
    limit = opening.end() + LONGEST_FORMULA
    depth, at = 1, opening.end()
    while depth:
        stop = text.find(end, at, limit)
        if stop < 0:
            return None
        inner = text.find(begin, at, stop)
        depth += 1 if inner >= 0 else -1
        at = inner + len(begin) if inner >= 0 else stop + len(end)
    if opening["left"]:
        right = _RIGHT.match(text, at)
        if right is None:
            return None
        at = right.end()
    source = text[opening.start() : at]
    return Formula(source, True, source)
