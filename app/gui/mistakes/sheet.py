"""The web side of the page: the mistake that is chosen, remembered for a reload."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.gui.theme import Theme
from app.gui.widgets import WebRoom, WebView
from app.page import call
from app.page.mistakes import mistakes_call, mistakes_page
from engine.i18n import language, tr


class MistakeSheet(QObject):
    """Shows one mistake; `acted` names a pressed link."""

    acted = Signal(str)

    def __init__(self, theme: Theme, room: WebRoom, assets: Path) -> None:
        super().__init__()
        self._theme = theme
        self._stage = "junior"
        self.html = ""
        self.view = WebView(
            theme,
            room,
            "mistakes",
            lambda: mistakes_page(self._look(), language(), theme.scale, assets, stage=self._stage),
        )
        self.view.setAccessibleName(tr("错题"))
        self.view.ready.connect(self._replay)
        self.view.acted.connect(self.acted)
        theme.changed.connect(self._restyle)

    def show(self, html: str) -> None:
        """Show a mistake, or nothing."""
        self.html = html
        self.view.script(mistakes_call("show", html) if html else mistakes_call("empty"))

    def use_stage(self, stage: str) -> None:
        """How large a question stands: primary, junior or senior."""
        self._stage = stage
        self._restyle()

    def _look(self) -> str:
        return "dark" if self._theme.palette.dark else "light"

    def _restyle(self) -> None:
        self.view.script(call("theme", self._look()))
        self.view.script(call("scale", self._theme.scale))
        self.view.script(call("stage", self._stage))

    def _replay(self) -> None:
        self._restyle()
        self.show(self.html)
