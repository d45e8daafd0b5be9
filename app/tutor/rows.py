"""What the faces show about the machine, its models and its health."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model in a list; `fit` says in a sentence how it would run here."""

    id: str
    name: str
    detail: str
    description: str
    state: Literal["in_use", "on_disk", "absent"]
    fit: str
    size: int
    sha256: str
    source: str


@dataclass(frozen=True, slots=True)
class FitReport:
    """How a model would run here: `layers` of `layers_total` on the card, bytes by device.

    `exact` says that the file's own header was read, not what is published of the model.
    """

    id: str
    layers: int
    layers_total: int
    context: int
    cache_type: str
    predicted_bytes: tuple[tuple[str, int], ...]
    enough: bool
    exact: bool
    reason: str


@dataclass(frozen=True, slots=True)
class MachineSummary:
    """This computer in sentences; sizes in bytes."""

    processor: str
    memory: str
    card: str
    total_memory: int
    free_memory: int


@dataclass(frozen=True, slots=True)
class ModelState:
    """How the model process stands now."""

    state: Literal["none", "idle", "loading", "ready", "answering"]
    name: str
    device: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor: what was looked at, what was found, what to do about it."""

    name: str
    ok: bool
    found: str
    advice: str = ""
    needed: bool = True
    """Whether the main job can't run without it."""
