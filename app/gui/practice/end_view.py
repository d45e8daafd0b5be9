"""The end of a session: what was done, which water rose, what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.practice.beads import Beads
from app.gui.practice.level_card import LevelCard
from app.gui.theme import Theme
from app.gui.widgets import Button, Card, Words, row
from app.tutor.turns import Ended
from engine.i18n import tr

MOST = 4
"""Points shown one by one; a mix of many would not fit."""


class EndView(QWidget):
    """`again` asks for as many more of the same, `home` for the beginning."""

    again = Signal()
    home = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.card = Card(margins=(32, 26, 32, 26), spacing=12)
        self.heading = Words(theme, "", "display")
        self.sentence = Words(theme, "", "lead", "ink2", wraps=True)
        self.beads = Beads(theme)
        self.levels: list[LevelCard] = []
        self.more = Button(theme, tr("再来一组"), "primary", height=44, clicked=self.again.emit)
        self.back = Button(theme, tr("回到开头"), "outline", height=44, clicked=self.home.emit)
        self.card.body.addWidget(self.heading)
        self.card.body.addWidget(self.sentence)
        self.card.body.addWidget(self.beads)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.card.body.addLayout(self._rows)
        self.card.body.addSpacing(4)
        self.card.body.addLayout(row(self.more, self.back, None))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 16, 32, 16)
        whole.addWidget(self.card, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_end(self, ended: Ended) -> None:
        """Tell what was done."""
        self.heading.say(tr("做完了 {count} 题", count=ended.done))
        self.sentence.say(ended.sentence)
        self.beads.show_session(ended.marks, ended.done)
        for old in self.levels:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.levels = []
        for level in ended.levels[:MOST]:
            card = LevelCard(self._theme)
            card.show_level(level.point, level.level, level.sentence)
            self.levels.append(card)
            self._rows.addWidget(card)
        self.more.setFocus()

    def _restyle(self) -> None:
        self.card.setFixedWidth(min(self._theme.px(620), 900))
