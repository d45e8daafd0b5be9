"""What stands at a length: a number with its unit, a letter, a question mark, or nothing."""

from fractions import Fraction

from engine.plot.spoken import sentence
from engine.plot.spoken.charts import function_graph
from engine.plot.spoken.plane import plane_figure
from engine.values import Picture
from engine.values.picture import Drawing, FunctionGraph, PlaneFigure

Number = int | float | Fraction
Shown = Number | str | None
"""A number (written with the unit), LaTeX (written as it is), or None (nothing is written)."""


def number_text(value: Number) -> str:
    """A number as LaTeX, exactly for whole numbers and fractions."""
    if isinstance(value, Fraction) and value.denominator != 1:
        sign = "-" if value < 0 else ""
        return f"{sign}\\frac{{{abs(value.numerator)}}}{{{value.denominator}}}"
    if isinstance(value, (int, Fraction)):
        return str(int(value))
    return f"{value:.6g}"


def measure(value: Shown, unit: str = "") -> str:
    """`value` as a label; Chinese units are words, others upright letters."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    text = number_text(value)
    if not unit:
        return text
    if unit in ("°", "度"):
        return f"{text}^\\circ"
    chinese = any("\u3000" <= sign <= "\u9fff" for sign in unit)
    return text + unit if chinese else f"{text}\\,\\mathrm{{{unit}}}"


def prose(value: Shown, unit: str = "") -> str:
    """`value` as words for labels that are prose: `$...$` around mathematics only where needed."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, Fraction) and value.denominator != 1:
        return f"${number_text(value)}${unit}"
    return f"{number_text(value)}{' ' if unit.isascii() and unit.isalpha() else ''}{unit}"


def pictured(kind: str, drawing: Drawing, description: str = "") -> Picture:
    """A picture with `description`, by default the sentence that its value speaks."""
    return Picture(kind, description or sentence(drawing), drawing)


def plane(drawing: PlaneFigure, name: str = "") -> Picture:
    """A plane figure whose sentence begins with its name."""
    return Picture("plane", plane_figure(drawing, name), drawing)


def coordinates(drawing: FunctionGraph, name: str = "") -> Picture:
    """A coordinate system whose sentence begins with its name."""
    return Picture("function", function_graph(drawing, name), drawing)
