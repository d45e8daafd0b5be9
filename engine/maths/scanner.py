"""A place in a text and the tokens found so far: what every part of the tokenizer shares."""

from __future__ import annotations

from typing import NamedTuple

from engine.maths.unreadable import Unreadable

MAXIMUM_DIGITS = 200
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
ARABIC = frozenset("0123456789")


class Token(NamedTuple):
    """`kind`: number, name, function, command, sign, open, close, unit, constant, words, end."""

    kind: str
    text: str
    gap: bool = False
    """Whether white space stood before it."""


class Scanner:
    """Reads forward only; each step adds at least one token or moves past one character."""

    def __init__(self, text: str, letters_as_units: bool) -> None:
        self.text = text
        self.end = len(self.text)
        self.at = 0
        self.tokens: list[Token] = []
        self.gap = False
        self.brackets = 0
        self.letters_as_units = letters_as_units

    def add(self, kind: str, text: str) -> None:
        self.tokens.append(Token(kind, text, self.gap))
        self.gap = False

    def peek(self, offset: int = 0) -> str:
        return self.text[self.at + offset] if self.at + offset < self.end else ""

    def after_operand(self) -> bool:
        if not self.tokens:
            return False
        kind, text, _ = self.tokens[-1]
        return kind in ("number", "name", "close", "constant", "unit") or text in "%°'!"

    def skip_spaces(self) -> None:
        while self.peek().isspace():
            self.at += 1

    def group(self) -> str:
        """The text of the `{...}` that follows (or the next character), without its braces."""
        self.skip_spaces()
        if self.peek() != "{":
            self.at += 1
            return self.text[self.at - 1 : self.at]
        depth, start = 0, self.at + 1
        for place in range(self.at, self.end):
            if self.text[place] == "{" and self.text[place - 1] != "\\":
                depth += 1
            elif self.text[place] == "}" and self.text[place - 1] != "\\":
                depth -= 1
                if depth == 0:
                    self.at = place + 1
                    return self.text[start:place]
        raise Unreadable("花括号没有配对")

    def digits(self) -> str:
        start = self.at
        while self.peek() in ARABIC and self.peek():
            self.at += 1
            if self.peek() == "\u0307":
                break
        return self.text[start : self.at]

    def raised_word(self, sign: str) -> None:
        self.add("sign", "^")
        self.add("number", "2" if sign == "²" else "3")

    def digits_below(self) -> None:
        """The digits right after a letter are its subscript: x1, α2."""
        if self.peek() in ARABIC and self.peek():
            self.add("sign", "_")
            self.add("open", "{")
            self.add("number", self.digits())
            self.add("close", "}")
