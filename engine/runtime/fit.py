"""The memory fit: from a model's size and what is free, how many layers go on the card, and why.

Pure arithmetic. llama.cpp counts the output as one more layer, fills the card from the last
layer down, and always keeps the token embedding in main memory.
"""

from dataclasses import dataclass
from math import floor
from typing import Literal, Protocol

from engine.i18n import tr

GIB = 1 << 30
MIB = 1 << 20
SMALLEST_CONTEXT = 2048
COMFORTABLE_CONTEXT = 8192
# Bytes of one cached number: plain halves, or blocks of 32 with a scale (llama.cpp, ggml-common.h).
CACHE_BYTES = {"f16": 2.0, "q8_0": 34 / 32}
# What a driver takes for itself on a card, and room for what other programs do meanwhile.
CARD_MARGIN = 640 * MIB
PROMPT_BATCH = 512

DeviceKind = Literal["cpu", "gpu", "igpu", "accel"]


@dataclass(frozen=True, slots=True)
class Device:
    """Something that computes; `free` and `total` are bytes of its memory."""

    name: str
    description: str
    kind: DeviceKind
    free: int
    total: int


class Outline(Protocol):
    """What is published of a model before its file is here."""

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
    @property
    def tied(self) -> bool: ...


class Header(Protocol):
    """What a model file's header must tell for the fit."""

    @property
    def layers(self) -> int: ...
    @property
    def embedding(self) -> int: ...
    @property
    def heads(self) -> int: ...
    @property
    def heads_kv(self) -> int: ...
    @property
    def key_length(self) -> int: ...
    @property
    def value_length(self) -> int: ...
    @property
    def feed_forward(self) -> int: ...
    @property
    def vocabulary(self) -> int: ...
    @property
    def context_length(self) -> int: ...
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
    """The sizes that decide memory; bytes of weights, lengths in elements or tokens."""

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
    def sketched(cls, outline: Outline, layers: int, size: int) -> "ModelShape":
        """The shape of a model that is not here yet, from its published sizes and its file's bytes.

        The weights are shared out as they were in full precision: each tensor of the usual
        quantisations is within a few per cent of that.
        """
        ends = outline.vocabulary * outline.embedding
        key = outline.key_length
        attention = outline.embedding * key * 2 * (outline.heads + outline.heads_kv)
        block = attention + 3 * outline.embedding * outline.feed_forward
        whole = layers * block + ends * (1 if outline.tied else 2)
        return cls(
            layers=layers,
            embedding=outline.embedding,
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
        )

    @property
    def layers_total(self) -> int:
        """Layers as llama.cpp counts them, the output included."""
        return self.layers + 1

    def cache_bytes(self, context: int, cache_type: str, layers: int | None = None) -> int:
        """The key-value cache of `layers` layers (all of them by default)."""
        each = self.heads_kv * (self.key_length + self.value_length) * CACHE_BYTES[cache_type]
        return round(each * context * (self.layers if layers is None else layers))

    def compute_bytes(self, context: int, sequences: int) -> int:
        """The working buffers of one batch, as llama.cpp reserves them with flash attention.

        Two feed-forward rows and about ten and a half embedding rows a token, fitted to what
        llama.cpp reported for two models at four contexts; the attention mask in halves; and one
        row of logits for each sequence.
        """
        rows = PROMPT_BATCH * (self.feed_forward * 8 + self.embedding * 42)
        mask = context * PROMPT_BATCH * 2
        return rows + mask + (sequences + 1) * self.vocabulary * 4

    def card_bytes(self, layers: int, context: int, cache_type: str, sequences: int) -> int:
        """What `layers` layers (the output is the first of them) take on a card."""
        if layers <= 0:
            return 0
        repeated = min(layers - 1, self.layers)
        weights = sum(self.layer_bytes[self.layers - repeated :])
        ends = self.output_bytes if self.has_own_output else self.output_bytes + self.input_bytes
        cache = self.cache_bytes(context, cache_type, repeated)
        return weights + ends + cache + self.compute_bytes(context, sequences)

    def all_bytes(self, context: int, cache_type: str, sequences: int, on_card: int = 0) -> int:
        """Weights, cache and working buffers together, with `on_card` layers on a card."""
        on_processor = self.layers - min(max(on_card - 1, 0), self.layers)
        weights = sum(self.layer_bytes) + self.input_bytes + self.output_bytes
        weights += self.repacked_bytes * on_processor // self.layers
        cache = self.cache_bytes(context, cache_type)
        return weights + cache + self.compute_bytes(context, sequences)

    @property
    def has_own_output(self) -> bool:
        """Whether the output has weights of its own, or borrows the embedding's."""
        return self.output_bytes > self.input_bytes // 4


@dataclass(frozen=True, slots=True)
class Attempt:
    """One way to load: `layers` on the card, `context` tokens, and the cache's type."""

    layers: int
    context: int
    cache_type: str


@dataclass(frozen=True, slots=True)
class Fit:
    """The plan: ways to load from best to last, and the sentence that says why."""

    attempts: tuple[Attempt, ...]
    layers_total: int
    sentence: str
    predicted_bytes: int
    enough: bool

    @property
    def best(self) -> Attempt:
        """The first way to try."""
        return self.attempts[0]


def plan_fit(
    shape: ModelShape,
    devices: tuple[Device, ...],
    *,
    context: int,
    cache_type: str = "auto",
    gpu: str = "auto",
    sequences: int = 16,
    missing_back_end: bool = False,
) -> Fit:
    """Decide where a model goes.

    `gpu` is "auto", "off" or a number of layers. `cache_type` "auto" is f16, or q8_0 where only
    that lets every layer onto the card. `missing_back_end`: there is a card, but the library was
    built without support for it. `enough` is False when main memory can't hold it either.
    """
    wish = max(SMALLEST_CONTEXT, min(context, shape.context_length))
    cards = tuple(item for item in devices if item.kind == "gpu")
    room = sum(max(0, item.free - CARD_MARGIN) for item in cards)
    first, sentence = _first(shape, wish, cache_type, gpu, sequences, cards, room, missing_back_end)
    needed = shape.all_bytes(first.context, first.cache_type, sequences, first.layers)
    on_card = shape.card_bytes(first.layers, first.context, first.cache_type, sequences)
    memory = next((item.total for item in devices if item.kind == "cpu"), 0)
    return Fit(
        attempts=_down_from(first, shape.layers_total),
        layers_total=shape.layers_total,
        sentence=sentence,
        predicted_bytes=needed,
        # The file's own copy of what was rearranged is only mapped: memory may let it go again.
        enough=needed - min(on_card + shape.repacked_bytes, needed) <= memory,
    )


def where(layers: int, total: int, reason: str = "") -> str:
    """The sentence for a model that has `layers` of `total` layers on the card."""
    if layers > 0:
        return tr("GPU {layers}/{total} 层", layers=layers, total=total)
    return tr("CPU：{reason}", reason=reason)


def _first(
    shape: ModelShape,
    wish: int,
    cache_type: str,
    gpu: str,
    sequences: int,
    cards: tuple[Device, ...],
    room: int,
    missing_back_end: bool,
) -> tuple[Attempt, str]:
    total = shape.layers_total
    plain = "f16" if cache_type == "auto" else cache_type
    if gpu == "off":
        return Attempt(0, wish, plain), where(0, total, tr("设置里没有使用显卡"))
    if not cards:
        reason = tr("有显卡，但推理库没有带显卡支持") if missing_back_end else tr("没有找到显卡")
        return Attempt(0, wish, plain), where(0, total, reason)
    if gpu != "auto":
        asked = max(0, min(int(gpu), total))
        return Attempt(asked, wish, plain), where(asked, total, tr("设置里没有使用显卡"))
    types = ("f16", "q8_0") if cache_type == "auto" else (cache_type,)
    contexts = [wish]
    while contexts[-1] // 2 >= COMFORTABLE_CONTEXT:
        contexts.append(contexts[-1] // 2)
    for size in contexts:
        for kind in types:
            if shape.card_bytes(total, size, kind, sequences) <= room:
                return Attempt(total, size, kind), where(total, total)
    kind, size = types[-1], wish  # the rest of the cache lies in main memory anyway
    layers = next(
        (n for n in range(total - 1, 0, -1) if shape.card_bytes(n, size, kind, sequences) <= room),
        0,
    )
    if layers > 1:
        return Attempt(layers, size, kind), where(layers, total)
    free = sum(item.free for item in cards) / GIB
    reason = tr("显卡的空闲显存不够（{free:.1f} GB）", free=free)
    return Attempt(0, wish, plain), where(0, total, reason)


def _down_from(first: Attempt, total: int) -> tuple[Attempt, ...]:
    """`first`, then ever smaller wishes: fewer layers, no card, a shorter context."""
    steps = [first]
    layers = first.layers
    while layers > 0:
        layers = floor(layers * 0.75) if layers > total // 4 else 0
        steps.append(Attempt(layers, first.context, first.cache_type))
    context = first.context
    while context // 2 >= SMALLEST_CONTEXT:
        context //= 2
        steps.append(Attempt(0, context, first.cache_type))
    return tuple(steps)
