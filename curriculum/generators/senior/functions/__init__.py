"""函数: functions, powers and logarithms, trigonometry, triangles, sequences, derivatives."""

from curriculum.generators.recipe import Recipe
from curriculum.generators.senior.functions import (
    addition,
    angle,
    concept,
    exponent,
    identity,
    logarithm,
    monotone,
    piecewise,
    power,
    progression,
    symmetric,
    zero,
)

RECIPES: tuple[Recipe, ...] = (
    *addition.RECIPES,
    *angle.RECIPES,
    *concept.RECIPES,
    *exponent.RECIPES,
    *identity.RECIPES,
    *logarithm.RECIPES,
    *monotone.RECIPES,
    *piecewise.RECIPES,
    *power.RECIPES,
    *progression.RECIPES,
    *symmetric.RECIPES,
    *zero.RECIPES,
)
