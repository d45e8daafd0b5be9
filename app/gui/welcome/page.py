"""The first page: the spring on the left, the choice of a role on the right."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.gui.bridge import Lane, Lanes
from app.gui.theme import Theme
from app.gui.welcome.roles import RoleChoice
from app.gui.welcome.spring import Spring
from app.gui.welcome.tutor import WelcomeTutor
from app.gui.widgets import Button, NoticeCard, Words, row
from app.settings import Settings
from app.tutor.rows import MachineSummary, ModelState
from engine.errors import WorldError
from engine.i18n import tr


class WelcomePage(QWidget):
    """`started` gives the settings after 开始 was pressed."""

    started = Signal(object)

    def __init__(self, theme: Theme, lanes: Lanes, tutor: WelcomeTutor, data: Path) -> None:
        super().__init__()
        self._theme, self._lanes, self._tutor, self._data = theme, lanes, tutor, data
        self.spring = Spring(theme)
        self.choice = RoleChoice(theme)
        self.model = NoticeCard(theme)
        self.start = Button(theme, tr("开始"), "primary", height=44, clicked=self._start)
        self.where = Button(theme, tr("数据存在哪里"), "text", height=36, clicked=self._show_where)
        self.place = Words(theme, "", "small", "ink2", wraps=True)
        self.place.hide()
        self._build()
        self.choice.chosen.connect(lambda _: self.start.setEnabled(True))
        self.start.setEnabled(False)
        self.look()

    def look(self) -> None:
        """Ask how the model and the computer stand."""
        self._lanes.run(
            Lane.FREE,
            lambda: (self._tutor.model_state(), self._tutor.machine()),
            lambda found: self._found(*found),
            lambda error: self._trouble(error),
        )

    def _build(self) -> None:
        theme = self._theme
        right = QVBoxLayout()
        right.setContentsMargins(72, 24, 72, 24)
        right.setSpacing(0)
        right.addStretch(3)
        right.addWidget(Words(theme, tr("你好，先认识一下"), "display"))
        right.addSpacing(4)
        who = tr("谁来用问渠？以后随时可以在设置里换。")
        right.addWidget(Words(theme, who, "ui", "ink2", wraps=True))
        right.addSpacing(24)
        right.addWidget(self.choice)
        right.addSpacing(20)
        right.addWidget(self.model)
        right.addSpacing(20)
        promise = Words(
            theme, tr("不用注册，不用联网，学习记录只留在这台电脑里"), "small", "ink2", True
        )
        foot = row(promise, self.where, self.start)
        foot.setStretch(0, 1)
        right.addLayout(foot)
        right.addSpacing(8)
        right.addWidget(self.place)
        right.addStretch(4)
        self.start.setMinimumWidth(theme.px(104))
        side = QWidget()
        side.setProperty("plain", True)
        side.setLayout(right)
        side.setMaximumWidth(theme.px(900))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.spring, 37)
        # With big words the right side is longer than the window: then it scrolls.
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(side)
        whole.addWidget(scroll, 63)

    def _found(self, state: ModelState, machine: MachineSummary) -> None:
        advice = tr("想让难题解得更好，以后到“设置 · 模型”里换一个大的。")
        if state.state == "none":
            self.model.show_notice(
                "unverified",
                tr("还没有模型，代数能解的题现在就能解。"),
                tr("文字题和证明题要先装一个模型，到“设置 · 模型”里下载，或从 U 盘导入。"),
            )
        else:
            self.model.show_notice(
                "right",
                tr("{model} 已经就绪，现在就可以开始。", model=state.name),
                "\n".join(part for part in (machine.card, advice) if part),
            )

    def _trouble(self, error: WorldError) -> None:
        self.model.show_notice("unverified", str(error))

    def _show_where(self) -> None:
        self.place.say(tr("都在这个文件夹里：{folder}", folder=self._data))
        self.place.show()

    def _start(self) -> None:
        role = self.choice.picked()
        self._lanes.run(
            Lane.STORE,
            lambda: self._change(role),
            self.started.emit,
            self._trouble,
        )

    def _change(self, role: str) -> Settings:
        return self._tutor.change(role=role)
