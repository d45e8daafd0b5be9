"""What the scheduler needs of a native model, and how one batch of tokens goes."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import NamedTuple, Protocol

from engine.prompt import Sampling


class Entry(NamedTuple):
    """One token of a batch: where it stands, whose it is, and whether its logits are wanted."""

    token: int
    position: int
    sequence: int
    wants_logits: bool


class Decoded(Enum):
    """How a batch went."""

    DONE = auto()
    NO_ROOM = auto()
    ABORTED = auto()


class Engine(Protocol):
    """The native model, as the loop needs it.

    `context` counts the cells of the cache that all sequences share, `places` the numbers that
    sequences may have, `sequences` how many tokens may be drawn from one batch. A batch holds at
    most `prompt_batch` tokens of prompts, and `prompt_part` while somebody waits for a word.
    So many answers as are in `halved` are quicker in two batches than in one. Without `rewinds`
    a sequence is a state that can't be cut: it is copied whole or not at all.
    """

    context: int
    places: int
    sequences: int
    prompt_batch: int
    prompt_part: int
    halved: range
    rewinds: bool

    def start_tokens(self) -> list[int]: ...
    def tokenize(self, text: str) -> list[int]: ...
    def piece(self, token: int) -> bytes: ...
    def is_end(self, token: int) -> bool: ...
    def decode(self, entries: Sequence[Entry], give_up: Callable[[], bool]) -> Decoded: ...
    def sample(self, draws: Sequence[tuple[int, int]]) -> list[int]: ...
    def new_sampler(self, sampling: Sampling, seed: int) -> int: ...
    def free_sampler(self, sampler: int) -> None: ...
    def copy(self, source: int, target: int, length: int) -> None: ...
    def drop(self, sequence: int, start: int) -> None: ...
    def clear(self) -> None: ...


class Wishes(Protocol):
    """What the other side has asked for meanwhile, by the numbers of its asks."""

    def cancelled(self, number: int) -> bool: ...
    def answer_now(self, number: int) -> bool: ...
    def forget(self, number: int) -> None: ...
