"""The question box: the field, the symbols, and one button that asks or stops."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.gui.ask.editor import QuestionEditor
from app.gui.ask.preview import Preview
from app.gui.ask.symbols import SymbolPalette
from app.gui.theme import Theme
from app.gui.widgets import Button, Card, Words
from engine.i18n import tr


class Composer(QWidget):
    """Where a question is written; `asked` gives its words, `changed` each new state of them."""

    asked = Signal(str)
    stopped = Signal()
    changed = Signal(str)

    def __init__(self, theme: Theme, preview: Preview) -> None:
        super().__init__()
        self._theme = theme
        self._busy = self._compact = False
        self.editor = QuestionEditor(theme)
        self.preview = preview
        self.palette_ = SymbolPalette(theme)
        self.palette_.hide()
        self.formula = Button(theme, tr("公式"), "text", "sigma", 34, name=tr("公式"))
        self.formula.setCheckable(True)
        self.formula.toggled.connect(self._show_palette)
        self.hint = Words(theme, tr("Ctrl+Enter 发送"), "caption", "ink3")
        self.send = Button(theme, tr("提问"), "primary", height=34, clicked=self._pressed)
        self.told = Words(theme, "", "caption", "wrong", wraps=True)
        self.told.hide()
        self._build()
        self.editor.sent.connect(self._ask)
        self.editor.told.connect(self.tell)
        self.editor.textChanged.connect(self._text_changed)
        self.editor.focused.connect(self._show_focus)
        self.palette_.picked.connect(self._write)
        self._text_changed()

    def text(self) -> str:
        """What stands in the field."""
        return self.editor.toPlainText()

    def put(self, text: str) -> None:
        """Replace what stands in the field; undo brings the old words back."""
        cursor = self.editor.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)

    def invite(self, words: str) -> None:
        """The words shown while the field is empty."""
        self.editor.setPlaceholderText(words)

    def tell(self, sentence: str) -> None:
        """Say something about the field, under it; an empty sentence says nothing."""
        self.told.say(sentence)
        self.told.setVisible(bool(sentence))
        self.told.setAccessibleName(sentence)

    def show_busy(self, busy: bool) -> None:
        """While an answer is coming the button stops it; writing goes on."""
        self._busy = busy
        if busy:
            self.send.show_as(tr("停止"), "outline", "square")
            self.hint.say("Esc")
        else:
            self.send.show_as(tr("提问"), "primary")
            self.hint.say(tr("Ctrl+Enter 发送"))
        self._show_possible()

    def use_compact(self, compact: bool) -> None:
        """One line 52 high where the window is low."""
        if compact == self._compact:
            return
        self._compact = compact
        self._line.setDirection(
            QBoxLayout.Direction.LeftToRight if compact else QBoxLayout.Direction.TopToBottom
        )
        self.hint.setVisible(not compact)
        self.editor.most_lines = 3 if compact else 6
        self._set_margins()
        self.editor.fit()

    def height_for(self, width: int) -> int:
        """How high it must be at this width."""
        height = self._whole.totalHeightForWidth(width)
        return height if height >= 0 else self._whole.totalSizeHint().height()

    def _build(self) -> None:
        self.card = Card("composer", spacing=6)
        tools = QHBoxLayout()
        tools.setSpacing(10)
        tools.addWidget(self.formula)
        tools.addStretch(1)
        tools.addWidget(self.hint)
        tools.addWidget(self.send)
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._line.setSpacing(8)
        self._line.addWidget(self.editor, 1, Qt.AlignmentFlag.AlignVCenter)
        self._line.addLayout(tools)
        self.card.body.addLayout(self._line)
        self.card.body.insertWidget(0, self.palette_)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.preview)
        whole.addWidget(self.told)
        whole.addWidget(self.card)
        self._set_margins()

    def _set_margins(self) -> None:
        margins = (16, 7, 10, 7) if self._compact else (16, 12, 12, 12)
        self.card.body.setContentsMargins(*margins)

    def _pressed(self) -> None:
        if self._busy:
            self.stopped.emit()
        else:
            self._ask()

    def _ask(self) -> None:
        if self._busy or self.editor.composing:
            return
        if self.text().strip():
            self.asked.emit(self.text().strip())
        else:
            self.tell(tr("先写一道题，再提问。"))

    def _write(self, text: str, place: int) -> None:
        cursor = self.editor.textCursor()
        cursor.insertText(text)
        cursor.setPosition(cursor.position() - len(text) + place)
        self.editor.setTextCursor(cursor)
        self.editor.setFocus()

    def _text_changed(self) -> None:
        self.tell("")
        self.preview.show_text(self.text())
        self._show_possible()
        self.changed.emit(self.text())

    def _show_possible(self) -> None:
        self.send.setEnabled(self._busy or bool(self.text().strip()))

    def _show_palette(self, shown: bool) -> None:
        self.palette_.setVisible(shown)
        self.editor.setFocus()

    def _show_focus(self, focused: bool) -> None:
        self.card.setProperty("focused", focused)
        self.card.style().unpolish(self.card)
        self.card.style().polish(self.card)
