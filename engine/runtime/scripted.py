"""A client that plays back written replies: for tests, and for pages shown without a model."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Lock

from engine.cancel import Cancel, CancelledError
from engine.runtime.client_interface import ModelError, ModelSetup
from engine.runtime.event import Done, Loaded, Loading, OnEvent, Piece, Prompting, ignore
from engine.runtime.request import Generation, Reason, Request

Reply = str | Callable[[Request, int], str]


class ScriptedClient:
    """Keeps every promise of `Client` without a model.

    `replies` are given out one a sample, round and round; a reply may be a function of request
    and sample number. `piece` is how many characters arrive at once. `dies_after` characters
    the make-believe process dies, once; `loading_error` makes every load fail.
    """

    def __init__(
        self,
        replies: Sequence[Reply] = ("",),
        *,
        piece: int = 4,
        dies_after: int | None = None,
        loading_error: ModelError | None = None,
    ) -> None:
        if not replies:
            raise ValueError("a script needs at least one reply")
        self._replies = tuple(replies)
        self._piece = max(1, piece)
        self._dies_after = dies_after
        self._loading_error = loading_error
        self._given = 0
        self._turn = Lock()
        self._answer_now = False
        self._loaded: Loaded | None = None
        self.requests: list[Request] = []
        self.loads = 0

    @property
    def loaded(self) -> Loaded | None:
        """The make-believe model, once loaded."""
        return self._loaded

    def load(
        self, setup: ModelSetup, on_event: OnEvent = ignore, cancel: Cancel | None = None
    ) -> Loaded:
        """Pretend to load."""
        if self._loading_error is not None:
            raise self._loading_error
        if cancel is not None and cancel.wanted:
            raise CancelledError
        self.loads += 1
        on_event(Loading(1.0))
        self._loaded = Loaded(
            device="CPU：脚本",
            threads=1,
            build="scripted",
            layers=0,
            layers_total=setup.shape.layers_total,
            context=setup.context,
            cache_type="f16",
            predicted_bytes=0,
        )
        on_event(self._loaded)
        return self._loaded

    def generate(
        self, request: Request, on_event: OnEvent = ignore, cancel: Cancel | None = None
    ) -> tuple[Generation, ...]:
        """Play the next replies, piece by piece, sample by sample."""
        self.requests.append(request)
        self._answer_now = False
        on_event(Prompting(1, 1))
        return tuple(
            self._play(request, index, on_event, cancel) for index in range(request.samples)
        )

    def answer_now(self) -> None:
        """Jump over the rest of the thinking."""
        self._answer_now = True

    def close(self) -> None:
        """Forget the make-believe model."""
        self._loaded = None

    def _play(
        self, request: Request, index: int, on_event: OnEvent, cancel: Cancel | None
    ) -> Generation:
        with self._turn:
            reply = self._replies[self._given % len(self._replies)]
            self._given += 1
        text = reply if isinstance(reply, str) else reply(request, index)
        said = ""
        reason = Reason.END
        while len(said) < len(text):
            if cancel is not None and cancel.wanted:
                reason = Reason.CANCELLED
                break
            if self._dies_after is not None and len(said) >= self._dies_after:
                reason, self._dies_after = Reason.DIED, None
                break
            text = self._shortened(request, said, text)
            part = text[len(said) : len(said) + self._piece]
            said += part
            on_event(Piece(index, part, len(said)))
        on_event(Done(index, reason))
        generation = Generation(index, request.seed + index, said, len(said), reason, 0.0)
        return replace(generation, time_to_first_token=0.0 if said else None)

    def _shortened(self, request: Request, said: str, text: str) -> str:
        tags = request.tags
        if not self._answer_now or tags is None or tags.think_close in said:
            return text
        at = text.find(tags.think_close, len(said))
        return said + text[at:] if at >= 0 else text
