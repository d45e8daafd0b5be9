"""The three columns of a paper; where they don't fit, two or one of them at a time."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.theme import Theme
from app.gui.widgets import Segments, row
from engine.i18n import tr

PLAN, SIDE = 316, 262
"""Pixels at 100 % of the outer columns, and less where the window is narrow."""
PLAN_NARROW, SIDE_NARROW, NARROW = 248, 236, 1180
THREE, TWO = 960, 740
"""The least width for three columns, and for the paper with one beside it."""


class Columns(QWidget):
    """细目表, the paper, the question; a switch over them where not all are seen."""

    def __init__(self, theme: Theme, plan: QWidget, middle: QWidget, side: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._parts = {"plan": plan, "paper": middle, "side": side}
        self._shown = "paper"
        outer = [("plan", tr("细目表")), ("side", tr("题目和版式"))]
        inner = ("paper", tr("卷子"))
        self.one = Segments(theme, tr("看哪一栏"), [outer[0], inner, outer[1]])
        self.beside = Segments(theme, tr("卷子旁边看什么"), outer)
        self._bar = QWidget()
        line = row(self.one, self.beside, None)
        line.setContentsMargins(32, 0, 32, 0)
        self._bar.setLayout(line)
        self._across = across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(plan)
        across.addWidget(middle, 1)
        across.addWidget(side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._bar)
        whole.addLayout(across, 1)
        self.one.chosen.connect(self.turn_to)
        self.beside.chosen.connect(self.turn_to)
        theme.changed.connect(self.fit)

    def count(self, width: int) -> int:
        """How many columns there is room for in so many pixels."""
        px = self._theme.px
        return 3 if width >= px(THREE) else 2 if width >= px(TWO) else 1

    def turn_to(self, part: str) -> None:
        """Show `plan`, `paper` or `side` where not all of them have room."""
        self._shown = part
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Set the columns to the width that there is."""
        px, count = self._theme.px, self.count(self.width())
        beside = self._shown if self._shown != "paper" else "plan"
        seen = {3: ("plan", "paper", "side"), 2: ("paper", beside), 1: (self._shown,)}[count]
        for name, part in self._parts.items():
            part.setVisible(name in seen)
        self._bar.setVisible(count < 3)
        self.one.setVisible(count == 1)
        self.one.show_choice(self._shown)
        self.beside.setVisible(count == 2)
        self.beside.show_choice(beside)
        narrow = count == 3 and self.width() < px(NARROW)
        for name, wide, least in (("plan", PLAN, PLAN_NARROW), ("side", SIDE, SIDE_NARROW)):
            part = self._parts[name]
            if count == 1:
                part.setMinimumWidth(0)
                part.setMaximumWidth(16_777_215)
            else:
                part.setFixedWidth(px(least if narrow else wide))
        self._across.setContentsMargins(0 if "plan" in seen else 32, 0, 0, 0)
