"""Seeded recipes: one identifier makes one problem with its worked solution, for ever."""

from curriculum.generators.generate import Generated, UnknownRecipeError, again, make, series
from curriculum.generators.recipe import KINDS, Draft, Recipe, Table
from curriculum.generators.table import table

__all__ = [
    "KINDS",
    "Draft",
    "Generated",
    "Recipe",
    "Table",
    "UnknownRecipeError",
    "again",
    "make",
    "series",
    "table",
]
