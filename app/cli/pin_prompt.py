"""Asking for the adult's PIN: never as an option, where other programs could read it."""

import getpass
import sys

from engine.i18n import tr


def ask_pin() -> str:
    """The PIN from the keyboard, unseen; without a terminal the first line of standard input."""
    if sys.stdin.isatty():
        return getpass.getpass(tr("PIN：")).strip()
    return sys.stdin.readline().strip()
