"""A file dragged over the page: which one it is, and what will happen to it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QWidget

from app.gui.theme import Theme
from app.gui.widgets import Card, Words
from engine.i18n import tr


def dropped_file(data: QMimeData) -> Path | None:
    """The one file on this computer that is being dragged, or None."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.is_file() else None


class DropHint(Card):
    """Says what will happen to the file that is dragged over the page."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__("pool", margins=(32, 24, 32, 24), spacing=4, parent=page)
        self._page = page
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.body.addWidget(Words(theme, tr("松手就试读这个文件"), "section", "accent"))
        self.body.addWidget(Words(theme, tr("先给您看读到了什么，再决定收不收"), "small", "ink2"))
        self.hide()

    def show_over(self) -> None:
        """Stand in the middle of the page."""
        self.adjustSize()
        place = self._page.rect().center() - self.rect().center()
        self.move(place)
        self.show()
        self.raise_()
