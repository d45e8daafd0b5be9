"""Typed two-dimensional pieces of working: column forms, tables, sign charts."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ColumnForm:
    """A 竖式: one written calculation in columns.

    `rows` are right-aligned strings of digits, point and operator, written top to bottom exactly
    as a pupil writes them (spaces hold places open); `rules` are the row indices *above* which a
    horizontal line is drawn; `carries` maps (row, column from the right, 0-based) to a small
    carried or borrowed digit. For long division `divisor` stands left of the bracket, `quotient`
    above it, and `rows` begins with the dividend.
    """

    operation: Literal["add", "subtract", "multiply", "divide"]
    rows: tuple[str, ...]
    rules: tuple[int, ...] = ()
    carries: tuple[tuple[int, int, str], ...] = ()
    divisor: str | None = None
    quotient: str | None = None
    remainder: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of cells; each cell is prose with `$...$` formulas. The first row is its head."""

    rows: tuple[tuple[str, ...], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class SignChart:
    """The sign and motion of a function over intervals, as in 列表判断单调性.

    `intervals` are LaTeX heads (intervals and points in order); `rows` are (LaTeX name, cells).
    A cell is LaTeX: a sign, a value, or an arrow such as `\\nearrow`.
    """

    variable_latex: str
    intervals: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


Layout = ColumnForm | Table | SignChart
