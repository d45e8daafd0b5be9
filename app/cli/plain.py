"""Formulas and layouts as plain text for a terminal: x², 1/2, √5, columns of digits; nothing is lost."""

import re
import unicodedata

from engine.values import ColumnForm, Layout, SignChart, Table

_SIGNS = {
    "times": "×", "div": "÷", "cdot": "·", "pm": "±", "mp": "∓", "le": "≤", "leq": "≤",
    "leqslant": "≤", "ge": "≥", "geq": "≥", "geqslant": "≥", "ne": "≠", "neq": "≠",
    "approx": "≈", "equiv": "≡", "infty": "∞", "angle": "∠", "triangle": "△", "perp": "⊥",
    "parallel": "∥", "odot": "⊙", "in": "∈", "notin": "∉", "subset": "⊂", "subseteq": "⊆",
    "cap": "∩", "cup": "∪", "varnothing": "∅", "emptyset": "∅", "mid": " | ", "circ": "°",
    "therefore": "∴", "because": "∵", "to": "→", "Rightarrow": "⇒", "Leftrightarrow": "⇔",
    "nearrow": "↗", "searrow": "↘", "cdots": "…", "ldots": "…", "dots": "…", "quad": "  ",
    "qquad": "    ", "left": "", "right": "", "displaystyle": "", "limits": "", "sum": "∑",
    "int": "∫", "lbrace": "{", "rbrace": "}", "prime": "′", "alpha": "α", "beta": "β",
    "gamma": "γ", "delta": "δ", "theta": "θ", "lambda": "λ", "mu": "μ", "pi": "π", "rho": "ρ",
    "sigma": "σ", "phi": "φ", "varphi": "φ", "omega": "ω", "Delta": "Δ", "Omega": "Ω",
}  # fmt: skip
_SPACED = {
    "sin",
    "cos",
    "tan",
    "ln",
    "lg",
    "log",
    "lim",
    "max",
    "min",
    "arcsin",
    "arccos",
    "arctan",
}
_PLAIN_ARGUMENT = {"text", "mathrm", "mathbf", "mathbb", "operatorname", "boxed", "textbf"}
_RAISED = str.maketrans("0123456789+-n°", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ°")
_LOWERED = str.maketrans("0123456789+-n", "₀₁₂₃₄₅₆₇₈₉₊₋ₙ")
_TOKEN = re.compile(r"\\(?:[A-Za-z]+\s?|.)|.", re.DOTALL)
_ENVIRONMENT = re.compile(r"\\(?:begin|end)\{[a-z]{1,12}\*?\}(?:\{[lcr|]*\})?")
_FORMULA = re.compile(r"\$\$?([^$]+)\$\$?")
_PRODUCT = re.compile(r"\w+(?:\.\d+)?|√\d+")
_SINGLE = re.compile(r"\d+(?:\.\d+)?|[^\W\d][⁰¹²³⁴-⁹₀-₉]*|√\d+")
_DEEPEST = 30


def plain(latex: str) -> str:
    """A formula, LaTeX without dollar signs, as one line of text."""
    marks = _TOKEN.findall(_ENVIRONMENT.sub("", latex))
    marks.reverse()
    return re.sub(r" {2,}", " ", _run(marks, "", 0)).strip()


def plain_prose(prose: str) -> str:
    """Prose whose `$...$` formulas are written as text."""
    return _FORMULA.sub(lambda found: plain(found[1]), prose)


def width(text: str) -> int:
    """Columns that `text` takes on a terminal; a Chinese character takes two."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )


def padded(text: str, columns: int) -> str:
    """`text` followed by spaces up to `columns`."""
    return text + " " * (columns - width(text))


def plain_layout(layout: Layout) -> tuple[str, ...]:
    """A layout as lines of text."""
    match layout:
        case ColumnForm():
            return _column_form(layout)
        case Table(rows=rows):
            return _aligned([[plain_prose(cell) for cell in row] for row in rows])
        case SignChart(variable_latex=variable, intervals=intervals, rows=rows):
            head = [plain(variable), *(plain(interval) for interval in intervals)]
            body = [[plain(name), *(plain(cell) for cell in cells)] for name, cells in rows]
            return _aligned([head, *body])


def _run(marks: list[str], closing: str, depth: int) -> str:
    """Write marks, taken from the end of the list, up to `closing`."""
    written = ""
    while marks:
        mark = marks.pop()
        if mark == closing:
            break
        written += _one(mark, marks, depth)
    return written


def _one(mark: str, marks: list[str], depth: int) -> str:
    if mark == "{":
        return _run(marks, "}", depth + 1) if depth < _DEEPEST else mark
    if mark in "^_":
        return _script(mark, _argument(marks, depth))
    if not mark.startswith("\\"):
        return "" if mark in "}&" else " " if mark.isspace() else mark
    name = mark[1:].strip()
    if name in ("frac", "dfrac", "tfrac"):
        top, bottom = _argument(marks, depth), _argument(marks, depth)
        over = top if _PRODUCT.fullmatch(top) else f"({top})"
        return f"{over}/{_grouped(bottom)}"
    if name == "sqrt":
        return _root(marks, depth)
    if name in _PLAIN_ARGUMENT:
        return _argument(marks, depth)
    if name == "\\":
        return "; "
    if name in _SPACED:
        return f"{name} "
    if not name.isalpha():
        return name if name and name in "{}%$#&_" else " "
    return _SIGNS.get(name, name)


def _argument(marks: list[str], depth: int) -> str:
    while marks and marks[-1].isspace():
        marks.pop()
    return _one(marks.pop(), marks, depth + 1).strip() if marks and depth < _DEEPEST else ""


def _script(sign: str, inside: str) -> str:
    small = inside.translate(_RAISED if sign == "^" else _LOWERED)
    known = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ°′'" if sign == "^" else "₀₁₂₃₄₅₆₇₈₉₊₋ₙ"
    return small if all(part in known for part in small) else sign + _grouped(inside)


def _root(marks: list[str], depth: int) -> str:
    degree = ""
    if marks and marks[-1] == "[":
        marks.pop()
        degree = _run(marks, "]", depth + 1)
    return f"{_script('^', degree) if degree else ''}√{_grouped(_argument(marks, depth))}"


def _grouped(part: str) -> str:
    """`part` in brackets unless it is one number or one letter: 1/2y would be another value."""
    return part if _SINGLE.fullmatch(part) else f"({part})"


def _column_form(form: ColumnForm) -> tuple[str, ...]:
    columns = max(width(row) for row in (*form.rows, form.quotient or ""))
    lines = []
    left = f"{form.divisor} ) " if form.divisor else ""
    margin = " " * len(left)
    if form.quotient:
        lines += [margin + _right(form.quotient, columns), margin + "─" * columns]
    for number, row in enumerate(form.rows):
        if number in form.rules:
            lines.append(margin + "─" * columns)
        lines.append((left if number == 0 else margin) + _right(row, columns))
    return tuple(line.rstrip() for line in lines)


def _right(row: str, columns: int) -> str:
    return " " * (columns - width(row)) + row


def _aligned(rows: list[list[str]]) -> tuple[str, ...]:
    count = max((len(row) for row in rows), default=0)
    columns = [
        max((width(row[at]) for row in rows if at < len(row)), default=0) for at in range(count)
    ]
    return tuple(
        "  ".join(padded(cell, columns[at]) for at, cell in enumerate(row)).rstrip() for row in rows
    )
