"""The four roles as cards of which one is chosen."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.gui.theme import Theme
from app.gui.widgets import RowButton, paint_radio
from engine.i18n import tr


@dataclass(frozen=True, slots=True)
class Role:
    """A role's key in the settings, its name, its years, and what the program does for it."""

    key: str
    name: str
    years: str
    promise: str


ROLES = (
    Role("primary", "小学", "一至六年级", "字大一些，话短一些，一步一步算给你看。"),
    Role("junior", "初中", "七至九年级", "每一步为什么这样做，核没核对过，一看便知。"),
    Role("senior", "高中", "高一至高三", "长题慢慢想。过程、图象、核对都摆在眼前。"),
    Role("teacher", "教师", "备课与讲评", "解答逐行核对，有疑问的地方单独标出来。"),
)


class RoleCard(RowButton):
    """One role; the chosen one stands in water."""

    def __init__(self, theme: Theme, role: Role) -> None:
        super().__init__()
        self._theme = theme
        self.role = role
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{tr(role.name)} {tr(role.years)}")
        self.setAccessibleDescription(tr(role.promise))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(112))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(140), self._theme.px(112))

    def paintEvent(self, event: object) -> None:
        px, theme, chosen = self._theme.px, self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 2 if chosen else 1
        ground = "pool" if chosen else ("hover" if self.underMouse() else "card")
        painter.setPen(QPen(theme.color("accent" if chosen else "hairline"), edge))
        painter.setBrush(theme.color(ground))
        half = edge / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 12, 12)
        side = px(20)
        dot = QRectF(self.width() - px(20) - side, px(20), side, side)
        paint_radio(painter, dot, theme, chosen)
        painter.setFont(theme.font("card_title"))
        painter.setPen(theme.color("ink"))
        name = tr(self.role.name)
        wide = painter.fontMetrics().horizontalAdvance(name)
        painter.drawText(QRect(px(20), px(16), wide + 4, px(32)), _LEFT, name)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("ink2"))
        years = QRect(px(20) + wide + px(10), px(19), self.width(), px(32))
        painter.drawText(years, _LEFT, tr(self.role.years))
        painter.setFont(theme.font("ui"))
        room = QRect(px(20), px(54), self.width() - px(40), self.height() - px(58))
        wrap = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
        painter.drawText(room, wrap, tr(self.role.promise))
        painter.end()


_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class RoleChoice(QWidget):
    """Two by two; arrows move the choice."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("谁来用问渠？"))
        self.cards: dict[str, RoleCard] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(14)
        for place, role in enumerate(ROLES):
            card = RoleCard(theme, role)
            card.clicked.connect(lambda _checked=False, key=role.key: self.pick(key))
            self.cards[role.key] = card
            grid.addWidget(card, place // 2, place % 2)

    def pick(self, key: str) -> None:
        """Choose this one."""
        for name, card in self.cards.items():
            card.setChecked(name == key)
        self.chosen.emit(key)

    def picked(self) -> str:
        """The chosen role, or an empty string."""
        return next((key for key, card in self.cards.items() if card.isChecked()), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 2, Qt.Key.Key_Up: -2}
        step = steps.get(Qt.Key(event.key()))
        keys = list(self.cards)
        here = next((i for i, key in enumerate(keys) if self.cards[key].hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        there = keys[(here + step) % len(keys)]
        self.cards[there].setFocus(Qt.FocusReason.TabFocusReason)
        self.pick(there)
