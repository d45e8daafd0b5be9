"""Brings a model in from a file, for example on a USB stick."""

from pathlib import Path

from engine.cancel import Cancel, CancelledError
from engine.errors import WorldError
from engine.models.checksum import BLOCK
from engine.models.gguf import read_header
from engine.models.model import ModelFile
from engine.models.partial import PartialFile
from engine.models.shelf import Shelf
from engine.models.trouble import disk
from engine.progress import Report, silent


def import_model(
    path: Path,
    shelf: Shelf,
    report: Report = silent,
    cancel: Cancel | None = None,
    *,
    sha256: str = "",
) -> ModelFile:
    """Copy the GGUF file `path` onto the shelf, hashing it on the way.

    The source is only read. A file of a catalogue model gets that model's name, and must have
    its hash if it has its size; `sha256` is what a person says it must have. A model that is
    there is never written over. Raises `BrokenModelError`, `WorldError`, `CancelledError`.
    """
    header = read_header(path)
    size = header.file_size
    expected = next(
        (model for model in shelf.catalogue.models if model.sha256 and model.size == size), None
    )
    wanted = sha256 or (expected.sha256 if expected else "")
    named = shelf.folder / (expected.file_name if expected else tidy(path.name))
    if named.exists() and named.samefile(path):
        return shelf.verify(ModelFile(path, size, "", expected, ours=True), report, cancel)
    target = shelf.free_place(named.name)
    try:
        with (
            path.open("rb") as source,
            PartialFile(target, size, wanted, keep=0, report=report, cancel=cancel) as part,
        ):
            try:
                while block := source.read(BLOCK):
                    part.write(block)
                found = part.finish()
            except (OSError, WorldError, CancelledError):
                part.discard()  # the stick still has it all: nothing to go on with
                raise
    except OSError as error:
        raise WorldError(
            "读不了“{name}”：{reason}。", name=path.name, reason=disk(error)
        ) from error
    return shelf.take(target, found)


def tidy(name: str) -> str:
    """A file name that every system takes, ending in `.gguf`."""
    kept = "".join(letter for letter in name if letter.isalnum() or letter in "-_. ")
    stem = kept.removesuffix(".gguf").strip(". ") or "model"
    return f"{stem[:120]}.gguf"
