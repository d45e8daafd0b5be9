"""A bound on one piece of symbolic work: what takes too long is given up, the rest goes on."""

from __future__ import annotations

import ctypes
import sys
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self, TypeVar

Result = TypeVar("Result")

LONGEST = 0.5
"""Seconds of work for one statement; each one given up halves what the next may take."""
SHORTEST = 0.05
_YOUNG = 10.0
"""Until a process has worked this long it still imports and fills caches: it gets thrice the time."""
_LOOK = 0.02
_AGAIN = 0.25
"""Seconds of work after which it is told again: Python drops what is raised in a destructor."""


class TooSlow(BaseException):
    """Raised inside work whose time is up; no `except Exception` on its way may swallow it."""


class Patience:
    """Watches the calls made within a `with` block from a second thread.

    SymPy can't be asked to stop, so the exception is set from outside, as CPython allows
    (`PyThreadState_SetAsyncExc`). Time is the work of this process, so that a busy computer gives
    nothing up. Work inside one long built-in call ends when that call does; the process around it
    bounds that (`engine.deadline`).
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._begun = threading.Event()
        self._closed = False
        self._due: float | None = None
        self._fired = False
        self._hook = sys.unraisablehook
        self._allowed = LONGEST * (3 if time.process_time() < _YOUNG else 1)
        self._thread = threading.get_ident()
        self._watcher = threading.Thread(target=self._watch, name="patience", daemon=True)

    def __enter__(self) -> Self:
        self._hook, sys.unraisablehook = sys.unraisablehook, self._drop_own
        self._watcher.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._lock:
            self._closed, self._due = True, None
        self._begun.set()
        self._watcher.join()
        sys.unraisablehook = self._hook

    def result_of(self, work: Callable[[], Result]) -> Result | None:
        """What `work` returns, or None when it was given up."""
        try:
            try:
                with self._lock:
                    self._due, self._fired = time.process_time() + self._allowed, False
                self._begun.set()
                found = work()
            finally:
                with self._lock:
                    self._due = None
            self._let_it_arrive()
            return found
        except TooSlow:
            with self._lock:
                self._due = None
            self._begun.clear()
            self._allowed = max(self._allowed / 2, SHORTEST)
            return None

    def _let_it_arrive(self) -> None:
        """An exception that was set at the last moment is raised here, not in the next call."""
        if self._fired:
            for _ in range(10_000):
                pass

    def _drop_own(self, unraisable: sys.UnraisableHookArgs) -> None:
        """What was raised in a destructor is no fault: the work is told again."""
        if unraisable.exc_type is not TooSlow:
            self._hook(unraisable)

    def _watch(self) -> None:
        while True:
            self._begun.wait()
            with self._lock:
                if self._closed:
                    return
                if self._due is None:
                    self._begun.clear()
                elif time.process_time() >= self._due:
                    self._due, self._fired = time.process_time() + _AGAIN, True
                    ctypes.pythonapi.PyThreadState_SetAsyncExc(
                        ctypes.c_ulong(self._thread), ctypes.py_object(TooSlow)
                    )
            time.sleep(_LOOK)
