"""The model's process: waits for orders on a pipe, reports on it, and ends when the pipe does."""

import os
import signal
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from engine.runtime.devices import has_nvidia_driver, physical_threads
from engine.runtime.fit import Attempt, Device, Fit, plan_fit, where
from engine.runtime.kept_prefix import KeptPrefix
from engine.runtime.mailbox import Mailbox
from engine.runtime.protocol import (
    LOAD_NUMBER,
    Ask,
    Failed,
    Hello,
    Load,
    LoadAttempt,
    LoadDone,
    LoadProgress,
    LookAround,
    Report,
)

IDLE = 1.0
"""Seconds without a question after which there is time to write things down."""

if TYPE_CHECKING:
    from engine.runtime.scheduler import Scheduler
    from engine.runtime.worker import NativeModel


def run(connection: Connection, log: str | None) -> None:
    """Serve orders until the other end of `connection` closes; never returns normally.

    What the library prints goes to the file `log`, so that a window program without standard
    streams, and a terminal with results on them, both stay clean.
    """
    # Ctrl+C reaches every process of a terminal; stopping is the program's order, not the key's.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _redirect_streams(log)
    mailbox = Mailbox(connection)
    Child(mailbox).serve()


class Child:
    """Holds one model at a time and does as it is told."""

    def __init__(self, mailbox: Mailbox) -> None:
        self._mail = mailbox
        self._model: NativeModel | None = None
        self._scheduler: Scheduler | None = None

    def serve(self) -> None:
        """Take orders for ever; while asks run, between any two batches."""
        from engine.runtime import worker

        worker.open_library(sys.stderr.fileno())
        held: Load | None = None
        while True:
            busy = self._scheduler is not None and self._scheduler.busy
            if held is not None and not busy:
                self._load(held)
                held = None
                busy = False
            order = None if held is not None else self._next_order(busy=busy)
            if isinstance(order, LookAround):
                self._mail.send(Hello(worker.build(), worker.list_devices()))
            elif isinstance(order, Load):
                held = order  # what runs comes to its end first
            elif isinstance(order, Ask):
                self._admit(order)
            elif busy:
                self._step()

    def _next_order(self, *, busy: bool) -> Load | Ask | LookAround | None:
        if busy or self._scheduler is None:
            return self._mail.next_order(wait=not busy)
        order = self._mail.next_order(timeout=IDLE)
        if order is None:
            self._scheduler.rest()
            order = self._mail.next_order()
        return order

    def _admit(self, ask: Ask) -> None:
        if self._scheduler is None:
            self._mail.send(Failed(ask.number, "还没有装入模型。"))
        else:
            self._scheduler.admit(ask)

    def _step(self) -> None:
        from engine.runtime.worker import NativeError

        assert self._scheduler is not None  # noqa: S101 (only a busy one steps)
        try:
            self._scheduler.step()
        except NativeError as error:
            self._scheduler.fail("模型运行出错了（{detail}）。", str(error))

    def _load(self, order: Load) -> None:
        from engine.runtime import worker
        from engine.runtime.scheduler import Scheduler

        if self._model is not None:
            self._model.close()
            self._model = self._scheduler = None
        devices = worker.list_devices()
        missing = has_nvidia_driver() and not worker.supports_card()
        fit = plan_fit(
            order.shape,
            devices,
            context=order.context,
            cache_type=order.cache_type,
            gpu=order.gpu,
            sequences=order.sequences,
            missing_back_end=missing,
        )
        if not fit.enough:
            self._mail.send(Failed(LOAD_NUMBER, "内存不够：{detail}。", _needs(fit, devices)))
            return
        first = min(order.first_attempt, len(fit.attempts) - 1)
        for number, attempt in list(enumerate(fit.attempts))[first:]:
            self._mail.send(LoadAttempt(number, _step_down(fit, number)))
            try:
                self._model = self._open(order, attempt)
            except worker.NativeError:
                if self._mail.cancelled(LOAD_NUMBER):
                    break
                continue
            kept = self._kept(order, attempt, self._model)
            self._scheduler = Scheduler(
                self._model, self._mail.send, time.monotonic, self._mail, kept
            )
            self._mail.send(self._done(fit, attempt, self._model.context))
            return
        self._mail.send(Failed(LOAD_NUMBER, "模型装不进来，详情见日志。"))

    def _open(self, order: Load, attempt: Attempt) -> "NativeModel":
        from engine.runtime import worker

        return worker.NativeModel(
            Path(order.path),
            attempt,
            threads=order.threads or physical_threads(),
            sequences=order.sequences,
            progress=_seldom(self._mail.send, lambda: self._mail.cancelled(LOAD_NUMBER)),
        )

    def _kept(self, order: Load, attempt: Attempt, model: "NativeModel") -> KeptPrefix | None:
        from engine.runtime import worker

        if not order.kept or not order.sha256 or not model.rewinds:
            return None
        return KeptPrefix(
            Path(order.kept),
            build=worker.build(),
            sha256=order.sha256,
            cache_type=attempt.cache_type,
            engine=model,
        )

    def _done(self, fit: Fit, attempt: Attempt, context: int) -> LoadDone:
        from engine.runtime import worker

        sentence = fit.sentence
        if attempt.layers != fit.best.layers:
            sentence = where(attempt.layers, fit.layers_total, "显卡上装不下")
        return LoadDone(
            device=sentence,
            build=worker.build(),
            layers=attempt.layers,
            layers_total=fit.layers_total,
            context=context,
            cache_type=attempt.cache_type,
            predicted_bytes=fit.predicted_bytes,
        )


def _seldom(
    send: Callable[[Report], None], cancelled: Callable[[], bool]
) -> Callable[[float], bool]:
    """A progress callback that reports every two hundredths, and says no once cancelled."""
    told = [-1.0]

    def progress(fraction: float) -> bool:
        if fraction - told[0] >= 0.02 or fraction >= 1:
            told[0] = fraction
            send(LoadProgress(round(fraction, 3)))
        return not cancelled()

    return progress


def _step_down(fit: Fit, number: int) -> str:
    if number == 0:
        return ""
    attempt = fit.attempts[number]
    return f"{attempt.layers}/{fit.layers_total}, {attempt.context}"


def _needs(fit: Fit, devices: tuple[Device, ...]) -> str:
    total = sum(item.total for item in devices if item.kind in {"cpu", "gpu"})
    return f"{fit.predicted_bytes / 1e9:.1f} GB > {total / 1e9:.1f} GB"


def _redirect_streams(log: str | None) -> None:
    target = os.open(log or os.devnull, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for stream in (1, 2):
        os.dup2(target, stream)
    # A program without a console has no streams at all; Python's own need somewhere to go.
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", errors="replace", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", errors="replace", closefd=False)
