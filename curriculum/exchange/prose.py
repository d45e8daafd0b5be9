"""Prose with formulas: one kind of delimiter, answers as LaTeX and back, pictures' places."""

import re

from engine.values import AnswerKey

CHINESE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f"

_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
FORMULA = re.compile(r"(?<!\\)\$([^$]+?)(?<!\\)\$")
"""One formula between dollar signs."""

_TEXT = re.compile(r"\\text\{([^{}$\\]*)\}")
_SIMPLE = re.compile(r"[A-Za-z0-9.,:()+\-=<>/ ]*")
_BARE = re.compile(f"[{CHINESE}]*")
PLACE = re.compile(r"〔图(\d{1,3})〕")
"""Where a picture stands among words; the number is its place among the problem's pictures."""


def clean(text: str) -> str:
    """`text` with plain line ends and without control and direction marks."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isprintable():  # a look costs a tenth of a substitution
        text = _CONTROL.sub("", text)
    return text.strip()


def dollars(text: str) -> str:
    r"""`text` with every formula between single dollar signs: `\(..\)`, `\[..\]`, `$$..$$` too."""
    for opening, closing in (("\\(", "\\)"), ("\\[", "\\]")):
        if opening in text:
            text = _paired(text, opening, closing)
    if "$$" not in text:
        return text
    pieces = text.split("$$")
    last = len(pieces) - 1
    return "".join(
        (_dollared(piece) if place < last else f"$${piece}") if place % 2 else piece
        for place, piece in enumerate(pieces)
    )


def _paired(text: str, opening: str, closing: str) -> str:
    """Formulas from `opening` to `closing` in dollar signs, in one pass over any text."""
    first, *rest = text.split(opening)
    done = [first]
    for piece in rest:
        formula, found, after = piece.partition(closing)
        # Two backslashes end a line of a formula; then a bracket is just a bracket.
        if not found or done[-1].endswith("\\") or formula.endswith("\\"):
            done += (opening, piece)
        else:
            done += (_dollared(formula), after)
    return "".join(done)


def _dollared(formula: str) -> str:
    return f"${' '.join(formula.replace('$', '').split())}$" if formula.strip() else ""


def key_of(answer: str) -> AnswerKey:
    r"""The key that an answer in prose with formulas stands for.

    Words go into `\text{..}`, so that `$x=1$或$x=2$` is `x=1\text{或}x=2`; an answer without
    dollar signs is taken as LaTeX when it has nothing but the signs of mathematics.
    """
    text = " ".join(dollars(answer).split())
    if "$" not in text:
        latex = _whole(text) if _is_formula(text) else _worded(text)
        return AnswerKey(latex, text)
    pieces = FORMULA.split(text)
    latex = "".join(
        _whole(piece.strip()) if place % 2 else _worded(piece) for place, piece in enumerate(pieces)
    )
    plain = "" if "\\" in text else text.replace("$", "")
    return AnswerKey(latex, plain)


def _whole(latex: str) -> str:
    """LaTeX without a backslash at its end, which would swallow what comes next."""
    return latex.rstrip("\\ ").strip()


def _is_formula(text: str) -> bool:
    if not text.isascii():
        return False
    words = re.findall(r"(?<!\\)\b[A-Za-z]{2,}\b", text)
    return not words or "\\" in text


def _worded(text: str) -> str:
    r"""Prose inside a formula: `或` is `\text{或}`; the marks that end a sentence go."""
    words = text if text.strip() else ""
    if not words:
        return ""
    kept = re.sub(r"[\\{}$]", "", words)
    return rf"\text{{{kept}}}" if kept.strip() else ""


def prose_of(key: AnswerKey) -> str:
    """The answer as prose with formulas, which `key_of` reads back to the same LaTeX.

    Bare words such as 对 stay bare.
    """
    latex = " ".join(key.latex.split())
    if _BARE.fullmatch(latex):
        return latex
    if _SIMPLE.fullmatch(latex) and _is_formula(latex):
        return latex
    pieces = _TEXT.split(latex)
    prose = "".join(
        piece if place % 2 else _formula(piece) for place, piece in enumerate(pieces)
    ).strip()
    return prose if key_of(prose).latex == latex else f"${latex}$"


def _formula(latex: str) -> str:
    return f"${latex.strip()}$" if latex.strip() else ""
