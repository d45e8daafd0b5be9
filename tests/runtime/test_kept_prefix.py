"""A conversation's beginning outlives the process; a broken or hostile file is as good as none."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from engine.runtime.kept_prefix import MAGIC, KeptPrefix
from engine.runtime.protocol import PromptProgress, Report
from engine.runtime.scheduler import Scheduler
from tests.runtime.letter_engine import LetterEngine, Wish
from tests.runtime.test_scheduler import ASK, finish

PROMPT = "这是一段够长的对话开头，第二次启动时不用再读。"


class StatefulEngine(LetterEngine):
    """Its state is its tokens; `takes` False refuses every state."""

    vocabulary = 256
    takes = True

    def state_size(self, sequence: int) -> int:
        return len(self.cache[sequence])

    def state(self, sequence: int) -> bytes:
        return bytes(self.cache[sequence])

    def restore(self, sequence: int, data: bytes) -> bool:
        if self.takes:
            self.cache[sequence] = list(data)
            self.cells[sequence] = [object() for _ in data]
        return self.takes


def start(
    folder: Path, *, sha256: str = "abc", takes: bool = True
) -> tuple[Scheduler, list[Report]]:
    engine = StatefulEngine()
    engine.takes = takes
    kept = KeptPrefix(folder, build="1", sha256=sha256, cache_type="f16", engine=engine)
    reports: list[Report] = []
    return Scheduler(engine, reports.append, lambda: 0.0, Wish(), kept), reports


def cached(reports: list[Report]) -> int:
    return [report.cached for report in reports if isinstance(report, PromptProgress)][-1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What a first run leaves."""
    folder = tmp_path / "还没有" / "beginnings"
    scheduler, _ = start(folder)
    finish(scheduler, replace(ASK, prompt=PROMPT, reuse=True))
    scheduler.rest()
    return folder


def asked_again(folder: Path, **how: object) -> int:
    scheduler, reports = start(folder, **how)  # type: ignore[arg-type]
    finish(scheduler, replace(ASK, prompt=PROMPT + "答案3然后呢", reuse=True))
    return cached(reports)


def test_the_first_question_after_a_start_reads_only_what_is_new(folder: Path) -> None:
    assert asked_again(folder) == len((PROMPT + "答案3").encode())
    (file,) = folder.iterdir()
    assert file.stat().st_mode & 0o077 == 0


def test_it_serves_one_build_and_one_model_only(folder: Path) -> None:
    assert asked_again(folder, sha256="another") == 0


def test_a_question_that_begins_otherwise_takes_nothing(folder: Path) -> None:
    scheduler, reports = start(folder)
    finish(scheduler, replace(ASK, prompt="另一道完全不同的题目，和它没有关系。", reuse=True))
    assert cached(reports) == 0


def test_a_question_that_wants_a_cold_start_gets_one(folder: Path) -> None:
    scheduler, reports = start(folder)
    finish(scheduler, replace(ASK, prompt=PROMPT))
    assert cached(reports) == 0


def test_questions_that_want_no_reuse_leave_nothing_behind(tmp_path: Path) -> None:
    scheduler, _ = start(tmp_path / "none")
    finish(scheduler, ASK)
    scheduler.rest()
    assert not (tmp_path / "none").exists()


def header(**fields: object) -> bytes:
    return MAGIC + json.dumps(fields).encode() + b"\n"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00" * 5000,
        MAGIC,
        MAGIC + b"[" * 200_000 + b"\n",
        MAGIC + b"[]\nxx",
        header(tokens=[], sha256=""),
        header(tokens=["a"] * 30, sha256=""),
        header(tokens=[-1] * 30, sha256=""),
        header(tokens=[10**30] * 30, sha256=""),
        header(tokens=list(PROMPT.encode()), sha256="00") + b"data",
        header(tokens=list(PROMPT.encode())) + b"data",
    ],
)
def test_a_broken_or_hostile_file_is_passed_over(folder: Path, content: bytes) -> None:
    (file,) = folder.iterdir()
    file.write_bytes(content)
    assert asked_again(folder) == 0


def test_one_bit_turned_over_is_noticed(folder: Path) -> None:
    (file,) = folder.iterdir()
    data = bytearray(file.read_bytes())
    data[-3] ^= 1
    file.write_bytes(data)
    assert asked_again(folder) == 0


def test_a_file_that_is_cut_short_is_noticed(folder: Path) -> None:
    (file,) = folder.iterdir()
    file.write_bytes(file.read_bytes()[:-5])
    assert asked_again(folder) == 0


def test_a_state_that_the_library_refuses_is_tried_once(folder: Path) -> None:
    assert asked_again(folder, takes=False) == 0
    assert [file.suffix for file in folder.iterdir()] == [".trying"]
    assert asked_again(folder) == 0


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    scheduler, _ = start(tmp_path / "file")
    finish(scheduler, replace(ASK, prompt=PROMPT, reuse=True))
    scheduler.rest()
    assert (tmp_path / "file").read_bytes() == b""


def test_only_so_much_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.runtime.kept_prefix.MOST_BYTES", 30)
    scheduler, _ = start(tmp_path)
    finish(scheduler, replace(ASK, prompt=PROMPT, reuse=True))
    scheduler.rest()
    assert asked_again(tmp_path) == 30
