"""Graphs in a coordinate system and number lines, from coefficients, functions and numbers."""

import math
from collections.abc import Callable, Sequence

from engine.plot.figures.labels import Number, number_text, pictured
from engine.values import Picture
from engine.values.picture import (
    Area,
    Curve,
    Dot,
    FunctionGraph,
    Jump,
    NumberLine,
    Pair,
    Span,
)

Window = tuple[float, float, float, float]
Named = tuple[Number, Number, str]
"""A point and its label as LaTeX (empty: no label)."""
_SAMPLES = 120


def _sampled(
    function: Callable[[float], float], low: float, high: float
) -> tuple[Pair | None, ...]:
    """The curve as points; where the function has no real value the line breaks."""
    points: list[Pair | None] = []
    for k in range(_SAMPLES + 1):
        x = low + (high - low) * k / _SAMPLES
        try:
            y = function(x)
        except (ArithmeticError, ValueError):
            points.append(None)
            continue
        points.append((x, y) if isinstance(y, (int, float)) and math.isfinite(y) else None)
    return tuple(points)


def _dots(named: Sequence[Named]) -> tuple[Dot, ...]:
    return tuple(Dot((float(x), float(y)), label) for x, y, label in named)


def polynomial(coefficients: Sequence[Number]) -> Callable[[float], float]:
    """The function of coefficients from the highest power down, by Horner's rule."""
    numbers = [float(c) for c in coefficients]

    def value(x: float) -> float:
        total = 0.0
        for number in numbers:
            total = total * x + number
        return total

    return value


def function_graph(
    coefficients: Sequence[Number],
    window: Window,
    *,
    label: str = "",
    dots: Sequence[Named] = (),
    verticals: Sequence[Number] = (),
    equal_scale: bool = False,
    numbers: bool = True,
) -> Picture:
    """The graph of a polynomial, coefficients from the highest power down."""
    return graph(
        polynomial(coefficients), window, label=label, dots=dots, verticals=verticals,
        equal_scale=equal_scale, numbers=numbers,
    )  # fmt: skip


def graph(
    function: Callable[[float], float] | Sequence[Callable[[float], float]],
    window: Window,
    *,
    label: str | Sequence[str] = "",
    dots: Sequence[Named] = (),
    verticals: Sequence[Number] = (),
    horizontals: Sequence[Number] = (),
    shaded: tuple[Number, Number] | None = None,
    equal_scale: bool = False,
    numbers: bool = True,
) -> Picture:
    """One or more functions; `shaded` colours what lies between the first, the axis and two bounds.

    A pole between two sample points must be cut by the function itself (raise or return nan).
    """
    functions = [function] if callable(function) else list(function)
    labels = [label] if isinstance(label, str) else list(label)
    labels += [""] * len(functions)
    curves = tuple(
        Curve(_sampled(f, window[0], window[1]), labels[n], n % 3, n > 0)
        for n, f in enumerate(functions)
    )
    areas: tuple[Area, ...] = ()
    if shaded is not None:
        low, high = float(shaded[0]), float(shaded[1])
        top = [p for p in _sampled(functions[0], low, high) if p is not None]
        areas = (Area(((low, 0.0), *top, (high, 0.0))),)
    drawing = FunctionGraph(
        window, curves, _dots(dots), tuple(map(float, verticals)), tuple(map(float, horizontals)),
        equal_scale, areas, numbers=numbers,
    )  # fmt: skip
    return pictured("function", drawing)


def line_graph(
    lines: Sequence[tuple[str, Sequence[tuple[Number, Number]]]],
    *,
    x_name: str,
    y_name: str,
    dots: Sequence[Named] = (),
) -> Picture:
    """Polylines from (0, 0) upwards, as in travel and filling problems: (label, corners) each."""
    corners = [(float(x), float(y)) for _, points in lines for x, y in points]
    wide, tall = max(x for x, _ in corners), max(y for _, y in corners)
    curves = tuple(
        Curve(tuple((float(x), float(y)) for x, y in points), label, n % 3, n > 0)
        for n, (label, points) in enumerate(lines)
    )
    window = (0.0, (wide or 1.0) * 1.12, 0.0, (tall or 1.0) * 1.12)
    drawing = FunctionGraph(window, curves, _dots(dots), x_name=x_name, y_name=y_name)
    return pictured("function", drawing)


def coordinate_points(
    points: Sequence[Named], window: Window, *, polygon: bool = False, segments: Sequence[Pair] = ()
) -> Picture:
    """Points in a coordinate system in equal scale, joined in order to a polygon if wanted."""
    places = [(float(x), float(y)) for x, y, _ in points]
    curves = (Curve((*places, places[0])),) if polygon and places else ()
    joined = tuple(Curve((places[int(a)], places[int(b)])) for a, b in segments)
    areas = (Area(tuple(places)),) if polygon and len(places) > 2 else ()
    drawing = FunctionGraph(window, curves + joined, _dots(points), equal_scale=True, areas=areas)
    return pictured("function", drawing)


def number_line(
    low: Number,
    high: Number,
    *,
    points: Sequence[tuple[Number, str]] = (),
    jumps: Sequence[tuple[Number, Number, str]] = (),
    tick: Number = 1,
    denominator: int = 0,
    bare: Sequence[Number] = (),
) -> Picture:
    """A number line with named points and jumps; `bare` ticks keep their number for the pupil."""
    drawing = NumberLine(
        (float(low), float(high)),
        (),
        tuple(Dot((float(at), 0.0), name) for at, name in points),
        float(tick),
        tuple(Jump(float(a), float(b), text) for a, b, text in jumps),
        denominator,
        tuple(map(float, bare)),
    )
    return pictured("number_line", drawing)


def interval_line(
    *spans: tuple[Number | None, Number | None, str], window: tuple[Number, Number]
) -> Picture:
    """Stretches (from, to, kind), None for endless; `kind` is such as `[)` or `(]`."""
    drawn = tuple(
        Span(
            None if a is None else float(a), None if b is None else float(b),
            kind[:1] == "[", kind[-1:] == "]",
        )
        for a, b, kind in spans
    )  # fmt: skip
    ends = {e for a, b, _ in spans for e in (a, b) if e is not None and e != int(e)}
    dots = tuple(
        Dot((float(e), 0.0), number_text(e), hollow=not _closed(e, spans)) for e in sorted(ends)
    )
    return pictured("number_line", NumberLine((float(window[0]), float(window[1])), drawn, dots))


def _closed(end: Number, spans: Sequence[tuple[Number | None, Number | None, str]]) -> bool:
    return any(
        (a == end and kind[:1] == "[") or (b == end and kind[-1:] == "]") for a, b, kind in spans
    )
