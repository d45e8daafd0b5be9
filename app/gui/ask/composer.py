"""The question box: its fields, the symbols, and one button that asks, checks or stops."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.gui.ask.both_fields import joined, parted
from app.gui.ask.preview import Preview
from app.gui.theme import Theme
from app.gui.widgets import Button, Card, Editor, Hairline, SymbolPalette, Words
from app.tutor.handed_in import WORKING_LENGTH
from app.tutor.reading import QUESTION_LENGTH
from engine.i18n import tr


class Composer(QWidget):
    """Where a question is written; `asked` gives its words, `changed` each new state of them.

    While `checking`, a second field takes the pupil's own working and `handed_in` gives both.
    """

    asked = Signal(str)
    handed_in = Signal(str, str)
    stopped = Signal()
    changed = Signal(str)

    def __init__(self, theme: Theme, preview: Preview) -> None:
        super().__init__()
        self._theme = theme
        self._busy = self._compact = False
        self.editor = Editor(theme, tr("题目"), QUESTION_LENGTH)
        self.working = Editor(theme, tr("我的解答"), WORKING_LENGTH)
        self.working.most_lines, self.working.fewest_lines = 8, 3
        self.working.setPlaceholderText(tr("一行写一步，比如先写 2x=7-3，换行再写 x=2"))
        self._writing = self.editor
        self.preview = preview
        self.palette_ = SymbolPalette(theme)
        self.palette_.hide()
        self.formula = Button(theme, tr("公式"), "text", "sigma", 34, name=tr("公式"))
        self.formula.setCheckable(True)
        self.formula.toggled.connect(self._show_palette)
        self.mode = Button(theme, tr("检查我的解答"), "text", "list-checks", 34)
        self.mode.setCheckable(True)
        self.mode.toggled.connect(self._show_mode)
        self.captions = (
            Words(theme, tr("题目"), "caption", "ink3"),
            Words(theme, tr("我的解答"), "caption", "ink3"),
        )
        self.hint = Words(theme, tr("Ctrl+Enter 发送"), "caption", "ink3")
        self.send = Button(theme, tr("提问"), "primary", height=34, clicked=self._pressed)
        self.told = Words(theme, "", "caption", "wrong", wraps=True)
        self.told.hide()
        self._build()
        for editor in (self.editor, self.working):
            editor.sent.connect(self._send)
            editor.told.connect(self.tell)
            editor.textChanged.connect(self._text_changed)
            editor.focused.connect(partial(self._show_focus, editor))
        self.palette_.picked.connect(self._write)
        self._show_mode(False)
        self._text_changed()

    @property
    def checking(self) -> bool:
        """Whether the box takes a working to be checked."""
        return self.mode.isChecked()

    def text(self) -> str:
        """What stands in the field."""
        return self.editor.toPlainText()

    def put(self, text: str) -> None:
        """Replace what stands in the field; undo brings the old words back."""
        _replace(self.editor, text)

    def draft(self) -> str:
        """What stands in both fields, as one text."""
        return joined(self.text(), self.working.toPlainText())

    def put_draft(self, text: str) -> None:
        """Put such a text back; one with a working opens the second field."""
        question, working = parted(text)
        self.put(question)
        _replace(self.working, working)
        self.mode.setChecked(bool(working))

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
            self.send.show_as(tr("检查") if self.checking else tr("提问"), "primary")
            self.hint.say(tr("Ctrl+Enter 检查") if self.checking else tr("Ctrl+Enter 发送"))
        self._show_possible()

    def use_compact(self, compact: bool) -> None:
        """One line 52 high where the window is low."""
        if compact == self._compact:
            return
        self._compact = compact
        self._arrange()

    def height_for(self, width: int) -> int:
        """How high it must be at this width."""
        height = self._whole.totalHeightForWidth(width)
        return height if height >= 0 else self._whole.totalSizeHint().height()

    def _arrange(self) -> None:
        """One line when low; two fields always stand under each other."""
        line = self._compact and not self.checking
        self._line.setDirection(
            QBoxLayout.Direction.LeftToRight if line else QBoxLayout.Direction.TopToBottom
        )
        self.hint.setVisible(not line)
        self.editor.most_lines = 3 if self._compact or self.checking else 6
        self.working.most_lines = 4 if self._compact else 8
        margins = (16, 7, 10, 7) if line else (16, 12, 12, 12)
        self.card.body.setContentsMargins(*margins)
        self.editor.fit()
        self.working.fit()

    def _build(self) -> None:
        self.card = Card("composer", spacing=6)
        tools = QHBoxLayout()
        tools.setSpacing(10)
        tools.addWidget(self.formula)
        tools.addWidget(self.mode)
        tools.addStretch(1)
        tools.addWidget(self.hint)
        tools.addWidget(self.send)
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._line.setSpacing(8)
        fields = QVBoxLayout()
        fields.setSpacing(4)
        fields.addStretch(1)
        fields.addWidget(self.captions[0])
        fields.addWidget(self.editor)
        self.between = Hairline()
        fields.addWidget(self.between)
        fields.addWidget(self.captions[1])
        fields.addWidget(self.working)
        fields.addStretch(1)
        self._line.addLayout(fields, 1)
        self._line.addLayout(tools)
        self.card.body.addLayout(self._line)
        self.card.body.insertWidget(0, self.palette_)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.preview)
        whole.addWidget(self.told)
        whole.addWidget(self.card)
        self._arrange()

    def _pressed(self) -> None:
        if self._busy:
            self.stopped.emit()
        else:
            self._send()

    def _send(self) -> None:
        if self._busy or self.editor.composing or self.working.composing:
            return
        question, working = self.text().strip(), self.working.toPlainText()
        if not self.checking:
            if question:
                self.asked.emit(question)
            else:
                self.tell(tr("先写一道题，再提问。"))
        elif not question:
            self.tell(tr("先把题目写在上面，再检查。"))
            self.editor.setFocus()
        elif not working.strip():
            self.tell(tr("把你的解答写在下面，一行写一步。"))
            self.working.setFocus()
        else:
            self.handed_in.emit(question, working.strip("\n"))

    def _write(self, text: str, place: int) -> None:
        self._writing.write(text, place)

    def _text_changed(self) -> None:
        self.tell("")
        self._show_preview()
        self._show_possible()
        self.changed.emit(self.draft())

    def _show_preview(self) -> None:
        """The question, or the line of the working that is being written."""
        own = self.checking and self._writing is self.working
        self.preview.show_text(self.working.textCursor().block().text() if own else self.text())

    def _show_possible(self) -> None:
        ready = bool(self.text().strip())
        if self.checking:
            ready = ready and bool(self.working.toPlainText().strip())
        self.send.setEnabled(self._busy or ready)

    def _show_palette(self, shown: bool) -> None:
        self.palette_.setVisible(shown)
        self._writing.setFocus()

    def _show_mode(self, checking: bool) -> None:
        for widget in (*self.captions, self.between, self.working):
            widget.setVisible(checking)
        if not checking:
            self._writing = self.editor
        self._arrange()
        self.show_busy(self._busy)
        self._show_preview()
        self.tell("")
        (self.working if checking and self.text().strip() else self.editor).setFocus()

    def _show_focus(self, editor: Editor, focused: bool) -> None:
        if focused:
            self._writing = editor
            self._show_preview()
        self.card.setProperty("focused", focused)
        self.card.style().unpolish(self.card)
        self.card.style().polish(self.card)


def _replace(editor: Editor, text: str) -> None:
    cursor = editor.textCursor()
    cursor.select(cursor.SelectionType.Document)
    cursor.insertText(text)
