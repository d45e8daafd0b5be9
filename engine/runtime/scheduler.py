"""The loop that decodes one question's samples side by side, sharing the prompt's cache."""

import codecs
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple, Protocol

from engine.prompt import Sampling
from engine.runtime.protocol import Ask, AskDone, Failed, Pieces, PromptProgress, Report, SampleDone
from engine.runtime.repetition import is_looping, window
from engine.runtime.request import Reason

SEND_EVERY = 0.05
LOOK_FOR_LOOPS_EVERY = 32
FEWEST_ROOM = 512
PROMPT_SEQUENCE = 0


class Entry(NamedTuple):
    """One token of a batch: where it stands, whose it is, and whether its logits are wanted."""

    token: int
    position: int
    sequence: int
    wants_logits: bool


class Decoded(Enum):
    """How a batch went."""

    DONE = auto()
    NO_ROOM = auto()
    ABORTED = auto()


class Engine(Protocol):
    """The native model, as the loop needs it."""

    context: int
    sequences: int
    prompt_batch: int

    def start_tokens(self) -> list[int]: ...
    def tokenize(self, text: str) -> list[int]: ...
    def piece(self, token: int) -> bytes: ...
    def is_end(self, token: int) -> bool: ...
    def decode(self, entries: Sequence[Entry]) -> Decoded: ...
    def sample(self, sampler: int, row: int) -> int: ...
    def new_sampler(self, sampling: Sampling, seed: int) -> int: ...
    def free_sampler(self, sampler: int) -> None: ...
    def copy(self, source: int, target: int, length: int) -> None: ...
    def drop(self, sequence: int, start: int) -> None: ...


class Wishes(Protocol):
    """What the other side has asked for meanwhile."""

    def cancelled(self, number: int) -> bool: ...
    def answer_now(self, number: int) -> bool: ...


@dataclass(slots=True)
class _Sample:
    index: int
    sequence: int
    sampler: int
    position: int
    feed: list[int]
    row: int = 0
    tokens: list[int] = field(default_factory=list)
    thinking: bool = False
    thought: int = 0
    tail: str = ""
    unsent: str = ""
    decoder: codecs.IncrementalDecoder = field(
        default_factory=lambda: codecs.getincrementaldecoder("utf-8")("replace")
    )


class Scheduler:
    """Answers one `Ask` at a time; reports go out through `send`, at most 20 a second."""

    def __init__(
        self, engine: Engine, send: Callable[[Report], None], clock: Callable[[], float]
    ) -> None:
        self._engine = engine
        self._send = send
        self._clock = clock
        self._remembered: list[int] = []
        self._sent_at = 0.0

    def run(self, ask: Ask, wishes: Wishes) -> None:
        """Answer `ask` and report every sample's end, then `AskDone`; or `Failed`."""
        engine = self._engine
        prompt = engine.tokenize(ask.prompt)
        start = engine.start_tokens()
        if prompt[: len(start)] != start:  # a chat template usually writes it itself
            prompt = start + prompt
        if not prompt or len(prompt) + min(ask.max_tokens, FEWEST_ROOM) // 2 > engine.context:
            self._send(
                Failed(ask.number, "题目太长了，模型读不下（{detail}）。", f"{len(prompt)} 个词元")
            )
            return
        self._sent_at = 0.0
        row = self._read_prompt(ask, prompt, wishes)
        if row is None:
            for index in range(ask.samples):
                self._send(SampleDone(ask.number, index, Reason.CANCELLED, 0))
        else:
            _Run(self, ask, prompt, wishes).all_samples(row)
        self._send(AskDone(ask.number))

    def _read_prompt(self, ask: Ask, prompt: list[int], wishes: Wishes) -> int | None:
        """Decode what isn't cached; the row of the last token's logits, None when cancelled."""
        engine = self._engine
        kept = _common(self._remembered, prompt) if ask.reuse else 0
        start = kept = min(kept, len(prompt) - 1)
        engine.drop(PROMPT_SEQUENCE, start)
        self._remembered = prompt[:start]
        row = 0
        while start < len(prompt):
            self._send(PromptProgress(ask.number, start, len(prompt), kept))
            part = prompt[start : start + engine.prompt_batch]
            last = start + len(part) == len(prompt)
            entries = [
                Entry(token, start + i, PROMPT_SEQUENCE, last and i == len(part) - 1)
                for i, token in enumerate(part)
            ]
            if wishes.cancelled(ask.number) or engine.decode(entries) is not Decoded.DONE:
                engine.drop(PROMPT_SEQUENCE, start)
                return None
            start += len(part)
            row = len(part) - 1
            self._remembered = prompt[:start]
        self._send(PromptProgress(ask.number, len(prompt), len(prompt), kept))
        return row


class _Run:
    """The samples of one question, from the read prompt to their ends."""

    def __init__(self, scheduler: Scheduler, ask: Ask, prompt: list[int], wishes: Wishes) -> None:
        self.scheduler = scheduler
        self.engine = scheduler._engine
        self.ask = ask
        self.prompt = prompt
        self.wishes = wishes
        room = self.engine.context - len(prompt)
        fitting = room // max(1, min(ask.max_tokens, FEWEST_ROOM))
        self.width = max(1, min(ask.samples, self.engine.sequences, fitting))
        self.room = room // self.width
        self.next_index = 0
        self.free = list(range(self.width, 0, -1))
        self.active: list[_Sample] = []
        self.held_back = max((len(text) - 1 for text in ask.stop), default=0)
        self.opened = bool(ask.think_open) and ask.prompt.rstrip().endswith(ask.think_open)
        self.closing = self.engine.tokenize(ask.close_thinking) if ask.close_thinking else []

    def all_samples(self, row: int) -> None:
        """Decode until every sample has ended; `row` holds the prompt's last logits."""
        started = [self.start(feed=[]) for _ in range(self.width)]
        for sample in started:
            sample.row = row
        self.draw(started)
        while self.active or self.next_index < self.ask.samples:
            while self.free and self.next_index < self.ask.samples:
                self.start(feed=[self.prompt[-1]])
            if self.wishes.cancelled(self.ask.number):
                self.end_all(Reason.CANCELLED)
                break
            self.step()
        self.flush(final=True)

    def start(self, feed: list[int]) -> _Sample:
        sequence = self.free.pop()
        length = len(self.prompt) - len(feed)
        self.engine.copy(PROMPT_SEQUENCE, sequence, length)
        seed = (self.ask.seed + self.next_index) % (1 << 32)
        sampler = self.engine.new_sampler(self.ask.sampling, seed)
        sample = _Sample(self.next_index, sequence, sampler, length, feed, thinking=self.opened)
        if self.opened:
            sample.unsent = self.ask.think_open + "\n"
        self.next_index += 1
        self.active.append(sample)
        return sample

    def step(self) -> None:
        """Decode what every active sample feeds, then draw each one's next token."""
        entries: list[Entry] = []
        for sample in self.active:
            last = len(sample.feed) - 1
            for i, token in enumerate(sample.feed):
                entries.append(Entry(token, sample.position + i, sample.sequence, i == last))
            sample.row = len(entries) - 1
            sample.position += len(sample.feed)
        outcome = self.engine.decode(entries)
        if outcome is Decoded.DONE:
            self.draw(list(self.active))
        else:
            self.end_all(Reason.CONTEXT if outcome is Decoded.NO_ROOM else Reason.CANCELLED)

    def draw(self, samples: list[_Sample]) -> None:
        close = self.wishes.answer_now(self.ask.number)
        for sample in samples:
            token = self.engine.sample(sample.sampler, sample.row)
            if self.engine.is_end(token):
                self.end(sample, Reason.END)
                continue
            sample.feed = [token]
            self.write(sample, [token])
            if sample.thinking and self.closing and (close or self.over_budget(sample)):
                sample.feed += self.closing
                self.write(sample, self.closing)
                sample.thinking = False
            reason = self.reason_to_end(sample)
            if reason is not None:
                self.end(sample, reason)
        self.flush()

    def write(self, sample: _Sample, tokens: list[int]) -> None:
        """Add the text of `tokens`, and notice where thinking begins and ends."""
        sample.tokens += tokens
        sample.thought += sample.thinking
        text = "".join(sample.decoder.decode(self.engine.piece(token)) for token in tokens)
        sample.unsent += text
        if not text or not self.ask.think_open:
            return
        sample.tail = (sample.tail + text)[-64:]
        opened = sample.tail.rfind(self.ask.think_open)
        closed = sample.tail.rfind(self.ask.think_close)
        if max(opened, closed) >= 0:
            sample.thinking = opened > closed

    def over_budget(self, sample: _Sample) -> bool:
        budget = self.ask.thinking_budget
        return budget is not None and sample.thought >= budget

    def reason_to_end(self, sample: _Sample) -> Reason | None:
        for stop in self.ask.stop:
            at = sample.unsent.find(stop)
            if at >= 0:
                sample.unsent = sample.unsent[:at]
                return Reason.STOP
        count = len(sample.tokens)
        if count >= self.ask.max_tokens:
            return Reason.LENGTH
        if count + len(sample.feed) >= self.room:
            return Reason.CONTEXT
        if count % LOOK_FOR_LOOPS_EVERY == 0 and is_looping(sample.tokens[-window() :]):
            return Reason.LOOP
        return None

    def end(self, sample: _Sample, reason: Reason) -> None:
        sample.unsent += sample.decoder.decode(b"", final=True)
        self.flush(final=True, only=sample)
        self.active.remove(sample)
        self.engine.drop(sample.sequence, 0)
        self.engine.free_sampler(sample.sampler)
        self.free.append(sample.sequence)
        self.scheduler._send(SampleDone(self.ask.number, sample.index, reason, len(sample.tokens)))

    def end_all(self, reason: Reason) -> None:
        for sample in list(self.active):
            self.end(sample, reason)
        for index in range(self.next_index, self.ask.samples):
            self.scheduler._send(SampleDone(self.ask.number, index, reason, 0))
        self.next_index = self.ask.samples

    def flush(self, *, final: bool = False, only: _Sample | None = None) -> None:
        """Send the gathered texts when it is time, holding back what may become a stop text."""
        now = self.scheduler._clock()
        if not final and now - self.scheduler._sent_at < SEND_EVERY:
            return
        texts: list[tuple[int, str, int]] = []
        for sample in self.active if only is None else [only]:
            ready = len(sample.unsent) if final else len(sample.unsent) - self.held_back
            if ready > 0:
                texts.append((sample.index, sample.unsent[:ready], len(sample.tokens)))
                sample.unsent = sample.unsent[ready:]
        if texts:
            self.scheduler._send(Pieces(self.ask.number, tuple(texts)))
            self.scheduler._sent_at = now


def _common(one: Sequence[int], two: Sequence[int]) -> int:
    count = 0
    for a, b in zip(one, two, strict=False):
        if a != b:
            break
        count += 1
    return count
