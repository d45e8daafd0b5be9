"""What a client tells its caller while it works."""

from collections.abc import Callable
from dataclasses import dataclass, field

from engine.runtime.request import Reason


@dataclass(frozen=True, slots=True)
class Loading:
    """The model file is being read; `fraction` is 0 to 1, None when it can't be told."""

    fraction: float | None


@dataclass(frozen=True, slots=True)
class Loaded:
    """The model runs. `device` is a sentence that says where and why.

    `layers` of `layers_total` are on the graphics card; `context` is in tokens;
    `predicted_bytes` is the memory the fit expected, all devices together.
    """

    device: str
    threads: int
    build: str
    layers: int
    layers_total: int
    context: int
    cache_type: str
    predicted_bytes: int


@dataclass(frozen=True, slots=True)
class Prompting:
    """`done` of `total` tokens of the prompt have been read."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of one sample, to be appended; `tokens` is how many it has by now."""

    sample: int
    text: str
    tokens: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Done:
    """One sample has ended."""

    sample: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence the user should see."""

    text: str


RuntimeEvent = Loading | Loaded | Prompting | Piece | Done | Notice
OnEvent = Callable[[RuntimeEvent], None]


def ignore(_: RuntimeEvent) -> None:
    """An `OnEvent` for callers that only want the result."""
