"""Recipes for solids, lines and planes in space, and vectors in space."""

from curriculum.generators.recipe import Recipe
from curriculum.generators.senior.space import (
    angles,
    components,
    relations,
    relations_upright,
    revolution,
    shapes,
)

RECIPES: tuple[Recipe, ...] = (
    *shapes.RECIPES,
    *revolution.RECIPES,
    *relations.RECIPES,
    *relations_upright.RECIPES,
    *angles.RECIPES,
    *components.RECIPES,
)
