"""The card a pupil answers in: boxes, lettered choices, 对 and 错, or lines of working."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.gui.practice.field import AnswerField
from app.gui.practice.letters import LetterButton
from app.gui.practice.palettes import SYMBOLS_OF_STAGE
from app.gui.theme import Theme
from app.gui.widgets import (
    Button,
    Card,
    Editor,
    MarkDot,
    MarkKind,
    SymbolPalette,
    Words,
    row,
)
from app.page.plain import plain_line
from app.tutor.handed_in import WORKING_LENGTH
from engine.i18n import tr

Way = Literal["fields", "choice", "judge"]


@dataclass(frozen=True, slots=True)
class Asked:
    """How a question is answered: `blanks` boxes, or one of `letters`; `unit` stands in the box."""

    way: Way
    blanks: int = 1
    letters: tuple[str, ...] = ()
    unit: str = ""
    stage: str = "junior"


class AnswerCard(Card):
    """`handed_in` gives the answers, `worked` the lines of a working, `changed` what stands there."""

    handed_in = Signal(tuple)
    worked = Signal(str)
    changed = Signal(tuple)

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(32, 14, 32, 16), spacing=10)
        self._theme = theme
        self._asked = Asked("fields")
        self._letter = ""
        self.fields: list[AnswerField] = []
        self.letters: list[LetterButton] = []
        self.caption = Words(theme, tr("写下你的答案"), "ui", "ink2")
        self.formula = Button(theme, tr("符号"), "text", "sigma", 30)
        self.formula.setCheckable(True)
        self.own = Button(theme, tr("写过程"), "text", "list-checks", 30)
        self.own.setCheckable(True)
        self.check = Button(theme, tr("检查"), "primary", height=56, clicked=self._hand_in)
        self.working = Editor(theme, tr("我的过程"), WORKING_LENGTH)
        self.working.most_lines, self.working.fewest_lines = 7, 3
        self.working.setPlaceholderText(tr("比如先写 2x=7-3，换行再写 x=2"))
        self.mark = MarkDot(theme, "unverified", "")
        self.verdict = Words(theme, "", "lead", "ink", wraps=True)
        self.palette_ = SymbolPalette(theme)
        self._boxes = QWidget()
        self._boxes.setProperty("plain", True)
        self._build()
        self.formula.toggled.connect(self._arrange)
        self.own.toggled.connect(self._arrange)
        self.working.sent.connect(self._hand_in)
        self.working.textChanged.connect(self._changed)
        self.clear_verdict()

    def ask(self, asked: Asked) -> None:
        """Make ready for a question."""
        self._asked, self._letter = asked, ""
        self.own.setChecked(False)
        self.working.clear()
        self._make_boxes()
        self._make_palette()
        self.clear_verdict()
        self._arrange()
        self.show_open(True)

    def answers(self) -> tuple[str, ...]:
        """What stands in the boxes, or the letter that is chosen."""
        if self._asked.way == "fields":
            return tuple(field.text().strip() for field in self.fields)
        return (self._letter,)

    def put(self, answers: Sequence[str]) -> None:
        """Put answers into the boxes, as a session that is taken up again needs it."""
        if self._asked.way == "fields":
            for field, text in zip(self.fields, answers, strict=False):
                field.setText(text)
        elif answers:
            self.choose(answers[0])

    def choose(self, letter: str) -> None:
        """Choose one of the letters."""
        if letter not in self._asked.letters or not self.isEnabled():
            return
        self._letter = letter
        for button in self.letters:
            button.setChecked(button.letter == letter)
        self._changed()

    def show_verdict(self, kind: MarkKind, word: str, sentence: str) -> None:
        """The mark and one sentence about what was handed in."""
        self.mark.show_kind(kind, word)
        said = f"{word}{tr('。')}{plain_line(sentence)}" if sentence else word
        self.verdict.say(said)
        self.verdict.setAccessibleName(self.verdict.words())
        self.mark.show()
        self.verdict.show()

    def clear_verdict(self) -> None:
        """Nothing has been said about what stands there now."""
        self.mark.hide()
        self.verdict.hide()
        self.verdict.say("")

    def show_open(self, is_open: bool) -> None:
        """Whether an answer may still be handed in."""
        for thing in (*self.fields, *self.letters, self.working, self.own, self.formula):
            thing.setEnabled(is_open)
        self.check.setVisible(is_open)

    def take_focus(self) -> None:
        """Put the keyboard where the answer goes."""
        if self.own.isChecked():
            self.working.setFocus()
        elif self.fields:
            empty = next((field for field in self.fields if not field.text()), self.fields[0])
            empty.setFocus()
        elif self.letters:
            self.letters[0].setFocus()

    def _build(self) -> None:
        self.body.addLayout(row(self.caption, None, self.formula, self.own))
        self.body.addWidget(self.palette_)
        self._line = row(self._boxes, self.check, spacing=12)
        self._line.setStretch(0, 1)
        self.body.addLayout(self._line)
        self._row = row(spacing=10)
        self._boxes.setLayout(self._row)
        self.body.addWidget(self.working)
        said = row(self.mark, self.verdict, spacing=12)
        said.setStretch(1, 1)
        said.setAlignment(self.mark, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(said)

    def _make_boxes(self) -> None:
        for old in (*self.fields, *self.letters):
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.fields, self.letters = [], []
        while self._row.count():
            self._row.takeAt(0)
        if self._asked.way == "fields":
            for number in range(1, self._asked.blanks + 1):
                field = AnswerField(self._theme, number if self._asked.blanks > 1 else 0)
                field.show_unit(self._asked.unit)
                field.handed_in.connect(self._next_or_hand_in)
                field.textChanged.connect(self._changed)
                self.fields.append(field)
                self._row.addWidget(field, 1)
            return
        for letter in self._asked.letters:
            button = LetterButton(self._theme, letter)
            button.clicked.connect(lambda _checked=False, letter=letter: self.choose(letter))
            self.letters.append(button)
            self._row.addWidget(button)
        self._row.addStretch(1)

    def _make_palette(self) -> None:
        old = self.palette_
        symbols = SYMBOLS_OF_STAGE.get(self._asked.stage, SYMBOLS_OF_STAGE["junior"])
        self.palette_ = SymbolPalette(self._theme, symbols)
        self.palette_.picked.connect(self._write)
        self.body.replaceWidget(old, self.palette_)
        old.hide()
        old.deleteLater()

    def _arrange(self) -> None:
        own, fields = self.own.isChecked(), self._asked.way == "fields"
        self.working.setVisible(own)
        self._boxes.setVisible(not own)
        self.formula.setVisible(fields or own)
        self.own.setVisible(fields)
        self.palette_.setVisible(self.formula.isChecked() and (fields or own))
        captions = {"fields": tr("写下你的答案"), "choice": tr("选一个"), "judge": tr("对还是错")}
        self.caption.say(tr("一行写一步") if own else captions[self._asked.way])
        self._changed()

    def _write(self, text: str, place: int) -> None:
        if self.own.isChecked():
            self.working.write(text, place)
            return
        focused = next((field for field in self.fields if field.hasFocus()), None)
        if focused is None and self.fields:
            focused = next((one for one in self.fields if not one.text()), self.fields[-1])
        if focused is not None:
            focused.write(text, place)

    def _next_or_hand_in(self) -> None:
        empty = next((field for field in self.fields if not field.text().strip()), None)
        if empty is not None:
            empty.setFocus()
        else:
            self._hand_in()

    def _hand_in(self) -> None:
        if self.own.isChecked():
            if self.working.composing:
                return
            if self.working.toPlainText().strip():
                self.worked.emit(self.working.toPlainText().strip("\n"))
            else:
                self.show_verdict("unverified", tr("还没有写"), tr("一行写一步，写完再检查。"))
            return
        answers = self.answers()
        if not all(answers):
            missing = tr("先选一个。") if self.letters else tr("先把答案写上，再检查。")
            self.show_verdict("unverified", tr("还没有答案"), missing)
            self.take_focus()
            return
        self.handed_in.emit(answers)

    def _changed(self) -> None:
        self.changed.emit(self.answers())
