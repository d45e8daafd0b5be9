"""The scripted client keeps the same promises as the real one."""

from pathlib import Path

import pytest

from engine.cancel import Cancel, CancelledError
from engine.prompt import Message, Tags
from engine.runtime import (
    Client,
    Done,
    ModelError,
    ModelSetup,
    Piece,
    Reason,
    Request,
    RuntimeEvent,
    ScriptedClient,
)
from engine.runtime.fit import ModelShape

SETUP = ModelSetup(
    Path("x"), "x", ModelShape(2, 8, 2, 1, 4, 4, 16, 3, 4096, (1, 1), 1, 1), "{{ 1 }}"
)
REQUEST = Request((Message("user", "1+1=?"),), samples=2, seed=4, tags=Tags())


def test_replies_are_played_in_turn_piece_by_piece() -> None:
    client: Client = ScriptedClient(["答案是二", lambda request, i: f"{request.seed}-{i}"], piece=3)
    events: list[RuntimeEvent] = []
    assert client.load(SETUP).layers_total == 3
    first, second = client.generate(REQUEST, events.append)
    assert (first.text, second.text) == ("答案是二", "4-1")
    assert "".join(e.text for e in events if isinstance(e, Piece) and e.sample == 0) == first.text
    assert [e.reason for e in events if isinstance(e, Done)] == [Reason.END, Reason.END]
    assert second.seed == 5


def test_stop_and_death_keep_the_words() -> None:
    cancel = Cancel()
    client = ScriptedClient(["一二三四五六"], piece=2)
    stopped = client.generate(
        REQUEST, lambda e: cancel.set() if isinstance(e, Piece) else None, cancel
    )
    assert (stopped[0].text, stopped[0].reason) == ("一二", Reason.CANCELLED)
    died, alive = ScriptedClient(["一二三四五六"], piece=2, dies_after=3).generate(REQUEST)
    assert (died.text, died.reason) == ("一二三四", Reason.DIED)
    assert alive.reason is Reason.END


def test_answer_now_jumps_over_the_thinking() -> None:
    client = ScriptedClient(["<think>很长很长的思考</think>二"], piece=9)
    first, _ = client.generate(REQUEST, lambda _: client.answer_now())
    assert first.text.endswith("</think>二")
    assert len(first.text) < len("<think>很长很长的思考</think>二")


def test_loading_may_fail_or_be_stopped() -> None:
    with pytest.raises(ModelError, match="没有"):
        ScriptedClient(loading_error=ModelError("没有模型。")).load(SETUP)
    cancel = Cancel()
    cancel.set()
    with pytest.raises(CancelledError):
        ScriptedClient().load(SETUP, cancel=cancel)
