"""How far long work has come, as a value that a terminal prints and a window draws."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """One report of long work.

    `done` and `total` are in `unit` (for example "bytes"); `total` is None when nobody knows.
    `text` is a short sentence in the user's language.
    """

    text: str
    done: float = 0.0
    total: float | None = None
    unit: str = ""

    @property
    def fraction(self) -> float | None:
        """The done share between 0 and 1, or None when the total is unknown."""
        if not self.total:
            return None
        return min(1.0, self.done / self.total)


Report = Callable[[Progress], None]


def silent(_: Progress) -> None:
    """A report that nobody reads."""
