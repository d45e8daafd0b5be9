"""How wide prose with formulas will stand, in letters of its own size (a Chinese letter is 1)."""

import re
from functools import lru_cache

_FORMULA = re.compile(r"(?<!\\)\$([^$]+)(?<!\\)\$")
_TOKEN = re.compile(r"\\(?:[A-Za-z]+|.)|[{}^_&]|.", re.DOTALL)
_NOTHING = frozenset(
    "left right displaystyle textstyle limits nolimits mathrm text mathbf mathit boldsymbol "
    "operatorname begin end hline big Big bigg Bigg , : ; !".split()
)
_WORDS = frozenset("sin cos tan cot log ln lg lim max min exp arcsin arccos arctan".split())
_WIDE = frozenset("= + - < > ".split())
FORMULA = 0.56
"""Width of a letter or digit of a formula, a size up from the words."""


@lru_cache(maxsize=4096)
def width_of(text: str) -> float:
    """Width of the widest line of `text`, Markdown with `$...$`, in letters."""
    return max((_line(line) for line in text.split("\n")), default=0.0)


def _line(text: str) -> float:
    pieces = _FORMULA.split(text)
    return sum(
        formula_width(piece) if place % 2 else sum(_letter(sign) for sign in piece)
        for place, piece in enumerate(pieces)
    )


def _letter(sign: str) -> float:
    if sign in "*":
        return 0.0
    return 1.0 if ord(sign) > 0x2E7F else 0.53 if sign.isupper() else 0.5


def formula_width(latex: str) -> float:
    """Width of one formula in letters."""
    rows = re.split(r"\\\\", latex)
    return max(_row(_TOKEN.findall(row), [0]) for row in rows)


def _row(tokens: list[str], at: list[int]) -> float:
    total = 0.0
    while at[0] < len(tokens):
        piece = tokens[at[0]]
        at[0] += 1
        if piece in "}":
            break
        total += _piece(piece, tokens, at)
    return total


def _piece(piece: str, tokens: list[str], at: list[int]) -> float:
    if piece in "{":
        return _row(tokens, at)
    if piece in "^_":
        return 0.72 * _argument(tokens, at)
    name = piece[1:] if piece.startswith("\\") and len(piece) > 1 else ""
    if name in ("frac", "dfrac", "tfrac", "cfrac", "binom"):
        small = 1.0 if name in ("dfrac", "cfrac") else 0.75
        return small * max(_argument(tokens, at), _argument(tokens, at)) + 0.2
    if name == "sqrt":
        return _argument(tokens, at) + 0.9
    if name in _WORDS:
        return 0.5 * len(name) + 0.2
    if name in _NOTHING:
        return 0.1
    if name in ("quad", "qquad"):
        return 1.0 if name == "quad" else 2.0
    if name:
        return 1.2
    if piece in _WIDE:
        return 1.25
    return 0.0 if piece.isspace() else 1.0 if ord(piece[0]) > 0x2E7F else FORMULA


def _argument(tokens: list[str], at: list[int]) -> float:
    while at[0] < len(tokens) and tokens[at[0]].isspace():
        at[0] += 1
    if at[0] >= len(tokens):
        return 0.0
    piece = tokens[at[0]]
    at[0] += 1
    return _piece(piece, tokens, at)
