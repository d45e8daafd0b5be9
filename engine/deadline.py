"""Work with a real bound: a warm child process that is killed when its time is up.

Signals and threads can't stop a computer algebra system inside a Qt program; killing a process can.
"""

from __future__ import annotations

import importlib
import multiprocessing
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import Lock, Thread
from typing import Generic, TypeVar, cast

import psutil

from engine import i18n
from engine.errors import BugError, WorldError

START_SECONDS = 60.0
"""How long a child may take to import what it needs, on a slow disk."""

BUSY = 4
"""Seconds of the clock for each second of the child's own work, on a computer that is busy."""

MEMORY_BYTES = 3_000_000_000
"""Address space of the child: ordinary checking maps under 1 GB, runaway algebra is stopped here."""

PRELOADED = ("engine.judge.working", "engine.judge.review", "engine.judge.vote")
"""What the child imports ahead: the first before its first call, the others while it is idle."""

_LEAST = 0.02

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Remote(Generic[Result]):
    """One of our functions by its module's name and its own.

    Only the child imports the module: a parent that names its work this way starts without the
    computer algebra system that the work needs.
    """

    module: str
    name: str


class DeadlineError(WorldError):
    """The work took too long, too much memory, or ended its process."""


class KillableProcess:
    """One warm child that runs our functions one at a time, each within a time of its own.

    Calls from several threads wait for one another. After a kill the next call starts a new child.
    """

    def __init__(
        self, *, preloaded: tuple[str, ...] = PRELOADED, memory_bytes: int = MEMORY_BYTES
    ) -> None:
        self._preloaded = preloaded
        self._memory_bytes = memory_bytes
        self._lock = Lock()
        self._child: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._greeted = False

    def start(self) -> None:
        """Begin to start the child and don't wait: it imports while the caller does other things."""
        with self._lock:
            if not self._runs():
                self._launch()

    def call(
        self,
        function: Callable[..., Result] | Remote[Result],
        *arguments: object,
        seconds: float,
    ) -> Result:
        """`function(*arguments)` in the child; the function is one of ours, by its module's name.

        Raises `DeadlineError` after `seconds` of the child's work (imports not counted, and `BUSY`
        times as many by the clock at most, which is one and the same on a computer with nothing
        else to do), or when the child died or ran out of memory;
        a `WorldError` of the function is raised here as it was there, a bug as `BugError`.
        """
        work: Remote[Result] = (
            function
            if isinstance(function, Remote)
            else Remote(function.__module__, function.__qualname__)
        )
        with self._lock:
            pipe = self._ready()
            pipe.send((i18n.spoken(), work.module, work.name, arguments))
            try:
                answer = self._heard(pipe, seconds)
                if answer is None:
                    self._kill()
                    raise DeadlineError(
                        "算得太久了（超过 {seconds:g} 秒），已经停下。", seconds=seconds
                    )
                kind, value = answer
            except (EOFError, OSError) as error:
                self._kill()
                raise DeadlineError("核对的进程停下了，已经重新准备。") from error
        if kind == "done":
            return cast(Result, value)
        if kind == "memory":
            raise DeadlineError("这道题要用的内存太多了，已经停下。")
        if kind == "world":
            template, values = cast(tuple[str, dict[str, object]], value)
            raise WorldError(template, **values)
        raise BugError(value)

    def _heard(self, pipe: Connection, seconds: float) -> tuple[str, object] | None:
        """The child's answer, or None when it took longer than `seconds` of work."""
        if not pipe.poll(START_SECONDS):
            return None
        heard = cast(tuple[str, object], pipe.recv())
        if heard[0] != "begun":
            return heard
        begun, worked = time.monotonic(), _work_of(self.pid)
        left = seconds
        while left > 0:
            if pipe.poll(max(left, _LEAST)):
                return cast(tuple[str, object], pipe.recv())
            by_clock = BUSY * seconds - (time.monotonic() - begun)
            left = min(seconds - (_work_of(self.pid) - worked) - _LEAST, by_clock)
        return None

    def close(self) -> None:
        """End the child."""
        with self._lock:
            self._kill()

    @property
    def pid(self) -> int | None:
        """The child's process number while it runs."""
        return self._child.pid if self._child is not None else None

    def _runs(self) -> bool:
        return self._child is not None and self._child.is_alive()

    def _launch(self) -> None:
        self._kill()
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._child = context.Process(
            target=_serve,
            args=(theirs, self._preloaded, self._memory_bytes),
            name="wenqu-algebra",
            daemon=True,
        )
        self._child.start()
        theirs.close()

    def _ready(self) -> Connection:
        """The pipe to a child that has imported what it needs."""
        if not self._runs():
            self._launch()
        pipe = self._pipe
        if pipe is None:
            raise BugError("a child without a pipe")
        if self._greeted:
            return pipe
        try:
            if not pipe.poll(START_SECONDS):
                raise EOFError
            kind, value = pipe.recv()
        except (EOFError, OSError) as error:
            self._kill()
            raise DeadlineError("核对的进程没能启动。") from error
        if kind != "ready":
            self._kill()
            raise BugError(value)
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


def _serve(pipe: Connection, preloaded: tuple[str, ...], memory_bytes: int) -> None:
    """The child: answer calls until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _die_with_parent()
    try:
        for module in preloaded[:1]:
            importlib.import_module(module)
        _bound_memory(memory_bytes)
    except BaseException:
        pipe.send(("bug", traceback.format_exc()))
        return
    pipe.send(("ready", None))
    waiting = list(preloaded[1:])
    while True:
        try:
            if waiting and not pipe.poll():
                importlib.import_module(waiting.pop(0))
                continue
            spoken, module, name, arguments = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(_answer(pipe, spoken, module, name, arguments))


def _answer(
    pipe: Connection,
    spoken: tuple[str, Mapping[str, str]],
    module: str,
    name: str,
    arguments: tuple[object, ...],
) -> object:
    try:
        i18n.use_language(*spoken)
        function = getattr(importlib.import_module(module), name)
        pipe.send(("begun", None))
        return "done", function(*arguments)
    except WorldError as error:
        return "world", (error.template, error.values)
    except (MemoryError, RecursionError):
        return "memory", None
    except BaseException:
        return "bug", traceback.format_exc()


def _work_of(pid: int | None) -> float:
    """Seconds of processor time of a process so far; 0 when it has ended."""
    if pid is None:
        return 0.0
    try:
        spent = psutil.Process(pid).cpu_times()
    except psutil.Error:
        return 0.0
    return float(spent.user + spent.system)


def _bound_memory(memory_bytes: int) -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))


def _die_with_parent() -> None:
    """End this process as soon as its parent has ended, however that was killed."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    Thread(target=watch, name="wenqu-parent-watch", daemon=True).start()
