"""The page's own deeds in its header: files in, files out, and a menu with the rarer ones."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from app.gui.theme import Theme
from app.gui.widgets import Button, Header
from engine.i18n import tr


class Actions(QObject):
    """Three buttons; each names what is wanted."""

    import_wanted = Signal()
    export_wanted = Signal()
    repeats_wanted = Signal()
    template_wanted = Signal()

    def __init__(self, theme: Theme, header: Header) -> None:
        super().__init__(header)
        self.more_button = Button(
            theme, "", "outline", "ellipsis", 30, self._open_menu, name=tr("更多")
        )
        self.export_button = Button(
            theme, tr("导出"), "outline", "file-output", 30, self.export_wanted.emit
        )
        self.import_button = Button(
            theme, tr("导入"), "primary", "file-input", 30, self.import_wanted.emit
        )
        self.menu: QMenu | None = None
        for button in (self.more_button, self.export_button, self.import_button):
            header.add_action(button)

    def allow(self, free: bool, some: bool) -> None:
        """`free` when nothing else is under way, `some` when there is anything to give out."""
        self.import_button.setEnabled(free)
        self.more_button.setEnabled(free)
        self.export_button.setEnabled(free and some)

    def _open_menu(self) -> None:
        menu = QMenu(self.more_button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("找重复的题"), self.repeats_wanted.emit)
        menu.addAction(tr("下载 Excel 模板"), self.template_wanted.emit)
        menu.destroyed.connect(lambda: setattr(self, "menu", None))
        self.menu = menu
        menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height() + 4)))
