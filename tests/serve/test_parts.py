"""The parts of the endpoint by themselves: the line, the keys, where it may be opened."""

import asyncio
from pathlib import Path

import pytest

from app.serve.fair_line import FairLine, FullError
from app.serve.keys import Keys, read_keys
from app.serve.serving import Wish, bind, wanted_keys
from engine.errors import WorldError


def in_a_loop(work):  # type: ignore[no-untyped-def]
    async def run() -> None:
        work()

    asyncio.run(run())


def test_the_line_is_fair_and_lets_large_questions_have_their_turn() -> None:
    def work() -> None:
        line = FairLine(4, 8)
        small = [line.join("a") for _ in range(3)]
        large = line.join("b", 4)
        late = line.join("c")
        assert [ticket.running for ticket in (*small, large, late)] == [True] * 3 + [False] * 2
        for ticket in small:
            line.leave(ticket)
        assert large.running
        assert not late.running
        line.leave(large)
        assert late.running
        line.leave(late)
        line.leave(late)
        assert (line.running, line.waiting, line.clients()) == (0, 0, {})

    in_a_loop(work)


def test_a_question_larger_than_all_places_is_answered_alone() -> None:
    def work() -> None:
        line = FairLine(2, 8)
        first = line.join("a")
        large = line.join("b", 8)
        assert not large.running
        line.leave(first)
        assert large.running

    in_a_loop(work)


def test_the_line_takes_only_so_many() -> None:
    def work() -> None:
        line = FairLine(1, 3, longest=4)
        for _ in range(3):
            line.join("a")
        with pytest.raises(FullError) as own:
            line.join("a")
        for name in "bc":
            line.join(name)
        with pytest.raises(FullError) as everybody:
            line.join("d")
        assert (own.value.own, everybody.value.own) == (True, False)

    in_a_loop(work)


def test_keys_are_read_by_line(tmp_path: Path) -> None:
    file = tmp_path / "keys"
    file.write_text("# 三班\n\n小明: abcdefgh\n小红:key:with:colons\n", encoding="utf-8")
    keys = read_keys(file)
    assert keys.client("Bearer abcdefgh", "1.2.3.4") == "小明"
    assert keys.client("bearer key:with:colons", "") == "小红"
    for shown in ("", "abcdefgh", "Bearer", "Bearer abcdefg", "Basic abcdefgh", "Bearer \ud800"):
        assert keys.client(shown, "") is None
    assert Keys({}).client("", "1.2.3.4") == "1.2.3.4"


@pytest.mark.parametrize(
    "text",
    ["", "# only\n", "小明\n", "小明:short\n", ":abcdefgh\n", "a:abcdefgh\na:abcdefgi\n",
     "a:abcdefgh\nb:abcdefgh\n", "a:密钥密钥密钥密钥\n", "a:abcd efgh\n"],
)  # fmt: skip
def test_a_wrong_key_file_is_a_sentence(tmp_path: Path, text: str) -> None:
    file = tmp_path / "keys"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WorldError, match="密钥"):
        read_keys(file)


def test_a_key_file_that_is_none_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    for name in ("missing", "binary"):
        with pytest.raises(WorldError, match="读不了"):
            read_keys(tmp_path / name)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.8", "room.example"])
def test_others_are_let_in_only_with_a_key(host: str) -> None:
    with pytest.raises(WorldError, match="--key-file"):
        wanted_keys(Wish(host=host))


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "127.8.8.8"])
def test_this_computer_needs_no_key(host: str) -> None:
    assert not wanted_keys(Wish(host=host)).needed


def test_a_port_that_is_taken_is_a_sentence() -> None:
    with bind("127.0.0.1", 0) as taken:
        taken.listen()
        with pytest.raises(WorldError, match="--port"):
            bind("127.0.0.1", taken.getsockname()[1])


def test_an_address_that_is_not_ours_is_a_sentence() -> None:
    with pytest.raises(WorldError):
        bind("192.0.2.1", 0)
