"""What a right click, or the menu key, on a row of 细目表 offers for that question."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.tutor.paper_rows import PaperRow
from engine.i18n import tr

DEEDS = (
    ("reroll", "换数字"),
    ("swap", "换一题"),
    ("lock", "锁定"),
    ("unlock", "解锁"),
    ("up", "上移"),
    ("down", "下移"),
    ("edit", "改文字"),
    ("remove", "删掉"),
)
DICE = ("reroll", "swap")


class RowMenu(QMenu):
    """`wanted` names the deed."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("这道题"))
        self.deeds = {}
        for name, words in DEEDS:
            if name in ("lock", "up", "edit"):
                self.addSeparator()
            deed = self.addAction(tr(words))
            deed.triggered.connect(lambda _=False, name=name: self.wanted.emit(name))
            self.deeds[name] = deed

    def show_row(self, row: PaperRow, count: int) -> None:
        """Offer what this question of `count` takes."""
        for name in DICE:
            self.deeds[name].setEnabled(row.made and not row.locked)
        self.deeds["lock"].setVisible(not row.locked)
        self.deeds["unlock"].setVisible(row.locked)
        self.deeds["up"].setEnabled(row.number > 1)
        self.deeds["down"].setEnabled(row.number < count)
