"""题库: the problems that people brought, found, looked at, put in order, taken in and given out."""

from app.gui.bank.page import BankPage
from app.gui.bank.tutor import BankTutor

__all__ = ["BankPage", "BankTutor"]
