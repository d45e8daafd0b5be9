"""Formulas that a person types without dollar signs, such as x^2-5x+6=0, found among the words."""

import re

from app.page.mathematics import Formula, Piece, Prose, split

_RUN = re.compile(r"[A-Za-z0-9+\-−*/^_=<>≤≥≠≈±×÷·().,\[\]{}|\\'′°√π∞∠△⊥∥%! ]{2,400}")
_TELLING = re.compile(
    r"[\^\\=<>≤≥≠≈±×÷√∠△⊥∥]|[A-Za-z0-9)]\s*[*/+]\s*[A-Za-z0-9(√]|[\w)]\s*[-−]\s*[\w(]"
)
_WORD = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{2,}")
_FUNCTIONS = frozenset(
    [
        "sin",
        "cos",
        "tan",
        "cot",
        "sec",
        "csc",
        "arcsin",
        "arccos",
        "arctan",
        "sinh",
        "cosh",
        "tanh",
        "ln",
        "log",
        "lg",
        "exp",
        "lim",
        "max",
        "min",
    ]
)
_UNITS = frozenset(
    [
        "cm",
        "mm",
        "dm",
        "km",
        "kg",
        "mg",
        "ml",
        "mL",
        "min",
        "AB",
        "BC",
        "CD",
        "AC",
        "BD",
        "AD",
        "ABC",
        "ABCD",
        "DEF",
    ]
)
_SPELLINGS = (
    (re.compile(r"(?:\\?sqrt|√)\s*\(([^()]*)\)"), r"\\sqrt{\1}"),
    (re.compile(r"√\s*(\d+(?:\.\d+)?|[A-Za-z])"), r"\\sqrt{\1}"),
    (re.compile(r"\^\(([^()]*)\)"), r"^{\1}"),
    (re.compile(r"\^(-?\d{2,}|-\d)"), r"^{\1}"),
    (re.compile(r"<=|≤"), r"\\le "),
    (re.compile(r">=|≥"), r"\\ge "),
    (re.compile(r"!=|≠"), r"\\ne "),
    (re.compile(r"\*\*"), "^"),
    (re.compile(r"\s*\*\s*"), r"\\times "),
    (re.compile(r"(?<!\\)%"), r"\\%"),
    (re.compile(r"°"), r"^{\\circ}"),
    (re.compile(r"△"), r"\\triangle "),
    (re.compile(r"∠"), r"\\angle "),
)


def split_typed(text: str) -> tuple[Piece, ...]:
    """`split`, and in the words between, the runs that can only be mathematics."""
    pieces: list[Piece] = []
    for piece in split(text):
        if isinstance(piece, Formula):
            pieces.append(piece)
        else:
            pieces.extend(_runs(piece.text))
    return tuple(pieces)


def _runs(text: str) -> list[Piece]:
    pieces: list[Piece] = []
    shown = 0
    for match in _RUN.finditer(text):
        source = match.group().strip(" ").rstrip(".,! ")
        if not _is_formula(source):
            continue
        start = text.index(source, match.start())
        if shown < start:
            pieces.append(Prose(text[shown:start]))
        pieces.append(Formula(_latex(source), False, source))
        shown = start + len(source)
    if shown < len(text):
        pieces.append(Prose(text[shown:]))
    return pieces


def _is_formula(source: str) -> bool:
    if "__" in source or not _TELLING.search(source) or not re.search(r"[A-Za-z0-9]", source):
        return False
    if (
        any(source.count(a) != source.count(b) for a, b in ("()", "[]", "{}"))
        or source[0] in "*/^_"
    ):
        return False
    words = _WORD.findall(source)
    return all(w in _FUNCTIONS or w in _UNITS or len(w) == 2 or w == "sqrt" for w in words)


def _latex(source: str) -> str:
    for pattern, replacement in _SPELLINGS:
        source = pattern.sub(replacement, source)
    return _WORD.sub(lambda m: f"\\{m[0]} " if m[0] in _FUNCTIONS - {"lg"} else m[0], source)
