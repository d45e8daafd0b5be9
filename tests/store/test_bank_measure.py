"""The measuring command on a bank small enough for a test: everything is measured, nothing timed."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from app.tutor import bench_curriculum
from curriculum.store.bank import kills, measure
from engine.progress import silent


def test_a_small_bank_is_measured_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "TWINS", 40)
    monkeypatch.setattr(bench_curriculum, "TWINS", 40)
    monkeypatch.setattr(measure, "PAGES", 30)
    monkeypatch.setattr(measure, "SEARCHES", 5)
    monkeypatch.setattr(bench_curriculum, "kill_often", lambda *_: kills.Kills(200, 9, 0, 0, 0))
    monkeypatch.setattr(bench_curriculum, "TemporaryDirectory", lambda **_: nullcontext(tmp_path))
    stages: set[str] = set()
    figures = bench_curriculum.bank(lambda progress: stages.add(progress.text), 400)
    found = {figure.name: figure for figure in figures}
    assert found["导入时认出的重复题"].value == 100
    assert found["找回的重复题"].value == 100
    assert found["数不同却算重复的组"].value == 0
    assert "440 题" in found["题库导入"].note
    assert found["搜索最慢的一次"].value >= found["搜索两个字，95% 在内"].value > 0  # type: ignore[operator]
    assert {"正在存入题库", "正在题库里搜索"} <= stages


def test_every_figure_of_the_bench_says_what_it_must_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        bench_curriculum,
        "measure",
        lambda *_: measure.BankFigures(
            10, 6000, 7000, None, 0.1, 0.01, {"公式": 0.2, "标签": 0.01}, 0.3, 1, 2, 500, 1
        ),
    )
    monkeypatch.setattr(bench_curriculum, "kill_often", lambda *_: kills.Kills(200, 9, 0, 0, 0))
    figures = {figure.name: figure for figure in bench_curriculum.bank(silent)}
    assert figures["题库导入"].ok is True
    assert figures["搜索公式，95% 在内"].ok is False
    assert figures["搜索标签，95% 在内"].ok is True
    assert figures["数不同却算重复的组"].ok is False
    assert figures["强行结束后丢失的题"].ok is True
    assert "导入时内存增加" not in figures
