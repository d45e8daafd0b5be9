"""The web side of the page: what it shows, remembered so that it can be shown again."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.gui.theme import Theme
from app.gui.widgets import WebRoom, WebView
from app.page import ask_page, call, empty_html
from engine.i18n import language

_REGIONS = ("question", "steps", "answer", "picture", "notice", "empty")


class Sheet(QObject):
    """Fills the regions of the answer page; after a reload everything is filled in again."""

    acted = Signal(str)

    def __init__(self, theme: Theme, room: WebRoom, assets: Path) -> None:
        super().__init__()
        self._theme = theme
        self._stage = "junior"
        self._regions: dict[str, str] = {}
        self._thought = self._reply = ""
        self._fold: tuple[bool, str] | None = None
        self._settled: float | None = None
        self.view = WebView(theme, room, "ask", lambda: self._shell(assets))
        self.view.setAccessibleName("answer")
        self.view.ready.connect(self._replay)
        self.view.acted.connect(self.acted)
        theme.changed.connect(self._restyle)

    def use_stage(self, stage: str) -> None:
        """Show for a school stage; 小学 has bigger type."""
        if stage != self._stage:
            self._stage = stage
            self._call("stage", stage)

    def clear(self) -> None:
        """A blank sheet."""
        self._regions = {}
        self._thought = self._reply = ""
        self._fold = self._settled = None
        self._call("clear")

    def show_empty(self) -> None:
        """The sheet before the first question."""
        self.clear()
        self.fill("empty", str(empty_html()))

    def fill(self, region: str, html: str) -> None:
        """Replace a region by safe HTML; an empty string empties it."""
        if region not in _REGIONS:
            raise ValueError(region)
        if self._regions.get(region, "") != html:
            self._regions[region] = html
            self._call(region, html)

    def shows(self, region: str) -> bool:
        """Whether a region has anything in it."""
        return bool(self._regions.get(region))

    def think(self, text: str) -> None:
        """Append to the thinking."""
        self._thought += text
        self._call("thought", text)

    def write(self, text: str) -> None:
        """Append to the answer that is being written."""
        self._reply += text
        self._call("reply", text)

    @property
    def thought(self) -> str:
        """All thinking so far."""
        return self._thought

    @property
    def reply(self) -> str:
        """All words of the answer so far."""
        return self._reply

    def mark(self, marks: Sequence[dict[str, object]]) -> None:
        """Put marks on lines of the reply."""
        self._call("marks", list(marks))

    def fold(self, opened: bool, caption: str) -> None:
        """Open or close the thinking, with a caption beside its name."""
        if self._fold != (opened, caption):
            self._fold = (opened, caption)
            self._call("fold", opened, caption)

    def budget(self, fraction: float | None, limit: str) -> None:
        """How much of the thinking time is used."""
        self._call("budget", fraction, limit)

    def settle(self, seconds: float) -> None:
        """The stream is over."""
        self._settled = seconds
        self._call("settled", seconds)

    def drop_reply(self) -> None:
        """Forget the streamed reply: the checked lines stand in its place."""
        self._reply = ""

    def _shell(self, assets: Path) -> str:
        return ask_page(
            self._look(), language(), self._theme.scale, stage=self._stage, assets=assets
        )

    def _look(self) -> str:
        return "dark" if self._theme.palette.dark else "light"

    def _restyle(self) -> None:
        self._call("theme", self._look())
        self._call("scale", self._theme.scale)

    def _replay(self) -> None:
        self._restyle()
        self._call("stage", self._stage)
        for region, html in self._regions.items():
            self._call(region, html)
        if self._thought:
            self._call("thought", self._thought)
        if self._reply:
            self._call("reply", self._reply)
        if self._fold:
            self._call("fold", *self._fold)
        if self._settled is not None:
            self._call("settled", self._settled)

    def _call(self, name: str, *arguments: object) -> None:
        self.view.script(call(name, *arguments))
