"""Problems that people bring, as values, before they reach the store."""

from curriculum.bank.image import BadImageError, BankImage, bank_image
from curriculum.bank.item import BadItemError, BankItem, Origin, Placing, new_identifier
from curriculum.bank.placing import Placer, propose_point

__all__ = [
    "BadImageError",
    "BadItemError",
    "BankImage",
    "BankItem",
    "Origin",
    "Placer",
    "Placing",
    "bank_image",
    "new_identifier",
    "propose_point",
]
