"""图形与几何 of junior high: segments and angles, triangles, quadrilaterals, circles, similarity."""

from curriculum.generators.junior.geometry import basics
from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = (*basics.RECIPES,)
