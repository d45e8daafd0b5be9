"""Buttons: one filled primary a page, the others with a hairline or as words alone."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.gui.theme import Theme
from app.gui.widgets.arrows import ARROWS

Kind = Literal["primary", "outline", "text", "link"]
_ICON_TONES = {"primary": "on_accent", "outline": "ink", "text": "ink2", "link": "accent"}


class Button(QPushButton):
    """A button of one kind; Tab reaches it, a click does not steal the focus from the writing."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind = "outline",
        icon: str = "",
        height: int = 36,
        clicked: Callable[[], object] | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = text
        self._theme = theme
        self._kind: Kind = kind
        self._icon = icon
        self._height = height
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self._name = name
        if name and not text:
            self.setToolTip(name)
        if clicked is not None:
            self.clicked.connect(lambda _checked=False: clicked())
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_as(self, text: str, kind: Kind, icon: str = "") -> None:
        """Become another button in the same place, such as 提问 and 停止."""
        self._kind, self._icon, self._words = kind, icon, text
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._restyle()

    def words(self) -> str:
        """What is written on it."""
        return self._words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        if event.key() in ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if not self._words:
            hint.setWidth(self._theme.px(self._height))
        return QSize(hint.width(), self._theme.px(self._height))

    def _restyle(self) -> None:
        bold = self._kind == "primary"
        role = "ui_bold" if bold else ("small" if self._height < 30 else "ui")
        self.setFont(self._theme.font(role))
        # Qt has no setting for the gap between icon and words: a thin space widens it.
        self.setText(f"\u2005{self._words}" if self._icon and self._words else self._words)
        self.setAccessibleName(self._name or self._words)
        self.setIcon(QIcon())
        if self._icon:
            size = 16
            self.setIcon(self._theme.icon(self._icon, _ICON_TONES[self._kind], size))
            self.setIconSize(QSize(self._theme.px(size), self._theme.px(size)))
        self.setMinimumHeight(self._theme.px(self._height))
        self.updateGeometry()
