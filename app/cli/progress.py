"""Long work shown on standard error: nothing in the first two seconds, then never silence."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

from app.cli.command import tell
from app.cli.plain import width
from engine.progress import Progress

PATIENCE = 2.0
"""Seconds of silence that nobody minds."""

BETWEEN = 0.25
BETWEEN_IN_FILE = 5.0
"""Seconds between two lines, on a terminal and where lines can't be written over."""


class TerminalProgress:
    """Progress from the third second on, a few times a second, written over on a terminal."""

    def __init__(self) -> None:
        self._begin = time.monotonic()
        self._over = sys.stderr.isatty()
        self._last = 0.0
        self._width = 0

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        between = BETWEEN if self._over else BETWEEN_IN_FILE
        if now - self._begin < PATIENCE or now - self._last < between:
            return
        self._last = now
        fraction = progress.fraction
        line = progress.text if fraction is None else f"{progress.text} {fraction:.0%}"
        if self._over:
            blank = " " * max(0, self._width - width(line))
            print(f"\r{line}{blank}", end="", file=sys.stderr, flush=True)
            self._width = width(line)
        else:
            tell(line)

    def close(self) -> None:
        """Clear the line that progress was written on; the next line takes its place."""
        if self._width:
            print(f"\r{' ' * self._width}\r", end="", file=sys.stderr, flush=True)
            self._width = 0


class Waiting:
    """One sentence, if two seconds pass before `end`."""

    def __init__(self, sentence: str) -> None:
        self._timer = Timer(PATIENCE, tell, (sentence,))
        self._timer.daemon = True
        self._timer.start()

    def end(self) -> None:
        """Something happened: the sentence needn't be said any more."""
        self._timer.cancel()


@contextmanager
def waiting(sentence: str) -> Iterator[None]:
    """Say `sentence` if what is done inside takes longer than two seconds."""
    patience = Waiting(sentence)
    try:
        yield
    finally:
        patience.end()
