"""A frame: the clauses that a kind of story may have, each with its slot, and what it may ask."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from engine.maths.tree import Node
from engine.steps.derivation import Derivation
from engine.steps.primary.tales.words import clauses_of
from engine.steps.task import Task

_COMPILED: dict[str, re.Pattern[str]] = {}


def _compiled(pattern: str) -> re.Pattern[str]:
    if pattern not in _COMPILED:
        _COMPILED[pattern] = re.compile(pattern)
    return _COMPILED[pattern]


WORD = r"(?:(?![先停晚早返半另仅只余剩倍又再比多少每])[\u4e00-\u9fffA-Z])"
"""A letter of a clause without numbers; words that change a story are none."""


@dataclass(frozen=True, slots=True)
class Said:
    """One clause in its slot, with its numbers."""

    words: re.Match[str]
    sizes: tuple[Node, ...]

    @property
    def size(self) -> Node:
        """The clause's only number."""
        return self.sizes[0]


@dataclass(slots=True)
class Filled:
    """A story's clauses by slot, and the question by its kind."""

    slots: dict[str, list[Said]] = field(default_factory=dict)
    asks: str = ""
    question: Said | None = None

    def one(self, slot: str) -> Said | None:
        """The only clause of a slot."""
        found = self.slots.get(slot, [])
        return found[0] if len(found) == 1 else None

    def size(self, slot: str) -> Node | None:
        """The only number of the only clause of a slot."""
        found = self.one(slot)
        return found.sizes[0] if found is not None and len(found.sizes) == 1 else None

    def unit(self, name: str = "unit") -> str:
        """The unit that is asked for."""
        return (self.question.words[name] or "") if self.question is not None else ""


@dataclass(frozen=True, slots=True)
class Frame:
    """`says` and `asks` are slot and pattern of one whole clause; `build` works the story out."""

    says: tuple[tuple[str, str], ...]
    asks: tuple[tuple[str, str], ...]
    build: Callable[[Filled], Derivation | None]
    joins: tuple[tuple[str, str], ...] = ()
    """Replaced in all clauses, joined by commas, before they are read."""

    def __post_init__(self) -> None:
        """Compile what is written, so that a slip shows at once."""
        for _, pattern in (*self.says, *self.asks):
            _compiled(pattern)
        for pattern, _ in self.joins:
            _compiled(pattern)

    def tell(self, task: Task) -> Derivation | None:
        """The story worked out, None where any clause has no slot."""
        found = clauses_of(task)
        if found is None or not 1 <= len(found[0]) <= 7:
            return None
        words = ",".join(found[0])
        for pattern, said in self.joins:
            words = _compiled(pattern).sub(said, words)
        filled = self._fill([each for each in words.split(",") if each], list(found[1]))
        return None if filled is None else self.build(filled)

    def _fill(self, clauses: list[str], numbers: list[Node]) -> Filled | None:
        filled = Filled()
        for place, clause in enumerate(clauses):
            sizes = tuple(numbers.pop(0) for _ in range(min(clause.count("#"), len(numbers))))
            last = place == len(clauses) - 1
            slot, match = _slot(clause, self.asks if last else self.says)
            if match is None:
                return None
            if last:
                filled.asks, filled.question = slot, Said(match, sizes)
            else:
                filled.slots.setdefault(slot, []).append(Said(match, sizes))
        return None if numbers else filled


def _slot(clause: str, patterns: tuple[tuple[str, str], ...]) -> tuple[str, re.Match[str] | None]:
    for slot, pattern in patterns:
        match = _compiled(pattern).fullmatch(clause)
        if match is not None:
            return slot, match
    return "", None
