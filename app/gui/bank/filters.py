"""The band over the list: words to look for, and a chip with a menu for everything else."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from app.gui.bank.choices import Choice, at_point, choices, said, titles, with_words
from app.gui.theme import Theme
from app.gui.widgets import GUTTER, Button, SearchField
from app.gui.widgets.flow import FlowLayout
from app.page.bank import Points
from app.tutor.bank_page import Overview, Wanted
from engine.i18n import tr

TYPING = 200
"""Milliseconds of rest after which words are looked for."""
WIDTH = 388
"""Of the field: that of the list under it."""
LARGE = 1.5
LONGEST_WORD = 14


class FilterChip(Button):
    """A chip that opens a menu; it says what is chosen, on a tinted ground."""

    def __init__(self, theme: Theme, title: str, opened: Callable[[], object]) -> None:
        super().__init__(theme, title, "outline", "chevron-down", 36, opened)
        self.title = title
        self.setCheckable(True)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.show_value("")

    def show_value(self, value: str) -> None:
        """The chosen value, or empty for any."""
        short = value if len(value) <= LONGEST_WORD else f"{value[:LONGEST_WORD]}…"
        self.show_as(short or self.title, "text" if value else "outline", "chevron-down")
        self.setChecked(bool(value))
        self.setToolTip(value if short != value else "")
        self.setAccessibleName(f"{self.title}：{value}" if value else self.title)

    def _restyle(self) -> None:
        super()._restyle()
        # The icon is on the right here, so the space that keeps it apart is too.
        self.setText(f"{self.words()}\u2005\u200f")


class FilterBand(QWidget):
    """Holds what is wanted; `changed` when it does, `point_wanted` to choose one from the tree."""

    changed = Signal()
    point_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.wanted = Wanted()
        self._points: Points = {}
        self._overview: Overview | None = None
        self.menu: QMenu | None = None
        self._open_chips = self._some = False
        self.field = SearchField(theme, tr("找题：词、式子、标签，比如 勾股定理"))
        self._rest = QTimer(self, singleShot=True, interval=TYPING)
        self._rest.timeout.connect(self._typed)
        self.field.textChanged.connect(lambda _: self._rest.start())
        self.field.returnPressed.connect(self._typed)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.fold = Button(theme, tr("条件"), "outline", "list-filter", 36, self._unfold)
        self.fold.setCheckable(True)
        self.chips = {
            name: FilterChip(theme, title, partial(self._open, name))
            for name, title in titles().items()
        }
        self.clear_button = Button(theme, tr("清空条件"), "link", height=36, clicked=self.clear)
        flow = FlowLayout(self, 8)
        flow.setContentsMargins(GUTTER, 0, GUTTER, 10)
        for widget in (self.field, self.fold, *self.chips.values(), self.clear_button):
            flow.addWidget(widget)
        theme.changed.connect(self._restyle)
        self._restyle()

    def know(self, overview: Overview, points: Points) -> None:
        """What there is to choose from."""
        self._overview, self._points = overview, points
        self._say()

    def clear(self) -> None:
        """Want everything again."""
        self.field.clear()
        self._rest.stop()
        self.want(Wanted())

    def want(self, wanted: Wanted) -> None:
        """Ask for these; told only when it is something else."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._say()
            self.changed.emit()

    def want_point(self, code: str) -> None:
        """Only problems of this point."""
        self.want(at_point(self.wanted, code))

    def close_band(self) -> None:
        """Nothing is looked for any more."""
        self._rest.stop()

    def _typed(self) -> None:
        self._rest.stop()
        self.want(with_words(self.wanted, self.field.text().strip()))

    def _offered(self, name: str) -> Sequence[Choice]:
        return choices(name, self.wanted, self._overview) if self._overview is not None else ()

    def _open(self, name: str) -> None:
        self._say()  # a click has toggled the chip
        chip = self.chips[name]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, wanted in self._offered(name):
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(wanted == self.wanted)
            action.triggered.connect(lambda _checked=False, wanted=wanted: self.want(wanted))
        if name == "point":
            menu.addSeparator()
            menu.addAction(tr("选一个知识点……"), self.point_wanted.emit)
        menu.destroyed.connect(lambda: setattr(self, "menu", None))
        self.menu = menu
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 4)))

    def _say(self) -> None:
        values = said(self.wanted, self._points)
        for name, value in values.items():
            self.chips[name].show_value(value)
            self.chips[name].setEnabled(len(self._offered(name)) > 1)
        chosen = sum(map(bool, values.values()))
        self.fold.show_as(
            tr("条件 {count}", count=chosen) if chosen else tr("条件"), "outline", "list-filter"
        )
        self._some = chosen > 0
        self._arrange()

    def _unfold(self) -> None:
        self._open_chips = not self._open_chips
        self._arrange()

    def _arrange(self) -> None:
        """With large letters the chips wait behind a button, so that the list keeps its room."""
        folded = self._theme.scale >= LARGE
        shown = self._open_chips or not folded
        self.fold.setVisible(folded)
        self.fold.setChecked(self._open_chips)
        for chip in self.chips.values():
            chip.setVisible(shown)
        self.clear_button.setVisible(shown and self._some)
        self.updateGeometry()

    def _restyle(self) -> None:
        self.field.setFixedWidth(self._theme.px(WIDTH))
        self._arrange()
