"""设置 · 隐私与离线: what never leaves the computer, and how that is ensured."""

from collections.abc import Callable

from app.gui.preferences.pin_card import PinCard
from app.gui.preferences.rows import SettingsCard, SettingsPage
from app.gui.theme import Theme
from app.gui.widgets import MarkDot, Switch
from app.settings import Settings
from engine.i18n import tr


class PrivacyPage(SettingsPage):
    """Sentences that the tests hold the program to, and one switch."""

    def __init__(
        self, theme: Theme, settings: Settings, change: Callable[..., object], pin: PinCard
    ) -> None:
        super().__init__(theme, tr("隐私与离线"))
        card = SettingsCard(theme)
        for name, sentence in (
            (
                tr("题目和解答不离开这台电脑"),
                tr("解题、核对、作图和记录都在本机完成；没有账号，没有统计，没有广告。"),
            ),
            (
                tr("平时不打开任何网络连接"),
                tr("只有你按下“下载”时才联网，只连模型的下载地址。每次发布前都有测试守着这一条。"),
            ),
            (
                tr("显示解答的页面是一间锁着的屋子"),
                tr("它只能读程序自带的字体和样式，打不开网址，也读不到你的文件。"),
            ),
            (
                tr("模型在单独的进程里运行"),
                tr("它出了问题，窗口不受影响；关掉问渠，它也一起结束。"),
            ),
        ):
            card.add(name, sentence, MarkDot(theme, "right", tr("是这样")))
        self.column.addWidget(card)
        self.offline = Switch(theme, tr("只从文件导入，永不联网"))
        self.offline.setChecked(settings.offline_only)
        self.offline.toggled.connect(lambda on: change(offline_only=on))
        lock = SettingsCard(theme)
        lock.add(
            tr("只从文件导入，永不联网"),
            tr("打开以后，连“下载”也不能用；模型从 U 盘导入。"),
            self.offline,
        )
        self.column.addWidget(lock)
        self.pin = pin
        self.column.addWidget(pin)
        self.finish()

    def shown(self) -> None:
        self.pin.look()

    def show_settings(self, settings: Settings) -> None:
        """Show what holds now."""
        self.offline.blockSignals(True)
        self.offline.setChecked(settings.offline_only)
        self.offline.blockSignals(False)
