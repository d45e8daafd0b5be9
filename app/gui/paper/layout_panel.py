"""版式: paper and millimetres, columns, 密封线, A and B, where the keys stand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.gui.paper.papers import paper_choices
from app.gui.theme import Theme
from app.gui.widgets import Button, Picker, Segments, Switch, Words, row
from app.tutor.paper_rows import PaperView
from engine.i18n import tr

OWN = "own"


class LayoutPanel(QWidget):
    """`paper` a name or millimetres and 密封线; `keys` where and whether with steps; `other` what
    makes the B paper; `titled` another title; `plan_kept` a name for this plan."""

    paper = Signal(str, bool)
    keys = Signal(str, bool)
    other = Signal(str)
    titled = Signal(str)
    plan_kept = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view: PaperView | None = None
        self.title = _line(tr("标题"), "")
        self.format = Picker(theme, tr("纸张"))
        self.own = _line(tr("毫米数"), tr("宽x高/栏数，如 210x297"))
        self.sealed = Switch(theme, tr("密封线"))
        self.place = Segments(theme, tr("答案放在"), [("after", tr("题后")), ("end", tr("卷尾"))])
        self.steps = Switch(theme, tr("带解答步骤"))
        self.way = Segments(theme, tr("B 卷"), [("numbers", tr("换数字")), ("order", tr("换次序"))])
        self.name = _line(tr("方案名"), tr("给这个方案起个名字"))
        self.keep = Button(theme, tr("存为方案"), "outline", height=34)
        self.code = Words(theme, "", "caption", "ink2", wraps=True)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._build()
        self._connect()

    def show_view(self, view: PaperView) -> None:
        """What holds now."""
        self._view = view
        self.title.setText(view.title)
        named = view.paper.text if view.paper.text in dict(paper_choices()) else OWN
        self.format.show_choices([*paper_choices(), (OWN, tr("自定义"))], named)
        self.own.setVisible(named == OWN)
        if named == OWN:
            self.own.setText(view.paper.text)
        for switch, on in ((self.sealed, view.sealed), (self.steps, view.look.steps)):
            switch.blockSignals(True)
            switch.setChecked(on)
            switch.blockSignals(False)
        self.place.show_choice(view.look.keys)
        self.way.show_choice(view.other)
        if view.long_code:
            self.code.say(tr("卷脚印一个二维码，凭它在别的电脑上重出同一份卷。"))
        else:
            self.code.say(tr("卷脚编号 {code}，凭它在别的电脑上重出同一份卷。", code=view.code))

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)

        def add(name: str, *fields: QWidget) -> None:
            whole.addWidget(Words(self._theme, name, "caption", "ink2"))
            for field in fields:
                whole.addWidget(field)

        add(tr("标题"), self.title)
        add(tr("纸张（毫米，宽×高）"), self.format, self.own)
        whole.addLayout(row(Words(self._theme, tr("密封线"), "ui"), None, self.sealed))
        add(tr("教师卷的答案"), self.place)
        whole.addLayout(row(Words(self._theme, tr("带解答步骤"), "ui"), None, self.steps))
        add(tr("B 卷由 A 卷"), self.way)
        add(tr("下次还用这个结构"), self.name)
        whole.addLayout(row(self.keep, None))
        whole.addSpacing(6)
        whole.addWidget(self.code)
        whole.addStretch(1)

    def _connect(self) -> None:
        self.title.editingFinished.connect(self._titled)
        self.format.picked.connect(self._sized)
        self.own.returnPressed.connect(self._measured)
        self.sealed.toggled.connect(lambda on: self.paper.emit(self._paper(), on))
        self.place.chosen.connect(lambda where: self.keys.emit(where, self.steps.isChecked()))
        self.steps.toggled.connect(
            lambda on: self.keys.emit(self._view.look.keys if self._view else "end", on)
        )
        self.way.chosen.connect(self.other)
        self.keep.clicked.connect(lambda: self.plan_kept.emit(self.name.text()))
        self.name.returnPressed.connect(self.keep.click)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        for line in (self.title, self.own, self.name):
            line.setMinimumHeight(self._theme.px(36))
            line.setFont(self._theme.font("ui"))

    def _titled(self) -> None:
        if self._view is not None and self.title.text().strip() not in ("", self._view.title):
            self.titled.emit(self.title.text())

    def _sized(self, name: object) -> None:
        self.own.setVisible(name == OWN)
        if name == OWN:
            self.own.setFocus()
        else:
            self.paper.emit(str(name), self.sealed.isChecked())

    def _measured(self) -> None:
        self.paper.emit(self.own.text(), self.sealed.isChecked())

    def _paper(self) -> str:
        return self._view.paper.text if self._view is not None else "A4"


def _line(name: str, placeholder: str) -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(60)
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    return field
