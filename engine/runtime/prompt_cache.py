"""Which sequence of the cache holds which tokens: lines in use, and those kept for the next ask."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from engine.runtime.decoding import Engine

MOST_REMEMBERED = 4
"""Idle lines make every batch a little slower: attention passes over their cells too."""
LEAST_SHARED = 16
"""A shorter common beginning is read again sooner than it is copied."""


@dataclass(slots=True, eq=False)
class Line:
    """One sequence and the tokens it holds; the first `borrowed` of them lie in another's cells."""

    sequence: int
    tokens: list[int] = field(default_factory=list)
    borrowed: int = 0

    @property
    def cells(self) -> int:
        """How many cells are its own."""
        return len(self.tokens) - self.borrowed


class PromptCache:
    """Gives out sequences, and keeps what was read for asks that begin alike."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._free = list(range(engine.places - 1, -1, -1))
        self._used: list[Line] = []
        self._remembered: list[Line] = []  # the one not used for longest comes first

    @property
    def free_cells(self) -> int:
        """Cells that nothing holds, not even memory; a cell that two share may count twice."""
        held = sum(line.cells for line in (*self._used, *self._remembered))
        return self._engine.context - held

    @property
    def remembered(self) -> tuple[Line, ...]:
        """What is kept though nothing uses it, the latest last."""
        return tuple(self._remembered)

    @property
    def free_places(self) -> int:
        """Sequences that could be had once everything remembered were forgotten."""
        return len(self._free) + len(self._remembered)

    def could_have(self, cells: int) -> bool:
        """Whether `cells` could be free once everything remembered were forgotten."""
        return self._engine.context - sum(line.cells for line in self._used) >= cells

    def make_room(self, cells: int) -> bool:
        """Forget what has lain longest until `cells` are free; False when that isn't enough."""
        while self.free_cells < cells and self._remembered:
            self._drop(self._remembered[0])
        return self.free_cells >= cells

    def open(self, tokens: Sequence[int], *, reuse: bool) -> Line:
        """A line for `tokens` that already holds as many of them as are known, never the last."""
        best, shared = self._longest(tokens) if reuse and self._engine.rewinds else (None, 0)
        if best is not None and best in self._remembered and 2 * shared >= len(best.tokens):
            self._remembered.remove(best)
            self._used.append(best)
            self.shorten(best, shared)
            return best
        line = self._new()
        if best is not None:
            # Counted in full: the other line may be forgotten first.
            self._engine.copy(best.sequence, line.sequence, shared)
            line.tokens = list(tokens[:shared])
        return line

    def fork(self, line: Line, length: int) -> Line:
        """Another line that begins with the first `length` tokens of `line`, in its cells."""
        branch = self._new()
        self._engine.copy(line.sequence, branch.sequence, length)
        branch.tokens = line.tokens[:length]
        branch.borrowed = length
        return branch

    def shorten(self, line: Line, length: int) -> None:
        """Forget the tokens of `line` from `length` on."""
        self._engine.drop(line.sequence, length)
        del line.tokens[length:]

    def close(self, line: Line) -> None:
        """Forget `line` altogether."""
        self._drop(line)

    def remember(self, line: Line) -> None:
        """Keep `line`, which nothing uses any more, for an ask that begins alike."""
        for other in list(self._remembered):
            if common(other.tokens, line.tokens) == len(other.tokens):
                self._drop(other)  # the new line holds all of it
        self._used.remove(line)
        self._remembered.append(line)
        while len(self._remembered) > MOST_REMEMBERED:
            self._drop(self._remembered[0])

    def adopt(self, tokens: Sequence[int]) -> Line:
        """A remembered line that the caller fills with `tokens` itself."""
        line = self._new()
        line.tokens = list(tokens)
        self.remember(line)
        return line

    def forget(self) -> None:
        """Forget everything remembered; an empty cache is as it was after loading."""
        for line in list(self._remembered):
            self._drop(line)
        if not self._used:
            self._engine.clear()
            self._free = list(range(self._engine.places - 1, -1, -1))

    def _longest(self, tokens: Sequence[int]) -> tuple[Line | None, int]:
        best, most = None, LEAST_SHARED - 1
        for line in (*self._used, *self._remembered):
            shared = min(common(line.tokens, tokens), len(tokens) - 1)
            if shared > most:
                best, most = line, shared
        return best, most

    def _new(self) -> Line:
        if not self._free:
            self._drop(self._remembered[0])
        line = Line(self._free.pop())
        self._used.append(line)
        return line

    def _drop(self, line: Line) -> None:
        (self._remembered if line in self._remembered else self._used).remove(line)
        self._engine.drop(line.sequence, 0)
        self._free.append(line.sequence)


def common(one: Sequence[int], two: Sequence[int]) -> int:
    """How many tokens two texts have in common at their beginning."""
    for place, (a, b) in enumerate(zip(one, two, strict=False)):
        if a != b:
            return place
    return min(len(one), len(two))
