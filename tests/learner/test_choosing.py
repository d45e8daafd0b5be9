"""What is practised next: due first, then weakest, then what a failing skill rests on."""

from dataclasses import dataclass
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from curriculum.learner import (
    Skill,
    Why,
    choose,
    fold_skill,
    least_recent,
    mastery_of,
    owed,
    prerequisites,
)
from tests.learner.events import MONDAY, seen


def skill(point: str, outcomes: str, day: int = 0) -> Skill:
    """A skill after answers on one day: r right, w wrong."""
    found: Skill | None = None
    for sign in outcomes:
        found = fold_skill(point, found, seen("right" if sign == "r" else "wrong", day))
    assert found is not None
    return found


def by_point(*skills: Skill) -> dict[str, Skill]:
    return {one.point: one for one in skills}


TODAY = MONDAY + timedelta(days=1)


def test_what_is_due_comes_before_what_is_weak() -> None:
    skills = by_point(skill("a", "rrr", day=-30), skill("b", "w", day=1), skill("c", "rw", day=-9))
    order = [task.point for task in choose(("b", "a", "c", "d"), skills, TODAY, ())]
    assert set(order[:2]) == {"a", "c"}
    assert order[2:] == ["b", "d"]


def test_of_what_is_due_the_longest_due_comes_first() -> None:
    skills = by_point(skill("a", "r", day=-3), skill("b", "w", day=-30))
    tasks = choose(("a", "b"), skills, TODAY, ())
    assert [(task.point, task.why) for task in tasks] == [("b", Why.DUE), ("a", Why.DUE)]


def test_of_the_rest_the_weakest_comes_first_and_ties_keep_the_lesson() -> None:
    skills = by_point(skill("a", "rrrr", day=1), skill("b", "rrw" + "r", day=1))
    tasks = choose(("a", "b", "new", "newer"), skills, TODAY, ())
    assert [task.point for task in tasks] == ["new", "newer", "b", "a"]
    assert tasks[0].why is Why.NEW


def test_spread_practice_goes_on_with_the_least_remembered() -> None:
    skills = by_point(
        skill("weak", "ww", day=1), skill("a", "rrrr", day=-1), skill("b", "r", day=0)
    )
    tasks = choose(("weak", "a", "b"), skills, TODAY, (), spread=True)
    assert [(task.point, task.why) for task in tasks] == [
        ("a", Why.DUE),
        ("b", Why.WEAK),
        ("weak", Why.AGAIN),
    ]
    assert [task.point for task in choose(("b", "weak", "a"), skills, TODAY, ())] == [
        "a",
        "weak",
        "b",
    ]


def test_a_review_has_only_what_is_owed_and_ends() -> None:
    skills = by_point(skill("a", "r", day=1), skill("b", "w", day=1), skill("c", "r", day=-30))
    tasks = choose(("a", "b", "c", "d"), skills, TODAY, (), owed_only=True)
    assert [(task.point, task.why) for task in tasks] == [("c", Why.DUE), ("b", Why.AGAIN)]
    assert choose(("a", "d"), skills, TODAY, (), owed_only=True) == ()


def test_what_fails_again_and_again_rests_until_tomorrow() -> None:
    assert owed(skill("a", "ww", day=1), TODAY) is Why.AGAIN
    resting = skill("a", "www", day=1)
    assert owed(resting, TODAY) is None
    assert owed(resting, resting.due) is Why.DUE


def test_the_point_just_asked_waits_while_there_are_others() -> None:
    skills = by_point(skill("a", "w", day=1))
    assert choose(("a", "b", "c"), skills, TODAY, ("a",))[0].point != "a"
    assert choose(("a", "b"), skills, TODAY, ("b", "a"))[0].point == "b"
    assert choose(("a",), skills, TODAY, ("a", "a"))[0].point == "a"


def test_a_failing_point_lets_its_weakest_prerequisite_go_first() -> None:
    skills = by_point(
        skill("a", "www", day=1), skill("base", "rrrrrrrr", day=1), skill("other", "w", day=1)
    )
    needs = {"a": ("base", "other", "fresh")}
    found = prerequisites("a", skills, TODAY, lambda code: needs.get(code, ()))
    assert found == ("other", "fresh")
    first = choose(("a",), skills, TODAY, ("a",), requires=lambda code: needs.get(code, ()))[0]
    assert (first.point, first.why) == ("other", Why.PREREQUISITE)
    assert prerequisites("other", skills, TODAY, lambda code: ("x",)) == ()


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.text("rw", min_size=1, max_size=6)),
    st.lists(st.sampled_from("abcdef"), unique=True, min_size=3),
    st.lists(st.sampled_from("abcdef"), max_size=5),
)
def test_every_point_is_a_task_once_and_none_follows_itself(
    histories: dict[str, str], points: list[str], recent: list[str]
) -> None:
    skills = {point: skill(point, outcomes) for point, outcomes in histories.items()}
    tasks = choose(points, skills, TODAY, recent)
    assert sorted(task.point for task in tasks) == sorted(points)
    assert not recent or tasks[0].point != recent[-1]
    assert all(task.level == skills[task.point].level for task in tasks if task.point in skills)
    fixed = choose(points, skills, TODAY, recent, level=4)
    assert {task.level for task in fixed} == {4}


@dataclass(frozen=True)
class Made:
    key: str
    levels: tuple[int, ...]


RECIPES = st.lists(
    st.builds(
        Made,
        st.sampled_from("uvwxyz"),
        st.lists(st.integers(1, 5), min_size=1, max_size=5, unique=True).map(
            lambda levels: tuple(sorted(levels))
        ),
    ),
    min_size=1,
    unique_by=lambda recipe: recipe.key,
)


@given(
    RECIPES, st.integers(1, 5), st.lists(st.sampled_from("uvwxyz"), max_size=8), st.integers(0, 99)
)
def test_no_recipe_comes_twice_in_a_row_while_there_is_another(
    recipes: list[Made], level: int, recent: list[str], chance: int
) -> None:
    order = least_recent(recipes, level, recent, chance)
    assert sorted(one.key for one in order) == sorted(one.key for one in recipes)
    if len(recipes) > 1 and recent:
        assert order[0].key != recent[-1]
    others = [one for one in recipes if not recent or one.key != recent[-1]] or recipes
    nearest = min(abs(own - level) for one in others for own in one.levels)
    assert min(abs(own - level) for own in order[0].levels) == nearest


def test_mastery_of_what_was_never_tried_lies_between_failing_and_learned() -> None:
    weak, strong = skill("a", "ww"), skill("b", "rrr")
    expected = [mastery_of(one, TODAY).expected for one in (weak, None, strong)]
    assert expected == sorted(expected)
