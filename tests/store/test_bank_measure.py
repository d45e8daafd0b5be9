"""The measuring command on a bank small enough for a test: everything is measured, nothing timed."""

from pathlib import Path

import pytest

from app.tutor import bench_curriculum
from curriculum.store.bank import kills, measure
from engine.progress import silent


def test_a_small_bank_is_measured_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "TWINS", 40)
    monkeypatch.setattr(measure, "PAGES", 30)
    monkeypatch.setattr(measure, "SEARCHES", 30)
    found = measure.measure(tmp_path, 400, silent)
    assert found.problems == 440
    assert found.twins_found == 40
    assert found.twins_wrong == 0
    assert found.rows_per_second > 0
    assert found.searches_worst >= found.searches_p95 > 0


def test_every_figure_of_the_bench_says_what_it_must_reach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        bench_curriculum,
        "measure",
        lambda *_: measure.BankFigures(10, 6000, 7000, None, 0.1, 0.01, 0.2, 0.3, 1, 2, 500, 1),
    )
    monkeypatch.setattr(bench_curriculum, "kill_often", lambda *_: kills.Kills(200, 9, 0, 0, 0))
    figures = {figure.name: figure for figure in bench_curriculum.bank(silent)}
    assert figures["题库导入"].ok is True
    assert figures["搜索一页，95% 在内"].ok is False
    assert figures["数不同却算重复的组"].ok is False
    assert figures["强行结束后丢失的题"].ok is True
    assert "导入时内存增加" not in figures
