"""Round solids: cylinder, cone, frustum and sphere, the far half of each circle dashed."""

from engine.plot.pen import DASH, arc, blank, cropped, line, write
from engine.plot.scene import Disc, Point, Scene, Sheet, mathematical
from engine.values.space import Solid

_WIDE, _TALL = 190.0, 165.0
_FLAT = 0.3
"""How flat a level circle looks."""


def lay_out(solid: Solid) -> Scene:
    """The solid as a scene; radius and height are drawn in where they have a label."""
    sheet = blank()
    labels = [mathematical(label) for label in (*solid.labels, "", "", "")]
    if solid.kind == "sphere":
        _sphere(sheet, labels[0])
        return cropped(sheet)
    if solid.kind == "frustum":
        top, bottom, height = solid.size
    else:
        bottom, height = solid.size
        top = bottom if solid.kind == "cylinder" else 0.0
    widest = max(top, bottom)
    scale = min(_WIDE / 2 / widest, _TALL / (height + _FLAT * widest))
    top, bottom, height = top * scale, bottom * scale, height * scale
    line(sheet, arc((0, 0), bottom, 0, 180, _FLAT), "ink2", 1.3, DASH)
    line(sheet, arc((0, 0), bottom, 180, 360, _FLAT), "ink", 1.6)
    if top:
        line(sheet, arc((0, height), top, 0, 360, _FLAT), "ink", 1.6)
    for side in (-1.0, 1.0):
        line(sheet, ((side * bottom, 0), (side * top, height)), "ink", 1.6)
    _measures(sheet, solid, labels, top, bottom, height)
    return cropped(sheet)


def _measures(
    sheet: Sheet, solid: Solid, labels: list[str], top: float, bottom: float, height: float
) -> None:
    if solid.kind == "cylinder":
        _radius(sheet, labels[0], (0, height), top, ())
        if labels[1]:
            write(sheet, labels[1], (bottom + 8, height / 2), "figure1", 14, "left")
        return
    if solid.kind == "frustum":
        _radius(sheet, labels[0], (0, height), top, ())
        _radius(sheet, labels[1], (0, 0), bottom, DASH)
        upright = labels[2]
    else:
        _radius(sheet, labels[0], (0, 0), bottom, DASH)
        upright = labels[1]
        if labels[2]:
            at = (bottom / 2 + 8, height / 2 + 6)
            write(sheet, labels[2], at, "figure1", 14, "left", "bottom")
    if upright:
        line(sheet, ((0, 0), (0, height)), "ink2", 1.2, DASH)
        sheet.add(Disc((0, 0), 1.8, "ink", "ink", 0.5))
        line(sheet, ((-7, 0), (-7, 7), (0, 7)), "figure2", 1.1)
        write(sheet, upright, (-6, height * 0.42), "figure1", 14, "right")


def _radius(
    sheet: Sheet, label: str, center: Point, radius: float, dash: tuple[float, ...]
) -> None:
    if label:
        line(sheet, (center, (center[0] + radius, center[1])), "ink2", 1.2, dash)
        sheet.add(Disc(center, 1.8, "ink", "ink", 0.5))
        # On a narrow circle the words stand above its rim instead of on it.
        lift = 4.0 if dash or radius * _FLAT > 24 else radius * _FLAT + 3
        at = (center[0] + radius / 2, center[1] + lift)
        write(sheet, label, at, "figure1", 14, "center", "bottom")


def _sphere(sheet: Sheet, label: str) -> None:
    radius = 74.0
    sheet.add(Disc((0, 0), radius, "ink", None, 1.6))
    line(sheet, arc((0, 0), radius, 0, 180, _FLAT), "ink2", 1.2, DASH)
    line(sheet, arc((0, 0), radius, 180, 360, _FLAT), "ink", 1.4)
    sheet.add(Disc((0, 0), 1.8, "ink", "ink", 0.5))
    _radius(sheet, label, (0, 0), radius, DASH)
