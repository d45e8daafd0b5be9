"""Who practises: pupils, and classes as lists of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

PRESETS = {"primary": "小学", "junior": "初中", "senior": "高中"}
"""How much is open to a pupil: in `primary` free questions are an adult's to allow."""


@dataclass(frozen=True, slots=True)
class Pupil:
    """One pupil on this computer. `created` carries its time zone."""

    identifier: str
    name: str
    grade: int
    preset: str
    created: datetime

    def __post_init__(self) -> None:
        if self.preset not in PRESETS or not 1 <= self.grade <= 12:
            raise ValueError("an unknown preset, or no grade of school")
        if not self.name.strip() or self.created.utcoffset() is None:
            raise ValueError("a pupil has a name, and a moment with a time zone")


@dataclass(frozen=True, slots=True)
class SchoolClass:
    """A list of pupils with a name, in the order they were put in."""

    identifier: str
    name: str
    pupils: tuple[str, ...] = ()
