"""Function graphs: axes with arrows through the origin, a thin grid, curves, dots and labels."""

import math
from collections.abc import Sequence

from engine.plot.place import cost, put, put_best, put_near
from engine.plot.scene import (
    FIGURE_ROLES,
    TICK,
    Disc,
    Label,
    Point,
    Scene,
    Sheet,
    Stroke,
    arrow,
    mathematical,
)
from engine.plot.ticks import pi_ticks, runs_in_pi, ticks_between
from engine.plot.window import clipped
from engine.values.picture import Curve, Dot, FunctionGraph

WIDTH, HEIGHT = 278.0, 240.0
LOWEST, HIGHEST = 150.0, 360.0
_EDGE = 16.0
"""Room around the window for the arrows and their letters."""
_SIDES = tuple(
    (math.cos(math.radians(turn)), math.sin(math.radians(turn)))
    for turn in (35, 145, -35, -145, 90, -90, 10, 170, -10, -170)
)
"""Where a dot's coordinates may stand, best first."""


class Frame:
    """From mathematical units to pixels, for one window."""

    def __init__(self, graph: FunctionGraph) -> None:
        x0, x1, y0, y1 = graph.window
        self.x0, self.x1, self.y0, self.y1 = x0, x1, y0, y1
        height = HEIGHT
        if graph.equal_scale:
            wanted = (WIDTH - 2 * _EDGE) * (y1 - y0) / (x1 - x0) + 2 * _EDGE
            height = min(max(wanted, LOWEST), HIGHEST)
        self.height = height
        across, up = (WIDTH - 2 * _EDGE) / (x1 - x0), (height - 2 * _EDGE) / (y1 - y0)
        if graph.equal_scale:
            across = up = min(across, up)
        self.across, self.up = across, up
        self.left = (WIDTH - across * (x1 - x0)) / 2
        self.bottom = (height - up * (y1 - y0)) / 2

    def x(self, value: float) -> float:
        """Pixels from the left."""
        return self.left + (value - self.x0) * self.across

    def y(self, value: float) -> float:
        """Pixels from the bottom."""
        return self.bottom + (value - self.y0) * self.up

    def point(self, at: Point) -> Point:
        """Both at once."""
        return self.x(at[0]), self.y(at[1])

    def inside(self, at: Point) -> bool:
        """Whether a point is in the window."""
        slack_x, slack_y = (self.x1 - self.x0) * 1e-6, (self.y1 - self.y0) * 1e-6
        return (
            self.x0 - slack_x <= at[0] <= self.x1 + slack_x
            and self.y0 - slack_y <= at[1] <= self.y1 + slack_y
        )


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
    sheet.avoid([frame.point(dot.at) for dot in dots])
    _axes(sheet, frame)
    _guides(sheet, frame, graph)
    for curve, drawn in pieces:
        for piece in drawn:
            sheet.add(_stroke(curve, piece))
    for dot in dots:
        sheet.add(_disc(frame, dot))
    for dot in dots:
        if dot.label_latex:
            text = mathematical(dot.label_latex)
            put_near(sheet, text, frame.point(dot.at), "ink", 8, 13, directions=_SIDES)
    for curve, drawn in pieces:
        if curve.label_latex and drawn:
            _curve_label(sheet, curve, drawn)
    return sheet.scene()


def _check(graph: FunctionGraph) -> None:
    x0, x1, y0, y1 = graph.window
    if not (all(map(math.isfinite, graph.window)) and x1 > x0 and y1 > y0):
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


def _axes(sheet: Sheet, frame: Frame) -> None:
    right, top = WIDTH - 4, frame.height - 4
    base = frame.y(min(max(0.0, frame.y0), frame.y1))
    side = frame.x(min(max(0.0, frame.x0), frame.x1))
    in_pi = runs_in_pi(frame.x0, frame.x1)
    columns = (
        pi_ticks(frame.x0, frame.x1)
        if in_pi
        else ticks_between(frame.x0, frame.x1, (frame.x1 - frame.x0) * frame.across / 36)
    )
    rows = ticks_between(frame.y0, frame.y1, (frame.y1 - frame.y0) * frame.up / 32)
    for tick in columns:
        x = frame.x(tick.at)
        sheet.add(Stroke(((x, frame.y(frame.y0)), (x, frame.y(frame.y1))), "hairline", 1))
    for tick in rows:
        y = frame.y(tick.at)
        sheet.add(Stroke(((frame.x(frame.x0), y), (frame.x(frame.x1), y)), "hairline", 1))
    sheet.add(
        Stroke(((min(frame.x(frame.x0), right), base), (right - 6, base)), "ink2", 1.2),
        Stroke(((side, frame.y(frame.y0)), (side, top - 6)), "ink2", 1.2),
        arrow((right, base), (1, 0), "ink2"),
        arrow((side, top), (0, 1), "ink2"),
    )
    sheet.avoid([(x, base) for x in range(10, int(right), 12)])
    sheet.avoid([(side, y) for y in range(10, int(top), 12)])
    put(sheet, Label("$x$", (right - 1, base - 5), "ink2", 14, "right", "top"))
    put(sheet, Label("$y$", (side - 6, top + 1), "ink2", 14, "right", "top"))
    _numbers(sheet, frame, [(frame.x(t.at), t.latex) for t in columns if t.at], base, side, True)
    _numbers(sheet, frame, [(frame.y(t.at), t.latex) for t in rows if t.at], base, side, False)
    if frame.inside((0, 0)):
        corners = [
            Label("$O$", (side + dx, base + dy), "ink2", TICK, across, upright)
            for dx, dy, across, upright in (
                (-4.0, -3.0, "right", "top"),
                (4.0, -3.0, "left", "top"),
                (-4.0, 3.0, "right", "bottom"),
            )
        ]
        put_best(sheet, corners)  # type: ignore[arg-type]


def _numbers(
    sheet: Sheet,
    frame: Frame,
    ticks: Sequence[tuple[float, str]],
    base: float,
    side: float,
    flat: bool,
) -> None:
    """Tick labels on the usual side of their axis, on the other one where a curve passes."""
    for at, latex in ticks:
        if flat:
            sheet.add(Stroke(((at, base), (at, base + 3.5)), "ink2", 1))
            choices = [
                Label(f"${latex}$", (at, base - 4), "ink2", TICK, "center", "top"),
                Label(f"${latex}$", (at + 2, base - 4), "ink2", TICK, "left", "top"),
                Label(f"${latex}$", (at - 2, base - 4), "ink2", TICK, "right", "top"),
                Label(f"${latex}$", (at, base + 6), "ink2", TICK, "center", "bottom"),
                Label(f"${latex}$", (at + 3, base + 5), "ink2", TICK, "left", "bottom"),
                Label(f"${latex}$", (at - 3, base + 5), "ink2", TICK, "right", "bottom"),
            ]
        else:
            sheet.add(Stroke(((side, at), (side + 3.5, at)), "ink2", 1))
            choices = [
                Label(f"${latex}$", (side - 5, at), "ink2", TICK, "right", "center"),
                Label(f"${latex}$", (side + 7, at), "ink2", TICK, "left", "center"),
            ]
        best = min(choices, key=lambda label: cost(sheet, label))
        if cost(sheet, best) < 40:
            put(sheet, best)


def _guides(sheet: Sheet, frame: Frame, graph: FunctionGraph) -> None:
    for x in graph.verticals[:20]:
        if frame.x0 <= x <= frame.x1:
            ends = ((frame.x(x), frame.y(frame.y0)), (frame.x(x), frame.y(frame.y1)))
            sheet.add(Stroke(ends, "ink3", 1.1, (4, 4)))
            sheet.avoid(_thinned(ends))
    for y in graph.horizontals[:20]:
        if frame.y0 <= y <= frame.y1:
            ends = ((frame.x(frame.x0), frame.y(y)), (frame.x(frame.x1), frame.y(y)))
            sheet.add(Stroke(ends, "ink3", 1.1, (4, 4)))


def _stroke(curve: Curve, piece: Sequence[Point]) -> Stroke:
    color = FIGURE_ROLES[curve.color % len(FIGURE_ROLES)]
    return Stroke(tuple(piece), color, 2.2, (6, 4) if curve.dashed else ())


def _disc(frame: Frame, dot: Dot) -> Disc:
    color = FIGURE_ROLES[dot.color % len(FIGURE_ROLES)]
    return Disc(frame.point(dot.at), 3.7, color, "card" if dot.hollow else color)


def _curve_label(sheet: Sheet, curve: Curve, drawn: Sequence[Sequence[Point]]) -> None:
    text, color = mathematical(curve.label_latex), FIGURE_ROLES[curve.color % len(FIGURE_ROLES)]
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
    return [
        Label(text, (right, top), color, 14, "right", "top"),
        Label(text, (left, top), color, 14, "left", "top"),
        Label(text, (right, bottom), color, 14, "right", "bottom"),
        Label(text, (left, bottom), color, 14, "left", "bottom"),
    ]
