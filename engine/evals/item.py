"""One question of an evaluation set, whatever set it came from."""

from dataclasses import dataclass

from engine.errors import WorldError


class BadItemsError(WorldError):
    """A file of questions that can't be read; the sentence names the line and why."""


@dataclass(frozen=True, slots=True)
class Item:
    """`question` holds its options where it has any; `answer` is the key (a letter for choices).

    `grade` is what the set says (a number, 初中, high...), `tags` are its other groupings.
    """

    id: str
    question: str
    answer: str
    grade: str = ""
    tags: tuple[str, ...] = ()
