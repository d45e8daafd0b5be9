"""The web side of the page: the list, the problem and the reports, kept so that they can return."""

import base64
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.gui.theme import Theme
from app.gui.widgets import WebRoom, WebView
from app.page import call
from app.page.bank import bank_call, bank_page
from engine.i18n import language, tr


class BankSheet(QObject):
    """`view_name` is what is in front: list, problem (the same, when narrow), report or empty."""

    acted = Signal(str)
    showed = Signal(str)

    def __init__(self, theme: Theme, room: WebRoom, assets: Path) -> None:
        super().__init__()
        self._theme = theme
        self.view_name = "list"
        self.chosen = ""
        self._rows: list[str] = []
        self._redone: dict[str, str] = {}
        self._html = {"problem": "", "report": "", "empty": ""}
        self._pictures: Mapping[str, bytes] = {}
        self.view = WebView(theme, room, "bank", lambda: self._shell(assets))
        self.view.setAccessibleName(tr("题库"))
        self.view.ready.connect(self._replay)
        self.view.acted.connect(self.acted)
        theme.changed.connect(self._restyle)

    def show(self, name: str) -> None:
        """Bring a view to the front."""
        self.view_name = name
        self.view.script(bank_call("show", name))
        self.showed.emit(name)

    def show_rows(self, html: str) -> None:
        """A list from its beginning."""
        self._rows, self._redone = [html], {}
        self.view.script(bank_call("rows", html))

    def add_rows(self, html: str) -> None:
        """What follows in the list."""
        self._rows.append(html)
        self.view.script(bank_call("more", html))

    def show_problem(self, html: str, identifier: str, pictures: Mapping[str, bytes]) -> None:
        """One problem whole, its row marked."""
        self._html["problem"], self.chosen, self._pictures = html, identifier, pictures
        self.view.script(bank_call("problem", html))
        self.view.script(bank_call("choose", identifier))
        self._show_pictures()

    def show_page(self, name: str, html: str) -> None:
        """Fill the report or the empty page and bring it to the front."""
        self._html[name] = html
        self.view.script(bank_call(name, html))
        self.show(name)

    def show_row(self, identifier: str, html: str) -> None:
        """A problem's row in its new state, where it stands in the list."""
        self._redone[identifier] = html
        self.view.script(bank_call("row", identifier, html))

    def leave(self, identifier: str, following: str) -> None:
        """Take a row out of the list; the keyboard goes on at the `following` one."""
        self._redone[identifier] = ""
        self.view.script(bank_call("leave", identifier, following))

    def focus_list(self) -> None:
        """Let the keyboard go on in the list."""
        self.view.setFocus()
        self.view.script(bank_call("top"))

    def _shell(self, assets: Path) -> str:
        return bank_page(self._look(), language(), self._theme.scale, assets)

    def _look(self) -> str:
        return "dark" if self._theme.palette.dark else "light"

    def _restyle(self) -> None:
        self.view.script(call("theme", self._look()))
        self.view.script(call("scale", self._theme.scale))

    def _show_pictures(self) -> None:
        for name, data in self._pictures.items():
            self.view.script(bank_call("picture", name, base64.b64encode(data).decode()))

    def _replay(self) -> None:
        self._restyle()
        for place, html in enumerate(self._rows):
            self.view.script(bank_call("more" if place else "rows", html))
        for identifier, html in self._redone.items():
            again = bank_call("row", identifier, html) if html else bank_call("leave", identifier)
            self.view.script(again)
        for name, html in self._html.items():
            self.view.script(bank_call(name, html))
        self.view.script(bank_call("choose", self.chosen))
        self._show_pictures()
        self.show(self.view_name)
