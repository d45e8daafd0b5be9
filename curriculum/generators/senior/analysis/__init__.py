"""Recipes for derivatives, sequences beyond the basic ones, trigonometric graphs and calculus."""

from curriculum.generators.recipe import Recipe
from curriculum.generators.senior.analysis import (
    calculus,
    derivatives,
    sequences,
    slopes,
    terms,
    uses,
    wave_uses,
    waves,
)

RECIPES: tuple[Recipe, ...] = (
    *waves.RECIPES,
    *wave_uses.RECIPES,
    *sequences.RECIPES,
    *terms.RECIPES,
    *slopes.RECIPES,
    *derivatives.RECIPES,
    *uses.RECIPES,
    *calculus.RECIPES,
)
