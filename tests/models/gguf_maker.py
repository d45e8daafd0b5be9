"""Writes small GGUF files for tests, sound or spoilt."""

import struct
from pathlib import Path

STRING, UINT32, ARRAY = 8, 4, 9
F32 = 0


def text(value: str) -> bytes:
    data = value.encode()
    return struct.pack("<Q", len(data)) + data


def pair(key: str, value: str | int | list[str]) -> bytes:
    if isinstance(value, str):
        return text(key) + struct.pack("<I", STRING) + text(value)
    if isinstance(value, int):
        return text(key) + struct.pack("<II", UINT32, value)
    items = b"".join(text(item) for item in value)
    return text(key) + struct.pack("<IIQ", ARRAY, STRING, len(value)) + items


def tensor(name: str, dimensions: tuple[int, ...], offset: int, kind: int = F32) -> bytes:
    shape = struct.pack(f"<I{len(dimensions)}Q", len(dimensions), *dimensions)
    return text(name) + shape + struct.pack("<IQ", kind, offset)


PAIRS: dict[str, str | int | list[str]] = {
    "general.architecture": "qwen2",
    "general.name": "Small",
    "general.file_type": 0,
    "qwen2.block_count": 2,
    "qwen2.context_length": 4096,
    "qwen2.embedding_length": 8,
    "qwen2.feed_forward_length": 16,
    "qwen2.attention.head_count": 2,
    "qwen2.attention.head_count_kv": 1,
    "tokenizer.ggml.tokens": ["<s>", "甲", "</s>"],
    "tokenizer.ggml.bos_token_id": 0,
    "tokenizer.ggml.eos_token_id": 2,
    "tokenizer.chat_template": "{{ messages[0].content }}",
}
NAMES = ("token_embd.weight", "blk.0.attn_q.weight", "blk.1.attn_q.weight", "output.weight")


def gguf_bytes(
    pairs: dict[str, str | int | list[str]] | None = None,
    *,
    magic: bytes = b"GGUF",
    version: int = 3,
    tensor_count: int | None = None,
    pair_count: int | None = None,
    dimensions: tuple[int, ...] = (8, 8),
    kind: int = F32,
    data: int | None = None,
) -> bytes:
    """A file whose four tensors are 8 x 8 of F32, 256 bytes each."""
    chosen = PAIRS if pairs is None else pairs
    head = magic + struct.pack(
        "<IQQ",
        version,
        len(NAMES) if tensor_count is None else tensor_count,
        len(chosen) if pair_count is None else pair_count,
    )
    head += b"".join(pair(key, value) for key, value in chosen.items())
    head += b"".join(tensor(name, dimensions, 256 * i, kind) for i, name in enumerate(NAMES))
    head += b"\0" * (-len(head) % 32)
    return head + b"\1" * (256 * len(NAMES) if data is None else data)


def write(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
