"""设置 · 数据与备份: where everything lies, and how to take it along."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.gui.preferences.rows import SettingsCard, SettingsPage
from app.gui.theme import Theme
from app.gui.widgets import Button, Words
from app.paths import Paths
from engine.i18n import tr


class PlacesPage(SettingsPage):
    """The folders, each with a button that opens it."""

    def __init__(self, theme: Theme, paths: Paths) -> None:
        super().__init__(theme, tr("数据与备份"))
        card = SettingsCard(theme)
        for name, folder in (
            (tr("问过的题和设置"), paths.data),
            (tr("模型"), paths.models),
            (tr("可以随时删掉的缓存"), paths.cache),
        ):
            opens = Button(
                theme,
                tr("打开文件夹"),
                "outline",
                "folder-open",
                clicked=partial(open_folder, folder),
                name=tr("打开文件夹") + f" {name}",
            )
            card.add(name, str(folder), opens)
        self.column.addWidget(card)
        advice = SettingsCard(theme, tr("备份"))
        advice.add(
            tr("退出问渠，把数据文件夹整个复制到 U 盘或另一块硬盘。"),
            tr("换电脑时，把它放回同样的位置，或用 --data-dir 指给问渠看。"),
        )
        advice.add(
            tr("机房有还原卡的电脑"),
            tr("把数据文件夹放到不还原的盘上：设置环境变量 WENQU_DATA，模型用 WENQU_MODELS。"),
        )
        self.column.addWidget(advice)
        quiet = tr("记录只在数据文件夹里；删掉它，就是忘掉一切。")
        self.column.addWidget(Words(theme, quiet, "small", "ink3", wraps=True))
        self.finish()


def open_folder(folder: Path) -> None:
    """Show a folder in the system's own file browser, made first when it isn't there."""
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
