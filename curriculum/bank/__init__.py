"""Problems that people bring, as values, before they reach the store."""

from curriculum.bank.image import BadImageError, BankImage, bank_image
from curriculum.bank.item import BadItemError, BankItem, Origin, Placing, new_identifier

__all__ = [
    "BadImageError",
    "BadItemError",
    "BankImage",
    "BankItem",
    "Origin",
    "Placing",
    "bank_image",
    "new_identifier",
]
