"""Two lanes for work that must not hold up the window: the store's, in order, and a free one."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from engine.cancel import CancelledError
from engine.errors import WorldError

Result = TypeVar("Result")
Failed = Callable[[WorldError], None]


class Lane(Enum):
    """Which lane: the store's keeps the order of its jobs, the free one runs several at once."""

    STORE = "store"
    FREE = "free"


class Lanes(QObject):
    """Runs work off the main thread and brings every result home by one queued signal.

    `done` and `failed` are called on the main thread. `failed` gets the world's faults only:
    work that was cancelled ends silently, and any other exception is a bug of ours, raised again
    on the main thread where it is loud.
    """

    _home = Signal(object)

    def __init__(self, parent: QObject | None = None, free: int = 4) -> None:
        super().__init__(parent)
        self._pools = {
            Lane.STORE: ThreadPoolExecutor(1, thread_name_prefix="wenqu-store"),
            Lane.FREE: ThreadPoolExecutor(free, thread_name_prefix="wenqu-free"),
        }
        self._closed = False
        self._home.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        lane: Lane,
        work: Callable[[], Result],
        done: Callable[[Result], object] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do `work` in a lane, then `done(result)` here; after `close` nothing runs any more."""
        if self._closed:
            return
        self._pools[lane].submit(self._work, work, done, failed)

    def close(self) -> None:
        """Let what was begun come to its end, and stop both lanes; results no longer arrive."""
        self._closed = True
        self._pools[Lane.FREE].shutdown(wait=True, cancel_futures=True)
        self._pools[Lane.STORE].shutdown(wait=True)

    def _work(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], object] | None,
        failed: Failed | None,
    ) -> None:
        try:
            result = work()
        except CancelledError:
            return
        except WorldError as error:
            trouble = error
            self._send(lambda: _complain(trouble, failed))
        except Exception as error:  # a bug: carried home, raised there
            bug = error
            self._send(lambda: _raise(bug))
        else:
            if done is not None:
                self._send(lambda: done(result))

    def _send(self, delivery: Callable[[], object]) -> None:
        if not self._closed:
            self._home.emit(delivery)

    def _deliver(self, delivery: Callable[[], object]) -> None:
        if not self._closed:
            delivery()


def _complain(error: WorldError, failed: Failed | None) -> None:
    if failed is None:
        raise error
    failed(error)


def _raise(error: Exception) -> None:
    raise error
