"""Whatever is sent, the answer is a sentence in OpenAI's shape, and the endpoint goes on."""

import json
import socket

import pytest

from engine.runtime import ScriptedClient
from tests.serve.conftest import Endpoint, Serve, question

CHAT = "/v1/chat/completions"
JSON = {"content-type": "application/json"}


@pytest.fixture
def endpoint(serving: Serve) -> Endpoint:
    return serving(ScriptedClient(["好"]))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"7",
        b"null",
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"messages": ' + b"[" * 100_000,
        b'{"n": ' + b"9" * 10_000 + b"}",
    ],
)
def test_what_is_no_question_is_refused(endpoint: Endpoint, body: bytes) -> None:
    with endpoint.http() as http:
        said = http.post(CHAT, content=body, headers=JSON)
        assert said.status_code == 400
        assert set(said.json()["error"]) == {"message", "type", "param", "code"}
        assert http.post(CHAT, json=question()).status_code == 200


@pytest.mark.parametrize(
    "change",
    [
        {"messages": None},
        {"messages": []},
        {"messages": "hi"},
        {"messages": [7]},
        {"messages": [{"role": "tool", "content": "x"}]},
        {"messages": [{"role": ["user"], "content": "x"}]},
        {"messages": [{"role": "user"}]},
        {"messages": [{"role": "user", "content": {"text": "x"}}]},
        {"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": "x"}]}]},
        {"messages": [{"role": "user", "content": "x"}] * 1000},
        {"messages": [{"role": "user", "content": "x" * 500_000}]},
        {"n": 0},
        {"n": 1000},
        {"n": True},
        {"n": "3"},
        {"temperature": -1},
        {"temperature": 3},
        {"temperature": "hot"},
        {"temperature": True},
        {"top_p": 1.5},
        {"seed": 1.5},
        {"max_tokens": 0},
        {"max_tokens": -5},
        {"stop": 7},
        {"stop": ["x"] * 9},
        {"stop": [""]},
        {"stop": ["x" * 1000]},
    ],
)
def test_a_wrong_field_is_refused_by_name(endpoint: Endpoint, change: dict) -> None:
    with endpoint.http() as http:
        said = http.post(CHAT, json=question(**change))
    assert said.status_code == 400
    assert said.json()["error"]["type"] == "invalid_request_error"


def test_numbers_that_are_none_are_refused(endpoint: Endpoint) -> None:
    body = json.dumps(question(temperature=float("nan"))).encode()
    with endpoint.http() as http:
        assert http.post(CHAT, content=body, headers=JSON).status_code == 400


def test_half_a_letter_does_no_harm(endpoint: Endpoint) -> None:
    body = json.dumps(question("\ud83d 是什么", stop=["\udc00"])).encode()
    with endpoint.http() as http:
        assert http.post(CHAT, content=body, headers=JSON).status_code == 200


def test_a_model_that_is_not_here_is_named(endpoint: Endpoint) -> None:
    with endpoint.http() as http:
        said = http.post(CHAT, json=question(model="gpt-9"))
    assert said.status_code == 404
    assert said.json()["error"]["code"] == "model_not_found"


def test_a_hundred_megabytes_are_not_read(endpoint: Endpoint) -> None:
    def pieces():  # type: ignore[no-untyped-def]
        for _ in range(100):
            yield b" " * (1 << 20)

    with endpoint.http() as http:
        said = http.post(CHAT, content=b" " * (3 << 20), headers=JSON)
        assert said.status_code == 413
    port = int(endpoint.url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port)) as raw:
        raw.sendall(
            b"POST /v1/chat/completions HTTP/1.1\r\nhost: 127.0.0.1\r\n"
            b"content-type: application/json\r\ncontent-length: 104857600\r\n\r\n"
        )
        assert b"413" in raw.recv(200)


def test_only_json_is_taken(endpoint: Endpoint) -> None:
    body = json.dumps(question()).encode()
    with endpoint.http() as http:
        said = http.post(CHAT, content=body, headers={"content-type": "text/plain"})
    assert said.status_code == 415


def test_a_web_page_that_gave_its_name_to_this_computer_is_not_answered(
    endpoint: Endpoint,
) -> None:
    with endpoint.http() as http:
        for path in ("/", "/load", "/v1/models"):
            assert http.get(path, headers={"host": "evil.example"}).status_code == 403
        said = http.post(CHAT, json=question(), headers={"host": "evil.example"})
        assert said.status_code == 403


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/v1/chat/completions", 405), ("POST", "/v1/models", 405), ("GET", "/../etc", 404)],
)
def test_other_addresses_are_refused_in_the_same_shape(
    endpoint: Endpoint, method: str, path: str, status: int
) -> None:
    with endpoint.http() as http:
        said = http.request(method, path)
    assert said.status_code == status
    assert "message" in said.json()["error"]


def test_somebody_who_sends_nonsense_is_no_trouble(endpoint: Endpoint) -> None:
    port = int(endpoint.url.rpartition(":")[2])
    for data in (b"\x00" * 100, b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 10_000, b"POST"):
        with socket.create_connection(("127.0.0.1", port)) as raw:
            raw.sendall(data)
    with endpoint.http() as http:
        assert http.post(CHAT, json=question()).status_code == 200
