"""A small palette of symbols that a keyboard lacks, opened inside a box that takes words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.gui.theme import Theme
from app.gui.widgets.buttons import Button
from app.gui.widgets.flow import FlowLayout
from engine.i18n import tr


@dataclass(frozen=True, slots=True)
class Symbol:
    """What the button shows, what it is called, and what it writes; `|` is where to go on."""

    face: str
    name: str
    text: str


SYMBOLS = (
    Symbol("x²", "平方", "^2|"),
    Symbol("xⁿ", "乘方", "^{|}"),
    Symbol("x₁", "下标", "_{|}"),
    Symbol("√", "根号", "\\sqrt{|}"),
    Symbol("a⁄b", "分数", "\\frac{|}{}"),
    Symbol("×", "乘号", "×|"),
    Symbol("÷", "除号", "÷|"),
    Symbol("±", "正负号", "±|"),
    Symbol("≤", "小于等于", "≤|"),
    Symbol("≥", "大于等于", "≥|"),
    Symbol("≠", "不等于", "≠|"),
    Symbol("≈", "约等于", "≈|"),
    Symbol("π", "圆周率", "π|"),
    Symbol("°", "度", "°|"),
    Symbol("∠", "角", "∠|"),
    Symbol("△", "三角形", "△|"),
    Symbol("⊥", "垂直", "⊥|"),
    Symbol("∥", "平行", "∥|"),
    Symbol("⊙", "圆", "⊙|"),
    Symbol("|x|", "绝对值", "|\u0000|"),
    Symbol("∞", "无穷", "∞|"),
    Symbol("∈", "属于", "∈|"),
    Symbol("∩", "交集", "∩|"),
    Symbol("∪", "并集", "∪|"),
    Symbol("log", "对数", "\\log_{|}{}"),
    Symbol("{", "方程组", "$\\begin{cases}|\\\\\\end{cases}$"),
)


class SymbolPalette(QWidget):
    """Buttons in rows; arrows move among them, Enter writes; `picked` gives text and place."""

    picked = Signal(str, int)

    def __init__(self, theme: Theme, symbols: Sequence[Symbol] = SYMBOLS) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        layout = FlowLayout(self, gap=4)
        for symbol in symbols:
            button = Button(theme, symbol.face, "text", height=32, name=tr(symbol.name))
            button.setToolTip(tr(symbol.name))
            button.clicked.connect(lambda _checked=False, chosen=symbol: self._pick(chosen))
            layout.addWidget(button)
            self.buttons.append(button)
        self.setAccessibleName(tr("公式"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        here = next((i for i, button in enumerate(self.buttons) if button.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        there = self.buttons[(here + step) % len(self.buttons)]
        there.setFocus(Qt.FocusReason.TabFocusReason)

    def _pick(self, symbol: Symbol) -> None:
        text, place = written(symbol)
        self.picked.emit(text, place)


def written(symbol: Symbol) -> tuple[str, int]:
    """What a symbol writes, and how far into it the cursor goes."""
    if "\u0000" in symbol.text:
        place = symbol.text.index("\u0000")
        return symbol.text.replace("\u0000", ""), place
    place = symbol.text.index("|")
    return symbol.text.replace("|", "", 1), place
