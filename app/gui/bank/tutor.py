"""What this page asks of the tutor."""

from typing import Protocol

from app.tutor.bank_page import BankDesk
from app.tutor.lessons import Lessons


class BankTutor(Protocol):
    """The tutor as 题库 sees it; the methods may block, so they are called in a lane."""

    def bank(self) -> BankDesk:
        """The bank's use cases; opened once, and closed with the tutor."""
        ...

    def lessons(self) -> Lessons:
        """The tree and the recipes; read once, then at hand."""
        ...
