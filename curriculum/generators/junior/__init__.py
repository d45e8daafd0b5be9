"""Recipes for grades 7 to 9; each room beside this file lists its own."""

from curriculum.generators.junior import algebra, data, geometry
from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = (*algebra.RECIPES, *data.RECIPES, *geometry.RECIPES)
