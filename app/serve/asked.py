"""What somebody asks over the network: untrusted JSON in, a request to the model or a refusal out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.errors import WorldError
from engine.models import Model
from engine.prompt import Message, Sampling
from engine.runtime import Request

MOST_MESSAGES = 256
MOST_LETTERS = 400_000
MOST_STOPS = 8
LONGEST_STOP = 200
LARGEST_SEED = (1 << 32) - 1
_ROLES: Mapping[str, Any] = {
    "system": "system",
    "developer": "system",
    "user": "user",
    "assistant": "assistant",
}


class BadRequestError(WorldError):
    """What was sent can't be answered; `status` and `code` say it to the program that sent it."""

    def __init__(
        self, template: str, status: int = 400, code: str = "invalid_value", **values: object
    ) -> None:
        super().__init__(template, **values)
        self.status = status
        self.code = code


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that can be answered, and how its answer is to be sent."""

    request: Request
    stream: bool
    usage: bool
    """Whether the stream ends with a count of tokens."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What is served here: the model, its names, and the most that may be asked of it."""

    model: Model
    names: tuple[str, ...]
    context: int
    most_samples: int


def read_asked(body: bytes, offer: Offer, seed: int) -> Asked:
    """The question in `body`; `seed` serves who names none. Raises `BadRequestError`."""
    said = _read_json(body)
    named = said.get("model") or offer.names[0]
    if named not in offer.names:
        raise BadRequestError(
            "这里没有叫“{name}”的模型，只有 {known}。",
            404,
            "model_not_found",
            name=str(named)[:80],
            known=offer.names[0],
        )
    sampling = offer.model.sampling
    request = Request(
        messages=_messages(said.get("messages")),
        samples=_whole(said, "n", 1, 1, offer.most_samples),
        seed=_whole(said, "seed", seed, -LARGEST_SEED, 1 << 63) & LARGEST_SEED,
        sampling=Sampling(
            temperature=_number(said, "temperature", sampling.temperature, 0, 2),
            top_p=_number(said, "top_p", sampling.top_p, 0, 1),
            top_k=_whole(said, "top_k", sampling.top_k, 0, 1_000_000),
            min_p=_number(said, "min_p", sampling.min_p, 0, 1),
            repeat_penalty=sampling.repeat_penalty,
        ),
        max_tokens=_most_tokens(said, offer),
        tags=offer.model.tags,
        stop=_stops(said.get("stop")),
        reuse=True,
    )
    options = said.get("stream_options")
    usage = isinstance(options, Mapping) and options.get("include_usage") is True
    return Asked(request, said.get("stream") is True, usage)


def _read_json(body: bytes) -> Mapping[str, Any]:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadRequestError("发来的不是 JSON。", code="invalid_json") from error
    if not isinstance(said, Mapping):
        raise BadRequestError("发来的 JSON 应当是一个对象。", code="invalid_json")
    return said


def _messages(said: Any) -> tuple[Message, ...]:
    if not isinstance(said, list) or not 0 < len(said) <= MOST_MESSAGES:
        raise BadRequestError("messages 应当有 1 到 {most} 条。", most=MOST_MESSAGES)
    messages = tuple(_message(item) for item in said)
    if sum(len(message.content) for message in messages) > MOST_LETTERS:
        raise BadRequestError("题目太长了，模型读不下。", code="context_length_exceeded")
    return messages


def _message(said: Any) -> Message:
    role = _ROLES.get(str(said.get("role"))) if isinstance(said, Mapping) else None
    if role is None:
        raise BadRequestError(
            "messages 里每条的 role 应当是 {roles} 之一。", roles="、".join(_ROLES)
        )
    content = said.get("content")
    if isinstance(content, list):
        parts = [item.get("text") if isinstance(item, Mapping) else None for item in content]
        if not all(isinstance(part, str) for part in parts):
            raise BadRequestError("这里的模型只读文字，messages 里有别的东西。")
        content = "".join(str(part) for part in parts)
    if not isinstance(content, str):
        raise BadRequestError("messages 里每条的 content 应当是文字。")
    # Half of a surrogate pair is a legal JSON text and no legal UTF-8.
    return Message(role, content.encode("utf-8", "replace").decode())


def _most_tokens(said: Mapping[str, Any], offer: Offer) -> int:
    name = "max_completion_tokens" if "max_completion_tokens" in said else "max_tokens"
    wanted = _whole(said, name, offer.model.max_tokens, 1, 1 << 31)
    return min(wanted, offer.context)


def _stops(said: Any) -> tuple[str, ...]:
    if said is None:
        return ()
    stops = [said] if isinstance(said, str) else said
    if not isinstance(stops, list) or len(stops) > MOST_STOPS:
        raise BadRequestError("stop 最多 {most} 条。", most=MOST_STOPS)
    if not all(isinstance(stop, str) and 0 < len(stop) <= LONGEST_STOP for stop in stops):
        raise BadRequestError("stop 里每条应当是 1 到 {most} 个字的文字。", most=LONGEST_STOP)
    return tuple(stop.encode("utf-8", "replace").decode() for stop in stops)


def _whole(said: Mapping[str, Any], name: str, default: int, least: int, most: int) -> int:
    value = said.get(name)
    if value is None:
        return default
    if type(value) is not int or not least <= value <= most:
        raise BadRequestError(
            "{name} 应当是 {least} 到 {most} 的整数。", name=name, least=least, most=most
        )
    return value


def _number(said: Mapping[str, Any], name: str, default: float, least: float, most: float) -> float:
    value = said.get(name)
    if value is None:
        return default
    # A comparison with what is no number at all is False too.
    if type(value) not in (int, float) or not least <= value <= most:
        raise BadRequestError(
            "{name} 应当是 {least:g} 到 {most:g} 的数。", name=name, least=least, most=most
        )
    return float(value)
