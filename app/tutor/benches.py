"""The named benches: figures on this machine beside what each must reach."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from engine import runtime
from engine.progress import Report


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure; `must` says what it must reach, `ok` is None where it is only shown."""

    name: str
    value: float
    unit: str
    must: str
    ok: bool | None
    note: str = ""


def at_least(name: str, value: float, bound: float, unit: str = "%", note: str = "") -> Figure:
    """A figure that must reach `bound`."""
    return Figure(name, round(value, 3), unit, f"≥ {bound:g}", value >= bound, note)


def at_most(name: str, value: float, bound: float, unit: str = "%", note: str = "") -> Figure:
    """A figure that must not pass `bound`."""
    return Figure(name, round(value, 3), unit, f"≤ {bound:g}", value <= bound, note)


def machine_line() -> str:
    """The machine the figures were taken on."""
    found = runtime.find_machine()
    return (
        f"{found.processor}, {os.cpu_count()} CPU, {found.memory_total / 1e9:.0f} GB, "
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    )


def _equivalence(report: Report) -> tuple[Figure, ...]:
    from app.tutor.bench_truth import equivalence

    return equivalence(report)


def _truth(report: Report) -> tuple[Figure, ...]:
    from app.tutor.bench_truth import truth

    return truth(report)


BENCHES: Mapping[str, Callable[[Report], tuple[Figure, ...]]] = {
    "equivalence": _equivalence,
    "truth": _truth,
}
