"""Recipes for grades 1 to 6; each room beside this file lists its own."""

from curriculum.generators.primary import charts, numbers, problems, quantities, shapes
from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = (
    *numbers.RECIPES,
    *problems.RECIPES,
    *quantities.RECIPES,
    *shapes.RECIPES,
    *charts.RECIPES,
)
