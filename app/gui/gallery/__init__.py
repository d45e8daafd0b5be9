"""Every page of the window with real content, drawn offscreen to PNG."""

from app.gui.gallery.render import render, run_gallery
from app.gui.gallery.scenes import SCENES

__all__ = ["SCENES", "render", "run_gallery"]
