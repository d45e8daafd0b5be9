"""图形与几何 of junior high: segments and angles, triangles, quadrilaterals, circles, similarity."""

from curriculum.generators.junior.geometry import (
    axial,
    basics,
    congruent,
    coordinates,
    lines,
    measures,
    triangles,
)
from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = (
    *basics.RECIPES, *measures.RECIPES, *lines.RECIPES, *coordinates.RECIPES, *triangles.RECIPES, *congruent.RECIPES,
    *axial.RECIPES,
)
