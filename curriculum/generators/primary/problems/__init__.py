"""Typical word problems and 数学广角."""

from curriculum.generators.primary.problems import along, classic, thinking
from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = (*classic.RECIPES, *along.RECIPES, *thinking.RECIPES)
