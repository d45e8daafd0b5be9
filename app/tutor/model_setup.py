"""Setting up models: what there is, how it would run here, bringing one in, taking one out."""

from __future__ import annotations

import shutil
from pathlib import Path

from app.tutor import model_fit
from app.tutor.model_fit import size_of
from app.tutor.modelling import ModelRoom
from app.tutor.rows import FitReport, ModelRow
from engine import models, runtime
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.models import Model, ModelFile
from engine.models.trouble import disk
from engine.progress import Progress, Report

Devices = tuple[runtime.Device, ...]


def rows(room: ModelRoom) -> tuple[ModelRow, ...]:
    """One row for each catalogue model (test models only when on disk) and each stray file."""
    devices = model_fit.devices_of(room)
    files = room.shelf.files()
    by_model = {file.model.id: file for file in reversed(files) if file.model is not None}
    listed = [
        _row(room, model, by_model.get(model.id), devices)
        for model in room.catalogue.models
        if model.role != "test" or model.id in by_model
    ]
    strays = [_stray(room, file, devices) for file in files if file.model is None]
    return (*listed, *strays)


def pull(room: ModelRoom, name: str, report: Report, cancel: Cancel) -> ModelRow:
    """Fetch the model called `name` from its sources in order."""
    return _one(room, models.fetch(room.catalogue.find(name), room.shelf, report, cancel))


def take_in(room: ModelRoom, path: Path, report: Report, cancel: Cancel) -> ModelRow:
    """Import a GGUF file: header read, hash taken, copied beside and renamed."""
    return _one(room, models.import_model(path, room.shelf, report, cancel))


def bring(
    room: ModelRoom, place: models.Place, sha256: str, report: Report, cancel: Cancel
) -> ModelRow:
    """The model at a file, a repository or an address; `sha256` is what it must have, if told.

    Raises `ManyFilesError` where a repository holds several and none is named, `WorldError`.
    """
    return _one(room, models.bring(place, room.shelf, report, cancel, sha256=sha256))


def verify(room: ModelRoom, name: str, report: Report, cancel: Cancel) -> ModelRow:
    """Hash the file of the model called `name` again; a bad one of ours is put aside."""
    return _one(room, room.shelf.verify(room.find(name), report, cancel))


def remove(room: ModelRoom, name: str) -> None:
    """Delete our file of the model called `name`; files of other programs are never touched."""
    file = next((file for file in room.shelf.files() if _name_of(file) == name), None)
    if file is None:
        raise WorldError("{name} 不在这台电脑上。", name=name)
    room.shelf.remove(file)


def fit(room: ModelRoom, name: str, context: int = 0, cache_type: str = "auto") -> FitReport:
    """How the model called `name` would run here, on disk or before it is downloaded."""
    return model_fit.report(room, name, context, cache_type)


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
    _make(room.shelf.folder)
    free = shutil.disk_usage(room.shelf.folder).free
    if weights * 2 > free:
        raise WorldError(
            "转换要 {needed} 空间，这里只剩 {free}。",
            needed=size_of(weights * 2),
            free=size_of(free),
        )
    name = "".join(sign if sign.isalnum() or sign in "-._" else "-" for sign in folder.name)[:80]
    target = room.shelf.free_place(f"{name}.{kind}.gguf")
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


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorldError(
            "写不了“{folder}”：{reason}。", folder=str(folder), reason=disk(error)
        ) from error


def _name_of(file: ModelFile) -> str:
    return file.model.id if file.model is not None else file.path.stem


def _one(room: ModelRoom, file: ModelFile) -> ModelRow:
    devices = model_fit.devices_of(room)
    if file.model is not None:
        return _row(room, file.model, file, devices)
    return _stray(room, file, devices)


def _row(room: ModelRoom, model: Model, file: ModelFile | None, devices: Devices) -> ModelRow:
    state = "absent" if file is None else "in_use" if model.id == room.default else "on_disk"
    return ModelRow(
        id=model.id,
        name=model.name,
        detail=" · ".join(filter(None, (model.quantisation, size_of(model.size), model.licence))),
        description=_description(model),
        state=state,  # type: ignore[arg-type]
        fit=_need(model, devices) if file is None else _fit(room, model, file, state, devices),
        size=model.size,
        sha256=file.sha256 if file is not None else model.sha256,
        source=str(file.path) if file is not None else "",
    )


def _stray(room: ModelRoom, file: ModelFile, devices: Devices) -> ModelRow:
    """A file of no catalogue; where its own name says nothing, its header's does."""
    stem = file.path.stem
    state = "in_use" if stem == room.default else "on_disk"
    try:
        header = models.read_header(file.path)
        said = _fit(room, models.describe(header), file, state, devices)
        name = header.name if stem.startswith("sha256-") and header.name else stem
    except WorldError as error:
        said, name = str(error), stem
    return ModelRow(
        id=stem,
        name=name,
        detail=size_of(file.size),
        description=tr("在这台电脑上找到的 GGUF 文件"),
        state=state,  # type: ignore[arg-type]
        fit=said,
        size=file.size,
        sha256=file.sha256,
        source=str(file.path),
    )


def _description(model: Model) -> str:
    match model.role:
        case "starter":
            return tr("随程序装好，反应快，能讲常见题；难题请交给下面的模型。")
        case "reasoning" if model.family == "Confucius3-Math":
            return tr("为中小学数学训练的推理模型，会先想再答。")
        case "reasoning":
            return tr("通用的推理模型，会先想再答；显卡小、内存少的电脑也能用。")
        case _:
            return tr("很小的模型，用来试运行。")


def _fit(room: ModelRoom, model: Model, file: ModelFile, state: str, devices: Devices) -> str:
    """How the file runs here if it does now, or would, in a sentence from its own header."""
    loaded = room.client.loaded
    if state == "in_use" and loaded is not None:
        return tr("正在运行：{device}", device=loaded.device)
    try:
        shape = runtime.ModelShape.of(models.read_header(file.path))
    except WorldError as error:
        return str(error)
    return model_fit.sentence(shape, model.context, devices)


def _need(model: Model, devices: Devices) -> str:
    """What can be said before the header is here, from what is published of the model."""
    shape = model_fit.sketched(model)
    if shape is None:
        return tr("要下载以后才知道放不放得下。")
    return model_fit.sentence(shape, model.context, devices)
