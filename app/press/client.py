"""The callers' side of the press: one warm process, killed when it is late, with no Qt here."""

from __future__ import annotations

import logging
import multiprocessing
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock
from types import TracebackType

from app.press.counting import numbers_in, questions_in
from app.press.entry import begin
from app.press.orders import Done, Print, Ready, Refused
from app.press.writing import write_whole
from engine.errors import WorldError

START_SECONDS = 60.0
"""How long the browser may take to start, on a slow disk."""
PRINT_SECONDS = 60.0
DPI = 144.0
MOST_DPI = 400.0

_log = logging.getLogger(__name__)


class PressError(WorldError):
    """A paper couldn't be printed; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What was printed: the files, how many pages, and formulas that couldn't be typeset."""

    files: tuple[Path, ...]
    pages: int
    untypeset: int


class Press:
    """Pages to paper. Calls from several threads wait for one another; use it as a context."""

    def __init__(
        self, assets: Path, *, start_seconds: float = START_SECONDS, seconds: float = PRINT_SECONDS
    ) -> None:
        self._assets = assets
        self._start_seconds, self._seconds = start_seconds, seconds
        self._lock = Lock()
        self._child: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._greeted = False
        self._number = 0

    def __enter__(self) -> Press:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def start(self) -> None:
        """Begin to start the process, without waiting for it."""
        with self._lock:
            if not self._runs():
                self._launch()

    def pdf(
        self,
        html: str,
        width: float,
        height: float,
        path: Path,
        *,
        numbers: frozenset[int] = frozenset(),
    ) -> Printed:
        """`html`, a page of `app.page.sheet_page`, as a PDF on paper of these millimetres.

        Every one of `numbers` must stand in the PDF's text as a question's number; otherwise nothing
        is written. Raises `PressError`, and `NotWrittenError` for the disk's faults.
        """
        done = self._ordered(html, width, height, "pdf")
        lost = sorted(numbers - numbers_in(done.text))
        if lost:  # two numbers may run together in one reader's text: ask another before saying so
            lost = sorted(numbers - questions_in(done.files[0]))
        if lost:
            raise PressError(
                "排出来的卷少了第 {lost} 题，没有写成文件。", lost="、".join(map(str, lost[:20]))
            )
        write_whole(path, done.files[0])
        return Printed((path,), done.pages, done.untypeset)

    def lay(self, html: str, width: float, height: float) -> Printed:
        """The page set and counted, and nothing printed."""
        done = self._ordered(html, width, height, "nothing")
        return Printed((), done.pages, done.untypeset)

    def png(
        self, html: str, width: float, height: float, path: Path, *, dpi: float = DPI
    ) -> Printed:
        """The pages as pictures: `path` itself for one, `name-1.png`, `name-2.png` for several."""
        done = self._ordered(html, width, height, "png", min(max(dpi, 36.0), MOST_DPI))
        several = len(done.files) > 1
        paths = tuple(
            path.with_name(f"{path.stem}-{number}{path.suffix}") if several else path
            for number in range(1, len(done.files) + 1)
        )
        for place, data in zip(paths, done.files, strict=True):
            write_whole(place, data)
        return Printed(paths, done.pages, done.untypeset)

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._kill()

    @property
    def pid(self) -> int | None:
        """The process's number while it runs."""
        return self._child.pid if self._child is not None else None

    def _ordered(self, html: str, width: float, height: float, form: str, dpi: float = 0.0) -> Done:
        with self._lock:
            pipe = self._ready()
            self._number += 1
            try:
                pipe.send(Print(self._number, html, width, height, form, dpi))
                if not pipe.poll(self._seconds):
                    self._kill()
                    raise PressError(
                        "排版太久了（超过 {seconds:g} 秒），已经停下。", seconds=self._seconds
                    )
                answer = pipe.recv()
            except (EOFError, OSError) as error:
                self._kill()
                raise PressError("排版的进程停下了，请再试一次。") from error
        if isinstance(answer, Refused):
            _log.error("press: %s", answer.why)
            raise PressError("这份卷排不出来。")
        if not isinstance(answer, Done) or answer.number != self._number:
            raise PressError("排版的进程停下了，请再试一次。")
        return answer

    def _runs(self) -> bool:
        return self._child is not None and self._child.is_alive()

    def _launch(self) -> None:
        self._kill()
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._child = context.Process(
            target=begin, args=(theirs, str(self._assets)), name="wenqu-press", daemon=True
        )
        self._child.start()
        theirs.close()

    def _ready(self) -> Connection:
        if not self._runs():
            self._launch()
        pipe = self._pipe
        if pipe is None:
            raise PressError("排版的进程没能启动。")
        if self._greeted:
            return pipe
        try:
            greeting = pipe.recv() if pipe.poll(self._start_seconds) else None
        except (EOFError, OSError):
            greeting = None
        if not isinstance(greeting, Ready):
            self._kill()
            raise PressError(greeting if isinstance(greeting, str) else "排版的进程没能启动。")
        self._greeted = True
        return pipe

    def _kill(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.join()
            self._child.close()
            self._child = None
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None
        self._greeted = False
