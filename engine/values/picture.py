"""A figure described as values first; it is drawn last, by `engine.plot`."""

from dataclasses import dataclass

from engine.values.counting import Abacus, Counters, FractionModel, Money, Sticks, TenFrames
from engine.values.measuring import Balance, Calendar, Clock, Protractor, Ruler, Thermometer
from engine.values.reasoning import SegmentDiagram, StemLeaf, TreeDiagram, Venn
from engine.values.space import CompassMap, CubeStack, GridFigure, Net, Solid

__all__ = [
    "Abacus",
    "Angle",
    "Arc",
    "Area",
    "Balance",
    "Calendar",
    "Chart",
    "Circle",
    "Clock",
    "CompassMap",
    "Counters",
    "CubeStack",
    "Curve",
    "Dimension",
    "Dot",
    "Drawing",
    "FractionModel",
    "FunctionGraph",
    "GridFigure",
    "Jump",
    "Money",
    "Net",
    "NumberLine",
    "Pair",
    "Picture",
    "PlaneFigure",
    "Protractor",
    "Region",
    "Ruler",
    "Segment",
    "SegmentDiagram",
    "Solid",
    "Span",
    "StemLeaf",
    "Sticks",
    "TenFrames",
    "Thermometer",
    "TreeDiagram",
    "Venn",
]

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
class Area:
    """A shaded part of a coordinate plane, by its outline."""

    outline: tuple[Pair, ...]
    label_latex: str = ""
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
    areas: tuple[Area, ...] = ()
    x_name: str = "x"
    y_name: str = "y"
    """The letters at the axes' ends (LaTeX), such as `t/h`."""
    numbers: bool = True
    """Whether the axes carry numbers; a sketch has none."""
    x_marks: tuple[tuple[float, str], ...] = ()
    """Places of the x axis with what is written there (LaTeX), such as `\\mu+\\sigma`."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a number line; None means it goes on for ever on that side."""

    start: float | None
    end: float | None
    start_closed: bool = False
    end_closed: bool = False
    label_latex: str = ""


@dataclass(frozen=True, slots=True)
class Jump:
    """A bow above a number line from one place to another, with an arrow."""

    start: float
    end: float
    label_latex: str = ""


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A number line with marked points and solution spans, `window` is (from, to)."""

    window: Pair
    spans: tuple[Span, ...] = ()
    dots: tuple[Dot, ...] = ()
    tick: float = 1.0
    jumps: tuple[Jump, ...] = ()
    denominator: int = 0
    """Ticks stand at every 1/denominator and are written as fractions (0: plain numbers)."""
    bare: tuple[float, ...] = ()
    """Ticks left without their number, for a pupil to fill in."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight side between two named vertices."""

    start: str
    end: str
    label_latex: str = ""
    dashed: bool = False
    ticks: int = 0
    """How many little strokes mark it as equal to others."""
    parallel: int = 0
    """How many little arrow heads mark it as parallel to others."""
    arrow: bool = False
    """Whether it is a vector, with its head at `end`."""


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
class Arc:
    """Part of a circle, counter-clockwise from `start` to `end` degrees."""

    center: str
    radius: float
    start: float
    end: float
    dashed: bool = False
    label_latex: str = ""


@dataclass(frozen=True, slots=True)
class Region:
    """A shaded part of a figure by its outline, with holes; curved edges are sampled."""

    outline: tuple[Pair, ...]
    holes: tuple[tuple[Pair, ...], ...] = ()
    color: int = 0


@dataclass(frozen=True, slots=True)
class Dimension:
    """A dimension line beside two vertices, on the right hand going from `start` to `end`."""

    start: str
    end: str
    label_latex: str


@dataclass(frozen=True, slots=True)
class PlaneFigure:
    """A plane (or obliquely drawn solid) figure of named vertices.

    A vertex whose name begins with `_` has no letter.
    """

    vertices: tuple[tuple[str, Pair], ...]
    segments: tuple[Segment, ...] = ()
    angles: tuple[Angle, ...] = ()
    circles: tuple[Circle, ...] = ()
    filled: tuple[tuple[str, ...], ...] = ()
    arcs: tuple[Arc, ...] = ()
    regions: tuple[Region, ...] = ()
    dimensions: tuple[Dimension, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A statistics chart: `kind` is bar, line, pie, histogram, box or scatter."""

    kind: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]
    x_title: str = ""
    y_title: str = ""
    title: str = ""
    data_labels: bool = True
    """Whether values are written at bars and points, and shares at a pie's slices."""
    notes: tuple[str, ...] = ()
    """What is written at the first series' values instead, such as a question mark."""


Drawing = (
    FunctionGraph
    | NumberLine
    | PlaneFigure
    | Chart
    | Counters
    | TenFrames
    | Sticks
    | Abacus
    | Money
    | FractionModel
    | Clock
    | Calendar
    | Ruler
    | Protractor
    | Balance
    | Thermometer
    | GridFigure
    | Solid
    | CubeStack
    | Net
    | CompassMap
    | SegmentDiagram
    | Venn
    | TreeDiagram
    | StemLeaf
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure and the sentence that says what it shows (read by screen readers).

    `kind` is the school word a face may show: function, number_line, plane, chart, solid, image,
    and for the others counting, measuring, grid, map or diagram.
    `drawing` is what to draw; an imported image has `image` (a name beside the problem) instead.
    """

    kind: str
    description: str
    drawing: Drawing | None = None
    image: str | None = None
