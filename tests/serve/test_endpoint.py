"""The endpoint speaks OpenAI's language: whole answers, streams, models, health, and the page."""

import json
import re
import threading

import httpx2
import pytest

from app.serve.keys import Keys
from engine.prompt import Sampling, Tags
from engine.runtime import ModelError, Reason, Request, ScriptedClient, TooLongError
from tests.serve.conftest import Serve, model, question

CHAT = "/v1/chat/completions"


def events(http: httpx2.Client, body: dict) -> list[dict | str]:
    """What a stream says, in order."""
    with http.stream("POST", CHAT, json=body) as reply:
        assert reply.status_code == 200
        assert reply.headers["content-type"].startswith("text/event-stream")
        lines = [line.removeprefix("data: ") for line in reply.iter_lines() if line]
    return [line if line == "[DONE]" else json.loads(line) for line in lines]


def test_a_whole_answer(serving: Serve) -> None:
    client = ScriptedClient(["答案是二。"])
    with serving(client).http() as http:
        said = http.post(CHAT, json=question("1+1=?", temperature=0.5, seed=7, max_tokens=50))
    body = said.json()
    assert said.status_code == 200
    assert body["object"] == "chat.completion"
    assert body["model"] == "small"
    assert body["choices"] == [
        {
            "index": 0,
            "message": {"role": "assistant", "content": "答案是二。"},
            "finish_reason": "stop",
        }
    ]
    assert body["usage"]["completion_tokens"] == 5
    (asked,) = client.requests
    assert (asked.messages[0].content, asked.seed, asked.max_tokens) == ("1+1=?", 7, 50)
    assert asked.sampling == Sampling(temperature=0.5)


def test_a_stream_ends_with_its_reason_its_count_and_done(serving: Serve) -> None:
    with serving(ScriptedClient(["答案是二。"], piece=2)).http() as http:
        said = events(http, question(stream=True, stream_options={"include_usage": True}))
    assert said[-1] == "[DONE]"
    chunks = [chunk for chunk in said if isinstance(chunk, dict)]
    assert {chunk["object"] for chunk in chunks} == {"chat.completion.chunk"}
    assert len({chunk["id"] for chunk in chunks}) == 1
    assert chunks[0]["choices"][0]["delta"] == {"role": "assistant", "content": ""}
    words = [c["choices"][0]["delta"].get("content", "") for c in chunks if c["choices"]]
    assert "".join(words) == "答案是二。"
    assert chunks[-2]["choices"][0]["finish_reason"] == "stop"
    assert chunks[-1]["choices"] == []
    assert chunks[-1]["usage"]["completion_tokens"] == 5


def test_several_samples_are_told_apart(serving: Serve) -> None:
    client = ScriptedClient([lambda request, index: f"第{index}份"])
    with serving(client).http() as http:
        whole = http.post(CHAT, json=question(n=3)).json()
        said = events(http, question(n=3, stream=True))
    assert [choice["message"]["content"] for choice in whole["choices"]] == [
        "第0份",
        "第1份",
        "第2份",
    ]
    words = ["", "", ""]
    for chunk in said[:-1]:
        assert isinstance(chunk, dict)
        (choice,) = chunk["choices"]
        words[choice["index"]] += choice["delta"].get("content", "")
    assert words == ["第0份", "第1份", "第2份"]


def test_thinking_comes_apart_from_the_answer(serving: Serve) -> None:
    client = ScriptedClient(["<think>想一想</think><answer>二</answer>"], piece=3)
    with serving(client, serves=model(tags=Tags())).http() as http:
        whole = http.post(CHAT, json=question()).json()["choices"][0]["message"]
        said = events(http, question(stream=True))
    assert (whole["reasoning_content"], whole["content"]) == ("想一想", "二")
    deltas = [c["choices"][0]["delta"] for c in said if isinstance(c, dict)]
    assert "".join(delta.get("reasoning_content", "") for delta in deltas) == "想一想"
    assert "".join(delta.get("content", "") for delta in deltas) == "二"


def test_what_the_model_has_no_room_for_is_a_bad_request(serving: Serve) -> None:
    class Short(ScriptedClient):
        def generate(self, request: Request, *_: object) -> tuple:  # type: ignore[override]
            raise TooLongError("题目太长了，模型读不下（{detail}）。", detail="9 个词元")

    with serving(Short()).http() as http:
        for stream in (False, True):
            said = http.post(CHAT, json=question(stream=stream))
            assert said.status_code == 400
            assert said.json()["error"]["code"] == "context_length_exceeded"


def test_a_model_that_cannot_be_asked_is_a_server_error(serving: Serve) -> None:
    class Gone(ScriptedClient):
        def generate(self, request: Request, *_: object) -> tuple:  # type: ignore[override]
            raise ModelError("推理进程启动不了，请重新安装，或者查看日志。")

    class Broken(ScriptedClient):
        def generate(self, request: Request, *_: object) -> tuple:  # type: ignore[override]
            raise ZeroDivisionError

    for client in (Gone(), Broken()):
        with serving(client).http() as http:
            said = http.post(CHAT, json=question())
        assert said.status_code == 503
        assert said.json()["error"]["type"] == "server_error"
        assert "ZeroDivision" not in said.text


def test_a_model_that_dies_in_its_answer_ends_the_stream_with_an_error(serving: Serve) -> None:
    with serving(ScriptedClient(["一二三四五六"], piece=2, dies_after=4)).http() as http:
        said = events(http, question(stream=True))
        assert isinstance(said[-1], dict)
        assert "中途" in said[-1]["error"]["message"]
        assert http.post(CHAT, json=question()).status_code == 200


def test_models_and_health(serving: Serve) -> None:
    with serving(ScriptedClient()).http() as http:
        assert [item["id"] for item in http.get("/v1/models").json()["data"]] == ["small"]
        assert http.get("/health").json() == {"status": "ok"}


def test_the_page_brings_nothing_from_elsewhere_and_runs_only_its_own_script(
    serving: Serve,
) -> None:
    with serving(ScriptedClient()).http() as http:
        page = http.get("/")
    assert "教室里的模型" in page.text
    assert "$" not in re.sub(r"<script>.*</script>", "", page.text, flags=re.DOTALL)
    assert not re.search(r"(src|href)=|https?://(?!127\.0\.0\.1)", page.text)
    assert "default-src 'none'" in page.headers["content-security-policy"]


def test_the_load_counts_who_runs_and_who_waits(serving: Serve) -> None:
    go_on = threading.Event()

    def held(_request: Request, _index: int) -> str:
        assert go_on.wait(60)
        return "好"

    endpoint = serving(ScriptedClient([held]), places=1)
    with endpoint.http() as http:
        asking = [
            threading.Thread(target=lambda: http.post(CHAT, json=question())) for _ in range(3)
        ]
        for thread in asking:
            thread.start()
        load = endpoint.wait_until(lambda load: load["waiting"] == 2)
        assert load["running"] == 1
        assert load["clients"] == [{"name": "127.0.0.1", "running": 1, "waiting": 2}]
        go_on.set()
        for thread in asking:
            thread.join()
    after = endpoint.wait_until(lambda load: load["running"] == 0)
    assert (after["answered"], after["clients"]) == (3, [])
    assert after["tokens_per_second"] > 0


def test_without_the_right_key_nothing_is_told(serving: Serve) -> None:
    client = ScriptedClient(["好"])
    endpoint = serving(client, keys=Keys({b"secret-one": "小明", b"secret-two": "小红"}))
    for key in ("", "wrong", "secret-on", "secret-one-more"):
        with endpoint.http(key) as http:
            for said in (http.post(CHAT, json=question()), http.get("/v1/models")):
                assert said.status_code == 401
                assert said.json()["error"]["code"] == "invalid_api_key"
    assert client.requests == []
    with endpoint.http("secret-two") as http:
        assert http.post(CHAT, json=question()).status_code == 200


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason.END, "stop"),
        (Reason.STOP, "stop"),
        (Reason.LENGTH, "length"),
        (Reason.CONTEXT, "length"),
    ],
)
def test_reasons_have_their_usual_names(reason: Reason, said: str) -> None:
    from app.serve.wording import finish

    assert finish(reason) == said
