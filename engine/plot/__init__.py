"""Pictures: which one helps, described as values, laid out as strokes, and drawn last."""

from engine.plot.describe import graph_of, number_line_of
from engine.plot.lay_out import lay_out
from engine.plot.palette import DARK, LIGHT, PAGE, Palette, palette_of

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
    "svg",
]


def __getattr__(name: str) -> object:
    """`svg` and `png`, which bring matplotlib with them only when something is drawn."""
    if name in ("svg", "png"):
        from engine.plot import draw

        return getattr(draw, name)
    raise AttributeError(name)
