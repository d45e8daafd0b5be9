"""Recipes of junior algebra: numbers, expressions, equations, inequalities and functions."""

from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = ()
