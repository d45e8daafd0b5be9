"""The right of a paper: the chosen question, or what holds for the whole."""

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.gui.paper.layout_panel import LayoutPanel
from app.gui.paper.question_panel import QuestionPanel
from app.gui.theme import Theme
from app.gui.widgets import Segments
from app.tutor.paper_rows import PaperRow, PaperView
from engine.i18n import tr


class QuestionSide(QWidget):
    """第 n 题 and 版式, one at a time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.which = Segments(theme, tr("看什么"), [("one", tr("第 1 题")), ("all", tr("版式"))])
        self.question, self.layout_ = QuestionPanel(theme), LayoutPanel(theme)
        self._row: PaperRow | None = None
        inner = QWidget()
        inner.setProperty("plain", True)
        panels = QVBoxLayout(inner)
        panels.setContentsMargins(2, 0, 12, 8)
        panels.addWidget(self.question)
        panels.addWidget(self.layout_)
        scroll = QScrollArea()
        scroll.setAccessibleName(tr("这道题和版式"))
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 0, 16, 12)
        whole.setSpacing(12)
        whole.addWidget(self.which)
        whole.addWidget(scroll, 1)
        self.which.chosen.connect(lambda which: self.show_one(which == "one"))
        self.show_one(True)

    def show_one(self, one: bool) -> None:
        """The chosen question, or the whole paper's layout."""
        self.which.show_choice("one" if one else "all")
        self.layout_.setVisible(not one)
        self.question.setVisible(one and self._row is not None)

    def show_view(self, view: PaperView) -> None:
        """What holds for the whole."""
        self.layout_.show_view(view)

    def show_row(self, row: PaperRow | None, number: int) -> None:
        """The question that is chosen."""
        self._row = row
        self.which.rename("one", tr("第 {number} 题", number=number or 1))
        self.question.show_row(row)
        self.question.setVisible(row is not None and self.layout_.isHidden())
