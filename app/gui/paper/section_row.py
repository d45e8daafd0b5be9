"""One row of a plan: pickers for 题型 and 难度, fields for 题数 and 每题分值, and a way out."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.paper.number_field import NumberField
from app.gui.theme import Theme
from app.gui.widgets import Button, Picker, Words
from app.tutor.paper_plan import kinds_of, level_words, levels_of, with_kind
from curriculum.worksheet import Section
from engine.i18n import tr

MOST_COUNT, MOST_MARKS = 200, 200


class SectionRow(QObject):
    """`fields` are what stands in the row, from the left; `section` what they say."""

    changed = Signal()

    def __init__(self, theme: Theme, section: Section, number: int, parent: QObject) -> None:
        super().__init__(parent)
        self.section = self._own = section
        self._kinds = dict(kinds_of(section))
        self._levels = dict(levels_of(section))
        self.kind = Picker(theme, tr("第 {number} 行的题型", number=number))
        self.kind.show_choices([(name, tr(name)) for name in self._kinds], section.name)
        self.level = Picker(theme, tr("第 {number} 行的难度", number=number))
        self.level.show_choices(
            [(name, tr(name)) for name in self._levels], level_words(section.levels)
        )
        self.count = NumberField(theme, tr("第 {number} 行的题数", number=number), MOST_COUNT)
        self.marks = NumberField(
            theme, tr("第 {number} 行的每题分值", number=number), MOST_MARKS, tr("不打分")
        )
        self.sum = Words(theme, "", "ui", "ink2")
        self.drop = Button(theme, "", "text", "x", 34, name=tr("删掉第 {number} 行", number=number))
        self.count.show_value(section.count)
        self.marks.show_value(section.marks)
        for picker in (self.kind, self.level):
            picker.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for field in (self.count, self.marks):
            field.textChanged.connect(lambda _: self._counted())
        self.kind.picked.connect(lambda name: self._kind(str(name)))
        self.level.picked.connect(self._level)
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()
        self._tell()

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What stands in the row, from the left."""
        return (self.kind, self.level, self.count, self.marks, self.sum, self.drop)

    def _kind(self, name: str) -> None:
        kinds, own = self._kinds[name], self._own
        if (name, kinds) == (own.name, own.kinds):  # back again: what it said above, side by side
            back = replace(own, levels=self.section.levels)
            self._take(replace(back, count=self.section.count, marks=self.section.marks))
        else:
            self._take(with_kind(self.section, name, kinds))

    def _level(self, name: object) -> None:
        self._take(replace(self.section, levels=self._levels[str(name)]))

    def _counted(self) -> None:
        self._take(replace(self.section, count=self.count.value(), marks=self.marks.value()))

    def _take(self, section: Section) -> None:
        self.section = section
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        worth = self.section.count * self.section.marks
        self.sum.say(tr("{marks} 分", marks=worth) if worth else "")

    def _fit(self) -> None:
        for field, wide in ((self.kind, 104), (self.level, 94), (self.count, 52), (self.marks, 56)):
            field.setMinimumWidth(self._theme.px(wide))
