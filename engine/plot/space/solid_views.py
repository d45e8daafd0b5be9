"""三视图: front view, left view beside it, top view below it (长对正, 高平齐, 宽相等)."""

import math
from collections.abc import Sequence

from engine.i18n import tr
from engine.plot.pen import DASH, between, blank, cropped, line, write
from engine.plot.scene import Disc, Point, Scene, Sheet, mathematical
from engine.plot.space.oblique import Place, hidden_edges
from engine.values.space import Solid

_ROOM, _GAP = 96.0, 44.0
_EYES: dict[str, Place] = {"front": (0, -1, 0), "left": (-1, 0, 0), "top": (0, 0, 1)}


def lay_out(solid: Solid, places: Sequence[Place], faces: Sequence[Sequence[int]]) -> Scene:
    """The three views; `places` and `faces` are those of a solid with straight edges."""
    wide, deep, tall = _extent(solid, places)
    scale = _ROOM / max(wide, deep, tall)
    wide, deep, tall = wide * scale, deep * scale, tall * scale
    right = (wide + _GAP, 0.0)
    below = (0.0, -deep - _GAP)
    sheet = blank()
    for view, corner in (("front", (0.0, 0.0)), ("left", right), ("top", below)):
        if places:
            _edges(sheet, view, corner, places, faces, scale)
        else:
            _round(sheet, view, corner, solid, scale)
    gap = 24 if any(solid.labels) else 8
    for name, middle, bottom in (
        (tr("主视图"), wide / 2, 0.0),
        (tr("左视图"), right[0] + deep / 2, 0.0),
        (tr("俯视图"), wide / 2, below[1]),
    ):
        write(sheet, name, (middle, bottom - gap), "ink2", 12, "center", "top")
    labels = [mathematical(label) for label in (*solid.labels, "", "", "")]
    write(sheet, labels[0], (wide / 2, -5), "figure1", 14, "center", "top")
    write(sheet, labels[1], (-7, tall / 2), "figure1", 14, "right")
    write(sheet, labels[2], (right[0] + deep / 2, -5), "figure1", 14, "center", "top")
    return cropped(sheet)


def _extent(solid: Solid, places: Sequence[Place]) -> Place:
    if places:
        spans = [max(p[k] for p in places) - min(p[k] for p in places) for k in range(3)]
        return spans[0], spans[1], spans[2]
    if solid.kind == "sphere":
        return (2 * solid.size[0],) * 3
    widest = 2 * max(solid.size[:-1])
    return widest, widest, solid.size[-1]


def _flat(view: str, place: Place) -> Point:
    """Where a place is seen: in the left view what lies at the back is at the left."""
    x, back, up = place
    return {"front": (x, up), "left": (-back, up), "top": (x, back)}[view]


def _edges(
    sheet: Sheet,
    view: str,
    corner: Point,
    places: Sequence[Place],
    faces: Sequence[Sequence[int]],
    scale: float,
) -> None:
    flat = [_flat(view, place) for place in places]
    left, bottom = min(p[0] for p in flat), min(p[1] for p in flat)
    at = [(corner[0] + (x - left) * scale, corner[1] + (y - bottom) * scale) for x, y in flat]
    edges = hidden_edges(places, faces, _EYES[view])
    seen = [(at[a], at[b]) for (a, b), hidden in edges.items() if not hidden]
    for (a, b), hidden in edges.items():
        point = math.dist(at[a], at[b]) < 0.1
        covered = hidden and any(_on(between(at[a], at[b], 0.5), edge) for edge in seen)
        if not point and not covered:
            line(sheet, (at[a], at[b]), "ink", 1.5, DASH if hidden else ())


def _on(point: Point, edge: tuple[Point, Point]) -> bool:
    """Whether a point of a hidden edge lies on a seen one, which then covers it."""
    a, b = edge
    return math.dist(a, point) + math.dist(point, b) < math.dist(a, b) + 0.01


def _round(sheet: Sheet, view: str, corner: Point, solid: Solid, scale: float) -> None:
    radii = [length * scale for length in solid.size]
    widest = radii[0] if solid.kind == "sphere" else max(radii[:-1])
    x, y = corner[0] + widest, corner[1]
    if view == "top" or solid.kind == "sphere":
        rings = radii if solid.kind == "sphere" else radii[:-1]
        for radius in rings:
            sheet.add(Disc((x, y + widest), radius, "ink", None, 1.5))
        if solid.kind == "cone":
            sheet.add(Disc((x, y + widest), 1.8, "ink", "ink", 0.5))
        return
    bottom, height = radii[-2], radii[-1]
    top = {"cylinder": bottom, "cone": 0.0, "frustum": radii[0]}[solid.kind]
    outline = [(x - bottom, y), (x + bottom, y), (x + top, y + height), (x - top, y + height)]
    line(sheet, [*outline, outline[0]], "ink", 1.5)
