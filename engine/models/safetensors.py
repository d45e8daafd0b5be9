"""Reads safetensors files, one tensor at a time and within bounds: a length, a JSON header, the data."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

import numpy as np

from engine.errors import WorldError

# The layout is that of huggingface/safetensors: 8 bytes of length, JSON, then the bytes.
LARGEST_HEADER = 100 << 20
MOST_FILES = 1_000
_WIDTHS = {"F32": 4, "F16": 2, "BF16": 2}


class BadTensorsError(WorldError):
    """A safetensors file that can't be read; the sentence names it."""


@dataclass(frozen=True, slots=True)
class Stored:
    """One tensor's place: `kind` F32, F16 or BF16, `start` in bytes from the file's beginning."""

    file: Path
    kind: str
    shape: tuple[int, ...]
    start: int

    @property
    def count(self) -> int:
        """Numbers in it."""
        return prod(self.shape)

    def read(self) -> np.ndarray[Any, Any]:
        """The tensor in 32 bits (16 where it is stored so)."""
        raw = {"F32": np.float32, "F16": np.float16, "BF16": np.uint16}[self.kind]
        with self.file.open("rb") as file:
            file.seek(self.start)
            data = np.fromfile(file, dtype=raw, count=self.count)
        if data.size != self.count:
            raise BadTensorsError("{name} 断了，数据不全。", name=self.file.name)
        if self.kind == "BF16":
            # The upper half of a 32-bit float.
            data = (data.astype(np.uint32) << 16).view(np.float32)
        return data.reshape(self.shape)


def open_tensors(folder: Path) -> dict[str, Stored]:
    """Every tensor of the safetensors files in `folder`, in order of name and file."""
    files = sorted(folder.glob("*.safetensors"))[:MOST_FILES]
    if not files:
        raise BadTensorsError("{name} 里没有 safetensors 文件。", name=folder.name)
    found: dict[str, Stored] = {}
    for file in files:
        found.update(_header(file))
    return found


def _header(file: Path) -> dict[str, Stored]:
    size = file.stat().st_size
    try:
        with file.open("rb") as opened:
            (length,) = struct.unpack("<Q", opened.read(8))
            if not 2 <= length <= min(LARGEST_HEADER, size):
                raise ValueError("length")
            header = json.loads(opened.read(length))
        found = {}
        for name, row in header.items():
            if name == "__metadata__":
                continue
            start, end = row["data_offsets"]
            shape = tuple(int(each) for each in row["shape"])
            kind = str(row["dtype"])
            exact = end - start == prod(shape) * _WIDTHS[kind]
            if not (exact and 0 <= start <= end <= size - 8 - length):
                raise ValueError(name)
            found[str(name)] = Stored(file, kind, shape, 8 + length + start)
    except (OSError, ValueError, KeyError, TypeError, struct.error, RecursionError) as error:
        raise BadTensorsError("{name} 不是完整的 safetensors 文件。", name=file.name) from error
    return found
