"""How fast a model would answer, from how fast this machine reads."""

from dataclasses import replace

import pytest

from engine.runtime import pace
from engine.runtime.pace import memory_speed, tokens_per_second
from engine.runtime.shape import ModelShape

SHAPE = ModelShape(10, 8, 2, 1, 4, 4, 16, 3, 4096, (900_000_000,) * 10, 5, 1_000_000_000)


def test_every_token_reads_every_weight_but_the_embedding() -> None:
    assert SHAPE.read_per_token == 10_000_000_000
    assert replace(SHAPE, output_bytes=0, input_bytes=7).read_per_token == 9_000_000_007


def test_twice_the_speed_is_nearly_twice_the_tokens() -> None:
    slow, fast = (tokens_per_second(SHAPE, speed) for speed in (20e9, 40e9))
    assert slow == pytest.approx(2, rel=0.01)
    assert 1.9 < fast / slow < 2


def test_an_unknown_speed_foretells_nothing() -> None:
    assert tokens_per_second(SHAPE, 0) == 0


def test_the_speed_of_this_machine_is_measured_once_and_is_one_that_machines_have() -> None:
    speed = memory_speed()
    assert 1e8 < speed < 1e13
    assert memory_speed() == speed


def test_where_it_cannot_be_measured_it_is_nought(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(pace.ctypes, "CDLL", refuse)
    monkeypatch.setattr(pace.sys, "platform", "linux")
    assert memory_speed.__wrapped__() == 0
