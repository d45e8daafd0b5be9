"""Functions that tests have a child process run."""

import os
import signal

from engine.errors import WorldError
from engine.i18n import tr


def add(first: int, second: int) -> int:
    """A small honest piece of work."""
    return first + second


def spin() -> None:
    """Never ends."""
    while True:
        pass


def fill_memory() -> int:
    """Takes more and more memory."""
    blocks = []
    while True:
        blocks.append(bytes(50_000_000))


def refuse(number: int) -> None:
    """Meets a fault of the world."""
    raise WorldError("没有 {number}", number=number)


def divide_by_zero() -> float:
    """Has a bug."""
    return 1 / 0


def greet() -> str:
    """Speaks."""
    return tr("你好")


def kill_me() -> None:
    """Dies as a native crash would."""
    os.kill(os.getpid(), signal.SIGKILL)
