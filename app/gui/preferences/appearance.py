"""设置 · 外观与字号: light or dark, the size of the words, less motion."""

from collections.abc import Callable

from app.gui.preferences.rows import SettingsCard, SettingsPage
from app.gui.theme import Theme
from app.gui.widgets import Card, Segments, Switch, Words
from app.settings import Settings
from engine.i18n import tr

SCALES = (1.0, 1.15, 1.3, 1.5, 2.0)


class AppearancePage(SettingsPage):
    """Every change shows at once, here and everywhere."""

    def __init__(self, theme: Theme, settings: Settings, change: Callable[..., object]) -> None:
        super().__init__(theme, tr("外观与字号"))
        self.looks = Segments(
            theme,
            tr("外观"),
            (("system", tr("跟随系统")), ("light", tr("浅色")), ("dark", tr("深色"))),
        )
        self.looks.chosen.connect(lambda key: change(theme=key))
        self.text_size = Segments(
            theme, tr("字号"), tuple((str(s), f"{round(s * 100)}%") for s in SCALES)
        )
        self.text_size.chosen.connect(lambda key: change(text_scale=float(key)))
        self.motion = Switch(theme, tr("减少动画"))
        self.motion.toggled.connect(lambda on: change(reduce_motion=on))
        card = SettingsCard(theme)
        card.add(tr("外观"), "", self.looks)
        card.add(tr("字号"), tr("随时可以按 Ctrl + 和 Ctrl - 调整，Ctrl 0 恢复。"), self.text_size)
        card.add(tr("减少动画"), tr("页面和水线不再移动。"), self.motion)
        self.column.addWidget(card)
        sample = Card("pool", margins=(24, 14, 24, 16))
        sample.body.addWidget(Words(theme, tr("看看效果"), "caption", "ink2"))
        verse = tr("半亩方塘一鉴开，天光云影共徘徊。")
        sample.body.addWidget(Words(theme, verse, "card_title"))
        words = tr("一个长方形的长是 12 厘米，宽是 8 厘米，它的面积是 96 平方厘米。")
        sample.body.addWidget(Words(theme, words, "reading", wraps=True))
        self.column.addWidget(sample)
        self.finish()
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Show what holds now."""
        self.looks.show_choice(settings.theme)
        nearest = min(SCALES, key=lambda scale: abs(scale - settings.text_scale))
        self.text_size.show_choice(str(nearest))
        self.motion.blockSignals(True)
        self.motion.setChecked(settings.reduce_motion)
        self.motion.blockSignals(False)
