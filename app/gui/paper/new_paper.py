"""A new paper: about which points, by which plan; or the one behind a footer's code."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.gui.paper.plan_card import PlanCard
from app.gui.paper.point_side import PointSide
from app.gui.theme import Theme
from app.gui.widgets import Button, Hairline, row
from engine.i18n import tr

TWO = 1000
"""Pixels at 100 % from which points and plan stand side by side."""
CODE = 260
"""Pixels of the field for a code."""


class NewPaper(QWidget):
    """`begun` when the button is pressed, `code_given` with a footer's code."""

    begun = Signal()
    code_given = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.points, self.plan = PointSide(theme), PlanCard(theme)
        self.go = Button(theme, tr("出卷"), "primary", height=44)
        self.code = QLineEdit()
        self.code.setMaxLength(4000)
        self.code.setAccessibleName(tr("卷脚编号"))
        self.code.setPlaceholderText(tr("卷脚编号，如 9SK4-T7MQ"))
        self.again = Button(theme, tr("重出这份卷"), "outline", height=36)
        self._build()
        self.go.clicked.connect(self.begun)
        self.again.clicked.connect(lambda: self.code_given.emit(self.code.text()))
        self.code.returnPressed.connect(self.again.click)
        theme.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        inner = QWidget()
        inner.setProperty("plain", True)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._parts.setContentsMargins(32, 4, 32, 12)
        self._parts.setSpacing(32)
        self._parts.addWidget(self.points, 5)
        self._parts.addWidget(self.plan, 6)
        scroll = QScrollArea()
        scroll.setAccessibleName(tr("新卷"))
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        dock = row(self.code, self.again, None, self.go)
        dock.setContentsMargins(32, 8, 32, 12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(Hairline())
        whole.addLayout(dock)

    def _fit(self) -> None:
        two = self.width() >= self._theme.px(TWO)
        way = QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(way)
        self.code.setMinimumHeight(self._theme.px(36))
        self.code.setFixedWidth(self._theme.px(CODE))
        self.code.setFont(self._theme.font("ui"))
