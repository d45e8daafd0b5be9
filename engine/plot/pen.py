"""The few strokes that figures are made of: lines, boxes, arcs, braces, arrows, words."""

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from engine.plot.place import box_of, put
from engine.plot.scene import (
    LABEL,
    Across,
    Disc,
    Label,
    Point,
    Scene,
    Shape,
    Sheet,
    Stroke,
    Upright,
    arrow,
)

DASH = (5.0, 4.0)


def blank() -> Sheet:
    """A sheet to draw on anywhere; `cropped` cuts it to what was drawn."""
    return Sheet(0, 0, bounded=False)


def require(condition: bool, message: str) -> None:
    """Refuse a drawing that can't be drawn, with ValueError."""
    if not condition:
        raise ValueError(message)


def require_finite(*numbers: float, most: float = 1e6) -> None:
    """Refuse numbers that no paper holds."""
    require(all(math.isfinite(n) and abs(n) <= most for n in numbers), "numbers out of bounds")


def line(
    sheet: Sheet,
    points: Sequence[Point],
    color: str = "ink",
    width: float = 1.4,
    dash: tuple[float, ...] = (),
) -> None:
    """A polyline; labels placed later keep away from it."""
    sheet.add(Stroke(tuple(points), color, width, dash))
    for a, b in pairwise(points):
        count = min(400, max(1, int(math.dist(a, b) / 5)))
        sheet.avoid([between(a, b, k / count) for k in range(count + 1)])


def area(
    sheet: Sheet,
    points: Sequence[Point],
    fill: str = "figure1",
    opacity: float = 0.16,
    color: str | None = "ink",
    width: float = 1.4,
) -> None:
    """A filled polygon with an outline."""
    sheet.add(Stroke(tuple(points), color, width, fill=fill, opacity=opacity))


def box(
    sheet: Sheet,
    corner: Point,
    size: Point,
    fill: str = "card",
    opacity: float = 1.0,
    color: str | None = "ink",
    width: float = 1.4,
    radius: float = 0.0,
) -> None:
    """A rectangle by its lower left corner, with rounded corners if wanted."""
    (x, y), (w, h) = corner, size
    if not radius:
        points = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
    else:
        centers = ((x + w, y), (x + w, y + h), (x, y + h), (x, y))
        points = []
        for number, (cx, cy) in enumerate(centers):
            inner = (cx - radius if cx > x else cx + radius, cy - radius if cy > y else cy + radius)
            points += arc(inner, radius, 90 * number - 90, 90 * number, count=6)
    area(sheet, points, fill, opacity, color, width)


def arc(
    center: Point,
    radius: float,
    start: float,
    end: float,
    flat: float = 1.0,
    count: int | None = None,
) -> list[Point]:
    """Points of an arc in degrees, counter-clockwise; `flat` squeezes it to an ellipse."""
    count = count or max(4, min(120, int(abs(end - start) / 4)))
    turns = [math.radians(start + (end - start) * k / count) for k in range(count + 1)]
    return [
        (center[0] + radius * math.cos(t), center[1] + radius * flat * math.sin(t)) for t in turns
    ]


def brace(start: Point, end: Point, depth: float = 9.0) -> list[Point]:
    """A curly brace from `start` to `end`, its tip on the left hand of that way."""
    length = math.dist(start, end)
    ux, uy = unit(start, end)
    r = min(depth / 2, length / 4)
    pieces: list[Point] = []
    for along, up in (
        *((r - r * math.cos(t), r * math.sin(t)) for t in _quarter()),
        *((length / 2 - r + r * math.sin(t), 2 * r - r * math.cos(t)) for t in _quarter()),
        *((length / 2 + r - r * math.cos(t), 2 * r - r * math.sin(t)) for t in _quarter()),
        *((length - r + r * math.sin(t), r * math.cos(t)) for t in _quarter()),
    ):
        pieces.append((start[0] + ux * along - uy * up, start[1] + uy * along + ux * up))
    return pieces


def _quarter() -> list[float]:
    return [math.pi / 2 * k / 6 for k in range(7)]


def arrow_line(
    sheet: Sheet,
    start: Point,
    end: Point,
    color: str = "ink",
    width: float = 1.4,
    dash: tuple[float, ...] = (),
    both: bool = False,
) -> None:
    """A line with a head at `end` (and at `start`)."""
    ux, uy = unit(start, end)
    tail = (start[0] + ux * 6, start[1] + uy * 6) if both else start
    line(sheet, (tail, (end[0] - ux * 6, end[1] - uy * 6)), color, width, dash)
    sheet.add(arrow(end, (ux, uy), color, 8))
    if both:
        sheet.add(arrow(start, (-ux, -uy), color, 8))


def write(
    sheet: Sheet,
    text: str,
    at: Point,
    color: str = "ink",
    size: float = LABEL,
    across: Across = "center",
    upright: Upright = "center",
) -> None:
    """Words at a place; nothing for an empty text."""
    if text:
        text = text[:60].replace("\\frac", "\\dfrac")
        put(sheet, Label(text, at, color, size, across, upright))


def unit(a: Point, b: Point) -> Point:
    """The direction from `a` to `b`."""
    length = math.dist(a, b)
    return ((b[0] - a[0]) / length, (b[1] - a[1]) / length) if length else (1.0, 0.0)


def between(a: Point, b: Point, share: float) -> Point:
    """The point `share` of the way from `a` to `b`."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def cropped(sheet: Sheet, edge: float = 7.0, least: Point = (0.0, 0.0)) -> Scene:
    """The scene cut to its content with `edge` around it, at least `least` wide and high."""
    boxes = [_bounds(shape) for shape in sheet.shapes]
    left, bottom = min(b[0] for b in boxes), min(b[1] for b in boxes)
    right, top = max(b[2] for b in boxes), max(b[3] for b in boxes)
    width = max(right - left + 2 * edge, least[0])
    height = max(top - bottom + 2 * edge, least[1])
    dx = (width - (right - left)) / 2 - left
    dy = (height - (top - bottom)) / 2 - bottom
    return Scene(width, height, tuple(_moved(shape, dx, dy) for shape in sheet.shapes))


def _bounds(shape: Shape) -> tuple[float, float, float, float]:
    match shape:
        case Stroke():
            xs, ys = [p[0] for p in shape.points], [p[1] for p in shape.points]
            half = shape.width / 2
            return min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half
        case Disc():
            (x, y), r = shape.center, shape.radius + shape.width / 2
            return x - r, y - r, x + r, y + r
        case Label():
            return box_of(shape)


def _moved(shape: Shape, dx: float, dy: float) -> Shape:
    match shape:
        case Stroke():
            return replace(shape, points=tuple((x + dx, y + dy) for x, y in shape.points))
        case Disc():
            return replace(shape, center=(shape.center[0] + dx, shape.center[1] + dy))
        case Label():
            return replace(shape, at=(shape.at[0] + dx, shape.at[1] + dy))
