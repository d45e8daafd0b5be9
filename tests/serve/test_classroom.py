"""Many pupils at once: turns that are fair, limits, and nobody's work done for nothing."""

import json
import socket
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.serve.keys import Keys
from engine.cancel import Cancel
from engine.prompt import Message
from engine.runtime import (
    Generation,
    OnEvent,
    Piece,
    Prompting,
    Reason,
    Request,
    ScriptedClient,
    endpoint_at,
    ignore,
)
from engine.runtime.remote import RemoteClient
from tests.serve.conftest import SECONDS, Serve, question

CHAT = "/v1/chat/completions"
PUPILS = Keys({b"secret-1": "甲", b"secret-2": "乙", b"secret-3": "丙"})


class Held(ScriptedClient):
    """Answers only when it is let; remembers the order in which it was asked."""

    def __init__(self) -> None:
        super().__init__([lambda request, _: f"答{request.messages[-1].content}"])
        self.go_on = threading.Semaphore(0)

    def generate(
        self, request: Request, on_event: OnEvent = ignore, cancel: Cancel | None = None
    ) -> tuple[Generation, ...]:
        answers = super().generate(request, on_event, cancel)
        assert self.go_on.acquire(timeout=SECONDS)
        return answers

    @property
    def order(self) -> list[str]:
        return [request.messages[-1].content for request in self.requests]


class Endless(ScriptedClient):
    """Talks until it is stopped, and tells when it was."""

    def __init__(self) -> None:
        super().__init__()
        self.stopped = threading.Semaphore(0)

    def generate(
        self, request: Request, on_event: OnEvent = ignore, cancel: Cancel | None = None
    ) -> tuple[Generation, ...]:
        assert cancel is not None
        on_event(Prompting(1, 1))
        count = 0
        while not cancel.wanted:
            count += 1
            on_event(Piece(0, "字", count))
            threading.Event().wait(0.005)
        self.stopped.release()
        return (Generation(0, 0, "", count, Reason.CANCELLED, 0.0),)


def test_pupils_take_turns_however_much_one_of_them_asks(serving: Serve) -> None:
    client = Held()
    endpoint = serving(client, keys=PUPILS, places=1, per_client=8)
    with ThreadPoolExecutor(12) as pool:

        def ask(pupil: int, text: str) -> None:
            with endpoint.http(f"secret-{pupil}") as http:
                assert http.post(CHAT, json=question(text)).status_code == 200

        asked = []
        for place in range(6):
            asked.append(pool.submit(ask, 1, f"甲{place}"))
            endpoint.wait_until(lambda load, n=place: load["running"] + load["waiting"] > n)
        for number, (pupil, text) in enumerate([(2, "乙0"), (2, "乙1"), (3, "丙0")]):
            asked.append(pool.submit(ask, pupil, text))
            endpoint.wait_until(lambda load, n=number: load["waiting"] > 5 + n)
        for _ in range(9):
            client.go_on.release()
        for each in asked:
            each.result()
    assert client.order == ["甲0", "甲1", "乙0", "丙0", "甲2", "乙1", "甲3", "甲4", "甲5"]


def test_whoever_asks_too_much_is_told_to_wait(serving: Serve) -> None:
    client = Held()
    endpoint = serving(client, keys=PUPILS, places=1, per_client=2)
    with ThreadPoolExecutor(4) as pool, endpoint.http("secret-1") as http:
        asked = [pool.submit(http.post, CHAT, json=question(str(n))) for n in range(2)]
        endpoint.wait_until(lambda load: load["running"] + load["waiting"] == 2)
        refused = http.post(CHAT, json=question("三"))
        assert refused.status_code == 429
        assert int(refused.headers["retry-after"]) > 0
        assert refused.json()["error"]["type"] == "rate_limit_error"
        assert "答完再问" in refused.json()["error"]["message"]
        with endpoint.http("secret-2") as other:
            asked.append(pool.submit(other.post, CHAT, json=question("四")))
            endpoint.wait_until(lambda load: load["waiting"] == 2)
            for _ in range(3):
                client.go_on.release()
            assert [each.result().status_code for each in asked] == [200] * 3


@pytest.mark.parametrize("stream", [True, False])
def test_the_work_of_whoever_hangs_up_is_dropped(serving: Serve, stream: bool) -> None:
    client = Endless()
    endpoint = serving(client, places=2)
    port = int(endpoint.url.rpartition(":")[2])
    body = json.dumps(question(stream=stream)).encode()
    raw = socket.create_connection(("127.0.0.1", port))
    raw.sendall(
        b"POST /v1/chat/completions HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json"
        b"\r\ncontent-length: " + str(len(body)).encode() + b"\r\n\r\n" + body
    )
    endpoint.wait_until(lambda load: load["tokens"] > 3)
    raw.close()
    assert client.stopped.acquire(timeout=SECONDS)
    load = endpoint.wait_until(lambda load: load["running"] == 0)
    assert (load["dropped"], load["clients"]) == (1, [])


def test_whoever_hangs_up_in_the_line_is_never_asked(serving: Serve) -> None:
    client = Held()
    endpoint = serving(client, places=1)
    port = int(endpoint.url.rpartition(":")[2])
    with ThreadPoolExecutor(2) as pool, endpoint.http() as http:
        first = pool.submit(http.post, CHAT, json=question("一"))
        endpoint.wait_until(lambda load: load["running"] == 1)
        body = json.dumps(question("二")).encode()
        with socket.create_connection(("127.0.0.1", port)) as raw:
            raw.sendall(
                b"POST /v1/chat/completions HTTP/1.1\r\nhost: 127.0.0.1\r\n"
                b"content-type: application/json\r\ncontent-length: "
                + str(len(body)).encode()
                + b"\r\n\r\n"
                + body
            )
            endpoint.wait_until(lambda load: load["waiting"] == 1)
        endpoint.wait_until(lambda load: load["waiting"] == 0)
        third = pool.submit(http.post, CHAT, json=question("三"))
        endpoint.wait_until(lambda load: load["waiting"] == 1)
        client.go_on.release()
        client.go_on.release()
        assert [first.result().status_code, third.result().status_code] == [200, 200]
    assert client.order == ["一", "三"]


def test_thirty_pupils_each_get_their_own_answer(serving: Serve) -> None:
    client = ScriptedClient([lambda request, _: f"回答：{request.messages[-1].content}" * 20])
    endpoint = serving(client, places=8, per_client=100)

    def ask(number: int) -> str:
        remote = RemoteClient(endpoint_at(endpoint.url))
        (answer,) = remote.generate(Request((Message("user", f"第{number}题"),), seed=number))
        assert answer.reason is Reason.END
        return answer.text

    with ThreadPoolExecutor(30) as pool:
        answers = list(pool.map(ask, range(30)))
    assert answers == [f"回答：第{number}题" * 20 for number in range(30)]


def test_our_own_client_asks_for_samples_with_its_key(serving: Serve) -> None:
    client = ScriptedClient([lambda request, _: f"种子{request.seed}"])
    endpoint = serving(client, keys=PUPILS, places=8, per_client=8)
    remote = RemoteClient(endpoint_at(endpoint.url, key="secret-1"))
    assert remote.models() == ("small",)
    answers = remote.generate(Request((Message("user", "题"),), samples=6, seed=40))
    assert [answer.text for answer in answers] == [f"种子{40 + i}" for i in range(6)]
    assert answers[0].prompt_tokens >= 0


def test_stopping_the_server_lets_every_question_go(serving: Serve) -> None:
    client = Endless()
    endpoint = serving(client, places=2)
    with ThreadPoolExecutor(2) as pool, endpoint.http() as http:
        asked = [pool.submit(http.post, CHAT, json=question()) for _ in range(2)]
        endpoint.wait_until(lambda load: load["running"] == 2)
        endpoint.server.handle_exit(2, None)
        assert [each.result().status_code for each in asked] == [503, 503]
    assert client.stopped.acquire(timeout=SECONDS)
