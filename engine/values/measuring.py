"""Figures of measuring: clock, calendar, ruler, protractor, balance, thermometer."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, hour 0 to 23; `face` says as what it is shown."""

    hour: int
    minute: int
    second: int | None = None
    face: Literal["dial", "digital", "both"] = "dial"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A month's sheet; `marked` days are ringed, `blank` days are left out."""

    year: int
    month: int
    marked: tuple[int, ...] = ()
    blank: tuple[int, ...] = ()
    monday_first: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """A thing lying above a ruler from one mark to another."""

    start: float
    end: float
    label: str = ""
    shape: Literal["bar", "pencil", "line"] = "bar"


@dataclass(frozen=True, slots=True)
class Ruler:
    """A ruler from mark `start` to `end`, each unit cut into `parts`, with things above it."""

    end: int
    start: int = 0
    unit: str = "cm"
    parts: int = 10
    things: tuple[Measured, ...] = ()


@dataclass(frozen=True, slots=True)
class Protractor:
    """A protractor on an angle: its sides pass the outer scale's marks `start` and `end`.

    Degrees go counter-clockwise from the right, as on the inner scale of a real protractor.
    """

    start: float
    end: float
    names: tuple[str, str, str] = ("", "", "")
    """Letters at the end of the first side, the vertex, the end of the second."""


@dataclass(frozen=True, slots=True)
class Balance:
    """A pair of scales; `lean` is -1 (left side lower), 0 or 1; each text is one thing on a pan."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    lean: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """One thermometer's value with a name under it."""

    value: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class Thermometer:
    """Thermometers side by side from `low` to `high`, a number at every `step`."""

    readings: tuple[Reading, ...]
    low: float = -20
    high: float = 40
    step: float = 10
    parts: int = 5
    unit: str = "°C"
