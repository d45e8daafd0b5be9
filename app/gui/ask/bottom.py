"""The foot of the page: the question box under the reading column, and who answers beside it."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.ask.composer import Composer
from app.gui.theme import Theme
from app.gui.widgets import Words
from engine.i18n import tr

READING, GAP, ASIDE, GUTTER, NARROW = 704, 48, 304, 32, 1100
"""The page's own columns; under `NARROW` the aside goes below the reading column."""


def columns(width: int, scroll_bar: int = 0) -> tuple[QRect, QRect]:
    """Where the reading column and the aside stand in a page of this width; heights are 0.

    `scroll_bar` is what the page keeps free on the right for its bar.
    """
    inner = width - scroll_bar
    if width < NARROW:
        reading = min(READING, inner - 48)
        return QRect((inner - reading + 1) // 2, 0, reading, 0), QRect()
    reading = min(READING, inner - 2 * GUTTER - GAP - ASIDE)
    left = (inner - reading - GAP - ASIDE + 1) // 2
    return QRect(left, 0, reading, 0), QRect(left + reading + GAP, 0, ASIDE, 0)


class Bottom(QWidget):
    """Keeps the composer exactly under the reading column of the page."""

    def __init__(self, theme: Theme, composer: Composer) -> None:
        super().__init__()
        self._composer = composer
        self._scroll_bar = 0
        self._who = Words(theme, "", "caption", "ink3", wraps=True)
        self._offline = Words(
            theme, tr("全部在这台电脑上完成，没有联网"), "caption", "ink3", wraps=True
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for child in (composer, self._who, self._offline):
            child.setParent(self)
        composer.installEventFilter(self)

    def use_scroll_bar(self, width: object) -> None:
        """What the page keeps free for its scroll bar, in pixels."""
        if isinstance(width, int | float):
            self._scroll_bar = round(width)
            self._arrange()

    def say(self, who: str) -> None:
        """Who answers, and where."""
        self._who.say(who)
        self._who.setVisible(bool(who))
        self._arrange()

    def sizeHint(self) -> QSize:
        reading, _ = columns(self.width(), self._scroll_bar)
        height = self._composer.height_for(reading.width())
        return QSize(self._composer.sizeHint().width(), height + 8 + 14)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        reading, aside = columns(self.width(), self._scroll_bar)
        room = self.height() - 14
        self._composer.setGeometry(reading.x(), 8, reading.width(), room - 8)
        wide = not aside.isNull()
        self._offline.setVisible(wide)
        self._who.setVisible(wide and bool(self._who.words()))
        if not wide:
            return
        bottom = room
        for words in (self._offline, self._who):
            if not words.words():
                continue
            height = max(words.heightForWidth(aside.width()), 18)
            words.setGeometry(aside.x(), bottom - height, aside.width(), height)
            words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            bottom -= height
