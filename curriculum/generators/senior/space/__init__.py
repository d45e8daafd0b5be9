"""Recipes for solids, lines and planes in space, and vectors in space."""

from curriculum.generators.recipe import Recipe
from curriculum.generators.senior.space import (
    angles,
    bases,
    components,
    cuts,
    drawings,
    normals,
    reckoned,
    relations,
    relations_upright,
    revolution,
    shapes,
    solids,
)

RECIPES: tuple[Recipe, ...] = (
    *angles.RECIPES,
    *bases.RECIPES,
    *components.RECIPES,
    *cuts.RECIPES,
    *drawings.RECIPES,
    *normals.RECIPES,
    *reckoned.RECIPES,
    *relations.RECIPES,
    *relations_upright.RECIPES,
    *revolution.RECIPES,
    *shapes.RECIPES,
    *solids.RECIPES,
)
