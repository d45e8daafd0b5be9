"""A process that is killed at any moment loses nothing it had kept and leaves nothing half done."""

from pathlib import Path

import pytest

from curriculum.store.bank.kills import Deed, Kills, _Memory, kill_often
from engine.errors import BugError
from engine.progress import silent


@pytest.mark.timeout(900)  # ten processes start and are killed, on a machine that may be busy
def test_ten_kills_at_chance_moments_lose_nothing(tmp_path: Path) -> None:
    found = kill_often(tmp_path, 10, 1, silent)
    assert found == Kills(10, found.deeds, lost=0, torn=0, unfindable=0)
    assert found.deeds > 0


def test_a_writer_that_ends_by_itself_is_loud(tmp_path: Path) -> None:
    (tmp_path / "killed-0.db").write_text("甲" * 2000, encoding="utf-8")
    with pytest.raises(BugError, match="ended by itself"):
        kill_often(tmp_path, 3, 1, silent)


def test_a_loss_would_be_seen() -> None:
    memory = _Memory()
    for message in (Deed((("a", "1"), ("b", "2"))), "done", Deed((("c", "3"), ("d", "4")))):
        memory.hear(message)  # type: ignore[arg-type]
    assert memory.compare({"a": "1", "b": "2", "c": "3", "d": "4"}) == (0, False)
    assert memory.compare({"a": "1", "b": "changed", "c": "3"}) == (2, False)
    memory.hear(Deed((("e", "5"), ("f", "6"))))
    assert memory.compare({"a": "1", "b": "changed", "c": "3", "f": "6"}) == (0, True)
