"""Recipes of junior algebra: numbers, expressions, equations, inequalities and functions."""

from curriculum.generators.junior.algebra import (
    absolute,
    expression,
    expression_sums,
    pattern,
    radical,
    rational_products,
    rational_sense,
    rational_sums,
    rational_use,
    real,
)
from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = (
    *rational_sense.RECIPES,
    *absolute.RECIPES,
    *rational_sums.RECIPES,
    *rational_products.RECIPES,
    *rational_use.RECIPES,
    *expression.RECIPES,
    *expression_sums.RECIPES,
    *pattern.RECIPES,
    *real.RECIPES,
    *radical.RECIPES,
)
