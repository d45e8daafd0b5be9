"""The belief about a skill: it moves as Bayes says, and is unsure where little was seen."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.learner import Help
from curriculum.learner.mastery import MEAN, SLIP, VARIANCE, WRITTEN_GUESS, later, learn, mastery
from tests.learner.events import seen

MEANS = st.floats(-4, 4)
VARIANCES = st.floats(0.05, VARIANCE)


def by_brute_force(
    mean: float, variance: float, right: bool, difficulty: float
) -> tuple[float, float]:
    """Mean and variance of the posterior, summed finely over ability itself."""
    deviation = math.sqrt(variance)
    total = first = second = 0.0
    for place in range(-8000, 8001):
        ability = mean + deviation * place / 1000
        chance = WRITTEN_GUESS + (1 - WRITTEN_GUESS) * (1 - SLIP) / (
            1 + math.exp(difficulty - ability)
        )
        weight = math.exp(-((place / 1000) ** 2) / 2) * (chance if right else 1 - chance)
        total, first = total + weight, first + weight * ability
        second += weight * ability * ability
    return first / total, second / total - (first / total) ** 2


@pytest.mark.parametrize("outcome", ["right", "wrong"])
@pytest.mark.parametrize(("mean", "variance", "level"), [(0, 1.5, 3), (-1.2, 0.6, 5), (2, 0.9, 1)])
def test_the_posterior_is_the_one_that_brute_force_finds(
    outcome: str, mean: float, variance: float, level: int
) -> None:
    expected = by_brute_force(mean, variance + 0.1, outcome == "right", (level - 3) * 0.8)
    assert learn(mean, variance, seen(outcome, level=level)) == pytest.approx(expected, rel=1e-5)


@given(MEANS, VARIANCES, st.integers(1, 5), st.sampled_from((0, 2, 4)))
def test_a_right_answer_never_lowers_the_belief_and_a_wrong_one_never_raises_it(
    mean: float, variance: float, level: int, options: int
) -> None:
    up, _ = learn(mean, variance, seen("right", level=level, options=options))
    down, _ = learn(mean, variance, seen("wrong", level=level, options=options))
    assert down < mean < up


@given(st.floats(0, 3), VARIANCES)
def test_the_less_help_and_the_harder_the_more_a_right_answer_says(
    mean: float, variance: float
) -> None:
    # Of a pupil who is not thought weak: there, a right answer to a hard problem may be luck.
    def after(**fields: object) -> float:
        return learn(mean, variance, seen("right", **fields))[0]

    assert after() > after(help=Help.HINT) > after(help=Help.IDEA) > after(help=Help.STEP)
    assert after(level=5) > after(level=3) > after(level=1)
    assert after() > after(options=4) > after(options=2)
    assert after(help=Help.HINT) == pytest.approx(learn(mean, variance, seen("form"))[0])


@given(MEANS, VARIANCES, st.integers(0, 1000))
def test_a_pause_changes_nothing_but_how_sure_one_is(
    mean: float, variance: float, days: int
) -> None:
    same, wider = later(mean, variance, days)
    assert same == mean
    assert variance <= wider <= VARIANCE


@given(MEANS, VARIANCES)
def test_the_range_holds_the_middle_and_stays_between_nought_and_one(
    mean: float, variance: float
) -> None:
    found = mastery(mean, variance)
    assert 0 < found.low <= found.high < 1
    middle = 1 / (1 + math.exp(-mean))
    assert found.low <= middle <= found.high


def test_answers_narrow_the_range() -> None:
    belief = MEAN, VARIANCE
    widths = []
    for outcome in ("right", "wrong", "right", "right", "wrong", "right"):
        belief = learn(*belief, seen(outcome))
        found = mastery(*belief)
        widths.append(found.high - found.low)
    assert widths[-1] < widths[0] / 1.2
