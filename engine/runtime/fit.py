"""The memory fit: from a model's size and what is free, how many layers go on the card, and why.

Pure arithmetic. llama.cpp counts the output as one more layer, fills the card from the last
layer down, and always keeps the token embedding in main memory.
"""

from dataclasses import dataclass
from math import floor
from typing import Literal

from engine.i18n import tr
from engine.runtime.shape import CACHE_BYTES, PROMPT_BATCH, ModelShape

__all__ = [
    "CACHE_BYTES",
    "GIB",
    "PROMPT_BATCH",
    "Attempt",
    "Device",
    "DeviceKind",
    "Fit",
    "ModelShape",
    "plan_fit",
    "where",
]

GIB = 1 << 30
MIB = 1 << 20
SMALLEST_CONTEXT = 2048
COMFORTABLE_CONTEXT = 8192
# What a driver takes for itself on a card, and room for what other programs do meanwhile.
CARD_MARGIN = 640 * MIB

DeviceKind = Literal["cpu", "gpu", "igpu", "accel"]


@dataclass(frozen=True, slots=True)
class Device:
    """Something that computes; `free` and `total` are bytes of its memory."""

    name: str
    description: str
    kind: DeviceKind
    free: int
    total: int


@dataclass(frozen=True, slots=True)
class Attempt:
    """One way to load: `layers` on the card, `context` tokens, and the cache's type."""

    layers: int
    context: int
    cache_type: str


@dataclass(frozen=True, slots=True)
class Fit:
    """The plan: ways to load from best to last, and the sentence that says why.

    `predicted_bytes` is what llama.cpp will report of weights, cache and working buffers
    together, `card_bytes` the part on cards. `main_bytes` must truly stay in main memory: what
    lies there twice (see `ModelShape`) counts once. `enough`: main memory can hold that.
    """

    attempts: tuple[Attempt, ...]
    layers_total: int
    sentence: str
    predicted_bytes: int
    enough: bool
    card_bytes: int = 0
    main_bytes: int = 0

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
    room = _room(shape, cards, wish, sequences)
    first, sentence = _first(shape, wish, cache_type, gpu, sequences, cards, room, missing_back_end)
    needed = shape.all_bytes(first.context, first.cache_type, sequences, first.layers)
    on_card = shape.card_bytes(first.layers, first.context, first.cache_type, sequences)
    memory = next((item.total for item in devices if item.kind == "cpu"), 0)
    here = needed - min(on_card + shape.second_copy(first.layers), needed)
    return Fit(
        attempts=_down_from(first, shape.layers_total),
        layers_total=shape.layers_total,
        sentence=sentence,
        predicted_bytes=needed,
        enough=here <= memory,
        card_bytes=on_card,
        main_bytes=here,
    )


def _room(shape: ModelShape, cards: tuple[Device, ...], context: int, sequences: int) -> int:
    """What the cards hold of one model: each has working buffers, and layers are never cut."""
    free = [max(0, item.free - CARD_MARGIN) for item in cards]
    lost = shape.compute_bytes(context, sequences) + max(shape.layer_bytes, default=0)
    used = sum(1 for each in free if each > lost)
    return sum(free) - max(0, used - 1) * lost


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
