"""Brings a model in from a file, for example on a USB stick."""

from pathlib import Path

from engine.cancel import Cancel
from engine.errors import WorldError
from engine.models.checksum import BLOCK
from engine.models.gguf import read_header
from engine.models.model import ModelFile
from engine.models.partial import PartialFile
from engine.models.shelf import Shelf
from engine.progress import Report, silent


def import_model(
    path: Path, shelf: Shelf, report: Report = silent, cancel: Cancel | None = None
) -> ModelFile:
    """Copy the GGUF file `path` onto the shelf, hashing it on the way.

    The source is only read. A file of a catalogue model gets that model's name, and must have
    its hash if it has its size. Raises `BrokenModelError`, `WorldError`, `CancelledError`.
    """
    header = read_header(path)
    size = header.file_size
    expected = next(
        (model for model in shelf.catalogue.models if model.sha256 and model.size == size), None
    )
    target = shelf.folder / (expected.file_name if expected else _tidy(path.name))
    if target.exists() and target.samefile(path):
        return shelf.verify(ModelFile(path, size, "", expected, ours=True), report, cancel)
    try:
        with path.open("rb") as source:
            wanted = expected.sha256 if expected else ""
            with PartialFile(target, size, wanted, keep=0, report=report, cancel=cancel) as part:
                while block := source.read(BLOCK):
                    part.write(block)
                sha256 = part.finish()
    except OSError as error:
        raise WorldError(
            "读不了“{name}”：{reason}。", name=path.name, reason=error.strerror
        ) from error
    shelf.remember(target, sha256)
    model = shelf.catalogue.by_sha256(sha256) or shelf.catalogue.by_file_name(target.name)
    return ModelFile(target, size, sha256, model, ours=True)


def _tidy(name: str) -> str:
    """A file name that every system takes, ending in `.gguf`."""
    kept = "".join(letter for letter in name if letter.isalnum() or letter in "-_. ")
    stem = kept.removesuffix(".gguf").strip(". ") or "model"
    return f"{stem[:120]}.gguf"
