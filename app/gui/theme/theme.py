"""The looks in force now: palette, text scale, motion; one object that every widget is given."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from app.gui.theme import fonts, icons
from app.gui.theme.palette import Palette, read_palettes
from app.gui.theme.style import style_sheet

SMALLEST_SCALE, LARGEST_SCALE = 0.8, 2.0


class Theme(QObject):
    """What colours and sizes apply; `changed` is sent after either has changed."""

    changed = Signal()

    def __init__(self, application: QApplication, assets: Path) -> None:
        super().__init__(application)
        self._application = application
        self._light, self._dark = read_palettes(assets / "theme" / "tokens.json")
        self._icons = assets / "node_modules" / "lucide-static" / "icons"
        self.missing_fonts = fonts.load_fonts(assets)
        self.choice = "system"
        self.scale = 1.0
        self.reduce_motion = False
        self.palette: Palette = self._light
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._system_changed)

    def use(self, choice: str, scale: float = 1.0, reduce_motion: bool = False) -> None:
        """Show `choice` ("system", "light", "dark") at a text scale; 1.0 is 100 %."""
        self.choice = choice
        self.scale = min(LARGEST_SCALE, max(SMALLEST_SCALE, scale))
        self.reduce_motion = reduce_motion
        self._apply()

    def px(self, pixels: float) -> int:
        """A length that grows with the text."""
        return round(pixels * self.scale)

    def motion(self, milliseconds: int) -> int:
        """How long a movement may take: nothing when the user wants no motion."""
        return 0 if self.reduce_motion else milliseconds

    def font(self, role: str) -> QFont:
        """The font for words of this role at the present scale."""
        return fonts.font(role, self.scale)

    def color(self, role: str) -> QColor:
        """A colour by its role in the palette."""
        return QColor(getattr(self.palette, role))

    def icon(self, name: str, color: str = "ink2", size: int = 18) -> QIcon:
        """A tinted icon by its name in the bundled set."""
        tint = getattr(self.palette, color)
        return icons.icon(self._icons, name, tint, self.px(size), self.palette.ink3)

    def pixmap(self, name: str, color: str, size: int, density: float) -> QPixmap:
        """A tinted icon as a picture, for painting."""
        return icons.pixmap(self._icons, name, getattr(self.palette, color), self.px(size), density)

    def _dark_wanted(self) -> bool:
        if self.choice == "system":
            return self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self.choice == "dark"

    def _system_changed(self) -> None:
        if self.choice == "system":
            self._apply()

    def _apply(self) -> None:
        self.palette = self._dark if self._dark_wanted() else self._light
        self._application.setFont(self.font("ui"))
        self._application.setPalette(_qt_palette(self.palette))
        self._application.setStyleSheet(style_sheet(self.palette, self.scale))
        self.changed.emit()


def _qt_palette(palette: Palette) -> QPalette:
    role = QPalette.ColorRole
    made = QPalette()
    for where, color in (
        (role.Window, palette.bg),
        (role.WindowText, palette.ink),
        (role.Base, palette.card),
        (role.AlternateBase, palette.hover),
        (role.Text, palette.ink),
        (role.PlaceholderText, palette.ink3),
        (role.Button, palette.card),
        (role.ButtonText, palette.ink),
        (role.ToolTipBase, palette.card),
        (role.ToolTipText, palette.ink),
        (role.Highlight, palette.accent),
        (role.HighlightedText, palette.on_accent),
        (role.Link, palette.accent),
        (role.Accent, palette.accent),
    ):
        made.setColor(where, QColor(color))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(palette.ink3))
    return made
