"""Gathers the reports about one request into generations, and passes them on as events."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from engine.i18n import tr
from engine.runtime.event import Done, Notice, OnEvent, Piece, Prompting
from engine.runtime.protocol import Pieces, PromptProgress, Report, SampleDone
from engine.runtime.request import Generation, Reason, Request


@dataclass(slots=True)
class _Growing:
    texts: list[str]
    tokens: int = 0
    first: float | None = None
    ended: Reason | None = None
    seconds: float = 0.0


class Collector:
    """The state of one request on this side of the pipe."""

    def __init__(self, request: Request, on_event: OnEvent, clock: Callable[[], float]) -> None:
        self._request = request
        self._on_event = on_event
        self._clock = clock
        self._start = clock()
        self._samples = [_Growing([]) for _ in range(request.samples)]
        self._prompt_tokens = self._cached_tokens = 0

    def take(self, report: Report) -> None:
        """Note one report and tell the caller what it means."""
        if isinstance(report, PromptProgress):
            self._prompt_tokens, self._cached_tokens = report.total, report.cached
            self._on_event(Prompting(report.done, report.total))
        elif isinstance(report, Pieces):
            for index, text, tokens in report.texts:
                self._write(index, text, tokens)
        elif isinstance(report, SampleDone):
            self._samples[report.sample].tokens = report.tokens
            self._end(report.sample, report.reason)

    def end_all(self, reason: Reason) -> None:
        """Whatever still runs has ended because of `reason`."""
        for index, sample in enumerate(self._samples):
            if sample.ended is None:
                self._end(index, reason)

    def generations(self) -> tuple[Generation, ...]:
        """Every sample as it stands."""
        return tuple(self._generation(index) for index in range(len(self._samples)))

    def _write(self, index: int, text: str, tokens: int) -> None:
        sample = self._samples[index]
        if sample.first is None:
            sample.first = self._clock() - self._start
        sample.texts.append(text)
        sample.tokens = tokens
        self._on_event(Piece(index, text, tokens))

    def _end(self, index: int, reason: Reason) -> None:
        sample = self._samples[index]
        sample.ended, sample.seconds = reason, self._clock() - self._start
        if reason is Reason.LOOP:
            self._on_event(Notice(tr("模型开始重复同样的话，已经让它停下。")))
        self._on_event(Done(index, reason))

    def _generation(self, index: int) -> Generation:
        sample = self._samples[index]
        generation = Generation(
            sample=index,
            seed=(self._request.seed + index) % (1 << 32),
            text="".join(sample.texts),
            tokens=sample.tokens,
            reason=sample.ended or Reason.END,
            seconds=sample.seconds,
        )
        return replace(
            generation,
            prompt_tokens=self._prompt_tokens,
            cached_tokens=self._cached_tokens,
            time_to_first_token=sample.first,
        )
