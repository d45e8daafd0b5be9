"""概率与统计: counting, probability, random variables, statistics, two variables."""

from curriculum.generators.recipe import Recipe
from curriculum.generators.senior.chance import (
    binomial,
    classical,
    counting,
    electives,
    modelling,
    paired,
    statistics,
    variables,
)

RECIPES: tuple[Recipe, ...] = (
    *counting.RECIPES,
    *binomial.RECIPES,
    *classical.RECIPES,
    *variables.RECIPES,
    *statistics.RECIPES,
    *paired.RECIPES,
    *electives.RECIPES,
    *modelling.RECIPES,
)
