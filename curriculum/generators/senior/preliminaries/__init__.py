"""预备知识: sets, logic, inequalities, quadratics."""

from curriculum.generators.recipe import Recipe
from curriculum.generators.senior.preliminaries import (
    inequality,
    logic,
    parameters,
    quadratic,
    sets,
)

RECIPES: tuple[Recipe, ...] = (
    *sets.RECIPES,
    *logic.RECIPES,
    *inequality.RECIPES,
    *quadratic.RECIPES,
    *parameters.RECIPES,
)
