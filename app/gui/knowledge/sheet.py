"""The web side of the page: one point, remembered so that it can be shown again."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.gui.theme import Theme
from app.gui.widgets import WebRoom, WebView
from app.page import ask_page, call
from engine.i18n import language


class PointSheet(QObject):
    """A main column and an aside; after a reload both are filled in again."""

    acted = Signal(str)

    def __init__(self, theme: Theme, room: WebRoom, assets: Path) -> None:
        super().__init__()
        self._theme = theme
        self.main = self.aside = ""
        self.view = WebView(theme, room, "knowledge", lambda: self._shell(assets))
        self.view.setAccessibleName("knowledge")
        self.view.ready.connect(self._replay)
        self.view.acted.connect(self.acted)
        theme.changed.connect(self._restyle)

    def show(self, main: str, aside: str) -> None:
        """Show a point."""
        self.main, self.aside = main, aside
        self._fill()

    def _shell(self, assets: Path) -> str:
        return ask_page(self._look(), language(), self._theme.scale, stage="junior", assets=assets)

    def _look(self) -> str:
        return "dark" if self._theme.palette.dark else "light"

    def _restyle(self) -> None:
        self.view.script(call("theme", self._look()))
        self.view.script(call("scale", self._theme.scale))

    def _fill(self) -> None:
        self.view.script(call("question", self.main))
        self.view.script(call("picture", self.aside))

    def _replay(self) -> None:
        self._restyle()
        self._fill()
