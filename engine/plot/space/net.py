"""展开图 of cube, cuboid, cylinder and cone, in true proportion."""

import math

from engine.plot.pen import (
    DASH,
    arc,
    area,
    blank,
    box,
    cropped,
    line,
    require,
    require_finite,
    write,
)
from engine.plot.scene import Disc, Point, Scene, Sheet, mathematical
from engine.values.space import Net

_WIDE, _TALL = 270.0, 220.0
_COUNTS = {"cube": 1, "cuboid": 3, "cylinder": 2, "cone": 2}


def lay_out(net: Net) -> Scene:
    """The net as a scene; labels belong to the numbers of `size`."""
    require(len(net.size) == _COUNTS[net.kind], "the size doesn't fit the kind of net")
    require_finite(*net.size)
    require(all(length > 0 for length in net.size), "lengths are above zero")
    sheet = blank()
    labels = [mathematical(label) for label in (*net.labels, "", "", "")]
    match net.kind:
        case "cube":
            _cells(sheet, net, labels[0])
        case "cuboid":
            _cuboid(sheet, net.size, labels)
        case "cylinder":
            _cylinder(sheet, net.size, labels)
        case "cone":
            _cone(sheet, net.size, labels)
    return cropped(sheet)


def _cells(sheet: Sheet, net: Net, label: str) -> None:
    cells = net.cells or ((0, 1), (1, 0), (1, 1), (1, 2), (2, 1), (3, 1))
    require(len(cells) <= 12 and len(set(cells)) == len(cells), "at most 12 squares, each once")
    require(all(0 <= c < 12 and 0 <= r < 12 for c, r in cells), "squares out of bounds")
    square = min(44.0, _WIDE / (1 + max(c for c, _ in cells)))
    faces = (*net.faces, *[""] * 12)
    for (column, row), text in zip(cells, faces, strict=False):
        corner = (column * square, -row * square)
        box(sheet, corner, (square, square), "figure1", 0.1, "ink", 1.5)
        write(sheet, text, (corner[0] + square / 2, corner[1] + square / 2), "ink", 15)
    lowest = max(r for _, r in cells)
    first = min(c for c, r in cells if r == lowest)
    under = ((first + 0.5) * square, -lowest * square - 4)
    write(sheet, label, under, "figure1", 14, "center", "top")


def _cuboid(sheet: Sheet, size: tuple[float, ...], labels: list[str]) -> None:
    length, width, height = size
    scale = min(_WIDE / (2 * length + 2 * width), _TALL / (height + 2 * width))
    a, b, h = length * scale, width * scale, height * scale
    for x, y, w, t in ((0, 0, a, h), (a, 0, b, h), (a + b, 0, a, h), (2 * a + b, 0, b, h)):
        box(sheet, (x, y), (w, t), "figure1", 0.1, "ink", 1.5)
    for floor in (h, -b):
        box(sheet, (0, floor), (a, b), "figure1", 0.1, "ink", 1.5)
    write(sheet, labels[0], (a / 2, h + b + 4), "figure1", 14, "center", "bottom")
    write(sheet, labels[1], (a + b / 2, -4), "figure1", 14, "center", "top")
    write(sheet, labels[2], (-6, h / 2), "figure1", 14, "right")


def _cylinder(sheet: Sheet, size: tuple[float, ...], labels: list[str]) -> None:
    radius, height = size
    scale = min(_WIDE / (math.tau * radius), _TALL / (height + 4 * radius))
    r, h = radius * scale, height * scale
    wide = math.tau * r
    box(sheet, (0, 0), (wide, h), "figure1", 0.1, "ink", 1.5)
    for y in (h + r, -r):
        sheet.add(Disc((wide / 2, y), r, "ink", "figure1", 1.5, opacity=0.1))
    if labels[0]:
        _radius(sheet, (wide / 2, h + r), r, labels[0])
    write(sheet, labels[1], (-6, h / 2), "figure1", 14, "right")


def _cone(sheet: Sheet, size: tuple[float, ...], labels: list[str]) -> None:
    radius, slant = size
    require(radius < slant, "a cone's slant height is longer than its radius")
    turn = 360 * radius / slant
    scale = min(120.0 / slant, 46.0 / radius)
    r, side = radius * scale, slant * scale
    rim = arc((0, 0), side, -90 - turn / 2, -90 + turn / 2)
    edge = rim if turn >= 359.9 else [(0.0, 0.0), *rim]
    area(sheet, edge, "figure1", 0.1, "ink", 1.5)
    center = (0.0, -side - r)
    sheet.add(Disc(center, r, "ink", "figure1", 1.5, opacity=0.1))
    if labels[0]:
        _radius(sheet, center, r, labels[0])
    if labels[1]:
        middle = (rim[0][0] / 2, rim[0][1] / 2)
        away = math.radians(-90 - turn / 2) - math.pi / 2
        at = (middle[0] + 17 * math.cos(away), middle[1] + 17 * math.sin(away))
        write(sheet, labels[1], at, "figure1", 14, "right" if math.cos(away) < -0.3 else "center")


def _radius(sheet: Sheet, center: Point, radius: float, label: str) -> None:
    line(sheet, (center, (center[0] + radius, center[1])), "ink2", 1.2, DASH)
    sheet.add(Disc(center, 1.8, "ink", "ink", 0.5))
    room = radius > 26
    at = (center[0] + (radius / 2 if room else radius + 8), center[1] + (4 if room else 0))
    if room:
        write(sheet, label, at, "figure1", 14, "center", "bottom")
    else:
        write(sheet, label, at, "figure1", 14, "left")
