"""Answers in OpenAI's words: whole completions, chunks of a stream, lists of models, and errors."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.prompt import Reply, Tags, Thought, split
from engine.runtime import Generation, Reason

_FINISHES = {Reason.LENGTH: "length", Reason.CONTEXT: "length"}


@dataclass(frozen=True, slots=True)
class Heading:
    """What every part of one answer repeats."""

    identifier: str
    created: int
    model: str

    def fields(self, kind: str) -> dict[str, Any]:
        """The heading of an object of `kind`."""
        return {
            "id": self.identifier,
            "object": kind,
            "created": self.created,
            "model": self.model,
        }


def completion(
    heading: Heading, generations: Sequence[Generation], tags: Tags | None
) -> dict[str, Any]:
    """The whole answer at once."""
    return {
        **heading.fields("chat.completion"),
        "choices": [_choice(generation, tags) for generation in generations],
        "usage": usage(generations),
    }


def chunk(heading: Heading, sample: int, part: Thought | Reply | None) -> dict[str, Any]:
    """Some words of one sample; None is its beginning."""
    if part is None:
        delta: dict[str, Any] = {"role": "assistant", "content": ""}
    elif isinstance(part, Thought):
        delta = {"reasoning_content": part.text}
    else:
        delta = {"content": part.text}
    return _chunk(heading, [{"index": sample, "delta": delta, "finish_reason": None}])


def last_chunk(heading: Heading, sample: int, reason: Reason) -> dict[str, Any]:
    """One sample has ended."""
    return _chunk(heading, [{"index": sample, "delta": {}, "finish_reason": finish(reason)}])


def usage_chunk(heading: Heading, generations: Sequence[Generation]) -> dict[str, Any]:
    """The count of tokens, which ends a stream that asked for it."""
    return {**_chunk(heading, []), "usage": usage(generations)}


def usage(generations: Sequence[Generation]) -> dict[str, Any]:
    """The tokens of one question and all its samples."""
    read = max((each.prompt_tokens for each in generations), default=0)
    cached = max((each.cached_tokens for each in generations), default=0)
    written = sum(each.tokens for each in generations)
    return {
        "prompt_tokens": read,
        "completion_tokens": written,
        "total_tokens": read + written,
        "prompt_tokens_details": {"cached_tokens": cached},
    }


def finish(reason: Reason) -> str:
    """Why a sample ended, in the three words that clients know."""
    return _FINISHES.get(reason, "stop")


def models(names: Sequence[str], created: int) -> dict[str, Any]:
    """The list of what is served."""
    listed = [
        {"id": name, "object": "model", "created": created, "owned_by": "wenqu"} for name in names
    ]
    return {"object": "list", "data": listed}


def error(sentence: str, code: str, status: int) -> dict[str, Any]:
    """A refusal; `type` is OpenAI's name for its kind."""
    kinds = {401: "authentication_error", 429: "rate_limit_error"}
    kind = kinds.get(status, "server_error" if status >= 500 else "invalid_request_error")
    return {"error": {"message": sentence, "type": kind, "param": None, "code": code}}


def event(said: Mapping[str, Any] | None) -> bytes:
    """One event of a stream; None ends it."""
    return b"data: " + (dump(said) if said is not None else b"[DONE]") + b"\n\n"


def dump(said: Mapping[str, Any]) -> bytes:
    """JSON without line ends, in UTF-8."""
    return json.dumps(said, ensure_ascii=False).encode("utf-8", "replace")


def _chunk(heading: Heading, choices: list[dict[str, Any]]) -> dict[str, Any]:
    return {**heading.fields("chat.completion.chunk"), "choices": choices}


def _choice(generation: Generation, tags: Tags | None) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": generation.text}
    if tags is not None:
        thought, reply = split(generation.text, tags)
        message = {"role": "assistant", "content": reply, "reasoning_content": thought}
    return {
        "index": generation.sample,
        "message": message,
        "finish_reason": finish(generation.reason),
    }
