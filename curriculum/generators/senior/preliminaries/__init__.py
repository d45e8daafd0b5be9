"""预备知识: sets, logic, inequalities, quadratics."""

from curriculum.generators.recipe import Recipe
from curriculum.generators.senior.preliminaries import quadratic, sets

RECIPES: tuple[Recipe, ...] = (*sets.RECIPES, *quadratic.RECIPES)
