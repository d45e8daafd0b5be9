"""A guard against a fault of PySide 6.12 with Pythons that count references to `True`."""

import ctypes
import sys

_ENOUGH = 1 << 40


def keep_true() -> None:
    """Make sure that `True` outlives the program.

    `Signal.emit` returns `True` without taking a reference of its own, so each call loses one;
    after a few thousand the interpreter would end with "deallocating True". From Python 3.12 on
    `True` isn't counted any more and nothing needs to be done.
    """
    if sys.version_info < (3, 12) and sys.getrefcount(True) < _ENOUGH:
        # An object's count is the first word of its header in every CPython before 3.12.
        ctypes.c_ssize_t.from_address(id(True)).value += 2 * _ENOUGH
