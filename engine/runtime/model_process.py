"""The model's process as the program holds it: one thread reads its reports and hands them out."""

import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from pathlib import Path
from queue import Empty, SimpleQueue

from engine.cancel import Cancel
from engine.runtime.protocol import (
    LARGEST_MESSAGE,
    LOAD_NUMBER,
    CancelAsk,
    Hello,
    LoadAttempt,
    LoadDone,
    LoadProgress,
    Order,
    Report,
    decode,
    encode,
)

LOOK_EVERY = 0.05
PATIENCE_AFTER_CANCEL = 2.0
PATIENCE_BESIDE_OTHERS = 20.0
"""Seconds that a wish to stop may take while the process still talks to others: killing it
would cut off their answers too."""
PATIENCE_AT_CLOSE = 1.0
# A very slow processor needs many seconds for one batch of a very large model; nothing needs this.
PATIENCE = 300.0
NOBODY = -1
"""The number under which a report waits that belongs to no ask and no load."""

Target = Callable[[Connection, str | None], None]


class ChildDiedError(Exception):
    """The model's process ended in the middle of something."""


class ModelProcess:
    """One spawned process; any number of threads may wait for its reports, each for a number.

    `target` is what it runs, `log` the file for what the library prints.
    """

    def __init__(self, target: Target, log: Path | None) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=target,
            args=(theirs, str(log) if log is not None else None),
            name="wenqu-model",
            daemon=True,
        )
        self._process.start()
        theirs.close()
        self._leave, self._left = context.Pipe(duplex=False)
        self.pid = self._process.pid
        self._boxes: dict[int, SimpleQueue[Report | None]] = {}
        self._state = threading.Lock()
        self._sending = threading.Lock()
        self._closing = threading.Lock()
        self._ended = False
        self._heard = time.monotonic()
        self._reader = threading.Thread(target=self._read, name="wenqu-model-reports", daemon=True)
        self._reader.start()

    @property
    def alive(self) -> bool:
        """Whether it runs, as far as is known."""
        return not self._ended and self._process.is_alive()

    @contextmanager
    def listening(self, number: int) -> Iterator[None]:
        """Keep the reports about `number` for whoever takes them with `reports`."""
        box: SimpleQueue[Report | None] = SimpleQueue()
        with self._state:
            self._boxes[number] = box
            if self._ended:
                box.put(None)
        try:
            yield
        finally:
            with self._state:
                del self._boxes[number]

    def reports(self, number: int, cancel: Cancel | None = None) -> Iterator[Report]:
        """What the process says about `number`; raises `ChildDiedError` soon after its death.

        A process that doesn't answer a wish to stop within two seconds is killed; one that
        answers others meanwhile is given longer.
        """
        box = self._boxes[number]
        self._heard = time.monotonic()
        stopping: float | None = None
        while True:
            try:
                report = box.get(timeout=LOOK_EVERY)
            except Empty:
                pass
            else:
                if report is None:
                    raise ChildDiedError
                yield report
            now = time.monotonic()
            if cancel is not None and cancel.wanted and stopping is None:
                stopping = now
                self.order(CancelAsk(number))
            late = stopping is not None and self._is_late(stopping, now)
            if late or now - self._heard > PATIENCE:
                self.kill()
                raise ChildDiedError

    def _is_late(self, stopping: float, now: float) -> bool:
        """Whether a wish to stop, uttered at `stopping`, has waited long enough."""
        since = max(stopping, self._heard) if len(self._boxes) > 1 else stopping
        return now - since > PATIENCE_AFTER_CANCEL or now - stopping > PATIENCE_BESIDE_OTHERS

    def order(self, order: Order) -> None:
        """Send one order. Raises `ChildDiedError`."""
        try:
            with self._sending:
                self._connection.send_bytes(encode(order, Order))
        except (OSError, ValueError) as error:
            raise ChildDiedError from error

    def kill(self) -> None:
        """End it now, whatever it does."""
        if self._process.is_alive():
            self._process.kill()
        self.close()

    def close(self) -> None:
        """End it: it leaves by itself when its pipe ends, and is killed when it doesn't."""
        with self._state:
            self._end()
        with self._closing:
            if self._left.closed:
                return
            self._left.close()  # the reader wakes, and closes the pipe that only it reads
            self._reader.join(PATIENCE_AT_CLOSE)
            self._process.join(PATIENCE_AT_CLOSE)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()
            self._reader.join()

    def _read(self) -> None:
        """Hand every report to whoever waits for its number, until the pipe ends."""
        try:
            while self._leave not in wait([self._connection, self._leave]):
                report = decode(self._connection.recv_bytes(LARGEST_MESSAGE), Report)
                self._heard = time.monotonic()
                with self._state:
                    box = self._boxes.get(_number(report))
                    if box is not None:
                        box.put(report)
        except (EOFError, OSError, ValueError):
            if self._process.is_alive():
                self._process.kill()  # it talks nonsense, or is about to end
        with self._state:
            self._end()
        with self._sending:
            self._connection.close()
        self._leave.close()

    def _end(self) -> None:
        """Tell everybody that waits, once."""
        if not self._ended:
            self._ended = True
            for box in self._boxes.values():
                box.put(None)


def _number(report: Report) -> int:
    if isinstance(report, LoadAttempt | LoadProgress | LoadDone):
        return LOAD_NUMBER
    return NOBODY if isinstance(report, Hello) else report.number
