"""Two or three sets as circles, with words in each part and shading of chosen parts."""

import math
from itertools import pairwise

from engine.plot.pen import blank, box, cropped, require, write
from engine.plot.place import width_of
from engine.plot.scene import Disc, Point, Scene, Sheet, Stroke
from engine.values.reasoning import Venn

Ring = tuple[Point, float]


def lay_out(venn: Venn) -> Scene:
    """The circles, their names outside, the parts' texts inside; a frame when there is a universe."""
    require(len(venn.sets) in (2, 3), "two or three sets")
    require(venn.relation == "overlap" or len(venn.sets) == 2, "this relation needs two sets")
    require(len(venn.regions) <= 9, "too many parts")
    rings = _rings(venn)
    sheet = blank()
    frame = (-152.0, -88.0, 152.0, 96.0) if len(rings) == 2 else (-138.0, -128.0, 138.0, 136.0)
    for region in venn.regions:
        members = frozenset(region.members)
        require(all(0 <= member < len(rings) for member in members), "no such set")
        if region.shaded:
            _shade(sheet, rings, members, frame)
    for center, radius in rings:
        sheet.add(Disc(center, radius, "ink", None, 1.6))
    for number, name in enumerate(venn.sets):
        _name(sheet, rings, number, name, venn.relation == "inside")
    for region in venn.regions:
        members = frozenset(region.members)
        at = _middle(rings, members) if members else (frame[2] - 24, frame[1] + 16)
        if region.shaded and region.text:
            wide = width_of(region.text, 13) + 6
            corner = (at[0] - wide / 2, at[1] - 9)
            box(sheet, corner, (wide, 18), "card", 1, None, 0, radius=4)
        write(sheet, region.text, at, "ink", 13)
    if venn.universe:
        size = (frame[2] - frame[0], frame[3] - frame[1])
        box(sheet, frame[:2], size, "card", 0, "ink", 1.4)
        write(sheet, venn.universe, (frame[0] + 8, frame[3] - 5), "ink", 14, "left", "top")
    return cropped(sheet)


def _rings(venn: Venn) -> list[Ring]:
    if len(venn.sets) == 3:
        turns = (90, 210, 330)
        return [
            ((46 * math.cos(math.radians(t)), 46 * math.sin(math.radians(t)) - 2), 66.0)
            for t in turns
        ]
    if venn.relation == "inside":
        return [((0.0, 0.0), 74.0), ((14.0, -10.0), 36.0)]
    apart = 72.0 if venn.relation == "apart" else 44.0
    radius = 60.0 if venn.relation == "apart" else 70.0
    return [((-apart, 0.0), radius), ((apart, 0.0), radius)]


def _inside(ring: Ring, at: Point) -> bool:
    return math.dist(ring[0], at) < ring[1]


def _which(rings: list[Ring], at: Point) -> frozenset[int]:
    return frozenset(n for n, ring in enumerate(rings) if _inside(ring, at))


def _middle(rings: list[Ring], members: frozenset[int]) -> Point:
    """The place in a part that is farthest from all circles."""
    best, found = -1.0, (0.0, 0.0)
    for x in range(-140, 141, 4):
        for y in range(-120, 121, 4):
            if _which(rings, (x, y)) == members:
                room = min(abs(math.dist(c, (x, y)) - r) for c, r in rings)
                if room > best + 1e-6:
                    best, found = room, (float(x), float(y))
    require(best >= 0, "no such part in this diagram")
    return found


def _shade(
    sheet: Sheet, rings: list[Ring], members: frozenset[int], frame: tuple[float, ...]
) -> None:
    """Slanting lines across exactly one part, cut where they cross a circle."""
    left, bottom, right, top = frame
    for offset in range(int(left - top), int(right - bottom), 7):
        start, end = (offset + bottom, bottom), (offset + top, top)
        length = math.dist(start, end)
        cuts = {0.0, 1.0}
        for x in (left, right):
            cuts.add((x - start[0]) / (end[0] - start[0]))
        for ring in rings:
            cuts |= _crossings(start, end, ring)
        for a, b in pairwise(sorted(c for c in cuts if 0 <= c <= 1)):
            middle = _along(start, end, (a + b) / 2)
            within = left < middle[0] < right
            if within and (b - a) * length > 1 and _which(rings, middle) == members:
                sheet.add(Stroke((_along(start, end, a), _along(start, end, b)), "figure1", 0.9))


def _crossings(start: Point, end: Point, ring: Ring) -> set[float]:
    (cx, cy), radius = ring
    dx, dy = end[0] - start[0], end[1] - start[1]
    fx, fy = start[0] - cx, start[1] - cy
    a, b, c = dx * dx + dy * dy, 2 * (fx * dx + fy * dy), fx * fx + fy * fy - radius * radius
    root = b * b - 4 * a * c
    if root <= 0:
        return set()
    return {(-b - math.sqrt(root)) / (2 * a), (-b + math.sqrt(root)) / (2 * a)}


def _along(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _name(sheet: Sheet, rings: list[Ring], number: int, name: str, inside: bool) -> None:
    (x, y), radius = rings[number]
    if inside and number == 1:
        write(sheet, name, (x, y + radius - 4), "ink", 14, "center", "top")
    elif len(rings) == 3 and number:
        outwards = -22 if number == 1 else 22
        write(sheet, name, (x + outwards, y - radius - 4), "ink", 14, "center", "top")
    else:
        write(sheet, name, (x, y + radius + 3), "ink", 14, "center", "bottom")
