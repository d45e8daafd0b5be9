"""Figures of counting and sharing: counters, sticks, beads, money and shaded fractions."""

from dataclasses import dataclass
from typing import Literal

CounterShape = Literal[
    "circle", "hollow", "triangle", "square", "star", "apple", "flower", "tree", "question", "gap"
]


@dataclass(frozen=True, slots=True)
class CounterRow:
    """One row of things to count, `items` in their order.

    The last `crossed` are struck out; every `group` of them stand in a ring (0: no rings).
    """

    items: tuple[CounterShape, ...]
    label: str = ""
    crossed: int = 0
    group: int = 0


@dataclass(frozen=True, slots=True)
class Counters:
    """Rows of counters one under another; also patterns and pictograms."""

    rows: tuple[CounterRow, ...]


@dataclass(frozen=True, slots=True)
class TenFrames:
    """Frames of two rows of five; each number (0 to 10) fills one frame."""

    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sticks:
    """小棒: plates of a hundred, bundles of ten, single sticks."""

    hundreds: int = 0
    tens: int = 0
    ones: int = 0


@dataclass(frozen=True, slots=True)
class Abacus:
    """计数器: beads (0 to 10) on the rods, highest place first; `points` rods stand after the point.

    `bare` leaves the names of the places unwritten.
    """

    beads: tuple[int, ...]
    points: int = 0
    bare: bool = False


@dataclass(frozen=True, slots=True)
class MoneyPiece:
    """A note, or a coin, of `fen` 分 (100 分 are 1 元)."""

    fen: int
    coin: bool = False


@dataclass(frozen=True, slots=True)
class Money:
    """Notes and coins lying side by side, drawn neutrally with their value."""

    pieces: tuple[MoneyPiece, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """One whole cut into `parts` equal parts of which `shaded` are coloured."""

    parts: int
    shaded: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class FractionModel:
    """Wholes side by side (strips: under one another); `rows` cuts a rectangle into a grid."""

    shape: Literal["circle", "rectangle", "strip"]
    wholes: tuple[Whole, ...]
    rows: int = 1
