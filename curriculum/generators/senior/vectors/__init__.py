"""Recipes for plane vectors, the solving of triangles, and complex numbers."""

from curriculum.generators.recipe import Recipe
from curriculum.generators.senior.vectors import (
    arrows,
    complexes,
    coordinates,
    products,
    triangles,
)

RECIPES: tuple[Recipe, ...] = (
    *arrows.RECIPES,
    *products.RECIPES,
    *coordinates.RECIPES,
    *triangles.RECIPES,
    *complexes.RECIPES,
)
