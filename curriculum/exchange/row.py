"""What a reader gives for every question of a file: a bank problem, or why it isn't one."""

from dataclasses import dataclass

from curriculum.bank import BankItem
from engine.errors import WorldError


class BadFileError(WorldError):
    """A file as a whole can't be read, or must not be; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Row or question `row` (from 1, as a person sees it) was not taken; `reason` is a sentence."""

    row: int
    reason: str


Row = BankItem | Refusal


@dataclass(slots=True)
class Notes:
    """What a reader noticed on its way; complete once its last row was taken.

    `mathtype` counts old equation objects that only their preview picture is left of. `row` is
    where the problem just read stands, set where its own `origin` names another file.
    """

    mathtype: int = 0
    row: int = 0
