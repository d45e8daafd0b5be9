"""Solids, their nets, stacked cubes and views."""

from collections.abc import Sequence
from typing import Literal

from engine.plot.figures.labels import Number, Shown, measure, pictured
from engine.plot.figures.plane import vertices_in
from engine.values import Picture
from engine.values.space import CubeStack, InnerLine, InnerPoint, Net, Solid, View


def _labels(given: Sequence[Shown] | None, size: Sequence[Shown], unit: str) -> tuple[str, ...]:
    return tuple(measure(value, unit) for value in (given if given is not None else size))


def cuboid(
    a: Number,
    b: Number,
    h: Number,
    *,
    unit: str = "",
    labels: Sequence[Shown] | None = None,
    letters: str = "",
    points: Sequence[InnerPoint] = (),
    lines: str = "",
    dashed: str = "",
) -> Picture:
    """A cuboid of width, depth and height; `letters` are `ABCDA_1B_1C_1D_1` from the front left.

    With letters no lengths are written unless `labels` says so; `lines` and `dashed` join letters
    (and inner points) such as `AC_1 BD`.
    """
    names = tuple(vertices_in(letters))
    shown = labels if labels is not None or not names else ()
    size = (float(a), float(b), float(h))
    texts = _labels(shown, (a, b, h), unit)
    solid = Solid("cuboid", size, 4, texts, names, tuple(points), _lines(lines, dashed))
    return pictured("solid", solid)


def cube(
    a: Number,
    *,
    unit: str = "",
    label: Shown = "",
    letters: str = "",
    points: Sequence[InnerPoint] = (),
    lines: str = "",
    dashed: str = "",
) -> Picture:
    """A cube with one edge's label, by default its length when there are no letters."""
    shown = label if label != "" else None if letters else a
    return cuboid(
        a, a, a, unit=unit, labels=(shown,), letters=letters, points=points, lines=lines,
        dashed=dashed,
    )  # fmt: skip


def _lines(lines: str, dashed: str) -> tuple[InnerLine, ...]:
    drawn = []
    for names, dash in ((lines, False), (dashed, True)):
        for name in names.split():
            start, end = vertices_in(name)
            drawn.append(InnerLine(start, end, dash))
    return tuple(drawn)


def prism(
    sides: int, edge: Number, height: Number, *, unit: str = "",
    labels: Sequence[Shown] | None = None, letters: str = "",
    points: Sequence[InnerPoint] = (), lines: str = "", dashed: str = "",
) -> Picture:  # fmt: skip
    """An upright regular prism by its base's edge and its height."""
    names = tuple(vertices_in(letters))
    texts = _labels(labels if labels is not None or not names else (), (edge, height), unit)
    size = (float(edge), float(height))
    solid = Solid("prism", size, sides, texts, names, tuple(points), _lines(lines, dashed))
    return pictured("solid", solid)


def pyramid(
    sides: int, edge: Number, height: Number, *, unit: str = "",
    labels: Sequence[Shown] | None = None, letters: str = "",
    points: Sequence[InnerPoint] = (), lines: str = "", dashed: str = "",
) -> Picture:  # fmt: skip
    """An upright regular pyramid; `letters` are the base's, then the apex, such as `ABCDP`."""
    names = tuple(vertices_in(letters))
    texts = _labels(labels if labels is not None or not names else (), (edge, height), unit)
    size = (float(edge), float(height))
    solid = Solid("pyramid", size, sides, texts, names, tuple(points), _lines(lines, dashed))
    return pictured("solid", solid)


def cylinder(
    radius: Number, height: Number, *, unit: str = "", labels: Sequence[Shown] | None = None
) -> Picture:
    """A cylinder with radius and height."""
    texts = _labels(labels, (radius, height), unit)
    return pictured("solid", Solid("cylinder", (float(radius), float(height)), labels=texts))


def cone(
    radius: Number, height: Number, *, unit: str = "", labels: Sequence[Shown] | None = None
) -> Picture:
    """A cone with radius and height; a third label is written at the slant height."""
    texts = _labels(labels, (radius, height), unit)
    return pictured("solid", Solid("cone", (float(radius), float(height)), labels=texts))


def frustum(
    top: Number, bottom: Number, height: Number, *, unit: str = "",
    labels: Sequence[Shown] | None = None,
) -> Picture:  # fmt: skip
    """A frustum of a cone with both radii and its height."""
    texts = _labels(labels, (top, bottom, height), unit)
    size = (float(top), float(bottom), float(height))
    return pictured("solid", Solid("frustum", size, labels=texts))


def sphere(radius: Number, *, unit: str = "", label: Shown = "") -> Picture:
    """A sphere with its radius."""
    texts = _labels((radius if label == "" else label,), (), unit)
    return pictured("solid", Solid("sphere", (float(radius),), labels=texts))


def solid_views(
    kind: Literal["cuboid", "prism", "pyramid", "cylinder", "cone", "frustum", "sphere"],
    *size: Number,
    sides: int = 4,
    labels: Sequence[Shown] = (),
    unit: str = "",
) -> Picture:
    """三视图 of a solid (`size` as for `Solid`): front, left and top view in their usual places.

    `labels` are for the front view's width and height and the left view's width.
    """
    texts = _labels(labels, (), unit)
    drawing = Solid(kind, tuple(map(float, size)), sides, texts, views=True)
    return pictured("solid", drawing)


def cube_stack(heights: Sequence[Sequence[int]], *views: View) -> Picture:
    """Stacked unit cubes by rows of the floor plan, the back row first; by default the solid."""
    rows = tuple(tuple(row) for row in heights)
    return pictured("solid", CubeStack(rows, views or ("solid",)))


def three_views(heights: Sequence[Sequence[int]]) -> Picture:
    """The stack from the front, from the left and from above, without the solid itself."""
    return cube_stack(heights, "front", "left", "top")


def cube_net(
    cells: Sequence[tuple[int, int]] = (), faces: Sequence[str] = (), *, label: Shown = None,
    unit: str = "",
) -> Picture:  # fmt: skip
    """A cube's net (or a wrong one) of squares at (column, row) with their texts."""
    drawing = Net("cube", (1.0,), (measure(label, unit),), tuple(cells), tuple(faces))
    return pictured("solid", drawing)


def cuboid_net(
    a: Number, b: Number, h: Number, *, unit: str = "", labels: Sequence[Shown] | None = None
) -> Picture:
    """A cuboid's net by length, width and height."""
    texts = _labels(labels, (a, b, h), unit)
    return pictured("solid", Net("cuboid", (float(a), float(b), float(h)), texts))


def cylinder_net(
    radius: Number, height: Number, *, unit: str = "", labels: Sequence[Shown] | None = None
) -> Picture:
    """A cylinder's net: a rectangle and two discs."""
    texts = _labels(labels, (radius, height), unit)
    return pictured("solid", Net("cylinder", (float(radius), float(height)), texts))


def cone_net(
    radius: Number, slant: Number, *, unit: str = "", labels: Sequence[Shown] | None = None
) -> Picture:
    """A cone's net: a sector and a disc, by radius and slant height."""
    texts = _labels(labels, (radius, slant), unit)
    return pictured("solid", Net("cone", (float(radius), float(slant)), texts))
