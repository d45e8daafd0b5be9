"""Clock, calendar, ruler, protractor, balance and thermometer from plain numbers."""

from collections.abc import Mapping, Sequence
from typing import Literal

from engine.plot.figures.labels import Number, Shown, pictured, prose
from engine.values import Picture
from engine.values.measuring import (
    Balance,
    Calendar,
    Clock,
    Measured,
    Protractor,
    Reading,
    Ruler,
    Thermometer,
)


def clock(
    hour: int, minute: int = 0, second: int | None = None,
    face: Literal["dial", "digital", "both"] = "dial",
) -> Picture:  # fmt: skip
    """A clock's dial, its digits, or both; hour 0 to 23."""
    return pictured("measuring", Clock(hour, minute, second, face))


def calendar(
    year: int, month: int, *, marked: Sequence[int] = (), blank: Sequence[int] = (),
    monday_first: bool = False,
) -> Picture:  # fmt: skip
    """A month's sheet with ringed and left-out days."""
    sheet = Calendar(year, month, tuple(marked), tuple(blank), monday_first)
    return pictured("measuring", sheet)


def ruler(
    length: int,
    start: Number | None = None,
    end: Number | None = None,
    *,
    label: str = "",
    shape: Literal["bar", "pencil", "line"] = "bar",
    unit: str = "cm",
    first: int = 0,
    parts: int = 10,
) -> Picture:
    """A ruler from `first` to `length` and one thing lying above it from `start` to `end`."""
    things = (
        (Measured(float(start), float(end), label, shape),)
        if start is not None and end is not None
        else ()
    )
    return pictured("measuring", Ruler(length, first, unit, parts, things))


def protractor(
    angle: Number, *, start: Number = 0, letters: tuple[str, str, str] = ("", "", "")
) -> Picture:
    """A protractor on an angle whose first side passes the inner scale's mark `start`."""
    first = float(start)
    return pictured("measuring", Protractor(first, first + float(angle), letters))


def balance(left: Sequence[str], right: Sequence[str], lean: int = 0) -> Picture:
    """Scales with texts on their pans; `lean` is -1 (left lower), 0, 1."""
    return pictured("measuring", Balance(tuple(left), tuple(right), lean))


def thermometer(
    value: Number, *, name: str = "", low: Number = -20, high: Number = 40, step: Number = 10,
    parts: int = 5,
) -> Picture:  # fmt: skip
    """One thermometer."""
    return thermometers({name: value}, low=low, high=high, step=step, parts=parts)


def thermometers(
    readings: Mapping[str, Number], *, low: Number = -20, high: Number = 40, step: Number = 10,
    parts: int = 5,
) -> Picture:  # fmt: skip
    """Thermometers side by side, name to value."""
    drawn = tuple(Reading(float(value), name) for name, value in readings.items())
    drawing = Thermometer(drawn, float(low), float(high), float(step), parts)
    return pictured("measuring", drawing)


def weights(*values: Shown, unit: str = "g") -> tuple[str, ...]:
    """Texts for a pan: numbers with their unit, letters and signs as they are."""
    return tuple(prose(value, unit) for value in values)
