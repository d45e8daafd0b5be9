"""Recipes; each room beside this file lists its own."""

from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = ()
