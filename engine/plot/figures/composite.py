"""Figures put together of rectangles: area models, L shapes, frames, and views of solids."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from engine.i18n import tr
from engine.plot.figures.labels import Number, Shown, measure, plane
from engine.plot.figures.plane import polygon
from engine.values import Picture
from engine.values.picture import Dimension, Pair, PlaneFigure, Region, Segment


def area_model(
    widths: Sequence[Number],
    heights: Sequence[Number],
    *,
    across: Sequence[Shown] | None = None,
    up: Sequence[Shown] | None = None,
) -> Picture:
    """A rectangle cut into a table of rectangles, labels along the lower and the right edge.

    It shows (a+b)(c+d), or a product split by places; heights go from below upwards.
    """
    xs = [0.0, *accumulate(float(w) for w in widths)]
    ys = [0.0, *accumulate(float(h) for h in heights)]
    below = [measure(v) for v in (across if across is not None else widths)]
    beside = [measure(v) for v in (up if up is not None else heights)]
    vertices: dict[str, Pair] = {}
    segments: list[Segment] = []

    def corner(x: float, y: float) -> str:
        return vertices.setdefault(f"_{x:g}/{y:g}", (x, y)) and f"_{x:g}/{y:g}"

    for n, (a, b) in enumerate(pairwise(xs)):
        segments.append(Segment(corner(a, 0), corner(b, 0), below[n]))
        segments.append(Segment(corner(a, ys[-1]), corner(b, ys[-1])))
    for n, (a, b) in enumerate(pairwise(ys)):
        segments.append(Segment(corner(xs[-1], a), corner(xs[-1], b), beside[n]))
        segments.append(Segment(corner(0, a), corner(0, b)))
    segments += [Segment(corner(x, 0), corner(x, ys[-1])) for x in xs[1:-1]]
    segments += [Segment(corner(0, y), corner(xs[-1], y)) for y in ys[1:-1]]
    drawing = PlaneFigure(tuple(vertices.items()), tuple(segments))
    return plane(drawing, tr("分块的长方形"))


def l_shape(
    width: Number, height: Number, cut_width: Number, cut_height: Number, *, unit: str = "",
    labels: Sequence[Shown] | None = None, filled: bool = True,
) -> Picture:  # fmt: skip
    """A rectangle without its upper right corner.

    `labels` are for the sides from the lower one counter-clockwise: width, right, inner level,
    inner upright, top, height; by default all but the two that follow from the others.
    """
    w, h, p, q = (float(v) for v in (width, height, cut_width, cut_height))
    if not (0 < p < w and 0 < q < h):
        raise ValueError("what is cut off is smaller than the rectangle")
    shown = labels if labels is not None else (width, None, cut_width, cut_height, None, height)
    return polygon(
        ((0, 0), (w, 0), (w, h - q), (w - p, h - q), (w - p, h), (0, h)),
        labels=shown,
        unit=unit,
        filled=filled,
        name=tr("组合图形"),
    )


def frame(
    width: Number, height: Number, border: Number, *, unit: str = "",
    labels: tuple[Shown, Shown, Shown] | None = None,
) -> Picture:  # fmt: skip
    """A shaded path of equal breadth inside a rectangle, as in 小路 problems."""
    w, h, d = float(width), float(height), float(border)
    if not 0 < 2 * d < min(w, h):
        raise ValueError("the border is thinner than half of the rectangle")
    outer = ((0.0, 0.0), (w, 0.0), (w, h), (0.0, h))
    inner = ((d, d), (w - d, d), (w - d, h - d), (d, h - d))
    first, second, third = labels if labels is not None else (width, height, border)
    names, inside = ("_a", "_b", "_c", "_d"), ("_e", "_f", "_g", "_h")
    sides = [Segment(n[k], n[(k + 1) % 4]) for n in (names, inside) for k in range(4)]
    drawing = PlaneFigure(
        (
            *zip(names, outer, strict=True),
            *zip(inside, inner, strict=True),
            ("_p", (d, h)),
        ),
        tuple(sides),
        regions=(Region(outer, (inner,)),),
        dimensions=(
            Dimension("_a", "_b", measure(first, unit)),
            Dimension("_b", "_c", measure(second, unit)),
            Dimension("_p", "_d", measure(third, unit)),
        ),
    )
    return plane(drawing, tr("长方形中的小路"))
