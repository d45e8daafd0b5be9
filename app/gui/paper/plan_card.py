"""The card of a new paper's plan: which one, its rows, the paper's size and its title."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.gui.paper.papers import paper_choices
from app.gui.paper.section_rows import SectionRows
from app.gui.theme import Theme
from app.gui.widgets import Button, Card, Picker, Words, row
from app.tutor.paper_rows import PlanRow
from engine.i18n import tr

PLANS = {
    "oral": ("口算题卡", "一页几十道口算，并排成列"),
    "lesson": ("课时练", "一两个知识点，由易到难"),
    "unit": ("单元测试", "一个单元的知识点，题型齐全"),
    "midterm": ("期中测试", "本学期前半的知识点"),
    "final": ("期末测试", "一整个学期的知识点"),
}


class PlanCard(Card):
    """`dropped` names a kept plan that is to be deleted."""

    dropped = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(24, 18, 24, 20), spacing=10)
        self._theme = theme
        self._plans: dict[str, PlanRow] = {}
        self.plans = Picker(theme, tr("用哪个方案"))
        self.about = Words(theme, "", "caption", "ink2", wraps=True)
        self.drop = Button(theme, tr("删掉这个方案"), "link", height=28)
        self.rows = SectionRows(theme, self.drop)
        self.paper = Picker(theme, tr("纸张"))
        self.paper.show_choices([("", tr("按方案")), *paper_choices()], "")
        self.title = QLineEdit()
        self.title.setMaxLength(60)
        self.title.setAccessibleName(tr("标题"))
        self.title.setPlaceholderText(tr("标题，不写就自动起"))
        for picker in (self.plans, self.paper):
            picker.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.body.addLayout(row(Words(theme, tr("方案"), "section"), self.plans, spacing=16))
        line = QHBoxLayout()
        line.addWidget(self.about, 1)
        line.addWidget(self.drop)
        self.body.addLayout(line)
        self.body.addWidget(self.rows)
        pair = QHBoxLayout()
        pair.setSpacing(10)
        fields: tuple[tuple[str, QWidget], ...] = (
            (tr("纸张"), self.paper),
            (tr("标题"), self.title),
        )
        for word, field in fields:
            part = QVBoxLayout()
            part.setSpacing(4)
            part.addWidget(Words(theme, word, "caption", "ink2"))
            part.addWidget(field)
            pair.addLayout(part, 1)
        self.body.addLayout(pair)
        self.body.addStretch(1)
        self.plans.picked.connect(lambda _: self._picked())
        self.drop.clicked.connect(lambda: self.dropped.emit(self.plan))
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def plan(self) -> str:
        """The plan that is picked."""
        return str(self.plans.value() or "unit")

    def show_plans(self, plans: Sequence[PlanRow]) -> None:
        """What there is to pick; the plan that was picked stays so, and rows that were changed."""
        before, known = self.plan, self._plans.get(self.plan)
        self._plans = {plan.name: plan for plan in plans}
        kept = before if before in self._plans else "unit"
        self.plans.show_choices([(plan.name, _words(plan)) for plan in plans], kept)
        if known is None or kept != before or not self.rows.edited:
            self._picked()

    def pick(self, name: str) -> None:
        """Pick a plan."""
        self.plans.show_value(name)
        self._picked()

    def _picked(self) -> None:
        plan = self._plans.get(self.plan)
        self.drop.setVisible(plan is not None and plan.own)
        if plan is not None:
            self.about.say(plan.title if plan.own else tr(PLANS[plan.name][1]))
            self.rows.show_sections(plan.sections)

    def _fit(self) -> None:
        self.title.setMinimumHeight(self._theme.px(36))
        self.title.setFont(self._theme.font("ui"))


def _words(plan: PlanRow) -> str:
    name = plan.name if plan.own else tr(PLANS[plan.name][0])
    worth = tr("{count} 题", count=plan.count)
    if plan.marks:
        worth += " · " + tr("{marks} 分", marks=plan.marks)
    return f"{name}　{worth}"
