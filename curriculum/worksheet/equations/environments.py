"""The environments of LaTeX in a Word equation: matrices, cases, and lines that meet at a sign."""

import re
from collections.abc import Callable

from curriculum.worksheet.equations import elements as make
from curriculum.worksheet.equations.signs import LINES, MATRICES, TABLES
from curriculum.worksheet.equations.tokens import Tokens, UnwritableFormulaError

_SIDES = {"l": "left", "c": "center", "r": "right"}
Row = Callable[[Tokens, tuple[str, ...]], str]


def environment(tokens: Tokens, read_row: Row) -> str:
    r"""What stands between `\begin` (just read) and its `\end`."""
    name = tokens.raw_group().rstrip("*")
    columns = tokens.raw_group() if name in ("array", "alignedat", "subarray") else ""
    if name not in MATRICES and name not in LINES and name not in TABLES:
        raise UnwritableFormulaError("公式里有写不进 Word 的 {name}。", name=name[:40])
    rows = [row for row in _rows(tokens, name, read_row) if any(row)]
    sides = [_SIDES[side] for side in re.findall("[lcr]", columns)]
    if name in LINES:
        if max(map(len, rows), default=1) == 1:
            return make.grid(rows, ["left" if name != "gathered" else "center"])
        return make.grid(rows, ["right", "left"] * 20, close=True)
    if name in MATRICES:
        cases = name.endswith("cases")
        return make.fenced(*MATRICES[name], make.grid(rows, ["left" if cases else "center"]))
    return make.grid(rows, sides or ["center"])


def _rows(tokens: Tokens, name: str, read_row: Row) -> list[list[str]]:
    rows: list[list[str]] = [[]]
    while True:
        rows[-1].append(read_row(tokens, ("&", r"\\", r"\cr", r"\end")))
        piece = tokens.take()
        if piece == "&":
            continue
        if piece in (r"\\", r"\cr"):
            if tokens.take_if("["):
                while tokens.take() != "]":
                    pass
            rows.append([])
            continue
        if piece == r"\end" and tokens.raw_group().rstrip("*") == name:
            return rows
        raise UnwritableFormulaError("公式里的大括号没有配对。")
