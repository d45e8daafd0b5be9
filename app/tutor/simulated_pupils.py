"""Pupils whose true memory is known practise for eight weeks, by our rules and by simpler ones.

Their memory is not the one our rules assume: activation decays by a power law and the more slowly
the wider practice is spaced (Pavlik and Anderson, "Practice and Forgetting Effects on Vocabulary
Memory: An Activation-Based Model of the Spacing Effect", Cognitive Science 29, 2005, with its
published constants). Pupils and skills differ from one another by chance. Every school day brings
a new point, asked three times; then come review questions, as many for every way of choosing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import NormalDist

from curriculum.generators.dice import Dice
from curriculum.learner import Evidence, Help, Skill, choose, fold_skill
from engine.i18n import tr
from engine.progress import Progress, Report

WEEKS, SCHOOL_DAYS = 8, 5
INTRODUCED = 3
"""Questions to a point on the day it is new, the same for every way of choosing."""
LATER = 7
"""Days after the last week on which is measured what is left."""
FIXED = 7
"""Days between two reviews of the way that knows only the calendar."""

DECAY_SCALE, DECAY_BASE = 0.217, 0.177
THRESHOLD, NOISE = -0.704, 0.255
BETWEEN = 0.025
"""How much slower time outside a session forgets."""
SLIP, GUESS = 0.05, 0.02
SPREAD = 0.35
"""Standard deviation of what pupils, and skills, add to activation."""

FIRST_DAY = date(2026, 3, 2)
DAY_SECONDS = 86_400.0
APART = 60.0
"""Seconds between two questions of a day."""


@dataclass(slots=True)
class TrueSkill:
    """What a pupil really remembers of one point: presentations with the decay of each."""

    offset: float
    traces: list[tuple[float, float]] = field(default_factory=list)

    def activation(self, now: float) -> float:
        """The logarithm of what is left of all presentations; `now` in seconds as memory counts."""
        left = sum((max(1.0, now - then)) ** -decay for then, decay in self.traces)
        return self.offset + math.log(left) if left > 0 else -math.inf

    def recall(self, now: float) -> float:
        """The chance that it is remembered."""
        activation = self.activation(now)
        if activation == -math.inf:
            return 0.0
        return 1 / (1 + math.exp(min(60.0, (THRESHOLD - activation) / NOISE)))

    def practise(self, now: float) -> None:
        """One more presentation: it decays the faster the fresher the memory was."""
        activation = self.activation(now)
        decay = DECAY_BASE
        if activation > -math.inf:
            decay += DECAY_SCALE * math.exp(min(3.0, activation))
        self.traces.append((now, decay))


@dataclass(slots=True)
class Known:
    """What a way of choosing may know: our record, and when each point was practised last."""

    skills: dict[str, Skill] = field(default_factory=dict)
    last: dict[str, date] = field(default_factory=dict)
    recent: list[str] = field(default_factory=list)


Choosing = Callable[[Sequence[str], Known, date, Dice], str]


def by_our_rules(points: Sequence[str], known: Known, today: date, _dice: Dice) -> str:
    """What is due, then what is least remembered: `curriculum.learner.choose`, as mixed practice."""
    return choose(points, known.skills, today, known.recent, spread=True)[0].point


def by_fixed_interval(points: Sequence[str], known: Known, today: date, _dice: Dice) -> str:
    """Every point `FIXED` days after its last time, the longest waiting first."""
    due = [point for point in points if (today - known.last[point]).days >= FIXED]
    return min(due or points, key=lambda point: known.last[point])


def by_chance(points: Sequence[str], _known: Known, _today: date, dice: Dice) -> str:
    """Any point."""
    return dice.pick(points)


WAYS: Mapping[str, Choosing] = {
    "ours": by_our_rules,
    "fixed": by_fixed_interval,
    "chance": by_chance,
}


@dataclass(frozen=True, slots=True)
class Retention:
    """The mean chance of recall over all points and pupils, and a 95 % interval of that mean."""

    mean: float
    low: float
    high: float
    pupils: int


def retention(way: Choosing, budget: int, pupils: int, seed: int = 1) -> tuple[float, ...]:
    """What each of `pupils` remembers in the end, with `budget` review questions a school day."""
    return tuple(_one(way, budget, f"pupil/{seed}/{number}") for number in range(pupils))


def summary(values: Sequence[float]) -> Retention:
    """The mean of independent values with its 95 % interval (normal)."""
    mean = sum(values) / len(values)
    spread = math.sqrt(sum((value - mean) ** 2 for value in values) / max(1, len(values) - 1))
    reach = NormalDist().inv_cdf(0.975) * spread / math.sqrt(len(values))
    return Retention(mean, mean - reach, mean + reach, len(values))


def fewest(target: float, budgets: Sequence[int], pupils: int, report: Report) -> int | None:
    """The smallest of `budgets` (rising) with which our rules reach `target`; None if none does."""
    for place, budget in enumerate(budgets):
        report(Progress(tr("正在找最少的题数"), place, len(budgets)))
        if summary(retention(by_our_rules, budget, pupils)).mean >= target:
            return budget
    return None


def _one(way: Choosing, budget: int, name: str) -> float:
    """One pupil's eight weeks; the same pupil, skill by skill, whatever the way."""
    nature, luck = Dice(f"{name}/nature"), Dice(f"{name}/luck")
    able = _normal(nature) * SPREAD
    total = WEEKS * SCHOOL_DAYS
    true = {f"p{number:02d}": TrueSkill(able + _normal(nature) * SPREAD) for number in range(total)}
    names = list(true)
    known = Known()
    lesson = 0
    for day in range(7 * WEEKS):
        if day % 7 >= SCHOOL_DAYS:
            continue
        today, asked = FIRST_DAY + timedelta(days=day), 0
        new = names[lesson]
        lesson += 1
        for _ in range(INTRODUCED):
            _ask(new, true[new], known, day, asked, today, luck)
            asked += 1
        for _ in range(budget):
            point = way(names[:lesson], known, today, luck)
            _ask(point, true[point], known, day, asked, today, luck)
            asked += 1
    end = (7 * WEEKS - 1 + LATER) * DAY_SECONDS * BETWEEN
    return sum(skill.recall(end) for skill in true.values()) / total


def _ask(
    point: str, true: TrueSkill, known: Known, day: int, asked: int, today: date, luck: Dice
) -> None:
    """One question: answered by what is remembered, then learned from, then recorded."""
    now = day * DAY_SECONDS * BETWEEN + asked * APART
    chance = GUESS + (1 - GUESS - SLIP) * true.recall(now) if true.traces else GUESS
    right = luck.below(1_000_000) < chance * 1_000_000
    true.practise(now)
    seen = Evidence(
        "", today, (point,), point, 3, 0, "right" if right else "wrong", Help.NONE, 1, 30.0
    )
    skill = fold_skill(point, known.skills.get(point), seen)
    if skill is not None:
        known.skills[point] = skill
    known.last[point] = today
    known.recent.append(point)


def _normal(dice: Dice) -> float:
    """A standard normal number."""
    return NormalDist().inv_cdf((dice.below(1_000_000) + 0.5) / 1_000_000)
