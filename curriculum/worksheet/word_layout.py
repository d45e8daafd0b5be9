"""Two-dimensional working in Word: 竖式 in real columns, tables, sign charts."""

from curriculum.worksheet.prose import Formula
from curriculum.worksheet.word_text import Drawn, line, paragraph, runs, table, words
from engine.values import ColumnForm, SignChart, Table
from engine.values.layout import Layout

_CELL = 16.0
"""Points across a digit's column."""
_OPERATORS = {"-": "−", "*": "×", "/": "÷"}
_SINGLE = 'w:val="single" w:sz="6" w:space="0" w:color="auto"'


def layout(shown: Layout, drawn: Drawn) -> str:
    """`shown` as a table."""
    match shown:
        case ColumnForm():
            return column_form(shown)
        case Table():
            return table(
                tuple(tuple(line(cell, drawn) for cell in row) for row in shown.rows), left=24
            )
        case SignChart():
            head = (shown.variable_latex, *shown.intervals)
            rows = (head, *((name, *cells) for name, cells in shown.rows))
            return table(tuple(tuple(_latex(cell, drawn) for cell in row) for row in rows), left=24)


def column_form(form: ColumnForm) -> str:
    """A written calculation, one cell a digit; a point stays with the digit before it."""
    split = [_digits(row) for row in form.rows]
    quotient = _digits(form.quotient or "") if form.quotient is not None else None
    width = max(len(row) for row in [*split, quotient or [], [""]])
    divisor = form.divisor if form.operation == "divide" else None
    rows = []
    if quotient is not None:
        rows.append(_row(_padded(quotient, width), "", divisor is not None))
    for place, digits in enumerate(split):
        ruled = place in form.rules or (place == 0 and divisor is not None)
        side = divisor if place == 0 and divisor is not None else ""
        rows.append(_row(_padded(digits, width), side, divisor is not None, ruled, bool(side)))
    columns = width + (divisor is not None)
    grid = f'<w:gridCol w:w="{round(_CELL * 20)}"/>' * columns
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblInd w:w="720" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" '
        f'w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def _row(
    digits: list[str], side: str, divided: bool, ruled: bool = False, bracket: bool = False
) -> str:
    cells = [_cell(side)] if divided else []
    for place, digit in enumerate(digits):
        edges = f"<w:top {_SINGLE}/>" if ruled else ""
        if bracket and place == 0:
            edges += f"<w:left {_SINGLE}/>"
        cells.append(_cell(digit, edges))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _cell(text: str, edges: str = "") -> str:
    borders = f"<w:tcBorders>{edges}</w:tcBorders>" if edges else ""
    width = round(_CELL * 20)
    shown = words(_OPERATORS.get(text, text))
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{borders}<w:noWrap/></w:tcPr>'
        f"{paragraph(shown, centered=True)}</w:tc>"
    )


def _digits(row: str) -> list[str]:
    cells: list[str] = []
    for sign in row:
        if sign == "." and cells:
            cells[-1] += "."
        else:
            cells.append("" if sign == " " else sign)
    return cells


def _padded(digits: list[str], width: int) -> list[str]:
    return [""] * (width - len(digits)) + digits


def _latex(latex: str, drawn: Drawn) -> str:
    return runs((Formula(latex),), drawn) if latex else ""
