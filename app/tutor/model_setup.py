"""Setting up models: what there is, how it would run here, bringing one in, taking one out."""

from __future__ import annotations

import shutil
from pathlib import Path

from app.tutor.modelling import ModelRoom, NoModelError
from app.tutor.rows import FitReport, ModelRow
from engine import models, runtime
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.models import Model, ModelFile
from engine.progress import Progress, Report

GIGABYTE = 1_000_000_000
SEQUENCES = 16
"""Answers drawn together that the memory must have room for."""


def rows(room: ModelRoom) -> tuple[ModelRow, ...]:
    """One row for each catalogue model (test models only when on disk) and each stray file."""
    machine = runtime.find_machine()
    files = room.shelf.files()
    by_model = {file.model.id: file for file in files if file.model is not None}
    listed = [
        _row(room, model, by_model.get(model.id), machine)
        for model in room.catalogue.models
        if model.role != "test" or model.id in by_model
    ]
    strays = [_stray(room, file, machine) for file in files if file.model is None]
    return (*listed, *strays)


def pull(room: ModelRoom, name: str, report: Report, cancel: Cancel) -> ModelRow:
    """Fetch the model called `name` from its sources in order."""
    model = room.catalogue.find(name)
    file = models.fetch(model, room.shelf, report, cancel)
    return _row(room, model, file, runtime.find_machine())


def take_in(room: ModelRoom, path: Path, report: Report, cancel: Cancel) -> ModelRow:
    """Import a GGUF file: header read, hash taken, copied beside and renamed."""
    file = models.import_model(path, room.shelf, report, cancel)
    machine = runtime.find_machine()
    if file.model is not None:
        return _row(room, file.model, file, machine)
    return _stray(room, file, machine)


def verify(room: ModelRoom, name: str, report: Report, cancel: Cancel) -> ModelRow:
    """Hash the file of the model called `name` again; a bad one of ours is put aside."""
    file = room.shelf.verify(room.find(name), report, cancel)
    machine = runtime.find_machine()
    if file.model is not None:
        return _row(room, file.model, file, machine)
    return _stray(room, file, machine)


def remove(room: ModelRoom, name: str) -> None:
    """Delete our file of the model called `name`; files of other programs are never touched."""
    file = next((file for file in room.shelf.files() if _name_of(file) == name), None)
    if file is None:
        raise WorldError("{name} 不在这台电脑上。", name=name)
    room.shelf.remove(file)


def fit(room: ModelRoom, name: str, context: int = 0, cache_type: str = "auto") -> FitReport:
    """How the model called `name` would run here, on disk or before it is downloaded.

    Raises `WorldError` for a name nobody knows and for a file whose header can't be read.
    """
    found = _found(room, name)
    if found is not None:
        header = models.read_header(found.path)
        shape, identifier = runtime.ModelShape.of(header), _name_of(found)
        wish = context or (found.model.context if found.model is not None else 8192)
    else:
        model = room.catalogue.find(name)
        if model.outline is None:
            raise WorldError("{name} 还不在这台电脑上，它要多少内存还不知道。", name=model.name)
        shape = runtime.ModelShape.sketched(model.outline, model.layers, model.size)
        identifier, wish = model.id, context or model.context
    devices = room.look_around().devices or _memory(runtime.find_machine())
    machine = runtime.find_machine()
    cards = any(device.kind == "gpu" for device in devices)
    planned = runtime.plan_fit(
        shape,
        devices,
        context=wish,
        cache_type=cache_type,
        missing_back_end=machine.nvidia_driver and not cards,
    )
    best = planned.best
    on_card = shape.card_bytes(best.layers, best.context, best.cache_type, SEQUENCES)
    card = next((one.name for one in devices if one.kind == "gpu"), "GPU")
    return FitReport(
        id=identifier,
        layers=best.layers,
        layers_total=planned.layers_total,
        context=best.context,
        cache_type=best.cache_type,
        predicted_bytes=(
            *(((card, on_card),) if on_card else ()),
            ("CPU", max(0, planned.predicted_bytes - on_card)),
        ),
        enough=planned.enough,
        exact=found is not None,
        reason=_because(planned, devices),
    )


def convert(room: ModelRoom, folder: Path, kind: str, report: Report, cancel: Cancel) -> ModelRow:
    """A published checkpoint as a model file of ours, its weights of `kind`.

    Raises `WorldError` when the folder is no such checkpoint or there is no room for it.
    """
    # Imported when somebody converts: numbers and the writer are of no use to anybody else.
    from engine.models.convert import convert as write_gguf
    from engine.runtime.quantising import KINDS, QuantiseError, quantise

    if kind not in KINDS:
        raise QuantiseError(
            "没有叫 {kind} 的量化；可以是 {known}。", kind=kind[:20], known="、".join(KINDS)
        )
    if not folder.is_dir():
        raise WorldError("{name} 不是一个文件夹。", name=folder.name)
    weights = sum(file.stat().st_size for file in folder.glob("*.safetensors"))
    room.shelf.folder.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(room.shelf.folder).free
    if weights * 2 > free:
        raise WorldError(
            "转换要 {needed} 空间，这里只剩 {free}。", needed=_size(weights * 2), free=_size(free)
        )
    name = "".join(sign if sign.isalnum() or sign in "-._" else "-" for sign in folder.name)[:80]
    target = room.shelf.folder / f"{name}.{kind}.gguf"
    if kind in ("F32", "F16"):
        write_gguf(folder, target, full=kind == "F32", report=report, cancel=cancel)
    else:
        plain = room.shelf.folder / f".{name}.F16.gguf.part"
        try:
            write_gguf(folder, plain, report=report, cancel=cancel)
            report(Progress(tr("正在量化成 {kind}", kind=kind), 0, None))
            quantise(plain, target, kind, cancel)
        finally:
            plain.unlink(missing_ok=True)
    return take_in(room, target, report, cancel)


def _found(room: ModelRoom, name: str) -> ModelFile | None:
    try:
        return room.find(name)
    except NoModelError:
        return None


def _because(planned: runtime.Fit, devices: tuple[runtime.Device, ...]) -> str:
    """The plan's sentence with what it takes of what there is."""
    memory = next((one for one in devices if one.kind == "cpu"), None)
    said = tr(
        "{where}，上下文 {context}，约占 {needed}",
        where=planned.sentence,
        context=planned.best.context,
        needed=_size(planned.predicted_bytes),
    )
    if not planned.enough:
        return tr("{said}，内存放不下", said=said)
    if memory is None:
        return said
    return tr("{said}（内存共 {total}，空闲 {free}）", said=said, total=_size(memory.total),
              free=_size(runtime.find_machine().memory_free))  # fmt: skip


def _name_of(file: ModelFile) -> str:
    return file.model.id if file.model is not None else file.path.stem


def _row(
    room: ModelRoom, model: Model, file: ModelFile | None, machine: runtime.Machine
) -> ModelRow:
    state = "absent" if file is None else "in_use" if model.id == room.default else "on_disk"
    return ModelRow(
        id=model.id,
        name=model.name,
        detail=f"{model.quantisation} · {_size(model.size)}",
        description=_description(model),
        state=state,  # type: ignore[arg-type]
        fit=_fit(file, machine) if file is not None else _need(model, machine),
        size=model.size,
        sha256=file.sha256 if file is not None else model.sha256,
        source=str(file.path) if file is not None else "",
    )


def _stray(room: ModelRoom, file: ModelFile, machine: runtime.Machine) -> ModelRow:
    name = file.path.stem
    return ModelRow(
        id=name,
        name=name,
        detail=_size(file.size),
        description=tr("在这台电脑上找到的 GGUF 文件"),
        state="in_use" if name == room.default else "on_disk",
        fit=_fit(file, machine),
        size=file.size,
        sha256=file.sha256,
        source=str(file.path),
    )


def _description(model: Model) -> str:
    match model.role:
        case "starter":
            return tr("随程序装好，反应快，能讲常见题；难题请交给下面的模型。")
        case "reasoning":
            return tr("为中小学数学训练的推理模型，会先想再答。")
        case _:
            return tr("很小的模型，用来试运行。")


def _fit(file: ModelFile, machine: runtime.Machine) -> str:
    """How the file would run here, in a sentence, from its own header."""
    try:
        shape = runtime.ModelShape.of(models.read_header(file.path))
    except WorldError as error:
        return str(error)
    return runtime.plan_fit(shape, _memory(machine), context=8192).sentence


def _need(model: Model, machine: runtime.Machine) -> str:
    """What can be said before the header is here, from what is published of the model."""
    if model.outline is not None:
        shape = runtime.ModelShape.sketched(model.outline, model.layers, model.size)
        planned = runtime.plan_fit(shape, _memory(machine), context=min(8192, model.context))
        needed = _size(planned.predicted_bytes)
        if planned.predicted_bytes > machine.memory_total * 0.9:
            return tr("约要 {size}，这台电脑的内存放不下。", size=needed)
        if planned.predicted_bytes > machine.memory_free * 0.9:
            return tr("约要 {size}，要先关掉一些程序才放得下。", size=needed)
        return tr("约要 {size}，内存放得下；没有显卡时用处理器来算，会慢一些。", size=needed)
    if model.size > machine.memory_total * 0.8:
        return tr("光模型就要 {size}，这台电脑的内存放不下。", size=_size(model.size))
    if model.size > machine.memory_free * 0.8:
        return tr("光模型就要 {size}，要先关掉一些程序才放得下。", size=_size(model.size))
    return tr("内存放得下；没有显卡时用处理器来算，会慢一些。")


def _memory(machine: runtime.Machine) -> tuple[runtime.Device, ...]:
    return (
        runtime.Device("CPU", machine.processor, "cpu", machine.memory_free, machine.memory_total),
    )


def _size(count: int) -> str:
    return f"{count / GIGABYTE:.1f} GB"
