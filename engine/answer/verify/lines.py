"""A worked solution as numbered lines, each cut into prose and the formulas that stand in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.answer.verify.pieces import Piece, cut

LENGTH = 60_000
LINES = 600
WIDTH = 2_000

_LIST = re.compile(
    r"^\s*(?:#{1,6}\s+|[-*+•]\s+|\d{1,2}[.、]\s*(?=\D)|>\s*|(?:步骤|第)[一二三四五六七八九十\d]+步?[:：、.]\s*)*"
)
_EMPHASIS = re.compile(r"\*\*|__|~~|`")
_ROWS = r"(?:aligned|align\*?|gathered|split|eqnarray\*?|equation\*?)"
_OPENING = re.compile(rf"\\\[|\\begin\{{{_ROWS}\}}(?:\{{[lcr| ]*\}})?")
_CLOSING = re.compile(rf"\\\]|\\end\{{{_ROWS}\}}")
_CASES = re.compile(r"\\begin\{cases\}")
_CASES_END = re.compile(r"\\end\{cases\}")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text as written, and its pieces in reading order."""

    number: int
    text: str
    pieces: tuple[Piece, ...]

    @property
    def prose(self) -> str:
        """The words of the line without its formulas."""
        return " ".join(piece.text for piece in self.pieces if not piece.formula)

    @property
    def ending(self) -> str:
        """The words after the last formula."""
        return self.pieces[-1].text if self.pieces and not self.pieces[-1].formula else ""


_TYPED_INDEX = re.compile(r"(?<![A-Za-z\\_{])([abST])(n(?:[+\-]1)?|\d{1,3})(?![A-Za-z\d_(])")


def with_subscripts(text: str) -> str:
    """a3=7, S20, an: the terms of a sequence typed without subscripts; other texts as they are."""
    if re.search(r"[abST]_|[abST][₀-₉ₙ]", text):
        return text
    return _TYPED_INDEX.sub(r"\1_{\2}", text)


def split_lines(text: str) -> tuple[Line, ...]:
    """Every line of `text`, numbered from 1; mathematics that spans lines is read row by row.

    A brace (`cases`) that spans lines is one statement and stands at its last line.
    """
    lines: list[Line] = []
    display = dollars = False
    brace: list[str] = []
    for number, raw in enumerate(text[:LENGTH].split("\n")[:LINES], 1):
        body = _EMPHASIS.sub("", _LIST.sub("", raw[:WIDTH]))
        if body.count("$$") % 2:
            dollars = not dollars
            inside = True
            body = body.replace("$$", " ")
        else:
            inside = dollars
        opened, closed = len(_OPENING.findall(body)), len(_CLOSING.findall(body))
        inside = inside or display or opened != closed
        if opened > closed:
            display = True
        elif closed > opened:
            display = False
        unfinished = len(_CASES.findall(body)) - len(_CASES_END.findall(body))
        if brace or unfinished > 0:
            brace.append(body)
            if unfinished >= 0 and len(brace) < 20:
                lines.append(Line(number, raw, ()))
                continue
            body, brace = " ".join(brace), []
        lines.append(Line(number, raw, _rows(body) if inside or opened else cut(body)))
    return tuple(lines)


def _rows(body: str) -> tuple[Piece, ...]:
    """The rows of display mathematics, alignment marks taken out; words around it stay words."""
    before, opening, inner = _at_first(_OPENING, body)
    after = ""
    if opening:
        found = list(_CLOSING.finditer(inner))
        if found:
            inner, after = inner[: found[-1].start()], inner[found[-1].end() :]
    else:
        before, inner = "", body
    inner = _CLOSING.sub(" ", _OPENING.sub(" ", inner)).replace("$$", " ")
    pieces = list(cut(before)) if before.strip() else []
    for row in _split_rows(inner):
        if row.strip():
            pieces += cut(f"${row.strip()}$")
    if after.strip(" .。,，$"):
        pieces += cut(after)
    return tuple(pieces)


def _split_rows(inner: str) -> list[str]:
    """Rows at `\\\\`, except within a brace, where `\\\\` belongs to the brace."""
    rows = [""]
    depth = 0
    for token in re.split(r"(\\begin\{[a-z*]+\}|\\end\{[a-z*]+\}|\\\\(?:\[[^\]]{0,9}\])?)", inner):
        if token.startswith(r"\begin"):
            depth += 1
        elif token.startswith(r"\end"):
            depth -= 1
        elif token.startswith("\\\\") and depth <= 0:
            rows.append("")
            continue
        rows[-1] += token if depth > 0 or token.startswith(r"\end") else token.replace("&", "")
    return rows


def _at_first(pattern: re.Pattern[str], body: str) -> tuple[str, str, str]:
    found = pattern.search(body)
    if found is None:
        return "", "", body
    return body[: found.start()], found[0], body[found.end() :]
