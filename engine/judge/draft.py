"""What a model wrote, before anybody has judged it."""

from dataclasses import dataclass

from engine.values import Provenance


@dataclass(frozen=True, slots=True)
class Sample:
    """One answer of a model; `reason` is why it ended (`end`, `length`, `cancelled`, `died`, ...)."""

    thinking: str
    text: str
    reason: str = "end"


@dataclass(frozen=True, slots=True)
class Draft:
    """All samples of one question; the pupil watched the first."""

    samples: tuple[Sample, ...]
    provenance: Provenance
