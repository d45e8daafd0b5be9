"""第 n 题: what it asks about, its level, marks and room, its key, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.gui.paper.number_field import NumberField
from app.gui.theme import Theme
from app.gui.widgets import Button, Card, Chip, MarkKind, Picker, Segments, Words, row
from app.page.plain import plain_line
from app.tutor.paper_rows import PaperRow
from engine.i18n import tr

LEVELS = {"易": 2, "中": 3, "难": 4}
SHOWN: dict[str, tuple[MarkKind, str]] = {
    "proved": ("right", "已核对"),
    "open": ("unverified", "请您过目"),
    "wrong": ("wrong", "有误"),
    "waiting": ("unverified", "待核对"),
}


class QuestionPanel(QWidget):
    """Signals say what is wanted of the question that is shown."""

    swap = Signal()
    reroll = Signal()
    lock = Signal(bool)
    moved = Signal(int)
    remove = Signal()
    level = Signal(int)
    marks = Signal(int)
    room = Signal(object)
    edited = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row: PaperRow | None = None
        self.point = Words(theme, "", "ui", "ink", wraps=True)
        self.kind = Words(theme, "", "caption", "ink2")
        self.band = Segments(theme, tr("难度"), [(name, tr(name)) for name in LEVELS])
        self.worth = NumberField(theme, tr("分值"), 200)
        self.lines = Picker(theme, tr("作答空"))
        self.chip = Chip(theme, "unverified", tr("待核对"))
        self.key = Words(theme, "", "ui", "ink", wraps=True)
        self.why = Words(theme, "", "caption", "wrong", wraps=True)
        self.again = Button(theme, tr("换数字"), "outline", "dices", 34)
        self.other = Button(theme, tr("换一题"), "outline", "shuffle", 34)
        self.held = Button(theme, tr("锁定"), "outline", "lock", 34)
        self.up = Button(theme, "", "text", "arrow-up", 34, name=tr("上移"))
        self.down = Button(theme, "", "text", "arrow-down", 34, name=tr("下移"))
        self.drop = Button(theme, tr("删掉"), "text", "trash-2", 34)
        self.change = Button(theme, tr("改文字"), "text", "pencil", 34)
        self.words = QPlainTextEdit()
        self.own_key = QPlainTextEdit()
        self.keep = Button(theme, tr("改好了"), "primary", height=34)
        self.back = Button(theme, tr("不改了"), "text", height=34)
        self._build()
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_row(self, row: PaperRow | None) -> None:
        """This question; None: none is chosen."""
        self._row = row
        self.setVisible(row is not None)
        self._write(False)
        if row is None:
            return
        self.point.say(row.point_name)
        self.kind.say(row.kind_name)
        self.band.show_choice(row.band)
        self.worth.show_value(row.marks)
        lines = [(None, tr("自动")), (0, tr("不留")), *((n, tr("{count} 行", count=n)) for n in
                 (2, 4, 6, 8, 10, 12, 16, 20))]  # fmt: skip
        if row.room is not None and row.room not in [value for value, _ in lines]:
            lines.append((row.room, tr("{count} 行", count=row.room)))
        self.lines.show_choices(lines, row.room)
        shape, word = SHOWN[row.proved]
        self.chip.show_mark(shape, tr(word))
        self.key.say(plain_line(row.key) or tr("没有答案"))
        self.why.say(row.why)
        self.why.setVisible(bool(row.why))
        self.held.show_as(tr("解锁") if row.locked else tr("锁定"), "outline", "lock")
        for button in (self.again, self.other, self.band):
            button.setEnabled(row.made and not row.locked)

    def edit(self) -> None:
        """Let the words be written over."""
        if self._row is not None:
            self.words.setPlainText(self._row.statement)
            self.own_key.setPlainText(self._row.key)
            self._write(True)
            self.words.setFocus()

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self.point)
        whole.addWidget(self.kind)
        whole.addWidget(_label(self._theme, tr("难度")))
        whole.addWidget(self.band)
        pair = QHBoxLayout()
        pair.setSpacing(10)
        for name, field in ((tr("分值"), self.worth), (tr("作答空"), self.lines)):
            part = QVBoxLayout()
            part.setSpacing(4)
            part.addWidget(_label(self._theme, name))
            part.addWidget(field)
            pair.addLayout(part, 1)
        whole.addLayout(pair)
        answer = Card(margins=(14, 10, 12, 12))
        answer.body.setSpacing(6)
        answer.body.addLayout(row(_label(self._theme, tr("答案")), None, self.chip))
        answer.body.addWidget(self.key)
        answer.body.addWidget(self.why)
        whole.addWidget(answer)
        whole.addLayout(row(self.again, self.other, spacing=8))
        whole.addLayout(row(self.held, self.up, self.down, spacing=4))
        whole.addLayout(row(self.change, self.drop, None, spacing=0))
        self.form = QWidget()
        self.form.setProperty("plain", True)
        lines = QVBoxLayout(self.form)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        for name, editor in (
            (tr("题目，公式写在 $ 之间"), self.words),
            (tr("答案"), self.own_key),
        ):
            editor.setAccessibleName(name)
            editor.setTabChangesFocus(True)
            frame = Card(margins=(8, 6, 8, 6))
            frame.body.addWidget(editor)
            lines.addWidget(_label(self._theme, name))
            lines.addWidget(frame)
        lines.addLayout(row(self.keep, self.back, None, spacing=8))
        whole.addWidget(self.form)
        whole.addStretch(1)
        self.form.hide()

    def _connect(self) -> None:
        self.band.chosen.connect(lambda name: self.level.emit(LEVELS[name]))
        self.worth.changed.connect(self.marks)
        self.lines.picked.connect(self.room)
        self.again.clicked.connect(self.reroll)
        self.other.clicked.connect(self.swap)
        self.held.clicked.connect(lambda: self.lock.emit(not (self._row and self._row.locked)))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.drop.clicked.connect(self.remove)
        self.change.clicked.connect(self.edit)
        self.back.clicked.connect(lambda: self._write(False))
        self.keep.clicked.connect(
            lambda: self.edited.emit(self.words.toPlainText(), self.own_key.toPlainText())
        )

    def _restyle(self) -> None:
        for editor, height in ((self.words, 110), (self.own_key, 44)):
            editor.setFixedHeight(self._theme.px(height))
            editor.setFont(self._theme.font("ui"))

    def _write(self, writing: bool) -> None:
        self.form.setVisible(writing)


def _label(theme: Theme, words: str) -> Words:
    return Words(theme, words, "caption", "ink2")
