"""How far the water of a point stands: the disc, four parts, and what raises it next."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Theme
from app.gui.widgets import LEVELS, Card, Elided, WaterLevel, Words, row
from engine.i18n import tr


class LevelBar(QWidget):
    """Four parts in a row, as many filled as the level says."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._level = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_level(self, level: int) -> None:
        """0 (未学) to 4 (掌握)."""
        self._level = level
        self.setAccessibleName(tr(LEVELS[level]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(8))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap, parts = self._theme.px(6), len(LEVELS) - 1
        width = (self.width() - gap * (parts - 1)) / parts
        for part in range(parts):
            painter.setBrush(self._theme.color("accent" if part < self._level else "hairline"))
            box = QRectF(part * (width + gap), 0, width, self.height())
            painter.drawRoundedRect(box, self.height() / 2, self.height() / 2)
        painter.end()


class LevelCard(Card):
    """Name and level of one point, with a sentence about what comes next."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(20, 14, 20, 14), spacing=8)
        self.disc = WaterLevel(theme, 0, 22)
        self.name = Elided(theme, "", "ui")
        self.word = Words(theme, "", "caption", "ink2")
        self.bar = LevelBar(theme)
        self.sentence = Words(theme, "", "caption", "ink2", wraps=True)
        top = row(self.disc, self.name, self.word, spacing=10)
        top.setStretch(1, 1)
        self.body.addLayout(top)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.sentence)

    def show_level(self, name: str, level: int, sentence: str) -> None:
        """Show how a point stands."""
        self.disc.show_level(level)
        self.name.say(name)
        self.word.say(tr(LEVELS[level]))
        self.bar.show_level(level)
        self.sentence.say(sentence)
        self.sentence.setVisible(bool(sentence))
