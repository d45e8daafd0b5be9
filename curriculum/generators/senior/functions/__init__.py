"""函数: functions, powers and logarithms, trigonometry, triangles, sequences, derivatives."""

from curriculum.generators.recipe import Recipe
from curriculum.generators.senior.functions import (
    concept,
    exponent,
    logarithm,
    monotone,
    piecewise,
    power,
    symmetric,
)

RECIPES: tuple[Recipe, ...] = (
    *concept.RECIPES,
    *exponent.RECIPES,
    *logarithm.RECIPES,
    *monotone.RECIPES,
    *piecewise.RECIPES,
    *power.RECIPES,
    *symmetric.RECIPES,
)
