"""Circles, sectors, rings and the shaded figures made from them."""

import math
from collections.abc import Mapping

from engine.i18n import tr
from engine.plot.figures.labels import Number, Shown, measure, plane
from engine.plot.figures.plane import figure, vertices_in
from engine.values import Picture
from engine.values.picture import Angle, Arc, Circle, Pair, PlaneFigure, Region, Segment


def _rim(center: Pair, radius: float, start: float, end: float) -> tuple[Pair, ...]:
    count = max(8, round(abs(end - start) / 6))
    turns = [math.radians(start + (end - start) * k / count) for k in range(count + 1)]
    return tuple(
        (center[0] + radius * math.cos(t), center[1] + radius * math.sin(t)) for t in turns
    )


def circle_with_radius(
    radius: Number, *, unit: str = "", label: Shown = "", center: str = "O"
) -> Picture:
    """A circle with a radius drawn in and its length (or `label`) written on it."""
    r = float(radius)
    text = measure(radius if label == "" else label, unit)
    return figure(
        {center: (0, 0), "_a": (r, 0)},
        f"{center}_a",
        labels={f"{center}_a": text},
        circles={center: r},
    )


def circle_with_diameter(
    diameter: Number, *, unit: str = "", label: Shown = "", center: str = "O"
) -> Picture:
    """A circle with a diameter drawn in and its length (or `label`) written on it."""
    r = float(diameter) / 2
    text = measure(diameter if label == "" else label, unit)
    return figure(
        {center: (0, 0), "_a": (-r, 0), "_b": (r, 0)},
        "_a_b",
        labels={"_a_b": text},
        circles={center: r},
    )


def circle_points(
    points: Mapping[str, Number],
    chords: str = "",
    *,
    center: str = "O",
    extra: Mapping[str, Pair] | None = None,
    dashed: str = "",
    labels: Mapping[str, str] | None = None,
    angles: Mapping[str, str] | None = None,
    right: str = "",
) -> Picture:
    """A circle of radius 1 with named points at degrees, joined by `chords` such as `AB AC`.

    `extra` are further vertices in radii, such as the point outside that tangents come from.
    """
    places = {
        name: (math.cos(math.radians(float(turn))), math.sin(math.radians(float(turn))))
        for name, turn in points.items()
    }
    return figure(
        {center: (0, 0), **places, **(extra or {})},
        chords,
        dashed=dashed,
        labels=labels,
        angles=angles,
        right=right,
        circles={center: 1},
    )


def sector(
    radius: Number,
    degrees: Number,
    *,
    unit: str = "",
    labels: tuple[Shown, Shown, Shown] | None = None,
    letters: str = "OAB",
    shaded: bool = True,
) -> Picture:
    """A sector from the right, counter-clockwise; `labels` are for radius, angle and arc."""
    r, turn = float(radius), float(degrees)
    if not 0 < turn <= 360:
        raise ValueError("a sector's angle is above 0 and at most 360 degrees")
    names = vertices_in(letters) or ["_a", "_b", "_c"]
    first, second, third = labels if labels is not None else (radius, degrees, None)
    end = (r * math.cos(math.radians(turn)), r * math.sin(math.radians(turn)))
    # An angle mark is an angle of two sides; one beyond 180 degrees gets its own arc.
    angle = measure(second, "°")
    small = turn < 180
    arcs = [Arc(names[0], r, 0, turn, label_latex=measure(third, unit))]
    if not small and angle:
        arcs.append(Arc(names[0], r * 0.16, 0, turn, label_latex=angle))
    drawing = PlaneFigure(
        ((names[0], (0.0, 0.0)), (names[1], (r, 0.0)), (names[2], end)),
        (Segment(names[0], names[1], measure(first, unit)), Segment(names[0], names[2])),
        (Angle((names[1], names[0], names[2]), angle),) if small and angle else (),
        arcs=tuple(arcs),
        regions=(Region(((0.0, 0.0), *_rim((0, 0), r, 0, turn))),) if shaded else (),
    )
    return plane(drawing, tr("扇形"))


def annulus(
    outer: Number, inner: Number, *, unit: str = "", labels: tuple[Shown, Shown] | None = None
) -> Picture:
    """A shaded ring with both radii drawn in; `labels` are for the outer and the inner one."""
    r, s = float(outer), float(inner)
    if not 0 < s < r:
        raise ValueError("the inner radius is above zero and below the outer one")
    first, second = labels if labels is not None else (outer, inner)
    turn = math.radians(50)
    drawing = PlaneFigure(
        (("O", (0.0, 0.0)), ("_a", (-r * math.cos(turn), r * math.sin(turn))), ("_b", (s, 0.0))),
        (Segment("O", "_a", measure(first, unit)), Segment("O", "_b", measure(second, unit))),
        circles=(Circle("O", r), Circle("O", s)),
        regions=(Region(_rim((0, 0), r, 0, 360), (_rim((0, 0), s, 0, 360),)),),
    )
    return plane(drawing, tr("圆环"))


def semicircle(
    diameter: Number, *, unit: str = "", label: Shown = "", letters: str = ""
) -> Picture:
    """A half disc standing on its diameter."""
    r = float(diameter) / 2
    names = vertices_in(letters) or ["_a", "_b"]
    drawing = PlaneFigure(
        (("_o", (0.0, 0.0)), (names[0], (-r, 0.0)), (names[1], (r, 0.0))),
        (Segment(names[1], names[0], measure(diameter if label == "" else label, unit)),),
        arcs=(Arc("_o", r, 0, 180),),
        regions=(Region(_rim((0, 0), r, 0, 180)),),
    )
    return plane(drawing, tr("半圆"))


def circle_in_square(side: Number, *, unit: str = "", label: Shown = "") -> Picture:
    """方中圆: a square with its inscribed circle, what lies between them shaded."""
    a = float(side)
    corners = ((0.0, 0.0), (a, 0.0), (a, a), (0.0, a))
    return _square_and_circle(
        corners, (a / 2, a / 2), a / 2, corners, True, measure(side if label == "" else label, unit)
    )


def square_in_circle(radius: Number, *, unit: str = "", label: Shown = "") -> Picture:
    """圆中方: a circle with its inscribed square, what lies between them shaded."""
    r = float(radius)
    h = r / math.sqrt(2)
    corners = ((-h, -h), (h, -h), (h, h), (-h, h))
    return _square_and_circle(
        corners, (0.0, 0.0), r, corners, False, measure(radius if label == "" else label, unit)
    )


def _square_and_circle(
    corners: tuple[Pair, ...],
    center: Pair,
    radius: float,
    square: tuple[Pair, ...],
    outside: bool,
    text: str,
) -> Picture:
    rim = _rim(center, radius, 0, 360)
    names = ("_a", "_b", "_c", "_d")
    sides = [
        Segment(names[k], names[(k + 1) % 4], text if outside and k == 0 else "") for k in range(4)
    ]
    if not outside:
        sides.append(Segment("O", "_c", text, dashed=True))
    drawing = PlaneFigure(
        (("O" if not outside else "_o", center), *zip(names, corners, strict=True)),
        tuple(sides),
        circles=(Circle("O" if not outside else "_o", radius),),
        regions=(Region(square, (rim,)) if outside else Region(rim, (square,)),),
    )
    return plane(drawing, tr("正方形和圆"))
