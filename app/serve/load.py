"""How busy the model is: words a second just now, questions answered, refused and dropped."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

WINDOW = 10.0
"""Seconds over which the speed is taken."""


@dataclass(slots=True)
class Load:
    """Counts since the start; `clock` counts seconds. Used from one thread, the server's."""

    clock: Callable[[], float]
    answered: int = 0
    refused: int = 0
    dropped: int = 0
    tokens: int = 0
    _begun: float = 0.0
    _recent: deque[tuple[float, int]] = field(default_factory=deque)

    def __post_init__(self) -> None:
        self._begun = self.clock()

    def wrote(self, tokens: int) -> None:
        """So many tokens have come."""
        self.tokens += tokens
        self._recent.append((self.clock(), tokens))
        self._forget()

    @property
    def per_second(self) -> float:
        """Tokens a second over the last ten seconds."""
        self._forget()
        return sum(tokens for _, tokens in self._recent) / WINDOW

    @property
    def seconds(self) -> float:
        """Since the start."""
        return self.clock() - self._begun

    def _forget(self) -> None:
        oldest = self.clock() - WINDOW
        while self._recent and self._recent[0][0] < oldest:
            self._recent.popleft()
