"""LaTeX formulas taken apart into tokens, within bounds, for writing them in another notation."""

import re
from dataclasses import dataclass

from engine.errors import WorldError

LENGTH_LIMIT = 5_000
DEPTH_LIMIT = 60
CLOSING_REACH = 400

_NESTING = {"{": 1, "}": -1, r"\begin": 1, r"\end": -1, r"\left": 1, r"\right": -1}
_TOKEN = re.compile(r"\\[A-Za-z]+\*?|\\.|\s+|.", re.DOTALL)


class UnwritableFormulaError(WorldError):
    """A formula that can't be written in the other notation; it is then kept as text."""


@dataclass(slots=True)
class Tokens:
    """The tokens of one formula and how far they are read."""

    all: list[str]
    place: int = 0
    depth: int = 0

    def peek(self) -> str:
        """The next token that isn't space, not yet taken; empty at the end."""
        while self.place < len(self.all) and self.all[self.place].isspace():
            self.place += 1
        return self.all[self.place] if self.place < len(self.all) else ""

    def take(self) -> str:
        """The next token that isn't space. Raises `UnwritableFormulaError` at the end."""
        token = self.peek()
        if not token:
            raise UnwritableFormulaError("公式不完整。")
        self.place += 1
        return token

    def take_if(self, token: str) -> bool:
        """Take `token` where it comes next."""
        if self.peek() != token:
            return False
        self.place += 1
        return True

    def next_raw(self) -> str:
        """The very next token, space or not; empty at the end."""
        return self.all[self.place] if self.place < len(self.all) else ""

    def closing(self, signs: str) -> str:
        """The bracket among `signs` that closes the one just taken, in the same group; or empty.

        Looks ahead no further than `CLOSING_REACH` tokens, so that many brackets without an end
        cost no more than their number.
        """
        inside = brackets = 0
        before = ""
        for piece in self.all[self.place : self.place + CLOSING_REACH]:
            inside += _NESTING.get(piece, 0)
            if inside < 0 or (inside == 0 and piece in (r"\\", "&")):
                return ""
            if inside == 0 and before != r"\right":
                if piece in "([":
                    brackets += 1
                elif piece in ")]":
                    if not brackets:
                        return piece if piece in signs else ""
                    brackets -= 1
            before = piece if piece.strip() else before
        return ""

    def raw_group(self) -> str:
        """The text between the braces that come next, as it stands."""
        if not self.take_if("{"):
            return self.take()
        depth = 1
        start = self.place
        while self.place < len(self.all):
            depth += {"{": 1, "}": -1}.get(self.all[self.place], 0)
            self.place += 1
            if depth == 0:
                return "".join(self.all[start : self.place - 1])
        raise UnwritableFormulaError("公式里的大括号没有配对。")


def tokens_of(latex: str) -> Tokens:
    """The tokens of a formula without dollar signs. Raises `UnwritableFormulaError`."""
    if len(latex) > LENGTH_LIMIT:
        raise UnwritableFormulaError("公式太长。")
    return Tokens(_TOKEN.findall(latex))
