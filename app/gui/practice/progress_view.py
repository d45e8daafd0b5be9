"""How far a pupil has come, drawn: weeks, water levels, what has been learned."""

from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.gui.practice.skill_bars import SkillBars
from app.gui.practice.week_chart import WeekChart
from app.gui.theme import Theme
from app.gui.widgets import GUTTER, Card, Elided, Words, row
from app.page.moments import spoken_day
from app.tutor.progress_rows import ProgressFigures
from engine.i18n import tr

MOST = 12
"""Skills and learned points shown; the lowest water and the newest first."""


class ProgressView(QScrollArea):
    """Three cards; the page's header says whose progress it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("进步"))
        self.facts = Words(theme, "", "lead", "ink2", wraps=True)
        self.weeks = WeekChart(theme)
        self.skills = SkillBars(theme)
        self._learned = QVBoxLayout()
        self._learned.setSpacing(6)
        self._rows: list[QWidget] = []
        self._build()

    def show_figures(self, figures: ProgressFigures, today: date) -> None:
        """Draw them."""
        self.facts.say(_facts(figures))
        self.weeks.show_weeks(figures.weeks)
        weakest = sorted(figures.skills, key=lambda skill: skill.expected)[:MOST]
        self.skills.show_skills(weakest)
        self.skills_card.setVisible(bool(weakest))
        for old in self._rows:
            self._learned.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [
            self._line(name, spoken_day(date.fromisoformat(day), today))
            for name, day in figures.learned[:MOST]
        ]
        if not self._rows:
            words = tr("还没有。独立做对几次，水位涨满就记在这里。")
            self._rows = [Words(self._theme, words, "ui", "ink2", wraps=True)]
        for line in self._rows:
            self._learned.addWidget(line)

    def _line(self, name: str, day: str) -> QWidget:
        line = QWidget()
        line.setProperty("plain", True)
        across = row(
            Elided(self._theme, name), Words(self._theme, day, "caption", "ink3"), spacing=10
        )
        across.setStretch(0, 1)
        line.setLayout(across)
        return line

    def _build(self) -> None:
        inside = QWidget()
        inside.setProperty("plain", True)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(GUTTER, 4, GUTTER, 20)
        whole.setSpacing(16)
        whole.addWidget(self.facts)
        weeks = self._card(tr("每周做的题，水面是一次做对的部分，圆点是练习的日子"), self.weeks)
        whole.addWidget(weeks)
        across = QHBoxLayout()
        across.setSpacing(16)
        self.skills_card = self._card(tr("水位最低的知识点，浅色是估计的范围"), self.skills)
        across.addWidget(self.skills_card, 3)
        learned = self._card(tr("已经掌握"), None)
        learned.body.addLayout(self._learned)
        learned.body.addStretch(1)
        across.addWidget(learned, 2)
        whole.addLayout(across)
        whole.addStretch(1)
        self.setWidget(inside)

    def _card(self, heading: str, inside: QWidget | None) -> Card:
        card = Card(margins=(24, 16, 24, 18), spacing=12)
        card.body.addWidget(Words(self._theme, heading, "small_bold", "ink2", wraps=True))
        if inside is not None:
            card.body.addWidget(inside)
            card.body.addStretch(1)
        return card


def _facts(figures: ProgressFigures) -> str:
    if not figures.answers:
        return tr("做几道题，这里就会画出你走过的路。")
    return tr(
        "一共做了 {count} 题，独立做对 {right} 题；最近四周有 {days} 天在练。",
        count=figures.answers,
        right=figures.right,
        days=figures.recent_days,
    )
