"""A curve as points: dense where it bends, broken at poles and where the function ends."""

from itertools import pairwise

from engine.plot.evaluate import Function
from engine.plot.window import Pair, Window

_COARSE = 180
_DEEPEST = 9
_MOST = 4_000


def sampled(
    function: Function, window: Window, breaks: tuple[float, ...] = ()
) -> tuple[Pair | None, ...]:
    """Points of the graph over the window's width in order; None where the line must break.

    `breaks` are places (poles) that no line may cross. At most about 4,000 evaluations.
    """
    x0, x1, y0, y1 = window
    points: list[Pair | None] = []
    reach = (x1 - x0) * 1e-7
    edges = [x0, *(b for b in sorted(breaks) if x0 < b < x1), x1]
    for number, (start, end) in enumerate(pairwise(edges)):
        if number:
            points.append(None)
        low = start + (reach if number else 0.0)
        high = end - (reach if number + 2 < len(edges) else 0.0)
        _piece(function, low, high, y1 - y0, (x1 - x0) / _COARSE, points)
    return tuple(_rounded(point, window) for point in points)


def _piece(
    function: Function, low: float, high: float, tall: float, step: float, out: list[Pair | None]
) -> None:
    count = max(8, round((high - low) / step))
    before: tuple[float, float | None] = (low, function(low))
    if before[1] is not None:
        out.append((low, before[1]))
    for k in range(1, count + 1):
        x = low + (high - low) * k / count
        here = (x, function(x))
        _between(function, before, here, tall, _DEEPEST, out)
        before = here


def _between(
    function: Function,
    a: tuple[float, float | None],
    b: tuple[float, float | None],
    tall: float,
    depth: int,
    out: list[Pair | None],
) -> None:
    """Add what follows `a` up to and with `b`."""
    if a[1] is None and b[1] is None:
        return
    if a[1] is None or b[1] is None:
        _edge(function, a, b, out)
        return
    middle = (a[0] + b[0]) / 2
    value = function(middle)
    steep = abs(b[1] - a[1]) > tall / 2
    bent = value is None or abs(value - (a[1] + b[1]) / 2) > tall / 400
    near = min(abs(a[1]), abs(b[1])) < 4 * tall or value is None
    if depth and len(out) < _MOST and near and (bent or steep):
        half = (middle, value)
        _between(function, a, half, tall, depth - 1, out)
        _between(function, half, b, tall, depth - 1, out)
        return
    if steep and depth == 0:
        out.append(None)
    out.append((b[0], b[1]))


def _edge(
    function: Function,
    a: tuple[float, float | None],
    b: tuple[float, float | None],
    out: list[Pair | None],
) -> None:
    """Follow the curve to the end of where it is defined, by halving."""
    inside, outside = (a, b[0]) if a[1] is not None else (b, a[0])
    place, value = inside
    for _ in range(40):
        middle = (place + outside) / 2
        found = function(middle)
        if found is None:
            outside = middle
        else:
            place, value = middle, found
    assert value is not None  # noqa: S101 (one of the two ends is inside)
    if a[1] is not None:
        out += [(place, value), None]
    else:
        out += [None, (place, value), (b[0], b[1])]  # type: ignore[list-item]


def _rounded(point: Pair | None, window: Window) -> Pair | None:
    """Values to a ten-thousandth of the window: less to keep, nothing to see."""
    if point is None:
        return None
    x0, x1, y0, y1 = window
    grain_x, grain_y = (x1 - x0) / 20_000, (y1 - y0) / 20_000
    y = min(max(point[1], y0 - 9 * (y1 - y0)), y1 + 9 * (y1 - y0))
    return round(point[0] / grain_x) * grain_x, round(y / grain_y) * grain_y
