"""Plane figures and solids: seen, measured, moved."""

from curriculum.generators.primary.shapes import areas, circles, first, seeing, solids
from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = (
    *first.RECIPES,
    *seeing.RECIPES,
    *areas.RECIPES,
    *circles.RECIPES,
    *solids.RECIPES,
)
