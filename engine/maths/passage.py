"""A passage of words and mathematics, split into prose and formulas; no formula is read here."""

import itertools
import re
from dataclasses import dataclass

LIMIT = 4_000
"""Characters of a passage that are looked at; longer ones are refused before they come here."""

_DELIMITED = re.compile(
    r"\$\$(?P<a>[^$]{1,2000})\$\$"
    r"|\$(?P<b>[^$]{1,2000})\$"
    r"|\\\[(?P<c>(?:(?!\\\]).){1,2000})\\\]"
    r"|\\\((?P<d>(?:(?!\\\)).){1,2000})\\\)"
    r"|(?P<e>\\begin\{(?P<env>[a-z]{1,12}\*?)\}(?:(?!\\end\{).){1,2000}\\end\{(?P=env)\})",
    re.DOTALL,
)

_WIDE = str.maketrans(
    "（）＋－＊／＝＜＞％｜０１２３４５６７８９．＾［］｛｝\u3000", "()+-*/=<>%|0123456789.^[]{} "
)

_SIGNS = "∁+-*/^=<>≤≥≠≈±×÷·√π∞°%!|(){}[]\\_'′\"²³¹⁰⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵏᵐˣ₀₁₂₃₄₅₆₇₈₉₊₋ₙₖₘᵢⱼₓ½⅓⅔¼¾∪∩∈∉⊆⊂∅∠△⊥∥∞−∑∏∫→…⩽⩾≦≧:.,;"
_GREEK = "αβγδεθλμνξρστφψωΔΩℝℤℕℚ"
_MATHS = rf"[0-9A-Za-z{_GREEK}{re.escape(_SIGNS)} ]"
_BUILDER = (
    r"\{[^{}|或且\n]{1,40}\|[^{}\u4e00-\u9fff\n]{1,80}(?:[或且][^{}\u4e00-\u9fff\n]{1,80}){1,4}\}"
)
_RUN = re.compile(rf"(?:{_BUILDER}|(?<=\d)又(?=\d)|{_MATHS})+")
"""A run of mathematics; 或 and 且 within a set, and 又 within a mixed number, don't end it."""

_BRACKETED = re.compile(rf"[(\[{{](?:{_MATHS}|，|、(?=\s*[-\dA-Za-z]))*?[)\]}}]")
"""A bracket whose commas may be the wide ones: A={1，2，3}, (0，+∞)."""

_LABEL = re.compile(r"\s*[(]\d{1,2}[)](?=\s*[\u4e00-\u9fff])")

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
        "ln",
        "log",
        "lg",
        "exp",
        "lim",
        "sqrt",
        "max",
        "min",
        "abs",
        "mod",
        "det",
    ]
)
_WORD = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{3,}")
_GLUED = re.compile(r"[A-Za-z]{0,2}(?:(?:sin|cos|tan|ln|lg|log)[A-Za-z]?)+")
"""Functions typed without a space: sinx, 2xlnx, bcosA."""
_ENGLISH = frozenset(
    ["basin", "cosy", "sing", "sink", "stand", "tang", "tank", "tans", "titan", "using", "login"]
)
_UNITS = frozenset(["rad", "min", "sec", "mol", "day", "year", "cent"])
_FOR = re.compile(r"\bfor$", re.IGNORECASE)
_UNKNOWN = re.compile(r"\s+[A-Za-z]\s*[:,]")


@dataclass(frozen=True, slots=True)
class Passage:
    """`prose` holds ⟦0⟧, ⟦1⟧, ... where `formulas` stood; formulas are LaTeX or typed, as written."""

    prose: str
    formulas: tuple[str, ...]

    def words(self) -> str:
        """The prose without its formulas."""
        return re.sub(r"⟦\d+⟧", " ", self.prose)


def split_passage(text: str) -> Passage:
    """Split `text` into prose and formulas, marked with `$`, `\\(`, `\\[` or not marked at all."""
    text = text[:LIMIT]
    prose: list[str] = []
    formulas: list[str] = []
    at = 0
    for found in _DELIMITED.finditer(text):
        _bare(text[at : found.start()], prose, formulas)
        formula = next(found[name] for name in "abcde" if found[name] is not None)
        _take(formula.strip(), prose, formulas)
        at = found.end()
    _bare(text[at:], prose, formulas)
    return Passage("".join(prose), tuple(formulas))


def _take(formula: str, prose: list[str], formulas: list[str]) -> None:
    prose.append(f"⟦{len(formulas)}⟧")
    formulas.append(formula)


def _bare(text: str, prose: list[str], formulas: list[str]) -> None:
    """Find the runs of mathematics in text that nobody marked."""
    text = re.sub(r"(?<=\d)：(?=\d)", ":", text).translate(_WIDE)
    text = _BRACKETED.sub(lambda found: re.sub("[，、]", ",", found[0]), text)
    at = 0
    for found in _RUN.finditer(text):
        marked = _LABEL.match(text, found.start())
        first = marked.end() if marked else found.start()
        for start, end in _pieces(text, first, found.end()):
            prose.append(text[at:start])
            _take(text[start:end], prose, formulas)
            at = end
    prose.append(text[at:])


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The formulas within one run, cut at English words, loose commas and unmatched brackets."""
    cuts = [start]
    for word in _WORD.finditer(text, start, end):
        glued = word.start() > start and text[word.start() - 1] in "0123456789-+*/=(²³"
        if not _is_mathematics(word[0]) and not (glued and _is_short_product(word[0])):
            cuts += [word.start(), word.end()]
            named = _UNKNOWN.match(text, word.end(), end)
            if _FOR.fullmatch(word[0]) and named:
                cuts += [named.end() - 1, named.end()]
    cuts.append(end)
    pieces = []
    for first, last in zip(cuts[::2], cuts[1::2], strict=True):
        for inner in _at_loose_signs(text, first, last):
            trimmed = _trim(text, *inner)
            if any(
                character.isalnum() or character in "√∞∅" for character in text[slice(*trimmed)]
            ):
                pieces.append(trimmed)
    return pieces


def _at_loose_signs(text: str, first: int, last: int) -> list[tuple[int, int]]:
    """Cut at commas outside brackets and at brackets whose partner is not in this run."""
    opened: list[int] = []
    loose: list[int] = []
    for index in range(first, last):
        character = text[index]
        if character in "([{":
            opened.append(index)
        elif character in ")]}":
            if opened:
                opened.pop()
            else:
                loose.append(index)
        elif character in ",;" and not opened:
            loose.append(index)
    # A bracket that never closes holds loose commas too.
    for index in opened:
        loose.append(index)
        loose += [at for at in range(index, last) if text[at] in ",;"]
    edges = sorted({first - 1, last, *loose})
    return [(left + 1, right) for left, right in itertools.pairwise(edges)]


def _trim(text: str, first: int, last: int) -> tuple[int, int]:
    while first < last and text[first] in " .:'\"!":
        first += 1
    while first < last and text[last - 1] in ' .:"':
        last -= 1
    return first, last


def _is_mathematics(word: str) -> bool:
    """Whether the letters are functions (sin, sinx) or a product of a few, not an English word."""
    low = word.lower()
    if low in _FUNCTIONS or _is_product(word):
        return True
    return low not in _ENGLISH and _GLUED.fullmatch(word) is not None


def _is_short_product(word: str) -> bool:
    """A few letters right behind a number or a sign: 2mxy, -axy; not a unit."""
    return len(word) <= 4 and word not in _UNITS


def _is_product(word: str) -> bool:
    """A few letters beside each other may be a name (ABC, abc) or a product; a word is longer."""
    return len(word) <= 4 and (word.isupper() or word.lower() in {"abc", "xyz", "kx", "abcd"})
