"""The loop that decodes several asks side by side, one batch of all their tokens at a time."""

from collections.abc import Callable

from engine.runtime.decoding import Decoded, Engine, Entry, Wishes
from engine.runtime.kept_prefix import KeptPrefix
from engine.runtime.prompt_cache import PromptCache
from engine.runtime.protocol import TOO_LONG, Ask, AskDone, Failed, Report
from engine.runtime.request import Reason
from engine.runtime.running import FEWEST_ROOM, Running
from engine.runtime.sample import Feed

Plan = list[tuple[Feed, int]]
"""Which feeds are read next, and how many of their tokens."""


class Scheduler:
    """Answers every `Ask` it is given; `step` computes one batch for all that run.

    New asks begin between two batches, in their order, as long as there are places and cells.
    When cells run short, what is only remembered goes first; then the youngest ask is paused and
    taken up again later, so that the oldest always comes to its end. Free places go to the ask
    that has fewest samples running.
    """

    def __init__(
        self,
        engine: Engine,
        send: Callable[[Report], None],
        clock: Callable[[], float],
        wishes: Wishes,
        kept: KeptPrefix | None = None,
    ) -> None:
        self._engine = engine
        self._send = send
        self._clock = clock
        self._wishes = wishes
        self.cache = PromptCache(engine)
        self._kept = kept
        self._worth_keeping = False
        self._waiting: list[Running] = []
        self._running: list[Running] = []
        self._turn = 0

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits."""
        return bool(self._waiting or self._running)

    def admit(self, ask: Ask) -> None:
        """Take `ask` in, or refuse it with `Failed` when it is longer than the context."""
        engine = self._engine
        prompt = engine.tokenize(ask.prompt)
        start = engine.start_tokens()
        if prompt[: len(start)] != start:  # a chat template usually writes it itself
            prompt = start + prompt
        if not prompt or len(prompt) + min(ask.max_tokens, FEWEST_ROOM) // 2 > engine.context:
            detail = f"{len(prompt)} 个词元"
            self._send(Failed(ask.number, TOO_LONG, detail))
            return
        self._waiting.append(Running(ask, prompt, engine, self.cache, self._send, self._clock))

    def step(self) -> None:
        """Compute one batch, and report what came of it."""
        self._obey()
        self._begin()
        plan = self._plan()
        needed = sum(count for _, count in plan)
        if not plan:
            return
        if not self.cache.make_room(needed):
            self._squeeze()
            return
        numbers = [run.number for run in self._running + self._waiting]
        outcome = self._engine.decode(
            self._entries(plan), lambda: any(map(self._wishes.cancelled, numbers))
        )
        if outcome is Decoded.DONE:
            self._advance(plan)
            self._draw()
        else:
            for feed, _ in plan:
                self.cache.shorten(feed.line, len(feed.line.tokens))
                feed.row = None
            if outcome is Decoded.NO_ROOM:
                self._squeeze()
        self._retire()

    def rest(self) -> None:
        """Nobody asks anything: keep the last conversation for the next start."""
        if self._kept is not None and self._worth_keeping and self.cache.remembered:
            self._kept.keep(self.cache, self.cache.remembered[-1])
        self._worth_keeping = False

    def fail(self, template: str, detail: str) -> None:
        """End everything with one sentence: the library can't go on."""
        for run in self._running + self._waiting:
            run.end_all(Reason.DIED)
            run.close()
            self._wishes.forget(run.number)
            self._send(Failed(run.number, template, detail))
        self._running, self._waiting = [], []
        self.cache.forget()

    def _obey(self) -> None:
        """End what is no longer wanted."""
        for run in self._running + self._waiting:
            if self._wishes.cancelled(run.number):
                run.end_all(Reason.CANCELLED)
        self._retire()

    def _begin(self) -> None:
        """Give free places to those who wait, and then to whoever has fewest."""
        for run in self._running:
            if run.wants_more and not run.active:
                run.start_another()  # its place was kept
        free = self._engine.sequences - sum(run.slots for run in self._running)
        while free > 0:
            if self._waiting and self._fits(self._waiting[0]):
                run = self._waiting.pop(0)
                if not run.ask.reuse and not self._running:
                    self.cache.forget()  # its words must be those of a cold start
                if run.ask.reuse and self._kept is not None:
                    self._kept.bring_back(self.cache, run.prompt)
                self._running.append(run)
                run.begin()
                free -= 1
                continue
            eager = [run for run in self._running if run.wants_more and self._may_grow(run)]
            if not eager:
                return
            min(eager, key=lambda run: len(run.active)).start_another()
            free -= 1

    def _fits(self, run: Running) -> bool:
        enough = self.cache.free_places >= run.places_to_begin
        return not self._running or (enough and self.cache.could_have(run.cells_to_begin))

    def _may_grow(self, run: Running) -> bool:
        """Whether another sample of `run` may begin: not at the cost of somebody who waits."""
        if self._waiting or not self.cache.free_places:
            return False
        return len(self._running) == 1 or self.cache.could_have(run.cells_for_one)

    def _plan(self) -> Plan:
        """All answers' next tokens, and parts of prompts: small ones while somebody answers."""
        feeds = [feed for run in self._running for feed in run.feeds()]
        short = max(1, self._engine.prompt_part // 4)
        answers = [feed for feed in feeds if len(feed.unread) <= short]
        prompts = [feed for feed in feeds if len(feed.unread) > short]
        if len(answers) in self._engine.halved:
            answers.sort(key=lambda feed: feed.turn)  # those that have waited longest
            del answers[-(-len(answers) // 2) :]
        left = self._engine.prompt_batch
        plan: Plan = []
        for feed in answers:
            count = min(len(feed.unread), left)
            plan.append((feed, count))
            left -= count
        if answers:
            left = min(left, self._engine.prompt_part)
        # The oldest and the shortest take turns: neither waits for all the others.
        self._turn += 1
        if self._turn % 2:
            prompts.sort(key=lambda feed: len(feed.unread))
        for feed in prompts:
            count = min(len(feed.unread), left)
            plan.append((feed, count))
            left -= count
        return [(feed, count) for feed, count in plan if count]

    def _entries(self, plan: Plan) -> list[Entry]:
        entries: list[Entry] = []
        for feed, count in plan:
            position, sequence = len(feed.line.tokens), feed.line.sequence
            last = len(feed.unread) - 1 if feed.draws else -1
            for i, token in enumerate(feed.unread[:count]):
                entries.append(Entry(token, position + i, sequence, i == last))
            feed.row = len(entries) - 1 if 0 <= last < count else None
        return entries

    def _advance(self, plan: Plan) -> None:
        """Note what has been read."""
        owner = {id(feed): run for run in self._running for feed in run.feeds()}
        for feed, count in plan:
            feed.turn = self._turn
            feed.line.tokens += feed.unread[:count]
            del feed.unread[:count]
            owner[id(feed)].was_read(feed)

    def _draw(self) -> None:
        """Draw the next token of every sample that has been read to its end."""
        for run in self._running:
            free = self._engine.sequences - sum(each.slots for each in self._running)
            run.start_from_trunk(free + 1)
        ready = [(run, sample) for run in self._running for sample in run.ready()]
        draws = [(s.sampler, s.feed.row) for _, s in ready if s.feed and s.feed.row is not None]
        close = {run.number: self._wishes.answer_now(run.number) for run in self._running}
        for (run, sample), token in zip(ready, self._engine.sample(draws), strict=True):
            run.take(sample, token, close_thinking=close[run.number])
        for run in self._running:
            run.flush()

    def _squeeze(self) -> None:
        """There are no cells left: forget, or pause the youngest, or end the only one."""
        if self.cache.remembered:
            self.cache.forget()
        elif len(self._running) > 1:
            run = self._running.pop()
            run.pause()
            self._waiting.insert(0, run)
        else:
            for run in self._running:
                run.end_all(Reason.CONTEXT)
            self._retire()

    def _retire(self) -> None:
        """Say goodbye to those that have ended."""
        for runs in (self._running, self._waiting):
            for run in [run for run in runs if run.ended]:
                runs.remove(run)
                run.close()
                self._worth_keeping |= run.ask.reuse
                self._wishes.forget(run.number)
                self._send(AskDone(run.number))
