"""Figures for thinking: segment diagrams of word problems, sets, trees of cases, stem and leaf."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class BarPart:
    """A piece of a segment; `length` in any unit shared by the diagram."""

    length: float
    label: str = ""
    dashed: bool = False
    color: int | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """One segment of a 线段图 with its name at the left."""

    name: str
    parts: tuple[BarPart, ...]


@dataclass(frozen=True, slots=True)
class Brace:
    """A brace over (or under) a stretch of one bar, from `start` to `end` in the bar's units."""

    bar: int
    start: float
    end: float
    label: str
    above: bool = False


@dataclass(frozen=True, slots=True)
class SegmentDiagram:
    """线段图: bars one under another; `total` stands at a brace on the right of all bars.

    `thick` draws bars as boxes (条形模型) instead of lines.
    """

    bars: tuple[Bar, ...]
    braces: tuple[Brace, ...] = ()
    total: str = ""
    thick: bool = False


@dataclass(frozen=True, slots=True)
class VennRegion:
    """What is written in the part that lies in exactly the sets of `members` (numbers from 0)."""

    members: tuple[int, ...]
    text: str = ""
    shaded: bool = False


@dataclass(frozen=True, slots=True)
class Venn:
    """Two or three sets; `relation` may put the second set inside the first, or apart from it."""

    sets: tuple[str, ...]
    regions: tuple[VennRegion, ...] = ()
    relation: Literal["overlap", "inside", "apart"] = "overlap"
    universe: str = ""


@dataclass(frozen=True, slots=True)
class TreeNode:
    """A node under node number `parent` (-1: at the root); `edge` is written on its branch."""

    parent: int
    text: str
    edge: str = ""


@dataclass(frozen=True, slots=True)
class TreeDiagram:
    """树状图: a parent stands before its children; `heads` name the levels, `results` the leaves."""

    root: str
    nodes: tuple[TreeNode, ...]
    heads: tuple[str, ...] = ()
    results: bool = False


@dataclass(frozen=True, slots=True)
class StemRow:
    """A stem with its leaves at the right, and at the left for two groups."""

    stem: str
    leaves: tuple[str, ...]
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StemLeaf:
    """茎叶图; `names` are the group at the right, or the left and the right one."""

    rows: tuple[StemRow, ...]
    names: tuple[str, ...] = ()
