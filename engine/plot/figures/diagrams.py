"""Segment diagrams, sets, trees, squared paper and maps from plain numbers and words."""

import math
from collections.abc import Mapping, Sequence
from typing import Literal

from engine.plot.figures.labels import Number, pictured
from engine.values import Picture
from engine.values.reasoning import (
    Bar,
    BarPart,
    Brace,
    SegmentDiagram,
    TreeDiagram,
    TreeNode,
    Venn,
    VennRegion,
)
from engine.values.space import (
    CompassMap,
    GridFigure,
    GridLine,
    GridPoint,
    GridPolygon,
    GridTurn,
    Place,
)


def segment_diagram(
    bars: Sequence[tuple[str, Sequence[tuple[Number, str]]]],
    *,
    braces: Sequence[tuple[int, Number, Number, str]] = (),
    above: Sequence[tuple[int, Number, Number, str]] = (),
    total: str = "",
    thick: bool = False,
) -> Picture:
    """线段图 of (name, ((length, label), ...)) bars; braces are (bar, from, to, label)."""
    drawn = tuple(
        Bar(name, tuple(BarPart(float(length), label) for length, label in parts))
        for name, parts in bars
    )
    marks = [
        Brace(bar, float(start), float(end), label, up)
        for group, up in ((braces, False), (above, True))
        for bar, start, end, label in group
    ]
    return pictured("diagram", SegmentDiagram(drawn, tuple(marks), total, thick))


def parts_of_whole(
    parts: Sequence[tuple[Number, str]], whole: str, *, thick: bool = False
) -> Picture:
    """One segment of labelled parts with a brace over the whole."""
    total = sum(float(length) for length, _ in parts)
    return segment_diagram([("", parts)], above=[(0, 0, total, whole)], thick=thick)


def times_diagram(
    one: str, many: str, times: int, *, one_label: str = "", many_label: str = "", total: str = "",
    more: tuple[Number, str] | None = None,
) -> Picture:  # fmt: skip
    """倍数关系: `many` is `times` pieces as long as `one`, and `more` of a piece beyond."""
    pieces: list[tuple[Number, str]] = [(1, "")] * times
    end = float(times)
    if more is not None:
        pieces.append(more)
        end += float(more[0])
    braces = [(1, 0, end, many_label)] if many_label else []
    return segment_diagram([(one, [(1, one_label)]), (many, pieces)], braces=braces, total=total)


def comparison_diagram(
    short: tuple[str, Number, str],
    long: tuple[str, Number, str],
    difference: str,
    *,
    total: str = "",
) -> Picture:
    """相差关系 of two (name, length, label); the difference stands over the longer one's end."""
    (first, a, text_a), (second, b, text_b) = short, long
    gap = float(b) - float(a)
    if gap <= 0:
        raise ValueError("the second segment must be the longer one")
    bars = [(first, [(a, text_a)]), (second, [(a, ""), (gap, difference)])]
    return segment_diagram(bars, braces=[(1, 0, b, text_b)] if text_b else [], total=total)


def venn(
    *sets: str,
    texts: Mapping[str, str] | None = None,
    shaded: Sequence[str] = (),
    relation: Literal["overlap", "inside", "apart"] = "overlap",
    universe: str = "",
) -> Picture:
    """Two or three sets; parts are keyed by the numbers of their sets: `"1"`, `"12"`, `""`."""
    keys = dict.fromkeys([*(texts or {}), *shaded])
    regions = tuple(
        VennRegion(tuple(int(k) - 1 for k in key), (texts or {}).get(key, ""), key in shaded)
        for key in keys
    )
    return pictured("diagram", Venn(sets, regions, relation, universe))


def tree_diagram(
    levels: Sequence[Sequence[str]], *, root: str = "", heads: Sequence[str] = (),
    results: bool = True, without_repeats: bool = False,
) -> Picture:  # fmt: skip
    """树状图 of all choices level by level; `without_repeats` drops what a path has already."""
    nodes: list[TreeNode] = []
    grown: list[tuple[int, tuple[str, ...]]] = [(-1, ())]
    for level in levels:
        following = []
        for parent, path in grown:
            for text in level:
                if without_repeats and text in path:
                    continue
                nodes.append(TreeNode(parent, text))
                following.append((len(nodes) - 1, (*path, text)))
        grown = following
    return pictured("diagram", TreeDiagram(root, tuple(nodes), tuple(heads), results))


def probability_tree(branches: Sequence[tuple[int, str, str]], *, root: str = "") -> Picture:
    """A tree of (parent, text, probability); parent -1 is the root, others count from 0."""
    nodes = tuple(TreeNode(parent, text, edge) for parent, text, edge in branches)
    return pictured("diagram", TreeDiagram(root, nodes))


def grid(
    columns: int,
    rows: int,
    *,
    polygons: Sequence[Sequence[tuple[Number, Number]]] = (),
    images: Sequence[Sequence[tuple[Number, Number]]] = (),
    points: Mapping[str, tuple[Number, Number]] | None = None,
    arrows: Sequence[tuple[tuple[Number, Number], tuple[Number, Number], str]] = (),
    axes: Sequence[tuple[tuple[Number, Number], tuple[Number, Number], str]] = (),
    numbered: bool = False,
    pegs: bool = False,
    turns: Sequence[tuple[tuple[Number, Number], Number, Number, Number, str]] = (),
) -> Picture:
    """方格纸: polygons, their dashed `images`, named points, arrows and axes (from, to, label).

    `turns` are curved arrows (center, radius, from degrees, to degrees, label).
    """
    shapes = [GridPolygon(_pairs(corners)) for corners in polygons]
    shapes += [GridPolygon(_pairs(corners), 1, True) for corners in images]
    spots = [GridPoint((float(x), float(y)), name) for name, (x, y) in (points or {}).items()]
    lines = [GridLine(_pair(a), _pair(b), text, arrow=True) for a, b, text in arrows]
    lines += [GridLine(_pair(a), _pair(b), text, dashed=True) for a, b, text in axes]
    bows = tuple(
        GridTurn(_pair(center), float(radius), float(start), float(end), text)
        for center, radius, start, end, text in turns
    )
    drawing = GridFigure(
        columns, rows, tuple(shapes), tuple(spots), tuple(lines), numbered, pegs, bows
    )
    return pictured("grid", drawing)


def _pairs(points: Sequence[tuple[Number, Number]]) -> tuple[tuple[float, float], ...]:
    return tuple(_pair(point) for point in points)


def _pair(point: tuple[Number, Number]) -> tuple[float, float]:
    return float(point[0]), float(point[1])


def rotated(
    points: Sequence[tuple[Number, Number]], center: tuple[Number, Number], degrees: Number
) -> list[tuple[float, float]]:
    """Points turned counter-clockwise about `center`; exact for quarter turns."""
    turn = math.radians(float(degrees))
    c, s = (round(f(turn), 12) for f in (math.cos, math.sin))
    x0, y0 = map(float, center)
    return [
        (
            x0 + (float(x) - x0) * c - (float(y) - y0) * s,
            y0 + (float(x) - x0) * s + (float(y) - y0) * c,
        )
        for x, y in points
    ]


def compass_map(
    center: str,
    places: Sequence[tuple[str, Number, Number, str]],
    *,
    route: bool = False,
    scale: tuple[Number, str] | None = None,
    angles: bool = True,
) -> Picture:
    """方位图 of (name, bearing clockwise from north, distance, label); `route` goes on from each."""
    drawn = tuple(
        Place(name, float(bearing), float(distance), label, angles)
        for name, bearing, distance, label in places
    )
    bar = (float(scale[0]), scale[1]) if scale else None
    return pictured("map", CompassMap(center, drawn, route, bar))
