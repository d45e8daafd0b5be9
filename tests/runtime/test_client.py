"""The client against processes that misbehave on purpose, without any model."""

import os
import signal
import sys
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from engine.cancel import Cancel, CancelledError
from engine.prompt import Message, Tags
from engine.runtime import (
    Done,
    Loading,
    ModelClient,
    ModelError,
    ModelSetup,
    Notice,
    Piece,
    Reason,
    Request,
    RuntimeEvent,
    model_process,
)
from engine.runtime import client as client_module
from engine.runtime.fit import ModelShape
from engine.runtime.mailbox import Mailbox
from engine.runtime.protocol import (
    AnswerNow,
    Ask,
    AskDone,
    Failed,
    Load,
    LoadAttempt,
    LoadDone,
    LoadProgress,
    Order,
    Pieces,
    PromptProgress,
    Report,
    SampleDone,
    decode,
    encode,
)

SHAPE = ModelShape(2, 8, 2, 1, 4, 4, 16, 3, 4096, (256, 256), 256, 256)
SETUP = ModelSetup(
    Path("没有.gguf"), "scripted", SHAPE, "{{ messages[0].content }}", context=2048, threads=1
)


def obey(connection: Connection, log: str | None) -> None:
    """A process that does what its question's first word says."""
    mail = Mailbox(connection)
    while True:
        order = mail.next_order()
        if isinstance(order, Load):
            load(mail, order, log)
        elif isinstance(order, Ask):
            answer(mail, order, connection)


def load(mail: Mailbox, order: Load, log: str | None) -> None:
    mail.send(LoadAttempt(order.first_attempt, ""))
    if order.path.startswith("dies") and order.first_attempt < int(order.path[4:]):
        os.kill(os.getpid(), signal.SIGKILL)
    if order.path == "hangs":
        while not mail.cancelled(0):
            pass
        mail.send(Failed(0, "停下了。"))
        return
    if order.path == "refuses":
        mail.send(Failed(0, "装不进来（{detail}）。", "原因"))
        return
    mail.send(LoadProgress(0.5))
    mail.send(LoadDone("CPU：没有找到显卡", "test", 0, 3, order.context, "f16", 1))


def answer(mail: Mailbox, ask: Ask, connection: Connection) -> None:
    word = ask.prompt.split()[0]
    mail.send(PromptProgress(ask.number, 3, 3, 0))
    if word == "die-at-once":
        os.kill(os.getpid(), signal.SIGKILL)
    mail.send(Pieces(ask.number, ((0, "已经写出的", 3),)))
    if word == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "nonsense":
        connection.send_bytes(b'{"type": "Loaded", "x": ')
    if word in {"wait", "ignore"}:
        while word == "ignore" or not mail.cancelled(ask.number):
            pass
        mail.send(SampleDone(ask.number, 0, Reason.CANCELLED, 3))
    elif word == "hurry":
        while not mail.answer_now(ask.number):
            pass
        mail.send(Pieces(ask.number, ((0, "</think>", 4),)))
        mail.send(SampleDone(ask.number, 0, Reason.END, 4))
    else:
        for index in range(ask.samples):
            mail.send(SampleDone(ask.number, index, Reason.END, 3))
    mail.send(AskDone(ask.number))


def ask(words: str, **settings: object) -> Request:
    return Request((Message("user", words),), **settings)  # type: ignore[arg-type]


@pytest.fixture
def client(tmp_path: Path):  # type: ignore[no-untyped-def]
    client = ModelClient(tmp_path / "log", target=obey)
    yield client
    client.close()


def test_an_answer_comes_as_events_and_as_a_value(client: ModelClient) -> None:
    events: list[RuntimeEvent] = []
    loaded = client.load(SETUP, events.append)
    assert loaded.device == "CPU：没有找到显卡"
    assert Loading(0.5) in events
    (generation,) = client.generate(ask("go", seed=5), events.append)
    assert (generation.text, generation.reason, generation.seed) == ("已经写出的", Reason.END, 5)
    assert generation.prompt_tokens == 3
    assert generation.time_to_first_token is not None
    assert Piece(0, "已经写出的") in events
    assert events[-1] == Done(0, Reason.END)


def test_loading_the_same_model_again_costs_nothing(client: ModelClient) -> None:
    client.load(SETUP)
    events: list[RuntimeEvent] = []
    client.load(SETUP, events.append)
    assert events == []


def test_a_question_before_any_model_is_a_sentence(client: ModelClient) -> None:
    with pytest.raises(ModelError, match="还没有装入模型"):
        client.generate(ask("go"))


def test_a_process_killed_in_an_answer_keeps_the_words_and_comes_back(
    client: ModelClient,
) -> None:
    client.load(SETUP)
    events: list[RuntimeEvent] = []
    (generation,) = client.generate(ask("die"), events.append)
    assert (generation.text, generation.reason) == ("已经写出的", Reason.DIED)
    assert any(isinstance(event, Notice) for event in events)
    assert client.loaded is None
    (again,) = client.generate(ask("go"), events.append)
    assert again.reason is Reason.END
    assert client.loaded is not None


def test_a_process_killed_in_the_prompt_is_a_typed_outcome(client: ModelClient) -> None:
    client.load(SETUP)
    generations = client.generate(ask("die-at-once", samples=3))
    assert [item.reason for item in generations] == [Reason.DIED] * 3
    assert all(item.text == "" and item.time_to_first_token is None for item in generations)


def test_a_process_that_talks_nonsense_is_ended(client: ModelClient) -> None:
    client.load(SETUP)
    assert client.generate(ask("nonsense"))[0].reason is Reason.DIED
    assert client.generate(ask("go"))[0].reason is Reason.END


def test_a_process_killed_while_loading_is_tried_with_less(client: ModelClient) -> None:
    events: list[RuntimeEvent] = []
    setup = ModelSetup(Path("dies2"), "x", SHAPE, "{{ messages[0].content }}")
    assert client.load(setup, events.append).layers == 0
    assert sum(isinstance(event, Notice) for event in events) == 2


def test_a_process_that_always_dies_loading_is_given_up(client: ModelClient) -> None:
    with pytest.raises(ModelError, match="装不进来"):
        client.load(ModelSetup(Path("dies99"), "x", SHAPE, "{{ messages[0].content }}"))


def test_a_refused_model_is_a_sentence(client: ModelClient) -> None:
    with pytest.raises(ModelError, match="装不进来（原因）"):
        client.load(ModelSetup(Path("refuses"), "x", SHAPE, ""))


def test_loading_can_be_stopped(client: ModelClient) -> None:
    cancel = Cancel()
    with pytest.raises(CancelledError):
        client.load(ModelSetup(Path("hangs"), "x", SHAPE, ""), lambda _: cancel.set(), cancel)


def test_stop_keeps_the_words(client: ModelClient) -> None:
    client.load(SETUP)
    cancel = Cancel()
    (generation,) = client.generate(ask("wait"), lambda _: cancel.set(), cancel)
    assert (generation.text, generation.reason) == ("已经写出的", Reason.CANCELLED)
    assert client.generate(ask("go"))[0].reason is Reason.END


def test_a_process_that_ignores_a_stop_is_killed(
    client: ModelClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_process, "PATIENCE_AFTER_CANCEL", 0.2)
    client.load(SETUP)
    cancel = Cancel()
    (generation,) = client.generate(ask("ignore"), lambda _: cancel.set(), cancel)
    assert (generation.text, generation.reason) == ("已经写出的", Reason.CANCELLED)
    assert client.loaded is None


def test_answer_now_reaches_the_process(client: ModelClient) -> None:
    client.load(SETUP)
    request = ask("hurry", tags=Tags())
    hurried = client.generate(request, lambda event: client.answer_now())
    assert hurried[0].text == "已经写出的</think>"


def test_closing_twice_and_asking_again_is_fine(client: ModelClient) -> None:
    client.load(SETUP)
    client.close()
    client.close()
    assert client.loaded is None
    assert client.generate(ask("go"))[0].reason is Reason.END


def test_closing_from_another_place_ends_the_answer(client: ModelClient) -> None:
    client.load(SETUP)
    closing = [client.close]

    def close_once(event: RuntimeEvent) -> None:
        if isinstance(event, Piece) and closing:
            closing.pop()()

    (generation,) = client.generate(ask("wait"), close_once)
    assert (generation.text, generation.reason) == ("已经写出的", Reason.DIED)


def test_an_old_processor_gets_a_sentence(
    client: ModelClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client_module, "has_avx2", lambda: False)
    with pytest.raises(ModelError, match="AVX2"):
        client.load(SETUP)


@pytest.mark.parametrize("message", [AskDone(1), Pieces(2, ((0, "解：\u2028\ud83d", 1),))])
def test_reports_survive_the_pipe(message: Report) -> None:
    if isinstance(message, Pieces):
        message = Pieces(2, ((0, "解：\u2028", 1),))
    assert decode(encode(message, Report), Report) == message


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"type": "os.system"}', b"\xff", b"null"])
def test_anything_else_on_the_pipe_is_refused(data: bytes) -> None:
    for kind in (Order, Report):
        with pytest.raises(ValueError):
            decode(data, kind)
    assert decode(encode(AnswerNow(3), Order), Order) == AnswerNow(3)


def test_the_client_side_never_loads_the_library_or_qt() -> None:
    import subprocess

    program = (
        "import sys, engine.runtime, engine.models;"
        "print([n for n in sys.modules if n.split('.')[0] in"
        " ('llama_cpp', 'PySide6', 'numpy', 'huggingface_hub', 'sympy')])"
    )
    root = Path(__file__).parents[2]
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=root, check=True
    )
    assert found.stdout.strip() == "[]"
