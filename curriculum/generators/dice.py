"""A small generator of chance that gives the same numbers on every Python, for ever.

SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014),
started from the SHA-256 of a text. The standard library's choices may change between Pythons;
these may not: printed papers are rebuilt from them.
"""

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")

_MASK = (1 << 64) - 1


class Dice:
    """Chance that depends on `text` alone."""

    __slots__ = ("_state",)

    def __init__(self, text: str) -> None:
        self._state = int.from_bytes(sha256(text.encode()).digest()[:8], "big")

    def _next(self) -> int:
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return mixed ^ (mixed >> 31)

    def below(self, count: int) -> int:
        """A whole number from 0 to `count` - 1, each as likely."""
        if count < 1:
            raise ValueError("count must be positive")
        limit = (1 << 64) - (1 << 64) % count
        while True:
            number = self._next()
            if number < limit:
                return number % count

    def integer(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + self.below(high - low + 1)

    def nonzero(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included, but not 0."""
        while True:
            number = self.integer(low, high)
            if number:
                return number

    def step(self, low: int, high: int, by: int) -> int:
        """One of `low`, `low` + `by`, ... up to `high`."""
        return low + by * self.below((high - low) // by + 1)

    def chance(self, share: int, of: int = 100) -> bool:
        """True `share` times in `of`."""
        return self.below(of) < share

    def pick(self, items: Sequence[T]) -> T:
        """One of `items`."""
        return items[self.below(len(items))]

    def picks(self, items: Sequence[T], count: int) -> list[T]:
        """`count` different places of `items`, in chance order."""
        return self.shuffled(items)[:count]

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """`items` in chance order (Fisher and Yates)."""
        mixed = list(items)
        for last in range(len(mixed) - 1, 0, -1):
            other = self.below(last + 1)
            mixed[last], mixed[other] = mixed[other], mixed[last]
        return mixed
