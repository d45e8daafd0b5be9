"""Recipes for solids, lines and planes in space, and vectors in space."""

from curriculum.generators.senior.space import relations, relations_upright, revolution, shapes

RECIPES = (
    *shapes.RECIPES,
    *revolution.RECIPES,
    *relations.RECIPES,
    *relations_upright.RECIPES,
)
