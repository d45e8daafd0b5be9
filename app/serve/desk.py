"""Where questions are handed in: the fair line in front, the model behind, one thread an answer."""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from app.log import LOGGER
from app.serve.fair_line import FairLine, Ticket
from app.serve.load import Load
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.runtime import Client, Generation, Piece, Request, RuntimeEvent

KEEP_ALIVE = 10.0
"""Seconds of silence after which whoever waits is told that he still does."""


class FaultError(WorldError):
    """A fault of ours; the log has it."""


Said = RuntimeEvent | tuple[Generation, ...] | WorldError | None


class Desk:
    """Hands questions to `client` as the line lets them in, and their events back as they come."""

    def __init__(self, client: Client, line: FairLine, load: Load, places: int) -> None:
        self.line = line
        self.load = load
        self._client = client
        self._pool = ThreadPoolExecutor(places, "wenqu-serve")
        self._open: set[Cancel] = set()
        self._closing = False

    @property
    def ready(self) -> bool:
        """Whether the model runs."""
        return self._client.loaded is not None

    async def answer(self, ticket: Ticket, request: Request, cancel: Cancel) -> AsyncIterator[Said]:
        """The events of one question, then its generations, or the error instead.

        None now and then says that nothing has happened yet. Whoever stops listening sets
        `cancel`: the ticket is given back once the model has let go of the question.
        """
        loop = asyncio.get_running_loop()
        said: asyncio.Queue[Said] = asyncio.Queue()
        working: list[asyncio.Future[None]] = []

        def tell(item: Said) -> None:
            with suppress(RuntimeError):  # the server has stopped
                loop.call_soon_threadsafe(said.put_nowait, item)

        def work() -> None:
            try:
                tell(self._client.generate(request, tell, cancel))
            except WorldError as error:
                tell(error)
            except Exception:
                LOGGER.exception("a question could not be answered")
                tell(FaultError("出了意料之外的错，详情见日志。"))

        def begin(turn: asyncio.Future[None]) -> None:
            if not turn.cancelled() and not cancel.wanted:
                working.append(loop.run_in_executor(self._pool, work))

        self._open.add(cancel)
        if self._closing:
            cancel.set()
        ticket.turn.add_done_callback(begin)
        written: dict[int, int] = {}
        try:
            while True:
                try:
                    item = await asyncio.wait_for(said.get(), KEEP_ALIVE)
                except TimeoutError:
                    item = None
                if isinstance(item, Piece):
                    self.load.wrote(max(0, item.tokens - written.get(item.sample, 0)))
                    written[item.sample] = item.tokens
                yield item
                if isinstance(item, tuple | WorldError):
                    return
        finally:
            cancel.set()
            self._open.discard(cancel)
            ticket.turn.cancel()
            if working:
                working[0].add_done_callback(lambda _: self.line.leave(ticket))
            else:
                self.line.leave(ticket)

    def stop(self) -> None:
        """Let every question go; no new one is begun."""
        self._closing = True
        for cancel in list(self._open):
            cancel.set()

    def close(self) -> None:
        """Wait for the threads; `stop` has told them to end."""
        self._pool.shutdown()
