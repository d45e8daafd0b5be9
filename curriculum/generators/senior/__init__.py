"""Recipes for grades 10 to 12; each room beside this file lists its own."""

from curriculum.generators.recipe import Recipe
from curriculum.generators.senior import chance, functions, preliminaries

RECIPES: tuple[Recipe, ...] = (*preliminaries.RECIPES, *chance.RECIPES, *functions.RECIPES)
