"""Brings a model in from wherever a person says it is; every way ends in the same writer."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from engine.cancel import Cancel
from engine.errors import WorldError
from engine.models.download import (
    MODELSCOPE,
    from_hub,
    from_modelscope,
    from_url,
    hub_files,
    modelscope_files,
)
from engine.models.gguf import BrokenModelError, read_header
from engine.models.importing import import_model, tidy
from engine.models.listing import Listed, choose
from engine.models.model import HubSource, ModelFile, ModelScopeSource, UrlSource
from engine.models.place import FilePlace, HubPlace, ModelScopePlace, Place
from engine.models.shelf import Shelf, put_aside
from engine.progress import Report, silent

_HEXADECIMAL = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class Libraries:
    """Where the libraries of models are; `hub` None leaves the Hub's mirror to `HF_ENDPOINT`."""

    hub: str | None = None
    modelscope: str = MODELSCOPE


def bring(
    place: Place,
    shelf: Shelf,
    report: Report = silent,
    cancel: Cancel | None = None,
    *,
    sha256: str = "",
    libraries: Libraries = Libraries(),
) -> ModelFile:
    """The model at `place` on our shelf, checked. Nothing is fetched that is there already.

    `sha256` is what the file must have. Raises `ManyFilesError` where a repository has several
    and none is named, `BrokenModelError`, `WorldError`, `CancelledError`.
    """
    wanted = _checked(sha256)
    if isinstance(place, FilePlace):
        return import_model(place.path, shelf, report, cancel, sha256=wanted)
    if isinstance(place, HubPlace):
        files = hub_files(place.repository, libraries.hub)
    elif isinstance(place, ModelScopePlace):
        files = modelscope_files(place.repository, libraries.modelscope)
    else:
        name = tidy(PurePosixPath(unquote(urlsplit(place.url).path)).name)
        there = shelf.with_hash(wanted)
        if there is not None:
            return there
        target = shelf.free_place(name)
        found = from_url(UrlSource(place.url), target, sha256=wanted, report=report, cancel=cancel)
        return _taken(target, found, shelf)
    one = _one(place.repository, files, place.file, wanted)
    there = shelf.with_hash(wanted or one.sha256)
    if there is not None:
        return there
    target = shelf.free_place(_name(place.repository, one))
    if isinstance(place, HubPlace):
        found = from_hub(
            HubSource(place.repository, one.path),
            target,
            sha256=wanted,
            endpoint=libraries.hub,
            report=report,
            cancel=cancel,
        )
    else:
        found = from_modelscope(
            ModelScopeSource(place.repository, one.path),
            target,
            sha256=wanted,
            endpoint=libraries.modelscope,
            report=report,
            cancel=cancel,
        )
    return _taken(target, found, shelf)


def _one(repository: str, files: Sequence[Listed], file: str, wanted: str) -> Listed:
    """The file that is named, or the one that has the hash."""
    same = [one for one in files if wanted and one.sha256 == wanted]
    return same[0] if same else choose(repository, files, file)


def _name(repository: str, one: Listed) -> str:
    """The file's own name, with the repository's where it says nothing (`model-q4_0.gguf`)."""
    name = tidy(PurePosixPath(one.path).name)
    base = repository.rpartition("/")[2].removesuffix("-GGUF").removesuffix("-gguf")
    generic = name.casefold().startswith(("model", "ggml-model", "gguf"))
    return tidy(f"{base}-{name}") if generic else name


def _taken(target: Path, sha256: str, shelf: Shelf) -> ModelFile:
    try:
        read_header(target)
    except BrokenModelError:
        put_aside(target)
        raise
    return shelf.take(target, sha256)


def _checked(sha256: str) -> str:
    plain = sha256.strip().casefold().removeprefix("sha256:")
    if plain and (len(plain) != 64 or not set(plain) <= _HEXADECIMAL):
        raise WorldError("SHA-256 是 64 个十六进制数字：{text}", text=sha256[:80])
    return plain
