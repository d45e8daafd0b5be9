"""The middle of a paper: whose it is, A or B, how many pages, and the paper itself."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.gui.paper.sheet import PaperSheet
from app.gui.theme import Theme
from app.gui.widgets import Button, Segments, WebRoom, Words, row
from app.gui.widgets.flow import FlowLayout
from app.tutor.paper_rows import PaperView
from engine.i18n import tr


class Middle(QWidget):
    """`settled` when the paper is set: its pages, and formulas that couldn't be typeset."""

    settled = Signal(int, int)

    def __init__(self, theme: Theme, room: WebRoom, assets: Path) -> None:
        super().__init__()
        self.sheet = PaperSheet(theme, room, assets)
        self.reader = Segments(
            theme,
            tr("给谁看"),
            [("student", tr("学生卷")), ("teacher", tr("教师卷")), ("card", tr("答题卡"))],
        )
        self.version = Segments(theme, tr("A、B 卷"), [("A", tr("A 卷")), ("B", tr("B 卷"))])
        self.pages = Words(theme, "", "caption", "ink2")
        self.smaller = Button(theme, "", "text", "zoom-out", 30, name=tr("缩小"))
        self.larger = Button(theme, "", "text", "zoom-in", 30, name=tr("放大"))
        self._view: PaperView | None = None
        bar, zoom = QWidget(), QWidget()
        zoom.setLayout(row(self.pages, self.smaller, self.larger, spacing=6))
        flow = FlowLayout(bar, gap=6)
        for thing in (self.reader, self.version, zoom):
            flow.addWidget(thing)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        bar.setSizePolicy(policy)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(bar)
        whole.addWidget(self.sheet, 1)
        self.smaller.clicked.connect(lambda: self.sheet.zoom(-1))
        self.larger.clicked.connect(lambda: self.sheet.zoom(1))
        self.sheet.settled.connect(self._settled)

    def show_view(self, view: PaperView) -> None:
        """Whose paper is shown, and which."""
        self._view = view
        self.reader.show_choice(view.look.reader)
        self.version.show_choice(view.version)

    def _settled(self, pages: int, untypeset: int, zoom: float) -> None:
        size = self._view.paper.name.partition("-")[0] if self._view is not None else ""
        words = tr(
            "{paper} 共 {pages} 页 · {zoom}%", paper=size, pages=pages, zoom=round(zoom * 100)
        )
        self.pages.say(words)
        self.settled.emit(pages, untypeset)
