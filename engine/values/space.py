"""Figures of space: squared paper, solids, stacked cubes and their views, nets, directions."""

from dataclasses import dataclass
from typing import Literal

Pair = tuple[float, float]
View = Literal["solid", "front", "left", "top", "plan"]


@dataclass(frozen=True, slots=True)
class GridPolygon:
    """A polygon (two points: a segment) on squared paper, corners in squares."""

    corners: tuple[Pair, ...]
    color: int = 0
    dashed: bool = False
    filled: bool = True
    label: str = ""


@dataclass(frozen=True, slots=True)
class GridPoint:
    """A named point on squared paper."""

    at: Pair
    label: str = ""
    color: int = 0


@dataclass(frozen=True, slots=True)
class GridLine:
    """An axis of symmetry (`dashed`), a straight line, or the arrow of a movement."""

    start: Pair
    end: Pair
    label: str = ""
    dashed: bool = False
    arrow: bool = False


@dataclass(frozen=True, slots=True)
class GridTurn:
    """The curved arrow of a rotation about `center`, from `start` to `end` degrees."""

    center: Pair
    radius: float
    start: float
    end: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class GridFigure:
    """方格纸 of `columns` x `rows` squares; `numbered` writes 数对 numbers, `pegs` draws dots only."""

    columns: int
    rows: int
    polygons: tuple[GridPolygon, ...] = ()
    points: tuple[GridPoint, ...] = ()
    lines: tuple[GridLine, ...] = ()
    numbered: bool = False
    pegs: bool = False
    turns: tuple[GridTurn, ...] = ()


@dataclass(frozen=True, slots=True)
class InnerPoint:
    """A point between two letters of a solid, `share` of the way from the first."""

    name: str
    start: str
    end: str
    share: float = 0.5


@dataclass(frozen=True, slots=True)
class InnerLine:
    """A line drawn between two letters of a solid."""

    start: str
    end: str
    dashed: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Solid:
    """A solid in oblique projection.

    `size` is width, depth, height for cuboid; edge or radius of the base, then height for prism,
    pyramid, cylinder and cone; two radii and height for frustum; the radius for sphere.
    `sides` counts the base's sides; `labels` belong to the numbers of `size`, one each.
    `letters` name the vertices: the base's from the front left, counter-clockwise seen from above,
    then the top's in the same order (or the apex).
    """

    kind: Literal["cuboid", "prism", "pyramid", "cylinder", "cone", "frustum", "sphere"]
    size: tuple[float, ...]
    sides: int = 4
    labels: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    points: tuple[InnerPoint, ...] = ()
    lines: tuple[InnerLine, ...] = ()
    views: bool = False
    """Whether 三视图 is drawn instead; `labels` then are width and height in front, width at left."""


@dataclass(frozen=True, slots=True)
class CubeStack:
    """Stacked unit cubes: `heights` by rows of the floor plan, the back row first.

    `views` are drawn in order: the solid itself, 从前面, 从左面, 从上面看, or the floor plan with
    heights written in it.
    """

    heights: tuple[tuple[int, ...], ...]
    views: tuple[View, ...] = ("solid",)


@dataclass(frozen=True, slots=True)
class Net:
    """展开图. `size`: edge (cube), length, width, height (cuboid), radius and height (cylinder),
    radius and slant height (cone). A cube's `cells` are (column, row) squares, `faces` their texts.
    """

    kind: Literal["cube", "cuboid", "cylinder", "cone"]
    size: tuple[float, ...] = (1.0,)
    labels: tuple[str, ...] = ()
    cells: tuple[tuple[int, int], ...] = ()
    faces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its bearing (degrees clockwise from north) and distance."""

    name: str
    bearing: float
    distance: float
    label: str = ""
    """Written along the way to it, such as a distance."""
    angle: bool = True
    """Whether the angle from north or south is marked."""


@dataclass(frozen=True, slots=True)
class CompassMap:
    """方位图: places seen from `center`, or (`route`) each from the one before it.

    `scale` is the distance that the map's bar shows, with its text (such as 100 m).
    """

    center: str
    places: tuple[Place, ...]
    route: bool = False
    scale: tuple[float, str] | None = None
