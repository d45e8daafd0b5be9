"""设置 · 通用: who uses the program, its language, its keys."""

from collections.abc import Callable

from app.gui.preferences.rows import SettingsCard, SettingsPage
from app.gui.theme import Theme
from app.gui.widgets import Segments, Words
from app.settings import Settings
from engine.i18n import tr

Change = Callable[..., object]


class GeneralPage(SettingsPage):
    """Role and language."""

    def __init__(self, theme: Theme, settings: Settings, change: Change) -> None:
        super().__init__(theme, tr("通用"))
        self.role = Segments(
            theme,
            tr("身份"),
            (
                ("primary", tr("小学")),
                ("junior", tr("初中")),
                ("senior", tr("高中")),
                ("teacher", tr("教师")),
            ),
        )
        self.role.show_choice(settings.role)
        self.role.chosen.connect(lambda key: change(role=key))
        self.language = Segments(theme, tr("语言"), (("zh", "中文"), ("en", "English")))
        self.language.show_choice(settings.language)
        self.language.chosen.connect(lambda key: change(language=key))
        card = SettingsCard(theme)
        card.add(tr("谁来用问渠"), tr("小学的字更大；教师的菜单一直显示。"), self.role)
        card.add(tr("语言"), tr("界面和提示马上换过来；已有的解答不重写。"), self.language)
        self.column.addWidget(card)
        keys = SettingsCard(theme, tr("键盘"))
        for name, key in (
            (tr("提问"), "Ctrl+Enter"),
            (tr("停止作答"), "Esc"),
            (tr("新问题"), "F5  /  Ctrl+N"),
            (tr("问过的题"), "Ctrl+H"),
            (tr("在问过的题里找"), "Ctrl+F"),
            (tr("放大、缩小、原大"), "Ctrl +  /  Ctrl -  /  Ctrl 0"),
            (tr("全屏"), "F11"),
            (tr("显示菜单"), "Alt"),
        ):
            keys.add(name, "", Words(theme, key, "small", "ink2"))
        self.column.addWidget(keys)
        self.finish()
