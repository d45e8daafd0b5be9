"""Rows of a settings page: a name, a quieter sentence, and the control at the right end."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.gui.theme import Theme
from app.gui.widgets import Card, Hairline, Words, column


class SettingsCard(Card):
    """A card of rows with hairlines between them."""

    def __init__(self, theme: Theme, title: str = "") -> None:
        super().__init__(margins=(24, 6, 24, 6), spacing=0)
        self._theme = theme
        self._first = True
        self._lines: list[QBoxLayout] = []
        theme.changed.connect(self._restyle)
        if title:
            self.body.addSpacing(12)
            self.body.addWidget(Words(theme, title, "section"))
            self.body.addSpacing(6)

    def add(self, name: str, sentence: str = "", control: QWidget | None = None) -> None:
        """One more row."""
        if not self._first:
            self.body.addWidget(Hairline())
        self._first = False
        words = column(Words(self._theme, name, "ui", wraps=True), spacing=1)
        if sentence:
            words.addWidget(Words(self._theme, sentence, "small", "ink2", wraps=True))
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(24)
        line.setContentsMargins(0, 12, 0, 12)
        line.addLayout(words, 1)
        if control is not None:
            line.addWidget(control)
        self._lines.append(line)
        self.body.addLayout(line)
        self._restyle()

    def _restyle(self) -> None:
        """Big words leave no room for the control beside them: it goes under them."""
        big = self._theme.scale >= 1.4
        for line in self._lines:
            line.setDirection(
                QBoxLayout.Direction.TopToBottom if big else QBoxLayout.Direction.LeftToRight
            )
            line.setSpacing(8 if big else 24)

    def add_widget(self, widget: QWidget) -> None:
        """A row that is one widget."""
        if not self._first:
            self.body.addWidget(Hairline())
        self._first = False
        self.body.addWidget(widget)


class SettingsPage(QScrollArea):
    """One page of settings, as wide as is good to read, with a bar when it is longer."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(name)
        self.inside = QWidget()
        self.inside.setProperty("plain", True)
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(0, 4, 8, 24)
        self.column.setSpacing(14)
        self.setWidget(self.inside)

    def shown(self) -> None:
        """The page has come to the front."""

    def finish(self) -> None:
        """Everything has been added."""
        self.column.addStretch(1)
