"""函数: functions, powers and logarithms, trigonometry, triangles, sequences, derivatives."""

from curriculum.generators.recipe import Recipe
from curriculum.generators.senior.functions import concept, monotone, piecewise, symmetric

RECIPES: tuple[Recipe, ...] = (*concept.RECIPES, *piecewise.RECIPES, *monotone.RECIPES, *symmetric.RECIPES)
