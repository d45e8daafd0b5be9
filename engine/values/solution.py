"""A worked solution and its provenance."""

from dataclasses import dataclass, field
from typing import Literal

from engine.values.picture import Picture
from engine.values.problem import AnswerKey
from engine.values.step import Step


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who worked it out, exactly enough to get the same text again.

    For a model: `model` is its catalogue name, `model_sha256` the hash of its file,
    `prompt_version` the template's version, `seed` and `sampling` what the sampler was given,
    `device` the sentence that says where it ran, `build` the runtime's version.
    """

    solver: Literal["algebra", "model", "generator", "person"]
    program_version: str = ""
    technique: str = ""
    model: str = ""
    model_sha256: str = ""
    prompt_version: str = ""
    seed: int | None = None
    sampling: tuple[tuple[str, float], ...] = ()
    threads: int | None = None
    device: str = ""
    build: str = ""


@dataclass(frozen=True, slots=True)
class Solution:
    """Ordered steps, one final answer, and whether algebra stands behind it.

    `verified` is True only when algebra proved the answer, False when it refuted it, None when
    it can't tell. `thinking` and `text` are what a model wrote, raw; a line of `text` that was
    checked appears as a step.
    """

    status: Literal["solved", "unsolved"]
    provenance: Provenance
    answer: AnswerKey | None = None
    steps: tuple[Step, ...] = ()
    verified: bool | None = None
    verified_reason: str = ""
    pictures: tuple[Picture, ...] = ()
    thinking: str = ""
    text: str = ""
    stopped: bool = False
    """Whether the answer was cut short (stopped by the user, or the child died)."""
    seconds: float = field(default=0.0, compare=False)
