"""Text for a terminal: how wide it is there, and formulas without their markup."""

import re
import unicodedata

from engine.errors import WorldError
from engine.maths.passage import split_passage
from engine.maths.read import read
from engine.maths.write import text

_PLACE = re.compile(r"⟦(\d+)⟧")


def width(line: str) -> int:
    """Columns that `line` takes: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)


def padded(line: str, columns: int) -> str:
    """`line` with blanks behind it, `columns` wide."""
    return line + " " * max(0, columns - width(line))


def formula(latex: str) -> str:
    """A formula as people type it; what can't be read stays LaTeX."""
    if not latex:
        return ""
    try:
        return text(read(latex))
    except WorldError:
        return latex


def prose(sentence: str) -> str:
    """A sentence with its `$...$` formulas as people type them."""
    if "$" not in sentence and "\\" not in sentence:
        return sentence
    passage = split_passage(sentence)
    return _PLACE.sub(lambda place: formula(passage.formulas[int(place[1])]), passage.prose)
