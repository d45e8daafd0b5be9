"""图形与几何 of junior high: segments and angles, triangles, quadrilaterals, circles, similarity."""

from curriculum.generators.junior.geometry import (
    axial,
    basics,
    circle,
    congruent,
    coordinates,
    criteria,
    lines,
    measures,
    moves,
    projection,
    pythagoras,
    quadrilaterals,
    similarity,
    tangents,
    triangles,
    trigonometry,
)
from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = (
    *basics.RECIPES,
    *measures.RECIPES,
    *lines.RECIPES,
    *coordinates.RECIPES,
    *triangles.RECIPES,
    *congruent.RECIPES,
    *criteria.RECIPES,
    *axial.RECIPES,
    *pythagoras.RECIPES,
    *quadrilaterals.RECIPES,
    *moves.RECIPES,
    *circle.RECIPES,
    *tangents.RECIPES,
    *similarity.RECIPES,
    *trigonometry.RECIPES,
    *projection.RECIPES,
)
