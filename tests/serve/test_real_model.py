"""A class of thirty asks the small real model at once, through the real endpoint and our client."""

import json
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2
import pytest

from engine.cancel import Cancel
from engine.models import read_header
from engine.prompt import Message
from engine.runtime import (
    ModelClient,
    ModelSetup,
    ModelShape,
    Piece,
    Reason,
    Request,
    endpoint_at,
)
from engine.runtime.remote import RemoteClient
from tests.cli.program import Program
from tests.serve.conftest import Serve, question

pytestmark = [pytest.mark.model, pytest.mark.timeout(600)]

PUPILS = 30


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, test_model: Path) -> ModelClient:
    header = read_header(test_model)
    setup = ModelSetup(
        path=test_model,
        name="test",
        shape=ModelShape.of(header),
        chat_template=header.chat_template,
        bos=header.bos,
        eos=header.eos,
        context=8192,
        threads=2,
        sequences=32,
    )
    with ModelClient(tmp_path_factory.mktemp("log") / "log") as client:
        client.load(setup)
        yield client  # type: ignore[misc]


def marked(number: int) -> tuple[Message, ...]:
    """A question whose answer holds its own mark and nobody else's."""
    return (Message("user", f"请把这个编号原样写一遍，别的都不写：{mark(number)}"),)


def mark(number: int) -> str:
    return f"{7000 + 37 * number}"


def test_thirty_pupils_ask_at_once_and_nobody_gets_anothers_answer(
    serving: Serve, client: ModelClient
) -> None:
    endpoint = serving(client, places=32, per_client=100, context=8192)

    def ask(number: int) -> str:
        remote = RemoteClient(endpoint_at(endpoint.url))
        (answer,) = remote.generate(Request(marked(number), seed=number, max_tokens=12))
        assert answer.reason in (Reason.END, Reason.LENGTH)
        assert answer.tokens > 0
        return answer.text

    with ThreadPoolExecutor(PUPILS) as pool:
        answers = list(pool.map(ask, range(PUPILS)))
    for number, answer in enumerate(answers):
        others = [mark(other) for other in range(PUPILS) if other != number]
        assert not any(other in answer for other in others)
    right = [number for number, answer in enumerate(answers) if mark(number) in answer]
    assert len(right) > PUPILS * 0.8
    load = endpoint.wait_until(lambda load: load["running"] == 0)
    assert load["answered"] == PUPILS


def test_a_question_longer_than_the_context_is_refused_and_the_next_one_answered(
    serving: Serve, client: ModelClient
) -> None:
    with serving(client, places=32, context=8192).http() as http:
        said = http.post("/v1/chat/completions", json=question("好" * 60_000))
        assert said.status_code == 400
        assert said.json()["error"]["code"] == "context_length_exceeded"
        said = http.post("/v1/chat/completions", json=question("1+1=?", max_tokens=3))
        assert said.json()["usage"]["completion_tokens"] == 3


def test_whoever_hangs_up_leaves_room_for_the_others(serving: Serve, client: ModelClient) -> None:
    endpoint = serving(client, places=32, per_client=100, context=8192)

    def hang_up(number: int) -> Reason:
        cancel = Cancel()
        remote = RemoteClient(endpoint_at(endpoint.url))
        messages = (Message("user", f"从 {number} 数到一万，一个一个写。"),)
        (answer,) = remote.generate(
            Request(messages, max_tokens=4000),
            lambda event: cancel.set() if isinstance(event, Piece) else None,
            cancel,
        )
        return answer.reason

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(hang_up, range(8))) == {Reason.CANCELLED}
    load = endpoint.wait_until(lambda load: load["running"] == 0)
    assert load["dropped"] == 8
    with endpoint.http() as http:
        said = http.post("/v1/chat/completions", json=question("1+1=?", max_tokens=3))
        assert said.status_code == 200


def test_the_program_says_where_it_serves_and_ends_cleanly(
    tmp_path: Path, test_model: Path
) -> None:
    program = Program(tmp_path)
    with program.start(
        "serve", "--json", "--port", "0", "--model", str(test_model), "--context", "2048"
    ) as running:
        assert running.stdout is not None
        said = json.loads(running.stdout.readline())
        assert (said["schema"], said["status"]) == ("wenqu/1", "serving")
        with httpx2.Client(base_url=said["address"], timeout=120, trust_env=False) as http:
            answer = http.post("/chat/completions", json={
                "messages": [{"role": "user", "content": "1+1=?"}], "max_tokens": 3,
            })  # fmt: skip
            assert answer.json()["usage"]["completion_tokens"] == 3
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert running.returncode == 0
    assert out == b""
    assert b"Traceback" not in err
