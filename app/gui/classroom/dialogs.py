"""Two questions of the page: what a class is called, and who comes into it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.gui.theme import Theme
from app.gui.widgets import Button, Card, Picker, Words
from app.page.bank_words import grade_name
from engine.i18n import tr

LONGEST_NAME = 40
LONGEST_LIST = 6_000
"""Characters of a pasted list; a hundred names have under 3,000."""


class _Question(QDialog):
    """A form over 好 and 算了."""

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(title)
        self.form = QFormLayout()
        self.form.setSpacing(12)
        self.buttons = QDialogButtonBox()
        self.yes = Button(theme, tr("好"), "primary")
        self.buttons.addButton(self.yes, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(
            Button(theme, tr("算了"), "outline"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(16)
        whole.addLayout(self.form)
        whole.addWidget(self.buttons)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def ask(self, label: str, field: QWidget) -> None:
        """One more line of the form."""
        field.setMinimumWidth(self._theme.px(280))
        self.form.addRow(Words(self._theme, label, "ui"), field)


class NameDialog(_Question):
    """What a class is called, then `given`."""

    given = Signal(str)

    def __init__(self, theme: Theme, title: str, name: str, parent: QWidget) -> None:
        super().__init__(theme, title, parent)
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(tr("班级名称"))
        self.name.setMinimumHeight(theme.px(36))
        self.name.setPlaceholderText(tr("如：八年级 2 班"))
        self.ask(tr("班级名称"), self.name)
        self.yes.setEnabled(bool(name))
        self.name.textChanged.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        self.accepted.connect(lambda: self.given.emit(self.name.text().strip()))


class PupilsDialog(_Question):
    """Names, one a line, and their grade, then `given`."""

    given = Signal(str, int)

    def __init__(self, theme: Theme, grade: int, parent: QWidget) -> None:
        super().__init__(theme, tr("加学生"), parent)
        self.names = QPlainTextEdit()
        self.names.setAccessibleName(tr("名单"))
        self.names.setPlaceholderText(tr("一行一个名字，也可以从表格里整列粘贴"))
        self.names.setTabChangesFocus(True)
        self.names.setMinimumHeight(theme.px(180))
        frame = Card(margins=(10, 8, 10, 8))
        frame.body.addWidget(self.names)
        self.grade = Picker(theme, tr("年级"))
        self.grade.show_choices([(one, grade_name(one)) for one in range(1, 13)], grade)
        self.grade.setMinimumHeight(theme.px(36))
        self.ask(tr("名单"), frame)
        self.ask(tr("年级"), self.grade)
        self.yes.setEnabled(False)
        self.names.textChanged.connect(self._typed)
        self.accepted.connect(self._give)

    def _typed(self) -> None:
        self.yes.setEnabled(bool(self.names.toPlainText().strip()))

    def _give(self) -> None:
        self.given.emit(self.names.toPlainText()[:LONGEST_LIST], self.grade.value())
