"""Set-up does what is missing, once, in a sensible order, and says what went wrong."""

import dataclasses
import io
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from setup_steps.command import Runner, last_line
from setup_steps.console import Console
from setup_steps.places import Places, find_places
from setup_steps.sentence import Sentence, SetupError
from setup_steps.step import Step, fingerprint, is_done, run_steps


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(root=tmp_path, cache=tmp_path / "cache", models=tmp_path / "models")


def step(name: str, work: Callable[[Runner], None], *after: str, inputs: str = "") -> Step:
    return Step(name, Sentence(name, name), work, fingerprint(inputs), after=after)


def quiet() -> Console:
    return Console(io.StringIO())


def test_a_step_that_is_done_is_not_done_again(places: Places) -> None:
    runs: list[str] = []
    steps = [step("one", lambda _: runs.append("one"))]
    assert run_steps(steps, places, quiet()) == []
    assert run_steps(steps, places, quiet()) == []
    assert runs == ["one"]


def test_a_step_is_done_again_when_its_inputs_change(places: Places) -> None:
    runs: list[str] = []
    for inputs in ("a", "b"):
        run_steps([step("one", lambda _: runs.append("one"), inputs=inputs)], places, quiet())
    assert runs == ["one", "one"]


def test_a_stamp_is_not_believed_when_its_evidence_is_gone(places: Places) -> None:
    evidence = places.root / "made"
    evidence.touch()
    one = dataclasses.replace(step("one", lambda _: None), evidence=(evidence,))
    run_steps([one], places, quiet())
    assert is_done(one, places.stamps)
    evidence.unlink()
    assert not is_done(one, places.stamps)


def test_steps_wait_for_those_whose_result_they_need(places: Places) -> None:
    order: list[str] = []
    steps = [
        step("last", lambda _: order.append("last"), "middle"),
        step("middle", lambda _: order.append("middle"), "first"),
        step("first", lambda _: order.append("first")),
    ]
    run_steps(steps, places, quiet())
    assert order == ["first", "middle", "last"]


def test_steps_that_need_nothing_of_each_other_run_at_the_same_time(places: Places) -> None:
    meeting = threading.Barrier(2, timeout=30)
    steps = [step(name, lambda _: (meeting.wait(), None)[1]) for name in ("one", "two")]
    assert run_steps(steps, places, quiet()) == []


def test_a_failure_stops_only_what_comes_after_it(places: Places) -> None:
    done: list[str] = []

    def fail(_: Runner) -> None:
        raise SetupError("没有网络。", "No network.")

    steps = [
        step("broken", fail),
        step("after", lambda _: done.append("after"), "broken"),
        step("other", lambda _: done.append("other")),
    ]
    failed = run_steps(steps, places, quiet())
    assert [str(error) for error in failed] == ["没有网络。\nNo network."]
    assert done == ["other"]
    assert not is_done(steps[0], places.stamps)


def test_a_bug_in_a_step_is_loud(places: Places) -> None:
    def fail(_: Runner) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run_steps([step("one", fail)], places, quiet())


def test_a_failed_command_is_explained_from_what_it_wrote(tmp_path: Path) -> None:
    runner = Runner(tmp_path / "step.log", threading.Event())
    with pytest.raises(SetupError, match="磁盘满了") as caught:
        runner.run(sys.executable, "-c", "raise SystemExit('No space left on device')")
    assert "No space left" in caught.value.detail


def test_an_unknown_failure_names_the_log(tmp_path: Path) -> None:
    runner = Runner(tmp_path / "step.log", threading.Event())
    with pytest.raises(SetupError, match=r"step\.log"):
        runner.run(sys.executable, "-c", "raise SystemExit(3)")


def test_a_missing_program_is_named(tmp_path: Path) -> None:
    runner = Runner(tmp_path / "step.log", threading.Event())
    with pytest.raises(SetupError, match="no-such-program"):
        runner.run("no-such-program")


def test_a_running_command_is_ended_by_stop(tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()
    runner = Runner(tmp_path / "step.log", stop)
    with pytest.raises(SetupError, match="已停止"):
        runner.run(sys.executable, "-c", "input() if 0 else __import__('threading').Event().wait()")


def test_the_newest_line_of_a_progress_bar_is_shown(tmp_path: Path) -> None:
    log = tmp_path / "step.log"
    log.write_bytes(b"begin\n 10 %\r 20 %\r")
    assert last_line(log) == "20 %"


def test_the_places_follow_the_same_variables_as_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.paths import find_paths

    for name in ("WENQU_CACHE", "WENQU_MODELS", "WENQU_DATA"):
        monkeypatch.delenv(name, raising=False)
    for variables in ({}, {"WENQU_CACHE": str(tmp_path), "WENQU_MODELS": str(tmp_path / "m")}):
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        paths, places = find_paths(), find_places(tmp_path)
        assert (places.cache, places.models) == (paths.cache, paths.models)
