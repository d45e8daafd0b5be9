"""One client and many threads: every caller gets its own reports, and one's end is not another's."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from engine.cancel import Cancel, CancelledError
from engine.prompt import Tags
from engine.runtime import ModelClient, Piece, Reason, RuntimeEvent, model_process
from engine.runtime.mailbox import Mailbox
from engine.runtime.protocol import Ask, AskDone, Load, LoadDone, Pieces, SampleDone
from tests.runtime.test_client import SETUP, ask

SECONDS = 60


def talk(connection: Connection, log: str | None) -> None:
    """A process that keeps several asks open and does for each what its first word says."""
    mail = Mailbox(connection)
    held: list[Ask] = []
    while True:
        order = mail.next_order(wait=not held)
        if isinstance(order, Load):
            mail.send(LoadDone("CPU：没有找到显卡", "test", 0, 3, order.context, "f16", 1))
        elif isinstance(order, Ask):
            held.append(order)
            mail.send(Pieces(order.number, ((0, order.prompt, 1),)))
        else:
            held = [each for each in held if not ended(mail, each, held)]


def ended(mail: Mailbox, each: Ask, held: list[Ask]) -> bool:
    """Whether `each` has come to its end, now that nothing new has come in."""
    word, *rest = each.prompt.split()
    reason = Reason.END
    if word == "together" and len(held) < int(rest[0]):
        return False
    if word == "deaf":
        if mail.cancelled(each.number):
            while True:  # and nobody else is answered either
                pass
        return False
    if word == "wait":
        if not mail.cancelled(each.number) and not mail.answer_now(each.number):
            return False
        reason = Reason.CANCELLED if mail.cancelled(each.number) else Reason.END
    if word == "die" and len(held) >= int(rest[0]):
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "die":
        return False
    mail.send(SampleDone(each.number, 0, reason, 1))
    mail.send(AskDone(each.number))
    return True


@pytest.fixture
def client(tmp_path: Path) -> Iterator[ModelClient]:
    before = set(threading.enumerate())
    client = ModelClient(tmp_path / "log", target=talk)
    client.load(SETUP)
    yield client
    client.close()
    assert set(threading.enumerate()) <= before


def once_begun(act: Callable[[], object]) -> Callable[[RuntimeEvent], None]:
    return lambda event: act() if isinstance(event, Piece) else None  # type: ignore[func-returns-value]


def test_twenty_threads_ask_at_once_and_each_gets_its_own_words(client: ModelClient) -> None:
    with ThreadPoolExecutor(20) as pool:
        answers = pool.map(lambda n: client.generate(ask(f"together 20 {n}"))[0], range(20))
        assert [answer.text for answer in answers] == [f"together 20 {n}" for n in range(20)]


def test_stopping_one_leaves_the_others_running(client: ModelClient) -> None:
    cancel, both = Cancel(), threading.Barrier(2, timeout=SECONDS)
    with ThreadPoolExecutor(2) as pool:
        one = pool.submit(client.generate, ask("wait one"), once_begun(both.wait), cancel)
        other = pool.submit(client.generate, ask("wait other"), once_begun(both.wait))
        cancel.set()
        assert one.result()[0].reason is Reason.CANCELLED
        assert not other.done()
        client.answer_now()
        assert other.result()[0].reason is Reason.END


def test_answer_now_reaches_everything_that_runs(client: ModelClient) -> None:
    begun = threading.Semaphore(0)
    with ThreadPoolExecutor(3) as pool:
        asked = [
            pool.submit(client.generate, ask(f"wait {n}", tags=Tags()), once_begun(begun.release))
            for n in range(3)
        ]
        assert all(begun.acquire(timeout=SECONDS) for _ in asked)
        client.answer_now()
        assert [each.result()[0].reason for each in asked] == [Reason.END] * 3


def test_a_death_ends_everybody_with_what_had_come(client: ModelClient) -> None:
    with ThreadPoolExecutor(5) as pool:
        answers = list(pool.map(lambda n: client.generate(ask(f"die 5 {n}"))[0], range(5)))
    assert [answer.reason for answer in answers] == [Reason.DIED] * 5
    assert {answer.text for answer in answers} <= {"", *(f"die 5 {n}" for n in range(5))}
    assert client.loaded is None
    assert client.generate(ask("go"))[0].reason is Reason.END


def test_many_who_find_it_dead_start_it_once(client: ModelClient) -> None:
    client.generate(ask("die 1"))
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda n: client.generate(ask(f"together 6 {n}"))[0], range(6)))
    assert [answer.reason for answer in answers] == [Reason.END] * 6


def test_a_process_that_ignores_a_stop_is_killed_for_all(
    client: ModelClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_process, "PATIENCE_AFTER_CANCEL", 0.2)
    cancel, both = Cancel(), threading.Barrier(2, timeout=SECONDS)
    with ThreadPoolExecutor(2) as pool:
        one = pool.submit(client.generate, ask("deaf"), once_begun(both.wait), cancel)
        other = pool.submit(client.generate, ask("wait"), once_begun(both.wait))
        cancel.set()
        assert one.result()[0].reason is Reason.CANCELLED
        assert other.result()[0].reason is Reason.DIED


def test_another_model_is_loaded_once_what_runs_has_ended(client: ModelClient) -> None:
    other = replace(SETUP, path=Path("other.gguf"))
    begun = threading.Event()
    with ThreadPoolExecutor(3) as pool:
        running = pool.submit(client.generate, ask("wait"), once_begun(begun.set))
        assert begun.wait(SECONDS)
        loading = pool.submit(client.load, other)
        late = pool.submit(client.generate, ask("go"))
        assert not loading.done()
        client.answer_now()
        assert running.result()[0].reason is Reason.END
        assert loading.result().context == other.context
        assert late.result()[0].reason is Reason.END


def test_waiting_to_load_can_be_stopped(client: ModelClient) -> None:
    begun, cancel = threading.Event(), Cancel()
    with ThreadPoolExecutor(2) as pool:
        running = pool.submit(client.generate, ask("wait"), once_begun(begun.set))
        assert begun.wait(SECONDS)
        loading = pool.submit(
            client.load, replace(SETUP, path=Path("other.gguf")), lambda _: None, cancel
        )
        cancel.set()
        with pytest.raises(CancelledError):
            loading.result()
        client.answer_now()
        assert running.result()[0].reason is Reason.END


def test_closing_ends_everybody(client: ModelClient) -> None:
    begun = threading.Semaphore(0)
    with ThreadPoolExecutor(3) as pool:
        asked = [
            pool.submit(client.generate, ask("wait"), once_begun(begun.release)) for _ in range(3)
        ]
        assert all(begun.acquire(timeout=SECONDS) for _ in asked)
        client.close()
        assert [each.result()[0].reason for each in asked] == [Reason.DIED] * 3


def test_a_caller_whose_handler_fails_lets_its_ask_go(client: ModelClient) -> None:
    def fail(event: RuntimeEvent) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        client.generate(ask("wait"), fail)
    assert client.generate(ask("go"))[0].reason is Reason.END
