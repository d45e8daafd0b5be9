"""The model's process: waits for orders on a pipe, reports on it, and ends when the pipe does."""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

from engine.runtime.devices import has_nvidia_driver, physical_threads
from engine.runtime.fit import Attempt, Device, Fit, plan_fit, where
from engine.runtime.protocol import (
    LARGEST_MESSAGE,
    AnswerNow,
    Ask,
    CancelAsk,
    Failed,
    Hello,
    Load,
    LoadAttempt,
    LoadDone,
    LoadProgress,
    LookAround,
    Order,
    Report,
    decode,
    encode,
)

if TYPE_CHECKING:
    from engine.runtime.scheduler import Scheduler
    from engine.runtime.worker import NativeModel

LOAD_NUMBER = 0


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


class Mailbox:
    """The pipe: a thread reads it, so that a wish to stop is known between any two tokens.

    The end of the pipe means that the program is gone, however it went; this process goes too.
    (Linux could send a signal at the parent's death, but it does so when the *thread* that
    started us ends, and threads of a pool do.)
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._cancelled = -1
        self._answer_now = -1
        self.orders: SimpleQueue[Load | Ask | LookAround] = SimpleQueue()
        threading.Thread(target=self._read, name="orders", daemon=True).start()

    def send(self, report: Report) -> None:
        """One report to the program."""
        try:
            self._connection.send_bytes(encode(report, Report))
        except OSError:
            os._exit(0)

    def cancelled(self, number: int) -> bool:
        """Whether request `number` is no longer wanted."""
        return self._cancelled == number

    def answer_now(self, number: int) -> bool:
        """Whether request `number` should stop thinking."""
        return self._answer_now == number

    def _read(self) -> None:
        while True:
            try:
                order = decode(self._connection.recv_bytes(LARGEST_MESSAGE), Order)
            except (EOFError, OSError):
                os._exit(0)
            if isinstance(order, CancelAsk):
                self._cancelled = order.number
            elif isinstance(order, AnswerNow):
                self._answer_now = order.number
            else:
                self.orders.put(order)


class Child:
    """Holds one model at a time and does as it is told."""

    def __init__(self, mailbox: Mailbox) -> None:
        self._mail = mailbox
        self._model: NativeModel | None = None
        self._scheduler: Scheduler | None = None
        self._number = LOAD_NUMBER

    def serve(self) -> None:
        """Take orders for ever."""
        from engine.runtime import worker

        worker.open_library(sys.stderr.fileno())
        while True:
            order = self._mail.orders.get()
            if isinstance(order, LookAround):
                self._mail.send(Hello(worker.build(), worker.list_devices()))
            elif isinstance(order, Load):
                self._load(order)
            else:
                self._ask(order)

    def _ask(self, ask: Ask) -> None:
        from engine.runtime.worker import NativeError

        self._number = ask.number
        if self._scheduler is None:
            self._mail.send(Failed(ask.number, "还没有装入模型。"))
            return
        try:
            self._scheduler.run(ask, self._mail)
        except NativeError as error:
            self._mail.send(Failed(ask.number, "模型运行出错了（{detail}）。", str(error)))

    def _load(self, order: Load) -> None:
        from engine.runtime import worker
        from engine.runtime.scheduler import Scheduler

        self._number = LOAD_NUMBER
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
            self._scheduler = Scheduler(self._model, self._mail.send, time.monotonic)
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
            cancelled=lambda: self._mail.cancelled(self._number),
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
