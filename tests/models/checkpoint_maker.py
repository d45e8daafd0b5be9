"""A tiny Qwen2 checkpoint with chance weights, and the same network computed by hand in NumPy."""

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np

LAYERS, WIDTH, HEADS, HEADS_KV, INNER = 2, 64, 4, 2, 96
EPSILON, BASE = 1e-6, 1_000_000.0
Weights = dict[str, np.ndarray[Any, Any]]


def words() -> list[str]:
    """The 256 byte words of a byte-level tokenizer, and one merge of two of them."""
    kept = [*range(33, 127), *range(161, 173), *range(174, 256)]
    table = {byte: chr(byte) for byte in kept}
    for byte in range(256):
        table.setdefault(byte, chr(256 + len([b for b in range(byte) if b not in kept])))
    return [table[byte] for byte in range(256)] + ["ab", "<|endoftext|>"]


def weights(seed: int = 7, tied: bool = False) -> Weights:
    """Chance weights under Hugging Face's names."""
    dice = np.random.default_rng(seed)
    size = WIDTH // HEADS

    def drawn(*shape: int) -> np.ndarray[Any, Any]:
        return (dice.standard_normal(shape) * 0.25).astype(np.float32)

    made: Weights = {"model.embed_tokens.weight": drawn(len(words()), WIDTH)}
    for layer in range(LAYERS):
        at = f"model.layers.{layer}."
        made[at + "input_layernorm.weight"] = 1 + drawn(WIDTH)
        made[at + "post_attention_layernorm.weight"] = 1 + drawn(WIDTH)
        for part, rows in (("q", HEADS * size), ("k", HEADS_KV * size), ("v", HEADS_KV * size)):
            made[at + f"self_attn.{part}_proj.weight"] = drawn(rows, WIDTH)
            made[at + f"self_attn.{part}_proj.bias"] = drawn(rows)
        made[at + "self_attn.o_proj.weight"] = drawn(WIDTH, HEADS * size)
        made[at + "mlp.gate_proj.weight"] = drawn(INNER, WIDTH)
        made[at + "mlp.up_proj.weight"] = drawn(INNER, WIDTH)
        made[at + "mlp.down_proj.weight"] = drawn(WIDTH, INNER)
    made["model.norm.weight"] = 1 + drawn(WIDTH)
    if not tied:
        made["lm_head.weight"] = drawn(len(words()), WIDTH)
    return made


def write_checkpoint(
    folder: Path, made: Weights, kind: str = "F32", tied: bool = False, newer: bool = False
) -> Path:
    """The checkpoint as its authors would publish it, in two files of safetensors.

    `newer` writes the configuration as transformers does from its fifth version on.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rope: dict[str, Any] = {"rope_theta": BASE}
    if newer:
        rope = {"rope_parameters": {"rope_theta": BASE, "rope_type": "default"}}
    config = {
        "architectures": ["Qwen2ForCausalLM"], "num_hidden_layers": LAYERS, "hidden_size": WIDTH,
        "intermediate_size": INNER, "num_attention_heads": HEADS, "num_key_value_heads": HEADS_KV,
        "max_position_embeddings": 512, "vocab_size": len(words()), **rope,
        "rms_norm_eps": EPSILON, "tie_word_embeddings": tied, "eos_token_id": len(words()) - 1,
    }  # fmt: skip
    (folder / "config.json").write_text(json.dumps(config), "utf-8")
    vocabulary = {word: number for number, word in enumerate(words()[:-1])}
    tokenizer = {
        "model": {"vocab": vocabulary, "merges": [["a", "b"]]},
        "added_tokens": [{"id": len(words()) - 1, "content": words()[-1], "special": True}],
    }
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer), "utf-8")
    names = list(made)
    for number, part in enumerate((names[: len(names) // 2], names[len(names) // 2 :]), 1):
        header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
        data = b""
        for name in part:
            raw = _stored(made[name], kind)
            header[name] = {
                "dtype": kind,
                "shape": list(made[name].shape),
                "data_offsets": [len(data), len(data) + len(raw)],
            }
            data += raw
        text = json.dumps(header).encode()
        file = folder / f"model-{number:05d}-of-00002.safetensors"
        file.write_bytes(struct.pack("<Q", len(text)) + text + data)
    return folder


def _stored(tensor: np.ndarray[Any, Any], kind: str) -> bytes:
    if kind == "BF16":
        return (tensor.view(np.uint32) >> 16).astype(np.uint16).tobytes()
    return tensor.astype({"F32": np.float32, "F16": np.float16}[kind]).tobytes()


def greedy(made: Weights, prompt: list[int], count: int) -> list[int]:
    """The likeliest `count` tokens after `prompt`, by the network written out."""
    told = list(prompt)
    for _ in range(count):
        told.append(int(np.argmax(_logits(made, told))))
    return told[len(prompt) :]


def _logits(made: Weights, tokens: list[int]) -> np.ndarray[Any, Any]:
    x = made["model.embed_tokens.weight"][tokens].astype(np.float64)
    for layer in range(LAYERS):
        at = f"model.layers.{layer}."
        x = x + _attention(made, at, _normed(x, made[at + "input_layernorm.weight"]))
        inner = _normed(x, made[at + "post_attention_layernorm.weight"])
        gate = inner @ made[at + "mlp.gate_proj.weight"].T
        lifted = gate / (1 + np.exp(-gate)) * (inner @ made[at + "mlp.up_proj.weight"].T)
        x = x + lifted @ made[at + "mlp.down_proj.weight"].T
    head = made.get("lm_head.weight", made["model.embed_tokens.weight"])
    last: np.ndarray[Any, Any] = _normed(x[-1:], made["model.norm.weight"])[0] @ head.T
    return last


def _normed(x: np.ndarray[Any, Any], by: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    scaled: np.ndarray[Any, Any] = x / np.sqrt((x * x).mean(-1, keepdims=True) + EPSILON) * by
    return scaled


def _attention(made: Weights, at: str, x: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    size, count = WIDTH // HEADS, len(x)

    def part(name: str, heads: int) -> np.ndarray[Any, Any]:
        flat = (
            x @ made[at + f"self_attn.{name}_proj.weight"].T
            + made[at + f"self_attn.{name}_proj.bias"]
        )
        return flat.reshape(count, heads, size).transpose(1, 0, 2)

    turn = np.arange(count)[:, None] / BASE ** (np.arange(0, size, 2) / size)[None, :]
    cos, sin = np.cos(turn), np.sin(turn)

    def turned(y: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        first, second = y[..., : size // 2], y[..., size // 2 :]
        return np.concatenate((first * cos - second * sin, second * cos + first * sin), -1)

    q, k, v = turned(part("q", HEADS)), turned(part("k", HEADS_KV)), part("v", HEADS_KV)
    k, v = (np.repeat(y, HEADS // HEADS_KV, 0) for y in (k, v))
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(size)
    scores = np.where(np.tril(np.ones((count, count), bool)), scores, -np.inf)
    shares = np.exp(scores - scores.max(-1, keepdims=True))
    shares /= shares.sum(-1, keepdims=True)
    joined = (shares @ v).transpose(1, 0, 2).reshape(count, WIDTH)
    out: np.ndarray[Any, Any] = joined @ made[at + "self_attn.o_proj.weight"].T
    return out
