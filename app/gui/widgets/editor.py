"""A field of several lines: bounded, patient with input methods, as high as its text."""

import unicodedata

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from app.gui.theme import Theme
from engine.i18n import tr


class Editor(QPlainTextEdit):
    """Ctrl+Enter sends, Enter is a new line; nothing is sent while an input method composes."""

    sent = Signal()
    told = Signal(str)
    focused = Signal(bool)

    def __init__(self, theme: Theme, name: str, limit: int) -> None:
        super().__init__()
        self._theme = theme
        self._limit = limit
        self._composing = False
        self.most_lines = 6
        self.fewest_lines = 1
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._keep_bounds)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()
            if not self._composing:
                self.sent.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        whole = source.text()
        taken = self.textCursor().selectedText()
        room = self._limit - len(self.toPlainText()) + len(taken)
        kept = cleaned(whole[: self._limit + 1])[: max(0, room)]
        self.textCursor().insertText(kept)
        if len(whole) > room:
            self.told.emit(
                tr(
                    "这里最多写 {limit} 个字。粘贴的内容有 {count} 个字，只放进了前面一段。",
                    limit=self._limit,
                    count=len(whole),
                )
            )
        self.ensureCursorVisible()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._composing = False
        super().focusOutEvent(event)
        self.focused.emit(False)

    def sizeHint(self) -> QSize:
        lines = min(self.most_lines, max(self.fewest_lines, self._shown_lines()))
        return QSize(super().sizeHint().width(), lines * self._line_height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def write(self, text: str, place: int) -> None:
        """Put a symbol in; the cursor goes on `place` characters into it."""
        cursor = self.textCursor()
        cursor.insertText(text)
        cursor.setPosition(cursor.position() - len(text) + place)
        self.setTextCursor(cursor)
        self.setFocus()

    def fit(self) -> None:
        """Become as high as the text needs, within bounds."""
        self.setFixedHeight(self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _line_height(self) -> int:
        return self.fontMetrics().lineSpacing()

    def _shown_lines(self) -> int:
        block, lines = self.document().firstBlock(), 0
        while block.isValid() and lines <= self.most_lines:
            lines += max(1, block.layout().lineCount())
            block = block.next()
        return lines

    def _keep_bounds(self) -> None:
        extra = len(self.toPlainText()) - self._limit
        if extra > 0:
            cursor = self.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.movePosition(
                QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, extra
            )
            cursor.removeSelectedText()
            self.told.emit(tr("这里最多写 {limit} 个字。", limit=self._limit))
        self.fit()

    def _restyle(self) -> None:
        self.setFont(self._theme.font("reading"))
        self.fit()


def cleaned(text: str) -> str:
    """`text` with one kind of line end and without control characters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        sign for sign in lines if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs")
    )
