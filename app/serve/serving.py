"""Opening the endpoint: the model loaded, the doors bound, and a clean end at Ctrl+C."""

import socket
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType

import uvicorn

from app.paths import Paths
from app.serve.asked import Offer
from app.serve.desk import Desk
from app.serve.doors import Doors, is_loopback
from app.serve.fair_line import FairLine
from app.serve.keys import NO_KEYS, Keys, read_keys
from app.serve.load import Load
from app.tutor.at_hand import AtHand, at_hand
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.progress import Progress, Report
from engine.runtime import Client, Loaded, Loading, ModelClient, ModelError, Notice, RuntimeEvent

PLACES = 32
MOST_CONNECTIONS = 512
ENDS_WITHIN = 5
"""Seconds that answers have to end in when the server is stopped."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person who opens the endpoint may choose; `context` 0 takes what fits."""

    host: str = "127.0.0.1"
    port: int = 8080
    key_file: Path | None = None
    model: str | None = None
    context: int = 0
    per_client: int = 16


class Server(uvicorn.Server):
    """Lets go of every question as soon as it is told to end."""

    def __init__(self, config: uvicorn.Config, desk: Desk) -> None:
        super().__init__(config)
        self._desk = desk

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Ctrl+C, or being ended."""
        self._desk.stop()
        super().handle_exit(sig, frame)


def run_server(
    paths: Paths,
    *,
    opened: Callable[[str, str, str, int, int], None],
    report: Report,
    cancel: Cancel,
    **wanted: object,
) -> int:
    """Serve as `wanted` (see `Wish`) until told to end; returns the exit status.

    `opened` is told the address, the model, where it runs, its context and how many keys there
    are. Raises `WorldError`, `CancelledError`.
    """
    wish = Wish(**wanted)  # type: ignore[arg-type]
    keys = wanted_keys(wish)
    bound = bind(wish.host, wish.port)
    try:
        found = at_hand(paths, wish.model, report, cancel)
        with ModelClient(paths.data / "llama.log") as client:
            loaded = _load(client, found, wish, report, cancel)
            offer = offer_of(found, loaded)
            told = (offer.names[0], loaded.device, loaded.context, len(keys.names))
            address = address_of(wish.host, bound)
            serve(client, offer, keys, wish, bound, lambda: opened(address, *told))
    finally:
        bound.close()
    return 0


def serve(
    client: Client,
    offer: Offer,
    keys: Keys,
    wish: Wish,
    bound: socket.socket,
    opened: Callable[[], None],
    hold: Callable[[Server], None] = lambda _: None,
) -> None:
    """Answer on the socket `bound` until the server ends; `hold` is given the server first."""
    places = offer.most_samples
    desk = Desk(client, FairLine(places, wish.per_client), Load(time.monotonic), places)
    address = address_of(wish.host, bound)
    doors = Doors(desk, offer, keys, address, is_loopback(wish.host))
    config = uvicorn.Config(
        doors.application(),
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_graceful_shutdown=ENDS_WITHIN,
    )
    server = _Announcing(config, desk, opened)
    hold(server)
    try:
        server.run(sockets=[bound])
    except KeyboardInterrupt:
        pass  # uvicorn has ended in order, and says again why
    finally:
        desk.stop()
        desk.close()


class _Announcing(Server):
    def __init__(self, config: uvicorn.Config, desk: Desk, opened: Callable[[], None]) -> None:
        super().__init__(config, desk)
        self._opened = opened

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._opened()


def wanted_keys(wish: Wish) -> Keys:
    """The keys to ask for. Raises `WorldError` where others could reach us and none is wanted."""
    if wish.key_file is not None:
        return read_keys(wish.key_file)
    if not is_loopback(wish.host):
        raise WorldError(
            "要让别的电脑来问（--host {host}），先用 --key-file 给一个密钥文件，每行“名字:密钥”。",
            host=wish.host,
        )
    return NO_KEYS


def bind(host: str, port: int) -> socket.socket:
    """A socket on which connections can be accepted. Raises `WorldError`."""
    try:
        family, kind, number, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        bound = socket.socket(family, kind, number)
    except OSError as error:
        raise WorldError("没有 {host} 这个地址：{why}。", host=host, why=error.strerror) from error
    try:
        if sys.platform != "win32":  # there it would let a second program take the same port
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
    except OSError as error:
        bound.close()
        raise WorldError(
            "{host}:{port} 用不了：{why}。可以用 --port 换一个。",
            host=host,
            port=port,
            why=error.strerror or error,
        ) from error
    return bound


def address_of(host: str, bound: socket.socket) -> str:
    """What others type to reach us."""
    port = bound.getsockname()[1]
    name = socket.gethostname() if host in ("0.0.0.0", "::") else host  # noqa: S104
    return f"http://{f'[{name}]' if ':' in name else name}:{port}/v1"


def offer_of(found: AtHand, loaded: Loaded) -> Offer:
    """What is served once `found` runs."""
    names = tuple(dict.fromkeys((found.model.id, found.model.name, found.file.path.stem)))
    return Offer(found.model, names, loaded.context, PLACES)


def _load(client: ModelClient, found: AtHand, wish: Wish, report: Report, cancel: Cancel) -> Loaded:
    """Load with room for many answers; less room where the memory doesn't hold it."""

    def on_event(event: RuntimeEvent) -> None:
        if isinstance(event, Loading):
            report(Progress(tr("正在装入 {name}", name=found.model.name), event.fraction or 0, 1))
        elif isinstance(event, Notice):
            report(Progress(event.text, 0, None))

    own = found.setup.context
    # A question may take all the room its model was made for; many at once share four times that.
    wishes = [wish.context] if wish.context else [4 * own, 2 * own, own]
    for number, context in enumerate(wishes):
        setup = replace(
            found.setup,
            context=context,
            sequences=PLACES,
        )
        try:
            return client.load(setup, on_event, cancel)
        except ModelError:
            if number == len(wishes) - 1:
                raise
    raise AssertionError("one of the wishes was the last")
