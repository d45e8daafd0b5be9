"""Where other programs keep models: they are used in place, never copied, never removed."""

import os
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from engine.models.gguf import MAGIC

BLOB = "sha256-"
"""How Ollama's files begin their names."""

MOST_FILES = 2_000
DEEPEST = 6
SMALLEST_MODEL = 1 << 20


def other_shelves(environment: Mapping[str, str], home: Path) -> tuple[Path, ...]:
    """The folders of the Hub's cache, ModelScope's, LM Studio and Ollama that exist.

    `WENQU_SHELF` names more folders, such as a lab's share, separated like a path list.
    """
    cache = Path(environment.get("XDG_CACHE_HOME") or home / ".cache")
    hub = Path(environment.get("HF_HOME") or cache / "huggingface") / "hub"
    candidates = [
        *(Path(part) for part in environment.get("WENQU_SHELF", "").split(os.pathsep) if part),
        Path(environment.get("HF_HUB_CACHE") or hub),
        home / ".lmstudio" / "models",
        cache / "lm-studio" / "models",
        Path(environment.get("OLLAMA_MODELS") or home / ".ollama" / "models") / "blobs",
        Path("/usr/share/ollama/.ollama/models/blobs"),
        Path(environment.get("MODELSCOPE_CACHE") or home / ".cache" / "modelscope"),
    ]
    return tuple(path for path in dict.fromkeys(candidates) if path.is_dir())


def model_files(folder: Path) -> tuple[Path, ...]:
    """GGUF files in `folder` and below, and Ollama's blobs, which have no ending."""
    return tuple(islice(_walk(folder, DEEPEST), MOST_FILES))


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        try:
            if entry.is_dir():
                if depth > 0 and not entry.is_symlink():
                    yield from _walk(entry, depth - 1)
            elif _may_be_model(entry):
                yield entry
        except OSError:
            continue


def _may_be_model(path: Path) -> bool:
    blob = path.name.startswith(BLOB)
    named = path.suffix.lower() == ".gguf" or blob
    if not named or path.stat().st_size < SMALLEST_MODEL:
        return False
    if not blob:
        return True
    with path.open("rb") as stream:  # Ollama keeps licences and templates beside the models
        return stream.read(len(MAGIC)) == MAGIC
