"""The bar in which a problem's tags are changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from app.gui.theme import Theme
from app.gui.widgets import Button, Card, Words
from engine.i18n import tr


class TagBar(Card):
    """The tags of a problem in one line, between 、; Enter keeps them, Esc leaves them alone."""

    kept = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(20, 10, 12, 10), spacing=8, across=True)
        self._theme = theme
        self.label = Words(theme, tr("标签"), "ui", "ink2")
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("标签，用顿号分开"))
        self.field.setPlaceholderText(tr("用顿号分开，比如：期中、易错"))
        self.field.setMaxLength(4000)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field.returnPressed.connect(self._keep)
        self.keep_button = Button(theme, tr("存下"), "outline", clicked=self._keep)
        self.cancel_button = Button(theme, tr("取消"), "text", clicked=self.hide)
        for widget in (self.label, self.field, self.cancel_button, self.keep_button):
            self.body.addWidget(widget, 1 if widget is self.field else 0)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def ask(self, tags: tuple[str, ...]) -> None:
        """Let these tags be changed."""
        self.field.setText("、".join(tags))
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.end(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _keep(self) -> None:
        self.hide()
        self.kept.emit(self.field.text())

    def _restyle(self) -> None:
        self.field.setFont(self._theme.font("ui"))
        self.field.setFixedHeight(self._theme.px(36))
