"""The bank page: what there is, found and chosen; files dropped on it are tried at once."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout

from app.gui.bank.actions import Actions
from app.gui.bank.desk import Desk
from app.gui.bank.dock import DecisionBar
from app.gui.bank.dropping import DropHint, dropped_file
from app.gui.bank.editing import Editing
from app.gui.bank.files import Files
from app.gui.bank.filters import FilterBand
from app.gui.bank.listing import Listing
from app.gui.bank.picker import PointPicker
from app.gui.bank.sheet import BankSheet
from app.gui.bank.tags import TagBar
from app.gui.bank.tutor import BankTutor
from app.gui.bridge import Lanes
from app.gui.theme import Theme
from app.gui.widgets import (
    GUTTER,
    LoadingLine,
    NoticeCard,
    Page,
    UndoBar,
    WaitBar,
    WebRoom,
    WebView,
    column,
)
from app.tutor.bank_page import Overview
from engine.errors import WorldError
from engine.i18n import tr


class BankPage(Page):
    """Finds problems, shows one whole, puts it in order, takes files in and gives them out.

    `paper_wanted` gives a problem that is to stand on the paper, and its solution.
    """

    paper_wanted = Signal(object, object)

    def __init__(
        self, theme: Theme, room: WebRoom, lanes: Lanes, tutor: BankTutor, assets: Path
    ) -> None:
        super().__init__(theme, tr("题库"))
        self._asked = False
        self.overview: Overview | None = None
        self.band = FilterBand(theme)
        self.line = LoadingLine(theme, tr("正在读题库"))
        self.notice = NoticeCard(theme)
        self.sheet = BankSheet(theme, room, assets)
        self.wait, self.decision, self.tags = WaitBar(theme), DecisionBar(theme), TagBar(theme)
        self.undo = UndoBar(theme, tr("撤销"))
        self.picker = PointPicker(theme, self)
        self.hint = DropHint(theme, self)
        self.deeds = Actions(theme, self.header)
        self.desk = Desk(lanes, tutor, self.line, self.wait, self._failed, assets)
        self.files = Files(self.desk, self.sheet, self.decision, self.say, self)
        self.editing = Editing(
            self.desk, self.sheet, self.picker, self.tags, self.decision, self.undo, self.say, self
        )
        self.listing = Listing(self.desk, self.band, self.sheet, self.editing)
        self._build()
        self._connect()

    def opened(self) -> None:
        """Open the bank when the page is first wanted; count again each other time."""
        if not self._asked:
            self._asked = True
            self.header.show_title(tr("题库"), tr("正在打开……"))
            self.desk.open(self._refresh)
        elif self.overview is not None:
            self._count()

    def say(self, sentence: str, advice: str = "", trouble: bool = False) -> None:
        """Tell in place what was done, or with a mark what could not be done and why."""
        self.notice.show_notice("unverified", sentence, advice, tr("知道了"), self.notice.hide)
        self.notice.mark.setVisible(trouble)

    def look_up(self) -> None:
        """Let words be typed."""
        self._to_list()
        self.band.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.band.field.selectAll()

    def views(self) -> tuple[WebView, ...]:
        """The list and the problem that is shown whole."""
        return (self.sheet.view,)

    def close_page(self) -> None:
        """Nothing is looked for any more; what was deleted is deleted."""
        self.listing.close_listing()
        self.band.close_band()
        self.undo.settle()
        self.wait.close_bar()
        self.desk.close_desk()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self._step_back():
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.picker.place()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.overview is not None and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()
            self.hint.show_over()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.hint.hide()
        path = dropped_file(event.mimeData())
        if path is not None and self.overview is not None:
            event.acceptProposedAction()
            self._try(path)

    def _build(self) -> None:
        notices = QVBoxLayout()
        notices.setContentsMargins(GUTTER, 0, GUTTER, 0)
        notices.addWidget(self.notice)
        foot = column(self.undo, self.tags, self.decision, self.wait)
        foot.setContentsMargins(GUTTER, 0, GUTTER, 0)
        self.body.addWidget(self.band)
        self.body.addLayout(notices)
        self.body.addWidget(self.line)
        self.body.addWidget(self.sheet.view, 1)
        self.body.addLayout(foot)
        self.body.addSpacing(12)
        self.notice.hide()
        self.setAcceptDrops(True)
        self._allow()

    def _connect(self) -> None:
        self.deeds.import_wanted.connect(self.files.choose_import)
        self.deeds.export_wanted.connect(self._export)
        self.deeds.repeats_wanted.connect(self._repeats)
        self.deeds.template_wanted.connect(self.files.choose_template)
        self.band.changed.connect(self._wanted)
        self.band.point_wanted.connect(self._choose_point)
        self.sheet.acted.connect(self._acted)
        self.sheet.showed.connect(self._showed)
        self.files.came.connect(self._came)
        self.wait.changed.connect(self._allow)
        self.wait.stopped.connect(self._stopped)
        for left in (self.files.left, self.editing.left):
            left.connect(self._to_list)
        self.editing.changed.connect(self.listing.show_changed)
        self.editing.changed.connect(lambda _: self._count())
        self.editing.gone.connect(self.listing.take_out)
        self.editing.gone.connect(lambda _: self._show_total())
        self.editing.returned.connect(self._refresh)
        self.editing.settled.connect(self._count)

    def _refresh(self) -> None:
        self._count()
        self.listing.search()

    def _count(self) -> None:
        self.desk.read(lambda bank: bank.overview(), self._counted)

    def _counted(self, overview: Overview) -> None:
        self.overview = overview
        self.band.know(overview, self.desk.points)
        self._show_total()
        self._allow()

    def _show_total(self) -> None:
        if self.overview is not None:
            total = self.overview.counts.problems - len(self.editing.going)
            place = tr("题库里有 {count} 题", count=f"{total:,}") if total else ""
            self.header.show_title(tr("题库"), place)

    def _wanted(self) -> None:
        if self.overview is not None:
            self.listing.search()

    def _export(self) -> None:
        self.undo.settle()
        self.files.choose_export(self.band.wanted)

    def _try(self, path: Path) -> None:
        self.notice.hide()
        self.undo.settle()
        self.files.try_file(path)

    def _came(self) -> None:
        """Show what a file brought: the newest problems come first."""
        self._count()
        if self.band.wanted.everything:
            self.listing.search()
        else:
            self.band.clear()

    def _choose_point(self) -> None:
        counts = self.overview.counts.points if self.overview is not None else ()
        by_code = {str(each.value): each.problems for each in counts}
        there = [point for point in self.desk.tree.points if point.code in by_code]
        self.picker.ask(tr("按知识点找"), self.desk.tree, there, self.band.want_point, by_code)

    def _repeats(self) -> None:
        self.notice.hide()
        self.undo.settle()
        self.editing.look_for_repeats()

    def _acted(self, action: str) -> None:
        name, _, rest = action.partition("/")
        named = {
            "more": self.listing.more,
            "back": self._to_list,
            "confirm": self.editing.confirm,
            "place": self.editing.choose_point,
            "tags": self.editing.change_tags,
            "clear": self.band.clear,
            "import": self.files.choose_import,
            "template": self.files.choose_template,
            "escape": self._escaped,
            "paper": self._to_paper,
        }
        if name == "open":
            self.tags.hide()
            self.listing.open(rest)
        elif name == "delete" and rest in self.listing.listed:
            self.tags.hide()
            self.editing.delete((rest,), tr("已删除这道题"))
        elif name in named:
            named[name]()

    def _to_paper(self) -> None:
        item = self.listing.chosen
        if item is not None:
            self.paper_wanted.emit(item.problem, item.solution)

    def _to_list(self) -> None:
        self.decision.drop()
        self.listing.back()
        self.sheet.focus_list()

    def _escaped(self) -> None:
        """Esc in the web view, which keeps it from us: what we don't use is the window's."""
        if not self._step_back():
            escape = QKeyEvent(
                QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
            )
            QApplication.sendEvent(self.window(), escape)

    def _step_back(self) -> bool:
        """Esc puts away what is in front, one thing at a time; False when nothing is."""
        if self.picker.isVisible():
            self.picker.close_picker()
        elif self.tags.isVisible():
            self.tags.hide()
        elif self.wait.busy:
            self.wait.stop()
        elif self.decision.isVisible():
            self.decision.refuse()
        elif self.sheet.view_name == "problem":
            self._to_list()
        else:
            return False
        return True

    def _stopped(self) -> None:
        if self.sheet.view_name == "report":
            self._to_list()

    def _showed(self, name: str) -> None:
        self._allow()

    def _allow(self) -> None:
        """Files are for when nothing else is under way, filters for when there is anything."""
        free = self.overview is not None and not self.wait.busy
        free = free and self.sheet.view_name != "report"
        some = self.overview is not None and self.overview.counts.problems > 0
        self.band.setVisible(some and self.sheet.view_name != "report")
        self.deeds.allow(free, some)

    def _failed(self, error: WorldError) -> None:
        if self.sheet.view_name == "report":
            self._to_list()
        if self.overview is None:
            self._asked = False  # another visit tries again
            self.header.show_title(tr("题库"))
        self.say(str(error), trouble=True)
