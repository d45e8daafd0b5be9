"""A small dialog that asks a teacher or parent for the PIN."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from app.gui.theme import Theme
from app.gui.widgets.buttons import Button
from app.gui.widgets.surfaces import row
from app.gui.widgets.text import Words
from engine.i18n import tr

LONGEST = 64


class PinDialog(QDialog):
    """Dots instead of what is typed; the button waits until something is there."""

    def __init__(self, theme: Theme, sentence: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("请老师或家长来"))
        self.sentence = Words(theme, sentence, "ui", "ink", wraps=True)
        self.pin = QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(LONGEST)
        self.pin.setAccessibleName("PIN")
        self.pin.setFont(theme.font("answer"))
        self.pin.setFixedHeight(theme.px(44))
        self.go_on = Button(theme, tr("继续"), "primary", height=40, clicked=self.accept)
        self.leave = Button(theme, tr("算了"), "outline", height=40, clicked=self.reject)
        self.go_on.setEnabled(False)
        self.pin.textChanged.connect(lambda text: self.go_on.setEnabled(bool(text)))
        self.pin.returnPressed.connect(lambda: self.accept() if self.pin.text() else None)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(28, 22, 28, 22)
        whole.setSpacing(14)
        whole.addWidget(self.sentence)
        whole.addWidget(self.pin)
        whole.addLayout(row(None, self.leave, self.go_on))
        self.setMinimumWidth(theme.px(380))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pin.setFocus()


def ask_pin(
    theme: Theme, parent: QWidget, sentence: str, given: Callable[[str], object]
) -> PinDialog:
    """Ask for the PIN over `parent`'s window; `given` gets what was typed."""
    dialog = PinDialog(theme, sentence, parent.window())
    dialog.accepted.connect(lambda: given(dialog.pin.text()))
    dialog.open()
    return dialog
