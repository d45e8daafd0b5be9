"""When a skill is due again: FSRS-6 on skills, in whole days of the pupil's own calendar.

The `fsrs` library keeps the mathematics (Ye, Su and Cao, "A Stochastic Shortest Path Algorithm for
Optimizing Spaced Repetition Scheduling", 2022). It is given every field and a moment made of the
date alone, so it never reads the clock; its fuzzing is off, so that the same attempts always give
the same dates.

| What happened at the first try | Rating |
|---|---|
| right alone, level 4 or 5 | Easy |
| right alone | Good |
| right after a hint or the idea; the value right, the form not | Hard |
| wrong, or right only after steps or the answer | Again |

Later tries at the same showing rate nothing: the first one has told.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import lru_cache

from fsrs import Card, Rating, Scheduler, State

from curriculum.learner.attempt import Evidence, Help

__all__ = ["Memory", "Rating", "rating_of", "recall", "review"]

RETENTION = 0.9
"""The chance of recall at which a skill is due."""
LONGEST = 180
"""Days between two reviews at most: no skill rests longer than a term."""
HARD_LEVEL = 4

_SCHEDULER = Scheduler(
    desired_retention=RETENTION,
    learning_steps=(),
    relearning_steps=(),
    maximum_interval=LONGEST,
    enable_fuzzing=False,
)


@dataclass(frozen=True, slots=True)
class Memory:
    """A skill as FSRS remembers it. `stability` in days; `difficulty` from 1 to 10."""

    stability: float
    difficulty: float
    last: date
    due: date


def rating_of(seen: Evidence) -> Rating:
    """What a first answer says, as the table above has it."""
    if seen.outcome == "wrong" or seen.help >= Help.STEP:
        return Rating.Again
    if seen.outcome == "form" or seen.help > Help.NONE:
        return Rating.Hard
    return Rating.Easy if seen.level >= HARD_LEVEL else Rating.Good


def review(memory: Memory | None, rating: Rating, day: date) -> Memory:
    """The memory after an answer rated so on `day`."""
    card = (
        _card(memory) if memory is not None else Card(0, State.Learning, 0, None, None, _noon(day))
    )
    card, _ = _SCHEDULER.review_card(card, rating, _noon(day))
    if card.stability is None or card.difficulty is None:
        raise AssertionError("a reviewed card has a stability and a difficulty")
    return Memory(card.stability, card.difficulty, day, card.due.date())


def recall(memory: Memory, day: date) -> float:
    """The chance, 0 to 1, that the skill is remembered on `day`."""
    return _SCHEDULER.get_card_retrievability(_card(memory), _noon(day))


def _card(memory: Memory) -> Card:
    return Card(
        card_id=0,
        state=State.Review,
        step=None,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_noon(memory.due),
        last_review=_noon(memory.last),
    )


@lru_cache(maxsize=4096)
def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)
