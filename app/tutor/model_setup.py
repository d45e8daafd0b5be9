"""Setting up models: what there is, how it would run here, bringing one in, taking one out."""

from __future__ import annotations

from pathlib import Path

from app.tutor.modelling import ModelRoom
from app.tutor.rows import ModelRow
from engine import models, runtime
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.models import Model, ModelFile
from engine.progress import Report

GIGABYTE = 1_000_000_000


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
    """What can be said before the header is here: the weights against this memory."""
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
