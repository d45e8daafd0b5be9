"""The pages of the rail: each is made when it is first wanted, for a page of formulas is dear."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QStackedWidget

from app.gui.widgets import Page, WebView


class Pages(QStackedWidget):
    """Shows one page at a time; `page` makes it, `made` are those that are there."""

    def __init__(self, makers: Mapping[str, Callable[[], Page]]) -> None:
        super().__init__()
        self._makers = dict(makers)
        self._made: dict[str, Page] = {}

    def page(self, key: str) -> Page:
        """The page named `key`, made now if nobody has wanted it yet."""
        if key not in self._made:
            page = self._makers[key]()
            self._made[key] = page
            self.addWidget(page)
        return self._made[key]

    def made(self) -> tuple[Page, ...]:
        """The pages that have been wanted."""
        return tuple(self._made.values())

    def views(self) -> tuple[WebView, ...]:
        """Every view of formulas on them."""
        return tuple(view for page in self.made() for view in page.views())

    def bring(self, key: str) -> Page:
        """Show a page; returns it."""
        page = self.page(key)
        self.setCurrentWidget(page)
        page.opened()
        return page
