"""One problem put in order: its point, its tags, its end; and the problems that are there twice."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.gui.bank.desk import Desk
from app.gui.bank.dock import DecisionBar
from app.gui.bank.picker import PointPicker
from app.gui.bank.sheet import BankSheet
from app.gui.bank.tags import TagBar
from app.gui.widgets import UndoBar
from app.page.bank import repeats_html
from curriculum.bank import BankItem
from curriculum.exchange.draft import separated
from curriculum.tree import Point
from engine.i18n import tr

GROUPS = 200
"""Groups of repeated problems shown at a time."""

Say = Callable[..., object]


class Editing(QObject):
    """`changed` brings a problem in its new state, `gone` names what leaves the list, and
    `returned` says that it is back."""

    changed = Signal(object)
    gone = Signal(object)
    returned = Signal()
    settled = Signal()
    left = Signal()

    def __init__(
        self,
        desk: Desk,
        sheet: BankSheet,
        picker: PointPicker,
        tags: TagBar,
        decision: DecisionBar,
        undo: UndoBar,
        say: Say,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._desk, self._sheet, self._picker = desk, sheet, picker
        self._tags, self._decision, self._undo, self._say = tags, decision, undo, say
        self.item: BankItem | None = None
        self._tagged: BankItem | None = None
        self.going: frozenset[str] = frozenset()
        tags.kept.connect(self._retag)

    def confirm(self) -> None:
        """A person says that the proposed point is right."""
        item = self.item
        if item is not None:
            self._desk.write(lambda bank: bank.confirm(item.identifier), self.changed.emit)

    def choose_point(self) -> None:
        """Let a person choose where the problem belongs."""
        item = self.item
        if item is not None:
            self._picker.ask(
                tr("这道题属于哪个知识点"),
                self._desk.tree,
                self._near(item),
                lambda code: self._place(item, code),
            )

    def change_tags(self) -> None:
        """Let the tags be changed."""
        self._tagged = self.item
        if self.item is not None:
            self._tags.ask(self.item.tags)

    def delete(self, identifiers: Sequence[str], sentence: str) -> None:
        """Take problems off the list; gone for good when the time to undo is over."""
        going = frozenset(identifiers)
        self._undo.offer(
            sentence,
            commit=lambda: self._forget(going),
            take_back=lambda: self._take_back(going),
        )
        self.going |= going
        self.gone.emit(going)

    def look_for_repeats(self) -> None:
        """Find problems that say the same, and offer to keep one of each."""
        points = self._desk.points
        self._decision.drop()
        self._desk.labour(
            tr("正在找重复的题"),
            lambda bank, report, cancel: bank.repeats(GROUPS, cancel),
            lambda groups: self._show_repeats(groups, str(repeats_html(groups, points, GROUPS))),
        )

    def _near(self, item: BankItem) -> Sequence[Point]:
        """The points of the problem's topic or grade, or all."""
        points = self._desk.tree.points
        known = [
            self._desk.points[code] for code in item.problem.points if code in self._desk.points
        ]
        if known:
            same = (known[0].stage, known[0].topic)
            return [point for point in points if (point.stage, point.topic) == same]
        grade = item.problem.grade
        return [point for point in points if grade is None or point.grade == grade]

    def _place(self, item: BankItem, code: str) -> None:
        self._desk.write(lambda bank: bank.move(item.identifier, (code,)), self.changed.emit)

    def _retag(self, text: str) -> None:
        item = self._tagged
        if item is not None:
            tags = tuple(dict.fromkeys(separated(text)))
            self._desk.write(lambda bank: bank.retag(item.identifier, tags), self.changed.emit)

    def _take_back(self, going: frozenset[str]) -> None:
        self.going -= going
        self.returned.emit()

    def _forget(self, going: frozenset[str]) -> None:
        self._desk.write(lambda bank: bank.forget(*going), lambda _: self._forgotten(going))

    def _forgotten(self, going: frozenset[str]) -> None:
        self.going -= going
        self.settled.emit()

    def _show_repeats(self, groups: tuple[tuple[BankItem, ...], ...], html: str) -> None:
        if not groups:
            self._say(tr("没有重复的题。"))
            return
        extra = [item.identifier for group in groups for item in group[1:]]
        self._sheet.show_page("report", html)
        self._decision.ask(
            tr("删了以后还可以撤销。"),
            tr("删掉重复的 {count} 题", count=len(extra)),
            lambda: self._drop_repeats(extra),
            self.left.emit,
        )

    def _drop_repeats(self, extra: Sequence[str]) -> None:
        self.left.emit()
        self.delete(extra, tr("删掉了重复的 {count} 题", count=len(extra)))
