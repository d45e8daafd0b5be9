"""Techniques of the junior high school, in the order a teacher would try them."""

from engine.steps.junior.linear_equation import solve_linear_equation
from engine.steps.junior.quadratic_equation import solve_quadratic_equation
from engine.steps.technique import Technique

TECHNIQUES: tuple[Technique, ...] = (solve_linear_equation, solve_quadratic_equation)
