"""The store keeps what it is given, through crashes, damage and newer programs."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from curriculum.store import NewerDatabaseError, NotADatabaseError, StoredAnswer, open_store
from engine.values import AnswerKey, Problem, Provenance, Solution, Step

CHINA = timezone(timedelta(hours=8))


def an_answer(number: int = 1, statement: str = "解方程：$2x=4$") -> StoredAnswer:
    solution = Solution(
        "solved",
        Provenance("algebra"),
        AnswerKey("x=2", "x=2"),
        (Step("2x=4", "x=2", "divide_coefficient"),),
        verified=True,
    )
    return StoredAnswer(
        f"00000000-0000-4000-8000-{number:012d}",
        datetime(2026, 3, 1, 8, 30, tzinfo=CHINA) + timedelta(minutes=number),
        statement,
        Problem(statement),
        solution,
    )


def url(folder: Path) -> str:
    return f"sqlite:///{folder / 'wenqu.db'}"


def test_an_answer_comes_back_as_it_was_kept(database: str) -> None:
    store = open_store(database)
    kept = an_answer()
    store.keep_answer(kept)
    store.close()
    again = open_store(database)
    assert again.answer(kept.identifier) == kept
    again.close()


def test_times_are_kept_in_utc(database: str) -> None:
    store = open_store(database)
    store.keep_answer(an_answer(0))
    (line,) = store.find_answers()
    assert line.asked_at == datetime(2026, 3, 1, 0, 30, tzinfo=UTC)
    store.close()


def test_answers_are_found_by_every_word_newest_first(database: str) -> None:
    store = open_store(database)
    for number, statement in enumerate(("解方程 $x+1=2$", "解不等式 $x>100%$", "求导 $x_1$")):
        store.keep_answer(an_answer(number, statement))
    assert [line.title for line in store.find_answers()] == [
        "求导 $x_1$",
        "解不等式 $x>100%$",
        "解方程 $x+1=2$",
    ]
    assert [line.title for line in store.find_answers("解 方程")] == ["解方程 $x+1=2$"]
    # The signs that SQL gives a meaning are ordinary letters here.
    assert [line.title for line in store.find_answers("100%")] == ["解不等式 $x>100%$"]
    assert [line.title for line in store.find_answers("x_1")] == ["求导 $x_1$"]
    assert store.find_answers("没有") == ()
    store.close()


def test_a_forgotten_answer_is_gone(database: str) -> None:
    store = open_store(database)
    store.keep_answer(an_answer())
    store.forget_answer(an_answer().identifier)
    assert store.answer(an_answer().identifier) is None
    assert store.find_answers() == ()
    store.close()


def test_a_draft_survives_and_empty_text_clears_it(database: str) -> None:
    store = open_store(database)
    store.keep_draft("ask", "解方程：$x^2")
    store.close()
    again = open_store(database)
    assert again.draft("ask") == "解方程：$x^2"
    again.keep_draft("ask", "")
    assert again.draft("ask") == ""
    again.close()


def test_a_database_from_a_newer_program_is_refused_and_left_untouched(tmp_path: Path) -> None:
    open_store(url(tmp_path)).close()
    engine = create_engine(url(tmp_path))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    before = (tmp_path / "wenqu.db").read_bytes()
    with pytest.raises(NewerDatabaseError, match="更新版本"):
        open_store(url(tmp_path))
    assert (tmp_path / "wenqu.db").read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_untouched(tmp_path: Path) -> None:
    file = tmp_path / "wenqu.db"
    file.write_bytes("这是一封信，不是数据库。".encode() * 200)
    before = file.read_bytes()
    with pytest.raises(NotADatabaseError, match="已经损坏"):
        open_store(url(tmp_path))
    assert file.read_bytes() == before


WRITER = """
import sys
from tests.store.test_store import an_answer
from curriculum.store import open_store
store = open_store(sys.argv[1])
for number in range(10_000):
    store.keep_answer(an_answer(number))
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
@pytest.mark.parametrize("after", [1, 7, 23, 40])
def test_every_finished_write_is_there_after_a_kill(tmp_path: Path, after: int) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", WRITER, url(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    last = -1
    for line in child.stdout:
        last = int(line)
        if last >= after:
            child.send_signal(signal.SIGKILL)
            break
    rest = [int(line) for line in child.stdout.read().split()]
    child.stdout.close()
    child.wait()
    finished = max([last, *rest])
    store = open_store(url(tmp_path))
    found = {line.identifier for line in store.find_answers(limit=20_000)}
    store.close()
    assert {an_answer(number).identifier for number in range(finished + 1)} <= found
