"""One rule in words: its school name and the reason a teacher gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """`name` is the textbook's term ("移项"); `reason` may hold `{places}` filled by the move."""

    name: str
    reason: str
