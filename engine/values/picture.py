"""A figure described as values first; it is drawn last, by `engine.plot`."""

from dataclasses import dataclass

Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Curve:
    """One graph, as sampled points in drawing order; a None breaks the line (an asymptote).

    `color` is a role, 0 accent, 1 ochre, 2 rouge; `dashed` tells curves apart without colour.
    """

    points: tuple[Pair | None, ...]
    label_latex: str = ""
    color: int = 0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """A marked point; `hollow` means that the point itself does not belong."""

    at: Pair
    label_latex: str = ""
    hollow: bool = False
    color: int = 0


@dataclass(frozen=True, slots=True)
class FunctionGraph:
    """Graphs in a coordinate system; `window` is (x0, x1, y0, y1) in mathematical units."""

    window: tuple[float, float, float, float]
    curves: tuple[Curve, ...] = ()
    dots: tuple[Dot, ...] = ()
    verticals: tuple[float, ...] = ()
    """Dashed vertical lines, such as an axis of symmetry or an asymptote."""
    horizontals: tuple[float, ...] = ()
    equal_scale: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a number line; None means it goes on for ever on that side."""

    start: float | None
    end: float | None
    start_closed: bool = False
    end_closed: bool = False
    label_latex: str = ""


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A number line with marked points and solution spans, `window` is (from, to)."""

    window: Pair
    spans: tuple[Span, ...] = ()
    dots: tuple[Dot, ...] = ()
    tick: float = 1.0


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight side between two named vertices."""

    start: str
    end: str
    label_latex: str = ""
    dashed: bool = False
    ticks: int = 0
    """How many little strokes mark it as equal to others."""


@dataclass(frozen=True, slots=True)
class Angle:
    """A marked angle at the middle vertex of `corner`."""

    corner: tuple[str, str, str]
    label_latex: str = ""
    right: bool = False


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle by centre vertex and radius in mathematical units."""

    center: str
    radius: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class PlaneFigure:
    """A plane (or obliquely drawn solid) figure of named vertices."""

    vertices: tuple[tuple[str, Pair], ...]
    segments: tuple[Segment, ...] = ()
    angles: tuple[Angle, ...] = ()
    circles: tuple[Circle, ...] = ()
    filled: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A statistics chart: `kind` is bar, line, pie, histogram, box or scatter."""

    kind: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]
    x_title: str = ""
    y_title: str = ""


Drawing = FunctionGraph | NumberLine | PlaneFigure | Chart


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure and the sentence that says what it shows (read by screen readers).

    `kind` is the school word a face may show: function, number_line, plane, chart, solid, image.
    `drawing` is what to draw; an imported image has `image` (a name beside the problem) instead.
    """

    kind: str
    description: str
    drawing: Drawing | None = None
    image: str | None = None
