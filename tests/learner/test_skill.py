"""A skill's standing: levels, runs, and when it counts as learned."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from curriculum.learner import Evidence, Help, Skill, fold_skill, mastery_of
from curriculum.learner.skill import FIRST_LEVEL, HIGHEST, LEARNED, LOWEST, SURE
from tests.learner.events import MONDAY, seen


def folded(*answers: Evidence) -> Skill:
    skill: Skill | None = None
    for one in answers:
        skill = fold_skill("a.one", skill, one)
    assert skill is not None
    return skill


def at_own_level(outcomes: str, **fields: object) -> Skill:
    """A pupil who always gets the level that the rules give: r right, w wrong, h after a hint."""
    skill: Skill | None = None
    for day, sign in enumerate(outcomes):
        level = FIRST_LEVEL if skill is None else skill.level
        outcome, help_ = ("wrong", Help.NONE) if sign == "w" else ("right", Help.NONE)
        if sign == "h":
            help_ = Help.HINT
        skill = fold_skill("a.one", skill, seen(outcome, day // 4, level=level, help=help_))
    assert skill is not None
    return skill


def test_two_successes_raise_the_level_and_two_failures_lower_it() -> None:
    assert at_own_level("r").level == FIRST_LEVEL
    assert at_own_level("rr").level == FIRST_LEVEL + 1
    assert at_own_level("rrrr").level == FIRST_LEVEL + 2
    assert at_own_level("rrww").level == FIRST_LEVEL
    assert at_own_level("rwrw").level == FIRST_LEVEL


def test_a_right_answer_with_help_neither_raises_nor_lowers() -> None:
    assert at_own_level("rhr").level == FIRST_LEVEL
    assert at_own_level("whw").level == FIRST_LEVEL


def test_levels_stay_between_the_lowest_and_the_highest() -> None:
    assert at_own_level("r" * 20).level == HIGHEST
    assert at_own_level("w" * 20).level == LOWEST


def test_later_tries_and_unreadable_answers_change_nothing() -> None:
    before = folded(seen("wrong"))
    assert fold_skill("a.one", before, seen("right", number=2)) == before
    assert fold_skill("a.one", before, seen("unjudged")) == before
    assert fold_skill("a.one", None, seen("unjudged")) is None


def test_a_skill_is_learned_once_it_is_sure_and_stays_so() -> None:
    assert at_own_level("rrr").learned is None
    learned = at_own_level("r" * 8)
    assert learned.learned == MONDAY + timedelta(days=1)
    now = mastery_of(learned, learned.last)
    assert now.expected >= LEARNED
    assert now.low >= SURE
    assert at_own_level("r" * 8 + "w").learned == learned.learned


@given(st.lists(st.sampled_from(("right", "form", "wrong")), min_size=1, max_size=20))
def test_figures_add_up(outcomes: list[str]) -> None:
    skill = folded(*(seen(outcome) for outcome in outcomes))
    assert skill.answers == len(outcomes)
    assert skill.right == outcomes.count("right")
    tail = 0
    for outcome in reversed(outcomes):
        if outcome != outcomes[-1]:
            break
        tail += 1
    assert skill.run == {"right": tail, "wrong": -tail, "form": 0}[outcomes[-1]]


def test_what_is_not_known_is_said_to_be_unsure() -> None:
    fresh = mastery_of(None, MONDAY)
    assert fresh.expected == 0.5 or abs(fresh.expected - 0.5) < 1e-9
    assert fresh.high - fresh.low > 0.7
    skill = at_own_level("rrrrrr")
    at_once, long_after = (mastery_of(skill, skill.last + timedelta(days=d)) for d in (0, 100))
    assert long_after.low < at_once.low
