"""Recipes for grades 1 to 6; each room beside this file lists its own."""

from curriculum.generators.primary import problems, quantities, shapes
from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = (
    *problems.RECIPES,
    *quantities.RECIPES,
    *shapes.RECIPES,
)
