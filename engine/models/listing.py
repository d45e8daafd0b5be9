"""Which GGUF files a repository has, and which of them is meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from engine.errors import WorldError

MOST_SHOWN = 24
# llama.cpp cuts large models into numbered parts; projectors and importance matrices are no models.
_PART = re.compile(r"-\d{5}-of-\d{5}\.gguf$", re.IGNORECASE)
_NO_MODEL = re.compile(r"mmproj|imatrix", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listed:
    """One file of a repository; `size` in bytes (0: unknown), `sha256` as the library records it."""

    path: str
    size: int = 0
    sha256: str = ""


class ManyFilesError(WorldError):
    """A repository has several models; the sentence lists them."""

    @property
    def choices(self) -> tuple[Listed, ...]:
        """Their files, the smallest first."""
        files = self.values["files"]
        assert isinstance(files, tuple)  # noqa: S101 (`_many` alone makes one)
        return files


def choose(repository: str, files: Sequence[Listed], wanted: str = "") -> Listed:
    """The one model among `files` that `wanted` names: a path, a file's name, or a quantisation.

    Raises `ManyFilesError` when it can't be told, `WorldError` when there is none.
    """
    every = [one for one in files if one.path.lower().endswith(".gguf")]
    models = [one for one in every if not _NO_MODEL.search(one.path)]
    whole = sorted((one for one in models if not _PART.search(one.path)), key=lambda one: one.size)
    if wanted:
        exact = [one for one in every if wanted in {one.path, PurePosixPath(one.path).name}]
        if len(exact) == 1 and not _PART.search(exact[0].path):
            return exact[0]
        part = [one for one in whole if _says(one.path, wanted)]
        if len(part) == 1:
            return part[0]
        if part:
            raise _many(repository, part)
    if not whole and models:
        raise WorldError("{repository} 里的模型切成了几段，请找一个整个的。", repository=repository)
    if not whole:
        raise WorldError("{repository} 里没有 GGUF 模型。", repository=repository)
    if len(whole) == 1 and not wanted:
        return whole[0]
    if wanted:
        raise WorldError(
            "{repository} 里没有“{wanted}”，有这些：{names}。",
            repository=repository,
            wanted=wanted[:80],
            names="、".join(PurePosixPath(one.path).name for one in whole[:MOST_SHOWN]),
        )
    raise _many(repository, whole)


def _many(repository: str, files: Sequence[Listed]) -> ManyFilesError:
    lines = "；".join(
        f"{repository}:{one.path}" + (f"（{one.size / 1e9:.1f} GB）" if one.size else "")
        for one in files[:MOST_SHOWN]
    )
    return ManyFilesError(
        "{repository} 里有 {count} 个模型文件，请写明要哪一个：{lines}。",
        repository=repository,
        count=len(files),
        lines=lines,
        files=tuple(files),
    )


def _says(path: str, wanted: str) -> bool:
    """Whether the words of a file's name hold `wanted`, as in `...-Q4_K_M.gguf`."""
    name = PurePosixPath(path).name.casefold().removesuffix(".gguf")
    want = wanted.casefold().removesuffix(".gguf")
    return re.search(rf"(?:^|[-._]){re.escape(want)}$", name) is not None
