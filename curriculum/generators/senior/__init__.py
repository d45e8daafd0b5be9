"""Recipes for grades 10 to 12; each room beside this file lists its own."""

from curriculum.generators.recipe import Recipe
from curriculum.generators.senior import (
    analysis,
    applied,
    chance,
    curves,
    functions,
    preliminaries,
    space,
    vectors,
)

RECIPES: tuple[Recipe, ...] = (
    *preliminaries.RECIPES,
    *functions.RECIPES,
    *analysis.RECIPES,
    *vectors.RECIPES,
    *space.RECIPES,
    *curves.RECIPES,
    *chance.RECIPES,
    *applied.RECIPES,
)
