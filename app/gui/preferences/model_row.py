"""One model in the list: what it is, how it would run here, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.theme import Theme
from app.gui.widgets import Button, Chip, ProgressLine, RadioDot, Words
from app.tutor.rows import ModelRow
from engine.i18n import tr
from engine.progress import Progress

MEGABYTE = 1_000_000
GIGABYTE = 1_000_000_000


class ModelLine(QWidget):
    """`wanted` names what was asked of this model: use, pull, pause, remove."""

    wanted = Signal(str, str)

    def __init__(self, theme: Theme, model: ModelRow, pulling: bool, can_pull: bool) -> None:
        super().__init__()
        self._theme, self.model, self._pulling = theme, model, pulling
        self.dot = RadioDot(theme, tr("用 {model} 作答", model=model.name))
        self.dot.setChecked(model.state == "in_use")
        self.dot.setEnabled(model.state != "absent" and not pulling)
        self.dot.clicked.connect(self._choose)
        self.line = ProgressLine(theme, tr("下载进度"))
        self.amount = Words(theme, "", "caption", "ink2")
        self.pace = Words(theme, "", "caption", "ink2")
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(4)
        self._build(can_pull)

    def show_progress(self, progress: Progress, seconds: float, begun_at: float) -> None:
        """How far the download has come; `begun_at` is what was there when it began."""
        fraction = progress.fraction
        self.line.show_fraction(fraction)
        if progress.unit != "bytes":
            self.amount.say(progress.text)
            self.pace.say("")
            return
        share = "" if fraction is None else f"，{round(fraction * 100)}%"
        self.amount.say(tr("已下载 {size}", size=_amount(progress.done)) + share)
        speed = (progress.done - begun_at) / seconds if seconds > 1 else 0.0
        if speed <= 0:
            self.pace.say(progress.text)
            return
        left = (progress.total - progress.done) / speed if progress.total else None
        pace = tr("每秒 {size:.1f} MB", size=speed / MEGABYTE)
        self.pace.say(pace if left is None else f"{pace} · {_left(left)}")

    def paintEvent(self, event: object) -> None:
        if self._pulling:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._theme.color("pool"))
            painter.end()

    def _build(self, can_pull: bool) -> None:
        theme, model = self._theme, self.model
        words = QVBoxLayout()
        words.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Words(theme, model.name, "name"))
        head.addWidget(Words(theme, model.detail, "small", "ink2", wraps=True), 1)
        words.addLayout(head)
        for sentence in (model.description, model.fit):
            if sentence:
                words.addWidget(Words(theme, sentence, "small", "ink2", wraps=True))
        if self._pulling:
            words.addSpacing(6)
            words.addWidget(self.line)
            under = QHBoxLayout()
            under.addWidget(self.amount)
            under.addStretch(1)
            under.addWidget(self.pace)
            words.addLayout(under)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 14, 20, 14)
        layout.setSpacing(16)
        layout.addWidget(self.dot, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addLayout(self.buttons)
        layout.setAlignment(self.buttons, Qt.AlignmentFlag.AlignTop)
        self._add_actions(can_pull)

    def _add_actions(self, can_pull: bool) -> None:
        model, theme = self.model, self._theme
        if self._pulling:
            self._action(tr("暂停"), "outline", "pause", "pause")
        elif model.state == "in_use":
            self.buttons.addWidget(Chip(theme, "right", tr("正在使用")))
        elif model.state == "on_disk":
            self._action(tr("使用"), "outline", "", "use")
            self._action(tr("删除"), "text", "trash-2", "remove")
        elif can_pull:
            self._action(tr("下载"), "outline", "download", "pull")
        else:
            self.buttons.addWidget(Words(theme, tr("不在这台电脑上"), "small", "ink3"))

    def _action(self, word: str, kind: str, icon: str, wish: str) -> None:
        button = Button(
            self._theme,
            word,
            kind,  # type: ignore[arg-type]
            icon,
            30,
            clicked=lambda: self.wanted.emit(wish, self.model.id),
            name=f"{word} {self.model.name}",
        )
        button.setObjectName(wish)
        self.buttons.addWidget(button)

    def _choose(self) -> None:
        self.dot.setChecked(self.model.state == "in_use")
        if self.model.state == "on_disk":
            self.wanted.emit("use", self.model.id)


def _amount(count: float) -> str:
    if count >= GIGABYTE:
        return f"{count / GIGABYTE:.1f} GB"
    return f"{count / MEGABYTE:.0f} MB"


def _left(seconds: float) -> str:
    if seconds < 60:
        return tr("还要不到 1 分钟")
    if seconds < 5400:
        return tr("还要约 {minutes} 分钟", minutes=round(seconds / 60))
    return tr("还要约 {hours:.1f} 小时", hours=seconds / 3600)
