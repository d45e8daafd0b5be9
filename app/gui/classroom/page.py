"""The page 班级: the classes on the left, the roll of one, and what can be done with who is chosen."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from app.gui.bridge import Lane, Lanes
from app.gui.classroom.dialogs import NameDialog, PupilsDialog
from app.gui.classroom.roll import Roll
from app.gui.classroom.tutor import ClassroomDesk, ClassroomTutor
from app.gui.theme import Theme
from app.gui.widgets import Button, Card, NoticeCard, Page, Picker, Words, ask_pin, row
from app.tutor.classroom import EVERYBODY, ClassRow, RollRow
from app.tutor.pin import PinError
from engine.errors import WorldError
from engine.i18n import tr

Result = TypeVar("Result")
LIST_WIDTH = 232
_ID = Qt.ItemDataRole.UserRole


class ClassroomPage(Page):
    """`practice_wanted` names the pupil who is to sit down and practise."""

    practice_wanted = Signal(str)

    def __init__(self, theme: Theme, lanes: Lanes, tutor: ClassroomTutor) -> None:
        super().__init__(theme, tr("班级"))
        self._lanes, self._tutor = lanes, tutor
        self._class = EVERYBODY
        self._classes: tuple[ClassRow, ...] = ()
        self.list = QListWidget()
        self.roll = Roll(theme)
        self.new = Button(theme, tr("新班级"), "text", "plus", 34)
        self.rename = Button(theme, tr("改名"), "text", "pencil", 34)
        self.drop = Button(theme, tr("解散班级"), "text", "trash-2", 34)
        self.results = Button(theme, tr("导出成绩"), "outline", "download", 34)
        self.add = Button(theme, tr("加学生"), "primary", "plus", 34)
        self.who = Words(theme, "", "ui", "ink2")
        self.into = Picker(theme, tr("放进班级"), 36)
        self.out = Button(theme, tr("移出班级"), "text", height=36)
        self.sit = Button(theme, tr("以此学生练习"), "outline", "pencil", 36)
        self.take = Button(theme, tr("导出记录"), "text", "download", 36)
        self.forget = Button(theme, tr("删除记录"), "text", "trash-2", 36)
        self.notice = NoticeCard(theme, "unreadable")
        self._build()
        self._connect()

    def opened(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read the classes and the roll again."""
        self._ask(lambda desk: desk.classes(), self._show_classes)

    def say(self, sentence: str) -> None:
        """Tell in place what was done."""
        self.notice.show_notice("right", sentence, action=tr("知道了"), clicked=self.notice.hide)

    def _build(self) -> None:
        for action in (self.results, self.add):
            self.header.add_action(action)
        self.list.setAccessibleName(tr("班级"))
        self.list.setProperty("rows", True)
        self.list.setFont(self.theme.font("ui"))
        left = QVBoxLayout()
        left.setContentsMargins(32, 0, 12, 16)
        left.setSpacing(4)
        left.addWidget(self.list, 1)
        left.addLayout(row(self.new, self.rename, None, spacing=0))
        left.addLayout(row(self.drop, None, spacing=0))
        self.dock = Card(margins=(20, 10, 12, 10), across=True)
        self.dock.body.addWidget(self.who, 1)
        self.dock.body.addWidget(self.into)
        for button in (self.out, self.take, self.forget, self.sit):
            self.dock.body.addWidget(button)
        right = QVBoxLayout()
        right.setContentsMargins(12, 0, 32, 16)
        right.setSpacing(10)
        right.addWidget(self.notice)
        right.addWidget(self.roll, 1)
        right.addWidget(self.dock)
        self.notice.hide()
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addLayout(left)
        across.addLayout(right, 1)
        self.body.addLayout(across)
        self._fit()

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._choose)
        self.roll.changed.connect(self._picked)
        self.new.clicked.connect(lambda: self._name(tr("新班级"), "", self._found))
        self.rename.clicked.connect(self._rename)
        self.drop.clicked.connect(self._drop)
        self.results.clicked.connect(self._results)
        self.add.clicked.connect(self._add)
        self.into.picked.connect(self._put)
        self.out.clicked.connect(self._take_out)
        self.take.clicked.connect(self._take)
        self.forget.clicked.connect(self._forget)
        self.sit.clicked.connect(lambda: self.practice_wanted.emit(self.roll.chosen()[0]))
        self.theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.list.setFixedWidth(min(self.theme.px(LIST_WIDTH), 340))
        self.list.setFont(self.theme.font("ui"))
        self.into.setMinimumWidth(self.theme.px(132))

    def _show_classes(self, classes: tuple[ClassRow, ...]) -> None:
        self._classes = classes
        if self._class not in {one.identifier for one in classes}:
            self._class = EVERYBODY
        self.list.blockSignals(True)
        self.list.clear()
        for one in classes:
            item = QListWidgetItem(f"{one.name}  {one.count}")
            item.setData(_ID, one.identifier)
            self.list.addItem(item)
            if one.identifier == self._class:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._read()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._class = item.data(_ID)
            self._read()

    def _read(self) -> None:
        wanted = self._class
        self._ask(lambda desk: desk.roll(wanted), lambda rows: self._show(wanted, rows))

    def _show(self, wanted: str, rows: tuple[RollRow, ...]) -> None:
        if wanted != self._class:
            return
        name = next((one.name for one in self._classes if one.identifier == wanted), "")
        place = tr("{name} · {count} 名学生", name=name, count=len(rows))
        self.header.show_title(tr("班级"), place)
        for button in (self.rename, self.drop):
            button.setVisible(wanted != EVERYBODY)
        self.results.setEnabled(bool(rows))
        self.roll.show_rows(rows, date.today())
        if not rows:
            self.notice.show_notice(
                "unverified",
                tr("这里还没有学生。"),
                tr("把名单粘贴进来，一行一个名字。"),
                tr("加学生"),
                self._add,
            )

    def _picked(self) -> None:
        rows = self.roll.picked()
        self.dock.setVisible(bool(rows))
        one, in_class = len(rows) == 1, self._class != EVERYBODY
        for button in (self.sit, self.take, self.forget):
            button.setVisible(one)
        self.out.setVisible(in_class)
        others = [(row.identifier, row.name) for row in self._classes
                  if row.identifier not in (EVERYBODY, self._class)]  # fmt: skip
        self.into.setVisible(bool(others))
        self.into.show_choices([("", tr("放进班级…")), *others], "")
        if rows:
            self.who.say(rows[0].name if one else tr("选了 {count} 名学生", count=len(rows)))

    def _name(self, title: str, name: str, given: Callable[[str], object]) -> None:
        dialog = NameDialog(self.theme, title, name, self.window())
        dialog.given.connect(given)
        dialog.open()

    def _found(self, name: str) -> None:
        def made(identifier: str) -> None:
            self._class = identifier
            self.refresh()

        self._ask(lambda desk: desk.new_class(name), made)

    def _rename(self) -> None:
        wanted = self._class
        before = next(one.name for one in self._classes if one.identifier == wanted)
        self._name(
            tr("改名"), before, lambda name: self._do(lambda d: d.rename_class(wanted, name))
        )

    def _drop(self) -> None:
        wanted = self._class
        self.notice.show_notice(
            "unverified",
            tr("解散这个班级？"),
            tr("学生和他们的记录都留着，只是不再列在一起。"),
            tr("解散"),
            lambda: self._do(lambda desk: desk.forget_class(wanted)),
        )

    def _add(self) -> None:
        rows, wanted = self.roll.rows(), self._class
        dialog = PupilsDialog(self.theme, rows[-1].grade if rows else 1, self.window())
        dialog.given.connect(
            lambda names, grade: self._do(lambda desk: desk.add_pupils(names, grade, wanted))
        )
        dialog.open()

    def _put(self, wanted: object) -> None:
        pupils = self.roll.chosen()
        if wanted:
            self._do(lambda desk: desk.put_in(pupils, str(wanted)))

    def _take_out(self) -> None:
        pupils, wanted = self.roll.chosen(), self._class
        self._do(lambda desk: desk.take_out(pupils, wanted))

    def _results(self) -> None:
        wanted = self._class
        name, sort = QFileDialog.getSaveFileName(
            self, tr("导出成绩"), tr("成绩") + ".xlsx", "Excel (*.xlsx);;CSV (*.csv)"
        )
        if name:
            path = Path(name)
            path = path if path.suffix else path.with_suffix(".csv" if "csv" in sort else ".xlsx")
            self._ask(
                lambda desk: desk.write_results(wanted, path),
                lambda count: self.say(tr("{count} 名学生的成绩存进了 {file}",
                                          count=count, file=path)),
            )  # fmt: skip

    def _take(self) -> None:
        one = self.roll.picked()[0]
        name, _ = QFileDialog.getSaveFileName(
            self, tr("导出记录"), one.name + ".json", tr("JSON 文件 (*.json)")
        )
        if name:
            self._ask(
                lambda desk: desk.write_pupil(one.identifier, Path(name)),
                lambda _: self.say(tr("{name} 的全部记录存进了 {file}", name=one.name, file=name)),
            )

    def _forget(self) -> None:
        one = self.roll.picked()[0]
        self.notice.show_notice(
            "wrong",
            tr("删除 {name} 的全部记录？", name=one.name),
            tr("作答、错题和进度都会删掉，删了就找不回来。可以先导出一份。"),
            tr("删除"),
            lambda: self._forgotten(one.identifier),
        )

    def _forgotten(self, pupil: str, pin: str = "") -> None:
        def refused(error: WorldError) -> None:
            if isinstance(error, PinError):
                ask_pin(self.theme, self, str(error), lambda typed: self._forgotten(pupil, typed))
            else:
                self._failed(error)

        self._do(lambda desk: desk.forget_pupil(pupil, pin), refused)

    def _do(
        self,
        work: Callable[[ClassroomDesk], object],
        refused: Callable[[WorldError], object] | None = None,
    ) -> None:
        def done(_: object) -> None:
            self.notice.hide()
            self.refresh()

        self._ask(work, done, refused)

    def _ask(
        self,
        work: Callable[[ClassroomDesk], Result],
        done: Callable[[Result], object],
        refused: Callable[[WorldError], object] | None = None,
    ) -> None:
        failed = refused or self._failed
        self._lanes.run(
            Lane.STORE,
            lambda: work(self._tutor.classroom_desk()),
            done,
            lambda error: _tell(failed, error),
        )

    def _failed(self, error: WorldError) -> None:
        self.notice.show_notice("unreadable", str(error))


def _tell(failed: Callable[[WorldError], object], error: WorldError) -> None:
    failed(error)
