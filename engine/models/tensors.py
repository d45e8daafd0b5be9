"""The tensors of a GGUF file: whose layer each is, and what llama.cpp keeps of them twice."""

import platform
from collections.abc import Sequence
from dataclasses import dataclass

INPUT, OUTPUT = "token_embd.weight", "output.weight"
# Types whose matrices llama.cpp rearranges for the processor (ggml-cpu/repack.cpp): for AVX2
# Q4_0, Q4_K, IQ4_NL, MXFP4; for ARM's dot products also Q8_0, Q5_K and Q6_K.
_X86 = frozenset({2, 12, 20, 39})
_ARM = _X86 | {8, 13, 14}


@dataclass(frozen=True, slots=True)
class Tensor:
    """One tensor's place: `offset` from the start of the data, `size` in bytes."""

    name: str
    dimensions: tuple[int, ...]
    kind: int
    offset: int
    size: int

    @property
    def end(self) -> int:
        """Where its bytes end."""
        return self.offset + self.size

    @property
    def layer(self) -> int | None:
        """The repeated layer that it belongs to, or None."""
        parts = self.name.split(".", 2)
        return int(parts[1]) if parts[0] == "blk" and parts[1].isdecimal() else None


def second_copies(tensors: Sequence[Tensor], machine: str = "") -> int:
    """Bytes that lie in memory twice when everything runs on the processor of `machine`.

    What is rearranged has a buffer of its own; the rest is mapped in one stretch from the first
    to the last of it, with what was rearranged in between. An output that borrows the embedding
    is rearranged too, and the embedding is still needed as it was.
    """
    kinds = _ARM if (machine or platform.machine()).lower() in {"arm64", "aarch64"} else _X86
    moved = [item for item in tensors if _is_matrix(item) and item.kind in kinds]
    own = any(item.name == OUTPUT for item in tensors)
    borrowed = [i for i in tensors if i.name == INPUT and i.kind in kinds and not own]
    names = {item.name for item in moved}
    plain = [item for item in tensors if item.name not in names]
    mapped = max((i.end for i in plain), default=0) - min((i.offset for i in plain), default=0)
    copies = sum(item.size for item in (*moved, *borrowed))
    return max(0, mapped + copies - sum(item.size for item in tensors))


def _is_matrix(tensor: Tensor) -> bool:
    """A matrix of a layer or of the output, in rows that go by eights."""
    matrix = len(tensor.dimensions) == 2 and tensor.dimensions[1] % 8 == 0
    return matrix and (tensor.layer is not None or tensor.name == OUTPUT)
