"""An endpoint on this computer over a real socket, with a scripted model behind it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import httpx2
import pytest

from app.serve.asked import Offer
from app.serve.keys import NO_KEYS, Keys
from app.serve.serving import Server, Wish, bind, serve
from engine.models import Model, load_catalogue
from engine.runtime import Client, ModelSetup, ModelShape, ScriptedClient

SECONDS = 60
"""A bound for a test that would hang; nothing is measured with it."""

SETUP = ModelSetup(
    Path("x"), "x", ModelShape(2, 8, 2, 1, 4, 4, 16, 3, 4096, (1, 1), 1, 1), "{{ 1 }}"
)
Serve = Callable[..., "Endpoint"]


@dataclass
class Endpoint:
    """A running endpoint and somebody who asks it."""

    url: str
    server: Server

    def http(self, key: str = "") -> httpx2.Client:
        headers = {"authorization": f"Bearer {key}"} if key else {}
        return httpx2.Client(base_url=self.url, headers=headers, timeout=SECONDS, trust_env=False)

    def load(self) -> dict:
        with self.http() as http:
            return http.get("/load").json()

    def wait_until(self, fits: Callable[[dict], bool]) -> dict:
        """Look at the load until it is as wanted."""
        for _ in range(SECONDS * 50):
            load = self.load()
            if fits(load):
                return load
            threading.Event().wait(0.02)
        raise AssertionError(f"it never came to that: {load}")


def model(**changes: object) -> Model:
    return replace(load_catalogue().find("test"), **changes)  # type: ignore[arg-type]


@contextmanager
def open_endpoint(
    client: Client,
    *,
    keys: Keys = NO_KEYS,
    places: int = 4,
    per_client: int = 4,
    serves: Model | None = None,
    context: int = 4096,
) -> Iterator[Endpoint]:
    if isinstance(client, ScriptedClient):
        client.load(SETUP)
    offer = Offer(serves or model(), ("small", "小的"), context, places)
    bound = bind("127.0.0.1", 0)
    url = f"http://127.0.0.1:{bound.getsockname()[1]}"
    ready = threading.Event()
    held: list[Server] = []
    thread = threading.Thread(
        target=serve,
        args=(client, offer, keys, Wish(per_client=per_client), bound, ready.set, held.append),
        name="endpoint",
    )
    thread.start()
    try:
        assert ready.wait(SECONDS)
        yield Endpoint(url, held[0])
    finally:
        held[0].handle_exit(2, None)
        thread.join()
        bound.close()


@pytest.fixture
def serving() -> Iterator[Serve]:
    """Opens endpoints and closes them; no thread is left behind."""
    before = set(threading.enumerate())
    with ExitStack() as stack:

        def start(client: Client, **how: object) -> Endpoint:
            return stack.enter_context(open_endpoint(client, **how))  # type: ignore[arg-type]

        yield start
    left = [thread for thread in threading.enumerate() if thread not in before]
    assert left == []


def question(text: str = "1+1=?", **more: object) -> dict:
    return {"model": "small", "messages": [{"role": "user", "content": text}], **more}
