"""Time, money, length, mass: the quantities of daily life."""

from curriculum.generators.primary.quantities import time, units
from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = (*time.RECIPES, *units.RECIPES)
