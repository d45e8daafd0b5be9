"""Where the parser stands among its tokens, and what every part of the grammar may ask."""

from __future__ import annotations

from engine.maths.tokens import Token
from engine.maths.tree import Name, Node
from engine.maths.unreadable import Unreadable

MAXIMUM_DEPTH = 60
RELATIONS = frozenset("=≠<≤>≥≈≡∈∉⊂⊆⊃⊇∥⊥≅∽→⇒⇔⊄")


class Cursor:
    """A place in a list of tokens; the parts of the grammar stand on one another from here."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.depth = 0
        self.bars = 0
        self.before_bar = False
        """Whether the next | would part a set's element from its condition."""
        self.bound_i = 0
        """How many sums around us use the letter i as an index."""

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def ahead(self, offset: int = 1) -> Token:
        return self.tokens[min(self.at + offset, len(self.tokens) - 1)]

    def advance(self) -> Token:
        token = self.tokens[self.at]
        if token.kind != "end":
            self.at += 1
        return token

    def is_sign(self, *texts: str) -> bool:
        return self.token.kind == "sign" and self.token.text in texts

    def take_sign(self, *texts: str) -> bool:
        if self.is_sign(*texts):
            self.at += 1
            return True
        return False

    def is_open(self, text: str) -> bool:
        return self.token.kind == "open" and self.token.text == text

    def take_close(self, text: str) -> bool:
        if self.token.kind == "close" and self.token.text == text:
            self.at += 1
            return True
        return False

    def expect_close(self, text: str) -> None:
        if not self.take_close(text):
            raise Unreadable("括号没有配对")

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > MAXIMUM_DEPTH:
            raise Unreadable("式子嵌套得太深了")

    def condition_follows(self) -> bool:
        """Whether the bracket here holds a relation, as in y=2x (x>0)."""
        depth = 0
        for place in range(self.at, len(self.tokens)):
            kind, text, _ = self.tokens[place]
            depth += (kind == "open") - (kind == "close")
            if depth == 0:
                return False
            if depth == 1 and kind == "sign" and text in RELATIONS:
                return True
        return False

    def operand_follows(self) -> bool:
        kind, text, _gap = self.token
        if kind == "open":
            return not (text == "(" and self.condition_follows())
        if kind in ("name", "function", "constant", "number"):
            return True
        if kind == "command":
            return not text.startswith("end") and text not in ("hline", "mod", "bmod", "choose")
        return bool(kind == "sign" and text in "√∛∠△")

    # What the parts below need from the parts above them.

    def whole(self) -> Node:
        raise NotImplementedError

    def statement(self) -> Node:
        raise NotImplementedError

    def conjunction(self) -> Node:
        raise NotImplementedError

    def expression(self, power: int) -> Node:
        raise NotImplementedError

    def prefix(self) -> Node:
        raise NotImplementedError

    def function_letter(self, name: Name) -> Node:
        raise NotImplementedError
