"""A server on the network is asked in its own language, and its failures are sentences."""

import threading
from collections.abc import Iterator
from itertools import count

import pytest

from engine.cancel import Cancel, CancelledError
from engine.prompt import Message, Sampling, Tags, split
from engine.runtime import ModelError, Notice, Piece, Reason, Request, endpoint_at
from engine.runtime.endpoint import read_chunk
from engine.runtime.remote import RemoteClient
from tests.runtime.model_server import end, serving, text

QUESTION = Request((Message("user", "6×7=？"),), sampling=Sampling(0.5, 0.9), seed=3, tags=Tags())


def forty_two(_: dict) -> Iterator[dict | bytes]:
    yield text("", role="assistant")
    yield text(reasoning_content="六七")
    yield text(reasoning_content="四十二")
    yield text("答案是 ")
    yield text("$42$")
    yield end()
    yield {"choices": [], "usage": {"completion_tokens": 9, "prompt_tokens": 5}}
    yield b"[DONE]"


def test_thinking_that_comes_apart_is_put_between_the_tags():
    with serving(forty_two) as (server, url):
        client = RemoteClient(endpoint_at(url, key="abc"))
        pieces: list[str] = []
        (answer,) = client.generate(
            QUESTION, lambda event: pieces.append(event.text) if isinstance(event, Piece) else None
        )
    assert split(answer.text, Tags())[0].strip() == "六七四十二"
    assert split(answer.text, Tags())[1].strip() == "答案是 $42$"
    assert "".join(pieces) == answer.text
    assert (answer.tokens, answer.prompt_tokens, answer.reason) == (9, 5, Reason.END)
    assert server.keys == ["Bearer abc"]
    (asked,) = server.asked
    assert asked["model"] == "small"
    assert (asked["seed"], asked["temperature"], asked["top_p"]) == (3, 0.5, 0.9)
    assert asked["messages"] == [{"role": "user", "content": "6×7=？"}]


def test_samples_are_asked_at_once_each_with_its_seed():
    together = threading.Barrier(4, timeout=20)

    def script(asked: dict) -> Iterator[dict | bytes]:
        together.wait()
        yield text(f"seed {asked['seed']}")
        yield end()

    with serving(script) as (_, url):
        client = RemoteClient(endpoint_at(url))
        answers = client.generate(Request(QUESTION.messages, samples=4, seed=10))
    assert [answer.text for answer in answers] == [f"seed {10 + i}" for i in range(4)]


def test_stopping_keeps_the_words_and_hangs_up():
    cancel = Cancel()

    def script(_: dict) -> Iterator[dict | bytes]:
        for number in count(1):  # never the same words twice: that would be a loop
            yield text(f"字{number}，" + chr(0x4E00 + number * 37 % 20000))

    with serving(script) as (server, url):
        client = RemoteClient(endpoint_at(url))
        (answer,) = client.generate(QUESTION, lambda _: cancel.set(), cancel)
        assert server.left.wait(20)
    assert answer.reason is Reason.CANCELLED
    assert answer.text.startswith("字")


def test_answer_now_sends_the_thinking_back_and_asks_for_the_answer():
    def script(asked: dict) -> Iterator[dict | bytes]:
        if len(asked["messages"]) == 1:
            for _ in range(100_000):
                yield text(reasoning_content="想")
        else:
            yield text("是 $42$")
            yield end()

    with serving(script) as (server, url):
        client = RemoteClient(endpoint_at(url))
        (answer,) = client.generate(
            QUESTION, lambda event: client.answer_now() if isinstance(event, Piece) else None
        )
    assert split(answer.text, Tags())[1].strip() == "是 $42$"
    assert answer.reason is Reason.END
    assert [item["role"] for item in server.asked[1]["messages"]] == ["user", "assistant", "user"]


def test_a_reply_that_breaks_off_keeps_its_words_and_says_so():
    def script(_: dict) -> Iterator[dict | bytes]:
        yield text("先算")
        yield b'{"error": {"message": "out of memory"}}'

    with serving(script) as (_, url):
        notices: list[str] = []
        (answer,) = RemoteClient(endpoint_at(url)).generate(
            QUESTION,
            lambda event: notices.append(event.text) if isinstance(event, Notice) else None,
        )
    assert (answer.text, answer.reason) == ("先算", Reason.DIED)
    assert "out of memory" in notices[0]


def test_a_reply_that_goes_round_in_circles_is_stopped():
    def script(_: dict) -> Iterator[dict | bytes]:
        for _ in range(100_000):
            yield text("好")

    with serving(script) as (_, url):
        (answer,) = RemoteClient(endpoint_at(url)).generate(QUESTION)
    assert answer.reason is Reason.LOOP


@pytest.mark.parametrize(
    ("status", "words"), [(401, "密钥"), (429, "正忙"), (500, "500 no room"), (404, "404")]
)
def test_a_refusal_is_a_sentence(status, words):
    with serving(forty_two, status) as (_, url):
        with pytest.raises(ModelError, match=words):
            RemoteClient(endpoint_at(url)).connect()
        with pytest.raises(ModelError, match=words):
            RemoteClient(endpoint_at(url, "small")).generate(QUESTION)


def test_a_model_that_the_server_does_not_have_is_named_with_those_it_has():
    with serving(forty_two) as (_, url), pytest.raises(ModelError, match=r"huge.*small、large"):
        RemoteClient(endpoint_at(url, "huge")).connect()


def test_nobody_at_the_address_is_a_sentence():
    with serving(forty_two) as (_, url):
        pass
    with pytest.raises(ModelError, match="连不上 127"):
        RemoteClient(endpoint_at(url)).connect()


def test_finding_the_server_can_be_stopped():
    cancel = Cancel()
    cancel.set()
    with serving(forty_two) as (_, url), pytest.raises(CancelledError):
        RemoteClient(endpoint_at(url)).connect(cancel=cancel)


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("192.168.1.8:8080", "http://192.168.1.8:8080/v1"),
        ("http://room:11434/", "http://room:11434/v1"),
        ("https://school.example/ai/v1/chat/completions", "https://school.example/ai/v1"),
    ],
)
def test_an_address_is_taken_as_people_type_it(typed, url):
    assert endpoint_at(typed).url == url


@pytest.mark.parametrize(
    "typed", ["", "http://", "ftp://room", "http://a:b@room/v1", "http://room:99999", "http://[::"]
)
def test_what_is_no_address_is_refused(typed):
    with pytest.raises(ModelError, match="不像"):
        endpoint_at(typed)


@pytest.mark.parametrize("data", ["", "[]", "{", "[" * 100_000, '{"error": "busy"}', "7"])
def test_what_is_no_chunk_is_refused(data):
    with pytest.raises(ValueError):
        read_chunk(data)


def test_strange_fields_in_a_chunk_are_passed_over():
    chunk = read_chunk(
        '{"choices": [{"delta": {"content": 7}}], "usage": {"completion_tokens": "x"}}'
    )
    assert (chunk.text, chunk.thought, chunk.tokens, chunk.reason) == ("", "", 0, None)
