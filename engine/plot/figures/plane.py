"""Plane figures of straight sides from plain numbers, and any figure from a few words."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence

from engine.i18n import tr
from engine.plot.figures.labels import Number, Shown, measure, plane
from engine.values import Picture
from engine.values.picture import Angle, Circle, Dimension, Pair, PlaneFigure, Segment

_VERTEX = re.compile(r"_[A-Za-z]|[A-Za-z](?:_\d|_\{\w+\}|')?")
Text = Mapping[str, str]


def vertices_in(names: str) -> list[str]:
    """The vertices of a name such as `ABC`, `A_1B` or `_a_2` (without letters)."""
    return _VERTEX.findall(names)


def figure(
    vertices: Mapping[str, tuple[Number, Number]],
    sides: str = "",
    *,
    labels: Text | None = None,
    dashed: str = "",
    arrows: str = "",
    angles: Text | None = None,
    right: str = "",
    ticks: Mapping[str, int] | None = None,
    parallel: Mapping[str, int] | None = None,
    circles: Mapping[str, Number] | None = None,
    filled: Iterable[str] = (),
    dimensions: Text | None = None,
    name: str = "",
) -> Picture:
    """Any figure of named vertices: `figure({"A": (0, 3), ...}, "AB BC", right="ABC")`.

    `name` (such as 三角形) begins the description. `sides`, `dashed`, `arrows` and `right` are names with spaces between them; `labels`, `angles`
    and `dimensions` map a name to LaTeX; a vertex that begins with `_` has no letter.
    """
    texts, marks, along = labels or {}, ticks or {}, parallel or {}

    def segment(side: str, dash: bool, head: bool) -> Segment:
        start, end = vertices_in(side)
        return Segment(
            start, end, texts.get(side, ""), dash, marks.get(side, 0), along.get(side, 0), head
        )

    segments = [segment(item, False, False) for item in sides.split()]
    segments += [segment(item, True, False) for item in dashed.split()]
    segments += [segment(item, False, True) for item in arrows.split()]
    corners = [(_corner(item), text, False) for item, text in (angles or {}).items()]
    corners += [(_corner(item), "", True) for item in right.split()]
    drawing = PlaneFigure(
        tuple((letter, (float(x), float(y))) for letter, (x, y) in vertices.items()),
        tuple(segments),
        tuple(Angle(corner, text, square) for corner, text, square in corners),
        tuple(Circle(center, float(radius)) for center, radius in (circles or {}).items()),
        tuple(tuple(vertices_in(item)) for item in filled),
        dimensions=tuple(
            Dimension(start, end, text)
            for item, text in (dimensions or {}).items()
            for start, end in (vertices_in(item),)
        ),
    )
    return plane(drawing, name)


def _corner(name: str) -> tuple[str, str, str]:
    a, vertex, b = vertices_in(name)
    return a, vertex, b


def polygon(
    corners: Sequence[Pair],
    *,
    letters: str = "",
    labels: Sequence[Shown] = (),
    unit: str = "",
    angles: Text | None = None,
    ticks: Sequence[int] = (),
    parallel: Sequence[int] = (),
    extra: Mapping[str, Pair] | None = None,
    dashed: str = "",
    right: str = "",
    inner: Text | None = None,
    filled: bool = False,
    name: str = "",
) -> Picture:
    """A closed polygon, counter-clockwise; `labels` belong to its sides from the first corner.

    Without `letters` its corners are named `_a`, `_b`, ... `extra` vertices and `dashed` lines
    (with labels in `inner`) add heights and diagonals.
    """
    n = len(corners)
    names = vertices_in(letters) or [f"_{chr(97 + number)}" for number in range(n)]
    sides = [names[k] + names[(k + 1) % n] for k in range(n)]
    texts = {side: measure(value, unit) for side, value in zip(sides, labels, strict=False)}
    return figure(
        {**dict(zip(names, corners, strict=True)), **(extra or {})},
        " ".join(sides),
        labels={**texts, **(inner or {})},
        dashed=dashed,
        angles=angles,
        right=right,
        ticks=dict(zip(sides, ticks, strict=False)),
        parallel=dict(zip(sides, parallel, strict=False)),
        filled=("".join(names),) if filled else (),
        name=name or tr("多边形"),
    )


def triangle(
    a: Number,
    b: Number,
    c: Number,
    *,
    letters: str = "ABC",
    labels: Sequence[Shown] | None = None,
    unit: str = "",
    angles: Text | None = None,
    ticks: Sequence[int] = (),
    height: Shown = None,
) -> Picture:
    """Triangle ABC with a = BC at the bottom, b = CA, c = AB; a right angle gets its mark.

    `labels` (for a, b, c) default to the lengths; `angles` maps a letter to its label; `height`
    draws the height on BC with its label. Raises ValueError when there is no such triangle.
    """
    top = _apex(float(a), float(b), float(c))
    A, B, C = names = vertices_in(letters) or ["_a", "_b", "_c"]  # noqa: N806 (vertices)
    corners = {A: f"{C}{A}{B}", B: f"{A}{B}{C}", C: f"{B}{C}{A}"}
    texts = {corners[name]: text for name, text in (angles or {}).items()}
    squares = [(b, c, a, A), (a, c, b, B), (a, b, c, C)]
    right = [
        corners[name]
        for p, q, r, name in squares
        if math.isclose(float(p * p + q * q), float(r * r), rel_tol=1e-9)
        and corners[name] not in texts
    ]
    shown = labels if labels is not None else (a, b, c)
    extra: dict[str, Pair] = {}
    dashed, inner = "", {}
    if height is not None:
        extra["_H"] = (top[0], 0.0)
        dashed, inner = f"{A}_H", {f"{A}_H": measure(height, unit)}
        if not right:
            right.append(f"{A}_H{C if top[0] < float(a) else B}")
    return polygon(
        ((0.0, 0.0), (float(a), 0.0), top),
        letters=f"{names[1]}{names[2]}{names[0]}",
        labels=shown,
        unit=unit,
        angles=texts,
        ticks=ticks,
        extra=extra,
        dashed=dashed,
        inner=inner,
        right=" ".join(right),
        name=tr("三角形"),
    )


def _apex(a: float, b: float, c: float) -> Pair:
    """Where A stands above B = (0, 0) and C = (a, 0)."""
    if min(a, b, c) <= 0 or a + b <= c or b + c <= a or c + a <= b:
        raise ValueError(f"no triangle has sides {a:g}, {b:g}, {c:g}")
    x = (a * a + c * c - b * b) / (2 * a)
    return x, math.sqrt(max(0.0, c * c - x * x))
