"""The benches of runtime and endpoint, small: figures come out of them, with the small real model."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.paths import Paths, find_paths
from app.settings import Settings, save_settings
from app.tutor import bench_runtime, bench_serve
from app.tutor.at_hand import AtHand, at_hand
from app.tutor.bench_runtime import Spread
from engine.progress import silent
from engine.runtime import ModelClient

pytestmark = [pytest.mark.model, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory, test_model: Path) -> Paths:
    home = tmp_path_factory.mktemp("bench")
    (home / "models").mkdir()
    (home / "models" / "small.gguf").symlink_to(test_model.resolve())
    paths = replace(find_paths(str(home / "data"), {}), models=home / "models", cache=home / "c")
    save_settings(paths.settings, Settings(model="test"))
    return paths


@pytest.fixture(scope="module")
def found(paths: Paths) -> AtHand:
    found = at_hand(paths)
    return replace(found, setup=replace(found.setup, threads=2, context=2048))


@pytest.fixture(scope="module")
def client(found: AtHand, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModelClient]:
    with ModelClient(tmp_path_factory.mktemp("log") / "log") as client:
        client.load(found.setup)
        yield client


def test_one_stream_is_measured_beside_the_librarys_own(
    found: AtHand, client: ModelClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_runtime, "STREAM_TOKENS", 8)
    figures = bench_runtime.one_stream(found, client, silent, 2)
    assert [figure.must for figure in figures] == ["", "≥ 0.97", "≤ 1.02"]
    assert all(figure.value for figure in figures)


def test_samples_are_measured_together_and_apart(
    found: AtHand, client: ModelClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_runtime, "SAMPLE_TOKENS", 4)
    figures = bench_runtime.samples_together(found, client, silent, 1)
    assert [figure.must for figure in figures] == ["≥ 1.7", "", "≥ 2.5", ""]


def test_beginnings_are_measured_across_a_restart(
    found: AtHand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_runtime, "STREAM_TOKENS", 8)
    figures = bench_runtime.beginnings(found, tmp_path, silent, 1)
    assert [figure.must for figure in figures] == ["≤ 0.4", "≤ 0.4", ""]


def test_the_endpoint_is_measured_by_its_own_door(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_serve, "PUPILS", (2,))
    monkeypatch.setattr(bench_serve, "TOKENS", 4)
    monkeypatch.setenv("WENQU_MODELS", str(paths.models))
    monkeypatch.setenv("WENQU_CACHE", str(paths.cache))
    *speeds, lost = bench_serve.measure_serve(paths, silent)
    assert len(speeds) == 3
    assert (lost.value, lost.ok) == (0, True)


def test_a_spread_shows_its_middle_and_its_ends() -> None:
    spread = Spread((3.0, 1.0, 2.0))
    assert (spread.median, spread.note) == (2.0, "n=3, 1.000–3.000")
