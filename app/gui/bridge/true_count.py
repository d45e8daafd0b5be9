"""A guard against a fault of PySide 6.12 with Pythons that count references to constants."""

import ctypes
import sys

_ENOUGH = 1 << 40


def keep_true() -> None:
    """Make sure that `True`, `False` and `None` outlive the program.

    `Signal.emit` returns `True` without taking a reference of its own, so each call loses one;
    after a few thousand the interpreter would end with "deallocating True". `None` goes the same
    way where a page's script answers with nothing. From Python 3.12 on none of them is counted
    any more and nothing needs to be done.
    """
    if sys.version_info >= (3, 12):
        return
    for constant in (True, False, None):
        if sys.getrefcount(constant) < _ENOUGH:
            # An object's count is the first word of its header in every CPython before 3.12.
            ctypes.c_ssize_t.from_address(id(constant)).value += 2 * _ENOUGH
