"""Figures for paper: black on white, each drawn once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.page import font_file
from curriculum.worksheet import Sheet
from engine.errors import WorldError
from engine.values import Picture

DPI = 200.0
MOST_KEPT = 400
_BLACK = {
    "ink": "#111111",
    "ink2": "#333333",
    "ink3": "#555555",
    "hairline": "#CCCCCC",
    "card": "#FFFFFF",
    "figure1": "#111111",
    "figure2": "#444444",
    "figure3": "#777777",
}
"""Figures tell their curves apart by dashes and greys: most papers are copied in black."""


Image = Callable[[str], bytes | None]
"""An imported picture's bytes by its name; None where it isn't kept here."""


class Drawings:
    """The figures of papers as SVG and as PNG; drawing libraries come when the first is wanted."""

    def __init__(self, assets: Path, image: Image = lambda _: None) -> None:
        self._font = font_file(assets)
        self._image = image
        self._svg: dict[Picture, str] = {}
        self._png: dict[Picture, bytes | None] = {}

    def images(self, sheet: Sheet) -> dict[str, bytes]:
        """The imported pictures of a paper by name."""
        names = {
            picture.image
            for question in sheet.questions
            for picture in question.problem.pictures
            if picture.image and picture.drawing is None
        }
        found = {name: self._image(name) for name in names}
        return {name: data for name, data in found.items() if data is not None}

    def svg(self, picture: Picture) -> str:
        """The figure as SVG; empty where it can't be drawn."""
        if picture not in self._svg:
            from engine.plot import Palette
            from engine.plot.draw import svg

            if len(self._svg) >= MOST_KEPT:
                self._svg.clear()
            try:
                self._svg[picture] = svg(picture, Palette(_BLACK), self._font)
            except (WorldError, ValueError):
                self._svg[picture] = ""
        return self._svg[picture]

    def png(self, picture: Picture) -> bytes | None:
        """The figure as PNG for Word, an imported one as it is; None where there is none."""
        if picture.drawing is None:
            return self._image(picture.image) if picture.image else None
        if picture not in self._png:
            from engine.plot import Palette
            from engine.plot.draw import png

            if len(self._png) >= MOST_KEPT:
                self._png.clear()
            try:
                self._png[picture] = png(picture, DPI, font=self._font, palette=Palette(_BLACK))
            except (WorldError, ValueError):
                self._png[picture] = None
        return self._png[picture]
