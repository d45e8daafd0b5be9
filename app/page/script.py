"""The page's JavaScript door as Python: a name and JSON arguments, never code made of content."""

import json

from app.page.marks import word_of
from engine.values import LineMark, Mark

_CALLS = frozenset(
    [
        "question",
        "steps",
        "answer",
        "picture",
        "thought",
        "reply",
        "settled",
        "marks",
        "fold",
        "budget",
        "notice",
        "aside",
        "clear",
        "theme",
        "scale",
        "stage",
        "empty",
        "preview",
    ]
)


def call(name: str, *arguments: object) -> str:
    """`wenqu.<name>(...)` to be run in the page; arguments are anything that JSON can hold."""
    if name not in _CALLS:
        raise ValueError(f"the page has no {name!r}")
    listed = ",".join(json.dumps(argument, allow_nan=False) for argument in arguments)
    return f"wenqu.{name}({listed})"


def mark_for(number: int, mark: Mark, reason: str = "") -> dict[str, object]:
    """One entry for `call("marks", [...])`: the mark of line `number` (from 1) of the reply."""
    return {"number": number, "mark": str(mark), "word": word_of(mark), "reason": reason}


def marks_for(lines: tuple[LineMark, ...]) -> list[dict[str, object]]:
    """The entries of a whole checked working."""
    return [mark_for(line.number, line.mark, line.reason) for line in lines]
