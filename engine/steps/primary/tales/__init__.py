"""Word problems of one and two steps: every clause is read as a fact, and every fact is used."""

from __future__ import annotations

from engine.steps.derivation import Derivation
from engine.steps.primary.tales.amounts import changed, compared, differs, rest_of, together
from engine.steps.primary.tales.boats import ANGLES, BOAT, BOTH
from engine.steps.primary.tales.heads import HEADS
from engine.steps.primary.tales.journeys import JOURNEY
from engine.steps.primary.tales.means import MEAN
from engine.steps.primary.tales.mixtures import MIXTURE
from engine.steps.primary.tales.percentages import RATE
from engine.steps.primary.tales.portions import portions, whole_of_portion
from engine.steps.primary.tales.rates import (
    first_one,
    one_rate,
    same_total,
    shared_out,
    spent,
    two_rates,
    what_was_used,
)
from engine.steps.primary.tales.reading import as_amounts, read_tale
from engine.steps.primary.tales.shared_work import WORK
from engine.steps.primary.tales.trading import TRADE
from engine.steps.primary.tales.trees import TREES
from engine.steps.primary.tales.two_numbers import TWO_NUMBERS
from engine.steps.task import Task

FAMILIES = (
    portions, whole_of_portion, changed, together, rest_of, compared, differs,
    one_rate, shared_out, first_one, same_total, spent, what_was_used, two_rates,
)  # fmt: skip
FRAMES = (JOURNEY, WORK, TRADE, TWO_NUMBERS, HEADS, TREES, MIXTURE, MEAN, RATE, BOAT, BOTH, ANGLES)


def tell_tale(task: Task) -> Derivation | None:
    """A story whose facts are those of one family; anything over and nothing is said."""
    if not task.nodes or len(task.nodes) > 8:
        return None
    for frame in FRAMES:
        found = frame.tell(task)
        if found is not None:
            return found
    tale = read_tale(task)
    if tale is None:
        return None
    for told in dict.fromkeys((tale, as_amounts(tale))):
        for family in FAMILIES:
            found = family(told)
            if found is not None:
                return found
    return None
