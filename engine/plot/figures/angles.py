"""Angles alone: one angle, angles at a crossing, parallel lines and a transversal."""

import math
from collections.abc import Sequence

from engine.i18n import tr
from engine.plot.figures.labels import Number, Shown, measure, plane
from engine.plot.figures.plane import figure, vertices_in
from engine.values import Picture
from engine.values.picture import Angle, Arc, Pair, PlaneFigure, Segment


def _at(center: Pair, degrees: float, reach: float) -> Pair:
    turn = math.radians(degrees)
    return center[0] + reach * math.cos(turn), center[1] + reach * math.sin(turn)


def angle(
    degrees: Number, *, label: Shown = "", letters: str = "AOB", start: Number = 0
) -> Picture:
    """One angle of 1 to 359 degrees with letters on its sides; `label` defaults to its size."""
    turn, first = float(degrees), float(start)
    text = measure(degrees if label == "" else label, "°")
    a, o, b = vertices_in(letters) or ["_a", "_o", "_b"]
    vertices = ((o, (0.0, 0.0)), (a, _at((0, 0), first, 1)), (b, _at((0, 0), first + turn, 1)))
    square = turn == 90 and label == ""
    below = turn < 180
    drawing = PlaneFigure(
        vertices,
        (Segment(o, a), Segment(o, b)),
        (Angle((a, o, b), "" if square else text, square),) if below else (),
        arcs=() if below else (Arc(o, 0.16, first, first + turn, label_latex=text),),
    )
    return plane(drawing, tr("角"))


def rays(
    bearings: Sequence[Number],
    *,
    center: str = "O",
    letters: Sequence[str] = (),
    angles: Sequence[Shown] = (),
    right: Sequence[int] = (),
) -> Picture:
    """Rays from one point at degrees; `angles` stand between neighbours, `right` marks some."""
    names = list(letters) or [chr(65 + n) for n in range(len(bearings))]
    vertices = {center: (0.0, 0.0)} | {
        name: _at((0, 0), float(turn), 1) for name, turn in zip(names, bearings, strict=True)
    }
    corners = [f"{names[n]}{center}{names[n + 1]}" for n in range(len(names) - 1)]
    texts = {c: measure(a, "°") for c, a in zip(corners, angles, strict=False) if a is not None}
    return figure(
        vertices,
        " ".join(f"{center}{name}" for name in names),
        angles=texts,
        right=" ".join(corners[n] for n in right),
        name=tr("从一点出发的射线"),
    )


def crossing_lines(
    degrees: Number, *, letters: str = "ABCDO", angles: Sequence[Shown] = ()
) -> Picture:
    """Lines AB and CD crossing at O; `angles` are written at AOC, COB, BOD, DOA."""
    a, b, c, d, o = vertices_in(letters)
    turn = 180 - float(degrees)
    corners = [f"{a}{o}{c}", f"{c}{o}{b}", f"{b}{o}{d}", f"{d}{o}{a}"]
    texts = {k: measure(v, "°") for k, v in zip(corners, angles, strict=False) if v is not None}
    return figure(
        {
            o: (0, 0),
            a: (-1, 0),
            b: (1, 0),
            c: _at((0, 0), turn, 0.9),
            d: _at((0, 0), turn + 180, 0.9),
        },
        f"{a}{b} {c}{d}",
        angles=texts,
        name=tr("两条相交直线"),
    )


def parallel_lines(
    degrees: Number,
    *,
    labels: dict[int, Shown] | None = None,
    letters: str = "ABCDEF",
    marks: bool = True,
) -> Picture:
    """三线八角: AB above CD, cut by EF at `degrees`; `labels` are for angles 1 to 8.

    Angles 1 to 4 stand at the upper crossing, counter-clockwise from the upper right one, 5 to 8
    at the lower crossing in the same order.
    """
    a, b, c, d, e, f = vertices_in(letters)
    turn = float(degrees)
    gap = 1.0 / math.tan(math.radians(turn))
    upper, lower = (gap / 2, 0.5), (-gap / 2, -0.5)
    wide = 1.5 + abs(gap) / 2
    vertices = {
        a: (-wide, 0.5),
        b: (wide, 0.5),
        c: (-wide, -0.5),
        d: (wide, -0.5),
        e: _at(upper, turn, 0.75),
        f: _at(lower, turn + 180, 0.75),
        "_m": upper,
        "_n": lower,
    }
    corners = {
        1: f"{b}_m{e}", 2: f"{e}_m{a}", 3: f"{a}_m{f}", 4: f"{f}_m{b}",
        5: f"{d}_n{e}", 6: f"{e}_n{c}", 7: f"{c}_n{f}", 8: f"{f}_n{d}",
    }  # fmt: skip
    texts = {corners[n]: measure(v, "°") for n, v in (labels or {}).items() if v is not None}
    return figure(
        vertices,
        f"{a}{b} {c}{d} {e}{f}",
        angles=texts,
        parallel={f"{a}{b}": 1, f"{c}{d}": 1} if marks else None,
        name=tr("两条平行线被第三条直线所截") if marks else tr("两条直线被第三条直线所截"),
    )
