"""The PIN of a teacher or parent: set, changed or taken off, with what it can't protect against."""

from collections.abc import Callable

from app.gui.bridge import Lane, Lanes
from app.gui.preferences.rows import SettingsCard
from app.gui.preferences.tutor import PreferencesTutor
from app.gui.theme import Theme
from app.gui.widgets import Button, Words, ask_pin
from app.tutor.pin import not_protected
from engine.errors import WorldError
from engine.i18n import tr


class PinCard(SettingsCard):
    """Two buttons; every change is made off the main thread, a refusal is said in place."""

    def __init__(self, theme: Theme, lanes: Lanes, tutor: PreferencesTutor) -> None:
        super().__init__(theme)
        self._lanes, self._tutor = lanes, tutor
        self._is_set = False
        self.change = Button(theme, tr("设一个 PIN"), "outline", height=34, clicked=self._change)
        self.remove = Button(theme, tr("取消 PIN"), "text", height=34, clicked=self._remove)
        self.said = Words(theme, "", "small", "wrong", wraps=True)
        self.said.hide()
        self.add(
            tr("小学生向模型提问，要老师或家长的 PIN"),
            tr("练习、提示和代数能解的题不用 PIN。输错多次要等一会儿。"),
            self.change,
        )
        self.add(tr("PIN 管不了什么"), not_protected(), self.remove)
        self.body.addWidget(self.said)
        self._show(False)

    def look(self) -> None:
        """Read whether there is a PIN."""
        self._lanes.run(Lane.STORE, self._tutor.pin_is_set, self._show, self._refused)

    def _show(self, is_set: bool) -> None:
        self._is_set = is_set
        self.change.show_as(tr("换一个 PIN") if is_set else tr("设一个 PIN"), "outline")
        self.remove.setVisible(is_set)

    def _change(self) -> None:
        if self._is_set:
            sentence = tr("先输入现在的 PIN。")
            ask_pin(self._theme, self, sentence, lambda old: self._ask_new(old))
        else:
            self._ask_new("")

    def _ask_new(self, old: str) -> None:
        sentence = tr("写一个新的 PIN，4 个字符以上。请记住它，问渠不存原文，忘了找不回来。")
        ask_pin(
            self._theme, self, sentence, lambda new: self._do(lambda: self._tutor.set_pin(new, old))
        )

    def _remove(self) -> None:
        sentence = tr("输入现在的 PIN，以后就不再要它。")
        ask_pin(
            self._theme, self, sentence, lambda pin: self._do(lambda: self._tutor.remove_pin(pin))
        )

    def _do(self, work: Callable[[], object]) -> None:
        self.said.hide()
        self._lanes.run(Lane.STORE, work, lambda _: self.look(), self._refused)

    def _refused(self, error: WorldError) -> None:
        self.said.say(str(error))
        self.said.setAccessibleName(str(error))
        self.said.show()
