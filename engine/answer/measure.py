"""How well the verdicts agree with labelled school answers, and how fast they come."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from importlib.resources import files

from engine.answer.check import check
from engine.i18n import tr
from engine.progress import Progress, Report, silent


@dataclass(frozen=True, slots=True)
class PairsMeasured:
    """Shares are in per cent; `misses` are (problem, expected, given, wanted, said)."""

    total: int
    right_share: float
    false_right_share: float
    pairs_per_second: float
    misses: tuple[tuple[str, str, str, str, str], ...]


def labelled_pairs() -> tuple[dict[str, str], ...]:
    """The labelled pairs that come with the program."""
    folder = files("engine.answer") / "data" / "school_pairs"
    texts = [(folder / f"{name}.jsonl").read_text("utf-8") for name in ("kinds", "rounds")]
    return tuple(json.loads(line) for text in texts for line in text.splitlines() if line.strip())


def measure_pairs(report: Report = silent) -> PairsMeasured:
    """Check every labelled pair once, against the clock; one pair before that warms up."""
    pairs = labelled_pairs()
    check(pairs[0]["problem"], pairs[0]["expected"], pairs[0]["given"])
    said = []
    spent = 0.0
    for place, pair in enumerate(pairs):
        report(Progress(tr("核对答案"), place, len(pairs)))
        started = time.process_time()
        said.append(check(pair["problem"], pair["expected"], pair["given"]).kind)
        spent += time.process_time() - started
    misses = tuple(
        (pair["problem"], pair["expected"], pair["given"], pair["verdict"], kind.value)
        for pair, kind in zip(pairs, said, strict=True)
        if pair["verdict"] != kind.value
    )
    false_right = sum(1 for miss in misses if miss[4] == "right")
    total = len(pairs)
    return PairsMeasured(
        total, 100 * (total - len(misses)) / total, 100 * false_right / total,
        total / max(spent, 1e-9), misses,
    )  # fmt: skip
