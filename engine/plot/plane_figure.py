"""Plane figures: named vertices, sides, marked angles, circles, as a textbook draws them."""

import math
from collections.abc import Sequence
from itertools import pairwise

from engine.plot.pen import arc, blank, cropped
from engine.plot.place import beside, put, put_best, put_near, width_of
from engine.plot.plane_marks import (
    Project,
    draw_arc,
    draw_dimension,
    draw_head,
    draw_parallel,
    draw_region,
)
from engine.plot.scene import Disc, Label, Point, Scene, Sheet, Stroke, mathematical
from engine.values.picture import Angle, Circle, PlaneFigure, Segment

WIDTH, HIGHEST = 224.0, 204.0
"""Room for the lines; labels stand around it."""


def lay_out(figure: PlaneFigure) -> Scene:
    """The figure as a scene, in equal scale; a name that is not a vertex raises ValueError."""
    try:
        return _laid_out(figure)
    except KeyError as error:
        raise ValueError(f"no vertex {error}") from error


def _laid_out(figure: PlaneFigure) -> Scene:
    at, project, scale = _fitted(figure)
    sheet = blank()
    for region in figure.regions:
        draw_region(sheet, region, project)
    for names in figure.filled:
        sheet.add(Stroke(tuple(at[n] for n in names), None, 0, fill="figure1", opacity=0.18))
    for circle in figure.circles:
        _circle(sheet, circle, at, scale)
    for item in figure.arcs:
        draw_arc(sheet, item, at[item.center], scale)
    for angle in figure.angles:
        _angle(sheet, angle, at)
    for segment in figure.segments:
        _segment(sheet, segment, at)
    crowded = {name for segment in figure.segments for name in (segment.start, segment.end)}
    crowded |= {name for angle in figure.angles for name in angle.corner}
    shown = {name: point for name, point in at.items() if not name.startswith("_")}
    for name, point in shown.items():
        if name not in crowded or any(circle.center == name for circle in figure.circles):
            sheet.add(Disc(point, 1.9, "ink", "ink", 1))
    for dimension in figure.dimensions:
        draw_dimension(sheet, dimension, at[dimension.start], at[dimension.end])
    for segment in figure.segments:
        if segment.label_latex:
            _side_label(sheet, segment, at)
    for name, point in shown.items():
        put_near(sheet, mathematical(name), point, "ink", 8, directions=_outwards(name, figure, at))
    return cropped(sheet)


def _fitted(figure: PlaneFigure) -> tuple[dict[str, Point], Project, float]:
    """Vertices in pixels, the map that takes them there, and its scale."""
    places = dict(figure.vertices)
    xs, ys = [p[0] for p in places.values()], [p[1] for p in places.values()]
    for circle in figure.circles:
        x, y = places[circle.center]
        xs += [x - circle.radius, x + circle.radius]
        ys += [y - circle.radius, y + circle.radius]
    for item in figure.arcs:
        x, y = places[item.center]
        rim = arc((x, y), item.radius, item.start, item.end)
        xs, ys = xs + [p[0] for p in rim], ys + [p[1] for p in rim]
    for region in figure.regions:
        xs, ys = xs + [p[0] for p in region.outline], ys + [p[1] for p in region.outline]
    if not xs or not all(map(math.isfinite, [*xs, *ys])):
        raise ValueError("a figure needs vertices at finite places")
    wide, tall = max(max(xs) - min(xs), 1e-9), max(max(ys) - min(ys), 1e-9)
    scale = min(WIDTH / wide, HIGHEST / tall)
    left, bottom = -min(xs) * scale, -min(ys) * scale

    def project(place: Point) -> Point:
        return left + place[0] * scale, bottom + place[1] * scale

    return {n: project(place) for n, place in places.items()}, project, scale


def _circle(sheet: Sheet, circle: Circle, at: dict[str, Point], scale: float) -> None:
    radius, (x, y) = circle.radius * scale, at[circle.center]
    sheet.add(Disc((x, y), radius, "ink", None, 1.4, (5, 4) if circle.dashed else ()))
    turns = [math.tau * k / 72 for k in range(72)]
    sheet.avoid([(x + radius * math.cos(t), y + radius * math.sin(t)) for t in turns])


def _segment(sheet: Sheet, segment: Segment, at: dict[str, Point]) -> None:
    a, b = at[segment.start], at[segment.end]
    color = "ink2" if segment.dashed else "ink"
    sheet.add(Stroke((a, b), color, 1.5, (5, 4) if segment.dashed else ()))
    count = max(2, int(math.dist(a, b) / 5))
    sheet.avoid([_between(a, b, k / count) for k in range(count + 1)])
    if segment.parallel > 0:
        draw_parallel(sheet, segment, a, b)
    if segment.arrow:
        draw_head(sheet, a, b)
    ux, uy = _unit(a, b)
    for k in range(min(segment.ticks, 4)):
        shift = (k - (segment.ticks - 1) / 2) * 4
        x, y = _between(a, b, 0.5)
        x, y = x + ux * shift, y + uy * shift
        ends = ((x - uy * 5, y + ux * 5), (x + uy * 5, y - ux * 5))
        sheet.add(Stroke(ends, "figure2", 1.5))


def _angle(sheet: Sheet, angle: Angle, at: dict[str, Point]) -> None:
    a, vertex, b = (at[name] for name in angle.corner)
    first, second = _unit(vertex, a), _unit(vertex, b)
    if angle.right:
        size = 9.0
        corner = [
            (vertex[0] + first[0] * size, vertex[1] + first[1] * size),
            (
                vertex[0] + (first[0] + second[0]) * size,
                vertex[1] + (first[1] + second[1]) * size,
            ),
            (vertex[0] + second[0] * size, vertex[1] + second[1] * size),
        ]
        sheet.add(Stroke(tuple(corner), "figure2", 1.3))
        sheet.avoid([_between(p, q, k / 3) for p, q in pairwise(corner) for k in range(4)])
        return
    start = math.atan2(first[1], first[0])
    turn = (math.atan2(second[1], second[0]) - start + math.pi) % math.tau - math.pi
    room = min(math.dist(vertex, a), math.dist(vertex, b))
    radius = min(20.0 if abs(turn) > 0.6 else 30.0, room * 0.45)
    arc = [start + turn * k / 24 for k in range(25)]
    sheet.add(
        Stroke(
            tuple(
                (vertex[0] + radius * math.cos(t), vertex[1] + radius * math.sin(t)) for t in arc
            ),
            "figure2",
            1.3,
        )
    )
    if angle.label_latex:
        _angle_label(sheet, mathematical(angle.label_latex), vertex, start + turn / 2, turn, radius)


def _angle_label(
    sheet: Sheet, text: str, vertex: Point, middle: float, turn: float, radius: float
) -> None:
    """On the bisector, so far out that the words touch neither the arc nor the sides."""
    wide, tall = width_of(text, 13) / 2, 7.0
    along = wide * abs(math.cos(middle)) + tall * abs(math.sin(middle))
    across = wide * abs(math.sin(middle)) + tall * abs(math.cos(middle))
    away = max(radius + 3 + along, across / max(0.2, math.tan(min(abs(turn) / 2, 1.5))) + along)
    place = (vertex[0] + away * math.cos(middle), vertex[1] + away * math.sin(middle))
    put(sheet, Label(text, place, "figure2", 13))


def _side_label(sheet: Sheet, segment: Segment, at: dict[str, Point]) -> None:
    a, b = at[segment.start], at[segment.end]
    ux, uy = _unit(a, b)
    middle = _between(a, b, 0.5)
    center = _center(list(at.values()))
    outside = (middle[0] - center[0]) * -uy + (middle[1] - center[1]) * ux
    side = 1.0 if outside >= 0 else -1.0
    normal = (-uy * side, ux * side)
    away = 8.0 + (1.0 if segment.ticks or segment.parallel else 0.0)
    text = mathematical(segment.label_latex)
    put_best(
        sheet,
        [
            beside(
                text, _between(a, b, share), (normal[0] * way, normal[1] * way), away, "figure1", 14
            )
            for way in (1, -1)
            for share in (0.5, 0.38, 0.62, 0.26, 0.74)
        ],
    )


def _outwards(
    name: str, figure: PlaneFigure, at: dict[str, Point]
) -> Sequence[tuple[float, float]]:
    """Directions for a vertex's letter, best first: away from the sides that meet there."""
    x, y = at[name]
    joined = [
        s.end if s.start == name else s.start for s in figure.segments if name in (s.start, s.end)
    ]
    pull = [_unit((x, y), at[other]) for other in joined] or [
        _unit((x, y), _center(list(at.values())))
    ]
    angle = math.atan2(-sum(p[1] for p in pull), -sum(p[0] for p in pull))
    if math.hypot(sum(p[0] for p in pull), sum(p[1] for p in pull)) < 1e-3:
        angle = math.atan2(y - _center(list(at.values()))[1], x - _center(list(at.values()))[0])
    turns = [0.0, 0.5, -0.5, 1.0, -1.0, 1.6, -1.6, 2.4, -2.4, math.pi]
    return [(math.cos(angle + turn), math.sin(angle + turn)) for turn in turns]


def _unit(a: Point, b: Point) -> tuple[float, float]:
    length = math.dist(a, b)
    return ((b[0] - a[0]) / length, (b[1] - a[1]) / length) if length else (0.0, 0.0)


def _between(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _center(points: Sequence[Point]) -> Point:
    return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)
