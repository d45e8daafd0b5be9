"""A new paper: whose grade, which plan, about which points, on which paper; or by its code."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.gui.paper.number_field import NumberField
from app.gui.paper.papers import paper_choices
from app.gui.paper.point_tree import PointTree
from app.gui.theme import Theme
from app.gui.widgets import Button, Card, Picker, SearchField, Words, row
from app.page.bank_words import grade_name
from app.tutor.paper_rows import PlanRow, PointChoice
from engine.i18n import tr

PLANS = {
    "oral": ("口算题卡", "一页几十道口算，并排成列"),
    "lesson": ("课时练", "一两个知识点，由易到难"),
    "unit": ("单元测试", "选择、填空、解答，100 分"),
    "midterm": ("期中测试", "本学期前半的知识点"),
    "final": ("期末测试", "一整个学期的知识点"),
}
_KEY = Qt.ItemDataRole.UserRole
TYPING = 250


class NewPaper(QWidget):
    """`wanted` when the points of a term or of some words are to be listed, `begun` when the
    button is pressed, `code_given` with a footer's code, `plan_dropped` names a kept plan."""

    wanted = Signal(int, int, str)
    begun = Signal()
    code_given = Signal(str)
    plan_dropped = Signal(str)
    grade_changed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marked: dict[str, str] = {}
        terms = [(g * 10 + t, grade_name(g) + (tr("上册"), tr("下册"))[t - 1])
                 for g in range(1, 13) for t in (1, 2)]  # fmt: skip
        self.term = Picker(theme, tr("年级和学期"))
        self.term.show_choices(terms, 82)
        self.search = SearchField(theme, tr("找知识点"))
        self.points = PointTree(theme)
        self.chosen = Words(theme, "", "caption", "ink2", wraps=True)
        self.clear = Button(theme, tr("清空"), "link", height=28)
        self.plans = QListWidget()
        self.plans.setProperty("rows", True)
        self.plans.setAccessibleName(tr("用哪个方案"))
        self.drop = Button(theme, tr("删掉这个方案"), "link", height=28)
        self.paper = Picker(theme, tr("纸张"))
        self.paper.show_choices([("", tr("按方案")), *paper_choices()], "")
        self.count = NumberField(theme, tr("题数"), 120, tr("按方案"))
        self.title = QLineEdit()
        self.title.setMaxLength(60)
        self.title.setAccessibleName(tr("标题"))
        self.title.setPlaceholderText(tr("标题，不写就自动起"))
        self.go = Button(theme, tr("出卷"), "primary", height=44)
        self.code = QLineEdit()
        self.code.setMaxLength(4000)
        self.code.setAccessibleName(tr("卷脚编号"))
        self.code.setPlaceholderText(tr("卷脚编号，如 9SK4-T7MQ"))
        self.again = Button(theme, tr("重出这份卷"), "outline", height=36)
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._build()
        self._connect()

    @property
    def grade(self) -> int:
        """The grade that is picked."""
        return int(str(self.term.value())) // 10

    @property
    def half(self) -> int:
        """The term, 1 or 2."""
        return int(str(self.term.value())) % 10

    @property
    def plan(self) -> str:
        """The plan that is picked."""
        item = self.plans.currentItem()
        return str(item.data(_KEY)) if item is not None else "unit"

    @property
    def codes(self) -> tuple[str, ...]:
        """The points that are marked; none: all of the term."""
        return tuple(self._marked)

    def mark(self, codes: Sequence[tuple[str, str]]) -> None:
        """Mark these points, each with its name."""
        self._marked = dict(codes)
        self._tell()

    def show_points(self, points: Sequence[PointChoice]) -> None:
        """List these points under their topics."""
        self.points.show_points(points, self._marked)

    def show_plans(self, rows: Sequence[PlanRow]) -> None:
        """List these plans; the one that was picked stays so."""
        before = self.plan
        self.plans.blockSignals(True)
        self.plans.clear()
        for plan in rows:
            name, about = PLANS.get(plan.name, (plan.name, plan.title))
            worth = tr("{count} 题", count=plan.count)
            if plan.marks:
                worth += " · " + tr("{marks} 分", marks=plan.marks)
            if not plan.own:
                name, about = tr(name), tr(about)
            item = QListWidgetItem(f"{name}　{worth}\n{about}")
            item.setData(_KEY, plan.name)
            self.plans.addItem(item)
            if plan.name == before or (self.plans.currentItem() is None and plan.name == "unit"):
                self.plans.setCurrentItem(item)
        self.plans.blockSignals(False)
        self._picked()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addLayout(row(self.term, self.search, spacing=8))
        left.addWidget(self.points, 1)
        foot_line = QHBoxLayout()
        foot_line.addWidget(self.chosen, 1)
        foot_line.addWidget(self.clear)
        left.addLayout(foot_line)
        side = Card(margins=(24, 20, 24, 20))
        side.body.setSpacing(10)
        side.body.addWidget(Words(self._theme, tr("方案"), "section"))
        side.body.addWidget(self.plans, 1)
        side.body.addLayout(row(self.drop, None))
        pair = QHBoxLayout()
        pair.setSpacing(10)
        fields: tuple[tuple[str, QWidget, int], ...] = (
            (tr("纸张"), self.paper, 3),
            (tr("题数"), self.count, 2),
        )
        for word, field, share in fields:
            part = QVBoxLayout()
            part.setSpacing(4)
            part.addWidget(Words(self._theme, word, "caption", "ink2"))
            part.addWidget(field)
            pair.addLayout(part, share)
        side.body.addLayout(pair)
        side.body.addWidget(self.title)
        side.body.addLayout(row(self.go, None))
        foot = Card(margins=(24, 14, 16, 14), across=True)
        foot.body.setSpacing(12)
        foot.body.addWidget(self.code, 1)
        foot.body.addWidget(self.again)
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addWidget(side, 1)
        right.addWidget(foot)
        across = QHBoxLayout(self)
        across.setContentsMargins(32, 4, 32, 20)
        across.setSpacing(32)
        across.addLayout(left, 5)
        across.addLayout(right, 6)
        for line in (self.title, self.code):
            line.setMinimumHeight(self._theme.px(36))
            line.setFont(self._theme.font("ui"))
        self._theme.changed.connect(self._fit)
        self._fit()
        self._tell()

    def _connect(self) -> None:
        self.term.picked.connect(self._term_picked)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self._typing.timeout.connect(self.ask)
        self.points.ticked.connect(self._ticked)
        self.clear.clicked.connect(self._empty)
        self.plans.currentItemChanged.connect(lambda *_: self._picked())
        self.plans.itemActivated.connect(lambda _: self.begun.emit())
        self.go.clicked.connect(self.begun)
        self.again.clicked.connect(lambda: self.code_given.emit(self.code.text()))
        self.code.returnPressed.connect(self.again.click)
        self.drop.clicked.connect(lambda: self.plan_dropped.emit(self.plan))

    def ask(self) -> None:
        """Have the points listed that are wanted now."""
        self.wanted.emit(self.grade, self.half, self.search.text())

    def close_new(self) -> None:
        """The window is closing."""
        self._typing.stop()

    def _term_picked(self, _: object) -> None:
        self.mark(())
        self.search.clear()
        self.grade_changed.emit(self.grade)
        self.ask()

    def _ticked(self, code: str, name: str, on: bool) -> None:
        if on:
            self._marked[code] = name
        else:
            self._marked.pop(code, None)
        self._tell()

    def _empty(self) -> None:
        self.mark(())
        self.ask()

    def _tell(self) -> None:
        names = tuple(self._marked.values())
        self.clear.setVisible(bool(names))
        if not names:
            self.chosen.say(tr("没有勾选知识点：整个学期的都会考到。"))
        else:
            shown = "、".join(names[:4])
            more = tr(" 等 {count} 个", count=len(names)) if len(names) > 4 else ""
            self.chosen.say(tr("选了：{names}{more}", names=shown, more=more))

    def _picked(self) -> None:
        self.drop.setVisible(self.plan not in PLANS)

    def _fit(self) -> None:
        self.plans.setFont(self._theme.font("ui"))
