"""Work in the killable process is bounded in time and memory, and faults keep their family."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from engine import i18n
from engine.deadline import DeadlineError, KillableProcess
from engine.errors import BugError, WorldError
from tests.engine import work


@pytest.fixture(scope="module")
def process() -> Iterator[KillableProcess]:
    process = KillableProcess(preloaded=("tests.engine.work",), memory_bytes=1_000_000_000)
    yield process
    process.close()


def test_a_call_returns_what_the_function_returns(process: KillableProcess) -> None:
    assert process.call(work.add, 2, 3, seconds=10) == 5


def test_work_without_end_is_stopped_and_the_next_call_works(process: KillableProcess) -> None:
    with pytest.raises(DeadlineError, match="太久"):
        process.call(work.spin, seconds=0.2)
    assert process.call(work.add, 1, 1, seconds=10) == 2


def test_work_without_bound_on_memory_is_stopped(process: KillableProcess) -> None:
    with pytest.raises(DeadlineError):
        process.call(work.fill_memory, seconds=30)
    assert process.call(work.add, 1, 1, seconds=10) == 2


def test_a_fault_of_the_world_arrives_with_its_sentence(process: KillableProcess) -> None:
    with pytest.raises(WorldError, match="没有 7"):
        process.call(work.refuse, 7, seconds=10)


def test_a_bug_stays_loud(process: KillableProcess) -> None:
    with pytest.raises(BugError, match="ZeroDivisionError"):
        process.call(work.divide_by_zero, seconds=10)


def test_the_child_speaks_the_language_of_its_caller(process: KillableProcess) -> None:
    i18n.use_language("en", {"你好": "Hello"})
    assert process.call(work.greet, seconds=10) == "Hello"


def test_a_killed_child_is_noticed_and_replaced(process: KillableProcess) -> None:
    process.call(work.add, 1, 1, seconds=10)
    assert process.pid is not None
    with pytest.raises(DeadlineError, match="停下"):
        process.call(work.kill_me, seconds=30)
    assert process.call(work.add, 4, 4, seconds=10) == 8


PARENT = """
from engine.deadline import KillableProcess
from tests.engine import work
if __name__ == "__main__":
    process = KillableProcess(preloaded=())
    process.call(work.add, 1, 1, seconds=30)
    print(process.pid, flush=True)
    process.call(work.spin, seconds=60)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_the_child_ends_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    parent = subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert parent.stdout is not None
    child = psutil.Process(int(parent.stdout.readline()))
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    psutil.wait_procs([child], timeout=20)
    assert not child.is_running()


def test_a_child_that_was_started_ahead_is_the_one_that_answers() -> None:
    process = KillableProcess(preloaded=())
    process.start()
    ahead = process.pid
    assert ahead is not None
    process.start()
    assert process.call(work.add, 2, 2, seconds=30) == 4
    assert process.pid == ahead
    process.close()
    assert process.pid is None
