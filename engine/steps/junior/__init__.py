"""Techniques of the junior high school, in the order a teacher would try them."""

from engine.steps.junior.bounds import within_school
from engine.steps.junior.evaluation import evaluate_expression
from engine.steps.junior.factorisation import factorise
from engine.steps.junior.fractional_equation import solve_fractional_equation
from engine.steps.junior.inequalities import solve_inequalities
from engine.steps.junior.linear_equation import solve_linear_equation
from engine.steps.junior.other_equations import solve_absolute_equation, solve_radical_equation
from engine.steps.junior.quadratic_equation import solve_quadratic_equation
from engine.steps.junior.simplification import simplify_expression
from engine.steps.junior.systems import solve_linear_system
from engine.steps.technique import Technique

TECHNIQUES: tuple[Technique, ...] = tuple(
    map(
        within_school,
        (
            solve_linear_equation,
            solve_quadratic_equation,
            solve_fractional_equation,
            solve_absolute_equation,
            solve_radical_equation,
            solve_linear_system,
            solve_inequalities,
            factorise,
            evaluate_expression,
            simplify_expression,
        ),
    )
)
