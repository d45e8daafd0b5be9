"""The rail on the left: the pages that exist, the settings at its foot, the model's state below."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.gui.theme import Theme
from app.gui.widgets.arrows import RowButton

WIDTH = 80


class RailItem(RowButton):
    """One page: icon over word, 64 by 56; the open one stands on a card beside a 3 pixel bar."""

    def __init__(self, theme: Theme, icon: str, word: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._hovered = False
        self.setText(word)
        self.setAccessibleName(word)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(60))

    def paintEvent(self, event: object) -> None:
        px, chosen = self._theme.px, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(px(8) + 0.5, px(2) + 0.5, px(64) - 1, px(56) - 1)
        if chosen:
            painter.setPen(QPen(self._theme.color("hairline"), 1))
            painter.setBrush(self._theme.color("card"))
            painter.drawRoundedRect(ground, 12, 12)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            painter.drawRoundedRect(QRectF(-3, self.height() / 2 - px(14), 6, px(28)), 3, 3)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("soft"))
            painter.drawRoundedRect(ground, 12, 12)
        tone = "accent" if chosen else "ink2"
        side = px(22)
        picture = self._theme.pixmap(self._icon, tone, 22, self.devicePixelRatioF())
        painter.drawPixmap(QPointF((self.width() - side) / 2, px(9)), picture)
        painter.setFont(self._theme.font("small_bold" if chosen else "small"))
        painter.setPen(self._theme.color(tone))
        words = QRectF(0, px(33), self.width(), px(20))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class ModelLight(QAbstractButton):
    """The model's state in a dot and a word; a click leads to the model's settings."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tone, self._filled = "ink3", False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_state(self, word: str, tone: str, filled: bool, detail: str) -> None:
        """`tone` is the dot's colour role; a hollow dot means that nothing runs."""
        self._tone, self._filled = tone, filled
        self.setText(word)
        self.setAccessibleName(word)
        self.setToolTip(detail)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(28))

    def paintEvent(self, event: object) -> None:
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font("caption")
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(self.text())
        left = max(2.0, (self.width() - width - px(13)) / 2)
        dot = QPointF(left + px(4), self.height() / 2)
        color = self._theme.color(self._tone)
        painter.setPen(QPen(color, 1.6))
        painter.setBrush(color if self._filled else QColor(Qt.GlobalColor.transparent))
        painter.drawEllipse(dot, px(3.4), px(3.4))
        painter.setPen(self._theme.color("ink2"))
        words = QRectF(left + px(13), 0, self.width() - left - px(13), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class Rail(QWidget):
    """The column of rail items; `chosen` names the page that was asked for."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items: dict[str, RailItem] = {}
        self.light = ModelLight(theme)
        self._top, self._foot = QVBoxLayout(), QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 12)
        layout.setSpacing(0)
        for part in (self._top, self._foot):
            part.setSpacing(0)
            part.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._top)
        layout.addStretch(1)
        layout.addLayout(self._foot)
        layout.addWidget(self.light)
        self.setAccessibleName("rail")
        theme.changed.connect(self._restyle)
        self._restyle()

    def add(self, key: str, icon: str, word: str, at_foot: bool = False) -> None:
        """One more page on the rail."""
        item = RailItem(self._theme, icon, word)
        item.clicked.connect(lambda _checked=False: self.chosen.emit(key))
        self._items[key] = item
        (self._foot if at_foot else self._top).addWidget(item)

    def arrange(self, keys: Sequence[str]) -> None:
        """Show these pages alone above the foot, in this order."""
        upper = {key: item for key, item in self._items.items() if self._top.indexOf(item) >= 0}
        for item in upper.values():
            self._top.removeWidget(item)
        order = [*keys, *(key for key in upper if key not in keys)]
        for key in order:
            self._top.addWidget(upper[key])
            upper[key].setVisible(key in keys)
        self._items = {**{key: upper[key] for key in order}, **self._items}

    def shown(self) -> tuple[str, ...]:
        """The keys of the pages on the rail, from top to foot."""
        return tuple(key for key, item in self._items.items() if not item.isHidden())

    def show_chosen(self, key: str) -> None:
        """Mark the page that is open."""
        for name, item in self._items.items():
            item.setChecked(name == key)

    def item(self, key: str) -> RailItem:
        """The item of a page."""
        return self._items[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        items = [self._items[key] for key in self.shown()]
        here = next((i for i, item in enumerate(items) if item.hasFocus()), 0)
        items[(here + step) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("rail"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.color("hairline"))
        painter.end()

    def _restyle(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))
        self.update()
