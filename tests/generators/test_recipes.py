"""Every recipe, proved on a sample: key, wrong answers, working, words, and the same for ever."""

from zlib import crc32

import pytest

from curriculum.generators import Recipe, again, make, series, table
from curriculum.generators.coverage import without_recipe
from curriculum.generators.generate import identifier, skeleton
from curriculum.generators.proof import faults
from curriculum.tree import national_tree
from tests.generators import golden

RECIPES = table().recipes


def _named(recipe: Recipe) -> str:
    return recipe.key


@pytest.mark.parametrize("recipe", RECIPES, ids=_named)
def test_a_recipe_makes_right_problems(recipe: Recipe) -> None:
    # One level of each; `wenqu bench curriculum` sweeps every level over hundreds of seeds.
    seed = crc32(recipe.key.encode()) % 1_000_000
    level = recipe.levels[seed % len(recipe.levels)]
    assert faults(recipe, level, seed) == ()


def test_every_point_that_can_be_set_has_a_recipe() -> None:
    assert {point.code for point in without_recipe(national_tree(), table())} == set()


def test_every_recipe_belongs_to_a_point() -> None:
    assert [recipe.key for recipe in RECIPES if recipe.point not in national_tree().by_code] == []


def test_a_recipe_lists_its_levels_in_order() -> None:
    for recipe in RECIPES:
        assert recipe.levels, recipe.key
        assert list(recipe.levels) == sorted(set(recipe.levels) & {1, 2, 3, 4, 5}), recipe.key


def test_the_same_identifier_gives_the_same_problem() -> None:
    for recipe in RECIPES[::5]:
        one = make(recipe, recipe.levels[-1], 7)
        assert again(table(), identifier(recipe, recipe.levels[-1], 7)) == one


def test_a_released_recipe_still_makes_what_it_made() -> None:
    pinned = golden.read()
    changed = [
        recipe.key
        for recipe in RECIPES
        if recipe.key in pinned and pinned[recipe.key] != golden.hash_of(recipe)
    ]
    assert changed == []


def test_no_released_recipe_is_gone_and_none_is_unpinned() -> None:
    assert set(golden.read()) == {recipe.key for recipe in RECIPES}


def test_a_sheet_of_twenty_word_problems_on_a_point_has_no_two_alike() -> None:
    """Alike is what differs in numbers only. A narrow point has fewer stories than twenty."""
    alike = []
    for point, recipes in table().by_point.items():
        words = [recipe for recipe in recipes if recipe.kind == "word"]
        if words and point not in NARROW:
            shapes = {skeleton(one.problem) for one in series(words, None, 20, 0)}
            if len(shapes) < 20:
                alike.append((point, len(shapes)))
    assert alike == []


NARROW = frozenset(
    """
    ag.vector.physics func.triggraph.model func.use.model mod.elective.beauty
    mod.elective.linear-programming mod.research.pascal prob.basic.independent
    prob.counting.bundle prob.counting.mixed prob.counting.select prob.rv.binomial
    prob.rv.hypergeometric prob.rv.markov prob.stat.estimate prob.stat.stratified-mean
    """.split()
)
"""Points of one formula or one famous problem, with fewer than twenty ways to tell a story."""


def test_a_point_with_few_stories_is_asked_in_five_kinds_or_more() -> None:
    kinds = {point: {recipe.kind for recipe in table().by_point[point]} for point in NARROW}
    assert {point for point, found in kinds.items() if len(found) < 5} == set()
