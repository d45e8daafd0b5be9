"""A worked solution as numbered lines, each with the formulas that stand on it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.maths.passage import split_passage

LENGTH = 60_000
LINES = 600

_LIST = re.compile(r"^\s*(?:#{1,6}\s+|[-*+•]\s+|\d{1,2}[.、)）]\s+|>\s+)*")
_EMPHASIS = re.compile(r"\*\*|__|~~|`")
_OPENING = re.compile(r"\\\[|\$\$|\\begin\{(?:aligned|align\*?|gathered|split|eqnarray\*?|equation\*?)\}")
_CLOSING = re.compile(r"\\\]|\$\$|\\end\{(?:aligned|align\*?|gathered|split|eqnarray\*?|equation\*?)\}")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text; `prose` holds ⟦i⟧ where `formulas[i]` stood."""

    number: int
    text: str
    prose: str
    formulas: tuple[str, ...]


def split_lines(text: str) -> tuple[Line, ...]:
    """Every line of `text`, numbered from 1; a display that spans lines is read line by line."""
    lines = []
    inside = False
    for number, raw in enumerate(text[:LENGTH].split("\n")[:LINES], 1):
        body = _EMPHASIS.sub("", _LIST.sub("", raw))
        opened = len(_OPENING.findall(body))
        closed = len(_CLOSING.findall(body))
        within = inside or (opened > 0 and "$$" not in body and opened != closed)
        if "$$" in body and body.count("$$") % 2:
            within = True
            inside = not inside
        elif "$$" not in body:
            inside = (inside or opened > closed) and not (inside and closed > opened)
        if within or inside:
            prose, formulas = _display(body)
        else:
            passage = split_passage(body)
            prose, formulas = passage.prose, passage.formulas
        lines.append(Line(number, raw, prose, formulas))
    return tuple(lines)


def _display(body: str) -> tuple[str, tuple[str, ...]]:
    """The rows of a piece of display mathematics, alignment marks taken out."""
    inner = _CLOSING.sub(" ", _OPENING.sub(" ", body)).replace("&", "")
    rows = tuple(row.strip() for row in re.split(r"\\\\(?:\[[^\]]*\])?", inner) if row.strip())
    return " ".join(f"⟦{index}⟧" for index in range(len(rows))), rows
