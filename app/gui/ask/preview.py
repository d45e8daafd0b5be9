"""The question as it will look, typeset while it is written."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSizePolicy

from app.gui.theme import Theme
from app.gui.widgets import Card, WebRoom, WebView, Words
from app.page import call, preview_html, preview_page
from engine.i18n import language, tr

_HEIGHT = "document.body.scrollHeight"
TALLEST = 150


class Preview(Card):
    """Shown only when the words hold a formula, and no higher than 150 pixels."""

    def __init__(self, theme: Theme, room: WebRoom, assets: Path) -> None:
        super().__init__("preview", margins=(16, 8, 16, 10), spacing=2)
        self._theme = theme
        self._html = ""
        self._shown = ""
        self._measuring = False
        self.body.addWidget(Words(theme, tr("看起来是这样"), "caption", "ink3"))
        self.view = WebView(
            theme,
            room,
            "preview",
            lambda: preview_page(self._look(), language(), theme.scale, assets=assets),
        )
        self.view.setAccessibleName(tr("预览"))
        self.view.setFixedHeight(36)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body.addWidget(self.view)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(120)
        self._pause.timeout.connect(self._typeset)
        self.view.ready.connect(self._replay)
        theme.changed.connect(self._restyle)
        self.hide()

    @property
    def settled(self) -> bool:
        """Whether what is shown is what was written last."""
        return bool(self._html) and self._shown == self._html and not self._measuring

    def show_text(self, text: str) -> None:
        """Typeset these words a moment after the last change."""
        self._html = str(preview_html(text)) if text.strip() else ""
        if "formula" not in self._html:
            self._html = ""
        self.setVisible(bool(self._html))
        if self._html:
            self._pause.start()

    def _typeset(self) -> None:
        if self._html and self._html != self._shown and self.view.is_ready:
            self._shown = self._html
            self.view.script(call("preview", self._html))
            self._measure()

    def _measure(self) -> None:
        self._measuring = self.view.is_ready
        self.view.script(_HEIGHT, self._fit)

    def _fit(self, height: object) -> None:
        self._measuring = False
        if isinstance(height, int | float):
            self.view.setFixedHeight(max(28, min(TALLEST, int(height) + 6)))

    def _replay(self) -> None:
        self._shown = ""
        self._restyle()
        self._typeset()

    def _restyle(self) -> None:
        self.view.script(call("theme", self._look()))
        self.view.script(call("scale", self._theme.scale))
        self._measure()

    def _look(self) -> str:
        return "dark" if self._theme.palette.dark else "light"
