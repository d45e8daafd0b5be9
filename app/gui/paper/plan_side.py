"""The left of a paper: 细目表, how difficulty is shared out, the sums."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.paper.adding import AddQuestion
from app.gui.paper.band_bar import BandBar
from app.gui.paper.blueprint_tree import BlueprintTree
from app.gui.theme import Theme
from app.gui.widgets import Words, row
from app.tutor.paper_rows import PaperView
from engine.i18n import tr


class PlanSide(QWidget):
    """Every question in a row; one more of them by the button."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.add = AddQuestion(theme)
        self.tree = BlueprintTree(theme)
        self.bands, self.bar = Words(theme, "", "caption", "ink2"), BandBar(theme)
        self.sums = Words(theme, "", "caption", "ink2", wraps=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 0, 8, 14)
        whole.setSpacing(8)
        whole.addLayout(row(Words(theme, tr("细目表"), "ui_bold"), None, self.add.button))
        whole.addWidget(self.tree, 1)
        whole.addLayout(row(Words(theme, tr("难度分配"), "caption"), None, self.bands))
        whole.addWidget(self.bar)
        whole.addWidget(self.sums)

    def show_view(self, view: PaperView, number: int) -> None:
        """The table of a paper, `number` chosen."""
        worth = tr("{marks} 分", marks=view.marks) if view.marks else ""
        self.tree.show_sections(view.sections, number)
        self.bar.show_bands(view.bands)
        self.bands.say(" · ".join(f"{tr(name)} {count}" for name, count in view.bands))
        share = tr("预计得分率约 {share}%", share=round(view.expected * 100))
        self.sums.say(" · ".join(part for part in (worth, share) if part))
