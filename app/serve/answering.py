"""One answer on its way out: a stream or one document, dropped when nobody listens any more."""

import asyncio
import secrets
import time
from collections.abc import Mapping
from typing import Any

from starlette.types import Receive, Scope, Send

from app.serve import wording
from app.serve.asked import Asked
from app.serve.desk import Desk, Said
from app.serve.fair_line import FullError
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.prompt import HostileTemplateError, Reply, Splitter, Thought
from engine.runtime import Done, Generation, Piece, Reason, TooLongError

RETRY_AFTER = 5
_STREAM_HEADERS = ((b"content-type", b"text/event-stream; charset=utf-8"),
                   (b"cache-control", b"no-store"), (b"x-accel-buffering", b"no"))  # fmt: skip
_JSON_HEADERS = ((b"content-type", b"application/json; charset=utf-8"),)


class Answering:
    """Answers `asked` for the client called `name`; an ASGI response."""

    def __init__(self, desk: Desk, asked: Asked, name: str, model: str) -> None:
        self._desk = desk
        self._asked = asked
        self._name = name
        identifier = f"chatcmpl-{secrets.token_hex(12)}"
        self._heading = wording.Heading(identifier, int(time.time()), model)
        self._begun = False
        self._splitters = [Splitter(asked.request.tags) for _ in range(asked.request.samples)]
        self._opened: set[int] = set()

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        """Stand in line, and answer for as long as the other end is there."""
        cancel = Cancel()
        answer = asyncio.create_task(self._answer(send, cancel))
        gone = asyncio.create_task(_gone(receive))
        try:
            await asyncio.wait((answer, gone), return_when=asyncio.FIRST_COMPLETED)
            if not answer.done():
                self._desk.load.dropped += 1
        finally:
            cancel.set()
            for task in (answer, gone):
                task.cancel()
            ends = await asyncio.gather(answer, gone, return_exceptions=True)
        if isinstance(ends[0], Exception) and not isinstance(ends[0], OSError):
            raise ends[0]

    async def _answer(self, send: Send, cancel: Cancel) -> None:
        request = self._asked.request
        try:
            ticket = self._desk.line.join(self._name, request.samples)
        except FullError as full:
            self._desk.load.refused += 1
            await _refuse(send, 429, "rate_limit_exceeded", _full(full), RETRY_AFTER)
            return
        events = self._desk.answer(ticket, request, cancel)
        try:
            async for item in events:
                if isinstance(item, WorldError):
                    await self._fail(send, item)
                    return
                if self._asked.stream:
                    await self._stream(send, item)
                elif isinstance(item, tuple):
                    await self._whole(send, item)
        finally:
            await events.aclose()  # type: ignore[attr-defined]

    async def _whole(self, send: Send, generations: tuple[Generation, ...]) -> None:
        if any(each.reason in (Reason.DIED, Reason.CANCELLED) for each in generations):
            await self._fail(send, _broken_off())
            return
        self._desk.load.answered += 1
        said = wording.completion(self._heading, generations, self._asked.request.tags)
        await _send_json(send, 200, said)

    async def _stream(self, send: Send, item: Said) -> None:
        """Pass one event on."""
        if not self._begun:
            self._begun = True
            start = {"type": "http.response.start", "status": 200, "headers": _STREAM_HEADERS}
            await send(start)
        if item is None:
            await _send(send, b": waiting\n\n")
        elif isinstance(item, Piece):
            await self._words(send, item.sample, self._splitters[item.sample].feed(item.text))
        elif isinstance(item, Done):
            await self._words(send, item.sample, self._splitters[item.sample].close())
            if item.reason not in (Reason.DIED, Reason.CANCELLED):
                await self._say(send, wording.last_chunk(self._heading, item.sample, item.reason))
        elif isinstance(item, tuple):
            if any(each.reason in (Reason.DIED, Reason.CANCELLED) for each in item):
                await self._fail(send, _broken_off())
                return
            self._desk.load.answered += 1
            if self._asked.usage:
                await self._say(send, wording.usage_chunk(self._heading, item))
            await _send(send, wording.event(None), more=False)

    async def _words(self, send: Send, sample: int, parts: tuple[Thought | Reply, ...]) -> None:
        if sample not in self._opened:
            self._opened.add(sample)
            await self._say(send, wording.chunk(self._heading, sample, None))
        for part in parts:
            await self._say(send, wording.chunk(self._heading, sample, part))

    async def _fail(self, send: Send, error: WorldError) -> None:
        too_long = isinstance(error, TooLongError | HostileTemplateError)
        status = 400 if too_long else 503
        code = "context_length_exceeded" if too_long else "model_unavailable"
        if self._begun:
            await self._say(send, wording.error(str(error), code, status))
            await _send(send, b"", more=False)
        else:
            await _refuse(send, status, code, str(error))

    async def _say(self, send: Send, said: Mapping[str, Any]) -> None:
        await _send(send, wording.event(said))


async def _gone(receive: Receive) -> None:
    """Come back when the other end has hung up."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _send(send: Send, body: bytes, *, more: bool = True) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": more})


async def _send_json(
    send: Send,
    status: int,
    said: Mapping[str, Any],
    more_headers: tuple[tuple[bytes, bytes], ...] = (),
) -> None:
    body = wording.dump(said)
    length = (b"content-length", str(len(body)).encode())
    headers = (*_JSON_HEADERS, length, *more_headers)
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await _send(send, body, more=False)


async def _refuse(
    send: Send, status: int, code: str, sentence: str, retry_after: int | None = None
) -> None:
    more = ((b"retry-after", str(retry_after).encode()),) if retry_after is not None else ()
    await _send_json(send, status, wording.error(sentence, code, status), more)


def _full(full: FullError) -> str:
    if full.own:
        return tr("你已经有几个问题在答了，等它们答完再问。")
    return tr("现在问的人太多了，请过一会儿再问。")


def _broken_off() -> WorldError:
    return WorldError("模型中途停下了，请再问一次。")
