"""One sample of an ask: the tokens drawn for it, the text they write, and when it ends."""

import codecs
from dataclasses import dataclass, field

from engine.runtime.decoding import Engine
from engine.runtime.prompt_cache import Line
from engine.runtime.protocol import Ask
from engine.runtime.repetition import is_looping, window
from engine.runtime.request import Reason

LOOK_FOR_LOOPS_EVERY = 32


@dataclass(slots=True, eq=False)
class Feed:
    """A line of the cache and the tokens it has yet to read.

    `draws`: the logits of its last token are wanted. `row` is where they stand in the batch that
    read the last token, None while there is something left to read. `turn` is when it was last
    in a batch.
    """

    line: Line
    unread: list[int]
    draws: bool = True
    row: int | None = None
    turn: int = 0


@dataclass(slots=True, eq=False)
class Sample:
    """What has been drawn; `feed` is None while it waits for its turn."""

    index: int
    sampler: int
    room: int
    feed: Feed | None = None
    tokens: list[int] = field(default_factory=list)
    thinking: bool = False
    unsent: str = ""
    _thought: int = 0
    _tail: str = ""
    _decoder: codecs.IncrementalDecoder = field(
        default_factory=lambda: codecs.getincrementaldecoder("utf-8")("replace")
    )

    def write(self, tokens: list[int], ask: Ask, engine: Engine) -> None:
        """Add the text of `tokens`, and notice where thinking begins and ends."""
        self.tokens += tokens
        self._thought += self.thinking
        text = "".join(self._decoder.decode(engine.piece(token)) for token in tokens)
        self.unsent += text
        if not text or not ask.think_open:
            return
        self._tail = (self._tail + text)[-64:]
        opened = self._tail.rfind(ask.think_open)
        closed = self._tail.rfind(ask.think_close)
        if max(opened, closed) >= 0:
            self.thinking = opened > closed

    def finish_text(self) -> None:
        """The last letter may lack bytes; nothing follows that could bring them."""
        self.unsent += self._decoder.decode(b"", final=True)

    def take_unsent(self, held_back: int) -> str:
        """The text that may be sent, all but its last `held_back` letters."""
        ready = max(0, len(self.unsent) - held_back)
        text, self.unsent = self.unsent[:ready], self.unsent[ready:]
        return text

    def over_budget(self, ask: Ask) -> bool:
        """Whether it has thought as much as it may."""
        return ask.thinking_budget is not None and self._thought >= ask.thinking_budget

    def reason_to_end(self, ask: Ask) -> Reason | None:
        """Why it should end now, if it should; a stop text is cut off."""
        for stop in ask.stop:
            at = self.unsent.find(stop)
            if at >= 0:
                self.unsent = self.unsent[:at]
                return Reason.STOP
        count = len(self.tokens)
        if count >= ask.max_tokens:
            return Reason.LENGTH
        if count + 1 >= self.room:
            return Reason.CONTEXT
        if count % LOOK_FOR_LOOPS_EVERY == 0 and is_looping(self.tokens[-window() :]):
            return Reason.LOOP
        return None
