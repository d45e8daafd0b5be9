"""Statistics charts: bars, lines, histograms, pies, boxes and scatter, plain as in a textbook."""

import math
import statistics
from collections.abc import Sequence

from engine.plot.place import put, put_near, width_of
from engine.plot.scene import FIGURE_ROLES, TICK, Disc, Label, Scene, Sheet, Stroke
from engine.plot.ticks import number_latex, round_step, ticks_between
from engine.values.picture import Chart

WIDTH, HEIGHT = 320.0, 230.0
_LEFT, _RIGHT, _BOTTOM, _TOP = 44.0, 12.0, 34.0, 24.0
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
    sheet = Sheet(WIDTH, HEIGHT)
    match chart.kind:
        case "pie":
            _pie(sheet, chart.labels, series[0][1])
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
    for number, (_, values) in enumerate(series):
        color = FIGURE_ROLES[number % 3]
        if chart.kind == "line":
            points = [(_LEFT + slot * (n + 0.5), up(v)) for n, v in enumerate(values)]
            sheet.add(Stroke(tuple(points), color, 2, (6, 4) if number else ()))
            sheet.add(*(Disc(point, 3.2, color, "card" if number else color) for point in points))
            continue
        wide = slot if chart.kind == "histogram" else slot * 0.62 / len(series)
        first = 0.0 if chart.kind == "histogram" else slot * 0.19 + wide * number
        for n, value in enumerate(values):
            x = _LEFT + slot * n + first
            area = ((x, up(0)), (x, up(value)), (x + wide, up(value)), (x + wide, up(0)))
            sheet.add(Stroke(area, color, 1.2, fill=color, opacity=0.22))
            if slot > 24 and len(series) == 1:
                text = f"${number_latex(value, _grain(values))}$"
                put(
                    sheet,
                    Label(
                        text, (x + wide / 2, up(max(value, 0)) + 3), "ink", 12, "center", "bottom"
                    ),
                )
    _legend(sheet, [name for name, _ in series])


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


def _legend(sheet: Sheet, names: Sequence[str]) -> None:
    if len(names) < 2:
        return
    x = WIDTH - _RIGHT - sum(width_of(name, 12) + 26 for name in names)
    for number, name in enumerate(names):
        color = FIGURE_ROLES[number % 3]
        sheet.add(Stroke(((x, HEIGHT - 9), (x + 14, HEIGHT - 9)), color, 3))
        put(sheet, Label(name[:16], (x + 18, HEIGHT - 9), "ink2", 12, "left", "center"))
        x += width_of(name, 12) + 26


def _pie(sheet: Sheet, labels: Sequence[str], values: Sequence[float]) -> None:
    total = sum(values)
    if total <= 0 or min(values) < 0:
        raise ValueError("a pie needs shares that are not negative")
    center, radius = (WIDTH / 2, HEIGHT / 2), 78.0
    start = math.pi / 2
    for number, value in enumerate(values):
        turn = -math.tau * value / total
        arc = [start + turn * k / 48 for k in range(49)]
        rim = [(center[0] + radius * math.cos(t), center[1] + radius * math.sin(t)) for t in arc]
        shade = 0.16 + 0.22 * ((number // 3) % 3)
        area = (center, *rim) if value < total else tuple(rim)
        sheet.add(Stroke(area, "card", 2, fill=FIGURE_ROLES[number % 3], opacity=0.4 + shade))
        middle = start + turn / 2
        share = f"{100 * value / total:.1f}".rstrip("0").rstrip(".")
        name = labels[number][:12] if number < len(labels) else ""
        out = (center[0] + radius * math.cos(middle), center[1] + radius * math.sin(middle))
        if value:
            way = (math.cos(middle), math.sin(middle))
            put_near(sheet, f"{name} {share}%".strip(), out, "ink", 9, 12, (way,))
        start += turn


def _quartiles(values: Sequence[float]) -> tuple[float, float, float, float, float]:
    """Smallest, quartiles and largest; quartiles as percentiles by the senior textbook's rule.

    The p-th percentile of n ordered values: i = n·p %; if i is whole, the mean of the i-th and
    the next, else the value after it (人教A版 必修第二册 9.2.2).
    """
    ordered = sorted(values)

    def percentile(p: int) -> float:
        whole, rest = divmod(len(ordered) * p, 100)
        if rest:
            return ordered[whole]
        return (ordered[whole - 1] + ordered[min(whole, len(ordered) - 1)]) / 2

    return ordered[0], percentile(25), statistics.median(ordered), percentile(75), ordered[-1]


def _boxes(sheet: Sheet, chart: Chart, series: Sequence[tuple[str, tuple[float, ...]]]) -> None:
    up = _Up(sheet, [v for _, values in series for v in values], False, chart.y_title)
    slot = (WIDTH - _LEFT - _RIGHT) / len(series)
    _names(
        sheet, [(_LEFT + slot * (n + 0.5), s[0]) for n, s in enumerate(series)], slot, chart.x_title
    )
    for number, (_, values) in enumerate(series):
        low, first, middle, third, high = (up(v) for v in _quartiles(values))
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
    low, high = _scale(min(across), max(across))

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
