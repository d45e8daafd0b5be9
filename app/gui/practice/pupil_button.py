"""Who is at work: a name in the header, and a menu with the others and a way to add one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from app.gui.theme import Theme
from app.gui.widgets import Button, Picker, Words
from app.page.bank_words import grade_name
from app.tutor.turns import PupilRow
from engine.i18n import tr

LONGEST_NAME = 20


class PupilButton(Button):
    """`chosen` names another pupil, `added` gives name and grade of a new one, `changed` those
    that one of them has from now on."""

    chosen = Signal(str)
    added = Signal(str, int)
    changed = Signal(str, str, int)
    people_wanted = Signal()
    """Everybody's records are to be seen, taken along or deleted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", "outline", "user-round", 34)
        self._theme = theme
        self._pupil: PupilRow | None = None
        self.menu_ = QMenu(self)
        self.clicked.connect(self._open)

    def show_pupils(self, pupil: PupilRow, pupils: Sequence[PupilRow]) -> None:
        """Who is at work, and who else there is."""
        self._pupil = pupil
        self.show_as(pupil.name, "outline", "user-round")
        self.setAccessibleName(tr("正在练习的是 {name}，换一位", name=pupil.name))
        self.menu_.clear()
        for row in pupils:
            action = self.menu_.addAction(f"{row.name}  {grade_name(row.grade)}")
            action.setCheckable(True)
            action.setChecked(row.identifier == pupil.identifier)
            action.triggered.connect(
                lambda _checked=False, identifier=row.identifier: self.chosen.emit(identifier)
            )
        self.menu_.addSeparator()
        self.menu_.addAction(tr("改名字和年级…"), self.change)
        self.menu_.addAction(tr("添一位学生…"), self.add)
        self.menu_.addAction(tr("全部学生和记录…"), self.people_wanted.emit)

    def add(self) -> None:
        """Ask for a new pupil's name and grade."""
        grade = self._pupil.grade if self._pupil is not None else 1
        dialog = PupilDialog(self._theme, tr("添一位学生"), "", grade, self.window())
        dialog.given.connect(self.added)
        dialog.open()

    def change(self) -> None:
        """Ask for another name or grade of the one at work."""
        pupil = self._pupil
        if pupil is None:
            return
        title = tr("改名字和年级")
        dialog = PupilDialog(self._theme, title, pupil.name, pupil.grade, self.window())
        dialog.given.connect(lambda name, grade: self.changed.emit(pupil.identifier, name, grade))
        dialog.open()

    def _open(self) -> None:
        self.menu_.popup(self.mapToGlobal(self.rect().bottomLeft()))


class PupilDialog(QDialog):
    """A name and a grade, then `given`; the button waits until there is a name."""

    given = Signal(str, int)

    def __init__(self, theme: Theme, title: str, name: str, grade: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(tr("名字"))
        self.grade = Picker(theme, tr("年级"))
        grades = [(number, grade_name(number)) for number in range(1, 13)]
        self.grade.show_choices(grades, grade)
        form = QFormLayout()
        form.addRow(Words(theme, tr("名字"), "ui"), self.name)
        form.addRow(Words(theme, tr("年级"), "ui"), self.grade)
        for field in (self.name, self.grade):
            field.setMinimumHeight(theme.px(36))
            field.setMinimumWidth(theme.px(220))
        self.buttons = QDialogButtonBox()
        self.add = Button(theme, tr("好"), "primary")
        self.buttons.addButton(self.add, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(
            Button(theme, tr("算了"), "outline"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(16)
        whole.addLayout(form)
        whole.addWidget(self.buttons)
        self.add.setEnabled(bool(name))
        self.accepted.connect(self._give)
        self.name.textChanged.connect(lambda text: self.add.setEnabled(bool(text.strip())))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _give(self) -> None:
        self.given.emit(self.name.text().strip(), self.grade.value())
