"""Asking for the adult's PIN: never as an option, where other programs could read it."""

import getpass
import sys
from collections.abc import Callable

from app.cli.command import tell
from app.tutor.pin import NoPinError, PinNeededError
from engine.i18n import tr


def ask_pin() -> str:
    """The PIN from the keyboard, unseen; without a terminal the first line of standard input."""
    if sys.stdin.isatty():
        return getpass.getpass(tr("PIN：")).strip()
    return sys.stdin.readline().strip()


def with_pin(deed: Callable[[str], None], given: str = "") -> None:
    """Do something that may want the PIN; it is asked for only then, unless it was `given`."""
    try:
        deed(given)
    except NoPinError:
        raise
    except PinNeededError as error:
        tell(str(error))
        deed(ask_pin())
