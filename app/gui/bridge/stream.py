"""News from a working thread, gathered and handed to the window a few times a second."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

Item = TypeVar("Item")


class Stream(QObject, Generic[Item]):
    """Takes items from any thread and gives them on in batches, on the main thread, in order.

    The first item comes at once; later ones wait until `interval` milliseconds have passed since
    the batch before, so that a page is painted a few times a second however fast the pieces come.
    Nothing ticks while nothing arrives.
    """

    _stirred = Signal()

    def __init__(
        self,
        receive: Callable[[list[Item]], object],
        interval: int = 150,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._receive = receive
        self._interval = interval
        self._lock = Lock()
        self._waiting: list[Item] = []
        self._asked = False
        self._closed = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        self._stirred.connect(self._wake, Qt.ConnectionType.QueuedConnection)

    def add(self, item: Item) -> None:
        """Take one item; may be called from any thread."""
        with self._lock:
            if self._closed:
                return
            self._waiting.append(item)
            if self._asked:
                return
            self._asked = True
        self._stirred.emit()

    def flush(self) -> None:
        """Give on what waits, now; main thread only."""
        self._timer.stop()
        with self._lock:
            batch, self._waiting, self._asked = self._waiting, [], False
        if batch:
            self._since.start()
            self._receive(batch)

    def close(self) -> None:
        """Drop what waits and take nothing more."""
        with self._lock:
            self._closed = True
            self._waiting = []
        self._timer.stop()

    def _wake(self) -> None:
        if self._closed:
            return
        passed = self._since.elapsed() if self._since.isValid() else self._interval
        if passed >= self._interval:
            self.flush()
        else:
            self._timer.start(max(1, self._interval - int(passed)))
