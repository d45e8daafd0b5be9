"""The child's end of the pipe: orders in, reports out, and wishes known between any two tokens."""

import os
import threading
from multiprocessing.connection import Connection
from queue import Empty, SimpleQueue

from engine.runtime.protocol import (
    LARGEST_MESSAGE,
    LOAD_NUMBER,
    AnswerNow,
    Ask,
    CancelAsk,
    Load,
    LookAround,
    Order,
    Report,
    decode,
    encode,
)


class Mailbox:
    """The pipe: a thread reads it, so that a wish to stop is known between any two tokens.

    The end of the pipe means that the program is gone, however it went; this process goes too.
    (Linux could send a signal at the parent's death, but it does so when the *thread* that
    started us ends, and threads of a pool do.)
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._cancelled: set[int] = set()
        self._hurried: set[int] = set()
        self._orders: SimpleQueue[Load | Ask | LookAround] = SimpleQueue()
        threading.Thread(target=self._read, name="orders", daemon=True).start()

    def next_order(
        self, *, wait: bool = True, timeout: float | None = None
    ) -> Load | Ask | LookAround | None:
        """The next order; None when there is none and `wait` is False, or after `timeout`."""
        try:
            return self._orders.get(block=wait, timeout=timeout)
        except Empty:
            return None

    def send(self, report: Report) -> None:
        """One report to the program."""
        try:
            self._connection.send_bytes(encode(report, Report))
        except OSError:
            os._exit(0)

    def cancelled(self, number: int) -> bool:
        """Whether request `number` is no longer wanted."""
        return number in self._cancelled

    def answer_now(self, number: int) -> bool:
        """Whether request `number` should stop thinking."""
        return number in self._hurried

    def forget(self, number: int) -> None:
        """Request `number` has ended; what was wished for it is over."""
        self._cancelled.discard(number)
        self._hurried.discard(number)

    def _read(self) -> None:
        while True:
            try:
                order = decode(self._connection.recv_bytes(LARGEST_MESSAGE), Order)
            except (EOFError, OSError):
                os._exit(0)
            if isinstance(order, CancelAsk):
                self._cancelled.add(order.number)
            elif isinstance(order, AnswerNow):
                self._hurried.add(order.number)
            else:
                if isinstance(order, Load):
                    self._cancelled.discard(LOAD_NUMBER)  # a wish about an earlier load
                self._orders.put(order)
