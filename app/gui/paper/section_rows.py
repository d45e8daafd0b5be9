"""The rows of a plan: 题型, 难度, 题数 and 每题分值 of each 大题, changed in place, summed live."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.gui.paper.section_row import SectionRow
from app.gui.theme import Theme
from app.gui.widgets import Button, Words, row
from app.tutor.paper_plan import one_more
from curriculum.worksheet import Section
from engine.i18n import tr

COLUMNS = ("题型", "难度", "题数", "每题分值", "小计")
MOST = 12


class SectionRows(QWidget):
    """`edited` says whether these are no longer the plan's own."""

    def __init__(self, theme: Theme, after: QWidget) -> None:
        """Tab reaches the rows after the control `after`."""
        super().__init__()
        self._theme, self._after = theme, after
        self._own: tuple[Section, ...] = ()
        self.setProperty("plain", True)
        self.rows: list[SectionRow] = []
        self.add = Button(theme, tr("加一行"), "text", "plus", 30, clicked=self._add)
        self.undo = Button(theme, tr("恢复方案原样"), "link", height=30, clicked=self._restore)
        self.total = Words(theme, "", "ui_bold")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        for place, share in enumerate((5, 4, 3, 3, 3, 0)):
            self._grid.setColumnStretch(place, share)
        for place, name in enumerate(COLUMNS):
            self._grid.addWidget(Words(theme, tr(name), "caption", "ink2"), 0, place)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(self._grid)
        whole.addLayout(row(self.add, self.undo, None, self.total))
        self._tell()

    @property
    def sections(self) -> tuple[Section, ...]:
        """What the rows say now."""
        return tuple(each.section for each in self.rows)

    @property
    def edited(self) -> bool:
        """Whether a teacher has changed them."""
        return self.sections != self._own

    def show_sections(self, sections: Sequence[Section]) -> None:
        """The rows of a plan, as it has them."""
        self._own = tuple(sections)
        self._set(sections)

    def _set(self, sections: Sequence[Section]) -> None:
        for each in self.rows:
            for field in each.fields:
                self._grid.removeWidget(field)
                field.hide()
                field.deleteLater()
            each.deleteLater()
        self.rows = []
        for place, section in enumerate(sections, 1):
            made = SectionRow(self._theme, section, place, self)
            made.changed.connect(self._tell)
            made.drop.clicked.connect(lambda _=False, place=place: self._drop(place - 1))
            for column, field in enumerate(made.fields):
                self._grid.addWidget(field, place, column)
            self.rows.append(made)
        before = self._after
        for each in self.rows:
            for field in (each.kind, each.level, each.count, each.marks, each.drop):
                QWidget.setTabOrder(before, field)
                before = field
        self._tell()

    def _add(self) -> None:
        self._set((*self.sections, one_more(self.sections)))
        self.rows[-1].kind.setFocus()

    def _drop(self, place: int) -> None:
        left = self.sections
        self._set((*left[:place], *left[place + 1 :]))
        near = self.rows[min(place, len(self.rows) - 1)].drop if self.rows else self.add
        near.setFocus()

    def _restore(self) -> None:
        self._set(self._own)

    def _tell(self) -> None:
        count = sum(section.count for section in self.sections)
        marks = sum(section.count * section.marks for section in self.sections)
        if marks:
            self.total.say(tr("共 {count} 题，{marks} 分", count=count, marks=marks))
        else:
            self.total.say(tr("共 {count} 题，不打分", count=count))
        self.add.setEnabled(len(self.rows) < MOST)
        self.undo.setVisible(self.edited)
