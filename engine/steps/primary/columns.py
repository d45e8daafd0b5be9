"""竖式: written addition, subtraction, multiplication and division as typed layouts.

Every row is aligned from the right, digit under digit; a point belongs to the digit before it and
takes no column, spaces hold places open.
"""

from __future__ import annotations

from fractions import Fraction

from engine.steps.primary.numerals import decimal, places
from engine.values.layout import ColumnForm

Carry = tuple[int, int, str]


def _written(scaled: int, point: int, least: int = 0) -> str:
    """`scaled` with `point` decimal places, at least `least` digits."""
    figures = str(scaled).rjust(max(point + 1, least), "0")
    return f"{figures[:-point]}.{figures[-point:]}" if point else figures


def add_columns(left: Fraction, right: Fraction) -> ColumnForm:
    """left + right, with the carried ones."""
    point = max(places(left) or 0, places(right) or 0)
    carries: list[Carry] = []
    first, second = _digits(left, point), _digits(right, point)
    over = 0
    for column in range(max(len(first), len(second))):
        total = _at(first, column) + _at(second, column) + over
        over = total // 10
        if over:
            carries.append((1, column + 1, "1"))
    rows = (
        _held(left, point),
        "+" + _held(right, point).rjust(_width(left, right, point)),
        _written(int((left + right) * 10**point), point),
    )
    return ColumnForm("add", rows, (2,), tuple(carries))


def subtract_columns(left: Fraction, right: Fraction) -> ColumnForm:
    """left - right for left ≥ right, with a dot where one is borrowed."""
    point = max(places(left) or 0, places(right) or 0)
    first, second = _digits(left, point), _digits(right, point)
    borrows: list[Carry] = []
    owed = 0
    for column in range(len(first)):
        owed = 1 if _at(first, column) - owed < _at(second, column) else 0
        if owed:
            borrows.append((0, column + 1, "·"))
    rows = (
        _written(int(left * 10**point), point),
        "-" + _held(right, point).rjust(_width(left, right, point)),
        _written(int((left - right) * 10**point), point),
    )
    return ColumnForm("subtract", rows, (2,), tuple(borrows))


def multiply_columns(left: Fraction, right: Fraction) -> ColumnForm:
    """left × right: partial products one under the other, zeros at the ends set aside."""
    point = (places(left) or 0) + (places(right) or 0)
    rows_of = [_factor(left), _factor(right)]
    (first, zeros_first), (second, zeros_second) = rows_of
    if len(str(second)) > len(str(first)):
        left, right = right, left
        first, zeros_first, second, zeros_second = second, zeros_second, first, zeros_first
    zeros, hold = zeros_first + zeros_second, max(zeros_first, zeros_second)
    pad = zeros - hold

    def factor(value: Fraction, own: int) -> str:
        figures = _written(int(value * 10 ** (places(value) or 0)), places(value) or 0)
        return figures + " " * (hold - own + pad)

    rows = [factor(left, zeros_first), factor(right, zeros_second)]
    carries: list[Carry] = []
    partials = [
        (place, first * int(digit))
        for place, digit in enumerate(reversed(str(second)))
        if digit != "0"
    ]
    rules = [2]
    if len(partials) > 1:
        # Lined up under the digits that are multiplied, not under the zeros set aside.
        rows += [str(partial) + " " * (place + zeros) for place, partial in partials]
        rules.append(len(rows))
        carries += _partial_carries(partials, zeros, len(rows) - 1)
    elif partials:
        over = 0
        for column, digit in enumerate(reversed(str(first))):
            over = (int(digit) * int(str(second)[0]) + over) // 10
            if over and column + 1 < len(str(first)):
                carries.append((1, column + 1 + zeros, str(over)))
    product = int(left * right * 10**point)
    rows.append(_written(product, point))
    width = max(len(row.replace(".", "")) for row in (*rows[:2], rows[-1]))
    rows[1] = "×" + " " * (width - len(rows[1].replace(".", ""))) + rows[1]
    return ColumnForm("multiply", tuple(rows), tuple(rules), tuple(carries))


def _factor(value: Fraction) -> tuple[int, int]:
    """The digits of a factor without the zeros at the end of a whole number, and those zeros."""
    scaled = int(value * 10 ** (places(value) or 0))
    bare = str(scaled).rstrip("0") or "0"
    return int(bare), len(str(scaled)) - len(bare) if scaled else 0


def _partial_carries(partials: list[tuple[int, int]], zeros: int, row: int) -> list[Carry]:
    figures = [str(partial) + "0" * place for place, partial in partials]
    found, over = [], 0
    for column in range(max(map(len, figures))):
        total = over + sum(int(each[-1 - column]) for each in figures if column < len(each))
        over = total // 10
        if over and column + 1 < max(map(len, figures)):
            found.append((row, column + 1 + zeros, str(over)))
    return found


def divide_columns(
    dividend: Fraction, divisor: int, digits: int = 0
) -> tuple[ColumnForm, Fraction]:
    """dividend ÷ divisor by long division down to `digits` decimal places of the quotient.

    Returns the form and the remainder. The divisor is whole (a decimal one is scaled before).
    """
    point = places(dividend) or 0
    extra = max(0, digits - point)
    shown = _written(int(dividend * 10**point), point)
    figures = shown.replace(".", "") + "0" * extra
    whole_figures = len(shown.partition(".")[0])
    used = whole_figures + digits
    figures = figures[:used] if used < len(figures) else figures
    rows, rules = [shown + " " * max(0, len(figures) - len(shown.replace(".", "")))], []
    total = max(len(figures), len(shown.replace(".", "")))
    quotient, rest, started = "", 0, False
    for index, figure in enumerate(figures):
        rest = rest * 10 + int(figure)
        times = rest // divisor
        if times:
            if started:
                rows.append(_placed(str(rest), index, total))
                rules.append(len(rows) - 1)
            started = True
            rows.append(_placed(str(times * divisor), index, total))
            rest -= times * divisor
        quotient += str(times)
    last = len(figures) - 1
    if started:
        rows.append(_placed(str(rest), last, total))
        rules.append(len(rows) - 1)
    head = quotient[:whole_figures].lstrip("0") or "0"
    tail = quotient[whole_figures:]
    written = (f"{head}.{tail}" if tail else head) + " " * (total - len(figures))
    scale = len(figures) - whole_figures
    remainder = Fraction(rest, 10**scale)
    form = ColumnForm(
        "divide",
        tuple(rows),
        tuple(rules),
        (),
        str(divisor),
        written,
        decimal(remainder).written if rest else None,
    )
    return form, remainder


def _placed(text: str, index: int, total: int) -> str:
    """`text` whose last digit stands under figure `index` of `total`."""
    return text + " " * (total - 1 - index)


def _digits(value: Fraction, point: int) -> list[int]:
    return [int(each) for each in reversed(str(int(value * 10**point)).rjust(point + 1, "0"))]


def _at(digits: list[int], column: int) -> int:
    return digits[column] if column < len(digits) else 0


def _held(value: Fraction, point: int) -> str:
    """A number with spaces for the decimal places that it doesn't have."""
    return decimal(value).written + " " * (point - (places(value) or 0))


def _width(left: Fraction, right: Fraction, point: int) -> int:
    """Characters of the longest of left, right and their result, so that the sign stands left."""
    sums = (left, right, left + right)
    return max(len(_written(int(each * 10**point), point)) for each in sums)
