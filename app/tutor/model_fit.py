"""How a model would run on this computer: the plan, its bytes, and one sentence that says so."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from app.tutor.modelling import ModelRoom, NoModelError
from app.tutor.rows import FitReport
from engine import models, runtime
from engine.errors import WorldError
from engine.i18n import tr
from engine.models import Model, ModelFile
from engine.runtime.devices import may_have_card
from engine.runtime.pace import memory_speed, tokens_per_second

GIGABYTE = 1_000_000_000
SEQUENCES = 16
"""Answers drawn together that the memory must have room for."""

USUAL_CONTEXT = 8192
FASTEST = 200
"""Tokens a second above which a foretold number says nothing."""

SPARE = 0.9
"""The share of the memory that a model may take; the rest is the system's."""

_seen: WeakKeyDictionary[ModelRoom, tuple[runtime.Device, ...]] = WeakKeyDictionary()


def report(room: ModelRoom, name: str, context: int = 0, cache_type: str = "auto") -> FitReport:
    """How the model called `name` would run here, on disk or before it is downloaded.

    Raises `WorldError` for a name nobody knows and for a file whose header can't be read.
    """
    found = _found(room, name)
    if found is not None:
        shape = runtime.ModelShape.of(models.read_header(found.path))
        identifier = found.model.id if found.model is not None else found.path.stem
        wish = context or (found.model.context if found.model is not None else USUAL_CONTEXT)
    else:
        model = room.catalogue.find(name)
        sketch = sketched(model)
        if sketch is None:
            raise WorldError("{name} 还不在这台电脑上，它要多少内存还不知道。", name=model.name)
        shape, identifier, wish = sketch, model.id, context or model.context
    devices = devices_of(room)
    planned = _planned(shape, devices, wish, cache_type)
    best = planned.best
    card = next((one.name for one in devices if one.kind == "gpu"), "GPU")
    here = max(0, planned.predicted_bytes - planned.card_bytes)
    on_card = ((card, planned.card_bytes),) if planned.card_bytes else ()
    return FitReport(
        id=identifier,
        layers=best.layers,
        layers_total=planned.layers_total,
        context=best.context,
        cache_type=best.cache_type,
        predicted_bytes=(*on_card, ("CPU", here)),
        enough=planned.enough,
        exact=found is not None,
        reason=_said(planned, shape, devices),
    )


def sketched(model: Model) -> runtime.ModelShape | None:
    """The shape of a catalogue model from its published sizes, or None where they are unknown."""
    if model.outline is None or not model.size:
        return None
    return runtime.ModelShape.sketched(model.outline, model.layers, model.size, model.quantisation)


def sentence(shape: runtime.ModelShape, context: int, devices: tuple[runtime.Device, ...]) -> str:
    """Fully on the card, partly, on the processor at about so many tokens a second, or not."""
    wish = min(context or USUAL_CONTEXT, USUAL_CONTEXT)
    return _said(_planned(shape, devices, wish, "auto"), shape, devices)


def devices_of(room: ModelRoom) -> tuple[runtime.Device, ...]:
    """Main memory and the cards; the library is only asked where a card may be, and is idle."""
    machine = runtime.find_machine()
    memory = runtime.Device(
        "CPU", machine.processor, "cpu", machine.memory_free, machine.memory_total
    )
    if not may_have_card():
        return (memory,)
    if room.state().state not in {"loading", "answering"}:
        try:
            _seen[room] = room.look_around().devices
        except WorldError:
            _seen.pop(room, None)
    return (memory, *(one for one in _seen.get(room, ()) if one.kind != "cpu"))


def size_of(count: int) -> str:
    """Bytes as a person reads them; small files in megabytes."""
    if count < GIGABYTE // 10:
        return f"{count / 1_000_000:.0f} MB"
    return f"{count / GIGABYTE:.1f} GB"


def _planned(
    shape: runtime.ModelShape, devices: tuple[runtime.Device, ...], context: int, cache_type: str
) -> runtime.Fit:
    cards = any(device.kind == "gpu" for device in devices)
    return runtime.plan_fit(
        shape,
        devices,
        context=context,
        cache_type=cache_type,
        sequences=SEQUENCES,
        missing_back_end=runtime.find_machine().nvidia_driver and not cards,
    )


def _said(
    planned: runtime.Fit, shape: runtime.ModelShape, devices: tuple[runtime.Device, ...]
) -> str:
    best, main = planned.best, planned.main_bytes
    memory = next((one for one in devices if one.kind == "cpu"), None)
    if memory is not None and main > memory.total * SPARE:
        return tr("约要 {size}，这台电脑的内存放不下。", size=size_of(main))
    if memory is not None and main > memory.free * SPARE:
        return tr("约要 {size}，要先关掉一些程序才放得下。", size=size_of(main))
    used = size_of(planned.card_bytes)
    if best.layers >= planned.layers_total:
        free = sum(one.free for one in devices if one.kind == "gpu")
        return tr("{layers} 层和上下文 {context} 都能放进显卡，约占 {used} / {free}。",
                  layers=best.layers, context=best.context, used=used, free=size_of(free))  # fmt: skip
    if best.layers:
        return tr("显卡放得下 {layers}/{total} 层（约占 {used}），其余用处理器来算（约占 {main}），上下文 {context}。",
                  layers=best.layers, total=planned.layers_total, used=used, main=size_of(main),
                  context=best.context)  # fmt: skip
    speed = tokens_per_second(shape, memory_speed())
    if not speed:
        return tr("{where}；用处理器来算，上下文 {context}，约占内存 {main}。",
                  where=planned.sentence, context=best.context, main=size_of(main))  # fmt: skip
    return tr("{where}；用处理器来算，每秒约 {speed} 个词元，上下文 {context}，约占内存 {main}。",
              where=planned.sentence, context=best.context, main=size_of(main),
              speed=f"{min(speed, FASTEST):.0f}" if speed >= 10 else f"{speed:.1f}")  # fmt: skip


def _found(room: ModelRoom, name: str) -> ModelFile | None:
    try:
        return room.find(name)
    except NoModelError:
        return None
