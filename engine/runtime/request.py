"""What a model is asked to do, and what came of it."""

from dataclasses import dataclass
from enum import StrEnum

from engine.prompt import GREEDY, Message, Sampling, Tags


class Reason(StrEnum):
    """Why a sample ended."""

    END = "end"
    """The model said that it was done."""
    LENGTH = "length"
    """The request's own limit of tokens."""
    CONTEXT = "context"
    """No room left in the context."""
    STOP = "stop"
    """One of the request's stop texts appeared."""
    LOOP = "loop"
    """It repeated itself and was stopped."""
    CANCELLED = "cancelled"
    DIED = "died"
    """The model's process ended; the words that had come are kept."""


@dataclass(frozen=True, slots=True)
class Request:
    """One question to the loaded model, answered by `samples` independent samples.

    Sample number i is drawn with seed `seed` + i. `max_tokens` bounds each sample, and
    `thinking_budget` the tokens of its thinking (None: no bound), after which the thinking is
    closed as 马上作答 does; both need `tags`, how this model marks its thinking. `reuse` lets
    the cache of the last prompt serve this one: faster, but the same seed may then give other
    words than a cold start.
    """

    messages: tuple[Message, ...]
    samples: int = 1
    seed: int = 0
    sampling: Sampling = GREEDY
    max_tokens: int = 2048
    tags: Tags | None = None
    thinking_budget: int | None = None
    stop: tuple[str, ...] = ()
    reuse: bool = False


@dataclass(frozen=True, slots=True)
class Generation:
    """One finished sample.

    `text` is raw, with the model's tags. `tokens` and `prompt_tokens` are counts, of which
    `cached_tokens` were already computed; `seconds` and `time_to_first_token` (None when no
    word came) run from the moment the request was handed over.
    """

    sample: int
    seed: int
    text: str
    tokens: int
    reason: Reason
    seconds: float
    prompt_tokens: int = 0
    cached_tokens: int = 0
    time_to_first_token: float | None = None
