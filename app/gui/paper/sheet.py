"""The paper itself in the middle: the very page that is printed, fitted to the width."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.theme import Theme
from app.gui.widgets import WebRoom, WebView
from app.page import call
from app.page.sheet import empty_sheet_page, sheet_call, sheet_state
from engine.i18n import language, tr

STEP, LEAST, MOST = 1.15, 0.35, 2.5
POLL = 60
_TOOLS = {
    "swap": ("换", "换一题"),
    "lock": ("锁", "锁定"),
    "unlock": ("解", "解锁"),
    "up": ("↑", "上移"),
    "down": ("↓", "下移"),
}
"""Sign and words of each floating tool."""


class PaperSheet(QWidget):
    """`pressed` names a question, `tool` one of the floating tools; `settled` how many pages."""

    pressed = Signal(int)
    tool = Signal(str)
    settled = Signal(int, int, float)
    """Pages, formulas that couldn't be typeset, and the zoom."""

    def __init__(self, theme: Theme, room: WebRoom, assets: Path) -> None:
        super().__init__()
        self._theme, self._assets = theme, assets
        self._html, self._number, self._locked = "", 0, False
        self._zoom = 0.0
        self._fitting = False
        self.view = WebView(theme, room, "paper", self._shell)
        self.view.setAccessibleName(tr("卷子"))
        self.view.ready.connect(self._replay)
        self.view.acted.connect(self._acted)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.view)
        theme.changed.connect(self._restyle)
        self._rest = QTimer(self, singleShot=True, interval=120)
        self._rest.timeout.connect(self._fit)
        self._look = QTimer(self, singleShot=True, interval=POLL)
        self._look.timeout.connect(self._ask)

    def show_paper(self, html: str) -> None:
        """Set this paper, in place of the one that stands."""
        self._html = html
        self._call("show", html)
        self._after()

    def choose(self, number: int, locked: bool = False) -> None:
        """Frame question `number` and put the tools beside it; 0: none."""
        self._number, self._locked = number, locked
        tools = [
            (name, tr(sign), tr(word))
            for name, (sign, word) in _TOOLS.items()
            if name != ("lock" if locked else "unlock")
        ]
        self._call("choose", number, tools if number else [])

    def zoom(self, step: int) -> None:
        """Larger or smaller; 0: as wide as the view."""
        if not step:
            self._zoom = 0.0
            self._fit()
            return
        self.state(lambda now: self._zoom_to(_number(now, "zoom") * STEP**step))

    def state(self, told: Callable[[dict[str, object]], object]) -> None:
        """What the page says of itself: pages, questions, untypeset, set, zoom."""

        def came(value: object) -> None:
            if isinstance(value, str) and value.startswith("{"):
                told(json.loads(value))

        self.view.script(sheet_state(), came)

    def close_sheet(self) -> None:
        """The window is closing."""
        self._rest.stop()
        self._look.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rest.start()

    def _shell(self) -> str:
        return empty_sheet_page(self._assets, language(), self._tone())

    def _tone(self) -> str:
        return "dark" if self._theme.palette.dark else "light"

    def _restyle(self) -> None:
        self.view.script(call("theme", self._tone()))

    def _replay(self) -> None:
        if self._html:
            self.show_paper(self._html)
            self.choose(self._number, self._locked)

    def _call(self, name: str, *arguments: object) -> None:
        self.view.script(sheet_call(name, *arguments))

    def _zoom_to(self, factor: float) -> None:
        self._zoom = min(MOST, max(LEAST, factor))
        self._call("zoom", self._zoom)
        self._after()

    def _fit(self) -> None:
        if self._zoom:
            self._call("zoom", self._zoom)
        else:
            self._call("fit", self.view.width())
        self._after()

    def _after(self) -> None:
        self._look.start()

    def _ask(self) -> None:
        self.state(self._told)

    def _told(self, now: dict[str, object]) -> None:
        if not now.get("set"):
            self._look.start()
            return
        pages, untypeset, zoom = (_number(now, name) for name in ("pages", "untypeset", "zoom"))
        if not self._zoom and zoom == 1.0 and not self._fitting:
            # Not fitted yet, as the view had no width; or it is just as wide as the paper.
            self._fitting = True
            self._call("fit", self.view.width())
            self._look.start()
            return
        self._fitting = False
        self.settled.emit(round(pages), round(untypeset), zoom)

    def _acted(self, action: str) -> None:
        name, _, rest = action.partition("/")
        if name == "question" and rest.isdecimal():
            self.pressed.emit(int(rest))
        elif name == "tool" and rest in _TOOLS:
            self.tool.emit(rest)


def _number(now: dict[str, object], name: str) -> float:
    found = now.get(name, 0)
    return float(found) if isinstance(found, int | float) else 0.0
