"""Pictures: which one helps, described as values, laid out as strokes, and drawn last."""

from typing import TYPE_CHECKING

from engine.plot.lay_out import lay_out
from engine.plot.palette import DARK, LIGHT, PAGE, Palette, palette_of

if TYPE_CHECKING:
    from engine.plot.describe import graph_of, number_line_of
    from engine.plot.draw import png, svg
    from engine.plot.spoken import sentence

__all__ = [
    "DARK",
    "LIGHT",
    "PAGE",
    "Palette",
    "graph_of",
    "lay_out",
    "number_line_of",
    "palette_of",
    "png",
    "sentence",
    "svg",
]


def __getattr__(name: str) -> object:
    """What brings sympy or matplotlib with it, loaded when it is first asked for."""
    if name in ("svg", "png"):
        from engine.plot import draw

        return getattr(draw, name)
    if name in ("graph_of", "number_line_of"):
        from engine.plot import describe

        return getattr(describe, name)
    if name == "sentence":
        from engine.plot import spoken

        return spoken.sentence
    raise AttributeError(name)
