"""Grounds that things stand on: cards with a hairline, and the hairline itself."""

from typing import Literal

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

Ground = Literal["card", "pool", "warn", "composer", "drawer", "preview"]


class Card(QFrame):
    """A rounded ground with a hairline and no shadow; `body` is its layout."""

    def __init__(
        self,
        ground: Ground = "card",
        margins: tuple[int, int, int, int] = (24, 16, 24, 16),
        spacing: int = 8,
        across: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", ground)
        self.body: QBoxLayout = QHBoxLayout(self) if across else QVBoxLayout(self)
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(spacing)


class Hairline(QFrame):
    """A line one pixel thick, across or down."""

    def __init__(self, down: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("line", True)
        if down:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


def row(*things: QWidget | int | None, spacing: int = 12) -> QHBoxLayout:
    """Widgets side by side: a number is a fixed gap, None takes what room is left."""
    layout = QHBoxLayout()
    _fill(layout, things, spacing)
    return layout


def column(*things: QWidget | int | None, spacing: int = 8) -> QVBoxLayout:
    """Widgets under one another: a number is a fixed gap, None takes what room is left."""
    layout = QVBoxLayout()
    _fill(layout, things, spacing)
    return layout


def _fill(layout: QBoxLayout, things: tuple[QWidget | int | None, ...], spacing: int) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for thing in things:
        if thing is None:
            layout.addStretch(1)
        elif isinstance(thing, int):
            layout.addSpacing(thing)
        else:
            layout.addWidget(thing)
