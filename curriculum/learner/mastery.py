"""How well a skill is mastered, and how sure that is: a Bayesian filter on one number.

A skill's ability is a number on the logit scale. An answer to a problem of difficulty b is right
with the chance of the four-parameter logistic model (Barton and Lord, "An upper asymptote for the
three-parameter logistic item-response model", 1981): g + (1 - g - s) / (1 + exp(b - ability)), g
for a lucky guess and s for a slip. Ability is believed to be normal; every answer moves the belief
to the posterior's own mean and variance (assumed density filtering: Maybeck, "Stochastic Models,
Estimation and Control" 2, 1982; Minka, "A Family of Algorithms for Approximate Bayesian Inference",
2001). Between answers the variance grows, because practice and pauses change a pupil (Glickman,
"Parameter Estimation in Large Paired Comparison Experiments", 1999).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from curriculum.learner.attempt import MIDDLE_LEVEL, Evidence, Help

MEAN, VARIANCE = 0.0, 2.25
"""What is believed of a skill that has never been tried: half, give or take nearly everything."""

LEVEL = 0.8
"""How much harder each level is, on the logit scale."""

EASED = {Help.NONE: 0.0, Help.HINT: 0.8, Help.IDEA: 1.6}
"""How much easier a problem is after that help: a hint is worth a level, the idea two."""

SLIP = 0.05
WRITTEN_GUESS = 0.02
PER_ANSWER, PER_DAY = 0.1, 0.01
"""Variance that an answer and a day add."""

NODES = tuple(-6 + index / 4 for index in range(49))
"""Where the posterior is summed, in standard deviations; the trapezium's rule is exact to 1e-6."""
WEIGHTS = tuple(math.exp(-node * node / 2) for node in NODES)
NINE_TENTHS = 1.2815515655446004
"""The normal distribution's ninth tenth."""


@dataclass(frozen=True, slots=True)
class Mastery:
    """The chance to solve a middle problem alone: expected, and a range that holds it 8 in 10."""

    expected: float
    low: float
    high: float


def later(mean: float, variance: float, days: int) -> tuple[float, float]:
    """The belief `days` after it was formed: no other middle, less sure."""
    return mean, min(max(VARIANCE, variance), variance + PER_DAY * max(0, days))


def learn(mean: float, variance: float, seen: Evidence) -> tuple[float, float]:
    """The belief after one first answer. Mean and variance on the logit scale."""
    right = seen.outcome in ("right", "form") and seen.help < Help.STEP
    # The right value in another form is worth what it would be after a hint.
    eased = max(EASED.get(seen.help, 0.0), EASED[Help.HINT] if seen.outcome == "form" else 0.0)
    difficulty = (seen.level - MIDDLE_LEVEL) * LEVEL - eased
    guess = 1 / seen.options if seen.options else WRITTEN_GUESS
    deviation = math.sqrt(min(VARIANCE, variance + PER_ANSWER))
    total = first = second = 0.0
    for node, weight in zip(NODES, WEIGHTS, strict=True):
        chance = guess + (1 - guess - SLIP * (1 - guess)) * _logistic(
            mean + deviation * node - difficulty
        )
        weight *= chance if right else 1 - chance
        total += weight
        first += weight * node
        second += weight * node * node
    centre = first / total
    spread = max(1e-6, second / total - centre * centre)
    return mean + deviation * centre, deviation * deviation * spread


def mastery(mean: float, variance: float) -> Mastery:
    """A belief about ability as the chance to solve a middle problem."""
    deviation = math.sqrt(variance)
    chances = (_logistic(mean + deviation * node) for node in NODES)
    expected = sum(weight * chance for weight, chance in zip(WEIGHTS, chances, strict=True)) / sum(
        WEIGHTS
    )
    reach = NINE_TENTHS * deviation
    return Mastery(expected, _logistic(mean - reach), _logistic(mean + reach))


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value)) if value > -700 else 0.0
