"""Plane figures and solids: lengths, areas, volumes."""

from curriculum.generators.primary.shapes import areas, circles, solids
from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = (*areas.RECIPES, *circles.RECIPES, *solids.RECIPES)
