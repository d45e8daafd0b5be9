"""One question at work: the question over the answer card, the ladder and the level beside them."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.gui.practice.answer_card import AnswerCard
from app.gui.practice.level_card import LevelCard
from app.gui.practice.sheet import PracticeSheet
from app.gui.theme import Theme
from app.gui.widgets import Button, Words, row
from engine.i18n import tr

READING, ASIDE, GAP, NARROW = 764, 300, 40, 1000
LEAST = 140
"""Pixels of the question that stay in sight, however tall the answer card is."""


class TurnView(QWidget):
    """The parts of a turn; what they mean is the page's business."""

    def __init__(self, theme: Theme, sheet: PracticeSheet) -> None:
        super().__init__()
        self._theme, self._sheet = theme, sheet
        self._wanted = 300
        self.answer = AnswerCard(theme)
        self.level = LevelCard(theme)
        self.ladder_title = Words(theme, tr("想不出来？一级一级看"), "section")
        self.other = Button(theme, tr("换一题"), "text", "refresh-cw", 34)
        self.skip = Button(theme, tr("先跳过"), "text", "skip-forward", 34)
        self.next = Button(theme, tr("下一题"), "primary", height=44)
        self.again = Button(theme, tr("再来一题"), "outline", height=44)
        self.easier = Button(theme, tr("容易些的"), "text", height=44)
        self.harder = Button(theme, tr("难一些的"), "text", height=44)
        self.worked = Button(theme, tr("看解答"), "text", height=44)
        self.after = QWidget()
        self.after.setProperty("plain", True)
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(sheet.measure)
        self._build()
        sheet.grew.connect(self._grew)
        theme.changed.connect(self._fit)

    def show_over(self, over: bool, has_solution: bool = False) -> None:
        """Whether the question is done with: then what comes next stands in the card.

        `has_solution` offers the worked solution, where it doesn't stand there already.
        """
        self.after.setVisible(over)
        self.worked.setVisible(over and has_solution)
        self.other.setVisible(not over)
        self.skip.setVisible(not over)
        self.answer.show_open(not over)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._rest.start()

    def _build(self) -> None:
        self._left = left = QVBoxLayout()
        left.setSpacing(16)
        self._sheet.question.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        left.addWidget(self._sheet.question)
        left.addWidget(self.answer)
        left.addStretch(1)
        line = row(self.next, self.again, self.easier, self.harder, self.worked, None, spacing=8)
        self.after.setLayout(line)
        self.answer.body.addWidget(self.after)
        right = QWidget()
        right.setProperty("plain", True)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 4, 0, 0)
        side.setSpacing(12)
        side.addWidget(self.ladder_title)
        side.addWidget(self._sheet.ladder, 1)
        side.addWidget(self.level)
        side.addLayout(row(self.other, self.skip, None, spacing=4))
        self._right = right
        self._across = QHBoxLayout(self)
        self._across.addStretch(1)
        self._across.addLayout(left, 100)
        self._across.addWidget(right)
        self._across.addStretch(1)
        self.show_over(False)

    def _grew(self, height: int) -> None:
        self._wanted = height
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        narrow = self.width() < px(NARROW)
        gutter = 24 if narrow else 48
        self._across.setContentsMargins(gutter, 0, gutter, 16)
        self._across.setSpacing(20 if narrow else GAP)
        self._right.setFixedWidth(min(px(ASIDE), max(220, round(self.width() * 0.29))))
        card = self.answer.sizeHint().height()
        room = max(LEAST, self.height() - 16 - 16 - card)
        self._sheet.question.setFixedHeight(min(max(self._wanted, 80), room))
