"""An OpenAI-compatible server's address and its language: what is sent, what a chunk says.

The fields are those of OpenAI's chat completions, as vLLM, SGLang, llama-server, Ollama and
`wenqu serve` speak them; a reasoning model's thinking may come apart, as `reasoning_content`
(vLLM, llama-server, SGLang) or `reasoning` (Ollama, newer vLLM).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from engine.prompt import Message
from engine.runtime.client_interface import ModelError
from engine.runtime.request import Reason, Request

CHAT, MODELS = "/chat/completions", "/models"
_REASONS = {"stop": Reason.END, "length": Reason.LENGTH}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a server answers: `url` up to and including `/v1`; `model` "" takes its first."""

    url: str
    model: str = ""
    key: str = ""

    @property
    def host(self) -> str:
        """The machine's name, for sentences."""
        return urlsplit(self.url).netloc


@dataclass(frozen=True, slots=True)
class Chunk:
    """What one message of a stream adds; `tokens` is 0 until the server counts them."""

    thought: str = ""
    text: str = ""
    reason: Reason | None = None
    tokens: int = 0
    prompt_tokens: int = 0


def endpoint_at(url: str, model: str = "", key: str = "") -> Endpoint:
    """The endpoint a person typed; `/v1` is added where it is missing. Raises `ModelError`."""
    typed = url.strip()
    typed = (typed if "://" in typed else f"http://{typed}").rstrip("/")
    try:
        parts = urlsplit(typed)
        known = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        known = False
    if not known or parts.query or parts.fragment or parts.username:
        raise ModelError(
            "这不像一个服务器地址：{url}。应当像 http://192.168.1.8:8080/v1。", url=url
        )
    typed = typed.removesuffix(CHAT)
    if not urlsplit(typed).path:
        typed += "/v1"
    return Endpoint(typed, model.strip(), key.strip())


def headers(endpoint: Endpoint) -> dict[str, str]:
    """The key, when there is one."""
    return {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}


def body(model: str, request: Request, messages: Sequence[Message], sample: int) -> dict[str, Any]:
    """The question as JSON; settings that are off are left to the server."""
    sampling = request.sampling
    wanted: dict[str, Any] = {
        "model": model,
        "messages": [{"role": item.role, "content": item.content} for item in messages],
        "stream": True,
        "stream_options": {"include_usage": True},
        "max_tokens": request.max_tokens,
        "seed": (request.seed + sample) % (1 << 31),
        "temperature": sampling.temperature,
        "top_p": sampling.top_p,
    }
    if request.stop:
        wanted["stop"] = list(request.stop)
    if sampling.top_k:
        wanted["top_k"] = sampling.top_k
    if sampling.min_p:
        wanted["min_p"] = sampling.min_p
    return wanted


def read_chunk(data: str) -> Chunk:
    """What the server said in one event. Raises `ValueError` for what isn't a chunk."""
    try:
        said = json.loads(data)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    if not isinstance(said, Mapping) or "error" in said:
        raise ValueError(_message(said))
    usage = _mapping(said.get("usage"))
    choices = said.get("choices")
    choice = _mapping(choices[0]) if isinstance(choices, list) and choices else {}
    delta = _mapping(choice.get("delta"))
    finish = choice.get("finish_reason")
    return Chunk(
        thought=_text(delta.get("reasoning_content")) or _text(delta.get("reasoning")),
        text=_text(delta.get("content")),
        reason=_REASONS.get(str(finish), Reason.END) if finish else None,
        tokens=_count(usage.get("completion_tokens")),
        prompt_tokens=_count(usage.get("prompt_tokens")),
    )


def read_models(data: Any) -> tuple[str, ...]:
    """The names in a server's list of models, in its order."""
    listed = _mapping(data).get("data")
    if not isinstance(listed, list):
        return ()
    return tuple(name for item in listed if (name := _text(_mapping(item).get("id"))))


def refusal(endpoint: Endpoint, status: int, data: bytes) -> ModelError:
    """The sentence for a server that answered, but not with an answer."""
    if status in {401, 403}:
        return ModelError("{host} 不接受这个密钥，请到“设置 · 模型”里核对。", host=endpoint.host)
    if status == 429:
        return ModelError("{host} 正忙，排队的人太多了，请过一会儿再问。", host=endpoint.host)
    try:
        detail = _message(json.loads(data[:65536]))
    except (ValueError, RecursionError):
        detail = ""
    return ModelError(
        "{host} 没有作答（{detail}）。", host=endpoint.host, detail=f"{status} {detail}".strip()
    )


def _message(said: Any) -> str:
    error = _mapping(said).get("error")
    return (_text(_mapping(error).get("message")) or _text(error))[:200]


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _count(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0
