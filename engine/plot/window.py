"""What of a curve is inside a window: cut at its edges, broken where it leaves."""

import math
from collections.abc import Sequence

Pair = tuple[float, float]
Window = tuple[float, float, float, float]


def clipped(points: Sequence[Pair | None], window: Window) -> list[list[Pair]]:
    """The connected pieces of a polyline inside `window`; a None in `points` breaks it too."""
    pieces: list[list[Pair]] = []
    current: list[Pair] = []
    previous: Pair | None = None
    for point in points:
        if point is None or not (math.isfinite(point[0]) and math.isfinite(point[1])):
            previous = None
            current = _closed(pieces, current)
            continue
        if previous is not None:
            kept = _segment(previous, point, window)
            if kept is None:
                current = _closed(pieces, current)
            else:
                start, end = kept
                if not current:
                    current = [start]
                elif math.dist(current[-1], start) > 1e-12:
                    _closed(pieces, current)
                    current = [start]
                current.append(end)
                if end != point:
                    current = _closed(pieces, current)
        previous = point
    _closed(pieces, current)
    return pieces


def _closed(pieces: list[list[Pair]], current: list[Pair]) -> list[Pair]:
    if len(current) > 1:
        pieces.append(current)
    return []


def _segment(a: Pair, b: Pair, window: Window) -> tuple[Pair, Pair] | None:
    """Liang and Barsky's clipping of one segment to a rectangle (ACM TOG 3(1), 1984)."""
    x0, x1, y0, y1 = window
    dx, dy = b[0] - a[0], b[1] - a[1]
    enter, leave = 0.0, 1.0
    for change, room in ((-dx, a[0] - x0), (dx, x1 - a[0]), (-dy, a[1] - y0), (dy, y1 - a[1])):
        if change == 0:
            if room < 0:
                return None
            continue
        share = room / change
        if change < 0:
            enter = max(enter, share)
        else:
            leave = min(leave, share)
    if enter > leave:
        return None
    start = a if enter == 0 else (a[0] + enter * dx, a[1] + enter * dy)
    end = b if leave == 1 else (a[0] + leave * dx, a[1] + leave * dy)
    return start, end
