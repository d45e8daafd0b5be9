"""One ask from the first token of its prompt to the end of its last sample."""

from collections.abc import Callable

from engine.runtime.decoding import Engine
from engine.runtime.prompt_cache import PromptCache
from engine.runtime.protocol import Ask, Pieces, PromptProgress, Report, SampleDone
from engine.runtime.request import Reason
from engine.runtime.sample import Feed, Sample

SEND_EVERY = 0.05
FEWEST_ROOM = 512
"""Tokens that an answer must have room for before it is begun."""


class Running:
    """An ask with its samples; reports go out through `send`, at most 20 a second.

    An ask of one sample answers on the line that read its prompt. An ask of several keeps that
    line as the `trunk`, and each sample goes on from it on a line of its own.
    """

    def __init__(
        self,
        ask: Ask,
        prompt: list[int],
        engine: Engine,
        cache: PromptCache,
        send: Callable[[Report], None],
        clock: Callable[[], float],
    ) -> None:
        self.ask = ask
        self.prompt = prompt
        self.active: list[Sample] = []
        self._engine = engine
        self._cache = cache
        self._send = send
        self._clock = clock
        self._trunk: Feed | None = None
        self._parked: list[Sample] = []
        self._next_index = 0
        self._cached: int | None = None
        self._prompt_read = False
        self._sent_at = 0.0
        room = engine.context - len(prompt)
        fitting = room // max(1, min(ask.max_tokens, FEWEST_ROOM))
        self._width = max(1, min(ask.samples, engine.sequences, fitting))
        self._room = room // self._width
        self._held_back = max((len(text) - 1 for text in ask.stop), default=0)
        self._opened = bool(ask.think_open) and ask.prompt.rstrip().endswith(ask.think_open)
        self._closing = engine.tokenize(ask.close_thinking) if ask.close_thinking else []

    @property
    def number(self) -> int:
        """The ask's number."""
        return self.ask.number

    @property
    def ended(self) -> bool:
        """Whether every sample has ended."""
        return not self.active and not self._parked and self._next_index >= self.ask.samples

    @property
    def slots(self) -> int:
        """How many tokens of one batch may be drawn for it; a prompt that is read has a place."""
        return max(1, len(self.active))

    @property
    def wants_more(self) -> bool:
        """Whether its prompt is read and another sample could go on from there."""
        if self._trunk is None or self._trunk.unread:
            return False
        waiting = bool(self._parked) or self._next_index < self.ask.samples
        return waiting and len(self.active) < self._width

    @property
    def places_to_begin(self) -> int:
        """Sequences that its first sample needs."""
        return 1 if self.ask.samples == 1 else 2

    @property
    def cells_to_begin(self) -> int:
        """What it must find free to be worth beginning, or taking up again."""
        written = sum(len(sample.tokens) for sample in self._parked)
        return len(self.prompt) + written + self.cells_for_one

    @property
    def cells_for_one(self) -> int:
        """What another sample must find free."""
        return min(self.ask.max_tokens, FEWEST_ROOM)

    def begin(self) -> None:
        """Open the line that reads the prompt, and what had been written before a pause."""
        solo = self.ask.samples == 1
        written = self._parked[0].tokens if solo and self._parked else []
        wanted = self.prompt + written
        line = self._cache.open(wanted, reuse=self.ask.reuse)
        feed = Feed(line, wanted[len(line.tokens) :])
        if self._cached is None:
            self._cached = len(line.tokens)
            self._report_progress(len(line.tokens))
        if not solo:
            # After a pause nothing is drawn from the prompt itself: each sample has gone on.
            feed.draws = self._next_index == 0
            self._trunk = feed
        elif self._parked:
            sample = self._parked.pop()
            sample.feed = feed
            self.active.append(sample)
        else:
            self._start(feed)

    def feeds(self) -> list[Feed]:
        """What has to be read before the next tokens can be drawn."""
        if self._trunk is not None and self._trunk.unread:
            return [self._trunk]
        return [sample.feed for sample in self.active if sample.feed is not None]

    def start_from_trunk(self, most: int) -> None:
        """Let up to `most` samples go on from the trunk's last logits, all from the same row."""
        trunk = self._trunk
        if trunk is None or trunk.row is None:
            return
        row, trunk.row = trunk.row, None
        if self._next_index:
            return
        for _ in range(min(self._width, most)):
            line = self._cache.fork(trunk.line, len(self.prompt))
            self._start(Feed(line, [], row=row))

    def start_another(self) -> None:
        """Let one more sample go on from the trunk, which was read some time ago."""
        trunk = self._trunk
        assert trunk is not None  # noqa: S101 (`wants_more` said so)
        if self._parked:
            sample = self._parked.pop(0)
            line = self._cache.fork(trunk.line, len(self.prompt))
            sample.feed = Feed(line, list(sample.tokens))
            self.active.append(sample)
        elif not self._engine.rewinds:
            self._start(Feed(self._cache.open(self.prompt, reuse=False), list(self.prompt)))
        else:
            line = self._cache.fork(trunk.line, len(self.prompt) - 1)
            self._start(Feed(line, self.prompt[-1:]))

    def was_read(self, feed: Feed) -> None:
        """Tell how much of the prompt has been read, when `feed` was reading it."""
        reads = feed is self._trunk or (self.ask.samples == 1 and not self.active[0].tokens)
        if reads and not self._prompt_read:
            self._report_progress(len(feed.line.tokens))

    def ready(self) -> list[Sample]:
        """The samples whose next token can be drawn."""
        return [s for s in self.active if s.feed is not None and s.feed.row is not None]

    def take(self, sample: Sample, token: int, *, close_thinking: bool) -> None:
        """Note the token drawn for `sample`; it may be its last."""
        feed = sample.feed
        assert feed is not None  # noqa: S101 (`ready` said so)
        feed.row = None
        if self._engine.is_end(token):
            self._end(sample, Reason.END)
            return
        feed.unread = [token]
        sample.write([token], self.ask, self._engine)
        over = close_thinking or sample.over_budget(self.ask)
        if sample.thinking and self._closing and over:
            feed.unread += self._closing
            sample.write(self._closing, self.ask, self._engine)
            sample.thinking = False
        reason = sample.reason_to_end(self.ask)
        if reason is not None:
            self._end(sample, reason)

    def flush(self) -> None:
        """Send the gathered texts when it is time, holding back what may become a stop text."""
        if self._clock() - self._sent_at >= SEND_EVERY:
            self._send_texts(self.active, self._held_back)

    def pause(self) -> None:
        """Give every cell back; `begin` takes the samples up where they stopped."""
        for sample in self.active:
            assert sample.feed is not None  # noqa: S101 (an active sample has its line)
            self._cache.close(sample.feed.line)
            sample.feed = None
        self._parked = self.active + self._parked
        self.active = []
        if self._trunk is not None:
            self._cache.close(self._trunk.line)
            self._trunk = None

    def end_all(self, reason: Reason) -> None:
        """End what runs and what hasn't begun."""
        for sample in self.active + self._parked:
            self._end(sample, reason)
        for index in range(self._next_index, self.ask.samples):
            self._send(SampleDone(self.number, index, reason, 0))
        self._next_index = self.ask.samples

    def close(self) -> None:
        """Let its prompt be remembered, once every sample has ended."""
        if self._trunk is not None:
            self._cache.remember(self._trunk.line)
            self._trunk = None

    def _start(self, feed: Feed) -> None:
        seed = (self.ask.seed + self._next_index) % (1 << 32)
        sampler = self._engine.new_sampler(self.ask.sampling, seed)
        sample = Sample(self._next_index, sampler, self._room, feed, thinking=self._opened)
        if self._opened:
            sample.unsent = self.ask.think_open + "\n"
        self._next_index += 1
        self.active.append(sample)

    def _end(self, sample: Sample, reason: Reason) -> None:
        sample.finish_text()
        self._send_texts([sample], 0)
        if sample.feed is None:
            self._parked.remove(sample)
        else:
            self.active.remove(sample)
            line = sample.feed.line
            (self._cache.close if line.borrowed else self._cache.remember)(line)
        self._engine.free_sampler(sample.sampler)
        self._send(SampleDone(self.number, sample.index, reason, len(sample.tokens)))

    def _send_texts(self, samples: list[Sample], held_back: int) -> None:
        texts = tuple(
            (sample.index, text, len(sample.tokens))
            for sample in samples
            if (text := sample.take_unsent(held_back))
        )
        if texts:
            self._send(Pieces(self.number, texts))
            self._sent_at = self._clock()

    def _report_progress(self, done: int) -> None:
        total = len(self.prompt)
        self._prompt_read = done >= total
        self._send(PromptProgress(self.number, min(done, total), total, self._cached or 0))
