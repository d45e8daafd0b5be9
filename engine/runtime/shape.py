"""How large a model is in memory, part by part: weights, cache, working buffers; bytes of each."""

from dataclasses import dataclass
from typing import Protocol

from engine.runtime.prompt_cache import MOST_REMEMBERED

# Bytes of one cached number: plain halves, or blocks of 32 with a scale (llama.cpp, ggml-common.h).
CACHE_BYTES = {"f16": 2.0, "q8_0": 34 / 32}
PROMPT_BATCH = 512
_FLOAT = 4
# Which matrices of a layer each mix stores in four bits (llama.cpp, llama-quant.cpp): those the
# processor gets a second copy of. Attention's value and the way down are half and half in Q4_K_M.
_FOUR_BITS = {"Q4_0": (1.0, 1.0, 18 / 32), "Q4_K_S": (1.0, 0.9, 144 / 256), "Q4_K_M": (1.0, 0.5, 144 / 256)}  # fmt: skip


class Sizes(Protocol):
    """The lengths of a network, in elements or tokens."""

    @property
    def embedding(self) -> int: ...
    @property
    def heads(self) -> int: ...
    @property
    def heads_kv(self) -> int: ...
    @property
    def key_length(self) -> int: ...
    @property
    def feed_forward(self) -> int: ...
    @property
    def vocabulary(self) -> int: ...
    @property
    def context_length(self) -> int: ...


class Outline(Sizes, Protocol):
    """What is published of a model before its file is here."""

    @property
    def tied(self) -> bool: ...


class Header(Sizes, Protocol):
    """What a model file's header must tell for the fit."""

    @property
    def layers(self) -> int: ...
    @property
    def value_length(self) -> int: ...
    @property
    def layer_bytes(self) -> tuple[int, ...]: ...
    @property
    def input_bytes(self) -> int: ...
    @property
    def output_bytes(self) -> int: ...
    @property
    def repacked_bytes(self) -> int: ...


@dataclass(frozen=True, slots=True)
class ModelShape:
    """The sizes that decide memory; bytes of weights, lengths in elements or tokens.

    `repacked_bytes` are those weights of which llama.cpp keeps a second copy, rearranged for the
    processor; the file's own copy is then only mapped, and memory may let it go again.
    """

    layers: int
    embedding: int
    heads: int
    heads_kv: int
    key_length: int
    value_length: int
    feed_forward: int
    vocabulary: int
    context_length: int
    layer_bytes: tuple[int, ...]
    input_bytes: int
    output_bytes: int
    repacked_bytes: int = 0

    @classmethod
    def of(cls, header: Header) -> "ModelShape":
        """The shape that a file's header describes."""
        return cls(
            layers=header.layers,
            embedding=header.embedding,
            heads=header.heads,
            heads_kv=header.heads_kv,
            key_length=header.key_length,
            value_length=header.value_length,
            feed_forward=header.feed_forward,
            vocabulary=header.vocabulary,
            context_length=header.context_length,
            layer_bytes=header.layer_bytes,
            input_bytes=header.input_bytes,
            output_bytes=header.output_bytes,
            repacked_bytes=header.repacked_bytes,
        )

    @classmethod
    def sketched(
        cls, outline: Outline, layers: int, size: int, quantisation: str = ""
    ) -> "ModelShape":
        """The shape of a model that is not here yet, from its published sizes and its file's bytes.

        The weights are shared out as they were in full precision: each tensor of the usual
        quantisations is within a few per cent of that.
        """
        width, key = outline.embedding, outline.key_length
        ends = outline.vocabulary * width
        value = width * key * outline.heads_kv
        down = width * outline.feed_forward
        always = width * key * (2 * outline.heads + outline.heads_kv) + 2 * down
        block = always + value + down
        whole = layers * block + ends * (1 if outline.tied else 2)
        first, second, each = _FOUR_BITS.get(quantisation, (0.0, 0.0, 0.0))
        return cls(
            layers=layers,
            embedding=width,
            heads=outline.heads,
            heads_kv=outline.heads_kv,
            key_length=key,
            value_length=key,
            feed_forward=outline.feed_forward,
            vocabulary=outline.vocabulary,
            context_length=outline.context_length,
            layer_bytes=(size * block // whole,) * layers,
            input_bytes=size * ends // whole,
            output_bytes=0 if outline.tied else size * ends // whole,
            repacked_bytes=round(layers * (always * first + (value + down) * second) * each),
        )

    @property
    def layers_total(self) -> int:
        """Layers as llama.cpp counts them, the output included."""
        return self.layers + 1

    @property
    def has_own_output(self) -> bool:
        """Whether the output has weights of its own, or borrows the embedding's."""
        return self.output_bytes > self.input_bytes // 4

    @property
    def read_per_token(self) -> int:
        """Bytes of weights that every new token reads: all but the embedding, of which one row."""
        ends = self.output_bytes if self.has_own_output else self.output_bytes + self.input_bytes
        return sum(self.layer_bytes) + ends

    def cache_bytes(self, context: int, cache_type: str, layers: int | None = None) -> int:
        """The key-value cache of `layers` layers (all of them by default)."""
        each = self.heads_kv * (self.key_length + self.value_length) * CACHE_BYTES[cache_type]
        return round(each * context * (self.layers if layers is None else layers))

    def compute_bytes(self, context: int, sequences: int) -> int:
        """The working buffers of one batch as llama.cpp reserves them with flash attention.

        Its allocator (ggml-alloc.c) keeps what is still needed while the widest step is computed.
        In the feed-forward that is gate, up and their product, and the rows that stay: the
        residual, the normed row, and two holes they left; in attention the residual, the normed
        row, query, result, keys and values. The attention mask (halves) stays throughout. At the
        end there are only the logits, one row for each sequence, which also have a buffer of
        their own to be read from. A batch is rounded up to a multiple of the sequences.
        """
        places = sequences + MOST_REMEMBERED
        tokens = -(-min(context, PROMPT_BATCH) // places) * places
        feed = 3 * self.feed_forward + 4 * self.embedding
        heads = self.heads * self.key_length + self.heads_kv * self.key_length
        attend = 2 * self.embedding + 2 * heads
        body = tokens * (max(feed, attend) * _FLOAT + context * 2)
        logits = places * self.vocabulary * _FLOAT
        return max(body, logits) + logits

    def card_bytes(self, layers: int, context: int, cache_type: str, sequences: int) -> int:
        """What `layers` layers (the output is the first of them) take on a card."""
        if layers <= 0:
            return 0
        repeated = min(layers - 1, self.layers)
        weights = sum(self.layer_bytes[self.layers - repeated :])
        ends = self.output_bytes if self.has_own_output else self.output_bytes + self.input_bytes
        cache = self.cache_bytes(context, cache_type, repeated)
        return weights + ends + cache + self.compute_bytes(context, sequences)

    def second_copy(self, on_card: int) -> int:
        """Bytes that lie in memory twice with `on_card` layers on a card."""
        on_processor = self.layers - min(max(on_card - 1, 0), self.layers)
        return self.repacked_bytes * on_processor // self.layers

    def all_bytes(self, context: int, cache_type: str, sequences: int, on_card: int = 0) -> int:
        """Weights, cache and working buffers together, with `on_card` layers on a card."""
        weights = sum(self.layer_bytes) + self.input_bytes + self.output_bytes
        cache = self.cache_bytes(context, cache_type)
        compute = self.compute_bytes(context, sequences)
        return weights + self.second_copy(on_card) + cache + compute
