"""The one door in: a text in any school notation becomes a syntax tree."""

from engine.maths import constructs  # noqa: F401 (fills the parser's table of commands)
from engine.maths.parser import Parser
from engine.maths.tokens import tokenize
from engine.maths.tree import Node
from engine.maths.unreadable import Unreadable


def read(text: str, *, letters_as_units: bool = False) -> Node:
    """The mathematics written in `text`: LaTeX, calculator style, full-width, Chinese wording.

    `letters_as_units` reads a letter after a number as a unit where it can be one (5m, 3h).
    Raises `Unreadable` with a Chinese reason; bounded in length, digits and nesting.
    """
    tokens = tokenize(text, letters_as_units=letters_as_units)
    if tokens[0].kind == "end":
        raise Unreadable("这里没有写内容")
    return Parser(tokens).whole()
