"""The bank on disk: problems that people brought, their words, labels and pictures."""

from curriculum.store.bank.filters import BankFilter
from curriculum.store.bank.importing import Imported
from curriculum.store.bank.reading import BankPage
from curriculum.store.bank.room import Bank
from curriculum.store.bank.statistics import BankStatistics, Count

__all__ = ["Bank", "BankFilter", "BankPage", "BankStatistics", "Count", "Imported"]
