"""Data and chance, places and views, and the activities of the year."""

from curriculum.generators.primary.charts import activities, data, places
from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = (*data.RECIPES, *places.RECIPES, *activities.RECIPES)
