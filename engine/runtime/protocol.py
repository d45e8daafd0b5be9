"""The messages between the program and the model's process, as JSON over one pipe.

JSON and not pickle: the process that reads somebody else's model file must not be able to make
this one run anything.
"""

import json
from dataclasses import dataclass
from typing import Any

import cattrs
from cattrs.strategies import configure_tagged_union

from engine.prompt import Sampling
from engine.runtime.fit import Device, ModelShape
from engine.runtime.request import Reason

LARGEST_MESSAGE = 8 << 20
LOAD_NUMBER = 0
"""What a load is called where asks have their numbers."""
TOO_LONG = "题目太长了，模型读不下（{detail}）。"


@dataclass(frozen=True, slots=True)
class Load:
    """Load this file; `first_attempt` skips steps of the plan that killed the process.

    `kept` is the folder where the beginning of a conversation outlives the process, or empty;
    it is told apart by `sha256`, the file's hash.
    """

    path: str
    shape: ModelShape
    gpu: str
    context: int
    cache_type: str
    threads: int
    sequences: int
    first_attempt: int = 0
    sha256: str = ""
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """Continue `prompt`; `close_thinking` is the text that ends the thinking, if there is any."""

    number: int
    prompt: str
    samples: int
    seed: int
    sampling: Sampling
    max_tokens: int
    think_open: str
    think_close: str
    close_thinking: str
    thinking_budget: int | None
    stop: tuple[str, ...]
    reuse: bool


@dataclass(frozen=True, slots=True)
class CancelAsk:
    """Stop request `number`; a load is request 0."""

    number: int


@dataclass(frozen=True, slots=True)
class AnswerNow:
    """Close the thinking of request `number`."""

    number: int


@dataclass(frozen=True, slots=True)
class LookAround:
    """Say which devices there are."""


@dataclass(frozen=True, slots=True)
class Hello:
    """The process runs: the library's build and its devices."""

    build: str
    devices: tuple[Device, ...]


@dataclass(frozen=True, slots=True)
class LoadAttempt:
    """Step `number` of the plan begins; said first, because it may kill the process."""

    number: int
    note: str


@dataclass(frozen=True, slots=True)
class LoadProgress:
    """How much of the file has been read, 0 to 1."""

    fraction: float


@dataclass(frozen=True, slots=True)
class LoadDone:
    """The model is in memory."""

    device: str
    build: str
    layers: int
    layers_total: int
    context: int
    cache_type: str
    predicted_bytes: int


@dataclass(frozen=True, slots=True)
class PromptProgress:
    """`done` of `total` prompt tokens are read, `cached` of them were there already."""

    number: int
    done: int
    total: int
    cached: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """Texts by sample since the last such message; the counts are tokens so far."""

    number: int
    texts: tuple[tuple[int, str, int], ...]


@dataclass(frozen=True, slots=True)
class SampleDone:
    """One sample has ended."""

    number: int
    sample: int
    reason: Reason
    tokens: int


@dataclass(frozen=True, slots=True)
class AskDone:
    """Every sample of request `number` has ended, and the process waits again."""

    number: int


@dataclass(frozen=True, slots=True)
class Failed:
    """It couldn't be done; `template` is a Chinese sentence with places, `detail` fills them."""

    number: int
    template: str
    detail: str = ""


Order = Load | Ask | CancelAsk | AnswerNow | LookAround
Report = (
    Hello
    | LoadAttempt
    | LoadProgress
    | LoadDone
    | PromptProgress
    | Pieces
    | SampleDone
    | AskDone
    | Failed
)


def _converter() -> cattrs.Converter:
    converter = cattrs.Converter()
    for union in (Order, Report):
        configure_tagged_union(union, converter, tag_name="type")
    return converter


_CONVERTER = _converter()


def encode(message: Order | Report, kind: Any) -> bytes:
    """`message` as one JSON text; `kind` is `Order` or `Report`."""
    return json.dumps(_CONVERTER.unstructure(message, kind), ensure_ascii=False).encode(
        "utf-8", "replace"
    )


def decode(data: bytes, kind: Any) -> Any:
    """The message in `data`, of `kind`. Raises `ValueError` for anything else."""
    try:
        return _CONVERTER.structure(json.loads(data), kind)
    except (cattrs.BaseValidationError, KeyError, TypeError, RecursionError) as error:
        raise ValueError("not a message of this protocol") from error
