"""Recipes for grades 7 to 9; each room beside this file lists its own."""

from curriculum.generators.junior import algebra
from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = (*algebra.RECIPES,)
