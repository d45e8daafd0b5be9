"""Another computer that answers: its address, its key, a trial, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from app.gui.bridge import Lane, Lanes
from app.gui.preferences.rows import SettingsCard
from app.gui.preferences.tutor import PreferencesTutor
from app.gui.theme import Theme
from app.gui.widgets import Button, Words, column, row
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr

LONGEST = 300


class EndpointCard(SettingsCard):
    """`changed` says that somebody else answers now; nothing is kept before it has answered."""

    changed = Signal()

    def __init__(self, theme: Theme, lanes: Lanes, tutor: PreferencesTutor) -> None:
        super().__init__(theme)
        self._lanes, self._tutor = lanes, tutor
        self._cancel = Cancel()
        settings = tutor.settings()
        self.url = self._field(tr("地址"), "http://192.168.1.8:8080/v1", settings.endpoint)
        self.model = self._field(tr("模型名"), tr("空着就用它的第一个"), settings.endpoint_model)
        self.key = self._field(tr("密钥"), tr("那台电脑要密钥时填"), settings.endpoint_key)
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.use = Button(theme, tr("连上试试，由它作答"), "outline", height=34, clicked=self._try)
        self.leave = Button(theme, tr("改回这台电脑"), "text", height=34, clicked=self._leave)
        self.said = Words(theme, "", "small", "ink2", wraps=True)
        self.add(
            tr("请另一台电脑作答"),
            tr(
                "机房里有一台显卡好的电脑，就让它给全班作答：在那里运行 wenqu serve，"
                "或 vLLM、SGLang、llama-server、Ollama。题目会发到那台电脑上。"
            ),
        )
        rows = column(self.url, spacing=10)
        rows.addLayout(row(self.model, self.key))
        rows.addLayout(row(self.use, self.leave, None))
        rows.addWidget(self.said)
        self.body.addLayout(rows)
        self.body.addSpacing(14)
        for field in (self.url, self.model, self.key):
            field.returnPressed.connect(self._try)
        self.url.textChanged.connect(self._may_try)
        theme.changed.connect(self._refit)
        self.said.hide()
        self._refit()
        self._stands(settings.endpoint)

    def stop(self) -> None:
        """The window closes."""
        self._cancel.set()

    def _field(self, name: str, placeholder: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setMaxLength(LONGEST)
        field.setAccessibleName(name)
        field.setPlaceholderText(f"{name}：{placeholder}")
        return field

    def _refit(self) -> None:
        for field in (self.url, self.model, self.key):
            field.setMinimumHeight(self._theme.px(36))
            field.setFont(self._theme.font("ui"))

    def _stands(self, url: str) -> None:
        self.leave.setVisible(bool(url))
        self._may_try(self.url.text())

    def _may_try(self, text: str) -> None:
        self.use.setEnabled(bool(text.strip()))

    def _try(self) -> None:
        if not self.use.isEnabled():
            return
        self.use.setEnabled(False)
        self._tell(tr("正在连 {address}…", address=self.url.text().strip()), "ink2")
        words = self.url.text(), self.model.text(), self.key.text()
        self._lanes.run(
            Lane.FREE,
            lambda: self._tutor.use_endpoint(*words, self._cancel),
            self._answered,
            self._refused,
        )

    def _leave(self) -> None:
        self._lanes.run(
            Lane.FREE,
            lambda: self._tutor.use_endpoint("", "", "", self._cancel),
            self._left,
            self._refused,
        )

    def _answered(self, sentence: str) -> None:
        self._tell(sentence, "right")
        self._stands(self.url.text())
        self.changed.emit()

    def _left(self, _: str) -> None:
        for field in (self.url, self.model, self.key):
            field.clear()
        self._tell(tr("现在由这台电脑上的模型作答。"), "ink2")
        self._stands("")
        self.changed.emit()

    def _refused(self, error: WorldError) -> None:
        self._tell(str(error), "wrong")
        self._may_try(self.url.text())

    def _tell(self, sentence: str, tone: str) -> None:
        self.said.set_tone(tone)
        self.said.say(sentence)
        self.said.setVisible(bool(sentence))
        self.said.setAccessibleName(sentence)
