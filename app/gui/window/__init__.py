"""The window: rail, pages, menus and keys."""

from app.gui.window.window import MainWindow, WindowTutor

__all__ = ["MainWindow", "WindowTutor"]
