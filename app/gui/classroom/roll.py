"""The roll: a line a pupil, several chosen at once with Shift and Ctrl."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from app.gui.theme import Theme
from app.page.bank_words import grade_name
from app.page.moments import spoken_day
from app.tutor.classroom import RollRow
from engine.i18n import tr

_ROW = Qt.ItemDataRole.UserRole
HEIGHT = 38


class Roll(QTreeWidget):
    """`changed` when other pupils are chosen."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("学生名单"))
        self.setHeaderLabels(
            [
                tr("姓名"),
                tr("年级"),
                tr("作答"),
                tr("独立做对"),
                tr("学会的知识点"),
                tr("该复习"),
                tr("错题"),
                tr("最近练习"),
            ]
        )
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(False)
        header = self.header()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(64)
        self.setProperty("table", True)
        self.itemSelectionChanged.connect(self.changed)
        theme.changed.connect(self._fit)
        self._fit()

    def show_rows(self, rows: Sequence[RollRow], today: date) -> None:
        """These pupils; who was chosen stays chosen while still there."""
        chosen = set(self.chosen())
        self.blockSignals(True)
        self.clear()
        for row in rows:
            item = QTreeWidgetItem(_cells(row, today))
            item.setData(0, _ROW, row)
            item.setSizeHint(0, QSize(0, self._theme.px(HEIGHT)))
            self.addTopLevelItem(item)
            item.setSelected(row.identifier in chosen)
        self.blockSignals(False)
        self.changed.emit()

    def rows(self) -> tuple[RollRow, ...]:
        """Everybody who is listed."""
        items = (self.topLevelItem(at) for at in range(self.topLevelItemCount()))
        return tuple(item.data(0, _ROW) for item in items if item is not None)

    def picked(self) -> tuple[RollRow, ...]:
        """The lines that are chosen."""
        return tuple(item.data(0, _ROW) for item in self.selectedItems())

    def chosen(self) -> tuple[str, ...]:
        """The identifiers of the pupils who are chosen."""
        return tuple(row.identifier for row in self.picked())

    def _fit(self) -> None:
        self.setFont(self._theme.font("ui"))
        self.header().setFont(self._theme.font("small"))
        self.header().setMinimumHeight(self._theme.px(34))


def _cells(row: RollRow, today: date) -> list[str]:
    last = spoken_day(date.fromisoformat(row.last), today) if row.last else tr("还没练过")
    share = f"{row.right}（{row.right * 100 // row.answers}%）" if row.answers else "0"
    return [
        row.name,
        grade_name(row.grade),
        str(row.answers),
        share,
        str(row.learned),
        str(row.due),
        str(row.mistakes),
        last,
    ]
