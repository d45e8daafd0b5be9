"""What is added to a plane figure: shaded regions, arcs, dimension lines, arrows on sides."""

import math
from collections.abc import Callable

from engine.plot.pen import DASH, arc, arrow_line, between, line, require, require_finite, unit
from engine.plot.place import put, put_near
from engine.plot.scene import FIGURE_ROLES, Across, Label, Point, Sheet, Stroke, arrow, mathematical
from engine.values.picture import Arc, Dimension, Region, Segment

Project = Callable[[Point], Point]

AWAY = 20.0
"""How far beside a side its dimension line runs, in pixels."""


def draw_region(sheet: Sheet, region: Region, project: Project) -> None:
    """A shaded area; holes are joined to the outline by a cut of no width."""
    require(all(len(edge) > 2 for edge in (region.outline, *region.holes)), "not an area")
    outline = _turning(region.outline, 1.0)
    for hole in region.holes:
        start = outline[-1]
        inner = _turning(hole, -1.0)
        outline = [*outline, *inner, inner[0], start]
    area = tuple(project(point) for point in outline)
    sheet.add(Stroke(area, None, 0, fill=FIGURE_ROLES[region.color % 3], opacity=0.26))


def _turning(points: tuple[Point, ...], way: float) -> list[Point]:
    """The points in the order whose signed area has the sign of `way`."""
    require_finite(*(n for p in points for n in p), most=1e9)
    double = sum(
        a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=True)
    )
    return list(points) if double * way >= 0 else list(reversed(points))


def draw_arc(sheet: Sheet, item: Arc, center: Point, scale: float) -> None:
    """Part of a circle with its label outside its middle."""
    end = item.end + 360 * math.ceil((item.start - item.end) / 360)
    radius = item.radius * scale
    points = arc(center, radius, item.start, end)
    line(sheet, points, "ink2" if item.dashed else "ink", 1.5, DASH if item.dashed else ())
    if item.label_latex:
        turn = math.radians((item.start + end) / 2)
        way = (math.cos(turn), math.sin(turn))
        at = (center[0] + radius * way[0], center[1] + radius * way[1])
        put_near(sheet, mathematical(item.label_latex), at, "figure1", 7, 14, (way,))


def draw_parallel(sheet: Sheet, segment: Segment, a: Point, b: Point) -> None:
    """Little open arrow heads on a side, beyond its middle, where labels and angles are fewer."""
    ux, uy = unit(a, b)
    middle = between(a, b, 0.72)
    for k in range(min(segment.parallel, 3)):
        tip = (middle[0] + ux * (4 + 6 * k), middle[1] + uy * (4 + 6 * k))
        wings = [
            (tip[0] - ux * 6 - uy * side * 4, tip[1] - uy * 6 + ux * side * 4) for side in (1, -1)
        ]
        sheet.add(Stroke((wings[0], tip, wings[1]), "figure2", 1.5))


def draw_head(sheet: Sheet, a: Point, b: Point) -> None:
    """A vector's head."""
    sheet.add(arrow(b, unit(a, b), "ink", 10))


def draw_dimension(sheet: Sheet, item: Dimension, a: Point, b: Point) -> None:
    """Two short limits and a double arrow between them, broken for its number."""
    ux, uy = unit(a, b)
    side = (uy, -ux)
    ends = [(p[0] + side[0] * AWAY, p[1] + side[1] * AWAY) for p in (a, b)]
    for p, q in zip((a, b), ends, strict=True):
        near = (p[0] + side[0] * 4, p[1] + side[1] * 4)
        far = (q[0] + side[0] * 4, q[1] + side[1] * 4)
        line(sheet, (near, far), "ink3", 0.9)
    if math.dist(*ends) > 24:
        arrow_line(sheet, ends[0], ends[1], "ink2", 1.1, both=True)
    else:
        # Too short for two heads: they point inwards from outside.
        for tip, way in ((ends[0], -1.0), (ends[1], 1.0)):
            tail = (tip[0] + ux * way * 14, tip[1] + uy * way * 14)
            arrow_line(sheet, tail, tip, "ink2", 1.1)
    middle = ((ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2)
    text = mathematical(item.label_latex)
    if abs(side[0]) > 0.6:
        across: Across = "left" if side[0] > 0 else "right"
        at = (middle[0] + side[0] * 6, middle[1] + side[1] * 6)
        put(sheet, Label(text, at, "figure1", 14, across, "center"))
    else:
        at = (middle[0] + side[0] * 4, middle[1] + side[1] * 4)
        put(sheet, Label(text, at, "figure1", 14, "center", "bottom" if side[1] > 0 else "top"))
