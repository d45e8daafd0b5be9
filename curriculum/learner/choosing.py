"""What to practise next: what is due, then what is weakest, and what a failing skill rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar

from curriculum.learner.schedule import recall
from curriculum.learner.skill import FIRST_LEVEL, LEARNED, Skill, mastery_of

FAILING = 3
"""Failures in a row after which a skill is left for what it rests on."""
APART = 2
"""Problems between two of the same skill, where there are others."""


class Why(StrEnum):
    """Why a skill is practised now."""

    DUE = "due"
    """Its day has come."""
    AGAIN = "again"
    """It went wrong today and is tried once more."""
    WEAK = "weak"
    """It is the weakest of those chosen."""
    NEW = "new"
    """It was never practised."""
    PREREQUISITE = "prerequisite"
    """What keeps failing rests on it."""


@dataclass(frozen=True, slots=True)
class Task:
    """A skill to practise, at a level, and why."""

    point: str
    level: int
    why: Why


class Makes(Protocol):
    """A recipe, as far as choosing one goes."""

    @property
    def key(self) -> str:
        """Its permanent name."""
        ...

    @property
    def levels(self) -> tuple[int, ...]:
        """The levels it can make."""
        ...


AnyRecipe = TypeVar("AnyRecipe", bound=Makes)


def owed(skill: Skill | None, today: date) -> Why | None:
    """Why a skill is owed a review today, or None. What keeps failing is let rest until due."""
    if skill is None:
        return None
    if skill.due <= today:
        return Why.DUE
    return Why.AGAIN if skill.last == today and -FAILING < skill.run < 0 else None


def choose(
    points: Sequence[str],
    skills: Mapping[str, Skill],
    today: date,
    recent: Sequence[str],
    *,
    owed_only: bool = False,
    spread: bool = False,
    level: int | None = None,
    requires: Callable[[str], tuple[str, ...]] = lambda code: (),
) -> tuple[Task, ...]:
    """`points` as tasks, the best to practise first; empty when nothing is left to do.

    Due skills come first, the longest due first: with more due than there is time for, that keeps
    most in memory (`wenqu bench practice`). Then come those that went wrong today, then the weakest
    by expected mastery, in the order of `points` where equal; or, for practice `spread` over all
    that was ever learned, the least remembered. `owed_only` leaves out what is not due and did
    not go wrong today. `recent` are the points of the last problems, newest last: a
    point waits `APART` problems while there are others. A skill that failed `FAILING` times in a
    row lets its weakest prerequisite (of those `requires` gives) go before it.
    """
    ranked = sorted(
        (
            (_rank(place, skills.get(code), today, spread), code)
            for place, code in enumerate(points)
        ),
        key=lambda entry: entry[0],
    )
    tasks = []
    for _, code in ranked:
        why = owed(skills.get(code), today)
        if why is None:
            if owed_only:
                continue
            why = Why.WEAK if code in skills else Why.NEW
        before = prerequisites(code, skills, today, requires)
        if before:
            tasks.append(_task(before[0], skills, level, Why.PREREQUISITE))
        tasks.append(_task(code, skills, level, why))
    near = {code: place for place, code in enumerate(recent[-APART:], 1)}
    # A stable sort: those not asked just now first, then those asked longer ago.
    tasks.sort(key=lambda task: near.get(task.point, 0))
    return tuple(dict.fromkeys(tasks))


def prerequisites(
    code: str,
    skills: Mapping[str, Skill],
    today: date,
    requires: Callable[[str], tuple[str, ...]],
) -> tuple[str, ...]:
    """What a skill that keeps failing rests on and is not yet sure, weakest first."""
    skill = skills.get(code)
    if skill is None or skill.run > -FAILING:
        return ()
    expected = {need: mastery_of(skills.get(need), today).expected for need in requires(code)}
    return tuple(
        sorted((need for need in expected if expected[need] < LEARNED), key=lambda n: expected[n])
    )


def least_recent(
    recipes: Sequence[AnyRecipe], level: int, recent: Sequence[str], chance: int
) -> tuple[AnyRecipe, ...]:
    """`recipes`, the best to use first: not the last one, near `level`, used longest ago.

    `recent` are recipe keys, newest last; `chance` decides between those never used.
    """
    if not recipes:
        return ()
    start = chance % len(recipes)
    turned = [*recipes[start:], *recipes[:start]]
    used = {key: place for place, key in enumerate(recent, 1)}
    last = recent[-1] if recent else ""

    def rank(recipe: AnyRecipe) -> tuple[bool, int, int]:
        away = min(abs(own - level) for own in recipe.levels)
        return recipe.key == last, away, used.get(recipe.key, 0)

    return tuple(sorted(turned, key=rank))


def _rank(place: int, skill: Skill | None, today: date, spread: bool) -> tuple[int, float, int]:
    why = owed(skill, today)
    if skill is not None and why is Why.DUE:
        return 0, skill.due.toordinal(), place
    if spread:
        return 2, round(recall(skill.memory, today), 6) if skill is not None else 0.0, place
    if why is Why.AGAIN:
        return 1, 0.0, place
    return 2, round(mastery_of(skill, today).expected, 6), place


def _task(code: str, skills: Mapping[str, Skill], level: int | None, why: Why) -> Task:
    skill = skills.get(code)
    own = skill.level if skill is not None else FIRST_LEVEL
    return Task(code, level if level is not None else own, why)
