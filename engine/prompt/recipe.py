"""How a model wants to be asked: the tags round its thinking, and how its words are drawn."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Tags:
    """The marks with which a reasoning model parts its thinking from its answer."""

    think_open: str = "<think>"
    think_close: str = "</think>"
    answer_open: str = "<answer>"
    answer_close: str = "</answer>"


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is drawn.

    `temperature` 0 always takes the likeliest token; `top_k` 0, `top_p` 1, `min_p` 0 and
    `repeat_penalty` 1 each mean that this limit is off.
    """

    temperature: float = 0.0
    top_p: float = 1.0
    top_k: int = 0
    min_p: float = 0.0
    repeat_penalty: float = 1.0

    def as_pairs(self) -> tuple[tuple[str, float], ...]:
        """Name and value of every setting, as provenance keeps them."""
        return tuple((item.name, float(getattr(self, item.name))) for item in fields(self))


GREEDY = Sampling()
