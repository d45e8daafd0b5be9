"""What a person sees while set-up works: a line when a step ends, and signs of life between."""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from setup_steps.command import last_line
from setup_steps.sentence import Sentence, SetupError

_QUIET_SECONDS = 15.0
_DETAIL = 60


@dataclass(frozen=True, slots=True)
class _Running:
    title: Sentence
    log: Path
    since: float


class Console:
    """Prints to standard error, so that standard output stays free for the program's answer."""

    def __init__(
        self, out: TextIO = sys.stderr, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._out = out
        self._clock = clock
        self._running: dict[str, _Running] = {}
        self._shown = clock()
        self._live = out.isatty()

    def say(self, text: str) -> None:
        """Print a line of its own."""
        self._wipe()
        print(text, file=self._out, flush=True)

    def begin(self, name: str, title: Sentence, log: Path) -> None:
        """A step starts."""
        self._running[name] = _Running(title, log, self._clock())
        self.say(f"  … {title}")

    def end(self, name: str, notes: Sequence[str]) -> None:
        """A step is done."""
        step = self._running.pop(name)
        self.say(f"  ✓ {step.title}  {_minutes(self._clock() - step.since)}")
        for note in notes:
            self.say(f"    {note}")

    def fail(self, name: str, error: SetupError) -> None:
        """A step couldn't be done; what its command said last stands here."""
        step = self._running.pop(name)
        self.say(f"  ✗ {step.title}\n{error.detail or error}")

    def show_running(self) -> None:
        """Say what is still going on: each second on a terminal, now and then in a log."""
        now = self._clock()
        if not self._running or (not self._live and now - self._shown < _QUIET_SECONDS):
            return
        self._shown = now
        if self._live:
            names = " · ".join(
                f"{step.title.chinese} {_minutes(now - step.since)}"
                for step in self._running.values()
            )
            self._wipe()
            print(f"  {names}", end="", file=self._out, flush=True)
            return
        for step in self._running.values():
            detail = last_line(step.log)[:_DETAIL]
            self.say(f"    {step.title.chinese} {_minutes(now - step.since)}  {detail}")

    def _wipe(self) -> None:
        if self._live:
            print("\r\x1b[2K", end="", file=self._out)


def _minutes(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
