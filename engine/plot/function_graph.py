"""Function graphs: axes with arrows through the origin, a thin grid, curves, dots and labels."""

import math
from collections.abc import Sequence

from engine.plot.axes import draw_axes, draw_marks, draw_numbers, draw_origin
from engine.plot.frame import WIDTH, Frame
from engine.plot.place import beside, put_best, width_of
from engine.plot.scene import (
    FIGURE_ROLES,
    Disc,
    Label,
    Point,
    Scene,
    Sheet,
    Stroke,
    mathematical,
)
from engine.plot.window import clipped
from engine.values.picture import Area, Curve, Dot, FunctionGraph

_FARTHEST = 1e15
"""Numbers beyond it have no decimals left for ticks."""
_SIDES = tuple(
    (math.cos(math.radians(turn)), math.sin(math.radians(turn)))
    for turn in (35, 145, -35, -145, 90, -90, 10, 170, -10, -170)
)
"""Where a dot's coordinates may stand, best first."""


def lay_out(graph: FunctionGraph) -> Scene:
    """The graph as a scene, 278 pixels wide."""
    _check(graph)
    frame = Frame(graph)
    sheet = Sheet(WIDTH, frame.height)
    pieces = [
        (curve, [[frame.point(p) for p in piece] for piece in clipped(curve.points, graph.window)])
        for curve in graph.curves
    ]
    for _, drawn in pieces:
        for piece in drawn:
            sheet.avoid(_thinned(piece))
    dots = [dot for dot in graph.dots if frame.inside(dot.at)]
    for dot in dots:
        x, y = frame.point(dot.at)
        sheet.avoid([(x + dx, y + dy) for dx in (-4, 0, 4) for dy in (-4, 0, 4)])
    draw_axes(sheet, frame, (graph.x_name, graph.y_name), graph.numbers)
    areas = [region for region in graph.areas if _is_area(region)]
    for region in areas:
        _area(sheet, frame, region)
    _guides(sheet, frame, graph)
    for curve, drawn in pieces:
        for piece in drawn:
            sheet.add(_stroke(curve, piece))
    for dot in dots:
        sheet.add(_disc(frame, dot))
    for dot in dots:
        if dot.label_latex:
            text = mathematical(dot.label_latex)
            at = frame.point(dot.at)
            put_best(sheet, [beside(text, at, d, r, "ink", 13) for r in (8, 18) for d in _SIDES])
    for region in areas:
        if region.label_latex:
            _area_label(sheet, frame, region)
    if graph.numbers:
        draw_numbers(sheet, frame, [frame.point(dot.at) for dot in dots if dot.label_latex])
    else:
        draw_marks(sheet, frame, graph.x_marks)
        draw_origin(sheet, frame)
    for curve, drawn in pieces:
        if curve.label_latex and drawn:
            _curve_label(sheet, curve, drawn)
    return sheet.scene()


def _check(graph: FunctionGraph) -> None:
    x0, x1, y0, y1 = graph.window
    if not (all(abs(end) < _FARTHEST for end in graph.window) and x1 > x0 and y1 > y0):
        raise ValueError(f"not a window: {graph.window}")


def _thinned(piece: Sequence[Point]) -> list[Point]:
    """Points about five pixels apart, enough for labels to see the curve."""
    kept: list[Point] = []
    for point in piece:
        if kept:
            steps = int(math.dist(kept[-1], point) / 5)
            if steps == 0:
                continue
            (ax, ay), (bx, by) = kept[-1], point
            kept += [
                (ax + (bx - ax) * i / steps, ay + (by - ay) * i / steps) for i in range(1, steps)
            ]
        kept.append(point)
    return kept


def _guides(sheet: Sheet, frame: Frame, graph: FunctionGraph) -> None:
    for x in graph.verticals[:20]:
        if frame.x0 <= x <= frame.x1:
            ends = ((frame.x(x), frame.y(frame.y0)), (frame.x(x), frame.y(frame.y1)))
            sheet.add(Stroke(ends, "ink3", 1.1, (4, 4)))
            sheet.faint.extend(_thinned(ends))
    for y in graph.horizontals[:20]:
        if frame.y0 <= y <= frame.y1:
            ends = ((frame.x(frame.x0), frame.y(y)), (frame.x(frame.x1), frame.y(y)))
            sheet.add(Stroke(ends, "ink3", 1.1, (4, 4)))


def _is_area(region: Area) -> bool:
    return len(region.outline) > 2 and all(math.isfinite(n) for p in region.outline for n in p)


def _area(sheet: Sheet, frame: Frame, region: Area) -> None:
    color = FIGURE_ROLES[region.color % len(FIGURE_ROLES)]
    points = tuple(frame.point(frame.nearest(p)) for p in region.outline)
    sheet.add(Stroke(points, None, 0, fill=color, opacity=0.22))


def _area_label(sheet: Sheet, frame: Frame, region: Area) -> None:
    inside = [frame.point(frame.nearest(p)) for p in region.outline]
    middle = sum(p[0] for p in inside) / len(inside), sum(p[1] for p in inside) / len(inside)
    color = FIGURE_ROLES[region.color % len(FIGURE_ROLES)]
    text = mathematical(region.label_latex)
    room = width_of(text) / 2 + 6
    low, high = min(p[1] for p in inside), max(p[1] for p in inside)
    heights = (middle[1], low + 0.4 * (high - low), low + 0.2 * (high - low))
    spots = [(middle[0] + x, height) for height in heights for x in (0, room, -room)]
    put_best(sheet, [Label(text, at, color, 14) for at in spots])


def _stroke(curve: Curve, piece: Sequence[Point]) -> Stroke:
    color = FIGURE_ROLES[curve.color % len(FIGURE_ROLES)]
    return Stroke(tuple(piece), color, 2.2, (6, 4) if curve.dashed else ())


def _disc(frame: Frame, dot: Dot) -> Disc:
    color = FIGURE_ROLES[dot.color % len(FIGURE_ROLES)]
    return Disc(frame.point(dot.at), 3.7, color, "card" if dot.hollow else color)


def _curve_label(sheet: Sheet, curve: Curve, drawn: Sequence[Sequence[Point]]) -> None:
    latex = curve.label_latex.replace("\\frac", "\\dfrac")
    text, color = mathematical(latex), FIGURE_ROLES[curve.color % len(FIGURE_ROLES)]
    longest = max(drawn, key=len)
    places = [
        longest[round(share * (len(longest) - 1))] for share in (0.97, 0.03, 0.85, 0.15, 0.7, 0.3)
    ]
    candidates = [
        Label(text, (x + dx, y + dy), color, 14, across, upright)  # type: ignore[arg-type]
        for x, y in places
        for dx, dy, across, upright in (
            (-7, 3, "right", "bottom"),
            (7, -3, "left", "top"),
            (7, 3, "left", "bottom"),
            (-7, -3, "right", "top"),
            (0, 7, "center", "bottom"),
            (0, -7, "center", "top"),
        )
    ]
    put_best(sheet, [*candidates, *_corners(sheet, text, color)])


def _corners(sheet: Sheet, text: str, color: str) -> list[Label]:
    """A label at the sheet's corners, for curves that leave no room beside them."""
    left, right, top, bottom = 8.0, sheet.width - 8, sheet.height - 14, 14.0
    heights = (sheet.height * 0.25, sheet.height * 0.75)
    return [
        *(Label(text, (right, height), color, 14, "right") for height in heights),
        *(Label(text, (left, height), color, 14, "left") for height in heights),
        Label(text, (right, top), color, 14, "right", "top"),
        Label(text, (left, top), color, 14, "left", "top"),
        Label(text, (right, bottom), color, 14, "right", "bottom"),
        Label(text, (left, bottom), color, 14, "left", "bottom"),
    ]
