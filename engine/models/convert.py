"""From a published checkpoint to a GGUF file: Qwen2's tensors under llama.cpp's names, one at a time.

Reads `config.json`, `tokenizer.json` and safetensors as the authors publish them; nothing in them is
run. Weights are kept in half precision (or full), the file is written beside and renamed when whole.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import gguf
import numpy as np

from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.models.checkpoint import (
    BadCheckpointError,
    Config,
    read_config,
    read_json,
    read_template,
)
from engine.models.safetensors import Stored, open_tensors
from engine.models.trouble import disk
from engine.progress import Progress, Report, silent

__all__ = ["BadCheckpointError", "convert"]

# Hugging Face's names of Qwen2 (transformers, modeling_qwen2.py) and llama.cpp's (gguf constants).
_ENDS = {
    "model.embed_tokens.weight": "token_embd.weight",
    "model.norm.weight": "output_norm.weight",
    "lm_head.weight": "output.weight",
}
_BLOCK = {
    "input_layernorm": "attn_norm",
    "post_attention_layernorm": "ffn_norm",
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}
_LAYER = re.compile(r"model\.layers\.(\d{1,3})\.([a-z_.]+)\.(weight|bias)")


def convert(
    folder: Path,
    target: Path,
    *,
    full: bool = False,
    report: Report = silent,
    cancel: Cancel | None = None,
) -> Path:
    """The checkpoint in `folder` as the GGUF file `target`; `full` keeps 32 bits a weight.

    Raises `BadCheckpointError`, and `WorldError` where it can't be written; then nothing is left.
    """
    config = read_config(folder)
    tensors = open_tensors(folder)
    names = {name: new for name in tensors if (new := _renamed(name, config)) is not None}
    _complete(names.values(), config)
    beside = target.with_name(f".{target.name}.new")
    writer = gguf.GGUFWriter(beside, "qwen2")
    try:
        _describe(writer, config, folder.name, full)
        for word, value in _words(folder, config).items():
            getattr(writer, f"add_{word}")(value)
        for old, new in names.items():
            stored = tensors[old]
            kind = _kind(stored, full)
            writer.add_tensor_info(new, stored.shape, kind, stored.count * kind.itemsize)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_ti_data_to_file()
        for number, old in enumerate(names, 1):
            if cancel is not None:
                cancel.check()
            stored = tensors[old]
            writer.write_tensor_data(stored.read().astype(_kind(stored, full)))
            report(Progress(tr("正在转换 {name}", name=target.name), number, len(names)))
        writer.close()
        os.replace(beside, target)  # noqa: PTH105 (the atomic one, on Windows too)
    except OSError as error:
        raise WorldError("写不了 {name}：{why}。", name=target.name, why=disk(error)) from error
    finally:
        # On a full disk closing fails once more; what was wrong is being said already.
        with suppress(OSError):
            writer.close()
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return target


def _kind(stored: Stored, full: bool) -> np.dtype[Any]:
    # Norms and biases are few and delicate: llama.cpp wants them in full.
    return np.dtype(np.float32 if full or len(stored.shape) == 1 else np.float16)


def _renamed(name: str, config: Config) -> str | None:
    if name in _ENDS:
        return None if config.tied and name == "lm_head.weight" else _ENDS[name]
    found = _LAYER.fullmatch(name)
    if found is None or found[2] not in _BLOCK:
        if name.endswith("rotary_emb.inv_freq"):
            return None
        raise BadCheckpointError("这个模型里有不认识的权重 {name}。", name=name[:80])
    return f"blk.{int(found[1])}.{_BLOCK[found[2]]}.{found[3]}"


def _complete(names: Iterator[str] | Any, config: Config) -> None:
    have = set(names)
    wanted = {"token_embd.weight", "output_norm.weight"}
    wanted |= set() if config.tied else {"output.weight"}
    for layer in range(config.layers):
        wanted |= {f"blk.{layer}.{part}.weight" for part in _BLOCK.values()}
        wanted |= {f"blk.{layer}.attn_{part}.bias" for part in "qkv"}
    missing = sorted(wanted - have)
    if missing:
        raise BadCheckpointError(
            "这个模型的权重不全，少了 {count} 个，如 {name}。", count=len(missing), name=missing[0]
        )


def _describe(writer: Any, config: Config, name: str, full: bool) -> None:
    writer.add_name(name)
    writer.add_file_type(0 if full else 1)
    writer.add_block_count(config.layers)
    writer.add_context_length(config.context_length)
    writer.add_embedding_length(config.embedding)
    writer.add_feed_forward_length(config.feed_forward)
    writer.add_head_count(config.heads)
    writer.add_head_count_kv(config.heads_kv)
    writer.add_rope_freq_base(config.rope_base)
    writer.add_layer_norm_rms_eps(config.epsilon)


def _words(folder: Path, config: Config) -> dict[str, Any]:
    """The tokenizer as llama.cpp wants it: words by number, their kinds, merges, special ones."""
    loaded = read_json(folder / "tokenizer.json")
    try:
        vocabulary: Mapping[str, int] = loaded["model"]["vocab"]
        merges = [
            pair if isinstance(pair, str) else " ".join(pair) for pair in loaded["model"]["merges"]
        ]
        added = {int(one["id"]): one for one in loaded.get("added_tokens", [])}
        words = [f"[PAD{number}]" for number in range(config.vocabulary)]
        kinds = [int(gguf.TokenType.UNUSED)] * config.vocabulary
        for word, number in vocabulary.items():
            words[number], kinds[number] = word, int(gguf.TokenType.NORMAL)
        for number, one in added.items():
            special = gguf.TokenType.CONTROL if one.get("special") else gguf.TokenType.USER_DEFINED
            words[number], kinds[number] = str(one["content"]), int(special)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise BadCheckpointError("tokenizer.json 读不懂。") from error
    told: dict[str, Any] = {
        "tokenizer_model": "gpt2",
        "tokenizer_pre": "qwen2",
        "token_list": words,
        "token_types": kinds,
        "token_merges": merges,
        "eos_token_id": config.end,
        "add_bos_token": False,
    }
    template = read_template(folder)
    if template:
        told["chat_template"] = template
    return told
