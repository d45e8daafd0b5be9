"""One pupil's standing in one skill (= point), and how one answer moves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from curriculum.learner.attempt import Evidence
from curriculum.learner.mastery import MEAN, VARIANCE, Mastery, later, learn, mastery
from curriculum.learner.schedule import Memory, rating_of, review

FIRST_LEVEL, LOWEST, HIGHEST = 2, 1, 5
STEADY = 2
"""Successes in a row that raise the level, failures in a row that lower it."""
LEARNED, SURE = 0.8, 0.6
"""A skill is learned when its mastery is expected to be so high and hardly lies below the other."""


@dataclass(frozen=True, slots=True)
class Skill:
    """What the answers to a point's problems say.

    `mean` and `variance` are the belief about ability (see `mastery`). `answers` counts first
    answers, `right` those right alone. `run` counts the newest ones that went the same way: 3 after
    three right alone, -2 after two failures, 0 after a right answer with help. `level` is the level
    of the next problem. `learned` is the day it first counted as learned.
    """

    point: str
    mean: float
    variance: float
    answers: int
    right: int
    run: int
    level: int
    memory: Memory
    learned: date | None = None

    @property
    def due(self) -> date:
        """The day it should be practised again."""
        return self.memory.due

    @property
    def last(self) -> date:
        """The day it was last practised."""
        return self.memory.last


def fold_skill(point: str, skill: Skill | None, seen: Evidence) -> Skill | None:
    """The standing after one more answer; an answer that isn't a first one changes nothing."""
    if not seen.first:
        return skill
    if skill is None:
        belief, answers, right, run, level, memory = (MEAN, VARIANCE), 0, 0, 0, FIRST_LEVEL, None
        learned = None
    else:
        belief = later(skill.mean, skill.variance, (seen.day - skill.last).days)
        answers, right, run, level = skill.answers, skill.right, skill.run, skill.level
        memory, learned = skill.memory, skill.learned
    mean, variance = learn(*belief, seen)
    if learned is None:
        now = mastery(mean, variance)
        learned = seen.day if now.expected >= LEARNED and now.low >= SURE else None
    run = _run(run, seen)
    return Skill(
        point=point,
        mean=mean,
        variance=variance,
        answers=answers + 1,
        right=right + seen.alone,
        run=run,
        level=_level(level, run, seen),
        memory=review(memory, rating_of(seen), seen.day),
        learned=learned,
    )


def mastery_of(skill: Skill | None, today: date) -> Mastery:
    """The mastery of a skill as far as it is known today."""
    if skill is None:
        return mastery(MEAN, VARIANCE)
    return mastery(*later(skill.mean, skill.variance, (today - skill.last).days))


def _run(run: int, seen: Evidence) -> int:
    if seen.alone:
        return max(0, run) + 1
    return min(0, run) - 1 if failed(seen) else 0


def failed(seen: Evidence) -> bool:
    """Whether it would be rated Again: wrong, or right only because steps were shown."""
    return rating_of(seen) == 1


def _level(level: int, run: int, seen: Evidence) -> int:
    """One up from the level just answered after every second success, one down after failures."""
    if run > 0 and run % STEADY == 0:
        return min(HIGHEST, max(level, seen.level + 1))
    if run < 0 and -run % STEADY == 0:
        return max(LOWEST, min(level, seen.level - 1))
    return level
