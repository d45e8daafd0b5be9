"""Statistics charts: bars, lines, histograms, pies, boxes and scatter, plain as in a textbook."""

import math
from collections.abc import Sequence
from itertools import pairwise

from engine.plot.distribution import five_numbers
from engine.plot.pie import draw_pie
from engine.plot.place import put, put_near, width_of
from engine.plot.scene import FIGURE_ROLES, TICK, Disc, Label, Point, Scene, Sheet, Stroke
from engine.plot.ticks import number_latex, round_step, ticks_between
from engine.values.picture import Chart

WIDTH, HEIGHT = 320.0, 230.0
_LEFT, _RIGHT, _BOTTOM, _TOP = 44.0, 12.0, 34.0, 24.0
_SHADES = (0.5, 0.12, 0.3)
"""Bars side by side differ in darkness too, for printing without colour."""
_BESIDE = ((0.0, 1.0), (0.0, -1.0), (1.0, 0.5), (-1.0, 0.5), (1.0, -0.5), (-1.0, -0.5))
_MOST = 400
"""Values that are drawn; a chart with more says nothing on this paper."""


def lay_out(chart: Chart) -> Scene:
    """The chart as a scene; raises ValueError for a kind or data that can't be drawn.

    bar, line, pie: one value for each label. histogram: counts, with labels either one for each
    bar or one more, the bounds. box: raw values, one series for each box. scatter: the first
    series across, the others up.
    """
    series = [(name, values) for name, values in chart.series if values]
    if not series or sum(len(values) for _, values in series) > _MOST:
        raise ValueError("a chart needs between 1 and 400 values")
    if not all(math.isfinite(v) for _, values in series for v in values):
        raise ValueError("a chart needs finite values")
    several = len(series) - (chart.kind == "scatter") > 1 and chart.kind in (
        "bar",
        "line",
        "scatter",
    )
    top = HEIGHT + (14 if several else 0)
    sheet = Sheet(WIDTH, top + (24 if chart.title else 0))
    if chart.title:
        put(sheet, Label(chart.title[:40], (WIDTH / 2, top + 10), "ink", 14))
    match chart.kind:
        case "pie":
            draw_pie(sheet, chart, series[0][1])
        case "bar" | "histogram" | "line":
            _columns(sheet, chart, series)
        case "box":
            _boxes(sheet, chart, series)
        case "scatter":
            _scatter(sheet, chart, series)
        case _:
            raise ValueError(f"unknown chart {chart.kind!r}")
    return sheet.scene()


def _scale(low: float, high: float) -> tuple[float, float]:
    """Ends of an axis at round numbers that hold `low`..`high`."""
    if high <= low:
        high = low + 1
    step = round_step(high - low, 5)
    return math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step


class _Up:
    """The upright axis: values to pixels, and its grid."""

    def __init__(self, sheet: Sheet, values: Sequence[float], zero: bool, title: str) -> None:
        low, high = min(values), max(values)
        if not zero:
            low, high = low - (high - low) * 0.04, high + (high - low) * 0.04
        self.low, self.high = _scale(
            min(0.0, low) if zero else low, max(0.0, high) if zero else high
        )
        ticks = ticks_between(self.low, self.high, 6)
        for tick in ticks:
            y = self(tick.at)
            sheet.add(Stroke(((_LEFT, y), (WIDTH - _RIGHT, y)), "hairline", 1))
            put(sheet, Label(f"${tick.latex}$", (_LEFT - 6, y), "ink2", TICK, "right", "center"))
        base = self(0.0 if zero else self.low)
        sheet.add(Stroke(((_LEFT, base), (WIDTH - _RIGHT, base)), "ink2", 1.3))
        sheet.add(Stroke(((_LEFT, self(self.low)), (_LEFT, HEIGHT - _TOP + 6)), "ink2", 1.3))
        if title:
            put(sheet, Label(title, (6, HEIGHT - 3), "ink2", 12, "left", "top"))

    def __call__(self, value: float) -> float:
        return _BOTTOM + (value - self.low) / (self.high - self.low) * (HEIGHT - _BOTTOM - _TOP)


def _columns(sheet: Sheet, chart: Chart, series: Sequence[tuple[str, tuple[float, ...]]]) -> None:
    up = _Up(sheet, [v for _, values in series for v in values], True, chart.y_title)
    count = max(len(values) for _, values in series)
    slot = (WIDTH - _LEFT - _RIGHT) / count
    if chart.kind == "histogram" and len(chart.labels) == count + 1:
        places = [(_LEFT + slot * n, label) for n, label in enumerate(chart.labels)]
    else:
        places = [(_LEFT + slot * (n + 0.5), label) for n, label in enumerate(chart.labels[:count])]
    _names(sheet, places, slot, chart.x_title)
    _legend(sheet, [name for name, _ in series], chart.kind)
    for number, (_, values) in enumerate(series):
        notes = _notes(chart, values, number)
        if chart.kind == "line":
            _line(sheet, [(_LEFT + slot * (n + 0.5), up(v)) for n, v in enumerate(values)], number)
            continue
        wide = slot if chart.kind == "histogram" else slot * 0.62 / len(series)
        first = 0.0 if chart.kind == "histogram" else slot * 0.19 + wide * number
        for n, value in enumerate(values):
            x = _LEFT + slot * n + first
            area = ((x, up(0)), (x, up(value)), (x + wide, up(value)), (x + wide, up(0)))
            opacity = _SHADES[number % 3] if len(series) > 1 else 0.22
            color = FIGURE_ROLES[number % 3]
            sheet.add(Stroke(area, color, 1.2, fill=color, opacity=opacity))
            if notes[n] and width_of(notes[n], 12) < wide + 8:
                at = (x + wide / 2, up(max(value, 0)) + 3)
                put(sheet, Label(notes[n], at, "ink", 12, "center", "bottom"))
    if chart.kind == "line" and slot > 20:
        for number, (_, values) in enumerate(series):
            for n, note in enumerate(_notes(chart, values, number)):
                if note:
                    at = (_LEFT + slot * (n + 0.5), up(values[n]))
                    put_near(sheet, note, at, FIGURE_ROLES[number % 3], 7, 12, _BESIDE)


def _notes(chart: Chart, values: Sequence[float], number: int) -> list[str]:
    """What is written at each value of a series."""
    given = chart.notes if number == 0 else ()
    grain = _grain(values)
    numbers = [f"${number_latex(v, grain)}$" if chart.data_labels else "" for v in values]
    return [*given[: len(values)], *numbers[len(given) :]]


def _line(sheet: Sheet, points: Sequence[Point], number: int) -> None:
    color = FIGURE_ROLES[number % 3]
    sheet.add(Stroke(tuple(points), color, 2, (6, 4) if number else ()))
    sheet.add(*(Disc(point, 3.2, color, "card" if number else color) for point in points))
    for (ax, ay), (bx, by) in pairwise(points):
        count = max(1, int(math.dist((ax, ay), (bx, by)) / 5))
        sheet.avoid(
            [(ax + (bx - ax) * k / count, ay + (by - ay) * k / count) for k in range(count)]
        )
    sheet.avoid(points)


def _grain(values: Sequence[float]) -> float:
    """The place value that writes every value exactly, down to a thousandth."""
    return next(
        (g for g in (1.0, 0.1, 0.01) if all(abs(v / g - round(v / g)) < 1e-6 for v in values)),
        0.001,
    )


def _names(sheet: Sheet, places: Sequence[tuple[float, str]], slot: float, title: str) -> None:
    """Names under the axis; where they would touch, only every second, third ... is written."""
    widest = max((width_of(text, 12) for _, text in places), default=0)
    every = max(1, math.ceil((widest + 6) / slot))
    for x, text in places[::every]:
        put(sheet, Label(text[:24], (x, _BOTTOM - 5), "ink2", 12, "center", "top"))
    if title:
        put(sheet, Label(title, (WIDTH - 2, 1), "ink2", 12, "right", "bottom"))


def _legend(sheet: Sheet, names: Sequence[str], kind: str = "scatter") -> None:
    """Names of the series at the top right, each with what it is drawn with."""
    if len(names) < 2:
        return
    names = [name[:16] for name in names]
    x, y = WIDTH - _RIGHT - sum(width_of(name, 12) + 28 for name in names), HEIGHT + 4
    for number, name in enumerate(names):
        color = FIGURE_ROLES[number % 3]
        if kind == "bar":
            swatch = ((x, y - 5), (x + 14, y - 5), (x + 14, y + 5), (x, y + 5))
            sheet.add(Stroke(swatch, color, 1.2, fill=color, opacity=_SHADES[number % 3]))
        elif kind == "line":
            sheet.add(Stroke(((x, y), (x + 18, y)), color, 2, (6, 4) if number else ()))
        else:
            sheet.add(Disc((x + 8, y), 3.4, color, color))
        put(sheet, Label(name, (x + 22, y), "ink2", 12, "left", "center"))
        x += width_of(name, 12) + 28


def _boxes(sheet: Sheet, chart: Chart, series: Sequence[tuple[str, tuple[float, ...]]]) -> None:
    up = _Up(sheet, [v for _, values in series for v in values], False, chart.y_title)
    slot = (WIDTH - _LEFT - _RIGHT) / len(series)
    _names(
        sheet, [(_LEFT + slot * (n + 0.5), s[0]) for n, s in enumerate(series)], slot, chart.x_title
    )
    for number, (_, values) in enumerate(series):
        low, first, middle, third, high = (up(v) for v in five_numbers(values))
        x, half, color = (
            _LEFT + slot * (number + 0.5),
            min(26.0, slot * 0.3),
            FIGURE_ROLES[number % 3],
        )
        box = (
            (x - half, first),
            (x - half, third),
            (x + half, third),
            (x + half, first),
            (x - half, first),
        )
        sheet.add(Stroke(box, color, 1.6, fill=color, opacity=0.2))
        sheet.add(Stroke(((x - half, middle), (x + half, middle)), color, 2.4))
        for inner, outer in ((first, low), (third, high)):
            sheet.add(Stroke(((x, inner), (x, outer)), color, 1.4))
            sheet.add(Stroke(((x - half / 2, outer), (x + half / 2, outer)), color, 1.4))


def _scatter(sheet: Sheet, chart: Chart, series: Sequence[tuple[str, tuple[float, ...]]]) -> None:
    if len(series) < 2:
        raise ValueError("a scatter needs one series across and at least one up")
    across = series[0][1]
    up = _Up(sheet, [v for _, values in series[1:] for v in values], False, chart.y_title)
    room = (max(across) - min(across)) * 0.04
    low, high = _scale(min(across) - room, max(across) + room)

    def x(value: float) -> float:
        return _LEFT + (value - low) / (high - low) * (WIDTH - _LEFT - _RIGHT)

    ticks = ticks_between(low, high, 6)
    _names(sheet, [(x(t.at), f"${t.latex}$") for t in ticks], 40, chart.x_title)
    for number, (_, values) in enumerate(series[1:]):
        color = FIGURE_ROLES[number % 3]
        sheet.add(
            *(Disc((x(a), up(b)), 3.4, color, color) for a, b in zip(across, values, strict=False))
        )
    _legend(sheet, [name for name, _ in series[1:]])
