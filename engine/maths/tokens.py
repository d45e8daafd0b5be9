"""From characters to tokens: one pass over a bounded text, whatever notation it is in.

Each part of the scanner stands on the one before: numbers, words, commands; here they meet.
"""

from __future__ import annotations

import unicodedata

from engine.maths import alphabet
from engine.maths.command_scanner import CIRCLED, CLOSE, OPEN, CommandScanner
from engine.maths.scanner import ARABIC, LETTERS, Token
from engine.maths.unreadable import Unreadable

MAXIMUM_LENGTH = 2000
SIGNS = frozenset("+-*/×÷·=<>≤≥≠≈≡∈∉⊂⊆⊃⊇∪∩|‖^_!%‰°'±∓√∛:,;、∥⊥≅∽→⇒⇔∠△∁…&\\⊙⊄∀∃¬∂∖\"")
SET_LETTERS = {"ℝ": "R", "ℤ": "Z", "ℕ": "N", "ℚ": "Q", "ℂ": "C"}


def tokenize(text: str, *, letters_as_units: bool = False) -> list[Token]:
    """The tokens of `text`, ending with one of kind "end". Raises `Unreadable`."""
    if len(text) > MAXIMUM_LENGTH:
        raise Unreadable("这段文字太长了，最多{most}个字符", most=MAXIMUM_LENGTH)
    return _Tokenizer(normal_characters(text), letters_as_units).run()


def normal_characters(text: str) -> str:
    """`text` with full-width and look-alike characters as the plain ones."""
    if "~" in text:
        text = text.replace("~", " " if "\\" in text else "∽")
    if text.isascii():
        return text
    pieces = []
    for character in text:
        plain = alphabet.FULL_WIDTH.get(character)
        if plain is None:
            code = ord(character)
            plain = _mathematical_letter(code) if 0x1D400 <= code <= 0x1D7FF else character
        pieces.append(plain)
    return "".join(pieces)


def _mathematical_letter(code: int) -> str:
    return unicodedata.normalize("NFKC", chr(code))


class _Tokenizer(CommandScanner):
    def run(self) -> list[Token]:
        while self.at < self.end:
            self.step()
        self.add("end", "")
        return self.tokens

    def step(self) -> None:
        character = self.text[self.at]
        if character in ARABIC or (character == "." and self.peek(1) in ARABIC and self.peek(1)):
            self.number()
        elif character in LETTERS:
            self.letters()
        elif character == "\\":
            self.command()
        elif character.isspace() or character == "$":
            self.at += 1
            self.gap = True
        elif character in OPEN or character in CLOSE:
            self.brackets += 1 if character in OPEN else -1
            self.at += 1
            self.add("open" if character in OPEN else "close", character)
        elif character in SIGNS:
            self.sign(character)
        else:
            self.other(character)

    def sign(self, character: str) -> None:
        two = self.text[self.at : self.at + 2]
        if two == "//" or self.text.startswith("/ /", self.at):
            self.at += 2 if two == "//" else 3
            self.add("sign", "∥")
            return
        pairs = {"<=": "≤", ">=": "≥", "!=": "≠", "=<": "≤", "=>": "⇒", "->": "→", "==": "=",
                 "<>": "≠", "**": "^", "+-": "±", "~=": "≈"}  # fmt: skip
        if two == "!=" and self.tokens and self.tokens[-1].kind == "number":
            self.at += 1
            self.add("sign", "!")  # 4!=24
            return
        if two == "+-" and not (self.peek(2) in ARABIC and not self.after_operand()):
            self.at += 1
            self.add("sign", "+")
        elif two in pairs:
            self.at += 2
            self.add("sign", pairs[two])
        elif character == "…":
            while self.peek() == "…":
                self.at += 1
            self.add("sign", "…")
        else:
            self.at += 1
            self.add("sign", {"*": "×", "∖": "\\"}.get(character, character))

    def other(self, character: str) -> None:
        if character in alphabet.GREEK:
            self.at += 1
            if character == "Δ" and self.peek() in LETTERS and self.peek().isupper():
                self.add("sign", "△")
            else:
                self.add("name", alphabet.GREEK[character])
            self.digits_below()
        elif character == "π":
            self.at += 1
            self.add("constant", "pi")
        elif character == "∞":
            self.at += 1
            self.add("sign", "∞")
        elif character == "∅":
            self.at += 1
            self.add("constant", "empty")
        elif character in SET_LETTERS:
            self.at += 1
            self.add("constant", SET_LETTERS[character])
        elif character in alphabet.SUPERSCRIPTS or character in alphabet.SUBSCRIPTS:
            self.raised(character)
        elif character in CIRCLED:
            self.at += 1
            self.add("name", character)
        elif character in alphabet.VULGAR:
            above, below = alphabet.VULGAR[character]
            self.at += 1
            self.add("command", "frac")
            self.add("number", str(above))
            self.add("number", str(below))
        else:
            self.chinese(character)

    def raised(self, character: str) -> None:
        table = alphabet.SUPERSCRIPTS if character in alphabet.SUPERSCRIPTS else alphabet.SUBSCRIPTS
        start = self.at
        while self.peek() in table and self.peek():
            self.at += 1
        inside = "".join(table[each] for each in self.text[start : self.at])
        self.add("sign", "^" if table is alphabet.SUPERSCRIPTS else "_")
        self.add("open", "{")
        self.tokens.extend(_Tokenizer(inside, False).run()[:-1])
        self.add("close", "}")


__all__ = ["MAXIMUM_LENGTH", "Token", "normal_characters", "tokenize"]
