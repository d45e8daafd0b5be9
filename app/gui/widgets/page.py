"""A page of the window: a header 60 high with title, place and actions, and a body under it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.theme import Theme
from app.gui.widgets.text import Elided, Words
from app.gui.widgets.web_view import WebView

GUTTER = 32


class Header(QWidget):
    """Title in the serif face, the place beside it, at most three actions on the right."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.title = Elided(theme, title, "title")
        self.place = Words(theme, "", "small", "ink2")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(GUTTER, 0, GUTTER, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.title, 1)
        self._layout.addWidget(self.place, 0)
        theme.changed.connect(self._restyle)
        self._restyle()

    def add_action(self, action: QWidget) -> None:
        """One more action at the right end."""
        self._layout.addWidget(action)

    def show_title(self, title: str, place: str = "") -> None:
        """What this page shows now, and where that belongs."""
        self.title.say(title)
        self.place.say(place)
        self.place.setVisible(bool(place))

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(60))


class Page(QWidget):
    """What every page of the rail is; `body` is the layout under the header."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self.theme = theme
        self.header = Header(theme, title)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(self.body, 1)

    def opened(self) -> None:
        """The page has come to the front."""

    def views(self) -> tuple[WebView, ...]:
        """The views of formulas on this page."""
        return ()

    def close_page(self) -> None:
        """The window is closing: stop what runs, keep what must be kept."""
