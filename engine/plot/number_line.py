"""Number lines: ticks, marked points, and the stretches that solve an inequality."""

import math
import re
from collections.abc import Callable

from engine.plot.jumps import draw_jumps, height_of
from engine.plot.place import cost, put
from engine.plot.scene import (
    FIGURE_ROLES,
    TICK,
    Disc,
    Label,
    Scene,
    Sheet,
    Stroke,
    arrow,
    mathematical,
)
from engine.plot.ticks import Tick, ticks_between
from engine.values.picture import Jump, NumberLine, Span

WIDTH = 320.0
_LETTER = re.compile(r"[A-Z](_\d|')?|\?")
"""A point's name stands above the line, a value below it in place of the tick's number."""
_EDGE = 20.0
_BASE = 34.0
_STOREY = 22.0


def lay_out(line: NumberLine) -> Scene:
    """The number line as a scene; overlapping stretches stand on storeys above one another."""
    low, high = line.window
    if not (high > low and max(abs(low), abs(high)) < 1e15):
        raise ValueError(f"not a window: {line.window}")
    scale = (WIDTH - 2 * _EDGE - 12) / (high - low)

    def x(value: float) -> float:
        return _EDGE + (value - low) * scale

    base = _BASE + (10.0 if line.denominator > 1 else 0.0)
    storeys = _storeys(line.spans)
    height = base + 26 + _STOREY * max([0, *(s + 1 for s in storeys)])
    height += 14 if any(span.label_latex for span in line.spans) else 0
    height = max(height, base + height_of(line.jumps))
    sheet = Sheet(WIDTH, height)
    for number, (span, storey) in enumerate(zip(line.spans, storeys, strict=True)):
        _span(sheet, span, base + 16 + _STOREY * storey, base, x, number)
    sheet.add(
        Stroke(((6, base), (WIDTH - 10, base)), "ink2", 1.3),
        arrow((WIDTH - 4, base), (1, 0), "ink2"),
    )
    draw_jumps(sheet, [j for j in line.jumps if _within(j, low, high)], base, x)
    for dot in line.dots:
        if dot.label_latex and low <= dot.at[0] <= high:
            name = mathematical(dot.label_latex)
            if _LETTER.fullmatch(dot.label_latex):
                put(sheet, Label(name, (x(dot.at[0]), base + 8), "ink", 14, "center", "bottom"))
            else:
                put(sheet, Label(name, (x(dot.at[0]), base - 7), "ink", TICK, "center", "top"))
    for tick in _ticks(line, scale):
        sheet.add(Stroke(((x(tick.at), base), (x(tick.at), base + 5)), "ink2", 1.1))
        label = Label(f"${tick.latex}$", (x(tick.at), base - 7), "ink", TICK, "center", "top")
        empty = any(abs(tick.at - place) < 1e-9 * max(1, abs(place)) for place in line.bare)
        if not empty and cost(sheet, label) < 1:
            put(sheet, label)
    for span, number in zip(line.spans, range(len(line.spans)), strict=True):
        color = FIGURE_ROLES[number % 3]
        for end, closed in ((span.start, span.start_closed), (span.end, span.end_closed)):
            if end is not None and low <= end <= high:
                sheet.add(Disc((x(end), base), 4.2, color, color if closed else "card"))
    for dot in line.dots:
        if low <= dot.at[0] <= high:
            at, color = (x(dot.at[0]), base), FIGURE_ROLES[dot.color % 3]
            sheet.add(Disc(at, 4.2, color, "card" if dot.hollow else color))
    return sheet.scene()


def _within(jump: Jump, low: float, high: float) -> bool:
    return low <= jump.start <= high and low <= jump.end <= high


def _ticks(line: NumberLine, scale: float) -> list[Tick]:
    if line.denominator > 0:
        return _fractions(line)
    room = (line.window[1] - line.window[0]) * scale / 26
    step = line.tick if line.tick > 0 and line.tick * scale >= 22 else None
    return ticks_between(*line.window, room, step)


def _fractions(line: NumberLine) -> list[Tick]:
    """Ticks at every 1/denominator; whole numbers are written whole, nothing is reduced."""
    d = line.denominator
    first, last = math.ceil(line.window[0] * d - 1e-9), math.floor(line.window[1] * d + 1e-9)
    if last - first > 60:
        raise ValueError("too many ticks")
    return [
        Tick(n / d, str(n // d) if n % d == 0 else _fraction(n, d)) for n in range(first, last + 1)
    ]


def _fraction(top: int, bottom: int) -> str:
    return f"{'-' if top < 0 else ''}\\dfrac{{{abs(top)}}}{{{bottom}}}"


def _storeys(spans: tuple[Span, ...]) -> list[int]:
    """The lowest storey on which each stretch touches no earlier one."""
    placed: list[tuple[Span, int]] = []
    for span in spans:
        storey = 0
        while any(s == storey and _overlap(span, other) for other, s in placed):
            storey += 1
        placed.append((span, storey))
    return [storey for _, storey in placed]


def _overlap(a: Span, b: Span) -> bool:
    def before(one: Span, other: Span) -> bool:
        return one.end is not None and other.start is not None and one.end <= other.start

    return not (before(a, b) or before(b, a))


def _span(
    sheet: Sheet, span: Span, top: float, base: float, x: Callable[[float], float], number: int
) -> None:
    color = FIGURE_ROLES[number % 3]
    left = 6.0 if span.start is None else max(6.0, x(span.start))
    right = WIDTH - 12 if span.end is None else min(WIDTH - 12, x(span.end))
    area = ((left, base), (left, top), (right, top), (right, base))
    sheet.add(Stroke(area, None, 0, fill=color, opacity=0.1))
    outline = [(left, top), (right, top)]
    if span.start is not None:
        outline.insert(0, (left, base))
    if span.end is not None:
        outline.append((right, base))
    sheet.add(Stroke(tuple(outline), color, 2))
    if span.label_latex:
        middle = ((left + right) / 2, top + 4)
        put(sheet, Label(mathematical(span.label_latex), middle, color, 14, "center", "bottom"))
