"""The one face that every way of running a model shows: child process, script or server."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from engine.cancel import Cancel
from engine.errors import WorldError
from engine.runtime.event import Loaded, OnEvent, ignore
from engine.runtime.fit import ModelShape
from engine.runtime.request import Generation, Request


class ModelError(WorldError):
    """The model can't be loaded or asked; the sentence says what to do."""


class TooLongError(ModelError):
    """The question is longer than the model's context."""


@dataclass(frozen=True, slots=True)
class ModelSetup:
    """Which file to run and how.

    `shape` is what its header says of its size, `chat_template`, `bos` and `eos` what it says
    of its form. `gpu` is "auto", "off" or a number of layers. `context` is the wish in tokens,
    for all samples together; `threads` None takes every physical processor; `sequences` is how
    many samples may be decoded side by side.
    """

    path: Path
    name: str
    shape: ModelShape
    chat_template: str
    bos: str = ""
    eos: str = ""
    sha256: str = ""
    gpu: str = "auto"
    context: int = 8192
    cache_type: str = "auto"
    threads: int | None = None
    sequences: int = 16


class Client(Protocol):
    """Loads one model and asks it; calls block, `answer_now` may come from any thread."""

    @property
    def loaded(self) -> Loaded | None:
        """The running model, or None."""
        ...

    def load(
        self, setup: ModelSetup, on_event: OnEvent = ignore, cancel: Cancel | None = None
    ) -> Loaded:
        """Make `setup` the running model; at once when it is already.

        Raises `ModelError`, and `CancelledError` when `cancel` was set.
        """
        ...

    def generate(
        self, request: Request, on_event: OnEvent = ignore, cancel: Cancel | None = None
    ) -> tuple[Generation, ...]:
        """Answer `request`, one generation for each sample, in their order.

        Stopping is not an error: the words that came are kept and `reason` says why. Raises
        `ModelError` when nothing could be asked at all.
        """
        ...

    def answer_now(self) -> None:
        """马上作答: close the thinking of every running sample and let it answer."""
        ...

    def close(self) -> None:
        """End the model's process, if there is one."""
        ...
