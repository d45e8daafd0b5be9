"""Numbers and their operations, grades 1 to 6: the recipes, a module a topic."""

from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = ()
