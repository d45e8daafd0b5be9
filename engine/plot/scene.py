"""A drawing laid out as a short list of strokes and labels in pixels, before anything draws it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

Point = tuple[float, float]
Across = Literal["left", "center", "right"]
Upright = Literal["bottom", "center", "top"]

FIGURE_ROLES = ("figure1", "figure2", "figure3")
"""Colour roles of curves, by their number; more curves than colours go round again."""

LABEL = 14.0
"""Size of labels in pixels; ticks are a little smaller."""
TICK = 13.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through `points`; with `fill` a closed area. Colours are roles of a palette."""

    points: tuple[Point, ...]
    color: str | None
    width: float = 1.2
    dash: tuple[float, ...] = ()
    fill: str | None = None
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Disc:
    """A dot or a circle; `radius` in pixels."""

    center: Point
    radius: float
    color: str | None
    fill: str | None = None
    width: float = 1.8
    dash: tuple[float, ...] = ()
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Label:
    """Words or a formula; `text` holds `$...$` where it is mathematics."""

    text: str
    at: Point
    color: str = "ink"
    size: float = LABEL
    across: Across = "center"
    upright: Upright = "center"


Shape = Stroke | Disc | Label


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything to be drawn on `width` x `height` pixels, y upwards, first things lowest."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


@dataclass(slots=True)
class Sheet:
    """A scene under construction, with the points that labels should keep away from."""

    width: float
    height: float
    shapes: list[Shape] = field(default_factory=list)
    obstacles: list[Point] = field(default_factory=list)
    faint: list[Point] = field(default_factory=list)
    """Points of axes and guides: better covered than a curve."""
    bounded: bool = True
    """Whether labels must stay on the sheet; one that is cut to its content has no edges yet."""
    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)

    def add(self, *shapes: Shape) -> None:
        """Draw on top of what is there."""
        self.shapes.extend(shapes)

    def avoid(self, points: Sequence[Point]) -> None:
        """Labels placed from now on keep away from these points where they can."""
        self.obstacles.extend(points)

    def scene(self) -> Scene:
        """The finished scene."""
        return Scene(self.width, self.height, tuple(self.shapes))


def mathematical(latex: str) -> str:
    """A LaTeX label as label text: Chinese stays words, the rest becomes mathematics."""
    if not latex or "$" in latex:
        return latex
    # A bare ring is set as an operator, with a space before it.
    latex = latex.replace("^\\circ", "^{\\circ}")
    parts: list[tuple[bool, str]] = []
    for sign in latex:
        words = "\u3000" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uffef"
        words = words or "\u2460" <= sign <= "\u24ff"
        if parts and parts[-1][0] == words:
            parts[-1] = (words, parts[-1][1] + sign)
        else:
            parts.append((words, sign))
    return "".join(part if words else _dollars(part) for words, part in parts)


def _dollars(latex: str) -> str:
    return f"${latex.strip()}$" if latex.strip() else " "


def arrow(tip: Point, direction: Point, color: str, length: float = 9.0) -> Stroke:
    """A slim arrow head whose point is at `tip`; `direction` is a unit vector."""
    (x, y), (dx, dy) = tip, direction
    half = length * 0.32
    back = (x - dx * length, y - dy * length)
    return Stroke(
        (
            (x, y),
            (back[0] - dy * half, back[1] + dx * half),
            (back[0] + dy * half, back[1] - dx * half),
        ),
        None,
        0,
        fill=color,
    )
