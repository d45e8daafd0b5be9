"""Techniques of the senior high school, in the order a teacher would try them."""

from engine.steps.senior.basic_inequality import find_mean_inequality
from engine.steps.senior.binomial import find_binomial
from engine.steps.senior.calculation import find_calculation
from engine.steps.senior.chords import find_chord
from engine.steps.senior.circles import find_circle, find_position
from engine.steps.senior.complex_equations import find_complex_equation, find_complex_parameter
from engine.steps.senior.complex_numbers import find_complex
from engine.steps.senior.conic_equation import find_conic_equation
from engine.steps.senior.conics import find_conic
from engine.steps.senior.counting import find_counting, find_drawing
from engine.steps.senior.derivative import find_derivative
from engine.steps.senior.distances import find_distance, find_intercept, find_intersection
from engine.steps.senior.distributions import find_distribution
from engine.steps.senior.domain import find_domain
from engine.steps.senior.extreme_values import find_extreme_values
from engine.steps.senior.general_term import find_general_term
from engine.steps.senior.given_ratio import find_given_ratio
from engine.steps.senior.inequality import find_inequality
from engine.steps.senior.integrals import find_integral, find_limit
from engine.steps.senior.lines import find_line
from engine.steps.senior.monotony import find_monotony
from engine.steps.senior.parameters import find_extremum_parameter, find_monotone_parameter
from engine.steps.senior.power_equation import find_power_equation
from engine.steps.senior.progression import find_progression
from engine.steps.senior.properties import find_inverse, find_parity, find_zeros
from engine.steps.senior.quiet import quiet
from engine.steps.senior.ranges import find_range
from engine.steps.senior.reduction import find_reduction
from engine.steps.senior.regression import find_independence, find_regression
from engine.steps.senior.sets import find_set_operation
from engine.steps.senior.sinusoid import find_wave
from engine.steps.senior.statistics import find_data
from engine.steps.senior.sums import find_listed_sum, find_sum
from engine.steps.senior.tangent import find_tangent
from engine.steps.senior.triangles import find_triangle
from engine.steps.senior.trigonometric_equation import find_trigonometric_equation
from engine.steps.senior.values import find_value
from engine.steps.senior.vectors import find_vector
from engine.steps.senior.subsets import find_element_parameter, find_subset_count
from engine.steps.senior.quadratic_solution_set import find_coefficients
from engine.steps.senior.trigonometric_inequality import find_trigonometric_inequality
from engine.steps.senior.composition import find_composed
from engine.steps.senior.comparison import find_order
from engine.steps.senior.radians import find_radians, find_sector
from engine.steps.senior.sine_quadratic import find_sine_quadratic
from engine.steps.senior.outside_tangent import find_outside_tangent
from engine.steps.senior.zero_count import find_zero_count
from engine.steps.senior.arrangements import find_arrangement, find_group
from engine.steps.senior.independent_events import find_independent, find_trials
from engine.steps.senior.normal_probability import find_normal_probability
from engine.steps.technique import Technique

_IN_ORDER: tuple[Technique, ...] = (
    find_set_operation,
    find_subset_count,
    find_element_parameter,
    find_coefficients,
    find_trigonometric_inequality,
    find_order,
    find_inequality,
    find_domain,
    find_composed,
    find_derivative,
    find_value,
    find_tangent,
    find_outside_tangent,
    find_wave,
    find_sine_quadratic,
    find_monotony,
    find_mean_inequality,
    find_extreme_values,
    find_extremum_parameter,
    find_monotone_parameter,
    find_range,
    find_parity,
    find_zeros,
    find_zero_count,
    find_inverse,
    find_power_equation,
    find_trigonometric_equation,
    find_given_ratio,
    find_reduction,
    find_radians,
    find_sector,
    find_triangle,
    find_progression,
    find_general_term,
    find_sum,
    find_listed_sum,
    find_vector,
    find_line,
    find_distance,
    find_intersection,
    find_intercept,
    find_circle,
    find_conic,
    find_conic_equation,
    find_position,
    find_chord,
    find_integral,
    find_limit,
    find_complex,
    find_complex_equation,
    find_complex_parameter,
    find_counting,
    find_arrangement,
    find_group,
    find_drawing,
    find_binomial,
    find_independent,
    find_trials,
    find_distribution,
    find_normal_probability,
    find_data,
    find_regression,
    find_independence,
    find_calculation,
)

TECHNIQUES: tuple[Technique, ...] = tuple(map(quiet, _IN_ORDER))
