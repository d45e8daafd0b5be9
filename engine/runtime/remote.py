"""A client that asks somebody else's server, on the school's network or on this computer."""

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, TypeVar

import httpx2

from engine.cancel import Cancel, CancelledError
from engine.i18n import tr
from engine.prompt import Message, Tags
from engine.runtime.client_interface import ModelError
from engine.runtime.endpoint import (
    CHAT,
    MODELS,
    Endpoint,
    body,
    headers,
    read_chunk,
    read_models,
    refusal,
)
from engine.runtime.event import Done, Loaded, Loading, Notice, OnEvent, Piece, ignore
from engine.runtime.repetition import is_looping, window
from engine.runtime.request import Generation, Reason, Request

LOOK_EVERY = 0.05
CONNECT_WITHIN = 10.0
SILENT_FOR = 300.0
"""Seconds that a busy server may say nothing: the question waits in its queue."""
LONGEST_TEXT = 4 << 20
LOOK_FOR_LOOPS_EVERY = 64
_Result = TypeVar("_Result")


@dataclass(slots=True)
class _Answer:
    """One sample as it grows."""

    index: int
    texts: list[str] = field(default_factory=list)
    tokens: int = 0
    prompt_tokens: int = 0
    first: float | None = None
    thinking: bool = False
    reason: Reason = Reason.DIED

    @property
    def text(self) -> str:
        return "".join(self.texts)


class RemoteClient:
    """Asks the model behind `endpoint`; keeps `Client`'s promises but `load`, which is `connect`.

    `thinking_budget` and `reuse` are the server's own affair. `transport` is for tests.
    """

    def __init__(
        self, endpoint: Endpoint, transport: httpx2.AsyncBaseTransport | None = None
    ) -> None:
        self.endpoint = endpoint
        self._transport = transport
        self._loaded: Loaded | None = None
        self._model = endpoint.model
        self._answer_now = threading.Event()

    @property
    def loaded(self) -> Loaded | None:
        """What answers, once `connect` has found it."""
        return self._loaded

    @property
    def model(self) -> str:
        """The model's name on the server; "" until `connect` when none was chosen."""
        return self._model

    def models(self, cancel: Cancel | None = None) -> tuple[str, ...]:
        """The models that the server offers. Raises `ModelError`, `CancelledError`."""
        return _run(self._models(), cancel)

    def connect(self, on_event: OnEvent = ignore, cancel: Cancel | None = None) -> Loaded:
        """Find the server and its model. Raises `ModelError`, `CancelledError`."""
        if self._loaded is not None:
            return self._loaded
        on_event(Loading(None))
        names = _run(self._models(), cancel)
        wanted = self.endpoint.model
        if wanted and names and wanted not in names:
            raise ModelError(
                "{host} 上没有叫“{model}”的模型，可以选：{known}。",
                host=self.endpoint.host,
                model=wanted,
                known="、".join(names[:8]),
            )
        if not wanted and not names:
            raise ModelError("{host} 没有说它有哪些模型。", host=self.endpoint.host)
        self._model = wanted or names[0]
        self._loaded = Loaded(
            device=tr("由 {host} 上的 {model} 作答", host=self.endpoint.host, model=self._model),
            threads=0,
            build="",
            layers=0,
            layers_total=0,
            context=0,
            cache_type="",
            predicted_bytes=0,
        )
        on_event(self._loaded)
        return self._loaded

    def generate(
        self, request: Request, on_event: OnEvent = ignore, cancel: Cancel | None = None
    ) -> tuple[Generation, ...]:
        """Answer `request`, its samples asked at once; see `Client.generate`."""
        self.connect(ignore, cancel)
        self._answer_now.clear()
        return asyncio.run(self._generate(request, on_event, cancel))

    def answer_now(self) -> None:
        """马上作答: what has been thought is sent back, and the answer asked for."""
        self._answer_now.set()

    def close(self) -> None:
        """Forget the server's answer about itself; the next question asks again."""
        self._loaded = None

    def _http(self) -> httpx2.AsyncClient:
        return httpx2.AsyncClient(
            headers=headers(self.endpoint),
            timeout=httpx2.Timeout(SILENT_FOR, connect=CONNECT_WITHIN),
            transport=self._transport,
            trust_env=False,  # a proxy for the web must not see a class's questions
        )

    async def _models(self) -> tuple[str, ...]:
        async with self._http() as http:
            try:
                said = await http.get(self.endpoint.url + MODELS, timeout=CONNECT_WITHIN)
                if said.status_code != 200:
                    raise refusal(self.endpoint, said.status_code, said.content)
                return read_models(said.json())
            except (httpx2.HTTPError, httpx2.InvalidURL) as error:
                raise self._unreachable(error) from error
            except (ValueError, RecursionError) as error:
                raise ModelError(
                    "{host} 答的不是模型服务器的话，请核对地址。", host=self.endpoint.host
                ) from error

    async def _generate(
        self, request: Request, on_event: OnEvent, cancel: Cancel | None
    ) -> tuple[Generation, ...]:
        begun = time.monotonic()
        answers = [_Answer(index) for index in range(request.samples)]
        async with self._http() as http:
            asks = [
                asyncio.create_task(self._ask(http, request, answer, on_event, begun))
                for answer in answers
            ]
            stop = asyncio.create_task(_wanted(cancel))
            while not all(ask.done() for ask in asks):
                await asyncio.wait([*asks, stop], return_when=asyncio.FIRST_COMPLETED)
                if stop.done():
                    for answer, ask in zip(answers, asks, strict=True):
                        if ask.cancel():
                            answer.reason = Reason.CANCELLED
                    break
            stop.cancel()
            ends = await asyncio.gather(*asks, stop, return_exceptions=True)
        errors = [end for end in ends if isinstance(end, Exception)]
        for error in errors:
            if not isinstance(error, ModelError):
                raise error
        if errors and not any(answer.texts for answer in answers):
            raise errors[0]
        if errors:
            on_event(Notice(str(errors[0])))
        for answer in answers:
            on_event(Done(answer.index, answer.reason))
        return tuple(_generation(request, answer, begun) for answer in answers)

    async def _ask(
        self,
        http: httpx2.AsyncClient,
        request: Request,
        answer: _Answer,
        on_event: OnEvent,
        begun: float,
    ) -> None:
        def write(text: str) -> None:
            answer.first = time.monotonic() - begun if answer.first is None else answer.first
            answer.texts.append(text)
            on_event(Piece(answer.index, text))

        if await self._stream(http, request, request.messages, answer, write):
            return
        tags = request.tags or Tags()
        thought = answer.text.removeprefix(tags.think_open).strip()
        write(f"\n{tags.think_close}\n\n")
        answer.thinking = False
        hurried = (
            *request.messages,
            Message("assistant", thought),
            Message("user", "不用再想了，请根据上面的思考直接写出解答和答案。"),
        )
        await self._stream(http, request, hurried, answer, write)

    async def _stream(
        self,
        http: httpx2.AsyncClient,
        request: Request,
        messages: tuple[Message, ...],
        answer: _Answer,
        write: Callable[[str], None],
    ) -> bool:
        """Receive one reply to its end; False when 马上作答 was pressed while it thought."""
        tags = request.tags or Tags()
        question = body(self._model, request, messages, answer.index)
        try:
            async with http.stream("POST", self.endpoint.url + CHAT, json=question) as reply:
                if reply.status_code != 200:
                    raise refusal(self.endpoint, reply.status_code, await reply.aread())
                async for line in reply.aiter_lines():
                    data = line.removeprefix("data:").strip()
                    if not line.startswith("data:"):
                        continue
                    if data == "[DONE]":
                        break
                    chunk = read_chunk(data)
                    if chunk.thought and not answer.thinking:
                        write(tags.think_open)
                        answer.thinking = True
                    if chunk.text and answer.thinking:
                        write(f"\n{tags.think_close}\n\n")
                        answer.thinking = False
                    if chunk.thought or chunk.text:
                        write(chunk.thought or chunk.text)
                    answer.tokens = chunk.tokens or answer.tokens
                    answer.prompt_tokens = chunk.prompt_tokens or answer.prompt_tokens
                    answer.reason = chunk.reason or answer.reason
                    if reason := _should_end(answer):
                        answer.reason = reason
                        break
                    if self._answer_now.is_set() and _thinks(answer, tags):
                        return False
        except httpx2.HTTPError as error:
            raise self._unreachable(error) from error
        except ValueError as error:
            raise ModelError(
                "{host} 没有作答（{detail}）。", host=self.endpoint.host, detail=str(error)
            ) from error
        return True

    def _unreachable(self, error: Exception) -> ModelError:
        return ModelError(
            "连不上 {host}：{reason}。请看看那台电脑开着没有、地址对不对。",
            host=self.endpoint.host,
            reason=str(error) or type(error).__name__,
        )


def _should_end(answer: _Answer) -> Reason | None:
    count = len(answer.texts)
    if sum(map(len, answer.texts[-LOOK_FOR_LOOPS_EVERY:])) > LONGEST_TEXT or count > LONGEST_TEXT:
        return Reason.LENGTH
    if count % LOOK_FOR_LOOPS_EVERY:
        return None
    return Reason.LOOP if is_looping([hash(text) for text in answer.texts[-window() :]]) else None


def _thinks(answer: _Answer, tags: Tags) -> bool:
    if answer.thinking:
        return True
    text = answer.text
    return tags.think_open in text and tags.think_close not in text


def _generation(request: Request, answer: _Answer, begun: float) -> Generation:
    return Generation(
        sample=answer.index,
        seed=(request.seed + answer.index) % (1 << 32),
        text=answer.text,
        tokens=answer.tokens or len(answer.texts),
        reason=answer.reason,
        seconds=time.monotonic() - begun,
        prompt_tokens=answer.prompt_tokens,
        time_to_first_token=answer.first,
    )


async def _wanted(cancel: Cancel | None) -> None:
    """Come back when stopping is wanted."""
    while cancel is None or not cancel.wanted:
        await asyncio.sleep(LOOK_EVERY)


def _run(work: Coroutine[Any, Any, _Result], cancel: Cancel | None) -> _Result:
    async def watched() -> _Result:
        task = asyncio.ensure_future(work)
        stop = asyncio.create_task(_wanted(cancel))
        pending: set[Awaitable[Any]] = {task, stop}
        await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)  # type: ignore[type-var]
        stop.cancel()
        if not task.done():
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            raise CancelledError
        return task.result()

    return asyncio.run(watched())
