"""Which problems of the bank are wanted, as a value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BankFilter:
    """Everything that is given must hold; an empty filter wants all.

    `words` are looked for in statement, parts, options, formulas and tags, each at any length.
    `point` is a code or the beginning of one up to a dot: `func.exp` holds `func.exp.root`.
    `origin` is the name of the file a problem came from.
    """

    words: str = ""
    point: str = ""
    kind: str = ""
    grade: int | None = None
    difficulty: int | None = None
    tags: tuple[str, ...] = ()
    origin: str = ""
