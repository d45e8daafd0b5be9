"""Rectangles, parallelograms, trapezoids, rhombuses, regular polygons and triangles by angles.

A quadrilateral's letters go counter-clockwise from the upper left corner, as textbooks name it.
"""

import math
from collections.abc import Sequence

from engine.i18n import tr
from engine.plot.figures.labels import Number, Shown, measure
from engine.plot.figures.plane import polygon, triangle, vertices_in
from engine.values import Picture


def _named(letters: str) -> list[str]:
    """Names from the lower left corner on, for letters that begin at the upper left one."""
    names = vertices_in(letters) or ["_d", "_a", "_b", "_c"]
    return [*names[1:], names[0]]


def rectangle(
    width: Number,
    height: Number,
    *,
    unit: str = "",
    labels: Sequence[Shown] | None = None,
    letters: str = "",
    right: bool = False,
    filled: bool = False,
) -> Picture:
    """A rectangle; `labels` (width, height) default to the lengths; `right` marks a corner."""
    w, h = float(width), float(height)
    shown = labels if labels is not None else (width, height)
    names = _named(letters)
    return polygon(
        ((0, 0), (w, 0), (w, h), (0, h)),
        letters="".join(names),
        labels=shown,
        unit=unit,
        right=f"{names[3]}{names[0]}{names[1]}" if right else "",
        filled=filled,
        name=tr("正方形") if w == h else tr("长方形"),
    )


def square(side: Number, *, unit: str = "", label: Shown = "", letters: str = "") -> Picture:
    """A square with one side's label (by default its length)."""
    return rectangle(
        side, side, unit=unit, labels=(side if label == "" else label,), letters=letters
    )


def parallelogram(
    base: Number,
    side: Number,
    height: Number,
    *,
    unit: str = "",
    labels: Sequence[Shown] | None = None,
    letters: str = "",
    show_height: bool = True,
) -> Picture:
    """A parallelogram with its height; `labels` are for base, side, height. Needs height <= side."""
    b, s, h = float(base), float(side), float(height)
    if not 0 < h <= s:
        raise ValueError("a height is above zero and no longer than the side")
    lean = math.sqrt(s * s - h * h)
    names = _named(letters)
    texts = [*(labels if labels is not None else (base, side, height)), None, None, None]
    foot = show_height and lean > 1e-9
    top = names[3]
    return polygon(
        ((0, 0), (b, 0), (b + lean, h), (lean, h)),
        letters="".join(names),
        labels=texts[:2],
        unit=unit,
        extra={"_H": (lean, 0.0)} if foot else None,
        dashed=f"{top}_H" if foot else "",
        inner={f"{top}_H": measure(texts[2], unit)} if foot else None,
        right=f"{top}_H{names[1] if lean < b else names[0]}" if foot else "",
        name=tr("平行四边形"),
    )


def trapezoid(
    top: Number,
    bottom: Number,
    height: Number,
    *,
    shift: Number | None = None,
    unit: str = "",
    labels: Sequence[Shown] | None = None,
    letters: str = "",
) -> Picture:
    """A trapezoid; `labels` are for top, bottom, height, and left and right leg (not written).

    `shift` is how far the upper left corner stands to the right of the lower left one: by default
    the trapezoid is isosceles; 0 makes it right-angled.
    """
    t, b, h = float(top), float(bottom), float(height)
    s = (b - t) / 2 if shift is None else float(shift)
    names = _named(letters)
    given = [
        *(labels if labels is not None else (top, bottom, height)),
        None,
        None,
        None,
        None,
        None,
    ]
    upright = abs(s) < 1e-9
    left = given[2] if upright and given[3] is None else given[3]
    inside = not upright and given[2] is not None
    return polygon(
        ((0, 0), (b, 0), (s + t, h), (s, h)),
        letters="".join(names),
        labels=(given[1], given[4], given[0], left),
        unit=unit,
        extra={"_H": (s, 0.0)} if inside else None,
        dashed=f"{names[3]}_H" if inside else "",
        inner={f"{names[3]}_H": measure(given[2], unit)} if inside else None,
        right=f"{names[3]}{names[0]}{names[1]}"
        if upright
        else f"{names[3]}_H{names[1]}"
        if inside
        else "",
        name=tr("梯形"),
    )


def rhombus(
    first: Number, second: Number, *, unit: str = "", letters: str = "ABCD", diagonals: bool = True,
    labels: Sequence[Shown] = (),
) -> Picture:  # fmt: skip
    """A rhombus by its diagonals (level, upright); `labels` belong to the sides."""
    p, q = float(first) / 2, float(second) / 2
    a, b, c, d = vertices_in(letters)
    return polygon(
        ((-p, 0), (0, -q), (p, 0), (0, q)),
        letters=letters,
        labels=labels,
        unit=unit,
        extra={"O": (0.0, 0.0)} if diagonals else None,
        dashed=f"{a}{c} {b}{d}" if diagonals else "",
        right=f"{c}O{d}" if diagonals else "",
        name=tr("菱形"),
    )


def regular_polygon(
    sides: int, side: Shown = None, *, unit: str = "", letters: str = ""
) -> Picture:
    """A regular polygon standing on a side, with that side's label."""
    turn = math.tau / sides
    start = -math.pi / 2 - turn / 2
    corners = [(math.cos(start + k * turn), math.sin(start + k * turn)) for k in range(sides)]
    return polygon(
        corners, letters=letters, labels=(side,), unit=unit, ticks=(1,) * sides, name=tr("正多边形")
    )


def right_triangle(
    level: Number,
    upright: Number,
    *,
    unit: str = "",
    labels: Sequence[Shown] | None = None,
    letters: str = "ABC",
) -> Picture:
    """Triangle ABC with its right angle at C, BC level and CA upright.

    `labels` are for BC, CA, AB; the longest side is written only when a label is given.
    """
    p, q = float(level), float(upright)
    names = vertices_in(letters) or ["_a", "_b", "_c"]
    shown = [*(labels if labels is not None else (level, upright)), None, None, None]
    return polygon(
        ((0, 0), (p, 0), (p, q)),
        letters=f"{names[1]}{names[2]}{names[0]}",
        labels=shown[:3],
        unit=unit,
        right=f"{names[1]}{names[2]}{names[0]}",
        name=tr("直角三角形"),
    )


def triangle_by_angles(
    a: Number, b: Number, *, letters: str = "ABC", labels: Sequence[Shown] = (),
    shown: Sequence[Shown] | None = None, ticks: Sequence[int] = (),
) -> Picture:  # fmt: skip
    """A triangle by its angles at A and B in degrees; `shown` writes angles at A, B, C.

    By default the two given angles are written; `labels` belong to BC, CA, AB.
    """
    turn_a, turn_b = math.radians(float(a)), math.radians(float(b))
    turn_c = math.pi - turn_a - turn_b
    if min(turn_a, turn_b, turn_c) <= 0:
        raise ValueError("the angles of a triangle are above zero and make 180 degrees")
    texts = [measure(value, "°") for value in (shown if shown is not None else (a, b))]
    names = vertices_in(letters)
    return triangle(
        math.sin(turn_a),
        math.sin(turn_b),
        math.sin(turn_c),
        letters=letters,
        labels=[*labels, None, None, None][:3],
        angles={name: text for name, text in zip(names, texts, strict=False) if text},
        ticks=ticks,
    )
