"""Two-dimensional working as HTML: column forms in real columns, tables, sign charts."""

from dataclasses import dataclass

from markupsafe import Markup

from app.page.render import render
from engine.i18n import tr
from engine.values import ColumnForm, Layout, SignChart, Table

_CELLS = 40
"""Columns of a written calculation that are drawn; school never comes near."""
_ROWS = 60

_OPERATORS = {"+": "+", "-": "−", "−": "−", "*": "×", "×": "×", "/": "÷", "÷": "÷"}
_NAMES = {"add": "加法竖式", "subtract": "减法竖式", "multiply": "乘法竖式", "divide": "除法竖式"}


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    carry: str = ""
    point: bool = False
    """Whether a decimal point stands after the digit, on the line between two columns."""


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[_Cell, ...]
    ruled: range
    """The columns that the line above this row spans; empty for no line."""


def layout_html(layout: Layout) -> Markup:
    """A layout as HTML with a name for screen readers."""
    match layout:
        case ColumnForm():
            return _column_form(layout)
        case Table():
            return render("table", table=layout)
        case SignChart():
            return render("sign_chart", chart=layout)


def _column_form(form: ColumnForm) -> Markup:
    carries = {(row, column): digit for row, column, digit in form.carries}
    rows = [_cells(text, index, carries) for index, text in enumerate(form.rows[:_ROWS])]
    quotient = _cells(form.quotient or "", -1, carries)
    width = max((len(row) for row in [*rows, quotient]), default=0)
    padded = [_padded(row, width) for row in rows]
    whole = form.operation != "divide"
    return render(
        "column_form",
        name=tr(_NAMES[form.operation]),
        spoken=_spoken(form),
        rows=[
            _Row(row, _ruled(padded, index, whole) if index in form.rules else range(0))
            for index, row in enumerate(padded)
        ],
        width=width,
        divisor=_cells(form.divisor, -2, carries) if form.divisor else (),
        quotient=_padded(quotient, width) if form.quotient else (),
        divide=form.operation == "divide",
    )


def _cells(text: str, row: int, carries: dict[tuple[int, int], str]) -> tuple[_Cell, ...]:
    """One cell for each digit, operator or held place; a point belongs to the digit before it."""
    found: list[tuple[str, bool]] = []
    for sign in text[:_CELLS]:
        if sign == "." and found:
            found[-1] = (found[-1][0], True)
        else:
            found.append((_OPERATORS.get(sign, sign.strip()), False))
    last = len(found) - 1
    return tuple(
        _Cell(sign, carries.get((row, last - index), ""), point)
        for index, (sign, point) in enumerate(found)
    )


def _padded(row: tuple[_Cell, ...], width: int) -> tuple[_Cell, ...]:
    return (_Cell(""),) * (width - len(row)) + row


def _ruled(rows: list[tuple[_Cell, ...]], index: int, whole: bool) -> range:
    """A sum's line spans the form; in long division it spans what stands above and below it."""
    if whole:
        return range(len(rows[index]))
    near = rows[max(0, index - 1) : index + 1]
    filled = [number for row in near for number, cell in enumerate(row) if cell.text]
    return range(min(filled), max(filled) + 1) if filled else range(0)


def _spoken(form: ColumnForm) -> str:
    rows = tr("；").join(" ".join(row[:_CELLS].split()) for row in form.rows[:_ROWS])
    if form.operation != "divide":
        return rows
    end = tr("，余 {remainder}", remainder=form.remainder) if form.remainder else ""
    return (
        tr(
            "{divisor} 除 {dividend}，商 {quotient}",
            divisor=form.divisor or "",
            dividend=form.rows[0].strip() if form.rows else "",
            quotient=(form.quotient or "").strip(),
        )
        + end
    )
