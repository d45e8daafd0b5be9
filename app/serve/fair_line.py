"""The line in front of the model: clients take turns, however much each of them asks."""

import asyncio
from collections import deque
from dataclasses import dataclass, field


class FullError(Exception):
    """The line takes no more, of this client (`own`) or of anybody."""

    def __init__(self, *, own: bool) -> None:
        super().__init__(own)
        self.own = own


@dataclass(slots=True, eq=False)
class Ticket:
    """A place in the line; `turn` is done when the question may be asked."""

    client: str
    size: int
    turn: asyncio.Future[None] = field(default_factory=lambda: asyncio.Future())
    running: bool = False


@dataclass(slots=True)
class _Client:
    waiting: deque[Ticket] = field(default_factory=deque)
    running: int = 0

    @property
    def held(self) -> int:
        return self.running + sum(ticket.size for ticket in self.waiting)


class FairLine:
    """Lets in as many answers as there are `places`, one client after another in turn.

    A client may have `per_client` answers running and waiting; all together `longest`. Whoever
    is next and needs more places than are free holds up the others: so his turn comes.
    """

    def __init__(self, places: int, per_client: int, longest: int = 1000) -> None:
        self._places = places
        self._per_client = per_client
        self._longest = longest
        self._clients: dict[str, _Client] = {}
        self._order: deque[str] = deque()

    @property
    def running(self) -> int:
        """Answers that are being written."""
        return sum(client.running for client in self._clients.values())

    @property
    def waiting(self) -> int:
        """Answers that somebody waits for."""
        return sum(client.held - client.running for client in self._clients.values())

    def clients(self) -> dict[str, tuple[int, int]]:
        """Who is here, with how many answers run and how many wait."""
        return {
            name: (client.running, client.held - client.running)
            for name, client in self._clients.items()
        }

    def join(self, name: str, size: int = 1) -> Ticket:
        """Stand in line. Raises `FullError`."""
        client = self._clients.get(name)
        if (client.held if client is not None else 0) + size > self._per_client:
            raise FullError(own=True)
        if self.waiting + size > self._longest:
            raise FullError(own=False)
        if client is None:
            client = self._clients[name] = _Client()
            self._order.append(name)
        ticket = Ticket(name, size)
        client.waiting.append(ticket)
        self._let_in()
        return ticket

    def leave(self, ticket: Ticket) -> None:
        """The question is answered, or nobody waits for it any more."""
        client = self._clients.get(ticket.client)
        if client is None:
            return
        if ticket.running:
            ticket.running = False
            client.running -= ticket.size
        elif ticket in client.waiting:
            client.waiting.remove(ticket)
        if not client.held:
            del self._clients[ticket.client]
            self._order.remove(ticket.client)
        self._let_in()

    def _let_in(self) -> None:
        while (name := self._next()) is not None:
            client = self._clients[name]
            ticket = client.waiting[0]
            running = self.running
            if running and running + ticket.size > self._places:
                return
            client.waiting.popleft()
            client.running += ticket.size
            ticket.running = True
            self._order.remove(name)
            self._order.append(name)  # his next turn comes after everybody else's
            if not ticket.turn.done():
                ticket.turn.set_result(None)

    def _next(self) -> str | None:
        return next((name for name in self._order if self._clients[name].waiting), None)
