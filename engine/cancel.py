"""A wish to stop that any thread may state and long work looks at."""

from threading import Event


class CancelledError(Exception):
    """Raised by work that noticed it is no longer wanted; not an error to show."""


class Cancel:
    """A one-way flag: once set it stays set."""

    def __init__(self) -> None:
        self._event = Event()

    def set(self) -> None:
        """Ask the work that holds this flag to stop."""
        self._event.set()

    @property
    def wanted(self) -> bool:
        """Whether somebody asked to stop."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise `CancelledError` when somebody asked to stop."""
        if self._event.is_set():
            raise CancelledError
