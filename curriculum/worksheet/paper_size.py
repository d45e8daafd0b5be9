"""The papers of Chinese schools in millimetres, and how many columns each is set in."""

import re
from dataclasses import dataclass

from engine.errors import WorldError


class UnknownPaperError(WorldError):
    """A paper's name or measures that nothing can be printed on."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper as it lies for reading: width and height in millimetres, columns."""

    name: str
    width: float
    height: float
    columns: int = 1

    @property
    def text(self) -> str:
        """How it is written in a plan and read by `paper_of`."""
        return self.name if PAPERS.get(self.name) == self else _measured(self)


PAPERS = {
    paper.name: paper
    for paper in (
        Paper("A4", 210, 297),
        Paper("A3", 420, 297, 2),
        Paper("8K", 368, 260, 2),
        Paper("8K-390", 390, 270, 2),
        Paper("B4", 364, 257, 2),
        Paper("B4-353", 353, 250, 2),
        Paper("16K", 184, 260),
        Paper("B5", 182, 257),
    )
}
"""By name. 8K is 260 x 368 (or 270 x 390), B4 is JIS 257 x 364 (or ISO 250 x 353)."""

SMALLEST, LARGEST = 100.0, 600.0
NARROWEST_COLUMN = 70.0
"""Millimetres."""

_MEASURES = re.compile(r"(\d{2,3}(?:\.\d)?)\s*[xX×*]\s*(\d{2,3}(?:\.\d)?)(?:\s*[/xX×*]\s*([1-3]))?")


def paper_of(text: str) -> Paper:
    """The paper called `text`, or a custom one as `210x297` or `420x297/2` (width x height/columns).

    Raises `UnknownPaperError`.
    """
    named = PAPERS.get(text.strip().upper())
    if named is not None:
        return named
    found = _MEASURES.fullmatch(text.strip())
    if found is None:
        raise UnknownPaperError(
            "没有叫“{name}”的纸张；有的是 {known}，也可以写毫米数，如 210x297。",
            name=text[:40],
            known="、".join(PAPERS),
        )
    width, height, columns = float(found[1]), float(found[2]), int(found[3] or 1)
    if not all(SMALLEST <= side <= LARGEST for side in (width, height)):
        raise UnknownPaperError(
            "纸的边长要在 {low:g} 到 {high:g} 毫米之间。", low=SMALLEST, high=LARGEST
        )
    if (width - 30) / columns < NARROWEST_COLUMN:
        raise UnknownPaperError("这张纸太窄，分不成 {columns} 栏。", columns=columns)
    return Paper("custom", width, height, columns)


def _measured(paper: Paper) -> str:
    sides = f"{paper.width:g}x{paper.height:g}"
    return f"{sides}/{paper.columns}" if paper.columns > 1 else sides
