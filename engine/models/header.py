"""What a GGUF file says about itself, as a value."""

from dataclasses import dataclass
from pathlib import Path

from engine.errors import WorldError
from engine.models.tensors import Tensor


class BrokenModelError(WorldError):
    """A file that isn't a whole GGUF model; the sentence names it and says what is wrong."""


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """What a model file says about itself; sizes in bytes, lengths in tokens or elements.

    `layer_bytes` holds the weight of each repeated layer, `input_bytes` the token embedding,
    `output_bytes` everything after the last layer. `repacked_bytes` lie in memory twice: as they
    are in the file, and rearranged for the processor.
    """

    path: Path
    file_size: int
    architecture: str
    name: str
    file_type: int
    layers: int
    context_length: int
    embedding: int
    heads: int
    heads_kv: int
    key_length: int
    value_length: int
    feed_forward: int
    vocabulary: int
    layer_bytes: tuple[int, ...]
    input_bytes: int
    output_bytes: int
    repacked_bytes: int
    chat_template: str
    bos: str
    eos: str
    tensors: tuple[Tensor, ...]
