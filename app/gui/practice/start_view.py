"""Where a practice begins: go on, review what is due, a mix, or a point of one's own term."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.practice.lesson_list import LessonList
from app.gui.theme import Theme
from app.gui.widgets import GUTTER, Button, Card, Picker, Words, row
from app.page.point import term_name
from app.tutor.turns import Home, Start, TopicRow
from engine.i18n import tr


class StartCard(Card):
    """One way to begin: a heading, a sentence, one button."""

    def __init__(self, theme: Theme, heading: str, button: Button) -> None:
        super().__init__(margins=(24, 18, 24, 18), spacing=6)
        self.heading = Words(theme, heading, "card_title")
        self.sentence = Words(theme, "", "ui", "ink2", wraps=True)
        self.button = button
        self.body.addWidget(self.heading)
        self.body.addWidget(self.sentence)
        self.body.addSpacing(4)
        self.body.addLayout(row(self.button, None))


class StartView(QWidget):
    """`begun` gives what to practise; `lesson_wanted` asks for the points of another term."""

    begun = Signal(Start)
    lesson_wanted = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._lesson = (1, 1)
        self.resume = StartCard(
            theme, tr("继续上次"), Button(theme, tr("接着做"), "outline", height=40)
        )
        self.review = StartCard(
            theme, tr("今日复习"), Button(theme, tr("开始复习"), "primary", height=40)
        )
        self.mixed = StartCard(
            theme, tr("混着练"), Button(theme, tr("来八道"), "outline", height=40)
        )
        self.mixed.sentence.say(tr("从这一册已经学过的内容里，各挑一些。"))
        self.term = Picker(theme, tr("年级和学期"))
        self.term.show_choices(
            [((grade, term), term_name(grade, term)) for grade in range(1, 13) for term in (1, 2)]
        )
        self.today = Words(theme, "", "caption", "ink3")
        self.points = LessonList(theme)
        self._theme = theme
        self._build()
        self.resume.button.clicked.connect(lambda: self.begun.emit(Start("resume")))
        self.review.button.clicked.connect(lambda: self.begun.emit(Start("review")))
        self.mixed.button.clicked.connect(self._mix)
        self.points.chosen.connect(lambda code: self.begun.emit(Start("points", (code,))))
        self.term.picked.connect(self._term_chosen)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_home(self, home: Home) -> None:
        """What waits for this pupil."""
        self.resume.setVisible(bool(home.resume))
        self.resume.sentence.say(home.resume)
        self.review.button.setEnabled(home.due > 0)
        if home.due:
            self.review.sentence.say(tr("有 {count} 个知识点该复习了，趁还记得。", count=home.due))
        else:
            self.review.sentence.say(tr("今天没有要复习的。"))
        self._lesson = home.lesson
        self.term.show_value(home.lesson)
        done = tr("今天已经做了 {count} 题。", count=home.done_today) if home.done_today else ""
        self.today.say(done)

    def show_lesson(self, topics: Sequence[TopicRow]) -> None:
        """The points of the term that is chosen."""
        self.points.show_topics(topics)

    def take_focus(self) -> None:
        """Put the keyboard on the first thing that one would do."""
        first = (self.resume, self.review, self.mixed)
        for card in first:
            if not card.isHidden() and card.button.isEnabled():
                card.button.setFocus()
                return

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(16)
        for card in (self.resume, self.review, self.mixed):
            left.addWidget(card)
        left.addWidget(self.today)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        head = row(Words(self._theme, tr("选一个知识点"), "section"), None, self.term)
        right.addLayout(head)
        right.addWidget(self.points, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(GUTTER, 4, GUTTER, 16)
        across.setSpacing(48)
        across.addLayout(left, 4)
        across.addLayout(right, 6)

    def _mix(self) -> None:
        self.begun.emit(Start("mixed", lesson=self._lesson))

    def _term_chosen(self, lesson: tuple[int, int]) -> None:
        self._lesson = lesson
        self.lesson_wanted.emit(*lesson)

    def _restyle(self) -> None:
        self.term.setMinimumWidth(self._theme.px(150))
