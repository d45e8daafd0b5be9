"""A published checkpoint's own words: `config.json`, the tokenizer, the chat template; nothing is run."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import WorldError

MOST_LAYERS = 512
LARGEST_JSON = 64 << 20
ARCHITECTURE = "Qwen2ForCausalLM"


class BadCheckpointError(WorldError):
    """A folder that is no checkpoint we can convert; the sentence says what is wrong."""


@dataclass(frozen=True, slots=True)
class Config:
    """What `config.json` must say."""

    layers: int
    embedding: int
    feed_forward: int
    heads: int
    heads_kv: int
    context_length: int
    vocabulary: int
    rope_base: float
    epsilon: float
    tied: bool
    end: int


def read_config(folder: Path) -> Config:
    """What `config.json` in `folder` says. Raises `BadCheckpointError`."""
    loaded = read_json(folder / "config.json")
    architectures = loaded.get("architectures")
    if not isinstance(architectures, list) or ARCHITECTURE not in architectures:
        raise BadCheckpointError("只能转换 Qwen2 结构的模型；这一个不是。")
    end = loaded.get("eos_token_id")
    try:
        config = Config(
            layers=int(loaded["num_hidden_layers"]),
            embedding=int(loaded["hidden_size"]),
            feed_forward=int(loaded["intermediate_size"]),
            heads=int(loaded["num_attention_heads"]),
            heads_kv=int(loaded.get("num_key_value_heads") or loaded["num_attention_heads"]),
            context_length=int(loaded["max_position_embeddings"]),
            vocabulary=int(loaded["vocab_size"]),
            rope_base=_rope_base(loaded),
            epsilon=float(loaded["rms_norm_eps"]),
            tied=bool(loaded.get("tie_word_embeddings", False)),
            end=int(end[0] if isinstance(end, list) else end or 0),
        )
    except (AttributeError, KeyError, TypeError, ValueError, IndexError) as error:
        raise BadCheckpointError("config.json 里少了要用的数。") from error
    if not 1 <= config.layers <= MOST_LAYERS or config.heads % max(1, config.heads_kv):
        raise BadCheckpointError("config.json 里的层数或头数不对。")
    return config


def _rope_base(loaded: dict[str, Any]) -> float:
    """The base of the rotary positions, where older and newer transformers write it.

    Other kinds of positions and sliding windows would need more than a base: they are refused.
    """
    newer = loaded.get("rope_parameters") or loaded.get("rope_scaling") or {}
    kind = newer.get("rope_type") or newer.get("type") or "default"
    if kind != "default":
        raise BadCheckpointError("这个模型的位置编码（{kind}）还不会转换。", kind=str(kind)[:20])
    if loaded.get("use_sliding_window"):
        raise BadCheckpointError("这个模型用滑动窗口看上文，还不会转换。")
    return float(newer.get("rope_theta") or loaded.get("rope_theta") or 10_000.0)


def read_template(folder: Path) -> str:
    """The chat template, alone or in `tokenizer_config.json`; empty where there is none."""
    alone = folder / "chat_template.jinja"
    if alone.is_file():
        return _text(alone)
    file = folder / "tokenizer_config.json"
    found = read_json(file).get("chat_template") if file.is_file() else ""
    return found if isinstance(found, str) else ""


def read_json(file: Path) -> dict[str, Any]:
    """The JSON object in `file`, within bounds. Raises `BadCheckpointError`."""
    try:
        loaded = json.loads(_text(file))
    except (ValueError, RecursionError) as error:
        raise BadCheckpointError("{name} 不是 JSON。", name=file.name) from error
    if not isinstance(loaded, dict):
        raise BadCheckpointError("{name} 不是 JSON。", name=file.name)
    return loaded


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > LARGEST_JSON:
            raise BadCheckpointError("{name} 太大了。", name=file.name)
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BadCheckpointError("{name} 不是 UTF-8 的文本。", name=file.name) from error
    except OSError as error:
        raise BadCheckpointError(
            "{folder} 里没有 {name}，不像一个模型的文件夹。",
            folder=file.parent.name,
            name=file.name,
        ) from error
