"""Recipes for lines, circles and conics in coordinates, and the electives that grow out of them."""

from curriculum.generators.recipe import Recipe
from curriculum.generators.senior.curves import (
    circles,
    conics,
    distances,
    ellipses,
    equations,
    hyperbolas,
    matrices,
    meets,
    mirrors,
    pairs,
    polar,
    rounds,
    slopes,
    tangents,
)

RECIPES: tuple[Recipe, ...] = (
    *slopes.RECIPES,
    *pairs.RECIPES,
    *equations.RECIPES,
    *meets.RECIPES,
    *distances.RECIPES,
    *mirrors.RECIPES,
    *circles.RECIPES,
    *tangents.RECIPES,
    *rounds.RECIPES,
    *ellipses.RECIPES,
    *hyperbolas.RECIPES,
    *conics.RECIPES,
    *matrices.RECIPES,
    *polar.RECIPES,
)
