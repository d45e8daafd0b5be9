"""统计与概率 of junior high: surveys, charts, numbers of a data set, probability."""

from curriculum.generators.junior.data import chance, numbers, surveys
from curriculum.generators.recipe import Recipe

RECIPES: tuple[Recipe, ...] = (*surveys.RECIPES, *numbers.RECIPES, *chance.RECIPES)
