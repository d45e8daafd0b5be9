"""The labelled solutions that ship with the package, and the bars they must reach."""

import json
from pathlib import Path

from engine.answer.verify import verify
from engine.answer.verify.measure import labelled, measure
from engine.values import Mark


def test_the_labelled_set_is_large_and_covers_every_grade() -> None:
    items = list(labelled())
    right = [item for item in items if item.wrong is None]
    assert len(right) >= 300
    assert 0.45 * len(items) <= len(right) <= 0.55 * len(items)
    assert {item.grade for item in items} == set(range(1, 13))


def test_the_figures_reach_their_bars() -> None:
    measured = measure()
    assert measured.found >= 0.97, measured.misjudged
    assert measured.false_alarms <= 0.002, measured.misjudged
    assert measured.checked >= 0.94, measured.misjudged


def test_published_solutions_are_seldom_called_wrong(shared_data: Path) -> None:
    lines = wrong = 0
    path = shared_data / "problems" / "gaokao_2010-2022_II-fill_upto2018.jsonl"
    for row in path.read_text("utf-8").splitlines():
        item = json.loads(row)
        for mark in verify(item["question"], item.get("solution") or ""):
            lines += bool(mark.text.strip())
            wrong += mark.mark is Mark.WRONG
    assert lines > 100
    assert wrong <= 0.01 * lines
