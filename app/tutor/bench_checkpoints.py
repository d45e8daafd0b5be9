"""Small checkpoints for `wenqu bench fit`, as authors publish them: every shape, no meaning."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

BYTES = 256
"""Words that stand for one byte each; every other word of the vocabulary is only a place."""

_WAVE = struct.pack("<251e", *((step - 125) / 2500 for step in range(251)))
"""Halves that repeat through every tensor: small, both signs, so that a quantiser has work."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """The sizes of a Qwen2 network, in elements; `tied`: the output borrows the embedding."""

    name: str
    layers: int
    embedding: int
    heads: int
    heads_kv: int
    feed_forward: int
    vocabulary: int
    context_length: int = 32_768
    tied: bool = False


def write_checkpoint(folder: Path, sketch: Sketch) -> Path:
    """`config.json`, `tokenizer.json` and one safetensors file in the new folder `folder`."""
    folder.mkdir(parents=True)
    config = {
        "architectures": ["Qwen2ForCausalLM"],
        "num_hidden_layers": sketch.layers,
        "hidden_size": sketch.embedding,
        "intermediate_size": sketch.feed_forward,
        "num_attention_heads": sketch.heads,
        "num_key_value_heads": sketch.heads_kv,
        "max_position_embeddings": sketch.context_length,
        "vocab_size": sketch.vocabulary,
        "rope_theta": 10_000.0,
        "rms_norm_eps": 1e-6,
        "tie_word_embeddings": sketch.tied,
        "eos_token_id": BYTES,
    }
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    (folder / "tokenizer.json").write_text(json.dumps(_tokenizer()), encoding="utf-8")
    shapes = _shapes(sketch)
    header: dict[str, Any] = {}
    end = 0
    for name, shape in shapes.items():
        start, end = end, end + 2 * prod(shape)
        header[name] = {"dtype": "F16", "shape": list(shape), "data_offsets": [start, end]}
    text = json.dumps(header).encode()
    with (folder / "model.safetensors").open("wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for shape in shapes.values():
            file.write(_filled(2 * prod(shape)))
    return folder


def _shapes(sketch: Sketch) -> dict[str, tuple[int, ...]]:
    """Every tensor's name and shape, as Hugging Face's Qwen2 has them."""
    width, inner = sketch.embedding, sketch.feed_forward
    small = width // sketch.heads * sketch.heads_kv
    shapes: dict[str, tuple[int, ...]] = {"model.embed_tokens.weight": (sketch.vocabulary, width)}
    for layer in range(sketch.layers):
        at = f"model.layers.{layer}."
        shapes[at + "input_layernorm.weight"] = (width,)
        shapes[at + "post_attention_layernorm.weight"] = (width,)
        for part, rows in (("q", width), ("k", small), ("v", small)):
            shapes[at + f"self_attn.{part}_proj.weight"] = (rows, width)
            shapes[at + f"self_attn.{part}_proj.bias"] = (rows,)
        shapes[at + "self_attn.o_proj.weight"] = (width, width)
        shapes[at + "mlp.gate_proj.weight"] = (inner, width)
        shapes[at + "mlp.up_proj.weight"] = (inner, width)
        shapes[at + "mlp.down_proj.weight"] = (width, inner)
    shapes["model.norm.weight"] = (width,)
    if not sketch.tied:
        shapes["lm_head.weight"] = (sketch.vocabulary, width)
    return shapes


def _filled(size: int) -> bytes:
    return (_WAVE * (size // len(_WAVE) + 1))[:size]


def _tokenizer() -> dict[str, Any]:
    """The words of single bytes, as byte-level tokenizers spell them, one merge, and an end."""
    kept = [*range(33, 127), *range(161, 173), *range(174, 256)]
    spare = iter(range(BYTES, 2 * BYTES))
    words = {chr(byte if byte in kept else next(spare)): byte for byte in range(BYTES)}
    words["ab"] = BYTES + 1
    end = {"id": BYTES, "content": "<|endoftext|>", "special": True}
    return {"model": {"vocab": words, "merges": [["a", "b"]]}, "added_tokens": [end]}
