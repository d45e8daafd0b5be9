"""The named benches: figures on this machine beside what each must reach."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from engine import runtime
from engine.progress import Report


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure; `must` says what it must reach, `ok` is None where it is only shown."""

    name: str
    value: float | None
    """None where it couldn't be measured here; `note` then says why."""
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


def shown(name: str, value: float, unit: str = "%", note: str = "") -> Figure:
    """A figure that has nothing to reach."""
    return Figure(name, round(value, 3), unit, "", None, note)


def not_measured(name: str, reason: str) -> Figure:
    """A figure that this machine can't give, with the sentence that says why."""
    return Figure(name, None, "", "", None, reason)


def machine_line() -> str:
    """The machine the figures were taken on."""
    found = runtime.find_machine()
    return (
        f"{found.processor}, {os.cpu_count()} CPU, {found.memory_total / 1e9:.0f} GB, "
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    )


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person who starts a bench may choose."""

    fuzzed: int = 2_000
    """How many hostile strings `truth` tries; a million is the thorough measure."""
    seeds: int = 20
    """How many seeds of each recipe and level `curriculum` proves; 300 is the thorough measure."""
    problems: int = 1_000_000
    """How many problems the bank that `curriculum` measures holds."""
    kills: int = 200
    """How often `curriculum` kills a process that writes."""
    cache: Path | None = None
    """Where the sweep keeps what it has proved, so that it resumes; None forgets."""


def _equivalence(_choices: Choices, report: Report) -> tuple[Figure, ...]:
    from app.tutor.bench_truth import equivalence

    return equivalence(report)


def _truth(choices: Choices, report: Report) -> tuple[Figure, ...]:
    from app.tutor.bench_truth import truth

    return truth(choices, report)


def _curriculum(choices: Choices, report: Report) -> tuple[Figure, ...]:
    from app.tutor.bench_curriculum import bank
    from app.tutor.bench_problems import recipe_figures, tree_figures

    ledger = choices.cache / "proved-recipes.jsonl" if choices.cache is not None else None
    return (
        *tree_figures(),
        *recipe_figures(report, choices.seeds, ledger),
        *bank(report, choices.problems, choices.kills),
    )


def _practice(choices: Choices, report: Report) -> tuple[Figure, ...]:
    from app.tutor.bench_practice import practice

    return practice(report, choices.kills)


def _paper(choices: Choices, report: Report) -> tuple[Figure, ...]:
    from app.paths import find_paths
    from app.tutor.bench_paper import paper

    return paper(find_paths(), report, choices.kills)


def _runtime(_choices: Choices, report: Report) -> tuple[Figure, ...]:
    from app.paths import find_paths
    from app.tutor.bench_runtime import measure_runtime

    return measure_runtime(find_paths(), report)


def _fit(_choices: Choices, report: Report) -> tuple[Figure, ...]:
    from app.paths import find_paths
    from app.tutor.bench_fit import fit_here

    return fit_here(find_paths(), report)


def _serve(_choices: Choices, report: Report) -> tuple[Figure, ...]:
    from app.paths import find_paths
    from app.tutor.bench_serve import measure_serve

    return measure_serve(find_paths(), report)


BENCHES: Mapping[str, Callable[[Choices, Report], tuple[Figure, ...]]] = {
    "curriculum": _curriculum,
    "equivalence": _equivalence,
    "fit": _fit,
    "paper": _paper,
    "practice": _practice,
    "runtime": _runtime,
    "serve": _serve,
    "truth": _truth,
}
