"""Colours, fonts, icons and the style sheet, all from one token file."""

from app.gui.theme.palette import Palette, contrast, read_palettes
from app.gui.theme.theme import LARGEST_SCALE, SMALLEST_SCALE, Theme

__all__ = ["LARGEST_SCALE", "SMALLEST_SCALE", "Palette", "Theme", "contrast", "read_palettes"]
