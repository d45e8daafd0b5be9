"""The band over the list: words to look for, and a chip with a menu for everything else."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.gui.theme import Theme
from app.gui.widgets import GUTTER, Button, SearchField
from app.gui.widgets.flow import FlowLayout
from app.page.bank import Points, grade_name, kind_name, level_name
from app.tutor.bank_page import Overview, Wanted
from curriculum.bank import Placing
from engine.i18n import tr

TYPING = 200
"""Milliseconds of rest after which words are looked for."""
LONGEST_MENU = 60
LONGEST_WORD = 14

Choice = tuple[str, Wanted]


class FilterChip(Button):
    """A chip that opens a menu; it says what is chosen, on a tinted ground."""

    def __init__(self, theme: Theme, title: str, opened: Callable[[], object]) -> None:
        super().__init__(theme, title, "outline", "chevron-down", 30, opened)
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
        self.field = SearchField(theme, tr("找题：词、式子、标签，比如 勾股定理"))
        self._rest = QTimer(self, singleShot=True, interval=TYPING)
        self._rest.timeout.connect(self._typed)
        self.field.textChanged.connect(lambda _: self._rest.start())
        self.field.returnPressed.connect(self._typed)
        self._chips = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._chips.setSizePolicy(policy)
        flow = FlowLayout(self._chips, 8)
        self.chips = {
            name: FilterChip(theme, title, lambda name=name: self._open(name))
            for name, title in (
                ("point", tr("知识点")),
                ("kind", tr("题型")),
                ("difficulty", tr("难度")),
                ("grade", tr("年级")),
                ("origin", tr("来源")),
                ("year", tr("年份")),
                ("answered", tr("答案")),
            )
        }
        self.clear_button = Button(theme, tr("清空条件"), "link", height=30, clicked=self.clear)
        for chip in (*self.chips.values(), self.clear_button):
            flow.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(GUTTER, 0, GUTTER, 10)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self._chips)
        self.clear_button.hide()

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
        self.want(self._with(point=code, placing=None))

    def close_band(self) -> None:
        """Nothing is looked for any more."""
        self._rest.stop()

    def _typed(self) -> None:
        self._rest.stop()
        self.want(self._with(words=self.field.text().strip()))

    def _with(self, **changes: object) -> Wanted:
        wanted = self.wanted
        if "placing" in changes:
            wanted = replace(wanted, placing=changes.pop("placing"))
        for name in ("year", "answered"):
            if name in changes:
                wanted = replace(wanted, **{name: changes.pop(name)})
        return replace(wanted, filter=replace(wanted.filter, **changes))

    def _open(self, name: str) -> None:
        self._say()  # a click has toggled the chip
        chip = self.chips[name]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, wanted in self._choices(name):
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

    def _choices(self, name: str) -> Sequence[Choice]:
        if self._overview is None:
            return ()
        counts, with_ = self._overview.counts, self._with
        if name == "point":
            return [
                (tr("不限"), with_(point="", placing=None)),
                (tr("待确认的"), with_(point="", placing=Placing.PROPOSED)),
                (tr("还没有知识点的"), with_(point="", placing=Placing.NONE)),
            ]
        if name == "answered":
            return [
                (tr("不限"), with_(answered=None)),
                (tr("有答案"), with_(answered=True)),
                (tr("没有答案"), with_(answered=False)),
            ]
        if name == "year":
            return [(tr("不限"), with_(year=None))] + [
                (tr("{year} 年", year=year), with_(year=year)) for year in self._overview.years
            ]
        found = {
            "kind": counts.kinds,
            "difficulty": counts.difficulties,
            "grade": counts.grades,
            "origin": counts.origins,
        }[name]
        known = [each for each in found if each.value is not None]
        if name != "origin":
            order = {kind: place for place, kind in enumerate(_KINDS)}
            known.sort(key=lambda each: order.get(each.value, each.value))
        empty: object = None if name in ("grade", "difficulty") else ""
        return [(tr("不限"), with_(**{name: empty}))] + [
            (f"{self._word(name, each.value)}　{each.problems:,}", with_(**{name: each.value}))
            for each in known[:LONGEST_MENU]
        ]

    def _word(self, name: str, value: object) -> str:
        if value in ("", None):
            return ""
        if name == "kind":
            return kind_name(str(value))
        if name == "difficulty":
            return level_name(int(str(value)))
        return grade_name(int(str(value))) if name == "grade" else str(value)

    def _say(self) -> None:
        wanted, wish = self.wanted, self.wanted.filter
        point = self._points.get(wish.point)
        placing = {Placing.PROPOSED: tr("知识点待确认"), Placing.NONE: tr("没有知识点")}
        answered = {True: tr("有答案"), False: tr("没有答案")}
        values = {
            "point": (point.name if point else wish.point)
            or (placing.get(wanted.placing, "") if wanted.placing else ""),
            "kind": self._word("kind", wish.kind),
            "difficulty": self._word("difficulty", wish.difficulty),
            "grade": self._word("grade", wish.grade),
            "origin": wish.origin,
            "year": tr("{year} 年", year=wanted.year) if wanted.year else "",
            "answered": answered[wanted.answered] if wanted.answered is not None else "",
        }
        for name, value in values.items():
            self.chips[name].show_value(value)
        self.clear_button.setVisible(any(values.values()))
        self._chips.updateGeometry()


_KINDS = ("choice", "fill", "judge", "calculate", "word", "prove", "draw", "mistake", "reverse")
