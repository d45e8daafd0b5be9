"""The doors of the endpoint: models, chat completions, health, load, and the page that shows it."""

import asyncio
import ipaddress
import secrets
import time
from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from app.serve import wording
from app.serve.answering import Answering
from app.serve.asked import BadRequestError, Offer, read_asked
from app.serve.desk import Desk
from app.serve.keys import Keys
from app.serve.page import page
from engine.i18n import tr

LARGEST_BODY = 2 << 20
READ_WITHIN = 30.0
"""Seconds in which a question must have arrived."""


@dataclass(frozen=True, slots=True)
class Doors:
    """What the doors open on; `local` serves this computer only, `address` is for the page."""

    desk: Desk
    offer: Offer
    keys: Keys
    address: str
    local: bool

    def application(self) -> ASGIApp:
        """The ASGI application."""
        return Starlette(
            routes=[
                Route("/", self._page),
                Route("/load", self._load),
                Route("/health", self._health),
                Route("/v1/models", self._models),
                Route("/v1/chat/completions", self._chat, methods=["POST"]),
            ],
            exception_handlers={
                BadRequestError: _bad_request,
                HTTPException: _http_error,
                ClientDisconnect: _nobody,
            },
        )

    async def _page(self, request: Request) -> Response:
        self._guard_host(request)
        document, policy = page(self.address)
        headers = {"content-security-policy": policy, "cache-control": "no-store"}
        return Response(document, media_type="text/html", headers=headers)

    async def _load(self, request: Request) -> Response:
        self._guard_host(request)
        load, line = self.desk.load, self.desk.line
        here = _is_loopback(_address(request))  # names are for the teacher's own screen
        clients = line.clients() if here else {}
        return _json(
            {
                "model": self.offer.model.name,
                "ready": self.desk.ready,
                "running": line.running,
                "waiting": line.waiting,
                "tokens_per_second": round(load.per_second, 2),
                "tokens": load.tokens,
                "answered": load.answered,
                "refused": load.refused,
                "dropped": load.dropped,
                "seconds": round(load.seconds, 1),
                "clients": [
                    {"name": name, "running": running, "waiting": waiting}
                    for name, (running, waiting) in clients.items()
                ],
            }
        )

    async def _health(self, _request: Request) -> Response:
        ready = self.desk.ready
        return _json({"status": "ok" if ready else "loading"}, 200 if ready else 503)

    async def _models(self, request: Request) -> Response:
        self._client(request)
        return _json(wording.models(self.offer.names[:1], int(time.time())))

    async def _chat(self, request: Request) -> Response:
        name = self._client(request)
        if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            # A page of the web may send other types to this computer without asking first.
            raise BadRequestError("发来的应当是 application/json。", 415, "unsupported_media_type")
        body = await _body(request)
        asked = read_asked(body, self.offer, secrets.randbits(31))
        return Answering(self.desk, asked, name, self.offer.names[0])  # type: ignore[return-value]

    def _client(self, request: Request) -> str:
        """Who asks. Raises `BadRequestError` when he may not."""
        self._guard_host(request)
        shown = request.headers.get("authorization", "")
        name = self.keys.client(shown, _address(request))
        if name is None:
            raise BadRequestError("密钥不对，请向老师要。", 401, "invalid_api_key")
        return name

    def _guard_host(self, request: Request) -> None:
        """A web page whose name was pointed at this computer must not ask it anything."""
        host = request.url.hostname or ""
        if self.local and not self.keys.needed and not _is_loopback(host):
            raise BadRequestError("这个服务只给这台电脑用。", 403, "forbidden")


async def _body(request: Request) -> bytes:
    """All of the body, if it is short enough and comes in time. Raises `BadRequestError`."""
    declared = request.headers.get("content-length", "0")
    too_large = BadRequestError("发来的内容太大了。", 413, "request_too_large")
    if declared.isascii() and declared.isdigit() and int(declared[:20]) > LARGEST_BODY:
        raise too_large
    parts = bytearray()
    try:
        async with asyncio.timeout(READ_WITHIN):
            async for part in request.stream():
                parts += part
                if len(parts) > LARGEST_BODY:
                    raise too_large
    except TimeoutError as error:
        raise BadRequestError("问题没有及时发完。", 408, "request_timeout") from error
    return bytes(parts)


def _address(request: Request) -> str:
    return request.client.host if request.client is not None else ""


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def is_loopback(host: str) -> bool:
    """Whether only this computer reaches a server bound to `host`."""
    return _is_loopback(host)


def _json(said: dict[str, object], status: int = 200) -> Response:
    headers = {"cache-control": "no-store"}
    return Response(wording.dump(said), status, headers, "application/json")


# A handler that isn't a coroutine would be run in a thread of its own.
async def _bad_request(_request: Request, error: Exception) -> Response:
    assert isinstance(error, BadRequestError)  # noqa: S101 (registered for nothing else)
    said = wording.error(str(error), error.code, error.status)
    response = _json(said, error.status)
    if error.status == 401:
        response.headers["www-authenticate"] = "Bearer"
    if error.status in (408, 413):
        response.headers["connection"] = "close"
    return response


async def _http_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 (registered for nothing else)
    sentence = {404: tr("这里没有这个地址。"), 405: tr("这个地址不能这样用。")}
    said = sentence.get(error.status_code, str(error.detail))
    return _json(wording.error(said, "not_found", error.status_code), error.status_code)


async def _nobody(_request: Request, _error: Exception) -> Response:
    return Response(status_code=499)
