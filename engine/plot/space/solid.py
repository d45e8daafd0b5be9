"""Solids of straight edges: cuboids, prisms and pyramids, hidden edges dashed."""

import math

from engine.plot.pen import DASH, between, blank, cropped, line, require, require_finite, unit
from engine.plot.place import put_near
from engine.plot.scene import Disc, Point, Scene, Sheet, mathematical
from engine.plot.space import round_solid, solid_views
from engine.plot.space.oblique import Place, hidden_edges, projected
from engine.values.space import Solid

_STRAIGHT = ("cuboid", "prism", "pyramid")
_WIDE, _TALL = 210.0, 170.0
_SIZES = {
    "cuboid": 3,
    "prism": 2,
    "pyramid": 2,
    "cylinder": 2,
    "cone": 2,
    "frustum": 3,
    "sphere": 1,
}


def lay_out(solid: Solid) -> Scene:
    """The solid as a scene, its proportions kept."""
    require(len(solid.size) == _SIZES[solid.kind], "the size doesn't fit the kind of solid")
    require_finite(*solid.size)
    require(all(length > 0 for length in solid.size), "lengths are above zero")
    require(3 <= solid.sides <= 12, "a base has 3 to 12 sides")
    require(len(solid.points) <= 20 and len(solid.lines) <= 40, "too many inner parts")
    if solid.views:
        return solid_views.lay_out(solid, *(body(solid) if solid.kind in _STRAIGHT else ([], [])))
    if solid.kind in ("cylinder", "cone", "frustum", "sphere"):
        return round_solid.lay_out(solid)
    places, faces = body(solid)
    at = _fitted(places)
    sheet = blank()
    for (first, second), hidden in hidden_edges(places, faces).items():
        color, dash = ("ink2", DASH) if hidden else ("ink", ())
        line(sheet, (at[first], at[second]), color, 1.3 if hidden else 1.6, dash)
    if solid.kind == "pyramid" and not solid.letters and solid.labels[1:2] != ("",):
        _height(sheet, solid, at)
    _letters(sheet, solid, at)
    _labels(sheet, solid, at)
    return cropped(sheet)


def body(solid: Solid) -> tuple[list[Place], list[list[int]]]:
    """Vertices in the order of `Solid.letters`, and faces by their numbers."""
    if solid.kind == "cuboid":
        a, b, height = solid.size
        base = [(0.0, 0.0), (a, 0.0), (a, b), (0.0, b)]
    else:
        edge, height = solid.size
        base = _regular(solid.sides, edge, solid.sides == 3 and not solid.views)
    n = len(base)
    bottom = [(x, y, 0.0) for x, y in base]
    if solid.kind == "pyramid":
        middle = (sum(x for x, _ in base) / n, sum(y for _, y in base) / n, height)
        return [*bottom, middle], [
            list(range(n)),
            *([k, (k + 1) % n, n] for k in range(n)),
        ]
    faces = [list(range(n)), list(range(n, 2 * n))]
    faces += [[k, (k + 1) % n, n + (k + 1) % n, n + k] for k in range(n)]
    return [*bottom, *((x, y, height) for x, y in base)], faces


def _regular(sides: int, edge: float, turned: bool) -> list[Point]:
    """A regular polygon from its front left corner, counter-clockwise."""
    # A triangle turns its front corner to the eye, so that two of its side faces are seen.
    corners, at, turn = [(0.0, 0.0)], (0.0, 0.0), -0.62 if turned else 0.0
    for _ in range(sides - 1):
        at = (at[0] + edge * math.cos(turn), at[1] + edge * math.sin(turn))
        corners.append(at)
        turn += math.tau / sides
    return corners


def _fitted(places: list[Place]) -> list[Point]:
    flat = [projected(place) for place in places]
    wide = max(x for x, _ in flat) - min(x for x, _ in flat)
    tall = max(y for _, y in flat) - min(y for _, y in flat)
    scale = min(_WIDE / wide, _TALL / tall)
    return [(x * scale, y * scale) for x, y in flat]


def _height(sheet: Sheet, solid: Solid, at: list[Point]) -> None:
    n = len(at) - 1
    foot = (sum(p[0] for p in at[:n]) / n, sum(p[1] for p in at[:n]) / n)
    line(sheet, (at[n], foot), "ink2", 1.2, DASH)
    sheet.add(Disc(foot, 1.6, "ink2", "ink2", 0.5))


def _letters(sheet: Sheet, solid: Solid, at: list[Point]) -> None:
    where = dict(zip(solid.letters, at, strict=False))
    require(len(solid.letters) <= len(at), "more letters than vertices")
    for point in solid.points:
        require(point.start in where and point.end in where, "a point lies between two letters")
        require_finite(point.share, most=10)
        where[point.name] = between(where[point.start], where[point.end], point.share)
    for item in solid.lines:
        require(item.start in where and item.end in where, "a line joins two letters")
        ends = (where[item.start], where[item.end])
        line(sheet, ends, "figure1", 1.5, DASH if item.dashed else ())
        if item.label:
            put_near(sheet, mathematical(item.label), between(*ends, 0.5), "figure1", 7, 13)
    for point in solid.points:
        sheet.add(Disc(where[point.name], 2.2, "figure1", "figure1", 0.5))
    middle = (sum(p[0] for p in at) / len(at), sum(p[1] for p in at) / len(at))
    for name, place in where.items():
        dx, dy = unit(middle, place)
        angle = math.atan2(dy, dx)
        turns = (0.0, 0.5, -0.5, 1.0, -1.0, 1.6, -1.6, 2.4, -2.4, math.pi)
        ways = [(math.cos(angle + t), math.sin(angle + t)) for t in turns]
        put_near(sheet, mathematical(name), place, "ink", 7, 14, ways)


def _labels(sheet: Sheet, solid: Solid, at: list[Point]) -> None:
    """Lengths at the front edge, the right base edge, and the height."""
    n = len(at) // 2 if solid.kind != "pyramid" else len(at) - 1
    foot = (sum(p[0] for p in at[:n]) / n, sum(p[1] for p in at[:n]) / n)
    spots = [(between(at[0], at[1], 0.5), _away(at[0], at[1], foot))]
    if solid.kind == "cuboid":
        spots.append((between(at[1], at[2], 0.5), _away(at[1], at[2], foot)))
    if solid.kind == "pyramid":
        spots.append((between(foot, at[n], 0.4), (1.0, 0.0)))
    else:
        spots.append((between(at[0], at[n], 0.5), (-1.0, 0.0)))
    for label, (place, way) in zip(solid.labels, spots, strict=False):
        if label:
            put_near(sheet, mathematical(label), place, "figure1", 6, 14, (way,))


def _away(a: Point, b: Point, middle: Point) -> Point:
    """The direction at right angles to a side, away from the middle."""
    ux, uy = unit(a, b)
    side = 1.0 if (a[0] - middle[0]) * -uy + (a[1] - middle[1]) * ux >= 0 else -1.0
    return -uy * side, ux * side
